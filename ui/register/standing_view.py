"""The standings of a complaint as lines of icon, word and what belongs to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.common.labels import IconLabel, Label
from ui.common.layout import boxed, clear, column, row
from ui.common.theme import px
from ui.common.tokens import ICON_SMALL, Size, Weight
from ui.register.facts_view import CopyableLabel
from ui.register.standing import Standing

_LINE = 19
_INDENT = ICON_SMALL + 7
_TOP = Qt.AlignmentFlag.AlignTop


class StandingView(QWidget):
    """Shows standings one below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(5)

    def show_standings(self, standings: Sequence[Standing]) -> None:
        """Show others."""
        clear(self._lines)
        for standing in standings:
            self._lines.addLayout(_line(standing))


def _line(standing: Standing) -> QVBoxLayout:
    sign = IconLabel(standing.icon, standing.tone, ICON_SMALL)
    icon = boxed(column(sign, None, margins=(0, (px(_LINE) - ICON_SMALL + 1) // 2, 0, 0)))
    word = Label(standing.word, Size.BODY, standing.weight, standing.tone)
    word.setMinimumHeight(px(_LINE))
    beside = CopyableLabel(standing.beside, Size.BODY, Weight.REGULAR, "text2")
    beside.setMinimumHeight(px(_LINE))
    head = row(icon, word, (beside, 1), spacing=7)
    head.setAlignment(icon, _TOP)
    head.setAlignment(word, _TOP)
    lines = column(head, spacing=1)
    if standing.below:
        below = CopyableLabel(standing.below, Size.SMALL, Weight.REGULAR, "text2")
        lines.addLayout(row(_INDENT, (below, 1), spacing=0))
    return lines
