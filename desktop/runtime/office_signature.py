"""The signature of an office's file: Ed25519 (RFC 8032) over its exact bytes, in a file of the same name with ``.sig`` after it.

The signature stands there in base64 on one line (its 64 bytes as they are will do too), so that what IT has at hand can check it:
``base64 -d office.toml.sig > s; openssl pkeyutl -verify -pubin -inkey regency.pub -rawin -in office.toml -sigfile s``.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.errors import InvalidInput
from resources.i18n import translate

KEY_BYTES = 32
SIGNATURE_BYTES = 64
SUFFIX = ".sig"
LARGEST_KEY_FILE = 4_000  # bytes
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A key that signs office files; ``raw`` is its 32 bytes, ``name`` whose it is. Keys are equal whatever their names."""

    raw: bytes
    name: str = field(default="", compare=False)

    @property
    def base64(self) -> str:
        """Return the key as 44 characters."""
        return base64.b64encode(self.raw).decode("ascii")

    @property
    def text(self) -> str:
        """Return the key as one line, with its name after it if it has one; :func:`public_key` reads it."""
        return f"{self.base64} {self.name}".rstrip()

    @property
    def fingerprint(self) -> str:
        """Return what two people compare over the phone: the first 80 bits of the key's SHA-256 in groups of four."""
        digits = hashlib.sha256(self.raw).hexdigest()[:20].upper()
        return " ".join(digits[place : place + 4] for place in range(0, len(digits), 4))

    @property
    def title(self) -> str:
        """Return whose key it is as people read it: name and fingerprint."""
        return f"{self.name} ({self.fingerprint})" if self.name else self.fingerprint

    @property
    def pem(self) -> bytes:
        """Return the key as a PEM file, as openssl reads it, with its name in a line before."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
        from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

        key = Ed25519PublicKey.from_public_bytes(self.raw)
        pem = key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
        return (f"# {self.name}\n".encode() if self.name else b"") + pem


def public_key(text: str) -> PublicKey | None:
    """Return the key in a line of base64, perhaps with its owner's name after it; None if it is none."""
    key, _space, name = text.strip().partition(" ")
    raw = _from_base64(key)
    name = name.strip()
    if raw is None or len(raw) != KEY_BYTES or not name.isprintable() or len(name) > LONGEST_NAME:
        return None
    return PublicKey(raw, name)


def read_public_key(path: Path) -> PublicKey:
    """Read a file with a public key: PEM (``BEGIN PUBLIC KEY``), or a line of base64 with a name after it.

    Raises:
        InvalidInput: there is no such file, or no Ed25519 public key in it.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_KEY_FILE + 1)
    except (OSError, ValueError) as error:
        raise _refused("not_found", path, translate("Provisioning", "tidak ditemukan")) from error
    return key_in(content, path)


def key_in(content: bytes, path: Path) -> PublicKey:
    """Return the public key in what the file ``path`` holds; raises InvalidInput as :func:`read_public_key`."""
    if b"PRIVATE KEY-----" in content:
        what = translate(
            "Provisioning", "berisi kunci rahasia; yang dibagikan hanya kunci publik (regency.pub)"
        )
        raise _refused("private_key", path, what)
    found = None
    if len(content) <= LARGEST_KEY_FILE:
        found = _from_pem(content) if b"-----BEGIN" in content else _from_line(content)
    if found is None:
        what = translate("Provisioning", "tidak berisi kunci publik Ed25519")
        raise _refused("not_a_key", path, what)
    return found


def sign(content: bytes, private_key_pem: bytes) -> bytes:
    """Return the text of the ``.sig`` file for ``content``; the key is an Ed25519 private key as PEM without a passphrase.

    Raises:
        ValueError: it is another kind of key, or no key.
    """
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    key = load_pem_private_key(private_key_pem, password=None)
    if not isinstance(key, Ed25519PrivateKey):
        raise ValueError("not an Ed25519 key")
    return base64.b64encode(key.sign(content)) + b"\n"


def verify(content: bytes, signature: bytes, keys: Sequence[PublicKey]) -> PublicKey | None:
    """Return the key among ``keys`` that signed ``content``, None if none of them did.

    ``signature`` is what the ``.sig`` file holds; one that is no signature at all was made by nobody.
    """
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    raw = read_signature(signature)
    if raw is None:
        return None
    for key in keys:
        try:
            Ed25519PublicKey.from_public_bytes(key.raw).verify(raw, content)
        except InvalidSignature:
            continue
        return key
    return None


def read_signature(content: bytes) -> bytes | None:
    """Return the 64 bytes of a signature from what a ``.sig`` file holds, None if it holds no signature."""
    if len(content) == SIGNATURE_BYTES:
        return content
    raw = None if len(content) > 200 else _from_base64(content.strip().decode("latin-1"))
    return raw if raw is not None and len(raw) == SIGNATURE_BYTES else None


def _from_base64(text: str) -> bytes | None:
    """Decode strictly: there is one spelling of each value."""
    try:
        raw = base64.b64decode(text, validate=True)
    except ValueError:
        return None
    return raw if base64.b64encode(raw).decode("ascii") == text else None


def _from_line(content: bytes) -> PublicKey | None:
    try:
        lines = content.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError:
        return None
    lines = [line.strip() for line in lines if line.strip()]
    return public_key(lines[0]) if len(lines) == 1 else None


def _from_pem(content: bytes) -> PublicKey | None:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    try:
        key = load_pem_public_key(content)
    except (ValueError, UnsupportedAlgorithm):
        return None
    if not isinstance(key, Ed25519PublicKey):
        return None
    found = PublicKey(key.public_bytes_raw())
    before = content.partition(b"-----BEGIN")[0].decode("utf-8", "replace").strip().removeprefix("#").strip()
    return public_key(f"{found.base64} {before}") or found  # what stands before is a name, or nothing to us


def _refused(code: str, path: Path, what: str) -> InvalidInput:
    name = "".join(ch if ch.isprintable() else "?" for ch in path.name[:80])
    text = translate("Provisioning", "Kunci publik {name} {what}.")
    return InvalidInput.of("key", code, text.format(name=name, what=what))
