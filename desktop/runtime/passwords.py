"""Passwords as argon2id hashes with the library's current parameters (RFC 9106)."""

from __future__ import annotations

SHORTEST_PASSWORD = 8


def hash_password(password: str) -> str:
    """Return an argon2id hash with its own salt and parameters."""
    from argon2 import PasswordHasher

    return PasswordHasher().hash(password)


def matches(password: str, password_hash: str | None) -> bool:
    """Tell whether ``password`` fits; takes as long when there is no such account (``password_hash`` None)."""
    from argon2 import PasswordHasher
    from argon2.exceptions import InvalidHashError, VerificationError

    hasher = PasswordHasher()
    if password_hash is None:
        hasher.hash(password)
        return False
    try:
        return hasher.verify(password_hash, password)
    except (VerificationError, InvalidHashError):
        return False
