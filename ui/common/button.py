"""The button: icon, word, and at its right the key that does the same."""

from __future__ import annotations

import math
from typing import Literal, TypeAlias

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.common.icons import paint_icon
from ui.common.painting import LEFT, RIGHT, paint_block, paint_outline, smooth, text_width
from ui.common.theme import colour, font, px
from ui.common.tokens import ICON, RADIUS, Colour, Size, Weight

Kind: TypeAlias = Literal["primary", "framed", "flat", "ghost"]
"""One ``primary`` per screen; ``framed`` acts on the page; ``flat`` is a text button in a pane; ``ghost`` a quiet one in a header."""

_PADDING: dict[Kind, int] = {"primary": 12, "framed": 12, "flat": 0, "ghost": 8}
_HEIGHT: dict[Kind, int] = {"primary": 34, "framed": 32, "flat": 28, "ghost": 32}
_TONE: dict[Kind, Colour] = {"primary": "on_accent", "framed": "text", "flat": "accent", "ghost": "text2"}
_ICON_GAP = 7
_KEY_GAP = 11


class Button(QPushButton):
    """A push button painted from tokens.

    Without words (icon only) it needs ``name``, which becomes accessible name and tooltip. ``show_busy("Menyimpan…")``
    disables it and keeps its width until ``show_ready()``.
    """

    def __init__(
        self,
        text: str = "",
        *,
        icon: str = "",
        key: str = "",
        kind: Kind = "framed",
        name: str = "",
        size: Size = Size.BODY,
        icon_size: int = ICON,
        height: int | None = None,
        align_left: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.kind: Kind = kind
        self.key = key
        self._icon_name, self._size, self._icon_size = icon, size, icon_size
        self._word = text
        self._hovered = False
        self._align_left = align_left
        self._compact = False
        self.setAccessibleName(name or text)
        if name and not text:
            self.setToolTip(name)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(px(height or _HEIGHT[kind]))
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        """Say another word."""
        self._word = text
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def set_icon(self, name: str) -> None:
        """Show another icon; an empty name shows none."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Drop the icon where the window is narrow (the key stays)."""
        self._compact = compact
        self.updateGeometry()
        self.update()

    def show_busy(self, text: str) -> None:
        """Say what is being done and refuse further presses; the width stays."""
        self.setMinimumWidth(self.width())
        self.setEnabled(False)
        self.setText(text)

    def show_ready(self) -> None:
        """Return from :meth:`show_busy`."""
        self.setText(self._word)
        self.setMinimumWidth(0)
        self.setEnabled(True)

    def sizeHint(self) -> QSize:
        """Return the room for icon, word and key; an icon alone is square."""
        if not self._word and not self.text():
            return QSize(self.height(), self.height())
        return QSize(math.ceil(2 * _PADDING[self.kind] + self._content_width() + 2), self.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same as :meth:`sizeHint`: a button's word is never cut."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Lighten under the pointer."""
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Return to the usual ground."""
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon, word and key."""
        painter = smooth(self)
        self._paint_ground(painter)
        self._paint_content(painter)
        painter.end()

    @property
    def _shown_icon(self) -> str:
        return "" if self._compact and self._word else self._icon_name

    @property
    def _weight(self) -> Weight:
        return Weight.SEMIBOLD if self.kind == "primary" else Weight.MEDIUM

    def _content_width(self) -> float:
        width = text_width(self.text(), self._size, self._weight)
        if self._shown_icon:
            width += self._icon_size + (_ICON_GAP if self.text() else 0)
        if self.key:
            width += _KEY_GAP + text_width(self.key, Size.SMALL)
        return width

    def _paint_ground(self, painter: QPainter) -> None:
        rect = QRectF(self.rect())
        pressed = self.isDown() and self.isEnabled()
        lit = (self._hovered or pressed) and self.isEnabled()
        if self.kind == "primary" and self.isEnabled():
            paint_block(painter, rect, "accent_hover" if lit else "accent")
            if self.hasFocus():
                self._paint_inner_ring(painter, rect)
        elif self.kind in ("primary", "framed"):
            paint_outline(
                painter,
                rect,
                focused=self.hasFocus(),
                enabled=self.isEnabled(),
                fill="hover" if lit else "surface",
            )
        else:
            margin = 6.0 if self.kind == "flat" else 0.0
            around = rect.adjusted(-margin, 0, margin, 0).intersected(rect)
            if lit:
                paint_block(painter, around, "hover")
            if self.hasFocus():
                self._paint_quiet_focus(painter, around)

    def _paint_quiet_focus(self, painter: QPainter, around: QRectF) -> None:
        """Ring a ghost button; underline a flat one, whose words begin at its very edge."""
        if self.kind == "ghost" or not self.text():
            paint_outline(painter, around, focused=True, fill=None)
            return
        paint_block(painter, around, "accent_tint", 4)
        line = QRectF(0, self.height() - 4, min(self._content_width(), self.width()), 2)
        painter.fillRect(line, colour("focus"))

    @staticmethod
    def _paint_inner_ring(painter: QPainter, rect: QRectF) -> None:
        """Ring in the ground's own contrast colour, since the focus colour is that of the ground."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = painter.pen()
        pen.setStyle(Qt.PenStyle.SolidLine)
        pen.setColor(colour("on_accent"))
        pen.setWidthF(2)
        painter.setPen(pen)
        painter.drawRoundedRect(rect.adjusted(3, 3, -3, -3), RADIUS - 3, RADIUS - 3)

    def _paint_content(self, painter: QPainter) -> None:
        tone: Colour = _TONE[self.kind] if self.isEnabled() else "disabled"
        padding = float(_PADDING[self.kind]) if self.text() else 0.0
        spare = self.width() - 2 * padding - self._content_width()
        spread = self._align_left or (bool(self.key) and spare > 4)
        left = padding if spread or (self.kind == "flat" and self.text()) else padding + max(0.0, spare / 2)
        right = self.width() - padding - (0 if spread else max(0.0, spare / 2))
        if self.kind == "flat":
            right = left + self._content_width()
        if self._shown_icon:
            side = self._icon_size
            paint_icon(painter, self._shown_icon, round(left), (self.height() - side) // 2, side, tone)
            left += side + _ICON_GAP
        centre_line = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        room = QRectF(left, 0, self.width() - left, self.height())
        painter.setFont(font(self._size, self._weight))
        painter.setPen(colour(tone))
        painter.drawText(room, LEFT | centre_line, self.text())
        if self.key:
            quiet = QColor(colour(tone))
            quiet.setAlphaF(0.85 if self.isEnabled() else 1.0)
            painter.setFont(font(Size.SMALL))
            painter.setPen(quiet)
            painter.drawText(QRectF(0, 0, right, self.height()), RIGHT | centre_line, self.key)
