"""The side column: number's code, then what the citizen must know, or what the office fills in by hand."""

from __future__ import annotations

from desktop.documents.fonts import Face
from desktop.documents.layout import Align, Paper, Tag
from desktop.documents.qr import QUIET_MODULES, draw_qr, qr_runs
from desktop.documents.receipt_content import Copy, ReceiptContent
from desktop.documents.receipt_frame import RIGHT, SIDE, SIDE_WIDTH, Frame, laser_module
from desktop.documents.typesetting import bind, bound, fit_size, squeezed, width, wrap
from desktop.domain.wording import long_date, short_month, weekday_date

_GRATIS_HEIGHT = 7.0
_DOTTED = (0.4, 1.5)


def draw_side(paper: Paper, content: ReceiptContent, frame: Frame) -> None:
    """Draw the column beside the fields."""
    y = _code(paper, content, frame.top + 3.0)
    match content.copy:
        case Copy.CITIZEN:
            _for_citizen(paper, content, y, frame)
        case Copy.OFFICE:
            _for_office(paper, content, y)
        case Copy.AGENCY:
            _for_agency(paper, content, y)


def _code(paper: Paper, content: ReceiptContent, y: float) -> float:
    module = laser_module(qr_runs(content.code.qr_text)[0])
    with paper.tag(Tag.FIGURE, alt=content.code_alt):
        side = draw_qr(paper, SIDE, y, content.code.qr_text, module)
    x = SIDE + side + QUIET_MODULES * module + 1.6
    paper.text(x, y + 2, "Kode keaslian", Face.REGULAR, 7, room=RIGHT - x)
    paper.lines(x, y + 6.6, content.code.groups, Face.CODE, 10, 4.0, room=RIGHT - x)
    return y + side + QUIET_MODULES * module + 3.65


def _head(paper: Paper, y: float, text: str) -> float:
    paper.rule(SIDE, y - 3.5, RIGHT, y - 3.5, 0.8)
    with paper.tag(Tag.H2):
        paper.text(SIDE, y, text, Face.SEMIBOLD, 7, tracking=0.15, room=SIDE_WIDTH)
    return y + 3.9


def _for_citizen(paper: Paper, content: ReceiptContent, y: float, frame: Frame) -> None:
    box = frame.foot - 1.8 - _GRATIS_HEIGHT - 2.4
    for shrink in (0.0, 0.25, 0.5, 0.75, 1.0):
        end = _advice(None, content, y, shrink)
        if end <= box - 2.2:
            break
    _advice(paper, content, y, shrink)
    paper.box(SIDE, box, SIDE_WIDTH, _GRATIS_HEIGHT, 1)
    paper.text(SIDE + 3, box + 4.75, "GRATIS", Face.BOLD, 10, tracking=0.3)
    room = SIDE_WIDTH - 6 - width("GRATIS", Face.BOLD, 10) - 2.4
    size = squeezed(content.wording.free, Face.REGULAR, 7.4, room)
    paper.text(RIGHT - 3, box + 4.6, content.wording.free, Face.REGULAR, size, Align.RIGHT, room=room)


def _advice(paper: Paper | None, content: ReceiptContent, y: float, shrink: float) -> float:
    """Draw due date, next steps and how to ask, or only measure them; return the last baseline."""
    wording, size, lead = content.wording, 7.4 - shrink, 3.2 - shrink * 0.42
    y = _ended(paper, content, y, size, lead) if content.ended else _dates(paper, content, y, size, lead)
    y = _advice_head(paper, y + 2.4, "MENANYAKAN PERKEMBANGAN")
    asking = wording.asking.format(contact=content.contact) if content.contact else wording.asking_here
    y = _paragraph(paper, SIDE, y, asking, size, lead) + 0.6
    if paper:
        _lapor_number(paper, content, y, size)
    return y


def _ended(paper: Paper | None, content: ReceiptContent, y: float, size: float, lead: float) -> float:
    """Say of an entry that was struck out or withdrawn that nothing follows."""
    y = _advice_head(paper, y, "STATUS")
    if paper and content.end_mark:
        paper.text(SIDE, y + 1.3, content.end_mark, Face.BOLD, 11.5, room=SIDE_WIDTH)
    return _paragraph(paper, SIDE, y + 5.4, content.wording.ended, size, lead) + 1.0


def _dates(paper: Paper | None, content: ReceiptContent, y: float, size: float, lead: float) -> float:
    """Say until when what is done."""
    dates, wording = content.deadlines, content.wording
    y = _advice_head(paper, y, "BATAS WAKTU PENYELESAIAN")
    due = weekday_date(dates.finish_by, "id")
    if paper:
        paper.text(SIDE, y + 1.3, due, Face.BOLD, fit_size(due, Face.BOLD, 11.5, SIDE_WIDTH), room=SIDE_WIDTH)
    counting = wording.counting.format(
        days=dates.working_days, first=long_date(dates.first_counted_day, "id")
    ) + (f" {wording.provisional}" if content.is_provisional else "")
    y = _paragraph(paper, SIDE, y + 5.4, counting, size, lead) + 2.9
    y = _advice_head(paper, y, "LANGKAH BERIKUTNYA")
    steps = (
        wording.first_step.format(date=long_date(dates.verify_by, "id")),
        wording.second_step.format(date=long_date(dates.first_follow_up_by, "id")),
        wording.third_step,
    )
    for place, step in enumerate(steps, 1):
        if paper:
            paper.text(SIDE, y, str(place), Face.SEMIBOLD, size - 0.2)
        y = _paragraph(paper, SIDE + 4, y, step, size - 0.2, lead - 0.05) + 0.7
    return y


def _advice_head(paper: Paper | None, y: float, text: str) -> float:
    return _head(paper, y, text) if paper else y + 3.9


def _paragraph(paper: Paper | None, x: float, y: float, text: str, size: float, lead: float) -> float:
    lines = wrap(bind(text), Face.REGULAR, size, RIGHT - x)
    if paper:
        paper.lines(x, y, lines, Face.REGULAR, size, lead, room=RIGHT - x)
    return y + len(lines) * lead


def _lapor_number(paper: Paper, content: ReceiptContent, y: float, size: float) -> None:
    shown = f"#{content.lapor_no.lstrip('#')}" if content.lapor_no else "menyusul"
    x = paper.run(SIDE, y, "Nomor LAPOR! ", Face.REGULAR, size)
    paper.text(x, y, shown, Face.SEMIBOLD, size)
    paper.text(RIGHT, y, "lapor.go.id", Face.REGULAR, size, Align.RIGHT)


def _for_office(paper: Paper, content: ReceiptContent, y: float) -> None:
    y = _standing(paper, content, y) + 2.6
    y = _lines_to_fill(paper, y, "DISPOSISI", ("Kepada", "Tanggal", "Isi", "")) + 1.6
    y = _head(paper, y, "KELENGKAPAN")
    for x, name in ((SIDE, "KTP"), (SIDE + 15, "Surat kuasa"), (SIDE + 38, "Bukti")):
        paper.box(x, y - 2.4, 2.9, 2.9, 0.6)
        paper.text(x + 4.2, y, name, Face.REGULAR, 7.6)
    _by_hand(paper, y + 5.6, "Nomor LAPOR!", f"#{content.lapor_no.lstrip('#')}" if content.lapor_no else None)
    _by_hand(paper, y + 10.8, "Selesai tanggal", None)


def _for_agency(paper: Paper, content: ReceiptContent, y: float) -> None:
    y = _standing(paper, content, y) + 2.6
    y = _lines_to_fill(paper, y, "DISPOSISI", ("Kepada", "Tanggal", "Isi")) + 1.6
    y = _lines_to_fill(paper, y, "TINDAK LANJUT INSTANSI", ("Tanggal", "Hasil", "Selesai"))
    _by_hand(paper, y + 0.5, "Nomor LAPOR!", f"#{content.lapor_no.lstrip('#')}" if content.lapor_no else None)


def _lines_to_fill(paper: Paper, y: float, title: str, names: tuple[str, ...]) -> float:
    y = _head(paper, y, title) + 0.4
    for name in names:
        paper.text(SIDE, y + 0.5, name, Face.REGULAR, 7.6)
        paper.rule(SIDE + 12, y + 1.2, RIGHT, y + 1.2, 0.4, _DOTTED)
        y += 5.4
    return y


def _by_hand(paper: Paper, y: float, name: str, value: str | None) -> None:
    paper.text(SIDE, y, name, Face.REGULAR, 7.6)
    if value:
        paper.text(SIDE + 21, y, value, Face.SEMIBOLD, 7.8, room=SIDE_WIDTH - 21)
    else:
        paper.rule(SIDE + 21, y + 0.7, RIGHT, y + 0.7, 0.4, _DOTTED)


def _standing(paper: Paper, content: ReceiptContent, y: float) -> float:
    """Draw the limits, or of an entry that was struck out or withdrawn that there are none."""
    return _ended(paper, content, y, 7.4, 3.2) if content.ended else _limits(paper, content, y)


def _limits(paper: Paper, content: ReceiptContent, y: float) -> float:
    y = _head(paper, y, "BATAS WAKTU")
    paper.text(RIGHT, y - 3.9, "paraf", Face.REGULAR, 7, Align.RIGHT)
    y += 0.3
    dates = content.deadlines
    for name, day in (
        ("Verifikasi", dates.verify_by),
        ("Tindak lanjut I", dates.first_follow_up_by),
        ("Penyelesaian", dates.finish_by),
    ):
        paper.text(SIDE, y + 0.5, bound(name), Face.REGULAR, 7.6)
        paper.text(SIDE + 24.8, y + 0.5, str(day.day), Face.SEMIBOLD, 7.8, Align.RIGHT)
        paper.text(SIDE + 26, y + 0.5, f"{short_month(day.month, 'id')} {day.year}", Face.SEMIBOLD, 7.8)
        paper.box(RIGHT - 12, y - 3.0, 12, 5.2, 0.4)
        y += 5.2
    return y
