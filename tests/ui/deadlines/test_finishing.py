"""Finishing from Tenggat: one key, a sentence, and the complaint is gone from the list and from the badge."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.domain.errors import StorageProblem
from resources import i18n
from tests.ui.deadlines.conftest import Desktop
from tests.ui.deadlines.office import RINA, SARI
from tests.ui.looking import clipped_texts, keep_picture, nameless_controls, overflowing, settle
from ui.common import theme
from ui.common.finish_sheet import FinishSheet

CTRL = Qt.KeyboardModifier.ControlModifier


def sheet_of(desktop: Desktop) -> FinishSheet:
    sheet = desktop.screen.finishing.sheet
    assert sheet is not None
    return sheet


def typed(desktop: Desktop, text: str) -> None:
    from PySide6.QtTest import QTest

    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def test_a_key_a_sentence_and_it_is_finished(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    told: list[None] = []
    screen.changed.connect(lambda: told.append(None))
    number = desktop.choose("Sampah menumpuk").row.complaint.register_no
    desktop.press(Qt.Key.Key_S)
    assert QApplication.focusWidget() is sheet_of(desktop).answer
    typed(desktop, "Surat DLH 660/12")
    desktop.press(Qt.Key.Key_Return, CTRL)
    assert not any(row.startswith("Sampah") for row in desktop.rows)
    assert screen.page.said.text == f"{number} selesai."
    assert screen.finishing.sheet is None
    assert told == [None]
    record = desktop.office.desk.find.show(SARI, number)
    assert record.finished_at is not None
    assert record.history[-1].detail["reason"] == "Surat DLH 660/12"
    assert QApplication.focusWidget() is screen.page.list


def test_an_earlier_day_is_typed(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    number = desktop.choose("Sampah menumpuk").row.complaint.register_no
    screen.pane.finish_button.click()
    typed(desktop, "Dijawab lisan")
    desktop.press(Qt.Key.Key_Tab)
    sheet = sheet_of(desktop)
    assert QApplication.focusWidget() is sheet.day
    sheet.day.selectAll()
    typed(desktop, "20/11/26")
    desktop.press(Qt.Key.Key_Return)
    finished_at = desktop.office.desk.find.show(SARI, number).finished_at
    assert finished_at is not None
    assert finished_at.astimezone(desktop.office.desk.desk.office.zone).date() == date(2026, 11, 20)


def test_what_is_missing_is_said_at_its_field_and_nothing_is_stored(desktop: Desktop) -> None:
    desktop.open(SARI)
    desktop.choose("Sampah menumpuk")
    desktop.press(Qt.Key.Key_S)
    sheet = sheet_of(desktop)
    sheet.submit()
    desktop.calm()
    assert sheet.answer_field.message == "Tulis bagaimana dijawab, paling banyak 300 huruf."
    typed(desktop, "Dijawab")
    assert not sheet.answer_field.has_error
    for text, words in (
        ("", "Tulis tanggal selesainya."),
        ("31 Des 2026", "Tanggal"),
        ("1 Nov 2026", "baru diterima"),
    ):
        sheet.day.setText(text)
        sheet.submit()
        desktop.calm()
        assert words in sheet.day_field.message
        assert sheet.day_field.has_error
    desktop.press(Qt.Key.Key_Escape)
    assert desktop.screen.finishing.sheet is None
    assert desktop.rows[1].startswith("Sampah menumpuk")


def test_trouble_with_the_store_leaves_the_sheet_open(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop.open(SARI)
    desktop.choose("Sampah menumpuk")
    desktop.press(Qt.Key.Key_S)
    sheet = sheet_of(desktop)

    def refuse(*_: object) -> None:
        raise StorageProblem("Disk penuh.")

    monkeypatch.setattr(desktop.screen.finishing, "_tools", _with(desktop, refuse))
    typed(desktop, "Dijawab")
    desktop.press(Qt.Key.Key_Return, CTRL)
    assert sheet.answer_field.message == "Disk penuh."
    assert sheet.done.isEnabled()


def _with(desktop: Desktop, finish: object) -> object:
    from dataclasses import replace

    return replace(desktop.office.tools(SARI), finish=finish)  # type: ignore[arg-type]


def test_a_clerk_is_not_offered_it(desktop: Desktop) -> None:
    screen = desktop.open(RINA)
    desktop.choose("Sampah menumpuk")
    assert not screen.pane.finish_button.isVisible()
    assert "S" not in [entry.key for entry in desktop.keys.entries("deadlines")]
    desktop.press(Qt.Key.Key_S)
    assert screen.finishing.sheet is None


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 768), (911, 512)])
def test_the_sheet_fits(desktop: Desktop, language: str, width: int, height: int) -> None:
    i18n.set_language(language)
    screen = desktop.open(SARI, width, height)
    desktop.choose("Sampah menumpuk")
    desktop.press(Qt.Key.Key_S)
    sheet_of(desktop).submit()
    desktop.calm()
    settle()
    root = screen.window()
    assert [*clipped_texts(root), *nameless_controls(root), *overflowing(root)] == []
    keep_picture(root, f"deadlines-finish-{language}-{width}")
    theme.set_mode(theme.Mode.DARK)
    settle()
    keep_picture(root, f"deadlines-finish-{language}-{width}-dark")
