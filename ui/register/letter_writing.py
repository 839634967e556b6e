"""Letters of answer from the register: opening the sheet, keeping and printing the letter, noting "selesai" after it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.complaint import ComplaintStatus
from resources.i18n import translate
from ui.common.jobs import JobRunner, call_if_alive
from ui.common.message import Note
from ui.common.print_job import PrintOutcome, PrintResult
from ui.common.save_file import write_whole
from ui.models.complaint_lines import ComplaintLine
from ui.register.letter_sheet import LetterSheet
from ui.register.letter_tools import LetterTools
from ui.register.letter_words import TypedLetter
from ui.register.sheet_runner import SheetRunner

if TYPE_CHECKING:
    from desktop.domain.errors import LoketError
    from desktop.usecases.keep_answers import KeptAnswer
    from desktop.usecases.write_letter import KeptLetter, LetterDraft, LetterForm, LetterPaper, WrittenLetter

AskPath = Callable[[QWidget, str, Callable[[Path], None]], object]
_Begun = tuple[Sequence["KeptAnswer"], Sequence["KeptLetter"], "LetterDraft"]


class LetterWriting(QObject):
    """Opens a sheet for letters; ``tools`` is None where the person may not write any.

    ``finish_asked()`` when the complaint of the letter just made is to be noted as answered. What was typed and not
    printed stays as long as the screen does.
    """

    finish_asked = Signal()

    def __init__(
        self,
        sheets: SheetRunner,
        tools: LetterTools | None,
        jobs: JobRunner,
        ask_path: AskPath,
        today: Callable[[], date],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._sheets, self._tools, self._jobs = sheets, tools, jobs
        self._ask_path, self._today = ask_path, today
        self._typed: dict[str, TypedLetter] = {}
        self._made: tuple[LetterForm, str] | None = None
        self._sheet: LetterSheet | None = None
        self._offers_finish = False
        self._previews = 0
        self._is_opening = False

    @property
    def is_allowed(self) -> bool:
        """Tell whether this person may write letters."""
        return self._tools is not None

    def why_not(self, line: ComplaintLine) -> str:
        """Return in a few words why no letter can be written, "" if one can."""
        is_void = line.row.status is ComplaintStatus.BATAL
        return translate("RegisterDetail", "dibatalkan") if is_void else ""

    def begin(self, host: QWidget, line: ComplaintLine | None, *, offers_finish: bool) -> None:
        """Open the sheet on the complaint in ``line``; ``offers_finish`` tells that it may be noted as answered."""
        tools = self._tools
        if tools is None or line is None or self._is_opening or self._sheets.is_open:
            return
        number = line.row.register_no
        if refusal := self.why_not(line):
            sentence = translate("RegisterDetail", "Tidak ada surat jawaban: {number} {reason}.")
            self._sheets.said.emit(number, sentence.format(number=number, reason=refusal), Note.WARNING)
            return
        self._is_opening, self._made, self._offers_finish = True, None, offers_finish
        typed = self._typed.get(number)

        def read() -> _Begun:
            templates = tools.templates()
            name = typed.template if typed is not None else templates[0].template.name
            return templates, tools.letters(number), tools.begin(number, name)

        self._jobs.store(
            read, partial(self._on_read, host, number, tools), partial(self._on_not_read, number)
        )

    def _on_read(self, host: QWidget, number: str, tools: LetterTools, begun: _Begun) -> None:
        self._is_opening = False
        if self._sheets.is_open:
            return
        templates, letters, draft = begun
        typed = self._typed.setdefault(number, TypedLetter(templates[0].template.name))
        sheet = LetterSheet(
            host,
            number,
            templates,
            typed,
            office_name=tools.office_name,
            today=self._today,
            jobs=self._jobs,
        )
        sheet.fields.template_chosen.connect(partial(self._on_template, tools, sheet, number))
        sheet.preview_asked.connect(partial(self._on_preview_asked, tools, sheet))
        sheet.print_asked.connect(partial(self._on_print_asked, tools, sheet, number))
        sheet.save_asked.connect(partial(self._on_save_asked, tools, sheet, number))
        sheet.again_asked.connect(partial(self._on_again_asked, tools, sheet, number))
        sheet.finish_asked.connect(partial(self._on_finish_asked, sheet))
        sheet.closed.connect(partial(self._on_left, sheet, number))
        sheet.show_letters(letters)
        self._sheet = sheet
        self._sheets.show(sheet)
        sheet.show_draft(draft)

    def _on_not_read(self, number: str, error: LoketError) -> None:
        self._is_opening = False
        self._sheets.said.emit(number, error.message, Note.ERROR)

    def _on_template(self, tools: LetterTools, sheet: LetterSheet, number: str, name: str) -> None:
        self._jobs.store(partial(tools.begin, number, name), sheet.show_draft, sheet.show_refusal)

    def _on_preview_asked(
        self, tools: LetterTools, sheet: LetterSheet, form: LetterForm, paper: LetterPaper
    ) -> None:
        if self._jobs.closing.is_set():
            return
        self._previews += 1
        turn = self._previews

        def shown(pdf: bytes) -> None:
            if turn == self._previews:
                call_if_alive(sheet.show_preview, pdf)

        def refused(error: LoketError) -> None:
            if turn == self._previews:
                call_if_alive(sheet.show_no_preview, error)

        self._jobs.store(partial(tools.preview, form, paper), shown, refused)

    def _on_print_asked(
        self, tools: LetterTools, sheet: LetterSheet, number: str, form: LetterForm, paper: LetterPaper
    ) -> None:
        sheet.show_busy()
        make = partial(self._make, tools, form, paper)
        self._jobs.store(make, partial(self._on_made, tools, sheet, number, form, paper), sheet.show_refusal)

    def _on_again_asked(
        self, tools: LetterTools, sheet: LetterSheet, number: str, letter_id: str, paper: LetterPaper
    ) -> None:
        sheet.show_busy()
        self._jobs.store(
            partial(tools.again, letter_id, paper),
            partial(self._print, tools, sheet, number, paper),
            sheet.show_refusal,
        )

    def _make(self, tools: LetterTools, form: LetterForm, paper: LetterPaper) -> WrittenLetter:
        """Keep the letter, once; runs in the store lane. The same letter asked for again is that which was kept."""
        if self._made is not None and self._made[0] == form:
            return tools.again(self._made[1], paper)
        return tools.write(form, paper)

    def _on_made(
        self,
        tools: LetterTools,
        sheet: LetterSheet,
        number: str,
        form: LetterForm,
        paper: LetterPaper,
        letter: WrittenLetter,
    ) -> None:
        self._remember(tools, sheet, number, form, letter)
        self._print(tools, sheet, number, paper, letter)

    def _remember(
        self, tools: LetterTools, sheet: LetterSheet, number: str, form: LetterForm, letter: WrittenLetter
    ) -> None:
        self._made = (form, letter.id)
        self._sheets.changed.emit()
        self._jobs.store(partial(tools.letters, number), partial(_show_letters, sheet), _ignore)

    def _print(
        self, tools: LetterTools, sheet: LetterSheet, number: str, paper: LetterPaper, letter: WrittenLetter
    ) -> None:
        tools.print_letter(letter, paper, partial(self._on_printed, sheet, number))

    def _on_printed(self, sheet: LetterSheet, number: str, outcome: PrintOutcome) -> None:
        is_out = outcome.kind is PrintResult.PRINTED
        self._say(sheet, number, outcome.message, Note.GOOD if is_out else Note.WARNING, is_out=is_out)
        self._sheets.changed.emit()

    def _on_save_asked(
        self, tools: LetterTools, sheet: LetterSheet, number: str, form: LetterForm, paper: LetterPaper
    ) -> None:
        name = translate("Letter", "Surat jawaban {number}.pdf").format(number=number)

        def chosen(path: Path) -> None:
            sheet.show_saving()
            self._jobs.store(
                lambda: self._save(tools, form, paper, path),
                partial(self._on_saved, tools, sheet, number, form, path.name),
                sheet.show_refusal,
            )

        self._ask_path(sheet.window(), name, partial(call_if_alive, chosen))

    def _save(self, tools: LetterTools, form: LetterForm, paper: LetterPaper, path: Path) -> WrittenLetter:
        """Keep the letter and write its file; runs in the store lane."""
        letter = self._make(tools, form, paper)
        self._made = (form, letter.id)
        write_whole(path, letter.pdf)
        return letter

    def _on_saved(
        self,
        tools: LetterTools,
        sheet: LetterSheet,
        number: str,
        form: LetterForm,
        name: str,
        letter: WrittenLetter,
    ) -> None:
        self._remember(tools, sheet, number, form, letter)
        words = translate("RegisterDetail", "Tersimpan sebagai {name}.").format(name=name)
        self._say(sheet, number, words, Note.GOOD, is_out=True)

    def _say(self, sheet: LetterSheet, number: str, words: str, note: Note, *, is_out: bool) -> None:
        """Say it on the sheet, or below the complaint where the sheet is gone."""
        if self._sheet is sheet:
            sheet.show_done(words, note, offers_finish=is_out and self._offers_finish)
        else:
            self._sheets.said.emit(number, words, note)

    def _on_finish_asked(self, sheet: LetterSheet) -> None:
        sheet.close_sheet()
        self.finish_asked.emit()

    def _on_left(self, sheet: LetterSheet, number: str) -> None:
        self._sheet = None
        is_made = self._made is not None and self._made[0] == sheet.fields.form()
        if is_made or self._typed[number].is_blank:
            del self._typed[number]
            return
        sentence = translate("RegisterDetail", "Surat belum dicetak. Tekan J untuk melanjutkannya.")
        self._sheets.said.emit(number, sentence, Note.WARNING)


def _show_letters(sheet: LetterSheet, letters: Sequence[KeptLetter]) -> None:
    call_if_alive(sheet.show_letters, letters)


def _ignore(_error: LoketError) -> None:
    """Leave the list as it is; the letter itself is kept."""
