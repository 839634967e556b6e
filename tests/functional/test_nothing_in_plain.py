"""After a full day and a kill, nothing that anybody typed is legible in what the desk leaves on the disk."""

from __future__ import annotations

import base64
import os
import signal
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.functional.plain_day import MARKERS

ROOT = Path(__file__).resolve().parents[2]


def forms_of(marker: str) -> set[bytes]:
    """Return how a word stands in a file: as UTF-8, UTF-16 or base64, wherever in three bytes it begins."""
    plain = marker.encode()
    forms = {plain, marker.encode("utf-16-le"), marker.encode("utf-16-be")}
    for before in range(3):
        whole = base64.b64encode(bytes(before) + plain)
        forms.add(whole[(0, 2, 3)[before] : len(whole) // 4 * 4 - 4])
    return forms


def leaks(*folders: Path) -> list[str]:
    """Return each file below the folders in whose content or name a marker is legible, and which."""
    found = []
    for path in (path for folder in folders for path in folder.rglob("*")):
        content = path.name.encode() + (path.read_bytes() if path.is_file() else b"")
        lower = content.lower()
        for marker in MARKERS:
            plain = marker.lower().encode()
            if plain in lower or any(form in content for form in forms_of(marker)):
                found.append(f"{path}: {marker}")
    return found


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """Live the day in a process with a temporary folder of its own, kill it; return where, and the window's titles."""
    work = tmp_path_factory.mktemp("day")
    for name in ("tmp", "keys", "home"):
        (work / name).mkdir()
    private = {
        "TMPDIR": str(work / "tmp"),
        "LOKET_KEY_DIR": str(work / "keys"),
        "HOME": str(work / "home"),
        "XDG_RUNTIME_DIR": str(work / "home"),
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.functional.plain_day", str(work)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | private | {"QT_LOGGING_RULES": "*=false"},
    )
    with process:
        assert process.stdout is not None
        lines = []
        for line in process.stdout:
            lines.append(line.rstrip("\n"))
            if lines[-1] == "ready":
                break
        os.kill(process.pid, signal.SIGKILL)
    assert lines[-1:] == ["ready"], f"the day ended with {process.returncode}"
    return work, lines[:-1]


def test_the_search_finds_every_form(tmp_path: Path) -> None:
    for number, marker in enumerate(MARKERS):
        for before in (b"", b"x", b"xy"):
            leak = tmp_path / "leak.bin"
            for content in (
                before + marker.encode(),
                before * 2 + marker.encode("utf-16-le"),
                b'{"a": "' + base64.b64encode(before + marker.encode() + b"rest") + b'"}',
            ):
                leak.write_bytes(b"head" + content + b"tail")
                assert any(found.endswith(f": {marker}") for found in leaks(tmp_path)), (number, content)


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is POSIX")
def test_nothing_is_legible_after_a_day_and_a_kill(day: tuple[Path, list[str]]) -> None:
    work, titles = day
    data = {path.name for path in (work / "desk").iterdir()}
    assert {"loket.db", "loket.db-wal", "keys.json", "loket.log", "attachments", "backups", "crashes"} <= data
    assert "window-state.json" in data
    assert leaks(work / "desk", work / "tmp", work / "keys", work / "home") == []
    assert not [marker for marker in MARKERS for title in titles if marker in title]


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is POSIX")
def test_what_people_take_away_is_legible_only_if_they_wanted_it_so(day: tuple[Path, list[str]]) -> None:
    work, _titles = day
    out = work / "out"
    assert {path.name for path in out.iterdir()} == {"arsip", "bawaan.loket", "diagnosa.zip", "polos"}
    assert list((out / "polos").glob("*.pdf"))
    with ZipFile(out / "diagnosa.zip") as bundle:
        bundle.extractall(work / "diagnosa")
    (work / "carried").mkdir()
    (out / "bawaan.loket").rename(work / "carried" / "bawaan.loket")
    assert leaks(out / "arsip", work / "diagnosa", work / "carried") == []
