from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.common.layout import column
from ui.common.line_edit import LineEdit
from ui.common.text_area import KEEP_FACTOR, TextArea

TEN_MEGABYTES = 10_000_000


def test_huge_paste_is_kept_up_to_a_bound_and_said_aloud(shown: Callable[..., None]) -> None:
    area = TextArea(limit=5_000)
    told: list[tuple[int, int]] = []
    area.paste_shortened.connect(lambda kept, offered: told.append((kept, offered)))
    shown(area, 600, 200)
    data = QMimeData()
    data.setText("jalan rusak " * (TEN_MEGABYTES // 12))
    area.insertFromMimeData(data)
    assert area.length == 5_000 * KEEP_FACTOR
    assert told == [(5_000 * KEEP_FACTOR, TEN_MEGABYTES // 12 * 12)]
    assert area.is_too_long
    area.insertFromMimeData(data)
    assert (area.length, told[-1][0]) == (5_000 * KEEP_FACTOR, 0)


def test_paste_beyond_the_limit_is_not_cut_while_it_can_be_shortened_by_hand() -> None:
    area = TextArea(limit=10)
    told: list[int] = []
    area.paste_shortened.connect(lambda kept, offered: told.append(kept))
    data = QMimeData()
    data.setText("dua belas huruf")
    area.insertFromMimeData(data)
    assert (area.text(), area.is_too_long, told) == ("dua belas huruf", True, [])


def test_paste_replaces_the_selection_and_leaves_formats_behind() -> None:
    area = TextArea("lama", limit=10)
    area.selectAll()
    data = QMimeData()
    data.setHtml("<b>baru</b>")
    data.setText("baru")
    area.insertFromMimeData(data)
    assert area.text() == "baru"


def test_length_is_counted_and_tab_leaves(shown: Callable[..., None], qtbot: QtBot) -> None:
    area = TextArea(limit=100)
    counted: list[tuple[int, int]] = []
    area.counted.connect(lambda length, limit: counted.append((length, limit)))
    box = QWidget()
    box.setLayout(column(area, LineEdit()))
    shown(box, 300, 100)
    area.setFocus()
    QTest.keyClicks(area, "abc")
    assert counted[-1] == (3, 100)
    QTest.keyClick(area, Qt.Key.Key_Tab)
    assert (area.text(), area.hasFocus()) == ("abc", False)
