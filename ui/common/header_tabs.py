"""Several drafts at once: quiet underlined tabs in a screen's header."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QToolButton, QWidget

from ui.common.icons import icon
from ui.common.painting import draw_text, paint_outline, smooth, text_width
from ui.common.theme import colour, px
from ui.common.tokens import Size, Weight

_PADDING = 12
_GAP = 8
_HEIGHT = 36
_LONGEST = 180


class HeaderTabs(QTabBar):
    """A real tab bar, painted; a tab has a name and a quiet note such as its time.

    Arrow keys move between tabs. Names longer than 180 px are elided and given as tooltip.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setFixedHeight(px(_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._dress_scroll_buttons()

    def add(self, text: str, note: str = "", key: object = None) -> int:
        """Append a tab and return its index; ``key`` is whatever the screen knows it by (see :meth:`key`)."""
        index = self.addTab(text)
        self.setTabData(index, (note, key))
        self.set_tab(index, text, note)
        return index

    def set_tab(self, index: int, text: str, note: str = "") -> None:
        """Rename a tab."""
        key = self.key(index)
        self.setTabData(index, (note, key))
        self.setTabText(index, text)
        self.setTabToolTip(index, text if text_width(text, weight=Weight.SEMIBOLD) > _LONGEST else "")
        self.setAccessibleTabName(index, f"{text} {note}".strip())

    def key(self, index: int) -> object:
        """Return what the screen knows the tab by."""
        return self.tabData(index)[1]

    def tabSizeHint(self, index: int) -> QSize:
        """Return the room for name and note."""
        name = min(float(_LONGEST), text_width(self.tabText(index), weight=Weight.SEMIBOLD))
        note = self._note(index)
        extra = _GAP + text_width(note, Size.SMALL, tabular=True) if note else 0
        return QSize(math.ceil(2 * _PADDING + name + extra), px(_HEIGHT))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Return the same, so that tabs scroll rather than shrink."""
        return self.tabSizeHint(index)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the arrows in the colour of the new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress_scroll_buttons()

    def tabLayoutChange(self) -> None:
        """Take Qt's own arrows away again, which it sets with every layout."""
        for button in self.findChildren(QToolButton):
            button.setArrowType(Qt.ArrowType.NoArrow)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all tabs."""
        painter = smooth(self)
        for index in range(self.count()):
            self._paint_tab(painter, index)
        painter.end()

    def _dress_scroll_buttons(self) -> None:
        """Give the arrows at the end, shown when there are too many tabs, the look of the kit."""
        for button in self.findChildren(QToolButton):
            is_left = button.objectName() == "ScrollLeftButton"
            button.setAutoRaise(True)
            button.setArrowType(Qt.ArrowType.NoArrow)
            button.setIcon(icon("chevron-left" if is_left else "chevron-right", "text2"))
            button.setStyleSheet(
                f"QToolButton {{ border: 0; background: {colour('surface').name()}; }}"
                f"QToolButton:hover {{ background: {colour('hover').name()}; }}"
            )

    def _note(self, index: int) -> str:
        data = self.tabData(index)
        return str(data[0]) if data else ""

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        rect = QRectF(self.tabRect(index))
        chosen = index == self.currentIndex()
        room = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        room.setWidth(min(float(_LONGEST), room.width()))
        used = draw_text(
            painter,
            room,
            self.tabText(index),
            weight=Weight.SEMIBOLD if chosen else Weight.REGULAR,
            tone="text" if chosen else "text2",
        )
        note = self._note(index)
        if note:
            beside = QRectF(
                room.left() + used + _GAP, 0, rect.right() - room.left() - used - _GAP, rect.height()
            )
            draw_text(painter, beside, note, size=Size.SMALL, tone="text3", tabular=True)
        if chosen:
            line = QRectF(rect.left() + _PADDING, rect.bottom() - 4, rect.width() - 2 * _PADDING, 2)
            painter.fillRect(line, colour("accent"))
            if self.hasFocus():
                paint_outline(painter, rect.adjusted(2, 2, -2, -2), focused=True, fill=None)
