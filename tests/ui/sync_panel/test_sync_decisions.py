"""Sinkronisasi with what is not this desk's own report, with files, pages and a pause: the real screen over a real desk."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.access import Account
from desktop.domain.outbox import ItemKind, OutboxItem, SyncState
from desktop.domain.sync_round import RoundEnd, RoundReport
from desktop.store import outbox
from desktop.store.delivery import Outbox
from resources import i18n
from sync.sandbox import SandboxServer
from tests.ui.looking import clipped_texts, keep_picture, nameless_controls, overflowing, settle
from tests.ui.real_desk import CLERK, SUPERVISOR, RealDesk
from tests.ui.sync_panel.test_sync_screen import Open, Panel, make_refused, make_unknown, open_panel
from tests.usecases.two_desks import CarryDesk, carry_desk, make_linked_desk
from ui.common.jobs import JobRunner
from ui.common.message import Note
from ui.common.shortcuts import ShortcutTable
from ui.sync_panel.answers import ConfirmAnswer, NumberAnswer, ReasonAnswer
from ui.sync_panel.decision_item import DecisionItem

__all__ = ["open_panel"]

PATIENCE_MS = 15_000


def items_of(desk: RealDesk, *kinds: ItemKind) -> list[OutboxItem]:
    with desk.program.database.read() as connection:
        return outbox.in_state(connection, None, 2_000, kinds)


def follow_ups(desk: RealDesk, *states: SyncState) -> list[OutboxItem]:
    """Add follow-ups to a report that is in LAPOR!, one in each state, as a round would leave them."""
    number = desk.log().register_no
    with desk.server:
        desk.at_desk.queue.round()
    port, now = Outbox(desk.program.database, desk.program.attachments), desk.clock.now()
    for state in states:
        desk.at_desk.add_follow_up(CLERK, number, f"Tambahan {state.value}")
        item = items_of(desk, ItemKind.FOLLOW_UP)[-1]
        if state is SyncState.UNKNOWN:
            assert port.mark_begun(item.id, item.steps[0].id, now)
            port.item_unknown(item.id, item.steps[0].id, "Belum pasti sampai.", now)
        elif state is SyncState.ATTENTION:
            port.item_attention(item.id, None, "LAPOR! menolak.", None, now)
    return items_of(desk, ItemKind.FOLLOW_UP)


def words(item: DecisionItem) -> list[str]:
    return [button.text() for button in item.buttons]


def idle(qtbot: QtBot, jobs: JobRunner) -> None:
    qtbot.waitUntil(lambda: jobs.is_idle, timeout=PATIENCE_MS)
    settle()


def test_an_unknown_follow_up_is_settled_without_a_number(
    real_desk: RealDesk, open_panel: Open, qtbot: QtBot, jobs: JobRunner
) -> None:
    (item,) = follow_ups(real_desk, SyncState.UNKNOWN)
    panel = open_panel()
    assert words(panel.items[0]) == ["Sudah ada", "Belum ada"]
    copy = panel.items[0].copy
    assert copy is not None
    copy.click()
    assert QGuiApplication.clipboard().text() == item.lapor_no
    assert panel.screen.page.message.text.startswith(f"#{item.lapor_no} disalin.")
    panel.button("Sudah ada")
    answer = panel.items[0].answer
    assert isinstance(answer, ConfirmAnswer)
    assert f"#{item.lapor_no}" in answer.question.text()
    answer.deed.click()
    idle(qtbot, jobs)
    assert items_of(real_desk, ItemKind.FOLLOW_UP)[0].state is SyncState.CONFIRMED


def test_a_refused_follow_up_is_sent_again_or_not_at_all(
    real_desk: RealDesk, open_panel: Open, qtbot: QtBot, jobs: JobRunner
) -> None:
    follow_ups(real_desk, SyncState.ATTENTION)
    panel = open_panel()
    assert words(panel.items[0]) == ["Kirim ulang", "Tidak jadi dikirim"]
    panel.button("Tidak jadi dikirim")
    answer = panel.items[0].answer
    assert isinstance(answer, ReasonAnswer)
    answer.submit()
    assert answer.field.message == "Tulis alasannya."
    QTest.keyClicks(answer.edit, "sudah disampaikan lisan")
    QTest.keyClick(answer.edit, Qt.Key.Key_Return)
    idle(qtbot, jobs)
    (after,) = items_of(real_desk, ItemKind.FOLLOW_UP)
    assert (after.state, after.reason) == (SyncState.WITHHELD, "sudah disampaikan lisan")
    assert panel.screen.page.message.text.startswith("Susulan ")


def test_a_clerk_may_send_a_refused_follow_up_again_but_not_drop_it(
    real_desk: RealDesk, open_panel: Open
) -> None:
    follow_ups(real_desk, SyncState.ATTENTION)
    assert words(open_panel(CLERK).items[0]) == ["Kirim ulang"]


def test_the_number_of_an_unknown_report_is_shown_in_full_and_copied(
    real_desk: RealDesk, open_panel: Open
) -> None:
    number = make_unknown(real_desk)
    panel = open_panel()
    copy = panel.items[0].copy
    assert copy is not None
    assert number in copy.accessibleName()
    copy.click()
    assert QGuiApplication.clipboard().text() == number


def test_what_waits_is_recorded_as_entered_by_hand(
    real_desk: RealDesk, open_panel: Open, qtbot: QtBot, jobs: JobRunner
) -> None:
    numbers = [real_desk.log(f"Menunggu {n}").register_no for n in range(3)]
    panel = open_panel()
    queue = panel.screen.page.queue
    queue.lines.setFocus()
    QTest.keyClick(queue.lines, Qt.Key.Key_Down)
    QTest.keyClick(queue.lines, Qt.Key.Key_Return)
    opened = queue.opened
    assert opened is not None
    assert opened.item.register_no == numbers[1]
    assert words(opened) == ["Catat nomor LAPOR!"]
    opened.buttons[0].click()
    assert isinstance(opened.answer, NumberAnswer)
    QTest.keyClicks(opened.answer.edit, "9170001")
    QTest.keyClick(opened.answer.edit, Qt.Key.Key_Return)
    idle(qtbot, jobs)
    assert real_desk.item(numbers[1]).state is SyncState.BY_HAND
    assert queue.opened is None
    assert len(queue.lines.texts()) == 2
    queue.lines.chosen.emit(0)
    assert queue.opened is not None
    QTest.keyClick(panel.screen, Qt.Key.Key_Escape)
    assert queue.opened is None
    queue.lines.chosen.emit(0)
    real_desk.at_desk.outbox.entered_by_hand(SUPERVISOR, numbers[0], "9170002")
    panel.screen.refresh()
    idle(qtbot, jobs)
    assert queue.opened is None, "it was settled elsewhere meanwhile"


@pytest.mark.parametrize("form", ["pdf", "csv"])
def test_the_list_for_typing_by_hand_is_saved(
    real_desk: RealDesk, open_panel: Open, qtbot: QtBot, jobs: JobRunner, tmp_path: Path, form: str
) -> None:
    number = real_desk.log("Jembatan gantung putus").register_no
    panel = open_panel()
    assert panel.screen.page.by_hand.isVisible()
    target = tmp_path / f"daftar.{form}"
    dialog = panel.screen.files.save_list(form)
    assert dialog.defaultSuffix() == form
    dialog.fileSelected.emit(str(target))
    idle(qtbot, jobs)
    dialog.close()
    content = target.read_bytes()
    assert content.startswith(b"%PDF") if form == "pdf" else number.encode() in content
    assert panel.screen.page.message.text == f"daftar.{form} tersimpan, 1 laporan."


def test_what_a_new_office_file_may_have_mended_is_sent_again_together(
    real_desk: RealDesk, open_panel: Open, qtbot: QtBot, jobs: JobRunner
) -> None:
    real_desk.clock.at = datetime.now(UTC) + timedelta(days=1)  # after the office's first file
    for n in range(2):
        real_desk.log(f"Tanpa nomor {n}", target_agency="DLH")
    with real_desk.server:
        real_desk.at_desk.queue.round()
    assert real_desk.totals.attention == 2
    panel = open_panel()
    mended = panel.screen.page.decisions.mended
    assert not mended.isVisible()
    real_desk.clock.forward(minutes=5)
    real_desk.provision(real_desk.server.url, **{'PUPR = "12838"': 'PUPR = "12838"\nDLH = "12840"'})
    panel.screen.refresh()
    idle(qtbot, jobs)
    assert mended.text() == "Kirim ulang semua (2)"
    mended.click()
    idle(qtbot, jobs)
    assert real_desk.totals.waiting == 2
    assert not mended.isVisible()
    assert panel.screen.page.message.text == "2 masuk antrean lagi."


def test_older_rounds_on_demand(real_desk: RealDesk, open_panel: Open, qtbot: QtBot, jobs: JobRunner) -> None:
    port = Outbox(real_desk.program.database, real_desk.program.attachments)
    for hours, delivered in ((2, 1), (30, 2), (100, 3)):
        at = real_desk.clock.now() - timedelta(hours=hours)
        port.record_round(RoundReport(RoundEnd.FINISHED, at, at, delivered=delivered))
    panel = open_panel()
    history = panel.screen.pane.history
    assert len(history.rounds.texts()) == 1
    for lines in (3, 5):  # each older one comes with the heading of its day
        history.older.click()
        idle(qtbot, jobs)
        assert len(history.rounds.texts()) == lines
    assert not history.older.isVisible()


def test_a_pause_survives_a_restart_and_is_told(
    real_desk: RealDesk, open_panel: Open, qtbot: QtBot, jobs: JobRunner
) -> None:
    real_desk.log()
    first = open_panel()
    first.scheduler.start()
    first.screen.page.pause.click()
    idle(qtbot, jobs)
    first.scheduler.close()
    real_desk.clock.forward(hours=3)
    second = open_panel(CLERK)
    with real_desk.server:
        second.scheduler.start()
        qtbot.waitUntil(lambda: second.activity.status.is_online, timeout=PATIENCE_MS)
        idle(qtbot, jobs)
        page = second.screen.page
        assert second.activity.status.paused_at == real_desk.clock.now() - timedelta(hours=3)
        assert page.progress.head.text() == "Pengiriman dijeda"
        assert page.resume.isVisible()
        assert not page.start.isVisible()
        second.activity.start_now()
        idle(qtbot, jobs)
        assert real_desk.totals.waiting == 1, "only who ends the pause may send"
        page.resume.click()
        qtbot.waitUntil(lambda: real_desk.totals.confirmed == 1, timeout=PATIENCE_MS)
        idle(qtbot, jobs)
    assert real_desk.at_desk.outbox.view(SUPERVISOR).paused_at is None


def test_stopping_is_said_until_the_step_is_over(
    real_desk: RealDesk, open_panel: Open, qtbot: QtBot, jobs: JobRunner
) -> None:
    for n in range(3):
        real_desk.log(f"Laporan {n}")
    panel = open_panel()
    page, seen = panel.screen.page, list[tuple[str, str]]()
    panel.activity.progressed.connect(lambda _: page.stop.click())
    panel.activity.status_changed.connect(
        lambda status: (
            seen.append((page.progress.what.text(), page.stop.text())) if status.is_stopping else None
        )
    )
    with real_desk.server:
        real_desk.server.latency_ms = 40
        panel.scheduler.start()
        qtbot.waitUntil(lambda: len(panel.reports) == 1, timeout=PATIENCE_MS)
        idle(qtbot, jobs)
    assert ("Berhenti setelah langkah ini selesai.", "Berhenti…") in seen
    assert page.progress.sentence.text().startswith("Dihentikan;")


@pytest.fixture
def carried(tmp_path: Path) -> Iterator[tuple[CarryDesk, CarryDesk, Path]]:
    """Give two desks; the first has carried two reports out, and the second has sent them."""
    with SandboxServer() as server, ExitStack() as stack:
        for device in ("L1", "L2"):
            make_linked_desk(tmp_path / device, device, server)
        a, b = (stack.enter_context(carry_desk(tmp_path / device)) for device in ("L1", "L2"))
        a.log(2)
        out = a.carry.export(SUPERVISOR, tmp_path / "bawaan.loket", "ME01-L2")
        b.carry.import_file(SUPERVISOR, tmp_path / "bawaan.loket", lambda: out.carry.code)
        b.sync()
        b.carry.export_results(SUPERVISOR, tmp_path / "hasil.loket")
        yield a, b, tmp_path


class CarriedDesk(RealDesk):
    """The first of the two desks, as the screen takes it."""

    def __init__(self, desk: CarryDesk) -> None:
        self.program, self.clock, self.at_desk = desk.program, desk.clock, desk.tools


@pytest.fixture
def panel_of(jobs: JobRunner, shown: Callable[..., None], qtbot: QtBot) -> Iterator[Callable[..., Panel]]:
    opened: list[Panel] = []

    def open_it(desk: CarryDesk, by: Account, size: tuple[int, int] = (1166, 738)) -> Panel:
        panel = Panel(CarriedDesk(desk), jobs, by, None)
        opened.append(panel)
        shown(panel.screen, *size)
        idle(qtbot, jobs)
        return panel

    yield open_it
    for each in opened:
        each.scheduler.close()


def test_results_of_what_was_carried_out_are_brought_back(
    carried: tuple[CarryDesk, CarryDesk, Path],
    panel_of: Callable[..., Panel],
    qtbot: QtBot,
    jobs: JobRunner,
) -> None:
    a, _b, folder = carried
    panel = panel_of(a, SUPERVISOR)
    page = panel.screen.page
    (file,) = page.decisions.files
    assert panel.items == []
    assert file.accessibleName() == "bawaan.loket: 2 laporan"
    assert page.others.text() == "Dari yang perlu dicek, 2 dibawa keluar dan menunggu hasilnya."
    panel.screen.files.read_results(folder / "bawaan.loket.diimpor-ME01-L2")
    idle(qtbot, jobs)
    assert page.message.kind is Note.ERROR
    assert "dibuat di loket ini" in page.message.text or "bukan hasil" in page.message.text
    file.bring.click()
    dialog = panel.screen.findChild(type(panel.screen.files.choose_results()), "choose-results")
    assert dialog is not None
    dialog.fileSelected.emit(str(folder / "hasil.loket"))
    idle(qtbot, jobs)
    for each in panel.screen.findChildren(type(dialog)):
        each.close()
    assert page.message.text == "Hasil dari ME01-L2: 2 terkirim."
    assert a.tools.outbox.totals().confirmed == 2
    assert list(page.decisions.files) == []


def test_what_was_carried_out_can_be_settled_one_by_one_with_a_warning(
    carried: tuple[CarryDesk, CarryDesk, Path],
    panel_of: Callable[..., Panel],
    qtbot: QtBot,
    jobs: JobRunner,
) -> None:
    a, _b, _folder = carried
    panel = panel_of(a, SUPERVISOR)
    decisions = panel.screen.page.decisions
    decisions.files[0].look.click()
    idle(qtbot, jobs)
    assert len(panel.items) == 2
    assert decisions.title.text() == "bawaan.loket: 2 laporan"
    panel.button("Belum ada")
    answer = panel.items[0].answer
    assert isinstance(answer, ConfirmAnswer)
    assert "menjadi dua" in answer.question.text()
    assert QApplication.focusWidget() is answer.drop
    QTest.keyClick(panel.screen, Qt.Key.Key_Escape)
    QTest.keyClick(panel.screen, Qt.Key.Key_Escape)
    idle(qtbot, jobs)
    assert panel.items == []
    assert len(decisions.files) == 1


def test_a_clerk_sees_what_was_carried_out_and_whom_to_ask(
    carried: tuple[CarryDesk, CarryDesk, Path], panel_of: Callable[..., Panel]
) -> None:
    a, _b, _folder = carried
    decisions = panel_of(a, CLERK).screen.page.decisions
    assert not decisions.files[0].bring.isVisible()
    assert decisions.hint.isVisible()


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("width", "height"), [(1166, 738), (944, 670), (831, 482)])
def test_nothing_is_cut_with_everything_on_it(
    carried: tuple[CarryDesk, CarryDesk, Path],
    panel_of: Callable[..., Panel],
    language: str,
    width: int,
    height: int,
) -> None:
    i18n.set_language(language)
    a, _b, _folder = carried
    desk = CarriedDesk(a)
    number = a.log()[0]
    a.sync()
    a.tools.add_follow_up(CLERK, number, "Tambahan")
    port = Outbox(a.program.database, a.program.attachments)
    item = items_of(desk, ItemKind.FOLLOW_UP)[0]
    port.item_attention(item.id, None, "LAPOR! menolak: isi tindak lanjut kosong.", None, a.clock.now())
    a.log(2)
    panel = panel_of(a, SUPERVISOR, (width, height))
    panel.screen.page.queue.lines.chosen.emit(0)
    panel.activity.pause(True)
    settle()
    assert panel.screen.width() == width
    keep_picture(panel.screen, f"sinkronisasi-semua-{language}-{width}")
    assert clipped_texts(panel.screen) == []
    assert nameless_controls(panel.screen) == []
    assert overflowing(panel.screen) == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_key_is_taken_twice(open_panel: Open, language: str) -> None:
    i18n.set_language(language)
    keys = ShortcutTable()
    keys.bind("window", QApplication.activeWindow() or open_panel().screen, "Ctrl+K", "…", lambda: None)
    open_panel(keys=keys)  # a clash is refused when it is made
    assert len({entry.key for entry in keys.entries("sync")}) == len(keys.entries("sync"))


def test_a_refresh_with_five_hundred_items_never_holds_the_window_up(
    real_desk: RealDesk, open_panel: Open, qtbot: QtBot, jobs: JobRunner
) -> None:
    """At most 50 ms (a pause that nobody feels) of the GUI thread's own time: the best of nine looks at an outbox that changed whole in between."""
    number = make_refused(real_desk)
    real_desk.log()
    with real_desk.program.database.write() as connection:
        for register_no, count in ((number, 250), (real_desk.numbers()[-1], 250)):
            row = outbox.of_complaint(connection, real_desk.item(register_no).complaint_id or "")
            assert row is not None
            for n in range(count):
                item_id = outbox.add_item(
                    connection, ItemKind.CARRIED, None, f"ME01-L9-26-{n:05d}-0", f"Titipan {n}", row.payload
                )
                if row.state is SyncState.ATTENTION:
                    connection.exec_driver_sql(
                        "UPDATE outbox_item SET state = 'attention', reason = 'Ditolak.' WHERE id = ?",
                        (item_id,),
                    )
    panel = open_panel()
    spent: list[float] = []
    for n in range(9):
        with real_desk.program.database.write() as connection:
            connection.exec_driver_sql("UPDATE outbox_item SET reason = ?", (f"Ditolak {n}.",))
        view = real_desk.at_desk.outbox.view(SUPERVISOR)
        assert view.queue.total + view.decisions.total >= 500
        begun = time.thread_time()
        panel.screen._on_view(view)
        spent.append(time.thread_time() - begun)
    assert min(spent) <= 0.05, f"{[round(each * 1000) for each in spent]} ms"
