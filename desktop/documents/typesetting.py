"""Measuring text and breaking it into lines: ragged right, never hyphenated, nothing cut (design: paper, section 1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from desktop.documents.fonts import Face, character_widths, printable
from desktop.domain.wording import NBSP

_RUNT = 9
_BREAK_AFTER = "-/._@"
_LOOK_BACK = 12
_WORD = re.compile(r"[^ ]+")
_UNITS = (
    "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember|Jan|Feb|Mar|Apr|Jun|Jul|Agu|"
    "Sep|Okt|Nov|Des|hari|jam|menit|minggu|bulan|tahun|orang|KK|WIB|WITA|WIT|mm|cm|m|km|ha|kg|ton|liter|ribu|juta|miliar|%"
)
_NUMBER_WITH_UNIT = re.compile(rf"(?<=[0-9]) (?=(?:{_UNITS})(?![A-Za-z]))")
_ABBREVIATION = re.compile(
    r"(?<![A-Za-z])(No\.|Kec\.|Kel\.|Jl\.|Jln\.|Gg\.|RT|RW|Loket|Rp|Telp\.|Pasal) (?=[A-Z0-9(])"
)


class Line(NamedTuple):
    """A set line, and which part of the text it shows."""

    text: str
    start: int
    end: int


def width(text: str, face: Face, size: float) -> float:
    """Return the width of printable text in millimetres."""
    return sum(map(character_widths(face).__getitem__, text)) * size


def fit_size(text: str, face: Face, size: float, measure: float, smallest: float = 6) -> float:
    """Return ``size``, or the largest one below it in steps of 0.25 pt at which ``text`` is no wider than ``measure``."""
    at_one_point = width(printable(text), face, 1)
    while at_one_point * size > measure and size - 0.25 >= smallest:
        size -= 0.25
    return size


def squeezed(text: str, face: Face, size: float, measure: float) -> float:
    """Return a size at which ``text`` certainly fits: for values without a limit, where small is better than cut."""
    fitting = fit_size(text, face, size, measure, smallest=4)
    wide = width(printable(text), face, fitting)
    return fitting if wide <= measure else fitting * measure / wide


def bind(text: str) -> str:
    """Keep numbers with their units and abbreviations with their names on one line."""
    return _ABBREVIATION.sub(rf"\1{NBSP}", _NUMBER_WITH_UNIT.sub(NBSP, text))


def bound(text: str) -> str:
    """Keep the whole of a short text on one line."""
    return text.replace(" ", NBSP)


def wrap(text: str, face: Face, size: float, measure: float, first: float | None = None) -> list[str]:
    """Break any text into lines no wider than ``measure`` millimetres, the first no wider than ``first``."""
    return [line.text for line in break_lines(printable(text), face, size, measure, first)]


def break_lines(text: str, face: Face, size: float, measure: float, first: float | None = None) -> list[Line]:
    """Break printable text into lines that know which part of it they show."""
    lines: list[Line] = []
    start = 0
    for paragraph in text.split("\n"):
        room = first if first is not None and not lines else measure
        broken = list(_break_paragraph(paragraph, start, face, size, measure, room))
        lines.extend(_without_runt(broken, face, size, measure))
        start += len(paragraph) + 1
    return lines


def _break_paragraph(
    paragraph: str, offset: int, face: Face, size: float, measure: float, room: float
) -> Iterator[Line]:
    space = character_widths(face)[" "] * size
    words: list[str] = []
    used, start, end = 0.0, offset, offset
    for word, at, own in _words(paragraph, face, size, measure):
        if words and used + space + own > room:
            yield Line(" ".join(words), start, end)
            words, used, room = [], 0.0, measure
        if not words:
            start = offset + at
            if own > room:
                yield Line("", start, start)  # a first line shorter than the others, too short for this word
                room = measure
        used += own + (space if words else 0.0)
        words.append(word)
        end = offset + at + len(word)
    yield Line(" ".join(words), start, end)


def _words(paragraph: str, face: Face, size: float, measure: float) -> Iterator[tuple[str, int, float]]:
    """Yield the words of a paragraph with place and width; those wider than a line in pieces."""
    widths = character_widths(face)
    for match in _WORD.finditer(paragraph):
        word, at = match.group(), match.start()
        own = sum(map(widths.__getitem__, word)) * size
        while own > measure and len(word) > 1:
            length = _piece(word, widths, measure / size)
            piece, word = word[:length], word[length:]
            yield piece, at, width(piece, face, size)
            at, own = at + length, width(word, face, size)
        yield word, at, own


def _piece(word: str, widths: dict[str, float], measure: float) -> int:
    """Return how many characters of an over-wide word go on a line, best of all up to a mark like - / . _ @."""
    used, length = 0.0, 0
    for character in word:
        used += widths[character]
        if used > measure:
            break
        length += 1
    for place in range(length, max(length - _LOOK_BACK, 1), -1):
        if word[place - 1] in _BREAK_AFTER:
            return place
    return max(length, 1)


def _without_runt(lines: list[Line], face: Face, size: float, measure: float) -> list[Line]:
    """Take a second word down to a last line that is a single short word."""
    if len(lines) < 2:
        return lines
    before, last = lines[-2:]
    if " " in last.text or len(last.text) > _RUNT or before.text.count(" ") < 2:
        return lines
    kept, word = before.text.rsplit(" ", 1)
    text = f"{word} {last.text}"
    if width(text, face, size) > measure:
        return lines
    start = before.end - len(word)
    return [*lines[:-2], Line(kept, before.start, start - 1), Line(text, start, last.end)]
