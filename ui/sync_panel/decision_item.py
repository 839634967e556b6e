"""An item that does not go on by itself: what it is, why it stopped, and the one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.outbox import ItemKind, OutboxItem, SyncState
from desktop.domain.wording import label, sentence_case
from resources.i18n import translate
from ui.common.button import Button
from ui.common.labels import Hairline, IconLabel, Label
from ui.common.layout import column, row
from ui.common.marks import state_look
from ui.common.tokens import ICON, ICON_SMALL, Weight
from ui.sync_panel.answers import Answer
from ui.sync_panel.decisions import is_handover_open, number_to_look_for, short_number
from ui.sync_panel.item_actions import ItemActions

_COPY_HEIGHT = 24


class DecisionItem(QWidget):
    """Shows one item and asks in place; ``decided(Decision)`` when somebody has decided."""

    decided = Signal(object)
    copied = Signal(str)
    """The number to look for in LAPOR! is on the clipboard."""

    def __init__(
        self, actions: ItemActions, *, line_below: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.item, self._actions = actions.item, actions
        self.answer: Answer | None = None
        self.buttons = [self._button(each.word, each.ask) for each in actions.all()]
        self.copy = self._make_copy()
        self.setAccessibleName(
            f"{state_look(self.item.state).word} {self.item.register_no} {self.item.title}"
        )
        self._below = QVBoxLayout()
        self._below.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._lay_out(line_below))

    @property
    def key(self) -> tuple[object, ...]:
        """Return what must stay the same for the item to stay as it is on screen."""
        return self.key_of(self.item)

    @staticmethod
    def key_of(item: OutboxItem) -> tuple[object, ...]:
        """Return what of an item its place on screen depends on."""
        return item.id, item.state, item.reason, item.field

    def open(self, make: Callable[[], Answer]) -> None:
        """Ask, in place of the buttons."""
        self.close_answer()
        answer = self.answer = make()
        answer.decided.connect(self.decided)
        answer.dropped.connect(self._on_dropped)
        answer.exchanged.connect(lambda: self.open(self._actions.ask_number_by_hand))
        for button in self.buttons:
            button.hide()
        self._below.addWidget(answer)
        answer.take_focus()

    def close_answer(self) -> None:
        """Stop asking."""
        if self.answer is None:
            return
        self.answer.hide()
        self.answer.deleteLater()
        self.answer = None
        for button in self.buttons:
            button.show()

    def show_refusal(self, sentence: str) -> None:
        """Say why a decision was not carried out."""
        if self.answer is not None:
            self.answer.show_refusal(sentence)

    def take_focus(self) -> None:
        """Focus the first thing to do."""
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_dropped(self) -> None:
        self.close_answer()
        self.take_focus()

    def _lay_out(self, line_below: bool) -> QVBoxLayout:
        look = state_look(self.item.state)
        head = row(
            Label(look.word, weight=look.weight, tone=look.word_tone),
            Label(_what(self.item), tone="text2"),
            None,
            spacing=8,
        )
        if self.copy is not None:
            head.insertWidget(2, self.copy)
        reason = Label(self.item.reason or "", tone="text2", wrap=True)
        if not self.item.reason:
            reason.hide()
        title = Label(self.item.title, weight=Weight.MEDIUM, wrap=True)
        words = column(head, title, reason, spacing=3)
        icon = IconLabel(look.icon, look.tone, ICON)
        body = row(column(3, icon, None, spacing=0), (words, 1), spacing=8)
        body.addSpacing(16)
        for button in self.buttons:
            body.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        below = row(ICON + 8, (self._below, 1), spacing=0)
        whole = column(body, below, 12, spacing=0, margins=(0, 8, 0, 0))
        if line_below:
            whole.addWidget(Hairline())
        return whole

    def _button(self, word: str, ask: Callable[[], Answer]) -> Button:
        button = Button(word)
        button.setAccessibleDescription(self.item.title)
        button.clicked.connect(lambda: self.open(ask))
        return button

    def _make_copy(self) -> Button | None:
        """Offer the number that is to be looked for; only what is unknown is looked for."""
        if self.item.state is not SyncState.UNKNOWN:
            return None
        number = number_to_look_for(self.item)
        name = translate("SyncPanel", "Salin {number} untuk dicari di LAPOR!").format(number=number)
        button = Button(icon="copy", kind="ghost", name=name, icon_size=ICON_SMALL, height=_COPY_HEIGHT)
        button.clicked.connect(lambda: self._on_copy(number))
        return button

    def _on_copy(self, number: str) -> None:
        QGuiApplication.clipboard().setText(number.removeprefix("#"))
        self.copied.emit(number)


def _what(item: OutboxItem) -> str:
    """Return the number by which people know the item, and its kind if it is not this desk's own report.

    What is looked up in LAPOR! is written as it stands there: in full.
    """
    is_unknown_report = item.state is SyncState.UNKNOWN and item.kind is not ItemKind.FOLLOW_UP
    number = item.register_no if is_unknown_report else short_number(item.register_no)
    if item.kind is ItemKind.CARRIED:
        return translate("SyncPanel", "titipan {number}").format(number=item.register_no)
    if item.kind is ItemKind.FOLLOW_UP:
        text = translate("SyncPanel", "{kind} untuk #{lapor_no} ({number})")
        return (
            sentence_case(label(item.kind))
            if item.lapor_no is None
            else text.format(kind=label(item.kind), lapor_no=item.lapor_no, number=number)
        )
    if is_handover_open(item):
        return f"#{item.lapor_no} ({short_number(item.register_no)})"
    return number
