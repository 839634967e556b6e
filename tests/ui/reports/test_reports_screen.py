"""Laporan over a real desk: what is shown is what is printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.daily_log import LogDoesNotAddUp
from resources import i18n
from tests.ui.common.fake_cups import FakeCups
from tests.ui.looking import clipped_texts, keep_picture, nameless_controls, overflowing, settle
from tests.ui.real_desk import ADMIN, CLERK, SUPERVISOR, RealDesk
from ui.common import theme
from ui.common.jobs import JobRunner
from ui.common.message import Note
from ui.common.printing import Printing
from ui.common.shortcuts import ShortcutTable
from ui.reports.screen import ReportsScreen
from ui.reports.tools import ReportsTools, reports_tools

TODAY = date(2026, 11, 24)
OpenScreen = Callable[..., ReportsScreen]


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeCups:
    made = FakeCups(tmp_path / "bin")
    monkeypatch.setenv("PATH", str(made.folder))
    return made


@pytest.fixture
def tools(real_desk: RealDesk, jobs: JobRunner) -> ReportsTools:
    printing = Printing(jobs, look_every_ms=20, patience_ms=60)
    return reports_tools(SUPERVISOR, real_desk.at_desk, real_desk.tools, printing)


@pytest.fixture
def open_screen(tools: ReportsTools, jobs: JobRunner, shown: Callable[..., None], qtbot: QtBot) -> OpenScreen:
    def open_it(width: int = 1166, height: int = 738, keys: ShortcutTable | None = None) -> ReportsScreen:
        screen = ReportsScreen(SUPERVISOR, tools, jobs, keys=keys)
        shown(screen, width, height)
        wait_for(screen)
        return screen

    def wait_for(screen: ReportsScreen) -> None:
        qtbot.waitUntil(lambda: jobs.is_idle and screen.pane.view.page_count > 0)
        settle()

    return open_it


def fill(desk: RealDesk) -> None:
    """Log a day as a counter sees it."""
    for n, agency in enumerate(("PUPR", "PUPR", "Disdikbud", "Dishub", "PUPR", "DLH")):
        desk.clock.forward(minutes=23)
        desk.log(f"Laporan nomor {n}", target_agency=agency)
    with desk.server:
        desk.at_desk.queue.round()
    desk.log("Salah catat")
    desk.at_desk.void(SUPERVISOR, desk.numbers()[-1], "dicatat dua kali")


def numbers(screen: ReportsScreen) -> list[str]:
    page = screen.page.day
    return [figure.accessibleName() for figure in (page.received, page.void, page.sent, page.waiting)]


def printed_days(desk: RealDesk) -> int:
    with desk.program.database.read() as connection:
        days = (
            connection.exec_driver_sql("SELECT period_from FROM paper_print WHERE kind = 'daily_log'")
            .scalars()
            .all()
        )
    return days.count(TODAY.isoformat())


def test_figures_and_paper_of_today(real_desk: RealDesk, open_screen: OpenScreen) -> None:
    fill(real_desk)
    screen = open_screen()
    assert numbers(screen) == ["7 diterima", "1 batal", "5 terkirim", "0 menunggu"]
    assert screen.page.chooser.edit.text() == "Sel, 24 Nov 2026"
    assert screen.pane.title.text() == "Log harian 24\xa0Nov\xa02026"
    assert screen.pane.place.text().startswith("1 dari ")
    assert "Dinas PUPR: 3 dari 3" in screen.page.day.agencies.accessibleDescription()
    assert "12: 2" in screen.page.day.hours.accessibleDescription()
    assert printed_days(real_desk) == 0
    keep_picture(screen, "laporan")


def test_what_came_in_meanwhile_is_there_when_the_screen_is_shown_again(
    real_desk: RealDesk, open_screen: OpenScreen, jobs: JobRunner, qtbot: QtBot
) -> None:
    screen = open_screen()
    assert numbers(screen)[0] == "0 diterima"
    screen.hide()
    real_desk.log()
    screen.show()
    qtbot.waitUntil(lambda: numbers(screen)[0] == "1 diterima")


def test_an_empty_day_is_a_valid_log(open_screen: OpenScreen, qtbot: QtBot, jobs: JobRunner) -> None:
    screen = open_screen()
    assert screen.page.day.empty.text().startswith("Belum ada pengaduan hari ini. Mulai di Catat (F2).")
    assert not screen.page.day.charts.isVisible()
    assert screen.actions_here.print.isEnabled()
    QTest.mouseClick(screen.page.chooser.back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert screen.page.day.empty.text().startswith("Tidak ada pengaduan pada hari itu.")
    assert screen.period.first == TODAY - timedelta(days=1)


def test_days_by_arrows_by_typing_and_back_to_today(
    real_desk: RealDesk, open_screen: OpenScreen, qtbot: QtBot, jobs: JobRunner
) -> None:
    real_desk.log()
    real_desk.clock.forward(days=1)
    screen = open_screen()
    chooser = screen.page.chooser
    assert not chooser.ahead.isEnabled()
    QTest.keyClick(screen, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: numbers(screen)[0] == "1 diterima")
    assert screen.period.first == TODAY
    QTest.keyClick(screen, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: numbers(screen)[0] == "0 diterima")
    chooser.edit.setFocus()
    chooser.edit.selectAll()
    QTest.keyClicks(chooser.edit, "24/11")
    QTest.keyClick(chooser.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: numbers(screen)[0] == "1 diterima")
    QTest.mouseClick(chooser.now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: numbers(screen)[0] == "0 diterima")
    assert screen.period.first == TODAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("25 Nov 2026", "Hari itu belum tiba. Pilih hari ini atau sebelumnya."),
        ("31 02 2026", "Tulis tanggal seperti 16 Nov 2026."),
        ("kemarin", "Tulis tanggal seperti 16 Nov 2026."),
    ],
)
def test_a_day_that_cannot_be_shown(
    open_screen: OpenScreen, typed: str, sentence: str, jobs: JobRunner, qtbot: QtBot
) -> None:
    screen = open_screen()
    edit = screen.page.chooser.edit
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, typed)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert screen.page.message.text == sentence
    assert edit.has_error
    assert screen.period.first == TODAY
    edit.selectAll()
    QTest.keyClicks(edit, "24 11 2026")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert screen.page.message.text == ""
    assert not edit.has_error


def test_printing_sends_the_very_paper_and_records_it(
    real_desk: RealDesk, open_screen: OpenScreen, cups: FakeCups, qtbot: QtBot
) -> None:
    real_desk.log()
    real_desk.tools.settings.set("printer.a4", "ruang-tu")
    first_print = real_desk.at_desk.daily_log.preview(SUPERVISOR, TODAY).pdf
    screen = open_screen()
    QTest.keyClick(screen, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    button = screen.actions_here.print
    assert (button.text(), button.isEnabled()) == ("Mencetak…", False)
    qtbot.waitUntil(lambda: screen.actions_here.message.text == "Log harian sudah dicetak.")
    assert screen.actions_here.message.kind is Note.GOOD
    assert (button.text(), button.isEnabled()) == ("Cetak", True)
    assert cups.received.startswith(b"%PDF")
    assert cups.received == first_print
    assert "ruang-tu" in cups.arguments
    assert "media=A4" in cups.arguments
    assert printed_days(real_desk) == 1


def test_no_printer_is_said_in_place_and_the_day_stays(
    open_screen: OpenScreen, cups: FakeCups, qtbot: QtBot
) -> None:
    cups.set_printers([], usual=None)
    screen = open_screen()
    screen.actions_here.print.click()
    message = screen.actions_here.message
    qtbot.waitUntil(lambda: message.text == "Belum ada pencetak. Simpan sebagai PDF atau pilih pencetak.")
    assert message.kind is Note.WARNING
    assert screen.actions_here.print.isEnabled()
    assert QApplication.activeModalWidget() is None


def test_saving_asks_without_blocking_and_writes_the_paper(
    real_desk: RealDesk, open_screen: OpenScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    real_desk.log()
    first_print = real_desk.at_desk.daily_log.preview(SUPERVISOR, TODAY).pdf
    screen = open_screen()
    QTest.keyClick(screen, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    dialog = screen.issuing.open_dialog()
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith("log-harian-2026-11-24.pdf")
    target = tmp_path / "log.pdf"
    dialog.fileSelected.emit(str(target))
    dialog.close()
    qtbot.waitUntil(lambda: screen.actions_here.message.text == "log.pdf tersimpan.")
    assert target.read_bytes() == first_print
    assert printed_days(real_desk) == 1


def test_a_folder_that_cannot_be_written_is_named(
    open_screen: OpenScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    screen = open_screen()
    screen.actions_here.save.click()
    dialog = screen.issuing.open_dialog()
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "tidak-ada" / "log.pdf"))
    dialog.close()
    qtbot.waitUntil(lambda: bool(screen.actions_here.message.text))
    assert screen.actions_here.message.kind is Note.ERROR
    assert "log.pdf tidak dapat disimpan" in screen.actions_here.message.text
    assert screen.actions_here.save.isEnabled()


def test_the_chosen_printer_is_remembered(
    real_desk: RealDesk, open_screen: OpenScreen, cups: FakeCups, qtbot: QtBot
) -> None:
    screen = open_screen()
    screen.further.on_chosen("ruang-tu")
    qtbot.waitUntil(lambda: bool(screen.actions_here.message.text))
    assert real_desk.tools.settings.all()["printer.a4"] == "ruang-tu"


def test_a_log_that_does_not_add_up_is_not_shown(
    tools: ReportsTools, jobs: JobRunner, shown: Callable[..., None], qtbot: QtBot
) -> None:
    def broken(_day: date) -> object:
        raise LogDoesNotAddUp("Log harian tidak dicetak: jumlah nomor dan jumlah baris berbeda.")

    screen = ReportsScreen(SUPERVISOR, replace(tools, preview=broken), jobs)  # type: ignore[arg-type]
    shown(screen)
    qtbot.waitUntil(lambda: bool(screen.page.message.text))
    assert screen.page.message.text.startswith("Log harian tidak dicetak")
    assert screen.pane.view.page_count == 0


def test_a_clerk_is_told_whom_to_ask(
    real_desk: RealDesk, jobs: JobRunner, shown: Callable[..., None]
) -> None:
    tools = reports_tools(CLERK, real_desk.at_desk, real_desk.tools, Printing(jobs))
    screen = ReportsScreen(CLERK, tools, jobs)
    shown(screen)
    assert not screen.is_allowed
    assert jobs.is_idle
    assert not hasattr(screen, "page")
    assert clipped_texts(screen) == []


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("width", "height"), [(1166, 738), (944, 670), (831, 482), (1800, 1000)])
def test_everything_is_named_and_nothing_is_cut(
    real_desk: RealDesk, open_screen: OpenScreen, language: str, width: int, height: int
) -> None:
    fill(real_desk)
    i18n.set_language(language)
    screen = open_screen(width, height)
    assert clipped_texts(screen) == []
    assert nameless_controls(screen) == []
    assert overflowing(screen) == []


def test_large_text_and_dark(real_desk: RealDesk, open_screen: OpenScreen, qapp: QApplication) -> None:
    fill(real_desk)
    theme.install(qapp, theme.Mode.DARK, 1.4)
    try:
        screen = open_screen(1254, 700)
        assert screen.strip.isVisible()
        assert clipped_texts(screen) == []
        assert overflowing(screen) == []
    finally:
        theme.install(qapp, theme.Mode.LIGHT)


def test_keys_are_told_and_the_admin_may_too(open_screen: OpenScreen, real_desk: RealDesk) -> None:
    keys = ShortcutTable()
    open_screen(keys=keys)
    assert [entry.key for entry in keys.entries("reports")] == [
        "Ctrl+P",
        "Ctrl+S",
        "Alt+1",
        "Alt+2",
        "Alt+3",
        "Alt+4",
        "Alt+Left",
        "Alt+Right",
        "Alt+Home",
    ]
    assert real_desk.at_desk.daily_log.preview(ADMIN, TODAY).rows == 0
