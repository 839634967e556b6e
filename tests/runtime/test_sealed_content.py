"""What lies sealed at the desk: whole or refused, a stream of any length, names that tell nothing."""

from __future__ import annotations

import io
import os
import tracemalloc
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.runtime.sealed_content import FORMAT, ContentSeal, is_sealed
from desktop.runtime.sealed_stream import CHUNK, TAG, NotWhole, open_chunks, seal_chunks

SEAL = ContentSeal(b"k" * 32)
HEAD = len(FORMAT) + 32


def sealed(content: bytes, seal: ContentSeal = SEAL) -> bytes:
    return b"".join(seal.seal([content]))


def opened(file: bytes, seal: ContentSeal = SEAL) -> bytes:
    return b"".join(seal.open(io.BytesIO(file).read))


@given(st.lists(st.one_of(st.binary(max_size=90), st.integers(CHUNK - 3, CHUNK + 3).map(bytes)), max_size=5))
def test_blocks_of_any_size_come_back_as_one(blocks: list[bytes]) -> None:
    assert opened(b"".join(SEAL.seal(blocks))) == b"".join(blocks)


@pytest.mark.parametrize("length", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 1])
def test_a_file_is_as_long_as_its_chunks_say(length: int) -> None:
    chunks = max(1, -(-length // CHUNK))
    file = sealed(bytes(length))
    assert len(file) == HEAD + length + chunks * TAG
    assert opened(file) == bytes(length)


def test_every_flipped_bit_and_every_cut_is_refused() -> None:
    file = sealed(b"Siti Aminah, 1603025708900001")
    for place in range(len(file)):
        for bit in range(8):
            with pytest.raises(NotWhole):
                opened(file[:place] + bytes([file[place] ^ (1 << bit)]) + file[place + 1 :])
        with pytest.raises(NotWhole):
            opened(file[:place])
    with pytest.raises(NotWhole):
        opened(file + b"x")


def test_chunks_keep_their_places() -> None:
    file = sealed(os.urandom(3 * CHUNK + 9))
    size = CHUNK + TAG
    one, two, three, last = (file[at : at + size] for at in range(HEAD, len(file), size))
    for chunks in (
        (one, two, three),
        (one,),
        (),
        (two, one, three, last),
        (one, two, last),
        (one, two, three, last, last),
    ):
        with pytest.raises(NotWhole):
            opened(file[:HEAD] + b"".join(chunks))


def test_another_key_does_not_open_it() -> None:
    with pytest.raises(NotWhole):
        opened(sealed(b"x"), ContentSeal(b"K" * 32))


def test_the_same_content_is_sealed_differently_and_legible_nowhere() -> None:
    one, two = sealed(b"Siti Aminah" * 50), sealed(b"Siti Aminah" * 50)
    assert one[HEAD:] != two[HEAD:]
    assert b"Siti" not in one
    assert is_sealed(one)
    assert not is_sealed(b"%PDF-1.4")


def test_names_depend_on_the_key() -> None:
    assert SEAL.name_of("a") == ContentSeal(b"k" * 32).name_of("a")
    assert len({SEAL.name_of("a"), SEAL.name_of("b"), ContentSeal(b"K" * 32).name_of("a")}) == 3


def test_the_associated_data_belong_to_it() -> None:
    stream = b"".join(seal_chunks(b"k" * 32, b"head", [b"content"]))
    with pytest.raises(NotWhole):
        list(open_chunks(b"k" * 32, b"Head", io.BytesIO(stream).read))


def test_memory_does_not_grow_with_the_content() -> None:
    """32 MB in blocks of 100 kB: a few blocks are in memory at a time."""

    def blocks() -> Iterator[bytes]:
        for _ in range(320):
            yield bytes(100_000)

    tracemalloc.start()
    try:
        length = sum(len(chunk) for chunk in SEAL.seal(blocks()))
        _now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert length > 32_000_000
    assert peak < 2_000_000
