"""A clerk's hands: keys go to whatever has the focus, a list that has dropped down included."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.intake.counter import NIK
from tests.ui.looking import settle
from ui.common.jobs import JobRunner

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NONE = Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True)
class Hands:
    """Types and presses; waits only for the store."""

    qtbot: QtBot
    jobs: JobRunner

    def type(self, text: str) -> None:
        """Type letters where the focus is."""
        for letter in text:
            QTest.keyClicks(self._there(), letter)
            if QApplication.activePopupWidget() is not None:
                settle()  # the offscreen platform activates lists, late, as no other does

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Press a key."""
        for _ in range(times):
            QTest.keyClick(self._there(), key, modifier)
            settle()
            self._there()

    def enter(self, text: str = "") -> None:
        """Type and press Enter."""
        self.type(text)
        self.press(Qt.Key.Key_Return)

    def wait(self) -> None:
        """Wait until the store has nothing left to do."""
        self.qtbot.waitUntil(lambda: self.jobs.is_idle)
        settle()

    def fill(self, title: str = "Jalan berlubang di depan SDN 3, motor sering jatuh") -> None:
        """Fill what must be filled, by keyboard, from the first field on; the focus ends in Uraian."""
        self.enter("Siti Aminah")
        self.enter(NIK)
        self.enter("081273456789")
        self.enter("Jl. Lintas Tengah 12, RT 3 RW 1")
        self.enter("dewa lubai ulu")  # the list offers it; Enter takes it and moves on
        self.enter()  # bertindak sebagai
        self.enter()  # klasifikasi
        self.enter(title)
        self.type("Enam lubang, yang paling dalam 30 cm.")

    @staticmethod
    def focused_name() -> str:
        """Return the accessible name of what has the focus."""
        focused = QApplication.focusWidget()
        return focused.accessibleName() if focused is not None else ""

    @staticmethod
    def text() -> str:
        """Return the text in what has the focus."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QPlainTextEdit):
            return focused.toPlainText()
        return focused.text() if isinstance(focused, QLineEdit) else ""

    @staticmethod
    def _there() -> QWidget:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup.findChild(QAbstractItemView) or popup
        active = QApplication.activeWindow()
        if active is None or not active.isVisible():
            _give_keys_back()
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing has the focus"
        return focused


def _give_keys_back() -> None:
    """Activate the window again: the offscreen platform leaves that with a list that has closed."""
    for window in QApplication.topLevelWidgets():
        if window.isVisible() and window.windowType() is Qt.WindowType.Window:
            window.activateWindow()
            settle()
