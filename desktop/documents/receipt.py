"""The receipt (tanda terima pengaduan) that the law asks a provider to give (UU 25/2009 Ps. 44): content in, PDF out.

A5 landscape is one copy. On A4 and F4 the citizen's and the office's copies stand on one sheet to be cut, as long as both
are of one page. On a roll each copy is a strip as long as its text. Of a secret report only a slip leaves the desk; it
never brings the office's copy along, which would lie beside it in the printer.
"""

from __future__ import annotations

from desktop.documents.layout import Paper, PaperSize
from desktop.documents.receipt_agency import render_agency_sheet
from desktop.documents.receipt_content import Copy, ReceiptContent, receipt_content
from desktop.documents.receipt_continuation import Continuation, compose_continuation, draw_continuation
from desktop.documents.receipt_frame import Frame
from desktop.documents.receipt_main import MainColumn, compose_main
from desktop.documents.receipt_notice import with_notice
from desktop.documents.receipt_panel import TITLE, draw_panel
from desktop.documents.receipt_slip import compose_slip
from desktop.documents.roll import COLUMNS, CodePlace, Roll
from desktop.documents.roll_receipt import compose_roll

__all__ = ["CodePlace", "Copy", "ReceiptContent", "receipt_content", "render_receipt", "roll_code"]

_CUT_DASH = (2.5, 2.5)
_SLIP_PLACE = (2.0, 1.0)
"""Where the slip stands on a sheet: laser printers leave 5 mm of its edges white, rolls have no edges."""


def render_receipt(content: ReceiptContent, paper: PaperSize | str = PaperSize.A5_LANDSCAPE) -> bytes:
    """Return the receipt as PDF: equal content gives equal bytes.

    On A4 and F4 a citizen's copy brings the office's copy along, below the line to cut, except of a secret report.

    Raises:
        ValueError: receipts, or this copy of them, are not laid out for this size.
    """
    size = PaperSize(paper)
    if size in COLUMNS and content.copy is not Copy.AGENCY:
        return _strip(size, content)
    if size is PaperSize.A5_LANDSCAPE:
        return _separate(size, content)
    if size not in (PaperSize.A4, PaperSize.F4):
        raise ValueError(f"no receipt on {size}")
    if content.copy is Copy.AGENCY:
        return render_agency_sheet(_document(size, content), content)
    if content.copy is Copy.OFFICE or content.is_secret:
        return _separate(size, content)
    copies = (content, content.for_copy(Copy.OFFICE))
    return _two_up(size, copies) or _separate(size, *copies)


def roll_code(content: ReceiptContent, paper: PaperSize | str) -> CodePlace | None:
    """Return where the QR code stands on a roll, for a printer that draws codes itself; None on sheets."""
    size = PaperSize(paper)
    return _roll(size, content).code if size in COLUMNS else None


def _roll(size: PaperSize, content: ReceiptContent) -> Roll:
    return (compose_slip if _is_slip(content) else compose_roll)(content, size)


def _strip(size: PaperSize, content: ReceiptContent) -> bytes:
    roll = _roll(size, content)
    document = _document(size, content, roll.height)
    roll.draw(document)
    return document.finish()


_KEEPERS = {Copy.CITIZEN: "lembar pengadu", Copy.OFFICE: "lembar kantor", Copy.AGENCY: "lembar instansi"}


def _document(size: PaperSize, content: ReceiptContent, height: float | None = None) -> Paper:
    title = "Tanda Terima" if _is_slip(content) else TITLE.title()
    copy = _KEEPERS[content.copy]
    author = content.letterhead.lines[1] if len(content.letterhead.lines) > 1 else content.place
    subject = copy if content.copy_mark is None else f"{copy}, {content.copy_mark}"
    return Paper(
        size,
        title=f"{title} {content.register_no}",
        subject=subject,
        author=author,
        made_at=content.printed_at,
        is_sample=content.is_sample,
        height=height,
    )


def _is_slip(content: ReceiptContent) -> bool:
    return content.is_secret and content.copy is Copy.CITIZEN


def _compose(content: ReceiptContent, frame: Frame) -> tuple[MainColumn, Continuation | None]:
    """Set page 1, and what runs on from it; only page 1 has room for the notice."""
    column = compose_main(content, with_notice(content, frame))
    return column, compose_continuation(content, column.continued, frame)


def _separate(size: PaperSize, *copies: ReceiptContent) -> bytes:
    """Print each copy on sheets of its own, as a panel at the top of the sheet."""
    document, frame = _document(size, copies[0]), Frame()
    for place, content in enumerate(copies):
        if place:
            document.new_page()
        if _is_slip(content):
            document.origin = _SLIP_PLACE
            compose_slip(content, size).draw(document)
            document.origin = (0, 0)
            continue
        column, continuation = _compose(content, frame)
        if continuation is not None:
            document.bookmark(f"{TITLE.capitalize()} {content.register_no}")
        pages = len(continuation.pages) + 1 if continuation else 1
        draw_panel(document, content, column, with_notice(content, frame), pages)
        if continuation is not None:
            draw_continuation(document, content, continuation, frame)
    return document.finish()


def _two_up(size: PaperSize, copies: tuple[ReceiptContent, ReceiptContent]) -> bytes | None:
    """Print both copies on one sheet to be cut in the middle; None if one of them runs on."""
    wide, high = size.millimetres
    half = high / 2
    frame = Frame(148.0 if half < 150 else half - 4)
    frames = [with_notice(content, frame) for content in copies]
    columns = [compose_main(content, own) for content, own in zip(copies, frames, strict=True)]
    if any(column.continued for column in columns):
        return None
    document = _document(size, copies[0])
    for place, (content, column, own) in enumerate(zip(copies, columns, frames, strict=True)):
        document.origin = ((wide - 210) / 2, place * half + (half - frame.height) / 2)
        draw_panel(document, content, column, own, 1)
    document.origin = (0, 0)
    _cut_line(document, half)
    return document.finish()


def _cut_line(paper: Paper, y: float) -> None:
    """Draw a dashed line with scissors, solid at the edges, where a guillotine is set."""
    scissors = 16.0
    paper.rule(0, y, 8, y, 0.6)
    paper.rule(paper.width - 8, y, paper.width, y, 0.6)
    paper.rule(8, y, scissors - 1.5, y, 0.5, _CUT_DASH)
    paper.rule(scissors + 6, y, paper.width - 8, y, 0.5, _CUT_DASH)
    for side in (-1, 1):
        paper.circle(scissors, y + side * 1.1, 0.85, 0.7)
        paper.rule(scissors + 0.7, y + side * 0.6, scissors + 5.2, y - side * 1.1, 0.8)
