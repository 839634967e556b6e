"""Migrations up and down with people's data in the file, and what happens when one fails, is cut off, or comes too late."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from desktop.domain.complaint import Attachment
from desktop.domain.errors import StorageProblem
from desktop.store import complaints, drafts, outbox, schema, search, tables
from desktop.store.engine import Database, open_connection
from desktop.store.history import Action, record
from desktop.store.schema import (
    HEAD,
    copy_verified,
    current_revision,
    ensure_schema,
    known_revisions,
    migrate,
)
from tests.campaign import kill_migration
from tests.small_disk import small_disk
from tests.store.rows import KEY, NOW, add

ROOT = Path(__file__).resolve().parents[2]
ROWS_0001 = Path(__file__).with_name("rows_0001.sql")
STEPS = [
    ("base", "0001"),
    ("0001", "0002"),
    ("0002", "0003"),
    ("0003", "0004"),
    ("0004", "0005"),
    ("0005", "0006"),
    ("0006", "0007"),
    ("0007", "0008"),
    ("0008", "0009"),
    ("0009", "0010"),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "loket.db"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    database = Database(path, KEY)
    yield database
    database.close()


Rows = dict[str, list[dict[str, Any]]]


def dump(database: Database) -> Rows:
    """Return all rows of all tables of our own, whatever columns this revision has."""
    with database.read() as connection:
        present = set(sa.inspect(connection).get_table_names())
        return {
            table.name: [
                dict(row._mapping) for row in connection.exec_driver_sql(f"SELECT * FROM {table.name}")
            ]
            for table in tables.metadata.sorted_tables
            if table.name in present
        }


def kept(rows: Rows, wanted: Rows) -> Rows:
    """Return the part of ``rows`` that ``wanted`` has too: its tables and their columns."""
    return {
        name: [
            {column: row[column] for column in (content[0] if content else ())} for row in rows.get(name, [])
        ]
        for name, content in wanted.items()
    }


def fill(database: Database) -> None:
    """Store some of everything by the present program."""
    for number in range(3):
        files = [Attachment(f"{number}.pdf", f"{number:064d}", 9, "application/pdf")]
        add(database, files, title=f"Laporan {number}")
    with database.write() as connection:
        record(connection, Action.SIGNED_IN, NOW, None)
        connection.exec_driver_sql("INSERT INTO setting(name, value) VALUES ('language', 'id')")


def fill_as_of(database: Database, revision: str) -> None:
    """Bring an empty file to ``revision`` with rows in it that the program of revision 0001 wrote."""
    migrate(database, "0001")
    with database.write() as connection:
        for statement in ROWS_0001.read_text("utf-8").splitlines():
            connection.exec_driver_sql(statement)
    if revision != "0001":
        migrate(database, revision)


def test_up_from_nothing(database: Database) -> None:
    assert current_revision(database) is None
    ensure_schema(database, KEY)
    assert current_revision(database) == HEAD
    add(database)
    with database.read() as connection:
        assert search.find_words(connection, "jalan", 10) == [1]


def test_head_is_alembics_head() -> None:
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory(str(schema._MIGRATIONS))
    assert scripts.get_heads() == [HEAD]
    assert [(s.down_revision or "base", s.revision) for s in scripts.walk_revisions()][::-1] == STEPS
    assert known_revisions() == {revision for _before, revision in STEPS}


@pytest.mark.parametrize(("before", "after"), STEPS)
def test_each_step_up_and_down_again_keeps_every_row(database: Database, before: str, after: str) -> None:
    if before != "base":
        fill_as_of(database, before)
    rows = dump(database)
    migrate(database, after)
    assert current_revision(database) == after
    assert kept(dump(database), rows) == rows
    migrate(database, before)
    assert current_revision(database) == (None if before == "base" else before)
    assert dump(database) == rows
    migrate(database, HEAD)
    assert current_revision(database) == HEAD


def test_what_was_stored_before_the_search_is_found_after(database: Database) -> None:
    fill_as_of(database, "0001")
    ensure_schema(database, KEY)
    with database.read() as connection:
        assert search.find_words(connection, "laporan", 10) == [3, 2, 1]
        assert search.find_words(connection, "aminah sudirman", 10) == [3, 2, 1]
        assert search.find_words(connection, "apora", 10) == [3, 2, 1]
    add(database, title="Laporan baru")
    with database.read() as connection:
        assert search.find_words(connection, "laporan", 10) == [4, 3, 2, 1]


def test_drafts_of_every_released_program_come_along(database: Database) -> None:
    """What was being typed when the program was left to be updated (failures.md, 16)."""
    typed = '{"typed": {"complainant.name": "Herman", "title": "air PDAM mati \\ud83d"}, "files": ["/media/kartu/a.jpg"]}'
    fill_as_of(database, "0001")
    with database.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO draft(id, username, updated_at, form) VALUES (?, 'rina', ?, ?)",
            ("0192", "2026-11-24T02:41:00.000000+00:00", typed),
        )
    ensure_schema(database, KEY)
    with database.read() as connection:
        (draft,) = drafts.of_user(connection, "rina")
    assert draft.form["typed"] == {"complainant.name": "Herman", "title": "air PDAM mati \ud83d"}
    assert (draft.form["files"], draft.files) == (["/media/kartu/a.jpg"], ())


def test_all_the_way_down_leaves_nothing(database: Database) -> None:
    ensure_schema(database, KEY)
    migrate(database, "base")
    with database.read() as connection:
        left = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'")
        assert left.scalars().all() == ["alembic_version"]


def test_the_migrated_schema_is_the_one_queries_are_written_against(database: Database) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    ensure_schema(database, KEY)

    def is_ours(_object: object, name: str | None, kind: str, _reflected: bool, _other: object) -> bool:
        shadow = (name or "").startswith(("complaint_words", "complaint_parts"))
        return not (kind == "table" and shadow)

    with database.read() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_object": is_ours, "compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, tables.metadata) == []


def test_append_only_holds_after_migrating(database: Database) -> None:
    ensure_schema(database, KEY)
    with database.read() as connection:
        triggers = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
        )
        assert triggers.scalars().all() == [
            "answer_letter_no_delete",
            "answer_letter_no_update",
            "closed_paper_no_delete",
            "closed_paper_no_update",
            "history_no_delete",
            "history_no_update",
            "lapor_report_closed",
            "lapor_report_forgotten",
            "lapor_report_moved",
            "provisioning_no_delete",
            "provisioning_no_update",
            "report_added",
            "report_moved",
        ]


def test_a_newer_file_is_refused_and_left_alone(database: Database, path: Path) -> None:
    ensure_schema(database, KEY)
    fill(database)
    with database.write() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    before = path.read_bytes()
    again = Database(path, KEY)
    with pytest.raises(StorageProblem, match="versi lebih baru") as refused:
        ensure_schema(again, KEY)
    again.close()
    assert refused.value.code == "newer_database"
    assert path.read_bytes() == before
    assert not list(path.parent.glob("*.before-*"))


def test_a_verified_copy_is_made_before_anything_changes(database: Database, path: Path) -> None:
    fill_as_of(database, "0001")
    rows = dump(database)
    ensure_schema(database, KEY)
    copy = path.with_suffix(f".before-{HEAD}.db")
    if os.name != "nt":
        assert copy.stat().st_mode & 0o777 == 0o600
    copied = Database(copy, KEY)
    assert current_revision(copied) == "0001"
    assert dump(copied) == rows
    copied.close()
    assert not list(path.parent.glob("*.partial*"))


def test_a_first_start_makes_no_copy(database: Database, path: Path) -> None:
    ensure_schema(database, KEY)
    assert not list(path.parent.glob("*.before-*"))


class Broken(RuntimeError):
    """What a broken migration raises."""


def break_upgrade(monkeypatch: pytest.MonkeyPatch, statement: str) -> None:
    """Let the last migration fail after it has done all its work, by what ``statement`` does or by itself."""
    from alembic import op

    real = op.execute

    def execute(text: Any, **options: Any) -> None:
        real(text, **options)
        if "UPDATE outbox_step SET attachment_size" in str(text):
            if not statement:
                raise Broken
            real(statement)

    monkeypatch.setattr(op, "execute", execute)


@pytest.mark.parametrize(
    "statement",
    [
        "",
        "INSERT INTO tidak_ada VALUES (1)",
        "INSERT INTO attachment VALUES ('tidak-ada', 0, 'a', 'b', 1, 'c')",
    ],
    ids=["bug", "sql", "broken reference"],
)
def test_a_failing_migration_leaves_the_old_file_as_it_was(
    database: Database,
    path: Path,
    caplog: pytest.LogCaptureFixture,
    statement: str,
) -> None:
    fill_as_of(database, "0001")
    rows = dump(database)
    with pytest.MonkeyPatch.context() as broken:
        break_upgrade(broken, statement)
        with pytest.raises(StorageProblem, match="tetap seperti semula") as failed:
            ensure_schema(database, KEY)
    assert failed.value.code == "migration_failed"
    assert f"migration to {HEAD} failed" in caplog.text
    assert current_revision(database) == "0001"
    assert dump(database) == rows
    with database.read() as connection:
        assert not sa.inspect(connection).has_table("complaint_words")
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    database.close()
    again = Database(path, KEY)
    ensure_schema(again, KEY)
    assert current_revision(again) == HEAD
    again.close()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_killed_at_any_statement_the_file_opens_and_migrates(tmp_path: Path) -> None:
    """The campaign kills at each single statement from every released schema."""
    outcome = kill_migration.run(("0001", "0005", "0009"), 25, tmp_path)
    assert outcome.problems == []
    assert outcome.kills > 8
    assert outcome.statements > 50


def test_a_full_disk_is_not_blamed_on_the_migration(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 4) as disk:
        place = disk.folder / "loket.db"
        old = Database(place, KEY)
        fill_as_of(old, "0005")
        old.close()
        before = place.read_bytes()
        database = Database(place, KEY)
        with disk.full(left=20_000), pytest.raises(StorageProblem) as refused:
            ensure_schema(database, KEY, backup=lambda: None)
        assert refused.value.code == ("disk_full" if disk.is_mounted else "disk_error")
        assert current_revision(database) == "0005"
        ensure_schema(database, KEY, backup=lambda: None)
        assert current_revision(database) == HEAD
        database.close()
        assert place.read_bytes() != before


SECOND_START = """
import sys
from pathlib import Path
from desktop.store.engine import Database
from desktop.store.schema import ensure_schema
database = Database(Path(sys.argv[1]), bytes(range(32)))
ensure_schema(database, bytes(range(32)))
database.close()
print([name for name in ("alembic", "mako", "filelock", "requests", "reportlab") if name in sys.modules])
"""


def test_a_second_start_imports_no_alembic(database: Database, path: Path) -> None:
    ensure_schema(database, KEY)
    database.close()
    done = subprocess.run(
        [sys.executable, "-c", SECOND_START, str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.strip() == "[]"


def test_children_survive_a_table_that_is_rebuilt(database: Database) -> None:
    """Batch mode with foreign keys on would delete the attachments, the history and the outbox with their complaint."""
    from alembic import op

    ensure_schema(database, KEY)
    fill(database)
    rows = dump(database)
    with pytest.MonkeyPatch.context() as other:
        real = op.execute

        def execute(text: Any, **options: Any) -> None:
            real(text, **options)
            if text == "DROP TABLE complaint_words":
                with op.batch_alter_table("complaint", recreate="always") as batch:
                    batch.alter_column("title", nullable=True)

        other.setattr(op, "execute", execute)
        migrate(database, "0001")
    assert len(dump(database)["outbox_step"]) == len(rows["outbox_step"]) > 0
    with database.read() as connection:
        title = next(c for c in sa.inspect(connection).get_columns("complaint") if c["name"] == "title")
        assert title["nullable"]


def test_a_copy_holds_what_is_still_in_the_write_ahead_log(
    database: Database, path: Path, tmp_path: Path
) -> None:
    ensure_schema(database, KEY)
    fill(database)
    assert path.with_name("loket.db-wal").stat().st_size > 0
    copy_verified(path, tmp_path / "salinan.db", KEY)
    copy = Database(tmp_path / "salinan.db", KEY)
    assert dump(copy) == dump(database)
    copy.close()


def test_a_copy_of_a_damaged_file_is_refused_and_removed(
    database: Database, path: Path, tmp_path: Path
) -> None:
    ensure_schema(database, KEY)
    for _ in range(40):
        add(database, narrative="x" * 4_000)
    database.close()
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)
    with pytest.raises(StorageProblem, match="tidak utuh") as refused:
        copy_verified(path, tmp_path / "salinan.db", KEY)
    assert refused.value.code == "backup_failed"
    assert not list(tmp_path.glob("salinan*"))
    assert path.read_bytes() == content


def test_the_store_reads_what_it_wrote_after_migrating(database: Database) -> None:
    ensure_schema(database, KEY)
    stored = add(database)
    with database.read() as connection:
        assert complaints.get(connection, stored.id) == stored
        item = outbox.of_complaint(connection, stored.id)
    assert item is not None
    assert item.register_no == stored.register_no


def test_a_raw_connection_leaves_transactions_to_explicit_begin(path: Path) -> None:
    """The driver's own habit of committing before DDL leaves half a migration behind."""
    connection = open_connection(path, KEY)
    assert connection.isolation_level is None
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("CREATE TABLE a(x)")
    connection.execute("INSERT INTO a VALUES (1)")
    connection.execute("CREATE TABLE b(x)")
    connection.execute("ROLLBACK")
    assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    connection.close()
