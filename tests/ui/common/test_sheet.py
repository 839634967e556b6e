"""An open sheet is all there is for Tab and for a screen reader; closing it brings everything back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.whole.controls import spoken_name, tab_order
from tests.ui.whole.spoken import dump
from ui.common.button import Button
from ui.common.layout import column
from ui.common.line_edit import LineEdit
from ui.common.sheet import Question, Sheet
from ui.common.spoken_roles import install_roles

Shown = Callable[..., None]


@pytest.fixture
def page(shown: Shown) -> QWidget:
    """Show a page with two controls, the focus on the second one."""
    install_roles()
    page, edit = QWidget(), LineEdit(name="Nama")
    page.setLayout(column(Button("Catat"), edit, None))
    shown(page, 600, 400)
    edit.setFocus()
    return page


def _open(page: QWidget) -> Sheet:
    sheet = Sheet(page, "Batalkan")
    first, last = Button("Kembali"), Button("Batalkan pengaduan")
    for each in (first, last):
        sheet.body.addWidget(each)
    sheet.open(first)
    return sheet


def test_only_the_sheet_is_heard_and_reached_while_it_is_open(page: QWidget) -> None:
    before = dump(page)
    sheet = _open(page)
    inside = dump(page)
    assert 'Dialog "Batalkan"' in inside
    assert 'Button "Kembali"' in inside
    assert "Catat" not in inside
    assert "Nama" not in inside
    assert tab_order() == ["Batalkan pengaduan", "Kembali"]
    assert QAccessible.queryAccessibleInterface(sheet).state().modal
    sheet.close_sheet()
    assert dump(page) == before
    assert _focused() == "Nama"
    assert tab_order() == ["Catat", "Nama"]


def test_of_two_sheets_the_upper_one_is_heard(page: QWidget) -> None:
    _open(page)
    question = Question(page, "Hapus?", "", safe="Jangan", risky="Hapus", on_risky=lambda: None)
    question.ask()
    assert "Jangan" in dump(page)
    assert "Kembali" not in dump(page)
    QTest.keyClick(question.safe, Qt.Key.Key_Escape)
    assert "Kembali" in dump(page)
    assert "Catat" not in dump(page)
    assert _focused() == "Kembali"


def _focused() -> str:
    focused = QApplication.focusWidget()
    return spoken_name(focused) if focused is not None else ""
