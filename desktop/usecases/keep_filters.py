"""Filters of the register that a person keeps under a name; three are there from the beginning.

Days are kept as they were meant: "today" is another day tomorrow, "this month" another month.
"""

from __future__ import annotations

import calendar
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from desktop.domain.access import Account, Right
from desktop.domain.complaint import Classification, ComplaintStatus
from desktop.domain.errors import InvalidInput
from desktop.domain.form_fields import clean_text
from desktop.domain.outbox import SyncState
from desktop.store import account_settings
from desktop.store.engine import Connection
from desktop.usecases.desk import Desk
from desktop.usecases.find_complaints import ComplaintFilter
from resources.i18n import translate

LONGEST_NAME = 40
MOST_FILTERS = 30
_SETTING = "register_filters"


class Span(StrEnum):
    """The days of a filter as they were meant."""

    ALL = "all"
    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    DAYS = "days"
    """From a day to a day."""


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter and the words searched for, under a name. ``first`` and ``last`` are ISO days, for ``Span.DAYS`` only."""

    name: str
    span: Span = Span.ALL
    first: str | None = None
    last: str | None = None
    sync_state: SyncState | None = None
    status: ComplaintStatus | None = None
    classification: Classification | None = None
    is_late: bool = False
    text: str = ""

    def wanted(self, today: date) -> ComplaintFilter:
        """Return what it lists today."""
        first, last = _days(self, today)
        late_on = today if self.is_late else None
        return ComplaintFilter(first, last, self.sync_state, self.status, self.classification, late_on)


def saved_filter(name: str, wanted: ComplaintFilter, text: str, today: date) -> SavedFilter:
    """Return ``wanted`` and ``text`` under a name, its days as they are probably meant."""
    span, first, last = _span(wanted, today)
    return SavedFilter(
        name,
        span,
        first,
        last,
        wanted.sync_state,
        wanted.status,
        wanted.classification,
        wanted.late_on is not None,
        text,
    )


def given_filters() -> tuple[SavedFilter, ...]:
    """Return those that are there before anybody keeps one."""
    return (
        SavedFilter(translate("SavedFilter", "Perlu tindakan"), sync_state=SyncState.ATTENTION),
        SavedFilter(translate("SavedFilter", "Lewat tenggat"), is_late=True),
        SavedFilter(translate("SavedFilter", "Hari ini"), Span.TODAY),
    )


@dataclass(frozen=True)
class KeepFilters:
    """List, keep, rename and remove one's own filters."""

    desk: Desk

    def list(self, by: Account) -> Sequence[SavedFilter]:
        """Return the filters of a person in the order they were kept; raises NotAllowed."""
        by.require(Right.READ_COMPLAINTS)
        with self.desk.database.read() as connection:
            return _read(connection, by)

    def save(self, by: Account, new: SavedFilter) -> Sequence[SavedFilter]:
        """Keep a filter under a name that no other has; return them all.

        Raises:
            NotAllowed
            InvalidInput: there is no name, another has it, or there are too many.
        """
        by.require(Right.READ_COMPLAINTS)
        with self.desk.database.write() as connection:
            kept = _read(connection, by)
            if len(kept) >= MOST_FILTERS:
                raise InvalidInput.of(
                    "name",
                    "too_many",
                    translate("SavedFilter", "Sudah ada {count} saringan. Hapus satu dulu.").format(
                        count=MOST_FILTERS
                    ),
                )
            return _write(connection, by, [*kept, replace(new, name=_checked_name(new.name, kept))])

    def rename(self, by: Account, name: str, new_name: str) -> Sequence[SavedFilter]:
        """Give a filter another name; return them all.

        Raises:
            NotAllowed
            InvalidInput: there is no name, or another filter has it.
        """
        by.require(Right.READ_COMPLAINTS)
        with self.desk.database.write() as connection:
            kept = _read(connection, by)
            checked = _checked_name(new_name, [each for each in kept if each.name != name])
            renamed = [replace(each, name=checked) if each.name == name else each for each in kept]
            return _write(connection, by, renamed)

    def remove(self, by: Account, name: str) -> Sequence[SavedFilter]:
        """Remove a filter; return the others. Raises NotAllowed."""
        by.require(Right.READ_COMPLAINTS)
        with self.desk.database.write() as connection:
            return _write(connection, by, [each for each in _read(connection, by) if each.name != name])


def _days(saved: SavedFilter, today: date) -> tuple[date | None, date | None]:
    match saved.span:
        case Span.ALL:
            return None, None
        case Span.TODAY:
            return today, today
        case Span.WEEK:
            return today - timedelta(days=6), today
        case Span.MONTH:
            return _month(today)
        case Span.DAYS:
            first, last = (date.fromisoformat(day) if day else None for day in (saved.first, saved.last))
            return first, last


def _span(wanted: ComplaintFilter, today: date) -> tuple[Span, str | None, str | None]:
    days = (wanted.received_from, wanted.received_to)
    for span in (Span.ALL, Span.TODAY, Span.WEEK, Span.MONTH):
        if _days(SavedFilter("", span), today) == days:
            return span, None, None
    first, last = (day.isoformat() if day else None for day in days)
    return Span.DAYS, first, last


def _month(day: date) -> tuple[date, date]:
    return day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _read(connection: Connection, by: Account) -> Sequence[SavedFilter]:
    text = account_settings.read(connection, by.username, _SETTING)
    return given_filters() if text is None else tuple(_saved(each) for each in json.loads(text))


def _write(connection: Connection, by: Account, kept: Sequence[SavedFilter]) -> Sequence[SavedFilter]:
    text = json.dumps([asdict(each) for each in kept], ensure_ascii=False)
    account_settings.write(connection, by.username, _SETTING, text)
    return tuple(kept)


def _saved(entry: dict[str, str]) -> SavedFilter:
    kinds = {"sync_state": SyncState, "status": ComplaintStatus, "classification": Classification}
    values = {name: kind(entry[name]) for name, kind in kinds.items() if entry[name]}
    return replace(SavedFilter(**entry), span=Span(entry["span"]), **values)  # type: ignore[arg-type]


def _checked_name(name: str, others: Sequence[SavedFilter]) -> str:
    plain = " ".join(clean_text(name).split())
    if not 0 < len(plain) <= LONGEST_NAME:
        raise InvalidInput.of(
            "name",
            "invalid",
            translate("SavedFilter", "Tulis nama saringan, paling banyak {limit} huruf.").format(
                limit=LONGEST_NAME
            ),
        )
    if plain.casefold() in {each.name.casefold() for each in others}:
        raise InvalidInput.of(
            "name",
            "taken",
            translate("SavedFilter", "Nama {name} sudah dipakai. Pilih nama lain.").format(name=plain),
        )
    return plain
