from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from resources import i18n
from ui.common.line_edit import LineEdit
from ui.common.text_area import TextArea
from ui.common.translate import QtWords


@pytest.fixture
def words(qapp: QApplication) -> Iterator[None]:
    translator = QtWords()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def menu_texts(edit: LineEdit | TextArea) -> list[str]:
    menu = edit.createStandardContextMenu()
    texts = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    menu.deleteLater()
    return texts


@pytest.mark.usefixtures("words")
def test_context_menus_speak_indonesian() -> None:
    for edit in (LineEdit("x"), TextArea("x")):
        assert menu_texts(edit) == [
            "&Urungkan",
            "Ulan&gi",
            "Po&tong",
            "&Salin",
            "Tem&pel",
            "Hapus",
            "Pilih semua",
        ]


@pytest.mark.usefixtures("words")
def test_english_stays_qts_own() -> None:
    i18n.set_language("en")
    assert "&Copy" in menu_texts(LineEdit("x"))
