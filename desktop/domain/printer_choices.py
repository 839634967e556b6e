"""Which printer prints what: one is remembered for each size of paper, since that is what lies in a printer's tray."""

from __future__ import annotations

from collections.abc import Mapping

SHEETS = ("a5", "a4", "f4")
ROLLS = ("80mm", "58mm")
PAPER_SIZES = (*SHEETS, *ROLLS)

_RECEIPTS, _REPORTS = "receipt_printer", "report_printer"
_RECEIPT_PAPER, _USUAL_RECEIPT_PAPER = "receipt_paper", "a5"


def printer_setting(paper: str) -> str:
    """Return the name of the setting for a paper: ``printer.a4`` for ``a4`` and ``a4_landscape`` alike."""
    return f"printer.{paper.replace('-', '_').partition('_')[0]}"


def with_printers_by_paper(stored: Mapping[str, str]) -> dict[str, str]:
    """Return stored settings in which the two printers of earlier versions are told by paper.

    They remembered one printer of receipts and one of reports. What has been chosen by paper since goes before; where both
    earlier ones meet on one size, receipts do, which are printed while somebody waits.
    """
    taken = {name: value for name, value in stored.items() if name not in (_RECEIPTS, _REPORTS)}
    papers = ((_RECEIPTS, (stored.get(_RECEIPT_PAPER, _USUAL_RECEIPT_PAPER),)), (_REPORTS, ("a4", "f4")))
    for earlier, sizes in papers:
        for paper in sizes:
            if chosen := stored.get(earlier):
                taken.setdefault(printer_setting(paper), chosen)
    return taken
