"""Writing a picture small and faithful: grounds and words keep their very colours, only rare shades are merged."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PIL import Image

_COLOURS = 160
_EXACT = 120
"""How many of the most frequent colours are kept as they are; the rest of the palette is shared by all others."""


def write_small(picture: Image.Image, path: Path) -> None:
    """Write ``picture`` (RGB) as a PNG of few colours."""
    ranked = _colours(picture)
    palette = ranked[:_COLOURS]
    if len(ranked) > _COLOURS:
        merged = _strip(ranked[_EXACT:]).quantize(
            _COLOURS - _EXACT, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE
        )
        palette = ranked[:_EXACT] + _colours(merged.convert("RGB"))
    table = Image.new("P", (1, 1))
    table.putpalette([value for colour in palette for value in colour])
    nearest = _strip(ranked).quantize(palette=table, dither=Image.Dither.NONE).tobytes()
    place = dict(zip(ranked, nearest, strict=True)) | {each: n for n, each in enumerate(palette)}
    values = picture.tobytes()
    pixels = zip(values[0::3], values[1::3], values[2::3], strict=True)
    small = Image.frombytes("P", picture.size, bytes(map(place.__getitem__, pixels)))
    small.putpalette(table.getpalette() or [])
    small.save(path, optimize=True)


def _strip(colours: list[tuple[int, int, int]]) -> Image.Image:
    """Return a picture of one row that has these colours."""
    strip = Image.new("RGB", (len(colours), 1))
    strip.putdata(colours)
    return strip


def _colours(picture: Image.Image) -> list[tuple[int, int, int]]:
    """Return the colours of ``picture``, the most frequent first."""
    counted: Any = picture.getcolors(picture.width * picture.height) or []
    return [colour for _count, colour in sorted(counted, key=lambda each: (-each[0], each[1]))]
