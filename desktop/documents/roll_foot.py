"""The lower part of a receipt on a roll: what the office fills in by hand, and the signatures."""

from __future__ import annotations

from collections.abc import Callable

from desktop.documents.fonts import Face, printable
from desktop.documents.layout import Align, Paper, Tag
from desktop.documents.receipt_content import ReceiptContent
from desktop.documents.roll import LIGHT, Roll, on_grid
from desktop.documents.typesetting import bound, fit_size, squeezed, width, wrap
from desktop.domain.wording import NBSP, nip, short_month

Draw = Callable[[Paper], None]

_ROW = 6.2
_INITIALS = (13.0, 5.0)
_GUTTER = 3.0
_SIGNING_ROOM = 15.5


def office_part(roll: Roll, content: ReceiptContent, size: float, small: float) -> None:
    """Set the limits with boxes for initials, and lines for the disposition; an entry that has ended has no limits."""
    if content.ended:
        roll.centred(content.wording.ended, Face.BOLD, size - 0.6, 3.5)
        roll.y += 0.6
    else:
        _limits(roll, content, size, small)
    roll.y += 4
    roll.centred("DISPOSISI", Face.SEMIBOLD, size - 1, 3.2, tag=Tag.H2)
    lapor_no = f"#{content.lapor_no.lstrip('#')}" if content.lapor_no else ""
    for name, value in (
        ("Kepada", ""),
        ("Tanggal", ""),
        ("Isi", ""),
        ("", ""),
        ("Nomor LAPOR!", lapor_no),
        ("Selesai tanggal", ""),
    ):
        roll.y += _ROW
        roll.add(_by_hand(roll, name, value, roll.y, size, small))
    roll.y += 1.6


def _limits(roll: Roll, content: ReceiptContent, size: float, small: float) -> None:
    dates = content.deadlines
    roll.centred("BATAS WAKTU", Face.SEMIBOLD, size - 1, 3.2, tag=Tag.H2)
    for name, day in (
        ("Verifikasi", dates.verify_by),
        ("Tindak lanjut I", dates.first_follow_up_by),
        ("Penyelesaian", dates.finish_by),
    ):
        roll.y += _ROW
        shown = f"{day.day} {short_month(day.month, 'id')} {day.year}"
        roll.add(_limit(roll, name, shown, roll.y, size - 0.6, small))


def _limit(roll: Roll, name: str, day: str, y: float, size: float, small: float) -> Draw:
    column, (wide, high) = roll.column, _INITIALS
    right = column.right - wide - 1.6

    def draw(paper: Paper) -> None:
        with paper.tag(Tag.P):
            start = paper.run(column.left, y, f"{name} ", Face.MEDIUM, small)
            fitting = squeezed(day, Face.SEMIBOLD, size, right - start)
            paper.text(right, y, day, Face.SEMIBOLD, fitting, Align.RIGHT, room=right - start)
        paper.box(on_grid(column.right - wide), on_grid(y - 3.7), wide, high, LIGHT)

    return draw


def _by_hand(roll: Roll, name: str, value: str, y: float, size: float, small: float) -> Draw:
    column, start = roll.column, roll.column.left + 20.0

    def draw(paper: Paper) -> None:
        with paper.tag(Tag.P):
            paper.text(column.left, y, name, Face.MEDIUM, small, room=19)
            paper.text(start, y, value, Face.SEMIBOLD, size, room=column.right - start)
        if not value:
            line = on_grid(y + 0.8)
            paper.rule(start, line, column.right, line, LIGHT)

    return draw


def signatures(
    roll: Roll, content: ReceiptContent, size: float, lead: float, small: float, *, is_narrow: bool
) -> None:
    """Set where both sign: beside each other, or below each other on a narrow roll."""
    column, officer = roll.column, content.officer
    number = f"NIP{NBSP}{nip(officer.nip)}" if officer.nip else ""
    citizen = (bound("Pengadu / cap jempol"), content.person().signed_as, "")
    clerk = (bound("Petugas penerima"), officer.full_name, number)
    start = roll.y
    if is_narrow:
        for role, name, below in (citizen, clerk):
            roll.y = _signature(
                roll, column.left, column.width, (role, name, below), roll.y, size, lead, small
            )
        return
    half = (column.width - _GUTTER) / 2
    ends = [
        _signature(roll, x, half, who, start, size, lead, small)
        for x, who in ((column.left, citizen), (column.middle + _GUTTER / 2, clerk))
    ]
    roll.y = max(ends)


def _signature(
    roll: Roll,
    x: float,
    room: float,
    who: tuple[str, str, str],
    y: float,
    size: float,
    lead: float,
    small: float,
) -> float:
    """Set role, room to sign, name on its line and NIP; a name of more than two lines stands in full above only."""
    role, name, below = who
    top = y + 3.4
    fitting = fit_size(name, Face.BOLD, size, room, smallest=size - 1)
    lines = wrap(printable(name), Face.BOLD, fitting, room) if name else []
    if len(lines) > 2:
        lines = []
    line = on_grid(top + _SIGNING_ROOM + max(len(lines) - 1, 0) * lead + 0.8)

    def draw(paper: Paper) -> None:
        with paper.tag(Tag.P):
            paper.text(x, top, role, Face.MEDIUM, small, room=room)
            for place, text in enumerate(reversed(lines)):
                paper.text(x, line - 0.8 - place * lead, text, Face.BOLD, fitting, room=room)
            if below:
                number_size = squeezed(below, Face.MEDIUM, small, room)
                paper.text(x, line + 3.4, below, Face.MEDIUM, number_size, room=room)
        paper.rule(x, line, x + room, line, LIGHT)

    roll.add(draw)
    assert width(role, Face.MEDIUM, small) <= room
    return line + (3.4 if below else 0.6)
