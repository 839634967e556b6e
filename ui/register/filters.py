"""Filters of the register in words: what each one says on its chip, and which months can be chosen. Pure: no Qt."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from desktop.domain.complaint import Classification, ComplaintStatus
from desktop.domain.outbox import SyncState
from desktop.domain.wording import label, month_name, short_classification, short_date
from desktop.usecases.find_complaints import ComplaintFilter
from resources.i18n import translate
from ui.common.dates import day_month
from ui.common.marks import state_look

MONTHS_OFFERED = 13
LATE = "late"


class Part(StrEnum):
    """A part of the filter; each is one chip."""

    TIME = "time"
    SYNC_STATE = "sync_state"
    CLASSIFICATION = "classification"
    STATUS = "status"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter in force, in words."""

    part: Part
    words: str


def of_month(day: date, wanted: ComplaintFilter | None = None) -> ComplaintFilter:
    """Return ``wanted`` for the calendar month of ``day`` only."""
    last = calendar.monthrange(day.year, day.month)[1]
    return replace(
        wanted or ComplaintFilter(), received_from=day.replace(day=1), received_to=day.replace(day=last)
    )


def months_back(today: date) -> list[date]:
    """Return the first days of this month and those before it, newest first."""
    months = [today.year * 12 + today.month - 1 - back for back in range(MONTHS_OFFERED)]
    return [date(month // 12, month % 12 + 1, 1) for month in months]


def month_words(day: date) -> str:
    """Return ``November 2026``."""
    return f"{month_name(day.month)} {day.year}"


def chips(wanted: ComplaintFilter, today: date) -> list[Chip]:
    """Return what is filtered by, in words."""
    found = []
    if wanted.received_from or wanted.received_to:
        found.append(Chip(Part.TIME, time_words(wanted, today)))
    if wanted.sync_state:
        found.append(Chip(Part.SYNC_STATE, state_look(wanted.sync_state).word))
    if wanted.classification:
        found.append(Chip(Part.CLASSIFICATION, short_classification(wanted.classification)))
    if wanted.status:
        found.append(Chip(Part.STATUS, label(wanted.status)))
    if wanted.late_on:
        found.append(Chip(Part.LATE, translate("RegisterFilter", "Lewat tenggat")))
    return found


def without(wanted: ComplaintFilter, part: Part) -> ComplaintFilter:
    """Return ``wanted`` with one part taken off."""
    match part:
        case Part.TIME:
            return replace(wanted, received_from=None, received_to=None)
        case Part.SYNC_STATE:
            return replace(wanted, sync_state=None)
        case Part.CLASSIFICATION:
            return replace(wanted, classification=None)
        case Part.STATUS:
            return replace(wanted, status=None)
        case Part.LATE:
            return replace(wanted, late_on=None)


def time_words(wanted: ComplaintFilter, today: date) -> str:
    """Return the days of a filter as people say them: a month, today, a day, or from when to when."""
    first, last = wanted.received_from, wanted.received_to
    if first is None and last is None:
        return translate("RegisterFilter", "Semua waktu")
    if first is None or last is None:
        words = (
            translate("RegisterFilter", "sampai {day}")
            if first is None
            else translate("RegisterFilter", "sejak {day}")
        )
        return words.format(day=short_date(first or last or today))
    if wanted == of_month(first, wanted):
        return month_words(first)
    if first == last:
        return translate("RegisterFilter", "Hari ini") if first == today else short_date(first)
    begins = day_month(first) if first.year == last.year else short_date(first)
    return f"{begins} – {short_date(last)}"


def in_words(wanted: ComplaintFilter, today: date) -> str:
    """Return the whole filter in one phrase: ``November 2026, perlu dicek``."""
    words = [chip.words for chip in chips(wanted, today)]
    return ", ".join(words[:1] + [each[:1].lower() + each[1:] for each in words[1:]])


def sync_choices() -> list[tuple[str, str]]:
    """Return key and words of each state of sending, and of all."""
    return [
        ("", translate("RegisterFilter", "Semua keadaan")),
        *((state.value, state_look(state).word) for state in SyncState),
    ]


def classification_choices() -> list[tuple[str, str]]:
    """Return key and words of each classification, and of all."""
    return [
        ("", translate("RegisterFilter", "Semua klasifikasi")),
        *((each.value, short_classification(each)) for each in Classification),
    ]


def status_choices() -> list[tuple[str, str]]:
    """Return key and words of received, void, withdrawn, and all."""
    return [
        ("", translate("RegisterFilter", "Semua keadaan")),
        *((each.value, label(each)) for each in ComplaintStatus),
    ]


def limit_choices() -> list[tuple[str, str]]:
    """Return key and words of what can be asked of a time limit."""
    return [
        ("", translate("RegisterFilter", "Semua tenggat")),
        (LATE, translate("RegisterFilter", "Lewat tenggat")),
    ]
