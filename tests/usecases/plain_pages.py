"""The desk's file as plain pages: every byte that its key opens, free pages and gaps within pages too.

SQLCipher 4 keeps 80 bytes at the end of each page of 4,096: 16 of them the IV of AES-256-CBC, the rest its seal. With a raw
key the first page begins with 16 bytes of salt in the clear.
"""

from __future__ import annotations

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE, RESERVED, SALT = 4096, 80, 16


def plain_pages(path: Path, key: bytes) -> bytes:
    """Return all pages of an encrypted database file, decrypted."""
    content = path.read_bytes()
    assert len(content) % PAGE == 0
    return b"".join(_plain(content, at, key) for at in range(0, len(content), PAGE))


def _plain(content: bytes, at: int, key: bytes) -> bytes:
    start, end = at + (SALT if at == 0 else 0), at + PAGE - RESERVED
    decryptor = Cipher(algorithms.AES(key), modes.CBC(content[end : end + 16])).decryptor()
    return decryptor.update(content[start:end]) + decryptor.finalize()
