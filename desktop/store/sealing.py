"""Taking the content of secret reports out of the database once it is sealed to an officer's key (decision 026).

What is taken out is read by :func:`told` first and goes into the sealed part; the rest of the row stays as it is, so that
numbers, time limits and sums add up. Unlike an erased complaint it can still be held, finished and read back.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from desktop.domain.complaint import ActingAs, IdType
from desktop.domain.follow_up import read_mark
from desktop.domain.lapor_report import EntryKind
from desktop.domain.outbox import ItemKind
from desktop.domain.retention import FINAL_STATES
from desktop.domain.sealing import SEALED_TEXT, SEALED_TITLE, covered
from desktop.store import tables
from desktop.store.erasure import empty_outbox, leave_words, note_unfinished, remove_drafts
from desktop.store.values import to_time_text

_c, _i = tables.complaint.c, tables.outbox_item.c
_STUB: dict[str, Any] = {
    "title": SEALED_TITLE,
    "narrative": SEALED_TEXT,
    "id_type": IdType.TIDAK_DIBERIKAN.value,
    "acting_as": ActingAs.LAINNYA.value,
    **dict.fromkeys(
        (
            "remedy_sought", "incident_date", "incident_place", "incident_village_code", "respondent", "name",
            "id_number", "id_key", "phone", "phone_key", "email", "address", "village_code", "gender",
            "occupation", "disability", "duplicate_of",
        )
    ),
}  # fmt: skip
_TOLD = {
    "follow_ups": "SELECT title, payload, reason FROM outbox_item WHERE complaint_id = ? AND kind = 'follow_up' ORDER BY seq",
    "letters": "SELECT letter_no, letter_on, content FROM answer_letter WHERE complaint_id = ? ORDER BY created_at, id",
    "answers": "SELECT kind, at, author, content, attachments FROM lapor_entry WHERE complaint_id = ? ORDER BY seq",
}


def due(connection: sa.Connection, before: date, complaint_id: str | None = None) -> list[str]:
    """Return the ids of the secret reports received before a day that are not sealed and whose fate is settled.

    With ``complaint_id`` that one alone is asked about.
    """
    other = tables.outbox_item.alias("unsettled")
    is_unsettled = sa.exists().where(
        other.c.complaint_id == _c.id, other.c.state.not_in([each.value for each in FINAL_STATES])
    )
    wanted = (
        sa.select(_c.id)
        .where(_c.is_secret, _c.sealed.is_(None), _c.erased_at.is_(None))
        .where(_c.received_on < before.isoformat(), ~is_unsettled)
        .order_by(_c.seq)
    )
    return list(connection.scalars(wanted if complaint_id is None else wanted.where(_c.id == complaint_id)))


def count(connection: sa.Connection) -> int:
    """Return how many complaints are sealed."""
    return connection.scalar(sa.select(sa.func.count()).where(_c.sealed.is_not(None))) or 0


def told(connection: sa.Connection, complaint_id: str, harmless: AbstractSet[str]) -> dict[str, Any]:
    """Return what hangs on a complaint and tells of it: follow-ups, letters, answers, and details of its history.

    A detail whose names are all ``harmless`` stays where it is; the others are returned with their salts, so that the chain of the
    history can be held against them.
    """
    found: dict[str, Any] = {
        name: [dict(row) for row in connection.exec_driver_sql(wanted, (complaint_id,)).mappings()]
        for name, wanted in _TOLD.items()
    }
    history = connection.exec_driver_sql(
        "SELECT seq, action, at, detail, salt FROM history WHERE complaint_id = ? AND salt IS NOT NULL ORDER BY seq",
        (complaint_id,),
    ).mappings()
    found["history"] = [dict(row) for row in history if json.loads(row["detail"]).keys() - harmless]
    report = tables.outbox_item
    found["reason"] = connection.scalar(
        sa.select(report.c.reason).where(_i.complaint_id == complaint_id, _i.kind == ItemKind.REPORT.value)
    )
    return found


def seal(
    connection: sa.Connection,
    complaint_id: str,
    sealed: bytes,
    username: str,
    files: Sequence[Mapping[str, Any]],
    emptied: Sequence[int],
    at: datetime,
) -> None:
    """Put the sealed part in the place of the words.

    ``files`` are the rows of the sealed files, in the order of those that they replace; ``emptied`` are the numbers of the
    entries of the history whose details were taken into the sealed part.
    """
    these = json.dumps([complaint_id])
    columns = ", ".join(f"{name} = ?" for name in _STUB)
    # The triggers let details and letters go with an erased complaint only: inside this transaction it counts as one.
    connection.exec_driver_sql(
        f"UPDATE complaint SET {columns}, void_reason = CASE WHEN void_reason IS NOT NULL THEN ? END, erased_at = ? "
        "WHERE id = ?",
        (*_STUB.values(), SEALED_TEXT, to_time_text(at), complaint_id),
    )
    connection.exec_driver_sql(
        "UPDATE history SET detail = '{}', salt = NULL WHERE complaint_id = ? AND seq IN (SELECT value FROM json_each(?))",
        (complaint_id, json.dumps(list(emptied))),
    )
    connection.exec_driver_sql("DELETE FROM answer_letter WHERE complaint_id = ?", (complaint_id,))
    connection.exec_driver_sql(
        "UPDATE complaint SET erased_at = NULL, sealed = ?, sealed_for = ? WHERE id = ?",
        (sealed, username, complaint_id),
    )
    leave_words(connection, these, SEALED_TITLE, SEALED_TEXT)
    remove_drafts(connection, these)
    for ordinal, file in enumerate(files):
        connection.execute(
            sa.update(tables.attachment)
            .where(tables.attachment.c.complaint_id == complaint_id, tables.attachment.c.ordinal == ordinal)
            .values(**file)
        )
    _cover_answers(connection, complaint_id)
    connection.exec_driver_sql(
        "UPDATE lapor_report SET reason = NULL WHERE complaint_id = ?", (complaint_id,)
    )
    empty_outbox(connection, these, SEALED_TITLE)
    note_unfinished(connection)


def is_sealed(connection: sa.Connection, complaint_id: str) -> bool:
    """Tell whether the words of a complaint are sealed."""
    found = sa.select(sa.true()).where(_c.id == complaint_id, _c.sealed.is_not(None))
    return connection.scalar(found) is not None


def sealed_part(connection: sa.Connection, complaint_id: str) -> tuple[bytes, str] | None:
    """Return the sealed part of a complaint and the user name of whom it was sealed for, None if it is not sealed."""
    row = connection.execute(sa.select(_c.sealed, _c.sealed_for).where(_c.id == complaint_id)).one_or_none()
    return None if row is None or row.sealed is None else (row.sealed, row.sealed_for)


def _cover_answers(connection: sa.Connection, complaint_id: str) -> None:
    """Keep of what was read at LAPOR! that it came and when; by its digest it is known when it is read again.

    Our own follow-ups go: they are the citizen's words, and are not taken for an answer in recaps.
    """
    rows = connection.exec_driver_sql(
        "SELECT seq, kind, content FROM lapor_entry WHERE complaint_id = ?", (complaint_id,)
    ).all()
    for seq, kind, content in rows:
        if kind == EntryKind.FOLLOW_UP.value and read_mark(content) is not None:
            connection.exec_driver_sql("DELETE FROM lapor_entry WHERE seq = ?", (seq,))
        else:
            connection.exec_driver_sql(
                "UPDATE lapor_entry SET content = ?, attachments = NULL WHERE seq = ?",
                (covered(EntryKind(kind), content), seq),
            )
