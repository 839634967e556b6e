"""What sign-in and first start share: the panel at the left, a column of 372 px in the middle of the rest."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.common.panels import Surface
from ui.common.tokens import WIDTH_NORMAL
from ui.sign_in.welcome import WelcomePanel

COLUMN = 372
_PANEL = 520
_PANEL_SHARE = 0.38


class WelcomePage(Surface):
    """A page with ``column`` to be filled."""

    def __init__(self, regency: str, width: int = COLUMN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel = WelcomePanel(regency)
        self._holder = QWidget()
        self._holder.setFixedWidth(width)
        self.column = QVBoxLayout(self._holder)
        self.column.setContentsMargins(0, 24, 0, 28)
        self.column.setSpacing(6)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.panel)
        layout.addStretch(1)
        layout.addWidget(self._holder)
        layout.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the panel less room in a narrow window."""
        super().resizeEvent(event)
        wide = self.width() >= WIDTH_NORMAL
        self.panel.setFixedWidth(_PANEL if wide else round(self.width() * _PANEL_SHARE))
