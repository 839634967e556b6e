"""A regency that signs office files, with a key of its own made for the test."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from desktop.runtime.office_signature import PublicKey, sign
from tests.usecases.desk import OFFICE_TOML


@dataclass(frozen=True)
class Regency:
    """Signs files with ``private``; its public key is called ``name``."""

    name: str = "Kabupaten Muara Enim"
    private: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)

    @property
    def key(self) -> PublicKey:
        return PublicKey(self.private.public_key().public_bytes_raw(), self.name)

    @property
    def pem(self) -> bytes:
        return self.private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())

    def write(self, folder: Path, text: str, beside: Mapping[str, bytes] | None = None) -> Path:
        """Write an office's file, signed, into a folder that is made for it; return its path."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in (beside or {}).items():
            (folder / name).write_bytes(content)
        file = folder / "office.toml"
        file.write_bytes(text.encode("utf-8"))
        file.with_name("office.toml.sig").write_bytes(sign(file.read_bytes(), self.pem))
        return file


def office_text(serial: int, text: str = OFFICE_TOML, **values: str) -> str:
    """Return the text of a file with a serial; ``device_code="L2"`` replaces a value."""
    for name, value in values.items():
        lines = [
            f'{name} = "{value}"' if line.startswith(f"{name} =") else line for line in text.splitlines()
        ]
        text = "\n".join(lines) + "\n"
    return text.replace("format = 1", f"format = 1\nserial = {serial}")


def trusting(text: str, *regencies: Regency) -> str:
    """Return a text that replaces the trusted keys."""
    lines = ", ".join(f'"{regency.key.text}"' for regency in regencies)
    return f"{text}[trust]\nkeys = [{lines}]\n"


def contents(folder: Path) -> dict[str, str]:
    """Return what a folder holds: the name and the SHA-256 of every file in it, with its mode."""
    return {
        str(
            path.relative_to(folder)
        ): f"{hashlib.sha256(path.read_bytes()).hexdigest()} {path.stat().st_mode:o}"
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
