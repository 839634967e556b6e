"""Sinkronisasi over a real desk, with the real scheduler and the practice server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.access import Account
from desktop.domain.outbox import SyncState
from desktop.domain.sync_round import RoundEnd, RoundProgress, RoundReport
from resources import i18n
from tests.ui.looking import clipped_texts, keep_picture, nameless_controls, overflowing, settle
from tests.ui.real_desk import CLERK, SUPERVISOR, RealDesk
from ui.common import theme
from ui.common.jobs import JobRunner
from ui.common.message import Note
from ui.common.shortcuts import ShortcutTable
from ui.sync_panel.activity import SyncActivity
from ui.sync_panel.answers import ChoiceAnswer, ConfirmAnswer, NumberAnswer
from ui.sync_panel.decision_item import DecisionItem
from ui.sync_panel.scheduler import Pace, SchedulerTools, SyncScheduler
from ui.sync_panel.screen import SyncScreen
from ui.sync_panel.tools import sync_tools

PATIENCE_MS = 15_000
PACE = Pace(probe_offline_s=0.05, probe_online_s=3_000)


class Panel:
    """The screen and the scheduler behind it, over one desk."""

    def __init__(self, desk: RealDesk, jobs: JobRunner, by: Account, keys: ShortcutTable | None) -> None:
        self.desk = desk
        self.activity = SyncActivity()
        outbox = desk.at_desk.outbox
        tools = SchedulerTools(
            desk.at_desk.queue,
            partial(outbox.view, SUPERVISOR),
            outbox.totals,
            lambda: outbox.retry(by),
            desk.clock.now,
            lambda is_paused: outbox.pause(by, is_paused),
        )
        self.scheduler = SyncScheduler(self.activity, tools, jobs, PACE)
        self.reports: list[RoundReport] = []
        self.activity.finished.connect(self.reports.append)
        self.screen = SyncScreen(by, sync_tools(by, desk.at_desk), self.activity, jobs, keys=keys)

    @property
    def items(self) -> list[DecisionItem]:
        return list(self.screen.page.decisions.items)

    def button(self, word: str, item: int = 0) -> None:
        """Press a button of a report."""
        next(b for b in self.items[item].buttons if b.text() == word).click()


Open = Callable[..., Panel]


@pytest.fixture
def open_panel(
    real_desk: RealDesk, jobs: JobRunner, shown: Callable[..., None], qtbot: QtBot
) -> Iterator[Open]:
    opened: list[Panel] = []

    def open_it(
        by: Account = SUPERVISOR, width: int = 1166, height: int = 738, keys: ShortcutTable | None = None
    ) -> Panel:
        panel = Panel(real_desk, jobs, by, keys)
        opened.append(panel)
        shown(panel.screen, width, height)
        qtbot.waitUntil(lambda: jobs.is_idle)
        settle()
        return panel

    yield open_it
    for each in opened:
        each.scheduler.close()


def make_unknown(desk: RealDesk, title: str = "Pungutan uang perpisahan di sekolah") -> str:
    """Lose the answer to a create that the server had carried out."""
    number = desk.log(title).register_no
    with desk.server:
        desk.server.faults.replace({"drop_after_commit@create": 1.0})
        desk.at_desk.queue.round()
        desk.server.faults.replace({})
    assert desk.item(number).state is SyncState.UNKNOWN
    return number


def make_refused(desk: RealDesk, title: str = "Jembatan gantung putus satu tali") -> str:
    """Log a report without an agency, which cannot be sent."""
    number = desk.log(title, target_agency=None).register_no
    with desk.server:
        desk.at_desk.queue.round()
    assert desk.item(number).state is SyncState.ATTENTION
    return number


def settled(qtbot: QtBot, panel: Panel, jobs: JobRunner, count: int) -> None:
    """Wait until ``count`` reports are left to decide about."""
    qtbot.waitUntil(lambda: jobs.is_idle and len(panel.items) == count, timeout=PATIENCE_MS)


def test_an_unknown_one_that_is_there_gets_its_number(
    real_desk: RealDesk, open_panel: Open, qtbot: QtBot, jobs: JobRunner
) -> None:
    number = make_unknown(real_desk)
    panel = open_panel()
    panel.button("Sudah ada")
    answer = panel.items[0].answer
    assert isinstance(answer, NumberAnswer)
    assert QApplication.focusWidget() is answer.edit
    QTest.keyClick(answer.edit, Qt.Key.Key_Return)
    assert answer.field.message == "Tulis nomor yang tampil di LAPOR!, misalnya 9165816."
    QTest.keyClicks(answer.edit, "12")
    QTest.keyClick(answer.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: answer.field.has_error)
    assert real_desk.item(number).state is SyncState.UNKNOWN
    answer.edit.clear()
    QTest.keyClicks(answer.edit, "#9165816")
    QTest.keyClick(answer.edit, Qt.Key.Key_Return)
    settled(qtbot, panel, jobs, 0)
    assert (real_desk.item(number).state, real_desk.item(number).lapor_no) == (SyncState.CONFIRMED, "9165816")
    assert panel.screen.page.message.text.endswith("tercatat sudah terkirim.")


def test_a_number_of_another_report_is_refused_with_its_name(
    real_desk: RealDesk, open_panel: Open, qtbot: QtBot
) -> None:
    first = real_desk.log().register_no
    with real_desk.server:
        real_desk.at_desk.queue.round()
    make_unknown(real_desk)
    panel = open_panel()
    panel.button("Sudah ada")
    answer = panel.items[0].answer
    assert isinstance(answer, NumberAnswer)
    answer.edit.setText(real_desk.item(first).lapor_no or "")
    answer.submit()
    qtbot.waitUntil(lambda: answer.field.has_error)
    assert first in answer.field.message
    assert answer.deed.isEnabled()


def test_an_unknown_one_that_is_not_there_is_sent_after_a_second_yes(
    real_desk: RealDesk, open_panel: Open, qtbot: QtBot, jobs: JobRunner
) -> None:
    number = make_unknown(real_desk)
    panel = open_panel()
    panel.button("Belum ada")
    answer = panel.items[0].answer
    assert isinstance(answer, ConfirmAnswer)
    assert QApplication.focusWidget() is answer.drop, "the safe choice has the focus"
    assert real_desk.item(number).state is SyncState.UNKNOWN
    answer.drop.click()
    assert panel.items[0].answer is None
    panel.button("Belum ada")
    again = panel.items[0].answer
    assert isinstance(again, ConfirmAnswer)
    with real_desk.server:
        panel.scheduler.start()
        again.deed.click()
        qtbot.waitUntil(lambda: real_desk.item(number).state is SyncState.CONFIRMED, timeout=PATIENCE_MS)
        settled(qtbot, panel, jobs, 0)


def test_a_refused_one_gets_an_agency_and_is_sent(
    real_desk: RealDesk, open_panel: Open, qtbot: QtBot, jobs: JobRunner
) -> None:
    number = make_refused(real_desk)
    panel = open_panel(CLERK)
    panel.button("Pilih instansi")
    answer = panel.items[0].answer
    assert isinstance(answer, ChoiceAnswer)
    answer.submit()
    assert answer.field.message == "Pilih satu dari daftar."
    QTest.keyClicks(answer.edit, "instansi khayal")
    answer.submit()
    assert "tidak ada di daftar" in answer.field.message
    answer.edit.clear()
    QTest.keyClicks(answer.edit, "perhubungan")
    offers = QApplication.activePopupWidget()
    assert offers is not None
    QTest.keyClick(offers, Qt.Key.Key_Return)
    with real_desk.server:
        panel.scheduler.start()
        answer.submit()
        qtbot.waitUntil(lambda: real_desk.item(number).state is SyncState.CONFIRMED, timeout=PATIENCE_MS)
        settled(qtbot, panel, jobs, 0)
        assert real_desk.server.arrived[0].body["disposition_id"] in (12842, "12842")


def test_a_refused_one_without_a_field_is_sent_again_or_recorded_as_entered_by_hand(
    real_desk: RealDesk, open_panel: Open, qtbot: QtBot, jobs: JobRunner
) -> None:
    numbers = [real_desk.log(f"Ditolak {n}").register_no for n in range(2)]
    with real_desk.server:
        real_desk.server.faults.replace({"reject_422@create": 1.0})
        real_desk.at_desk.queue.round()
        real_desk.server.faults.replace({})
    assert real_desk.in_state(SyncState.ATTENTION) == numbers
    with real_desk.program.database.write() as connection:
        connection.exec_driver_sql("UPDATE outbox_item SET field = NULL")
    panel = open_panel()
    panel.button("Kirim ulang")
    answer = panel.items[0].answer
    assert isinstance(answer, ConfirmAnswer)
    answer.deed.click()
    settled(qtbot, panel, jobs, 1)
    assert real_desk.item(numbers[0]).state is SyncState.WAITING
    panel.button("Kirim ulang")
    confirm = panel.items[0].answer
    assert confirm is not None
    confirm.exchanged.emit()
    by_hand = panel.items[0].answer
    assert isinstance(by_hand, NumberAnswer)
    QTest.keyClicks(by_hand.edit, "9170001")
    by_hand.submit()
    settled(qtbot, panel, jobs, 0)
    assert real_desk.item(numbers[1]).state is SyncState.BY_HAND
    assert real_desk.totals.logged == 2


def test_a_clerk_sees_what_is_unknown_and_whom_to_ask(real_desk: RealDesk, open_panel: Open) -> None:
    make_unknown(real_desk)
    panel = open_panel(CLERK)
    assert panel.items[0].buttons == []
    assert panel.screen.page.decisions.hint.isVisible()


def test_a_decision_that_comes_too_late_says_so(
    real_desk: RealDesk, open_panel: Open, qtbot: QtBot, jobs: JobRunner
) -> None:
    number = make_unknown(real_desk)
    panel = open_panel()
    panel.button("Belum ada")
    answer = panel.items[0].answer
    assert isinstance(answer, ConfirmAnswer)
    real_desk.at_desk.outbox.sent(SUPERVISOR, number, "9165816")
    answer.deed.click()
    settled(qtbot, panel, jobs, 0)
    assert panel.screen.page.message.text.startswith(f"{number} tidak dalam keadaan itu")
    assert panel.screen.page.message.kind is Note.WARNING
    assert real_desk.item(number).lapor_no == "9165816"


def test_an_answer_half_given_survives_a_refresh_and_escape_drops_it(
    real_desk: RealDesk, open_panel: Open, qtbot: QtBot, jobs: JobRunner
) -> None:
    make_unknown(real_desk)
    panel = open_panel()
    panel.button("Sudah ada")
    answer = panel.items[0].answer
    assert isinstance(answer, NumberAnswer)
    QTest.keyClicks(answer.edit, "9165")
    make_refused(real_desk)
    panel.screen.refresh()
    settled(qtbot, panel, jobs, 2)
    assert panel.items[0].answer is answer
    assert answer.edit.text() == "9165"
    QTest.keyClick(answer.edit, Qt.Key.Key_Escape)
    assert panel.items[0].answer is None


def test_try_now_shows_progress_stop_ends_it_and_the_counts_add_up(
    real_desk: RealDesk, open_panel: Open, qtbot: QtBot, jobs: JobRunner
) -> None:
    for n in range(6):
        real_desk.log(f"Laporan {n}")
    panel = open_panel()
    page = panel.screen.page
    heads: list[str] = []
    panel.activity.status_changed.connect(lambda _: heads.append(page.progress.head.text()))
    stopped: list[int] = []

    def stop_once(progress: RoundProgress) -> None:
        if progress.item == 2 and not stopped:
            stopped.append(progress.item)
            QTest.keyClick(panel.screen, Qt.Key.Key_Escape)

    panel.activity.progressed.connect(stop_once)
    with real_desk.server:
        real_desk.server.latency_ms = 40
        panel.scheduler.start()
        qtbot.waitUntil(lambda: panel.activity.status.is_sending, timeout=PATIENCE_MS)
        assert page.stop.isVisible()
        assert not page.start.isVisible()
        qtbot.waitUntil(lambda: len(panel.reports) == 1, timeout=PATIENCE_MS)
        assert panel.reports[0].end is RoundEnd.CANCELLED
        qtbot.waitUntil(lambda: jobs.is_idle)
        sent = real_desk.totals.confirmed
        assert 0 < sent < 6
        assert page.sum.accessibleName().startswith(f"6 Tercatat = {sent} Terkirim + {6 - sent} Menunggu")
        assert len(page.queue.lines.texts()) == 6 - sent
        assert "dihentikan" in panel.screen.pane.history.rounds.texts()[0]
        QTest.keyClick(panel.screen, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: real_desk.totals.confirmed == 6, timeout=PATIENCE_MS)
        qtbot.waitUntil(lambda: jobs.is_idle and not panel.activity.status.is_sending)
    assert {"Menyiapkan pengiriman", "Mengirim 1 dari 6"} <= set(heads)
    assert {"Mengirim 2 dari 6", "Mengirim 3 dari 6"} & set(heads), "two are under way at once"
    assert not page.queue.isVisible()
    assert page.all_done.text().startswith("Semua sudah beres.")
    assert not page.start.isEnabled()


def test_pause_and_resume(real_desk: RealDesk, open_panel: Open, qtbot: QtBot, jobs: JobRunner) -> None:
    real_desk.log()
    panel = open_panel()
    page = panel.screen.page
    page.pause.click()
    assert page.resume.isVisible()
    assert not page.start.isVisible()
    with real_desk.server:
        panel.scheduler.start()
        qtbot.waitUntil(lambda: panel.activity.status.is_online, timeout=PATIENCE_MS)
        qtbot.waitUntil(lambda: jobs.is_idle)
        assert page.progress.head.text() == "Pengiriman dijeda"
        assert real_desk.totals.waiting == 1
        QTest.keyClick(panel.screen, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: real_desk.totals.confirmed == 1, timeout=PATIENCE_MS)
        qtbot.waitUntil(lambda: jobs.is_idle)
    assert page.pause.isVisible()
    assert panel.screen.pane.lines.link.text().startswith("Terhubung, jawaban")


def test_a_new_desk_says_what_will_happen(open_panel: Open) -> None:
    panel = open_panel()
    page = panel.screen.page
    assert page.all_done.text().startswith("Belum ada pengaduan.")
    assert panel.screen.pane.history.empty.isVisible()
    assert page.sum.accessibleName().startswith("0 Tercatat = 0 Terkirim")


def fill(desk: RealDesk) -> None:
    """Give a day something of everything."""
    make_unknown(desk)
    make_refused(desk)
    for n in range(4):
        desk.log(f"Lampu jalan mati sepanjang 400 meter di depan kantor lurah nomor {n}")


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("width", "height"), [(1166, 738), (944, 670), (831, 482), (1800, 1000)])
def test_everything_is_named_and_nothing_is_cut(
    real_desk: RealDesk, open_panel: Open, language: str, width: int, height: int
) -> None:
    fill(real_desk)
    i18n.set_language(language)
    panel = open_panel(width=width, height=height)
    for item in panel.items:
        item.buttons[-1].click()
    settle()
    assert panel.screen.width() == width
    assert clipped_texts(panel.screen) == []
    assert nameless_controls(panel.screen) == []
    assert overflowing(panel.screen) == []
    keep_picture(panel.screen, f"sinkronisasi-{language}-{width}")


def test_large_text_in_high_contrast(real_desk: RealDesk, open_panel: Open, qapp: QApplication) -> None:
    fill(real_desk)
    theme.install(qapp, theme.Mode.HIGH_CONTRAST, 1.4)
    try:
        panel = open_panel(width=1254, height=700)
        assert panel.screen.strip.isVisible()
        assert clipped_texts(panel.screen) == []
        assert overflowing(panel.screen) == []
    finally:
        theme.install(qapp, theme.Mode.LIGHT)


def test_many_decisions_come_in_pages(
    real_desk: RealDesk, open_panel: Open, qtbot: QtBot, jobs: JobRunner
) -> None:
    for n in range(14):
        real_desk.log(f"Tanpa instansi {n}", target_agency=None)
    with real_desk.server:
        real_desk.at_desk.queue.round()
    panel = open_panel()
    pager = panel.screen.page.decisions.pager
    assert len(panel.items) == 10
    assert pager.where.text() == "1–10 dari 14"
    assert not pager.back.isEnabled()
    pager.on.click()
    settled(qtbot, panel, jobs, 4)
    assert [item.item.title for item in panel.items] == [f"Tanpa instansi {n}" for n in range(10, 14)]
    assert pager.where.text() == "11–14 dari 14"
    assert not pager.on.isEnabled()
    for item in [each.item for each in panel.items]:
        real_desk.at_desk.outbox.items.retry(CLERK, item.id)
    panel.screen.refresh()
    settled(qtbot, panel, jobs, 10)
    assert not pager.isVisible(), "a page that has run dry leads back"


def test_keys_are_told(open_panel: Open) -> None:
    keys = ShortcutTable()
    open_panel(keys=keys)
    assert [entry.key for entry in keys.entries("sync")] == ["Ctrl+R", "Esc", "Ctrl+J"]
