"""Drafts: what is being typed is kept as it is, right or wrong, until it is saved or thrown away on purpose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.access import Account
from desktop.runtime.clock import Clock
from desktop.store import drafts
from desktop.store.drafts import Draft
from desktop.store.engine import Database
from desktop.store.values import new_id


@dataclass(frozen=True)
class KeepDrafts:
    """Keep, list and remove a person's drafts."""

    database: Database
    clock: Clock

    @staticmethod
    def new_id() -> str:
        """Return the id of a new draft; the complaint that comes of it will have the same one."""
        return new_id()

    def keep(self, by: Account, draft_id: str, form: Mapping[str, object]) -> Draft:
        """Store the present state of a draft; raises StorageProblem."""
        draft = Draft(draft_id, by.username, self.clock.now(), form)
        with self.database.write() as connection:
            drafts.keep(connection, draft)
        return draft

    def remove(self, draft_id: str) -> None:
        """Throw a draft away."""
        with self.database.write() as connection:
            drafts.remove(connection, draft_id)

    def list(self, by: Account) -> Sequence[Draft]:
        """Return the person's drafts, oldest first."""
        with self.database.read() as connection:
            return drafts.of_user(connection, by.username)

    def count(self) -> int:
        """Return how many drafts wait, of anybody; shown at sign-in without names."""
        with self.database.read() as connection:
            return drafts.count(connection)
