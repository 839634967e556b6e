"""Mixed files over a link that fails (failure 11): in the end count, size and SHA-256 of each are the same on both sides."""

from __future__ import annotations

import hashlib
import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from desktop.domain.outbox import StepState, SyncState
from sync.sandbox import SandboxServer
from sync.sandbox.records import ArrivedFile
from tests.campaign.kill_the_sender import settle_truthfully
from tests.sync.desk import PracticeDesk, empty_store

CONNECTIONS = 4
FAULTS = {
    f"{fault}@file": 0.05
    for fault in (
        "drop_before",
        "drop_after_commit",
        "error_500",
        "error_502_after_commit",
        "gateway_504",
        "truncated_json",
        "cut_answer",
        "wrong_shape",
        "no_content_204",
    )
}
_KINDS = (
    ("foto {n}.jpg", b"\xff\xd8\xff\xe0", "image/jpeg"),
    ("Pindaian é {n}.png", b"\x89PNG\r\n\x1a\n", "image/png"),
    ("surat {n}.pdf", b"%PDF-1.7\n", "application/pdf"),
    (
        "daftar {n}.docx",
        b"PK\x03\x04",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
)
_SIZES = (0, 1, 4_095, 4_096, 65_537, 300_000)


@dataclass
class Outcome:
    """Files, their bytes, how many uploads that took, and every contradiction."""

    files: int = 0
    size: int = 0
    uploads: int = 0
    problems: list[str] = field(default_factory=list)


def run(files: int, seed: int, folder: Path) -> Outcome:
    """Send ``files`` mixed files with as many reports as it takes, one to five each."""
    chance, outcome = random.Random(seed), Outcome()
    desk = PracticeDesk(folder, empty_store(folder))
    expected: dict[str, list[tuple[str, int, str, str]]] = {}
    try:
        while outcome.files < files:
            these = [
                _a_file(chance, outcome) for _ in range(min(chance.randint(1, 5), files - outcome.files))
            ]
            number = desk.log(files=these)[0]
            expected[number] = [(n, len(d), hashlib.sha256(d).hexdigest(), kind) for n, d, kind in these]
        with SandboxServer(faults=FAULTS, seed=seed) as server:
            _send(desk, server)
            outcome.uploads = len(server.arrivals.files)
            for report in server.arrived:
                if list(map(_measures, report.files)) != expected.get(report.register_no or ""):
                    outcome.problems.append(f"{report.register_no} has other files than were attached")
            counts = Counter(r.register_no for r in server.arrived)
            if counts != Counter(dict.fromkeys(expected, 1)):
                outcome.problems.append(f"{len(expected)} reports, {counts.total()} arrived")
            sent = [s for i in desk.items(SyncState.CONFIRMED) for s in i.steps if s.attachment_sha256]
            if len(sent) != files or any(s.state is not StepState.DONE for s in sent):
                outcome.problems.append("a report is sent without all of its files")
    finally:
        desk.close()
    return outcome


def _a_file(chance: random.Random, outcome: Outcome) -> tuple[str, bytes, str]:
    name, head, kind = chance.choice(_KINDS)
    data = head + chance.randbytes(chance.choice(_SIZES))
    outcome.files += 1
    outcome.size += len(data)
    return name.format(n=outcome.files), data, kind


def _measures(file: ArrivedFile) -> tuple[str, int, str, str]:
    return file.name, file.size, file.sha256, file.media_type


def _send(desk: PracticeDesk, server: SandboxServer) -> None:
    while (totals := desk.outbox.totals()).confirmed < totals.logged:
        report = desk.round(server, connections=CONNECTIONS)()
        settle_truthfully(desk, server)
        if totals.attention:
            return
        due_at = report.next_try_at or desk.clock.now()
        desk.clock.at = max(due_at, desk.clock.now()) + timedelta(seconds=1)
