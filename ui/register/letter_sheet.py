"""Surat jawaban: a letter about a complaint while it is written, beside the page that will be printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.errors import LoketError
from desktop.domain.letter import OPEN_PLACE, LetterForm
from desktop.domain.wording import short_date
from desktop.usecases.write_letter import LetterPaper
from resources.i18n import translate
from ui.common.button import Button
from ui.common.combo_box import ComboBox
from ui.common.enter_key import pressed_with_enter
from ui.common.field import Field
from ui.common.jobs import JobRunner
from ui.common.layout import boxed, column, row
from ui.common.line_edit import LineEdit
from ui.common.message import Message, Note
from ui.common.panels import ScrollPage
from ui.common.pdf_view import PdfView
from ui.common.sheet import Sheet
from ui.common.theme import px
from ui.register.letter_fields import LetterFields
from ui.register.letter_words import TypedLetter

if TYPE_CHECKING:
    from desktop.usecases.keep_answers import KeptAnswer
    from desktop.usecases.write_letter import KeptLetter, LetterDraft

_WIDTH, _HEIGHT = 1160, 620
_NARROW, _TIGHT_LINES = 760, 1020
_PREVIEW_AFTER_MS = 350
_DOTS = "........"
"""Stands in the preview where the number is still to be typed."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Columns(QWidget):
    """Takes what height there is, up to a middling one."""

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


class LetterSheet(Sheet):
    """Says what is wanted and shows what comes of it; :class:`LetterWriting` does it.

    ``preview_asked(form, paper)``, ``print_asked(form, paper)``, ``save_asked(form, paper)``; ``again_asked(id, paper)``
    for a letter written before; ``finish_asked()`` once it is printed.
    """

    preview_asked = Signal(object, object)
    print_asked = Signal(object, object)
    save_asked = Signal(object, object)
    again_asked = Signal(str, object)
    finish_asked = Signal()

    def __init__(
        self,
        host: QWidget,
        register_no: str,
        templates: Sequence[KeptAnswer],
        typed: TypedLetter,
        *,
        office_name: str,
        today: Callable[[], date],
        jobs: JobRunner,
    ) -> None:
        self._choices: tuple[ComboBox, ...] = ()
        heading = translate("Letter", "Surat jawaban {number}").format(number=register_no)
        super().__init__(host, heading, width=_WIDTH)
        self._office_name = office_name
        self.fields = LetterFields(register_no, templates, today, typed)
        self.paper = ComboBox([(LetterPaper.A4.value, "A4"), (LetterPaper.F4.value, "F4")])
        self.paper_field = Field(translate("Letter", "Kertas"), self.paper)
        self.kept = ComboBox()
        self.kept_field = Field(translate("Letter", "Surat yang sudah dibuat"), self.kept)
        self.again = Button(translate("Letter", "Cetak lagi"), icon="printer")
        self.kept_row = boxed(
            row((self.kept_field, 1), (self._at_foot(self.again), 0), margins=(0, 0, 14, 0))
        )
        self.view = PdfView(jobs, translate("Letter", "Pratinjau surat jawaban"))
        self.no_view = Message(collapse=True)
        self.message = Message(collapse=True)
        self.back = Button(translate("Letter", "Kembali"), key="Esc")
        self.copy = Button(translate("Letter", "Salin teks"), icon="copy")
        self.save = Button(translate("Letter", "Simpan PDF"), icon="download", key="Ctrl+S")
        self.print = Button(translate("Letter", "Cetak"), icon="printer", key="Ctrl+P", kind="primary")
        self.finish = Button(translate("Letter", "Catat selesai"), icon="circle-check")
        self._resting = QTimer(self, singleShot=True, interval=_PREVIEW_AFTER_MS)
        self._resting.timeout.connect(self._ask_for_preview)
        self._right = self._lay_out()
        self.finish.hide()
        self.kept_row.hide()
        self._connect()

    def ask(self) -> None:
        """Show the sheet with the focus on the standard answers."""
        self.open(self.fields.template)

    def show_draft(self, draft: LetterDraft) -> None:
        """Show what the chosen standard answer makes of the complaint."""
        self.fields.show_draft(draft)

    def show_letters(self, letters: Sequence[KeptLetter]) -> None:
        """List the letters written before, the newest first."""
        lines = [(each.id, f"{each.letter_no}, {short_date(each.letter_on)}") for each in reversed(letters)]
        self.kept.set_choices(lines)
        self.kept_row.setVisible(bool(lines))

    def show_busy(self) -> None:
        """Refuse further presses while the letter is kept and printed; the keys stay with the sheet."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.print.show_busy(translate("Letter", "Mencetak…"))
        self._set_enabled(False)

    def show_saving(self) -> None:
        """Refuse further presses while the letter is kept and saved."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.save.show_busy(translate("Letter", "Menyimpan…"))
        self._set_enabled(False)

    def show_refusal(self, error: LoketError) -> None:
        """Say at its field why the letter was not made."""
        self._show_ready()
        unplaced = self.fields.show_problems(error)
        if unplaced:
            self._say(unplaced[0].message, Note.ERROR)

    def show_done(self, sentence: str, note: Note, *, offers_finish: bool) -> None:
        """Say what came of it; with ``offers_finish`` one key more notes the complaint as answered."""
        self._show_ready()
        self._say(sentence, note)
        self.finish.setVisible(offers_finish)
        first = self.finish if offers_finish else self.back
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_preview(self, pdf: bytes) -> None:
        """Show the page as it will be printed."""
        self.no_view.clear()
        self.view.show_pdf(pdf)

    def show_no_preview(self, error: LoketError) -> None:
        """Say why there is no page to be shown."""
        self.no_view.show_text(error.message, Note.HINT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Print with Ctrl+P, save with Ctrl+S, move on from a line or press a button with Enter."""
        is_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if is_control and event.key() == Qt.Key.Key_P:
            self.print.click()
        elif is_control and event.key() == Qt.Key.Key_S:
            self.save.click()
        elif event.key() in _ENTER and isinstance(QApplication.focusWidget(), LineEdit):
            self.focusNextPrevChild(True)
        elif not pressed_with_enter(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Ctrl+P and Ctrl+S work from a choice too, which would take them for letters to be looked up."""
        is_key = watched in self._choices and isinstance(event, QKeyEvent)
        if is_key and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
                self.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the page out where there is no room beside the fields."""
        super().resizeEvent(event)
        self._right.setVisible(self.width() >= px(_NARROW))
        self.fields.set_narrow(self.width() < px(_TIGHT_LINES))

    def _lay_out(self) -> QWidget:
        content = boxed(column(self.kept_row, (self.fields, 1), spacing=10))
        fields = ScrollPage(content)
        fields.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        right = boxed(column(self.no_view, (self.view, 1), spacing=6))
        columns = _Columns()
        columns.setLayout(row((fields, 6), (right, 5), spacing=20))
        self.body.addWidget(columns, 1)
        self.body.addWidget(self.message)
        buttons = map(self._at_foot, (self.copy, self.save, self.print, self.finish))
        self.body.addLayout(row(self._at_foot(self.back), self.paper_field, None, *buttons))
        return right

    @staticmethod
    def _at_foot(button: Button) -> QWidget:
        """Return the button in line with the control of a field beside it."""
        return boxed(column(None, button))

    def _connect(self) -> None:
        self._choices = (self.fields.template, self.paper, self.kept)
        for each in self._choices:
            each.installEventFilter(self)
        self.fields.edited.connect(self._on_edited)
        self.paper.chosen.connect(lambda _key: self._resting.start())
        self.back.clicked.connect(self.close_sheet)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(lambda: self._hand_over(self.save_asked))
        self.print.clicked.connect(lambda: self._hand_over(self.print_asked))
        self.again.clicked.connect(self._on_again)
        self.finish.clicked.connect(self.finish_asked)
        self.closed.connect(self.deleteLater)

    @property
    def sheet_of_paper(self) -> LetterPaper:
        """Return the paper chosen."""
        return LetterPaper(self.paper.key)

    def _on_edited(self) -> None:
        self.message.clear()
        self.finish.hide()
        self._resting.start()

    def _ask_for_preview(self) -> None:
        form = self.fields.form()
        if form is not None:
            self.preview_asked.emit(_shown(form), self.sheet_of_paper)

    def _hand_over(self, asked: SignalInstance) -> None:
        form = self.fields.form() if self.fields.check() else None
        if form is not None:
            self.message.clear()
            asked.emit(form, self.sheet_of_paper)

    def _on_again(self) -> None:
        if self.kept.key:
            self.again_asked.emit(self.kept.key, self.sheet_of_paper)

    def _copy(self) -> None:
        if self.fields.check_gaps():
            QGuiApplication.clipboard().setText(f"{self.fields.text.text().strip()}\n\n{self._office_name}")
            self._say(translate("Letter", "Teks tersalin, tanpa kop dan nomor surat."), Note.GOOD)

    def _set_enabled(self, is_enabled: bool) -> None:
        for each in (self.fields, self.kept_row, self.paper, self.back, self.copy, self.finish):
            each.setEnabled(is_enabled)
        for button in (self.save, self.print):
            if not is_enabled:
                button.setEnabled(False)

    def _show_ready(self) -> None:
        self._set_enabled(True)
        for button in (self.save, self.print):
            button.show_ready()

    def _say(self, text: str, note: Note) -> None:
        self.message.show_text(text, note)


def _shown(form: LetterForm) -> LetterForm:
    """Return the form with dots where its number is still to be typed, so that it can be looked at before."""
    letter_no = form.letter_no.replace(OPEN_PLACE, _DOTS)
    return replace(form, letter_no=letter_no if letter_no.strip() else _DOTS)
