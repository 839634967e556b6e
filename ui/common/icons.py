"""Lucide icons, drawn in the colour of the word beside them.

The SVG's ``currentColor`` and stroke width are replaced, the picture is rendered at the screen's ratio and kept by
(name, colour, size, ratio). QtSvg is imported at the first icon.
"""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from resources import resource
from ui.common.theme import colour
from ui.common.tokens import ICON, ICON_STROKE, Colour

_STROKE = re.compile(r'stroke-width="[^"]+"')


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return resource("icons", "lucide", f"{name}.svg").read_text("utf-8")


@lru_cache(maxsize=512)
def _render(name: str, rgb: str, size: int, ratio: float, stroke: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    text = _STROKE.sub(f'stroke-width="{stroke}"', _source(name).replace("currentColor", rgb))
    side = max(1, round(size * ratio))
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def pixmap(
    name: str, tone: Colour = "text2", size: int = ICON, ratio: float = 1.0, stroke: float = ICON_STROKE
) -> QPixmap:
    """Return the icon in the theme's colour ``tone``, ``size`` logical pixels wide, for a screen of this ratio."""
    return _render(name, colour(tone).name(), size, ratio, stroke)


def icon(name: str, tone: Colour = "text2", size: int = ICON) -> QIcon:
    """Return the icon for Qt's own widgets (actions, menus); it holds the colour of now, so renew it on a theme switch."""
    made = QIcon()
    for ratio in (1.0, 1.5, 2.0):
        made.addPixmap(pixmap(name, tone, size, ratio))
    return made


def paint_icon(
    painter: QPainter,
    name: str,
    x: float,
    y: float,
    size: int = ICON,
    tone: Colour = "text2",
    stroke: float = ICON_STROKE,
) -> None:
    """Draw the icon with its top left corner at (x, y)."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(QPointF(x, y), pixmap(name, tone, size, ratio, stroke))
