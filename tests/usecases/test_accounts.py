"""Accounts: who may sign in, what an admin changes, what everybody does with their own password."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from desktop.domain.access import Account, Role
from desktop.domain.errors import Conflict, InvalidInput, NotAllowed, NotFound, NotSignedIn
from desktop.usecases.toolbox import DeskTools, Tools
from main import Program
from tests.usecases.desk import ADMIN, CLERK, PASSWORD, SUPERVISOR, counts_of, form, open_desk

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
    assert [each.account for each in accounts.list(added)] == [added, NEW]
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
    assert [a.account.username for a in tools.accounts.list(ADMIN) if not a.account.is_active] == ["budi"]
    tools.accounts.enable(ADMIN, "budi")
    assert tools.sign_in("budi", PASSWORD) == CLERK


def test_the_last_admin_stays(tools: Tools) -> None:
    with pytest.raises(Conflict, match="admin terakhir"):
        tools.accounts.disable(ADMIN, "ani")
    second = tools.accounts.add(ADMIN, Account("dua", "Admin Dua", Role.ADMIN), PASSWORD)
    tools.accounts.disable(second, "ani")
    with pytest.raises(Conflict, match="admin terakhir"):
        tools.accounts.disable(second, "dua")


def test_the_last_admin_keeps_the_role(tools: Tools) -> None:
    second = tools.accounts.add(ADMIN, Account("dua", "Admin Dua", Role.ADMIN), PASSWORD)
    with pytest.raises(NotAllowed, match="Peran sendiri"):
        tools.accounts.change(ADMIN, "ani", role=Role.CLERK)
    tools.accounts.change(second, "ani", role=Role.SUPERVISOR)
    for by in (second, ADMIN):
        with pytest.raises((Conflict, NotAllowed)):
            tools.accounts.change(by, "dua", role=Role.CLERK)
    assert [a.account.role for a in tools.accounts.list(second)] == [
        Role.SUPERVISOR,
        Role.CLERK,
        Role.ADMIN,
        Role.SUPERVISOR,
    ]


def test_two_admins_who_end_each_other_at_once_leave_one(tools: Tools) -> None:
    for turn in range(6):
        second = tools.accounts.add(ADMIN, Account(f"dua{turn}", "Admin Dua", Role.ADMIN), PASSWORD)
        deeds = [
            lambda second=second: tools.accounts.disable(ADMIN, second.username),
            lambda second=second: tools.accounts.change(second, "ani", role=Role.CLERK),
        ]
        barrier = Barrier(2)

        def attempt(deed: Callable[[], object], barrier: Barrier = barrier) -> bool:
            barrier.wait()
            try:
                deed()
            except (Conflict, NotAllowed):
                return False
            return True

        with ThreadPoolExecutor(2) as pool:
            assert sorted(pool.map(attempt, deeds)) == [False, True]
        left = [a.account for a in tools.accounts.list(ADMIN) if a.account.role is Role.ADMIN]
        left = [each for each in left if each.is_active]
        assert len(left) == 1
        if left != [ADMIN]:
            tools.accounts.change(left[0], "ani", role=Role.ADMIN)
            tools.accounts.disable(ADMIN, left[0].username)


def test_names_and_nip_are_corrected(tools: Tools, program: Program) -> None:
    changed = tools.accounts.change(ADMIN, "budi", full_name=" Budi  Hartono ", nip="19800101 200501 2 001")
    assert changed == Account("budi", "Budi Hartono", Role.CLERK, "198001012005012001")
    assert tools.accounts.change(ADMIN, "budi", nip="").nip is None
    before = counts_of(program.database)
    assert tools.accounts.change(ADMIN, "budi") == Account("budi", "Budi Hartono", Role.CLERK)
    with pytest.raises(InvalidInput, match="NIP"):
        tools.accounts.change(ADMIN, "budi", nip="123")
    assert counts_of(program.database) == before
    assert tools.sign_in("budi", PASSWORD).full_name == "Budi Hartono"
    tools.accounts.disable(ADMIN, "budi")
    assert not tools.accounts.change(ADMIN, "budi", role=Role.SUPERVISOR).is_active
    with pytest.raises(NotSignedIn):
        tools.sign_in("budi", PASSWORD)


def test_an_account_is_judged_as_it_is_when_something_is_changed(tools: Tools, desk: DeskTools) -> None:
    """Who signed in before an admin changed their account writes nothing more with what they had."""
    logged = desk.log_complaint(SUPERVISOR, form())
    tools.accounts.change(ADMIN, "sari", role=Role.CLERK)
    before = counts_of(desk.desk.database)
    for deed in (
        lambda: desk.log_complaint(SUPERVISOR, form()),
        lambda: desk.void(SUPERVISOR, logged.register_no, "salah ketik"),
        lambda: tools.settings.set("language", "en", SUPERVISOR),
    ):
        with pytest.raises(NotAllowed, match="sudah diubah admin"):
            deed()
    assert counts_of(desk.desk.database) == before
    with pytest.raises(NotSignedIn, match="sudah diubah admin"):
        tools.sign_in.as_now(SUPERVISOR)
    assert tools.sign_in.as_now(CLERK) == CLERK
    tools.accounts.disable(ADMIN, "budi")
    with pytest.raises(NotSignedIn, match="sudah diubah admin"):
        tools.sign_in.as_now(CLERK)


def test_everybody_chooses_their_own_password(tools: Tools, program: Program) -> None:
    tools.change_password(CLERK, PASSWORD, "kopi pagi di kantor")
    with pytest.raises(NotSignedIn):
        tools.sign_in("budi", PASSWORD)
    assert tools.sign_in("budi", "kopi pagi di kantor") == CLERK
    with program.database.read() as connection:
        actor = connection.exec_driver_sql("SELECT actor FROM history WHERE action = 'password_changed'")
        assert actor.scalars().all() == ["budi"]


@pytest.mark.parametrize("new", ["pendek", PASSWORD, "Indonesia", "aaaaaaaaaaa"])
def test_weak_passwords_are_not_chosen(tools: Tools, new: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        tools.change_password(CLERK, PASSWORD, new)
    assert refused.value.field == "password"
    assert tools.sign_in("budi", PASSWORD) == CLERK


def test_a_password_from_somebody_else_is_to_be_changed(tools: Tools) -> None:
    new = tools.accounts.add(ADMIN, NEW, PASSWORD)
    assert [tools.change_password.is_due(each) for each in (ADMIN, CLERK, new)] == [False, False, True]
    tools.change_password(new, PASSWORD, "kopi pagi di kantor")
    assert not tools.change_password.is_due(new)
    tools.accounts.reset_password(ADMIN, "dewi", "sandi yang baru")
    assert tools.change_password.is_due(new)
    tools.accounts.reset_password(ADMIN, "dewi", "sandi yang lain", is_temporary=False)
    assert not tools.change_password.is_due(new)
    tools.accounts.reset_password(ADMIN, "ani", "sandi yang baru")
    assert not tools.change_password.is_due(ADMIN)


def test_coming_and_going_is_written_down(tools: Tools, program: Program) -> None:
    tools.sign_in.locked(CLERK, is_idle=True)
    tools.sign_in.signed_out(CLERK)
    with program.database.read() as connection:
        noted = connection.exec_driver_sql(
            "SELECT action, actor, detail FROM history WHERE action IN ('screen_locked', 'signed_out')"
        ).all()
    assert [tuple(each) for each in noted] == [
        ("screen_locked", "budi", '{"is_idle":true}'),
        ("signed_out", "budi", "{}"),
    ]


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
