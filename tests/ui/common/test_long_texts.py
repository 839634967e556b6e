"""A text longer than its field ends in "…" until somebody works in it, on the very line on which Qt writes it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget

from tests.ui.looking import settle
from ui.common.line_edit import LineEdit

LONG = "Dinas PUPR, Dinas Pekerjaan Umum dan Penataan Ruang"


class _Two(QWidget):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.first, self.second = LineEdit(name="Nama"), LineEdit(LONG, name="Instansi")
        self.second.setFixedWidth(width)
        layout = QVBoxLayout(self)
        layout.addWidget(self.first)
        layout.addWidget(self.second)


def test_ends_in_an_ellipsis_until_somebody_is_there(shown: Callable[..., None]) -> None:
    two = _Two(200)
    shown(two, 600, 200)
    two.first.setFocus()
    settle()
    assert two.second.is_shortened
    two.second.setFocus()
    settle()
    assert not two.second.is_shortened, "who types sees the caret where Qt puts it"
    two.second.setText("PUPR")
    two.first.setFocus()
    settle()
    assert not two.second.is_shortened


def test_a_text_that_just_fits_is_left_to_qt(shown: Callable[..., None]) -> None:
    two = _Two(112)
    two.second.setText("16 Nov 2026")
    shown(two, 600, 200)
    two.first.setFocus()
    settle()
    assert not two.second.is_shortened


def test_the_letters_stand_where_qt_puts_them(shown: Callable[..., None]) -> None:
    two = _Two(200)
    shown(two, 700, 200)
    two.first.setFocus()
    settle()
    begin = QRect(0, 0, 120, two.second.height())
    ours = two.second.grab(begin).toImage()
    two.second.setFixedWidth(600)
    settle()
    assert not two.second.is_shortened
    assert two.second.grab(begin).toImage() == ours


def test_the_mouse_is_told_the_whole(shown: Callable[..., None]) -> None:
    two = _Two(200)
    shown(two, 600, 200)
    two.first.setFocus()
    settle()
    place = QPoint(20, 10)
    QApplication.sendEvent(
        two.second, QHelpEvent(QHelpEvent.Type.ToolTip, place, two.second.mapToGlobal(place))
    )
    assert QToolTip.text() == LONG
    QToolTip.hideText()
