"""Cuts the pictures of the clerk's guide out of those of the screens: ``python -m tests.screens.guide_pictures``."""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
SCREENS, GUIDE = ROOT / "docs" / "screens", ROOT / "resources" / "guide"
WIDTH = 1166
COLOURS = 64
CUTS = {
    "catat": ("catat", (200, 0, 1040, 425)),
    "tersimpan": ("catat-tersimpan", (1038, 0, 1366, 318)),
    "register": ("register", (200, 0, 1366, 430)),
    "tenggat": ("tenggat", (200, 0, 1366, 430)),
    "sinkronisasi": ("sinkronisasi", (200, 0, 1040, 480)),
}
"""Picture of the guide → picture of a screen, and which part of it (left, top, right, bottom)."""


def cut(screens: Path, guide: Path) -> list[Path]:
    """Write the pictures of the guide; return their files."""
    written = []
    for name, (screen, box) in CUTS.items():
        picture = Image.open(screens / f"{screen}.png").convert("RGB").crop(box)
        if picture.width > WIDTH:
            picture = picture.resize(
                (WIDTH, round(picture.height * WIDTH / picture.width)), Image.Resampling.LANCZOS
            )
        path = guide / f"{name}.png"
        picture.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
        written.append(path)
    return written


if __name__ == "__main__":
    for made in cut(SCREENS, GUIDE):
        sys.stdout.write(f"{made.name}: {made.stat().st_size} bytes\n")
