"""The chain of hashes that makes the history evident: each entry names the one before, and the end is sealed by a key.

An entry's hash is SHA-256 over the hash before it, a line feed and the entry as a JSON list (docs/security.md says it to the
last byte). The detail takes part by a salted digest, so that it can be emptied when its complaint is erased. Who cannot
reach the desk's key can recompute hashes but not the seal of the end; so an entry that is changed, taken out, moved or added
is found.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from collections.abc import Sequence

import sqlalchemy as sa

EMPTY = "0" * 64
"""What the first entry names as the one before it."""
OPTION = "loket_audit"
_PURPOSE = b"loket audit chain 1"


class AuditChain:
    """Seals the end of the chain with a key derived from the desk's data key."""

    def __init__(self, data_key: bytes) -> None:
        self._key = hmac.digest(data_key, _PURPOSE, "sha256")

    def seal(self, entries: int, last_hash: str) -> str:
        """Return the seal of a chain of so many entries that ends with this hash (hex)."""
        return hmac.digest(self._key, f"{entries}:{last_hash}".encode("ascii"), "sha256").hex()

    def signing_seed(self) -> bytes:
        """Return 32 bytes from which the key that signs exports is made; the same for the life of the desk."""
        return hmac.digest(self._key, b"export", "sha256")


def chain_of(connection: sa.Connection) -> AuditChain:
    """Return the chain of the database that ``connection`` belongs to."""
    chain: AuditChain = connection.get_execution_options()[OPTION]
    return chain


def new_salt() -> str:
    """Return 16 random bytes as hex."""
    return secrets.token_hex(16)


def digest_of(salt: str, detail: str) -> str:
    """Return the digest of an entry's detail, given as its stored JSON text."""
    return hashlib.sha256(f"{salt}{detail}".encode()).hexdigest()


def link(before: str, entry: Sequence[object]) -> str:
    """Return the hash of an entry: ``(seq, at, actor, actor_name, action, complaint_id, digest)``."""
    text = json.dumps(list(entry), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(f"{before}\n{text}".encode()).hexdigest()
