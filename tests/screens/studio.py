"""The window, and a person who visits its screens and takes pictures of them."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PIL import Image
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.runtime.paths import DataPaths
from desktop.usecases.fill_demo_office import PASSWORD
from main import WindowOpening
from ui.common.jobs import JobRunner
from ui.shell.desk_page import DeskPage
from ui.shell.flow import DeskFlow
from ui.shell.frame import Frame
from ui.sign_in.screen import SignInScreen

PATIENCE_S = 60.0
_REST_MS = 300  # longer than any pause that a screen makes before it reads


class Studio:
    """The window, and a person who visits its screens."""

    def __init__(self, app: QApplication, folder: Path, out: Path) -> None:
        self.app, self.out = app, out
        self.jobs = JobRunner(_stop)
        self.frame = Frame()
        self.opening = WindowOpening(DataPaths(folder))
        self.opening.paths.create()
        self.opening.open()
        self.opening.fill_sample(lambda text: print(text, file=sys.stderr))
        self.flow = DeskFlow(
            self.frame,
            self.jobs,
            self.opening,
            lambda signed_in, flow: DeskPage(signed_in, flow, self.jobs, self.frame),
            office="",
            regency="",
            wants_sample=False,
        )
        self.flow.open()
        self.frame.show()
        self.frame.activateWindow()
        self.until(lambda: self.jobs.is_idle)

    def until(self, reached: Callable[[], bool]) -> None:
        """Let the window live until ``reached``, then until it has nothing to do."""
        deadline = time.monotonic() + PATIENCE_S
        while not reached():
            if time.monotonic() > deadline:
                raise SystemExit("a screen did not come to rest")
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        QTest.qWait(_REST_MS)

    def picture(self, name: str) -> None:
        """Save what the window shows."""
        self.frame.activateWindow()  # this platform leaves no window active once a list has closed
        self.until(lambda: self.jobs.is_idle)
        path = self.out / f"{name}.png"
        self.frame.grab().save(str(path))
        with Image.open(
            path
        ) as picture:  # a third of the size; rare colours are kept, for they mean something
            small = picture.convert("RGB").quantize(256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
            small.save(path, optimize=True)

    def sign_in(self, username: str) -> None:
        """Sign in by typing."""
        screen = next(s for s in self.frame.findChildren(SignInScreen) if s.isVisible())
        screen.username.setText(username)
        screen.password.setText(PASSWORD)
        screen.submitted.emit(username, PASSWORD)
        self.until(lambda: any(page.isVisible() for page in self.frame.findChildren(DeskPage)))

    def change_person(self, username: str) -> None:
        """Sign out, and somebody else in."""
        self.flow.sign_out()
        self.until(lambda: self.jobs.is_idle)
        self.sign_in(username)

    @property
    def page(self) -> DeskPage:
        """Return the desk of the person who is signed in."""
        return next(page for page in self.frame.findChildren(DeskPage) if page.isVisible())

    def press(self, key: Qt.Key) -> None:
        """Press a key where the focus is."""
        self.frame.activateWindow()
        self.until(lambda: self.jobs.is_idle)
        QTest.keyClick(QApplication.focusWidget() or self.frame, key)
        self.until(lambda: self.jobs.is_idle)

    def type(self, text: str) -> None:
        """Type where the focus is."""
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, text)

    def next_field(self) -> None:
        """Take what the open list offers, or go on to the next field."""
        QTest.keyClick(
            QApplication.activePopupWidget() or QApplication.focusWidget() or self.frame, Qt.Key.Key_Return
        )

    def close(self) -> None:
        """End as the program does."""
        self.flow.sign_out_for_good()
        self.jobs.close()
        self.opening.close()


def _stop(error: BaseException) -> None:
    raise SystemExit(f"a screen broke: {error!r}")
