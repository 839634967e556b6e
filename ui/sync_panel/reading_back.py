"""When to read back what became of reports: while the desk is online and sends nothing, never in anybody's way.

Whoever wants to send comes first: a run ends after the call that is under way as soon as a round is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Event

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import LoketError
from desktop.domain.reading_back import ReadBackQueue, ReadBackReport
from desktop.domain.sync_round import RoundEnd
from ui.common.jobs import JobRunner
from ui.sync_panel.activity import SyncActivity, SyncStatus


@dataclass(frozen=True, slots=True)
class ReadingPace:
    """Waits in seconds between two runs; ``after_stop_s`` when one was interrupted for sending."""

    between_s: float = 30 * 60.0
    after_stop_s: float = 60.0


class ReadingBack(QObject):
    """Runs ``read`` in the network lane by itself; ``changed()`` when something new was read."""

    changed = Signal()

    def __init__(
        self,
        activity: SyncActivity,
        read: ReadBackQueue,
        now: Callable[[], datetime],
        jobs: JobRunner,
        pace: ReadingPace | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._activity, self._read, self._now, self._jobs = activity, read, now, jobs
        self._pace = pace or ReadingPace()
        self._cancelled = Event()
        self._is_running = self._is_closed = False
        self._not_before: datetime | None = None
        activity.status_changed.connect(self._on_status)
        for wish in (activity.started, activity.start_asked, activity.outbox_touched, activity.pause_asked):
            wish.connect(self._give_way)

    def close(self) -> None:
        """Start nothing more and end the run after its present call."""
        self._is_closed = True
        self._cancelled.set()

    def _on_status(self, status: SyncStatus) -> None:
        if self._may_run(status):
            self._is_running = True
            self._cancelled = cancelled = Event()
            closing, read = self._jobs.closing, self._read
            self._jobs.network(
                lambda: read(is_cancelled=lambda: cancelled.is_set() or closing.is_set()),
                self._on_report,
                self._on_failed,
            )

    def _may_run(self, status: SyncStatus) -> bool:
        if self._is_closed or self._is_running or self._jobs.closing.is_set():
            return False
        if not status.is_online or status.is_sending or status.is_paused:
            return False
        now = self._now()
        if status.next_try_at is not None and status.next_try_at <= now:
            return False  # a round starts at once
        return self._not_before is None or not self._is_ahead(now)

    def _is_ahead(self, now: datetime) -> bool:
        """Tell whether the wait still runs; one that is longer than any means that the clock was set back."""
        assert self._not_before is not None
        return now < self._not_before <= now + timedelta(days=1)

    def _give_way(self, _wish: object = None) -> None:
        self._cancelled.set()

    def _on_report(self, report: ReadBackReport) -> None:
        self._is_running = False
        is_interrupted = report.end in (RoundEnd.CANCELLED, RoundEnd.ALREADY_RUNNING)
        wait_s = self._pace.after_stop_s if is_interrupted else self._pace.between_s
        self._not_before = report.next_try_at or self._now() + timedelta(seconds=wait_s)
        if report.changed and not self._is_closed:
            self.changed.emit()

    def _on_failed(self, _error: LoketError) -> None:
        """Wait as after any run: what keeps the store from being read shows elsewhere."""
        self._is_running = False
        self._not_before = self._now() + timedelta(seconds=self._pace.between_s)
