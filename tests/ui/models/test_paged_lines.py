"""A list of which only the pages looked at are held."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from desktop.usecases.find_complaints import PAGE_SIZE, Outline
from tests.ui.models.lines import line, lines_between, whole_list
from ui.models.complaint_table import ComplaintTableModel
from ui.models.paged_lines import MOST_PAGES, PagedLines


def outline_of(newest: int, oldest: int = 1) -> Outline:
    return Outline(newest - oldest + 1, range(newest, oldest - 1, -PAGE_SIZE))


@pytest.mark.parametrize(
    ("firsts", "seq", "page"),
    [
        ((900, 800, 700), 900, 0),
        ((900, 800, 700), 801, 0),
        ((900, 800, 700), 800, 1),
        ((900, 800, 700), 3, 2),
        ((900, 800, 700), 901, None),
        ((), 5, None),
        (range(120, 0, -50), 70, 1),
        (range(120, 0, -50), 71, 0),
    ],
)
def test_outline_finds_the_page_of_a_key(firsts: Sequence[int], seq: int, page: int | None) -> None:
    assert Outline(0, firsts).page_of(seq) == page


def test_a_line_is_there_once_its_page_is() -> None:
    lines = PagedLines(outline_of(120))
    assert lines.line(60) is None
    assert lines.missing(40, 60) == [0, 1]
    assert lines.put(1, lines_between(70, 21))
    found = lines.line(60)
    assert found is not None
    assert found.seq == 60
    assert lines.missing(40, 60) == [0]
    assert lines.row_of(60) == 60
    assert lines.row_of(119) is None
    assert lines.before(1) == 71


def test_the_last_page_may_be_short() -> None:
    lines = PagedLines(outline_of(120))
    assert lines.put(2, lines_between(20, 1))
    assert lines.line(119) is not None
    assert lines.line(120) is None


def test_a_page_that_reaches_into_the_next_is_cut_and_reported() -> None:
    """A row left the filter after the outline was made: the page read by key brings one of the next page along."""
    lines = PagedLines(outline_of(120))
    read = [each for each in lines_between(120, 70) if each.seq != 100]
    assert not lines.put(0, read)
    assert lines.line(49) is None
    assert [lines.line(row).seq for row in (0, 48)] == [120, 71]  # type: ignore[union-attr]


def test_few_pages_are_held_however_far_one_scrolls() -> None:
    newest = 100_000
    lines = PagedLines(outline_of(newest))
    lines.kept_row = 3
    for page in range(newest // PAGE_SIZE):
        start = newest - page * PAGE_SIZE
        lines.put(page, lines_between(start, start - PAGE_SIZE + 1))
    assert len(lines.held_pages) == MOST_PAGES
    assert 0 in lines.held_pages
    assert lines.line(3) is not None


def test_pages_looked_at_are_kept_longer() -> None:
    lines = PagedLines(outline_of(10_000))
    for page in range(MOST_PAGES):
        lines.put(page, [])
    lines.missing(0, 10)
    lines.put(MOST_PAGES, [])
    assert 0 in lines.held_pages
    assert 1 not in lines.held_pages


def test_model_keeps_its_contract(qtmodeltester: ModelTester) -> None:
    model = ComplaintTableModel()
    model.show_lines(whole_list(120))
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]
    model.show_lines(whole_list(130))
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]


def test_whoever_holds_a_row_keeps_the_complaint() -> None:
    model = ComplaintTableModel()
    model.show_lines(whole_list(120))
    held = QPersistentModelIndex(model.index(7, 0))
    assert held.data() == line(113).row.register_no
    model.show_lines(whole_list(123))
    assert held.row() == 10
    assert held.data() == line(113).row.register_no
    model.show_lines(whole_list(112))
    assert not held.isValid()


def test_a_row_is_read_out_as_a_whole() -> None:
    model = ComplaintTableModel()
    model.show_lines(PagedLines(outline_of(120), {0: lines_between(120, 71)}))
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, 0).data(spoken) == line(120).spoken
    assert model.index(60, 0).data(spoken) == "Sedang dibaca"
    assert model.index(60, 0).data() is None
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.rowCount() == 120
    assert model.columnCount() == 1


def test_a_page_that_arrives_is_announced() -> None:
    model = ComplaintTableModel()
    model.show_lines(PagedLines(outline_of(120), {0: lines_between(120, 71)}))
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last, _roles: changed.append((first.row(), last.row())))
    assert model.put_page(2, lines_between(20, 1))
    assert changed == [(100, 119)]
