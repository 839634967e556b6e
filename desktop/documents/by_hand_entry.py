"""One report of the by-hand list: its values as LAPOR! asks for them, the whole text, and boxes to be written in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass

from desktop.documents.fonts import Face
from desktop.documents.layout import Align, Paper, Tag
from desktop.documents.typesetting import bind, wrap
from desktop.domain.by_hand_list import ByHandEntry
from desktop.domain.outbox import SyncState
from desktop.domain.report_text import report_text
from desktop.domain.wording import NBSP, file_size, label, long_date, sentence_case

LEFT, RIGHT = 22.0, 197.0
_SIZE, _LEAD = 8.0, 3.6
_LABEL = 25.0
_VALUE = LEFT + _LABEL
_BOXES = RIGHT - 47
_VALUE_ROOM = _BOXES - 6 - _VALUE
_TEXT = LEFT + 3
_TEXT_ROOM = RIGHT - _TEXT
_TITLE_BAND, _BELOW_FIELDS, _BOXES_HEIGHT = 9.4, 1.8, 37.0
_FIRST_LINES = 3
_PARAGRAPH = 1.4
_GAP = 6.0
_SQUARES = 7
_HEAVY, _LIGHT = 0.8, 0.35


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that stays on one page: the head of a report with the first lines of its text, or more lines of it.

    ``lines`` are set ``below`` millimetres from the top of the piece; a report begins with ``draw_head``.
    """

    height: float
    register_no: str
    lines: list[str]
    below: float = -_PARAGRAPH
    draw_head: Callable[[Paper, float], None] | None = None

    @property
    def is_start(self) -> bool:
        """Tell whether its report begins here."""
        return self.draw_head is not None


def pieces(place: int, entry: ByHandEntry) -> Iterator[Piece]:
    """Cut the ``place``-th report into pieces: its head with the first lines of the text, then line by line to the last two."""
    fields = [(name, wrap(bind(value), Face.REGULAR, _SIZE, _VALUE_ROOM)) for name, value in _fields(entry)]
    lines = wrap(report_text(entry.report), Face.REGULAR, _SIZE, _TEXT_ROOM)
    fields_height = sum(len(value) for _name, value in fields) * _LEAD
    above_text = _TITLE_BAND + max(fields_height, _BOXES_HEIGHT - _LEAD) + _BELOW_FIELDS + _LEAD + 0.6
    first = lines[: _FIRST_LINES if len(lines) > _FIRST_LINES + 1 else len(lines)]
    number = entry.report.register_no

    def draw_head(paper: Paper, y: float) -> None:
        _draw_head(paper, y, place, entry, fields)
        with paper.tag(Tag.H3):
            paper.text(LEFT, y + above_text - 1.0, "Isi laporan", Face.SEMIBOLD, _SIZE)

    yield Piece(above_text + len(first) * _LEAD + _PARAGRAPH, number, first, above_text, draw_head)
    rest = lines[len(first) :]
    groups = [[line] for line in rest[:-2]] + ([rest[-2:]] if rest else [])
    for group in groups:
        yield Piece(len(group) * _LEAD, number, group)
    yield Piece(_GAP, number, [])


class EntryDrawer:
    """Draws the pieces of reports one after the other; the text of a report is one paragraph over all of its pages."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._report = ExitStack()

    def draw(self, piece: Piece, y: float) -> None:
        """Draw a piece with its top at ``y``."""
        if piece.draw_head is not None:
            self.finish()
            self._report.enter_context(self._paper.tag(Tag.SECTION))
            piece.draw_head(self._paper, y)
            self._report.enter_context(self._paper.tag(Tag.P))
        _draw_lines(self._paper, y + piece.below, piece.lines)

    def finish(self) -> None:
        """End the last report."""
        self._report.close()


def _fields(entry: ByHandEntry) -> Iterator[tuple[str, str]]:
    report = entry.report
    yield "Judul", report.title
    yield "Klasifikasi", sentence_case(label(report.classification, "id"))
    yield "Kategori", entry.category or "—"
    yield "Instansi tujuan", entry.agency or "—"
    if entry.handover:
        yield "Teruskan ke", entry.handover
    yield "Tanggal kejadian", long_date(report.incident_date, "id") if report.incident_date else "—"
    yield "Tempat kejadian", report.incident_place or "—"
    yield "Anonim", "YA: nama pelapor tidak ditampilkan" if report.is_anonymous else "tidak"
    yield "Rahasia", "YA: laporan tidak dibuka untuk umum" if report.is_secret else "tidak"
    files = [f"{file.name} ({file_size(file.size, 'id')})" for file in report.attachments]
    yield "Lampiran", "\n".join(files) if files else "tidak ada"
    if entry.state is SyncState.ATTENTION and entry.reason:
        yield "Pernah ditolak", entry.reason


def _draw_head(
    paper: Paper, y: float, place: int, entry: ByHandEntry, fields: list[tuple[str, list[str]]]
) -> None:
    paper.rule(LEFT, y, RIGHT, y, _HEAVY)
    with paper.tag(Tag.H2):
        paper.text(LEFT, y + 5.2, f"{place}.", Face.BOLD, 10)
        paper.text(_VALUE, y + 5.2, entry.report.register_no, Face.CODE, 11.5)
    line = y + _TITLE_BAND + 0.6
    with paper.tag(Tag.L):
        for name, value in fields:
            with paper.tag(Tag.LI):
                paper.text(LEFT, line, name, Face.REGULAR, 7.2)
                face = Face.SEMIBOLD if name == "Judul" else Face.REGULAR
                line = paper.lines(_VALUE, line, value, face, _SIZE, _LEAD)
    _draw_boxes(paper, y + 2.4)


def _draw_boxes(paper: Paper, y: float) -> None:
    """Draw what is written by hand: the number, a square for each of its digits, the day, initials."""
    paper.text(_BOXES, y + 2.8, "Nomor LAPOR!", Face.SEMIBOLD, 7.2)
    side = (RIGHT - _BOXES) / _SQUARES
    for square in range(_SQUARES):
        paper.box(_BOXES + square * side, y + 4.4, side, 8.6, _HEAVY)
    y += 18.6
    for name, x in (("Tanggal", _BOXES), ("Paraf", _BOXES + 28)):
        paper.text(x, y, name, Face.REGULAR, 7.2)
    paper.box(_BOXES, y + 1.6, 25, 9.4, _LIGHT)
    paper.box(_BOXES + 28, y + 1.6, RIGHT - _BOXES - 28, 9.4, _LIGHT)
    paper.box(_BOXES, y + 13.4, 3.2, 3.2, _LIGHT)
    paper.text(_BOXES + 4.8, y + 15.9, "sudah dicatat di Loket", Face.REGULAR, 7.2)


def _draw_lines(paper: Paper, y: float, lines: list[str]) -> None:
    if not lines:
        return
    paper.lines(_TEXT, y + _LEAD, lines, Face.REGULAR, _SIZE, _LEAD)
    paper.rule(LEFT + 0.6, y + 0.9, LEFT + 0.6, y + 0.9 + len(lines) * _LEAD, _LIGHT)


def draw_continued(paper: Paper, x: float, y: float, register_no: str) -> None:
    """Say whose text goes on."""
    paper.text(x, y, f"lanjutan{NBSP}{register_no}", Face.ITALIC, 7.4, Align.RIGHT)
