"""The green block: the number to read aloud, what was printed, sent and promised, and what can be done now."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout

from resources.i18n import translate
from ui.common.blocks import TintBlock
from ui.common.button import Button
from ui.common.labels import IconText, Label
from ui.common.layout import row
from ui.common.tokens import Size, Weight
from ui.intake.saved_note import Fact, SavedNote

_SIDE, _TOP, _FOOT = 16, 14, 12


class SavedBlock(TintBlock):
    """Shows a :class:`SavedNote`; the keys on its buttons are bound by the screen."""

    def __init__(self) -> None:
        super().__init__("ok_tint")
        self._headline = IconText(
            "circle-check", "", "ok", size=Size.BODY, weight=Weight.SEMIBOLD, icon_size=20
        )
        self.quiet_part = Label("", Size.TITLE, tone="text2")
        self.strong_part = Label("", Size.NUMBER, Weight.SEMIBOLD)
        self._subject = Label("", wrap=True)
        self.receipt, self.sending, self.due = (_fact_line() for _ in range(3))
        self.reprint = Button(kind="flat", key="Ctrl+P", text=translate("Intake", "Cetak salinan"))
        self.open = Button(kind="flat", key="Alt+B", text=translate("Intake", "Buka"))
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _TOP, _SIDE, _FOOT)
        column.setSpacing(5)
        for part in (self.quiet_part, self.strong_part):
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        number = QVBoxLayout()
        number.setSpacing(0)
        number.addWidget(self.quiet_part)
        number.addWidget(self.strong_part)
        column.addWidget(self._headline)
        column.addLayout(number)
        column.addWidget(self._subject)
        column.addSpacing(6)
        for line in (self.receipt, self.sending, self.due):
            column.addWidget(line)
        column.addSpacing(4)
        self._actions = row(self.reprint, None, self.open)
        column.addLayout(self._actions)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two buttons one below the other where they do not fit side by side."""
        super().resizeEvent(event)
        wanted = self.reprint.sizeHint().width() + self._actions.spacing() + self.open.sizeHint().width()
        fits = wanted <= self.width() - 2 * _SIDE
        self._actions.setDirection(
            QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        )

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of one button only."""
        size = super().minimumSizeHint()
        widest = max(
            self.reprint.sizeHint().width(), self.open.sizeHint().width(), self.strong_part.sizeHint().width()
        )
        return QSize(widest + 2 * _SIDE, size.height())

    def show_note(self, note: SavedNote) -> None:
        """Tell of the complaint that was just saved."""
        spoken = f"{note.headline}. {note.register_no}"
        if spoken != self.accessibleName():
            self.setAccessibleName(spoken)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))
        self._headline.label.setText(note.headline)
        self.quiet_part.setText(note.quiet_part)
        self.strong_part.setText(note.strong_part)
        self.strong_part.setAccessibleName(note.register_no)
        self._subject.setText(note.subject)
        for line, fact in ((self.receipt, note.receipt), (self.sending, note.sending), (self.due, note.due)):
            _show_fact(line, fact)
        self.reprint.set_text(note.print_words)
        self.reprint.setEnabled(not note.is_printing)

    def set_brief(self, is_brief: bool) -> None:
        """Keep number and actions alone, where the next complaint needs the room."""
        for part in (self._headline, self._subject, self.receipt, self.sending, self.due):
            part.setVisible(not is_brief)

    def set_quiet(self, is_quiet: bool) -> None:
        """Lose the tint once somebody writes again."""
        self.set_tint(None if is_quiet else "ok_tint")


def _fact_line() -> IconText:
    return IconText("clock", "", "text2", wrap=True)


def _show_fact(line: IconText, fact: Fact) -> None:
    line.show_state(fact.icon, fact.text, fact.tone, fact.tone if fact.is_loud else "text")
