"""Accounts and signing in, with the real cost of the passwords."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.access import Account, Role
from desktop.domain.errors import Conflict, InvalidInput, NotAllowed, NotFound, NotSignedIn
from desktop.usecases.toolbox import Tools
from main import Program
from tests.usecases.desk import ADMIN, CLERK, PASSWORD, SUPERVISOR, counts_of, open_desk

NEW = Account("dewi", "Dewi Lestari", Role.CLERK)


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Program]:
    """Return the program over a folder without office and accounts."""
    with open_desk(tmp_path / "fresh") as program:
        yield program


def test_the_first_account_is_an_admin_and_needs_nobody(fresh: Program) -> None:
    accounts = fresh.tools().accounts
    assert not accounts.any_exists()
    for role in (Role.CLERK, Role.SUPERVISOR):
        with pytest.raises(InvalidInput, match="Akun pertama harus admin"):
            accounts.add(None, Account("a1", "A", role), PASSWORD)
    assert counts_of(fresh.database)["account"] == 0
    added = accounts.add(None, Account(" ANI ", "  Ani   R. ", Role.ADMIN, "19800101 200501 2 001"), PASSWORD)
    assert added == Account("ani", "Ani R.", Role.ADMIN, "198001012005012001")
    with pytest.raises(NotSignedIn):
        accounts.add(None, Account("b1", "B", Role.ADMIN), PASSWORD)
    accounts.add(added, NEW, PASSWORD)
    assert accounts.list(added) == [added, NEW]
    assert accounts.names(Role.ADMIN) == ("Ani R.",)
    assert fresh.tools().sign_in("dewi", PASSWORD) == NEW


def test_passwords_are_hashed_with_salt(fresh: Program) -> None:
    accounts = fresh.tools().accounts
    admin = accounts.add(None, ADMIN, PASSWORD)
    accounts.add(admin, NEW, PASSWORD)
    with fresh.database.read() as connection:
        hashes = connection.exec_driver_sql("SELECT password_hash FROM account").scalars().all()
    assert len(set(hashes)) == 2
    assert all(text.startswith("$argon2id$") and PASSWORD not in text for text in hashes)


@pytest.mark.parametrize(
    ("username", "password"),
    [
        ("budi", PASSWORD + "x"),
        ("budi", ""),
        ("tidakada", PASSWORD),
        ("", ""),
        ("budi\x00", PASSWORD),
        ("\ud800", PASSWORD),
        ("' OR 1=1 --", PASSWORD),
        ("x" * 100_000, PASSWORD),
    ],
)
def test_who_does_not_fit_stays_outside(tools: Tools, username: str, password: str) -> None:
    with pytest.raises(NotSignedIn, match=r"^Nama pengguna atau kata sandi tidak cocok\.$"):
        tools.sign_in(username, password)


def test_signing_in_leaves_a_trace_and_forgives_spelling(tools: Tools, program: Program) -> None:
    assert tools.sign_in("  BUDI ", PASSWORD) == CLERK
    with program.database.read() as connection:
        found = connection.exec_driver_sql(
            "SELECT actor, complaint_id FROM history WHERE action = 'signed_in'"
        )
        assert found.all() == [("budi", None)]


def test_a_disabled_person_stays_outside(tools: Tools) -> None:
    tools.accounts.disable(ADMIN, "Budi")
    with pytest.raises(NotSignedIn):
        tools.sign_in("budi", PASSWORD)
    assert [a.username for a in tools.accounts.list(ADMIN) if not a.is_active] == ["budi"]


def test_the_last_admin_stays(tools: Tools) -> None:
    with pytest.raises(Conflict, match="admin terakhir"):
        tools.accounts.disable(ADMIN, "ani")
    second = tools.accounts.add(ADMIN, Account("dua", "Admin Dua", Role.ADMIN), PASSWORD)
    tools.accounts.disable(second, "ani")
    with pytest.raises(Conflict, match="admin terakhir"):
        tools.accounts.disable(second, "dua")


def test_a_disabled_admin_is_no_admin_any_more(tools: Tools) -> None:
    second = tools.accounts.add(ADMIN, Account("dua", "Admin Dua", Role.ADMIN), PASSWORD)
    tools.accounts.disable(ADMIN, "dua")
    disabled = Account(second.username, second.full_name, second.role, is_active=False)
    with pytest.raises(NotAllowed):
        tools.accounts.list(disabled)


def test_names_are_given_once(tools: Tools) -> None:
    with pytest.raises(Conflict, match="budi sudah dipakai"):
        tools.accounts.add(ADMIN, Account("BUDI", "Budi Lain", Role.CLERK), PASSWORD)


def test_a_new_password_counts_at_once(tools: Tools) -> None:
    tools.accounts.reset_password(ADMIN, "budi", "sandi yang baru")
    with pytest.raises(NotSignedIn):
        tools.sign_in("budi", PASSWORD)
    assert tools.sign_in("budi", "sandi yang baru") == CLERK


def test_who_does_not_exist_is_named(tools: Tools) -> None:
    with pytest.raises(NotFound, match="siapa"):
        tools.accounts.disable(ADMIN, "siapa")
    with pytest.raises(NotFound, match="siapa"):
        tools.accounts.reset_password(ADMIN, "siapa", PASSWORD)


@pytest.mark.parametrize(
    ("account", "field"),
    [
        (Account("a", "A", Role.CLERK), "username"),
        (Account("1a", "A", Role.CLERK), "username"),
        (Account("a b", "A", Role.CLERK), "username"),
        (Account("ıstanbul", "A", Role.CLERK), "username"),
        (Account("a" * 41, "A", Role.CLERK), "username"),
        (Account("baru", "", Role.CLERK), "full_name"),
        (Account("baru", "A\u202eB", Role.CLERK), "full_name"),
        (Account("baru", "A", Role.CLERK, "1" * 17), "nip"),
        (Account("baru", "A", Role.CLERK, "٣" * 18), "nip"),
    ],
)
def test_bad_accounts(tools: Tools, program: Program, account: Account, field: str) -> None:
    before = counts_of(program.database)
    with pytest.raises(InvalidInput) as refused:
        tools.accounts.add(ADMIN, account, PASSWORD)
    assert refused.value.field == field
    assert counts_of(program.database) == before


def test_short_passwords(tools: Tools) -> None:
    with pytest.raises(InvalidInput, match="paling sedikit 8"):
        tools.accounts.add(ADMIN, NEW, "1234567")
    with pytest.raises(InvalidInput, match="paling sedikit 8"):
        tools.accounts.reset_password(ADMIN, "budi", "")
    assert tools.sign_in("budi", PASSWORD) == CLERK


def test_only_admins_manage(tools: Tools) -> None:
    for person in (CLERK, SUPERVISOR):
        with pytest.raises(NotAllowed):
            tools.accounts.add(person, NEW, PASSWORD)
