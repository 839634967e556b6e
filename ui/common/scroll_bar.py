"""Scroll bars with a handle of 6 px.

The rules are set on each bar, never on the application: an application-wide style sheet makes Qt draw every input
through its style sheet style, which paints over transparent grounds and costs time at the start.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from ui.common.theme import colour


class ScrollBar(QScrollBar):
    """A quiet scroll bar without arrows."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self._colouring = False
        self._recolour()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colour of the new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self._colouring:
            self._recolour()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing where nothing scrolls: a list that keeps the room for its bar stays quiet while it is short."""
        if self.maximum() > self.minimum():
            super().paintEvent(event)

    def _recolour(self) -> None:
        self._colouring = True
        self.setStyleSheet(
            "QScrollBar { background: transparent; border: 0; }"
            "QScrollBar:vertical { width: 12px; margin: 4px 3px; }"
            "QScrollBar:horizontal { height: 12px; margin: 3px 2px; }"
            f"QScrollBar::handle {{ background: {colour('border').name()}; border-radius: 3px; }}"
            "QScrollBar::handle:vertical { min-height: 32px; }"
            "QScrollBar::handle:horizontal { min-width: 32px; }"
            "QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }"
            "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
        )
        self._colouring = False


def dress_scrolling(area: QAbstractScrollArea) -> None:
    """Give ``area`` the quiet scroll bars."""
    area.setVerticalScrollBar(ScrollBar(Qt.Orientation.Vertical, area))
    area.setHorizontalScrollBar(ScrollBar(Qt.Orientation.Horizontal, area))
