"""A page to try a printer with: rulers, corner marks and small type tell whether size, margins and sharpness are right."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.access import Account, Right
from desktop.usecases.desk import Desk


@dataclass(frozen=True)
class ShowTestPage:
    """Lay the test page out; nothing is stored and no number is used."""

    desk: Desk

    def __call__(self, by: Account, paper: str, printer: str = "") -> bytes:
        """Return the page as PDF for a size by its name, ``80mm`` for one.

        Raises:
            NotAllowed: ``by`` may not print.
            ValueError: there is no such size.
        """
        from desktop.documents.layout import PaperSize
        from desktop.documents.test_page import PrinterSheet, render_test_page

        by.require(Right.PRINT_RECEIPT)
        office = self.desk.office
        return render_test_page(
            PrinterSheet(
                PaperSize(paper), printer, office.name, self.desk.now(), office.zone, office.is_sample
            )
        )
