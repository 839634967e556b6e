"""A menu of a few actions, in the look of the rest."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.common.icons import icon
from ui.common.theme import colour, font


class Menu(QMenu):
    """Shown once and gone; it holds the colours of the moment it is made."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self.setFont(font())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setStyleSheet(
            f"QMenu {{ background: {colour('surface').name()}; border: 1px solid {colour('border').name()};"
            " padding: 4px; }"
            f"QMenu::item {{ color: {colour('text').name()}; padding: 6px 20px 6px 12px; border-radius: 4px; }}"
            f"QMenu::item:selected {{ background: {colour('select').name()}; }}"
            f"QMenu::item:disabled {{ color: {colour('disabled').name()}; }}"
            "QMenu::icon { padding-left: 10px; }"
        )

    def add(self, text: str, run: Callable[[], object], icon_name: str = "") -> QAction:
        """Append an action."""
        action = QAction(text, self)
        if icon_name:
            action.setIcon(icon(icon_name, "text2"))
        action.triggered.connect(lambda: run())
        self.addAction(action)
        return action

    def show_at(self, owner: QWidget, *, above: bool = False) -> None:
        """Show the menu at the lower (or upper) edge of ``owner`` with its first action chosen."""
        at = QPoint(0, -self.sizeHint().height() if above else owner.height())
        self.popup(owner.mapToGlobal(at))
        if self.actions():
            self.setActiveAction(self.actions()[0])
