"""Reading the chain of the history: is every entry as it was written, none missing, none moved, none added?"""

from __future__ import annotations

import hmac
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import sqlalchemy as sa

from desktop.store.audit_chain import EMPTY, chain_of, digest_of, link
from desktop.store.values import to_json


class AuditFault(StrEnum):
    """What is wrong with the first entry that is not as it was written."""

    MISSING = "missing"
    """An entry between this one and the one before is gone, or the order was changed."""
    DETAIL = "detail"
    CHAIN = "chain"
    """The entry, or one before it, was changed."""
    END = "end"
    """The chain does not end as its seal says: entries were added or cut off at the end."""
    MARK = "mark"
    """The chain differs from what this computer noted of it outside the database."""


@dataclass(frozen=True, slots=True)
class AuditMark:
    """How far the chain was at some moment: entry number ``entries`` has the hash ``last_hash``."""

    entries: int
    last_hash: str


@dataclass(frozen=True, slots=True)
class AuditVerdict:
    """How the chain was found. ``first_bad`` is the number of the first entry that is not right, None if all are."""

    entries: int
    last_hash: str
    first_bad: int | None = None
    fault: AuditFault | None = None

    @property
    def is_whole(self) -> bool:
        """Tell whether nothing was changed, taken out, moved or added."""
        return self.fault is None


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One entry as stored. ``salt`` is None once its detail was emptied or sealed with the complaint it tells of."""

    seq: int
    at: str
    actor: str
    actor_name: str
    action: str
    complaint_id: str | None
    digest: str
    detail: str
    salt: str | None
    hash: str

    @property
    def chained(self) -> tuple[object, ...]:
        """Return what the hash is made of, in its order."""
        return (
            self.seq,
            self.at,
            self.actor,
            self.actor_name,
            self.action,
            self.complaint_id,
            self.digest,
        )


def lines(connection: sa.Connection, after: int = 0) -> Iterator[AuditLine]:
    """Yield the entries in their order, one at a time in memory, from the one after number ``after``."""
    rows = connection.exec_driver_sql(
        "SELECT seq, at, actor, actor_name, action, complaint_id, digest, detail, salt, hash FROM history "
        "WHERE seq > ? ORDER BY seq",
        (after,),
    )
    for row in rows:
        yield AuditLine(*row)


def mark(connection: sa.Connection) -> AuditMark:
    """Return how far the chain is now."""
    entries, last_hash = connection.exec_driver_sql("SELECT entries, last_hash FROM audit_head").one()
    return AuditMark(entries, last_hash)


def hash_of(connection: sa.Connection, entry: int) -> str | None:
    """Return the hash of entry number ``entry``, that of the empty chain for 0, None if there is no such entry."""
    if entry == 0:
        return EMPTY
    found = connection.exec_driver_sql("SELECT hash FROM history WHERE seq = ?", (entry,)).scalar()
    return None if found is None else str(found)


def verify(connection: sa.Connection, noted: AuditMark | None = None) -> AuditVerdict:
    """Go through the whole chain; ``noted`` is what was noted of it elsewhere at some earlier moment."""
    before, count, at_mark = EMPTY, 0, EMPTY
    erased = _erased(connection)
    for line in lines(connection):
        fault = _fault_of(line, before, count, erased)
        if fault is not None:
            return AuditVerdict(count, before, count + 1, fault)
        before, count = line.hash, count + 1
        if noted is not None and count == noted.entries:
            at_mark = before
    if not _is_end(connection, count, before):
        return AuditVerdict(count, before, count + 1, AuditFault.END)
    if noted is not None and at_mark != noted.last_hash:
        return AuditVerdict(count, before, min(noted.entries, count), AuditFault.MARK)
    return AuditVerdict(count, before)


def _is_end(connection: sa.Connection, entries: int, last_hash: str) -> bool:
    """Tell whether the chain was sealed at this very place."""
    head = connection.exec_driver_sql("SELECT entries, last_hash, mac FROM audit_head").one_or_none()
    seal = chain_of(connection).seal(entries, last_hash)
    return head is not None and tuple(head) == (entries, last_hash, seal)


def _erased(connection: sa.Connection) -> set[str]:
    """Return the complaints whose details may have been emptied: erased, or sealed to an officer's key."""
    rows = connection.exec_driver_sql(
        "SELECT id FROM complaint WHERE erased_at IS NOT NULL OR sealed IS NOT NULL"
    )
    return set(rows.scalars())


def _fault_of(line: AuditLine, before: str, count: int, erased: set[str]) -> AuditFault | None:
    if line.seq != count + 1:
        return AuditFault.MISSING
    if line.salt is None:
        if line.complaint_id not in erased or line.detail != to_json({}):
            return AuditFault.DETAIL
    elif not hmac.compare_digest(digest_of(line.salt, line.detail), line.digest or ""):
        return AuditFault.DETAIL
    if link(before, line.chained) != line.hash:
        return AuditFault.CHAIN
    return None
