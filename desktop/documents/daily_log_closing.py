"""The end of the daily log: the totals that add up, and the signatures. One block, never broken over pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.documents.daily_log_table import LEFT, RIGHT
from desktop.documents.fonts import Face
from desktop.documents.layout import Align, Paper, Tag
from desktop.documents.letterhead import draw_signature
from desktop.documents.typesetting import bound, squeezed, wrap
from desktop.domain.daily_log_totals import SUM_LABEL, TotalTable
from desktop.domain.office import Signatory
from desktop.domain.wording import NBSP, number

_GUTTER = 8.0
_TABLE_WIDTH = (RIGHT - LEFT - 3 * _GUTTER) / 4
_TABLE_HEAD, _TABLE_LINE, _TABLE_SUM = 5.6, 4.2, 5.0
_ABOVE_TABLES, _BELOW_TABLES = 11.0, 9.0
_ABOVE_DETAILS, _DETAIL_SIZE, _DETAIL_LEAD, _DETAIL_INDENT = 5.5, 7.0, 3.2, 20.0
_MOST_DETAIL_LINES = 3
_SIZE, _LEAD, _GAP = 8.4, 3.9, 17.0
_DIRECTIVE_LINES, _DIRECTIVE_LEAD = 5, 7.0
_HEAD_WIDTH = _CLERK_WIDTH = _TABLE_WIDTH
_DOTTED = (0.4, 1.5)


@dataclass(frozen=True, slots=True)
class Closing:
    """What stands below the table."""

    sentence: str
    tables: tuple[TotalTable, ...]
    details: tuple[TotalTable, ...]
    head: Signatory | None
    clerk: Signatory
    place_and_date: str

    @property
    def height(self) -> float:
        """Return the height from the end of the table to the last line."""
        head, _ = self._roles()
        signature = len(head) * _LEAD + _GAP + 2 * _LEAD
        directives = _DIRECTIVE_LINES * _DIRECTIVE_LEAD + 1
        above = _ABOVE_TABLES + self._tables_height() + self._details_height()
        return above + _BELOW_TABLES + max(signature, directives)

    def _tables_height(self) -> float:
        longest = max(len(table.lines) for table in self.tables)
        return _TABLE_HEAD + longest * _TABLE_LINE + _TABLE_SUM

    def _details_height(self) -> float:
        lines = sum(len(text) for _title, text in self._detail_lines())
        return _ABOVE_DETAILS + lines * _DETAIL_LEAD if lines else 0.0

    def _detail_lines(self) -> list[tuple[str, list[str]]]:
        """Return title and lines of each run-in table; an empty day has none."""
        return [(table.title, _run_in(table)) for table in self.details if table.total]

    def _roles(self) -> tuple[Sequence[str], Sequence[str]]:
        """Return what stands above both names, in equally many lines."""
        title = self.head.title if self.head else ""
        head = ["Mengetahui,", *wrap(title, Face.REGULAR, _SIZE, _HEAD_WIDTH)]
        clerk = [self.place_and_date, "", *wrap(self.clerk.title, Face.REGULAR, _SIZE, _CLERK_WIDTH)]
        lines = max(len(head), len(clerk))
        return head + [""] * (lines - len(head)), clerk + [""] * (lines - len(clerk))

    def draw(self, paper: Paper, y: float) -> None:
        """Draw the block below the end of the table."""
        with paper.tag(Tag.H2):
            paper.text(LEFT, y + 8, "Rekapitulasi hari ini", Face.BOLD, 10)
        room = RIGHT - LEFT - 45
        size = squeezed(self.sentence, Face.SEMIBOLD, 8, room)
        paper.text(RIGHT, y + 8, self.sentence, Face.SEMIBOLD, size, Align.RIGHT, room=room)
        y += _ABOVE_TABLES
        for place, table in enumerate(self.tables):
            with paper.tag(Tag.TABLE):
                _draw_table(paper, LEFT + place * (_TABLE_WIDTH + _GUTTER), y, table)
        y += self._tables_height()
        self._draw_details(paper, y + _ABOVE_DETAILS)
        self._draw_signatures(paper, y + self._details_height() + _BELOW_TABLES)

    def _draw_details(self, paper: Paper, y: float) -> None:
        for title, lines in self._detail_lines():
            with paper.tag(Tag.P):
                paper.text(LEFT, y, f"{title}: ", Face.SEMIBOLD, _DETAIL_SIZE)
                y = paper.lines(LEFT + _DETAIL_INDENT, y, lines, Face.REGULAR, _DETAIL_SIZE, _DETAIL_LEAD)

    def _draw_signatures(self, paper: Paper, y: float) -> None:
        head, clerk = self._roles()
        style = {"size": _SIZE, "lead": _LEAD, "gap": _GAP}
        draw_signature(paper, LEFT, y, _HEAD_WIDTH, head, self.head, **style)
        x = LEFT + 108
        paper.text(x, y, "Arahan pimpinan", Face.REGULAR, _SIZE)
        for line in range(1, _DIRECTIVE_LINES + 1):
            below = y + line * _DIRECTIVE_LEAD
            paper.rule(x, below, x + 68, below, 0.4, _DOTTED)
        draw_signature(paper, RIGHT - _CLERK_WIDTH, y, _CLERK_WIDTH, clerk, self.clerk, **style)


def _run_in(table: TotalTable) -> list[str]:
    """Return a table as running text with its sum; what does not fit is summed up as the rest, nothing is left out."""
    measure = RIGHT - LEFT - _DETAIL_INDENT

    def lines(shown: int) -> list[str]:
        items = [f"{bound(line.label)}{NBSP}{number(line.count, lang='id')}" for line in table.lines[:shown]]
        if rest := table.lines[shown:]:
            count = number(sum(line.count for line in rest), lang="id")
            items.append(f"{number(len(rest), lang='id')} lainnya{NBSP}{count}")
        text = f"{' · '.join(items)} = {number(table.total, lang='id')}"
        return wrap(text, Face.REGULAR, _DETAIL_SIZE, measure)

    few, many = 0, len(table.lines)
    while few < many:
        middle = (few + many + 1) // 2
        few, many = (middle, many) if len(lines(middle)) <= _MOST_DETAIL_LINES else (few, middle - 1)
    return lines(few)


def _draw_table(paper: Paper, x: float, y: float, table: TotalTable) -> None:
    right = x + _TABLE_WIDTH
    paper.rule(x, y, right, y, 0.8)
    with paper.tag(Tag.TR):
        with paper.tag(Tag.TH):
            paper.text(x, y + 4, table.title, Face.SEMIBOLD, 7.4, room=_TABLE_WIDTH - 12)
        with paper.tag(Tag.TH):
            paper.text(right, y + 4, "Jumlah", Face.REGULAR, 7, Align.RIGHT)
    y += _TABLE_HEAD
    paper.rule(x, y, right, y, 0.35)
    for line in table.lines:
        size = squeezed(line.label, Face.REGULAR, 7.6, _TABLE_WIDTH - 9)
        _draw_count(paper, x, y + 3.5, line.label, line.count, Face.REGULAR, size)
        y += _TABLE_LINE
    paper.rule(x, y + 0.5, right, y + 0.5, 0.6)
    _draw_count(paper, x, y + 4.3, SUM_LABEL, table.total, Face.BOLD, 7.6)


def _draw_count(paper: Paper, x: float, y: float, label: str, count: int, face: Face, size: float) -> None:
    with paper.tag(Tag.TR):
        with paper.tag(Tag.TD):
            paper.text(x, y, label, face, size, room=_TABLE_WIDTH - 9)
        with paper.tag(Tag.TD):
            paper.text(x + _TABLE_WIDTH, y, number(count, lang="id"), face, 7.6, Align.RIGHT)
