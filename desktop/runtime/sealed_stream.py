"""Content of any length, encrypted and authenticated chunk by chunk, of which only one chunk need be in memory.

Chunks of 64 KiB, each with its tag, by ChaCha20-Poly1305 in the STREAM construction (Hoang, Reyhanitabar, Rogaway and Vizár
2015): the nonce holds the chunk's place and whether it is the last. So a cut, an exchange, an addition and any flipped bit
are noticed. A key must be used for one content only: derive it from a key of the desk and a salt of the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

CHUNK = 64 * 1024
"""Bytes of a chunk before it is sealed; the last may be shorter."""
TAG = 16


class NotWhole(ValueError):
    """The content is not as it was sealed: cut, changed, or sealed with another key."""


def seal_chunks(key: bytes, associated: bytes, chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the sealed form of a content that is given in blocks of any size.

    Args:
        key: 32 bytes, used for nothing else.
        associated: what stands legibly before the content and is authenticated with it.
        chunks: the content.
    """
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    cipher = ChaCha20Poly1305(key)
    for place, (chunk, is_last) in enumerate(_marked_last(_of_one_size(chunks))):
        yield cipher.encrypt(_nonce(place, is_last), chunk, associated)


def open_chunks(key: bytes, associated: bytes, read: Callable[[int], bytes]) -> Iterator[bytes]:
    """Yield the content that :func:`seal_chunks` sealed, each chunk only after its tag was found right.

    ``read`` returns as many sealed bytes as it is asked for, fewer only at the end.

    Raises:
        NotWhole
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    cipher, place = ChaCha20Poly1305(key), -1
    for place, (chunk, is_last) in enumerate(_marked_last(iter(lambda: read(CHUNK + TAG), b""))):
        try:
            yield cipher.decrypt(_nonce(place, is_last), chunk, associated)
        except (InvalidTag, ValueError) as error:
            raise NotWhole from error
    if place < 0:
        raise NotWhole


def _nonce(place: int, is_last: bool) -> bytes:
    return place.to_bytes(11) + bytes([is_last])


def _of_one_size(blocks: Iterable[bytes]) -> Iterator[bytes]:
    """Cut blocks into chunks of one size; the last may be shorter, and there is always one."""
    pending = b""
    for block in blocks:
        pending = pending + block if pending else block
        if len(pending) <= CHUNK:
            continue
        whole = (len(pending) - 1) // CHUNK * CHUNK
        for at in range(0, whole, CHUNK):
            yield pending[at : at + CHUNK]
        pending = pending[whole:]
    yield pending


def _marked_last(chunks: Iterable[bytes]) -> Iterator[tuple[bytes, bool]]:
    """Yield each chunk with whether it is the last."""
    before: bytes | None = None
    for chunk in chunks:
        if before is not None:
            yield before, False
        before = chunk
    if before is not None:
        yield before, True
