"""The window, and a person who visits its screens and takes pictures of them."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PIL import Image
from PySide6.QtCore import QEventLoop, QPoint, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.sync_round import Link, LinkState
from desktop.runtime.paths import DataPaths
from desktop.usecases.fill_demo_office import PASSWORD
from main import WindowOpening, open_program
from tests.screens.picture_file import write_small
from tests.screens.stillness import NOW, StillClock
from ui.common import theme
from ui.common.jobs import JobRunner
from ui.shell.desk_page import DeskPage
from ui.shell.flow import DeskFlow
from ui.shell.frame import Frame
from ui.sign_in.screen import SignInScreen
from ui.sync_panel.activity import SyncActivity

PATIENCE_S = 60.0
_REST_MS = 150  # longer than any pause that a screen makes before it reads
WIDE, MIDDLE = QSize(1366, 768), QSize(1024, 768)
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


class Studio:
    """The window over the data in ``folder``, and a person who visits its screens."""

    def __init__(
        self, app: QApplication, folder: Path, out: Path, clock: StillClock, *, has_key: bool = True
    ) -> None:
        self.app, self.out = app, out
        self.jobs = JobRunner(_stop)
        self.frame = Frame()
        paths = DataPaths(folder)
        self.opening = WindowOpening(paths, open_program(paths, clock) if has_key else None)
        self._flow: DeskFlow | None = None

    def open(self) -> None:
        """Show the window as a start of the program does."""
        self._flow = DeskFlow(
            self.frame,
            self.jobs,
            self.opening,
            lambda signed_in, flow: DeskPage(signed_in, flow, self.jobs, self.frame),
            office="",
            regency="",
            wants_sample=False,
        )
        self._flow.open()
        self.frame.resize(WIDE)
        self.frame.show()
        self.frame.activateWindow()
        self.rest()

    @property
    def flow(self) -> DeskFlow:
        """Return what leads from page to page."""
        assert self._flow is not None
        return self._flow

    # Waiting

    def until(self, reached: Callable[[], bool]) -> None:
        """Let the window live until ``reached``."""
        deadline = time.monotonic() + PATIENCE_S
        while not reached():
            if time.monotonic() > deadline:
                raise SystemExit("a screen did not come to rest")
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def rest(self) -> None:
        """Let the window live until it has nothing to do any more."""
        self.until(lambda: self.jobs.is_idle)
        QTest.qWait(_REST_MS)
        self.until(lambda: self.jobs.is_idle)

    @contextmanager
    def store_at_work(self) -> Iterator[None]:
        """Keep the store busy meanwhile, so that what waits for it can be seen."""
        done = Event()
        self.jobs.store(done.wait, _ignore, _ignore)
        try:
            yield
        finally:
            done.set()
            self.rest()

    @contextmanager
    def closing_hour(self, hour: str) -> Iterator[None]:
        """Let the counter close at another hour meanwhile."""
        assert self.opening.program is not None
        settings = self.opening.program.tools().settings
        usual = settings.all()["closing_time"]
        settings.set("closing_time", hour)
        try:
            yield
        finally:
            settings.set("closing_time", usual)

    # Pictures

    def picture(self, name: str, *, is_busy: bool = False) -> None:
        """Save what the window shows; ``is_busy`` does not wait for it to come to rest."""
        self.frame.activateWindow()  # this platform leaves no window active once a list has closed
        if is_busy:
            QTest.qWait(_REST_MS)
        else:
            self.rest()
        self._save(self.frame.grab(), name)

    def picture_with(self, name: str, popup: QWidget) -> None:
        """Save what the window shows with a menu that stands open below its button."""
        self.rest()
        drawn, button = self.frame.grab(), popup.parentWidget()
        assert button is not None
        below = button.mapTo(
            self.frame, QPoint(0, button.height() + 4)
        )  # the screen here is smaller than the window
        below.setX(min(below.x(), self.frame.width() - popup.width()))
        painter = QPainter(drawn)
        painter.drawPixmap(below, popup.grab())
        painter.end()
        self._save(drawn, name)

    def picture_of(self, dialog: QWidget, name: str) -> None:
        """Save a window of its own."""
        self.rest()
        self._save(dialog.grab(), name)

    def in_dark(self, name: str) -> None:
        """Save what the window shows in the dark."""
        self._in_look(theme.Mode.DARK, f"{name}-gelap")

    def in_high_contrast(self, name: str) -> None:
        """Save what the window shows in high contrast."""
        self._in_look(theme.Mode.HIGH_CONTRAST, f"{name}-kontras")

    def at_1024(self, name: str) -> None:
        """Save what the window shows on a screen of 1024 × 768."""
        with self.resized(MIDDLE):
            self.picture(f"{name}-1024")

    def at_150_percent(self, name: str) -> None:
        """Save what the window shows on 1366 × 768 at 150 % scaling."""
        scale = 1.5
        with self.resized(WIDE / scale):
            self.rest()
            drawn = QPixmap(WIDE)
            drawn.setDevicePixelRatio(scale)
            self.frame.render(drawn)
            self._save(drawn, f"{name}-150")

    def everywhere(self, name: str) -> None:
        """Save what the window shows wide, in the dark and narrow."""
        self.picture(name)
        self.in_dark(name)
        self.at_1024(name)

    @contextmanager
    def resized(self, size: QSize) -> Iterator[None]:
        """Give the window another size meanwhile."""
        self.frame.resize(size)
        self.rest()
        try:
            yield
        finally:
            self.frame.resize(WIDE)
            self.rest()

    def _in_look(self, mode: theme.Mode, name: str) -> None:
        theme.set_mode(mode)
        self.picture(name)
        theme.set_mode(theme.Mode.LIGHT)

    def _save(self, drawn: QPixmap, name: str) -> None:
        image = drawn.toImage().convertToFormat(QImage.Format.Format_RGB888)
        size = (image.width(), image.height())
        picture = Image.frombuffer(
            "RGB", size, bytes(image.constBits()), "raw", "RGB", image.bytesPerLine(), 1
        )
        write_small(picture, self.out / f"{name}.png")

    # A person

    def sign_in(self, username: str) -> None:
        """Sign in by typing, and let the window look how the backups stand."""
        screen = next(s for s in self.frame.findChildren(SignInScreen) if s.isVisible())
        screen.username.setText(username)
        screen.password.setText(PASSWORD)
        screen.submitted.emit(username, PASSWORD)
        self.until(lambda: any(page.isVisible() for page in self.frame.findChildren(DeskPage)))
        self.rest()
        self.page.backup_watch.look()
        self.rest()

    def change_person(self, username: str) -> None:
        """Sign out, and somebody else in."""
        self.flow.sign_out()
        self.rest()
        self.sign_in(username)

    @property
    def page(self) -> DeskPage:
        """Return the desk of the person who is signed in."""
        return next(page for page in self.frame.findChildren(DeskPage) if page.isVisible())

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Press a key where the focus is, and wait for what comes of it."""
        for _ in range(times):
            self.frame.activateWindow()
            QTest.keyClick(self._there(), key, modifiers)
        self.rest()

    def tap(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key and wait for nothing."""
        self.frame.activateWindow()
        QTest.keyClick(self._there(), key, modifiers)

    def type(self, text: str) -> None:
        """Type where the focus is."""
        QTest.keyClicks(self._there(), text)
        QTest.qWait(20)  # an open list is activated late on this platform

    def enter(self, *texts: str) -> None:
        """Type each text and go on by Enter: take what an open list offers, or go to the next field."""
        for text in texts:
            self.type(text)
            QTest.keyClick(QApplication.activePopupWidget() or self._there(), Qt.Key.Key_Return)
            QTest.qWait(20)

    def _there(self) -> QWidget:
        return QApplication.focusWidget() or self.frame

    # The world around

    @property
    def activity(self) -> SyncActivity:
        """Return what the window listens to about sending."""
        activity = self.page.findChild(SyncActivity)
        assert activity is not None
        return activity

    def tell_online(self) -> None:
        """Let the window believe that the server answers, always as fast."""
        online = Link(LinkState.ONLINE, NOW, "Terhubung ke LAPOR!.", 0.42, 0.6)
        self.activity.publish(replace(self.activity.status, link=online))

    def tell_offline(self) -> None:
        """Let the window believe that the server is out of reach."""
        message = "Luring: LAPOR! tidak terjangkau. Periksa sambungan internet."
        offline = Link(LinkState.OFFLINE, NOW, message)
        self.activity.publish(replace(self.activity.status, link=offline))

    def close(self) -> None:
        """End as the program does."""
        self.flow.sign_out_for_good()
        self.jobs.close()
        self.opening.close()
        self.frame.deleteLater()


def _ignore(_outcome: object) -> None:
    """Let an outcome pass on which nothing depends."""


def _stop(error: BaseException) -> None:
    raise SystemExit(f"a screen broke: {error!r}")
