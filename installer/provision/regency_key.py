"""The key with which a regency signs office files: Ed25519 in PEM under a passphrase, and its public half to hand out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from desktop.domain.errors import StorageProblem
from desktop.runtime import office_signature
from desktop.runtime.office_signature import LONGEST_NAME, PublicKey, read_public_key
from installer.provision.faults import Refused
from installer.updates.keys import Passphrase, load_key, make_key

_SPOKEN = {
    **dict(
        enumerate(("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"))
    ),
    **dict(enumerate(("Alfa", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot"), 10)),
}
"""Hexadecimal digits by their value, as they are read out."""


@dataclass(frozen=True, slots=True)
class RegencyKey:
    """An opened private key with its public half."""

    pem: bytes
    public: PublicKey

    def __repr__(self) -> str:
        return f"RegencyKey({self.public.fingerprint!r})"

    def sign(self, content: bytes) -> bytes:
        """Return what the ``.sig`` file holds."""
        return office_signature.sign(content, self.pem)


def public_file(key: Path) -> Path:
    """Return where the public half of a key's file lies: ``regency.key`` → ``regency.pub``."""
    return key.with_suffix(".pub")


def make_regency_key(file: Path, name: str, passphrase: bytes) -> PublicKey:
    """Make a key pair: the private half in ``file`` under the passphrase, the public one beside it; return the latter.

    Raises:
        Refused: the name cannot stand in a key, or there is such a public key already.
        InvalidInput: the passphrase is too short.
        StorageProblem: a file is there already or cannot be written.
    """
    name = name.strip()
    if not name or not name.isprintable() or len(name) > LONGEST_NAME:
        raise Refused(f"--name: 1 sampai {LONGEST_NAME} huruf, misalnya Kabupaten Muara Enim")
    beside = public_file(file)
    if beside.exists():
        raise Refused(f"{beside} sudah ada; kunci baru butuh nama lain")
    private = _plain(make_key(file, passphrase).private_bytes)
    public = PublicKey(private.public_key().public_bytes_raw(), name)
    try:
        beside.write_bytes(public.pem)
    except OSError as error:
        raise StorageProblem(f"the public key {beside} cannot be written: {error.strerror}") from error
    return public


def open_regency_key(file: Path, passphrase: Passphrase) -> RegencyKey:
    """Open a private key; its name stands in the public key beside it.

    Raises:
        InvalidInput, StorageProblem: it cannot be read, or does not open.
        Refused: the public key beside it is another's.
    """
    pem = load_key(file, passphrase(file)).private_bytes
    public = PublicKey(_plain(pem).public_key().public_bytes_raw())
    beside = public_file(file)
    if beside.exists():
        named = read_public_key(beside)
        if named != public:
            raise Refused(f"{beside} bukan kunci publik dari {file}")
        public = named
    return RegencyKey(pem, public)


def spoken(fingerprint: str) -> list[str]:
    """Return the groups of a fingerprint as they are read out over the phone."""
    return [" ".join(_SPOKEN[int(digit, 16)] for digit in group) for group in fingerprint.split()]


def _plain(pem: bytes) -> Ed25519PrivateKey:
    key = load_pem_private_key(pem, None)
    assert isinstance(key, Ed25519PrivateKey), "load_key opens no other"
    return key
