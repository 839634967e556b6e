"""The quiet line above the status bar at the end of a day: what is left, a key to print it, and one to leave it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from resources.i18n import translate
from ui.common.announcing import announce
from ui.common.button import Button
from ui.common.labels import IconLabel, Label
from ui.common.layout import row
from ui.common.panels import Ground
from ui.common.tokens import Colour, Size

PRINT_KEY, LATER_KEY = "Ctrl+Shift+P", "Ctrl+Shift+N"


class DayEndStrip(Ground):
    """Hidden until there is something to say; it takes no focus unless somebody is about to leave."""

    print_asked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("canvas", line_top=True, parent=parent)
        self.icon = IconLabel("printer", "text2", 16)
        self.words = Label("", Size.SMALL, wrap=True)
        self.print = Button(
            translate("DayEnd", "Cetak hari ini"), icon="printer", key=PRINT_KEY, kind="framed", height=28
        )
        self.close_button = Button(translate("DayEnd", "Nanti"), key=LATER_KEY, kind="ghost", height=28)
        self.print.clicked.connect(self.print_asked)
        self.close_button.clicked.connect(self.closed)
        self.setLayout(
            row(
                self.icon,
                (self.words, 1),
                self.close_button,
                self.print,
                spacing=12,
                margins=(16, 4, 16, 4),
            )
        )
        self.hide()

    def remind(self, words: str) -> None:
        """Say what is left of the day."""
        self._show("printer", "text2", words, close=translate("DayEnd", "Nanti"), can_print=True)

    def hold(self, words: str) -> None:
        """Say it to somebody who is about to leave; Enter leaves."""
        self._show("printer", "check", words, close=translate("DayEnd", "Keluar saja"), can_print=True)
        self.close_button.setFocus()

    def show_progress(self, words: str) -> None:
        """Say what is being printed."""
        self._show("printer", "accent", words, close=translate("DayEnd", "Hentikan"), can_print=False)

    def show_outcome(self, words: str, *, is_good: bool) -> None:
        """Say what came of printing."""
        icon: tuple[str, Colour] = ("circle-check", "ok") if is_good else ("triangle-alert", "check")
        self._show(*icon, words, close=translate("DayEnd", "Tutup"), can_print=not is_good)

    def _show(self, icon: str, tone: Colour, words: str, *, close: str, can_print: bool) -> None:
        is_news = words != self.words.text() or not self.isVisible()
        self.icon.set_icon(icon, tone)
        self.words.setText(words)
        self.setAccessibleName(words)
        self.close_button.set_text(close)
        self.print.setVisible(can_print)
        self.show()
        if is_news:
            announce(self, words)
