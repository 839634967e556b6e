"""Reading PDFs back, and comparing their text with what a reviewer has read and kept in tests/golden."""

from __future__ import annotations

import hashlib
import os
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

GOLDEN = Path(__file__).parents[1] / "golden"
UPDATE = "LOKET_UPDATE_GOLDEN"


def reader(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def pages(pdf: bytes) -> list[str]:
    """The text of each page, in the order in which it is written."""
    return [page.extract_text() for page in reader(pdf).pages]


def words(pdf: bytes) -> str:
    """All text with single spaces, for looking up sentences that were broken into lines."""
    return " ".join(" ".join(pages(pdf)).split())


def assert_golden(name: str, pdf: bytes) -> None:
    """Compare a document's text with the golden file; LOKET_UPDATE_GOLDEN=1 writes it anew for review."""
    text = "".join(f"--- halaman {n}\n{page}\n" for n, page in enumerate(pages(pdf), 1))
    file = GOLDEN / f"{name}.txt"
    if os.environ.get(UPDATE):
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8"), (
        f"{name} reads differently: look at it, then set {UPDATE}=1"
    )


def assert_golden_bytes(name: str, pdf: bytes) -> None:
    """Compare a document's bytes, by their hash, with those of the golden file; fonts and zlib are pinned."""
    digest, file = hashlib.sha256(pdf).hexdigest(), GOLDEN / f"{name}.sha256"
    if os.environ.get(UPDATE):
        file.write_text(f"{digest}\n", encoding="ascii")
    assert digest == file.read_text(encoding="ascii").strip(), (
        f"{name} differs in its bytes: look at it, then set {UPDATE}=1"
    )


def picture(pdf: bytes, page: int = 0, dpi: int = 200) -> tuple[bytes, int, int]:
    """A page as grey bytes with width and height."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        image = document[page].render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
    finally:
        document.close()
    return image.tobytes(), image.width, image.height
