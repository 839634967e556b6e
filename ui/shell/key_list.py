"""F1: the keys that work here and everywhere, on a sheet in the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.labels import Label
from ui.common.layout import boxed, column, row
from ui.common.panels import ScrollPage
from ui.common.sheet import Sheet
from ui.common.shortcuts import KeyEntry
from ui.common.tokens import Size, Weight


class KeyList(Sheet):
    """Two columns of keys: this screen, and the whole window."""

    def __init__(self, host: QWidget, parts: Sequence[tuple[str, Sequence[KeyEntry]]]) -> None:
        super().__init__(host, translate("KeyList", "Tombol"), width=720)
        columns = row(*[(_part(title, entries), 1) for title, entries in parts if entries], spacing=32)
        page = ScrollPage(boxed(column(columns, None)))
        page.setMinimumHeight(min(380, 24 * max((len(entries) for _, entries in parts), default=1) + 60))
        self.body.addWidget(page, 1)
        close = Button(translate("KeyList", "Tutup"), key="Esc")
        close.clicked.connect(self.close_sheet)
        self.body.addLayout(row(None, close))
        self.closed.connect(self.deleteLater)
        self.open(close)


def _part(title: str, entries: Sequence[KeyEntry]) -> QWidget:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    grid.addWidget(Label(title, weight=Weight.SEMIBOLD), 0, 0, 1, 2)
    for line, entry in enumerate(entries, start=1):
        grid.addWidget(Label(entry.key, Size.SMALL, Weight.MEDIUM, "text2"), line, 0)
        grid.addWidget(Label(entry.words, wrap=True), line, 1)
    grid.setColumnMinimumWidth(0, 92)
    grid.setColumnStretch(1, 1)
    grid.setRowStretch(len(entries) + 1, 1)
    return boxed(grid)
