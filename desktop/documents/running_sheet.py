"""A plain official paper on A4 that runs over as many sheets as it needs: headings, paragraphs, facts, tables, signatures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime

from desktop.documents.fonts import Face
from desktop.documents.layout import Align, Paper, PaperSize, Tag
from desktop.documents.letterhead import draw_letterhead
from desktop.documents.typesetting import bind, squeezed, wrap
from desktop.domain.office import Office

LEFT, RIGHT = 22.0, 190.0
WIDTH = RIGHT - LEFT
_TOP, _BOTTOM, _FOOTER = 12.0, 276.0, 285.5
_LATER = 24.0
_SIZE, _LEAD = 9.2, 4.3
_SMALL, _SMALL_LEAD = 8.2, 3.7
_CELL = 2.0
"""Room between the columns of a table, in mm."""
_LABEL = 44.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading and its share of the width in mm."""

    title: str
    width: float
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class _Block:
    """Something that stays on one page. ``table`` is the heads of the table whose row it is; ``is_kept`` holds it to the next."""

    height: float
    draw: Callable[[Paper, float], None]
    is_kept: bool = False
    table: tuple[Column, ...] | None = None


@dataclass
class RunningSheet:
    """Gathers what a paper says, then lays it out; ``made_at`` is aware, ``footer`` stands at the foot of every page."""

    office: Office
    title: str
    subject: str
    made_at: datetime
    footer: str
    _blocks: list[_Block] = field(default_factory=list)

    def heading(self, text: str) -> None:
        """Add a heading that stays with what follows."""

        def draw(paper: Paper, y: float) -> None:
            with paper.tag(Tag.H2):
                paper.text(LEFT, y + 6.2, text, Face.SEMIBOLD, 10.4, room=WIDTH)
            paper.rule(LEFT, y + 7.8, RIGHT, y + 7.8, 0.35)

        self._blocks.append(_Block(10.4, draw, is_kept=True))

    def number(self, text: str, beside: str = "") -> None:
        """Add the register number that begins a section, with a few words at its right."""

        def draw(paper: Paper, y: float) -> None:
            paper.rule(LEFT, y + 1.2, RIGHT, y + 1.2, 0.8)
            with paper.tag(Tag.H2):
                paper.text(LEFT, y + 6.4, text, Face.CODE, 11.5)
            size = squeezed(beside, Face.REGULAR, _SMALL, 90)
            paper.text(RIGHT, y + 6.4, beside, Face.REGULAR, size, Align.RIGHT)

        self._blocks.append(_Block(9.4, draw, is_kept=True))

    def label(self, text: str) -> None:
        """Add a small heading within a section."""

        def draw(paper: Paper, y: float) -> None:
            with paper.tag(Tag.H3):
                paper.text(LEFT, y + 4.4, text, Face.SEMIBOLD, _SMALL, room=WIDTH)

        self._blocks.append(_Block(5.6, draw, is_kept=True))

    def paragraph(self, text: str, *, is_small: bool = False) -> None:
        """Add text; a long one may run over a page, two lines at least together."""
        size, lead = (_SMALL, _SMALL_LEAD) if is_small else (_SIZE, _LEAD)
        lines = wrap(bind(text), Face.REGULAR, size, WIDTH)
        groups = [lines[:2], *([line] for line in lines[2:])]
        if len(groups) > 2:
            groups[-2:] = [groups[-2] + groups[-1]]
        for place, group in enumerate(groups):
            below = 1.6 if place == len(groups) - 1 else 0.0
            self._blocks.append(_Block(len(group) * lead + below, _lines(group, LEFT, WIDTH, size, lead)))

    def facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Add names with their values, the values below each other."""
        for name, value in facts:
            lines = wrap(bind(value or "—"), Face.REGULAR, _SIZE, WIDTH - _LABEL)
            for place, line in enumerate(lines):
                self._blocks.append(_fact("" if place else name, line))

    def table(self, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
        """Add a table; its heads are repeated on every page."""
        heads = tuple(columns)
        for row in rows:
            cells = [
                wrap(bind(text), Face.REGULAR, _SMALL, column.width - _CELL)
                for column, text in zip(heads, row, strict=True)
            ]
            height = max(len(lines) for lines in cells) * _SMALL_LEAD + 1.3
            self._blocks.append(_Block(height, _row(heads, cells, height), table=heads))
        self.space(2.4)

    def space(self, height: float) -> None:
        """Leave some room, in mm."""
        self._blocks.append(_Block(height, lambda _paper, _y: None))

    def block(self, height: float, draw: Callable[[Paper, float], None]) -> None:
        """Add something drawn by the caller that stays on one page."""
        self._blocks.append(_Block(height, draw))

    def render(self) -> bytes:
        """Return the paper as PDF: equal content gives equal bytes."""
        office = self.office
        paper = Paper(
            PaperSize.A4,
            title=self.title,
            subject=self.subject,
            author=office.name,
            made_at=self.made_at,
            is_sample=office.is_sample,
        )
        y = draw_letterhead(paper, office.letterhead, LEFT, _TOP, WIDTH, 1.08) + 10
        with paper.tag(Tag.H1):
            for line in wrap(self.title.upper(), Face.BOLD, 13, WIDTH):
                paper.text((LEFT + RIGHT) / 2, y, line, Face.BOLD, 13, Align.CENTRE)
                y += 5.6
        size = squeezed(self.subject, Face.REGULAR, 9, WIDTH)
        paper.text((LEFT + RIGHT) / 2, y - 0.6, self.subject, Face.REGULAR, size, Align.CENTRE, room=WIDTH)
        pages = list(self._pages(y + 4))
        for place, page in enumerate(pages, 1):
            if place > 1:
                paper.new_page()
                y = self._running_head(paper)
            else:
                y += 4
            if len(pages) > 1:
                paper.bookmark(f"Halaman {place} dari {len(pages)}")
            _draw_page(paper, page, y)
            self._foot(paper, place, len(pages))
        return paper.finish()

    def _pages(self, first: float) -> Iterator[list[_Block]]:
        """Spread the blocks; what is kept with the next goes over with it, and heads take their room."""
        page: list[_Block] = []
        y = first
        for place, block in enumerate(self._blocks):
            together, after = _height(block, page[-1] if page else None), place
            while self._blocks[after].is_kept and after + 1 < len(self._blocks):
                together += _height(self._blocks[after + 1], self._blocks[after])
                after += 1
            starts = place == 0 or not self._blocks[place - 1].is_kept
            if page and starts and y + together > _BOTTOM:
                yield page
                page, y = [], _LATER
            y += _height(block, page[-1] if page else None)
            page.append(block)
        yield page

    def _running_head(self, paper: Paper) -> float:
        with paper.artifact():
            paper.text(LEFT, 16, self.title, Face.SEMIBOLD, 8.6)
            paper.text(
                RIGHT,
                16,
                self.subject,
                Face.REGULAR,
                squeezed(self.subject, Face.REGULAR, 7.6, 100),
                Align.RIGHT,
            )
            paper.rule(LEFT, 18.4, RIGHT, 18.4, 0.35)
        return _LATER

    def _foot(self, paper: Paper, page: int, pages: int) -> None:
        with paper.artifact():
            paper.rule(LEFT, _FOOTER - 3.4, RIGHT, _FOOTER - 3.4, 0.35)
            room = WIDTH - 30
            size = squeezed(self.footer, Face.REGULAR, 6.6, room)
            paper.text(LEFT, _FOOTER, self.footer, Face.REGULAR, size, room=room)
            paper.text(RIGHT, _FOOTER, f"Halaman {page} dari {pages}", Face.REGULAR, 6.6, Align.RIGHT)


def _height(block: _Block, before: _Block | None) -> float:
    is_first_row = block.table is not None and (before is None or before.table is not block.table)
    return block.height + (_HEADS if is_first_row else 0.0)


_HEADS = 6.4


def _draw_page(paper: Paper, page: Sequence[_Block], y: float) -> None:
    before: _Block | None = None
    with ExitStack() as open_table:
        for block in page:
            if before is None or before.table is not block.table:
                open_table.close()
                if block.table is not None:
                    open_table.enter_context(paper.tag(Tag.TABLE))
                    _heads(paper, block.table, y)
            y += _height(block, before)
            block.draw(paper, y - block.height)
            before = block


def _heads(paper: Paper, columns: Sequence[Column], y: float) -> None:
    x = LEFT
    with paper.tag(Tag.TR):
        for column in columns:
            with paper.tag(Tag.TH):
                _cell(paper, column, x, y + 4.0, column.title, Face.SEMIBOLD)
            x += column.width
    paper.rule(LEFT, y + 5.4, RIGHT, y + 5.4, 0.6)


def _row(
    columns: Sequence[Column], cells: Sequence[Sequence[str]], height: float
) -> Callable[[Paper, float], None]:
    def draw(paper: Paper, y: float) -> None:
        x = LEFT
        with paper.tag(Tag.TR):
            for column, lines in zip(columns, cells, strict=True):
                with paper.tag(Tag.TD):
                    for place, line in enumerate(lines, 1):
                        _cell(paper, column, x, y + place * _SMALL_LEAD - 0.2, line, Face.REGULAR)
                x += column.width
        paper.rule(LEFT, y + height, RIGHT, y + height, 0.2)

    return draw


def _cell(paper: Paper, column: Column, x: float, y: float, text: str, face: Face) -> None:
    at = x + column.width - _CELL if column.align is Align.RIGHT else x
    paper.text(at, y, text, face, _SMALL, column.align)


def _fact(name: str, line: str) -> _Block:
    def draw(paper: Paper, y: float) -> None:
        with paper.tag(Tag.P):
            paper.text(LEFT, y + 3.2, name, Face.REGULAR, _SMALL)
            paper.text(LEFT + _LABEL, y + 3.2, line, Face.REGULAR, _SIZE, room=WIDTH - _LABEL)

    return _Block(_LEAD + 0.1, draw)


def _lines(
    lines: Sequence[str], x: float, room: float, size: float, lead: float
) -> Callable[[Paper, float], None]:
    def draw(paper: Paper, y: float) -> None:
        paper.lines(x, y + lead - 1.0, lines, Face.REGULAR, size, lead, room)

    return draw
