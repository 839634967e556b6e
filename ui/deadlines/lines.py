"""The list of time limits in words: heads of bands, complaints, and what leads to more. Pure: no widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from desktop.domain.deadlines import Band
from desktop.domain.places import ReferenceData
from desktop.domain.wording import number as number_words
from desktop.domain.wording import short_date
from desktop.usecases.list_deadlines import (
    IN_ORDER_OF_NEED,
    PAGE_SIZE,
    DeadlineCounts,
    DeadlineList,
    DeadlineRow,
)
from resources.i18n import translate
from ui.common.dates import day_in_lists
from ui.common.marks import deadline_look
from ui.deadlines.words import left_words, used_words
from ui.models.complaint_lines import short_number

_DOT = " · "


@dataclass(frozen=True, slots=True)
class DeadlineLine:
    """A complaint. ``whole`` is its second line with everything in full, ``spoken`` the row for a screen reader."""

    row: DeadlineRow
    prefix: str
    number: str
    received: str
    title: str
    facts: str
    whole: str
    used: str
    left: str
    due: str
    spoken: str

    @property
    def key(self) -> str:
        """Return what the entry is known by."""
        return self.row.complaint.id

    @property
    def band(self) -> Band:
        """Return the band it stands in."""
        return self.row.elapsed.band

    @property
    def is_locked(self) -> bool:
        """Tell whether the complainant asked for secrecy or anonymity."""
        return self.row.complaint.is_secret or self.row.complaint.is_anonymous or self.row.is_hidden


@dataclass(frozen=True, slots=True)
class BandHead:
    """The head of a band; ``offer`` is what pressing it does, "" for a band that is always open."""

    band: Band
    count: int
    offer: str = ""

    @property
    def key(self) -> str:
        """Return what the entry is known by."""
        return f"head-{self.band.value}"

    @property
    def spoken(self) -> str:
        """Return the entry for a screen reader."""
        words = f"{deadline_look(self.band).word}, {number_words(self.count)}"
        return f"{words}, {self.offer}" if self.offer else words


@dataclass(frozen=True, slots=True)
class MoreOf:
    """Leads to the next complaints of a band of which only the first are shown."""

    band: Band
    rest: int

    @property
    def key(self) -> str:
        """Return what the entry is known by."""
        return f"more-{self.band.value}"

    @property
    def spoken(self) -> str:
        """Return the entry's words."""
        return translate("Deadlines", "Tampilkan {count} berikutnya, masih ada {rest}").format(
            count=min(self.rest, PAGE_SIZE), rest=number_words(self.rest)
        )


Entry: TypeAlias = DeadlineLine | BandHead | MoreOf


@dataclass(frozen=True, slots=True)
class DeadlineListing:
    """What was read: the counts and the first lines of each band."""

    counts: DeadlineCounts
    lines: Mapping[Band, Sequence[DeadlineLine]]


def listing(read: DeadlineList, reference: ReferenceData) -> DeadlineListing:
    """Return what was read in words."""
    today = read.counts.today
    lines = {
        band: tuple(deadline_line(row, reference, today) for row in page.rows)
        for band, page in read.pages.items()
    }
    return DeadlineListing(read.counts, lines)


def entries(shown: DeadlineListing, is_folded: bool) -> list[Entry]:
    """Return the rows of the list: what is safe last, and folded if wished."""
    found: list[Entry] = []
    for band in IN_ORDER_OF_NEED:
        count = shown.counts.of(band)
        if not count:
            continue
        is_green = band is Band.GREEN
        found.append(BandHead(band, count, _offer(is_folded) if is_green else ""))
        if is_green and is_folded:
            continue
        lines = shown.lines.get(band, ())
        found += lines
        if len(lines) < count:
            found.append(MoreOf(band, count - len(lines)))
    return found


def deadline_line(row: DeadlineRow, reference: ReferenceData, today: date) -> DeadlineLine:
    """Return ``row`` in words."""
    seen, stands = row.complaint, row.elapsed
    prefix, number = short_number(seen.register_no)
    agency = reference.agency(seen.target_agency) if seen.target_agency else None
    unknown = (
        translate("Deadlines", "instansi dan tempat dirahasiakan")
        if row.is_hidden
        else translate("Deadlines", "instansi belum dipilih")
    )
    agency_word = agency.label if agency else seen.target_agency or unknown
    village = reference.village(seen.village_code) if seen.village_code else None
    places = ([village.name], [village.label]) if village else ([], [])
    short, whole = (_DOT.join((agency_word, *place, seen.received_by_name)) for place in places)
    used, left, due = used_words(stands), left_words(stands), short_date(seen.due_on)
    limit = translate("Deadlines", "tenggat {due}").format(due=due)
    return DeadlineLine(
        row=row,
        prefix=prefix,
        number=number,
        received=translate("Deadlines", "diterima {day}").format(day=day_in_lists(seen.received_on, today)),
        title=seen.title,
        facts=short,
        whole=whole,
        used=used,
        left=left,
        due=due,
        spoken="; ".join(
            (seen.register_no, seen.title, whole, limit, left, used, deadline_look(stands.band).word)
        ),
    )


def _offer(is_folded: bool) -> str:
    return translate("Deadlines", "Tampilkan") if is_folded else translate("Deadlines", "Sembunyikan")
