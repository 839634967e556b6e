"""What is being written about a report that is logged already, kept until it is saved there: follow-up and correction.

It stands beside the drafts of reports, in the same table, and is offered back to the same person at the same report.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.access import Account
from desktop.store import drafts
from desktop.store.drafts import Draft, id_beside
from desktop.usecases.desk import Desk


class UnsentKind(StrEnum):
    """What is being written."""

    FOLLOW_UP = "follow_up"
    CORRECTION = "correction"


@dataclass(frozen=True)
class KeepUnsent:
    """Keep, find and drop what a person has not sent yet."""

    desk: Desk

    def keep(self, by: Account, kind: UnsentKind, register_no: str, words: Mapping[str, object]) -> None:
        """Store the present state; nothing in ``words`` drops it. Raises StorageProblem."""
        if not words:
            self.drop(by, kind, register_no)
            return
        draft_id = id_beside(by.username, kind, register_no)
        with self.desk.database.write() as connection:
            drafts.keep(connection, Draft(draft_id, by.username, self.desk.now(), words))

    def find(self, by: Account, kind: UnsentKind, register_no: str) -> Mapping[str, object]:
        """Return what was kept, nothing if there is none."""
        with self.desk.database.read() as connection:
            return drafts.words_of(connection, id_beside(by.username, kind, register_no)) or {}

    def drop(self, by: Account, kind: UnsentKind, register_no: str) -> None:
        """Forget what was kept."""
        with self.desk.database.write() as connection:
            drafts.remove(connection, id_beside(by.username, kind, register_no))
