"""F1: the keys that work here and everywhere, on a sheet in the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.labels import Label
from ui.common.layout import boxed, column, row
from ui.common.panels import ScrollPage
from ui.common.sheet import Sheet
from ui.common.shortcuts import KeyEntry
from ui.common.tokens import Size, Weight

_LINE, _HIGHEST = 24, 380
GUIDE_KEY = "Shift+F1"


class _Page(ScrollPage):
    """Wants room for ``lines`` keys, and scrolls where there is less."""

    def __init__(self, content: QWidget, lines: int) -> None:
        super().__init__(content)
        self._wanted = min(_HIGHEST, _LINE * lines + 60)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._wanted)


class KeyList(Sheet):
    """Two columns of keys: this screen, and the whole window; ``open_guide`` leads on to the clerk's guide."""

    def __init__(
        self,
        host: QWidget,
        parts: Sequence[tuple[str, Sequence[KeyEntry]]],
        open_guide: Callable[[], object],
    ) -> None:
        super().__init__(host, translate("KeyList", "Tombol"), width=720)
        columns = row(*[(_part(title, entries), 1) for title, entries in parts if entries], spacing=32)
        page = _Page(boxed(column(columns, None)), max((len(entries) for _, entries in parts), default=1))
        self.body.addWidget(page, 1)
        close = Button(translate("KeyList", "Tutup"), key="Esc")
        close.clicked.connect(self.close_sheet)
        self.guide = guide = Button(
            translate("KeyList", "Panduan"), icon="book-open-text", key=GUIDE_KEY, kind="flat"
        )
        guide.clicked.connect(self.close_sheet)
        guide.clicked.connect(open_guide)
        self.body.addLayout(row(guide, None, close))
        self.closed.connect(self.deleteLater)
        self.open(close)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead on to the guide with its key, the rest as every sheet."""
        if event.key() == Qt.Key.Key_F1 and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.guide.click()
        else:
            super().keyPressEvent(event)


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
