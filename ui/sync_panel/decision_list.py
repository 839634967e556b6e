"""The reports that wait for a person, one below the other; an answer half given survives every refresh."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.access import Account, Right
from desktop.domain.outbox import OutboxItem
from desktop.domain.wording import number
from resources.i18n import translate
from ui.common.labels import Label
from ui.common.layout import row
from ui.common.tokens import Size, Weight
from ui.sync_panel.decision_item import Choices, DecisionItem

MOST_SHOWN = 20


class DecisionList(QWidget):
    """``decided(DecisionItem, Decision)`` when somebody has decided about one."""

    decided = Signal(object, object)

    def __init__(self, account: Account, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._account, self._choices = account, choices
        self._items: list[DecisionItem] = []
        self._count = Label("", tone="text2")
        self._more = Label("", Size.SMALL, tone="text2", wrap=True)
        self._ask = Label(
            translate("SyncPanel", "Perlu dicek oleh atasan atau admin: minta mereka melihat layar ini."),
            Size.SMALL,
            tone="text2",
            wrap=True,
        )
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        head = Label(translate("SyncPanel", "Perlu keputusan Anda"), weight=Weight.SEMIBOLD)
        layout.addLayout(row(head, self._count, None))
        layout.addWidget(self._ask)
        layout.addLayout(self._column)
        layout.addWidget(self._more)
        self.show_items((), ())

    @property
    def items(self) -> Sequence[DecisionItem]:
        """Return the items on screen, in order."""
        return self._items

    def show_items(self, unknown: Sequence[OutboxItem], attention: Sequence[OutboxItem]) -> None:
        """Show these, the unknown ones first; those that have not changed stay as they are."""
        everything = [*unknown, *attention]
        wanted = everything[:MOST_SHOWN]
        kept = {item.key: item for item in self._items}
        shown = [self._kept_or_new(item, kept) for item in wanted]
        for gone in kept.values():
            gone.hide()
            gone.deleteLater()
        for place, item in enumerate(shown):
            self._column.insertWidget(place, item)
        self._items = shown
        rest = len(everything) - len(shown)
        self._count.setText(number(len(everything)))
        self._more.setText(
            translate("SyncPanel", "dan {count} lagi, tampil setelah yang di atas selesai").format(
                count=number(rest)
            )
        )
        self._more.setVisible(rest > 0)
        self._ask.setVisible(bool(unknown) and not self._account.may(Right.RESOLVE_UNKNOWN))
        self.setVisible(bool(everything))

    def close_open_answer(self) -> bool:
        """Stop asking where it is being asked; tell whether it was."""
        for item in self._items:
            if item.answer is not None:
                item.close_answer()
                item.take_focus()
                return True
        return False

    def _kept_or_new(self, item: OutboxItem, kept: dict[tuple[object, ...], DecisionItem]) -> DecisionItem:
        same = kept.pop((item.id, item.state, item.reason, item.field), None)
        if same is not None:
            return same
        made = DecisionItem(item, self._account, self._choices)
        made.decided.connect(lambda decision: self.decided.emit(made, decision))
        return made
