"""Lose 30 % of the answers after the server kept the report, and restart both sides all the time (failure 2)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from desktop.domain.outbox import SyncState
from sync.sandbox import SandboxServer
from tests.sync.desk import PracticeDesk, empty_store

LOST_SHARE = 0.3
REPORTS_A_DAY = 10


@dataclass
class Outcome:
    """What came of it: reports logged, confirmed and arrived, how many were ever unknown, and every contradiction."""

    logged: int = 0
    confirmed: int = 0
    arrived: int = 0
    ever_unknown: int = 0
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
                desk.log(REPORTS_A_DAY, files=[("a.png", b"\x89PNG", "image/png")] if day % 2 else ())
                outcome.logged += REPORTS_A_DAY
            _send(desk, server)
            _settle(desk, server, outcome)
            outcome.arrived = len(server.arrived)
        outcome.confirmed = desk.outbox.totals().confirmed
        desk.close()
        if outcome.confirmed == reports:
            break
    if not outcome.logged == outcome.confirmed == outcome.arrived == reports:
        outcome.problems.append("logged, confirmed and arrived differ")
    return outcome


def _send(desk: PracticeDesk, server: SandboxServer) -> None:
    for _ in range(8):
        report = desk.round(server)()
        due_at = report.next_try_at or desk.clock.now()
        desk.clock.at = max(due_at, desk.clock.now()) + timedelta(seconds=1)


def _settle(desk: PracticeDesk, server: SandboxServer, outcome: Outcome) -> None:
    """Do what a person does with each unknown report: look it up at the server and say what is there."""
    there = {report.register_no: str(report.complaint_id) for report in server.arrived}
    unknown = desk.items(SyncState.UNKNOWN)
    outcome.ever_unknown += len(unknown)
    for item in unknown:
        if item.lapor_no is not None:
            outcome.problems.append(f"{item.register_no} is unknown with a number")
        desk.resolve(item, there.get(item.register_no))
    if server.arrivals.duplicates():
        outcome.problems.append(f"arrived twice: {server.arrivals.duplicates()}")
