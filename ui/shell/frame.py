"""The top-level window: one page at a time, sign-in first, the desk after it.

It imports nothing but widgets and the theme, because it is what is painted first.
"""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QLayout, QLineEdit, QStackedLayout, QWidget

from ui.common.painting import paint_mark

_MARK = 64
_SMALLEST = (683, 384)  # a screen of 1366 × 768 at 200 %
_FOCUS_BEFORE = "focus_before"  # where the person was on a page that is shown again
_CARET_BEFORE = "caret_before"


class Frame(QWidget):
    """Shows pages in turn.

    ``painted`` is emitted once, after the first paint: the moment to import and open everything else. ``closing`` is
    emitted when the person closes the window and ``may_close`` agrees.
    """

    painted = Signal()
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_painted = False
        self.may_close: Callable[[], bool] = lambda: True
        self.setWindowTitle("Loket")
        self.setMinimumSize(*_SMALLEST)
        self.resize(1366, 768)
        self._pages = QStackedLayout(self)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._pages.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)

    def show_page(self, page: QWidget) -> None:
        """Show ``page``, keeping the one before it alive."""
        before, focused = self._pages.currentWidget(), QApplication.focusWidget()
        if before is not None and focused is not None and before.isAncestorOf(focused):
            before.setProperty(_FOCUS_BEFORE, focused)
            before.setProperty(
                _CARET_BEFORE, focused.cursorPosition() if isinstance(focused, QLineEdit) else -1
            )
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        last, caret = page.property(_FOCUS_BEFORE), page.property(_CARET_BEFORE)
        (last if isinstance(last, QWidget) and shiboken6.isValid(last) else page).setFocus()
        if isinstance(last, QLineEdit) and shiboken6.isValid(last) and isinstance(caret, int) and caret >= 0:
            last.setCursorPosition(caret)  # a line that is left shows its beginning

    def drop_page(self, page: QWidget) -> None:
        """Take a page out and delete it."""
        self._pages.removeWidget(page)
        page.hide()
        page.deleteLater()

    def draw_icon(self) -> None:
        """Give the window its icon; after the first paint, which it would delay."""
        picture = QPixmap(_MARK, _MARK)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, QRectF(0, 0, _MARK, _MARK))
        painter.end()
        self.setWindowIcon(QIcon(picture))

    def come_forward(self) -> None:
        """Show the window before all others (a second start of the program asks for it)."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Note the first paint; everything that can wait comes after it."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self._on_painted)

    def _on_painted(self) -> None:
        self.draw_icon()
        self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that the program ends, unless the person is to be told something first."""
        if not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)
