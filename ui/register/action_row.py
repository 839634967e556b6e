"""The actions of a complaint side by side: words first give up their icons, then the last one moves into the menu."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.common.button import Button

_GAP = 8


class ActionRow(QWidget):
    """``first`` always stays, ``second`` gives way to ``more``, behind which its action can be found as well."""

    def __init__(self, first: Button, second: Button, more: Button, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first, self._second, self._more = first, second, more
        self._fitted = ("", "")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        for button in (first, second, more):
            layout.addWidget(button)
        layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def hides_second(self) -> bool:
        """Tell whether the second action is in the menu only."""
        return self._second.isHidden()

    def minimumSizeHint(self) -> QSize:
        """Return the room for the first action and the menu."""
        return QSize(self._taken(self._first, self._more), self._first.height())

    def sizeHint(self) -> QSize:
        """Return the room for all three."""
        return QSize(self._taken(self._first, self._second, self._more), self._first.height())

    def event(self, event: QEvent) -> bool:
        """Fit again when a button says something else ("Mencetak…")."""
        if event.type() == QEvent.Type.LayoutRequest and self._words() != self._fitted:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit into the new width."""
        super().resizeEvent(event)
        self._fit()

    def _words(self) -> tuple[str, str]:
        return self._first.text(), self._second.text()

    def _fit(self) -> None:
        self._fitted = self._words()
        both = (self._first, self._second)
        for is_compact in (False, True):
            for button in both:
                button.set_compact(is_compact)
            if self._taken(*both, self._more) <= self.width():
                self._second.setVisible(True)
                return
        self._second.setVisible(False)
        self._first.set_compact(self._taken(self._first, self._more) > self.width())

    @staticmethod
    def _taken(*buttons: Button) -> int:
        return sum(button.sizeHint().width() for button in buttons) + _GAP * (len(buttons) - 1)
