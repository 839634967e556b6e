"""Offers in one line: as many as there is room for, the most useful first; each one's key works all the same."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.common.button import Button
from ui.common.labels import IconLabel
from ui.common.layout import boxed, row
from ui.intake.notices import Notice

_GAP = 16


class OneLine(QWidget):
    """Shows the actions of notices side by side."""

    def __init__(self, notices: Sequence[Notice]) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._offers = [_offer(notice) for notice in notices]
        for offer in self._offers:
            offer.setParent(self)
        self._place()

    def sizeHint(self) -> QSize:
        """Return the room for all."""
        hints = [offer.sizeHint() for offer in self._offers]
        width = sum(hint.width() for hint in hints) + _GAP * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSizeHint(self) -> QSize:
        """Ask for no width: what does not fit is left out."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what does not fit any more."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        left, is_full = 0, False
        for offer in self._offers:
            hint = offer.sizeHint()
            is_full = is_full or left + hint.width() > self.width()
            offer.setVisible(not is_full)
            offer.setGeometry(left, (self.height() - hint.height()) // 2, hint.width(), hint.height())
            left += hint.width() + _GAP


def _offer(notice: Notice) -> QWidget:
    button = Button(notice.short or notice.action, key=notice.key, kind="flat")
    button.setToolTip(notice.text)
    if notice.run is not None:
        button.clicked.connect(notice.run)
    return boxed(row(IconLabel(notice.icon, notice.tone), button, spacing=6))
