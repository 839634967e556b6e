"""When to send: at once after a complaint, when the link comes up, when a wait is over; one round at a time.

The decisions run on the GUI thread and are quick; the rounds and the probes run in the network lane. Only our own probe
counts for being online. While offline the server is asked every 20 seconds, so that coming up is noticed within 30; where
the operating system tells of a changed network, at once.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.domain.errors import LoketError
from desktop.domain.outbox import OutboxTotals
from desktop.domain.sync_round import Link, LinkState, RoundEnd, RoundProgress, RoundReport
from ui.common.jobs import JobRunner
from ui.common.network_change import NetworkChange
from ui.sync_panel.activity import SyncActivity, SyncStatus
from ui.sync_panel.due import Due, next_try_at, probe_interval_s
from ui.sync_panel.pace import Pace, SchedulerTools, has_word_of_server, link_after

if TYPE_CHECKING:  # importing these would load SQLAlchemy before the first paint
    from desktop.domain.outbox_view import OutboxView

__all__ = ["Pace", "SchedulerTools", "SyncScheduler"]


class SyncScheduler(QObject):
    """Runs rounds by itself and on demand, and publishes to ``activity``."""

    def __init__(
        self,
        activity: SyncActivity,
        tools: SchedulerTools,
        jobs: JobRunner,
        pace: Pace | None = None,
        parent: QObject | None = None,
        network: NetworkChange | None = None,
    ) -> None:
        super().__init__(parent)
        self._network = network
        self._activity = activity
        self._tools = tools
        self._jobs = jobs
        self._pace = pace or Pace()
        self._was_closed = False
        self._is_probing = False
        self._is_starting = False
        self._is_urgent = False
        self._is_network_new = False
        self._cancelled = Event()
        self._held_until: datetime | None = None
        self._quiet_until: datetime | None = None
        self._last: RoundReport | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer)
        activity.start_asked.connect(self._on_start_asked)
        activity.stop_asked.connect(self._on_stop_asked)
        activity.pause_asked.connect(self._on_pause_asked)
        activity.outbox_touched.connect(self._on_outbox_touched)

    def start(self) -> None:
        """Read how things stand, ask the server whether it is there, and go on from there; nothing once closed."""
        if self._is_closed:
            return
        self._jobs.store(self._tools.view, self._on_first_view, self._on_read_failed)

    def close(self) -> None:
        """Start nothing more and end the running round after its present step; ``JobRunner.close`` then joins it."""
        self._was_closed = True
        self._cancelled.set()
        self._timer.stop()

    @property
    def _is_closed(self) -> bool:
        return self._was_closed or self._jobs.closing.is_set()

    @property
    def _status(self) -> SyncStatus:
        return self._activity.status

    def _publish(self, happened: RoundProgress | RoundReport | Link | None = None, **changes: object) -> None:
        status = replace(self._status, **changes)  # type: ignore[arg-type]
        self._activity.publish(replace(status, next_try_at=self._next_try_at(status)), happened)

    # What is due

    def _next_try_at(self, status: SyncStatus) -> datetime | None:
        asked = Due(self._last, self._held_until, self._is_urgent)
        return next_try_at(status, asked, self._tools.now(), self._pace)

    def _is_busy(self) -> bool:
        return self._is_probing or self._is_starting or self._status.is_sending

    def _on_timer(self) -> None:
        if self._is_closed or self._is_busy():
            return
        due_at = self._next_try_at(self._status)
        if due_at is not None and due_at <= self._tools.now() and self._status.link is not None:
            self._start_round(is_forced=False)
        else:
            self._probe()

    def _plan(self) -> None:
        """Set the timer to whatever comes first: the next round or the next probe."""
        if self._is_closed or self._is_busy():
            return
        if self._is_network_new:
            self._probe()
            return
        now, due_at, wait_s = (
            self._tools.now(),
            self._next_try_at(self._status),
            probe_interval_s(self._status, self._pace),
        )
        if self._quiet_until is not None and self._quiet_until > now:
            wait_s = min((self._quiet_until - now).total_seconds(), self._pace.longest_s)
        elif due_at is not None:
            wait_s = min(wait_s, max(0.0, (due_at - now).total_seconds()))
        self._timer.start(round(wait_s * 1000))

    # The link

    def _on_network_change(self) -> None:
        """Ask the server at once, unless asking does harm: after a bug, or with secrets that it refused."""
        state = self._status.link.state if self._status.link else None
        is_quiet = self._quiet_until is not None and self._quiet_until > self._tools.now()
        if not self._is_closed and not is_quiet and state is not LinkState.CREDENTIALS:
            self._is_network_new = True
            self._plan()

    def _probe(self) -> None:
        self._timer.stop()
        self._is_probing = True
        self._is_network_new = False
        self._jobs.network(self._tools.queue.probe, self._on_link, self._on_probe_failed)

    def _on_link(self, link: Link) -> None:
        self._is_probing = False
        was_online = self._status.is_online
        self._note_link(link)
        if self._status.is_online and not was_online:
            self._is_urgent = True
            self._publish()
        self._plan()

    def _on_probe_failed(self, error: LoketError) -> None:
        self._is_probing = False
        self._hold(error)
        self._plan()

    def _note_link(self, link: Link) -> None:
        before = self._status.link
        changed = before is None or before.state is not link.state
        self._publish(link if changed else None, link=link)

    # Rounds

    def _start_round(self, *, is_forced: bool) -> None:
        self._timer.stop()
        self._is_starting = False
        self._is_urgent = False
        self._cancelled = cancelled = Event()
        closing = self._jobs.closing
        progress = self._jobs.on_gui(self._on_progress)
        queue = self._tools.queue
        self._publish(is_sending=True, progress=None, trouble=None)
        self._jobs.network(
            lambda: queue.round(
                progress, lambda: cancelled.is_set() or closing.is_set(), is_forced=is_forced
            ),
            self._on_round,
            self._on_round_failed,
        )

    def _on_progress(self, progress: RoundProgress) -> None:
        if self._status.is_sending:
            before = self._status.progress
            furthest = max(progress.item, before.item if before is not None else 0)
            self._publish(
                progress, progress=replace(progress, item=furthest)
            )  # several are under way at once

    def _on_round(self, report: RoundReport) -> None:
        if report.end is RoundEnd.ALREADY_RUNNING:
            self._hold_for(self._pace.after_other_s)
        else:
            self._last = report
        if report.end is RoundEnd.CANCELLED:
            self._hold_for(self._pace.after_stop_s)
        before = self._status
        self._publish(
            report,
            is_sending=False,
            is_stopping=False,
            progress=None,
            latest=report,
            last_word=report if has_word_of_server(report) else before.last_word,
            last_success_at=report.ended_at if report.delivered else before.last_success_at,
            link=link_after(report, before.link),
        )
        self._read_totals()

    def _on_round_failed(self, error: LoketError) -> None:
        self._hold(error)
        self._publish(is_sending=False, is_stopping=False, progress=None)
        self._read_totals()

    def _hold(self, error: LoketError) -> None:
        """Do nothing for a while after trouble of this computer, long after a bug: its dialog must not come back."""
        seconds = self._pace.after_bug_s if error.code == "bug" else self._pace.after_trouble_s
        self._hold_for(seconds)
        self._quiet_until = self._held_until
        self._publish(trouble=error.message)

    def _hold_for(self, seconds: float) -> None:
        self._held_until = self._tools.now() + timedelta(seconds=seconds)

    # The store

    def _on_first_view(self, view: OutboxView) -> None:
        self._last = view.rounds[0] if view.rounds else None
        self._publish(
            totals=view.totals,
            last_success_at=view.last_success_at,
            latest=self._last,
            last_word=view.last_word,
            paused_at=self._status.paused_at or view.paused_at,
        )
        if self._is_closed:
            return
        self._timer.start(0)
        if self._network is not None:
            self._network.noticed.connect(self._on_network_change)
            self._network.watch()

    def _read_totals(self) -> None:
        if self._is_closed:
            return
        self._jobs.store(self._tools.totals, self._on_totals, self._on_read_failed)

    def _on_totals(self, totals: OutboxTotals) -> None:
        self._publish(totals=totals)
        self._plan()

    def _on_read_failed(self, error: LoketError) -> None:
        self._hold(error)
        self._plan()

    # What a person wants

    def _on_start_asked(self) -> None:
        if self._is_closed or self._is_starting or self._status.is_sending:
            return
        if self._status.is_paused:  # only who ends the pause may send
            self._is_network_new = True  # but look whether the link is better now
            self._plan()
            return
        self._is_starting = True
        self._held_until = self._quiet_until = None
        self._jobs.store(self._tools.make_due, self._on_made_due, self._on_not_made_due)

    def _on_made_due(self, _count: object) -> None:
        if self._status.is_paused:
            self._is_starting = False
        elif not self._is_closed:
            self._start_round(is_forced=True)

    def _on_not_made_due(self, error: LoketError) -> None:
        self._is_starting = False
        self._publish(trouble=error.message)
        self._plan()

    def _on_stop_asked(self) -> None:
        if self._status.is_sending:
            self._cancelled.set()
            self._publish(is_stopping=True)

    def _on_pause_asked(self, is_paused: bool) -> None:
        if is_paused == self._status.is_paused:
            return
        if is_paused:
            self._cancelled.set()
        else:
            self._held_until = self._quiet_until = None
            self._is_urgent = True
        self._publish(paused_at=self._tools.now() if is_paused else None)
        self._jobs.store(lambda: self._tools.pause(is_paused), _ignore, self._on_pause_not_kept)
        self._plan()

    def _on_pause_not_kept(self, error: LoketError) -> None:
        self._publish(trouble=error.message)

    def _on_outbox_touched(self) -> None:
        self._is_urgent = True
        self._read_totals()


def _ignore(_outcome: object) -> None:
    """Let an outcome pass on which nothing depends."""
