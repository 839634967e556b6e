"""Files that only the desk's key opens: a short head with a salt of the file's own, then the sealed stream.

Whoever has the disk but not the key learns the size of a file and when it was written, nothing else.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable, Iterable, Iterator

from desktop.runtime.sealed_stream import NotWhole, open_chunks, seal_chunks

FORMAT = b"LOKETAR\x01"
"""What a sealed file begins with; the last byte is the version of the format."""
ENDING = ".loket"
"""What the name of a sealed file ends with."""
_SALT, _KEY = 32, 32


class ContentSeal:
    """Seals contents with a key of 32 bytes, each under a key of its own that is derived from it by HKDF-SHA256."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._name_key: bytes | None = None

    def seal(self, blocks: Iterable[bytes]) -> Iterator[bytes]:
        """Yield the file of a content that is given in blocks of any size."""
        head = FORMAT + secrets.token_bytes(_SALT)
        yield head
        yield from seal_chunks(self._derived(b"content", head), head, blocks)

    def open(self, read: Callable[[int], bytes]) -> Iterator[bytes]:
        """Yield the content of a file, each piece only after it was found unchanged.

        ``read`` returns as many bytes as it is asked for, fewer only at the end.

        Raises:
            NotWhole: it was cut or changed, sealed with another key, or by a newer Loket.
        """
        head = read(len(FORMAT) + _SALT)
        if not head.startswith(FORMAT):
            raise NotWhole
        yield from open_chunks(self._derived(b"content", head), head, read)

    def name_of(self, label: str) -> str:
        """Return 64 hex digits that stand for ``label``; without the key, nobody can tell for which."""
        if self._name_key is None:
            self._name_key = self._derived(b"name", None)
        return hmac.digest(self._name_key, label.encode(), "sha256").hex()

    def _derived(self, use: bytes, salt: bytes | None) -> bytes:
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        return HKDF(SHA256(), _KEY, salt, b"loket sealed " + use).derive(self._key)


def is_sealed(head: bytes) -> bool:
    """Tell whether a file that begins so was sealed here, by whatever version."""
    return head.startswith(FORMAT[:-1])
