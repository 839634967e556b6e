"""What sign-in and first start share: the panel at the left, a column of 372 px in the middle of the rest."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.common.panels import ScrollPage, Surface
from ui.common.theme import px
from ui.common.tokens import WIDTH_NORMAL
from ui.sign_in.welcome import WelcomePanel

COLUMN = 372
_PANEL = 520
_PANEL_SHARE = 0.38
_NARROWEST_PANEL = 240
_MARGIN = 24
_SIDE = 14  # room for the scroll bar of a low window


class WelcomePage(Surface):
    """A page with ``column`` to be filled; places its two parts itself, so that it can shrink below the wide layout."""

    def __init__(self, regency: str, width: int = COLUMN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel = WelcomePanel(regency, self)
        holder = QWidget()
        self._column_width = px(width)
        self.column = QVBoxLayout(holder)
        self.column.setContentsMargins(_SIDE, 24, _SIDE, 28)
        self.column.setSpacing(6)
        self._scroller = ScrollPage(holder, self)

    def minimumSizeHint(self) -> QSize:
        """Return the room for the column beside a narrow panel."""
        return QSize(_NARROWEST_PANEL + self._column_width + 2 * _MARGIN, 320)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the panel less room in a narrow window and the column the middle of the rest."""
        super().resizeEvent(event)
        room = self.width() - self._column_width - 2 * _MARGIN
        wanted = _PANEL if self.width() >= px(WIDTH_NORMAL) else round(self.width() * _PANEL_SHARE)
        panel = max(_NARROWEST_PANEL, min(wanted, room))
        self.panel.setGeometry(0, 0, panel, self.height())
        left = panel + (self.width() - panel - self._column_width) // 2
        self._scroller.setGeometry(left - _SIDE, 0, self._column_width + 2 * _SIDE, self.height())
