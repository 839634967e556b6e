"""What can be done about an item, by its state, its kind and the person: the one right action first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from desktop.domain.access import Account, Right
from desktop.domain.outbox import ItemKind, OutboxItem, SyncState
from resources.i18n import translate
from ui.common.matching import Entry
from ui.sync_panel.answers import Answer, ChoiceAnswer, ConfirmAnswer, NumberAnswer, ReasonAnswer
from ui.sync_panel.decisions import (
    AGENCY_FIELD,
    CATEGORY_FIELD,
    ByHand,
    NotSent,
    Redirect,
    Retry,
    Sent,
    Withhold,
    is_handover_open,
    may_be_entered_by_hand,
)


@dataclass(frozen=True)
class Choices:
    """What there is to choose from, asked for only when somebody chooses."""

    agencies: Callable[[], Sequence[Entry]]
    categories: Callable[[], Sequence[Entry]]


@dataclass(frozen=True)
class ItemAction:
    """A button's word and the question that it asks."""

    word: str
    ask: Callable[[], Answer]


@dataclass(frozen=True)
class ItemActions:
    """The actions of one item. ``is_out`` marks a report on its way to LAPOR! in a file that left this desk."""

    item: OutboxItem
    account: Account
    choices: Choices
    is_out: bool = False

    def all(self) -> list[ItemAction]:
        """Return the actions in reading order; none if they are somebody else's to take."""
        match self.item.state:
            case SyncState.UNKNOWN:
                return self._of_unknown() if self.account.may(Right.RESOLVE_UNKNOWN) else []
            case SyncState.ATTENTION:
                return self._of_refused() if self.account.may(Right.RETRY_SENDING) else []
            case SyncState.WAITING:
                return self._of_waiting() if self.account.may(Right.RESOLVE_UNKNOWN) else []
            case _:
                return []

    def ask_number_by_hand(self) -> Answer:
        """Ask for the number under which somebody entered the report in LAPOR! (rule 9)."""
        return NumberAnswer(partial(ByHand, self.item))

    def _of_unknown(self) -> list[ItemAction]:
        if is_handover_open(self.item):
            return [
                ItemAction(translate("SyncPanel", "Sudah diteruskan"), self._ask_handed_over),
                ItemAction(translate("SyncPanel", "Belum diteruskan"), self._ask_not_handed_over),
            ]
        is_there, is_not = translate("SyncPanel", "Sudah ada"), translate("SyncPanel", "Belum ada")
        if self.item.kind is ItemKind.FOLLOW_UP:
            return [
                ItemAction(is_there, self._ask_follow_up_there),
                ItemAction(is_not, self._ask_follow_up_missing),
            ]
        return [ItemAction(is_there, self._ask_number), ItemAction(is_not, self._ask_not_sent)]

    def _of_refused(self) -> list[ItemAction]:
        item = self.item
        if item.kind is ItemKind.REPORT and item.field == AGENCY_FIELD:
            return [ItemAction(translate("SyncPanel", "Pilih instansi"), self._ask_agency)]
        if item.kind is ItemKind.REPORT and item.field == CATEGORY_FIELD:
            return [ItemAction(translate("SyncPanel", "Pilih kategori"), self._ask_category)]
        return [ItemAction(translate("SyncPanel", "Kirim ulang"), self._ask_again), *self._ways_out()]

    def _of_waiting(self) -> list[ItemAction]:
        if may_be_entered_by_hand(self.item):
            by_hand = ItemAction(translate("SyncPanel", "Catat nomor LAPOR!"), self.ask_number_by_hand)
            return [by_hand, *self._ways_out()]
        return self._ways_out()

    def _ways_out(self) -> list[ItemAction]:
        """Return how an item that is not this desk's own report can be ended."""
        if self.item.may_be_there or not self.account.may(Right.RESOLVE_UNKNOWN):
            return []
        match self.item.kind:
            case ItemKind.FOLLOW_UP:
                return [ItemAction(translate("SyncPanel", "Tidak jadi dikirim"), self._ask_why_not)]
            case ItemKind.CARRIED:
                return [ItemAction(translate("SyncPanel", "Kembalikan ke loketnya"), self._ask_why_back)]
            case ItemKind.REPORT:
                return []

    # Questions

    def _ask_number(self) -> Answer:
        return NumberAnswer(partial(Sent, self.item))

    def _ask_not_sent(self) -> Answer:
        if self.is_out:
            question = translate(
                "SyncPanel",
                "Kirim dari sini? Hanya bila berkasnya hilang atau tidak jadi dibawa; kalau loket lain mengirimnya juga, "
                "laporannya menjadi dua.",
            )
        else:
            question = translate(
                "SyncPanel",
                "Kirim lagi? Pastikan judul dan nomornya tidak ada di LAPOR!; kalau ternyata ada, laporannya menjadi dua.",
            )
        return ConfirmAnswer(question, translate("SyncPanel", "Ya, kirim lagi"), NotSent(self.item))

    def _ask_handed_over(self) -> Answer:
        question = translate("SyncPanel", "Catat laporan #{number} sudah diteruskan?").format(
            number=self.item.lapor_no
        )
        word = translate("SyncPanel", "Ya, sudah diteruskan")
        return ConfirmAnswer(question, word, Sent(self.item), icon="circle-check")

    def _ask_not_handed_over(self) -> Answer:
        question = translate("SyncPanel", "Teruskan lagi? Laporannya sendiri tidak dikirim ulang.")
        return ConfirmAnswer(question, translate("SyncPanel", "Ya, teruskan lagi"), NotSent(self.item))

    def _ask_follow_up_there(self) -> Answer:
        question = translate("SyncPanel", "Susulan ini sudah ada di tindak lanjut laporan #{number}?").format(
            number=self.item.lapor_no
        )
        word = translate("SyncPanel", "Ya, sudah ada")
        return ConfirmAnswer(question, word, Sent(self.item), icon="circle-check")

    def _ask_follow_up_missing(self) -> Answer:
        question = translate(
            "SyncPanel",
            "Kirim lagi? Pastikan tidak ada di tindak lanjut laporan #{number}; kalau ternyata ada, susulannya menjadi dua.",
        ).format(number=self.item.lapor_no)
        return ConfirmAnswer(question, translate("SyncPanel", "Ya, kirim lagi"), NotSent(self.item))

    def _ask_agency(self) -> Answer:
        label, entries = translate("SyncPanel", "Instansi tujuan"), self.choices.agencies()
        return self._with_manual_way(
            ChoiceAnswer(label, entries, lambda key: Redirect(self.item, agency=key))
        )

    def _ask_category(self) -> Answer:
        label, entries = translate("SyncPanel", "Kategori"), self.choices.categories()
        return self._with_manual_way(
            ChoiceAnswer(label, entries, lambda key: Redirect(self.item, category=key))
        )

    def _ask_again(self) -> Answer:
        question = translate(
            "SyncPanel", "Kirim ulang seperti adanya? Lakukan bila sebabnya sudah dibetulkan."
        )
        word = translate("SyncPanel", "Ya, kirim ulang")
        return self._with_manual_way(ConfirmAnswer(question, word, Retry(self.item)))

    def _ask_why_not(self) -> Answer:
        label = translate("SyncPanel", "Alasan tidak dikirim")
        return ReasonAnswer(label, translate("SyncPanel", "Jangan kirim"), partial(Withhold, self.item))

    def _ask_why_back(self) -> Answer:
        label = translate("SyncPanel", "Alasan untuk loket asalnya")
        return ReasonAnswer(label, translate("SyncPanel", "Kembalikan"), partial(Withhold, self.item))

    def _with_manual_way(self, answer: Answer) -> Answer:
        """Offer to record what somebody entered by hand instead, where that cannot make two of one."""
        if self.account.may(Right.RESOLVE_UNKNOWN) and may_be_entered_by_hand(self.item):
            answer.offer_other(translate("SyncPanel", "Sudah dimasukkan sendiri ke LAPOR!? Catat nomornya"))
        return answer
