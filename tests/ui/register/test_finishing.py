"""Finishing from the register: T or the menu, a sentence, and the limit is quiet in list and pane."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.looking import keep_picture
from tests.ui.register.conftest import Desktop
from tests.ui.register.office import RINA, SARI
from ui.common.finish_sheet import FinishSheet
from ui.common.labels import Label
from ui.register.offers import key_actions

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_key_a_sentence_and_list_and_pane_say_finished(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    desktop.choose(0)
    number = screen.pane.record and screen.pane.record.complaint.register_no
    desktop.press(Qt.Key.Key_T)
    (sheet,) = screen.window().findChildren(FinishSheet)
    QTest.keyClicks(sheet.answer, "Surat Dinas PUPR 600/15")
    desktop.press(Qt.Key.Key_Return, CTRL)
    desktop.until(lambda: bool(screen.pane.record and screen.pane.record.finished_at))
    assert screen.pane.notice.text == f"{number} selesai."
    assert "Selesai" in [label.text() for label in screen.pane.standing.findChildren(Label)]
    desktop.until(lambda: bool((line := screen.list.table.line) and line.due == "Selesai"))
    line = screen.list.table.line
    assert line is not None
    assert not line.is_late
    assert "Selesai" in line.spoken
    assert "tenggat" not in line.spoken
    keep_picture(screen.window(), "register-selesai")
    desktop.press(Qt.Key.Key_T)
    assert not [each for each in screen.window().findChildren(FinishSheet) if each.isVisible()]


def test_a_clerk_finishes_nothing(desktop: Desktop) -> None:
    screen = desktop.open(RINA)
    desktop.choose(0)
    desktop.press(Qt.Key.Key_T)
    assert not screen.window().findChildren(FinishSheet)
    assert "T" not in [key for key, _words, _run in key_actions(screen.details)]
    assert QApplication.focusWidget() is screen.list.table
