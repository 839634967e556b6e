"""The icon as Windows reads it: PNG pictures of several sizes in one file."""

from __future__ import annotations

import struct
from pathlib import Path

from installer.icons import png

_SIZES = (16, 24, 32, 48, 64, 256)
_ENTRY = struct.Struct("<BBBBHHII")


def write_ico(path: Path) -> None:
    """Write the icon; raises as :func:`installer.icons.png`."""
    pictures = [png(size) for size in _SIZES]
    offset = 6 + _ENTRY.size * len(pictures)
    entries = b""
    for size, picture in zip(_SIZES, pictures, strict=True):
        side = size % 256  # 0 stands for 256
        entries += _ENTRY.pack(side, side, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    path.write_bytes(struct.pack("<HHH", 0, 1, len(pictures)) + entries + b"".join(pictures))
