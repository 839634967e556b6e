"""The first start of another version: a checked copy first, and a polite word where the program is the older one."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop import VERSION
from desktop.domain.errors import NotFound
from desktop.domain.update import VersionStep, is_newer, step_to, version_key
from desktop.runtime.paths import DataPaths
from desktop.store import settings
from desktop.store.audit_log import verify
from desktop.store.history import Action, newest
from desktop.store.snapshot import examine, take_snapshot
from desktop.usecases import note_version
from desktop.usecases.check_versions import CheckVersions
from desktop.usecases.note_version import LAST, NEWEST, NoteVersion
from main import Program, open_program
from tests.usecases.desk import CLERK, desk_key, form


def opened(folder: Path, version: str) -> Program:
    return open_program(DataPaths(folder), version=version)


def copies(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "updates").glob("*.db"))


def noted(program: Program) -> tuple[str | None, str | None]:
    with program.database.read() as connection:
        stored = settings.read(connection)
    return stored.get(LAST), stored.get(NEWEST)


def last_entry(program: Program) -> dict[str, object]:
    with program.database.read() as connection:
        entry = next(
            each.entry for each in newest(connection, 20) if each.entry.action is Action.PROGRAM_CHANGED
        )
    return dict(entry.detail)


def test_a_new_version_copies_the_database_first(folder: Path) -> None:
    with_old = opened(folder, "0.2.0")
    number = with_old.at_desk().log_complaint(CLERK, form()).register_no
    with_old.close()
    program = opened(folder, "0.3.0")
    try:
        assert noted(program) == ("0.3.0", "0.3.0")
        assert last_entry(program)["copy"] == "before-0.3.0-after-0.2.0.db"
        copy = folder / "updates" / "before-0.3.0-after-0.2.0.db"
        found = examine(copy, desk_key(folder))
        assert found.contents.last_number == number
        assert copy.stat().st_mode & 0o777 == 0o600
        assert b"SQLite format" not in copy.read_bytes()[:100], "the copy is as encrypted as the database"
        with program.database.read() as connection:
            assert verify(connection).is_whole
    finally:
        program.close()


def test_the_copy_brings_the_version_before_back(folder: Path) -> None:
    """As docs/operations.md says it; what was still to be sent may have been sent meanwhile."""
    old = opened(folder, "0.2.0")
    first = old.at_desk().log_complaint(CLERK, form()).register_no
    old.close()
    new = opened(folder, "0.3.0")
    second = new.at_desk().log_complaint(CLERK, form(title="Sesudah pembaruan")).register_no
    new.close()
    for name in ("loket.db", "loket.db-wal", "loket.db-shm"):
        (folder / name).unlink(missing_ok=True)
    (folder / "updates" / "before-0.3.0-after-0.2.0.db").rename(folder / "loket.db")
    back = opened(folder, "0.2.0")
    try:
        desk = back.at_desk()
        assert desk.find.show(CLERK, first)
        with pytest.raises(NotFound):
            desk.find.show(CLERK, second)
        assert desk.outbox.totals().unknown == 1
        assert desk.log_complaint(CLERK, form(title="Lagi")).register_no.split("-")[1] != "L1"
    finally:
        back.close()


def test_the_same_version_again_writes_nothing(folder: Path) -> None:
    opened(folder, "0.2.0").close()
    before = copies(folder)
    program = opened(folder, "0.2.0")
    with program.database.read() as connection:
        entries = sum(each.entry.action is Action.PROGRAM_CHANGED for each in newest(connection, 50))
    program.close()
    assert (copies(folder), entries) == (before, 1)


def test_two_copies_stay(folder: Path) -> None:
    for version in ("0.2.0", "0.3.0", "0.4.0", "0.5.0"):
        opened(folder, version).close()
    assert copies(folder) == ["before-0.4.0-after-0.3.0.db", "before-0.5.0-after-0.4.0.db"]


def test_a_new_desk_has_nothing_to_copy(tmp_path: Path) -> None:
    program = opened(tmp_path / "baru", "0.2.0")
    assert noted(program) == ("0.2.0", "0.2.0")
    program.close()
    assert copies(tmp_path / "baru") == []


def test_an_older_program_may_open_the_same_schema_and_it_is_on_record(folder: Path) -> None:
    opened(folder, "0.3.0").close()
    program = opened(folder, "0.2.0")
    try:
        assert noted(program) == ("0.2.0", "0.3.0")
        detail = last_entry(program)
        assert (detail["step"], detail["before"], detail["now"]) == ("back", "0.3.0", "0.2.0")
        assert "before-0.2.0-after-0.3.0.db" in copies(folder)
        check = CheckVersions(program.paths, program.database, program.clock, "0.2.0").before()
        assert (check.ok, "Pasang lagi versi 0.3.0" in check.detail) == (False, True)
        assert CheckVersions(program.paths, program.database, program.clock, "0.3.0").before().ok
    finally:
        program.close()


def test_without_room_the_counter_stays_open_and_the_next_start_tries_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(folder, "0.2.0").close()
    with monkeypatch.context() as full:
        full.setattr(note_version, "free_bytes", lambda _folder: 1_000)
        program = opened(folder, "0.3.0")
        assert program.at_desk().log_complaint(CLERK, form()).register_no
        assert noted(program) == ("0.2.0", "0.2.0")
        program.close()
    assert copies(folder) == [f"before-0.2.0-after-{VERSION}.db"]
    program = opened(folder, "0.3.0")
    assert noted(program) == ("0.3.0", "0.3.0")
    program.close()
    assert "before-0.3.0-after-0.2.0.db" in copies(folder)


def test_a_copy_that_is_not_sound_does_not_count(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk turns a page of the copy over after it was written."""
    opened(folder, "0.2.0").close()
    really = take_snapshot

    def with_a_bad_page(source: Path, key: bytes, target: Path) -> object:
        snapshot = really(source, key, target)
        with target.open("rb+") as file:
            file.seek(3 * 4096 + 100)
            file.write(b"\0" * 64)
        return snapshot

    monkeypatch.setattr(note_version, "take_snapshot", with_a_bad_page)
    program = opened(folder, "0.3.0")
    assert noted(program) == ("0.2.0", "0.2.0")
    program.close()
    assert copies(folder) == [f"before-0.2.0-after-{VERSION}.db"]
    assert not list((folder / "updates").glob(".*.partial"))


def test_after_a_backup_for_a_migration_no_second_copy_is_made(folder: Path) -> None:
    program = opened(folder, "0.2.0")
    note = NoteVersion(folder / "updates", program.database, desk_key(folder), program.clock, "0.3.0")
    assert note(has_backup=True) is VersionStep.NEW
    assert noted(program) == ("0.3.0", "0.3.0")
    program.close()
    assert copies(folder) == [f"before-0.2.0-after-{VERSION}.db"]


@pytest.mark.parametrize(
    ("running", "last", "newest_", "step"),
    [
        ("0.2.0", "0.2.0", "0.2.0", VersionStep.SAME),
        ("0.10.0", "0.9.0", "0.9.0", VersionStep.NEW),
        ("0.2.0", "", "", VersionStep.NEW),
        ("0.9.0", "0.10.0", "0.10.0", VersionStep.BACK),
        ("0.9.0", "0.8.0", "0.10.0", VersionStep.BACK),
        ("0.10.0", "0.9.0", "0.10.0", VersionStep.NEW),
    ],
)
def test_steps(running: str, last: str, newest_: str, step: VersionStep) -> None:
    assert step_to(running, last, newest_) is step


def test_versions_are_ordered_by_their_numbers() -> None:
    assert is_newer("0.10", "0.9.9")
    assert not is_newer("1.0.0", "1.0")
    for wrong in ("", "1", "1.", "1.0-rc1", "v1.0", "1.0.0.0.0", "١.٢", "999999.1"):
        with pytest.raises(ValueError, match=wrong or "^$"):
            version_key(wrong)
