"""Telling a case: from one line to a story of almost five thousand characters, in the teller's own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from random import Random

from desktop.domain.complaint import NARRATIVE_LIMIT, TITLE_LIMIT, Classification, Gender
from desktop.domain.wording import weekday_date
from desktop.usecases.sample_complaints.cases import Case, as_here, village_words
from desktop.usecases.sample_complaints.phrases import day_words, expand, how_long, sentence, since
from desktop.usecases.sample_complaints.styles import Style, closing, joined, opening, worded
from desktop.usecases.sample_complaints.templates import wording

LONGEST = NARRATIVE_LIMIT - 100
_LONG_TAKES, _VERY_LONG_TAKES = 14, 50
"""Days that a matter must have lasted for a story of that length."""


class Length(StrEnum):
    """How much somebody tells."""

    LINE = "line"
    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"
    VERY_LONG = "very_long"


_LENGTHS = {
    Length.LINE: 15,
    Length.SHORT: 33,
    Length.MEDIUM: 37,
    Length.LONG: 11,
    Length.VERY_LONG: 7,
}


class Telling:
    """One telling of one case; what is chosen once (since when, for how long) stays the same throughout."""

    def __init__(self, case: Case, today: date, style: Style, rng: Random) -> None:
        self._case, self._today, self._style, self._rng = case, today, style, rng
        days = (today - case.started_on).days
        self._days = days
        self._words = {
            **village_words(case.village),
            **case.words,
            "place": case.place or "",
            "tgl": day_words(case.started_on),
            "bulan": day_words(case.started_on).split(" ")[1],
            "lama": how_long(days),
            "sejak": since(case.started_on, today, rng),
            "pasangan": "istri" if case.citizen.gender is Gender.LAKI_LAKI else "suami",
        }

    def title(self) -> str:
        """Return the title; the clerk writes it, so it is mostly clean."""
        title = sentence(self._expand(self._variant(self._case.template.title)))
        if self._style is Style.CAPITALS or (self._style is Style.MISSPELT and self._rng.random() < 0.5):
            title = worded(title, self._style, self._rng)
        return title[:TITLE_LIMIT]

    def remedy(self) -> str:
        """Return what is asked for."""
        remedy = sentence(self._expand(self._variant(self._case.template.remedy)))
        return worded(remedy, self._style, self._rng) if self._style is Style.CAPITALS else remedy

    def respondent(self) -> dict[str, str]:
        """Return who is complained about, by function."""
        chosen = self._rng.choice(self._case.template.respondent)
        return {key: sentence(self._expand(value)) for key, value in chosen.items()}

    def narrative(self) -> str:
        """Return the story."""
        length = self._length()
        paragraphs = [joined(self._sentences(length), self._style, self._rng)]
        if length in (Length.LONG, Length.VERY_LONG):
            paragraphs += self._chronicle(length)
        if length is not Length.LINE:
            paragraphs[-1] = joined((paragraphs[-1], self._worded_closing()), self._style, self._rng)
        text = "\n".join(filter(None, paragraphs))
        return text if len(text) <= LONGEST else text[:LONGEST].rpartition(". ")[0] + "."

    def _length(self) -> Length:
        allowed = dict(_LENGTHS)
        classification = self._case.template.classification
        has_no_story = self._case.template.is_wish or not self._case.template.chronicle
        if has_no_story or classification is Classification.BERKADAR_PENGAWASAN:
            allowed = {key: allowed[key] for key in (Length.LINE, Length.SHORT, Length.MEDIUM)}
        if self._days < _LONG_TAKES or self._style is Style.CHAT:
            allowed.pop(Length.LONG, None)
        if self._days < _VERY_LONG_TAKES or self._style is not Style.FORMAL:
            allowed.pop(Length.VERY_LONG, None)
        return self._rng.choices(list(allowed), list(allowed.values()))[0]

    def _sentences(self, length: Length) -> Iterator[str]:
        template, rng = self._case.template, self._rng
        details, impacts = list(template.detail), list(template.impact)
        rng.shuffle(details)
        rng.shuffle(impacts)
        if length is Length.LINE:
            details, impacts = [], []
        elif length is Length.SHORT:
            both = (details[:1] + impacts[:1]) if rng.random() < 0.4 else rng.sample(details + impacts, 1)
            details, impacts = both, []
        elif length is Length.MEDIUM:
            details, impacts = details[: rng.randint(1, 3)], impacts[: rng.randint(1, 2)]
        else:
            rng.shuffle(impacts)
        if length is not Length.LINE and (begin := self._worded_opening()):
            yield begin
        yield self._told(self._variant(template.fact))
        for text in details + impacts:
            yield self._told(text)
        if length in (Length.SHORT, Length.MEDIUM) and self._tells_effort():
            yield self._told(rng.choice(self._pool("effort")))

    def _tells_effort(self) -> bool:
        template = self._case.template
        is_ordinary = template.classification is Classification.TIDAK_BERKADAR_PENGAWASAN
        is_tellable = is_ordinary and bool(template.chronicle)
        return is_tellable and self._days >= 5 and self._rng.random() < 0.5

    def _pool(self, kind: str) -> list[str]:
        """Return the sentences that fit; the "fisik" ones are mixed into those of "warga", both in their order."""
        pools, chronicle = wording()[kind], self._case.template.chronicle
        if chronicle != "fisik":
            return list(pools[chronicle])
        first, second = list(pools["warga"]), list(pools["fisik"])
        order = [0] * len(first) + [1] * len(second)
        self._rng.shuffle(order)
        return [(second if which else first).pop(0) for which in order]

    def _chronicle(self, length: Length) -> Iterator[str]:
        pool, rng = self._pool("chronicle"), self._rng
        if length is Length.LONG:
            start = rng.choice((0, len(pool) // 3))
            events = pool[start : start + rng.randint(3, 6)]
            yield " ".join(self._dated(events))
            return
        reflections = list(wording()["reflection"]["any"])
        rng.shuffle(reflections)
        target, told = rng.randint(2_400, 5_000), 0
        paragraph: list[str] = []
        for event in self._dated(pool):
            paragraph.append(event)
            told += len(event)
            if len(paragraph) == 4:
                yield " ".join((*paragraph, reflections.pop() if reflections else ""))
                paragraph = []
            if told > target - 1_400:
                break
        yield " ".join((*paragraph, *reflections[:3]))

    def _dated(self, events: list[str]) -> list[str]:
        """Tell the events in order, on days between the beginning and yesterday."""
        days = sorted(self._rng.choices(range(1, max(self._days, 2)), k=len(events)))
        return [
            self._told(text, self._case.started_on + timedelta(days=n))
            for text, n in zip(events, days, strict=True)
        ]

    def _told(self, text: str, day: date | None = None) -> str:
        if day is None:
            day = self._case.started_on + timedelta(days=self._rng.randint(1, max(self._days - 1, 1)))
        words = {"hari": self._day_of_event(day)}
        return worded(sentence(self._expand(text, words)), self._style, self._rng)

    def _day_of_event(self, day: date) -> str:
        while day.weekday() >= 5 and day > self._case.started_on:  # offices are closed
            day -= timedelta(days=1)
        if self._rng.random() < 0.25:
            return f"hari {weekday_date(day, 'id')}".replace("\N{NO-BREAK SPACE}", " ")
        return f"tanggal {day_words(day)}" if self._rng.random() < 0.4 else day_words(day)

    def _worded_opening(self) -> str:
        if self._case.template.is_wish:
            return self._wished("openings")
        return opening(self._style, self._rng)

    def _worded_closing(self) -> str:
        match self._case.template.classification:
            case Classification.ASPIRASI:
                return self._wished("closings")
            case Classification.PERMINTAAN_INFORMASI:
                return self._wished("question_closings")
            case _:
                return closing(self._style, self._rng)

    def _wished(self, part: str) -> str:
        return worded(self._rng.choice(wording()["wish"][part]), self._style, self._rng)

    def _variant(self, choices: Sequence[str]) -> str:
        if self._case.template.one_story:
            return self._rng.choice(choices)
        return choices[self._case.variant % len(choices)]

    def _expand(self, text: str, more: dict[str, str] | None = None) -> str:
        return as_here(expand(text, self._words | (more or {}), self._rng), self._case.village)
