"""Types without a pause until it is killed; run by ``test_kill.py`` with the data folder as its argument.

Each line on stdout says how many letters stand in Uraian and when (seconds of the system's monotonic clock).
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.intake.counter import RINA, Counter
from tests.usecases.desk import DeskClock, open_desk
from ui.common import theme
from ui.common.jobs import JobRunner
from ui.intake.screen import IntakeScreen

_EVERY_MS = 15


def main(folder: Path) -> None:
    """Open the desk and type."""
    app = QApplication([])
    theme.install(app, theme.Mode.LIGHT)
    with open_desk(folder, DeskClock()) as program:
        jobs = JobRunner(lambda error: sys.exit(repr(error)))
        screen = IntakeScreen(RINA, Counter(program, DeskClock()).tools, jobs)
        screen.resize(1166, 738)
        screen.show()
        screen.activateWindow()
        area = screen.form.report.narrative.control

        def type_letter() -> None:
            QTest.keyClicks(area, "a")
            sys.stdout.write(f"{area.length} {time.monotonic()}\n")
            sys.stdout.flush()

        timer = QTimer(interval=_EVERY_MS)
        timer.timeout.connect(type_letter)
        QTimer.singleShot(0, screen, area.setFocus)
        QTimer.singleShot(0, screen, timer.start)
        app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
