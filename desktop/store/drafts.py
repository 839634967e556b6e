"""Reports begun and not yet saved, kept as typed, and their files.

The files stand in the encrypted database, not in the folder of attachments: until the complaint is saved they may still be
taken off or blacked out in part, and what is removed here is overwritten (``secure_delete``).
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from desktop.store import tables
from desktop.store.values import to_time, to_time_text

_d = tables.draft.c
_f = tables.draft_file.c
_is_report = ~_d.id.contains(":")
"""What is written about a report that is logged already has an id that says so (:func:`id_beside`)."""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file of a draft without its content; ``size`` in bytes."""

    id: str
    name: str
    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class DraftFile:
    """A file to be kept with a draft; its ``id`` stands for this very content."""

    id: str
    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Draft:
    """What stood in the form; ``form`` maps field names to what was typed, right or wrong."""

    id: str
    username: str
    updated_at: datetime
    form: Mapping[str, object]
    files: tuple[KeptFile, ...] = ()


def keep(connection: sa.Connection, draft: Draft) -> None:
    """Store what was typed, replacing its earlier state; the files are :func:`keep_files`' part.

    It is written in ASCII: half of an emoji, as a field may hold for a moment, has no form in UTF-8.
    """
    connection.exec_driver_sql(
        "INSERT INTO draft(id, username, updated_at, form) VALUES (?, ?, ?, ?) "
        "ON CONFLICT(id) DO UPDATE SET updated_at = excluded.updated_at, form = excluded.form",
        (draft.id, draft.username, to_time_text(draft.updated_at), json.dumps(dict(draft.form))),
    )


def keep_files(
    connection: sa.Connection, draft_id: str, files: Sequence[DraftFile], as_they_are: Collection[str] = ()
) -> None:
    """Let a draft have these files, and of those it has already the ones named ``as_they_are``; the rest is removed."""
    before = set(connection.scalars(sa.select(_f.id).where(_f.draft_id == draft_id)))
    gone = before - {each.id for each in files} - set(as_they_are)
    if gone:
        connection.execute(sa.delete(tables.draft_file).where(_f.id.in_(gone)))
    for each in files:
        if each.id not in before:
            connection.execute(
                sa.insert(tables.draft_file).values(
                    id=each.id,
                    draft_id=draft_id,
                    name=each.name,
                    media_type=each.media_type,
                    content=each.content,
                )
            )


def file_of(connection: sa.Connection, draft_id: str, file_id: str) -> DraftFile | None:
    """Return one file of a draft with its content, None if it is not there."""
    row = connection.execute(
        sa.select(_f.name, _f.media_type, _f.content).where(_f.id == file_id, _f.draft_id == draft_id)
    ).one_or_none()
    return DraftFile(file_id, row.name, row.media_type, row.content) if row is not None else None


def remove(connection: sa.Connection, draft_id: str) -> None:
    """Forget a draft and its files."""
    connection.execute(sa.delete(tables.draft_file).where(_f.draft_id == draft_id))
    connection.execute(sa.delete(tables.draft).where(_d.id == draft_id))


def id_beside(username: str, kind: str, register_no: str) -> str:
    """Return the id of what a person writes of one kind (a follow-up, say) about a report that is logged already."""
    return f"{kind}:{register_no}:{username}"


def words_of(connection: sa.Connection, draft_id: str) -> Mapping[str, object] | None:
    """Return what was typed in one draft, None if it is not there."""
    form = connection.scalar(sa.select(_d.form).where(_d.id == draft_id))
    return None if form is None else json.loads(form)


def of_user(connection: sa.Connection, username: str) -> list[Draft]:
    """Return a person's drafts of reports, oldest first."""
    files: dict[str, list[KeptFile]] = {}
    sized = sa.select(_f.id, _f.draft_id, _f.name, _f.media_type, sa.func.length(_f.content).label("size"))
    of_theirs = sa.select(_d.id).where(_d.username == username)
    for row in connection.execute(sized.where(_f.draft_id.in_(of_theirs)).order_by(_f.id)):
        files.setdefault(row.draft_id, []).append(KeptFile(row.id, row.name, row.media_type, row.size))
    theirs = sa.select(tables.draft).where(_d.username == username, _is_report)
    rows = connection.execute(theirs.order_by(_d.id))
    return [
        Draft(r.id, r.username, to_time(r.updated_at), json.loads(r.form), tuple(files.get(r.id, ())))
        for r in rows
    ]


def count(connection: sa.Connection) -> int:
    """Return how many drafts of reports there are, of anybody."""
    return connection.scalar(sa.select(sa.func.count()).select_from(tables.draft).where(_is_report)) or 0
