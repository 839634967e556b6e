"""Does what an office calls itself fit on its receipts? Small is legible down to 6.2 pt; below that it is refused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.documents.fonts import FALLBACK, Face, printable
from desktop.documents.paper_size import PaperSize
from desktop.documents.receipt_frame import LETTERHEAD_SCALE, SIDE_WIDTH, WIDTH
from desktop.documents.roll import COLUMNS
from desktop.documents.typesetting import squeezed, wrap

SMALLEST = 6.2
"""Points: the smallest type of any paper (design: paper, section 1)."""
_EMBLEM_ROOM = 2 * (13.5 * LETTERHEAD_SCALE + 4)
_HEADS = ((Face.MEDIUM, 10.5), (Face.BOLD, 13.0))
_ADDRESS_LINES, _NAME_LINES, _CONTACT_LINES = 2, 3, 3


def misfits(letterhead: Sequence[str], name: str, contact: str) -> Iterator[tuple[str, str]]:
    """Yield what does not fit: the column of the list, and what to do."""
    room = WIDTH - _EMBLEM_ROOM
    for place, ((face, size), line) in enumerate(zip(_HEADS, letterhead, strict=False), 1):
        if squeezed(line, face, size * LETTERHEAD_SCALE, room) < SMALLEST:
            yield f"letterhead_{place}", "terlalu panjang untuk kop resi; pendekkan"
    if len(wrap(" · ".join(letterhead[2:]), Face.REGULAR, SMALLEST, room)) > _ADDRESS_LINES:
        yield "letterhead_3", "alamat di kop resi melebihi dua baris; pendekkan"
    if len(wrap(name, Face.BOLD, 11, COLUMNS[PaperSize.ROLL_58].width)) > _NAME_LINES:
        yield "name", "terlalu panjang untuk resi gulungan 58 mm; pendekkan"
    if len(wrap(contact, Face.REGULAR, 7.4, SIDE_WIDTH)) > _CONTACT_LINES:
        yield "contact", "terlalu panjang untuk resi; pendekkan"
    for column, text in (("name", name), ("contact", contact), *_numbered(letterhead)):
        if FALLBACK in printable(text):
            yield column, "memuat huruf yang tidak dapat dicetak"


def _numbered(letterhead: Sequence[str]) -> list[tuple[str, str]]:
    return [(f"letterhead_{place}", line) for place, line in enumerate(letterhead, 1)]
