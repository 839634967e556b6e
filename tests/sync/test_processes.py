"""Several processes and sudden death: one sync at a time, nothing twice, nothing lost."""

from __future__ import annotations

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
from tests.campaign import double_start, kill_the_sender
from tests.sync.desk import PracticeDesk

ROOT = Path(__file__).parents[2]
PHOTO = ("foto.jpg", b"\xff\xd8photo", "image/jpeg")
KILLS = 25
DOUBLE_STARTS = 15


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
def test_killed_at_any_moment_and_resumed(tmp_path: Path) -> None:
    """Failures 2 and 6 in the small; ``make campaign`` kills 500."""
    outcome = kill_the_sender.run(KILLS, 1, tmp_path)
    assert outcome.problems == []
    assert outcome.kills == KILLS
    assert outcome.in_a_leg >= 5, "the kills came at harmless moments only"
    assert outcome.ever_unknown >= 3


@pytest.mark.slow
def test_a_window_and_two_commands_start_at_once(tmp_path: Path) -> None:
    """Failure 3 in the small; ``make campaign`` does it 1,000 times."""
    outcome = double_start.run(DOUBLE_STARTS, tmp_path)
    assert outcome.problems == []
    assert outcome.refused >= DOUBLE_STARTS // 2, "they did not meet"
