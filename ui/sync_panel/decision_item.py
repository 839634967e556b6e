"""A report that does not go on by itself: what it is, why it stopped, and the one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.access import Account, Right
from desktop.domain.outbox import OutboxItem, SyncState
from resources.i18n import translate
from ui.common.button import Button
from ui.common.labels import Hairline, IconLabel, Label
from ui.common.layout import column, row
from ui.common.marks import state_look
from ui.common.matching import Entry
from ui.common.tokens import ICON, Weight
from ui.sync_panel.answers import Answer, ChoiceAnswer, ConfirmAnswer, NumberAnswer
from ui.sync_panel.decisions import (
    AGENCY_FIELD,
    CATEGORY_FIELD,
    ByHand,
    NotSent,
    Redirect,
    Retry,
    Sent,
    is_handover_open,
    may_be_entered_by_hand,
    short_number,
)


@dataclass(frozen=True)
class Choices:
    """What there is to choose from, asked for only when somebody chooses."""

    agencies: Callable[[], Sequence[Entry]]
    categories: Callable[[], Sequence[Entry]]


class DecisionItem(QWidget):
    """Shows one report and asks in place; ``decided(Decision)`` when somebody has decided."""

    decided = Signal(object)

    def __init__(
        self, item: OutboxItem, account: Account, choices: Choices, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.item, self._account, self._choices = item, account, choices
        self.answer: Answer | None = None
        self.buttons = self._make_buttons(account)
        self.setAccessibleName(f"{state_look(item.state).word} {item.register_no}")
        self._below = QVBoxLayout()
        self._below.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._lay_out())

    @property
    def key(self) -> tuple[object, ...]:
        """Return what must stay the same for the item to stay as it is on screen."""
        return self.item.id, self.item.state, self.item.reason, self.item.field

    def open(self, make: Callable[[], Answer]) -> None:
        """Ask, in place of the buttons."""
        self.close_answer()
        answer = self.answer = make()
        answer.decided.connect(self.decided)
        answer.dropped.connect(self._on_dropped)
        answer.exchanged.connect(lambda: self.open(self._ask_number_by_hand))
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

    def _lay_out(self) -> QVBoxLayout:
        look = state_look(self.item.state)
        head = row(
            Label(look.word, weight=Weight.SEMIBOLD, tone=look.tone),
            Label(short_number(self.item.register_no), tone="text2"),
            None,
            spacing=8,
        )
        reason = Label(self.item.reason or "", tone="text2", wrap=True)
        title = Label(self.item.title, weight=Weight.MEDIUM, wrap=True)
        words = column(head, title, reason, spacing=3)
        icon = IconLabel(look.icon, look.tone, ICON)
        body = row(column(1, icon, None, spacing=0), (words, 1), spacing=8)
        body.addSpacing(16)
        for button in self.buttons:
            body.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        below = row(ICON + 8, (self._below, 1), spacing=0)
        return column(body, below, 12, Hairline(), spacing=0, margins=(0, 8, 0, 0))

    # What can be done

    def _make_buttons(self, account: Account) -> list[Button]:
        if self.item.state is SyncState.UNKNOWN:
            return self._unknown_buttons() if account.may(Right.RESOLVE_UNKNOWN) else []
        return self._attention_buttons() if account.may(Right.RETRY_SENDING) else []

    def _unknown_buttons(self) -> list[Button]:
        is_there, is_not = translate("SyncPanel", "Sudah ada"), translate("SyncPanel", "Belum ada")
        if is_handover_open(self.item):
            is_there = translate("SyncPanel", "Sudah diteruskan")
            is_not = translate("SyncPanel", "Belum diteruskan")
        return [self._button(is_there, self._ask_number), self._button(is_not, self._ask_not_sent)]

    def _attention_buttons(self) -> list[Button]:
        match self.item.field:
            case str() as name if name == AGENCY_FIELD:
                first = self._button(translate("SyncPanel", "Pilih instansi"), self._ask_agency)
            case str() as name if name == CATEGORY_FIELD:
                first = self._button(translate("SyncPanel", "Pilih kategori"), self._ask_category)
            case _:
                first = self._button(translate("SyncPanel", "Kirim ulang"), self._ask_again)
        return [first]

    def _button(self, word: str, make: Callable[[], Answer]) -> Button:
        button = Button(word)
        button.setAccessibleDescription(self.item.title)
        button.clicked.connect(lambda: self.open(make))
        return button

    def _ask_number(self) -> Answer:
        return NumberAnswer(partial(Sent, self.item.register_no), self.item.lapor_no)

    def _ask_number_by_hand(self) -> Answer:
        return NumberAnswer(partial(ByHand, self.item.register_no))

    def _ask_not_sent(self) -> Answer:
        if is_handover_open(self.item):
            question = translate("SyncPanel", "Teruskan lagi? Laporannya sendiri tidak dikirim ulang.")
            word = translate("SyncPanel", "Ya, teruskan lagi")
        else:
            question = translate(
                "SyncPanel",
                "Kirim lagi? Pastikan judulnya tidak ada di LAPOR!; kalau ternyata ada, laporannya menjadi dua.",
            )
            word = translate("SyncPanel", "Ya, kirim lagi")
        return ConfirmAnswer(question, word, NotSent(self.item.register_no))

    def _ask_agency(self) -> Answer:
        number = self.item.register_no
        label, entries = translate("SyncPanel", "Instansi tujuan"), self._choices.agencies()
        return self._with_manual_way(ChoiceAnswer(label, entries, lambda key: Redirect(number, agency=key)))

    def _ask_category(self) -> Answer:
        number = self.item.register_no
        label, entries = translate("SyncPanel", "Kategori"), self._choices.categories()
        return self._with_manual_way(ChoiceAnswer(label, entries, lambda key: Redirect(number, category=key)))

    def _ask_again(self) -> Answer:
        question = translate(
            "SyncPanel", "Kirim ulang seperti adanya? Lakukan bila sebabnya sudah dibetulkan."
        )
        word = translate("SyncPanel", "Ya, kirim ulang")
        return self._with_manual_way(ConfirmAnswer(question, word, Retry(self.item.register_no)))

    def _with_manual_way(self, answer: Answer) -> Answer:
        """Offer to record what somebody entered by hand instead (rule 9), where that cannot make two of one."""
        if self._account.may(Right.RESOLVE_UNKNOWN) and may_be_entered_by_hand(self.item):
            answer.offer_other(translate("SyncPanel", "Sudah dimasukkan sendiri ke LAPOR!? Catat nomornya"))
        return answer
