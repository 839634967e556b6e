"""Parts of the recap: charts and tables across the measure, black only, states told by pattern (design: paper, section 7)."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.documents.fonts import Face
from desktop.documents.layout import Align, Paper
from desktop.documents.structure import Tag
from desktop.documents.typesetting import squeezed
from desktop.domain.recap import ClassRecap, RecapCount, Standing
from desktop.domain.wording import NBSP, label, number, sentence_case

LEFT, RIGHT, TOP, BOTTOM = 25.0, 195.0, 12.0, 285.0
MEASURE = RIGHT - LEFT
_LEGEND = (
    (Standing.DONE_IN_TIME, "selesai tepat waktu"),
    (Standing.DONE_LATE, "selesai terlambat"),
    (Standing.RUNNING, "berjalan, dalam batas"),
    (Standing.RUNNING_LATE, "berjalan, lewat batas"),
)


def whole(value: int) -> str:
    """Return ``1.234``."""
    return number(value, lang="id")


def percent(part: int, of: int) -> str:
    """Return ``94,4``, a dash where nothing can be shared."""
    return number(part / of * 100, 1, "id") if of else "–"


def fitted(
    paper: Paper,
    x: float,
    y: float,
    text: str,
    face: Face,
    size: float,
    room: float,
    align: Align = Align.LEFT,
) -> None:
    """Set a line, smaller if it would not fit its room."""
    paper.text(x, y, text, face, squeezed(text, face, size, room), align, room=room)


def heading(paper: Paper, y: float, title: str, sub: str = "") -> float:
    """Set a heading with what it counts; return the y below."""
    with paper.tag(Tag.H2):
        fitted(paper, LEFT, y, title, Face.BOLD, 10.5, MEASURE)
    if sub:
        fitted(paper, LEFT, y + 4.1, sub, Face.REGULAR, 7.8, MEASURE)
    return y + (8 if sub else 4.5)


def draw_columns(paper: Paper, y: float, high: float, columns: Sequence[tuple[str, str, int, bool]]) -> float:
    """Draw counts over time as columns (label, mark below it, count, is it a day off); return the y of the base."""
    base, most = y + high, max((n for _l, _m, n, _o in columns), default=0)
    step = MEASURE / len(columns)
    size = 6.8 if len(columns) > 16 else 7.4
    for place, (text, mark, count, is_off) in enumerate(columns):
        middle = LEFT + (place + 0.5) * step
        if count:
            tall = count / most * (high - 4)
            paper.fill(middle - step * 0.28, base - tall, step * 0.56, tall)
            face = Face.SEMIBOLD if count == most else Face.REGULAR
            _centred(paper, middle, base - tall - 1.2, whole(count), face, size, step)
        else:
            _centred(paper, middle, base - 1.5, "libur" if is_off else "0", Face.REGULAR, 6.2, step - 0.2)
        _centred(paper, middle, base + 3.6, text, Face.SEMIBOLD if mark else Face.REGULAR, size, step - 0.3)
        if mark:
            _centred(paper, middle, base + 7, mark, Face.REGULAR, 6.2, step + 2)
    paper.rule(LEFT, base, RIGHT, base, 0.8)
    return base


def _centred(paper: Paper, x: float, y: float, text: str, face: Face, size: float, room: float) -> None:
    fitted(paper, x, y, text, face, size, room, Align.CENTRE)


def draw_bars(paper: Paper, y: float, counts: Sequence[RecapCount], total: int, row: float) -> float:
    """Draw counts as sorted bars with value and percent, what is left in outline; return the y below their sum."""
    lab, size = 60.0, 7.8
    wide = MEASURE - lab - 20
    most = max((c.count for c in counts), default=0)
    paper.text(RIGHT - 11.5, y - 2.2, "jumlah", Face.REGULAR, 7, Align.RIGHT)
    paper.text(RIGHT, y - 2.2, "persen", Face.REGULAR, 7, Align.RIGHT)
    top = y
    for each in counts:
        base = y + row * 0.62
        fitted(paper, LEFT, base, each.label, Face.ITALIC if each.is_rest else Face.REGULAR, size, lab - 2)
        if each.count:
            bar = each.count / most * wide
            if each.is_rest:
                paper.box(LEFT + lab, y + row * 0.2, bar, row * 0.5, 0.5)
            else:
                paper.fill(LEFT + lab, y + row * 0.2, bar, row * 0.5)
        paper.text(RIGHT - 11.5, base, whole(each.count), Face.SEMIBOLD, size, Align.RIGHT)
        paper.text(RIGHT, base, percent(each.count, total), Face.REGULAR, size, Align.RIGHT)
        y += row
    if counts:
        paper.rule(LEFT + lab, top - 0.4, LEFT + lab, y + 0.2, 0.5)
    paper.rule(LEFT, y + 0.8, RIGHT, y + 0.8, 0.6)
    paper.text(LEFT, y + 4.8, "Jumlah", Face.BOLD, size)
    paper.text(RIGHT - 11.5, y + 4.8, whole(total), Face.BOLD, size, Align.RIGHT)
    paper.text(RIGHT, y + 4.8, percent(total, total), Face.BOLD, size, Align.RIGHT)
    return y + 6


def draw_standings(paper: Paper, y: float, classes: Sequence[ClassRecap]) -> float:
    """Draw the shares of the four standings of each classification and of all; return the y below."""
    x, y = LEFT, y + 1.5
    for standing, text in _LEGEND:
        _draw_state(paper, x, y - 2.6, 5.5, 2.9, standing)
        x = paper.run(x + 7, y - 0.1, text, Face.REGULAR, 7.6) + 6
    y += 4.5
    for each in classes:
        name = sentence_case(label(each.classification, "id"))
        _draw_shares(paper, y, name, f"batas {each.limit}{NBSP}hari kerja", each, is_sum=False)
        y += 9.6
    paper.rule(LEFT, y - 1.2, RIGHT, y - 1.2, 0.5)
    parts = {s.value: sum(c.of(s) for c in classes) for s in Standing}
    everything = ClassRecap(classes[0].classification, 0, **parts)
    _draw_shares(paper, y + 1, "Seluruh laporan", "semua klasifikasi", everything, is_sum=True)
    return y + 10.6


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


def draw_table(
    paper: Paper,
    x: float,
    y: float,
    columns: Sequence[tuple[str, float, Align]],
    rows: Sequence[Sequence[str]],
    total: Sequence[str] | None = None,
    row: float = 5.2,
) -> float:
    """Draw a table whose columns (head with ``|`` between its lines, width, side) stand beside each other."""
    right = x + sum(wide for _h, wide, _a in columns)
    heads = [head.split("|") for head, _w, _a in columns]
    high = max(map(len, heads))
    paper.rule(x, y - 1, right, y - 1, 1.0)
    edges = [x + sum(w for _h, w, _a in columns[:place]) for place in range(len(columns))]

    def cells(base: float, texts: Sequence[str], face: Face, size: float) -> None:
        for text, edge, (_h, wide, align) in zip(texts, edges, columns, strict=True):
            at = edge + wide if align is Align.RIGHT else edge
            fitted(paper, at, base, text, face, size, wide - 1, align)

    for line in range(high):
        texts = [([""] * (high - len(head)) + head)[line] for head in heads]
        cells(y + 3.2 + line * 3.3, texts, Face.SEMIBOLD, 7.2)
    y += high * 3.3 + 1.8
    paper.rule(x, y, right, y, 0.5)
    for values in rows:
        cells(y + row * 0.68, values, Face.REGULAR, 7.8)
        y += row
        paper.rule(x, y, right, y, 0.2)
    if total is not None:
        paper.rule(x, y, right, y, 0.6)
        cells(y + row * 0.68, total, Face.BOLD, 7.8)
        y += row
    paper.rule(x, y, right, y, 1.0)
    return y
