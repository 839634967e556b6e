"""Several processes and sudden death: one sync at a time, nothing twice, nothing lost."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.domain.outbox import StepState, SyncState
from desktop.domain.sync_round import RoundEnd, RoundProgress, RoundReport
from sync.lease import AlreadyRunning, Lease
from sync.sandbox import SandboxServer
from tests.sync.desk import PracticeDesk

ROOT = Path(__file__).parents[2]
PHOTO = ("foto.jpg", b"\xff\xd8photo", "image/jpeg")


@contextmanager
def sending(desk: PracticeDesk, server: SandboxServer, hold: str = "none") -> Iterator[subprocess.Popen[str]]:
    """Start a process that sends the desk's queue; killed at the latest at the end."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.sync.sending_process", str(desk.folder), server.url, "--hold", hold],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        try:
            yield process
        finally:
            process.kill()


def test_killed_between_sending_and_storing_a_report(server: SandboxServer, desk: PracticeDesk) -> None:
    number = desk.log(2)[0]
    with sending(desk, server, hold="create") as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
    assert len(server.arrived) == 1
    assert desk.item(number).steps[0].state is StepState.BEGUN

    report = desk.round(server)()

    assert (report.unknown, report.delivered) == (1, 1)
    item = desk.item(number)
    assert item.state is SyncState.UNKNOWN
    assert item.reason is not None
    assert item.reason.startswith("Program tertutup saat mengirim ini.")
    assert server.arrivals.duplicates() == {}


def test_killed_between_sending_and_storing_a_file(server: SandboxServer, desk: PracticeDesk) -> None:
    number = desk.log(files=[PHOTO])[0]
    with sending(desk, server, hold="file") as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
    report = desk.round(server)()
    assert (report.unknown, report.delivered) == (0, 1)
    assert desk.item(number).state is SyncState.CONFIRMED
    assert [f.name for f in server.arrived[0].files] == ["foto.jpg"]


def test_a_second_process_does_not_send(server: SandboxServer, desk: PracticeDesk) -> None:
    desk.log(3)
    with sending(desk, server, hold="create") as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        report = desk.round(server)()
        assert report.end is RoundEnd.ALREADY_RUNNING
        assert desk.items()[0].steps[0].state is StepState.BEGUN
        assert len(server.arrived) == 1


def test_a_second_round_in_the_same_process_does_not_send(server: SandboxServer, desk: PracticeDesk) -> None:
    desk.log(2)
    inner: list[RoundReport] = []

    def start_another(progress: RoundProgress) -> None:
        inner.append(desk.round(server)())

    report = desk.round(server)(progress=start_another)
    assert [r.end for r in inner] == [RoundEnd.ALREADY_RUNNING] * 2
    assert report.delivered == 2
    assert desk.round(server)().end is RoundEnd.NOTHING_DUE


def test_the_lease_is_free_after_a_failure(tmp_path: Path) -> None:
    lease = Lease(tmp_path)
    with pytest.raises(ValueError, match="broken"), lease.take():
        raise ValueError("broken")
    with lease.take(), pytest.raises(AlreadyRunning):
        lease.take()
    with lease.take():
        pass


@pytest.mark.slow
def test_killed_at_any_moment_and_resumed(server: SandboxServer, desk: PracticeDesk) -> None:
    """Failure 6 and 2: kill the sender again and again; in the end all is there once, and the rest is known to be open."""
    desk.log(60)
    desk.log(20, files=[PHOTO])
    server.latency_ms = 10
    moments = random.Random(3)
    cut_in_a_step = 0
    for _ in range(12):
        with sending(desk, server) as process:
            try:
                process.wait(timeout=moments.uniform(0.05, 0.4))
            except subprocess.TimeoutExpired:
                process.kill()
        waiting = desk.items(SyncState.WAITING)
        cut_in_a_step += sum(s.state is StepState.BEGUN for i in waiting for s in i.steps)
        _look_up_unknown(desk, server)
    assert cut_in_a_step >= 3
    desk.clock.forward(days=400)
    desk.round(server).until_done()
    _look_up_unknown(desk, server)
    desk.round(server).until_done()

    assert desk.outbox.totals().confirmed == 80
    assert sorted(r.register_no or "" for r in server.arrived) == sorted(i.register_no for i in desk.items())
    assert all(len(r.files) == 1 for r in server.arrived if r.register_no in _with_file(desk))


def _with_file(desk: PracticeDesk) -> set[str]:
    return {i.register_no for i in desk.items() if len(i.steps) == 2}


def _look_up_unknown(desk: PracticeDesk, server: SandboxServer) -> None:
    """Do what a person does: look for the register number at the other side, then say what is there."""
    there = {r.register_no: str(r.complaint_id) for r in server.arrived}
    for item in desk.items(SyncState.UNKNOWN):
        desk.resolve(item, there.get(item.register_no))
