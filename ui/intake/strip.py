"""What is left of the pane where the window is narrow: 50 pixels above the status bar, with the main button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.deadlines import Deadlines
from desktop.domain.wording import short_date
from resources.i18n import translate
from ui.common.button import Button
from ui.common.labels import ElidedLabel, IconLabel
from ui.common.layout import clear
from ui.common.panels import Ground
from ui.common.theme import px
from ui.common.tokens import Size, Weight
from ui.intake.notices import Notice
from ui.intake.one_line import OneLine
from ui.intake.saved_note import SavedNote

_HEIGHT = 50
_BUTTON = 36


class IntakeStrip(Ground):
    """One line that says the most important thing: a notice, what was saved, or until when there is time."""

    def __init__(self) -> None:
        super().__init__("canvas", line_top=True)
        self.setFixedHeight(px(_HEIGHT))
        self.save_print = Button(
            translate("Intake", "Simpan dan cetak"),
            icon="printer",
            key="Ctrl+Enter",
            kind="primary",
            height=_BUTTON,
        )
        self._notices: Sequence[Notice] = ()
        self._offers: Sequence[Notice] = ()
        self._note: SavedNote | None = None
        self._due: Deadlines | None = None
        self._is_quiet = True
        self._said = QHBoxLayout()
        self._said.setSpacing(6)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(16)
        layout.addLayout(self._said, 1)
        layout.addWidget(self.save_print)

    def show_notices(self, notices: Sequence[Notice]) -> None:
        """Say the first of these notices and offer what can be done about each."""
        self._notices = notices
        self._say()

    def show_offers(self, offers: Sequence[Notice]) -> None:
        """Offer what helps while somebody types."""
        self._offers = offers
        self._say()

    def show_note(self, note: SavedNote | None, *, is_quiet: bool) -> None:
        """Tell of the complaint saved last, until somebody writes again."""
        self._note, self._is_quiet = note, is_quiet
        self._say()

    def show_due(self, deadlines: Deadlines | None) -> None:
        """Say until when the complaint is to be answered."""
        self._due = deadlines
        self._say()

    def _say(self) -> None:
        clear(self._said)
        if self._notices:
            self._say_notices()
        elif self._note is not None and not self._is_quiet:
            self._say_note(self._note)
        elif self._offers:
            self._said.addWidget(OneLine(self._offers), 1)
        elif self._due is not None:
            words = translate("Intake", "Dijawab paling lambat {date}")
            self._put("calendar-clock", words.format(date=short_date(self._due.finish_by)))
        else:
            self._said.addStretch(1)

    def _say_notices(self) -> None:
        for notice in self._notices:
            self._said.addWidget(IconLabel(notice.icon, notice.tone))
            if notice.run is None:
                self._said.addWidget(ElidedLabel(notice.short or notice.text, Size.SMALL, tone="text"), 1)
                continue
            button = Button(notice.short or notice.action, key=notice.key, kind="flat")
            button.clicked.connect(notice.run)
            self._said.addWidget(button)
            self._said.addSpacing(8)
        if all(notice.run is not None for notice in self._notices):
            self._said.addStretch(1)

    def _say_note(self, note: SavedNote) -> None:
        self._said.addWidget(IconLabel("circle-check", "ok", 20))
        number = ElidedLabel(note.register_no, Size.TITLE, Weight.SEMIBOLD)
        number.setMinimumWidth(number.sizeHint().width())
        self._said.addWidget(number)
        self._said.addSpacing(8)
        loudest = note.receipt
        self._said.addWidget(IconLabel(loudest.icon, loudest.tone, 16))
        self._said.addWidget(ElidedLabel(loudest.text, Size.SMALL, tone="text"), 1)

    def _put(self, icon: str, text: str) -> None:
        self._said.addWidget(IconLabel(icon, "text2", 16))
        label: QWidget = ElidedLabel(text, Size.SMALL, tone="text2")
        self._said.addWidget(label, 1)
