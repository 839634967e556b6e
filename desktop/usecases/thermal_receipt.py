"""From a paper for a roll, as PDF, to the bytes that a thermal printer prints: the same picture dot by dot."""

from __future__ import annotations

from desktop.domain.thermal_address import is_thermal_address, read_thermal_address
from desktop.runtime.thermal_commands import OwnCode, thermal_commands
from desktop.runtime.thermal_raster import rasterise

HEADS = {"80mm": 576, "58mm": 384}
"""Dots across that a printer has for each width of paper."""

_CUT = "80mm"


def escpos_of(pdf: bytes, paper: str, address: str = "", code: OwnCode | None = None) -> bytes:
    """Return ESC/POS for a paper laid out for a roll (``80mm`` or ``58mm``).

    ``address`` is the printer's, for what it says about its knife and about codes; ``code`` is the paper's QR code, which
    the printer draws itself if its address asks for that.

    Raises:
        InvalidInput: ``address`` looks like an address of a thermal printer, but is none.
        KeyError: the paper is no roll.
    """
    cuts, own = paper == _CUT, False
    if is_thermal_address(address):
        read = read_thermal_address(address)
        cuts, own = cuts if read.cuts is None else read.cuts, read.draws_codes
    return thermal_commands(rasterise(pdf, HEADS[paper]), cuts=cuts, code=code if own else None)
