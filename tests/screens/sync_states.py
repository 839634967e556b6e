"""Sinkronisasi in every state, over the demonstration month.

What is in the outbox has come about as it would (use cases and the store's own marks of a round); what the server says is
told to the screen by hand, since no picture may depend on the moment.
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import timedelta
from itertools import count, islice
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.outbox import ItemKind, OutboxItem, StepKind, SyncState
from desktop.domain.sync_round import Link, LinkState, RoundEnd, RoundProgress, RoundReport
from desktop.runtime.attached_file import judge
from desktop.store import outbox as outbox_rows
from desktop.store.delivery import Outbox
from desktop.usecases.fill_demo_office import CLERKS, SUPERVISOR
from desktop.usecases.sample_complaints import sample_complaints
from desktop.usecases.toolbox import DeskTools
from tests.screens.studio import Studio
from ui.common import theme
from ui.sync_panel.activity import SyncStatus
from ui.sync_panel.screen import SyncScreen

_KEY = Qt.Key.Key_F7
_KNOWN_FOR_S = 2.3
"""Longer than the screen waits before it believes a guess of the time left."""


class SyncStates:
    """Brings the desk of a signed-in supervisor from one state into the next, and takes its picture."""

    def __init__(self, studio: Studio) -> None:
        assert studio.opening.program is not None
        self._studio = studio
        self._desk: DeskTools = studio.opening.program.at_desk()
        self._port = Outbox(studio.opening.program.database, studio.opening.program.attachments)
        studio.press(_KEY)
        studio.until(lambda: studio.jobs.is_idle and not self._page.status.is_sending)
        studio.page.leave()  # nothing is sent while the pictures are made
        studio.rest()
        self._now = self._desk.desk.now()
        self._numbers = count(9_400_001)
        self._samples = sample_complaints(11, 40, self._desk.desk.reference, [self._now.date()] * 40)

    @property
    def _page(self) -> _Panel:
        screen = self._studio.page.page("sync")
        assert isinstance(screen, SyncScreen)
        return _Panel(screen)

    def all(self) -> None:
        """Take every picture."""
        self._live_through_a_day()
        self._follow_ups()
        self._show(self._status(), "sinkronisasi", is_also_dark=True)
        self._carry_out()
        self._show(self._status(), "sinkronisasi-dibawa")
        self._settle_everything()
        self._show(self._status(), "sinkronisasi-beres")
        self._log(10)
        self._arrive(3)
        self._show(self._sending(), "sinkronisasi-mengirim", is_also_dark=True)
        for state, end, name in (
            (LinkState.OFFLINE, RoundEnd.OFFLINE, "luring"),
            (LinkState.PORTAL, RoundEnd.PORTAL, "portal"),
            (LinkState.CREDENTIALS, RoundEnd.CREDENTIALS, "sandi"),
            (LinkState.SERVER_TROUBLE, RoundEnd.SERVER_TROUBLE, "server"),
        ):
            self._show(self._without_server(state, end), f"sinkronisasi-{name}")
        wrong = Link(LinkState.ONLINE, self._now, "Terhubung ke LAPOR!.", 0.4, 420.0, _clock_words())
        self._show(replace(self._status(), link=wrong), "sinkronisasi-jam")
        paused = replace(self._status(), paused_at=self._now - timedelta(minutes=50), next_try_at=None)
        self._show(paused, "sinkronisasi-jeda")

    # Pictures

    def _show(self, status: SyncStatus, name: str, *, is_also_dark: bool = False) -> None:
        panel = self._page
        panel.publish(status)
        panel.screen.page.message.clear()
        panel.screen.refresh()
        self._studio.rest()
        if status.is_sending:
            QTest.qWait(round(_KNOWN_FOR_S * 1000))
            panel.publish(status)
        panel.screen.setFocus(Qt.FocusReason.OtherFocusReason)
        self._studio.picture(name)
        if is_also_dark:
            theme.set_mode(theme.Mode.DARK)
            self._studio.picture(f"{name}-gelap")
            theme.set_mode(theme.Mode.LIGHT)

    # What the server says

    def _status(self) -> SyncStatus:
        view = self._desk.outbox.view(SUPERVISOR)
        link = Link(LinkState.ONLINE, self._now, "Terhubung ke LAPOR!.", 0.42, 0.6)
        at = self._now + timedelta(minutes=7) if view.totals.to_send else None
        last = next(report for report in view.rounds if report.delivered)
        return SyncStatus(view.totals, link, last.ended_at, at, latest=last, last_word=last)

    def _sending(self) -> SyncStatus:
        waiting = self._desk.outbox.view(SUPERVISOR).queue.items
        item = next(i for i in waiting if any(s.kind is StepKind.FILE for s in i.steps))
        file = next(s for s in item.steps if s.kind is StepKind.FILE)
        progress = RoundProgress(
            4,
            len(waiting) + 3,
            item.register_no,
            item.title,
            1,
            len(item.steps),
            StepKind.FILE,
            file.attachment_name,
            seconds_left=170.0,
        )
        return replace(self._status(), is_sending=True, progress=progress, next_try_at=None)

    def _without_server(self, state: LinkState, end: RoundEnd) -> SyncStatus:
        messages = {
            LinkState.OFFLINE: "Luring: LAPOR! tidak terjangkau. Periksa sambungan internet.",
            LinkState.PORTAL: "Jaringan ini minta masuk dulu. Buka peramban, masuk ke jaringan, lalu coba lagi.",
            LinkState.CREDENTIALS: "LAPOR! menolak kata sandi kantor. Pengiriman dijeda. Hubungi admin; pencatatan "
            "jalan terus.",
            LinkState.SERVER_TROUBLE: "Server LAPOR! sedang terganggu. Dicoba lagi sendiri.",
        }
        message = messages[state]
        last = RoundReport(
            end,
            self._now,
            self._now + timedelta(seconds=2),
            message,
            waiting=7,
            next_try_at=self._now + timedelta(minutes=7),
            stops_in_a_row=3,
        )
        link = Link(state, self._now, message)
        return replace(self._status(), link=link, latest=last, last_word=last)

    # What is in the outbox

    def _live_through_a_day(self) -> None:
        """Record the rounds of a day with a morning without link."""
        start = self._now.replace(hour=7, minute=52, second=0) - timedelta(days=1)
        if self._now.hour >= 13:
            start += timedelta(days=1)
        rounds: list[tuple[int, RoundEnd, int, dict[str, int], str]] = [
            (0, RoundEnd.FINISHED, 14, {"delivered": 3}, "3 terkirim")
        ]
        rounds += [(18 + 9 * n, RoundEnd.OFFLINE, 30, {}, _OFFLINE) for n in range(23)]
        rounds += [
            (228, RoundEnd.FINISHED, 41, {"delivered": 12, "unknown": 1}, "12 terkirim, 1 perlu dicek"),
            (241, RoundEnd.TOLD_TO_WAIT, 3, {"delivered": 2}, "LAPOR! sedang sibuk dan minta menunggu."),
            (256, RoundEnd.FINISHED, 127, {"delivered": 4, "attention": 1}, "4 terkirim, 1 perlu tindakan"),
            (290, RoundEnd.FINISHED, 6, {"delivered": 1}, "1 terkirim"),
        ]
        for minutes, end, seconds, counts, message in rounds:
            at = start + timedelta(minutes=minutes)
            self._port.record_round(RoundReport(end, at, at + timedelta(seconds=seconds), message, **counts))  # type: ignore[arg-type]

    def _log(self, many: int) -> None:
        for sample in islice(self._samples, many):
            form = sample.form | {"target_agency": sample.form.get("target_agency") or "PUPR"}
            files = [judge(name, content) for name, content in sample.files]
            self._desk.log_complaint(CLERKS[0], form, files)

    def _follow_ups(self) -> None:
        """Leave one follow-up unknown and one refused."""
        sent = self._desk.outbox.list(SUPERVISOR, SyncState.CONFIRMED)[-2:]
        texts = (
            "Pelapor menyerahkan dua foto tambahan.",
            "Pelapor meralat lokasi kejadian: RT 04, bukan RT 03.",
        )
        for report, text in zip(sent, texts, strict=True):
            self._desk.add_follow_up(CLERKS[0], report.register_no, text)
        unknown, refused = self._items(ItemKind.FOLLOW_UP)[-2:]
        self._port.mark_begun(unknown.id, unknown.steps[0].id, self._now)
        self._port.item_unknown(
            unknown.id,
            unknown.steps[0].id,
            f"Susulan dikirim pukul 12.58, tetapi belum pasti sampai. Buka laporan #{unknown.lapor_no} di LAPOR!, lihat "
            "tindak lanjutnya, lalu pilih: sudah ada atau belum ada.",
            self._now,
        )
        self._port.item_attention(
            refused.id,
            None,
            "LAPOR! menolak: isi tindak lanjut kosong. Perbaiki, lalu kirim ulang; bila perlu beri tahu admin.",
            None,
            self._now,
        )

    def _carry_out(self) -> None:
        self._log(12)
        with tempfile.TemporaryDirectory() as folder:
            self._desk.carry.export(SUPERVISOR, Path(folder, "bawaan-ME01-L1.loket"), "ME01-L2")
        self._log(2)

    def _settle_everything(self) -> None:
        """Decide about everything, and let what waits arrive."""
        settle = self._desk.outbox.items
        for item in self._items(*ItemKind):
            if item.state is SyncState.ATTENTION:
                settle.retry(SUPERVISOR, item.id)
            elif item.state is SyncState.UNKNOWN:
                settle.sent(SUPERVISOR, item.id, str(next(self._numbers)))
        self._arrive(1_000)
        done = RoundReport(
            RoundEnd.FINISHED,
            self._now + timedelta(seconds=1),
            self._now + timedelta(seconds=30),
            "17 terkirim",
            delivered=17,
        )
        self._port.record_round(done)

    def _arrive(self, many: int) -> None:
        """Let the first ``many`` of what waits arrive, as a round marks it."""
        for item in self._desk.outbox.view(SUPERVISOR).queue.items[:many]:
            number = str(next(self._numbers))
            last = item.steps[-1]
            for step in item.steps[:-1]:
                self._port.mark_begun(item.id, step.id, self._now)
                self._port.step_done(item.id, step.id, number, self._now)
            self._port.mark_begun(item.id, last.id, self._now)
            self._port.item_confirmed(item.id, last.id, number, number, self._now)

    def _items(self, *kinds: ItemKind) -> list[OutboxItem]:
        with self._desk.desk.database.read() as connection:
            return outbox_rows.in_state(connection, None, 10_000, kinds)


class _Panel:
    """The screen and what it listens to."""

    def __init__(self, screen: SyncScreen) -> None:
        self.screen = screen

    @property
    def status(self) -> SyncStatus:
        return self.screen.activity.status

    def publish(self, status: SyncStatus) -> None:
        self.screen.activity.publish(status)


_OFFLINE = "Luring: LAPOR! tidak terjangkau. Periksa sambungan internet."


def _clock_words() -> str:
    return "Jam komputer berbeda 7 menit dari server. Betulkan jam; nomor dan tanggal tetap aman."
