"""One computer, several people with a desk each: no two of them give numbers under one device code."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.domain.errors import Conflict
from desktop.runtime import code_claims
from main import Program
from tests.usecases.desk import ADMIN, CLERK, OFFICE_TOML, form, open_desk
from tests.usecases.office_keys import Regency, office_text

OURS = Regency()


@pytest.fixture
def claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that the setup makes for all users."""
    monkeypatch.setenv("LOKET_MACHINE_DIR", str(tmp_path / "etc"))
    folder = tmp_path / "etc" / "claims"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "kantor.toml"
    path.write_text(OFFICE_TOML, "utf-8")
    return path


@contextmanager
def desk_of(user: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """Open a desk as that user of the computer; each one is opened by a program of its own."""
    with monkeypatch.context() as patched:
        patched.setattr("desktop.usecases.claim_code.this_user", lambda: user)
        with open_desk(folder) as program:
            yield program


def apply(program: Program, file: Path) -> None:
    program.tools().provision.apply(None, file, allow_unsigned=True)


def checks(program: Program) -> dict[str, bool]:
    return {check.name: check.ok for check in program.tools().check()}


def test_the_second_user_is_told_to_ask_for_another_code(
    claims: Path, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk_of("budi", tmp_path / "budi", monkeypatch) as program:
        apply(program, file)
        program.at_desk().log_complaint(CLERK, form())
    with desk_of("sari", tmp_path / "sari", monkeypatch) as program:
        with pytest.raises(Conflict, match="ME01-L1 sudah dipakai pengguna budi") as refused:
            apply(program, file)
        assert refused.value.code == "code_in_use"
        assert program.tools().provision.current() is None
        file.write_text(OFFICE_TOML.replace('"L1"', '"L2"'), "utf-8")
        apply(program, file)
        assert program.at_desk().log_complaint(CLERK, form()).register_no.startswith("ME01-L2-")
        with pytest.raises(Conflict, match="budi"):
            program.tools().device.set_code(ADMIN, "L1")
    assert sorted(path.name for path in claims.iterdir()) == ["ME01-L1.json", "ME01-L2.json"]


def test_the_file_of_the_computer_serves_one_desk(
    claims: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    OURS.write(claims.parent, office_text(1))
    (claims.parent / "regency.pub").write_bytes(OURS.key.pem)
    with desk_of("budi", tmp_path / "budi", monkeypatch) as program:
        assert program.desk().office.device_code == "L1"
        assert all(checks(program)[name] for name in ("machine_office", "device_code", "office_signature"))
    with desk_of("sari", tmp_path / "sari", monkeypatch) as program:
        assert "pengguna budi" in program.office_trouble()
        assert program.tools().provision.current() is None
        assert not checks(program)["machine_office"]
    (claims / "ME01-L1.json").unlink()  # IT lets it go
    with desk_of("sari", tmp_path / "sari", monkeypatch) as program:
        assert program.desk().office.device_code == "L1"


def test_an_own_desk_keeps_its_code_wherever_it_is_moved(
    claims: Path, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk_of("budi", tmp_path / "satu", monkeypatch) as program:
        apply(program, file)
        program.at_desk().log_complaint(CLERK, form())
    (tmp_path / "satu").rename(tmp_path / "dua")
    with desk_of("budi", tmp_path / "dua", monkeypatch) as program:
        assert checks(program)["device_code"]
    told = json.loads((claims / "ME01-L1.json").read_text("utf-8"))
    assert (told["folder"], told["has_numbers"]) == (str(tmp_path / "dua"), True)


def test_a_desk_that_gave_no_number_may_be_begun_anew(
    claims: Path, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _time in range(2):
        with desk_of("budi", tmp_path / "desk", monkeypatch) as program:
            apply(program, file)
        shutil.rmtree(tmp_path / "desk")
    assert (claims / "ME01-L1.json").exists()


def test_numbers_of_a_folder_that_is_gone_are_not_given_again(
    claims: Path, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "desk"
    with desk_of("budi", folder, monkeypatch) as program:
        apply(program, file)
        program.at_desk().log_complaint(CLERK, form())
    shutil.rmtree(folder)
    again = pytest.raises(Conflict, match="Pulihkan dari cadangan")
    with desk_of("budi", folder, monkeypatch) as program, again:
        apply(program, file)


def test_a_desk_out_of_a_backup_is_no_stranger(
    claims: Path, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.domain.backup import Occasion
    from desktop.runtime.paths import DataPaths
    from main import restoring

    folder = tmp_path / "desk"
    with desk_of("budi", folder, monkeypatch) as program:
        apply(program, file)
        program.at_desk().log_complaint(CLERK, form())
        backup = program.tools().backups(None, Occasion.BY_HAND, tmp_path)
    restoring(DataPaths(folder))(backup.path)
    with desk_of("budi", folder, monkeypatch) as program:
        assert checks(program)["device_code"]
        number = program.at_desk().log_complaint(CLERK, form()).register_no
        assert not number.startswith("ME01-L1-")
    assert len(list(claims.iterdir())) == 2  # the old code stays taken


def test_what_somebody_scribbled_there_is_taken_for_a_claim(
    claims: Path, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for content in (b"", b"[]", b"\xff", b"[" * 90_000, b'{"desk": 1}'):
        (claims / "ME01-L1.json").write_bytes(content)
        unknown = pytest.raises(Conflict, match=r"pengguna \?")
        with desk_of("budi", tmp_path / "desk", monkeypatch) as program, unknown:
            apply(program, file)
    (claims / "ME01-L1.json").unlink()
    (claims / "ME01-L1.json").mkdir()
    with desk_of("budi", tmp_path / "desk", monkeypatch) as program, pytest.raises(Conflict):
        apply(program, file)


def test_the_faster_of_two_has_it(claims: Path) -> None:
    first, second = (code_claims.Claim(desk, desk, "/x", False) for desk in ("a", "b"))
    code_claims.keep_claim(claims, "ME01-L1", first, is_new=True)
    code_claims.keep_claim(claims, "ME01-L1", second, is_new=True)
    assert code_claims.read_claim(claims, "ME01-L1") == first
    assert len(list(claims.iterdir())) == 1


def test_an_invented_office_claims_nothing(
    claims: Path, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text(OFFICE_TOML.replace("[office]", "[office]\nsample = true"), "utf-8")
    for user in ("budi", "sari"):
        with desk_of(user, tmp_path / user, monkeypatch) as program:
            apply(program, file)
    assert list(claims.iterdir()) == []
