"""What is listed, in sum: each state of sending that occurs, and how many are late; pressing one lists only those."""

from __future__ import annotations

import math
from itertools import pairwise

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.deadlines import Band
from desktop.domain.outbox import SyncState
from desktop.domain.wording import number
from desktop.usecases.find_complaints import Totals
from resources.i18n import translate
from ui.common.flow import Flow
from ui.common.icons import paint_icon
from ui.common.labels import Hairline
from ui.common.layout import boxed, clear, column
from ui.common.marks import StateLook, deadline_look, state_look
from ui.common.painting import draw_text, paint_block, paint_outline, smooth, text_width
from ui.common.theme import px
from ui.common.tokens import Size, Weight
from ui.register.columns import MARGIN

_HEIGHT = 26
_ICON = 15
_WORD_LEFT = 23
_PADDING = 4
_NUMBER_GAP = 5


class TotalButton(QAbstractButton):
    """A word and how many; ``state`` is the state that is counted, None for what is late."""

    def __init__(self, state: SyncState | None, look: StateLook, word: str, count: int = 0) -> None:
        super().__init__()
        self.state = state
        self._look, self._word, self._number = look, word, ""
        self._is_hovered = False
        self.show_count(count)
        self.setToolTip(translate("Register", "Lihat yang ini saja; tekan lagi untuk melihat semua"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(px(_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int) -> None:
        """Show another number."""
        self._number = number(count)
        self.setText(f"{self._word} {self._number}")
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for icon, word and number."""
        width = _WORD_LEFT + self._word_width + _NUMBER_GAP + self._number_width + _PADDING
        return QSize(math.ceil(width), self.height())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Lighten under the pointer."""
        self._is_hovered = True
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Return to the usual ground."""
        self._is_hovered = False
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon, word and number."""
        painter = smooth(self)
        room, look = QRectF(self.rect()), self._look
        if self._is_hovered:
            paint_block(painter, room, "hover")
        paint_icon(painter, look.icon, _PADDING, (self.height() - _ICON) / 2, _ICON, look.tone)
        draw_text(
            painter,
            room.adjusted(_WORD_LEFT, 0, 0, 0),
            self._word,
            size=Size.SMALL,
            weight=look.weight,
            tone=look.word_tone,
        )
        draw_text(
            painter,
            room.adjusted(_WORD_LEFT + self._word_width + _NUMBER_GAP, 0, 0, 0),
            self._number,
            size=Size.SMALL,
            weight=Weight.SEMIBOLD,
            tone=look.word_tone if look.is_loud else "text",
        )
        if self.hasFocus():
            paint_outline(painter, room, focused=True, fill=None)
        painter.end()

    @property
    def _word_width(self) -> float:
        return text_width(self._word, Size.SMALL, self._look.weight)

    @property
    def _number_width(self) -> float:
        return text_width(self._number, Size.SMALL, Weight.SEMIBOLD)


class TotalsLine(QWidget):
    """The foot of the list; takes room while there is something to say. ``pressed(state)``, None for what is late.

    ``late`` counts across the states and is no part of their sum, so it stands elsewhere: in the head of the screen.
    """

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.states: list[TotalButton] = []
        self.late = TotalButton(None, deadline_look(Band.LATE), translate("Register", "Lewat tenggat"))
        self.late.clicked.connect(self._on_clicked)
        self.late.hide()
        self._shown: Totals | None = None
        self.setAccessibleName(translate("Register", "Jumlah yang terlihat"))
        self._flow = Flow(spacing=2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Hairline())
        layout.addWidget(boxed(column(self._flow, margins=(MARGIN - _PADDING, 2, 8, 2))))
        self.hide()

    def show_totals(self, totals: Totals | None) -> None:
        """Show these sums, or nothing."""
        if totals == self._shown:
            return
        self._shown = totals
        focused = next((button for button in self.states if button.hasFocus()), None)
        clear(self._flow)
        self.states = _buttons(totals) if totals is not None else []
        for button in self.states:
            button.clicked.connect(self._on_clicked)
            self._flow.addWidget(button)
        for before, after in pairwise([self._stop_before(), *self.states]):
            QWidget.setTabOrder(before, after)  # what is made anew would come after the whole window
        self.setVisible(bool(self.states))
        self.late.show_count(totals.late if totals is not None else 0)
        self.late.setVisible(totals is not None and totals.late > 0)
        if focused is not None:
            self._return_focus(focused.state)

    @property
    def buttons(self) -> list[TotalButton]:
        """Return what can be pressed."""
        return [*self.states, *([self.late] if self._shown is not None and self._shown.late else [])]

    def _stop_before(self) -> QWidget:
        """Return what Tab reaches before this line."""
        each = self.previousInFocusChain()
        while each is not None and not each.focusPolicy() & Qt.FocusPolicy.TabFocus and each is not self:
            each = each.previousInFocusChain()
        return each or self

    def _return_focus(self, state: SyncState | None) -> None:
        for button in self.states:
            if button.state is state:
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, TotalButton)
        self.pressed.emit(button.state)


def _buttons(totals: Totals) -> list[TotalButton]:
    looks = [(state, state_look(state), count) for state, count in totals.by_state]
    return [TotalButton(state, look, look.word, count) for state, look, count in looks]
