from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from ui.common.chips import FileChip
from ui.common.flow import Flow
from ui.common.layout import column


def test_items_go_on_in_the_next_line_and_push_what_is_below(shown: Callable[..., None]) -> None:
    flow = Flow()
    chips = [FileChip("foto jalan.jpg", "1,2 MB") for _ in range(4)]
    for chip in chips:
        flow.addWidget(chip)
    below = QWidget()
    below.setMinimumHeight(10)
    box = QWidget()
    box.setLayout(column(flow, below, None))
    shown(box, 1000, 300)
    assert {chip.y() for chip in chips} == {chips[0].y()}
    one_line = below.y()
    box.resize(420, 300)
    QApplication.processEvents()
    assert [chip.x() for chip in chips] == [chips[0].x(), chips[1].x(), chips[0].x(), chips[1].x()]
    assert below.y() > one_line


def test_item_is_inserted_before_others_and_never_wider_than_the_room(shown: Callable[..., None]) -> None:
    flow = Flow()
    last, first = FileChip("b.jpg", "1 MB"), FileChip("a" * 80 + ".jpg", "1 MB")
    flow.addWidget(last)
    flow.insert(0, first)
    box = QWidget()
    box.setLayout(flow)
    shown(box, 240, 200)
    assert (first.y(), first.width()) == (0, 240)
    assert last.y() > first.y()
    first.hide()
    QApplication.processEvents()
    assert last.y() == 0
