"""Wrong passwords shut an account for a while: counted in the database, told with the time, freed by an admin."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.errors import NotSignedIn
from desktop.domain.lock_out import Attempts
from desktop.runtime import passwords
from desktop.store import accounts
from desktop.store.engine import Database
from desktop.usecases import check_password
from desktop.usecases.toolbox import Tools
from main import Program
from tests.usecases.desk import ADMIN, CHEAP, CLERK, NOON, PASSWORD, DeskClock, open_desk

WRONG = r"^Nama pengguna atau kata sandi tidak cocok\.$"
LOCKED = r"^Kata sandi salah beberapa kali\. Coba lagi pukul 12\.01\.$"


def fail(tools: Tools, times: int, name: str = "budi") -> None:
    for _each in range(times):
        with pytest.raises(NotSignedIn):
            tools.sign_in(name, "salah sekali")


def fail_waiting(tools: Tools, clock: DeskClock, times: int) -> None:
    """Fail again and again, each time after the lock has ended."""
    for _each in range(times):
        fail(tools, 1)
        clock.forward(minutes=31)


def actions(database: Database) -> list[tuple[str, str, str]]:
    with database.read() as connection:
        rows = connection.exec_driver_sql("SELECT action, actor, detail FROM history ORDER BY seq").all()
    return [tuple(row) for row in rows if row.action in ("sign_in_refused", "account_locked", "signed_in")]


def test_the_fourth_wrong_password_shuts_the_account(
    tools: Tools, program: Program, clock: DeskClock
) -> None:
    for _each in range(3):
        with pytest.raises(NotSignedIn, match=WRONG):
            tools.sign_in("budi", "salah sekali")
    with pytest.raises(NotSignedIn, match=LOCKED) as refused:
        tools.sign_in("budi", "salah sekali")
    assert refused.value.code == "locked"
    with pytest.raises(NotSignedIn, match=LOCKED):
        tools.sign_in("budi", PASSWORD)
    assert tools.sign_in("sari", PASSWORD).username == "sari"
    clock.forward(seconds=30)
    assert tools.sign_in("budi", PASSWORD) == CLERK
    noted = actions(program.database)
    assert [action for action, _actor, _detail in noted] == [
        *["sign_in_refused"] * 4,
        "account_locked",
        "signed_in",
        "signed_in",
    ]
    assert {actor for _action, actor, _detail in noted[:5]} == {"sistem"}
    assert "budi" in noted[0][2]
    fail(tools, 3)
    with pytest.raises(NotSignedIn, match=r"12\.01"):  # begins anew after the right password
        tools.sign_in("budi", "salah sekali")


def test_no_restart_sets_the_count_back(folder: Path, clock: DeskClock) -> None:
    for _each in range(4):
        with open_desk(folder, clock) as program:
            fail(program.tools(), 1)
    with open_desk(folder, clock) as program, pytest.raises(NotSignedIn, match=LOCKED):
        program.tools().sign_in("budi", PASSWORD)


def test_a_clock_that_was_ahead_does_not_shut_an_account_for_years(tools: Tools, clock: DeskClock) -> None:
    clock.forward(days=3650)
    fail_waiting(tools, clock, 8)
    fail(tools, 1)
    clock.at = NOON
    with pytest.raises(NotSignedIn, match=r"12\.30"):
        tools.sign_in("budi", PASSWORD)
    clock.forward(minutes=20)
    with pytest.raises(NotSignedIn, match=r"12\.30"):
        tools.sign_in("budi", PASSWORD)
    clock.forward(minutes=10)
    assert tools.sign_in("budi", PASSWORD) == CLERK


def test_a_clock_put_forward_gains_one_attempt_each(tools: Tools, clock: DeskClock) -> None:
    fail_waiting(tools, clock, 8)
    for day in range(1, 4):
        clock.at = NOON + timedelta(days=day)
        fail(tools, 1)
        with pytest.raises(NotSignedIn, match=r"12\.30"):
            tools.sign_in("budi", PASSWORD)


def test_an_admin_frees_by_a_new_password(tools: Tools) -> None:
    fail(tools, 4)
    assert [each.locked_until is not None for each in tools.accounts.list(ADMIN)] == [False, True, False]
    tools.accounts.reset_password(ADMIN, "budi", "sandi yang baru")
    assert tools.sign_in("budi", "sandi yang baru") == CLERK


def test_unknown_names_are_told_the_same_and_leave_no_name(tools: Tools, program: Program) -> None:
    for name in ("Rahasia-Saya-1", "\ud800", "x" * 100_000):
        for _each in range(3):
            with pytest.raises(NotSignedIn, match=WRONG):
                tools.sign_in(name, PASSWORD)
        with pytest.raises(NotSignedIn, match=LOCKED):
            tools.sign_in(name.lower(), PASSWORD)
    with program.database.read() as connection:
        assert len(accounts.every(connection)) == 3
        kept = connection.exec_driver_sql("SELECT group_concat(detail) FROM history").scalar_one()
    assert "ahasia" not in kept
    assert "xxx" not in kept


def test_disabled_accounts_are_told_as_unknown_ones(tools: Tools) -> None:
    tools.accounts.disable(ADMIN, "budi")
    for _each in range(3):
        with pytest.raises(NotSignedIn, match=WRONG):
            tools.sign_in("budi", PASSWORD)
    with pytest.raises(NotSignedIn, match=LOCKED):
        tools.sign_in("budi", PASSWORD)
    tools.accounts.enable(ADMIN, "budi")
    assert tools.sign_in("budi", PASSWORD) == CLERK


def test_the_memory_of_unknown_names_is_bounded(clock: DeskClock) -> None:
    strangers = check_password.Strangers()
    for number in range(1_000):
        strangers.failed(f"nama{number}", clock.now())
    assert len(strangers._attempts) == 256


def test_many_at_once_gain_nothing(tools: Tools, monkeypatch: pytest.MonkeyPatch) -> None:
    """A right password among guesses that run side by side counts only if it settles before the account is shut."""
    first: list[bool] = []
    matches = passwords.matches

    def slow(password: str, password_hash: str | None) -> bool:
        fits = matches(password, password_hash)
        if password == PASSWORD and not first:
            first.append(True)
            fail(tools, 4)  # settle while this one is still being held against its hash
        return fits

    monkeypatch.setattr(check_password, "matches", slow)
    with pytest.raises(NotSignedIn, match=LOCKED):
        tools.sign_in("budi", PASSWORD)


def test_right_passwords_at_once_lock_nobody_out(tools: Tools) -> None:
    with ThreadPoolExecutor(8) as pool:
        people = list(pool.map(lambda _each: tools.sign_in("budi", PASSWORD), range(24)))
    assert people == [CLERK] * 24


def test_a_hash_of_another_cost_is_made_anew(
    tools: Tools, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kept() -> str:
        with program.database.read() as connection:
            found = accounts.find(connection, "budi")
        assert found is not None
        return found.password_hash

    before = kept()
    assert not CHEAP.check_needs_rehash(before)
    tools.sign_in("budi", PASSWORD)
    assert kept() == before
    monkeypatch.setattr(passwords, "COST", passwords.Cost())
    fail(tools, 1)
    assert kept() == before  # only who knows the password brings a new hash
    tools.sign_in("budi", PASSWORD)
    assert kept().startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert tools.sign_in("budi", PASSWORD) == CLERK


def test_a_hash_made_anew_does_not_undo_a_reset(tools: Tools, monkeypatch: pytest.MonkeyPatch) -> None:
    def reset_meanwhile(password_hash: str) -> bool:
        tools.accounts.reset_password(ADMIN, "budi", "sandi yang baru")
        return True

    monkeypatch.setattr(check_password, "is_outdated", reset_meanwhile)
    tools.sign_in("budi", PASSWORD)
    monkeypatch.undo()
    with pytest.raises(NotSignedIn):
        tools.sign_in("budi", PASSWORD)
    assert tools.sign_in("budi", "sandi yang baru") == CLERK


def test_who_changes_a_password_is_counted_too(tools: Tools) -> None:
    for _each in range(3):
        with pytest.raises(NotSignedIn, match="lama tidak cocok"):
            tools.change_password(CLERK, "salah sekali", "kopi pagi di kantor")
    for old in ("salah sekali", PASSWORD):
        with pytest.raises(NotSignedIn, match=LOCKED) as refused:
            tools.change_password(CLERK, old, "kopi pagi di kantor")
        assert refused.value.field == "old_password"


def test_half_an_hour_is_the_longest(tools: Tools, program: Program, clock: DeskClock) -> None:
    fail_waiting(tools, clock, 12)
    fail(tools, 1)
    clock.forward(minutes=30)
    assert tools.sign_in("budi", PASSWORD) == CLERK
    with program.database.read() as connection:
        found = accounts.find(connection, "budi")
    assert found is not None
    assert found.attempts == Attempts()
