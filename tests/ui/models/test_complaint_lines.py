"""A line of the register in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from desktop.domain.complaint import ComplaintStatus
from desktop.domain.deadlines import Band
from desktop.domain.outbox import SyncState
from desktop.runtime.reference_data import load_reference
from tests.ui.models.lines import row
from ui.models.complaint_lines import LineContext, TimeLeft, complaint_line, due_words, shown_name

REFERENCE = load_reference("16.03")
NBSP = "\N{NO-BREAK SPACE}"


def context(band: Band = Band.GREEN, *, sees_secrets: bool = False) -> LineContext:
    return LineContext(
        REFERENCE,
        ZoneInfo("Asia/Jakarta"),
        lambda: datetime(2026, 11, 24, 7, 0, tzinfo=UTC),
        lambda _received, _due: TimeLeft(band, 3),
        sees_secrets,
    )


def test_a_line_says_what_the_design_shows() -> None:
    line = complaint_line(row(412), context())
    assert (line.prefix, line.number[:6]) == ("L1-26-", "00412-")
    assert line.when == f"24{NBSP}Nov, 11.20"
    assert line.who == "Siti Aminah"
    assert line.where == "Pagar Dewa, Kec. Lubai Ulu"
    assert line.agency == "Dinas PUPR"
    assert line.due == f"14{NBSP}Des"
    assert not line.has_ended
    assert not line.is_locked


def test_what_is_read_out_holds_everything() -> None:
    line = complaint_line(replace(row(412), sync_state=SyncState.UNKNOWN), context(Band.YELLOW))
    for part in (line.row.register_no, "11.20", line.title, "Siti Aminah", "Pagar Dewa", "Dinas PUPR"):
        assert part in line.spoken
    assert f"tenggat 14{NBSP}Des, segera" in line.spoken
    assert line.spoken.endswith("Perlu dicek")


def test_no_agency_and_no_village() -> None:
    line = complaint_line(replace(row(1), target_agency=None, village_code=None), context())
    assert line.agency == "belum dipilih"
    assert not line.has_agency
    assert line.where == ""


def test_an_agency_that_is_no_longer_known_keeps_its_code() -> None:
    line = complaint_line(replace(row(1), target_agency="DINAS-LAMA"), context())
    assert line.agency == "DINAS-LAMA"
    assert line.has_agency


def test_a_struck_out_line_has_no_time_limit() -> None:
    line = complaint_line(replace(row(1), status=ComplaintStatus.BATAL), context(Band.LATE))
    assert line.is_void
    assert line.band is None
    assert line.due == "Batal"
    assert "tenggat" not in line.spoken


def test_a_withdrawn_line_has_no_time_limit_and_is_not_struck_out() -> None:
    line = complaint_line(replace(row(1), status=ComplaintStatus.DICABUT), context(Band.LATE))
    assert line.has_ended
    assert not line.is_void
    assert line.band is None
    assert line.due == "Dicabut"
    assert "; Dicabut; " in line.spoken
    assert "tenggat" not in line.spoken


@pytest.mark.parametrize(
    ("name", "is_hidden", "is_anonymous", "sees", "shown"),
    [
        ("Siti Aminah", False, False, False, "Siti Aminah"),
        ("Siti Aminah", True, False, False, "Nama dirahasiakan"),
        ("Siti Aminah", True, True, False, "Nama dirahasiakan"),
        ("Siti Aminah", False, True, False, "S••• A•••"),
        ("Siti Aminah", False, True, True, "Siti Aminah"),
        (None, False, False, False, "Identitas tidak diberikan"),
        (None, True, False, False, "Nama dirahasiakan"),
    ],
)
def test_names_by_right(
    name: str | None, is_hidden: bool, is_anonymous: bool, sees: bool, shown: str
) -> None:
    assert shown_name(name, is_hidden, is_anonymous, sees) == shown


def test_a_secret_name_is_not_read_out_either() -> None:
    line = complaint_line(replace(row(1), is_secret=True, is_hidden=True), context())
    assert "Siti" not in line.spoken
    assert line.is_locked


@pytest.mark.parametrize(
    ("due_on", "band", "words"),
    [
        (date(2027, 2, 23), Band.GREEN, f"23{NBSP}Feb{NBSP}2027"),
        (date(2026, 11, 25), Band.YELLOW, f"25{NBSP}Nov, segera"),
        (date(2027, 1, 4), Band.RED, f"4{NBSP}Jan, mendesak"),
        (date(2026, 11, 3), Band.LATE, f"3{NBSP}Nov, lewat"),
        (date(2025, 12, 3), Band.LATE, f"3{NBSP}Des{NBSP}2025, lewat"),
    ],
)
def test_due_dates(due_on: date, band: Band, words: str) -> None:
    assert due_words(due_on, band, date(2026, 11, 24)) == words
