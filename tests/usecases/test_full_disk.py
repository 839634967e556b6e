"""The disk fills up at each step of the main job: a sentence, no crash, nothing lost, and it goes on once there is room (failures.md, 18)."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.domain.errors import StorageProblem
from desktop.domain.outbox import OutboxTotals
from desktop.runtime import disk_room
from desktop.runtime.attached_file import AttachedFile
from desktop.runtime.key_store import KeyStore
from desktop.runtime.paths import DataPaths
from desktop.runtime.window_memory import WindowMemory, write_memory
from desktop.runtime.window_state import WindowState, write_state
from desktop.store.drafts import Draft
from desktop.usecases.keep_drafts import WITHOUT_FILES, KeepDrafts
from desktop.usecases.restore_backup import RestoreBackup
from desktop.usecases.toolbox import DeskTools
from desktop.usecases.watch_machine import WatchMachine
from main import Program
from tests.desk_copies import copy_desk
from tests.small_disk import SmallDisk, small_disk
from tests.usecases.desk import ADMIN, CLERK, SUPERVISOR, DeskClock, form, open_desk

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX")
LEVELS = (0, 8_192, 40_000)
LONG = "Lubang besar di tengah jalan. " * 160
PHOTO = AttachedFile("foto.pdf", b"%PDF-1.4\n" + bytes(2_000_000), "application/pdf")
Step = Callable[[Program, Path], object]


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SmallDisk]:
    with small_disk(tmp_path_factory.mktemp("full") / "disk", 300) as disk:
        yield disk


@pytest.fixture(scope="module")
def program(disk: SmallDisk, desk_template: Path) -> Iterator[Program]:
    folder = copy_desk(desk_template, disk.folder / "desk")
    with open_desk(folder, DeskClock()) as program:
        program.at_desk().log_complaint(CLERK, form())
        program.tools().backups(ADMIN)
        yield program


def _log(program: Program, _place: Path) -> object:
    return [program.at_desk().log_complaint(CLERK, form(narrative=LONG)) for _ in range(20)]


def _draft(program: Program, _place: Path) -> object:
    return program.tools().drafts.keep(CLERK, "01960000-0000-7000-8000-000000000001", {"narrative": LONG})


def _attachment(program: Program, _place: Path) -> object:
    return program.attachments.put(PHOTO.content)


def _receipt(program: Program, _place: Path) -> object:
    return program.at_desk().issue_receipt(CLERK, _newest(program))


def _settle(program: Program, _place: Path) -> object:
    return program.at_desk().outbox.retry(SUPERVISOR)


def _backup(program: Program, _place: Path) -> object:
    return program.tools().backups(ADMIN)


def _keys(program: Program, _place: Path) -> object:
    program.keys.set(sp4n_auth=b"Bearer " + b"x" * 20_000)
    return program.keys.get("sp4n_auth")


def _window(program: Program, _place: Path) -> object:
    write_state(program.paths.window_state, WindowState(1, 2, 3, 4))
    return None


def _log_file(_program: Program, _place: Path) -> object:
    for _ in range(50):
        logging.getLogger("loket").info("x" * 2_000)
    return None


def _archive(program: Program, place: Path) -> object:
    day = program.at_desk().desk.today()
    return program.at_desk().archive(SUPERVISOR, place / "arsip", day, day)


def _carry(program: Program, place: Path) -> object:
    return program.at_desk().carry.export(SUPERVISOR, place / f"bawaan-{len(list(place.iterdir()))}.loket")


def _restore(program: Program, place: Path) -> object:
    newest = max(program.paths.backups.glob("*"), key=lambda path: path.name)
    return RestoreBackup(DataPaths(place / "pulih"), program.clock)(newest)


def _first_keys(_program: Program, place: Path) -> object:
    folder = place / f"kunci-{len(list(place.iterdir()))}"
    folder.mkdir(exist_ok=True)
    return KeyStore(folder / "keys.json").data_key(folder / "loket.db")


def _newest(program: Program) -> str:
    with program.database.read() as connection:
        newest = "SELECT register_no FROM complaint ORDER BY seq DESC LIMIT 1"
        return str(connection.exec_driver_sql(newest).scalar_one())


STEPS: dict[str, Step] = {
    "complaint": _log, "draft": _draft, "attachment": _attachment, "receipt": _receipt, "settling": _settle,
    "backup": _backup, "key file": _keys, "window": _window, "log file": _log_file, "archive": _archive, "carry": _carry,
    "restore": _restore, "first keys": _first_keys,
}  # fmt: skip


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_a_step_on_a_full_disk(disk: SmallDisk, program: Program, step: Step) -> None:
    before, told = _state(program), list[str]()
    for left in LEVELS:
        with disk.full(left):
            try:
                step(program, disk.folder)
            except StorageProblem as problem:
                told.append(problem.message)
    after = _state(program)
    assert all(message.endswith(".") for message in told)
    assert after[0] >= before[0]
    assert after[1].logged == after[0]
    with program.database.read() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    step(program, disk.folder)  # there is room again
    assert program.tools().audit.verify().is_whole
    if step in (_log, _attachment, _backup, _restore) and disk.is_mounted:
        assert told, "the disk was never full"


def _state(program: Program) -> tuple[int, OutboxTotals]:
    with program.database.read() as connection:
        count = int(connection.exec_driver_sql("SELECT count(*) FROM complaint").scalar_one())
    return count, program.at_desk().outbox.totals()


def test_with_little_room_words_are_saved_and_files_are_not(
    disk: SmallDisk, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not disk.is_mounted:
        monkeypatch.setattr(disk_room, "TOO_LITTLE_FOR_FILES", 10**15)
        monkeypatch.setattr(disk_room, "LITTLE", 10**15)
    desk, drafts = program.at_desk(), program.tools().drafts
    with disk.full(left=60_000_000):
        _with_little_room(desk, drafts)


def _with_little_room(desk: DeskTools, drafts: KeepDrafts) -> None:
    with pytest.raises(StorageProblem, match="lampiran tidak diterima") as refused:
        desk.log_complaint(CLERK, form(), [PHOTO])
    assert (refused.value.code, refused.value.field) == ("no_room_for_files", "attachments")
    assert desk.log_complaint(CLERK, form()).register_no
    draft_id = drafts.new_id()
    with pytest.raises(StorageProblem, match="Tulisannya tersimpan") as without:
        drafts.keep(CLERK, draft_id, {"title": "Judul"}, {"a": PHOTO})
    assert without.value.code == WITHOUT_FILES
    assert [draft.form for draft in drafts.list(CLERK) if _is(draft, draft_id)] == [{"title": "Judul"}]
    assert "lampiran ditolak" in WatchMachine(desk.desk)()


def _is(draft: Draft, draft_id: str) -> bool:
    return draft.id == draft_id


@pytest.mark.parametrize(
    ("free", "words"), [(600_000_000, None), (400_000_000, "tinggal"), (90_000_000, "ditolak")]
)
def test_what_is_told_of_the_room(monkeypatch: pytest.MonkeyPatch, free: int, words: str | None) -> None:
    monkeypatch.setattr(disk_room, "free_bytes", lambda _folder: free)
    warning = disk_room.room_warning(Path("/"))
    assert warning is None if words is None else words in (warning or "")


def test_the_memory_of_the_window_may_fail(disk: SmallDisk, program: Program) -> None:
    with disk.full():
        write_memory(program.paths.window_memory, WindowMemory("id", "system"))
    write_memory(program.paths.window_memory, WindowMemory("id", "system"))
