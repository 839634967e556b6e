"""Make docs/paper/: every sample as PDF, and pictures of its first pages (``make papers``)."""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image

from tests.documents.papers import SAMPLES, every_paper

_DPI = 110
_MOST_PAGES = 3
_GREYS = 16


def main(folder: Path) -> int:
    """Write all samples into ``folder``, and nothing else stays there."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in (*folder.glob("*.pdf"), *folder.glob("*.png")):
        old.unlink()
    for name, make in every_paper().items():
        pdf = make()
        (folder / name).write_bytes(pdf)
        for number, page in enumerate(_pages(pdf), 1):
            page.save(folder / f"{Path(name).stem}-{number}.png", optimize=True)
    return 0


def _pages(pdf: bytes) -> list[Image.Image]:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        shown = range(min(len(document), _MOST_PAGES))
        return [_small(document[place].render(scale=_DPI / 72, grayscale=True).to_pil()) for place in shown]
    finally:
        document.close()


def _small(picture: Image.Image) -> Image.Image:
    """Keep a few greys: enough for the edges of letters, and a third of the size."""
    return picture.convert("L").quantize(_GREYS)


if __name__ == "__main__":
    sys.exit(main(SAMPLES))
