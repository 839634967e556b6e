"""What waits for a person, one below the other, in pages; an answer half given survives every refresh."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.access import Account, Right
from desktop.domain.outbox import OutboxItem, SyncState
from desktop.domain.outbox_view import CarriedFile, OutboxView
from desktop.domain.wording import number
from resources.i18n import translate
from ui.common.button import Button
from ui.common.labels import Label
from ui.common.layout import boxed, row
from ui.common.tokens import Size, Weight
from ui.sync_panel.carried_item import CarriedItem, carried_words
from ui.sync_panel.decision_item import DecisionItem
from ui.sync_panel.item_actions import Choices, ItemActions
from ui.sync_panel.pager import Pager


class DecisionList(QWidget):
    """``decided(DecisionItem, Decision)`` when somebody has decided about one.

    ``file_opened(CarriedFile | None)`` asks for the reports of one file, or for everything again; ``results_asked()`` for
    the results of files; ``mended_asked()`` to send again what a new office file has put right.
    """

    decided = Signal(object, object)
    copied = Signal(str)
    file_opened = Signal(object)
    results_asked = Signal()
    mended_asked = Signal()

    def __init__(
        self, account: Account, choices: Choices, zone: ZoneInfo, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._account, self._choices, self._zone = account, choices, zone
        self._items: list[DecisionItem] = []
        self._files: list[CarriedItem] = []
        self._opened: CarriedFile | None = None
        self.title = Label("", weight=Weight.SEMIBOLD)
        self._count = Label("", tone="text2")
        self.leave = Button(translate("SyncPanel", "Kembali"), icon="chevron-left", kind="ghost")
        self.leave.clicked.connect(lambda: self.file_opened.emit(None))
        self.mended = Button("", icon="send")
        self.mended.clicked.connect(self.mended_asked)
        self.mended_hint = Label(
            translate("SyncPanel", "Berkas kantor yang baru mungkin sudah melengkapi nomornya."),
            Size.SMALL,
            tone="text2",
            wrap=True,
        )
        self.mended_row = boxed(row((self.mended_hint, 1), self.mended, spacing=12, margins=(0, 6, 0, 6)))
        self.hint = Label("", Size.SMALL, tone="text2", wrap=True)
        self.pager = Pager(translate("SyncPanel", "Perlu keputusan Anda"))
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 16)
        layout.setSpacing(2)
        layout.addLayout(row(self.leave, self.title, self._count, None))
        layout.addWidget(self.hint)
        layout.addWidget(self.mended_row)
        layout.addLayout(self._column)
        layout.addWidget(self.pager)
        self.hide()

    @property
    def items(self) -> Sequence[DecisionItem]:
        """Return the items on screen, in order."""
        return self._items

    @property
    def files(self) -> Sequence[CarriedItem]:
        """Return the files on screen, oldest first."""
        return self._files

    def show_view(self, view: OutboxView, opened: CarriedFile | None, first: int, now: datetime) -> None:
        """Show a page, its first item being number ``first``: of the ``opened`` file, or of everything else."""
        self._opened = opened
        self._show_head(view, opened)
        self._show_files(view.carried if opened is None and first == 1 else (), now)
        self._show_items(view.decisions.items)
        self.pager.show_page(view.decisions, first)
        can_retry = self._account.may(Right.RETRY_SENDING) and opened is None
        self.mended.set_text(
            translate("SyncPanel", "Kirim ulang semua ({count})").format(count=number(view.mended))
        )
        self.mended_row.setVisible(view.mended > 1 and can_retry)
        self.setVisible(bool(view.decisions.items or self._files or opened is not None))

    def close_open_answer(self) -> bool:
        """Stop asking where it is being asked; tell whether it was."""
        for item in self._items:
            if item.answer is not None:
                item.close_answer()
                item.take_focus()
                return True
        return False

    def take_focus(self) -> bool:
        """Focus the first thing to do; tell whether there is one."""
        for item in self._items:
            if item.buttons:
                item.take_focus()
                return True
        return False

    def _show_head(self, view: OutboxView, opened: CarriedFile | None) -> None:
        count = view.decisions.total + (len(view.carried) if opened is None else 0)
        self._count.setText(number(count))
        self.leave.setVisible(opened is not None)
        if opened is not None:
            self.title.setText(carried_words(opened))
            hint = translate(
                "SyncPanel", "Putuskan satu per satu hanya bila berkas hasilnya tidak akan datang lagi."
            )
        else:
            self.title.setText(translate("SyncPanel", "Perlu keputusan Anda"))
            hint = self._whom_to_ask(view)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def _whom_to_ask(self, view: OutboxView) -> str:
        is_any = view.carried or any(item.state is SyncState.UNKNOWN for item in view.decisions.items)
        if not is_any or self._account.may(Right.RESOLVE_UNKNOWN):
            return ""
        return translate("SyncPanel", "Perlu dicek oleh atasan atau admin: minta mereka melihat layar ini.")

    def _show_files(self, files: Sequence[CarriedFile], now: datetime) -> None:
        if [each.file for each in self._files] == list(files):
            return
        for gone in self._files:
            gone.hide()
            gone.deleteLater()
        self._files = [CarriedItem(file, self._account, now, self._zone) for file in files]
        for place, made in enumerate(self._files):
            made.results_asked.connect(self.results_asked)
            made.opened.connect(self.file_opened)
            self._column.insertWidget(place, made)

    def _show_items(self, wanted: Sequence[OutboxItem]) -> None:
        if [each.key for each in self._items] == [DecisionItem.key_of(item) for item in wanted]:
            return
        kept: dict[tuple[object, ...], DecisionItem | None] = {item.key: item for item in self._items}
        shown = [kept.pop(DecisionItem.key_of(item), None) or self._make(item) for item in wanted]
        for gone in filter(None, kept.values()):
            gone.hide()
            gone.deleteLater()
        for place, item in enumerate(shown, start=len(self._files)):
            self._column.insertWidget(place, item)
        self._items = shown

    def _make(self, item: OutboxItem) -> DecisionItem:
        is_out = self._opened is not None
        made = DecisionItem(ItemActions(item, self._account, self._choices, is_out))
        made.decided.connect(lambda decision: self.decided.emit(made, decision))
        made.copied.connect(self.copied)
        return made
