"""The file itself: pragmas in force, nothing readable on the disk, whose fault is told in one sentence."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest
import sqlalchemy as sa

from desktop.domain.errors import StorageProblem
from desktop.store import tables
from desktop.store.engine import BUSY_TIMEOUT_MS, PRAGMAS, Database, open_connection
from desktop.store.history import Action, record
from tests.store.rows import KEY, NOW, add

MARKER = "Penandarahasia"
SYNCHRONOUS_FULL, TEMP_STORE_MEMORY, SECURE_DELETE_ON = 2, 2, 1


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", SYNCHRONOUS_FULL),
        ("foreign_keys", 1),
        ("secure_delete", SECURE_DELETE_ON),
        ("temp_store", TEMP_STORE_MEMORY),
        ("busy_timeout", BUSY_TIMEOUT_MS),
    ],
)
def test_pragmas_are_in_force_in_both_kinds_of_work(database: Database, pragma: str, value: object) -> None:
    with database.read() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value
    with database.write() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value
    assert BUSY_TIMEOUT_MS >= 5_000


def test_the_driver_holds_a_current_sqlite_with_a_cipher(database: Database) -> None:
    with database.read() as connection:
        version = connection.exec_driver_sql("SELECT sqlite_version()").scalar_one()
        assert tuple(map(int, version.split("."))) >= (3, 51, 3)  # before it: the WAL-reset corruption race
        assert connection.exec_driver_sql("PRAGMA cipher_version").scalar()


def test_nothing_is_readable_on_the_disk(database: Database, path: Path) -> None:
    add(database, title=f"{MARKER} judul", narrative=f"{MARKER} uraian")
    with database.write() as connection:
        record(connection, Action.SETTING_CHANGED, NOW, None, note=MARKER)
    on_disk = {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}
    assert len(on_disk["loket.db-wal"]) > 0
    for name, content in on_disk.items():
        assert MARKER.encode() not in content, name
        assert MARKER.lower().encode() not in content, name
        assert not content.startswith(b"SQLite format 3"), name
    database.close()
    assert MARKER.encode() not in path.read_bytes()


def test_another_key_opens_nothing_and_says_so(path: Path) -> None:
    other = Database(path, bytes(32))
    with pytest.raises(StorageProblem, match="kuncinya tidak cocok") as refused, other.read():
        pass
    assert refused.value.code == "cannot_open"
    assert str(path) in refused.value.message
    other.close()


def test_a_key_has_32_bytes(path: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        open_connection(path, b"short")


@pytest.mark.parametrize("content", [b"bukan basis data" * 500, b"SQLite format 3\x00" + b"\x00" * 4_000])
def test_what_is_no_database_is_said_to_be_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "rusak.db"
    path.write_bytes(content)
    database = Database(path, KEY)
    with pytest.raises(StorageProblem, match="berkasnya rusak"), database.read():
        pass
    database.close()
    assert path.read_bytes() == content


def test_a_folder_in_place_of_the_file(tmp_path: Path) -> None:
    database = Database(tmp_path, KEY)
    with pytest.raises(StorageProblem), database.read():
        pass
    database.close()


def test_damage_inside_the_file_is_noticed(database: Database, path: Path) -> None:
    for _ in range(30):
        add(database)
    database.close()
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 64] = os.urandom(64)
    path.write_bytes(content)
    again = Database(path, KEY)
    with pytest.raises(StorageProblem):
        _read_every_page(again)
    again.close()


def _read_every_page(database: Database) -> None:
    """Read the file page by page, each of which carries a MAC; raise StorageProblem for the first that is damaged."""
    with database.read() as connection:
        for damage in connection.exec_driver_sql("PRAGMA cipher_integrity_check").scalars():
            raise StorageProblem(damage)
        connection.exec_driver_sql("PRAGMA integrity_check").all()


def test_an_undamaged_file_passes_the_same_check(database: Database) -> None:
    add(database)
    _read_every_page(database)


def test_a_failed_unit_of_work_leaves_nothing(database: Database) -> None:
    with pytest.raises(RuntimeError):
        _begin_and_stop(database)
    with database.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM setting").scalar() == 0


def _begin_and_stop(database: Database) -> None:
    with database.write() as connection:
        connection.exec_driver_sql("INSERT INTO setting(name, value) VALUES ('a', 'b')")
        raise RuntimeError("stopped")


def test_a_reader_sees_one_snapshot(database: Database) -> None:
    with database.read() as reader:
        assert reader.scalar(sa.select(sa.func.count()).select_from(tables.complaint)) == 0
        add(database)
        assert reader.scalar(sa.select(sa.func.count()).select_from(tables.complaint)) == 0
    with database.read() as reader:
        assert reader.scalar(sa.select(sa.func.count()).select_from(tables.complaint)) == 1


def test_writers_take_turns_instead_of_failing(database: Database) -> None:
    """A deferred transaction that reads before it writes would fail at once here, whatever the time-out."""
    started, errors = threading.Event(), list[BaseException]()

    def wait_for_a_turn() -> None:
        started.set()
        try:
            with database.write() as connection:
                count = connection.exec_driver_sql("SELECT count(*) FROM setting").scalar()
                connection.exec_driver_sql("INSERT INTO setting(name, value) VALUES ('b', ?)", (str(count),))
        except BaseException as error:
            errors.append(error)

    with database.write() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM setting").scalar()
        other = threading.Thread(target=wait_for_a_turn)
        other.start()
        started.wait()
        connection.exec_driver_sql("INSERT INTO setting(name, value) VALUES ('a', '')")
    other.join()
    assert errors == []
    with database.read() as connection:
        assert connection.exec_driver_sql("SELECT value FROM setting WHERE name = 'b'").scalar() == "1"


def test_a_lock_that_is_held_for_ever_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.store.engine.PRAGMAS", ("busy_timeout = 1", *PRAGMAS[1:]))
    holder, waiter = Database(path, KEY), Database(path, KEY)
    with holder.write():
        before = time.monotonic()
        with pytest.raises(StorageProblem, match="sedang dipakai program lain"), waiter.write():
            pass
        assert time.monotonic() - before < 5
    holder.close()
    waiter.close()


def test_a_disk_that_is_full_saves_nothing_and_says_so(database: Database) -> None:
    add(database)
    with database.read() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    stored, refused = 1, 0
    for room in range(0, 12, 2):
        small = Database(database.path, KEY)
        _limit(small, pages + room)
        message = _try_to_add(small)
        if message is None:
            stored += 1
        else:
            refused += 1
            assert message.startswith("Ruang disk habis.")
        with small.read() as connection:  # rolled back: usable again, and whole
            for table in ("complaint", "outbox_item", "complaint_words"):
                assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() == stored
            assert connection.exec_driver_sql("SELECT last_counter FROM number_series").scalar() == stored
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        small.close()
    assert refused >= 2


def _try_to_add(database: Database) -> str | None:
    try:
        add(database, narrative="x" * 5_000, title="y" * 150)
    except StorageProblem as problem:
        return problem.message
    return None


def _limit(database: Database, pages: int) -> None:
    @sa.event.listens_for(database.engine, "connect")
    def limit(connection: object, _record: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages}").close()  # type: ignore[attr-defined]


def test_bugs_stay_bugs(database: Database) -> None:
    with pytest.raises(sa.exc.IntegrityError), database.write() as connection:
        connection.exec_driver_sql("INSERT INTO setting(name) VALUES ('no value')")
    with pytest.raises(sa.exc.IntegrityError), database.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO history(complaint_id, at, actor, actor_name, action, detail) VALUES ('no', '', '', '', '', '')"
        )


def test_errors_hold_nothing_of_what_citizens_said(database: Database) -> None:
    stored = add(database, title=MARKER)
    statement = sa.insert(tables.complaint).values(id=stored.id, title=MARKER, narrative=MARKER)
    with pytest.raises(sa.exc.IntegrityError) as failed, database.write() as connection:
        connection.execute(statement)
    assert MARKER not in str(failed.value)
