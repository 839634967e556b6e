"""A screen that passes its focus on is no stop on the way of Tab."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.common.button import Button
from ui.common.focus import lead_focus, leads_focus
from ui.common.layout import column

Shown = Callable[..., None]


def test_focus_is_passed_on_and_tab_goes_round_everything(shown: Shown) -> None:
    window, screen = QWidget(), QWidget()
    rail, earlier, first, last = (Button(each) for each in ("Layar", "Kemarin", "Hari ini", "Cetak"))
    screen.setLayout(column(earlier, first, last))
    window.setLayout(column(rail, screen))
    lead_focus(screen, last)
    lead_focus(screen, first)
    assert leads_focus(screen)
    assert not leads_focus(window)
    shown(window, 300, 300)
    screen.setFocus()
    walked = []
    for _ in range(4):
        focused = QApplication.focusWidget()
        assert isinstance(focused, Button)
        walked.append(focused.text())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert walked == ["Hari ini", "Cetak", "Layar", "Kemarin"]
    assert first.hasFocus()
