"""A window and two commands start to send the same queue at the same moment (failure 3): one does, the others say so.

The window is a thread of this process with a store and a lease of its own, the commands are processes.
"""

from __future__ import annotations

import threading
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from desktop.domain.outbox import SyncState
from desktop.domain.sync_round import RoundEnd
from sync.sandbox import SandboxServer
from tests.sync.desk import PracticeDesk, empty_store
from tests.sync.rounds import until_done
from tests.sync.senders import Nursery

COMMANDS = 2
REPORTS_A_START = 2
LATENCY_MS = 3.0


@dataclass
class Outcome:
    """How often all started at once, how many of them found another at work, what arrived, and every contradiction."""

    starts: int = 0
    refused: int = 0
    arrived: int = 0
    problems: list[str] = field(default_factory=list)


def run(starts: int, folder: Path) -> Outcome:
    """Let a window and two commands start ``starts`` times."""
    outcome = Outcome()
    with ExitStack() as opened:
        desk = PracticeDesk(folder, empty_store(folder))
        opened.callback(desk.close)
        desk.clock.at = datetime.now(UTC)
        server = opened.enter_context(SandboxServer(latency_ms=LATENCY_MS))
        commands = [opened.enter_context(Nursery(desk, server)) for _ in range(COMMANDS)]
        for _ in range(starts):
            desk.log(REPORTS_A_START)
            ends = [*_start_all(desk, server, commands)]
            outcome.starts += 1
            outcome.refused += ends.count(RoundEnd.ALREADY_RUNNING)
            if "killed" in ends:
                outcome.problems.append(f"a sender broke: {ends}")
        outcome.arrived = len(server.arrived)
        _check(desk, server, outcome)
    return outcome


def _start_all(desk: PracticeDesk, server: SandboxServer, commands: list[Nursery]) -> list[str]:
    ends: list[str] = []
    window = threading.Thread(
        target=lambda: ends.append(until_done(desk.round(server, connections=4))[-1].end)
    )
    for command in commands:
        command.start()
    window.start()
    window.join()
    for command in commands:
        command.started()
        ends.append(command.end())
    return ends


def _check(desk: PracticeDesk, server: SandboxServer, outcome: Outcome) -> None:
    if server.arrivals.duplicates():
        outcome.problems.append(f"sent twice: {server.arrivals.duplicates()}")
    unknown = desk.items(SyncState.UNKNOWN)
    if unknown:
        outcome.problems.append(f"{len(unknown)} were taken for interrupted while another sent them")
    confirmed = desk.outbox.totals().confirmed
    if not confirmed == outcome.arrived == outcome.starts * REPORTS_A_START:
        outcome.problems.append(f"{confirmed} confirmed, {outcome.arrived} arrived")
