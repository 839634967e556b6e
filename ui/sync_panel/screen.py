"""Sinkronisasi: what is sent, what waits, and what only a person can decide."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

import shiboken6
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.access import Account
from desktop.domain.errors import InvalidInput, LoketError
from desktop.domain.outbox_view import CarriedFile, OutboxView
from desktop.domain.sync_round import RoundProgress
from resources.i18n import translate
from ui.common.focus import lead_focus
from ui.common.jobs import JobRunner
from ui.common.layout import column, row
from ui.common.message import Note
from ui.common.pane_width import PaneWidth, pane_width
from ui.common.shortcuts import ShortcutTable
from ui.models.reference_entries import agency_entries, topic_entries
from ui.sync_panel.activity import SyncActivity, SyncStatus
from ui.sync_panel.browsing import Browsing
from ui.sync_panel.decision_item import DecisionItem
from ui.sync_panel.decisions import Decision
from ui.sync_panel.done_words import done_words, mended_words
from ui.sync_panel.files import SyncFiles
from ui.sync_panel.item_actions import Choices
from ui.sync_panel.lines import queue_lines
from ui.sync_panel.page import SyncPage
from ui.sync_panel.pager import Turned
from ui.sync_panel.pane import LinkStrip, RoundsPane
from ui.sync_panel.round_lines import round_lines
from ui.sync_panel.standing import standing
from ui.sync_panel.tools import SyncTools

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
        self._tools, self.activity, self._jobs = tools, activity, jobs
        self._view: OutboxView | None = None
        self._began_at: datetime | None = None
        self._item = 0
        self._width: PaneWidth | None = None
        self._browsing = Browsing()
        choices = Choices(partial(agency_entries, tools.reference), partial(topic_entries, tools.reference))
        self.page = SyncPage(account, choices, tools.zone)
        self.pane = RoundsPane()
        self.strip = LinkStrip()
        self.pane.hide()  # until the room is known: a window must not grow for what it will not show
        self.page.set_compact(True)
        self.files = SyncFiles(self, tools, jobs)
        left = column((self.page, 1), self.strip, spacing=0)
        self.setLayout(row((left, 1), (self.pane, 0), spacing=0))
        self._soon = QTimer(self, singleShot=True, interval=_REFRESH_MS)
        self._soon.timeout.connect(self.refresh)
        self._connect()
        self._bind(keys or ShortcutTable(), scope)
        self._on_status(activity.status)

    def refresh(self) -> None:
        """Read the outbox again."""
        self._read(self._on_view)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the outbox anew."""
        super().showEvent(event)
        self.page.message.clear()
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the pane the room that the window has for it; without any its history goes below the queue."""
        super().resizeEvent(event)
        width = pane_width(self)
        if width is self._width:
            return
        self._width = width
        is_strip = width is PaneWidth.STRIP
        self.pane.set_width(width)
        self.pane.setVisible(not is_strip)
        self.strip.setVisible(is_strip)
        self.page.history.setVisible(is_strip)
        self.page.set_compact(width is not PaneWidth.FULL)

    def _connect(self) -> None:
        activity, page, browsing = self.activity, self.page, self._browsing
        activity.status_changed.connect(self._on_status)
        activity.started.connect(self._on_started)
        activity.progressed.connect(self._on_progressed)
        activity.finished.connect(self._on_finished)
        activity.outbox_touched.connect(self._refresh_soon)
        page.start.clicked.connect(activity.start_now)
        page.stop.clicked.connect(activity.stop)
        page.pause.clicked.connect(lambda: activity.pause(True))
        page.resume.clicked.connect(lambda: activity.pause(False))
        page.by_hand.clicked.connect(lambda: self.files.offer_list(page.by_hand))
        for decided in (page.decisions.decided, page.queue.decided):
            decided.connect(self._on_decided)
        page.decisions.copied.connect(self._on_copied)
        page.decisions.file_opened.connect(self._on_file_opened)
        page.decisions.results_asked.connect(self.files.choose_results)
        page.decisions.mended_asked.connect(self._on_mended_asked)
        page.decisions.pager.turned.connect(partial(self._on_turned, browsing.decisions))
        page.queue.pager.turned.connect(partial(self._on_turned, browsing.queue))
        for history in (self.pane.history, page.history):
            history.older_asked.connect(self._on_older_asked)
        self.files.told.connect(page.message.show_text)
        self.files.results_read.connect(self._on_outbox_changed)

    def _bind(self, keys: ShortcutTable, scope: str) -> None:
        page = self.page
        keys.bind_button(scope, self, page.start)
        keys.bind(scope, self, page.stop.key, page.stop.text(), self._on_escape)
        words = translate("SyncPanel", "Jeda atau lanjutkan")
        keys.bind(scope, self, page.pause.key, words, self._on_pause_key)

    # What happens

    def _on_status(self, status: SyncStatus) -> None:
        page = self.page
        buttons = (page.start, page.stop, page.pause, page.resume)
        had_focus = any(button.hasFocus() for button in buttons)
        page.show_status(status, self._tools.now())
        if status.is_stopping:
            page.stop.show_busy(translate("SyncPanel", "Berhenti…"))
        else:
            page.stop.show_ready()
        shown = page.main_button
        lead_focus(self, shown)
        if had_focus and not any(button.hasFocus() for button in buttons):
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
        is_proven = standing(status).is_proven
        for lines in (self.pane.lines, self.strip.lines):
            lines.show_link(status.link, is_proven)
        if status.progress is None:
            self._show_lists()

    def _on_started(self) -> None:
        self._began_at = self._tools.now()
        self._item = 0
        if self.page.message.kind is not Note.GOOD:  # what was just done stays to be read
            self.page.message.clear()

    def _on_progressed(self, progress: RoundProgress) -> None:
        if progress.item != self._item:
            self._item = progress.item
            self._refresh_soon()

    def _on_finished(self, _report: object) -> None:
        self._began_at = None
        if self.isVisible():
            self.refresh()

    def _refresh_soon(self) -> None:
        if self.isVisible() and not self._soon.isActive():
            self._soon.start()

    def _read(self, done: Callable[[OutboxView], None]) -> None:
        if not self._jobs.closing.is_set():
            query = self._browsing.query
            self._jobs.store(lambda: self._tools.view(query), done, self._on_no_view)

    def _on_view(self, view: OutboxView) -> None:
        self._view = view
        if self._browsing.has_run_dry(view):
            self.refresh()
        self._show_lists()

    def _show_lists(self) -> None:
        view, status, browsing = self._view, self.activity.status, self._browsing
        if view is None:
            return
        now, zone = self._tools.now(), self._tools.zone
        is_first_page = browsing.queue.first == 1
        lines = queue_lines(view.queue.items, status, now, zone, is_first_page=is_first_page)
        self.page.show_view(view, browsing.opened, browsing.firsts, lines, now)
        running = (self._began_at or now, status.progress) if status.is_sending else None
        rounds = round_lines(view.rounds, running, now, zone)
        for history in (self.pane.history, self.page.history):
            history.show_lines(rounds, view.older_round_at is not None)

    def _on_no_view(self, error: LoketError) -> None:
        self.page.message.show_text(error.message, Note.ERROR)

    # What a person looks at

    def _on_turned(self, which: Turned, step: int) -> None:
        if self._view is None:
            return
        page = self._view.queue if which is self._browsing.queue else self._view.decisions
        if self._browsing.turn(which, page.next, step):
            self.refresh()

    def _on_file_opened(self, file: CarriedFile | None) -> None:
        self._browsing.open_file(file)
        self._read(self._on_view_after_decision)

    def _on_older_asked(self) -> None:
        if self._view is not None and self._browsing.show_older(self._view):
            self.refresh()

    # What a person wants

    def _on_escape(self) -> None:
        page = self.page
        if page.decisions.close_open_answer() or page.queue.close_opened():
            return
        if self._browsing.opened is not None:
            self._on_file_opened(None)
        elif self.activity.status.is_sending:
            self.activity.stop()

    def _on_pause_key(self) -> None:
        self.activity.pause(not self.activity.status.is_paused)

    def _on_copied(self, number: str) -> None:
        text = translate("SyncPanel", "{number} disalin. Tempelkan di pencarian LAPOR!.")
        self.page.message.show_text(text.format(number=number), Note.GOOD)

    def _on_mended_asked(self) -> None:
        self._jobs.store(self._tools.retry_mended, self._on_mended, self._on_no_view)

    def _on_mended(self, count: int) -> None:
        self.page.message.show_text(mended_words(count), Note.GOOD)
        self._on_outbox_changed()

    def _on_decided(self, item: DecisionItem, decision: Decision) -> None:
        self._jobs.store(
            partial(self._tools.decide, decision),
            partial(self._on_carried_out, decision),
            partial(self._on_refused, item),
        )

    def _on_carried_out(self, decision: Decision, _none: None) -> None:
        self.page.message.show_text(done_words(decision), Note.GOOD)
        self.page.queue.close_opened()
        self._on_outbox_changed()

    def _on_outbox_changed(self) -> None:
        self.changed.emit()
        self.activity.outbox_changed()
        self._read(self._on_view_after_decision)

    def _on_view_after_decision(self, view: OutboxView) -> None:
        self._on_view(view)
        if not self.page.decisions.take_focus():
            self.page.main_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_refused(self, item: DecisionItem, error: LoketError) -> None:
        if shiboken6.isValid(item):
            item.show_refusal(error.message)
        if not isinstance(error, InvalidInput):  # the item may be gone with the next look at the outbox
            self.page.message.show_text(error.message, Note.WARNING)
        self.refresh()
