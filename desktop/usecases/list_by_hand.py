"""The list for a person who types reports into LAPOR!'s own website (sp4n-api.md rule 9), as a paper or as a table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.access import Account, Right
from desktop.domain.by_hand_list import ByHandEntry, ByHandList
from desktop.domain.outbox import OutboxItem, SyncState
from desktop.domain.outbox_payload import thaw
from desktop.domain.visibility import sees
from desktop.domain.wording import topic_name
from desktop.store import outbox
from desktop.store.history import Action, record
from desktop.usecases.desk import Desk

_MOST = 10_000


class ListForm(StrEnum):
    """How the list is written."""

    PDF = "pdf"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class WrittenList:
    """A list ready to be printed or saved. ``hidden`` counts guarded reports left out."""

    content: bytes
    rows: int
    hidden: int


@dataclass(frozen=True)
class ListByHand:
    """Write down the reports that certainly were not sent, with everything that LAPOR!'s own form asks for."""

    desk: Desk

    def __call__(self, by: Account, form: ListForm) -> WrittenList:
        """Write the list and record that its words left the desk; it holds no name, NIK or telephone number.

        Raises:
            NotAllowed
            StorageProblem: the frozen words of a report are damaged.
        """
        from desktop.documents.by_hand_csv import by_hand_csv
        from desktop.documents.by_hand_list import render_by_hand_list

        listed = self.content(by)
        if form is ListForm.PDF:
            content = render_by_hand_list(listed, self.desk.office)
        else:
            content = by_hand_csv(listed)
        with self.desk.database.write() as connection:
            record(
                connection,
                Action.LISTED_BY_HAND,
                listed.made_at,
                by,
                form=form.value,
                numbers=[entry.report.register_no for entry in listed.entries],
            )
        return WrittenList(content, len(listed.entries), listed.hidden)

    def content(self, by: Account) -> ByHandList:
        """Return what the list says to this person; raises as writing does."""
        by.require(Right.READ_COMPLAINTS)
        with self.desk.database.read() as connection:
            items = [
                item
                for state in (SyncState.WAITING, SyncState.ATTENTION)
                for item in outbox.in_state(connection, state, _MOST)
                if not item.may_be_there
            ]
        entries = [self._entry(item) for item in sorted(items, key=lambda item: item.register_no)]
        seen = [e for e in entries if sees(by, e.report.is_secret, e.report.classification)]
        return ByHandList(tuple(seen), self.desk.now(), by.full_name, len(entries) - len(seen))

    def _entry(self, item: OutboxItem) -> ByHandEntry:
        report = thaw(item.payload, item.payload_sha256)
        return ByHandEntry(
            report,
            item.state,
            self._agency(report.target_agency),
            self._agency(report.handover_to),
            topic_name(report.category) if report.category else None,
            item.reason if item.state is SyncState.ATTENTION else None,
        )

    def _agency(self, code: str | None) -> str | None:
        agency = self.desk.reference.agency(code) if code else None
        return agency.name if agency else code
