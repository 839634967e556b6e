"""The API's two secrets on their way to one desk: sealed to its public key, so that a stick or a share tells nobody.

Every desk has a key pair (X25519) whose private half never leaves its vault. IT collects the public halves and seals the
secrets to each. Which workstation a box is for is part of what is sealed: it opens in no other office's file.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
from dataclasses import dataclass

from desktop.runtime.key_store import KeyStore
from desktop.runtime.officer_seal import open_box, seal_to
from desktop.runtime.vault import KEY, NotOpened

_NAME = "device_seal_key"
_PREFIX = "loket-device-key-1:"
_LONGEST_TEXT = 200


@dataclass(frozen=True, slots=True)
class DeviceKey:
    """The public key of a desk's seal; ``raw`` is its 32 bytes."""

    raw: bytes

    @property
    def text(self) -> str:
        """Return the key as one word without spaces; :func:`device_key` reads it."""
        return _PREFIX + base64.b64encode(self.raw).decode("ascii")

    @property
    def fingerprint(self) -> str:
        """Return what two people compare over the phone: the first 80 bits of the key's SHA-256 in groups of four."""
        digits = hashlib.sha256(self.raw).hexdigest()[:20].upper()
        return " ".join(digits[place : place + 4] for place in range(0, len(digits), 4))


@dataclass(frozen=True, slots=True)
class Credentials:
    """The whole values of the two headers."""

    auth: str
    token: str

    def __repr__(self) -> str:
        return "Credentials()"


def device_key(text: str) -> DeviceKey | None:
    """Return the key in a text that :attr:`DeviceKey.text` wrote, None if it is none."""
    text = text.strip()
    if len(text) > _LONGEST_TEXT or not text.startswith(_PREFIX):
        return None
    try:
        raw = base64.b64decode(text.removeprefix(_PREFIX), validate=True)
    except ValueError:
        return None
    key = DeviceKey(raw)
    return key if len(raw) == KEY and key.text == text else None


def own_device_key(keys: KeyStore) -> DeviceKey:
    """Return the public key of the desk whose vault this is, making the pair when it is first asked for.

    Raises:
        StorageProblem: the vault cannot be read or written.
    """
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    private = keys.get_or_make(_NAME, lambda: secrets.token_bytes(KEY))
    return DeviceKey(X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw())


def seal_credentials(to: DeviceKey, desk: str, credentials: Credentials) -> bytes:
    """Return a box that only the vault of ``to`` opens; ``desk`` is the workstation of the file, such as ``ME01-L1``.

    Raises:
        ValueError: the key is a point of low order, which no desk makes.
    """
    content = json.dumps([credentials.auth, credentials.token]).encode("utf-8")
    return seal_to(to.raw, content, _label(desk))


def open_credentials(keys: KeyStore, desk: str, box: bytes) -> Credentials:
    """Return what stands in a box for this vault.

    Raises:
        NotOpened: it was sealed to another device, for another workstation, or was changed.
        StorageProblem: the vault cannot be read.
    """
    private = keys.get(_NAME)
    if private is None:
        raise NotOpened
    try:
        auth, token = json.loads(open_box(private, box, _label(desk)))
    except ValueError:
        raise NotOpened from None
    if not isinstance(auth, str) or not isinstance(token, str):
        raise NotOpened
    return Credentials(auth, token)


def _label(desk: str) -> bytes:
    return f"loket sp4n credentials 1 {desk}".encode()
