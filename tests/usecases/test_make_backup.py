"""Backups of a real desk: complete, read again before they count, and never believed when they are not whole."""

from __future__ import annotations

import errno
import os
import resource
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from desktop.domain.backup import BackupRun, Occasion, RunKind, RunOutcome
from desktop.domain.errors import Conflict, InvalidInput, LoketError, NotAllowed, StorageProblem
from desktop.runtime import backup_folder
from desktop.runtime.attached_file import judge
from desktop.runtime.backup_file import Piece, read_pieces, write_backup
from desktop.runtime.backup_folder import backup_turn
from desktop.runtime.backup_head import not_written, read_note
from desktop.runtime.clock import SystemClock
from desktop.runtime.durable_copy import WrittenFile, sha256_of
from desktop.runtime.sample_desk import throw_away
from desktop.store import backup_runs, history, snapshot
from desktop.usecases import make_backup
from desktop.usecases.restore_backup import RestoreBackup
from desktop.usecases.toolbox import DeskTools, Tools
from main import Program
from tests.campaign import backup_kill
from tests.usecases.desk import ADMIN, CLERK, SUPERVISOR, DeskClock, form

SCAN = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)


@pytest.fixture
def used(program: Program, desk: DeskTools) -> Program:
    """Return a desk with three complaints and two different files."""
    for n, title in enumerate(("Jalan rusak", "Lampu mati", "Sampah menumpuk")):
        file = judge("surat.pdf", SCAN + b"%" * (n % 2) * 1_000)
        desk.log_complaint(CLERK, form(title=title), [file])
    return program


def runs(program: Program) -> list[BackupRun]:
    with program.database.read() as connection:
        return backup_runs.newest(connection, 50)


def left_over(folder: Path) -> list[str]:
    """Return what a backup that failed must not leave."""
    return [
        path.name
        for path in folder.rglob("*")
        if path.name.startswith("sementara-") or path.suffix in (".partial", ".loketbak")
    ]


def test_everything_is_in_it(used: Program, tools: Tools, folder: Path) -> None:
    made = tools.backups(SUPERVISOR)
    assert made.path == folder / "backups" / "loket-ME01-L1-20261124-050000.loketbak"
    assert made.path.stat().st_mode & 0o077 == 0
    assert (made.run.outcome, made.run.complaints, made.run.attachments) == (RunOutcome.GOOD, 3, 2)
    assert sha256_of(made.path) == (made.run.size, made.run.sha256)
    names = [piece.name for piece in read_pieces(made.path, used.keys.purpose_key("backup"))]
    assert (names[0], names[1], names[-1], len(names)) == ("keys.json", "loket.db", "manifest.json", 5)
    assert left_over(folder) == [made.path.name]
    (run,) = runs(used)
    assert run == made.run
    with used.database.read() as connection:
        (entry,) = [e.entry for e in history.newest(connection, 9) if e.entry.action == "backed_up"]
    assert (entry.actor, entry.detail["complaints"], entry.detail["file"]) == ("sari", 3, made.path.name)


def test_the_head_is_legible_and_names_nobody(used: Program, tools: Tools) -> None:
    made = tools.backups(None)
    note = read_note(made.path)
    assert (note.office, note.device, note.name) == ("ME01", "L1", "Loket Pengaduan Diskominfo")
    assert (note.complaints, note.schema) == (3, "0010")
    content = made.path.read_bytes()
    for secret in (b"Siti Aminah", b"1603025708900001", b"Jalan rusak", b"%PDF", b"SQLite format 3"):
        assert secret not in content
    for master in (used.keys.master_key(), used.keys.data_key(used.paths.database)):
        assert master not in content
        assert master.hex().encode() not in content


def test_two_in_one_second_are_two_files(used: Program, tools: Tools) -> None:
    first, second = tools.backups(None), tools.backups(None)
    assert first.path != second.path
    assert second.path.name == "loket-ME01-L1-20261124-050000-1.loketbak"
    assert [run.path for run in tools.backups.kept()] == [str(second.path), str(first.path)]


def test_who_saves_meanwhile_neither_waits_nor_spoils_it(
    used: Program, tools: Tools, desk: DeskTools, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot, "PAGES_A_STEP", 4)
    saved: list[object] = []

    def save() -> bool:
        if len(saved) < 20:
            saved.append(desk.log_complaint(CLERK, form()))
        return False

    made = tools.backups(None, is_cancelled=save)
    assert len(saved) == 20
    assert (made.run.outcome, made.run.complaints) == (RunOutcome.GOOD, 3)
    assert tools.backups(None).run.complaints == 23


def test_clerks_make_none(tools: Tools) -> None:
    with pytest.raises(NotAllowed):
        tools.backups(CLERK)
    with pytest.raises(NotAllowed):
        tools.rehearse(CLERK)


def test_one_at_a_time(used: Program, tools: Tools, folder: Path) -> None:
    with backup_turn(folder), pytest.raises(Conflict) as refused:
        tools.backups(None)
    assert refused.value.code == "backup_running"
    assert tools.backups(None).run.outcome is RunOutcome.GOOD


def test_a_desk_whose_file_was_lost_is_backed_up_and_says_so(used: Program, tools: Tools) -> None:
    with used.database.read() as connection:
        lost = connection.exec_driver_sql("SELECT sha256 FROM attachment").scalars().first()
    assert lost is not None
    used.attachments.path(lost).unlink()
    made = tools.backups(None)
    assert (made.run.outcome, made.missing, made.run.attachments) == (RunOutcome.INCOMPLETE, (lost,), 1)
    assert made.run.reason is not None
    assert made.run.reason.startswith("1 lampiran sudah hilang atau rusak")
    assert RestoreBackup(used.paths, used.clock).verify(made.path).manifest.missing == (lost,)


@contextmanager
def files_no_larger_than(limit: int) -> Iterator[None]:
    """Let every write beyond ``limit`` bytes of a file fail, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def refuse(tools: Tools) -> LoketError:
    """Make a backup that fails, and return the error after checking that nothing of it is left or believed."""
    with pytest.raises(StorageProblem) as failed:
        tools.backups(None)
    assert failed.value.message.endswith(".")
    assert left_over(tools.backups.paths.folder) == []
    assert tools.backups.state().last_good is None
    return failed.value


def is_on_record(program: Program, tools: Tools, failure: LoketError) -> bool:
    (run,) = runs(program)
    state = tools.backups.state()
    return (run.outcome, run.reason) == (RunOutcome.FAILED, failure.message) and state.last_failure == run


@pytest.mark.parametrize("share", [0.0, 0.2, 0.5, 0.8, 0.99, 1.0, 1.001])
def test_a_disk_that_is_full_somewhere_in_it(used: Program, tools: Tools, share: float) -> None:
    tools.backups.database.close()  # so that the whole database lies in its file
    size = used.paths.database.stat().st_size
    with files_no_larger_than(max(int(size * share), 1)), pytest.raises(StorageProblem):
        tools.backups(None)
    assert left_over(used.paths.folder) == []
    assert tools.backups.state().last_good is None
    assert tools.backups(None).run.outcome is RunOutcome.GOOD


def no_space(*_arguments: object, **_named: object) -> None:
    raise OSError(errno.ENOSPC, "")


@pytest.mark.parametrize("what", ["fsync", "write", "replace", "mkdir"])
def test_a_disk_that_refuses(used: Program, tools: Tools, what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        match what:
            case "fsync":
                broken.setattr(os, "fsync", no_space)
            case "write":
                broken.setattr(make_backup, "write_backup", _write_and(lambda path: no_space()))
            case "replace":
                broken.setattr(Path, "replace", no_space)
            case "mkdir":
                broken.setattr(Path, "mkdir", no_space)
        failure = refuse(tools)
    assert is_on_record(used, tools, failure)
    assert "disk penuh" in failure.message


def _write_and(spoil: Callable[[Path], object]) -> Callable[..., object]:
    def write(path: Path, *arguments: object) -> object:
        written = write_backup(path, *arguments)  # type: ignore[arg-type]
        try:
            spoil(path)
        except OSError as error:
            raise not_written(path, error) from error
        return written

    return write


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 1)


def _flipped(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize("spoil", [_emptied, _cut, _flipped])
def test_what_the_disk_spoiled_never_counts(
    used: Program, tools: Tools, spoil: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(make_backup, "write_backup", _write_and(spoil))
        failure = refuse(tools)
    assert is_on_record(used, tools, failure)


def test_a_full_disk_is_told_before_anything_is_written(
    used: Program, tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_folder, "free_bytes", lambda _folder: 100_000_000)
    failure = refuse(tools)
    assert failure.code == "disk_full"
    assert is_on_record(used, tools, failure)


def test_room_is_made_by_old_backups_but_never_by_the_newest(
    used: Program, tools: Tools, monkeypatch: pytest.MonkeyPatch, clock: DeskClock
) -> None:
    made = []
    for _ in range(4):
        made.append(tools.backups(None).path)
        clock.forward(days=1)
    sizes = {path: path.stat().st_size for path in made}
    free = backup_folder.SPARE + 2 * tools.backups._size() - 300_000  # one backup too few

    def free_bytes(_folder: Path) -> int:
        return free + sum(size for path, size in sizes.items() if not path.exists())

    monkeypatch.setattr(backup_folder, "free_bytes", free_bytes)
    newest = tools.backups(None).path
    assert [path.exists() for path in made] == [False, True, True, True]
    monkeypatch.setattr(backup_folder, "free_bytes", lambda _folder: 0)
    with pytest.raises(StorageProblem):
        tools.backups(None)
    assert [p.name for p in newest.parent.iterdir()] == [newest.name]


def test_what_is_no_longer_needed_goes_and_what_is_not_ours_stays(
    used: Program, tools: Tools, folder: Path, clock: DeskClock
) -> None:
    first, *_others = [tools.backups(None).path for _ in range(3)]
    foreign = folder / "backups" / "loket-ME02-L9-20200101-000000.loketbak"
    foreign.write_bytes(b"of another desk")
    (folder / "backups" / "catatan.txt").write_text("punya admin")
    newest = tools.backups(None)
    assert newest.removed == (first.name,)
    names = {path.name for path in (folder / "backups").iterdir()}
    assert first.name not in names
    assert {newest.path.name, foreign.name, "catatan.txt"} < names
    assert len(names) == 5


def test_a_backup_that_was_taken_away_counts_no_longer(used: Program, tools: Tools) -> None:
    made = tools.backups(None)
    assert not tools.backups.state().is_due
    made.path.write_bytes(b"")
    assert tools.backups.state().is_due
    made.path.unlink()
    assert tools.backups.state().last_good is None


def test_one_a_day_by_itself(used: Program, tools: Tools, clock: DeskClock) -> None:
    assert tools.backups.if_due(Occasion.START) is not None
    assert tools.backups.if_due(Occasion.DAILY) is None
    clock.forward(hours=21)
    made = tools.backups.if_due(Occasion.DAILY)
    assert made is not None
    assert made.run.occasion is Occasion.DAILY


def test_one_that_is_stopped_leaves_nothing_and_is_no_failure(used: Program, tools: Tools) -> None:
    for after in range(12):
        with pytest.raises(StorageProblem) as stopped:
            tools.backups(None, is_cancelled=partial(_is_reached, iter(range(100)), after))
        assert stopped.value.code == "cancelled"
        assert left_over(used.paths.folder) == []
    assert runs(used) == []


def _is_reached(asked: Iterator[int], after: int) -> bool:
    return next(asked) >= after


class TestSecondDisk:
    @pytest.fixture
    def usb(self, used: Program, tools: Tools, tmp_path: Path) -> Path:
        usb = tmp_path / "usb"
        usb.mkdir()
        tools.settings.set("backup_folder", str(usb), ADMIN)
        return usb

    def test_copied_read_again_and_thinned_out(self, used: Program, tools: Tools, usb: Path) -> None:
        older = [tools.backups(None).path.name for _ in range(3)]
        made = tools.backups(None)
        assert made.second is not None
        assert (made.second.kind, made.second.outcome) == (RunKind.SECOND_COPY, RunOutcome.GOOD)
        assert {path.name for path in usb.iterdir()} == {*older[1:], made.path.name}
        assert (usb / made.path.name).read_bytes() == made.path.read_bytes()

    def test_a_stick_that_is_not_there_is_told_and_is_no_failure(
        self, used: Program, tools: Tools, usb: Path
    ) -> None:
        usb.rmdir()
        made = tools.backups(None)
        assert made.run.outcome is RunOutcome.GOOD
        assert made.second is not None
        assert made.second.outcome is RunOutcome.ABSENT
        state = tools.backups.state()
        assert state.second_failure == made.second
        assert state.last_failure is None

    def test_a_copy_that_differs_is_removed_and_told(
        self, used: Program, tools: Tools, usb: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def spoiled(source: Path, target: Path) -> WrittenFile:
            shutil.copy(source, target)
            _flipped(target)
            return sha256_of(target)

        monkeypatch.setattr("desktop.usecases.second_copy.copy_durably", spoiled)
        made = tools.backups(None)
        assert made.second is not None
        assert made.second.outcome is RunOutcome.FAILED
        assert list(usb.iterdir()) == []

    def test_a_full_stick_is_told(
        self, used: Program, tools: Tools, usb: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(
            backup_folder, "free_bytes", lambda folder: 0 if folder == usb else 10_000_000_000
        )
        made = tools.backups(None)
        assert made.second is not None
        assert made.second.outcome is RunOutcome.FAILED
        assert made.second.reason is not None
        assert made.second.reason.startswith("Ruang disk tidak cukup")

    def test_a_copy_that_leaves_this_computer_is_told(self, used: Program, tools: Tools, usb: Path) -> None:
        tools.settings.set("backup_folder", "", ADMIN)
        cloud = usb / "OneDrive - Pemkab" / "cadangan"
        cloud.mkdir(parents=True)
        tools.settings.set("backup_folder", str(cloud), ADMIN)
        made = tools.backups(None)
        assert made.second is not None
        assert (made.second.outcome, made.second.reason) == (
            RunOutcome.GOOD,
            "Folder salinan kedua ada di jaringan atau cloud: salinannya keluar dari komputer ini.",
        )

    def test_the_folder_is_for_admins_and_lies_elsewhere(self, tools: Tools, folder: Path) -> None:
        with pytest.raises(NotAllowed):
            tools.settings.set("backup_folder", "", SUPERVISOR)
        for wrong in (str(folder), str(folder / "backups"), "usb", str(folder.parent / "tidak-ada")):
            with pytest.raises(InvalidInput):
                tools.settings.set("backup_folder", wrong, ADMIN)


class TestNotWhole:
    """A file that is not a whole backup of this desk is refused in one sentence, wherever it is damaged."""

    @pytest.fixture
    def backup(self, used: Program, tools: Tools) -> Path:
        return tools.backups(None).path

    def refused(self, used: Program, file: Path) -> LoketError:
        with pytest.raises((StorageProblem, InvalidInput)) as refused:
            RestoreBackup(used.paths, SystemClock()).verify(file)
        assert [p.name for p in used.paths.folder.iterdir() if p.name.startswith("sementara-")] == []
        return refused.value

    def test_empty_cut_and_flipped(self, used: Program, backup: Path) -> None:
        whole = backup.read_bytes()
        places = sorted({*range(0, len(whole), len(whole) // 12), 8, 9, 60, 700, len(whole) - 1})
        for place in places:
            backup.write_bytes(whole[:place])
            assert self.refused(used, backup).code in ("damaged", "not_a_backup")
            flipped = bytearray(whole)
            flipped[place] ^= 0x40
            backup.write_bytes(flipped)
            self.refused(used, backup)
        backup.write_bytes(whole + b"x")
        assert self.refused(used, backup).code == "damaged"
        backup.write_bytes(whole)
        assert RestoreBackup(used.paths, SystemClock()).verify(backup).note.complaints == 3

    def test_newer_format(self, used: Program, backup: Path) -> None:
        content = bytearray(backup.read_bytes())
        content[8] = 2
        backup.write_bytes(content)
        assert self.refused(used, backup).code == "newer_format"

    def test_a_head_that_was_written_anew(self, used: Program, backup: Path) -> None:
        content = backup.read_bytes()
        backup.write_bytes(content.replace(b'"complaints": 3', b'"complaints": 9'))
        assert read_note(backup).complaints == 9
        assert self.refused(used, backup).code == "damaged"

    def test_a_database_of_another_moment(
        self, used: Program, tools: Tools, desk: DeskTools, backup: Path, tmp_path: Path
    ) -> None:
        desk.log_complaint(CLERK, form())
        later = tools.backups(None).path
        key = used.keys.purpose_key("backup")
        (newer,) = [b"".join(p.content) for p in read_pieces(later, key) if p.name == "loket.db"]
        file = self.rewritten(
            used, backup, tmp_path, lambda name, content: [(name, newer if name == "loket.db" else content)]
        )
        assert self.refused(used, file).code == "damaged"

    def test_not_a_backup_and_not_there(self, used: Program, backup: Path, tmp_path: Path) -> None:
        assert self.refused(used, used.paths.database).code == "not_a_backup"
        assert self.refused(used, tmp_path / "tidak-ada.loketbak").code == "unreadable"
        assert self.refused(used, tmp_path).code == "unreadable"

    @pytest.mark.parametrize("left_out", ["keys.json", "loket.db", "attachments/", "manifest.json"])
    def test_a_missing_part(self, used: Program, backup: Path, tmp_path: Path, left_out: str) -> None:
        file = self.rewritten(
            used,
            backup,
            tmp_path,
            lambda name, content: [] if name.startswith(left_out) else [(name, content)],
        )
        assert self.refused(used, file).code == "damaged"

    def test_an_added_part(self, used: Program, backup: Path, tmp_path: Path) -> None:
        for at in ("keys.json", "manifest.json"):
            file = self.rewritten(
                used,
                backup,
                tmp_path / at,
                lambda name, content, at=at: [
                    (name, content),
                    *([("attachments/00", b"x")] if name == at else []),
                ],
            )
            assert self.refused(used, file).code == "damaged"

    def rewritten(
        self, used: Program, backup: Path, folder: Path, change: Callable[..., list[tuple[str, bytes]]]
    ) -> Path:
        """Return a properly sealed backup whose pieces were changed by who has the key."""
        key, folder = used.keys.purpose_key("backup"), folder / "changed"
        folder.mkdir(parents=True)
        pieces = [
            Piece(name, len(content), [content])
            for piece in read_pieces(backup, key)
            for name, content in change(piece.name, b"".join(piece.content))
        ]
        write_backup(folder / backup.name, read_note(backup), key, pieces)
        return folder / backup.name


def test_killed_at_any_step_whatever_is_named_a_backup_is_one(tmp_path: Path) -> None:
    outcome = backup_kill.run(5, tmp_path)
    assert outcome.problems == []
    assert outcome.kills > 2
    assert outcome.backups >= 1


def test_a_sample_desk_goes_with_its_backups(used: Program, tools: Tools, desk: DeskTools) -> None:
    tools.backups(None)
    used.paths.practice_reports.touch()
    throw_away(replace(desk.desk.office, is_sample=True), used.paths, used.close)
    assert left_over(used.paths.folder) == []
    assert not used.paths.database.exists()
