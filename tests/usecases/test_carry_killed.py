"""Killed (kill -9) at every step of carrying: tried again, everything arrives once and both desks agree."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.domain.errors import Conflict, StorageProblem
from desktop.domain.outbox import SyncState
from sync.sandbox import SandboxServer
from tests.usecases.carry_process import MOMENTS
from tests.usecases.desk import SUPERVISOR
from tests.usecases.two_desks import CarryDesk, carry_desk, make_linked_desk

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX")


@dataclass(frozen=True)
class Journey:
    """Two desks with reports: two that LAPOR! takes and one that it refuses."""

    folder: Path
    server: SandboxServer
    numbers: tuple[str, ...]
    refused: str

    @property
    def stick(self) -> Path:
        return self.folder / "stick"

    def kill(self, device: str, action: str, file: str, moment: str, code: str = "-") -> None:
        """Let a process die at ``moment`` of an action at desk ``device``."""
        words = [str(self.folder / device), action, str(self.stick / file), code, moment]
        ended = subprocess.run(
            [sys.executable, "-m", "tests.usecases.carry_process", *words], cwd=ROOT, check=False
        )
        assert ended.returncode == -signal.SIGKILL

    def finish(self, out: str | None = None) -> None:
        """Go the whole way from wherever it stands; both desks have a link in the end."""
        with carry_desk(self.folder / "L1") as a, carry_desk(self.folder / "L2") as b:
            b.sync()
            if out is not None:
                b.carry.export_results(SUPERVISOR, self.stick / out)
                a.carry.import_file(SUPERVISOR, self.stick / out, str)
            for _ in range(2):
                a.sync()
                b.sync()
            assert self.server.arrivals.duplicates() == {}
            assert sorted(r.register_no or "" for r in self.server.arrived) == sorted(self.numbers)
            assert a.states(*self.numbers) == [SyncState.CONFIRMED] * 2
            for report in self.server.arrived:
                assert a.item(report.register_no or "").lapor_no == str(report.complaint_id)
            assert a.states(self.refused) == [SyncState.ATTENTION]
            totals = a.tools.outbox.totals()
            assert (totals.logged, totals.confirmed, totals.attention) == (3, 2, 1)

    def codes(self, device: str) -> list[str]:
        with carry_desk(self.folder / device) as desk:
            return [each.code for each in desk.carry.files(SUPERVISOR)]

    def over(self) -> str:
        """Export at L1 and import at L2."""
        with carry_desk(self.folder / "L1") as a, carry_desk(self.folder / "L2") as b:
            code = a.carry.export(SUPERVISOR, self.stick / "bawaan", "ME01-L2").carry.code
            b.carry.import_file(SUPERVISOR, self.stick / "bawaan", lambda: code)
            b.sync()
        return code


@pytest.fixture
def journey(tmp_path: Path) -> Iterator[Journey]:
    with SandboxServer() as server:
        for device in ("L1", "L2"):
            make_linked_desk(tmp_path / device, device, server)
        (tmp_path / "stick").mkdir()
        with carry_desk(tmp_path / "L1") as a:
            numbers = tuple(a.log(2))
            refused = a.log(target_agency="DINKES")[0]
        yield Journey(tmp_path, server, numbers, refused)


def _imported(desk: CarryDesk, path: Path, code: str) -> bool:
    """Import, or say that it was done before (then the file may have been renamed already)."""
    try:
        desk.carry.import_file(SUPERVISOR, path, lambda: code)
    except (Conflict, StorageProblem) as error:
        return error.code not in ("already_imported", "unreadable")
    return True


@pytest.mark.parametrize("moment", list(MOMENTS["export"]))
def test_export(journey: Journey, moment: str) -> None:
    journey.kill("L1", "export", "bawaan", moment)
    codes, files = journey.codes("L1"), list(journey.stick.iterdir())
    with carry_desk(journey.folder / "L1") as a:
        states = set(a.states(*journey.numbers, journey.refused))
    if moment == "after the transaction":
        assert (len(codes), len(files), states) == (1, 1, {SyncState.UNKNOWN})
        with carry_desk(journey.folder / "L2") as b:
            assert _imported(b, files[0], codes[0])
        journey.finish("hasil")
        return
    assert (codes, states) == ([], {SyncState.WAITING})  # a file that is there has a code that nobody knows
    assert len(files) == (moment != "before the file")
    for file in files:
        file.unlink()
    journey.over()
    journey.finish("hasil")


@pytest.mark.parametrize("moment", list(MOMENTS["import"]))
def test_import(journey: Journey, moment: str) -> None:
    with carry_desk(journey.folder / "L1") as a:
        code = a.carry.export(SUPERVISOR, journey.stick / "bawaan", "ME01-L2").carry.code
    journey.kill("L2", "import", "bawaan", moment, code)
    with carry_desk(journey.folder / "L2") as b:
        is_first = _imported(b, journey.stick / "bawaan", code)
        assert is_first == (moment in ("after reading", "within the transaction"))
    journey.finish("hasil")


@pytest.mark.parametrize("moment", list(MOMENTS["results"]))
def test_writing_results(journey: Journey, moment: str) -> None:
    journey.over()
    journey.kill("L2", "results", "hasil", moment)
    if (journey.stick / "hasil").exists():  # who reads it may send what it gives back
        with carry_desk(journey.folder / "L2") as b:
            assert b.states(journey.refused) == [SyncState.WITHHELD]
    journey.finish("hasil2")


@pytest.mark.parametrize("moment", list(MOMENTS["read"]))
def test_reading_results(journey: Journey, moment: str) -> None:
    journey.over()
    with carry_desk(journey.folder / "L2") as b:
        b.carry.export_results(SUPERVISOR, journey.stick / "hasil")
    journey.kill("L1", "read", "hasil", moment)
    journey.finish("hasil2")
