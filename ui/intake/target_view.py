"""The proposal for category and agency, and the words that speak for it."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.labels import IconLabel, Label
from ui.common.layout import row
from ui.common.theme import px
from ui.common.tokens import Size, Weight
from ui.intake.offered import PROPOSAL_KEY, Target

_NAMES = 72


class TargetView(QWidget):
    """Shows a :class:`Target`."""

    def __init__(self) -> None:
        super().__init__()
        heading = Label(translate("Intake", "Usulan dari uraian"), weight=Weight.SEMIBOLD, wrap=True)
        self._names = [
            Label(text, Size.SMALL, tone="text2")
            for text in (translate("Intake", "Kategori"), translate("Intake", "Instansi"))
        ]
        self._values = [Label("", wrap=True) for _ in self._names]
        self._because = Label("", Size.SMALL, tone="text2", wrap=True)
        self.button = Button(kind="flat", key=PROPOSAL_KEY)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, px(_NAMES))
        grid.setColumnStretch(1, 1)
        for line, (name, value) in enumerate(zip(self._names, self._values, strict=True)):
            grid.addWidget(name, line, 0)
            grid.addWidget(value, line, 1)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(4)
        stack.addLayout(row(IconLabel("lightbulb", "accent"), (heading, 1)))
        stack.addLayout(grid)
        stack.addWidget(self._because)
        stack.addLayout(row(self.button, None))

    def show_target(self, target: Target | None) -> None:
        """Show another proposal, or none."""
        self.setVisible(target is not None)
        if target is None:
            return
        for name, value, text in zip(
            self._names, self._values, (target.category, target.agency), strict=True
        ):
            name.setVisible(bool(text))
            value.setVisible(bool(text))
            value.setText(text)
        self._because.setText(target.because)
        self._because.setVisible(bool(target.because))
        self.button.set_text(target.action)
