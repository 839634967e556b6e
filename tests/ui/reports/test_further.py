"""Laporan's rarer actions over a real desk: closing a day, logs of several days, an archive in a folder."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from resources import i18n
from tests.ui.common.fake_cups import FakeCups
from tests.ui.looking import clipped_texts, settle
from tests.ui.real_desk import ADMIN, SUPERVISOR, RealDesk
from ui.common.check_box import CheckBox
from ui.common.jobs import JobRunner
from ui.common.labels import Label
from ui.common.message import Note
from ui.common.printing import Printing
from ui.common.sheet import Question
from ui.reports.range_sheet import RangeSheet
from ui.reports.screen import ReportsScreen
from ui.reports.tools import reports_tools

TODAY = date(2026, 11, 24)  # a Tuesday
OpenScreen = Callable[[], ReportsScreen]


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeCups:
    made = FakeCups(tmp_path / "bin")
    monkeypatch.setenv("PATH", str(made.folder))
    return made


@pytest.fixture
def open_screen(
    real_desk: RealDesk, jobs: JobRunner, cups: FakeCups, shown: Callable[..., None], qtbot: QtBot
) -> OpenScreen:
    def open_it() -> ReportsScreen:
        printing = Printing(jobs, look_every_ms=20, patience_ms=60)
        tools = reports_tools(SUPERVISOR, real_desk.at_desk, real_desk.tools, printing)
        screen = ReportsScreen(SUPERVISOR, tools, jobs)
        shown(screen, 1166, 738)
        qtbot.waitUntil(lambda: jobs.is_idle and screen.pane.view.page_count > 0)
        settle()
        return screen

    return open_it


def choose(dialog: QFileDialog | None, folder: Path) -> None:
    assert dialog is not None
    dialog.fileSelected.emit(str(folder))
    dialog.close()


def said(screen: ReportsScreen) -> str:
    return screen.actions_here.message.text


def printed_logs(desk: RealDesk) -> list[str]:
    with desk.program.database.read() as connection:
        found = connection.exec_driver_sql("SELECT period_from FROM paper_print ORDER BY printed_at, id")
        return list(found.scalars())


def test_a_day_is_closed_after_a_question_and_stays_the_same(
    real_desk: RealDesk, open_screen: OpenScreen, qtbot: QtBot, jobs: JobRunner
) -> None:
    real_desk.log()
    screen = open_screen()
    assert screen.page.day.standing.text() == "Belum ditutup: log masih mengikuti catatan."
    screen.page.day.close_day.click()
    (question,) = screen.findChildren(Question)
    assert question.safe.hasFocus()
    question.safe.click()
    assert not real_desk.at_desk.end_of_day.state(ADMIN, TODAY).is_closed
    screen.closing.close(TODAY)
    qtbot.waitUntil(lambda: screen.page.day.standing.text().startswith("Ditutup 24\xa0Nov\xa02026, 12.00"))
    assert "oleh Sari Dewi" in screen.page.day.standing.text()
    assert not screen.page.day.close_day.isVisible()
    assert clipped_texts(screen) == []
    real_desk.clock.forward(minutes=5)
    first = real_desk.at_desk.daily_log(SUPERVISOR, TODAY).pdf
    real_desk.log("Setelah tutup")
    real_desk.clock.forward(minutes=5)
    assert real_desk.at_desk.daily_log(SUPERVISOR, TODAY).pdf == first


def test_logs_of_several_days_in_order_without_empty_days_off(
    real_desk: RealDesk, open_screen: OpenScreen, qtbot: QtBot
) -> None:
    screen = open_screen()
    sheet = screen.further.ask_range()
    sheet.first.setText("20 Nov 2026")  # a Friday
    sheet.go.click()
    qtbot.waitUntil(lambda: said(screen) == "3 log harian sudah dicetak.", timeout=20_000)
    assert screen.actions_here.message.kind is Note.GOOD
    assert printed_logs(real_desk) == ["2026-11-20", "2026-11-23", "2026-11-24"]
    assert screen.actions_here.print.isEnabled()
    assert not screen.actions_here.stop.isVisible()


def test_printing_several_days_ends_at_the_first_that_does_not_come_out(
    open_screen: OpenScreen, cups: FakeCups, qtbot: QtBot
) -> None:
    screen = open_screen()
    cups.set_printers([], usual=None)
    screen.further.range.start(TODAY - timedelta(days=1), TODAY)
    qtbot.waitUntil(lambda: said(screen).startswith("Berhenti pada log 23\xa0Nov\xa02026, 0 sudah dicetak."))
    assert screen.actions_here.message.kind is Note.WARNING


def test_printing_several_days_can_be_stopped(
    real_desk: RealDesk, open_screen: OpenScreen, qtbot: QtBot
) -> None:
    screen = open_screen()
    screen.further.range.start(TODAY - timedelta(days=1), TODAY)
    assert screen.actions_here.stop.isVisible()
    screen.actions_here.stop.click()
    qtbot.waitUntil(lambda: said(screen) == "Dihentikan: 1 log harian sudah dicetak.")
    assert printed_logs(real_desk) == ["2026-11-23"]


@pytest.mark.parametrize(
    ("first", "last", "sentence"),
    [
        ("kapan", "24 Nov 2026", "Tulis tanggal seperti 16 Nov 2026."),
        ("24 Nov 2026", "20 Nov 2026", "Tanggal awal harus sebelum tanggal akhir."),
        ("20 Nov 2026", "25 Nov 2026", "Hari itu belum tiba. Pilih hari ini atau sebelumnya."),
        ("1 Okt 2026", "24 Nov 2026", "Paling banyak 31 hari sekali cetak."),
    ],
)
def test_a_stretch_that_makes_no_sense_is_refused(
    open_screen: OpenScreen, first: str, last: str, sentence: str
) -> None:
    sheet = open_screen().further.ask_range()
    assert isinstance(sheet, RangeSheet)
    sheet.first.setText(first)
    sheet.last.setText(last)
    sheet.go.click()
    assert sheet.message.text == sentence
    assert sheet.isVisible()
    settle()
    assert clipped_texts(sheet) == []


def test_an_archive_with_its_hashes_and_a_folder_that_is_remembered(
    real_desk: RealDesk, open_screen: OpenScreen, qtbot: QtBot, tmp_path: Path, jobs: JobRunner
) -> None:
    real_desk.log()
    screen = open_screen()
    folder = tmp_path / "arsip"
    folder.mkdir()
    sheet = screen.further.ask_archive()
    sheet.first.setText("24 Nov 2026")
    sheet.go.click()
    qtbot.waitUntil(lambda: screen.further.archiving.open_dialog() is not None)
    dialog = screen.further.archiving.open_dialog()
    assert dialog is not None
    dialog.fileSelected.emit(str(folder))
    dialog.close()
    qtbot.waitUntil(lambda: said(screen).startswith("Arsip 1 hari: 1 berkas baru, 0 sudah ada"))
    (pdf,) = folder.rglob("*.pdf.loket")
    sums = next(folder.rglob("SHA256SUMS")).read_text()
    assert hashlib.sha256(pdf.read_bytes()).hexdigest() in sums
    qtbot.waitUntil(lambda: real_desk.tools.settings.all()["archive_folder"] == str(folder))


def test_a_legible_archive_and_a_sealed_one_that_is_opened_again(
    real_desk: RealDesk, open_screen: OpenScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    real_desk.log()
    screen = open_screen()
    sheet = screen.further.ask_archive()
    legible = sheet.findChild(CheckBox)
    assert legible is not None
    assert not legible.isChecked()
    assert clipped_texts(sheet) == []
    legible.click()
    sheet.first.setText("24 Nov 2026")
    sheet.go.click()
    archiving, opening = screen.further.archiving, screen.further.opening
    qtbot.waitUntil(lambda: archiving.open_dialog() is not None)
    choose(archiving.open_dialog(), tmp_path / "polos")
    qtbot.waitUntil(lambda: said(screen).startswith("Arsip 1 hari: 1 berkas baru"))
    (plain,) = (tmp_path / "polos").rglob("*.pdf")

    archiving.start(tmp_path / "arsip", TODAY, TODAY)
    qtbot.waitUntil(lambda: str(tmp_path / "arsip") in said(screen))
    opening.choose_archive()
    qtbot.waitUntil(lambda: opening.open_dialog("archive-to-open") is not None)
    choose(opening.open_dialog("archive-to-open"), tmp_path / "arsip")
    qtbot.waitUntil(lambda: opening.open_dialog("folder-for-papers") is not None)
    choose(opening.open_dialog("folder-for-papers"), tmp_path / "pdf")
    qtbot.waitUntil(lambda: said(screen).startswith("1 PDF ditulis ke"))
    (opened,) = (tmp_path / "pdf").rglob("*.pdf")
    assert opened.read_bytes() == plain.read_bytes()

    next((tmp_path / "arsip").rglob("*.loket")).write_bytes(b"")
    opening.start(tmp_path / "arsip", tmp_path / "lagi")
    qtbot.waitUntil(lambda: "1 tidak dapat dibuka" in said(screen))
    assert screen.actions_here.message.kind is Note.WARNING


def test_an_archive_in_the_data_folder_is_refused_in_words(
    real_desk: RealDesk, open_screen: OpenScreen, qtbot: QtBot
) -> None:
    screen = open_screen()
    screen.further.archiving.start(real_desk.folder, TODAY, TODAY)
    qtbot.waitUntil(lambda: screen.actions_here.message.kind is Note.WARNING)
    assert said(screen)


def test_the_numbers_add_up_in_the_language_of_the_window(
    real_desk: RealDesk, open_screen: OpenScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    english = {
        ("Reports", "Nomor {first}: {sum}"): "Number {first}: {sum}",
        (
            "Reports",
            "{numbers} nomor = {rows} baris ({valid} pengaduan sah + {void} batal) + {unused} nomor tidak terpakai",
        ): "{numbers} number = {rows} row ({valid} valid + {void} void) + {unused} unused",
    }
    monkeypatch.setattr(i18n, "_catalogue", english)
    i18n.set_language("en")
    monkeypatch.setattr(i18n, "_catalogue", english)
    real_desk.log()
    screen = open_screen()
    first = screen.page.day.sums.itemAt(0)
    label = first.widget() if first is not None else None
    assert isinstance(label, Label)
    assert label.text().startswith("Number 00001-")
    assert label.text().endswith("1 number = 1 row (1 valid + 0 void) + 0 unused")
