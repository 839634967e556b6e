"""Erasing complaints whose time is over: a stub stays, so that numbers, logs and sums still add up.

Everything goes in the caller's one transaction. What a transaction cannot reach (old pieces of the search indexes, copies in
gaps between rows, the write-ahead log, files) is finished after it, and at the next start if the program was stopped in between.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from desktop.domain.complaint import ActingAs, IdType
from desktop.domain.errors import StorageProblem
from desktop.domain.follow_up import read_mark
from desktop.domain.lapor_report import EntryKind
from desktop.domain.outbox import ItemKind
from desktop.domain.outbox_payload import payload_sha256
from desktop.domain.retention import ERASED_TEXT
from desktop.store import settings, tables
from desktop.store.engine import Database
from desktop.store.snapshot import copies_in
from desktop.store.values import to_time_text
from resources.i18n import translate

_UNFINISHED = "erasure.unfinished"
_EMPTY = "{}"
_STUB: dict[str, Any] = {
    "title": ERASED_TEXT,
    "narrative": ERASED_TEXT,
    "id_type": IdType.TIDAK_DIBERIKAN.value,
    "acting_as": ActingAs.LAINNYA.value,
    **dict.fromkeys(
        (
            "remedy_sought", "incident_date", "incident_place", "incident_village_code", "respondent", "name",
            "id_number", "id_key", "phone", "phone_key", "email", "address", "village_code", "gender",
            "occupation", "disability", "duplicate_of", "hold_reason", "sealed", "sealed_for",
        )
    ),
}  # fmt: skip
_THESE = "IN (SELECT value FROM json_each(?))"
_ITEMS = f"SELECT id FROM outbox_item WHERE complaint_id {_THESE}"


def erase(connection: sa.Connection, ids: Sequence[str], at: datetime) -> None:
    """Leave of these complaints their stubs, and nothing of what hangs on them."""
    listed = json.dumps(list(ids))

    def run(statement: str, *before: object) -> None:
        connection.exec_driver_sql(statement, (*before, listed))

    columns = ", ".join(f"{name} = ?" for name in _STUB)
    run(
        f"UPDATE complaint SET {columns}, void_reason = CASE WHEN void_reason IS NOT NULL THEN ? END, erased_at = ? "
        f"WHERE id {_THESE}",
        *_STUB.values(),
        ERASED_TEXT,
        to_time_text(at),
    )
    leave_words(connection, listed, ERASED_TEXT, ERASED_TEXT)
    remove_drafts(connection, listed)
    run(f"DELETE FROM attachment WHERE complaint_id {_THESE}")
    _leave_answers(connection, listed)
    run(f"UPDATE lapor_report SET reason = NULL WHERE complaint_id {_THESE}")
    run(f"DELETE FROM answer_letter WHERE complaint_id {_THESE}")
    empty_outbox(connection, listed, ERASED_TEXT)
    run(f"UPDATE history SET detail = '{_EMPTY}', salt = NULL WHERE complaint_id {_THESE}")
    run(
        "DELETE FROM closed_paper WHERE EXISTS (SELECT 1 FROM complaint c "
        f"WHERE c.received_on BETWEEN period_from AND period_to AND c.id {_THESE}) "
        "AND NOT EXISTS (SELECT 1 FROM complaint c "
        "WHERE c.received_on BETWEEN period_from AND period_to AND c.erased_at IS NULL)"
    )
    note_unfinished(connection)


def leave_words(connection: sa.Connection, listed: str, title: str, text: str) -> None:
    """Let the search indexes hold the stubs' words: they must hold every complaint; ``listed`` are ids as a JSON list."""
    seqs = (
        connection.exec_driver_sql(f"SELECT seq FROM complaint WHERE id {_THESE}", (listed,)).scalars().all()
    )
    for seq in seqs:
        for table in ("complaint_words", "complaint_parts"):
            connection.exec_driver_sql(f"DELETE FROM {table} WHERE rowid = ?", (seq,))
        connection.exec_driver_sql(
            "INSERT INTO complaint_words(rowid, name, title, narrative, place, sounds) VALUES (?, '', ?, ?, '', '')",
            (seq, title, text),
        )
        connection.exec_driver_sql(
            "INSERT INTO complaint_parts(rowid, name, title) VALUES (?, '', ?)", (seq, title)
        )


def remove_drafts(connection: sa.Connection, listed: str) -> None:
    """Remove what was typed about these complaints and not saved or sent."""
    these = (
        "SELECT d.id FROM draft d JOIN complaint c "
        f"ON d.id = c.id OR d.id LIKE '%:' || c.register_no || ':%' WHERE c.id {_THESE}"
    )
    connection.exec_driver_sql(f"DELETE FROM draft_file WHERE draft_id IN ({these})", (listed,))
    connection.exec_driver_sql(f"DELETE FROM draft WHERE id IN ({these})", (listed,))


def _leave_answers(connection: sa.Connection, listed: str) -> None:
    """Of what was read at LAPOR! keep that an agency answered and when, for the recaps; no word of it, and nothing else."""
    answered = connection.exec_driver_sql(
        f"SELECT seq, kind, content FROM lapor_entry WHERE complaint_id {_THESE}", (listed,)
    ).all()
    for seq, kind, content in answered:
        if kind == EntryKind.FOLLOW_UP.value and read_mark(content) is None:
            connection.exec_driver_sql(
                "UPDATE lapor_entry SET content = ?, digest = ?, author = NULL, attachments = NULL WHERE seq = ?",
                (ERASED_TEXT, str(seq), seq),
            )
        else:
            connection.exec_driver_sql("DELETE FROM lapor_entry WHERE seq = ?", (seq,))


def empty_outbox(connection: sa.Connection, listed: str, title: str) -> None:
    """Keep the report with its fate; its words, the names of its files and all follow-ups go."""
    of_follow_ups = f"{_ITEMS} AND kind = '{ItemKind.FOLLOW_UP.value}'"
    connection.exec_driver_sql(f"DELETE FROM outbox_step WHERE item_id IN ({of_follow_ups})", (listed,))
    connection.exec_driver_sql(f"DELETE FROM outbox_item WHERE id IN ({of_follow_ups})", (listed,))
    connection.exec_driver_sql(
        "UPDATE outbox_step SET attachment_name = NULL, attachment_sha256 = NULL, attachment_media_type = NULL, "
        f"attachment_size = NULL WHERE item_id IN ({_ITEMS})",
        (listed,),
    )
    connection.exec_driver_sql(
        "UPDATE outbox_item SET title = ?, payload = ?, payload_sha256 = ?, reason = NULL, field = NULL "
        f"WHERE complaint_id {_THESE}",
        (title, _EMPTY, payload_sha256(_EMPTY), listed),
    )


def erase_carried(connection: sa.Connection, item_ids: Sequence[str]) -> None:
    """Remove reports of other desks that were sent from here; their register is with those desks."""
    listed = json.dumps(list(item_ids))
    connection.exec_driver_sql(f"DELETE FROM outbox_step WHERE item_id {_THESE}", (listed,))
    connection.exec_driver_sql(f"DELETE FROM outbox_item WHERE id {_THESE}", (listed,))
    note_unfinished(connection)


def note_unfinished(connection: sa.Connection) -> None:
    """Note that words went whose traces are to be cleared away (:func:`finish_erasure`)."""
    settings.write(connection, _UNFINISHED, "1")


def finish_erasure(database: Database) -> bool:
    """Clear away what erased words left in the search indexes, between rows and in copies made before a version.

    Return whether any might be there. Harmless to repeat; what a stopped program left of it is done at the next start.

    Raises:
        StorageProblem: there is no room to write the file anew, or a copy cannot be removed; it is tried again at the
            next start.
    """
    with database.read() as connection:
        if _UNFINISHED not in settings.read(connection):
            return False
    with database.write() as connection:
        for table in ("complaint_words", "complaint_parts"):
            connection.exec_driver_sql(f"INSERT INTO {table}({table}) VALUES ('optimize')")
    database.compact()
    _forget_copies(database.path.parent / "updates")
    with database.write() as connection:
        connection.execute(sa.delete(tables.setting).where(tables.setting.c.name == _UNFINISHED))
    return True


def _forget_copies(folder: Path) -> None:
    for copy in copies_in(folder):
        try:
            copy.unlink(missing_ok=True)
        except OSError as error:
            raise StorageProblem(
                translate(
                    "Storage", "Salinan basis data {path} tidak dapat dihapus. Tutup program lain."
                ).format(path=copy),
                code="copy_not_removed",
            ) from error
