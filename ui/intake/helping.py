"""When help is asked: a moment after the last edit, at once when a number of a person is complete, never while saving."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.completeness import Hint, hints
from ui.common.jobs import JobRunner
from ui.intake import form as names
from ui.intake.asking import Asker
from ui.intake.form_view import FormView
from ui.intake.tools import Form, HelpTools

if TYPE_CHECKING:
    from desktop.usecases.find_similar import Similar
    from desktop.usecases.known_person import KnownPerson
    from desktop.usecases.propose_target import Proposal

PAUSE_MS = 250
_PERSON = (names.ID_TYPE, names.ID_NUMBER, names.PHONE)
_MATTER = (
    names.ID_NUMBER,
    names.PHONE,
    names.NAME,
    names.VILLAGE,
    names.TITLE,
    names.NARRATIVE,
    names.INCIDENT_PLACE,
    names.INCIDENT_VILLAGE,
    names.CATEGORY,
)
_ENOUGH_WORDS = 8
"""A clerk who has only begun to write is not told what is still missing."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked about a draft: the part of the form on which the answer depends."""

    draft_id: str
    asked_of: Form


@dataclass(frozen=True, slots=True)
class Matter:
    """What was found about the matter of a report."""

    similar: Sequence[Similar]
    proposal: Proposal | None


class Helping(QObject):
    """Asks; ``person_found(KnownPerson | None)``, ``matter_found(Matter)`` and ``hinted(hints)`` tell of the form as it is."""

    person_found = Signal(object)
    matter_found = Signal(object)
    hinted = Signal(object)

    def __init__(
        self,
        form: FormView,
        draft_id: Callable[[], str],
        is_busy: Callable[[], bool],
        tools: HelpTools,
        jobs: JobRunner,
    ) -> None:
        super().__init__(form)
        self._form, self._draft_id, self._is_busy = form, draft_id, is_busy
        self.persons: Asker[Question, KnownPerson | None] = Asker(
            lambda question: tools.known_person(question.asked_of), jobs, self
        )
        self.matters: Asker[Question, Matter] = Asker(
            lambda question: Matter(tools.similar(question.asked_of), tools.propose(question.asked_of)),
            jobs,
            self,
        )
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.ask)
        form.edited.connect(lambda _name: self._timer.start())
        form.left.connect(self._on_left)
        self.persons.answered.connect(self._on_person)
        self.matters.answered.connect(self._on_matter)

    def begin_anew(self) -> None:
        """Begin with another draft: what was asked about the last one is of no interest any more."""
        self.persons.forget()
        self.matters.forget()
        self._timer.start()

    def rest(self) -> None:
        """Ask nothing until something is edited again."""
        self._timer.stop()

    def ask(self) -> None:
        """Ask about the form as it is."""
        self._timer.stop()
        if not self._form.isVisible():
            return  # a field that loses the focus as the screen is hidden has been left, too
        if self._is_busy():
            self._timer.start()
            return
        meant = self._form.meant()
        self._ask_for_person(meant)
        matter = self._question(meant, _MATTER)
        if names.words(meant[names.TITLE]).strip() or names.words(meant[names.NARRATIVE]).strip():
            self.matters.ask(matter)
        else:
            self.matters.forget()
            self.matter_found.emit(Matter((), None))
        self.hinted.emit(self._hints(meant))

    def _ask_for_person(self, meant: names.Values) -> None:
        if meant[names.ID_NUMBER] or meant[names.PHONE]:
            self.persons.ask(self._question(meant, _PERSON))
        else:
            self.persons.forget()
            self.person_found.emit(None)

    def _hints(self, meant: names.Values) -> Sequence[Hint]:
        narrative = self._form.report.narrative.control
        is_beginning = narrative.hasFocus() and len(narrative.text().split()) < _ENOUGH_WORDS
        return () if is_beginning else hints(names.to_form(meant))

    def _question(self, meant: names.Values, of: Sequence[str]) -> Question:
        return Question(self._draft_id(), names.to_form({name: meant[name] for name in of}))

    def _on_left(self, name: str) -> None:
        self._timer.start()
        if name in (names.ID_NUMBER, names.PHONE) and not self._is_busy():
            self._ask_for_person(self._form.meant())

    def _on_person(self, question: Question, person: KnownPerson | None) -> None:
        if question == self._question(self._form.meant(), _PERSON):
            self.person_found.emit(person)

    def _on_matter(self, question: Question, matter: Matter) -> None:
        if question == self._question(self._form.meant(), _MATTER):
            self.matter_found.emit(matter)
