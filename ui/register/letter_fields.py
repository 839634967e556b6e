"""The fields of a letter of answer: the standard answer, what it lacks, number and day, the text itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import InvalidInput, LoketError, Problem
from desktop.domain.letter import LetterForm
from resources.i18n import translate
from ui.common.combo_box import ComboBox
from ui.common.date_edit import DateEdit
from ui.common.field import Field
from ui.common.layout import clear, row
from ui.common.line_edit import LineEdit
from ui.common.text_area import TextArea
from ui.common.theme import px
from ui.register.letter_words import LONG_VALUES, TypedLetter, gap, gaps_in, put_in, value_label, words_of

if TYPE_CHECKING:
    from desktop.usecases.keep_answers import KeptAnswer
    from desktop.usecases.write_letter import LetterDraft

_TEXT_HEIGHT, _VALUE_HEIGHT = 250, 76
_LONGEST_VALUE, _LONGEST_TEXT = 4_000, 20_000
_GAP = 10
_MOST_PER_FIELD = 1_000


class LetterFields(QWidget):
    """Writes into ``typed`` as the person types; ``edited()`` says that it did.

    ``template_chosen(name)`` when another standard answer is wanted; :meth:`show_draft` then shows it.
    """

    edited = Signal()
    template_chosen = Signal(str)

    def __init__(
        self, register_no: str, templates: Sequence[KeptAnswer], today: Callable[[], date], typed: TypedLetter
    ) -> None:
        super().__init__()
        self.typed = typed
        self._register_no = register_no
        self._templates = {each.template.name: each.template for each in templates}
        self._draft: LetterDraft | None = None
        self._is_filling = False
        self.template = ComboBox([(name, each.title) for name, each in self._templates.items()])
        self.template.set_key(typed.template)
        self.letter_no = LineEdit(limit=_MOST_PER_FIELD, tabular=True)
        self.letter_on = DateEdit(today, refuse_future=False)
        self.subject = LineEdit(limit=_MOST_PER_FIELD)
        self.text = TextArea(limit=_LONGEST_TEXT, minimum_height=_TEXT_HEIGHT)
        self.nature = LineEdit(limit=_MOST_PER_FIELD)
        self.attachments = LineEdit(limit=_MOST_PER_FIELD)
        self.copies_to = TextArea(limit=_LONGEST_VALUE, minimum_height=_VALUE_HEIGHT)
        self.copies_to.setFixedHeight(px(_VALUE_HEIGHT))
        self.values: dict[str, LineEdit | TextArea] = {}
        self.value_fields: dict[str, Field] = {}
        self.fields = {
            "template": Field(translate("Letter", "Balasan standar"), self.template),
            "letter_no": Field(translate("Letter", "Nomor surat"), self.letter_no, required=True),
            "letter_on": Field(translate("Letter", "Tanggal surat"), self.letter_on, required=True),
            "subject": Field(translate("Letter", "Hal"), self.subject, required=True),
            "text": Field(
                translate("Letter", "Isi surat"),
                self.text,
                required=True,
                hint=translate("Letter", "Baris berawalan 1. menjadi butir bernomor"),
            ),
            "nature": Field(translate("Letter", "Sifat"), self.nature),
            "attachments": Field(translate("Letter", "Lampiran"), self.attachments),
            "copies_to": Field(
                translate("Letter", "Tembusan"),
                self.copies_to,
                hint=translate("Letter", "Satu penerima per baris"),
            ),
        }
        self._plain: dict[str, LineEdit] = {
            "letter_no": self.letter_no,
            "letter_on": self.letter_on,
            "subject": self.subject,
            "nature": self.nature,
            "attachments": self.attachments,
        }
        self._asked_for = QWidget()
        self._asked = QVBoxLayout(self._asked_for)
        self._asked.setContentsMargins(0, 0, 0, 0)
        self._lines: list[QBoxLayout] = []
        self._lay_out()
        self._connect()

    def show_draft(self, draft: LetterDraft) -> None:
        """Show what a letter begins with; what was typed before stays."""
        self._is_filling = True
        self._draft = draft
        self.typed.template = self.template.key
        offered = {
            "letter_no": draft.letter_no,
            "subject": draft.subject,
            "nature": draft.nature,
            "attachments": "-",
        }
        for name, edit in self._plain.items():
            if name in self.typed.plain:
                edit.setText(self.typed.plain[name])
            elif name == "letter_on":
                self.letter_on.set_day(draft.letter_on)
            else:
                edit.setText(offered[name])
            edit.setCursorPosition(0)
        self.copies_to.set_text(self.typed.plain.get("copies_to", ""))
        self._ask_for(draft.missing)
        self._is_filling = False
        self._refill()
        self.edited.emit()

    def form(self) -> LetterForm | None:
        """Return the letter as it stands, None while the day is none."""
        day = self.letter_on.day
        if day is None:
            return None
        return LetterForm(
            number=self._register_no,
            letter_no=self.letter_no.text(),
            letter_on=day,
            subject=self.subject.text(),
            text=self.text.text(),
            nature=self.nature.text(),
            attachments=self.attachments.text(),
            copies_to=tuple(self.copies_to.text().splitlines()),
        )

    def check(self) -> bool:
        """Say at their fields what is still missing before the store is asked; tell whether nothing is."""
        self.clear_problems()
        found = self.check_gaps()
        if self.letter_on.day is None:
            self.fields["letter_on"].show_error(
                self.letter_on.problem or translate("Letter", "Tulis tanggal surat.")
            )
            found = False
        return self._focus_first_error() and found

    def check_gaps(self) -> bool:
        """Say at each value whose gap is still in the text that it is missing; tell whether none is."""
        left = gaps_in(self.text.text(), dict.fromkeys(self.values, ""))
        for name in left:
            words = translate("Letter", "Isi dulu, atau hapus {gap} dari isi surat.").format(gap=gap(name))
            self.value_fields[name].show_error(words)
        self._focus_first_error()
        return not left

    def show_problems(self, error: LoketError) -> list[Problem]:
        """Say each problem at its field, with the focus in the first; return those without a field."""
        problems = (
            error.problems
            if isinstance(error, InvalidInput)
            else (Problem(error.field or "", error.code, error.message),)
        )
        unplaced = []
        for problem in reversed(problems):
            if problem.field in self.fields:
                self.fields[problem.field].show_error(problem.message)
            else:
                unplaced.append(problem)
        self._focus_first_error()
        return unplaced

    def clear_problems(self) -> None:
        """Take all errors away."""
        for field in (*self.fields.values(), *self.value_fields.values()):
            field.clear()

    def set_narrow(self, is_narrow: bool) -> None:
        """Put what stands side by side one below the other, or back."""
        way = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        for line in self._lines:
            line.setDirection(way)

    def _lay_out(self) -> None:
        fields = self.fields
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 14, 4)
        page.setSpacing(_GAP)
        self._asked.setSpacing(_GAP)
        page.addWidget(fields["template"])
        page.addWidget(self._asked_for)
        number = row((fields["letter_no"], 5), (fields["letter_on"], 3), spacing=12)
        kind = row((fields["nature"], 1), (fields["attachments"], 1), spacing=12)
        self._lines = [number, kind]
        page.addLayout(number)
        page.addWidget(fields["subject"])
        page.addWidget(fields["text"], 1)
        page.addLayout(kind)
        page.addWidget(fields["copies_to"])

    def _connect(self) -> None:
        self.template.chosen.connect(self._on_template)
        for name, edit in self._plain.items():
            edit.textEdited.connect(partial(self._on_plain, name))
        self.copies_to.textChanged.connect(lambda: self._on_plain("copies_to", self.copies_to.text()))
        self.text.textChanged.connect(self._on_text)

    def _ask_for(self, names: Sequence[str]) -> None:
        clear(self._asked)
        self.values, self.value_fields = {}, {}
        for name in names:
            typed = self.typed.values.setdefault(name, "")
            edit: LineEdit | TextArea
            if name in LONG_VALUES:
                edit = TextArea(typed, limit=_LONGEST_VALUE, minimum_height=_VALUE_HEIGHT)
                edit.setFixedHeight(px(_VALUE_HEIGHT))
                edit.textChanged.connect(partial(self._on_value, name))
            else:
                edit = LineEdit(typed, limit=_MOST_PER_FIELD)
                edit.textEdited.connect(lambda _text, name=name: self._on_value(name))
            edit.left.connect(partial(self._on_value_left, name))
            self.values[name] = edit
            self.value_fields[name] = Field(value_label(name), edit, required=True)
            self._asked.addWidget(self.value_fields[name])
        self._asked_for.setVisible(bool(names))

    def _on_template(self, name: str) -> None:
        self.typed.text = None
        self.clear_problems()
        self.template_chosen.emit(name)

    def _on_plain(self, name: str, text: str) -> None:
        if not self._is_filling:
            self.typed.plain[name] = text
            self.fields[name].clear()
            self.edited.emit()

    def _on_text(self) -> None:
        if not self._is_filling:
            self.typed.text = self.text.text()
            self.fields["text"].clear()
            self.edited.emit()

    def _on_value(self, name: str) -> None:
        """Follow a value while it is typed, as long as nobody changed the text by hand."""
        self.value_fields[name].clear()
        if self.typed.text is None:
            self.typed.values[name] = self.values[name].text()
            self._refill()
            self.edited.emit()

    def _on_value_left(self, name: str) -> None:
        """Put a finished value into a text that was changed by hand, or say that this is for the person to do."""
        before, now = self.typed.values.get(name, ""), self.values[name].text()
        if self.typed.text is None or before == now:
            return
        changed = put_in(self.typed.text, name, before, now)
        self.typed.values[name] = now
        if changed is None:
            words = translate("Letter", "Isi surat sudah diubah: ganti juga di dalam isi surat.")
            self.value_fields[name].show_warning(words)
            return
        self.typed.text = changed
        self._refill()
        self.edited.emit()

    def _refill(self) -> None:
        """Show the text: as changed by hand, or as the template makes it."""
        if self._draft is None:
            return
        self._is_filling = True
        if self.typed.text is not None:
            self.text.set_text(self.typed.text)
        else:
            asked = {name: self.typed.values.get(name, "") for name in self._draft.missing}
            template = self._templates[self.typed.template]
            try:
                self.text.set_text(words_of(template, self._draft.values, asked))
            except LoketError as error:
                self.text.set_text("")
                self.fields["template"].show_error(error.message)
        self._is_filling = False

    def _focus_first_error(self) -> bool:
        """Put the focus into the first field with an error; tell whether there is none."""
        for field in (*self.value_fields.values(), *self.fields.values()):
            if field.has_error:
                field.take_focus()
                return False
        return True
