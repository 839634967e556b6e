from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.looking import settle
from ui.common.layout import column
from ui.common.line_edit import LineEdit
from ui.intake.field_row import FieldRow
from ui.intake.message_strip import share

GAP = 16


@pytest.mark.parametrize(
    ("starts", "wanted", "room", "placed"),
    [
        ([0, 252, 531], [100, 200, 100], 691, [(0, 100), (252, 200), (531, 100)]),
        ([531], [380], 691, [(311, 380)]),  # longer than its field: it reaches back to the left
        ([252, 531], [200, 380], 691, [(95, 200), (311, 380)]),  # and moves its neighbour aside
        ([0], [900], 691, [(0, 691)]),  # too long for any line: it wraps
        ([], [], 691, []),
    ],
)
def test_sentences_share_a_line(
    starts: Sequence[int], wanted: Sequence[int], room: int, placed: list[tuple[int, int]]
) -> None:
    assert share(starts, wanted, room) == placed


def test_sentences_that_need_more_than_the_line_share_it_fairly() -> None:
    placed = share([0, 252, 531], [415, 120, 385], 691)
    assert placed[1][1] == 120
    assert placed[0][1] == placed[2][1] == (691 - 2 * GAP - 120) // 2
    for (left, width), (after, _) in pairwise(placed):
        assert left + width + GAP <= after
    assert placed[-1][0] + placed[-1][1] <= 691


def test_one_line_is_reserved_and_more_push_what_is_below(shown: Callable[..., None]) -> None:
    line = FieldRow(reserve=True)
    name = line.add("Nama", LineEdit(), stretch=1)
    phone = line.add("Telepon", LineEdit(), stretch=1)
    below, box = LineEdit(), QWidget()
    box.setLayout(column(line, below, None))
    shown(box, 400, 300)
    before = below.y()
    name.show_error("Tulis nama sesuai KTP.")
    settle()
    assert below.y() == before
    phone.show_warning("Nomor ini terlalu pendek untuk telepon. Boleh dilanjutkan.")
    settle()
    assert below.y() > before
    name.clear()
    phone.clear()
    settle()
    assert below.y() == before


def test_no_room_is_taken_where_none_is_reserved(shown: Callable[..., None]) -> None:
    line = FieldRow()
    date = line.add("Tanggal kejadian", LineEdit())
    line.add("Tempat kejadian", LineEdit(), stretch=1)
    below, box = LineEdit(), QWidget()
    box.setLayout(column(line, below, None))
    shown(box, 400, 300)
    before = below.y()
    date.show_error("Tanggal kejadian belum terjadi. Periksa tahunnya.")
    settle()
    assert below.y() > before
    date.clear()
    settle()
    assert below.y() == before
