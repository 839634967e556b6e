"""The indigo panel with the mark and the songket band of Sumatera Selatan; it appears here and nowhere else."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from resources.i18n import translate
from ui.common.painting import paint_mark, smooth
from ui.common.theme import colour, contrast, font
from ui.common.tokens import Colour, Contrast, Size, Weight

_MARGIN = 48
_PITCH = 56
_ROWS = 3
_BAND_FOOT = 36
_TEXT_TOP = 128
_BAND_HEAD = 24
_SMALLEST_PITCH = 28


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

    @property
    def _is_light(self) -> bool:
        return contrast() is Contrast.LIGHT

    @property
    def _ground(self) -> Colour:
        """A whole panel of the bright accent would dazzle where everything else is dark."""
        if contrast() is Contrast.HIGH:
            return "canvas"
        return "accent" if self._is_light else "accent_tint"

    @property
    def _words(self) -> Colour:
        return "on_accent" if self._is_light else "text"

    @property
    def _band(self) -> Colour:
        return "on_accent" if self._is_light else "accent"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, words and band."""
        painter = smooth(self)
        painter.fillRect(self.rect(), colour(self._ground))
        foot = self._paint_words(painter)
        pitch = min(_PITCH, (self.height() - foot - _BAND_FOOT - _BAND_HEAD) / _ROWS)
        if pitch >= _SMALLEST_PITCH:
            self._paint_band(painter, self.height() - pitch * _ROWS - _BAND_FOOT, pitch)
        painter.end()

    def _paint_words(self, painter: QPainter) -> float:
        """Draw mark and words; return where they end."""
        margin = _MARGIN if self.width() >= 400 else 28
        paint_mark(painter, QRectF(margin, _MARGIN, 48, 48), self._words, self._ground)
        painter.setPen(colour(self._words))
        top = float(_TEXT_TOP)
        for text, size, weight, gap in (
            ("Loket", Size.NUMBER, Weight.SEMIBOLD, 5),
            (self._title, Size.TITLE, Weight.REGULAR, 29),
            (self._lines[0], Size.BODY, Weight.REGULAR, 6),
            (self._lines[1], Size.BODY, Weight.REGULAR, 0),
        ):
            painter.setFont(font(size, weight))
            room = QRectF(margin, top, self.width() - margin - 24, 200)
            used = painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, text)
            top = _bottom(used, room) + gap
        return top

    def _paint_band(self, painter: QPainter, top: float, pitch: float) -> None:
        tone = QColor(colour(self._band))
        scale = pitch / _PITCH
        for line in range(_ROWS):
            is_middle = line == 1
            middle = top + line * pitch + pitch / 2
            for place in range(-1, int(self.width() / pitch) + 2):
                centre = QPointF(place * pitch + (pitch / 2 if is_middle else 0), middle)
                if is_middle:
                    _diamond(painter, centre, 25 * scale, tone, 0.55)
                    _diamond(painter, centre, 15 * scale, tone, 0.40)
                    _diamond(painter, centre, 5 * scale, tone, 0.75, filled=True)
                else:
                    _diamond(painter, centre, 14 * scale, tone, 0.30)
                    _diamond(painter, centre, 4 * scale, tone, 0.45, filled=True)
        tone.setAlphaF(0.35)
        painter.setPen(QPen(tone, 1))
        foot = top + pitch * _ROWS
        for y in (top - 6, top - 2, foot + 2, foot + 6):
            painter.drawLine(QPointF(0, round(y) + 0.5), QPointF(self.width(), round(y) + 0.5))


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
