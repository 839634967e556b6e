"""The list: pages on demand, refreshing without losing one's place, keys, what is painted and read out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.errors import StorageProblem
from desktop.usecases.find_complaints import PAGE_SIZE, ComplaintFilter, ComplaintPage, Outline
from tests.ui.models.lines import row
from tests.ui.register.conftest import Desktop
from tests.ui.register.office import DESIGN, IN_NOVEMBER, SARI, TOTAL
from ui.common.jobs import JobRunner
from ui.models.complaint_lines import LineContext
from ui.models.complaint_table import ComplaintTableModel
from ui.register.feed import Question, RegisterFeed
from ui.register.table_view import RegisterTable
from ui.register.tools import RegisterTools

KTP_ROW = 2


def all_of_it(desktop: Desktop) -> None:
    desktop.open()
    desktop.screen.browsing.filter_by(ComplaintFilter())
    desktop.calm()


def test_pages_are_read_as_one_comes_to_them(desktop: Desktop) -> None:
    all_of_it(desktop)
    model, table = desktop.screen.model, desktop.screen.list.table
    assert model.rowCount() == TOTAL
    assert model.lines.held_pages == (0,)
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    desktop.calm()
    assert set(model.lines.held_pages) == {0, 7, 8}
    last = model.line(TOTAL - 1)
    assert last is not None
    assert last.number.startswith("00001-")


def test_every_complaint_is_listed_once(desktop: Desktop) -> None:
    all_of_it(desktop)
    model = desktop.screen.model
    for first in range(0, TOTAL, PAGE_SIZE):
        desktop.screen.browsing.feed.want(first, first)
        desktop.calm()
    numbers = [line.row.register_no for r in range(TOTAL) if (line := model.line(r))]
    assert len(set(numbers)) == TOTAL
    assert numbers == sorted(numbers, reverse=True)


class CountedRegister:
    """A hundred thousand rows that are made when asked for, and a count of how often that is."""

    COUNT = 100_000

    def __init__(self, tools: RegisterTools) -> None:
        self.pages: list[int | None] = []
        self.outlines = 0
        self.tools = replace(tools, outline=self.outline, page=self.page, count=lambda _wanted: self.COUNT)

    def outline(self, _wanted: ComplaintFilter) -> Outline:
        self.outlines += 1
        return Outline(self.COUNT, range(self.COUNT, 0, -PAGE_SIZE))

    def page(self, _wanted: ComplaintFilter, before: int | None) -> ComplaintPage:
        self.pages.append(before)
        first = (before or self.COUNT + 1) - 1
        rows = tuple(row(seq) for seq in range(first, max(0, first - PAGE_SIZE), -1))
        return ComplaintPage(rows, None)


@pytest.fixture
def long_list(desktop: Desktop, jobs: JobRunner, qtbot: QtBot) -> tuple[RegisterTable, CountedRegister]:
    desktop.open()
    counted = CountedRegister(desktop.office.tools())
    tools = counted.tools
    model = ComplaintTableModel()
    context = LineContext(tools.reference, tools.zone, tools.now, tools.time_left, sees_secrets=False)
    feed = RegisterFeed(model, tools, jobs, context, desktop.screen)
    table = RegisterTable(model)
    qtbot.addWidget(table)
    model.setParent(table)
    table.rows_shown.connect(feed.want)
    table.resize(745, 640)
    table.show()
    feed.ask(Question())
    desktop.calm()
    table.ask_again()
    desktop.calm()
    return table, counted


def test_scrolling_a_hundred_thousand_rows_reads_what_is_in_view(
    desktop: Desktop, long_list: tuple[RegisterTable, CountedRegister]
) -> None:
    table, counted = long_list
    bar = table.verticalScrollBar()
    assert counted.outlines == 1
    assert counted.pages == [counted.COUNT + 1]
    jumps = 40
    for jump in range(1, jumps + 1):
        bar.setValue(bar.maximum() * jump // jumps)
        desktop.calm()
        first, last = table.visible_rows()
        model = table.model()
        assert isinstance(model, ComplaintTableModel)
        assert all(model.line(each) is not None for each in range(first, last + 1))
    assert len(counted.pages) <= 1 + 2 * jumps
    assert counted.outlines == 1


def test_a_drag_past_a_hundred_thousand_rows_reads_where_it_ends(
    desktop: Desktop, long_list: tuple[RegisterTable, CountedRegister]
) -> None:
    """While one page is being read the bar moves on; what was passed over meanwhile is never read."""
    table, counted = long_list
    bar = table.verticalScrollBar()
    before = len(counted.pages)
    for step in range(1, 501):
        bar.setValue(bar.maximum() * step // 500)
    desktop.calm()
    assert len(counted.pages) - before <= 4
    assert counted.pages[-1] is not None
    assert counted.pages[-1] <= 2 * PAGE_SIZE + 1


def test_the_longest_jump_by_keyboard(
    desktop: Desktop, long_list: tuple[RegisterTable, CountedRegister]
) -> None:
    table, _counted = long_list
    table.setFocus()
    for key, number in ((Qt.Key.Key_End, "00001"), (Qt.Key.Key_Home, "100000")):
        QTest.keyClick(table, key)
        desktop.until(lambda: table.line is not None)
        assert table.line is not None
        assert table.line.number.startswith(number)


def test_a_new_complaint_appears_on_top_and_the_choice_stays(desktop: Desktop) -> None:
    screen = desktop.open()
    desktop.choose(KTP_ROW)
    number = desktop.office.log(title="Selokan mampet di Pasar II")
    screen.refresh()
    desktop.until(lambda: screen.model.rowCount() == IN_NOVEMBER + 1)
    assert desktop.titles[0] == "Selokan mampet di Pasar II"
    assert screen.model.line(0).row.register_no == number  # type: ignore[union-attr]
    assert screen.list.table.currentIndex().row() == KTP_ROW + 1
    assert screen.list.table.selectionModel().isRowSelected(KTP_ROW + 1)
    assert screen.pane.title.text().startswith("KTP elektronik")
    assert screen.list.table.verticalScrollBar().value() == 0
    assert desktop.note == f"{IN_NOVEMBER + 1} dari {TOTAL + 1} pengaduan"


def test_refreshing_keeps_what_is_in_view(desktop: Desktop) -> None:
    all_of_it(desktop)
    screen, table = desktop.screen, desktop.screen.list.table
    desktop.choose(KTP_ROW)
    table.verticalScrollBar().setValue(210 * 50 + 17)
    desktop.calm()
    at_top = screen.model.line(table.rowAt(0))
    assert at_top is not None
    for _ in range(3):
        desktop.office.log()
    screen.refresh()
    desktop.until(lambda: screen.model.rowCount() == TOTAL + 3)
    again = screen.model.line(table.rowAt(0))
    assert again is not None
    assert again.seq == at_top.seq
    assert table.verticalScrollBar().value() == 213 * 50 + 17
    assert table.currentIndex().row() == KTP_ROW + 3


def test_a_complaint_that_leaves_the_list_stays_in_the_pane(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    screen.browsing.filter_by(ComplaintFilter(status=None, classification=None))
    desktop.type("Pupuk bersubsidi")
    desktop.choose(0)
    title = screen.pane.title.text()
    number = desktop.office.number_of(title)
    desktop.office.desk.void(SARI, number, "Salah catat")
    screen.refresh()
    desktop.calm()
    assert screen.pane.title.text() == title
    assert screen.pane.title.font().strikeOut()


def test_keys_lead_everywhere(desktop: Desktop) -> None:
    screen = desktop.open()
    table, edit = screen.list.table, screen.list.bar.edit
    desktop.press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is table
    assert table.currentIndex().row() == 0
    desktop.press(Qt.Key.Key_Down)
    assert table.currentIndex().row() == 1
    desktop.press(Qt.Key.Key_PageDown)
    assert table.currentIndex().row() > 8
    desktop.press(Qt.Key.Key_End)
    assert table.currentIndex().row() == IN_NOVEMBER - 1
    desktop.press(Qt.Key.Key_Home)
    assert table.currentIndex().row() == 0
    desktop.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is screen.pane.print_button
    desktop.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is table
    desktop.press(Qt.Key.Key_Up)
    assert QApplication.focusWidget() is edit
    desktop.press(Qt.Key.Key_Down)
    desktop.press(Qt.Key.Key_Slash)
    assert QApplication.focusWidget() is edit
    assert edit.text() == ""
    desktop.press(Qt.Key.Key_Down)
    desktop.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is edit


def test_tab_goes_through_the_screen_in_reading_order(desktop: Desktop) -> None:
    screen = desktop.open()
    desktop.choose(KTP_ROW)
    bar, pane = screen.list.bar, screen.pane
    assert pane.facts.reveal is not None
    expected = [
        bar.chips[0].button, bar.filter_button, screen.list.table, *screen.list.totals.states, pane.copy,
        pane.print_button, pane.pdf_button, pane.more, pane.copy_sentence, pane.facts.reveal,
        pane.files.buttons[0], pane.follow_up, pane.timeline,
    ]  # fmt: skip
    bar.edit.setFocus()
    reached = []
    for _ in expected:
        desktop.press(Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached == expected


def test_copying_takes_the_whole_number(desktop: Desktop) -> None:
    desktop.open()
    desktop.choose(0)
    desktop.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    number = desktop.office.number_of(DESIGN[-1].title)
    assert QApplication.clipboard().text() == number
    QApplication.clipboard().clear()
    desktop.screen.pane.copy.click()
    assert QApplication.clipboard().text() == number
    assert desktop.screen.pane.copy.text() == "Tersalin"


def test_letters_do_not_search_through_the_rows(desktop: Desktop) -> None:
    desktop.open()
    desktop.choose(KTP_ROW)
    desktop.press(Qt.Key.Key_M)
    assert desktop.screen.list.table.currentIndex().row() == KTP_ROW


def test_what_is_shortened_is_shown_whole_as_tooltip(desktop: Desktop) -> None:
    screen = desktop.open()
    delegate, model = screen.list.table.delegate, screen.model
    long_one, short_one = model.line(0), model.line(4)
    assert long_one is not None
    assert short_one is not None
    assert delegate.shortened(long_one) == [long_one.title]
    assert delegate.shortened(short_one) == []


def test_rows_are_painted_and_a_struck_out_one_has_a_line_through_it(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    table = screen.list.table

    def row_picture(at: int) -> QImage:
        area = table.visualRect(screen.model.index(at, 0))
        return table.viewport().grab(area).toImage()

    before = row_picture(10)
    line = screen.model.line(10)
    assert line is not None
    desktop.office.desk.void(SARI, line.row.register_no, "Salah catat")
    screen.refresh()
    desktop.until(lambda: bool((again := screen.model.line(10)) and again.is_void))
    after = row_picture(10)
    assert before != after
    strike = [after.pixelColor(x, 17).name() for x in range(150, 260)]
    assert len(set(strike)) == 1
    assert len({before.pixelColor(x, 17).name() for x in range(150, 260)}) > 1


def test_trouble_with_the_store_is_said_in_place(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = desktop.open()

    def broken(_wanted: ComplaintFilter) -> Outline:
        raise StorageProblem("Basis data tidak dapat dipakai: disk I/O error.")

    feed = screen.browsing.feed
    monkeypatch.setattr(feed, "_tools", replace(desktop.office.tools(), outline=broken))
    screen.refresh()
    desktop.calm()
    assert screen.list.sentence.text() == "Basis data tidak dapat dipakai: disk I/O error."
    assert screen.list.button.text() == "Coba lagi"
    monkeypatch.undo()
    screen.list.button.click()
    desktop.until(lambda: screen.list.emptiness is None)
    assert screen.model.rowCount() == IN_NOVEMBER


def test_a_question_asked_while_reading_fails_is_still_answered(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = desktop.open()
    tools, feed = desktop.office.tools(), screen.browsing.feed
    failures: list[ComplaintFilter] = []

    def broken_once(wanted: ComplaintFilter) -> Outline:
        if not failures:
            failures.append(wanted)
            raise StorageProblem("Basis data sedang dipakai program lain. Ulangi sebentar lagi.")
        return tools.outline(wanted)

    monkeypatch.setattr(feed, "_tools", replace(tools, outline=broken_once))
    screen.refresh()
    screen.browsing.filter_by(ComplaintFilter())
    desktop.until(lambda: desktop.note == f"{TOTAL} pengaduan")
    assert failures
    assert screen.list.emptiness is None
