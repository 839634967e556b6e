"""The columns of the list: moved and resized by mouse and keyboard, remembered for each person, never cut off."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.looking import keep_picture
from tests.ui.register.conftest import Desktop
from tests.ui.register.office import SARI
from ui.register.column_layout import Column, ColumnLayout, layout_from
from ui.register.columns import MARGIN, NARROWEST, NARROWEST_COMPLAINT, USUAL, columns
from ui.register.head import RegisterHead

N, C, A, S = Column
MOVES = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def head_of(desktop: Desktop) -> RegisterHead:
    return desktop.screen.list.table.head


def middle(head: RegisterHead, column: Column) -> int:
    part = columns(head.viewport().width(), head.layout_of_columns).of(column)
    return round(part.left + part.width / 2)


def drag(desktop: Desktop, start: int, end: int) -> None:
    view, y = head_of(desktop).viewport(), 15
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(start, y))
    for part in range(1, 6):
        QTest.mouseMove(view, QPoint(start + (end - start) * part // 5, y))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(end, y))
    desktop.calm()


def enter_head(desktop: Desktop) -> RegisterHead:
    desktop.choose(0)
    desktop.press(Qt.Key.Key_K, Qt.KeyboardModifier.ShiftModifier)
    head = head_of(desktop)
    assert QApplication.focusWidget() is head
    return head


@pytest.mark.parametrize(
    "layout",
    [
        USUAL,
        ColumnLayout((C, N, S, A)),
        ColumnLayout((S, A, N, C), {N: 150, A: 90, S: 64}),
        ColumnLayout((N, A, C, S), {A: 200}),
    ],
)
@pytest.mark.parametrize("width", [600, 733, 1200])
def test_parts_stand_side_by_side_and_fill_the_line(layout: ColumnLayout, width: int) -> None:
    parts = columns(width, layout)
    placed = [parts.of(column) for column in layout.order]
    assert placed[0].left == MARGIN
    for before, after in pairwise(placed):
        assert 12 <= after.left - (before.left + before.width) <= 16
    assert 4 <= width - (placed[-1].left + placed[-1].width) <= 8
    assert parts.complaint.width >= NARROWEST_COMPLAINT


def test_widths_give_way_where_the_window_is_too_narrow_for_them() -> None:
    wide = ColumnLayout(widths={A: 400, N: 300})
    assert columns(1_400, wide).agency.width == 400
    assert columns(733, wide) == columns(733)


def test_a_name_is_dragged_to_its_place(desktop: Desktop) -> None:
    desktop.open()
    head = head_of(desktop)
    drag(desktop, middle(head, S), middle(head, N) - 30)
    assert head.layout_of_columns.order == (S, N, C, A)
    drag(desktop, middle(head, N), head.viewport().width() - 10)
    assert head.layout_of_columns.order == (S, C, A, N)
    keep_picture(desktop.screen.window(), "register-columns-moved")


def test_a_press_without_a_drag_moves_nothing(desktop: Desktop) -> None:
    desktop.open()
    head = head_of(desktop)
    drag(desktop, middle(head, S), middle(head, S) - 5)
    assert head.layout_of_columns == USUAL


def test_a_border_is_dragged(desktop: Desktop) -> None:
    desktop.open()
    head = head_of(desktop)
    before = columns(head.viewport().width(), USUAL)
    drag(desktop, round(before.complaint.left - 6), round(before.complaint.left + 34))
    after = columns(head.viewport().width(), head.layout_of_columns)
    assert after.number.width == before.number.width + 40
    assert after.complaint.left == before.complaint.left + 40
    assert after.agency == before.agency
    drag(desktop, round(after.state.left - 6), round(after.state.left - 36))
    wider = columns(head.viewport().width(), head.layout_of_columns)
    assert wider.state.width == after.state.width + 30
    assert wider.agency.width == after.agency.width


def test_no_border_can_be_dragged_too_far(desktop: Desktop) -> None:
    desktop.open()
    head = head_of(desktop)
    width = head.viewport().width()
    left = round(columns(width, USUAL).complaint.left - 6)
    drag(desktop, left, width)
    assert columns(width, head.layout_of_columns).complaint.width == NARROWEST_COMPLAINT
    drag(desktop, round(columns(width, head.layout_of_columns).complaint.left - 6), 0)
    assert columns(width, head.layout_of_columns).number.width == NARROWEST


def test_columns_are_arranged_by_keyboard(desktop: Desktop) -> None:
    screen = desktop.open()
    head = enter_head(desktop)
    assert head.accessibleName() == "Kolom Nomor, waktu, 1 dari 4"
    desktop.press(Qt.Key.Key_Right, MOVES)
    desktop.press(Qt.Key.Key_Right, MOVES)
    assert head.layout_of_columns.order == (C, A, N, S)
    assert head.accessibleName() == "Kolom Nomor, waktu, 3 dari 4"
    desktop.press(Qt.Key.Key_Left)
    assert head.accessibleName() == "Kolom Instansi, tenggat, 2 dari 4"
    desktop.press(Qt.Key.Key_Plus)
    assert head.layout_of_columns.widths[A] == round(columns(733).agency.width) + 8
    keep_picture(screen.window(), "register-columns-keyboard")
    desktop.press(Qt.Key.Key_Delete)
    assert head.layout_of_columns == USUAL
    desktop.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is screen.list.table


def test_the_lines_follow_the_head(desktop: Desktop) -> None:
    screen = desktop.open()
    before = screen.list.table.viewport().grab().toImage()
    head_of(desktop).arrange(ColumnLayout((S, C, A, N)))
    desktop.calm()
    assert screen.list.table.viewport().grab().toImage() != before


def test_each_person_finds_their_arrangement_again(desktop: Desktop) -> None:
    desktop.open()
    enter_head(desktop)
    desktop.press(Qt.Key.Key_Right, MOVES)
    desktop.press(Qt.Key.Key_Plus)
    arranged = head_of(desktop).layout_of_columns
    assert arranged != USUAL
    desktop.screen.close_files()
    desktop.open()
    assert head_of(desktop).layout_of_columns == arranged
    desktop.screen.close_files()
    desktop.open(SARI)
    assert head_of(desktop).layout_of_columns == USUAL


def test_what_was_kept_by_another_program_is_left_as_usual() -> None:
    assert layout_from(["number", "subject"], {"subject": 90, "agency": 120}) == ColumnLayout(widths={A: 120})
    assert layout_from([], {}) == USUAL
