"""What a correction changes: each value before and after, to be read once more before it is saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources.i18n import translate
from ui.common.labels import Label
from ui.common.layout import clear
from ui.common.tokens import Size, Weight
from ui.register.correction import Change
from ui.register.correction_words import differing_parts
from ui.register.facts_view import CopyableLabel

_LONGEST = 160


class ChangesView(QWidget):
    """A name and two lines for each change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 14, 0)
        self._lines.setSpacing(1)
        self._shown: list[Change] | None = None
        self.show_changes([])

    @property
    def texts(self) -> list[str]:
        """Return what is shown, line by line."""
        return [each.text() for each in self.findChildren(Label) if not each.isHidden()]

    def show_changes(self, changes: Sequence[Change]) -> None:
        """Show others; without any it says what will stand here."""
        if list(changes) == self._shown:
            return
        self._shown = list(changes)
        clear(self._lines)
        if not changes:
            hint = translate("Correction", "Belum ada yang berubah. Betulkan isian di sebelah kiri.")
            self._lines.addWidget(Label(hint, wrap=True, tone="text2"))
        for at, change in enumerate(changes):
            if at:
                self._lines.addSpacing(7)
            self._lines.addWidget(Label(change.label, Size.SMALL, Weight.MEDIUM, "text2"))
            before, after = differing_parts(change.before, change.after, _LONGEST)
            self._lines.addWidget(_struck(before))
            self._lines.addWidget(CopyableLabel(f"→ {_shown(after)}"))
        self._lines.addStretch(1)


def _struck(text: str) -> Label:
    """Return the former words; they are struck out, unless there were none."""
    label = Label(_shown(text), wrap=True, tone="text2")
    made = label.font()
    made.setStrikeOut(bool(text))
    label.setFont(made)
    return label


def _shown(text: str) -> str:
    return text or translate("Timeline", "kosong")
