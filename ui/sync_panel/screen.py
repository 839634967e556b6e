"""Sinkronisasi: what is sent, what waits, and what only a person can decide."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.access import Account
from desktop.domain.errors import InvalidInput, LoketError
from desktop.domain.sync_round import RoundProgress
from resources.i18n import translate
from ui.common.jobs import JobRunner
from ui.common.layout import column, row
from ui.common.message import Note
from ui.common.pane_width import PaneWidth, pane_width
from ui.common.shortcuts import ShortcutTable
from ui.models.reference_entries import agency_entries, topic_entries
from ui.sync_panel.activity import SyncActivity, SyncStatus
from ui.sync_panel.decision_item import Choices, DecisionItem
from ui.sync_panel.decisions import ByHand, Decision, NotSent, Redirect, Retry, Sent, short_number
from ui.sync_panel.lines import queue_lines, round_lines
from ui.sync_panel.page import SyncPage
from ui.sync_panel.pane import LinkStrip, RoundsPane
from ui.sync_panel.tools import SyncTools

if TYPE_CHECKING:
    from desktop.domain.outbox_view import OutboxView

SCOPE = "sync"
_REFRESH_MS = 400


class SyncScreen(QWidget):
    """Shows what ``activity`` publishes and hands it what a person wants.

    ``changed()`` after each decision that was carried out. ``keys`` is the window's table of keys; without one the
    screen has its own.
    """

    changed = Signal()

    def __init__(
        self,
        account: Account,
        tools: SyncTools,
        activity: SyncActivity,
        jobs: JobRunner,
        *,
        keys: ShortcutTable | None = None,
        scope: str = SCOPE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tools, self._activity, self._jobs = tools, activity, jobs
        self._view: OutboxView | None = None
        self._began_at: datetime | None = None
        self._item = 0
        self._width: PaneWidth | None = None
        choices = Choices(partial(agency_entries, tools.reference), partial(topic_entries, tools.reference))
        self.page = SyncPage(account, choices, tools.zone)
        self.pane = RoundsPane()
        self.strip = LinkStrip()
        left = column((self.page, 1), self.strip, spacing=0)
        self.setLayout(row((left, 1), (self.pane, 0), spacing=0))
        self._soon = QTimer(self, singleShot=True, interval=_REFRESH_MS)
        self._soon.timeout.connect(self.refresh)
        self._connect()
        self._bind(keys or ShortcutTable(), scope)
        self._on_status(activity.status)

    def refresh(self) -> None:
        """Read the outbox again."""
        if not self._jobs.closing.is_set():
            self._jobs.store(self._tools.view, self._on_view, self._on_no_view)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the outbox anew."""
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the pane the room that the window has for it."""
        super().resizeEvent(event)
        width = pane_width(self)
        if width is self._width:
            return
        self._width = width
        self.pane.set_width(width)
        self.pane.setVisible(width is not PaneWidth.STRIP)
        self.strip.setVisible(width is PaneWidth.STRIP)
        self.page.set_compact(width is not PaneWidth.FULL)

    def _connect(self) -> None:
        activity, page = self._activity, self.page
        activity.status_changed.connect(self._on_status)
        activity.started.connect(self._on_started)
        activity.progressed.connect(self._on_progressed)
        activity.finished.connect(self._on_finished)
        activity.outbox_touched.connect(self._refresh_soon)
        page.start.clicked.connect(activity.start_now)
        page.stop.clicked.connect(self._on_stop)
        page.pause.clicked.connect(lambda: activity.pause(not activity.status.is_paused))
        page.decisions.decided.connect(self._on_decided)

    def _bind(self, keys: ShortcutTable, scope: str) -> None:
        keys.bind_button(scope, self, self.page.start)
        keys.bind(scope, self, self.page.stop.key, self.page.stop.text(), self._on_escape)

    # What happens

    def _on_status(self, status: SyncStatus) -> None:
        had_focus = self.page.start.hasFocus() or self.page.stop.hasFocus()
        self.page.show_status(status, self._tools.now())
        shown = self.page.stop if status.is_sending else self.page.start
        self.setFocusProxy(shown)
        if had_focus:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
        for lines in (self.pane.lines, self.strip.lines):
            lines.show_link(status.link)
        self._show_lists()

    def _on_started(self) -> None:
        self._began_at = self._tools.now()
        self._item = 0
        self.page.message.clear()

    def _on_progressed(self, progress: RoundProgress) -> None:
        if progress.item != self._item:
            self._item = progress.item
            self._refresh_soon()

    def _on_finished(self, _report: object) -> None:
        self._began_at = None
        self.page.stop.show_ready()
        if self.isVisible():
            self.refresh()

    def _refresh_soon(self) -> None:
        if self.isVisible() and not self._soon.isActive():
            self._soon.start()

    def _on_view(self, view: OutboxView) -> None:
        self._view = view
        self._show_lists()

    def _show_lists(self) -> None:
        view, status = self._view, self._activity.status
        if view is None:
            return
        self.page.show_view(view, queue_lines(view.queue.items, status, self._tools.zone))
        running = (self._began_at or self._tools.now(), status.progress) if status.is_sending else None
        lines = round_lines(view.rounds, running, self._tools.now(), self._tools.zone)
        self.pane.rounds.set_lines(lines)
        self.pane.rounds.setVisible(bool(lines))
        self.pane.empty.setVisible(not lines)

    def _on_no_view(self, error: LoketError) -> None:
        self.page.message.show_text(error.message, Note.ERROR)

    # What a person wants

    def _on_escape(self) -> None:
        if not self.page.decisions.close_open_answer() and self._activity.status.is_sending:
            self._on_stop()

    def _on_stop(self) -> None:
        self.page.stop.show_busy(translate("SyncPanel", "Berhenti…"))
        self._activity.stop()

    def _on_decided(self, item: DecisionItem, decision: Decision) -> None:
        self._jobs.store(
            partial(self._tools.decide, decision),
            partial(self._on_carried_out, decision),
            partial(self._on_refused, item),
        )

    def _on_carried_out(self, decision: Decision, _none: None) -> None:
        self.page.message.show_text(done_words(decision), Note.GOOD)
        self.changed.emit()
        self._activity.outbox_changed()
        self._jobs.store(self._tools.view, self._on_view_after_decision, self._on_no_view)

    def _on_view_after_decision(self, view: OutboxView) -> None:
        self._on_view(view)
        items = self.page.decisions.items
        if items and items[0].buttons:
            items[0].take_focus()
        else:
            self.page.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_refused(self, item: DecisionItem, error: LoketError) -> None:
        if shiboken6.isValid(item):
            item.show_refusal(error.message)
        if not isinstance(error, InvalidInput):  # the item may be gone with the next look at the outbox
            self.page.message.show_text(error.message, Note.WARNING)
        self.refresh()


def done_words(decision: Decision) -> str:
    """Return what a person is told once a decision is carried out."""
    number = short_number(decision.register_no)
    match decision:
        case Sent():
            text = translate("SyncPanel", "{number} tercatat sudah terkirim.")
        case ByHand():
            text = translate("SyncPanel", "{number} tercatat sudah dimasukkan manual.")
        case NotSent() | Redirect() | Retry():
            text = translate("SyncPanel", "{number} masuk antrean lagi.")
    return text.format(number=number)
