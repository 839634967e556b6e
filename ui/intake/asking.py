"""One question at a time to the store lane: while it is under way only the latest of the next ones is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import LoketError
from ui.common.jobs import JobRunner

Q = TypeVar("Q")
A = TypeVar("A")


class Asker(QObject, Generic[Q, A]):
    """Asks ``work(question)``; ``answered(question, answer)`` comes only for what was asked last.

    A question that equals the last one is not asked again. When the store cannot answer, nothing comes: help must never
    be a trouble of its own, and whoever keeps drafts says what is wrong with the disk.
    """

    answered = Signal(object, object)

    def __init__(self, work: Callable[[Q], A], jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._jobs = work, jobs
        self._wanted: Q | None = None
        self._under_way: Q | None = None
        self.asked = 0
        """Counts the questions that went to the store: the cost, for tests."""

    def ask(self, question: Q) -> None:
        """Ask, now or as soon as the question under way is answered."""
        if question != self._wanted:
            self._wanted = question
            self._go()

    def forget(self) -> None:
        """Want no answer any more, and take the next question for a new one."""
        self._wanted = None

    def _go(self) -> None:
        question = self._wanted
        if question is None or self._under_way is not None:
            return
        self._under_way = question
        self.asked += 1
        self._jobs.store(lambda: self._work(question), self._on_answered, self._on_failed)

    def _on_answered(self, answer: A) -> None:
        question, self._under_way = self._under_way, None
        if question == self._wanted:
            self.answered.emit(question, answer)
        else:
            self._go()

    def _on_failed(self, _error: LoketError) -> None:
        question, self._under_way = self._under_way, None
        if question == self._wanted:
            self._wanted = None
        else:
            self._go()
