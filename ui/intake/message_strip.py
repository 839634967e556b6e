"""The line under a row of fields: each sentence below its field, reaching as far as there is room.

What is said of a field is often longer than the field is wide (a telephone number has 160 px, its warning needs 380).
Sentences start at their field and are moved aside for each other; only when together they need more than the whole line
do they share it and wrap.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.common.message import Message
from ui.common.theme import metrics
from ui.common.tokens import Size

_GAP = 16
_TOP = 2
"""Pixels above sentences that appear where no room was kept."""


class MessageStrip(QWidget):
    """Room for the sentences of several fields; ``reserve`` keeps one line free where nothing must move."""

    def __init__(self, *, reserve: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reserve = reserve
        self._top = 0 if reserve else _TOP
        self._anchors: list[QWidget] = []
        self._messages: list[Message] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._set_height()

    def place(self) -> Message:
        """Return a place for the sentences of the next field from the left."""
        message = Message(collapse=True, of_field=True, parent=self)
        self._messages.append(message)
        return message

    def anchor(self, *fields: QWidget) -> None:
        """Say below which fields the sentences stand, in the order of :meth:`place`."""
        self._anchors = list(fields)
        for field in fields:
            field.installEventFilter(self)

    def event(self, event: QEvent) -> bool:
        """Place anew when a sentence has changed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the fields when they move."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._arrange()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Place what was said while the strip was not shown."""
        super().showEvent(event)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place anew."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if len(self._anchors) != len(self._messages):
            return  # still being built
        speaking = [
            (message, anchor)
            for message, anchor in zip(self._messages, self._anchors, strict=True)
            if message.text
        ]
        wanted = [message.one_line_width() for message, _ in speaking]
        starts = [self._left_of(anchor) for _, anchor in speaking]
        for (message, _), (left, width) in zip(speaking, share(starts, wanted, self.width()), strict=True):
            message.setGeometry(left, self._top, width, message.height())
        self._set_height()

    def _set_height(self) -> None:
        line = round(metrics(Size.SMALL).height()) if self._reserve else 0
        height = max([line, *(self._top + each.height() for each in self._messages if each.text)])
        if self.minimumHeight() != height or self.maximumHeight() != height:
            self.setFixedHeight(height)

    def _left_of(self, anchor: QWidget) -> int:
        return max(0, self.mapFromGlobal(anchor.mapToGlobal(QPoint(0, 0))).x())


def share(starts: Sequence[int], wanted: Sequence[int], room: int) -> list[tuple[int, int]]:
    """Return left edge and width for sentences that would like to start at ``starts`` and be ``wanted`` wide."""
    gaps = _GAP * max(0, len(wanted) - 1)
    if sum(wanted) + gaps > room:
        wanted = _shorten(wanted, room - gaps)
    lefts: list[int] = []
    end = room
    for start, width in reversed(list(zip(starts, wanted, strict=True))):  # nothing reaches beyond the right
        lefts.insert(0, min(start, end - width))
        end = lefts[0] - _GAP
    at = 0
    for index, width in enumerate(wanted):  # nor beyond the left
        lefts[index] = max(lefts[index], at)
        at = lefts[index] + width + _GAP
    return list(zip(lefts, wanted, strict=True))


def _shorten(wanted: Sequence[int], room: int) -> list[int]:
    """Give those that need less than an equal part what they need, the others an equal part of the rest."""
    widths = [0] * len(wanted)
    left = list(range(len(wanted)))
    while left:
        part = room // len(left)
        content = [index for index in left if wanted[index] <= part]
        if not content:
            for index in left:
                widths[index] = part
            break
        for index in content:
            widths[index] = wanted[index]
            room -= wanted[index]
        left = [index for index in left if index not in content]
    return widths
