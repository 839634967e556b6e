"""Passwords as argon2id hashes: RFC 9106's second recommended choice (64 MiB, three passes), for desks with little memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from argon2 import PasswordHasher


class Cost(NamedTuple):
    """What one hash costs: passes, memory in KiB, lanes."""

    passes: int = 3
    memory_kib: int = 65_536
    lanes: int = 4


COST = Cost()


def hash_password(password: str) -> str:
    """Return an argon2id hash with its own salt and parameters."""
    return _hasher().hash(password)


def matches(password: str, password_hash: str | None) -> bool:
    """Tell whether ``password`` fits; takes as long when there is no such account (``password_hash`` None)."""
    from argon2.exceptions import InvalidHashError, VerificationError

    hasher = _hasher()
    if password_hash is None:
        hasher.hash(password)
        return False
    try:
        return hasher.verify(password_hash, password)
    except (VerificationError, InvalidHashError):
        return False


def is_outdated(password_hash: str) -> bool:
    """Tell whether a hash was made at another cost than today's, so that it should be made anew at the next sign-in."""
    return _hasher().check_needs_rehash(password_hash)


def _hasher() -> PasswordHasher:
    from argon2 import PasswordHasher

    return PasswordHasher(time_cost=COST.passes, memory_cost=COST.memory_kib, parallelism=COST.lanes)
