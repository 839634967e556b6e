"""Why this date: the count of a time limit in sentences. Pure: no widgets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from desktop.domain.complaint import Classification
from desktop.domain.wording import label
from desktop.domain.working_calendar import SkipReason
from desktop.usecases.list_deadlines import DeadlineCount, Elapsed
from resources.i18n import translate
from ui.common.dates import day_in_lists
from ui.common.marks import deadline_look
from ui.common.tokens import Colour, Weight
from ui.deadlines.calendar_days import skip_words
from ui.deadlines.words import day_and_month, left_words, weekday_day

_MOST_HOLIDAYS_ALONE = 3
"""More days off than these stand in one sentence, so that the date itself stays in view."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One line of the explanation with its sign."""

    icon: str
    text: str
    tone: Colour = "text2"
    text_tone: Colour = "text"
    weight: Weight = Weight.REGULAR


@dataclass(frozen=True, slots=True)
class Explanation:
    """A question, the sentences that answer it, and where the limit comes from."""

    question: str
    sentences: tuple[Sentence, ...]
    notes: tuple[str, ...]
    doubts: tuple[str, ...]
    """What may make or has made the date another one."""


def explanation(
    count: DeadlineCount, stands: Elapsed, classification: Classification, today: date
) -> Explanation:
    """Return the answer to "why this date?"."""
    return Explanation(
        question=translate("Deadlines", "Mengapa {day}?").format(day=day_and_month(count.due_on)),
        sentences=(_receipt(count, today), *_skipped(count, today), _due(count, stands, today)),
        notes=(_limit(count, classification), _steps(count, today)),
        doubts=tuple(_doubts(count, today)),
    )


def _receipt(count: DeadlineCount, today: date) -> Sentence:
    received = weekday_day(count.received_on, today)
    first = count.first_counted_on
    if first is None or first == count.received_on + timedelta(days=1):
        words = translate("Deadlines", "Diterima {day}. Hitungan mulai besoknya.").format(day=received)
    else:
        words = translate("Deadlines", "Diterima {day}. Hitungan mulai {first}.").format(
            day=received, first=weekday_day(first, today)
        )
    return Sentence("calendar-days", words)


def _skipped(count: DeadlineCount, today: date) -> list[Sentence]:
    weekends = sum(day.skip is SkipReason.WEEKEND for day in count.skipped)
    found = []
    if weekends:
        words = translate("Deadlines", "Dilewati: {count} hari Sabtu dan Minggu.").format(count=weekends)
        found.append(Sentence("calendar-x", words))
    holidays = [day for day in count.skipped if day.skip is not SkipReason.WEEKEND]
    if len(holidays) > _MOST_HOLIDAYS_ALONE:
        days = [f"{day_in_lists(day.on, today)} {day.name or skip_words(day)}" for day in holidays]
        words = translate("Deadlines", "Dilewati: {days}.").format(days="; ".join(days))
        return [*found, Sentence("calendar-x", words)]
    for day in holidays:
        words = translate("Deadlines", "Dilewati: {day}, {reason}.")
        text = words.format(day=weekday_day(day.on, today), reason=skip_words(day))
        found.append(Sentence("calendar-x", text))
    return found


def _due(count: DeadlineCount, stands: Elapsed, today: date) -> Sentence:
    look = deadline_look(stands.band)
    words = translate("Deadlines", "Hari kerja ke-{number}: {day}, {left}.").format(
        number=count.working_days, day=weekday_day(count.due_on, today), left=_inside(left_words(stands))
    )
    return Sentence(
        look.icon, words, look.tone, look.tone, Weight.SEMIBOLD if look.is_loud else Weight.MEDIUM
    )


def _limit(count: DeadlineCount, classification: Classification) -> str:
    return translate(
        "Deadlines", "Batas {days} hari kerja untuk {classification}, dari tabel batas waktu kantor."
    ).format(days=count.limit, classification=label(classification).lower())


def _steps(count: DeadlineCount, today: date) -> str:
    verify = day_in_lists(count.verify_by, today)
    if count.first_follow_up_by > count.due_on:  # a short limit ends before it
        return translate("Deadlines", "Diverifikasi paling lambat {day}.").format(day=verify)
    return translate(
        "Deadlines", "Diverifikasi paling lambat {day}, tindak lanjut pertama paling lambat {follow_up}."
    ).format(day=verify, follow_up=day_in_lists(count.first_follow_up_by, today))


def _doubts(count: DeadlineCount, today: date) -> list[str]:
    found = []
    if not count.agrees:
        words = translate(
            "Deadlines",
            "Menurut batas dan hari libur yang berlaku sekarang jatuhnya {day}. Yang dijanjikan di tanda terima tetap {due}.",
        )
        found.append(
            words.format(day=weekday_day(count.recounted_on, today), due=day_in_lists(count.due_on, today))
        )
    if count.is_provisional:
        found.append(
            translate("Deadlines", "Dapat bergeser: hari libur dalam hitungan ini belum semuanya ditetapkan.")
        )
    return found


def _inside(words: str) -> str:
    """Return words as they stand inside a sentence."""
    return words[:1].lower() + words[1:]
