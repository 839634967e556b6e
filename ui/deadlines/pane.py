"""The pane beside the list: why a due date is what it is, and the way to the complaint."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from desktop.domain.deadlines import Band
from resources.i18n import translate
from ui.common.button import Button
from ui.common.covering_pane import CoveringPane
from ui.common.labels import Hairline, IconText, Label
from ui.common.layout import TOP, boxed, clear, column, row
from ui.common.message import Message, Note
from ui.common.panels import ScrollPage
from ui.common.tokens import Size, Weight
from ui.deadlines.calendar_days import MOST_WEEKS, CalendarPage
from ui.deadlines.calendar_view import CalendarView
from ui.deadlines.explanation import Explanation

_PADDING = 20


class DeadlinePane(CoveringPane):
    """Explains one due date.

    ``opened()`` and ``finishing_asked()`` from its buttons, of which the second is there only for those who may finish.
    """

    opened = Signal()
    finishing_asked = Signal()

    def __init__(self, may_finish: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: list[CalendarPage] = []
        self._at = 0
        self._band = Band.GREEN
        self.setAccessibleName(translate("Deadlines", "Mengapa tanggal ini"))
        self.question = Label("", Size.TITLE, Weight.SEMIBOLD, wrap=True)
        self.title = Label("", Size.BODY, Weight.REGULAR, "text2", wrap=True)
        self.close_button = Button(kind="ghost", icon="x", name=translate("Deadlines", "Tutup (Esc)"))
        self.months = Label("", weight=Weight.SEMIBOLD)
        self.earlier = Button(
            kind="ghost", icon="chevron-left", name=translate("Deadlines", "Minggu-minggu sebelumnya (Alt+←)")
        )
        self.later = Button(
            kind="ghost",
            icon="chevron-right",
            name=translate("Deadlines", "Minggu-minggu berikutnya (Alt+→)"),
        )
        self.calendar = CalendarView()
        self.finish_button = Button(translate("Deadlines", "Catat selesai"), icon="circle-check", key="S")
        self.finish_button.setVisible(may_finish)
        self.open_button = Button(
            translate("Deadlines", "Buka di Register"), icon="book-open-text", key="R", kind="primary"
        )
        self.hint = Label("", tone="text2", wrap=True)
        self._sentences, self._notes = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        self.close_button.clicked.connect(self.left)
        self.open_button.clicked.connect(self.opened)
        self.finish_button.clicked.connect(self.finishing_asked)
        self.earlier.clicked.connect(lambda: self.turn(-1))
        self.later.clicked.connect(lambda: self.turn(1))
        self.show_nothing()

    def show_nothing(self, *, can_choose: bool = False) -> None:
        """Explain nothing, but say how if there is something to choose."""
        hint = translate(
            "Deadlines", "Pilih satu pengaduan untuk melihat dari mana tenggatnya.\nPanah ↑ ↓ memilih."
        )
        self.hint.setText(hint if can_choose else "")
        self._stack.setCurrentIndex(0)

    def show_explanation(
        self, title: str, band: Band, explained: Explanation, pages: list[CalendarPage], *, keeps_page: bool
    ) -> None:
        """Explain the due date of the complaint called ``title``, from its last page of weeks or where one was."""
        self._pages, self._band = pages, band
        self._at = min(self._at, len(pages) - 1) if keeps_page else len(pages) - 1
        self.question.setText(explained.question)
        self.title.setText(title)
        clear(self._sentences)
        for each in explained.sentences:
            self._sentences.addWidget(
                IconText(
                    each.icon, each.text, each.tone, text_tone=each.text_tone, weight=each.weight, wrap=True
                )
            )
        clear(self._notes)
        for note in explained.notes:
            self._notes.addWidget(Label(note, Size.SMALL, tone="text2", wrap=True))
        for doubt in explained.doubts:
            message = Message()
            message.show_text(doubt, Note.WARNING)
            self._notes.addWidget(message)
        self._show_page()
        self._stack.setCurrentIndex(1)
        if not keeps_page:
            self.scrolled.verticalScrollBar().setValue(0)

    def turn(self, step: int) -> None:
        """Show earlier or later weeks of the count."""
        if 0 <= self._at + step < len(self._pages):
            self._at += step
            self._show_page()

    def take_focus(self) -> None:
        """Put the focus on the way to the complaint."""
        self.open_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_page(self) -> None:
        page, is_turned = self._pages[self._at], len(self._pages) > 1
        self.months.setText(page.title)
        rows = MOST_WEEKS if is_turned else len(page.weeks)
        self.calendar.show_page(page, self._band, rows)
        had_focus = self.earlier.hasFocus() or self.later.hasFocus()
        for button, is_end in ((self.earlier, self._at == 0), (self.later, self._at == len(self._pages) - 1)):
            button.setVisible(is_turned)
            button.setEnabled(not is_end)
        if had_focus and is_turned:  # at an end the pressed button goes quiet: its sister takes over
            (self.earlier if self.earlier.isEnabled() else self.later).setFocus()

    def _lay_out(self) -> None:
        self._sentences.setSpacing(5)
        self._notes.setSpacing(6)
        head_row = row((self.question, 1), self.close_button, spacing=8)
        head_row.setAlignment(self.question, TOP)
        head_row.setAlignment(self.close_button, TOP)
        head = column(head_row, self.title, spacing=4, margins=(_PADDING + 1, 10, _PADDING, 8))
        months = boxed(row(self.months, None, self.earlier, self.later, spacing=4))
        months.setFixedHeight(self.earlier.height())
        body = column(
            months,
            self.calendar,
            6,
            self._sentences,
            4,
            Hairline(),
            4,
            self._notes,
            None,
            spacing=4,
            margins=(0, 0, _PADDING, 12),
        )
        content = boxed(body)
        page = ScrollPage(content)
        page.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        self._body, self.scrolled = body, page
        page.verticalScrollBar().rangeChanged.connect(self._make_room_for_bar)
        foot = column(
            self.finish_button, self.open_button, spacing=8, margins=(_PADDING + 1, 8, _PADDING, 14)
        )
        whole = boxed(column(head, row(_PADDING + 1, (page, 1), spacing=0), foot, spacing=0))
        nothing = boxed(column(self.hint, None, margins=(_PADDING + 1, 16, _PADDING, 10)))
        self._stack = QStackedLayout()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.addLayout(self._stack)
        self._stack.addWidget(nothing)
        self._stack.addWidget(whole)

    def _make_room_for_bar(self, _least: int, most: int) -> None:
        """Let the scroll bar stand in the padding, so that nothing moves when it appears."""
        bar = self.scrolled.verticalScrollBar().sizeHint().width() if most > 0 else 0
        margins = self._body.contentsMargins()
        margins.setRight(_PADDING - bar)
        self._body.setContentsMargins(margins)
