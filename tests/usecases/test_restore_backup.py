"""Restoring: everything is checked first, nothing that was there is lost, and nothing is ever sent or numbered twice."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.domain.errors import Conflict, InvalidInput, StorageProblem
from desktop.runtime import backup_folder
from desktop.runtime.attached_file import judge
from desktop.runtime.paths import DataPaths
from desktop.store import history, schema
from desktop.store.history import Action
from desktop.usecases.restore_backup import RestoreBackup
from desktop.usecases.toolbox import DeskTools, Tools
from main import Program
from tests.campaign import backup_kill_restore
from tests.usecases.desk import ADMIN, CLERK, SUPERVISOR, DeskClock, form, open_desk
from tests.usecases.test_make_backup import SCAN


@pytest.fixture
def backup(program: Program, tools: Tools, desk: DeskTools, tmp_path: Path) -> Path:
    """Return a backup of a desk with one complaint and its file; another complaint comes after it."""
    desk.log_complaint(CLERK, form(title="Sebelum"), [judge("surat.pdf", SCAN)])
    made = tools.backups(None, folder=tmp_path / "usb")
    desk.log_complaint(CLERK, form(title="Sesudah"))
    return made.path


@pytest.fixture
def clock() -> DeskClock:
    return DeskClock()


def restore(folder: Path, clock: DeskClock) -> RestoreBackup:
    return RestoreBackup(DataPaths(folder), clock)


def titles(folder: Path) -> list[str]:
    with open_desk(folder) as program:
        return [row.title for row in program.at_desk().find.page(SUPERVISOR).rows]


def test_on_a_new_computer(
    program: Program, backup: Path, tmp_path: Path, clock: DeskClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = program.keys.make_recovery_key()
    later = program.tools().backups(None, folder=tmp_path / "usb").path
    monkeypatch.setenv("LOKET_KEY_DIR", str(tmp_path / "keys-of-the-new-one"))
    new = tmp_path / "new"
    with pytest.raises(InvalidInput) as refused:
        restore(new, clock)(later)
    assert refused.value.field == "recovery_key"
    with pytest.raises(InvalidInput) as never_made:  # the first backup is older than the key
        restore(new, clock)(backup, code)
    assert never_made.value.code == "never_made"
    clock.forward(hours=3)
    done = restore(new, clock)(later, code)
    assert (done.aside, done.put_aside, done.manifest.contents.last_number) == (None, 2, "ME01-L1-26-00002-1")
    assert done.device_code not in (None, "L1")
    with open_desk(new, clock) as restored:
        desk = restored.at_desk()
        assert [row.title for row in desk.find.page(SUPERVISOR).rows] == ["Sesudah", "Sebelum"]
        record = desk.find.show(SUPERVISOR, "ME01-L1-26-00001")
        (kept,) = record.complaint.attachments
        assert restored.attachments.read(kept.sha256) == SCAN
        logged = desk.log_complaint(CLERK, form())
        assert logged.register_no.startswith(f"ME01-{done.device_code}-26-00001")
        totals = desk.outbox.totals()
        assert (totals.unknown, totals.waiting) == (2, 1)
        with restored.database.read() as connection:
            entries = [e.entry for e in history.newest(connection, 20)]
        (told,) = [e for e in entries if e.action is Action.RESTORED]
        assert told.detail["made_at"].startswith("2026-11-24T05:00")
        reasons = {e.detail["reason"] for e in entries if e.action is Action.UNKNOWN}
        assert len(reasons) == 1
        assert "dipulihkan dari cadangan" in reasons.pop()
        assert restored.tools().audit.verify().is_whole


def test_what_was_there_is_moved_aside_and_still_opens(
    program: Program, backup: Path, folder: Path, clock: DeskClock
) -> None:
    program.close()
    done = restore(folder, clock)(backup)
    assert done.aside == folder.with_name("desk.sebelum-pulih-20261124-050000")
    assert titles(folder) == ["Sebelum"]
    with open_desk(
        folder
    ) as restored:  # the note of how far the old desk was does not make it another device again
        assert restored.desk().office.device_code == done.device_code
        assert restored.tools().audit.verify().is_whole
    assert titles(done.aside) == ["Sesudah", "Sebelum"]
    again = restore(folder, clock)(backup)
    assert again.aside == folder.with_name("desk.sebelum-pulih-20261124-050000-2")


def test_a_damaged_one_changes_nothing(
    program: Program, backup: Path, folder: Path, clock: DeskClock
) -> None:
    program.close()
    content = bytearray(backup.read_bytes())
    content[-400] ^= 1
    backup.write_bytes(content)
    with pytest.raises(StorageProblem):
        restore(folder, clock)(backup)
    assert titles(folder) == ["Sesudah", "Sebelum"]
    assert list(folder.parent.glob("desk.sebelum*")) == []


def test_too_little_room_changes_nothing(
    program: Program, backup: Path, folder: Path, clock: DeskClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.close()
    monkeypatch.setattr("desktop.usecases.restore_backup.free_bytes", lambda _folder: backup_folder.SPARE)
    with pytest.raises(StorageProblem) as refused:
        restore(folder, clock)(backup)
    assert refused.value.code == "disk_full"
    assert titles(folder) == ["Sesudah", "Sebelum"]


@contextmanager
def opened_elsewhere(folder: Path) -> Iterator[None]:
    """Let another process hold the desk open, as a window does."""
    tell, told = os.pipe(), os.pipe()
    child = os.fork()
    if child == 0:
        try:
            with open_desk(folder) as program, program.database.read() as connection:
                connection.exec_driver_sql("SELECT count(*) FROM complaint").scalar()
                os.write(told[1], b"x")
                os.read(tell[0], 1)
        finally:
            os._exit(0)
    os.read(told[0], 1)
    try:
        yield
    finally:
        os.write(tell[1], b"x")
        os.waitpid(child, 0)
        for handle in (*tell, *told):
            os.close(handle)


def test_an_open_desk_is_left_alone(program: Program, backup: Path, folder: Path, clock: DeskClock) -> None:
    program.close()
    with opened_elsewhere(folder), pytest.raises(Conflict) as refused:
        restore(folder, clock)(backup)
    assert refused.value.code == "in_use"
    assert titles(folder) == ["Sesudah", "Sebelum"]
    assert restore(folder, clock)(backup).aside is not None


def test_a_backup_of_an_older_schema_is_migrated(
    program: Program, tools: Tools, backup: Path, tmp_path: Path, clock: DeskClock
) -> None:
    schema.migrate(program.database, "0009")
    old = tools.backups.build(tmp_path / "usb").path
    done = restore(tmp_path / "new", clock)(old)
    assert done.manifest.contents.schema == "0009"
    assert titles(tmp_path / "new") == ["Sesudah", "Sebelum"]


def test_a_backup_of_a_newer_schema_is_refused(
    program: Program, tools: Tools, backup: Path, tmp_path: Path, clock: DeskClock
) -> None:
    with program.database.write() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StorageProblem) as refused:
        tools.backups.build(tmp_path / "usb")
    assert refused.value.code == "newer_format"


def test_a_rehearsal_reads_a_complaint_and_leaves_nothing(
    program: Program, tools: Tools, backup: Path, folder: Path
) -> None:
    done = tools.rehearse(ADMIN)
    assert done.sample == "ME01-L1-26-00001-3"
    assert (done.run.complaints, done.run.attachments) == (1, 1)
    assert not [p for p in folder.iterdir() if p.name.startswith("sementara-")]
    state = tools.backups.state()
    assert state.last_drill == done.run
    assert not state.is_drill_due


def test_a_rehearsal_that_fails_is_on_record(program: Program, tools: Tools, backup: Path) -> None:
    backup.write_bytes(backup.read_bytes()[:-1])
    with pytest.raises(StorageProblem) as failed:
        tools.rehearse(None)
    state = tools.backups.state()
    assert state.last_drill is not None
    assert state.last_drill.reason == failed.value.message
    assert state.is_drill_due


def test_killed_at_any_step_the_old_or_the_new_desk_opens(tmp_path: Path) -> None:
    outcome = backup_kill_restore.run(8, tmp_path)  # among them one between the new keys and the new database
    assert outcome.problems == []
    assert outcome.old > 0
    assert outcome.new > 1
