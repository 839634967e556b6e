"""Searching and filtering: one field, the filters in force as chips, the button that opens the rest."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.chips import FilterChip
from ui.common.layout import clear
from ui.common.line_edit import LineEdit
from ui.register.filters import Chip, Part

PAUSE_MS = 150
"""A search starts when typing has rested for so long."""
_LONGEST = 200
_NARROWEST = 260
_GAP = 8


class SearchEdit(LineEdit):
    """The search field; the arrow down and Enter lead on, Esc empties it."""

    left_downwards = Signal()
    entered = Signal()
    emptied = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead on to what was found."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.emptied.emit()
        else:
            super().keyPressEvent(event)


class SearchBar(QWidget):
    """``searched(text)`` after a pause in typing; ``removed(part)`` when a chip is taken off."""

    searched = Signal(str)
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = SearchEdit(
            placeholder=translate("Register", "Cari nomor, nama, NIK, telepon, atau kata"),
            name=translate("Register", "Cari di register"),
            icon="search",
            limit=_LONGEST,
        )
        self.edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.filter_button = Button(translate("Register", "Saring"), icon="list-filter", key="Ctrl+F")
        self.chips: list[FilterChip] = []
        self._parts: Sequence[Chip] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self.edit.textChanged.connect(lambda _text: self._pause.start())
        self.edit.emptied.connect(self._search)
        self._lay_out()

    @property
    def text(self) -> str:
        """Return what is searched for."""
        return self.edit.text().strip()

    def set_text(self, text: str) -> None:
        """Search for ``text`` at once."""
        self.edit.setText(text)
        self._search()

    def settle(self) -> None:
        """Search at once if a pause is still being waited for."""
        if self._pause.isActive():
            self._search()

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show the filters in force."""
        if list(chips) == list(self._parts):
            return
        self._parts = chips
        clear(self._beside)
        clear(self._below)
        self.chips = [self._make_chip(chip) for chip in chips]
        self._place_chips()
        for before, after in pairwise((self.edit, *(chip.button for chip in self.chips), self.filter_button)):
            QWidget.setTabOrder(before, after)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the chips where there is room."""
        super().resizeEvent(event)
        self._place_chips()

    def _lay_out(self) -> None:
        self._beside, self._below = QHBoxLayout(), QHBoxLayout()
        for layout in (self._beside, self._below):
            layout.setSpacing(_GAP)
        first = QHBoxLayout()
        first.setSpacing(_GAP)
        first.addWidget(self.edit, 1)
        first.addLayout(self._beside)
        first.addWidget(self.filter_button)
        self._row = QWidget()
        self._row.setLayout(self._below)
        self._below.setContentsMargins(0, 8, 0, 0)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addLayout(first)
        lines.addWidget(self._row)
        self._row.hide()

    def _make_chip(self, chip: Chip) -> FilterChip:
        made = FilterChip(chip.words)
        part: Part = chip.part
        made.removed.connect(lambda: self.removed.emit(part))
        return made

    def _place_chips(self) -> None:
        """Chips stand beside the field while it keeps a useful width, and below it otherwise."""
        taken = sum(chip.sizeHint().width() + _GAP for chip in self.chips)
        room = self.width() - self.filter_button.sizeHint().width() - _GAP - taken
        is_beside = room >= _NARROWEST
        target = self._beside if is_beside else self._below
        for layout in (self._beside, self._below):
            while layout.count():
                layout.takeAt(0)
        for chip in self.chips:
            target.addWidget(chip)
        if not is_beside:
            self._below.addStretch(1)
        self._row.setVisible(bool(self.chips) and not is_beside)

    def _search(self) -> None:
        self._pause.stop()
        self.searched.emit(self.text)
