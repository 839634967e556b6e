"""Putting the window back where it stood, on a screen that exists, and saying where it stands."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from desktop.runtime.window_state import WindowState

_ROOM_FOR_BORDERS = 60  # pixels; title bar and borders of the window
_GRIP = QSize(120, 40)
"""How much of the window's upper edge must be on a screen, so that a person can take hold of it."""


def show_in_place(window: QWidget, state: WindowState | None) -> None:
    """Show ``window`` as ``state`` says; without it, fill an office PC's small screen and stay a window on a larger one."""
    if state is None:
        room = window.screen().availableSize()
        is_maximised = (
            room.width() - window.width() < _ROOM_FOR_BORDERS
            or room.height() - window.height() < _ROOM_FOR_BORDERS
        )
    else:
        is_maximised = state.is_maximised
        _put_back(window, state)
    if is_maximised:
        window.showMaximized()
    else:
        window.show()


def state_of(window: QWidget, screen: str, person: str) -> WindowState:
    """Return how ``window`` stands, with the ``screen`` that ``person`` (a fingerprint) was at."""
    is_maximised = window.isMaximized() or window.isFullScreen()
    is_elsewhere = is_maximised or window.isMinimized()  # where it stands now is not where it would stand
    inner = window.normalGeometry() if is_elsewhere else window.geometry()
    place = inner.topLeft() if is_elsewhere else window.pos()
    return WindowState(place.x(), place.y(), inner.width(), inner.height(), is_maximised, screen, person)


def _put_back(window: QWidget, state: WindowState) -> None:
    place = QPoint(state.x, state.y)
    screen = _screen_at(place, state.width)
    room = (screen or QGuiApplication.primaryScreen()).availableGeometry()
    wanted = QSize(state.width, state.height).expandedTo(window.minimumSize())
    size = wanted.boundedTo(room.size())
    window.resize(size)
    if screen is None:
        place = room.center() - QPoint(size.width() // 2, size.height() // 2)
    window.move(place)


def _screen_at(place: QPoint, width: int) -> QScreen | None:
    """Return the screen on which enough of the upper edge would be, or None."""
    edge = QRect(place, QSize(width, _GRIP.height()))
    for screen in QGuiApplication.screens():
        seen = screen.availableGeometry().intersected(edge)
        if seen.width() >= _GRIP.width() and seen.height() >= _GRIP.height():
            return screen
    return None
