"""provision, user and credentials: what IT staff do before the first citizen comes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.runtime.key_store import SP4N_AUTH, SP4N_TOKEN, KeyStore
from desktop.runtime.paths import DataPaths
from tests.functional.conftest import Loket
from tests.usecases.desk import OFFICE_TOML, PASSWORD, row_counts


def office_file(folder: Path, text: str = OFFICE_TOML) -> str:
    path = folder / "kantor.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_show_changes_nothing_and_tells_all(fresh_loket: Loket, tmp_path: Path) -> None:
    result = fresh_loket.json("provision", "show", office_file(tmp_path), user=None)
    assert result.code == 0
    assert set(result.json) == {"office_code", "device_code", "signed_by", "valid_until", "serial", "changes"}
    assert (result.json["office_code"], result.json["device_code"]) == ("ME01", "L1")
    assert result.json["signed_by"] is None
    assert result.json["valid_until"] == "2099-12-31"
    assert {"name": "code", "before": None, "after": "ME01"} in result.json["changes"]
    assert fresh_loket.json("outbox", "totals", user=None).code == 3


def test_apply_wants_a_signature_or_an_explicit_word(fresh_loket: Loket, tmp_path: Path) -> None:
    refused = fresh_loket.json("provision", "apply", office_file(tmp_path), user=None)
    assert (refused.code, refused.error["code"]) == (2, "unsigned")
    applied = fresh_loket.json("provision", "apply", office_file(tmp_path), "--allow-unsigned", user=None)
    assert applied.code == 0
    again = fresh_loket.json("provision", "show", office_file(tmp_path), user=None)
    assert again.json["changes"] == []
    changed = OFFICE_TOML.replace('"L1"', '"L2"')
    shown = fresh_loket.json("provision", "show", office_file(tmp_path, changed), user=None)
    assert shown.json["changes"] == [{"name": "device_code", "before": "L1", "after": "L2"}]


def test_apply_for_people_lists_the_changes(loket: Loket, tmp_path: Path) -> None:
    changed = OFFICE_TOML.replace("aspirasi = 5", "aspirasi = 7")
    result = loket("provision", "apply", office_file(tmp_path, changed), "--allow-unsigned", user="ani")
    assert result.code == 0
    assert "limits.aspirasi" in result.out
    assert result.err == "Berkas kantor diterapkan.\n"


def test_once_there_are_accounts_only_an_admin_applies(loket: Loket, folder: Path, tmp_path: Path) -> None:
    before = row_counts(folder)
    words = ("provision", "apply", office_file(tmp_path), "--allow-unsigned")
    assert loket.json(*words, user=None).code == 4
    assert loket.json(*words, user="budi").error["code"] == "not_allowed"
    assert loket.json(*words, user="sari").error["code"] == "not_allowed"
    assert row_counts(folder) == before
    assert loket.json(*words, user="ani").code == 0


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (OFFICE_TOML[:200], "malformed"),
        ("", "invalid"),
        ("format = 2\n", "invalid"),
        (OFFICE_TOML.replace("2099-12-31", "2020-01-01"), "expired"),
        (OFFICE_TOML.replace('"ME01"', '"me1"'), "invalid"),
        (OFFICE_TOML.replace('"16.03"', '"99.99"'), "unknown_regency"),
        (OFFICE_TOML.replace('"Asia/Jakarta"', '"Mars/Olympus"'), "invalid"),
        (OFFICE_TOML.replace("http://127.0.0.1:9", "http://lapor.example"), "invalid"),
        (OFFICE_TOML + "[rahasia]\nx = 1\n", "invalid"),
    ],
)
def test_a_bad_office_file_changes_nothing(
    loket: Loket, folder: Path, tmp_path: Path, text: str, code: str
) -> None:
    before = row_counts(folder)
    for command in ("show", "apply"):
        result = loket.json("provision", command, office_file(tmp_path, text), user="ani")
        assert result.code == 2
        assert result.error["code"] == code
        assert result.err == result.error["message"] + "\n"
    assert row_counts(folder) == before


def test_a_missing_office_file_is_named(loket: Loket, tmp_path: Path) -> None:
    result = loket.json("provision", "show", str(tmp_path / "tidak-ada.toml"))
    assert result.code == 2
    assert "tidak-ada.toml" in result.error["message"]


def test_the_first_account_needs_no_sign_in_and_must_be_an_admin(fresh_loket: Loket) -> None:
    password = ("--new-password-file", str(fresh_loket.password_file))
    clerk = fresh_loket.json(
        "user", "add", "budi", "--role", "clerk", "--full-name", "Budi", *password, user=None
    )
    assert (clerk.code, clerk.error["code"]) == (2, "first_admin")
    admin = fresh_loket.json(
        "user", "add", "Ani", "--role", "admin", "--full-name", "Ani R.", *password, user=None
    )
    assert admin.code == 0
    assert admin.json == {
        "username": "ani",
        "full_name": "Ani R.",
        "role": "admin",
        "nip": None,
        "is_active": True,
    }
    second = ("user", "add", "budi", "--role", "clerk", "--full-name", "Budi", *password)
    assert fresh_loket.json(*second, user=None).code == 4
    assert fresh_loket.json(*second, user="ani").code == 0
    assert fresh_loket.json(*second, user="ani").error["code"] == "conflict"
    listed = fresh_loket.json("user", "list", user="ani").json
    assert [(a["username"], a["must_change_password"]) for a in listed] == [("ani", False), ("budi", True)]
    assert fresh_loket("user", "list", user="budi").err.startswith("Peran clerk")  # a script is not asked


def test_disabled_people_stay_out_and_the_last_admin_in(loket: Loket) -> None:
    assert loket("complaint", "list", user="budi").code == 0
    assert loket.json("user", "disable", "budi", user="ani").json == {"username": "budi", "is_active": False}
    assert loket("complaint", "list", user="budi").code == 4
    last = loket.json("user", "disable", "ani", user="ani")
    assert (last.code, last.error["code"]) == (2, "conflict")
    assert loket.json("user", "disable", "siapa", user="ani").code == 3


def test_accounts_are_changed_and_enabled_again(loket: Loket) -> None:
    changed = loket.json(
        "user", "change", "budi", "--role", "supervisor", "--nip", "198001012005012001", user="ani"
    )
    assert (changed.code, changed.json["role"], changed.json["full_name"]) == (
        0,
        "supervisor",
        "Budi Santoso",
    )
    assert loket.json("user", "change", "ani", "--role", "clerk", user="ani").error["code"] == "not_allowed"
    loket("user", "disable", "budi", user="ani")
    assert loket.json("user", "enable", "budi", user="ani").json == {"username": "budi", "is_active": True}
    assert loket("daily-log", "--help", user="budi").code == 0


def test_one_changes_the_own_password(loket: Loket, tmp_path: Path) -> None:
    file = tmp_path / "baru.txt"
    file.write_text("kopi pagi di kantor\n", encoding="utf-8")
    words = ("user", "change-password", "--new-password-file", str(file))
    assert loket.json(*words, user=None).code == 4
    assert loket.json(*words).json == {"username": "budi"}
    assert loket(*words).code == 4
    loket.password_file.write_text("kopi pagi di kantor", encoding="utf-8")
    assert loket.json(*words).error["field"] == "password"
    assert loket("complaint", "list").code == 0


def test_wrong_passwords_shut_an_account_for_commands_too(loket: Loket) -> None:
    loket.password_file.write_text("salah sekali", encoding="utf-8")
    for _each in range(3):
        assert loket.json("complaint", "list").error["code"] == "not_signed_in"
    locked = loket.json("complaint", "list")
    assert (locked.code, locked.error["code"]) == (4, "locked")
    loket.password_file.write_text(PASSWORD, encoding="utf-8")
    assert loket.json("complaint", "list").error == locked.error
    assert loket("user", "list", user="ani").out.count("terkunci sementara") == 1


def test_who_types_a_password_from_somebody_else_is_asked_for_another(
    loket: Loket, monkeypatch: pytest.MonkeyPatch
) -> None:
    loket("user", "reset-password", "budi", "--new-password-file", str(loket.password_file), user="ani")
    assert loket("complaint", "list").code == 0
    typed = ["--data-dir", str(loket.folder), "--user", "budi", "--json"]
    monkeypatch.setattr("ui.terminal.session.is_terminal", lambda: True)
    answers = iter([PASSWORD, PASSWORD, *["kopi pagi di kantor"] * 3])
    monkeypatch.setattr("ui.terminal.session.getpass", lambda _question: next(answers))
    refused = loket.bare(*typed, "complaint", "list")
    assert (refused.code, refused.error["code"]) == (4, "must_change_password")
    assert loket.bare(*typed, "user", "change-password").code == 0
    assert loket.bare(*typed, "complaint", "list").code == 0


def test_a_new_password_replaces_the_old_one(loket: Loket, tmp_path: Path) -> None:
    file = tmp_path / "baru.txt"
    file.write_text("sandi-yang-baru\n", encoding="utf-8")
    words = ("user", "reset-password", "budi", "--new-password-file", str(file))
    assert loket(*words, user="ani").code == 0
    assert loket("complaint", "list", user="budi").code == 4
    loket.password_file.write_text("sandi-yang-baru", encoding="utf-8")
    assert loket("complaint", "list", user="budi").code == 0


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (("B@di", "--role", "clerk", "--full-name", "Budi"), "username"),
        (("x" * 41, "--role", "clerk", "--full-name", "Budi"), "username"),
        (("\udcff", "--role", "clerk", "--full-name", "Budi"), "username"),
        (("baru", "--role", "clerk", "--full-name", " "), "full_name"),
        (("baru", "--role", "clerk", "--full-name", "x" * 101), "full_name"),
        (("baru", "--role", "clerk", "--full-name", "B\x1b[0m"), "full_name"),
        (("baru", "--role", "clerk", "--full-name", "Budi", "--nip", "123"), "nip"),
    ],
)
def test_bad_accounts_name_their_field(
    loket: Loket, folder: Path, words: tuple[str, ...], field: str
) -> None:
    before = row_counts(folder)
    password = ("--new-password-file", str(loket.password_file))
    result = loket.json("user", "add", *words, *password, user="ani")
    assert (result.code, result.error["field"]) == (2, field)
    assert row_counts(folder) == before


def test_a_short_or_missing_new_password_is_refused(loket: Loket, tmp_path: Path) -> None:
    short = tmp_path / "pendek.txt"
    short.write_text("1234567\n", encoding="utf-8")
    words = ("user", "add", "baru", "--role", "clerk", "--full-name", "Baru")
    assert loket.json(*words, "--new-password-file", str(short), user="ani").error["code"] == "too_short"
    assert loket.json(*words, user="ani").error["field"] == "new_password_file"
    assert loket.json(*words, "--new-password-file", str(tmp_path / "x"), user="ani").code == 5


def test_credentials_are_kept_whole_and_never_shown(loket: Loket, folder: Path, tmp_path: Path) -> None:
    auth, token = tmp_path / "auth", tmp_path / "token"
    auth.write_text("Bearer $2y$10/a.b.c\n", encoding="ascii")
    token.write_text("{XXXXXXXX-1111-2222-3333-444444444444}\r\n", encoding="ascii")
    result = loket.json("credentials", "set", "--auth-file", str(auth), "--token-file", str(token), user=None)
    assert result.code == 0
    assert "a.b.c" not in result.out + result.err
    keys = KeyStore(DataPaths(folder).keys)
    assert keys.get(SP4N_AUTH) == b"Bearer $2y$10/a.b.c"
    assert keys.get(SP4N_TOKEN) == b"{XXXXXXXX-1111-2222-3333-444444444444}"
    if os.name != "nt":
        assert DataPaths(folder).keys.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("content", ["", "\n", "dengan\x07bel", "tanda–panjang", "x" * 9_000])
def test_bad_credentials_change_nothing(loket: Loket, folder: Path, tmp_path: Path, content: str) -> None:
    good, bad = tmp_path / "baik", tmp_path / "buruk"
    good.write_text("Bearer abc", encoding="ascii")
    bad.write_text(content, encoding="utf-8")
    before = DataPaths(folder).keys.read_bytes()
    result = loket.json("credentials", "set", "--auth-file", str(good), "--token-file", str(bad), user=None)
    assert (result.code, result.error["field"]) == (2, "token")
    assert DataPaths(folder).keys.read_bytes() == before
    missing = loket.json("credentials", "set", "--auth-file", str(tmp_path / "x"), "--token-file", str(good))
    assert (missing.code, missing.error["field"]) == (5, "auth_file")


def test_a_password_stands_nowhere_in_the_data(loket: Loket, folder: Path) -> None:
    loket("complaint", "list")
    assert all(PASSWORD.encode() not in path.read_bytes() for path in folder.rglob("*") if path.is_file())
