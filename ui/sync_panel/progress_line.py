"""The head of the screen: how things stand, and while a round runs a bar and the time that it may still take."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from desktop.domain.sync_round import RoundProgress
from resources.i18n import translate
from ui.common.blocks import ProgressBar
from ui.common.labels import ElidedLabel, IconLabel, Label
from ui.common.layout import boxed, column, row
from ui.common.theme import metrics
from ui.common.tokens import ICON, Size, Weight
from ui.sync_panel.activity import SyncStatus
from ui.sync_panel.headline import Headline, headline
from ui.sync_panel.time_left import TimeLeft

_PARTS = 1000


def share_done(progress: RoundProgress) -> float:
    """Return how much of a round is done, between 0 and 1."""
    return (progress.item - 1 + (progress.step - 1) / max(1, progress.steps)) / max(1, progress.items)


class ProgressLine(QWidget):
    """Words, and below them a bar or the sentence that explains them; both take the same room."""

    def __init__(
        self, zone: ZoneInfo, clock: Callable[[], float] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._zone = zone
        self._left = TimeLeft(clock) if clock is not None else TimeLeft()
        self._furthest = 0.0
        self.icon = IconLabel("", "text2", ICON)
        self.head = Label("", weight=Weight.SEMIBOLD)
        self.what = ElidedLabel("", tone="text2")
        self.left = Label("", Size.SMALL, tone="text2")
        self.sentence = Label("", tone="text2", wrap=True)
        self.bar = ProgressBar(translate("SyncPanel", "Kemajuan pengiriman"))
        self.bar.setRange(0, _PARTS)
        self._room = boxed(column(self.bar, self.sentence, None, spacing=0))
        self._room.setMinimumHeight(round(metrics(Size.BODY).height()) + 2)
        words = row(self.icon, self.head, (self.what, 1), self.left, spacing=10)
        self.setLayout(column(words, self._room, spacing=8))

    def show_status(self, status: SyncStatus, now: datetime) -> None:
        """Show how things stand."""
        found = headline(status, now, self._zone)
        self._show_head(found)
        self.bar.setVisible(status.is_sending)
        self.sentence.setVisible(not status.is_sending)
        if status.is_sending:
            self._show_progress(found, status.progress)
        else:
            self._left.forget()
            self._furthest = 0.0
            self.what.set_text("")
            self.left.setText("")
            self.sentence.setText(found.sentence)

    def _show_head(self, found: Headline) -> None:
        self.icon.set_icon(found.icon, found.tone)
        self.head.setText(found.words)
        self.head.set_tone(found.tone if found.is_loud else "text")

    def _show_progress(self, found: Headline, progress: RoundProgress | None) -> None:
        if progress is not None:
            self._left.note(progress.seconds_left)
            self._furthest = max(self._furthest, share_done(progress))  # several items are under way at once
        self.what.set_text(found.sentence)
        self.left.setText(self._left.words())
        self.bar.setValue(round(self._furthest * _PARTS))
        self.bar.setAccessibleDescription(f"{found.words} {found.sentence}".strip())
