from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from resources import i18n
from ui.common.date_edit import DateEdit
from ui.common.dates import day_in_lists, parse_date, typed_date, weekday_short_date

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    "text",
    [
        "16 11 2026",
        "16/11/2026",
        "16-11-2026",
        "16.11.26",
        "16 Nov 2026",
        "16 nov",
        "16-11",
        " 16  november 2026 ",
        "16 Nopember 2026",
        "16\u00a0Nov\u00a02026",
        "16112026",
        "161126",
    ],
)
def test_usual_spellings_are_read(text: str) -> None:
    assert parse_date(text, TODAY) == date(2026, 11, 16)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("16 Des", date(2025, 12, 16)),
        ("24 Nov", TODAY),
        ("25 Nov", date(2025, 11, 25)),
        ("29 Feb", date(2024, 2, 29)),
        ("17 Agustus", date(2026, 8, 17)),
        ("17 aug", date(2026, 8, 17)),
        ("1 mei", date(2026, 5, 1)),
        ("16 Des 2026", date(2026, 12, 16)),
    ],
)
def test_a_day_without_year_never_lies_ahead(text: str, found: date) -> None:
    assert parse_date(text, TODAY) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "16",
        "16 ma",
        "31 11 2026",
        "32/1/2026",
        "16 13 2026",
        "16 Nov 202",
        "besok",
        "1 2 3 4",
        "٣ ٤",
        "16 Nov 0",
    ],
)
def test_other_texts_are_no_date(text: str) -> None:
    assert parse_date(text, TODAY) is None


@given(st.text(max_size=20))
def test_no_text_breaks_the_reader(text: str) -> None:
    parse_date(text, TODAY)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.sampled_from(["id", "en"]))
def test_what_is_shown_is_read_back(day: date, language: str) -> None:
    i18n.set_language(language)
    try:
        assert parse_date(typed_date(day), TODAY) == day
    finally:
        i18n.set_language("id")


def test_wording_of_days() -> None:
    assert weekday_short_date(date(2026, 12, 14)).replace("\u00a0", " ") == "Senin, 14 Des 2026"
    assert day_in_lists(TODAY, TODAY).replace("\u00a0", " ") == "24 Nov"
    assert day_in_lists(date(2025, 8, 1), TODAY).replace("\u00a0", " ") == "1 Agu 2025"


def test_field_shows_the_date_in_full_when_left(shown: Callable[..., None], qtbot: QtBot) -> None:
    edit = DateEdit(lambda: TODAY, name="Tanggal kejadian")
    shown(edit, 200, 32)
    QTest.keyClicks(edit, "16-11")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert (edit.text(), edit.day, edit.problem) == ("16 Nov 2026", date(2026, 11, 16), None)


def test_field_explains_what_it_cannot_take() -> None:
    edit = DateEdit(lambda: TODAY)
    assert edit.problem is None
    edit.setText("16 Des 2026")
    assert edit.problem == "Tanggal kejadian belum terjadi. Periksa tahunnya."
    edit.setText("kemarin dulu")
    assert edit.problem == "Tulis tanggal seperti 16 Nov 2026."
    edit.set_day(None)
    assert (edit.text(), edit.day) == ("", None)
