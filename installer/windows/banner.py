"""The picture beside the setup's first and last page: the program's mark on its own colour."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image

from installer.icons import png

_SIZE = (164, 314)
"""Pixels, as NSIS's pages expect them."""
_MARK = 128
_TOP = 56
_COLOUR = (0x34, 0x46, 0xA0)
"""The mark's own ground (installer/loket.svg)."""


def write_banner(path: Path) -> None:
    """Write the picture as a BMP; raises as :func:`installer.icons.png`."""
    mark = Image.open(io.BytesIO(png(_MARK))).convert("RGBA")
    picture = Image.new("RGB", _SIZE, _COLOUR)
    picture.paste(mark, ((_SIZE[0] - _MARK) // 2, _TOP), mark)
    picture.save(path, "BMP")
