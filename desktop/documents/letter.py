"""The letter of answer (surat jawaban), A4 or F4 upright: content in, PDF out (design: paper, section 8)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.documents.fonts import Face
from desktop.documents.layout import Align, Paper, PaperSize, Tag
from desktop.documents.letter_blocks import Blocks
from desktop.documents.letter_content import LetterContent
from desktop.documents.letterhead import draw_letterhead, draw_signature
from desktop.documents.qr import QUIET_MODULES, draw_qr
from desktop.documents.typesetting import bind, squeezed, wrap
from desktop.domain.wording import long_date, moment

__all__ = ["LetterContent", "render_letter"]

_LEFT, _RIGHT_MARGIN, _TOP, _BOTTOM = 25.0, 20.0, 12.0, 14.0
_SIZE, _LEAD = 10.5, 5.05
_SCALE, _MODULE = 1.12, 0.635
_COLON, _VALUE, _INDENT = 20.0, 23.0, 8.0
_AFTER_PARAGRAPH, _AFTER_POINT, _AFTER_POINTS = 2.6, 1.4, 1.4
_SIGNATURE, _GAP, _ABOVE_SIGNATURE, _BELOW_SIGNATURE = 78.0, 23.0, 6.0, 5.0
_COPY_SIZE, _COPY_LEAD, _COPY_INDENT = 9.0, 4.4, 6.0
_FOOTER_SIZE = 6.6
_LATER_TOP = 30.0
_LINES_ALONG = 2
_POINT = re.compile(r"(\d{1,2}\.) +(?=\S)")


@dataclass(frozen=True, slots=True)
class _Set:
    """A set line of paragraph number ``block``: its indent (of points only), its mark ("1."), the room below it in mm."""

    text: str
    block: int
    indent: float = 0.0
    mark: str = ""
    below: float = _LEAD


def render_letter(content: LetterContent, size: PaperSize = PaperSize.A4) -> bytes:
    """Return the letter as PDF: equal content gives equal bytes.

    Raises:
        ValueError: letters are not laid out for this size.
    """
    if size not in (PaperSize.A4, PaperSize.F4):
        raise ValueError(f"no letter on {size}")
    author = content.letterhead.lines[1] if len(content.letterhead.lines) > 1 else content.place
    paper = Paper(
        size,
        title=f"Surat Jawaban {content.letter_no}",
        subject=f"Jawaban atas pengaduan {content.code.number}",
        author=author,
        made_at=content.printed_at,
        is_sample=content.is_sample,
    )
    return _Letter(paper, content).draw()


class _Letter:
    def __init__(self, paper: Paper, content: LetterContent) -> None:
        self._paper, self._content = paper, content
        self._right = paper.width - _RIGHT_MARGIN
        self._measure = self._right - _LEFT
        self._foot = paper.height - _BOTTOM + 1
        self._lowest = self._foot - 8
        self._copies = list(self._copy_lines())

    def draw(self) -> bytes:
        paper, blocks = self._paper, Blocks(self._paper)
        y = self._head()
        pages = self._pages(list(self._set()), y)
        copies = self._copy_pages(pages, y)
        count = len(pages) + len(copies) - 1
        for place, lines in enumerate(pages):
            if place:
                y = self._next_page(place, count)
            elif count > 1:
                self._bookmark(1, count)
            for line in lines:
                blocks.turn_to(line.block, is_point=bool(line.indent))
                if line.mark:
                    paper.text(_LEFT, y, line.mark, Face.REGULAR, _SIZE)
                room = self._measure - line.indent
                paper.text(_LEFT + line.indent, y, line.text, Face.REGULAR, _SIZE, room=room)
                y += line.below
        blocks.close()
        y = self._closing(y) + _BELOW_SIGNATURE
        for place, entries in enumerate(copies):
            if place:
                y = self._next_page(len(pages) + place - 1, count)
            self._draw_copies(entries, y)
        self._footer(count, count)
        return paper.finish()

    def _next_page(self, page: int, pages: int) -> float:
        """End ``page``, begin the next one, and return its first baseline."""
        self._footer(page, pages)
        self._paper.new_page()
        self._bookmark(page + 1, pages)
        return self._running_head()

    def _bookmark(self, page: int, pages: int) -> None:
        self._paper.bookmark(f"Halaman {page} dari {pages}, surat {self._content.letter_no}")

    def _set(self) -> Iterator[_Set]:
        """Yield the lines of the text; points stand nearer to each other than paragraphs."""
        written = [each.strip() for each in self._content.text.splitlines() if each.strip()]
        marks = [_POINT.match(each) for each in written] + [None]
        for place, paragraph in enumerate(written):
            mark = marks[place]
            indent = _INDENT if mark else 0.0
            words = bind(paragraph[mark.end() :] if mark else paragraph)
            lines = wrap(words, Face.REGULAR, _SIZE, self._measure - indent)
            after = _AFTER_POINT if mark else _AFTER_PARAGRAPH
            if mark and not marks[place + 1]:
                after += _AFTER_POINTS
            for at, line in enumerate(lines):
                below = _LEAD + (after if at == len(lines) - 1 else 0)
                yield _Set(line, place, indent, mark[1] if mark and not at else "", below)

    def _pages(self, lines: list[_Set], first: float) -> list[list[_Set]]:
        """Spread the lines; the signature takes at least two of them along to its page."""
        pages: list[list[_Set]] = [[]]
        y = first
        for line in lines:
            if y > self._lowest and pages[-1]:
                pages.append([])
                y = _LATER_TOP
            pages[-1].append(line)
            y += line.below
        if y + self._closing_height() - _LEAD > self._lowest and lines:
            last = pages[-1]
            if len(pages) == 1 or len(last) > _LINES_ALONG:
                along = min(_LINES_ALONG, len(last))
                pages.append(last[-along:])
                del last[-along:]
        elif len(pages) > 1 and len(pages[-1]) < _LINES_ALONG:
            pages[-1].insert(0, pages[-2].pop())
        return [page for page in pages if page] or [[]]

    def _head(self) -> float:
        paper, content = self._paper, self._content
        y = draw_letterhead(paper, content.letterhead, _LEFT, _TOP, self._measure, _SCALE) + 10
        day = f"{content.place}, {long_date(content.letter_on, 'id')}"
        paper.text(self._right, y, day, Face.REGULAR, _SIZE, Align.RIGHT)
        y += 1.6 * _LEAD
        room = self._measure - _VALUE
        for name, value, face in (
            ("Nomor", content.letter_no, Face.REGULAR),
            ("Sifat", content.nature, Face.REGULAR),
            ("Lampiran", content.enclosures, Face.REGULAR),
            ("Hal", content.subject, Face.SEMIBOLD),
        ):
            with paper.tag(Tag.H1 if name == "Hal" else Tag.P):
                paper.text(_LEFT, y, name, Face.REGULAR, _SIZE)
                paper.text(_LEFT + _COLON, y, ":", Face.REGULAR, _SIZE)
                y = paper.lines(_LEFT + _VALUE, y, wrap(value, face, _SIZE, room), face, _SIZE, _LEAD, room)
        y += 0.9 * _LEAD
        for line in content.address:
            lines = wrap(line, Face.REGULAR, _SIZE, self._measure)
            y = paper.lines(_LEFT, y, lines, Face.REGULAR, _SIZE, _LEAD, self._measure)
        return y + 0.9 * _LEAD

    def _running_head(self) -> float:
        paper, content = self._paper, self._content
        day = long_date(content.letter_on, "id")
        with paper.artifact():
            text, room = f"Nomor {content.letter_no}", self._measure - 45
            paper.text(_LEFT, 18, text, Face.REGULAR, squeezed(text, Face.REGULAR, 8.4, room), room=room)
            paper.text(self._right, 18, day, Face.REGULAR, 8.4, Align.RIGHT)
            paper.rule(_LEFT, 20.4, self._right, 20.4, 0.35)
        return _LATER_TOP

    def _role(self) -> list[str]:
        title = self._content.signatory.title if self._content.signatory else ""
        return wrap(f"{title},", Face.REGULAR, _SIZE, _SIGNATURE) if title else [""]

    def _signature_height(self) -> float:
        return _ABOVE_SIGNATURE + (len(self._role()) + 3) * _LEAD + _GAP - _LEAD

    def _closing_height(self) -> float:
        """Return the height of what stays together: copies do so unless they alone would overfill a page."""
        copies = _BELOW_SIGNATURE + len(self._copies) * _COPY_LEAD if self._copies else 0.0
        whole = self._signature_height() + copies
        room = self._lowest - _LATER_TOP - (_LINES_ALONG - 1) * _LEAD - _AFTER_PARAGRAPH
        return whole if whole <= room else self._signature_height()

    def _copy_pages(self, pages: list[list[_Set]], first: float) -> list[list[tuple[str, str]]]:
        """Spread the copies over the page of the signature, which may take none of them, and those after it."""
        y = (first if len(pages) == 1 else _LATER_TOP) + sum(line.below for line in pages[-1])
        y += self._signature_height() + _BELOW_SIGNATURE
        found: list[list[tuple[str, str]]] = [[]]
        for place, (mark, _line) in enumerate(self._copies):
            lines = 1
            while mark and place + lines < len(self._copies) and not self._copies[place + lines][0]:
                lines += 1
            if y + (lines - 1) * _COPY_LEAD > self._lowest + _COPY_LEAD:
                found.append([])
                y = _LATER_TOP
            found[-1].append(self._copies[place])
            y += _COPY_LEAD
        return found

    def _closing(self, y: float) -> float:
        paper, content = self._paper, self._content
        y += _ABOVE_SIGNATURE
        self._proof(y)
        x = self._right - _SIGNATURE
        end = draw_signature(
            paper, x, y, _SIGNATURE, self._role(), content.signatory, size=_SIZE, lead=_LEAD, gap=_GAP
        )
        return end

    def _draw_copies(self, entries: list[tuple[str, str]], y: float) -> None:
        for mark, line in entries:
            self._paper.text(_LEFT, y, mark, Face.REGULAR, _COPY_SIZE)
            self._paper.text(_LEFT + _COPY_INDENT, y, line, Face.REGULAR, _COPY_SIZE)
            y += _COPY_LEAD

    def _proof(self, y: float) -> None:
        """Draw QR, number and code at the left of the signature, clear of the stamp."""
        paper, code = self._paper, self._content.code
        with paper.tag(Tag.FIGURE, alt=f"Kode QR {code.qr_text}"):
            side = draw_qr(paper, _LEFT, y + 2, code.qr_text, _MODULE)
        x = _LEFT + side + QUIET_MODULES * _MODULE + 1
        room = self._right - _SIGNATURE - 12 - x
        for below, text, face, size in (
            (5.0, "Nomor register", Face.REGULAR, 7.4),
            (9.0, str(code.number), Face.CODE, 9.0),
            (13.6, "Kode keaslian", Face.REGULAR, 7.4),
            (17.4, "-".join(code.groups), Face.CODE, 9.0),
            (
                21.2,
                f"LAPOR! #{self._content.lapor_no.lstrip('#')}" if self._content.lapor_no else "",
                Face.REGULAR,
                7.4,
            ),
        ):
            paper.text(x, y + below, text, face, squeezed(text, face, size, room), room=room)

    def _copy_lines(self) -> Iterator[tuple[str, str]]:
        room = self._measure - _COPY_INDENT
        if self._content.copies_to:
            yield "Tembusan:", ""
        for place, name in enumerate(self._content.copies_to, 1):
            for at, line in enumerate(wrap(name, Face.REGULAR, _COPY_SIZE, room)):
                yield ("" if at else f"{place}."), line

    def _footer(self, page: int, pages: int) -> None:
        paper = self._paper
        with paper.artifact():
            paper.rule(_LEFT, self._foot - 3.6, self._right, self._foot - 3.6, 0.35)
            printed = moment(self._content.printed_at, self._content.zone, "id")
            text = f"Dicetak {printed} · keaslian: pindai QR di Loket Pengaduan"
            paper.text(_LEFT, self._foot, text, Face.REGULAR, _FOOTER_SIZE)
            count = f"Halaman {page} dari {pages}"
            paper.text(self._right, self._foot, count, Face.REGULAR, _FOOTER_SIZE, Align.RIGHT)
            for fold in (99.0, 198.0):
                paper.rule(4.5, fold, 7.5, fold, 0.3)
            paper.rule(6, paper.height / 2, 9, paper.height / 2, 0.35)
