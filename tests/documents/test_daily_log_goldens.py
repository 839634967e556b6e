"""Daily logs as reviewed: the sample's day, one row, a busy day of a thousand, and every mark that a row can have."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime

from desktop.documents.daily_log import render_daily_log
from desktop.domain.complaint import Channel
from desktop.domain.daily_log_builder import daily_log
from desktop.domain.daily_log_totals import details, totals
from desktop.domain.outbox import SyncState
from desktop.domain.register_number import RegisterNumber
from tests.documents.papers.daily_log import PAPERS, ordinary_day
from tests.documents.reading import assert_golden, assert_golden_bytes, pages, words
from tests.documents.samples import DAY, HENDRA, OFFICE, PLACES, entry, void_entry, withdrawn_entry

PRINTED_AT = datetime(2026, 11, 24, 8, 42, tzinfo=UTC)
FRIDAY = datetime(2026, 11, 20, 9, 5, tzinfo=UTC)


def number(counter: int, device: str = "L1") -> RegisterNumber:
    return RegisterNumber("ME01", device, 26, counter)


def test_the_samples_day_reads_as_reviewed() -> None:
    pdf = PAPERS["log-harian.pdf"]()
    assert len(pages(pdf)) == 3
    assert_golden("daily-log-37", pdf)
    assert_golden_bytes("daily-log-37", pdf)


def test_an_empty_day_is_the_file_that_was_reviewed() -> None:
    assert_golden_bytes("daily-log-0", PAPERS["log-harian-kosong.pdf"]())


def test_a_single_row_reads_as_reviewed() -> None:
    pdf = render_daily_log(
        daily_log(DAY, OFFICE, PLACES, [entry(1)]), OFFICE, printed_at=PRINTED_AT, printed_by=HENDRA
    )
    assert_golden("daily-log-1", pdf)
    assert_golden_bytes("daily-log-1", pdf)


def test_every_mark_reads_as_reviewed() -> None:
    entries = [
        *(entry(n, channel=list(Channel)[n], state=list(SyncState)[n]) for n in range(1, 6)),
        void_entry(6),
        entry(9, is_secret=True, state=SyncState.WITHHELD),
        entry(10, is_backdated=True, title="Jalan 😀 rusak"),
        withdrawn_entry(11),
    ]
    late = [
        entry(300, received_at=FRIDAY),
        entry(301, received_at=FRIDAY, is_secret=True, state=SyncState.WITHHELD),
        entry(77, number=number(77, "L2"), received_at=FRIDAY, is_backdated=True),
    ]
    log = daily_log(
        DAY,
        OFFICE,
        PLACES,
        entries,
        unused={number(7): "listrik padam"},
        elsewhere={number(8): date(2026, 11, 23)},
        late=late,
    )
    pdf = render_daily_log(log, OFFICE, printed_at=PRINTED_AT, printed_by=HENDRA, copy_no=2)
    assert_golden("daily-log-marks", pdf)
    assert_golden_bytes("daily-log-marks", pdf)
    assert "Diterima 20 Nov 2026, 16.05 WIB, nomor ME01-L2-26-00077-6" in words(pdf)
    assert words(pdf).count("Isi dirahasiakan") == 2


def test_a_thousand_rows_are_the_same_file_whenever_they_are_printed() -> None:
    entries = [
        void_entry(n) if n % 17 == 0 else entry(n, state=list(SyncState)[n % 6]) for n in range(1, 1001)
    ]
    log = daily_log(DAY, OFFICE, PLACES, entries)
    first, second = (
        render_daily_log(log, OFFICE, printed_at=PRINTED_AT, printed_by=HENDRA) for _ in range(2)
    )
    assert hashlib.sha256(first).digest() == hashlib.sha256(second).digest()
    assert_golden_bytes("daily-log-1000", first)
    assert "1.000 nomor = 1.000 baris (942 pengaduan sah + 58 batal)" in words(first)


def test_every_table_of_the_samples_day_adds_up() -> None:
    log = ordinary_day()
    tables = (*totals(log), *details(log))
    assert [table.key for table in tables] == [
        "classification",
        "channel",
        "officer",
        "delivery",
        "category",
        "agency",
        "district",
        "counter",
    ]
    assert {sum(line.count for line in table.lines) for table in tables} == {36}
    secret = [line.count for table in tables for line in table.lines if line.key == "dirahasiakan"]
    assert secret == [2, 2]
