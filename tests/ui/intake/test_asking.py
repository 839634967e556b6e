"""One question at a time: the latest wins, an older answer is never told, a failure is silent and not the end."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.domain.errors import StorageProblem
from ui.common.jobs import JobRunner
from ui.intake.asking import Asker


class Store:
    """Answers with what was asked, when it may."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.may_answer = Event()
        self.fails = False

    def __call__(self, question: str) -> str:
        self.asked.append(question)
        self.may_answer.wait(10)
        if self.fails:
            raise StorageProblem("Ruang disk habis.")
        return question.upper()


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
def told() -> list[tuple[str, str]]:
    return []


@pytest.fixture
def asker(store: Store, told: list[tuple[str, str]], jobs: JobRunner) -> Iterator[Asker[str, str]]:
    parent = QObject()
    asker: Asker[str, str] = Asker(store, jobs, parent)
    asker.answered.connect(lambda question, answer: told.append((question, answer)))
    yield asker
    parent.deleteLater()  # not before: what it owns goes with it


def test_only_the_first_and_the_latest_are_asked_and_only_the_latest_is_told(
    asker: Asker[str, str], store: Store, told: list[tuple[str, str]], jobs: JobRunner, qtbot: QtBot
) -> None:
    for question in ("a", "ab", "abc", "abc"):
        asker.ask(question)
    store.may_answer.set()
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert store.asked == ["a", "abc"]
    assert told == [("abc", "ABC")]
    asker.ask("abc")
    assert jobs.is_idle
    assert asker.asked == 2


def test_what_was_forgotten_is_not_told_and_may_be_asked_again(
    asker: Asker[str, str], store: Store, told: list[tuple[str, str]], jobs: JobRunner, qtbot: QtBot
) -> None:
    asker.ask("a")
    asker.forget()
    store.may_answer.set()
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert told == []
    asker.ask("a")
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert told == [("a", "A")]


def test_after_a_failure_the_same_may_be_asked_again(
    asker: Asker[str, str], store: Store, told: list[tuple[str, str]], jobs: JobRunner, qtbot: QtBot
) -> None:
    store.fails = True
    store.may_answer.set()
    asker.ask("a")
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert told == []
    store.fails = False
    asker.ask("a")
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert told == [("a", "A")]
