"""The section [roles] of an office's file: what a role may, narrowed; shown, applied, refused by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.access import RIGHTS, Right, Role
from desktop.domain.errors import InvalidInput, NotAllowed, NotSignedIn
from desktop.usecases.toolbox import DeskTools, Tools
from tests.usecases.desk import ADMIN, OFFICE_TOML, PASSWORD, form

NARROW = """
[roles]
clerk = ["read_complaints", "log_complaint"]
"""
_ADMIN_LIST = ", ".join(f'"{right}"' for right in RIGHTS[Role.ADMIN] if right != Right.MANAGE_ACCOUNTS)


def office_file(folder: Path, roles: str) -> Path:
    path = folder / "kantor.toml"
    path.write_text(OFFICE_TOML + roles, encoding="utf-8")
    return path


def test_a_narrowed_role_may_less_from_the_next_sign_in(
    tools: Tools, desk: DeskTools, tmp_path: Path
) -> None:
    before = tools.sign_in("budi", PASSWORD)
    logged = desk.log_complaint(before, form())
    preview = tools.provision.apply(ADMIN, office_file(tmp_path, NARROW), allow_unsigned=True)
    assert [(change.name, change.after) for change in preview.changes] == [
        ("roles.clerk", "log_complaint / read_complaints")
    ]
    with pytest.raises(NotSignedIn, match="sudah diubah"):
        tools.sign_in.as_now(before)
    clerk = tools.sign_in("budi", PASSWORD)
    assert {right for right in Right if clerk.may(right)} == {Right.LOG_COMPLAINT, Right.READ_COMPLAINTS}
    desk.log_complaint(clerk, form())
    with pytest.raises(NotAllowed):
        desk.issue_receipt(clerk, logged.register_no)
    supervisor = tools.sign_in("sari", PASSWORD)
    assert all(supervisor.may(right) for right in RIGHTS[Role.SUPERVISOR])
    listed = {each.account.username: each.account for each in tools.accounts.list(ADMIN)}
    assert listed["budi"] == clerk
    tools.provision.apply(ADMIN, office_file(tmp_path, ""), allow_unsigned=True)
    assert tools.sign_in("budi", PASSWORD) == before


@pytest.mark.parametrize(
    ("roles", "field", "words"),
    [
        ("[roles]\nboss = []\n", "roles.boss", "peran tidak dikenal; yang ada: clerk, supervisor, admin"),
        ('[roles]\nclerk = ["fly"]\n', "roles.clerk", "hak 'fly' tidak dikenal"),
        ('[roles]\nclerk = ["close_day"]\n', "roles.clerk", "hak close_day tidak dimiliki peran ini"),
        ('[roles]\nclerk = "log_complaint"\n', "roles.clerk", "harus daftar nama hak"),
        ("[roles]\nclerk = [1]\n", "roles.clerk", "harus daftar nama hak"),
        (f"[roles]\nadmin = [{_ADMIN_LIST}]\n", "roles.admin", "harus tetap berisi manage_accounts"),
        ("roles = 3\n", "roles", r"harus berupa bagian \[roles\]"),
    ],
)
def test_what_is_no_narrowing_changes_nothing(
    tools: Tools, tmp_path: Path, roles: str, field: str, words: str
) -> None:
    path = tmp_path / "kantor.toml"
    path.write_text(
        roles + OFFICE_TOML if roles.startswith("roles") else OFFICE_TOML + roles, encoding="utf-8"
    )
    with pytest.raises(InvalidInput, match=words) as refused:
        tools.provision.apply(ADMIN, path, allow_unsigned=True)
    assert refused.value.field == field
    assert not tools.sign_in("budi", PASSWORD).withheld
