"""The copy for the agency complained to, on a whole sheet: everything it needs to act, and room to note that it did.

The text takes as many pages as it needs; time limits, disposition, follow-up and signatures stay together on the last.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from desktop.documents.fonts import Face, printable
from desktop.documents.layout import Align, Paper, Tag
from desktop.documents.letterhead import draw_letterhead
from desktop.documents.qr import QUIET_MODULES, draw_qr, qr_runs
from desktop.documents.receipt_agency_foot import FOOT_HEIGHT, draw_foot
from desktop.documents.receipt_content import ReceiptContent
from desktop.documents.receipt_fields import identity_choice, received
from desktop.documents.receipt_frame import laser_module
from desktop.documents.receipt_panel import SUBTITLES, TITLE, draw_mark
from desktop.documents.typesetting import bind, fit_size, squeezed, wrap
from desktop.domain.wording import label, long_date, moment

LEFT, RIGHT_MARGIN, TOP, BOTTOM = 25.0, 15.0, 12.0, 12.0
_SCALE = 1.12
_LABEL = 30.0
_SIZE, _LEAD = 9.0, 3.95
_GAP = 1.6
_CODE_WIDTH = 40.0
_TAKEN_ALONG = 3


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a field; ``label`` stands before its first, ``gap`` below its last."""

    field: int
    label: str
    text: str
    face: Face = Face.REGULAR
    gap: float = 0.0

    @property
    def height(self) -> float:
        return _LEAD + self.gap


def render_agency_sheet(paper: Paper, content: ReceiptContent) -> bytes:
    """Draw the copy on an upright sheet and return the file."""
    room = paper.width - LEFT - RIGHT_MARGIN
    first = _head(paper, content)
    modules, _ = qr_runs(content.code.qr_text)
    beside_code = first + modules * laser_module(modules) + 16
    lines = _lines(content, room, first, beside_code)
    pages = _pages(lines, first, paper.height - BOTTOM - 7)
    for place, page in enumerate(pages, 1):
        y = first
        if place > 1:
            paper.new_page()
            paper.bookmark(f"Lanjutan, halaman {place}")
            y = _running_head(paper, content)
        _draw_lines(paper, page, y)
        if place == len(pages):
            draw_foot(paper, content, LEFT, room, paper.height - BOTTOM - 6 - FOOT_HEIGHT)
        _footer(paper, content, place, len(pages))
    return paper.finish()


def _head(paper: Paper, content: ReceiptContent) -> float:
    """Draw letterhead, title, number, code and what to mind; return the first baseline of the fields."""
    right, room = paper.width - RIGHT_MARGIN, paper.width - LEFT - RIGHT_MARGIN
    paper.bookmark(f"{TITLE.capitalize()} {content.register_no}")
    y = draw_letterhead(paper, content.letterhead, LEFT, TOP, room, _SCALE) + 9
    with paper.tag(Tag.H1):
        title_end = paper.run(LEFT, y, TITLE, Face.BOLD, 14)
    with paper.tag(Tag.P):
        x = paper.run(LEFT, y + 5, SUBTITLES[content.copy], Face.REGULAR, 8) + 3.5
    for mark in content.marks:
        x = draw_mark(paper, x, y + 1.65, mark) + 2
    free = right - max(title_end, x) - 4
    with paper.tag(Tag.P):
        paper.text(right, y - 3.6, "Nomor register", Face.REGULAR, 7.5, Align.RIGHT)
        size = fit_size(content.register_no, Face.CODE, 17, free)
        paper.text(right, y + 4, content.register_no, Face.CODE, size, Align.RIGHT, room=free)
    paper.rule(LEFT, y + 8, right, y + 8, 0.5)
    y = _notice(paper, content, y + 8, room)
    _code(paper, content, right, y + 3.4)
    return y + 6.2


def _notice(paper: Paper, content: ReceiptContent, y: float, room: float) -> float:
    """Box what the agency must keep to itself; return the lower edge."""
    notice = content.agency_notice
    if not notice:
        return y
    lines = wrap(bind(notice), Face.SEMIBOLD, 9, room - 8)
    high = len(lines) * 4.1 + 3.4
    paper.box(LEFT, y + 2.6, room, high, 1)
    with paper.tag(Tag.P):
        paper.lines(LEFT + 4, y + 7.1, lines, Face.SEMIBOLD, 9, 4.1, room=room - 8)
    return y + 2.6 + high


def _code(paper: Paper, content: ReceiptContent, right: float, y: float) -> None:
    modules, _ = qr_runs(content.code.qr_text)
    module = laser_module(modules)
    side = modules * module
    with paper.tag(Tag.FIGURE, alt=content.code_alt):
        draw_qr(paper, right - side, y, content.code.qr_text, module)
    below, groups = y + side + QUIET_MODULES * module + 2.4, content.code.groups
    with paper.tag(Tag.P):
        paper.text(right, below, "Kode keaslian", Face.REGULAR, 7, Align.RIGHT)
        paper.text(right, below + 3.9, "-".join(groups[:2]), Face.CODE, 9.5, Align.RIGHT)
        paper.text(right, below + 7.7, "-".join(groups[2:]), Face.CODE, 9.5, Align.RIGHT)


def _lines(content: ReceiptContent, room: float, y: float, beside_code: float) -> list[_Line]:
    """Set all fields; those beside the code keep clear of it."""
    found: list[_Line] = []
    for number, (name, value, face, gap) in enumerate(_fields(content)):
        measure = room - _LABEL - (_CODE_WIDTH if y < beside_code else 0)
        texts = wrap(bind(printable(value)), face, _SIZE, measure)
        lines = [_Line(number, "" if place else name, text, face) for place, text in enumerate(texts)]
        lines[-1] = replace(lines[-1], gap=gap)
        found += lines
        y += sum(line.height for line in lines)
    return found


def _fields(content: ReceiptContent) -> list[tuple[str, str, Face, float]]:
    person, plain, strong = content.person(), Face.REGULAR, Face.SEMIBOLD
    fields = [
        ("Instansi tujuan", content.agency, strong, _GAP),
        (
            "Diterima",
            f"{received(content)}, {content.channel.lower()}",
            Face.MEDIUM,
            0 if content.ended else _GAP,
        ),
        ("Status", f"{content.end_mark}: {content.ended_why}", strong, _GAP) if content.ended else None,
        ("Nama pengadu", person.name, strong, 0),
        ("Identitas", identity_choice(content), plain, 0),
        (person.id_label, person.id_number, plain, 0),
        ("Telepon", person.phone, plain, 0),
        ("Email", person.email or "—", plain, 0),
        ("Jenis kelamin", person.gender, plain, 0),
        ("Pekerjaan", person.occupation, plain, 0),
        ("Kedudukan", label(content.acting_as, "id"), plain, 0),
        ("Alamat", person.address, plain, _GAP),
        ("Klasifikasi", label(content.classification, "id"), plain, 0),
        ("Kategori", content.category, plain, 0),
        ("Pokok pengaduan", content.title, strong, 0),
        ("Terlapor", content.respondent, plain, 0) if content.respondent else None,
        ("Kejadian", content.incident, plain, 0),
        ("Terkait", f"laporan {content.related_to}", plain, 0) if content.related_to else None,
        ("Uraian", content.narrative, plain, _GAP),
        ("Permintaan", content.remedy, plain, _GAP),
        ("Lampiran", _files(content.attachments), plain, 0),
        ("Nomor LAPOR!", f"#{content.lapor_no.lstrip('#')}" if content.lapor_no else "menyusul", plain, 0),
    ]
    return [field for field in fields if field is not None]


def _files(names: Sequence[str]) -> str:
    return f"{len(names)} berkas: {', '.join(names)}" if names else "Tidak ada"


def _pages(lines: Sequence[_Line], first: float, bottom: float) -> list[list[_Line]]:
    """Fill pages; the last leaves room for the foot and holds at least some of the text."""
    pages: list[list[_Line]] = [[]]
    y = first
    for line in lines:
        if y > bottom:
            pages.append([])
            y = _running_first()
        pages[-1].append(line)
        y += line.height
    if y - _LEAD > bottom - FOOT_HEIGHT - 2:
        along = pages[-1][-_TAKEN_ALONG:]
        pages[-1] = pages[-1][: -len(along)]
        pages = [page for page in (*pages, along) if page]
    missing = _TAKEN_ALONG - len(pages[-1])
    if missing > 0 and len(pages) > 1:
        pages[-1][:0] = pages[-2][-missing:]
        del pages[-2][-missing:]
    return pages


def _draw_lines(paper: Paper, lines: Sequence[_Line], y: float) -> None:
    room = paper.width - LEFT - RIGHT_MARGIN
    for _, field in groupby(lines, key=lambda line: line.field):
        with paper.tag(Tag.P):
            for line in field:
                paper.text(LEFT, y, line.label, Face.REGULAR, 7.8, room=_LABEL)
                paper.text(LEFT + _LABEL, y, line.text, line.face, _SIZE, room=room - _LABEL)
                y += line.height


def _running_first() -> float:
    return TOP + 16


def _running_head(paper: Paper, content: ReceiptContent) -> float:
    right = paper.width - RIGHT_MARGIN
    with paper.artifact():
        x = paper.run(LEFT, TOP + 3.6, "Tanda terima pengaduan, lanjutan", Face.SEMIBOLD, 9) + 4
        for mark in content.marks:
            x = draw_mark(paper, x, TOP + 0.3, mark) + 2
        size = fit_size(content.register_no, Face.CODE, 13, right - x)
        paper.text(right, TOP + 4, content.register_no, Face.CODE, size, Align.RIGHT)
        when = f"diterima {long_date(content.received_on, 'id')}"
        paper.text(LEFT, TOP + 7.8, when, Face.REGULAR, 7.8)
        paper.rule(LEFT, TOP + 10, right, TOP + 10, 1.2)
    return _running_first()


def _footer(paper: Paper, content: ReceiptContent, page: int, pages: int) -> None:
    y, right = paper.height - BOTTOM, paper.width - RIGHT_MARGIN
    by = content.printed_by.split(",")[0]
    text = f"Dicetak {moment(content.printed_at, content.zone, 'id')} oleh {by}"
    if content.copy_no > 1:
        text += f" · cetakan ke-{content.copy_no}"
    room = right - LEFT - 30
    with paper.artifact():
        paper.rule(LEFT, y - 3.4, right, y - 3.4, 0.35)
        paper.text(LEFT, y, text, Face.REGULAR, squeezed(text, Face.REGULAR, 6.6, room), room=room)
        paper.text(right, y, f"Halaman {page} dari {pages}", Face.REGULAR, 6.6, Align.RIGHT)
        paper.rule(4.5, paper.height / 2, 8, paper.height / 2, 0.35)
