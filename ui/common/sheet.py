"""A sheet over the window: the key list, the finder, and the two questions that deserve one (deleting, voiding).

It takes the keyboard while it is open: Tab stays inside, Esc closes, no key of the page below works, and a screen reader
finds nothing of that page. Closing gives the focus back to where it was.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QKeyEvent, QMouseEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedLayout, QVBoxLayout, QWidget

from ui.common.button import Button
from ui.common.labels import Label
from ui.common.layout import row
from ui.common.painting import paint_outline, smooth
from ui.common.theme import colour
from ui.common.tokens import RADIUS_BLOCK, Size, Weight

_MARGIN = 24
_TIGHT_MARGIN = 8
_HEIGHT_TIGHT = 480
_VEIL = 0.55


class _Card(QWidget):
    """The sheet itself."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(self)
        paint_outline(painter, QRectF(self.rect()), radius=RADIUS_BLOCK)
        painter.end()


class Sheet(QWidget):
    """An overlay on ``host`` with a card of at most ``width`` pixels; ``body`` is the card's column.

    Where ``host`` is a window that shows pages in turn, the sheet belongs to the page shown: it leaves with it when the desk
    is locked, and comes back with it.

    With ``grows`` the card takes another height when what is in it needs more or less.
    """

    closed = Signal()
    spoken_as = QAccessible.Role.Dialog
    covers_siblings = True

    def __init__(
        self, host: QWidget, title: str, *, width: int = 560, at_top: bool = False, grows: bool = False
    ) -> None:
        host = _page_of(host)
        super().__init__(host)
        self._width, self._at_top = width, at_top
        self._focus_before: QWidget | None = None
        self.setAccessibleName(title)
        self.card = _Card(self)
        self.body = QVBoxLayout(self.card)
        self.body.setContentsMargins(_MARGIN, 20, _MARGIN, 20)
        self.body.setSpacing(12)
        if title:
            self.body.addWidget(Label(title, Size.TITLE, Weight.SEMIBOLD))
        host.installEventFilter(self)
        if grows:
            self.card.installEventFilter(self)
        self.hide()

    def open(self, focus: QWidget) -> None:
        """Show the sheet over the whole host, with the focus in ``focus``."""
        if not self.isVisible():
            self._focus_before = QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_sheet(self) -> None:
        """Close and give the focus back."""
        if not self.isVisible():
            return
        self.hide()
        if self._focus_before is not None and self._focus_before.isVisible():
            self._focus_before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._focus_before = None
        self.closed.emit()

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the page below from working."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the host's size, and what is in the card."""
        followed = QEvent.Type.LayoutRequest if watched is self.card else QEvent.Type.Resize
        if event.type() == followed and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the right place once the card knows its size."""
        super().showEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
        else:
            event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close when the veil is pressed."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_sheet()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Walk round inside the sheet."""
        stops = [
            each
            for each in self.card.findChildren(QWidget)
            if each.isVisible()
            and each.isEnabled()
            and each.focusPolicy() & Qt.FocusPolicy.TabFocus
            and each.focusProxy() is None
        ]
        if not stops:
            return False
        current = QApplication.focusWidget()
        at = stops.index(current) if current in stops else (-1 if forward else 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim the page below."""
        painter = smooth(self)
        veil = QColor(colour("canvas"))
        veil.setAlphaF(_VEIL)
        painter.fillRect(self.rect(), veil)
        painter.end()

    def _place(self) -> None:
        host = self.parentWidget()
        if host is None:
            return
        self.setGeometry(host.rect())
        margin = _MARGIN if self.height() >= _HEIGHT_TIGHT else _TIGHT_MARGIN
        width = min(self._width, self.width() - 2 * margin)
        wraps = self.body.hasHeightForWidth()  # its size hint wraps texts as if the card were narrow
        wanted = self.body.heightForWidth(width) if wraps else self.body.sizeHint().height()
        height = min(wanted, self.height() - 2 * margin)
        top = 72 if self._at_top and height < self.height() - 96 else (self.height() - height) // 2
        self.card.setGeometry((self.width() - width) // 2, top, width, height)


def _page_of(host: QWidget) -> QWidget:
    pages = host.layout()
    shown = pages.currentWidget() if isinstance(pages, QStackedLayout) else None
    return shown or host


class Question(Sheet):
    """A question before something that cannot be taken back; the safe answer has the focus."""

    def __init__(
        self,
        host: QWidget,
        title: str,
        text: str,
        *,
        safe: str,
        risky: str,
        on_risky: Callable[[], None],
    ) -> None:
        super().__init__(host, title, width=460)
        self.body.addWidget(Label(text, wrap=True, tone="text2"))
        self.safe = Button(safe, key="Esc")
        self.risky = Button(risky)
        self.safe.clicked.connect(self.close_sheet)
        self.risky.clicked.connect(self.close_sheet)
        self.risky.clicked.connect(lambda: on_risky())
        self.body.addLayout(row(None, self.risky, self.safe))
        self.closed.connect(self.deleteLater)

    def ask(self) -> None:
        """Show the question."""
        self.open(self.safe)
