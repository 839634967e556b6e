"""Content that is shown whole where there is room for it, and scrolls where the window is too low."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.common.panels import ScrollPage
from ui.common.theme import px

_LEAST = 44


class FittingScroll(ScrollPage):
    """Asks for the height that ``content`` needs in the width there is, and takes less.

    What is new stands at the foot of the content, so it shows that when the content grows.
    """

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(content, parent)
        self._wanted = 0
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        content.installEventFilter(self)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(lambda _least, most: bar.setValue(most))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        """Return the height of the content."""
        return QSize(self.minimumSizeHint().width(), self._wanted)

    def minimumSizeHint(self) -> QSize:
        """Return one line."""
        return QSize(super().minimumSizeHint().width(), min(self._wanted, px(_LEAST)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the content as it grows and shrinks."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask anew in the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        content = self.widget()
        if content is None:
            return
        width = self.width()
        wanted = content.heightForWidth(width) if content.hasHeightForWidth() else content.sizeHint().height()
        if wanted != self._wanted:
            self._wanted = wanted
            self.updateGeometry()
