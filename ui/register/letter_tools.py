"""What writing letters of answer needs: callables, filled from the use cases for the person signed in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from desktop.domain.access import Account, Right
from desktop.domain.errors import LoketError
from desktop.domain.printer_choices import printer_setting
from resources.i18n import translate
from ui.common.jobs import JobRunner
from ui.common.print_job import Paper, PrintJob, PrintOutcome, PrintResult
from ui.common.printing import Printing

if TYPE_CHECKING:
    from desktop.usecases.keep_answers import KeepAnswers, KeptAnswer
    from desktop.usecases.toolbox import DeskTools, Tools
    from desktop.usecases.write_letter import KeptLetter, LetterDraft, LetterForm, LetterPaper, WrittenLetter

Done = Callable[[PrintOutcome], None]
PrintLetter = Callable[["WrittenLetter", "LetterPaper", Done], None]
"""Prints a letter without holding up the window; ``done`` always gets an outcome, on the GUI thread."""


@dataclass(frozen=True)
class LetterTools:
    """All of these but ``print_letter`` read or write the store or lay out, so they run in its lane."""

    templates: Callable[[], Sequence[KeptAnswer]]
    begin: Callable[[str, str], LetterDraft]
    """By register number and name of a template."""
    preview: Callable[[LetterForm, LetterPaper], bytes]
    """Lay out without keeping; raises InvalidInput, Conflict as ``write`` does."""
    write: Callable[[LetterForm, LetterPaper], WrittenLetter]
    letters: Callable[[str], Sequence[KeptLetter]]
    again: Callable[[str, LetterPaper], WrittenLetter]
    """By the letter's id."""
    print_letter: PrintLetter
    office_name: str


def letter_tools(
    by: Account, desk_tools: DeskTools, answers: KeepAnswers, print_letter: PrintLetter
) -> LetterTools | None:
    """Return the tools for ``by``, None for those who may not write letters."""
    if not by.may(Right.WRITE_LETTER):
        return None
    letters = desk_tools.letters
    return LetterTools(
        templates=partial(answers.all, by),
        begin=partial(letters.begin, by),
        preview=partial(letters.preview, by),
        write=partial(letters, by),
        letters=partial(letters.letters, by),
        again=partial(letters.again, by),
        print_letter=print_letter,
        office_name=desk_tools.desk.office.name,
    )


def letter_printing(tools: Tools, printing: Printing, jobs: JobRunner) -> PrintLetter:
    """Return what prints letters on the printer chosen for their sheet."""

    def print_letter(letter: WrittenLetter, paper: LetterPaper, done: Done) -> None:
        sheet = Paper(paper.value)

        def send(printer: str) -> None:
            job = PrintJob(letter.pdf, sheet, translate("Letter", "surat jawaban"), printer)
            printing.print_pdf(job, done)

        def failed(error: LoketError) -> None:
            done(PrintOutcome(PrintResult.FAILED, error.message))

        jobs.store(lambda: tools.settings.all()[printer_setting(sheet.value)], send, failed)

    return print_letter
