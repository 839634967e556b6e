from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from desktop.domain.errors import StorageProblem
from desktop.runtime.key_store import KeyStore
from desktop.runtime.passwords import hash_password, matches
from desktop.runtime.paths import ENVIRONMENT_VARIABLE, DataPaths, data_paths


def test_keys_are_made_once_and_kept(tmp_path: Path) -> None:
    keys = KeyStore(tmp_path / "keys.json")
    key = keys.data_key(tmp_path / "loket.db")
    assert len(key) == 32
    assert KeyStore(tmp_path / "keys.json").data_key(tmp_path / "loket.db") == key
    keys.set(sp4n_auth=b"Bearer x")
    assert keys.get("sp4n_auth") == b"Bearer x"
    assert keys.get("data_key") == key


@pytest.mark.skipif(sys.platform == "win32", reason="file modes are POSIX")
def test_only_the_owner_may_read_the_keys(tmp_path: Path) -> None:
    keys = KeyStore(tmp_path / "keys.json")
    keys.data_key(tmp_path / "loket.db")
    assert stat.S_IMODE(keys.path.stat().st_mode) == 0o600


def test_a_database_without_its_key_never_gets_a_new_one(tmp_path: Path) -> None:
    (tmp_path / "loket.db").write_bytes(b"x")
    with pytest.raises(StorageProblem, match="Kunci basis data"):
        KeyStore(tmp_path / "keys.json").data_key(tmp_path / "loket.db")
    assert not (tmp_path / "keys.json").exists()


@pytest.mark.parametrize("content", ["{", "[]", "\x00", '{"data_key": '])
def test_damaged_key_file_is_told(tmp_path: Path, content: str) -> None:
    (tmp_path / "keys.json").write_text(content)
    with pytest.raises(StorageProblem, match="Berkas kunci"):
        KeyStore(tmp_path / "keys.json").get("data_key")


def test_passwords() -> None:
    hashed = hash_password("kata sandi panjang")
    assert hashed.startswith("$argon2id$")
    assert matches("kata sandi panjang", hashed)
    assert not matches("kata sandi pendek", hashed)
    assert not matches("apa pun", None)
    assert not matches("apa pun", "bukan hash")


def test_data_folder_is_chosen_by_option_then_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, str(tmp_path / "env"))
    assert data_paths(None).folder == tmp_path / "env"
    assert data_paths(str(tmp_path / "option")).folder == tmp_path / "option"
    monkeypatch.delenv(ENVIRONMENT_VARIABLE)
    assert data_paths(None).folder.name == "loket"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageProblem, match="Folder data"):
        DataPaths(tmp_path / "file" / "desk").create()
