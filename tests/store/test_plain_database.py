"""A database without encryption is taken in: nothing lost, nothing legible left, whatever happens on the way."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
import sqlcipher3

from desktop.domain.errors import Conflict, LoketError
from desktop.store import tables
from desktop.store.engine import Database
from desktop.store.plain_database import encrypt_plain, is_plain
from tests.store.rows import KEY, add
from tests.usecases.desk import make_desk, open_desk

NAME = b"Siti Aminah"


def key_for(_path: Path) -> bytes:
    return KEY


def make_plain(encrypted: Path, plain: Path, key: bytes = KEY) -> None:
    """Write what an encrypted database holds into a plain one that was used with a write-ahead log."""
    driver = sqlcipher3.connect(str(encrypted), isolation_level=None)
    driver.execute(f"PRAGMA key = \"x'{key.hex()}'\"").close()
    driver.execute("ATTACH DATABASE ? AS plain KEY ''", (str(plain),)).close()
    driver.execute("SELECT sqlcipher_export('plain')").fetchall()
    driver.close()


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory, store_template: Path) -> Path:
    folder = tmp_path_factory.mktemp("plain")
    encrypted = folder / "encrypted.db"
    encrypted.write_bytes(store_template.read_bytes())
    database = Database(encrypted, KEY)
    for _ in range(3):
        add(database)
    database.close()
    make_plain(encrypted, folder / "loket.db")
    return folder / "loket.db"


@pytest.fixture
def plain(tmp_path: Path, template: Path) -> Path:
    path = tmp_path / "loket.db"
    path.write_bytes(template.read_bytes())
    return path


def numbers(path: Path) -> list[str]:
    """Return the register numbers in an encrypted database."""
    database = Database(path, KEY)
    try:
        with database.read() as connection:
            return list(connection.scalars(sa.select(tables.complaint.c.register_no)))
    finally:
        database.close()


def in_folder(folder: Path) -> bytes:
    """Return everything that can be read in a folder."""
    return b"".join(path.read_bytes() for path in folder.iterdir())


def test_it_is_encrypted_and_nothing_legible_is_left(plain: Path) -> None:
    assert is_plain(plain)
    assert NAME in in_folder(plain.parent)
    assert encrypt_plain(plain, key_for)
    assert not is_plain(plain)
    assert NAME not in in_folder(plain.parent)
    assert len(numbers(plain)) == 3
    assert not encrypt_plain(plain, key_for)
    if os.name == "posix":
        assert plain.stat().st_mode & 0o077 == 0


def test_what_stands_in_the_write_ahead_log_only_is_taken_along(plain: Path) -> None:
    child = os.fork()
    if child == 0:  # dies without closing, so that the log stays
        driver = sqlcipher3.connect(str(plain), isolation_level=None)
        driver.execute("PRAGMA journal_mode = WAL").fetchall()
        driver.execute("UPDATE complaint SET title = 'Baru di log'").close()
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    assert plain.with_name("loket.db-wal").stat().st_size > 0
    assert encrypt_plain(plain, key_for)
    database = Database(plain, KEY)
    with database.read() as connection:
        assert set(connection.scalars(sa.select(tables.complaint.c.title))) == {"Baru di log"}
    database.close()
    assert b"Baru di log" not in in_folder(plain.parent)


def test_it_is_refused_while_another_program_has_it_open(plain: Path) -> None:
    whole = plain.read_bytes()
    other = sqlcipher3.connect(str(plain), isolation_level=None)
    other.execute("BEGIN").close()
    other.execute("SELECT count(*) FROM complaint").fetchone()
    with pytest.raises(Conflict):
        encrypt_plain(plain, key_for)
    other.close()
    assert plain.read_bytes() == whole
    assert sorted(path.suffix for path in plain.parent.iterdir() if path.suffix != ".lock") == [".db"]


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (lambda driver: driver.execute("DROP TABLE alembic_version"), "not_ours"),
        (lambda driver: driver.execute("UPDATE alembic_version SET version_num = '9999'"), "newer_database"),
    ],
)
def test_what_is_not_ours_or_newer_is_left_alone(
    plain: Path, damage: Callable[[sqlcipher3.Connection], object], code: str
) -> None:
    driver = sqlcipher3.connect(str(plain), isolation_level=None)
    damage(driver)
    driver.close()
    whole = plain.read_bytes()
    with pytest.raises(LoketError) as refused:
        encrypt_plain(plain, key_for)
    assert refused.value.code == code
    assert plain.read_bytes() == whole


def test_a_damaged_one_is_refused_and_left_alone(plain: Path) -> None:
    whole = bytearray(plain.read_bytes())
    for page in range(8, len(whole) // 4096, 3):
        whole[page * 4096 : page * 4096 + 64] = b"\xff" * 64
    plain.write_bytes(whole)
    with pytest.raises(LoketError) as refused:
        encrypt_plain(plain, key_for)
    assert refused.value.code == "not_encrypted"
    assert plain.read_bytes() == bytes(whole)
    assert not plain.with_name("loket.db.partial").exists()


def encrypt_and_die(path: Path, steps: int) -> bool:
    """Encrypt in a process of its own, killed at its so many-th step on files; return whether it got to the end."""
    child = os.fork()
    if child == 0:
        left = steps

        def dies_here(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal left
            if event in ("open", "os.rename", "os.remove", "sqlite3.connect") and str(path.parent) in str(
                arguments
            ):
                left -= 1
                if left < 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(dies_here)
        encrypt_plain(path, key_for)
        os._exit(0)
    _pid, status = os.waitpid(child, 0)
    return os.WIFEXITED(status) and os.WEXITSTATUS(status) == 0


@pytest.mark.skipif(os.name == "nt", reason="fork and SIGKILL are POSIX")
def test_killed_at_every_step_the_next_start_goes_on(tmp_path: Path, template: Path) -> None:
    step, is_done = -1, False
    while not is_done:
        step += 1
        path = tmp_path / f"at-{step}" / "loket.db"
        path.parent.mkdir()
        path.write_bytes(template.read_bytes())
        is_done = encrypt_and_die(path, step)
        encrypt_plain(path, key_for)
        assert len(numbers(path)) == 3, step
        assert NAME not in in_folder(path.parent), step
        assert not is_plain(path)
    assert step > 8


def test_the_program_takes_it_in_when_it_starts(tmp_path: Path) -> None:
    """A desk whose database lies there in plain, without any keys: it opens, with a key of its own from now on."""
    make_desk(tmp_path / "desk")
    with open_desk(tmp_path / "desk") as program:
        key = program.keys.data_key(program.paths.database)
    old = tmp_path / "old"
    old.mkdir()
    make_plain(tmp_path / "desk" / "loket.db", old / "loket.db", key)
    with open_desk(old) as program:
        assert program.at_desk().desk.office.code == "ME01"
    assert not is_plain(old / "loket.db")
    assert b"Ani Rahmawati" not in in_folder(old)
