"""The whole program in a process of its own: its window closes, everything is let go of, and then the installer starts."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from desktop.domain.update import Kind, UpdateState
from desktop.runtime.durable_copy import sha256_of
from desktop.runtime.paths import DataPaths
from desktop.runtime.update_notes import ReadyInstaller, UpdateNotes
from ui.common.leaving import INSTALL

WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from main import run
app = QApplication(["loket"])
QTimer.singleShot(0, lambda: app.exit({code}))
sys.exit(run(["--data-dir", {folder!r}]))
"""


def test_the_installer_starts_when_everything_is_closed(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "loket_7.1.0_amd64.deb"
    file.write_bytes(b"paket")
    notes = UpdateNotes(DataPaths(folder).updates)
    notes.keep(UpdateState(started="7.1.0"))
    notes.keep_ready(ReadyInstaller(file, Kind.DEB, "7.1.0", sha256_of(file).sha256))
    said = tmp_path / "dikatakan"
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in ("pkexec", "apt-get"):  # the first asks for an administrator, who needs nobody to ask
        tool = tools / name
        tool.write_text(f'#!/bin/sh\necho {name} "$@" > {said}.part && mv {said}.part {said}\n')
        tool.chmod(0o755)
    environment = {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", WINDOW.format(code=INSTALL, folder=str(folder))],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    end = time.monotonic() + 20
    while not said.exists():
        assert time.monotonic() < end, "nothing was started"
        os.sched_yield()
    words = said.read_text().split()
    assert words[-4:] == ["apt-get", "install", "-y", str(file)]
    assert notes.ready() is None
    assert (folder / "updates" / "installer.log").exists()
