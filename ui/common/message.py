"""One sentence with the sign of its kind: hints, confirmations, warnings and errors beside what they are about."""

from __future__ import annotations

import math
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.common.announcing import announce
from ui.common.icons import paint_icon
from ui.common.painting import smooth
from ui.common.theme import colour, font, metrics
from ui.common.tokens import Colour, Size, Weight

_ICON = 15
_GAP = 5


class Note(StrEnum):
    """What kind of sentence it is."""

    HINT = "hint"
    GOOD = "good"
    WARNING = "warning"
    ERROR = "error"


_LOOKS: dict[Note, tuple[str, Colour, Colour, Weight]] = {
    Note.HINT: ("", "text3", "text3", Weight.REGULAR),
    Note.GOOD: ("circle-check", "ok", "text2", Weight.REGULAR),
    Note.WARNING: ("triangle-alert", "check", "check", Weight.MEDIUM),
    Note.ERROR: ("circle-alert", "act", "act", Weight.MEDIUM),
}


class Message(QWidget):
    """Wraps to the width it is given, and is one line high while it is empty (or not there with ``collapse``).

    Anything louder than a hint is also spoken when it appears; ``of_field`` says that the sentence belongs to a field,
    which has it as its description and speaks it when it gets the focus.
    """

    def __init__(
        self, *, collapse: bool = False, of_field: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.text = ""
        self.kind = Note.HINT
        self._collapse, self._of_field = collapse, of_field
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._fit()

    def show_text(self, text: str, kind: Note = Note.HINT) -> None:
        """Show ``text`` as ``kind``; an empty text leaves the room empty."""
        if (text, kind) == (self.text, self.kind):
            return
        self.text, self.kind = text, kind
        self.setAccessibleName(text)
        self._fit()
        self.updateGeometry()
        self.update()
        if kind is not Note.HINT and not self._of_field:
            announce(self, text)

    def clear(self) -> None:
        """Say nothing."""
        self.show_text("")

    def one_line_width(self) -> int:
        """Return the width in which the sentence needs no second line."""
        return self._indent + math.ceil(metrics(Size.SMALL, self._weight).horizontalAdvance(self.text)) + 1

    def sizeHint(self) -> QSize:
        """Return the room for one line."""
        return QSize(self.one_line_width() if self.text else 0, self.height())

    def minimumSizeHint(self) -> QSize:
        """Return no width, so that a sentence never widens what it stands at."""
        return QSize(0, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw sign and sentence."""
        if not self.text:
            return
        icon, icon_tone, tone, weight = _LOOKS[self.kind]
        painter = smooth(self)
        if icon:
            paint_icon(painter, icon, 0, (_line_height() - _ICON) // 2, _ICON, icon_tone)
        painter.setFont(font(Size.SMALL, weight))
        painter.setPen(colour(tone))
        room = QRectF(self._indent, 0, self.width() - self._indent, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, self.text)
        painter.end()

    @property
    def _weight(self) -> Weight:
        return _LOOKS[self.kind][3]

    @property
    def _indent(self) -> int:
        return _ICON + _GAP if _LOOKS[self.kind][0] else 0

    def _fit(self) -> None:
        height = 0 if self._collapse else _line_height()
        if self.text:
            room = QRectF(0, 0, max(40, self.width() - self._indent), 1000)
            measure = metrics(Size.SMALL, self._weight)
            wrapped = measure.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.text)
            height = max(_line_height(), round(wrapped.height()))
        if height != self.maximumHeight() or self.minimumHeight() != height:
            self.setFixedHeight(height)


def _line_height() -> int:
    return round(metrics(Size.SMALL).height())
