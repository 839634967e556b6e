"""The slip for a secret report: number, day and code, and not a word of what it is about.

On a roll it is the whole paper; on a sheet the same block stands in the upper left corner, and nothing else.
"""

from __future__ import annotations

from desktop.documents.fonts import Face
from desktop.documents.layout import PaperSize, Tag
from desktop.documents.receipt_content import ReceiptContent
from desktop.documents.roll import COLUMNS, HEAVY, Roll
from desktop.domain.wording import long_date, weekday_date

_DOTS = 9
"""Dots of a thermal head to a module of the code; as well read from a laser print."""


def compose_slip(content: ReceiptContent, size: PaperSize) -> Roll:
    """Set the slip for a roll; sheets get that of 80 mm."""
    is_narrow = size is PaperSize.ROLL_58
    roll = Roll(COLUMNS[PaperSize.ROLL_58 if is_narrow else PaperSize.ROLL_80])
    lines = content.letterhead.lines
    roll.one_line(lines[0] if lines else "", Face.SEMIBOLD, 6.6 if is_narrow else 8.4, 3.2)
    name = content.short_office_name or (lines[1] if len(lines) > 1 else "")
    roll.centred(name, Face.BOLD, 11 if is_narrow else 12.5, 4.6 if is_narrow else 5)
    roll.rule(HEAVY)
    roll.one_line("TANDA TERIMA", Face.BOLD, 9.6 if is_narrow else 12.5, 4.6, tag=Tag.H1)
    for mark in content.slip_marks:
        roll.mark(mark)
    roll.y += 1.2
    roll.one_line(content.register_no, Face.CODE, 13 if is_narrow else 18, 5 if is_narrow else 6.6)
    roll.y += 0.6
    day = long_date if is_narrow else weekday_date
    roll.one_line(day(content.received_on, "id"), Face.MEDIUM, 8.6 if is_narrow else 9.6, 4.4)
    roll.qr(content.code.qr_text, _DOTS, content.code_alt)
    roll.y -= 0.8
    roll.one_line("-".join(content.code.groups), Face.CODE, 9 if is_narrow else 10.5, 3.6)
    roll.rule(HEAVY, before=2.4, after=1)
    return roll
