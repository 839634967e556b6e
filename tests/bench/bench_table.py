"""The register's table against Qt's own: a C++ model and C++ delegate showing the same rows, and a million rows."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from random import Random
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is imported

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHeaderView, QTableView

from desktop.usecases.find_complaints import PAGE_SIZE, Outline
from tests.ui.models.lines import lines_between, whole_list
from ui.common import theme
from ui.common.marks import state_look
from ui.models.complaint_lines import ComplaintLine
from ui.models.complaint_table import ComplaintTableModel
from ui.models.paged_lines import PagedLines
from ui.register.table_view import RegisterTable

ROWS = 2_000
MILLION = 1_000_000
WIDTH, HEIGHT, ROW_HEIGHT = 745, 646, 50
ROUNDS = 300
TARGET = 1.4
FRAME_MS = 16.0
View = TypeVar("View", bound=QTableView)
_COLUMNS = (130, 110, 210, 160, 80, 80, 110)


def measure() -> list[tuple[str, float, float, str]]:
    """Return the ratio of a repaint to that of the C++ model, and of the slowest frames to a screen's 16 ms."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.install(app, theme.Mode.LIGHT)
    return [_repaint(app), _million(app)]


def _repaint(app: QApplication) -> tuple[str, float, float, str]:
    ours, floor = _our_table(ROWS), _plain_table(ROWS)
    try:
        pairs = _interleaved(app, lambda at: _frame(ours, at), lambda at: _frame(floor, at))
    finally:
        ours.deleteLater()
        floor.deleteLater()
    mine, bare = (statistics.median(each[side] for each in pairs) for side in (0, 1))
    detail = f"ours {mine:.2f} ms, C++ model {bare:.2f} ms for the same {HEIGHT // ROW_HEIGHT} rows"
    return ("register: a repaint", mine / bare, TARGET, detail)


def _million(app: QApplication) -> tuple[str, float, float, str]:
    """Jump about in a million rows; each jump finds its page missing, takes it and paints again."""
    model = ComplaintTableModel()
    model.show_lines(PagedLines(Outline(MILLION, range(MILLION, 0, -PAGE_SIZE))))
    table = _shown(RegisterTable(model))
    app.processEvents()
    random, times = Random(1), []
    for _ in range(ROUNDS):
        at = random.randrange(table.verticalScrollBar().maximum())
        pages = _pages_at(model, at)
        start = time.perf_counter()
        _frame(table, at)
        for page, lines in pages:
            model.put_page(page, lines)
        table.viewport().repaint()
        times.append((time.perf_counter() - start) * 1000)
    table.deleteLater()
    slowest = sorted(times)[int(len(times) * 0.99)]
    held = len(model.lines.held_pages) * PAGE_SIZE
    detail = (
        f"p99 {slowest:.2f} ms, median {statistics.median(times):.2f} ms, {held} rows held of {MILLION:,}"
    )
    return ("register: a jump in 1,000,000 rows / 16 ms", slowest / FRAME_MS, 1.0, detail)


def _pages_at(model: ComplaintTableModel, at: int) -> list[tuple[int, list[ComplaintLine]]]:
    first = at // ROW_HEIGHT
    missing = model.lines.missing(first, first + HEIGHT // ROW_HEIGHT + 1)
    starts = [(page, MILLION - page * PAGE_SIZE) for page in missing]
    return [(page, lines_between(start, start - PAGE_SIZE + 1)) for page, start in starts]


def _interleaved(
    app: QApplication, ours: Callable[[int], float], floor: Callable[[int], float]
) -> list[tuple[float, float]]:
    app.processEvents()
    highest = ROWS * ROW_HEIGHT - HEIGHT
    places = [(turn * 37 * ROW_HEIGHT // 4) % highest for turn in range(ROUNDS)]
    for place in places[:20]:
        ours(place)
        floor(place)
    return [(ours(place), floor(place)) for place in places]


def _frame(view: QTableView, at: int) -> float:
    """Scroll to a pixel and repaint; return what the repaint took in milliseconds."""
    view.verticalScrollBar().setValue(at)
    start = time.perf_counter()
    view.viewport().repaint()
    return (time.perf_counter() - start) * 1000


def _our_table(count: int) -> RegisterTable:
    model = ComplaintTableModel()
    model.show_lines(whole_list(count))
    table = RegisterTable(model)
    model.setParent(table)
    return _shown(table)


def _plain_table(count: int) -> QTableView:
    model = QStandardItemModel(count, len(_COLUMNS))
    for at, line in enumerate(lines_between(count, 1)):
        for column, text in enumerate(_texts(line)):
            model.setItem(at, column, QStandardItem(text))
    table = QTableView()
    model.setParent(table)
    table.setModel(model)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    for column, width in enumerate(_COLUMNS):
        table.setColumnWidth(column, width)
    return _shown(table)


def _texts(line: ComplaintLine) -> tuple[str, ...]:
    """Return the seven texts of a line, each a cell of the plain table."""
    number = line.prefix + line.number
    person = f"{line.who}  ·  {line.where}"
    state = state_look(line.row.sync_state).word
    return number, line.when, line.title, person, line.agency, line.due, state


def _shown(view: View) -> View:
    view.resize(WIDTH, HEIGHT)
    view.show()
    return view
