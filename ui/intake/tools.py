"""What Catat needs of the desk: use cases bound to the person who is signed in, and a few values.

main.py fills this. Everything marked "store" reads or writes the disk and is called in the store lane only, "files" in the
lane of files; the rest is pure and quick.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop.domain.access import Account
from desktop.domain.complaint import Classification
from desktop.domain.complaint_form import CheckedForm
from desktop.domain.deadlines import Deadlines, deadlines
from desktop.domain.errors import Problem
from desktop.domain.phrases import Phrase
from desktop.domain.places import ReferenceData
from ui.common.print_job import PrintOutcome

if TYPE_CHECKING:  # importing these would load SQLAlchemy before the first paint
    from desktop.runtime.attached_file import AttachedFile
    from desktop.runtime.redaction import Box
    from desktop.store.complaints import ComplaintRow
    from desktop.store.drafts import Draft
    from desktop.usecases.desk import Desk
    from desktop.usecases.find_similar import Similar
    from desktop.usecases.keep_drafts import KeepDrafts
    from desktop.usecases.known_person import KnownPerson
    from desktop.usecases.log_complaint import LoggedComplaint
    from desktop.usecases.propose_target import Proposal
    from desktop.usecases.toolbox import DeskTools

Form = Mapping[str, object]
PrintReceipt = Callable[[str, Callable[[PrintOutcome], None]], None]


@dataclass(frozen=True)
class DraftTools:
    """Keeping what is typed (store)."""

    keep: Callable[[str, Form, Mapping[str, AttachedFile | None]], Draft]
    """Keep a draft by its id, with its files (None: the one kept already); raises StorageProblem."""
    file: Callable[[str, str], AttachedFile]
    """Return a kept file of a draft by the ids of both; raises InvalidInput when it is gone (reads only: any lane)."""
    remove: Callable[[str], None]
    list: Callable[[], Sequence[Draft]]
    """Return this person's drafts, oldest first."""
    new_id: Callable[[], str]
    """Return the id of a new draft, which will be the complaint's (pure)."""


@dataclass(frozen=True)
class HelpTools:
    """Help while typing (store); nothing of it chooses or fills in anything by itself."""

    known_person: Callable[[Form], KnownPerson | None]
    """Return who gave this number of a paper or this telephone before."""
    accepted: Callable[[KnownPerson], None]
    """Record that an offered identity was taken over."""
    similar: Callable[[Form], Sequence[Similar]]
    """Return reports that are probably about the same matter, at most three."""
    propose: Callable[[Form], Proposal | None]
    """Return what category and agency are usually chosen for such words."""
    learn: Callable[[], bool]
    """Learn one piece of the office's own reports; return whether there is more."""
    phrases: Callable[[], Sequence[Phrase]]
    """Return the standard phrases in use."""


@dataclass(frozen=True)
class IntakeTools:
    """Everything the screen may do."""

    reference: ReferenceData
    zone: ZoneInfo
    """The office's time zone."""
    now: Callable[[], datetime]
    """Return the present moment in the office's zone."""
    check_form: Callable[[object], tuple[CheckedForm | None, tuple[Problem, ...]]]
    """Check a complaint's JSON form as it stands."""
    due: Callable[[Classification], Deadlines]
    """Return the dates that a complaint received today would have."""
    log: Callable[[Form, Sequence[AttachedFile], str], LoggedComplaint]
    """Log a complaint under the id given, once however often it is called (store).

    Raises NotAllowed, InvalidInput, StorageProblem.
    """
    drafts: DraftTools
    today: Callable[[], Sequence[ComplaintRow]]
    """Return today's complaints, newest first (store)."""
    attach: Callable[[Path], AttachedFile]
    """Read and judge a file; raises InvalidInput (files)."""
    judge: Callable[[str, bytes], AttachedFile]
    """Judge what was pasted, by the name it is given; raises InvalidInput (files)."""
    black_out: Callable[[AttachedFile, Sequence[Box]], AttachedFile]
    """Black out parts of a picture for good; raises InvalidInput (files)."""
    watch_folder: Callable[[], str]
    """Return the folder in which camera or scanner leave their pictures, "" for none (store)."""
    help: HelpTools
    print_receipt: PrintReceipt
    """Issue and print the citizen's copy of a receipt by its register number; returns at once.

    The second argument is called with what came of it, on any thread; each call prints one more copy.
    """
    most_files: int = 5
    largest_file: int = 5 * 1024 * 1024
    """In bytes."""


def intake_tools(
    by: Account, desk_tools: DeskTools, drafts: KeepDrafts, print_receipt: PrintReceipt
) -> IntakeTools:
    """Return the tools for ``by`` at a provisioned desk."""
    from desktop.runtime.attached_file import LARGEST_FILE, MOST_FILES, judge, read_attached_file
    from desktop.runtime.redaction import black_out
    from desktop.usecases.change_settings import WATCH_FOLDER, ChangeSettings

    desk = desk_tools.desk
    settings = ChangeSettings(desk.database, desk.clock)
    return IntakeTools(
        reference=desk.reference,
        zone=desk.office.zone,
        now=desk.now,
        check_form=desk.check_form,
        due=partial(_due, desk),
        log=partial(desk_tools.log_complaint, by),
        drafts=DraftTools(
            keep=partial(drafts.keep, by),
            file=drafts.file,
            remove=drafts.remove,
            list=partial(drafts.list, by),
            new_id=drafts.new_id,
        ),
        today=lambda: desk_tools.find.day(by, desk.today()),
        attach=read_attached_file,
        judge=judge,
        black_out=black_out,
        watch_folder=lambda: settings.all()[WATCH_FOLDER],
        help=_help_tools(by, desk_tools),
        print_receipt=print_receipt,
        most_files=MOST_FILES,
        largest_file=LARGEST_FILE,
    )


def _help_tools(by: Account, desk_tools: DeskTools) -> HelpTools:
    from desktop.usecases.keep_phrases import KeepPhrases

    desk, writing = desk_tools.desk, desk_tools.help
    return HelpTools(
        known_person=partial(writing.known_person, by),
        accepted=partial(writing.known_person.accepted, by),
        similar=partial(writing.similar, by),
        propose=partial(writing.propose, by),
        learn=writing.learned.learn,
        phrases=KeepPhrases(desk.database, desk.clock).list,
    )


def _due(desk: Desk, classification: Classification) -> Deadlines:
    return deadlines(desk.today(), classification, desk.office.limits, desk.calendar)
