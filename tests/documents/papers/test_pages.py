"""The page that tries a printer, on a sheet and on a roll."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from zoneinfo import ZoneInfo

from desktop.documents.paper_size import PaperSize
from desktop.documents.test_page import PrinterSheet, render_test_page
from tests.documents.samples import OFFICE

_MADE_AT = datetime(2026, 11, 24, 1, 5, tzinfo=UTC)


def page(size: PaperSize, printer: str) -> bytes:
    """Lay the page out for a size."""
    return render_test_page(PrinterSheet(size, printer, OFFICE.name, _MADE_AT, ZoneInfo("Asia/Jakarta")))


PAPERS: dict[str, Callable[[], bytes]] = {
    "halaman-uji-a4.pdf": partial(page, PaperSize.A4, "HP LaserJet P1102 ruang TU"),
    "halaman-uji-80mm.pdf": partial(page, PaperSize.ROLL_80, "tcp://192.168.1.50:9100"),
}
