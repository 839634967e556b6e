"""Kill the sending process with SIGKILL again and again (failures 2 and 6): it always resumes, nothing is lost or sent twice.

Each life has new reports, some with files, and follow-ups to send over four connections. It ends once a random number of
calls has reached the server and a random part of a call's time later. After each death the lease must be free at once.
"""

from __future__ import annotations

import random
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from desktop.domain.outbox import ItemKind, OutboxItem, StepState, SyncState
from desktop.store import outbox
from sync.lease import AlreadyRunning, Lease
from sync.sandbox import SandboxServer
from tests.sync.desk import PracticeDesk, empty_store
from tests.sync.rounds import until_done
from tests.sync.senders import Nursery

PHOTO = ("foto.jpg", b"\xff\xd8photo", "image/jpeg")
LETTER = ("surat.pdf", b"%PDF-1.7 surat", "application/pdf")
LATENCY_MS = 8.0
MOST_CALLS = 12
A_CALL_S = 0.025
"""About as long as one call with its two transactions; death comes at any point of it."""


@dataclass
class Outcome:
    """Kills and how many of them found a leg under way; what was delivered, and every contradiction."""

    kills: int = 0
    ended_before: int = 0
    in_a_leg: int = 0
    ever_unknown: int = 0
    reports: int = 0
    follow_ups: int = 0
    problems: list[str] = field(default_factory=list)


def run(kills: int, seed: int, folder: Path) -> Outcome:
    """Kill ``kills`` senders, then let one finish and compare both sides."""
    chance, outcome = random.Random(seed), Outcome()
    desk = PracticeDesk(folder, empty_store(folder))
    desk.clock.at = datetime.now(UTC)
    try:
        with SandboxServer(latency_ms=LATENCY_MS) as server, Nursery(desk, server) as nursery:
            while outcome.kills < kills:
                _log(desk, chance)
                _one_life(desk, server, nursery, chance, outcome)
                _check(desk, server, outcome)
            _finish(desk, server, outcome)
    finally:
        desk.close()
    return outcome


def _log(desk: PracticeDesk, chance: random.Random) -> None:
    while desk.outbox.totals().to_send < MOST_CALLS:
        files = [[], [], [PHOTO], [PHOTO, LETTER]][chance.randrange(4)]
        number = desk.log(files=files)[0]
        for n in range(chance.choice([0, 0, 1, 2])):
            desk.follow_up(number, f"Susulan ke-{n + 1}.")


def _one_life(
    desk: PracticeDesk, server: SandboxServer, nursery: Nursery, chance: random.Random, outcome: Outcome
) -> None:
    calls = server.calls + chance.randint(0, MOST_CALLS)
    nursery.start()
    nursery.started()
    if nursery.is_gone_before(lambda: server.calls >= calls):
        outcome.ended_before += 1
    else:
        dead_at = time.monotonic() + chance.uniform(0, A_CALL_S)
        while time.monotonic() < dead_at:
            pass
        nursery.kill()
        outcome.kills += 1
    nursery.end()
    try:
        Lease(desk.folder).take().__exit__(None, None, None)
    except AlreadyRunning:
        outcome.problems.append("the lease outlived its process")


def _check(desk: PracticeDesk, server: SandboxServer, outcome: Outcome) -> None:
    begun = [s for i in _every(desk, SyncState.WAITING) for s in i.steps if s.state is StepState.BEGUN]
    outcome.in_a_leg += len(begun)
    outcome.ever_unknown += settle_truthfully(desk, server)
    if server.arrivals.duplicates() or server.arrivals.duplicate_follow_ups():
        outcome.problems.append(f"twice: {server.arrivals.duplicates()}")


def _finish(desk: PracticeDesk, server: SandboxServer, outcome: Outcome) -> None:
    server.latency_ms = 0
    for _ in range(3):
        until_done(desk.round(server, connections=4), is_forced=True)
        outcome.ever_unknown += settle_truthfully(desk, server)
    items = {item.register_no: item for item in desk.items()}
    outcome.reports, arrived = len(items), {r.register_no: r for r in server.arrived}
    if {i.state for i in items.values()} != {SyncState.CONFIRMED} or arrived.keys() != items.keys():
        outcome.problems.append(f"not everything arrived: {desk.outbox.totals()}")
    for number, report in arrived.items():
        item = items[number or ""]
        sent = [step.attachment_sha256 for step in item.steps if step.attachment_sha256]
        if [file.sha256 for file in report.files] != sent or item.lapor_no != str(report.complaint_id):
            outcome.problems.append(f"{number} has other files or another number")
        queued = [i.payload for i in desk.follow_ups(number or "")]
        outcome.follow_ups += len(queued)
        if len(report.follow_ups) != len(queued):
            outcome.problems.append(f"{number} has {len(report.follow_ups)} of {len(queued)} follow-ups")


def settle_truthfully(desk: PracticeDesk, server: SandboxServer) -> int:
    """Do what a person does with each unknown item: look for it at the server and say what is there; return how many."""
    there = {report.register_no: report for report in server.arrived}
    unknown = _every(desk, SyncState.UNKNOWN)
    for item in unknown:
        report = there.get(item.register_no)
        if item.kind is ItemKind.FOLLOW_UP:
            contents = [f.content for f in report.follow_ups] if report else []
            is_there = desk.content(item) in contents
        else:
            is_there = report is not None
        desk.resolve(item, str(report.complaint_id) if report is not None and is_there else None)
    return len(unknown)


def _every(desk: PracticeDesk, state: SyncState) -> list[OutboxItem]:
    with desk.database.read() as connection:
        return outbox.in_state(connection, state, 100_000, (ItemKind.REPORT, ItemKind.FOLLOW_UP))
