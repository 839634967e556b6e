"""One standard answer in the pane: its name, its words, and the way back to those that came with the program."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.answer_template import PLACEHOLDERS, check_template
from desktop.domain.errors import InvalidInput, LoketError
from desktop.usecases.keep_answers import LONGEST_TEXT, LONGEST_TITLE, KeptAnswer
from resources.i18n import translate
from ui.common.button import Button
from ui.common.field import Field
from ui.common.flow import Flow
from ui.common.labels import Hairline, Label
from ui.common.layout import boxed, column
from ui.common.line_edit import LineEdit
from ui.common.message import Message, Note
from ui.common.text_area import TextArea
from ui.common.tokens import Size, Weight
from ui.settings.rows import scrolling

_TEXT_HEIGHT = 260


class AnswerForm(QWidget):
    """Shows an answer for changing.

    ``submitted(name, title, text)`` when it is to be stored, ``put_back(name)`` after the question.
    """

    submitted = Signal(str, str, str)
    put_back = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self._is_changed = False
        self.title = Label("", weight=Weight.SEMIBOLD, wrap=True)
        self.name = LineEdit(limit=2 * LONGEST_TITLE)
        self.text = TextArea(limit=LONGEST_TEXT, minimum_height=_TEXT_HEIGHT)
        self.fields = {
            "title": Field(translate("Settings", "Nama balasan"), self.name, required=True, reserve=True),
            "text": Field(translate("Settings", "Isi balasan"), self.text, required=True, reserve=True),
        }
        known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
        help_words = translate("Settings", "Isian yang dikenal: {names}").format(names=known)
        self.known = Label(help_words, Size.SMALL, tone="text2", wrap=True)
        self.message = Message(collapse=True)
        self.save = Button(translate("Settings", "Simpan"), icon="save", kind="primary")
        self.reset = Button(translate("Settings", "Kembalikan ke bawaan"), kind="flat")
        self.keep = Button(translate("Settings", "Batal"))
        self.really_reset = Button(translate("Settings", "Ya, kembalikan"))
        words = translate(
            "Settings", "Kembalikan balasan ini ke bawaan? Surat yang sudah dibuat tidak berubah."
        )
        answers = Flow(spacing=6)
        for each in (self.keep, self.really_reset):
            answers.addWidget(each)
        question = column(Label(words, Size.SMALL, wrap=True), answers, spacing=6)
        self._question = boxed(question)
        body = column(*self.fields.values(), self.known, None, spacing=4, margins=(0, 0, 4, 0))
        foot = column(Hairline(), self.reset, self._question, self.message, self.save, spacing=8)
        self.setLayout(column(self.title, (scrolling(body), 1), foot, spacing=8))
        self._question.hide()
        self._connect()

    def show_answer(self, kept: KeptAnswer) -> None:
        """Show an answer for changing."""
        self._name, self._is_changed = kept.template.name, kept.is_changed
        self.title.setText(kept.template.title)
        self.name.setText(kept.template.title)
        self.name.setCursorPosition(0)
        self.text.set_text(kept.template.text)
        self._clear_words()
        self._show_ready()

    def submit(self) -> None:
        """Hand over what was typed."""
        self._clear_words()
        self.save.show_busy(translate("Settings", "Menyimpan…"))
        self.submitted.emit(self._name, self.name.text(), self.text.text())

    def say(self, sentence: str, note: Note = Note.GOOD) -> None:
        """Say what came of it."""
        self.message.show_text(sentence, note)

    def show_refusal(self, error: LoketError) -> None:
        """Say why it was refused, beside each field that it is about."""
        self._show_ready()
        problems = error.problems if isinstance(error, InvalidInput) else ()
        placed = [each for each in reversed(problems) if each.field in self.fields]
        for problem in placed:
            self.fields[problem.field].show_error(problem.message)
        if placed:
            self.fields[placed[-1].field].take_focus()
        else:
            self.say(error.message, Note.ERROR)

    def _connect(self) -> None:
        self.name.returnPressed.connect(lambda: self.text.setFocus(Qt.FocusReason.OtherFocusReason))
        self.text.left.connect(self._judge)
        self.text.textChanged.connect(self._on_text)
        self.save.clicked.connect(self.submit)
        self.reset.clicked.connect(self._ask)
        self.keep.clicked.connect(self._back)
        self.really_reset.clicked.connect(self._on_really_reset)

    def _on_text(self) -> None:
        """Take a refusal away as soon as its reason is gone."""
        if self.fields["text"].has_error:
            self._judge()

    def _judge(self) -> None:
        """Say beside the text what its placeholders lack."""
        problems = check_template(self.text.text())
        if problems:
            self.fields["text"].show_error(problems[0].message)
        else:
            self.fields["text"].clear()

    def _clear_words(self) -> None:
        for field in self.fields.values():
            field.clear()
        self.message.clear()
        self._question.hide()
        self.reset.setVisible(self._is_changed)

    def _show_ready(self) -> None:
        for button in (self.save, self.really_reset):
            button.show_ready()

    def _ask(self) -> None:
        self._clear_words()
        self.reset.hide()
        self._question.show()
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back(self) -> None:
        self._clear_words()
        self.reset.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_really_reset(self) -> None:
        self.really_reset.show_busy(translate("Settings", "Mengembalikan…"))
        self.put_back.emit(self._name)
