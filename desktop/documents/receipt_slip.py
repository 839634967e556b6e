"""The slip for a secret report: number, day and code, and not a word of what it is about."""

from __future__ import annotations

from desktop.documents.fonts import Face
from desktop.documents.layout import Align, Paper
from desktop.documents.qr import QUIET_MODULES, draw_qr, qr_runs
from desktop.documents.receipt_content import ReceiptContent
from desktop.documents.receipt_panel import draw_mark
from desktop.documents.typesetting import squeezed, width, wrap
from desktop.domain.wording import weekday_date

_LEFT, _RIGHT = 4.0, 76.0
_MIDDLE, _WIDTH = 40.0, 72.0
_MODULE = 25.4 / 203 * 9
"""Side of a module: nine dots of a thermal printer, and as well read from a laser print."""


def draw_slip(paper: Paper, content: ReceiptContent) -> None:
    """Draw the slip, 80 × 88 mm, in the upper left corner of the sheet."""
    lines = content.letterhead.lines
    y = _centred(paper, 5.0, lines[0] if lines else "", Face.SEMIBOLD, 8.4, 3.2)
    y = _centred(
        paper, y, content.short_office_name or (lines[1] if len(lines) > 1 else ""), Face.BOLD, 12.5, 5
    )
    y += 1.6
    paper.rule(_LEFT, y, _RIGHT, y, 1.6)
    y = _centred(paper, y + 1.2, "TANDA TERIMA", Face.BOLD, 12.5, 4.6) + 1.2
    y = _centred(paper, y, content.register_no, Face.CODE, 18, 6.6) + 0.6
    y = _centred(paper, y, weekday_date(content.received_on, "id"), Face.MEDIUM, 9.6, 4.4)
    y += QUIET_MODULES * _MODULE
    side = qr_runs(content.code.qr_text)[0] * _MODULE
    draw_qr(paper, _MIDDLE - side / 2, y, content.code.qr_text, _MODULE)
    y += side + QUIET_MODULES * _MODULE - 0.8
    y = _centred(paper, y, "-".join(content.code.groups), Face.CODE, 10.5, 3.6)
    if content.copy_mark:
        draw_mark(
            paper, _MIDDLE - (width(content.copy_mark, Face.BOLD, 8) + 5) / 2, y + 1.8, content.copy_mark
        )
        y += 6.4
    paper.rule(_LEFT, y + 2.4, _RIGHT, y + 2.4, 1.6)


def _centred(paper: Paper, y: float, text: str, face: Face, size: float, lead: float) -> float:
    """Set a text in the middle on up to two lines and return the last baseline."""
    lines = wrap(text, face, size, _WIDTH)
    if len(lines) > 2:
        size = squeezed(text, face, size, _WIDTH * 1.8)
        lines = wrap(text, face, size, _WIDTH)
    for line in lines:
        y += lead
        paper.text(_MIDDLE, y, line, face, size, Align.CENTRE, room=_WIDTH)
    return y
