"""Finishing at the desk: what was answered by letter stops counting, and LAPOR!'s own word counts when it comes later."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop.domain.deadlines import Band
from desktop.domain.errors import Conflict, InvalidInput, NotFound
from desktop.domain.lapor_report import LaporStatus
from desktop.domain.reading_back import ReadReport
from desktop.store.history import Action
from desktop.store.lapor_reports import LaporReports
from desktop.usecases.finish_complaint import LONGEST_REASON
from desktop.usecases.toolbox import DeskTools
from tests.usecases.desk import CLERK, NOON, SUPERVISOR, DeskClock
from tests.usecases.test_list_deadlines import TUESDAY, log, shown, tell

OCTOBER = date(2026, 10, 26)
LETTER = "Dijawab Dinas PUPR dengan surat 600/123"


def test_a_finished_complaint_has_no_limit_any_more(desk: DeskTools, clock: DeskClock) -> None:
    number, other = log(desk, clock, OCTOBER), log(desk, clock, OCTOBER)
    desk.finish(SUPERVISOR, number, f"  {LETTER}\n")
    assert shown(desk) == {other: Band.LATE}
    assert desk.deadlines.counts(CLERK).total == 1
    record = desk.find.show(CLERK, number)
    assert record.finished_at == NOON
    assert record.history[-1].action is Action.FINISHED
    assert record.history[-1].detail == {"reason": LETTER, "finished_on": "2026-11-24"}


def test_a_day_before_today_is_kept_as_that_day(desk: DeskTools, clock: DeskClock) -> None:
    number = log(desk, clock, OCTOBER)
    desk.finish(SUPERVISOR, number, LETTER, on=date(2026, 11, 10))
    finished_at = desk.find.show(CLERK, number).finished_at
    assert finished_at is not None
    assert finished_at.astimezone(desk.desk.office.zone).date() == date(2026, 11, 10)


@pytest.mark.parametrize(
    ("reason", "on", "field"),
    [
        (" ", None, "reason"),
        ("x" * (LONGEST_REASON + 1), None, "reason"),
        (LETTER, TUESDAY + timedelta(days=1), "on"),
        (LETTER, OCTOBER - timedelta(days=1), "on"),
    ],
)
def test_what_cannot_be_is_named(
    desk: DeskTools, clock: DeskClock, reason: str, on: date | None, field: str
) -> None:
    number = log(desk, clock, OCTOBER)
    with pytest.raises(InvalidInput) as refused:
        desk.finish(SUPERVISOR, number, reason, on)
    assert refused.value.field == field
    assert shown(desk) == {number: Band.LATE}


def test_only_what_goes_on_is_finished_and_only_once(desk: DeskTools, clock: DeskClock) -> None:
    void, withdrawn, done = (log(desk, clock, OCTOBER) for _ in range(3))
    desk.void(SUPERVISOR, void, "Salah catat")
    desk.void.withdraw(SUPERVISOR, withdrawn, "Sudah baik")
    desk.finish(SUPERVISOR, done, LETTER)
    for number, words in ((void, "dibatalkan"), (withdrawn, "dicabut"), (done, "sudah selesai")):
        with pytest.raises(Conflict, match=words):
            desk.finish(SUPERVISOR, number, LETTER)
    with pytest.raises(NotFound):
        desk.finish(SUPERVISOR, "999", LETTER)


def test_opened_again_it_counts_as_before(desk: DeskTools, clock: DeskClock) -> None:
    number = log(desk, clock, OCTOBER)
    with pytest.raises(Conflict, match="belum selesai"):
        desk.finish.reopen(SUPERVISOR, number, "Warga belum puas")
    desk.finish(SUPERVISOR, number, LETTER)
    desk.finish.reopen(SUPERVISOR, number, "Warga belum puas")
    assert shown(desk) == {number: Band.LATE}
    last = desk.find.show(CLERK, number).history[-1]
    assert (last.action, last.detail) == (Action.REOPENED, {"reason": "Warga belum puas"})


@pytest.mark.parametrize("is_readable", [True, False])
def test_the_first_look_at_lapor_leaves_it_finished(
    desk: DeskTools, clock: DeskClock, is_readable: bool
) -> None:
    number = log(desk, clock, OCTOBER)
    desk.outbox.entered_by_hand(SUPERVISOR, number, "9165816")
    desk.finish(SUPERVISOR, number, LETTER)
    reports, now = LaporReports(desk.desk.database), desk.desk.now() + timedelta(hours=4)
    (due,) = reports.due(now, 10)
    if is_readable:
        assert reports.keep(ReadReport(due, LaporStatus(name="Belum Terverifikasi")), now)
    else:
        reports.missed(due, "Tidak terbaca", now)
    assert shown(desk) == {}
    assert desk.find.show(CLERK, number).finished_at == NOON


def test_lapor_moving_on_opens_it_again(desk: DeskTools, clock: DeskClock) -> None:
    number = log(desk, clock, OCTOBER)
    tell(desk, number, "Belum Terverifikasi")
    desk.finish(SUPERVISOR, number, LETTER)
    assert shown(desk) == {}
    tell(desk, number, "Terdisposisi Sedang Diproses")
    assert shown(desk) == {number: Band.LATE}
