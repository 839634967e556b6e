"""A desk that looks for newer versions where its office's file says, or on a stick that somebody names."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.errors import Conflict, InvalidInput, LoketError, NotAllowed, NotFound, StorageProblem
from desktop.domain.update import Kind
from desktop.runtime.machine_folder import UPDATE_ROOT
from desktop.runtime.update_installer import command_of, start_ready
from desktop.store.history import Action, newest
from desktop.usecases.check_for_update import CheckForUpdate
from desktop.usecases.check_versions import CheckVersions
from main import Program
from tests.updates.publisher import Publisher
from tests.usecases.desk import ADMIN, CLERK, OFFICE_TOML, SUPERVISOR, DeskClock

Look = Callable[..., CheckForUpdate]


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    return Publisher(tmp_path / "penerbit").begin().add("0.2.0")


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, publisher: Publisher) -> Path:
    """Return the folder of this computer, into which IT laid the publisher's first root."""
    folder = tmp_path / "mesin"
    folder.mkdir(exist_ok=True)
    monkeypatch.setenv("LOKET_MACHINE_DIR", str(folder))
    (folder / UPDATE_ROOT).write_bytes(publisher.root().content)
    return folder


@pytest.fixture
def look(program: Program, clock: DeskClock, machine: Path) -> Look:
    def made(running: str = "0.1.0") -> CheckForUpdate:
        return CheckForUpdate(program.paths.updates, program.database, clock, running)

    return made


def provision(program: Program, repository: Path | str, *, may_start: bool = False) -> None:
    file = program.paths.folder.parent / "kantor.toml"
    section = f'[updates]\nrepository = "{repository}"\nmay_start_installer = {str(may_start).lower()}\n'
    file.write_text(OFFICE_TOML + section, encoding="utf-8")
    program.tools().provision.apply(ADMIN, file, allow_unsigned=True)


def until(reached: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not reached():
        assert time.monotonic() < end, "it never happened"
        os.sched_yield()


def recorded(program: Program, action: Action) -> list[dict[str, object]]:
    with program.database.read() as connection:
        return [dict(each.entry.detail) for each in newest(connection, 100) if each.entry.action is action]


def test_a_newer_version_is_found_told_once_and_kept(
    program: Program, publisher: Publisher, look: Look
) -> None:
    provision(program, publisher.repository.folder)
    state = look()()
    assert state.release is not None
    assert (state.release.version, state.release.kind) == ("0.2.0", Kind.DEB)
    assert state.publisher == "Diskominfo Kab. Muara Enim"
    look()()
    assert look().state() == look().state()
    assert look().state().release == state.release
    (found,) = recorded(program, Action.UPDATE_FOUND)
    assert (found["version"], found["publisher"]) == ("0.2.0", "Diskominfo Kab. Muara Enim")


@pytest.mark.parametrize("running", ["0.2.0", "0.3.0"])
def test_the_same_version_or_an_older_one_is_nothing_new(
    publisher: Publisher, look: Look, running: str
) -> None:
    assert look(running)(publisher.repository.folder).release is None


def test_once_it_is_installed_nothing_is_announced_any_more(publisher: Publisher, look: Look) -> None:
    look()(publisher.repository.folder)
    assert look("0.2.0").state().release is None


def test_it_looks_once_a_day_and_sooner_after_trouble(
    program: Program, publisher: Publisher, look: Look, clock: DeskClock, tmp_path: Path
) -> None:
    provision(program, publisher.repository.folder)
    first = look().if_due()
    clock.forward(hours=23)
    assert look().if_due().looked_at == first.looked_at
    clock.forward(hours=2)
    shutil.move(publisher.repository.folder, tmp_path / "dicabut")
    failed = look().if_due()
    assert "tidak terjangkau" in failed.problem
    assert failed.release == first.release, "what was found stays announced"
    shutil.move(tmp_path / "dicabut", publisher.repository.folder)
    clock.forward(hours=1)
    assert look().if_due().problem
    clock.forward(hours=1, minutes=1)
    assert not look().if_due().problem
    assert recorded(program, Action.UPDATE_REFUSED) == [], "a share that is not there is no refusal"
    clock.forward(days=-30)
    assert look().if_due().looked_at == clock.at, "a clock that was set back does not stop the looks"


def test_without_a_repository_nothing_is_looked_for(program: Program, look: Look) -> None:
    assert look().if_due().looked_at is None
    with pytest.raises(NotFound, match="tidak menyebut"):
        look()()


@pytest.mark.parametrize("place", ["https://contoh.invalid/loket", "pembaruan", "file:///media/usb"])
def test_an_address_is_no_folder(program: Program, look: Look, place: str) -> None:
    provision(program, place)
    with pytest.raises(InvalidInput, match="bukan folder"):
        look()()


def test_whoever_is_trusted_by_nobody_is_not_asked(publisher: Publisher, look: Look, machine: Path) -> None:
    (machine / UPDATE_ROOT).unlink()
    with pytest.raises(NotFound, match="belum punya kunci"):
        look()(publisher.repository.folder)


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b'{"signed": {"_type": "targets"}}', b"\xff" * 600_000]
)
def test_a_key_that_is_none(publisher: Publisher, look: Look, machine: Path, content: bytes) -> None:
    (machine / UPDATE_ROOT).write_bytes(content)
    with pytest.raises(StorageProblem, match="bukan berkas kunci"):
        look()(publisher.repository.folder)


@pytest.mark.parametrize("change", [b'"version":1', b'"threshold":1'])
def test_a_key_file_that_was_changed(publisher: Publisher, look: Look, machine: Path, change: bytes) -> None:
    content = publisher.root().content
    assert content.count(change) >= 1
    (machine / UPDATE_ROOT).write_bytes(content.replace(change, change[:-1] + b"2"))
    with pytest.raises(LoketError, match=r"Tanda tangan|berubah"):
        look()(publisher.repository.folder)


def test_a_refusal_is_recorded_once(
    program: Program, publisher: Publisher, look: Look, clock: DeskClock
) -> None:
    provision(program, publisher.repository.folder)
    publisher.expire()
    for _day in range(3):
        assert "masa berlakunya" in look().if_due().problem
        clock.forward(days=1)
    (refused,) = recorded(program, Action.UPDATE_REFUSED)
    assert refused["reason"] == "update_expired"


def test_a_repository_for_windows_only_is_refused(
    program: Program, tmp_path: Path, look: Look, machine: Path
) -> None:
    windows = Publisher(tmp_path / "windows").begin().add("0.2.0", ("Loket-{}-setup.exe", "Loket-{}.msi"))
    (machine / UPDATE_ROOT).write_bytes(windows.root().content)
    with pytest.raises(StorageProblem, match="untuk Linux"):
        look()(windows.repository.folder)


def test_a_step_between_is_offered_first(publisher: Publisher, look: Look) -> None:
    publisher.add("0.3.0", minimum="0.2.0")
    release = look()(publisher.repository.folder).release
    assert release is not None
    assert release.version == "0.2.0"
    later = look("0.2.0")(publisher.repository.folder).release
    assert later is not None
    assert later.version == "0.3.0"


def test_a_version_that_needs_another_one_first_is_not_prepared(
    program: Program, publisher: Publisher, look: Look
) -> None:
    provision(program, publisher.repository.folder, may_start=True)
    publisher.add("0.3.0", minimum="0.2.0").add("0.4.0", minimum="0.2.0")
    look()()
    with pytest.raises(Conflict, match=r"di atas versi 0\.2\.0"):
        look().prepare(ADMIN)


def test_only_an_admin_prepares_and_only_where_the_office_lets_them(
    program: Program, publisher: Publisher, look: Look
) -> None:
    provision(program, publisher.repository.folder)
    with pytest.raises(NotFound):
        look().prepare(ADMIN)
    look()()
    with pytest.raises(Conflict, match="Petugas TI yang memasang"):
        look().prepare(ADMIN)
    provision(program, publisher.repository.folder, may_start=True)
    for by in (CLERK, SUPERVISOR):
        with pytest.raises(NotAllowed):
            look().prepare(by)
    ready = look().prepare(ADMIN)
    assert ready.path.read_bytes() == (publisher.folder / "built" / ready.path.name).read_bytes()
    (started,) = recorded(program, Action.UPDATE_STARTED)
    assert started["version"] == "0.2.0"
    assert look().state().started == "0.2.0"


def test_what_was_changed_after_it_was_prepared_is_not_started(
    program: Program, publisher: Publisher, look: Look
) -> None:
    provision(program, publisher.repository.folder, may_start=True)
    look()()
    ready = look().prepare(ADMIN)
    ready.path.write_bytes(b"#!/bin/sh\n")
    with pytest.raises(StorageProblem, match="berubah sejak diperiksa"):
        start_ready(look().notes)
    assert start_ready(look().notes) is None, "it does not wait any more"


def test_the_stick_that_was_named_is_the_one_it_is_taken_from(
    program: Program, publisher: Publisher, look: Look, tmp_path: Path
) -> None:
    provision(program, tmp_path / "tidak-ada", may_start=True)
    stick = tmp_path / "usb"
    shutil.copytree(publisher.repository.folder, stick)
    assert look()(stick).source == str(stick)
    shutil.rmtree(publisher.repository.folder)
    assert look().prepare(ADMIN).path.name == "loket_0.2.0_amd64.deb"


def test_the_installer_runs_with_an_administrators_right(
    program: Program, publisher: Publisher, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What asks for an administrator is the system's; here a program of that name writes down what it was given."""
    provision(program, publisher.repository.folder, may_start=True)
    look()()
    ready = look().prepare(ADMIN)
    said = tmp_path / "dikatakan"
    helper = tmp_path / "bin" / "pkexec"
    helper.parent.mkdir()
    helper.write_text(f'#!/bin/sh\necho "$@" > {said}.neu && mv {said}.neu {said}\n')
    helper.chmod(0o755)
    monkeypatch.setenv("PATH", f"{helper.parent}:/usr/bin:/bin")
    monkeypatch.setattr("os.geteuid", lambda: 1_000)
    assert command_of(ready)[0] == "pkexec"
    assert start_ready(look().notes) == ready
    until(said.exists)
    assert said.read_text().split() == ["apt-get", "install", "-y", str(ready.path)]


def test_notes_that_cannot_be_read_count_as_none(program: Program, look: Look) -> None:
    folder = program.paths.updates
    folder.mkdir(exist_ok=True)
    for content in ("", "[]", "{", '{"release": {"version": "x"}}', '{"release": 1, "looked_at": "kemarin"}'):
        (folder / "state.json").write_text(content)
        (folder / "ready.json").write_text(content)
        assert look().state().release is None
        assert start_ready(look().notes) is None


def test_doctor_tells_what_it_must(
    program: Program, publisher: Publisher, look: Look, clock: DeskClock
) -> None:
    def said() -> tuple[bool, str]:
        check = CheckVersions(program.paths, program.database, clock, "0.1.0").update()
        return check.ok, check.detail

    assert said() == (True, "Berkas kantor tidak menyebut tempat pembaruan.")
    provision(program, publisher.repository.folder)
    assert said() == (True, "Belum pernah diperiksa.")
    look()()
    assert said() == (True, f"Versi 0.2.0 tersedia di {publisher.repository.folder}.")
    publisher.expire()
    clock.forward(days=1)
    look().if_due()
    assert said()[0] is False
    assert "masa berlakunya" in said()[1]
    shutil.rmtree(publisher.repository.folder)
    clock.forward(days=1)
    look().if_due()
    assert said()[0] is True, "a stick that is not plugged in is no fault of the desk"
