"""Whoever changes, takes out, moves or adds an entry of the history is found, whatever else was put right behind it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa

from desktop.domain.access import Account, Role
from desktop.store import audit_log
from desktop.store.audit_chain import EMPTY, digest_of, link
from desktop.store.audit_log import AuditFault, AuditMark
from desktop.store.engine import Database
from desktop.store.history import Action, record
from tests.store.rows import NOW, add

ANI = Account("ani", "Ani Rahmawati", Role.ADMIN)


def write_some(database: Database, count: int = 6) -> str:
    """Write entries about a complaint and about none; return the complaint's id."""
    stored = add(database)
    with database.write() as connection:
        for number in range(count):
            about = stored.id if number % 2 else None
            record(connection, Action.SIGNED_IN, NOW, ANI, about, number=number, kata="dua baris\u2028é")
    return stored.id


def tamper(database: Database, work: Callable[[Any], object]) -> None:
    """Do what somebody does who has the key of the database and knows its triggers."""
    with database.write() as connection:
        for trigger in ("history_no_update", "history_no_delete"):
            connection.exec_driver_sql(f"DROP TRIGGER {trigger}")
        work(connection.exec_driver_sql)


def verdict(database: Database, noted: AuditMark | None = None) -> audit_log.AuditVerdict:
    with database.read() as connection:
        return audit_log.verify(connection, noted)


def rechain(run: Any, first: int = 1) -> None:
    """Compute all hashes anew, as anybody can who knows the rule."""
    before = EMPTY
    rows = run(
        "SELECT seq, at, actor, actor_name, action, complaint_id, detail, salt FROM history ORDER BY seq"
    ).fetchall()
    for *told, detail, salt in rows:
        digest = digest_of(salt, detail)
        before = link(before, (*told, digest))
        run("UPDATE history SET digest = ?, hash = ? WHERE seq = ?", (digest, before, told[0]))
    run("UPDATE audit_head SET entries = ?, last_hash = ?", (len(rows), before))


def test_a_desk_that_nobody_touched_is_whole(database: Database) -> None:
    assert verdict(database).is_whole
    write_some(database)
    found = verdict(database)
    assert (found.is_whole, found.first_bad) == (True, None)
    assert found.entries == 6


@pytest.mark.parametrize(
    ("statement", "first_bad", "fault"),
    [
        ("UPDATE history SET actor = 'x' WHERE seq = 3", 3, AuditFault.CHAIN),
        ("UPDATE history SET at = '2026-11-24T00:00:00.000000+00:00' WHERE seq = 2", 2, AuditFault.CHAIN),
        ("UPDATE history SET action = 'logged' WHERE seq = 1", 1, AuditFault.CHAIN),
        ("UPDATE history SET complaint_id = NULL WHERE seq = 4", 4, AuditFault.CHAIN),
        ("UPDATE history SET detail = '{}' WHERE seq = 5", 5, AuditFault.DETAIL),
        ("UPDATE history SET detail = '{}', salt = NULL WHERE seq = 5", 5, AuditFault.DETAIL),
        ("DELETE FROM history WHERE seq = 1", 1, AuditFault.MISSING),
        ("DELETE FROM history WHERE seq = 4", 4, AuditFault.MISSING),
        ("DELETE FROM history WHERE seq = 6", 6, AuditFault.END),
        ("DELETE FROM history", 1, AuditFault.END),
        (
            "UPDATE history SET seq = CASE seq WHEN 2 THEN 103 WHEN 3 THEN 102 ELSE seq END",
            2,
            AuditFault.MISSING,
        ),
        (
            "INSERT INTO history SELECT 7, complaint_id, at, actor, actor_name, action, detail, salt, digest, hash "
            "FROM history WHERE seq = 6",
            7,
            AuditFault.CHAIN,
        ),
        ("DELETE FROM audit_head", 7, AuditFault.END),
        ("UPDATE audit_head SET mac = '00'", 7, AuditFault.END),
    ],
)
def test_the_first_entry_that_is_not_right_is_named(
    database: Database, statement: str, first_bad: int, fault: AuditFault
) -> None:
    write_some(database)
    tamper(database, lambda run: run(statement))
    found = verdict(database)
    assert (found.first_bad, found.fault) == (first_bad, fault)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE history SET actor = 'x' WHERE seq = 3",
        "DELETE FROM history WHERE seq = 6",
        "INSERT INTO history SELECT 7, complaint_id, at, 'x', actor_name, action, detail, salt, digest, hash "
        "FROM history WHERE seq = 6",
    ],
)
def test_hashes_that_were_put_right_do_not_help_without_the_key(database: Database, statement: str) -> None:
    write_some(database)

    def work(run: Any) -> None:
        run(statement)
        rechain(run)

    tamper(database, work)
    assert verdict(database).fault is AuditFault.END


def test_two_entries_that_changed_places_are_found(database: Database) -> None:
    write_some(database)

    def work(run: Any) -> None:
        for before, after in ((2, 102), (3, 2), (102, 3)):
            run("UPDATE history SET seq = ? WHERE seq = ?", (after, before))

    tamper(database, work)
    assert verdict(database).first_bad == 2


def test_an_older_state_that_is_whole_in_itself_does_not_fit_the_note(database: Database) -> None:
    write_some(database)
    with database.read() as connection:
        noted = audit_log.mark(connection)
    assert verdict(database, noted).is_whole
    with database.write() as connection:
        record(connection, Action.SIGNED_IN, NOW, ANI)
    assert verdict(database, noted).is_whole
    assert verdict(database, AuditMark(9, "f" * 64)).fault is AuditFault.MARK
    assert verdict(database, AuditMark(6, "f" * 64)).fault is AuditFault.MARK


def test_a_detail_may_be_emptied_only_with_its_complaint(database: Database) -> None:
    complaint_id = write_some(database)
    empty = "UPDATE history SET detail = '{}', salt = NULL WHERE complaint_id IS NOT NULL"
    with pytest.raises(sa.exc.IntegrityError, match="append-only"), database.write() as connection:
        connection.exec_driver_sql(empty)
    with database.write() as connection:
        connection.exec_driver_sql("UPDATE complaint SET erased_at = ? WHERE id = ?", ("2032", complaint_id))
        connection.exec_driver_sql(empty)
    assert verdict(database).is_whole
    with pytest.raises(sa.exc.IntegrityError, match="append-only"), database.write() as connection:
        connection.exec_driver_sql("UPDATE history SET actor = 'x', detail = '{}', salt = NULL WHERE seq = 2")
