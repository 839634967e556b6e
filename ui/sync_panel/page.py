"""What is sent, the sum that proves that nothing is lost, what somebody must decide, and the queue."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from desktop.domain.access import Account
from desktop.domain.wording import number
from resources.i18n import translate
from ui.common.button import Button
from ui.common.labels import Hairline, Label
from ui.common.layout import boxed, column, row
from ui.common.message import Message
from ui.common.panels import ScreenHeader, ScrollPage, Surface
from ui.common.tokens import Size, Weight
from ui.sync_panel.activity import SyncStatus
from ui.sync_panel.decision_item import Choices
from ui.sync_panel.decision_list import DecisionList
from ui.sync_panel.equation import Equation
from ui.sync_panel.line_list import LineList
from ui.sync_panel.lines import MOST_QUEUED, Line
from ui.sync_panel.progress_line import ProgressLine

if TYPE_CHECKING:
    from desktop.domain.outbox_view import OutboxView

_ROW = 34


class SyncPage(Surface):
    """Header with what can be done now, then the state of things."""

    def __init__(
        self, account: Account, choices: Choices, zone: ZoneInfo, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.header = ScreenHeader(
            translate("SyncPanel", "Sinkronisasi"), translate("SyncPanel", "ke SP4N-LAPOR!")
        )
        self.pause = Button(translate("SyncPanel", "Jeda"), icon="pause", kind="ghost")
        self.stop = Button(translate("SyncPanel", "Hentikan"), icon="square", key="Esc")
        self.start = Button(
            translate("SyncPanel", "Coba sekarang"), icon="rotate-cw", key="Ctrl+R", kind="primary"
        )
        self.header.add(self.pause, self.stop, self.start)
        self.message = Message(collapse=True)
        self.progress = ProgressLine(zone)
        self.sum = Equation()
        self.decisions = DecisionList(account, choices)
        self.queue = LineList(translate("SyncPanel", "Menunggu giliran"), _ROW, grows=True)
        self.queue_count = Label("", tone="text2")
        self.queue_more = Label("", Size.SMALL, tone="text2")
        self.all_done = Label("", tone="text2", wrap=True)
        self.queue_box = self._make_queue_box()
        top = boxed(column(self.message, self.progress, spacing=4, margins=(24, 0, 24, 14)))
        self.setLayout(column(self.header, top, (ScrollPage(self._make_body()), 1), spacing=0))

    def show_status(self, status: SyncStatus, now: datetime) -> None:
        """Show what is going on."""
        self.progress.show_status(status, now)
        self.sum.show_totals(status.totals)
        self.stop.setVisible(status.is_sending)
        self.start.setVisible(not status.is_sending)
        self.start.setEnabled(status.totals.waiting > 0)
        word = translate("SyncPanel", "Lanjutkan") if status.is_paused else translate("SyncPanel", "Jeda")
        if self.pause.text() != word:
            self.pause.set_text(word)
            self.pause.set_icon("play" if status.is_paused else "pause")

    def show_view(self, view: OutboxView, lines: Sequence[Line]) -> None:
        """Show the reports: those to decide about, and the queue as ``lines``."""
        self.sum.show_totals(view.totals)
        self.decisions.show_items(view.decisions.items, ())
        self.queue.set_lines(lines)
        waiting = view.totals.waiting
        self.queue_count.setText(number(waiting))
        rest = waiting - len(lines)
        self.queue_more.setText(translate("SyncPanel", "dan {count} lagi").format(count=number(rest)))
        self.queue_more.setVisible(rest > 0 and len(lines) >= MOST_QUEUED)
        self.queue_box.setVisible(waiting > 0)
        self.all_done.setText(_all_done_words(view))
        self.all_done.setVisible(not (waiting or view.decisions.total))

    def set_compact(self, is_compact: bool) -> None:
        """Drop the icons of the header where it is narrow."""
        self.header.note.setVisible(not is_compact)
        for button in (self.pause, self.stop, self.start):
            button.set_compact(is_compact)

    def _make_queue_box(self) -> QWidget:
        head = Label(translate("SyncPanel", "Menunggu giliran"), weight=Weight.SEMIBOLD)
        return boxed(column(row(head, self.queue_count, None), self.queue, self.queue_more, spacing=6))

    def _make_body(self) -> QWidget:
        return boxed(
            column(
                Hairline(),
                self.sum,
                Hairline(),
                12,
                self.all_done,
                self.decisions,
                16,
                self.queue_box,
                None,
                spacing=6,
                margins=(24, 0, 24, 10),
            )
        )


def _all_done_words(view: OutboxView) -> str:
    if view.totals.logged == 0:
        return translate(
            "SyncPanel", "Belum ada pengaduan. Yang dicatat di Catat (F2) dikirim sendiri begitu terhubung."
        )
    return translate("SyncPanel", "Semua sudah beres. Pengaduan baru dikirim sendiri begitu terhubung.")
