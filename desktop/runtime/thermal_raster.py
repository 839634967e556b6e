"""Pages of a roll as the dots that a thermal head burns: eight to the millimetre, black or white, never dithered.

Print heads have 8 dots/mm (sold as "203 dpi"): 576 dots are 72 mm of an 80 mm roll, 384 are 48 mm of a 58 mm roll, in the
middle. Papers stand on that grid, so a module of a QR code is whole dots here as well.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL.Image import Image

DOTS_PER_MM = 8
_DOTS_PER_POINT = DOTS_PER_MM * 25.4 / 72
_DARK = 144
"""Grey below this burns: a little over the half, since the thinnest strokes are the first to break up on paper."""


def rasterise(pdf: bytes, dots: int) -> Iterator[Image]:
    """Yield each page as a picture of one bit a dot, ``dots`` wide: the middle of the page, as the head covers it.

    Raises:
        ValueError: a page is narrower than the head.
    """
    import pypdfium2

    with closing(pypdfium2.PdfDocument(pdf)) as document:
        for page in document:
            with closing(page):
                yield _dots(page, dots)


def _dots(page: Any, dots: int) -> Image:
    from PIL import Image
    from pypdfium2 import raw

    wide, high = (round(side * _DOTS_PER_POINT) for side in page.get_size())
    left = (wide - dots) // 2
    if left < 0:
        raise ValueError(f"a page of {wide} dots on a head of {dots}")
    grey = (ctypes.c_ubyte * (dots * high))()
    bitmap = raw.FPDFBitmap_CreateEx(dots, high, raw.FPDFBitmap_Gray, grey, dots)
    try:
        raw.FPDFBitmap_FillRect(bitmap, 0, 0, dots, high, 0xFFFFFFFF)
        raw.FPDF_RenderPageBitmap(bitmap, page.raw, -left, 0, wide, high, 0, raw.FPDF_GRAYSCALE)
    finally:
        raw.FPDFBitmap_Destroy(bitmap)
    picture = Image.frombytes("L", (dots, high), bytes(grey))
    return picture.point([0] * _DARK + [255] * (256 - _DARK)).convert("1", dither=Image.Dither.NONE)
