"""The small lines about personal data on the citizen's copy: who processes it and why, how long, how to see and correct it."""

from __future__ import annotations

from dataclasses import replace

from desktop.documents.fonts import Face
from desktop.documents.layout import Paper
from desktop.documents.receipt_content import Copy, ReceiptContent
from desktop.documents.receipt_frame import LEFT, WIDTH, Frame
from desktop.documents.typesetting import bind, squeezed, wrap

_SIZE, _LEAD, _SMALLEST = 6.4, 2.55, 5.9
_ABOVE = 1.2


def with_notice(content: ReceiptContent, frame: Frame) -> Frame:
    """Return the frame with the room that the notice needs; only the citizen's copy has one."""
    if content.copy is not Copy.CITIZEN or not content.privacy:
        return frame
    lines, _size = _set(content)
    return replace(frame, notice=len(lines) * _LEAD + _ABOVE - 0.6)


def draw_notice(paper: Paper, content: ReceiptContent, frame: Frame) -> None:
    """Draw the notice above the footer, where the frame has room for it."""
    if not frame.notice:
        return
    lines, size = _set(content)
    y = frame.footer - 3.4 - _ABOVE - (len(lines) - 1) * _LEAD
    paper.lines(LEFT, y, lines, Face.REGULAR, size, _LEAD, room=WIDTH)


def _set(content: ReceiptContent) -> tuple[list[str], float]:
    """Return the lines: one, if a slightly smaller type brings it onto one."""
    text = bind(content.privacy)
    size = squeezed(text, Face.REGULAR, _SIZE, WIDTH)
    if size >= _SMALLEST:
        return [text], size
    lines = wrap(text, Face.REGULAR, _SIZE, WIDTH)
    return lines, _SIZE
