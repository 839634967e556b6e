"""What IT lays down for a computer: whole or not at all, taken over at the next start, and never in anybody's way."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.errors import InvalidInput, StorageProblem
from desktop.runtime.machine_office import finish_placing, read_machine_office
from desktop.runtime.paths import DataPaths
from desktop.store import machine_note, office_files
from desktop.store.machine_note import MachineNote
from desktop.usecases.lay_office_file import LayOfficeFile
from main import Program, open_program
from resources import resource
from tests.usecases.desk import ADMIN, CLERK, DeskClock, counts_of, form, open_desk
from tests.usecases.office_keys import Regency, contents, office_text, trusting

OURS, OTHER, NEW = Regency(), Regency("Kabupaten Lain"), Regency("Muara Enim 2028")
LOGO = resource("demo", "logo.png").read_bytes()
HOLIDAYS = resource("calendar", "holidays.csv").read_bytes()
WITH_LOGO = f'[letterhead]\nlogo = "lambang.png"\nlogo_sha256 = "{hashlib.sha256(LOGO).hexdigest()}"'


class Killed(BaseException):
    """The power went."""


@pytest.fixture
def etc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the machine folder of this computer, which does not exist yet."""
    folder = tmp_path / "etc"
    monkeypatch.setenv("LOKET_MACHINE_DIR", str(folder))
    return folder


@pytest.fixture
def lay(etc: Path, tmp_path: Path) -> Any:
    """Return what lays a file down as a setup would; it is refused or taken."""
    numbers = iter(range(100))

    def lay(text: str, regency: Regency = OURS, **how: Any) -> None:
        box = tmp_path / f"kiriman-{next(numbers)}"
        file = regency.write(box, text, {"lambang.png": LOGO, "regency.pub": HOLIDAYS})
        options = {"key": OURS.key, "allow_unsigned": False, "move_office": False, **how}
        LayOfficeFile(etc, DeskClock())(file, **options)

    return lay


def started(folder: Path) -> tuple[str, MachineNote]:
    """Start a desk; return the name of its office and what it made of the computer's file."""
    with open_desk(folder) as program:
        with program.database.read() as connection:
            note = machine_note.read(connection)
        setting = program.tools().provision.current()
        return setting.office.name if setting is not None else "", note


def refused(etc: Path, lay: Any, code: str, *what: Any, **how: Any) -> str:
    before = contents(etc) if etc.exists() else None
    with pytest.raises(InvalidInput) as caught:
        lay(*what, **how)
    assert caught.value.code == code
    assert (contents(etc) if etc.exists() else None) == before
    return caught.value.message


def test_every_new_desk_finds_its_office(etc: Path, lay: Any, tmp_path: Path) -> None:
    lay(office_text(1).replace("[letterhead]", WITH_LOGO))
    assert sorted(contents(etc)) == ["lambang.png", "office.toml", "office.toml.sig", "regency.pub"]
    with open_desk(tmp_path / "baru") as program:
        office = program.desk().office
        assert (office.code, office.letterhead.logo) == ("ME01", LOGO)
        with program.database.read() as connection:
            told = connection.exec_driver_sql(
                "SELECT actor, detail FROM history WHERE action = 'office_provisioned'"
            ).one()
    assert told.actor == "sistem"
    assert '"source":"machine"' in told.detail.replace(" ", "")


def test_a_newer_file_is_taken_over_at_the_next_start(lay: Any, folder: Path) -> None:
    lay(office_text(1))
    with open_desk(folder) as program:
        program.at_desk().log_complaint(CLERK, form())
    lay(office_text(2, name="Loket Baru"))
    assert started(folder)[0] == "Loket Baru"
    before = len(list((folder / "backups").glob("*")))
    assert before > 0  # what was there was backed up first
    assert started(folder) == started(folder)
    assert len(list((folder / "backups").glob("*"))) == before  # and only once


def test_a_refused_one_keeps_nobody_from_working(lay: Any, etc: Path, folder: Path) -> None:
    lay(office_text(1))
    started(folder)
    text = (etc / "office.toml").read_text("utf-8")
    (etc / "office.toml").write_text(text.replace("Diskominfo", "Palsu"), "utf-8")
    name, note = started(folder)
    assert (name, note.code) == ("Loket Pengaduan Diskominfo", "bad_signature")
    with open_desk(folder) as program:
        program.at_desk().log_complaint(CLERK, form())
        checks = {check.name: check for check in program.tools().check()}
        assert not checks["machine_office"].ok
        assert checks["machine_office"].detail == note.trouble
        count = counts_of(program.database)["history"]
    started(folder)
    with open_desk(folder) as program:
        assert counts_of(program.database)["history"] == count  # it is told once, not at every start
    lay(office_text(2))
    assert started(folder)[1].trouble == ""


def test_a_new_desk_says_why_it_has_no_office(lay: Any, etc: Path, tmp_path: Path) -> None:
    from desktop.domain.errors import NotFound

    lay(office_text(1))
    (etc / "office.toml.sig").write_bytes(b"rusak")
    with open_desk(tmp_path / "baru") as program, pytest.raises(NotFound, match=r"office\.toml\.sig rusak"):
        program.desk()


def test_an_expired_file_is_refused_and_comes_into_force_again_with_the_right_clock(
    lay: Any, tmp_path: Path
) -> None:
    lay(office_text(1).replace("2099-12-31", "2026-11-24"))
    folder = tmp_path / "baru"
    program = open_program(DataPaths(folder), DeskClock(DeskClock().at.replace(year=2027)))
    assert "2026-11-24" in program.office_trouble()
    program.close()
    program = open_program(DataPaths(folder), DeskClock())
    assert program.office_trouble() == ""
    assert program.desk().office.code == "ME01"
    program.close()


def test_what_was_taken_away_changes_nothing(lay: Any, etc: Path, folder: Path) -> None:
    lay(office_text(1, name="Loket Baru"))
    started(folder)
    for path in etc.iterdir():
        path.unlink()
    assert started(folder) == ("Loket Baru", MachineNote(sha256=started(folder)[1].sha256))


def test_what_an_admin_applied_later_stays(lay: Any, etc: Path, folder: Path, tmp_path: Path) -> None:
    lay(office_text(1, name="Dari komputer"))
    started(folder)
    file = OURS.write(tmp_path / "tangan", office_text(3, name="Dari tangan"))
    with open_desk(folder) as program:
        program.tools().provision.apply(ADMIN, file, allow_unsigned=False)
    os.utime(etc / "office.toml")  # an installation was repaired
    assert started(folder) == ("Dari tangan", started(folder)[1])
    lay(office_text(2, name="Lebih lama"))
    name, note = started(folder)
    assert (name, note.trouble) == ("Dari tangan", "")  # older than what is in force: no trouble, no change


def test_an_unsigned_file_counts_while_nobody_signs(
    lay: Any, etc: Path, folder: Path, tmp_path: Path
) -> None:
    plain = tmp_path / "polos.toml"
    plain.write_text(office_text(1, name="Polos"), "utf-8")
    laying = LayOfficeFile(etc, DeskClock())
    with pytest.raises(InvalidInput, match="--allow-unsigned"):
        laying(plain, key=None, allow_unsigned=False, move_office=False)
    assert not etc.exists()
    laying(plain, key=None, allow_unsigned=True, move_office=False)
    assert started(folder)[0] == "Polos"
    lay(office_text(2, name="Bertanda"))
    assert started(folder)[0] == "Bertanda"
    with pytest.raises(InvalidInput, match="hanya berkas kantor yang ditandatangani"):
        laying(plain, key=None, allow_unsigned=True, move_office=False)


def test_a_repaired_installation_does_not_undo_what_an_admin_did(
    etc: Path, folder: Path, tmp_path: Path
) -> None:
    for name in ("Dari komputer", "Dari tangan"):
        (tmp_path / f"{name}.toml").write_text(office_text(1, name=name), "utf-8")
    laying, computers, own = LayOfficeFile(etc, DeskClock()), *sorted(tmp_path.glob("Dari *.toml"))
    laying(computers, key=None, allow_unsigned=True, move_office=False)
    assert started(folder)[0] == "Dari komputer"
    with open_desk(folder) as program:
        program.tools().provision.apply(ADMIN, own, allow_unsigned=True)
    os.utime(etc / "office.toml")
    assert started(folder)[0] == "Dari tangan"


def test_another_table_beside_the_same_file_is_taken_over(etc: Path, folder: Path, tmp_path: Path) -> None:
    box, laying = tmp_path / "kiriman", LayOfficeFile(etc, DeskClock())
    box.mkdir()
    (box / "office.toml").write_text(office_text(1) + '[files]\nholidays = "libur.csv"\n', "utf-8")
    for content in (HOLIDAYS, HOLIDAYS.rstrip() + b"\n" * 2):
        (box / "libur.csv").write_bytes(content)
        laying(box / "office.toml", key=None, allow_unsigned=True, move_office=False)
        with open_desk(folder) as program, program.database.read() as connection:
            in_force = office_files.current(connection)
            assert in_force is not None
            assert in_force.holidays == content


def test_a_desk_that_trusts_keys_takes_no_unsigned_file_of_the_computer(
    etc: Path, folder: Path, tmp_path: Path
) -> None:
    with open_desk(folder) as program:
        file = OURS.write(tmp_path / "tangan", office_text(1))
        program.tools().provision.apply(ADMIN, file, allow_unsigned=False, key=OURS.key)
    etc.mkdir()
    (etc / "office.toml").write_text(office_text(9, name="Polos"), "utf-8")
    name, note = started(folder)
    assert (name, note.code) == ("Loket Pengaduan Diskominfo", "unsigned")


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere; its setup sets them")
@pytest.mark.parametrize("name", [".", "office.toml", "office.toml.sig", "regency.pub"])
def test_what_others_may_write_to_is_not_taken(lay: Any, etc: Path, folder: Path, name: str) -> None:
    lay(office_text(1, name="Loket Baru"))
    path = etc / name
    path.chmod(path.stat().st_mode | 0o002)
    office, note = started(folder)
    assert (office, note.code) == ("Loket Pengaduan Diskominfo", "writable")
    path.chmod(path.stat().st_mode & ~0o022)
    assert started(folder)[0] == "Loket Baru"


def test_another_desks_file_is_refused_by_the_setup_and_by_the_desk(
    lay: Any, etc: Path, folder: Path
) -> None:
    lay(office_text(1))
    with open_desk(folder) as program:
        program.at_desk().log_complaint(CLERK, form())
    assert "--move-office" in refused(etc, lay, "other_desk", office_text(1, device_code="L2"))
    lay(office_text(1, device_code="L2"), move_office=True)
    name, note = started(folder)
    assert (name, note.code) == ("Loket Pengaduan Diskominfo", "other_desk")
    with open_desk(folder) as program:
        assert program.at_desk().log_complaint(CLERK, form()).register_no.startswith("ME01-L1-")


def test_the_setup_refuses_what_a_desk_would(lay: Any, etc: Path) -> None:
    refused(etc, lay, "bad_signature", office_text(1), OTHER)
    assert not etc.exists()
    lay(office_text(5))
    refused(etc, lay, "older", office_text(4))
    refused(etc, lay, "replayed", office_text(5, name="Lain"))
    refused(etc, lay, "required", office_text(6).replace("serial = 6\n", ""))
    refused(etc, lay, "other_key", office_text(6), OTHER, key=OTHER.key)
    refused(etc, lay, "expired", office_text(6).replace("2099-12-31", "2026-11-23"))
    refused(etc, lay, "invalid", office_text(6).replace('"16.03"', "16"))
    over_the_key = (
        f'[files]\nholidays = "regency.pub"\nholidays_sha256 = "{hashlib.sha256(HOLIDAYS).hexdigest()}"\n'
    )
    assert "regency.pub" in refused(etc, lay, "reserved_name", office_text(6) + over_the_key)


def test_repairing_an_installation_is_never_refused(lay: Any, etc: Path, tmp_path: Path) -> None:
    lay(office_text(1).replace("2099-12-31", "2026-11-24"))
    before = contents(etc)
    late = DeskClock(DeskClock().at.replace(year=2027))
    LayOfficeFile(etc, late)(etc / "office.toml", key=None, allow_unsigned=False, move_office=False)
    assert contents(etc) == before


def test_keys_rotate_for_the_computer_too(lay: Any, etc: Path) -> None:
    lay(office_text(1))
    lay(trusting(office_text(2), OURS, NEW))
    lay(office_text(3), NEW)
    lay(trusting(office_text(4), NEW), NEW)
    refused(etc, lay, "bad_signature", office_text(5), key=None)
    lay(office_text(5), NEW)


def test_what_the_file_before_needed_is_cleared_away(lay: Any, etc: Path) -> None:
    lay(office_text(1).replace("[letterhead]", WITH_LOGO))
    lay(office_text(2))
    assert sorted(contents(etc)) == ["office.toml", "office.toml.sig", "regency.pub"]


def test_killed_anywhere_it_is_the_old_file_or_the_new_one(
    lay: Any, etc: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(office_text(1).replace("[letterhead]", WITH_LOGO))
    old = contents(etc)
    steps, seen = 0, set()
    while True:
        steps += 1
        left = [steps]

        def killed_there(real: Any, left: list[int] = left) -> Any:
            def call(*words: Any, **options: Any) -> Any:
                left[0] -= 1
                if left[0] == 0:
                    raise Killed
                return real(*words, **options)

            return call

        with monkeypatch.context() as patched:
            for owner, name in ((os, "fsync"), (Path, "replace"), (Path, "unlink"), (Path, "chmod")):
                patched.setattr(owner, name, killed_there(getattr(owner, name)))
            try:
                lay(office_text(2))
            except Killed:
                pass
            else:
                break
        lying = read_machine_office(etc)  # what a user's desk finds, who may not write there
        assert lying is None or lying.signer((OURS.key,), None) is not None
        finish_placing(etc)
        now = contents(etc)
        bundle = read_machine_office(etc)
        assert bundle is not None
        assert bundle.signer((OURS.key,), None) is not None
        seen.add(now == old)
        if now != old:
            assert sorted(now) == ["office.toml", "office.toml.sig", "regency.pub"]
            for path in etc.iterdir():
                path.unlink()
            lay(office_text(1).replace("[letterhead]", WITH_LOGO))
    assert seen == {True, False}
    assert steps > 8


def test_a_full_disk_leaves_what_was_there(lay: Any, etc: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(office_text(1))
    before = contents(etc)
    calls = iter(range(100))

    def full(_handle: int) -> None:
        if next(calls) == 1:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageProblem, match="disk penuh"):
        lay(office_text(2))
    assert contents(etc) == before


def test_what_cannot_be_read_is_no_reason_to_stop(etc: Path, folder: Path) -> None:
    etc.mkdir()
    (etc / "office.toml").write_bytes(b"\xff\xfe")
    name, note = started(folder)
    assert (name, note.code) == ("Loket Pengaduan Diskominfo", "malformed")
    (etc / "office.toml").unlink()
    (etc / "office.toml").mkdir()
    assert started(folder)[0] == "Loket Pengaduan Diskominfo"
    (etc / "office.toml").rmdir()
    (etc / "regency.pub").write_bytes(b"bukan kunci")
    (etc / "office.toml").write_text(office_text(1), "utf-8")
    name, note = started(folder)
    assert (name, note.code) == ("Loket Pengaduan Diskominfo", "not_a_key")


def test_an_invented_office_is_left_alone(lay: Any, tmp_path: Path) -> None:
    from tests.usecases.desk import OFFICE_TOML

    folder = tmp_path / "contoh"
    file = tmp_path / "contoh.toml"
    file.write_text(OFFICE_TOML.replace("[office]", "[office]\nsample = true"), "utf-8")
    with open_desk(folder) as program:
        program.tools().provision.apply(None, file, allow_unsigned=True)
    lay(office_text(1))
    with open_desk(folder) as program:
        assert program.desk().office.is_sample
        assert program.office_trouble() == ""


def test_a_folder_for_trying_asks_for_no_office(lay: Any, tmp_path: Path) -> None:
    lay(office_text(1))
    program: Program = open_program(DataPaths(tmp_path / "coba"), for_trying=True)
    assert program.tools().provision.current() is None
    program.close()
