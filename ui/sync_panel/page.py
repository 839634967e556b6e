"""What is sent, the sum that proves that nothing is lost, what somebody must decide, and the queue."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from desktop.domain.access import Account
from desktop.domain.outbox import OtherTotals, OutboxTotals
from desktop.domain.outbox_view import CarriedFile, OutboxView
from desktop.domain.wording import number
from resources.i18n import translate
from ui.common.button import Button
from ui.common.labels import Hairline, Label
from ui.common.layout import boxed, column, row
from ui.common.message import Message
from ui.common.panels import ScreenHeader, ScrollPage, Surface
from ui.common.tokens import Size
from ui.sync_panel.activity import SyncStatus
from ui.sync_panel.decision_list import DecisionList
from ui.sync_panel.equation import Equation
from ui.sync_panel.history_list import HistoryList
from ui.sync_panel.item_actions import Choices
from ui.sync_panel.lines import Line
from ui.sync_panel.progress_line import ProgressLine
from ui.sync_panel.queue_box import QueueBox


class SyncPage(Surface):
    """Header with what can be done now, then the state of things."""

    def __init__(
        self, account: Account, choices: Choices, zone: ZoneInfo, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.header = ScreenHeader(
            translate("SyncPanel", "Sinkronisasi"), translate("SyncPanel", "ke SP4N-LAPOR!")
        )
        self.pause = Button(translate("SyncPanel", "Jeda"), icon="pause", kind="ghost", key="Ctrl+J")
        self.stop = Button(translate("SyncPanel", "Hentikan"), icon="square", key="Esc")
        self.start = Button(
            translate("SyncPanel", "Coba sekarang"), icon="rotate-cw", key="Ctrl+R", kind="primary"
        )
        self.resume = Button(translate("SyncPanel", "Lanjutkan"), icon="play", key="Ctrl+J", kind="primary")
        self.header.add(self.pause, self.stop, self.start, self.resume)
        self._out = 0
        self.message = Message(collapse=True)
        self.progress = ProgressLine(zone)
        self.sum = Equation()
        self.others = Label("", Size.SMALL, tone="text2", wrap=True)
        self.decisions = DecisionList(account, choices, zone)
        self.queue = QueueBox(account, choices)
        self.by_hand = Button(
            translate("SyncPanel", "Daftar untuk dicatat manual"), icon="notebook-pen", kind="flat"
        )
        self.history = HistoryList(grows=True)
        self.history.hide()
        self.all_done = Label("", tone="text2", wrap=True)
        top = boxed(column(self.message, self.progress, spacing=4, margins=(24, 0, 24, 10)))
        self.setLayout(column(self.header, top, (ScrollPage(self._make_body()), 1), spacing=0))

    def show_status(self, status: SyncStatus, now: datetime) -> None:
        """Show what is going on."""
        self.progress.show_status(status, now)
        self._show_totals(status.totals)
        is_paused = status.is_paused
        self.stop.setVisible(status.is_sending)
        self.start.setVisible(not status.is_sending and not is_paused)
        self.start.setEnabled(status.totals.to_send > 0)
        self.pause.setVisible(not is_paused)
        self.resume.setVisible(is_paused and not status.is_sending)

    def show_view(
        self,
        view: OutboxView,
        opened: CarriedFile | None,
        firsts: tuple[int, int],
        lines: Sequence[Line],
        now: datetime,
    ) -> None:
        """Show a page of what is to be decided and one of the queue, the latter as ``lines``.

        ``firsts`` are the numbers of their first items, from 1; ``opened`` is the file whose reports are decided about.
        """
        self._out = sum(file.open for file in view.carried)
        self._show_totals(view.totals)
        self.decisions.show_view(view, opened, firsts[0], now)
        self.queue.show_page(view.queue, firsts[1], lines)
        self.by_hand.setVisible(bool(view.totals.waiting or view.totals.attention))
        self.all_done.setText(_all_done_words(view.totals))
        self.all_done.setVisible(not (view.queue.total or view.decisions.total or view.carried))

    def set_compact(self, is_compact: bool) -> None:
        """Drop the icons of the header where it is narrow."""
        self.header.note.setVisible(not is_compact)
        for button in (self.pause, self.stop, self.start, self.resume):
            button.set_compact(is_compact)

    @property
    def main_button(self) -> Button:
        """Return the button that does what is most likely wanted now."""
        return next(
            (each for each in (self.stop, self.resume) if each.isVisibleTo(self)),
            self.start,
        )

    def _show_totals(self, totals: OutboxTotals) -> None:
        self.sum.show_totals(totals)
        words = others_words(totals.others, self._out)
        self.others.setText(words)
        self.others.setVisible(bool(words))

    def _make_body(self) -> QWidget:
        return boxed(
            column(
                Hairline(),
                self.sum,
                self.others,
                Hairline(),
                12,
                self.all_done,
                self.decisions,
                self.queue,
                row(self.by_hand, None),
                self.history,
                None,
                spacing=6,
                margins=(24, 0, 24, 10),
            )
        )


def others_words(others: OtherTotals, out: int = 0) -> str:
    """Return what the sum does not tell: what is not settled beside it, and how many of it are ``out`` in a file."""
    parts = (
        (others.waiting, translate("SyncPanel", "{count} menunggu")),
        (others.unknown, translate("SyncPanel", "{count} perlu dicek")),
        (others.attention, translate("SyncPanel", "{count} perlu tindakan")),
    )
    words = ", ".join(text.format(count=number(count)) for count, text in parts if count)
    sentences = []
    if out:
        text = translate("SyncPanel", "Dari yang perlu dicek, {count} dibawa keluar dan menunggu hasilnya.")
        sentences.append(text.format(count=number(out)))
    if words:
        text = translate("SyncPanel", "Susulan dan titipan, di luar hitungan di atas: {counts}.")
        sentences.append(text.format(counts=words))
    return " ".join(sentences)


def _all_done_words(totals: OutboxTotals) -> str:
    if totals.logged == 0:
        return translate(
            "SyncPanel", "Belum ada pengaduan. Yang dicatat di Catat (F2) dikirim sendiri begitu terhubung."
        )
    return translate("SyncPanel", "Semua sudah beres. Pengaduan baru dikirim sendiri begitu terhubung.")
