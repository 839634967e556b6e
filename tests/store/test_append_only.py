"""What happened stays written, even against the program itself."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from desktop.domain.access import Account, Role
from desktop.store import history, office_files
from desktop.store.engine import Database
from desktop.store.history import Action, record
from desktop.store.office_files import OfficeFiles
from tests.store.rows import NOW, add

ANI = Account("ani", "Ani Rahmawati", Role.ADMIN)


@pytest.mark.parametrize("table", ["history", "provisioning"])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {table} SET seq = seq + 1",
        "DELETE FROM {table}",
        "DELETE FROM {table} WHERE 1",
        "UPDATE {table} SET {column} = 'x'",
    ],
)
def test_neither_changed_nor_shortened(database: Database, table: str, statement: str) -> None:
    with database.write() as connection:
        record(connection, Action.SIGNED_IN, NOW, ANI)
        office_files.add(connection, OfficeFiles("format = 1", "ab"), NOW, ANI)
    column = {"history": "actor", "provisioning": "toml"}[table]
    with pytest.raises(sa.exc.IntegrityError, match="append-only"), database.write() as connection:
        connection.exec_driver_sql(statement.format(table=table, column=column))
    with database.read() as connection:
        assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() == 1


def test_replacing_is_changing(database: Database) -> None:
    with database.write() as connection:
        record(connection, Action.SIGNED_IN, NOW, ANI)
    with pytest.raises(sa.exc.IntegrityError), database.write() as connection:
        connection.exec_driver_sql(
            "INSERT OR REPLACE INTO history(seq, at, actor, actor_name, action, detail) VALUES (1, '', 'x', '', '', '')"
        )
    with database.read() as connection:
        assert connection.exec_driver_sql("SELECT actor FROM history").scalars().all() == ["ani"]


def test_history_is_told_in_order_with_its_details(database: Database) -> None:
    stored = add(database)
    with database.write() as connection:
        record(connection, Action.LOGGED, NOW, ANI, stored.id, register_no=stored.register_no, attachments=0)
        record(connection, Action.CONFIRMED, NOW, None, stored.id, lapor_no="9165816")
        record(connection, Action.SIGNED_IN, NOW, ANI)
    with database.read() as connection:
        entries = history.of_complaint(connection, stored.id)
    assert [(e.action, e.actor, e.actor_name) for e in entries] == [
        (Action.LOGGED, "ani", "Ani Rahmawati"),
        (Action.CONFIRMED, "sistem", "Loket"),
    ]
    assert entries[0].detail == {"register_no": stored.register_no, "attachments": 0}
    assert entries[0].at == NOW


def test_the_last_office_file_counts_and_all_are_kept(database: Database) -> None:
    with database.write() as connection:
        assert office_files.current(connection) is None
        for number in (1, 2):
            files = OfficeFiles(f"format = {number}", str(number), b"\x89PNG\x00", None, b"\xff\x00")
            office_files.add(connection, files, NOW, None)
        assert office_files.current(connection) == files
        assert connection.exec_driver_sql("SELECT count(*) FROM provisioning").scalar() == 2
