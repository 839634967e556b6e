"""What the vault promises: a copied folder opens nothing, nothing can be put in another's place, nothing tells a secret."""

from __future__ import annotations

import base64
import json
import logging
import shutil
import traceback
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.errors import InvalidInput, LoketError, StorageProblem
from desktop.domain.recovery_code import new_recovery_code
from desktop.runtime.device_key import DeviceKeys
from desktop.runtime.key_store import KeyStore

DAY = date(2026, 11, 24)
MARKER = b"Bearer rahasia-benar"


@pytest.fixture
def keys(tmp_path: Path) -> KeyStore:
    (tmp_path / "data").mkdir()
    store = KeyStore(tmp_path / "data" / "keys.json", DeviceKeys(tmp_path / "keys"))
    store.set(sp4n_auth=MARKER)
    return store


def elsewhere(keys: KeyStore, tmp_path: Path) -> KeyStore:
    """Return the vault as another computer sees it."""
    return KeyStore(keys.path, DeviceKeys(tmp_path / "other computer"))


def code_of(problem: pytest.ExceptionInfo[LoketError]) -> str:
    return problem.value.code


def test_a_copied_folder_opens_nothing_elsewhere(keys: KeyStore, tmp_path: Path) -> None:
    with pytest.raises(StorageProblem, match="loket recovery-key open") as problem:
        elsewhere(keys, tmp_path).get("sp4n_auth")
    assert code_of(problem) == "device_key_missing"
    with pytest.raises(StorageProblem):
        elsewhere(keys, tmp_path).set(sp4n_auth=b"x")
    assert keys.get("sp4n_auth") == MARKER


def test_neither_file_shows_a_secret(keys: KeyStore, tmp_path: Path) -> None:
    code = keys.make_recovery_key()
    files = [file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()]
    for secret in (MARKER, keys.master_key(), keys.purpose_key("backup"), code.encode()):
        for shown in (secret, base64.b64encode(secret), secret.hex().encode()):
            assert all(shown not in content for content in files)
    assert all(code.replace("-", "").encode() not in content for content in files)


def test_opening_with_the_recovery_key_elsewhere(keys: KeyStore, tmp_path: Path) -> None:
    code = keys.make_recovery_key(DAY)
    before = keys.purpose_key("attachments")
    other = elsewhere(keys, tmp_path)
    assert other.recovery_made_on() == DAY  # what is not secret can be told before
    other.open_with_recovery_key(code.lower().replace("-", " "))
    for store in (other, elsewhere(keys, tmp_path)):
        assert (store.get("sp4n_auth"), store.purpose_key("attachments")) == (MARKER, before)
    with pytest.raises(StorageProblem):
        KeyStore(keys.path, DeviceKeys(tmp_path / "keys")).get("sp4n_auth")


def test_a_wrong_recovery_key_names_the_right_sheet(keys: KeyStore, tmp_path: Path) -> None:
    other = elsewhere(keys, tmp_path)
    with pytest.raises(InvalidInput, match="belum pernah dibuat") as problem:
        other.open_with_recovery_key(new_recovery_code())
    assert code_of(problem) == "never_made"
    code = keys.make_recovery_key(DAY)
    content = keys.path.read_bytes()
    with pytest.raises(InvalidInput) as problem:
        other.open_with_recovery_key(new_recovery_code())
    assert code_of(problem) == "wrong_key"
    assert keys.vault_id()[:8].upper() in problem.value.message
    assert "24 November 2026" in problem.value.message.replace("\N{NO-BREAK SPACE}", " ")
    with pytest.raises(InvalidInput, match="salah ketik"):
        other.open_with_recovery_key(code[:-1] + ("0" if code[-1] != "0" else "1"))
    assert keys.path.read_bytes() == content
    assert not (tmp_path / "other computer").exists()


def test_a_new_recovery_key_ends_the_old_one_but_not_for_old_backups(keys: KeyStore) -> None:
    assert not keys.has_recovery_key()
    old = keys.make_recovery_key()
    old_backup = keys.wraps()
    new = keys.make_recovery_key()
    assert (keys.is_recovery_key(old), keys.is_recovery_key(new)) == (False, True)
    assert KeyStore.open_backup_wraps(old_backup, old) == keys.master_key()
    assert KeyStore.open_backup_wraps(keys.wraps(), new) == keys.master_key()
    with pytest.raises(InvalidInput, match="bukan untuk data ini"):
        KeyStore.open_backup_wraps(keys.wraps(), old)


def test_wraps_of_a_backup(keys: KeyStore, tmp_path: Path) -> None:
    here, other = DeviceKeys(tmp_path / "keys"), DeviceKeys(tmp_path / "other computer")
    wraps = keys.wraps()
    assert "recovery" not in wraps
    assert KeyStore.open_backup_wraps(wraps, None, here) == keys.master_key()
    with pytest.raises(InvalidInput, match="belum pernah dibuat"):
        KeyStore.open_backup_wraps(wraps, new_recovery_code(), here)
    with pytest.raises(InvalidInput, match="Masukkan kunci pemulihan") as problem:
        KeyStore.open_backup_wraps(wraps, None, other)
    assert problem.value.field == "recovery_key"
    code = keys.make_recovery_key()
    assert KeyStore.open_backup_wraps(keys.wraps(), code, other) == keys.master_key()
    for damage in (
        {},
        {"vault": 1},
        keys.wraps() | {"recovery": "!"},
        keys.wraps() | {"recovery_made_on": ""},
    ):
        with pytest.raises(InvalidInput, match="rusak"):
            KeyStore.open_backup_wraps(damage, code, other)  # type: ignore[arg-type]
    flipped = keys.wraps() | {"device": keys.wraps()["recovery"]}
    with pytest.raises(InvalidInput, match="Masukkan kunci pemulihan"):
        KeyStore.open_backup_wraps(flipped, None, here)


def test_adopting_a_restored_vault(keys: KeyStore, tmp_path: Path) -> None:
    keys.make_recovery_key()
    target, other = tmp_path / "new" / "keys.json", DeviceKeys(tmp_path / "other computer")
    target.parent.mkdir()
    with pytest.raises(StorageProblem, match="tidak dapat dibaca"):
        KeyStore.adopt(target, keys.vault_content(), b"x" * 32, other)
    for content in (b"", b"[]", b"{}", keys.vault_content()[:-9], b'{"sp4n_auth": "eA=="}'):
        with pytest.raises(StorageProblem, match="tidak dapat dibaca"):
            KeyStore.adopt(target, content, keys.master_key(), other)
    assert not target.exists()
    KeyStore.adopt(target, keys.vault_content(), keys.master_key(), other)
    restored = KeyStore(target, other)
    assert (restored.get("sp4n_auth"), restored.vault_id()) == (MARKER, keys.vault_id())
    assert restored.purpose_key("archive") == keys.purpose_key("archive")
    assert restored.wraps()["device_key"] != keys.wraps()["device_key"]
    with pytest.raises(StorageProblem, match="sudah ada berkas kunci"):
        KeyStore.adopt(target, keys.vault_content(), keys.master_key(), other)


def test_a_vault_laid_back_on_the_same_computer_leaves_the_other_its_key(
    keys: KeyStore, tmp_path: Path
) -> None:
    target = tmp_path / "drill" / "keys.json"
    target.parent.mkdir()
    KeyStore.adopt(target, keys.vault_content(), keys.master_key(), DeviceKeys(tmp_path / "keys")).discard()
    assert not target.exists()
    assert [file.suffix for file in (tmp_path / "keys").iterdir()] == [".key"]
    assert KeyStore(keys.path, DeviceKeys(tmp_path / "keys")).get("sp4n_auth") == MARKER


def test_keys_of_purposes_differ(keys: KeyStore, tmp_path: Path) -> None:
    purposes = [keys.purpose_key(each) for each in ("attachments", "backup", "archive")]
    assert len({*purposes, keys.master_key()}) == 4
    assert {len(each) for each in purposes} == {32}
    assert KeyStore(keys.path, DeviceKeys(tmp_path / "keys")).purpose_key("backup") == purposes[1]
    with pytest.raises(StorageProblem, match="tidak ada"):
        KeyStore(tmp_path / "none" / "keys.json").purpose_key("backup")


def test_nothing_can_be_put_in_another_s_place(keys: KeyStore, tmp_path: Path) -> None:
    keys.set(sp4n_token=b"{1-2}")
    good = json.loads(keys.path.read_text())
    other = KeyStore(tmp_path / "keys2.json", DeviceKeys(tmp_path / "keys"))
    other.set(sp4n_auth=b"lain", sp4n_token=b"lain")
    foreign = json.loads(other.path.read_text())
    swapped = good | {"secrets": {"sp4n_auth": good["secrets"]["sp4n_token"]}}
    of_others = good | {"secrets": foreign["secrets"]}
    other_wrap = good | {"device": good["device"] | {"sealed": foreign["device"]["sealed"]}}
    renamed = good | {"vault": foreign["vault"], "device": foreign["device"]}
    for content in (swapped, of_others, other_wrap, renamed):
        keys.path.write_text(json.dumps(content))
        with pytest.raises(StorageProblem) as problem:
            KeyStore(keys.path, DeviceKeys(tmp_path / "keys")).get("sp4n_auth")
        assert code_of(problem) == ("device_key_missing" if content is other_wrap else "key_unreadable")
    keys.path.write_text(json.dumps(good))
    assert KeyStore(keys.path, DeviceKeys(tmp_path / "keys")).get("sp4n_auth") == MARKER


@pytest.mark.parametrize("damage", [{}, {"vault": 5}, {"device": None}, {"secrets": []}, {"recovery": {}}])
def test_a_damaged_vault_is_told(keys: KeyStore, damage: dict[str, object]) -> None:
    content = json.loads(keys.path.read_text())
    keys.path.write_text(json.dumps(content | damage if damage else {"format": "2"}))
    with pytest.raises(StorageProblem) as problem:
        KeyStore(keys.path).get("sp4n_auth")
    assert code_of(problem) in ("key_unreadable", "device_key_missing")


def test_a_newer_vault_is_refused_and_left_alone(keys: KeyStore, tmp_path: Path) -> None:
    content = json.dumps({"format": 3, "something": "else"})
    keys.path.write_text(content)
    for touch in (
        lambda: keys.get("sp4n_auth"),
        lambda: keys.set(a=b"b"),
        lambda: keys.data_key(tmp_path / "loket.db"),
        keys.make_recovery_key,
    ):
        with pytest.raises(StorageProblem, match="lebih baru") as problem:
            touch()
        assert code_of(problem) == "newer_format"
    assert keys.path.read_text() == content


def test_a_damaged_key_file_is_told(keys: KeyStore, tmp_path: Path) -> None:
    (file,) = (tmp_path / "keys").iterdir()
    for content in (b"!", b"", base64.b64encode(b"x" * 32)):
        file.write_bytes(content)
        with pytest.raises(StorageProblem) as problem:
            KeyStore(keys.path, DeviceKeys(tmp_path / "keys")).get("sp4n_auth")
        assert code_of(problem) == "device_key_missing"


def test_errors_and_logs_tell_no_key(
    keys: KeyStore, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    code = keys.make_recovery_key(DAY)
    wrong, said = (
        new_recovery_code(),
        [repr(keys), repr(keys.protection())],
    )
    other = elsewhere(keys, tmp_path)
    for touch in (
        lambda: other.get("sp4n_auth"),
        lambda: other.open_with_recovery_key(wrong),
        lambda: other.open_with_recovery_key(code[:-1]),
        lambda: KeyStore.adopt(tmp_path / "x.json", keys.vault_content(), wrong.encode()),
        lambda: KeyStore.open_backup_wraps(keys.wraps(), wrong),
    ):
        with pytest.raises(LoketError) as problem:
            touch()
        said += ["".join(traceback.format_exception(problem.value)), repr(problem.value)]
    text = "\n".join([*said, caplog.text])
    for secret in (
        code,
        wrong,
        code[:5],
        wrong[:5],
        MARKER.decode(),
        keys.master_key().hex(),
        repr(keys.master_key()),
    ):
        assert secret not in text


def test_a_folder_that_cannot_be_written_is_told(keys: KeyStore, tmp_path: Path) -> None:
    partial = keys.path.with_suffix(".partial")
    partial.mkdir()
    with pytest.raises(StorageProblem, match="tidak dapat ditulis") as problem:
        keys.make_recovery_key()
    assert code_of(problem) == "key_not_written"
    partial.rmdir()
    assert not keys.has_recovery_key()
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageProblem, match="Berkas kunci"):
        KeyStore(tmp_path / "new.json", DeviceKeys(tmp_path / "file" / "keys")).set(a=b"b")
    assert not (tmp_path / "new.json").exists()


def test_the_environment_names_the_folder_of_key_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOKET_KEY_DIR", str(tmp_path / "elsewhere"))
    store = KeyStore(tmp_path / "keys.json")
    store.set(a=b"b")
    (file,) = (tmp_path / "elsewhere").iterdir()
    protection = store.protection()
    assert protection.file == file
    assert str(file) in protection.sentence
    shutil.rmtree(tmp_path / "elsewhere")
    with pytest.raises(StorageProblem):
        KeyStore(tmp_path / "keys.json").get("a")
