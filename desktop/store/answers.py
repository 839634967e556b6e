"""Standard answers that an office worded anew, and the letters of answer it gave out: a letter is never changed."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa

from desktop.domain.answer_template import AnswerTemplate
from desktop.domain.errors import StorageProblem
from desktop.store import tables
from desktop.store.values import insert_row, new_id, to_time, to_time_text
from resources.i18n import translate

_t = tables.answer_template.c
_l = tables.answer_letter.c


@dataclass(frozen=True, slots=True)
class KeptLetter:
    """A letter that was given out: ``created_at`` is aware UTC, ``created_by`` a full name."""

    id: str
    letter_no: str
    letter_on: date
    created_at: datetime
    created_by: str


@dataclass(frozen=True, slots=True)
class LetterRecord:
    """What one letter says, as it was stored, and the complaint that it answers."""

    complaint_id: str
    letter_no: str
    content: str


def changed_templates(connection: sa.Connection) -> dict[str, AnswerTemplate]:
    """Return the templates that the office worded anew, by name."""
    rows = connection.execute(sa.select(_t.name, _t.title, _t.text).where(_t.text.is_not(None)))
    return {row.name: AnswerTemplate(row.name, row.title, row.text) for row in rows}


def write_template(connection: sa.Connection, template: AnswerTemplate, at: datetime, username: str) -> None:
    """Store the office's wording of a template."""
    connection.exec_driver_sql(
        "INSERT INTO answer_template(name, title, text, changed_at, changed_by) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT(name) DO UPDATE SET title = excluded.title, text = excluded.text, "
        "changed_at = excluded.changed_at, changed_by = excluded.changed_by",
        (template.name, template.title, template.text, to_time_text(at), username),
    )


def remove_template(connection: sa.Connection, name: str) -> bool:
    """Remove the office's wording of a template; tell whether there was one."""
    return connection.execute(sa.delete(tables.answer_template).where(_t.name == name)).rowcount > 0


def add_letter(
    connection: sa.Connection,
    complaint_id: str,
    letter_no: str,
    letter_on: date,
    content: str,
    at: datetime,
    username: str,
) -> str:
    """Keep a letter for ever and return its id."""
    letter_id = new_id()
    insert_row(
        connection,
        tables.answer_letter,
        {
            "id": letter_id,
            "complaint_id": complaint_id,
            "letter_no": letter_no,
            "letter_on": letter_on.isoformat(),
            "content": content,
            "content_sha256": _digest(content),
            "created_at": to_time_text(at),
            "created_by": username,
        },
    )
    return letter_id


def letters_of(connection: sa.Connection, complaint_id: str) -> tuple[KeptLetter, ...]:
    """Return the letters about one complaint, oldest first."""
    a = tables.account.c
    rows = connection.execute(
        sa.select(
            _l.id,
            _l.letter_no,
            _l.letter_on,
            _l.created_at,
            sa.func.coalesce(a.full_name, _l.created_by).label("name"),
        )
        .select_from(tables.answer_letter.outerjoin(tables.account, a.username == _l.created_by))
        .where(_l.complaint_id == complaint_id)
        .order_by(_l.created_at, _l.id)
    )
    return tuple(
        KeptLetter(r.id, r.letter_no, date.fromisoformat(r.letter_on), to_time(r.created_at), r.name)
        for r in rows
    )


def letter(connection: sa.Connection, letter_id: str) -> LetterRecord | None:
    """Return what a letter says, None if there is none with this id.

    Raises:
        StorageProblem: what is stored is not what was given out.
    """
    row = connection.execute(
        sa.select(_l.complaint_id, _l.letter_no, _l.content, _l.content_sha256).where(_l.id == letter_id)
    ).one_or_none()
    if row is None:
        return None
    if _digest(row.content) != row.content_sha256:
        raise damaged(row.letter_no)
    return LetterRecord(row.complaint_id, row.letter_no, row.content)


def last_letter_no(connection: sa.Connection) -> str | None:
    """Return the number of the letter that was given out last, None before the first."""
    return connection.scalar(sa.select(_l.letter_no).order_by(_l.created_at.desc(), _l.id.desc()).limit(1))


def complaints_with_letter_no(connection: sa.Connection, letter_no: str) -> Sequence[str]:
    """Return the ids of the complaints that letters with this number answer."""
    return connection.scalars(
        sa.select(_l.complaint_id).where(_l.letter_no == letter_no).distinct().order_by(_l.complaint_id)
    ).all()


def damaged(letter_no: str) -> StorageProblem:
    """Return the refusal to print what is not what was given out."""
    return StorageProblem(
        translate(
            "Letter",
            "Surat {letter_no} tidak lagi seperti saat dibuat, jadi tidak dicetak. "
            "Pulihkan dari cadangan atau hubungi petugas TI.",
        ).format(letter_no=letter_no),
        code="damaged",
        field="letter",
    )


def _digest(content: str) -> str:
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()
