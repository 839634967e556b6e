"""What waits to be sent, in the order of sending; a line that is chosen opens with what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.access import Account
from desktop.domain.outbox import OutboxItem
from desktop.domain.outbox_view import ItemPage
from desktop.domain.wording import number
from resources.i18n import translate
from ui.common.button import Button
from ui.common.labels import Label
from ui.common.layout import row
from ui.common.tokens import Weight
from ui.sync_panel.decision_item import DecisionItem
from ui.sync_panel.item_actions import Choices, ItemActions
from ui.sync_panel.line_list import LineList
from ui.sync_panel.lines import Line
from ui.sync_panel.pager import Pager

_ROW = 34


class QueueBox(QWidget):
    """``decided(DecisionItem, Decision)`` when somebody has decided about the line that is open."""

    decided = Signal(object, object)

    def __init__(self, account: Account, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._account, self._choices = account, choices
        self._items: Sequence[OutboxItem] = ()
        title = translate("SyncPanel", "Menunggu giliran")
        self.count = Label("", tone="text2")
        self.lines = LineList(title, _ROW, grows=True, is_choosable=True)
        self.lines.chosen.connect(self._on_chosen)
        self.opened: DecisionItem | None = None
        self.shut = Button(translate("SyncPanel", "Tutup"), icon="x", kind="ghost")
        self.shut.clicked.connect(self.close_opened)
        self.pager = Pager(title)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addLayout(row(Label(title, weight=Weight.SEMIBOLD), self.count, None, self.shut))
        self._column.addWidget(self.lines)
        self._column.addWidget(self.pager)
        self.shut.hide()

    def show_page(self, page: ItemPage, first: int, lines: Sequence[Line]) -> None:
        """Show a page whose first item is number ``first``; ``lines`` are its items in words."""
        self._items = page.items
        self.count.setText(number(page.total))
        self.lines.set_lines(lines)
        self.pager.show_page(page, first)
        self.setVisible(page.total > 0)
        if self.opened is not None and self.opened.key not in {DecisionItem.key_of(i) for i in page.items}:
            self.close_opened()  # it was sent, or settled, meanwhile

    def close_opened(self) -> bool:
        """Close the line that is open; tell whether there was one."""
        if self.opened is None:
            return False
        had_focus = self.opened.isAncestorOf(self.focusWidget()) or self.shut.hasFocus()
        self.opened.hide()
        self.opened.deleteLater()
        self.opened = None
        self.shut.hide()
        if had_focus:
            self.lines.setFocus()
        return True

    def _on_chosen(self, place: int) -> None:
        self.close_opened()
        made = self.opened = DecisionItem(ItemActions(self._items[place], self._account, self._choices))
        made.decided.connect(lambda decision: self.decided.emit(made, decision))
        self._column.insertWidget(1, made)
        self.shut.show()
        if made.buttons:
            made.take_focus()
        else:
            self.shut.setFocus()
