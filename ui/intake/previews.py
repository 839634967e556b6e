"""Pictures of attached files, small and large; made in the lane of files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from ui.common.pdf_pages import PdfPages

if TYPE_CHECKING:
    from desktop.runtime.attached_file import AttachedFile

_SMALL = 160
"""Pixels of the longer side of a small picture: enough for a chip at three times the usual scale."""
_LARGE_PAGE = 1_600


@dataclass(frozen=True, slots=True)
class Preview:
    """The picture of a file, ``None`` for one that cannot be shown; ``pages`` of a PDF, whose first one it shows."""

    picture: QImage | None
    pages: int = 0


def preview(file: AttachedFile, longest: int = _LARGE_PAGE) -> Preview:
    """Return what can be shown of a file; a page is at most ``longest`` pixels high or wide."""
    if file.media_type.startswith("image/"):
        picture = QImage.fromData(file.content)
        return Preview(None if picture.isNull() else picture)
    if file.media_type == "application/pdf":
        return _first_page(file.content, longest)
    return Preview(None)


def thumbnail(file: AttachedFile) -> QImage | None:
    """Return a small picture of a file, None where there is none to show."""
    picture = preview(file, _SMALL).picture
    if picture is None:
        return None
    small = QSize(_SMALL, _SMALL)
    return picture.scaled(
        small, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def _first_page(content: bytes, longest: int) -> Preview:
    try:
        with PdfPages(content) as pages:
            if not len(pages):
                return Preview(None)
            size = pages.sizes_pt[0]
            scale = longest / max(size.width(), size.height(), 1.0)
            return Preview(pages.render(0, scale), len(pages))
    except ValueError:  # damaged, or with a password: it is attached all the same
        return Preview(None)
