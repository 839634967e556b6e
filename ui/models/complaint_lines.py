"""A line of the register in words: everything a view paints, made once per row and off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop.domain.complaint import ComplaintStatus
from desktop.domain.deadlines import Band
from desktop.domain.identity import mask_name
from desktop.domain.places import ReferenceData
from desktop.domain.register_number import from_canonical
from desktop.domain.wording import clock_time
from resources.i18n import translate
from ui.common.dates import day_in_lists, day_month
from ui.common.marks import deadline_look, ending_look, state_look

if TYPE_CHECKING:
    from desktop.usecases.find_complaints import ComplaintRow


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """How a time limit stands: its band and the working days until it (negative once it has passed)."""

    band: Band
    working_days: int


@dataclass(frozen=True, slots=True)
class LineContext:
    """What the words of a line depend on. ``sees_secrets`` is the right to read the names of those who stay anonymous."""

    reference: ReferenceData
    zone: ZoneInfo
    now: Callable[[], datetime]
    time_left: Callable[[date, date], TimeLeft]
    sees_secrets: bool


@dataclass(frozen=True, slots=True)
class ComplaintLine:
    """One line. ``prefix`` is the quiet part of the number; ``spoken`` is the whole line for a screen reader."""

    row: ComplaintRow
    prefix: str
    number: str
    when: str
    title: str
    who: str
    is_locked: bool
    where: str
    agency: str
    has_agency: bool
    due: str
    band: Band | None
    spoken: str

    @property
    def seq(self) -> int:
        """Return the key of paging."""
        return self.row.seq

    @property
    def is_void(self) -> bool:
        """Tell whether the entry is struck out."""
        return self.row.status is ComplaintStatus.BATAL

    @property
    def is_late(self) -> bool:
        """Tell whether the complaint is open and its time limit has passed."""
        return self.band is Band.LATE and not self.row.is_finished

    @property
    def has_ended(self) -> bool:
        """Tell whether the entry is struck out or withdrawn."""
        return self.row.status is not ComplaintStatus.DITERIMA


def complaint_line(row: ComplaintRow, context: LineContext) -> ComplaintLine:
    """Return ``row`` in words."""
    prefix, number = short_number(row.register_no)
    today = context.now().astimezone(context.zone).date()
    village = context.reference.village(row.village_code) if row.village_code else None
    agency = context.reference.agency(row.target_agency) if row.target_agency else None
    ending = ending_look(row.status, row.is_finished)
    band = None if ending else context.time_left(row.received_on, row.due_on).band
    when = f"{day_in_lists(row.received_on, today)}, {clock_time(row.received_at, context.zone)}"
    who = shown_name(row.name, row.is_hidden, row.is_anonymous, context.sees_secrets)
    where = village.label if village else ""
    due = ending.word if ending else ""
    if band is not None:
        due = due_words(row.due_on, band, today)
    unknown = (
        translate("Register", "dirahasiakan") if row.is_hidden else translate("Register", "belum dipilih")
    )
    agency_label = agency.label if agency else row.target_agency or unknown
    return ComplaintLine(
        row=row,
        prefix=prefix,
        number=number,
        when=when,
        title=row.title,
        who=who,
        is_locked=row.is_secret or row.is_anonymous or row.is_hidden,
        where=where,
        agency=agency_label,
        has_agency=row.target_agency is not None,
        due=due,
        band=band,
        spoken=_spoken(row, when, who, where, agency_label, due),
    )


def short_number(register_no: str) -> tuple[str, str]:
    """Return the quiet and the strong part of a number as this desk says it: ``L1-26-`` and ``00412-7``."""
    number = from_canonical(register_no)
    return f"{number.device}-{number.year:02d}-", f"{number.counter:05d}-{number.check}"


def shown_name(name: str | None, is_hidden: bool, is_anonymous: bool, sees_secrets: bool) -> str:
    """Return the name as this person may see it in a list; ``is_hidden`` of a report that is kept from them."""
    if is_hidden:
        return translate("Register", "Nama dirahasiakan")
    if name is None:
        return translate("Register", "Identitas tidak diberikan")
    return mask_name(name) if is_anonymous and not sees_secrets else name


def due_words(due_on: date, band: Band, today: date) -> str:
    """Return ``14 Des``, or ``25 Nov, segera`` where somebody should hurry.

    What is urgent is near, so its year goes without saying.
    """
    look = deadline_look(band)
    if not look.is_loud:
        return day_in_lists(due_on, today)
    day = day_in_lists(due_on, today) if band is Band.LATE else day_month(due_on)
    return f"{day}, {look.word.lower()}"


def _spoken(row: ComplaintRow, when: str, who: str, where: str, agency: str, due: str) -> str:
    person = f"{who}, {where}" if where else who
    goes_on = row.status is ComplaintStatus.DITERIMA and not row.is_finished
    limit = translate("Register", "tenggat {due}").format(due=due) if goes_on else due
    return "; ".join(
        (row.register_no, when, row.title, person, agency, limit, state_look(row.sync_state).word)
    )
