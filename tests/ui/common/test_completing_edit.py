from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

from ui.common.completing_edit import CompletingEdit
from ui.common.layout import column
from ui.common.line_edit import LineEdit

VILLAGES = [
    ("16.03.15.2001", "Pagar Dewa, Kec. Lubai Ulu"),
    ("16.03.11.2003", "Pagar Dewa, Kec. Benakat"),
    ("16.03.22.2002", "Pagar Dewa, Kec. Rambang"),
    ("16.03.01.2005", "Karang Raja, Kec. Muara Enim"),
]


def say_ambiguous(text: str, count: int) -> str:
    return f"Ada {count} {text}. Pilih kecamatan."


@pytest.fixture
def edit(shown: Callable[..., None]) -> Iterator[CompletingEdit]:
    made = CompletingEdit(VILLAGES, name="Desa atau kelurahan", ambiguous=say_ambiguous)
    box = QWidget()
    box.setLayout(column(made, LineEdit(name="berikutnya"), None))
    shown(box, 400, 400)
    made.setFocus()
    yield made
    box.close()


def popup(edit: CompletingEdit) -> QListView:
    found = QApplication.activePopupWidget()
    assert isinstance(found, QListView)
    return found


def test_typing_offers_and_down_enter_chooses(edit: CompletingEdit, qtbot: QtBot) -> None:
    chosen: list[str] = []
    edit.chosen.connect(chosen.append)
    QTest.keyClicks(edit, "dewa lub")
    assert edit.offers() == ["Pagar Dewa, Kec. Lubai Ulu"]
    QTest.keyClick(popup(edit), Qt.Key.Key_Return)
    assert (edit.key, edit.text(), chosen) == (
        "16.03.15.2001",
        "Pagar Dewa, Kec. Lubai Ulu",
        ["16.03.15.2001"],
    )
    assert edit.problem is None


def test_list_can_be_walked(edit: CompletingEdit, qtbot: QtBot) -> None:
    QTest.keyClicks(edit, "pagar")
    second = edit.offers()[1]
    QTest.keyClick(popup(edit), Qt.Key.Key_Down)
    QTest.keyClick(popup(edit), Qt.Key.Key_Return)
    assert edit.text() == second


def test_list_can_be_clicked(edit: CompletingEdit, qtbot: QtBot) -> None:
    QTest.keyClicks(edit, "pagar")
    view = popup(edit)
    third = view.visualRect(view.model().index(2, 0)).center()
    label = edit.offers()[2]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=third)
    assert edit.text() == label


def test_down_opens_the_list_of_an_empty_field(edit: CompletingEdit, qtbot: QtBot) -> None:
    QTest.keyClick(edit, Qt.Key.Key_Down)
    assert edit.offers() == [label for _, label in VILLAGES]
    assert popup(edit).accessibleName() == "Desa atau kelurahan"
    QTest.keyClick(popup(edit), Qt.Key.Key_Escape)
    assert edit.key is None


def test_unmistakable_text_is_taken_on_leaving(edit: CompletingEdit, qtbot: QtBot) -> None:
    QTest.keyClicks(edit, "karang raja")
    QTest.keyClick(popup(edit), Qt.Key.Key_Escape)
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert (edit.key, edit.problem) == ("16.03.01.2005", None)


def test_tab_with_the_list_open_leaves_and_takes_too(edit: CompletingEdit, qtbot: QtBot) -> None:
    QTest.keyClicks(edit, "karang")
    QTest.keyClick(popup(edit), Qt.Key.Key_Tab)
    assert edit.key == "16.03.01.2005"
    assert not edit.hasFocus()


def test_ambiguous_text_is_kept_and_explained(edit: CompletingEdit, qtbot: QtBot) -> None:
    QTest.keyClicks(edit, "Pagar Dewa")
    QTest.keyClick(popup(edit), Qt.Key.Key_Escape)
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert (edit.key, edit.text()) == (None, "Pagar Dewa")
    assert edit.problem == "Ada 3 Pagar Dewa. Pilih kecamatan."


def test_unknown_text_is_explained_and_empty_text_is_no_problem(edit: CompletingEdit) -> None:
    edit.set_typed("Atlantis")
    assert (edit.key, edit.problem) == (None, "Atlantis tidak ada di daftar. Pilih dari daftar.")
    edit.set_typed("")
    assert edit.problem is None


def test_typing_on_takes_the_choice_back(edit: CompletingEdit, qtbot: QtBot) -> None:
    cleared: list[bool] = []
    edit.cleared.connect(lambda: cleared.append(True))
    edit.set_key("16.03.01.2005")
    edit.end(False)
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    assert (edit.key, cleared) == (None, [True])


def test_entries_can_be_replaced(edit: CompletingEdit) -> None:
    edit.set_key("16.03.01.2005")
    edit.set_entries(VILLAGES[:2])
    assert edit.key is None
    with pytest.raises(KeyError):
        edit.set_key("16.03.01.2005")
