"""A PDF as pictures, for the preview and for printers that take none.

PDFium is not made for several threads: one lock serialises every call into it, whichever lane makes it.
"""

from __future__ import annotations

import atexit
from threading import RLock
from typing import TYPE_CHECKING
from weakref import WeakSet

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    import pypdfium2

POINTS_PER_INCH = 72.0
pdfium_lock = RLock()
"""Re-entrant, since the garbage collector may close one document while another one is rendered."""
_open: WeakSet[PdfPages] = WeakSet()


class PdfPages:
    """The pages of one PDF; close it, or use it in a ``with`` block. Raises ValueError for what is no PDF."""

    def __init__(self, content: bytes) -> None:
        import pypdfium2

        if not _open:
            atexit.unregister(_close_all)
            atexit.register(_close_all)  # after PDFium's own, so that it runs before it
        self._document: pypdfium2.PdfDocument | None = None
        with pdfium_lock:
            try:
                document = pypdfium2.PdfDocument(content)
            except pypdfium2.PdfiumError as error:
                raise ValueError("not a PDF") from error
            self._document = document
            _open.add(self)
            try:
                sizes = [document.get_page_size(index) for index in range(len(document))]
            except pypdfium2.PdfiumError as error:
                self.close()
                raise ValueError("a damaged page") from error
            self.sizes_pt = tuple(QSizeF(*size) for size in sizes)
            """Sizes of the pages in points."""

    def __enter__(self) -> PdfPages:
        return self

    def __exit__(self, *ended_by: object) -> None:
        self.close()

    def __len__(self) -> int:
        return len(self.sizes_pt)

    def __del__(self) -> None:
        self.close()

    def close(self) -> None:
        """Give the memory back; may be called again."""
        with pdfium_lock:
            if self._document is not None:
                self._document.close()
            self._document = None

    def render(self, index: int, dots_per_point: float, *, grey: bool = False) -> QImage:
        """Return page ``index`` (from 0) as a picture on white; raises ValueError when it is closed or damaged."""
        import pypdfium2

        with pdfium_lock:
            if self._document is None:
                raise ValueError("closed")
            try:
                page = self._document[index]
                bitmap = page.render(scale=dots_per_point, grayscale=grey, prefer_bgrx=not grey)
            except pypdfium2.PdfiumError as error:
                raise ValueError("a damaged page") from error
            form = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB32
            dots = bytes(bitmap.buffer)  # QImage only borrows it, so it must outlive the copy
            picture = QImage(dots, bitmap.width, bitmap.height, bitmap.stride, form).copy()
            bitmap.close()
            page.close()
        return picture


def _close_all() -> None:
    for pages in list(_open):
        pages.close()
