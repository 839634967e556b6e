"""The page of time limits: the day, and the list or what stands in its place."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.focus import lead_focus
from ui.common.labels import Label
from ui.common.layout import boxed, column, row
from ui.common.message import Message, Note
from ui.common.panels import ScreenHeader, Surface
from ui.deadlines.columns import MARGIN
from ui.deadlines.list_view import DeadlineListView
from ui.deadlines.model import DeadlineListModel

_SHOWS_WAITING_MS = 150
_SAYS_MS = 12_000


class Remedy(StrEnum):
    """What the button of an empty page does."""

    LOG = "log"
    READ_AGAIN = "read_again"


class DeadlinePage(Surface):
    """``remedied(remedy)`` when the button of an empty page is pressed."""

    remedied = Signal(object)

    def __init__(self, model: DeadlineListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = ScreenHeader(translate("Deadlines", "Tenggat"), margin_right=20)
        self.list = DeadlineListView(model)
        self.sentence = Label("", wrap=True)
        self.button = Button()
        self._remedy: Remedy | None = None
        self._empty = boxed(
            column(self.sentence, row(self.button, None), None, spacing=12, margins=(MARGIN, 12, 20, 0))
        )
        self.said = Message()
        self.header.add(self.said)
        self._stack = QStackedLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addLayout(self._stack, 1)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_SHOWS_WAITING_MS)
        self._waiting.timeout.connect(self._show_waiting)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_SAYS_MS)
        self._quiet.timeout.connect(self.said.clear)
        self.button.clicked.connect(self._on_button)
        lead_focus(self, self.list)

    @property
    def is_empty(self) -> bool:
        """Tell whether a sentence stands in the list's place."""
        return self._remedy is not None

    def expect(self) -> None:
        """Say that something is being read if it takes noticeable time."""
        self._waiting.start()

    def show_list(self, note: str) -> None:
        """Show the list; ``note`` stands beside the title."""
        self._waiting.stop()
        self.header.note.setText(note)
        had_focus = self.button.hasFocus()
        self._remedy = None
        self._stack.setCurrentWidget(self.list)
        lead_focus(self, self.list)
        if had_focus:
            self.list.setFocus()

    def say_finished(self, number: str) -> None:
        """Say for a while that a complaint is finished."""
        self.said.show_text(translate("Deadlines", "{number} selesai.").format(number=number), Note.GOOD)
        self._quiet.start()

    def show_nothing_open(self, note: str) -> None:
        """Say that no limit runs, and where complaints come from."""
        self.header.note.setText(note)
        self._say(
            translate(
                "Deadlines", "Tidak ada tenggat yang berjalan. Pengaduan baru muncul di sini begitu dicatat."
            ),
            translate("Deadlines", "Buka Catat"),
            Remedy.LOG,
        )

    def show_trouble(self, sentence: str) -> None:
        """Say why the limits could not be read."""
        self._say(sentence, translate("Deadlines", "Coba lagi"), Remedy.READ_AGAIN)

    def take_focus(self) -> None:
        """Put the focus on the list, or on the button in its place."""
        (self.button if self.is_empty else self.list).setFocus()

    def _say(self, sentence: str, word: str, remedy: Remedy) -> None:
        self._waiting.stop()
        had_focus = self.list.hasFocus()
        self._remedy = remedy
        self.sentence.setText(sentence)
        self.button.set_text(word)
        self._stack.setCurrentWidget(self._empty)
        lead_focus(self, self.button)  # the hidden list would swallow a focus that comes later
        if had_focus:
            self.button.setFocus()

    def _show_waiting(self) -> None:
        self.header.note.setText(translate("Deadlines", "Sedang membaca…"))

    def _on_button(self) -> None:
        if self._remedy is not None:
            self.remedied.emit(self._remedy)
