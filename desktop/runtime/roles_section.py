"""The section ``[roles]`` of an office's file: what each role may still do there, never more than the program lets it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.domain.access import RIGHTS, Right, Role
from desktop.runtime.office_file import parse_office, refusal, section_of
from resources.i18n import translate

_KEPT_BY_ADMINS = (Right.MANAGE_ACCOUNTS, Right.CHANGE_SETTINGS)
"""Without these nobody could take a narrowing back."""


def read_roles(section: Mapping[str, Any]) -> dict[Role, tuple[Right, ...]]:
    """Read ``role = ["right", …]``, each the whole list of what that role may do.

    Raises:
        InvalidInput: an unknown role or right, a right that the role does not have, or an admin who could change nothing.
    """
    return {_role(name): _rights(name, value) for name, value in section.items()}


def withheld_by(toml: str) -> dict[Role, frozenset[Right]]:
    """Return what an office's file takes from each role; "" is no file.

    Raises:
        InvalidInput: as :func:`read_roles`.
    """
    narrowed = read_roles(section_of(parse_office(toml), "roles"))
    return {role: RIGHTS[role].difference(narrowed.get(role, RIGHTS[role])) for role in Role}


def _role(name: str) -> Role:
    if name not in set(Role):
        raise refusal(
            f"roles.{name}",
            translate("Provisioning", "peran tidak dikenal; yang ada: {names}").format(names=", ".join(Role)),
        )
    return Role(name)


def _rights(name: str, value: object) -> tuple[Right, ...]:
    key, role = f"roles.{name}", Role(name)
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise refusal(key, translate("Provisioning", 'harus daftar nama hak, misalnya ["read_complaints"]'))
    for each in value:
        if each not in set(Right):
            raise refusal(
                key, translate("Provisioning", "hak {name} tidak dikenal").format(name=repr(each[:60]))
            )
        if each not in RIGHTS[role]:
            raise refusal(
                key,
                translate(
                    "Provisioning", "hak {name} tidak dimiliki peran ini; hanya boleh dikurangi"
                ).format(name=each),
            )
    missing = [each for each in _KEPT_BY_ADMINS if role is Role.ADMIN and each not in value]
    if missing:
        raise refusal(
            key, translate("Provisioning", "harus tetap berisi {name}").format(name=missing[0].value)
        )
    return tuple(right for right in Right if right in value)
