"""Offering the identity that a person gave last time, found by the number of their paper or their telephone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain.access import Account, Right
from desktop.domain.complaint import Complainant, IdType
from desktop.domain.draft_words import Form, text_of
from desktop.domain.identity import digits, normal_phone
from desktop.domain.visibility import sees_all
from desktop.store.complaints import id_key
from desktop.store.history import Action, record
from desktop.store.known_persons import last_identity
from desktop.usecases.desk import Desk

_FEWEST_OF_ID = 6
_FEWEST_OF_PHONE = 9


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """What somebody said of themselves last time; ``complaints`` counts their reports (at most 100).

    ``complaint_id`` is where the identity stands, ``last_on`` the day at the office on which it was given.
    """

    complaint_id: str
    identity: Complainant
    complaints: int
    last_on: date


@dataclass(frozen=True)
class FindKnownPerson:
    """Look somebody up by what was just typed."""

    desk: Desk

    def __call__(self, by: Account, form: Form) -> KnownPerson | None:
        """Return who gave this identity number or, without one, this telephone number before.

        What was given with a guarded report is offered only to those who may see it.

        Raises:
            NotAllowed
        """
        by.require(Right.LOG_COMPLAINT)
        number, phone = text_of(form, "complainant.id_number"), text_of(form, "complainant.phone")
        keys = {
            "id_key": id_key(number) if _is_whole(form, number) else None,
            "phone_key": normal_phone(phone) if len(digits(phone)) >= _FEWEST_OF_PHONE else None,
        }
        if not any(keys.values()):
            return None
        with self.desk.database.read() as connection:
            found = last_identity(connection, **keys, with_guarded=sees_all(by))
        return KnownPerson(*found) if found else None

    def accepted(self, by: Account, person: KnownPerson) -> None:
        """Record that the offered identity was taken over: from then on its owner's data was shown.

        Raises:
            NotAllowed
        """
        by.require(Right.LOG_COMPLAINT)
        with self.desk.database.write() as connection:
            record(
                connection, Action.IDENTITY_REVEALED, self.desk.now(), by, person.complaint_id, offered=True
            )


def _is_whole(form: Form, number: str) -> bool:
    """Tell whether an identity number can be complete: a NIK has 16 digits, others at least six letters or digits."""
    if text_of(form, "complainant.id_type") in ("", IdType.KTP.value):
        return len(digits(number)) == 16
    return len(id_key(number) or "") >= _FEWEST_OF_ID
