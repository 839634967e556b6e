"""Sealing to an officer's public key: whoever seals cannot open; the private key stands under the officer's passphrase.

A box is X25519 with a key pair of its own (the public half stands at its beginning), HKDF-SHA256 over the shared secret
that binds both public keys and what the box is, and ChaCha20-Poly1305 with what it is as associated data. The private key
is sealed under argon2id of the passphrase and, if one was given, under the recovery key that lies on paper.
"""

from __future__ import annotations

import base64
import json
import secrets
import unicodedata
from dataclasses import dataclass
from typing import Any

from desktop.domain.recovery_code import read_recovery_code
from desktop.runtime import passwords
from desktop.runtime.vault import KEY, NotOpened, derived, seal, unseal

_SALT = 16


@dataclass(frozen=True, slots=True)
class OfficerKey:
    """The public key (32 bytes) and the private one, sealed, as JSON."""

    public: bytes
    wrapped: bytes


def make_officer_key(key_id: str, passphrase: str, recovery_code: str | None = None) -> OfficerKey:
    """Make a key pair whose private half opens by the passphrase, and by the recovery key if one is given.

    Raises:
        InvalidInput: the recovery key is mistyped.
    """
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    private = X25519PrivateKey.generate()
    plain, cost, salt = private.private_bytes_raw(), passwords.COST, secrets.token_bytes(_SALT)
    wrapped: dict[str, Any] = {
        "format": 1,
        "cost": list(cost),
        "salt": _text(salt),
        "passphrase": _text(seal(_slow(passphrase, salt, cost), plain, _label("passphrase", key_id))),
    }
    if recovery_code is not None:
        wrapped["recovery"] = _text(seal(_of_paper(recovery_code, key_id), plain, _label("recovery", key_id)))
    return OfficerKey(private.public_key().public_bytes_raw(), json.dumps(wrapped).encode("ascii"))


def open_by_passphrase(key_id: str, wrapped: bytes, passphrase: str) -> bytes:
    """Return the private key; raises :class:`NotOpened`."""
    told = json.loads(wrapped)
    slow = _slow(passphrase, base64.b64decode(told["salt"]), passwords.Cost(*told["cost"]))
    return unseal(slow, base64.b64decode(told["passphrase"]), _label("passphrase", key_id))


def open_by_recovery_key(key_id: str, wrapped: bytes, recovery_code: str) -> bytes:
    """Return the private key.

    Raises:
        NotOpened: the key was made without a recovery key, or with another one.
        InvalidInput: it is mistyped.
    """
    told, paper = json.loads(wrapped), _of_paper(recovery_code, key_id)
    if "recovery" not in told:
        raise NotOpened
    return unseal(paper, base64.b64decode(told["recovery"]), _label("recovery", key_id))


def seal_to(public: bytes, content: bytes, label: bytes) -> bytes:
    """Return a box that opens by the private key of ``public`` alone; ``label`` says what it is."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

    own = X25519PrivateKey.generate()
    mine = own.public_key().public_bytes_raw()
    shared = own.exchange(X25519PublicKey.from_public_bytes(public))
    return mine + seal(derived(shared, _purpose(mine, public, label)), content, label)


def open_box(private: bytes, box: bytes, label: bytes) -> bytes:
    """Return what :func:`seal_to` sealed; raises :class:`NotOpened`."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

    theirs, own = box[:KEY], X25519PrivateKey.from_private_bytes(private)
    public = own.public_key().public_bytes_raw()
    try:
        shared = own.exchange(X25519PublicKey.from_public_bytes(theirs))
    except ValueError:  # cut short, or a point of low order
        raise NotOpened from None
    return unseal(derived(shared, _purpose(theirs, public, label)), box[KEY:], label)


def _purpose(mine: bytes, theirs: bytes, label: bytes) -> bytes:
    return b"loket officer box 1 " + mine + theirs + label


def _label(kind: str, key_id: str) -> bytes:
    return f"loket officer key {kind} {key_id}".encode()


def _slow(passphrase: str, salt: bytes, cost: passwords.Cost) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    plain = unicodedata.normalize("NFC", passphrase).encode("utf-8")
    return hash_secret_raw(plain, salt, cost.passes, cost.memory_kib, cost.lanes, KEY, Type.ID)


def _of_paper(recovery_code: str, key_id: str) -> bytes:
    code = read_recovery_code(recovery_code)
    return derived(code.encode("ascii"), _label("recovery", key_id))


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")
