"""The append-only record of who did what and when; the database itself refuses changes to it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from desktop.domain.access import Account
from desktop.domain.errors import NotAllowed
from desktop.store import tables
from desktop.store.audit_chain import chain_of, digest_of, link, new_salt
from desktop.store.values import to_json, to_time, to_time_text
from resources.i18n import translate


class Action(StrEnum):
    """What happened."""

    LOGGED = "logged"
    RECEIPT_PRINTED = "receipt_printed"
    RECEIPT_NOT_PRINTED = "receipt_not_printed"
    VOIDED = "voided"
    WITHDRAWN = "withdrawn"
    FINISHED = "finished"
    REOPENED = "reopened"
    CORRECTED = "corrected"
    FOLLOW_UP_QUEUED = "follow_up_queued"
    CONFIRMED = "confirmed"
    UNKNOWN = "unknown"
    REJECTED = "rejected"
    RESOLVED_SENT = "resolved_sent"
    RESOLVED_NOT_SENT = "resolved_not_sent"
    ENTERED_BY_HAND = "entered_by_hand"
    LISTED_BY_HAND = "listed_by_hand"
    CARRIED_OUT = "carried_out"
    CARRIED_IN = "carried_in"
    RESULTS_WRITTEN = "results_written"
    RESULTS_READ = "results_read"
    CARRY_CONFLICT = "carry_conflict"
    RESOLVED_BY_READING = "resolved_by_reading"
    STATUS_READ = "status_read"
    FOLLOW_UP_READ = "follow_up_read"
    RETRIED = "retried"
    REDIRECTED = "redirected"
    WITHHELD = "withheld"
    IDENTITY_REVEALED = "identity_revealed"
    ACCOUNT_ADDED = "account_added"
    ACCOUNT_DISABLED = "account_disabled"
    PASSWORD_RESET = "password_reset"  # noqa: S105
    SIGNED_IN = "signed_in"
    OFFICE_PROVISIONED = "office_provisioned"
    OFFICE_KEYS_CHANGED = "office_keys_changed"
    """Whose office files are trusted here."""
    OFFICE_REFUSED = "office_refused"
    """A file laid down for the computer was not taken over."""
    DAILY_LOG_PRINTED = "daily_log_printed"
    RECAP_PRINTED = "recap_printed"
    REGISTER_PRINTED = "register_printed"
    LETTER_WRITTEN = "letter_written"
    LETTER_PRINTED = "letter_printed"
    """A letter that was written before, printed again."""
    ANSWER_CHANGED = "answer_changed"
    DAY_CLOSED = "day_closed"
    PAPERS_ARCHIVED = "papers_archived"
    ARCHIVE_OPENED = "archive_opened"
    SETTING_CHANGED = "setting_changed"
    SIGN_IN_REFUSED = "sign_in_refused"
    ACCOUNT_LOCKED = "account_locked"
    SIGNED_OUT = "signed_out"
    SCREEN_LOCKED = "screen_locked"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105
    ACCOUNT_ENABLED = "account_enabled"
    ROLE_CHANGED = "role_changed"
    ACCOUNT_CHANGED = "account_changed"
    """Full name or NIP."""
    COMPLAINT_OPENED = "complaint_opened"
    """A person looked at one complaint with everything in it."""
    PERSON_SEARCHED = "person_searched"
    FILE_OPENED = "file_opened"
    EXPORTED = "exported"
    BACKED_UP = "backed_up"
    RESTORED = "restored"
    RESTORE_REHEARSED = "restore_rehearsed"
    DEVICE_CODE_CHANGED = "device_code_changed"
    RECOVERY_KEY_MADE = "recovery_key_made"
    RECOVERY_KEY_CHECKED = "recovery_key_checked"
    RECOVERY_KEY_USED = "recovery_key_used"
    """Data were opened with it on a computer that had no key to them; nobody could sign in before."""
    DEVICE_KEY_MOVED = "device_key_moved"
    CREDENTIALS_SET = "credentials_set"
    AUDIT_VERIFIED = "audit_verified"
    AUDIT_EXPORTED = "audit_exported"
    DIAGNOSTICS_SAVED = "diagnostics_saved"
    HELD = "held"
    """Kept from erasure (legal hold)."""
    HOLD_ENDED = "hold_ended"
    ERASED = "erased"
    PERSON_DATA_GIVEN = "person_data_given"
    SEALED = "sealed"
    SEALED_READ = "sealed_read"
    OFFICER_KEY_MADE = "officer_key_made"
    PROGRAM_CHANGED = "program_changed"
    """Another version of the program opened the data for the first time since."""
    UPDATE_FOUND = "update_found"
    UPDATE_REFUSED = "update_refused"
    UPDATE_STARTED = "update_started"
    """The installer of a newer version was made ready and started."""


SYSTEM = ("sistem", "Loket")
"""Actor of what no person did: sending in the background."""


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One thing that happened, with its details as plain values."""

    at: datetime
    actor: str
    actor_name: str
    action: Action
    detail: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """An entry of the whole log; ``register_no`` is that of the complaint it is about, None if it is about none."""

    seq: int
    register_no: str | None
    entry: HistoryEntry


def record(
    connection: sa.Connection,
    action: Action,
    at: datetime,
    actor: Account | None,
    complaint_id: str | None = None,
    **detail: object,
) -> None:
    """Append one entry inside the caller's transaction; ``actor`` None means the program itself.

    Raises:
        NotAllowed: the actor's account was disabled or got another role since they signed in.
    """
    if actor is not None:
        _require_as_signed_in(connection, actor)
    username, full_name = (actor.username, actor.full_name) if actor else SYSTEM
    entries, before = connection.exec_driver_sql("SELECT entries, last_hash FROM audit_head").one()
    seq, salt, content = entries + 1, new_salt(), to_json(detail)
    entry = (seq, to_time_text(at), username, full_name, action.value, complaint_id, digest_of(salt, content))
    last_hash = link(before, entry)
    connection.exec_driver_sql(
        "INSERT INTO history(seq, at, actor, actor_name, action, complaint_id, digest, detail, salt, hash) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*entry, content, salt, last_hash),
    )
    connection.exec_driver_sql(
        "UPDATE audit_head SET entries = ?, last_hash = ?, mac = ?",
        (seq, last_hash, chain_of(connection).seal(seq, last_hash)),
    )


def _require_as_signed_in(connection: sa.Connection, actor: Account) -> None:
    """Judge whoever changes something by their account as it is now, in the transaction that changes it."""
    row = connection.exec_driver_sql(
        "SELECT role, is_active FROM account WHERE username = ?", (actor.username,)
    ).one_or_none()
    if row is not None and (row.role != actor.role.value or not row.is_active):
        raise NotAllowed(translate("SignIn", "Akun Anda sudah diubah admin. Masuk lagi untuk melanjutkan."))


def of_complaint(connection: sa.Connection, complaint_id: str) -> tuple[HistoryEntry, ...]:
    """Return the history of one complaint, oldest first."""
    rows = connection.execute(
        sa.select(tables.history)
        .where(tables.history.c.complaint_id == complaint_id)
        .order_by(tables.history.c.seq)
    )
    return tuple(
        HistoryEntry(to_time(r.at), r.actor, r.actor_name, Action(r.action), json.loads(r.detail))
        for r in rows
    )


def newest(connection: sa.Connection, limit: int, before: int | None = None) -> list[AuditEntry]:
    """Return ``limit`` entries about anything, newest first, from the one before number ``before``."""
    h, c = tables.history.c, tables.complaint.c
    statement = (
        sa.select(tables.history, c.register_no)
        .select_from(tables.history.outerjoin(tables.complaint, c.id == h.complaint_id))
        .order_by(h.seq.desc())
        .limit(limit)
    )
    if before is not None:
        statement = statement.where(h.seq < before)
    return [
        AuditEntry(
            r.seq,
            r.register_no,
            HistoryEntry(to_time(r.at), r.actor, r.actor_name, Action(r.action), json.loads(r.detail)),
        )
        for r in connection.execute(statement)
    ]
