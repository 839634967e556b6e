"""What is offered beside the form while somebody types, in words: plain values, no widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop.domain.office import counter_name
from desktop.domain.places import ReferenceData
from desktop.domain.register_number import parse
from desktop.domain.topic_names import topic_name
from desktop.domain.wording import number, short_date
from resources.i18n import translate
from ui.common.dates import day_in_lists
from ui.intake.notices import Notice

if TYPE_CHECKING:
    from desktop.domain.proposal import Guess
    from desktop.usecases.find_similar import Similar
    from desktop.usecases.known_person import KnownPerson
    from desktop.usecases.propose_target import Proposal

IDENTITY_KEY, PROPOSAL_KEY, UNLINK_KEY = "Alt+I", "Alt+U", "Alt+K"
LOOK_KEYS = ("Alt+1", "Alt+2", "Alt+3")
LINK_KEYS = ("Ctrl+1", "Ctrl+2", "Ctrl+3")
_MOST_COUNTED = 100
_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier report that may be about the same matter: ``17 Nov · Loket 2 · tempat yang sama``."""

    register_no: str
    title: str
    where: str


@dataclass(frozen=True, slots=True)
class Target:
    """A proposal in words; an empty one is not proposed."""

    category: str
    agency: str
    because: str

    @property
    def action(self) -> str:
        """Return what the button says."""
        if self.category and self.agency:
            return translate("Intake", "Terima keduanya")
        return translate("Intake", "Terima usulan")


@dataclass(frozen=True, slots=True)
class Offered:
    """All that is offered now; ``short`` is the same where there is one line for everything, with what each key does."""

    person: Notice | None = None
    link: Notice | None = None
    earlier: Sequence[Earlier] = ()
    target: Target | None = None
    hints: Sequence[str] = ()
    short: Sequence[Notice] = ()


def visitor(person: KnownPerson, reference: ReferenceData, take: Callable[[], None] | None) -> Notice:
    """Return who came before; ``take`` puts what they said then into the form, if there is anything to put."""
    village = reference.village(person.identity.village_code or "")
    who = ", ".join(part for part in (person.identity.name, village.label if village else None) if part)
    heading = translate("Intake", "Pernah datang {date}").format(date=short_date(person.last_on))
    return Notice(
        "history",
        "accent",
        heading,
        translate("Intake", "{who}. {count}").format(who=who, count=_times(person.complaints)),
        action=translate("Intake", "Pakai identitas itu"),
        key=IDENTITY_KEY,
        run=take,
        short=translate("Intake", "Identitas lama"),
    )


def taken_over(left_alone: bool, undo: Callable[[], None]) -> Notice:
    """Return what is said once an identity was taken over."""
    return Notice(
        "circle-check",
        "ok",
        translate("Intake", "Identitas lama dipakai"),
        translate("Intake", "Yang sudah Anda tulis tidak diubah.") if left_alone else "",
        action=translate("Intake", "Urungkan"),
        key=IDENTITY_KEY,
        run=undo,
        short=translate("Intake", "Urungkan"),
    )


def linked(register_no: str, title: str, unlink: Callable[[], None]) -> Notice:
    """Return to which earlier report this one is linked."""
    return Notice(
        "files",
        "accent",
        translate("Intake", "Terkait {number}").format(number=register_no.partition("-")[2] or register_no),
        title,
        action=translate("Intake", "Lepaskan"),
        key=UNLINK_KEY,
        run=unlink,
        short=translate("Intake", "Lepaskan kaitan"),
    )


def earlier(found: Similar, today: date) -> Earlier:
    """Return an earlier report in words, without anybody's name."""
    parsed = parse(found.register_no)
    counter = counter_name(parsed.device) if parsed is not None else ""
    parts = [day_in_lists(found.received_on, today), counter, found.why]
    return Earlier(found.register_no, found.title, "  ·  ".join(part for part in parts if part))


def target(proposal: Proposal, reference: ReferenceData, *, wants: tuple[bool, bool]) -> Target | None:
    """Return what is proposed for the fields that are wanted (category, agency), None if that is nothing."""
    category = proposal.category if wants[0] else None
    agency = proposal.agency if wants[1] else None
    unit = reference.agency(agency.value) if agency is not None else None
    if category is None and unit is None:
        return None
    return Target(
        topic_name(category.value) if category is not None else "",
        unit.label if unit is not None else "",
        _because(category, agency),
    )


def similar_in_short(count: int, look: Callable[[], None]) -> Notice:
    """Return how many earlier reports there are, for one line; its key shows the first."""
    words = translate("Intake", "{count} serupa").format(count=number(count))
    return Notice("files", "check", words, "", action=words, key=LOOK_KEYS[0], run=look)


def target_in_short(proposed: Target, take: Callable[[], None]) -> Notice:
    """Return a proposal for one line."""
    words = translate("Intake", "Usulan")
    said = ", ".join(part for part in (proposed.category, proposed.agency) if part)
    return Notice("lightbulb", "accent", words, said, action=words, key=PROPOSAL_KEY, run=take)


def _because(*guesses: Guess | None) -> str:
    words = dict.fromkeys(
        word for guess in guesses if guess is not None for word in guess.because if word.isalpha()
    )
    said = ", ".join(list(words)[:_MOST_WORDS])
    return translate("Intake", "Karena ada kata: {words}").format(words=said) if said else ""


def _times(count: int) -> str:
    if count >= _MOST_COUNTED:
        return translate("Intake", "{count} pengaduan atau lebih").format(count=number(_MOST_COUNTED))
    if count == 1:
        return translate("Intake", "Satu pengaduan sebelum ini")
    return translate("Intake", "{count} pengaduan sebelum ini").format(count=number(count))
