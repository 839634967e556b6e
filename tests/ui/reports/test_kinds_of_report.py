"""Months, quarters and the register book in Laporan, over a real desk: what is shown is what is printed and saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from threading import Event

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.errors import LoketError
from resources import i18n
from tests.ui.common.fake_cups import FakeCups
from tests.ui.looking import clipped_texts, keep_picture, nameless_controls, overflowing, settle
from tests.ui.real_desk import SUPERVISOR, RealDesk
from ui.common import theme
from ui.common.jobs import JobRunner
from ui.common.message import Note
from ui.common.printing import Paper, Printing
from ui.reports.paper import FileForm, file_name
from ui.reports.period import Period, ReportKind, parse_period
from ui.reports.screen import ReportsScreen
from ui.reports.tools import ReportsTools, reports_tools

TODAY = date(2026, 11, 24)
ALT = Qt.KeyboardModifier.AltModifier
MONTH, QUARTER, REGISTER = ReportKind.MONTH, ReportKind.QUARTER, ReportKind.REGISTER
OpenScreen = Callable[..., ReportsScreen]
AGENCIES = ("PUPR", "PUPR", "Disdikbud", "Dishub", "PUPR", "DLH")


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
    def open_it(
        kind: ReportKind = ReportKind.DAY,
        width: int = 1166,
        height: int = 738,
        with_tools: ReportsTools | None = None,
    ) -> ReportsScreen:
        screen = ReportsScreen(SUPERVISOR, with_tools or tools, jobs)
        shown(screen, width, height)
        screen.show_kind(kind)
        qtbot.waitUntil(lambda: jobs.is_idle)
        settle()
        return screen

    return open_it


def fill(desk: RealDesk) -> None:
    """Log a few at the counter; one is struck out."""
    for n, agency in enumerate(AGENCIES):
        desk.clock.forward(minutes=23)
        desk.log(f"Laporan nomor {n}", target_agency=agency)
    desk.log("Salah catat")
    desk.at_desk.void(SUPERVISOR, desk.numbers()[-1], "dicatat dua kali")


def papers(desk: RealDesk) -> list[tuple[str, str, str, str]]:
    with desk.program.database.read() as connection:
        found = connection.exec_driver_sql(
            "SELECT kind, period_from, period_to, format FROM paper_print ORDER BY printed_at, id"
        )
        return [(kind, first, last, form) for kind, first, last, form in found]


def words_of(pdf: bytes) -> str:
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


@pytest.mark.parametrize(
    ("key", "kind", "title", "typed"),
    [
        (Qt.Key.Key_1, ReportKind.DAY, "Log harian 24 Nov 2026", "Sel, 24 Nov 2026"),
        (Qt.Key.Key_2, MONTH, "Rekapitulasi November 2026", "November 2026"),
        (Qt.Key.Key_3, QUARTER, "Rekapitulasi Triwulan IV 2026", "Triwulan IV 2026"),
        (Qt.Key.Key_4, REGISTER, "Buku register November 2026", "November 2026"),
    ],
)
def test_each_report_has_a_key(
    real_desk: RealDesk,
    open_screen: OpenScreen,
    qtbot: QtBot,
    key: Qt.Key,
    kind: ReportKind,
    title: str,
    typed: str,
) -> None:
    fill(real_desk)
    screen = open_screen(MONTH if kind is ReportKind.DAY else ReportKind.DAY)
    QTest.keyClick(screen, key, ALT)
    qtbot.waitUntil(lambda: screen.pane.title.text().replace("\xa0", " ") == title)
    assert (screen.kind, screen.page.kinds.key) == (kind, kind.value)
    assert screen.page.chooser.edit.text() == typed
    assert papers(real_desk) == []


def test_a_month_says_the_same_on_screen_and_on_paper(real_desk: RealDesk, open_screen: OpenScreen) -> None:
    fill(real_desk)
    screen = open_screen(MONTH)
    assert screen.page.recap.received.accessibleName() == "6 diterima"
    assert "Dinas PUPR: 3 (50,0 %)" in screen.page.recap.agencies.accessibleDescription()
    assert screen.pane.place.text().startswith("1 dari ")
    districts = screen.page.recap.districts.accessibleDescription()
    on_paper = real_desk.at_desk.recap.figures(SUPERVISOR, date(2026, 11, 1), date(2026, 11, 30)).districts
    assert districts.count("%") == len(on_paper) > 20


def test_the_register_shows_sheets_and_sums_of_each_counter(
    real_desk: RealDesk, open_screen: OpenScreen
) -> None:
    fill(real_desk)
    screen = open_screen(REGISTER)
    body = screen.page.register
    figures = [f.accessibleName() for f in (body.lines, body.sheets, body.finished, body.void)]
    assert figures == ["7 pengaduan", "1 lembar", "0 selesai", "1 batal"]
    first = body.sections.itemAt(0)
    part = first.widget() if first is not None else None
    assert isinstance(part, QWidget)
    said = " ".join(label.text() for label in part.findChildren(type(body.empty)))
    assert "lembar 1" in said
    assert "Masa ini: 7 nomor = 6 sah + 1 batal + 0 tidak terpakai" in said
    assert "Sejak awal 2026 sampai nomor 00007" in said
    assert not body.empty.isVisible()


def test_periods_without_anything_are_shown_and_can_be_printed(open_screen: OpenScreen, qtbot: QtBot) -> None:
    screen = open_screen(MONTH)
    assert screen.page.recap.empty.isVisible()
    assert screen.actions_here.print.isEnabled()
    screen.show_kind(REGISTER)
    qtbot.waitUntil(lambda: screen.page.register.empty.isVisible())
    assert screen.pane.view.page_count > 0


def test_periods_by_arrows_typing_and_back_to_now(
    open_screen: OpenScreen, qtbot: QtBot, jobs: JobRunner
) -> None:
    screen = open_screen(QUARTER)
    chooser = screen.page.chooser
    assert not chooser.ahead.isEnabled()
    QTest.keyClick(screen, Qt.Key.Key_Left, ALT)
    assert chooser.edit.text() == "Triwulan III 2026"
    chooser.edit.setFocus()
    chooser.edit.selectAll()
    QTest.keyClicks(chooser.edit, "2/2026")
    QTest.keyClick(chooser.edit, Qt.Key.Key_Return)
    assert chooser.edit.text() == "Triwulan II 2026"
    chooser.edit.selectAll()
    QTest.keyClicks(chooser.edit, "I 2027")
    QTest.keyClick(chooser.edit, Qt.Key.Key_Return)
    assert screen.page.message.text == "Masa itu belum dimulai. Pilih masa ini atau sebelumnya."
    assert chooser.edit.has_error
    QTest.keyClick(screen, Qt.Key.Key_Home, ALT)
    assert chooser.edit.text() == "Triwulan IV 2026"
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert screen.page.message.text == ""
    screen.show_kind(MONTH)
    screen.show_kind(QUARTER)
    assert chooser.edit.text() == "Triwulan IV 2026"


@pytest.mark.parametrize(
    ("kind", "paper", "setting", "media", "said", "record"),
    [
        (MONTH, "Rekapitulasi", "printer.a4", "media=A4", "Rekapitulasi sudah dicetak.", "recap"),
        (
            REGISTER,
            "BUKU REGISTER",
            "printer.f4",
            "media=Custom.215x330mm",
            "Buku register sudah dicetak.",
            "register",
        ),
    ],
)
def test_printing_on_the_sheet_of_the_report(
    real_desk: RealDesk,
    open_screen: OpenScreen,
    cups: FakeCups,
    qtbot: QtBot,
    kind: ReportKind,
    paper: str,
    setting: str,
    media: str,
    said: str,
    record: str,
) -> None:
    fill(real_desk)
    real_desk.tools.settings.set(setting, "ruang-tu")
    screen = open_screen(kind)
    QTest.keyClick(screen, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert screen.actions_here.print.text() == "Mencetak…"
    qtbot.waitUntil(lambda: screen.actions_here.message.text == said)
    assert paper.casefold() in words_of(cups.received).casefold()
    assert "ruang-tu" in cups.arguments
    assert media in cups.arguments
    assert papers(real_desk) == [(record, "2026-11-01", "2026-11-30", "pdf")]


@pytest.mark.parametrize(
    ("kind", "form", "name", "record"),
    [
        (ReportKind.DAY, FileForm.XLSX, "log-harian-2026-11-24.xlsx", "daily_log"),
        (ReportKind.DAY, FileForm.CSV, "log-harian-2026-11-24.csv", "daily_log"),
        (REGISTER, FileForm.XLSX, "buku-register-2026-11.xlsx", "register"),
        (REGISTER, FileForm.CSV, "buku-register-2026-11.csv", "register"),
        (MONTH, FileForm.PDF, "rekapitulasi-2026-11.pdf", "recap"),
        (QUARTER, FileForm.XLSX, "rekapitulasi-triwulan-2026-4.xlsx", "recap"),
    ],
)
def test_saving_as_a_file(
    real_desk: RealDesk,
    open_screen: OpenScreen,
    qtbot: QtBot,
    tmp_path: Path,
    kind: ReportKind,
    form: FileForm,
    name: str,
    record: str,
) -> None:
    fill(real_desk)
    screen = open_screen(kind)
    screen.issuing.ask_where(form)
    dialog = screen.issuing.open_dialog()
    assert dialog is not None
    assert Path(dialog.selectedFiles()[0]).name == name
    assert form.value in dialog.nameFilters()[0]
    target = tmp_path / name
    dialog.fileSelected.emit(str(target))
    dialog.close()
    qtbot.waitUntil(lambda: screen.actions_here.message.text == f"{name} tersimpan.")
    assert [(kind, form) for kind, _first, _last, form in papers(real_desk)] == [(record, form.value)]
    match form:
        case FileForm.XLSX:
            wanted = "Dinas PUPR" if kind is QUARTER else "Laporan nomor 3"
            sheets = load_workbook(target).worksheets
            cells = [cell.value for sheet in sheets for line in sheet for cell in line]
            assert any(wanted in str(value) for value in cells)
        case FileForm.CSV:
            assert "Laporan nomor 3" in target.read_text("utf-8-sig")
        case FileForm.PDF:
            assert "November 2026" in words_of(target.read_bytes())


def test_tables_are_offered(open_screen: OpenScreen) -> None:
    screen = open_screen()
    actions = screen.actions_here
    assert actions.table.isVisible()
    actions.table.click()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert [each.text() for each in menu.actions()] == ["Simpan sebagai Excel (XLSX)…", "Simpan sebagai CSV…"]
    menu.close()
    screen.show_kind(MONTH)
    actions.table.click()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert [each.text() for each in menu.actions()] == ["Simpan sebagai Excel (XLSX)…"]
    menu.close()


def test_the_annex_is_shown_and_printed_on_request(
    real_desk: RealDesk, open_screen: OpenScreen, cups: FakeCups, qtbot: QtBot, jobs: JobRunner
) -> None:
    fill(real_desk)
    screen = open_screen(MONTH)
    annex, pages = screen.actions_here.annex, screen.pane.view.page_count
    assert annex.isVisible()
    annex.click()
    qtbot.waitUntil(lambda: screen.pane.view.page_count > pages)
    screen.issuing.print()
    qtbot.waitUntil(lambda: screen.actions_here.message.text == "Rekapitulasi sudah dicetak.")
    assert len(PdfReader(BytesIO(cups.received)).pages) == screen.pane.view.page_count
    screen.show_kind(REGISTER)
    assert not annex.isVisible()
    screen.show_kind(MONTH)
    assert annex.isChecked()
    annex.click()
    qtbot.waitUntil(lambda: jobs.is_idle and screen.pane.view.page_count == pages)


def test_the_focus_stays_with_the_choice_of_reports(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.page.kinds.setFocus()
    QTest.keyClick(screen, Qt.Key.Key_3, ALT)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Triwulan"


def test_the_printer_is_remembered_for_the_sheet(
    real_desk: RealDesk, open_screen: OpenScreen, cups: FakeCups, qtbot: QtBot
) -> None:
    screen = open_screen(REGISTER)
    screen.further.on_chosen("ruang-tu")
    qtbot.waitUntil(lambda: screen.actions_here.message.text == "Buku register (F4) dicetak di ruang-tu.")
    chosen = real_desk.tools.settings.all()
    assert (chosen["printer.f4"], chosen["printer.a4"]) == ("ruang-tu", "")


def test_a_report_that_comes_after_another_was_chosen_is_dropped(
    real_desk: RealDesk, tools: ReportsTools, open_screen: OpenScreen, qtbot: QtBot, jobs: JobRunner
) -> None:
    fill(real_desk)
    go_on = Event()

    def slow(first: date, last: date, _annex: bool) -> object:
        go_on.wait(10)
        return real_desk.at_desk.recap.preview(SUPERVISOR, first, last)

    screen = open_screen(with_tools=replace(tools, preview_recap=slow))  # type: ignore[arg-type]
    titles: list[str] = []
    show_paper = screen.pane.show_paper
    screen.pane.show_paper = lambda title, pdf: (titles.append(title), show_paper(title, pdf))  # type: ignore[func-returns-value,method-assign,assignment]
    screen.show_kind(MONTH)
    assert screen.pane.title.text() == "Log harian 24\xa0Nov\xa02026"
    screen.show_kind(REGISTER)
    go_on.set()
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert titles == ["Buku register November\xa02026"]
    assert screen.page.register.isVisible()
    assert not screen.page.recap.isVisible()


def test_a_wait_is_shown_then_explained(
    real_desk: RealDesk, tools: ReportsTools, open_screen: OpenScreen, qtbot: QtBot, jobs: JobRunner
) -> None:
    go_on = Event()

    def slow(first: date, last: date, _annex: bool) -> object:
        go_on.wait(30)
        return real_desk.at_desk.recap.preview(SUPERVISOR, first, last)

    screen = open_screen(with_tools=replace(tools, preview_recap=slow))  # type: ignore[arg-type]
    screen.show_kind(MONTH)
    qtbot.waitUntil(lambda: screen.pane.place.text() == "Sebentar…")
    qtbot.waitUntil(lambda: screen.page.message.text == "Menyiapkan rekapitulasi November\xa02026…")
    assert screen.page.message.kind is Note.HINT
    go_on.set()
    qtbot.waitUntil(lambda: screen.page.recap.isVisible())
    assert screen.page.message.text == ""
    assert screen.pane.place.text().startswith("1 dari ")


def test_a_report_that_cannot_be_made_leaves_no_other_in_its_place(
    real_desk: RealDesk, tools: ReportsTools, open_screen: OpenScreen, qtbot: QtBot
) -> None:
    def broken(_first: date, _last: date, _annex: bool) -> object:
        raise LoketError("Rekapitulasi tidak dibuat: Instansi berjumlah 5, seharusnya 6.")

    fill(real_desk)
    screen = open_screen(with_tools=replace(tools, preview_recap=broken))  # type: ignore[arg-type]
    screen.show_kind(MONTH)
    qtbot.waitUntil(lambda: screen.page.message.text.startswith("Rekapitulasi tidak dibuat"))
    assert not screen.page.day.isVisible()
    assert screen.pane.view.page_count == 0
    assert screen.pane.title.text() == ""
    screen.show_kind(ReportKind.DAY)
    qtbot.waitUntil(lambda: screen.page.day.isVisible())


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("kind", list(ReportKind))
@pytest.mark.parametrize(("width", "height"), [(1286, 738), (944, 670), (831, 482), (1800, 1000)])
def test_everything_is_named_and_nothing_is_cut(
    real_desk: RealDesk,
    open_screen: OpenScreen,
    kind: ReportKind,
    language: str,
    width: int,
    height: int,
) -> None:
    fill(real_desk)
    i18n.set_language(language)
    screen = open_screen(kind, width, height)
    keep_picture(screen, f"laporan-{kind.value}-{language}-{width}")
    assert clipped_texts(screen) == []
    assert nameless_controls(screen) == []
    assert overflowing(screen) == []


@pytest.mark.parametrize("kind", list(ReportKind))
def test_large_text_and_dark(
    real_desk: RealDesk, open_screen: OpenScreen, qapp: QApplication, kind: ReportKind
) -> None:
    fill(real_desk)
    theme.install(qapp, theme.Mode.DARK, 1.4)
    try:
        screen = open_screen(kind, 1254, 700)
        keep_picture(screen, f"laporan-{kind.value}-besar")
        assert clipped_texts(screen) == []
        assert overflowing(screen) == []
    finally:
        theme.install(qapp, theme.Mode.LIGHT)


def test_files_are_named_after_their_period() -> None:
    def name(kind: ReportKind, text: str) -> str:
        period = parse_period(kind, text, TODAY)
        assert period is not None
        return file_name(kind, period, FileForm.PDF)

    assert name(QUARTER, "III 2026") == "rekapitulasi-triwulan-2026-3.pdf"
    assert name(REGISTER, "2026") == "buku-register-2026-01-01-2026-12-31.pdf"
    assert name(REGISTER, "3 Nov 2026") == "buku-register-2026-11-03.pdf"
    assert name(REGISTER, "triwulan IV 2026") == "buku-register-2026-4.pdf"


def test_sheets_are_those_of_the_papers() -> None:
    from ui.reports.paper import sheet_of

    assert [sheet_of(kind) for kind in ReportKind] == [
        Paper.A4_LANDSCAPE,
        Paper.A4,
        Paper.A4,
        Paper.F4_LANDSCAPE,
    ]
    assert Period(TODAY, TODAY).moved(-1) == Period(date(2026, 11, 23), date(2026, 11, 23))


def test_a_window_made_narrow_gives_the_page_all_its_room(open_screen: OpenScreen) -> None:
    screen = open_screen(width=1286)
    screen.resize(980, 536)
    settle()
    assert screen.strip.isVisible()
    assert screen.page._stack.width() == screen.page.width() == 980
