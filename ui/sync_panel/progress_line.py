"""What is being sent right now and how long it may take; between two rounds, how things stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from desktop.domain.outbox import StepKind
from desktop.domain.sync_round import LinkState, RoundProgress
from desktop.domain.wording import clock_time, number
from resources.i18n import translate
from ui.common.blocks import ProgressBar
from ui.common.labels import ElidedLabel, Label
from ui.common.layout import column, row
from ui.common.tokens import Size, Weight
from ui.sync_panel.activity import SyncStatus
from ui.sync_panel.status_words import sending_words

_PARTS = 1000
_SURE_AFTER = 2
"""Items after which the pace of a round is known well enough to guess its end."""


@dataclass
class RoundPace:
    """Guesses when a round will be over, from the time its first items took."""

    began_at: datetime | None = None
    done: int = field(default=0)

    def left(self, progress: RoundProgress, now: datetime) -> timedelta | None:
        """Return the time left, None while nobody can know."""
        if self.began_at is None or progress.item <= self.done:
            self.began_at, self.done = now, progress.item - 1
        finished = progress.item - 1 - self.done
        if finished < _SURE_AFTER:
            return None
        return (now - self.began_at) / finished * (progress.items - progress.item + 1)

    def forget(self) -> None:
        """Begin anew with the next round."""
        self.began_at, self.done = None, 0


def share_done(progress: RoundProgress) -> float:
    """Return how much of a round is done, between 0 and 1."""
    return (progress.item - 1 + (progress.step - 1) / max(1, progress.steps)) / max(1, progress.items)


def progress_words(progress: RoundProgress) -> str:
    """Return the item's title and which part of it is under way."""
    if progress.kind is StepKind.FILE:
        part = translate("SyncPanel", "lampiran {step} dari {steps}").format(
            step=progress.step, steps=max(progress.step, progress.steps - 1)
        )
    elif progress.kind is StepKind.HANDOVER:
        part = translate("SyncPanel", "diteruskan ke instansi")
    elif progress.steps > 1:
        part = translate("SyncPanel", "isi laporan")
    else:
        return progress.title
    return f"{progress.title}, {part}"


def time_left_words(left: timedelta | None) -> str:
    """Return how long it may still take, "" while nobody can know."""
    if left is None:
        return ""
    minutes = round(left.total_seconds() / 60)
    if minutes < 1:
        return translate("SyncPanel", "kurang dari 1 menit lagi")
    return translate("SyncPanel", "kira-kira {minutes} menit lagi").format(minutes=minutes)


def idle_words(status: SyncStatus, zone: ZoneInfo) -> tuple[str, str]:
    """Return how things stand between two rounds: in a few words, and in a sentence."""
    waiting = status.totals.waiting
    if status.trouble is not None:
        return translate("SyncPanel", "Pengiriman terhenti"), status.trouble
    if status.is_paused:
        return translate("SyncPanel", "Dijeda"), translate(
            "SyncPanel", "Tidak ada yang dikirim sampai Anda menekan Lanjutkan."
        )
    if waiting == 0:
        return translate("SyncPanel", "Tidak ada yang menunggu"), ""
    head = translate("SyncPanel", "{count} menunggu dikirim").format(count=number(waiting))
    link = status.link
    if link is not None and link.state is not LinkState.ONLINE:
        sentence = link.message
    elif status.next_try_at is not None:
        sentence = translate("SyncPanel", "Berikutnya pukul {time}.").format(
            time=clock_time(status.next_try_at, zone)
        )
    else:
        sentence = ""
    return head, sentence


class ProgressLine(QWidget):
    """Words over a bar; the bar keeps its room when there is nothing to fill it."""

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._pace = RoundPace()
        self.head = Label("", weight=Weight.SEMIBOLD)
        self.what = ElidedLabel("", tone="text2")
        self.left = Label("", Size.SMALL, tone="text2")
        self.bar = ProgressBar(translate("SyncPanel", "Kemajuan pengiriman"))
        self.bar.setRange(0, _PARTS)
        keeps = self.bar.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(keeps)
        self.setLayout(column(row(self.head, (self.what, 1), self.left, spacing=10), self.bar, spacing=10))

    def show_status(self, status: SyncStatus, now: datetime) -> None:
        """Show how things stand."""
        self.bar.setVisible(status.is_sending)
        progress = status.progress
        if not status.is_sending:
            self._pace.forget()
            head, sentence = idle_words(status, self._zone)
            self._say(head, sentence, "", 0)
        elif progress is None:
            self._say(sending_words(status) or "", "", "", 0)
        else:
            left = time_left_words(self._pace.left(progress, now))
            self._say(sending_words(status) or "", progress_words(progress), left, share_done(progress))

    def _say(self, head: str, what: str, left: str, share: float) -> None:
        self.head.setText(head)
        self.what.set_text(what)
        self.left.setText(left)
        self.bar.setValue(round(share * _PARTS))
        self.bar.setAccessibleDescription(f"{head} {what}".strip())
