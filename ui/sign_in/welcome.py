"""The indigo panel with the mark and the songket band of Sumatera Selatan; it appears here and nowhere else."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from resources.i18n import translate
from ui.common.painting import paint_mark, smooth
from ui.common.theme import colour, font
from ui.common.tokens import Size, Weight

_MARGIN = 48
_PITCH = 56
_ROWS = 3
_BAND_FOOT = 36
_TEXT_TOP = 128
_TEXT_FOOT = 290


class WelcomePanel(QWidget):
    """Says whose desk this is; ``regency`` is the name in full, "Kabupaten Muara Enim", or "" while unknown."""

    def __init__(self, regency: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = (
            translate("Welcome", "Pengaduan warga {regency}").format(regency=regency)
            if regency
            else translate("Welcome", "Pengaduan warga")
        )
        self._lines = (
            translate("Welcome", "Catat, cetak tanda terima, kirim ke LAPOR!"),
            translate("Welcome", "Tetap jalan tanpa jaringan."),
        )
        self.setAccessibleName(f"Loket. {self._title}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, words and band."""
        painter = smooth(self)
        painter.fillRect(self.rect(), colour("accent"))
        self._paint_words(painter)
        top = self.height() - _PITCH * _ROWS - _BAND_FOOT
        if top > _TEXT_FOOT:
            self._paint_band(painter, top)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        margin = _MARGIN if self.width() >= 400 else 28
        paint_mark(painter, QRectF(margin, _MARGIN, 48, 48), "on_accent", "accent")
        painter.setPen(colour("on_accent"))
        top = float(_TEXT_TOP)
        for text, size, weight, gap in (
            ("Loket", Size.NUMBER, Weight.SEMIBOLD, 4),
            (self._title, Size.TITLE, Weight.REGULAR, 20),
            (self._lines[0], Size.BODY, Weight.REGULAR, 4),
            (self._lines[1], Size.BODY, Weight.REGULAR, 0),
        ):
            painter.setFont(font(size, weight))
            room = QRectF(margin, top, self.width() - margin - 24, 200)
            used = painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, text)
            top = _bottom(used, room) + gap

    def _paint_band(self, painter: QPainter, top: int) -> None:
        tone = QColor(colour("on_accent"))
        for line in range(_ROWS):
            is_middle = line == 1
            middle = top + line * _PITCH + _PITCH / 2
            for place in range(-1, self.width() // _PITCH + 2):
                centre = QPointF(place * _PITCH + (_PITCH / 2 if is_middle else 0), middle)
                if is_middle:
                    _diamond(painter, centre, 25, tone, 0.55)
                    _diamond(painter, centre, 15, tone, 0.40)
                    _diamond(painter, centre, 5, tone, 0.75, filled=True)
                else:
                    _diamond(painter, centre, 14, tone, 0.30)
                    _diamond(painter, centre, 4, tone, 0.45, filled=True)
        tone.setAlphaF(0.35)
        painter.setPen(QPen(tone, 1))
        foot = top + _PITCH * _ROWS
        for y in (top - 6, top - 2, foot + 2, foot + 6):
            painter.drawLine(QPointF(0, y + 0.5), QPointF(self.width(), y + 0.5))


def _bottom(used: object, room: QRectF) -> float:
    return used.bottom() if isinstance(used, QRectF) else room.top()


def _diamond(
    painter: QPainter, centre: QPointF, reach: float, tone: QColor, opacity: float, *, filled: bool = False
) -> None:
    tone = QColor(tone)
    tone.setAlphaF(opacity)
    painter.setPen(Qt.PenStyle.NoPen if filled else QPen(tone, 1.5))
    painter.setBrush(tone if filled else Qt.BrushStyle.NoBrush)
    x, y = centre.x(), centre.y()
    corners = [QPointF(x, y - reach), QPointF(x + reach, y), QPointF(x, y + reach), QPointF(x - reach, y)]
    painter.drawPolygon(QPolygonF(corners))
