"""One report that the server refuses among many (failure 7): all others are delivered in the same cycle."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.outbox import SyncState
from sync.sandbox import SandboxServer
from tests.sync.desk import PracticeDesk, empty_store
from tests.sync.rounds import until_done

CONNECTIONS = 4


@dataclass
class Outcome:
    """Reports, those delivered in the one cycle, and every contradiction."""

    reports: int = 0
    delivered: int = 0
    rounds: int = 0
    problems: list[str] = field(default_factory=list)


def run(reports: int, folder: Path) -> Outcome:
    """Send ``reports``, one to an agency that has no id at LAPOR! and another one that the server itself refuses."""
    desk = PracticeDesk(folder, empty_store(folder))
    try:
        with SandboxServer() as server:
            before = desk.log(reports // 2)
            nameless = desk.log(target_agency="DPRD")[0]
            desk.log(reports - len(before) - 1)
            server.faults.replace({}, script=["ok@create"] * (reports // 3) + ["reject_422@create"])
            rounds = until_done(desk.round(server, connections=CONNECTIONS))
            outcome = Outcome(reports, sum(r.delivered for r in rounds), len(rounds))
            put_aside = desk.items(SyncState.ATTENTION)
            if outcome.delivered != reports - 2 or len(put_aside) != 2 or len(server.arrived) != reports - 2:
                outcome.problems.append(f"{outcome.delivered} delivered, {len(put_aside)} put aside")
            if nameless not in {item.register_no for item in put_aside}:
                outcome.problems.append(f"{nameless} was not put aside")
            for item in put_aside:
                if item.field != "target_agency" or not item.reason:
                    outcome.problems.append(f"{item.register_no} does not say what is wrong: {item.reason}")
    finally:
        desk.close()
    return outcome
