"""Writing a picture small: as many colours as a palette holds are enough for a screen."""

from __future__ import annotations

from pathlib import Path

from PIL import Image


def write_small(picture: Image.Image, path: Path) -> None:
    """Write ``picture`` (RGB) as a PNG of 256 colours, of which rare ones (a small red sign) get their share, too."""
    few = picture.quantize(256, Image.Quantize.MAXCOVERAGE, kmeans=1, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
