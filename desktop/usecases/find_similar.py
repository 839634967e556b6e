"""Finding reports of the last days that are probably about the matter that is being typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache

from desktop.domain.access import Account, Right
from desktop.domain.draft_words import Form, spoken, text_of
from desktop.domain.identity import normal_phone
from desktop.domain.likeness import THRESHOLD, Likeness, Matter, Rarity, likeness
from desktop.domain.places import Village
from desktop.domain.stems import stem_set
from desktop.domain.visibility import sees_all
from desktop.store.complaints import id_key
from desktop.store.similar import RecentReport, recent_reports
from desktop.usecases.desk import Desk
from resources.i18n import translate

DAYS_BACK = 30
MOST_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Similar:
    """An earlier report that is probably about the same matter, without anything of who told it.

    ``score`` is about 0.65 to 1; ``why`` is one short line, ``words`` are the words in common.
    """

    complaint_id: str
    register_no: str
    title: str
    received_on: date
    village_label: str
    score: float
    words: tuple[str, ...]
    why: str


@dataclass(frozen=True)
class FindSimilar:
    """Compare a form that is being typed with the reports of its village and the others of its kecamatan."""

    desk: Desk
    rarity: Callable[[], Rarity]

    def __call__(self, by: Account, form: Form) -> tuple[Similar, ...]:
        """Return at most three, the likeliest first; nothing before a village and a title or narrative are there.

        Guarded reports are compared only for those who may see them.

        Raises:
            NotAllowed
        """
        by.require(Right.LOG_COMPLAINT)
        village = self._village(text_of(form, "incident_village_code") or _home(form))
        title, narrative = text_of(form, "title"), text_of(form, "narrative")
        if village is None or not (title or narrative):
            return ()
        draft = self._draft(form, village, title, narrative)
        around = [each.code for each in self.desk.reference.villages if each.code[:8] == village.code[:8]]
        since = self.desk.today() - timedelta(days=DAYS_BACK)
        with self.desk.database.read() as connection:
            reports = recent_reports(connection, around, since, with_guarded=sees_all(by))
        weight = cache(self.rarity().weight)
        find = self.desk.reference.village
        found = ((likeness(draft, _earlier(report, find), weight), report) for report in reports)
        likely = [each for each in found if each[0].score >= THRESHOLD]
        likely.sort(key=lambda each: (each[0].score, each[1].received_on, each[1].id), reverse=True)
        return tuple(self._similar(*each, (title, narrative)) for each in likely[:MOST_SHOWN])

    def _draft(self, form: Form, village: Village, title: str, narrative: str) -> Matter:
        place = text_of(form, "incident_place")
        topic = self.desk.reference.topic(text_of(form, "category"))
        phone = text_of(form, "complainant.phone")
        return _matter(
            (title, narrative),
            place,
            village,
            topic.name if topic else None,
            (
                ("nik", id_key(text_of(form, "complainant.id_number"))),
                ("phone", normal_phone(phone) if phone else None),
                ("name", text_of(form, "complainant.name").casefold()),
            ),
        )

    def _village(self, code: str) -> Village | None:
        return self.desk.reference.village(code) if code else None

    def _similar(self, found: Likeness, report: RecentReport, typed: Sequence[str]) -> Similar:
        village = self._village(report.village_code or "")
        words = spoken(found.words, *typed)
        return Similar(
            report.id,
            report.register_no,
            report.title,
            date.fromisoformat(report.received_on),
            village.label if village else "",
            found.score,
            words,
            _why(found, words),
        )


def _home(form: Form) -> str:
    return text_of(form, "complainant.village_code")


@lru_cache(maxsize=4_096)
def _earlier(report: RecentReport, village: Callable[[str], Village | None]) -> Matter:
    """Return what of an earlier report is compared; remembered, since it is compared again after each pause in typing."""
    return _matter(
        (report.title, report.narrative),
        report.place or "",
        village(report.village_code or ""),
        report.category,
        (
            ("nik", report.id_key),
            ("phone", report.phone_key),
            ("name", (report.name or "").casefold()),
        ),
    )


def _matter(
    texts: tuple[str, str],
    place: str,
    village: Village | None,
    topic: str | None,
    person: Iterable[tuple[str, str | None]],
) -> Matter:
    title, narrative = texts
    at = stem_set(place)
    return Matter(
        words=stem_set(title) | stem_set(narrative) | at,
        place=at,
        village=village.code if village else None,
        village_words=stem_set(f"{village.name} {village.district}") if village else frozenset(),
        topic=topic,
        person=frozenset(f"{kind}:{value}" for kind, value in person if value),
    )


def _why(found: Likeness, words: Sequence[str]) -> str:
    parts = []
    if found.is_same_person:
        parts.append(translate("Similar", "orang yang sama"))
    if found.is_same_place:
        parts.append(translate("Similar", "tempat yang sama"))
    parts.append(", ".join(words))
    return " · ".join(parts)
