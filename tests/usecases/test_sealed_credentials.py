"""The API's secrets in an office's file: sealed to one desk, taken with the file as a whole, told to nobody."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.errors import InvalidInput
from desktop.runtime.key_store import SP4N_AUTH, SP4N_TOKEN
from desktop.runtime.paths import DataPaths
from desktop.runtime.sealed_credentials import Credentials, DeviceKey, device_key, seal_credentials
from desktop.runtime.vault import KEY
from desktop.usecases.lay_office_file import LayOfficeFile
from main import Program, open_program
from tests.usecases.desk import DeskClock, counts_of, open_desk
from tests.usecases.office_keys import Regency, office_text

OURS = Regency()
SECRETS = Credentials("Bearer rahasia-sekali", "{token-rahasia}")


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Program]:
    program = open_program(DataPaths(tmp_path / "fresh"))
    yield program
    program.close()


def sealed_text(to: DeviceKey, desk: str = "ME01-L1", secrets: Credentials = SECRETS, serial: int = 1) -> str:
    box = base64.b64encode(seal_credentials(to, desk, secrets)).decode("ascii")
    return office_text(serial).replace("[sp4n]\n", f'[sp4n]\nsealed_credentials = "{box}"\n')


def apply(program: Program, box: Path, text: str) -> None:
    program.tools().provision.apply(None, OURS.write(box, text), allow_unsigned=False, key=OURS.key)


def test_a_desk_opens_what_was_sealed_to_it(fresh: Program, tmp_path: Path) -> None:
    key = fresh.tools().credentials.device_key()
    apply(fresh, tmp_path / "box", sealed_text(key))
    assert fresh.keys.get(SP4N_AUTH) == b"Bearer rahasia-sekali"
    assert fresh.keys.get(SP4N_TOKEN) == b"{token-rahasia}"
    with fresh.database.read() as connection:
        rows = connection.exec_driver_sql("SELECT action, detail FROM history ORDER BY seq").all()
    assert ("credentials_set", '{"source":"office_file"}') in [
        (row.action, row.detail.replace(" ", "")) for row in rows
    ]
    assert "rahasia" not in repr(rows)
    assert "rahasia" not in repr(SECRETS)


def test_a_desk_keeps_its_key(fresh: Program) -> None:
    key = fresh.tools().credentials.device_key()
    assert fresh.tools().credentials.device_key() == key
    assert device_key(f" {key.text}\n") == key
    assert key.text not in fresh.paths.keys.read_text("utf-8")


@pytest.mark.parametrize(
    "why", ["another device", "another desk", "cut", "no pair", "no header", "not a pair"]
)
def test_what_it_cannot_open_is_refused_as_a_whole(fresh: Program, tmp_path: Path, why: str) -> None:
    other = open_program(DataPaths(tmp_path / "other"))
    try:
        elsewhere = other.tools().credentials.device_key()
    finally:
        other.close()
    own = None if why == "no pair" else fresh.tools().credentials.device_key()
    match why:
        case "another desk":
            assert own is not None
            text = sealed_text(own, "ME01-L2")
        case "cut":
            box = base64.b64encode(b"x" * 40).decode("ascii")
            text = office_text(1).replace("[sp4n]\n", f'[sp4n]\nsealed_credentials = "{box}"\n')
        case "no header":
            assert own is not None
            text = sealed_text(own, secrets=Credentials("Bearer\nX: y", "t"))
        case "not a pair":
            assert own is not None
            text = sealed_text(own, secrets=Credentials(["a"], "t"))  # type: ignore[arg-type]
        case _:
            text = sealed_text(elsewhere)
    before = counts_of(fresh.database)
    with pytest.raises(InvalidInput) as caught:
        apply(fresh, tmp_path / "box", text)
    assert caught.value.code == ("invalid" if why == "no header" else "other_device")
    assert counts_of(fresh.database) == before
    assert fresh.keys.get(SP4N_AUTH) is None
    assert fresh.tools().provision.current() is None


def test_a_file_without_secrets_leaves_them(fresh: Program, tmp_path: Path) -> None:
    apply(fresh, tmp_path / "box", sealed_text(fresh.tools().credentials.device_key()))
    apply(fresh, tmp_path / "box", office_text(2))
    assert fresh.tools().credentials.are_set()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "loket-device-key-1:",
        "loket-device-key-1:" + base64.b64encode(b"x" * 31).decode(),
        base64.b64encode(bytes(KEY)).decode(),
        "loket-device-key-2:" + base64.b64encode(bytes(KEY)).decode(),
        "loket-device-key-1:" + "A" * 300,
    ],
)
def test_what_is_no_device_key(text: str) -> None:
    assert device_key(text) is None


def test_what_it_laid_down_for_the_computer_brings_them_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, etc = tmp_path / "fresh", tmp_path / "etc"
    monkeypatch.setenv("LOKET_MACHINE_DIR", str(etc))
    with open_desk(folder) as program:
        key = program.tools().credentials.device_key()
    for serial, desk, office in ((1, "ME01-L2", None), (2, "ME01-L1", "ME01")):
        file = OURS.write(tmp_path / desk, sealed_text(key, desk, serial=serial))
        LayOfficeFile(etc, DeskClock())(file, key=OURS.key, allow_unsigned=False, move_office=False)
        with open_desk(folder) as program:  # opens, whatever lies there
            setting = program.tools().provision.current()
            assert (setting and setting.office.code) == office
            assert program.tools().credentials.are_set() is (office is not None)
            assert ("loket credentials device-key" in program.office_trouble()) is (office is None)
