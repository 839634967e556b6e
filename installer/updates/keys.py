"""The keys of a repository: one file each, Ed25519 in PEM, always under a passphrase, never beside what is published."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Callable
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)
from securesystemslib.signer import CryptoSigner

from desktop.domain.errors import InvalidInput, NotFound, StorageProblem

ROLES = ("root", "targets", "snapshot", "timestamp")
"""Roles of The Update Framework (theupdateframework.github.io/specification): root names the other keys and stays locked
away, targets says which files are a version, snapshot and timestamp say what is newest."""
SHORTEST_PASSPHRASE = 12
Passphrase = Callable[[Path], bytes]
"""Gives the passphrase of a key's file."""


def passphrase_of_file(file: Path) -> Passphrase:
    """Return what gives the first line of ``file`` for every key.

    Raises:
        StorageProblem: it cannot be read.
    """
    try:
        line = file.read_text(encoding="utf-8").partition("\n")[0].rstrip("\r")
    except (OSError, UnicodeDecodeError) as error:
        raise StorageProblem(f"the file with the passphrase, {file}, cannot be read: {error}") from error
    return lambda _key: line.encode("utf-8")


def ask_passphrase(key: Path) -> bytes:
    """Ask the person at the terminal.

    Raises:
        InvalidInput: there is nobody to ask.
    """
    if not sys.stdin.isatty():
        raise InvalidInput.of(
            "passphrase_file", "required", f"give --passphrase-file for {key}: there is no terminal to ask at"
        )
    return getpass.getpass(f"Passphrase of {key}: ").encode("utf-8")


def make_key(file: Path, passphrase: bytes) -> CryptoSigner:
    """Make a new key and keep it in ``file`` under the passphrase.

    Raises:
        InvalidInput: the passphrase is too short.
        StorageProblem: the file is there already, or cannot be written.
    """
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise InvalidInput.of(
            "passphrase", "too_short", f"the passphrase needs at least {SHORTEST_PASSPHRASE} characters"
        )
    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(passphrase))
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as opened:
            opened.write(pem)
            opened.flush()
            os.fsync(opened.fileno())
    except OSError as error:
        raise StorageProblem(f"the key {file} cannot be written: {error.strerror}") from error
    return CryptoSigner(key)


def load_key(file: Path, passphrase: bytes) -> CryptoSigner:
    """Return the signer of a key's file.

    Raises:
        StorageProblem: it cannot be read.
        InvalidInput: the passphrase is wrong, or it is no Ed25519 key.
    """
    try:
        pem = file.read_bytes()
    except OSError as error:
        raise StorageProblem(f"the key {file} cannot be read: {error.strerror}") from error
    try:
        key = load_pem_private_key(pem, passphrase)
    except (ValueError, TypeError) as error:
        raise InvalidInput.of(
            "passphrase",
            "wrong",
            f"the key {file} does not open: wrong passphrase, or no key under a passphrase",
        ) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise InvalidInput.of("keys", "kind", f"{file} is no Ed25519 key")
    return CryptoSigner(key)


def key_files(folder: Path, role: str) -> list[Path]:
    """Return the files of a role's keys in a folder, in order of their names: ``root-1.pem``, ``targets.pem`` …"""
    return sorted([*folder.glob(f"{role}.pem"), *folder.glob(f"{role}-*.pem")])


def signers_of(folder: Path, role: str, key_ids: list[str], passphrase: Passphrase) -> list[CryptoSigner]:
    """Return the signers of a role that lie in ``folder`` and are among ``key_ids``.

    Raises:
        NotFound: there is none.
        InvalidInput, StorageProblem: a key's file does not open.
    """
    signers = [load_key(file, passphrase(file)) for file in key_files(folder, role)]
    fitting = [each for each in signers if each.public_key.keyid in key_ids]
    if not fitting:
        raise NotFound(f"no key of the role {role} that this repository knows lies in {folder}", field="keys")
    return fitting
