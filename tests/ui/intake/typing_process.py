"""Attaches a photo and types without a pause until it is killed; its arguments are the data folder and the photo.

Each line on stdout says how many letters stand in Uraian, or ``photo`` once that is read, and when (seconds of the system's
monotonic clock).
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


def main(folder: Path, photo: Path) -> None:
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

        def tell(what: object) -> None:
            sys.stdout.write(f"{what} {time.monotonic()}\n")
            sys.stdout.flush()

        def type_letter() -> None:
            QTest.keyClicks(area, "a")
            tell(area.length)

        screen.drafting.files.idle.connect(lambda: tell("photo"))

        timer = QTimer(interval=_EVERY_MS)
        timer.timeout.connect(type_letter)
        QTimer.singleShot(0, screen, area.setFocus)
        QTimer.singleShot(0, screen, timer.start)
        QTimer.singleShot(0, screen, lambda: screen.drafting.files.attach([photo]))
        app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
