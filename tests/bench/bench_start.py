"""From the start of the process to the first paint of the sign-in window, against an empty QMainWindow."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 9
TARGET = 2.0

_EMPTY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, app.quit)
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""
_OURS = """
import os, sys
from PySide6.QtCore import QTimer
import ui.shell.frame as frame
before = frame.Frame.paintEvent
def paintEvent(self, event):
    before(self, event)
    os._exit(0)
frame.Frame.paintEvent = paintEvent
import main
main.run(["--data-dir", sys.argv[1], "gui"])
"""


def measure() -> list[tuple[str, float, float, str]]:
    """Return the ratio of whole processes, medians of interleaved runs after one warm-up."""
    with tempfile.TemporaryDirectory() as folder:
        commands = {"ours": ["-c", _OURS, str(Path(folder, "desk"))], "empty": ["-c", _EMPTY]}
        times: dict[str, list[float]] = {name: [] for name in commands}
        for number in range(ROUNDS + 1):
            for name, arguments in commands.items():
                taken = _run(arguments)
                if number:
                    times[name].append(taken)
    ours, empty = (statistics.median(times[name]) for name in commands)
    return [
        (
            "sign-in window painted",
            ours / empty,
            TARGET,
            f"sign-in {ours * 1000:.0f} ms, empty QMainWindow {empty * 1000:.0f} ms",
        )
    ]


def _run(arguments: list[str]) -> float:
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, env=environment, check=True, capture_output=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    print(measure())
