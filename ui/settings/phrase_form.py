"""One standard phrase in the pane: what is typed for it, what it stands for, where it is offered."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import LoketError
from desktop.domain.phrases import MARK, Phrase, PhraseScope
from desktop.domain.wording import label
from desktop.usecases.keep_phrases import LONGEST
from resources.i18n import translate
from ui.common.button import Button
from ui.common.combo_box import ComboBox
from ui.common.field import Field
from ui.common.flow import Flow
from ui.common.labels import Hairline, Label
from ui.common.layout import boxed, column, row
from ui.common.line_edit import LineEdit
from ui.common.message import Message, Note
from ui.common.text_area import TextArea
from ui.common.tokens import Size, Weight
from ui.settings.rows import scrolling


class PhraseForm(QWidget):
    """Shows a phrase for changing, or asks for a new one.

    ``submitted(phrase, was)`` with the short form that it had, "" for a new one; ``removed(short)`` after the question,
    ``dropped()`` when a new one is not wanted.
    """

    submitted = Signal(object, str)
    removed = Signal(str)
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._was = ""
        self.title = Label("", weight=Weight.SEMIBOLD)
        self.short = LineEdit(limit=40)
        self.text = TextArea(limit=LONGEST, minimum_height=112)
        self.text.setMaximumHeight(180)
        self.scope = ComboBox([(each.value, label(each)) for each in PhraseScope])
        self.fields = {
            "short": Field(
                translate("Settings", "Singkatan"),
                self.short,
                required=True,
                reserve=True,
                hint=translate("Settings", "Misalnya ktp; di Catat diketik ::ktp"),
            ),
            "text": Field(
                translate("Settings", "Kalimat"),
                self.text,
                required=True,
                reserve=True,
                hint=translate("Settings", "Tanda … ialah tempat yang nanti diisi"),
            ),
            "scope": Field(translate("Settings", "Ditawarkan di"), self.scope, reserve=True),
        }
        self.message = Message(collapse=True)
        self.save = Button(translate("Settings", "Simpan"), icon="save", kind="primary")
        self.drop = Button(translate("Settings", "Batal"))
        self.remove = Button(translate("Settings", "Hapus kalimat ini"), icon="trash-2", kind="flat")
        self.keep = Button(translate("Settings", "Batal"))
        self.really_remove = Button(translate("Settings", "Ya, hapus"))
        self._question_words = Label("", Size.SMALL, wrap=True)
        answers = Flow(spacing=6)
        for each in (self.keep, self.really_remove):
            answers.addWidget(each)
        self._question = boxed(column(self._question_words, answers, spacing=6))
        body = column(*self.fields.values(), None, spacing=4, margins=(0, 0, 4, 0))
        foot = column(
            Hairline(), row(self.remove, None), self._question, self.message, self.save, self.drop, spacing=8
        )
        self.setLayout(column(self.title, (scrolling(body), 1), foot, spacing=8))
        self._question.hide()
        self._connect()

    @property
    def is_new(self) -> bool:
        """Tell whether a new phrase is being asked for."""
        return not self._was

    def show_phrase(self, phrase: Phrase) -> None:
        """Show a phrase for changing."""
        self._was = phrase.short
        self._fill(MARK + phrase.short, phrase)

    def open(self) -> None:
        """Ask for a new phrase."""
        self._was = ""
        self._fill(translate("Settings", "Kalimat baru"), Phrase("", "", PhraseScope.ANY))
        self.fields["short"].take_focus()

    def submit(self) -> None:
        """Hand over what was typed."""
        if not self.save.isEnabled():
            return
        self._clear_words()
        self.save.show_busy(translate("Settings", "Menyimpan…"))
        phrase = Phrase(self.short.text(), self.text.text(), PhraseScope(self.scope.key))
        self.submitted.emit(phrase, self._was)

    def say(self, sentence: str, note: Note = Note.GOOD) -> None:
        """Say what came of it."""
        self.message.show_text(sentence, note)

    def show_refusal(self, error: LoketError) -> None:
        """Say why it was refused, beside the field that it is about."""
        self._show_ready()
        field = self.fields.get(error.field or "")
        if field is None:
            self.say(error.message, Note.ERROR)
            return
        field.show_error(error.message)
        field.take_focus()

    def _fill(self, title: str, phrase: Phrase) -> None:
        self.title.setText(title)
        self.short.setText(phrase.short)
        self.text.set_text(phrase.text)
        self.scope.set_key(phrase.scope.value)
        self._clear_words()
        self._show_ready()
        self.remove.setVisible(not self.is_new)
        self.drop.setVisible(self.is_new)

    def _clear_words(self) -> None:
        for field in self.fields.values():
            field.clear()
        self.message.clear()
        self._question.hide()
        self.remove.setVisible(not self.is_new)

    def _show_ready(self) -> None:
        for button in (self.save, self.really_remove):
            button.show_ready()

    def _connect(self) -> None:
        self.short.returnPressed.connect(lambda: self.fields["text"].take_focus())
        self.save.clicked.connect(self.submit)
        self.drop.clicked.connect(self.dropped)
        self.remove.clicked.connect(self._ask)
        self.keep.clicked.connect(self._back)
        self.really_remove.clicked.connect(self._on_really_remove)

    def _ask(self) -> None:
        self._clear_words()
        words = translate("Settings", "Hapus {short}? Laporan yang sudah memakainya tidak berubah.")
        self._question_words.setText(words.format(short=MARK + self._was))
        self.remove.hide()
        self._question.show()
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back(self) -> None:
        self._clear_words()
        self.remove.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_really_remove(self) -> None:
        self.really_remove.show_busy(translate("Settings", "Menghapus…"))
        self.removed.emit(self._was)
