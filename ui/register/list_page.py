"""The page of the register: head, search, and the list or what stands in its place."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.labels import Label
from ui.common.layout import boxed, column, row
from ui.common.message import Message
from ui.common.panels import ScreenHeader, Surface
from ui.models.complaint_table import ComplaintTableModel
from ui.register.columns import MARGIN
from ui.register.emptiness import Emptiness, Remedy, count_words, verdict_note
from ui.register.feed import Listing
from ui.register.search_bar import SearchBar
from ui.register.table_view import RegisterTable
from ui.register.totals_line import TotalsLine

_SHOWS_WAITING_MS = 150


class ListPage(Surface):
    """``remedied(remedy)`` when the button of an empty list is pressed."""

    remedied = Signal(object)

    def __init__(self, model: ComplaintTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = ScreenHeader(translate("Register", "Register"), margin_right=20)
        self.bar = SearchBar()
        self.verdict = Message(collapse=True)
        self.verdict.hide()
        self.table = RegisterTable(model)
        self.totals = TotalsLine()
        self.header.add(self.totals.late)
        self.sentence = Label("", wrap=True)
        self.button = Button()
        self._emptiness: Emptiness | None = None
        self._empty = boxed(
            column(self.sentence, row(self.button, None), None, spacing=12, margins=(MARGIN, 12, 20, 0))
        )
        self._stack = QStackedLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addLayout(row((column(self.bar, self.verdict, spacing=8), 1), margins=(MARGIN, 0, 20, 10)))
        layout.addLayout(self._stack, 1)
        self._stack.addWidget(self.table)  # now that it has a parent: before, they would flash up as windows
        self._stack.addWidget(self._empty)
        layout.addWidget(self.totals)  # below the list for ear and Tab, too
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_SHOWS_WAITING_MS)
        self._waiting.timeout.connect(self._show_waiting)
        self.button.clicked.connect(self._on_button)

    @property
    def emptiness(self) -> Emptiness | None:
        """Return what stands in the list's place, None while the list is there."""
        return self._emptiness

    def expect(self) -> None:
        """Say that something is being read if it takes noticeable time."""
        self._waiting.start()

    def show_listing(self, listing: Listing) -> None:
        """Show that the list has been read."""
        self._waiting.stop()
        self.header.note.setText(count_words(listing))
        self.verdict.show_text(*verdict_note(listing))
        self.verdict.setVisible(bool(self.verdict.text))

    def show_emptiness(self, emptiness: Emptiness | None) -> None:
        """Show a sentence in the list's place, or the list."""
        self._waiting.stop()
        had_focus = self.button.hasFocus()
        self._emptiness = emptiness
        if emptiness is None:
            self._stack.setCurrentWidget(self.table)
            if had_focus:
                self.table.setFocus()
            return
        self.sentence.setText(emptiness.sentence)
        self.button.set_text(emptiness.word)
        self._stack.setCurrentWidget(self._empty)

    def remedy(self) -> None:
        """Do what the button of the empty list does."""
        if self._emptiness is not None:
            remedy: Remedy = self._emptiness.remedy
            self.remedied.emit(remedy)

    def _show_waiting(self) -> None:
        self.header.note.setText(translate("Register", "Sedang membaca…"))

    def _on_button(self) -> None:
        self.remedy()
