"""Rounds until nothing is due: what the window's scheduler and ``loket sync`` do, without their waiting."""

from __future__ import annotations

from desktop.domain.sync_round import RoundEnd, RoundReport
from sync.round import SyncRound


def until_done(setup: SyncRound, *, is_forced: bool = False) -> tuple[RoundReport, ...]:
    """Run rounds until nothing is due or one is stopped; return all reports, at least one."""
    reports: list[RoundReport] = []
    while True:
        report = setup(is_forced=is_forced)
        reports.append(report)
        is_more_due = report.next_try_at is not None and report.next_try_at <= setup.now()
        if report.end is not RoundEnd.FINISHED or not is_more_due:
            return tuple(reports)
