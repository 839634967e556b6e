"""One press or two, a full disk or a silent printer: one entry, nothing lost, and the truth in the pane."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
import sqlalchemy as sa
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.errors import InvalidInput
from desktop.domain.outbox import SyncState
from desktop.store import outbox
from tests.ui.intake.conftest import OpenScreen
from tests.ui.intake.counter import Counter
from tests.ui.intake.full_disk import full_disk
from tests.ui.intake.hands import CTRL, Hands
from tests.ui.looking import settle
from ui.common.print_job import PrintOutcome, PrintResult
from ui.intake import form as names
from ui.intake.notices import Topic
from ui.intake.screen import IntakeScreen


def tint_of(screen: IntakeScreen) -> str | None:
    return screen.page.pane.saved._tint


def test_two_presses_make_one_entry(
    screen: IntakeScreen, hands: Hands, counter: Counter, qtbot: QtBot
) -> None:
    before = counter.count()
    hands.fill()
    focused = QApplication.focusWidget()
    assert focused is not None
    with qtbot.waitSignal(screen.saved):
        for _ in range(3):  # no event is processed in between
            QTest.keyClick(focused, Qt.Key.Key_Return, CTRL)
    hands.wait()
    hands.press(Qt.Key.Key_Return, CTRL)  # and the form is empty now
    hands.wait()
    assert counter.count() == before + 1
    assert len(counter.printer.issued) == 1


def test_buttons_are_disabled_while_there_is_nothing_to_save(screen: IntakeScreen, hands: Hands) -> None:
    assert [each.isEnabled() for each in screen.page.save_buttons] == [False] * 3
    hands.type("S")
    assert [each.isEnabled() for each in screen.page.save_buttons] == [True] * 3
    hands.press(Qt.Key.Key_Backspace)
    assert [each.isEnabled() for each in screen.page.save_buttons] == [False] * 3


def test_while_saving_keys_stay_out_and_the_button_says_so(
    open_screen: OpenScreen, hands: Hands, counter: Counter, qtbot: QtBot
) -> None:
    go_on = threading.Event()

    def slow_log(*arguments: object) -> object:
        assert go_on.wait(10)
        return counter.tools.log(*arguments)  # type: ignore[arg-type]  # handed on as they come

    screen = open_screen(tools=replace(counter.tools, log=slow_log))  # type: ignore[arg-type]
    hands.fill()
    hands.press(Qt.Key.Key_Return, CTRL)
    button = screen.page.pane.save_print
    assert not button.isEnabled()
    qtbot.waitUntil(lambda: button.text() == "Menyimpan…")
    hands.type("zzz")
    hands.press(Qt.Key.Key_N, CTRL)
    assert "zzz" not in screen.form.report.narrative.control.text()
    with qtbot.waitSignal(screen.saved):
        go_on.set()
    hands.wait()
    assert (button.text(), button.isEnabled()) == ("Simpan dan cetak", False)
    hands.type("Herman")
    assert screen.form.person.name.control.text() == "Herman"


def test_a_full_disk_keeps_everything_and_the_next_try_logs_once(
    screen: IntakeScreen, hands: Hands, counter: Counter, qtbot: QtBot
) -> None:
    before = counter.count()
    hands.fill()
    screen.form.report.narrative.control.insertPlainText(" Lubang lagi." * 300)  # more than any page has free
    with full_disk(counter.program.database):
        hands.press(Qt.Key.Key_Return, CTRL)
        qtbot.waitUntil(lambda: screen.board.get(Topic.SAVING) is not None)
        hands.wait()
        notice = screen.board.get(Topic.SAVING)
        assert notice is not None
        assert notice.heading == "Belum tersimpan"
        assert notice.text.startswith("Ruang disk habis.")
        assert notice.text.endswith("Isian tetap ada di sini.")
        assert screen.form.person.name.control.text() == "Siti Aminah"
        hands.type(" Anak sekolah lewat sini.")  # typing goes on
        hands.wait()
    text = screen.form.report.narrative.control.text()
    assert text.endswith("Anak sekolah lewat sini.")
    with qtbot.waitSignal(screen.saved) as saved:
        hands.press(Qt.Key.Key_Return, CTRL)
    hands.wait()
    assert counter.count() == before + 1
    assert saved.args is not None
    stored = counter.desk.find.show(counter.by, saved.args[0].register_no).complaint.content
    assert stored.narrative == text
    assert screen.board.get(Topic.SAVING) is None


def test_what_the_desk_refuses_stands_beside_its_field(
    open_screen: OpenScreen, hands: Hands, counter: Counter, qtbot: QtBot
) -> None:
    def refuse(*_arguments: object) -> object:
        raise InvalidInput.of("title", "taken", "Judul ini baru saja dipakai.")

    screen = open_screen(tools=replace(counter.tools, log=refuse))  # type: ignore[arg-type]
    hands.fill()
    hands.press(Qt.Key.Key_S, CTRL)
    hands.wait()
    field = screen.form.report.title.field
    assert field is not None
    assert (field.message, field.has_error) == ("Judul ini baru saja dipakai.", True)
    assert hands.focused_name() == "Judul, wajib"
    assert screen.page.pane.save.isEnabled()


def test_a_bug_in_saving_leaves_the_form_and_is_reported(
    open_screen: OpenScreen, hands: Hands, counter: Counter, crashes: list[BaseException]
) -> None:
    def stumble(*_arguments: object) -> object:
        raise RuntimeError("bug")

    screen = open_screen(tools=replace(counter.tools, log=stumble))  # type: ignore[arg-type]
    hands.fill()
    hands.press(Qt.Key.Key_S, CTRL)
    hands.wait()
    assert [str(each) for each in crashes] == ["bug"]
    assert screen.form.person.name.control.text() == "Siti Aminah"
    assert screen.page.pane.save.isEnabled()


def test_saved_block_stays_until_the_next_save_and_goes_quiet(
    screen: IntakeScreen, hands: Hands, counter: Counter, qtbot: QtBot
) -> None:
    pane = screen.page.pane
    assert not pane.saved.isVisible()
    hands.fill()
    with qtbot.waitSignal(screen.saved):
        hands.press(Qt.Key.Key_Return, CTRL)
    hands.wait()
    assert pane.saved.isVisible()
    assert tint_of(screen) == "ok_tint"
    assert pane.saved.receipt.text() == "Tanda terima sudah dicetak"
    assert pane.saved.sending.text() == "Menunggu dikirim ke LAPOR!"
    listed = [entry.title for entry in pane.today.model.entries]
    assert listed == counter.titles()[1:]  # the one in the block is not said twice
    assert pane.today._count.text() == "5 pengaduan"
    hands.type("H")
    assert (pane.saved.isVisible(), tint_of(screen)) == (True, None)


def test_the_block_learns_what_became_of_sending(
    screen: IntakeScreen, hands: Hands, counter: Counter, qtbot: QtBot
) -> None:
    hands.fill()
    with qtbot.waitSignal(screen.saved) as saved:
        hands.press(Qt.Key.Key_Return, CTRL)
    hands.wait()
    assert saved.args is not None
    with counter.program.database.write() as connection:
        item = outbox.of_complaint(connection, saved.args[0].id)
        assert item is not None
        outbox.settle(connection, item, SyncState.CONFIRMED, counter.desk.desk.now(), lapor_no="9214387")
    screen.refresh()
    hands.wait()
    assert screen.page.pane.saved.sending.text() == "Terkirim ke LAPOR!"
    assert screen.page.pane.saved.receipt.text() == "Tanda terima sudah dicetak"


def test_due_date_follows_the_classification(screen: IntakeScreen, hands: Hands) -> None:
    pane = screen.page.pane
    hands.type("Siti")
    assert (pane._due_on.text().replace("\N{NO-BREAK SPACE}", " "), pane._days.text()) == (
        "Senin, 14 Des 2026",
        "14 hari kerja",
    )
    screen.form.report.classification.take_focus()
    hands.press(Qt.Key.Key_Right, times=2)
    assert pane._days.text() == "5 hari kerja"


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (
            PrintOutcome(
                PrintResult.NO_PRINTER, "Belum ada pencetak. Simpan sebagai PDF atau pilih pencetak."
            ),
            "Belum ada pencetak. Simpan sebagai PDF atau pilih pencetak.",
        ),
        (
            PrintOutcome(PrintResult.UNKNOWN, "Pencetak tidak menjawab: tanda terima menunggu."),
            "Pencetak tidak menjawab: tanda terima menunggu.",
        ),
    ],
)
def test_a_receipt_that_does_not_come_out_harms_nothing(
    screen: IntakeScreen, hands: Hands, counter: Counter, qtbot: QtBot, outcome: PrintOutcome, words: str
) -> None:
    counter.printer.outcome = outcome
    hands.fill()
    with qtbot.waitSignal(screen.saved):
        hands.press(Qt.Key.Key_Return, CTRL)
    hands.wait()
    block = screen.page.pane.saved
    assert (block.receipt.text(), block.reprint.text()) == (words, "Cetak tanda terima")
    assert hands.focused_name() == "Nama sesuai KTP, wajib"


def test_a_receipt_that_fails_late_is_said_of_its_own_number(
    open_screen: OpenScreen, hands: Hands, counter: Counter, qtbot: QtBot
) -> None:
    waiting: list[tuple[str, Callable[[PrintOutcome], None]]] = []
    screen = open_screen(
        tools=replace(counter.tools, print_receipt=lambda number, done: waiting.append((number, done)))
    )
    for _ in range(2):
        hands.fill()
        with qtbot.waitSignal(screen.saved):
            hands.press(Qt.Key.Key_Return, CTRL)
        hands.wait()
    number, done = waiting[0]
    done(PrintOutcome(PrintResult.FAILED, "Pencetak menolak tanda terima."))
    qtbot.waitUntil(lambda: screen.board.get(Topic.PAPER) is not None)
    notice = screen.board.get(Topic.PAPER)
    assert notice is not None
    assert notice.text == f"Tanda terima {number}: Pencetak menolak tanda terima."
    assert screen.page.pane.saved.receipt.text() == "Tanda terima sedang dicetak"


def test_hidden_names_stay_hidden_in_the_pane(
    screen: IntakeScreen, hands: Hands, counter: Counter, qtbot: QtBot
) -> None:
    hands.fill()
    screen.form.files.anonymous.control.setFocus()
    hands.press(Qt.Key.Key_Space)
    with qtbot.waitSignal(screen.saved):
        hands.press(Qt.Key.Key_S, CTRL)
    hands.wait()
    assert screen.page.pane.saved._subject.text().startswith("Nama dirahasiakan.")
    assert not screen.form.files.anonymous.control.isChecked()  # the next person decides anew


def test_a_line_of_today_opens_the_register(screen: IntakeScreen, hands: Hands, qtbot: QtBot) -> None:
    view = screen.page.pane.today.view
    view.setFocus()
    hands.press(Qt.Key.Key_Down)
    with qtbot.waitSignal(screen.open_requested) as opened:
        hands.press(Qt.Key.Key_Return)
    assert opened.args == [screen.page.pane.today.model.entries[view.currentIndex().row()].register_no]


def test_nothing_of_the_store_runs_on_the_gui_thread(
    open_screen: OpenScreen, hands: Hands, counter: Counter, qtbot: QtBot
) -> None:
    threads: set[int] = set()
    sa.event.listen(
        counter.program.database.engine,
        "before_cursor_execute",
        lambda *_arguments: threads.add(threading.get_ident()),
    )
    screen = open_screen()
    hands.fill()
    screen.drafting.keep_now()
    hands.wait()
    screen.begin_new()
    hands.type("Herman")
    screen.drafting.turn_to(screen.drafting.book.others[0].id)
    hands.wait()
    with qtbot.waitSignal(screen.saved):
        hands.press(Qt.Key.Key_S, CTRL)
    hands.wait()
    settle()
    assert threads
    assert threading.get_ident() not in threads
    assert screen.form.inputs[names.NAME].typed() == "Herman" or screen.drafting.book.others
