"""What the register screen can do: callables, filled by main.py from the use cases for the person signed in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop.domain.access import Account, Right
from desktop.domain.deadlines import band
from desktop.domain.errors import LoketError
from desktop.domain.places import ReferenceData
from desktop.domain.reveal_reason import RevealReason
from ui.common.print_job import PrintOutcome
from ui.models.complaint_lines import TimeLeft
from ui.register.letter_tools import LetterTools
from ui.register.own_choices import OwnChoices, own_choices

if TYPE_CHECKING:
    from desktop.domain.complaint import ComplaintContent
    from desktop.runtime.attached_file import AttachedFile
    from desktop.usecases.correct_complaint import Judgement
    from desktop.usecases.desk import Desk
    from desktop.usecases.find_complaints import (
        ComplaintFilter,
        ComplaintPage,
        ComplaintRecord,
        Outline,
        SearchHits,
        Totals,
    )
    from desktop.usecases.issue_receipt import ReceiptCopy
    from desktop.usecases.keep_unsent import UnsentKind
    from desktop.usecases.reveal_identity import RevealIdentity
    from desktop.usecases.toolbox import DeskTools

PrintReceipt = Callable[[str, "ReceiptCopy", Callable[[PrintOutcome], None]], None]
"""Prints a receipt (register number, whose copy) without holding up the window; ``done`` always gets an outcome."""


@dataclass(frozen=True)
class FileTools:
    """Attaching files: at most ``most`` of them, each at most ``largest`` bytes."""

    attach: Callable[[Path], AttachedFile]
    """Read and judge a file (store lane); raises InvalidInput."""
    most: int
    largest: int


@dataclass(frozen=True)
class KeepingTools:
    """Holding from erasure by number and reason, and a citizen's copy of their data by number (store)."""

    hold: Callable[[str, str], None]
    end_hold: Callable[[str, str], None]
    person_data: Callable[[str], bytes]
    open_sealed: Callable[[str, str, str], list[tuple[str, str]]]
    """What a sealed report says, as names and values, by number, passphrase and reason; recorded."""


@dataclass(frozen=True)
class RegisterTools:
    """All of these but ``print_receipt``, ``time_left`` and ``now`` read or write the store, so they run in its lane."""

    outline: Callable[[ComplaintFilter], Outline]
    page: Callable[[ComplaintFilter, int | None], ComplaintPage]
    count: Callable[[ComplaintFilter], int]
    totals: Callable[[ComplaintFilter], Totals]
    search: Callable[[str, ComplaintFilter], SearchHits]
    own: OwnChoices
    show: Callable[[str], ComplaintRecord]
    """One complaint by its id."""
    print_receipt: PrintReceipt
    save_receipt: Callable[[str, Callable[[bytes], None]], None]
    """Issue the citizen's copy of a number and hand its PDF to what writes it; counted like a print, if it was written."""
    void: Callable[[str, str], None]
    withdraw: Callable[[str, str], None]
    """Both by number and reason."""
    finish: Callable[[str, str, date], None] | None
    """By number, answer and day; None for those who may not."""
    letters: LetterTools | None
    """Letters of answer; None for those who may not write any."""
    keeping: KeepingTools | None
    """Holding and handing out; None for those who may not."""
    add_follow_up: Callable[[str, str, Sequence[AttachedFile]], int]
    """By number, text and files; returns in how many pieces it will go."""
    read_to_correct: Callable[[str], ComplaintRecord]
    """One complaint by its id, for a sheet that shows it unmasked: where that shows numbers, it is recorded."""
    judge_correction: Callable[[ComplaintContent, Mapping[str, object]], Judgement]
    """What is to be said of a content with changes (part of the JSON form); reads and stores nothing."""
    correct: Callable[[str, Mapping[str, object], str, ComplaintContent], int]
    """By number, changes, reason and what was read; returns how many follow-ups go."""
    find_unsent: Callable[[UnsentKind, str], Mapping[str, object]]
    keep_unsent: Callable[[UnsentKind, str, Mapping[str, object]], None]
    """Both by register number; nothing to keep drops it."""
    files: FileTools
    record_reveal: Callable[[str, RevealReason, str], None]
    """By number, reason and, where the reason has none of its own, words; afterwards the identity may be shown."""
    attachment: Callable[[str, str], bytes]
    """The content of an attached file by number and SHA-256; recorded."""
    reference: ReferenceData
    zone: ZoneInfo
    time_left: Callable[[date, date], TimeLeft]
    """How the time limit stands of a complaint received on the first and due on the second day."""
    now: Callable[[], datetime]


def register_tools(
    by: Account,
    desk_tools: DeskTools,
    reveal: RevealIdentity,
    print_receipt: PrintReceipt,
    letters: LetterTools | None = None,
) -> RegisterTools:
    """Return the tools for ``by`` at a provisioned desk."""
    from desktop.runtime.attached_file import LARGEST_FILE, MOST_FILES, read_attached_file
    from desktop.usecases.keep_unsent import KeepUnsent

    desk, find = desk_tools.desk, desk_tools.find
    unsent = KeepUnsent(desk)

    def read_to_correct(complaint_id: str) -> ComplaintRecord:
        record = find.show_id(by, complaint_id, is_whole=True)
        person = record.complaint.content.complainant
        if person.id_number or person.phone:
            reveal(by, record.complaint.register_no, RevealReason.CORRECTION)
        return record

    return RegisterTools(
        outline=partial(find.outline, by),
        page=partial(find.page, by),
        count=partial(find.count, by),
        totals=partial(find.totals, by),
        search=partial(find.look_up, by),
        own=own_choices(by, desk),
        show=partial(find.show_id, by),
        print_receipt=print_receipt,
        save_receipt=partial(_save_receipt, by, desk_tools),
        void=partial(desk_tools.void, by),
        withdraw=partial(desk_tools.void.withdraw, by),
        finish=partial(desk_tools.finish, by) if by.may(Right.FINISH_COMPLAINT) else None,
        letters=letters,
        keeping=_keeping_tools(by, desk_tools),
        add_follow_up=partial(desk_tools.add_follow_up, by),
        read_to_correct=read_to_correct,
        judge_correction=desk_tools.correct.judge,
        correct=partial(desk_tools.correct, by),
        find_unsent=partial(unsent.find, by),
        keep_unsent=partial(unsent.keep, by),
        files=FileTools(read_attached_file, MOST_FILES, LARGEST_FILE),
        record_reveal=partial(reveal, by),
        attachment=partial(find.file, by),
        reference=desk.reference,
        zone=desk.office.zone,
        time_left=partial(time_left, desk),
        now=desk.now,
    )


def _keeping_tools(by: Account, desk_tools: DeskTools) -> KeepingTools | None:
    if not (by.may(Right.HOLD_COMPLAINT) and by.may(Right.GIVE_PERSON_DATA)):
        return None
    return KeepingTools(
        hold=partial(desk_tools.hold, by),
        end_hold=partial(desk_tools.hold.end, by),
        person_data=lambda number: desk_tools.person_data.by_number(by, number).pdf,
        open_sealed=partial(_open_sealed, by, desk_tools),
    )


def _open_sealed(
    by: Account, desk_tools: DeskTools, number: str, passphrase: str, reason: str
) -> list[tuple[str, str]]:
    from desktop.usecases.sealed_words import told_words

    return told_words(desk_tools.secrets.open(by, number, passphrase, reason))


def _save_receipt(by: Account, desk_tools: DeskTools, number: str, write: Callable[[bytes], None]) -> None:
    from desktop.usecases.note_print import NotePrint, PrintState

    note = NotePrint(desk_tools.desk)
    issued = desk_tools.issue_receipt(by, number)
    try:
        write(issued.pdf)
    except LoketError:
        note(by, issued, PrintState.FAILED)
        raise
    note(by, issued, PrintState.SAVED)


def time_left(desk: Desk, received_on: date, due_on: date) -> TimeLeft:
    """Return how a time limit stands today."""
    today = desk.today()
    days = (
        desk.calendar.working_days_between(today, due_on)
        if due_on >= today
        else -desk.calendar.working_days_between(due_on, today)
    )
    return TimeLeft(band(received_on, due_on, today, desk.calendar), days)
