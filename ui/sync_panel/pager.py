"""Turning the pages of a list that is longer than what is shown."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.outbox_view import Cursor, ItemPage
from desktop.domain.wording import number
from resources.i18n import translate
from ui.common.button import Button
from ui.common.labels import Label
from ui.common.layout import row
from ui.common.tokens import Size


@dataclass
class Turned:
    """Which page is shown: the places at which this one and those before it begin."""

    size: int
    _begins: list[Cursor] = field(default_factory=list)

    @property
    def after(self) -> Cursor | None:
        """Return where the page begins, None for the first one."""
        return self._begins[-1] if self._begins else None

    @property
    def first(self) -> int:
        """Return the number, from 1, of the page's first item."""
        return len(self._begins) * self.size + 1

    def on(self, cursor: Cursor) -> None:
        """Turn to the next page, which begins after ``cursor``."""
        self._begins.append(cursor)

    def back(self) -> bool:
        """Turn to the page before; tell whether there is one."""
        return bool(self._begins) and self._begins.pop() is not None

    def to_start(self) -> None:
        """Turn to the first page."""
        self._begins.clear()


class Pager(QWidget):
    """Says which part of a list is shown; ``turned(int)`` with -1 or +1. It is not there when all is shown."""

    turned = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.where = Label("", Size.SMALL, tone="text2")
        self.back = Button(translate("SyncPanel", "Sebelumnya"), icon="chevron-left", kind="ghost")
        self.on = Button(translate("SyncPanel", "Berikutnya"), icon="chevron-right", kind="ghost")
        for button in (self.back, self.on):
            button.setAccessibleDescription(name)
        self.back.clicked.connect(lambda: self.turned.emit(-1))
        self.on.clicked.connect(lambda: self.turned.emit(1))
        self.setLayout(row(self.where, None, self.back, self.on, spacing=6))
        self.hide()

    def show_page(self, page: ItemPage, first: int) -> None:
        """Show which items ``page`` holds; ``first`` is the number of its first one."""
        self.where.setText(
            translate("SyncPanel", "{first}–{last} dari {total}").format(
                first=number(first), last=number(first + len(page.items) - 1), total=number(page.total)
            )
        )
        self.back.setEnabled(first > 1)
        self.on.setEnabled(page.next is not None)
        self.setVisible(first > 1 or page.next is not None)
