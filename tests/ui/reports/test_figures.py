from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop.domain.complaint import Classification
from desktop.domain.daily_log import DailyLog
from desktop.domain.daily_log_builder import LogEntry, daily_log
from desktop.domain.outbox import SyncState
from desktop.domain.register_number import RegisterNumber
from tests.documents.samples import OFFICE, PLACES, entry, void_entry
from ui.reports.columns import grid_step
from ui.reports.figures import AgencyShare, OfficerCount, day_figures

DAY = date(2026, 11, 24)


def log(*entries: LogEntry) -> DailyLog:
    return daily_log(DAY, OFFICE, PLACES, entries)


def at(hour: int, minute: int = 0) -> datetime:
    """A time at the office, which is seven hours ahead."""
    return datetime(2026, 11, 24, hour - 7, minute, tzinfo=UTC)


def test_void_ones_are_received_but_counted_nowhere_else() -> None:
    figures = day_figures(
        log(entry(1), entry(2, state=SyncState.WAITING), void_entry(3), entry(4, state=SyncState.UNKNOWN))
    )
    assert (figures.received, figures.void, figures.valid) == (4, 1, 3)
    assert figures.states[SyncState.CONFIRMED] == 1
    assert sum(figures.states.values()) == figures.valid
    assert sum(n for _, n in figures.classifications) == figures.valid
    assert sum(share.received for share in figures.agencies) == figures.valid
    assert sum(officer.received for officer in figures.officers) == figures.valid
    assert len(figures.sums) == 1
    assert figures.sums[0].endswith("4 nomor = 4 baris (3 pengaduan sah + 1 batal) + 0 nomor tidak terpakai")


def test_hours_are_those_of_the_office_and_without_a_gap() -> None:
    figures = day_figures(
        log(entry(1, received_at=at(9, 59)), entry(2, received_at=at(17)), void_entry(3, received_at=at(7)))
    )
    assert figures.hours[0] == (7, 1)
    assert figures.hours[-1] == (17, 1)
    assert [hour for hour, _ in figures.hours] == list(range(7, 18))
    assert dict(figures.hours)[9] == 1
    assert sum(count for _, count in figures.hours) == figures.received


def test_agencies_the_largest_first_and_the_rest_together() -> None:
    entries = [entry(n, target_agency=name) for n, name in enumerate("AAAAABBBBCCCDDEF", 1)]
    entries.append(entry(17, target_agency=None, state=SyncState.WAITING))
    agencies = day_figures(log(*entries)).agencies
    assert [share.name for share in agencies] == ["A", "B", "C", "D", None]
    assert agencies[0] == AgencyShare("A", 5, 5)
    assert agencies[-1] == AgencyShare(None, 3, 2)


def test_five_agencies_need_no_rest() -> None:
    agencies = day_figures(log(*(entry(n, target_agency=name) for n, name in enumerate("ABCDE", 1)))).agencies
    assert [share.name for share in agencies] == list("ABCDE")


def test_officers_without_their_degrees() -> None:
    officers = day_figures(log(*(entry(n) for n in range(1, 7)))).officers
    assert officers == (OfficerCount("Rina Puspitasari", 4), OfficerCount("Hendra Gunawan", 2))


def test_all_four_classifications_stand_there() -> None:
    figures = day_figures(log(entry(1, classification=Classification.ASPIRASI)))
    assert dict(figures.classifications) == {
        kind: int(kind is Classification.ASPIRASI) for kind in Classification
    }


def test_several_devices_have_a_sum_each_and_one_for_all() -> None:
    other = RegisterNumber("ME01", "L2", 26, 9)
    figures = day_figures(log(entry(1), entry(2), entry(9, number=other)))
    assert len(figures.sums) == 3
    assert figures.sums[-1].startswith("Seluruhnya dari 2 awalan: 3 nomor")


def test_an_empty_day() -> None:
    figures = day_figures(log())
    assert figures.is_empty
    assert len(figures.hours) == 8
    assert figures.agencies == ()
    assert figures.sums[0].startswith("Tidak ada nomor pada hari ini")


@pytest.mark.parametrize("most", range(1, 2_000, 7))
def test_the_grid_has_at_most_three_round_lines(most: int) -> None:
    step = grid_step(most)
    assert most // step <= 3
    assert str(step).rstrip("0") in ("1", "2", "5")
