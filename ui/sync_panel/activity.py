"""What is known of sending, and what a person may ask of it: the meeting point of the scheduler, the screen and the status bar.

The scheduler publishes here; whoever shows something listens here. Nobody needs to know the scheduler.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from desktop.domain.outbox import OutboxTotals
from desktop.domain.sync_round import Link, LinkState, RoundProgress, RoundReport


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """Everything the status bar says of sending. Times are aware UTC.

    ``link`` is None before the first probe; ``next_try_at`` None when nothing waits or only a person can go on;
    ``progress`` None between two rounds and before the first step of one; ``trouble`` is a sentence when this computer
    itself keeps a round from running. ``latest`` is the newest round, ``last_word`` the newest one that asked the
    server; ``paused_at`` is set while a person keeps this desk from sending, ``is_stopping`` once "Hentikan" was pressed.
    """

    totals: OutboxTotals = field(default_factory=OutboxTotals)
    link: Link | None = None
    last_success_at: datetime | None = None
    next_try_at: datetime | None = None
    progress: RoundProgress | None = None
    is_sending: bool = False
    is_stopping: bool = False
    paused_at: datetime | None = None
    trouble: str | None = None
    latest: RoundReport | None = None
    last_word: RoundReport | None = None

    @property
    def is_paused(self) -> bool:
        """Tell whether nothing is sent until a person says so."""
        return self.paused_at is not None

    @property
    def is_online(self) -> bool:
        """Tell whether the server answered the last call."""
        return self.link is not None and self.link.state is LinkState.ONLINE


class SyncActivity(QObject):
    """Signals of what happens in sending, and slots for what a person wants.

    ``status_changed(SyncStatus)`` comes after every one of the others.
    """

    started = Signal()
    progressed = Signal(object)
    """:class:`RoundProgress`"""
    finished = Signal(object)
    """:class:`RoundReport`"""
    link_changed = Signal(object)
    """:class:`Link`"""
    status_changed = Signal(object)
    """:class:`SyncStatus`"""

    start_asked = Signal()
    stop_asked = Signal()
    pause_asked = Signal(bool)
    outbox_touched = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.status = SyncStatus()

    @Slot()
    def start_now(self) -> None:
        """Try everything that waits, at once."""
        self.start_asked.emit()

    @Slot()
    def stop(self) -> None:
        """End the running round after the step that is under way."""
        self.stop_asked.emit()

    @Slot(bool)
    def pause(self, is_paused: bool) -> None:
        """Start no rounds until told otherwise, also after a restart."""
        self.pause_asked.emit(is_paused)

    @Slot()
    def outbox_changed(self) -> None:
        """Take note that a complaint was logged, or that a person decided about one: it is sent at once when online."""
        self.outbox_touched.emit()

    def publish(self, status: SyncStatus, happened: RoundProgress | RoundReport | Link | None = None) -> None:
        """Tell everybody (for the scheduler): what just happened, then how things stand."""
        began = status.is_sending and not self.status.is_sending
        self.status = status
        if began:
            self.started.emit()
        match happened:
            case RoundProgress():
                self.progressed.emit(happened)
            case RoundReport():
                self.finished.emit(happened)
            case Link():
                self.link_changed.emit(happened)
            case None:
                pass
        self.status_changed.emit(self.status)  # a listener may have published meanwhile
