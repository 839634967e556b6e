"""How much room a screen's pane has: the three widths of the design."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtWidgets import QWidget

from ui.common.theme import px
from ui.common.tokens import WIDTH_NARROW, WIDTH_NORMAL


class PaneWidth(StrEnum):
    """A full pane, a narrow one, or only a strip above the status bar."""

    FULL = "full"
    NARROW = "narrow"
    STRIP = "strip"


def pane_width(screen: QWidget) -> PaneWidth:
    """Return what fits into the window of ``screen``; larger text needs a wider window."""
    width = screen.window().width()
    if width >= px(WIDTH_NORMAL):
        return PaneWidth.FULL
    return PaneWidth.NARROW if width >= px(WIDTH_NARROW) else PaneWidth.STRIP
