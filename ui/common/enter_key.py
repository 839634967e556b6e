"""Enter presses the button that has the focus, as Space does; Qt leaves that to dialogs with a default button."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def pressed_with_enter(event: QKeyEvent) -> bool:
    """Press the focused button if ``event`` is Enter on one; return whether it was."""
    focused = QApplication.focusWidget()
    if event.key() not in _ENTER or not isinstance(focused, QAbstractButton):
        return False
    focused.click()
    return True
