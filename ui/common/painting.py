"""Strokes shared by all painted controls and delegates."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from ui.common.theme import colour, font, metrics, px
from ui.common.tokens import RADIUS, Colour, Size, Weight

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter
_BADGE = 18
_ELLIPSIS = Qt.TextElideMode.ElideRight


def smooth(widget: QWidget) -> QPainter:
    """Return an antialiasing painter on ``widget``; the caller ends it."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    *,
    size: Size = Size.BODY,
    weight: Weight = Weight.REGULAR,
    tone: Colour = "text",
    align: Qt.AlignmentFlag = LEFT,
    tabular: bool = False,
) -> float:
    """Draw one line, vertically centred and elided to ``rect``; return the width it takes."""
    measure = metrics(size, weight, tabular=tabular)
    width = measure.horizontalAdvance(text)
    if width > rect.width() + 0.5:
        text = measure.elidedText(text, _ELLIPSIS, rect.width() + 0.5)
        width = measure.horizontalAdvance(text)
    painter.setFont(font(size, weight, tabular=tabular))
    painter.setPen(colour(tone))
    painter.drawText(rect, align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
    return width


def text_width(
    text: str, size: Size = Size.BODY, weight: Weight = Weight.REGULAR, *, tabular: bool = False
) -> float:
    """Return the width in pixels of one line."""
    return metrics(size, weight, tabular=tabular).horizontalAdvance(text)


def paint_outline(
    painter: QPainter,
    rect: QRectF,
    *,
    focused: bool = False,
    error: bool = False,
    enabled: bool = True,
    fill: Colour | None = "surface",
    radius: float = RADIUS,
) -> None:
    """Draw a control's ground and outline: 1 px, or 2 px for focus and errors, always inside ``rect``."""
    tone: Colour = "act" if error else "focus" if focused else "border" if enabled else "line"
    width = 2.0 if focused or error else 1.0
    inset = width / 2
    painter.setPen(QPen(colour(tone), width))
    painter.setBrush(colour(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(
        rect.adjusted(inset, inset, -inset, -inset), radius - inset / 2, radius - inset / 2
    )


def paint_block(painter: QPainter, rect: QRectF, tone: Colour, radius: float = RADIUS) -> None:
    """Fill a rounded block without outline."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(tone))
    painter.drawRoundedRect(rect, radius, radius)


def paint_badge(painter: QPainter, left: float, middle: float, text: str, tone: Colour = "check") -> float:
    """Draw a number on a filled pill from ``left``, centred on ``middle``; return its width."""
    width, height = badge_width(text), px(_BADGE)
    rect = QRectF(left, middle - height / 2, width, height)
    paint_block(painter, rect, tone, height / 2)
    draw_text(
        painter,
        rect,
        text,
        size=Size.SMALL,
        weight=Weight.SEMIBOLD,
        tone="surface",
        align=CENTRE,
        tabular=True,
    )
    return width


def badge_width(text: str) -> float:
    """Return the width in pixels that :func:`paint_badge` takes."""
    return max(float(px(_BADGE)), text_width(text, Size.SMALL, Weight.SEMIBOLD, tabular=True) + 10)


def paint_mark(
    painter: QPainter, rect: QRectF, ground: Colour = "accent", figure: Colour = "on_accent"
) -> None:
    """Draw the mark of Loket: an arched window with its pass-through and the counter below."""
    z, x, y = rect.width(), rect.x(), rect.y()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(ground))
    painter.drawRoundedRect(rect, z * 0.24, z * 0.24)
    arch = _arch(
        QPointF(x + z * 0.24, y + z * 0.66),
        z * 0.44,
        QRectF(x + z * 0.24, y + z * 0.17, z * 0.52, z * 0.54),
        y,
    )
    gap = _arch(
        QPointF(x + z * 0.38, y + z * 0.67),
        z * 0.60,
        QRectF(x + z * 0.38, y + z * 0.47, z * 0.24, z * 0.26),
        y,
    )
    painter.setBrush(colour(figure))
    painter.drawPath(arch.subtracted(gap))
    painter.drawRoundedRect(QRectF(x + z * 0.16, y + z * 0.73, z * 0.68, z * 0.09), z * 0.03, z * 0.03)


def _arch(foot: QPointF, shoulder: float, bow: QRectF, top: float) -> QPainterPath:
    path = QPainterPath(foot)
    path.lineTo(bow.left(), top + shoulder)
    path.arcTo(bow, 180, -180)
    path.lineTo(bow.right(), foot.y())
    path.closeSubpath()
    return path
