from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from ui.common.button import Button
from ui.common.line_edit import LineEdit
from ui.common.shortcuts import WINDOW, KeyEntry, ShortcutClash, ShortcutTable


def nothing() -> None:
    """Do nothing."""


def test_clash_in_the_same_place_is_refused(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    keys = ShortcutTable()
    keys.bind(WINDOW, owner, "F2", "Catat", nothing)
    keys.bind("intake", owner, "Ctrl+S", "Simpan saja", nothing)
    with pytest.raises(ShortcutClash, match="Simpan saja"):
        keys.bind("intake", owner, "Ctrl+S", "Saring", nothing)
    with pytest.raises(ShortcutClash, match="Catat"):
        keys.bind("register", owner, "F2", "Ubah", nothing)
    with pytest.raises(ShortcutClash):
        keys.bind(WINDOW, owner, "Ctrl+S", "Cari", nothing)
    keys.note("intake", "Ctrl+Return", "Simpan dan cetak")
    with pytest.raises(ShortcutClash):
        keys.note("intake", "Ctrl+Enter", "Lain")


def test_same_key_may_mean_different_things_on_different_screens(
    shown: Callable[..., None], qtbot: QtBot
) -> None:
    keys = ShortcutTable()
    pages = QStackedWidget()
    pressed: list[str] = []
    for name in ("intake", "reports"):
        page = QWidget()
        pages.addWidget(page)
        keys.bind(name, page, "Ctrl+P", f"Cetak di {name}", lambda n=name: pressed.append(n))  # type: ignore[misc]
    shown(pages, 200, 200)
    QTest.keyClick(pages, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    pages.setCurrentIndex(1)
    QTest.keyClick(pages, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["intake", "reports"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_button_key_presses_the_button_with_both_enter_keys(
    shown: Callable[..., None], qtbot: QtBot, key: Qt.Key
) -> None:
    keys = ShortcutTable()
    owner = QWidget()
    button = Button("Simpan dan cetak", key="Ctrl+Enter", parent=owner)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    keys.bind_button("intake", owner, button)
    shown(owner, 200, 60)
    QTest.keyClick(owner, key, Qt.KeyboardModifier.ControlModifier)
    button.setEnabled(False)
    QTest.keyClick(owner, key, Qt.KeyboardModifier.ControlModifier)
    assert len(pressed) == 1
    assert keys.entries("intake") == [KeyEntry("intake", "Ctrl+Enter", "Simpan dan cetak")]


def test_letter_works_only_with_the_focus(shown: Callable[..., None], qtbot: QtBot) -> None:
    keys = ShortcutTable()
    box = QWidget()
    edit = LineEdit(parent=box)
    table = QWidget(box)
    table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    pressed: list[str] = []
    keys.bind("register", table, "P", "Cetak salinan", lambda: pressed.append("P"), only_with_focus=True)
    shown(box, 200, 100)
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_P)
    assert (pressed, edit.text()) == ([], "p")
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_P)
    assert pressed == ["P"]


def test_keys_of_a_closed_screen_are_free_again(qtbot: QtBot) -> None:
    keys = ShortcutTable()
    keys.note("intake", "Ctrl+S", "Simpan")
    keys.forget("intake")
    keys.note("intake", "Ctrl+S", "Simpan")
    assert len(keys.entries("intake")) == 1
