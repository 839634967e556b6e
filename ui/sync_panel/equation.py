"""The counts written as an addition that a clerk can check by eye: the proof that nothing is lost (rule 10)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.outbox import OutboxTotals, SyncState
from desktop.domain.wording import number
from resources.i18n import translate
from ui.common.icons import paint_icon
from ui.common.marks import state_look
from ui.common.painting import CENTRE, draw_text, smooth, text_width
from ui.common.theme import px
from ui.common.tokens import Colour, Size, Weight

_ORDER = (
    SyncState.CONFIRMED,
    SyncState.WAITING,
    SyncState.UNKNOWN,
    SyncState.ATTENTION,
    SyncState.BY_HAND,
    SyncState.WITHHELD,
)
_ICON, _ICON_GAP = 15, 5
_SIGN, _SIGN_GAP, _LEAST_GAP, _MOST_GAP = 14, 3, 6, 28
_ROW = 62


@dataclass(frozen=True, slots=True)
class Term:
    """One number of the sum, with the sign before it."""

    sign: str
    count: str
    word: str
    icon: str = ""
    tone: Colour = "text"
    is_loud: bool = False

    @property
    def width(self) -> float:
        """Return the room for number and word."""
        word = text_width(self.word, Size.SMALL, self.word_weight) + (_ICON + _ICON_GAP if self.icon else 0)
        return max(word, text_width(self.count, Size.TITLE, Weight.SEMIBOLD)) + 1

    @property
    def word_weight(self) -> Weight:
        """Return the weight of the word: heavier when somebody must act."""
        return Weight.MEDIUM if self.is_loud else Weight.REGULAR


def terms(totals: OutboxTotals) -> tuple[Term, ...]:
    """Return the sum: everything logged, then the six states that add up to it."""
    found = [Term("", number(totals.logged), translate("SyncPanel", "Tercatat"))]
    for place, state in enumerate(_ORDER):
        look = state_look(state)
        count: int = getattr(totals, state.value)
        is_loud = look.is_loud and count > 0
        found.append(Term("+" if place else "=", number(count), look.word, look.icon, look.tone, is_loud))
    return tuple(found)


class Equation(QWidget):
    """Paints the sum in one row, or in as many as it needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._terms: tuple[Term, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_totals(OutboxTotals())

    def show_totals(self, totals: OutboxTotals) -> None:
        """Show other counts."""
        self._terms = terms(totals)
        self.setAccessibleName(
            " ".join(f"{term.sign} {term.count} {term.word}".strip() for term in self._terms)
        )
        self._fit()
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Return the room for the widest term."""
        return QSize(round(max(term.width for term in self._terms)) + px(_SIGN) + _SIGN_GAP, self.height())

    def sizeHint(self) -> QSize:
        """Return a middling width."""
        return QSize(600, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the sum anew."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sum."""
        painter = smooth(self)
        for row, placed in enumerate(self._rows()):
            top = row * px(_ROW)
            gap = self._gap(placed)
            left = 0.0
            for term in placed:
                if term.sign:
                    sign = QRectF(left, top + 6, px(_SIGN), px(30))
                    draw_text(painter, sign, term.sign, size=Size.TITLE, tone="text3", align=CENTRE)
                    left += px(_SIGN) + _SIGN_GAP
                self._paint_term(painter, term, left, top)
                left += term.width + gap
        painter.end()

    @staticmethod
    def _paint_term(painter: QPainter, term: Term, left: float, top: float) -> None:
        number_room = QRectF(left, top + 6, term.width + 4, px(30))
        draw_text(painter, number_room, term.count, size=Size.TITLE, weight=Weight.SEMIBOLD)
        word_left, word_top = left, top + px(38)
        if term.icon:
            paint_icon(painter, term.icon, left, word_top + (px(20) - _ICON) // 2, _ICON, term.tone)
            word_left += _ICON + _ICON_GAP
        draw_text(
            painter,
            QRectF(QPointF(word_left, word_top), QPointF(left + term.width + 4, word_top + px(20))),
            term.word,
            size=Size.SMALL,
            weight=term.word_weight,
            tone=term.tone if term.is_loud else "text2",
        )

    def _rows(self) -> list[list[Term]]:
        rows: list[list[Term]] = [[]]
        for term in self._terms:
            if rows[-1] and _width([*rows[-1], term]) > self.width():
                rows.append([])
            rows[-1].append(term)
        return rows

    def _gap(self, placed: list[Term]) -> float:
        spare = self.width() - _width(placed)
        return _LEAST_GAP + min(_MOST_GAP, max(0.0, spare) / max(1, len(placed) - 1))

    def _fit(self) -> None:
        height = len(self._rows()) * px(_ROW)
        if height != self.height():
            self.setFixedHeight(height)


def _width(placed: list[Term]) -> float:
    signs = sum(px(_SIGN) + _SIGN_GAP for term in placed if term.sign)
    return sum(term.width for term in placed) + signs + _LEAST_GAP * (len(placed) - 1)
