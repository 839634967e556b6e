"""Lose 30 % of the answers after the server kept what was sent, over four connections, and restart both sides all the time
(failure 2): reports, their files and their follow-ups."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from desktop.domain.outbox import ItemKind, SyncState
from desktop.domain.sync_round import RoundEnd
from desktop.store import outbox
from sync.sandbox import SandboxServer
from tests.campaign.kill_the_sender import settle_truthfully
from tests.sync.desk import PracticeDesk, empty_store

LOST_SHARE = 0.3
REPORTS_A_DAY = 20
ROUNDS_A_DAY = 60
CONNECTIONS = 4
PHOTO = ("a.png", b"\x89PNG", "image/png")


@dataclass
class Outcome:
    """What came of it: reports logged, confirmed and arrived, their follow-ups, how many were ever unknown, contradictions."""

    logged: int = 0
    confirmed: int = 0
    arrived: int = 0
    follow_ups: int = 0
    ever_unknown: int = 0
    days: int = 0
    problems: list[str] = field(default_factory=list)


def run(reports: int, folder: Path) -> Outcome:
    """Deliver ``reports`` over as many days as it takes; each day both sides start anew and a person settles."""
    template, outcome, port = empty_store(folder), Outcome(), 0
    for day in range(reports // REPORTS_A_DAY + 20):
        desk = PracticeDesk(folder, template)
        desk.clock.forward(days=day)
        faults = {"drop_after_commit": LOST_SHARE}
        with SandboxServer(port, faults=faults, seed=day, state_file=folder / "arrived.jsonl") as server:
            port = server.port
            if outcome.logged < reports:
                outcome.logged += REPORTS_A_DAY
                outcome.follow_ups += _log(desk, day)
            _send(desk, server)
            _settle(desk, server, outcome)
            outcome.arrived = len(server.arrived)
        outcome.days, outcome.confirmed = day + 1, desk.outbox.totals().confirmed
        is_done = outcome.logged >= reports and not _open(desk)
        desk.close()
        if is_done:
            break
    _check(folder, outcome)
    return outcome


def _log(desk: PracticeDesk, day: int) -> int:
    """Log a day's reports, every other day with a file each, and a follow-up to every fourth; return how many follow."""
    numbers = desk.log(REPORTS_A_DAY, files=[PHOTO] if day % 2 else ())
    for number in numbers[::4]:
        desk.follow_up(number, f"Susulan hari ke-{day + 1}.", [PHOTO] if day % 3 == 0 else ())
    return len(numbers[::4])


def _send(desk: PracticeDesk, server: SandboxServer) -> None:
    for _ in range(ROUNDS_A_DAY):
        report = desk.round(server, connections=CONNECTIONS)()
        if report.end is RoundEnd.NOTHING_DUE and report.next_try_at is None:
            return
        due_at = report.next_try_at or desk.clock.now()
        desk.clock.at = max(due_at, desk.clock.now()) + timedelta(seconds=1)


def _settle(desk: PracticeDesk, server: SandboxServer, outcome: Outcome) -> None:
    """Look at what is unknown as a person does. Until then it was neither sent nor refused in anybody's eyes."""
    for item in desk.items(SyncState.UNKNOWN):
        if item.lapor_no is not None:
            outcome.problems.append(f"{item.register_no} is unknown with a number")
    if desk.items(SyncState.ATTENTION):
        outcome.problems.append("a lost answer was taken for a refusal")
    outcome.ever_unknown += settle_truthfully(desk, server)
    if server.arrivals.duplicates() or server.arrivals.duplicate_follow_ups():
        outcome.problems.append(f"arrived twice: {server.arrivals.duplicates()}")


def _open(desk: PracticeDesk) -> bool:
    totals = desk.outbox.totals()
    return totals.confirmed != totals.logged or totals.others.waiting + totals.others.unknown > 0


def _check(folder: Path, outcome: Outcome) -> None:
    """Compare the two sides once more, from what each keeps on its disk."""
    there = {r.register_no: r for r in SandboxServer(state_file=folder / "arrived.jsonl").arrived}
    desk = PracticeDesk(folder)
    try:
        items = {item.register_no: item for item in desk.items(SyncState.CONFIRMED)}
        with desk.database.read() as connection:
            follow_ups = outbox.in_state(connection, SyncState.CONFIRMED, 100_000, (ItemKind.FOLLOW_UP,))
    finally:
        desk.close()
    if not outcome.logged == len(items) == outcome.arrived or items.keys() != there.keys():
        outcome.problems.append("logged, confirmed and arrived differ")
    for number, report in there.items():
        item = items.get(number or "")
        if item is None or item.lapor_no != str(report.complaint_id):
            outcome.problems.append(f"{number} has another number there")
        elif len(report.files) != len(item.steps) - 1:
            outcome.problems.append(f"{number} has other files there")
    arrived = sum(len(report.follow_ups) for report in there.values())
    if not len(follow_ups) == arrived == outcome.follow_ups:
        outcome.problems.append(
            f"{outcome.follow_ups} follow-ups, {len(follow_ups)} confirmed, {arrived} arrived"
        )
