"""A second start only raises the first window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from ui.shell.single_window import SingleWindow

ROOT = Path(__file__).resolve().parents[3]
_SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.shell.single_window import SingleWindow
app = QCoreApplication([])
second = SingleWindow(Path(sys.argv[1]))
sys.exit(0 if second.take() else 10 + second.raise_first())
"""


def start_second(lock_file: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", _SECOND, str(lock_file)], cwd=ROOT)


def test_second_start_raises_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    lock_file, raised = tmp_path / "window.lock", []
    first = SingleWindow(lock_file)
    assert first.take()
    first.listen(lambda: raised.append(True))
    second = start_second(lock_file)
    qtbot.waitUntil(lambda: bool(raised), timeout=20_000)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 11
    first.release()


def test_a_killed_first_does_not_lock_the_desk(qtbot: QtBot, tmp_path: Path) -> None:
    lock_file = tmp_path / "window.lock"
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys; from pathlib import Path; from ui.shell.single_window import SingleWindow\n"
            "single = SingleWindow(Path(sys.argv[1])); print(single.take(), flush=True); sys.stdin.read()",
            str(lock_file),
        ],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline().strip() == b"True"
    assert not SingleWindow(lock_file).take()
    holder.kill()
    holder.communicate()
    after = SingleWindow(lock_file)
    assert after.take()
    after.release()


def test_two_folders_have_two_windows(qtbot: QtBot, tmp_path: Path) -> None:
    one, two = SingleWindow(tmp_path / "a.lock"), SingleWindow(tmp_path / "b.lock")
    assert one.take()
    assert two.take()
    one.release()
    two.release()
