"""Charts of the recap, black only, states told by pattern (design: paper, section 7); each says its numbers in words too."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from desktop.documents.fonts import Face
from desktop.documents.layout import Align, Paper
from desktop.documents.recap_parts import LEFT, MEASURE, RIGHT, fitted, in_lines, percent, whole
from desktop.documents.recap_words import TimeColumn
from desktop.documents.structure import Tag
from desktop.documents.typesetting import width
from desktop.domain.recap import ClassRecap, RecapCount, Standing
from desktop.domain.wording import NBSP, label, sentence_case

_LEGEND = (
    (Standing.DONE_IN_TIME, "selesai tepat waktu"),
    (Standing.DONE_LATE, "selesai terlambat"),
    (Standing.RUNNING, "berjalan, dalam batas"),
    (Standing.RUNNING_LATE, "berjalan, lewat batas"),
)
_LABEL, _LABEL_SIZE, _LABEL_LEAD = 60.0, 7.8, 2.6


def draw_columns(paper: Paper, y: float, high: float, columns: Sequence[TimeColumn], unit: str) -> float:
    """Draw counts over time as columns; return the y of the base."""
    base, most = y + high, max((each.count for each in columns), default=0)
    step = MEASURE / len(columns)
    size = 6.8 if len(columns) > 16 else 7.4
    said = "; ".join(f"{each.name}: {whole(each.count)}" for each in columns if _counts(each))
    with paper.tag(Tag.FIGURE, f"Diagram batang laporan diterima per {unit}. {said}."):
        for place, each in enumerate(columns):
            middle = LEFT + (place + 0.5) * step
            if each.count:
                tall = each.count / most * (high - 4)
                paper.fill(middle - step * 0.28, base - tall, step * 0.56, tall)
                face = Face.SEMIBOLD if each.count == most else Face.REGULAR
                _centred(paper, middle, base - tall - 1.2, whole(each.count), face, size, step)
            elif _counts(each):
                _centred(paper, middle, base - 1.5, "0", Face.REGULAR, 6.2, step)
            face = Face.SEMIBOLD if each.mark else Face.REGULAR
            _centred(paper, middle, base + 3.6, each.label, face, size, step - 0.3)
            if each.mark:
                _centred(paper, middle, base + 7, each.mark, Face.REGULAR, 6.2, step + 2)
        _draw_days_off(paper, base, step, columns)
    paper.rule(LEFT, base, RIGHT, base, 0.8)
    return base


def _counts(each: TimeColumn) -> bool:
    """Return whether a number is said: not of days off without reports, nor of what is ahead."""
    return bool(each.count) or not (each.is_off or each.is_ahead)


def _draw_days_off(paper: Paper, base: float, step: float, columns: Sequence[TimeColumn]) -> None:
    """Write ``libur`` once over each run of days off."""
    at = 0
    for is_off, run in groupby(columns, key=lambda each: each.is_off and not each.count):
        length = len(list(run))
        if is_off:
            middle = LEFT + (at + length / 2) * step
            _centred(paper, middle, base - 1.5, "libur", Face.REGULAR, 6.2, length * step - 0.2)
        at += length


def _centred(paper: Paper, x: float, y: float, text: str, face: Face, size: float, room: float) -> None:
    fitted(paper, x, y, text, face, size, room, Align.CENTRE)


def bars_high(counts: Sequence[RecapCount], row: float) -> float:
    """Return the height of bars with their sum in millimetres."""
    return sum(_bar_high(each, row) for each in counts) + 6


def _bar_high(each: RecapCount, row: float) -> float:
    return row + (len(_label_lines(each)[0]) - 1) * _LABEL_LEAD


def _label_lines(each: RecapCount) -> tuple[list[str], float]:
    face = Face.ITALIC if each.is_rest else Face.REGULAR
    return in_lines(each.label, face, _LABEL_SIZE, _LABEL - 2)


def draw_bars(
    paper: Paper, y: float, counts: Sequence[RecapCount], total: int, row: float, what: str
) -> float:
    """Draw counts as sorted bars with value and percent, what is left in outline; return the y below their sum."""
    said = "; ".join(f"{c.label}: {whole(c.count)} ({percent(c.count, total)}{NBSP}%)" for c in counts)
    with paper.tag(Tag.FIGURE, f"Diagram batang menurut {what}. {said}. Jumlah: {whole(total)}."):
        return _draw_bars(paper, y, counts, total, row)


def _draw_bars(paper: Paper, y: float, counts: Sequence[RecapCount], total: int, row: float) -> float:
    size, most = _LABEL_SIZE, max((c.count for c in counts), default=0)
    wide = MEASURE - _LABEL - max(20, 14 + width(whole(max(most, total)), Face.BOLD, size))
    paper.text(RIGHT - 11.5, y - 2.2, "jumlah", Face.REGULAR, 7, Align.RIGHT)
    paper.text(RIGHT, y - 2.2, "persen", Face.REGULAR, 7, Align.RIGHT)
    top = y
    for each in counts:
        base = y + row * 0.62
        lines, label_size = _label_lines(each)
        face = Face.ITALIC if each.is_rest else Face.REGULAR
        paper.lines(LEFT, base, lines, face, label_size, _LABEL_LEAD)
        if each.count:
            bar = each.count / most * wide
            if each.is_rest:
                paper.box(LEFT + _LABEL, y + row * 0.2, bar, row * 0.5, 0.5)
            else:
                paper.fill(LEFT + _LABEL, y + row * 0.2, bar, row * 0.5)
        paper.text(RIGHT - 11.5, base, whole(each.count), Face.SEMIBOLD, size, Align.RIGHT)
        paper.text(RIGHT, base, percent(each.count, total), Face.REGULAR, size, Align.RIGHT)
        y += _bar_high(each, row)
    if counts:
        paper.rule(LEFT + _LABEL, top - 0.4, LEFT + _LABEL, y + 0.2, 0.5)
    paper.rule(LEFT, y + 0.8, RIGHT, y + 0.8, 0.6)
    paper.text(LEFT, y + 4.8, "Jumlah", Face.BOLD, size)
    paper.text(RIGHT - 11.5, y + 4.8, whole(total), Face.BOLD, size, Align.RIGHT)
    paper.text(RIGHT, y + 4.8, percent(total, total), Face.BOLD, size, Align.RIGHT)
    return y + 6


def draw_standings(paper: Paper, y: float, classes: Sequence[ClassRecap]) -> float:
    """Draw the shares of the four standings of each classification and of all; return the y below."""
    parts = {s.value: sum(c.of(s) for c in classes) for s in Standing}
    everything = ClassRecap(classes[0].classification, 0, **parts)
    named = [(sentence_case(label(c.classification, "id")), c) for c in classes]
    said = [_in_words(name, each) for name, each in (*named, ("Seluruh laporan", everything))]
    with paper.tag(Tag.FIGURE, f"Diagram ketepatan waktu. {' '.join(said)}"):
        x, y = LEFT, y + 1.5
        for standing, text in _LEGEND:
            _draw_state(paper, x, y - 2.6, 5.5, 2.9, standing)
            x = paper.run(x + 7, y - 0.1, text, Face.REGULAR, 7.6) + 6
        y += 4.5
        for name, each in named:
            _draw_shares(paper, y, name, f"batas {each.limit}{NBSP}hari kerja", each, is_sum=False)
            y += 9.6
        paper.rule(LEFT, y - 1.2, RIGHT, y - 1.2, 0.5)
        _draw_shares(paper, y + 1, "Seluruh laporan", "semua klasifikasi", everything, is_sum=True)
    return y + 10.6


def _in_words(name: str, counts: ClassRecap) -> str:
    parts = ", ".join(f"{text} {whole(counts.of(standing))}" for standing, text in _LEGEND)
    return f"{name}: {whole(counts.received)} laporan; {parts}."


def _draw_shares(paper: Paper, y: float, name: str, below: str, counts: ClassRecap, *, is_sum: bool) -> None:
    face, x = Face.BOLD if is_sum else Face.REGULAR, LEFT + 56
    wide = RIGHT - x - 26
    fitted(paper, LEFT, y + 3.4, name, face, 8, 54)
    paper.text(LEFT, y + 6.7, below, Face.REGULAR, 6.8)
    total = counts.received
    if not total:
        paper.text(x, y + 4.2, "tidak ada laporan", Face.ITALIC, 7.6)
    for standing in Standing:
        part = counts.of(standing) / total * wide if total else 0
        if part:
            _draw_state(paper, x, y, part, 6.2, standing)
            if standing is Standing.DONE_IN_TIME and part > 14:
                share = f"{percent(counts.done_in_time, total)}{NBSP}%"
                paper.text(x + 2, y + 4.2, share, Face.SEMIBOLD, 7.6, is_white=True)
        x += part
    text = f"{whole(counts.within_limit)} dari {whole(total)}"
    fitted(paper, RIGHT, y + 3.4, text, face, 8, 25, Align.RIGHT)
    paper.text(RIGHT, y + 6.7, "dalam batas", Face.REGULAR, 6.8, Align.RIGHT)


def _draw_state(paper: Paper, x: float, y: float, w: float, h: float, standing: Standing) -> None:
    if standing is Standing.DONE_IN_TIME:
        paper.fill(x, y, w, h)
    elif standing is Standing.DONE_LATE:
        paper.hatch(x, y, w, h, 1.0, 0.9, is_crossed=True)
    elif standing is Standing.RUNNING_LATE:
        paper.hatch(x, y, w, h)
    paper.box(x, y, w, h, 0.5)
