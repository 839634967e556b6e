"""The menu behind "⋯": further actions, each with its key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.common.theme import colour, font
from ui.common.tokens import RADIUS


@dataclass(frozen=True, slots=True)
class MenuAction:
    """A word, the key that does the same, and what it does; ``refusal`` says why it cannot be done now."""

    word: str
    key: str
    run: Callable[[], None]
    refusal: str = ""


class ActionMenu(QMenu):
    """A menu in the theme of now; made anew each time it opens."""

    def __init__(self, actions: Sequence[MenuAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setFont(font())
        self.setStyleSheet(_rules())
        for each in actions:
            word = f"{each.word} ({each.refusal})" if each.refusal else each.word
            action = QAction(f"{word}\t{each.key}", self)
            action.setEnabled(not each.refusal)
            action.triggered.connect(each.run)
            self.addAction(action)
        self.aboutToHide.connect(self.deleteLater)

    def open_below(self, button: QWidget) -> None:
        """Open under ``button``, its first action chosen; returns at once."""
        self.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))
        if self.actions():
            self.setActiveAction(self.actions()[0])


def _rules() -> str:
    return (
        f"QMenu {{ background: {colour('surface').name()}; border: 1px solid {colour('border').name()};"
        f" border-radius: {RADIUS}px; padding: 4px; }}"
        f"QMenu::item {{ color: {colour('text').name()}; padding: 7px 24px 7px 12px; border-radius: 4px; }}"
        f"QMenu::item:disabled {{ color: {colour('disabled').name()}; }}"
        f"QMenu::item:selected {{ background: {colour('select').name()}; }}"
    )
