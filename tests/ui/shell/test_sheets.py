from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.looking import clipped_texts, nameless_controls
from ui.common.layout import column
from ui.common.line_edit import LineEdit
from ui.common.sheet import Question


@pytest.fixture
def page(shown: Callable[..., None]) -> QWidget:
    made = QWidget()
    made.setLayout(column(LineEdit(name="a"), None))
    shown(made, 800, 500)
    return made


def ask(page: QWidget, answers: list[str]) -> Question:
    question = Question(
        page,
        "Batalkan pengaduan 00412-7?",
        "Nomornya tetap terpakai dan tercatat sebagai batal.",
        safe="Tidak jadi",
        risky="Batalkan pengaduan",
        on_risky=lambda: answers.append("void"),
    )
    question.ask()
    return question


def test_safe_answer_has_the_focus(page: QWidget) -> None:
    answers: list[str] = []
    question = ask(page, answers)
    assert question.safe.hasFocus()
    assert clipped_texts(question) == []
    assert nameless_controls(question) == []
    QTest.keyClick(question.safe, Qt.Key.Key_Space)
    assert (question.isVisible(), answers) == (False, [])


def test_risky_answer_is_reached_by_tab(page: QWidget) -> None:
    answers: list[str] = []
    question = ask(page, answers)
    QTest.keyClick(question.safe, Qt.Key.Key_Tab)
    assert question.risky.hasFocus()
    QTest.keyClick(question.risky, Qt.Key.Key_Space)
    assert (question.isVisible(), answers) == (False, ["void"])


def test_pressing_beside_the_sheet_is_a_no(page: QWidget) -> None:
    answers: list[str] = []
    question = ask(page, answers)
    QTest.mouseClick(question, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert (question.isVisible(), answers) == (False, [])


def test_sheet_follows_the_size_of_its_page(page: QWidget) -> None:
    question = ask(page, [])
    page.resize(600, 400)
    assert question.size() == page.size()
    assert page.rect().contains(question.card.geometry())
