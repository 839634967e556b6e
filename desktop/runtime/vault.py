"""What stands in keys.json: secrets sealed under a master key, and the master key sealed once for each who may open it.

Everything is sealed with ChaCha20-Poly1305 under a random nonce, and what it is (and of which vault) is its associated data,
so that nothing can be put in another's place. The master key is 32 bytes of chance. It stands sealed by the key of this
computer (``device_key``) and, once one was made, by the recovery key that lies on paper. Both are of high entropy, so the key
of a sealing is derived by HKDF-SHA256 and not by a slow function.
"""

from __future__ import annotations

import base64
import json
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from desktop.runtime.device_key import KeyPlace

FORMAT = 2
KEY = 32
"""Bytes of every key."""
_NONCE = 12
_ID = re.compile(r"[0-9a-f]{8,32}")
_SHORT_ID = 8


class NotOpened(Exception):
    """A sealing does not open: another key, or it was changed."""


class NewerFormat(Exception):
    """The file was written by a newer Loket."""


@dataclass(frozen=True, slots=True)
class DeviceWrap:
    """The master key, sealed by the key of a computer; ``key_id`` tells which of its keys."""

    key_id: str
    place: KeyPlace
    sealed: bytes

    @classmethod
    def of(cls, vault_id: str, key_id: str, place: KeyPlace, device_key: bytes, master: bytes) -> DeviceWrap:
        """Seal ``master`` by ``device_key``."""
        return cls(key_id, place, wrap(vault_id, "device", device_key, master))


@dataclass(frozen=True, slots=True)
class RecoveryWrap:
    """The master key, sealed by the recovery key that was made on that day."""

    made_on: date
    sealed: bytes


@dataclass(frozen=True, slots=True)
class Vault:
    """The content of keys.json; nothing in it can be used without one of the keys outside it."""

    vault_id: str
    device: DeviceWrap
    recovery: RecoveryWrap | None
    secrets: Mapping[str, bytes]

    def for_device(self, device: DeviceWrap) -> Vault:
        """Return the vault as that computer opens it, and no other."""
        return replace(self, device=device)

    def for_recovery(self, characters: str, made_on: date, master: bytes) -> Vault:
        """Return the vault as this recovery key opens it, and none that was made before."""
        sealed = wrap(self.vault_id, "recovery", characters.encode("ascii"), master)
        return replace(self, recovery=RecoveryWrap(made_on, sealed))

    def with_secrets(self, master: bytes, values: Mapping[str, bytes]) -> Vault:
        """Return the vault with these secrets set, keeping the others."""
        sealed = {name: seal(master, value, self._label(name)) for name, value in values.items()}
        return replace(self, secrets={**self.secrets, **sealed})

    def secret(self, master: bytes, name: str) -> bytes | None:
        """Return a secret, None if it was never set; raises :class:`NotOpened`."""
        sealed = self.secrets.get(name)
        return None if sealed is None else unseal(master, sealed, self._label(name))

    def device_name(self) -> str:
        """Return under which name the computer keeps the key of this vault."""
        return device_name(self.vault_id, self.device.key_id)

    def _label(self, name: str) -> bytes:
        return f"loket secret {self.vault_id} {name}".encode()

    def to_bytes(self) -> bytes:
        """Return the file's content."""
        content: dict[str, Any] = {
            "format": FORMAT,
            "vault": self.vault_id,
            "device": {
                "key": self.device.key_id,
                "place": self.device.place.value,
                "sealed": _text(self.device.sealed),
            },
            "secrets": {name: _text(sealed) for name, sealed in self.secrets.items()},
        }
        if self.recovery is not None:
            content["recovery"] = {
                "made_on": self.recovery.made_on.isoformat(),
                "sealed": _text(self.recovery.sealed),
            }
        return json.dumps(content, indent=1, sort_keys=True).encode("ascii")


def read_vault(content: Mapping[str, Any]) -> Vault:
    """Return the vault that stands in the file's JSON.

    Raises:
        NewerFormat: a newer Loket wrote it.
        ValueError, KeyError, TypeError: it is no vault.
    """
    if content["format"] > FORMAT:
        raise NewerFormat
    device, recovery = content["device"], content.get("recovery")
    return Vault(
        _id(content["vault"]),
        DeviceWrap(_id(device["key"]), KeyPlace(device["place"]), _bytes(device["sealed"])),
        None
        if recovery is None
        else RecoveryWrap(date.fromisoformat(recovery["made_on"]), _bytes(recovery["sealed"])),
        {str(name): _bytes(sealed) for name, sealed in content["secrets"].items()},
    )


def _id(text: object) -> str:
    """Return an id, which becomes part of the name of a file; raises ValueError for anything but hexadecimal digits."""
    if not isinstance(text, str) or _ID.fullmatch(text) is None:
        raise ValueError("not an id")
    return text


def short_id(vault_id: str) -> str:
    """Return the part of a vault's id that people read to find the right sheet of paper."""
    return vault_id[:_SHORT_ID].upper()


def device_name(vault_id: str, key_id: str) -> str:
    """Return under which name a computer keeps one of its keys of a vault."""
    return f"{_id(vault_id)}-{_id(key_id)}"


def wrap(vault_id: str, kind: str, secret: bytes, master: bytes) -> bytes:
    """Seal the master key by another secret of high entropy; ``kind`` is "device" or "recovery"."""
    label = f"loket {kind} wrap {vault_id}".encode()
    return seal(derived(secret, label), master, label)


def unwrap(vault_id: str, kind: str, secret: bytes, sealed: bytes) -> bytes:
    """Return the master key that :func:`wrap` sealed; raises :class:`NotOpened`."""
    label = f"loket {kind} wrap {vault_id}".encode()
    return unseal(derived(secret, label), sealed, label)


def derived(secret: bytes, purpose: bytes) -> bytes:
    """Return a key for one purpose, by HKDF-SHA256."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), KEY, None, purpose).derive(secret)


def purpose_key(vault_id: str, master: bytes, purpose: str) -> bytes:
    """Return the key for one purpose ("attachments", "backup", …), the same for the life of the vault."""
    return derived(master, f"loket purpose {vault_id} {purpose}".encode())


def seal(key: bytes, content: bytes, label: bytes) -> bytes:
    """Return nonce and sealed content."""
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    nonce = secrets.token_bytes(_NONCE)
    return nonce + ChaCha20Poly1305(key).encrypt(nonce, content, label)


def unseal(key: bytes, sealed: bytes, label: bytes) -> bytes:
    """Return what :func:`seal` sealed; raises :class:`NotOpened`."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    try:
        return ChaCha20Poly1305(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], label)
    except (InvalidTag, ValueError):
        raise NotOpened from None


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
