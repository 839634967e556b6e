"""The head of a table, and the scroll bars that go with it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.common.painting import draw_text
from ui.common.scroll_bar import ScrollBar as ScrollBar
from ui.common.scroll_bar import dress_scrolling as dress_scrolling
from ui.common.theme import colour, font, px
from ui.common.tokens import Size, Weight

_HEADER = 30
_PADDING = 12


class TableHeader(QHeaderView):
    """The head of a table: small quiet words over a hairline; ``first_padding`` indents the first column."""

    def __init__(self, first_padding: int = _PADDING, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._first_padding = first_padding
        self.setFont(font(Size.SMALL, Weight.MEDIUM))
        self.setFixedHeight(px(_HEADER))
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        """Draw one head."""
        painter.save()
        painter.fillRect(rect, colour("surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour("line"))
        left = self._first_padding if self.visualIndex(logical_index) == 0 else _PADDING
        text = str(self.model().headerData(logical_index, Qt.Orientation.Horizontal) or "")
        align = self.model().headerData(
            logical_index, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
        )
        draw_text(
            painter,
            QRectF(rect).adjusted(left, 0, -4, 0),
            text,
            size=Size.SMALL,
            weight=Weight.MEDIUM,
            tone="text2",
            align=Qt.AlignmentFlag.AlignRight if _is_right(align) else Qt.AlignmentFlag.AlignLeft,
        )
        painter.restore()


def _is_right(align: object) -> bool:
    return align is not None and bool(Qt.AlignmentFlag(int(align)) & Qt.AlignmentFlag.AlignRight)  # type: ignore[call-overload]
