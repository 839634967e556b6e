"""Writing the same short texts again and again: fonts, pens and shortened texts are kept."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from ui.common.theme import colour, font, metrics, px
from ui.common.tokens import Colour, Size, Weight

_MOST_TEXTS = 4_000
_ALIGN = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine)
_ELLIPSIS = Qt.TextElideMode.ElideRight


class Ink:
    """Fonts, pens and shortened texts of one look at one width; make a new one when either changes."""

    def __init__(self) -> None:
        self._fonts: dict[tuple[int, int], QFont] = {}
        self._pens: dict[str, QPen] = {}
        self._texts: dict[tuple[str, float, int, int], tuple[str, float]] = {}

    def write(
        self,
        painter: QPainter,
        left: float,
        top: int,
        line: tuple[int, int],
        width: float,
        text: str,
        size: Size = Size.BODY,
        *,
        weight: Weight = Weight.REGULAR,
        tone: Colour = "text",
    ) -> float:
        """Write one line, shortened to ``width``; return the width it takes.

        ``line`` is its offset below ``top`` and its height, both growing with the text.
        """
        shown, taken = self._shortened(text, width, size, weight)
        painter.setFont(self._font(size, weight))
        painter.setPen(self._pen(tone))
        painter.drawText(QRectF(left, top + px(line[0]), taken + 2, px(line[1])), _ALIGN, shown)
        return taken

    def is_cut(self, text: str, width: float, size: Size, weight: Weight) -> bool:
        """Tell whether ``text`` does not fit."""
        return self._shortened(text, width, size, weight)[0] != text

    def _shortened(self, text: str, width: float, size: Size, weight: Weight) -> tuple[str, float]:
        key = (text, width, size, weight)
        found = self._texts.get(key)
        if found is None:
            if len(self._texts) >= _MOST_TEXTS:
                self._texts.clear()
            measure = metrics(size, weight)
            shown = measure.elidedText(text, _ELLIPSIS, width + 0.5)
            found = self._texts[key] = (shown, measure.horizontalAdvance(shown))
        return found

    def _font(self, size: Size, weight: Weight) -> QFont:
        found = self._fonts.get((size, weight))
        if found is None:
            found = self._fonts[size, weight] = font(size, weight)
        return found

    def _pen(self, tone: Colour) -> QPen:
        found = self._pens.get(tone)
        if found is None:
            found = self._pens[tone] = QPen(colour(tone))
        return found
