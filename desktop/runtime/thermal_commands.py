"""ESC/POS, the language of thermal printers: pictures in bands, a code of the printer's own, feed and cut.

Everything is a picture, so that “ ” – é □ come out right on a printer of any code page. python-escpos makes the commands.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.runtime.escpos_library import escpos_printers
from desktop.runtime.thermal_raster import DOTS_PER_MM

if TYPE_CHECKING:
    from PIL.Image import Image

_BAND = 48
"""Rows sent at once: under 4 KB at 576 dots, the smallest buffer that data sheets name."""

_TEAR_OFF = 5
"""Lines fed where there is no knife: from the head to the edge at which paper is torn."""


@dataclass(frozen=True, slots=True)
class OwnCode:
    """A QR code that the printer draws in place of the rows from ``top`` to ``bottom``; ``module`` is in dots."""

    text: str
    top: int
    bottom: int
    module: int


def thermal_commands(pages: Iterable[Image], *, cuts: bool, code: OwnCode | None = None) -> bytes:
    """Return the bytes that print ``pages`` one below the other; ``code`` stands on the first."""
    printer: Any = None
    for page in pages:
        if printer is None:
            printer = _printer(page.width)
            printer.hw("INIT")
        if code is None:
            printer.image(page, fragment_height=_BAND)
            continue
        printer.image(page.crop((0, 0, page.width, code.top)), fragment_height=_BAND)
        _own_code(printer, code)
        printer.image(page.crop((0, code.bottom, page.width, page.height)), fragment_height=_BAND)
        code = None
    if printer is None:
        return b""
    if not cuts:
        printer.print_and_feed(_TEAR_OFF)
    printer.cut(feed=False)  # feeds to the knife by itself; a printer without one passes over it
    commands: bytes = printer.output
    return commands


def _own_code(printer: Any, code: OwnCode) -> None:
    from escpos.constants import QR_ECLEVEL_Q

    printer.set(align="center")
    printer.qr(code.text, ec=QR_ECLEVEL_Q, size=code.module, native=True)
    printer.set(align="left")


def _printer(dots: int) -> Any:
    """Return a printer that keeps its commands, of a profile that knows its width: otherwise it writes to the screen."""
    printers = escpos_printers()
    from escpos.capabilities import Profile

    profile = Profile()
    media = {"dpi": 203, "width": {"mm": dots // DOTS_PER_MM, "pixels": dots}}
    profile.profile_data = profile.profile_data | {"media": media}
    return printers.Dummy(profile=profile)
