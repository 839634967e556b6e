"""The real PDF on screen: what is seen here is what is printed, archived and sent.

Pages are rendered in the store lane, only those that are in sight, at the screen's own ratio.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QWidget

from desktop.domain.errors import LoketError
from resources.i18n import translate
from ui.common.jobs import JobRunner
from ui.common.page_column import EDGE, PageColumn
from ui.common.painting import draw_text
from ui.common.pdf_pages import PdfPages
from ui.common.scrolling import dress_scrolling
from ui.common.theme import colour
from ui.common.tokens import Size

_ZOOMS = (1.0, 1.5, 2.0, 3.0)
_CLOSER = 2
_KEPT = 8
_SCROLL_STEP = 40
_SETTLED_MS = 60


class PdfView(QAbstractScrollArea):
    """A column of pages as wide as the room, larger with Ctrl++; ``page_changed(page, count)`` counts from 1.

    A ``compact`` view is only as high as its pages, for a sample among other things.
    """

    page_changed = Signal(int, int)
    spoken_as = QAccessible.Role.Document

    def __init__(
        self, jobs: JobRunner, name: str, *, compact: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._compact = compact
        self._pages: PdfPages | None = None
        self._pictures: dict[int, QImage] = {}
        self._asked: set[int] = set()
        self._generation = 0
        self._zoom = 0
        self._problem = ""
        self._told = (0, 0)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self.viewport().update)
        self.setAccessibleName(name)
        self.setToolTip(translate("PdfView", "Tombol + atau klik dua kali untuk memperbesar"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.viewport().setAutoFillBackground(False)
        dress_scrolling(self)
        self.verticalScrollBar().setSingleStep(_SCROLL_STEP)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    # What is shown

    @property
    def page_count(self) -> int:
        """Return how many pages the PDF has, 0 while there is none."""
        return len(self._pages) if self._pages is not None else 0

    @property
    def current_page(self) -> int:
        """Return the page one is on, from 1; 0 while there is no PDF."""
        return self._column().page_at(self.verticalScrollBar().value(), self.viewport().height())

    @property
    def position(self) -> str:
        """Return where one is: ``1 dari 3``; "" while there is no PDF."""
        if not self.page_count:
            return ""
        return translate("PdfView", "{page} dari {count}").format(
            page=self.current_page, count=self.page_count
        )

    @property
    def is_rendered(self) -> bool:
        """Tell whether every page in sight has its picture."""
        return bool(self.page_count) and all(self._has_picture(page) for page in self._in_sight())

    def show_pdf(self, content: bytes, done: Callable[[], None] | None = None) -> None:
        """Show a PDF from its first page; the old one stays until the new one is open."""
        self._generation += 1
        opened = partial(self._on_opened, self._generation, done)
        self._jobs.store(lambda: PdfPages(content), opened, partial(self._on_failed, self._generation))

    def clear(self) -> None:
        """Show nothing."""
        self._generation += 1
        self._take(None, "")

    def go_to(self, page: int) -> None:
        """Scroll to a page, counted from 1."""
        self.verticalScrollBar().setValue(self._column().top_of(page))

    # Qt

    def sizeHint(self) -> QSize:
        """Return the room of one small page."""
        return QSize(300, 220)

    def minimumSizeHint(self) -> QSize:
        """Return a room in which a page can be recognised."""
        return QSize(120, 90)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new width; they are rendered anew when the width stays."""
        super().resizeEvent(event)
        self._settling.start(_SETTLED_MS)
        self._arrange()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the focus away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, scroll otherwise."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._set_zoom(self._zoom + (1 if event.angleDelta().y() > 0 else -1))
            event.accept()
            return
        super().wheelEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Look closer, or step back."""
        self._set_zoom(0 if self._zoom else _CLOSER)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages, scroll, zoom."""
        match event.key():
            case Qt.Key.Key_PageDown:
                self.go_to(self.current_page + 1)
            case Qt.Key.Key_PageUp:
                self.go_to(self.current_page - 1)
            case Qt.Key.Key_Home:
                self.go_to(1)
            case Qt.Key.Key_End:
                self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._set_zoom(self._zoom + 1)
            case Qt.Key.Key_Minus:
                self._set_zoom(self._zoom - 1)
            case Qt.Key.Key_0:
                self._set_zoom(0)
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in sight and ask for those that have no picture yet."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._problem:
            draw_text(painter, QRectF(0, 0, self.viewport().width(), 20), self._problem, size=Size.SMALL)
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        rects = self._column().rects()
        for page in self._in_sight():
            self._paint_page(painter, page, rects[page - 1].translated(-left, -top))
            self._ask_for(page)
        painter.end()

    # Inside

    def _paint_page(self, painter: QPainter, page: int, rect: QRectF) -> None:
        painter.fillRect(rect, Qt.GlobalColor.white)  # paper is white in every theme
        picture = self._pictures.get(page)
        if picture is not None:
            painter.drawImage(rect, picture)
        focused = self.hasFocus() and page == self.current_page
        width = 2 if focused else 1
        painter.setPen(QPen(colour("focus" if focused else "border"), width))
        painter.drawRect(rect.adjusted(-width / 2, -width / 2, width / 2, width / 2))

    def _column(self) -> PageColumn:
        if self._pages is None:
            return PageColumn()
        room = self.width() - 2 * EDGE
        whole = PageColumn(self._pages.sizes_pt, room * _ZOOMS[self._zoom])
        if self._compact or whole.extent[1] <= self.height():
            return whole
        bar = self.verticalScrollBar().sizeHint().width()
        return PageColumn(self._pages.sizes_pt, (room - bar) * _ZOOMS[self._zoom])

    def _in_sight(self) -> list[int]:
        return self._column().in_sight(self.verticalScrollBar().value(), self.viewport().height())

    def _take(self, pages: PdfPages | None, problem: str) -> None:
        before, self._pages = self._pages, pages
        if before is not None:
            self._jobs.store(before.close, _nothing, _nothing)
        self._problem = problem
        self._pictures.clear()
        self._asked.clear()
        self.verticalScrollBar().setValue(0)
        self._arrange()

    def _on_opened(self, generation: int, done: Callable[[], None] | None, pages: PdfPages) -> None:
        if generation != self._generation:
            return
        self._take(pages, "")
        if done is not None:
            done()

    def _on_failed(self, generation: int, error: LoketError) -> None:
        if generation == self._generation:
            self._take(None, error.message)

    def _arrange(self) -> None:
        width, height = self._column().extent
        if self._compact and height:
            self.setFixedHeight(height)
        room = self.viewport().size()
        self.verticalScrollBar().setRange(0, max(0, height - room.height()))
        self.verticalScrollBar().setPageStep(room.height())
        self.horizontalScrollBar().setRange(0, max(0, width - room.width()))
        self.horizontalScrollBar().setPageStep(room.width())
        self._asked = {page for page in self._pictures if self._has_picture(page)}
        self._tell()
        self.viewport().update()

    def _dots_per_point(self) -> float:
        return self._column().pixels_per_point * self.devicePixelRatioF()

    def _has_picture(self, page: int) -> bool:
        """Tell whether there is a picture of ``page`` at the present scale."""
        picture = self._pictures.get(page)
        if picture is None or self._pages is None:
            return False
        wanted = self._pages.sizes_pt[page - 1].width() * self._dots_per_point()
        return abs(picture.width() - wanted) <= 2

    def _ask_for(self, page: int) -> None:
        is_settling = self._settling.isActive() and page in self._pictures
        if page in self._asked or is_settling or self._pages is None or self._jobs.closing.is_set():
            return
        self._asked.add(page)
        work = partial(self._pages.render, page - 1, self._dots_per_point())
        self._jobs.store(work, partial(self._on_rendered, self._generation, page), _nothing)

    def _on_rendered(self, generation: int, page: int, picture: QImage) -> None:
        if generation != self._generation:
            return
        self._pictures[page] = picture
        in_sight = self._in_sight()
        for other in list(self._pictures):
            if len(self._pictures) > max(_KEPT, len(in_sight)) and other not in in_sight:
                del self._pictures[other]
                self._asked.discard(other)
        self.viewport().update()

    def _set_zoom(self, zoom: int) -> None:
        page = self.current_page
        self._zoom = max(0, min(zoom, len(_ZOOMS) - 1))
        self._arrange()
        self.go_to(page)

    def _on_scrolled(self) -> None:
        self._tell()
        self.viewport().update()

    def _tell(self) -> None:
        told = (self.current_page, self.page_count)
        if told != self._told:
            self._told = told
            self.setAccessibleDescription(self.position)
            self.page_changed.emit(*told)


def _nothing(_value: object) -> None:
    return None
