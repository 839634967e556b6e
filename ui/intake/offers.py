"""What is offered for the draft in the form, and what becomes of it when somebody takes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.completeness import Hint
from desktop.domain.errors import LoketError
from ui.common.jobs import JobRunner
from ui.intake import form as names
from ui.intake import offered as words
from ui.intake.form_view import FormView
from ui.intake.helping import Matter
from ui.intake.notices import Notice
from ui.intake.offered import Offered
from ui.intake.taking_over import may_be, still_stands, to_fill
from ui.intake.tools import IntakeTools

if TYPE_CHECKING:
    from desktop.usecases.known_person import KnownPerson

_NOTHING = Matter((), None)


@dataclass(frozen=True, slots=True)
class _Taken:
    """What was filled from an identity, and what stood there before."""

    filled: Mapping[str, object]
    before: Mapping[str, object]
    left_alone: bool


class Offers(QObject):
    """Keeps what was found and does what is taken.

    ``changed(Offered)`` when something else is to be shown; ``look_wanted(register_no)``; ``filled`` after fields were filled,
    for the focus to go on; ``troubled(LoketError)`` when the trace of a taken identity could not be written: nothing is
    filled then.
    """

    changed = Signal(object)
    look_wanted = Signal(str)
    filled = Signal()
    troubled = Signal(object)

    def __init__(
        self, form: FormView, is_busy: Callable[[], bool], tools: IntakeTools, jobs: JobRunner
    ) -> None:
        super().__init__(form)
        self._form, self._is_busy, self._tools, self._jobs = form, is_busy, tools, jobs
        self._person: KnownPerson | None = None
        self._taken: _Taken | None = None
        self._matter = _NOTHING
        self._hints: Sequence[Hint] = ()
        self.now = Offered()

    def forget(self) -> None:
        """Begin with another draft."""
        self._person, self._taken, self._matter, self._hints = None, None, _NOTHING, ()
        self._show()

    def show_person(self, person: KnownPerson | None) -> None:
        """Offer who came before."""
        if person != self._person:
            self._person, self._taken = person, None
        self._show()

    def show_matter(self, matter: Matter) -> None:
        """Offer what was found about the matter."""
        self._matter = matter
        self._show()

    def show_hints(self, hints: Sequence[Hint]) -> None:
        """Say what an agency will ask back; all offers are held against the form as it is now."""
        self._hints = hints
        self._show()

    # What the keys and buttons do

    def take_or_undo_identity(self) -> None:
        """Fill in what the known person said last time, or take that back."""
        person = self._person
        if person is None or self._is_busy():
            return
        if self._taken is not None:
            taken, self._taken = self._taken, None
            self._form.put(taken.before)
            self._show()
        elif self._fillable():
            self._jobs.store(
                lambda: self._tools.help.accepted(person), lambda _: self._fill(person), self._on_failed
            )

    def take_proposal(self) -> None:
        """Put the proposed category and agency into the fields that are still empty."""
        proposal = self._matter.proposal
        if proposal is None or self.now.target is None or self._is_busy():
            return
        wants_category, wants_agency = self._wants()
        chosen: dict[str, object] = {}
        if wants_category and proposal.category is not None:
            chosen[names.CATEGORY] = {"key": proposal.category.value}
        if wants_agency and proposal.agency is not None:
            chosen[names.AGENCY] = {"key": proposal.agency.value}
        self._form.put(chosen)
        self._show()
        self.filled.emit()

    def look(self, place: int) -> None:
        """Show an earlier report in the register; the draft stays."""
        if place < len(self.now.earlier):
            self.look_wanted.emit(self.now.earlier[place].register_no)

    def link(self, place: int) -> None:
        """Say that this report repeats an earlier one."""
        if place < len(self.now.earlier) and not self._is_busy():
            earlier = self.now.earlier[place]
            self._form.link.put_report(earlier.register_no, earlier.title)
            self._show()

    def unlink(self) -> None:
        """Say that this report repeats no other."""
        if self._form.link.register_no and not self._is_busy():
            self._form.link.put_report("", "")
            self._show()

    # What is shown

    def _show(self) -> None:
        now = self._offered()
        if now != self.now:
            self.now = now
            self.changed.emit(now)

    def _offered(self) -> Offered:
        link, reference = self._form.link, self._tools.reference
        proposal = self._matter.proposal
        target = words.target(proposal, reference, wants=self._wants()) if proposal is not None else None
        today = self._tools.now().date()
        shown = Offered(
            person=self._person_notice(),
            link=words.linked(link.register_no, link.title, self.unlink) if link.register_no else None,
            earlier=()
            if link.register_no
            else tuple(words.earlier(each, today) for each in self._matter.similar),
            target=target,
            hints=self._hints_beside(target),
        )
        return Offered(
            shown.person, shown.link, shown.earlier, shown.target, shown.hints, tuple(self._short(shown))
        )

    def _hints_beside(self, target: words.Target | None) -> tuple[str, ...]:
        """Return what is missing and not already proposed; one is enough beside several earlier reports."""
        is_proposed = target is not None and bool(target.agency)
        hints = [each.message for each in self._hints if not (each.field == names.AGENCY and is_proposed)]
        return tuple(hints[:1] if len(self._matter.similar) > 1 else hints)

    def _person_notice(self) -> Notice | None:
        person = self._person
        if person is None:
            return None
        if self._taken is not None:
            if still_stands(self._taken.filled, self._form.typed()):
                return words.taken_over(self._taken.left_alone, self.take_or_undo_identity)
            self._taken = None
        typed = self._form.typed()
        if not names.words(typed.get(names.ID_NUMBER)).strip() and not may_be(person.identity, typed):
            return None
        take = self.take_or_undo_identity if self._fillable() else None
        return words.visitor(person, self._tools.reference, take)

    def _short(self, shown: Offered) -> Iterator[Notice]:
        for notice in (shown.person, shown.link):
            if notice is not None and notice.run is not None:
                yield notice
        if shown.earlier:
            yield words.similar_in_short(len(shown.earlier), self._look_at_first)
        if shown.target is not None:
            yield words.target_in_short(shown.target, self.take_proposal)

    def _look_at_first(self) -> None:
        self.look(0)

    # What is taken

    def _fillable(self) -> dict[str, object]:
        return to_fill(self._person.identity, self._form.typed()) if self._person is not None else {}

    def _fill(self, person: KnownPerson) -> None:
        filled = self._fillable()
        if person is not self._person or self._is_busy() or not filled:
            return
        typed = self._form.typed()
        before = {name: typed[name] for name in filled}
        self._form.put(filled)
        left_alone = names.words(typed[names.NAME]) != "" and names.NAME not in filled
        self._taken = _Taken({name: self._form.typed()[name] for name in filled}, before, left_alone)
        self._show()
        self.filled.emit()

    def _on_failed(self, error: LoketError) -> None:
        self.troubled.emit(error)

    def _wants(self) -> tuple[bool, bool]:
        report = self._form.report
        return (
            not report.category.control.text().strip(),
            not report.agency.control.text().strip(),
        )
