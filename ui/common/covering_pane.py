"""The pane beside a list, which in a narrow window opens over it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.common.enter_key import pressed_with_enter
from ui.common.panels import Ground


class CoveringPane(Ground):
    """``left()`` on Esc: back to the list. While ``covers_list`` Tab stays inside; clicks never reach what lies below.

    ``scrolled`` is the part that Page keys scroll, set by the one who lays the pane out.
    """

    left = Signal()
    scrolled: QScrollArea

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("canvas", line_left=True, parent=parent)
        self.covers_list = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc, scroll by pages, press with Enter."""
        bar = self.scrolled.verticalScrollBar()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_PageDown:
            bar.setValue(bar.value() + bar.pageStep())
        elif event.key() == Qt.Key.Key_PageUp:
            bar.setValue(bar.value() - bar.pageStep())
        elif not pressed_with_enter(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Stay inside while the pane covers the list."""
        stops = self._stops() if self.covers_list else []
        if not stops:
            return super().focusNextPrevChild(forward)
        focused = self.window().focusWidget()
        at = stops.index(focused) if focused in stops else -1 if forward else 0
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stop = stops[(at + (1 if forward else -1)) % len(stops)]
        stop.setFocus(reason)
        self.scrolled.ensureWidgetVisible(stop)
        return True

    def event(self, event: QEvent) -> bool:
        """Keep clicks on the pane from reaching the list below it."""
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            event.accept()
            return True
        return super().event(event)

    def _stops(self) -> list[QWidget]:
        """Return what Tab reaches in the pane, in order."""
        found: list[QWidget] = []
        each: QWidget | None = self.nextInFocusChain()
        while each is not None and each is not self:
            takes_tab = bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus) and each.isEnabled()
            if takes_tab and self.isAncestorOf(each) and each.isVisible():
                found.append(each)
            each = each.nextInFocusChain()
        return found
