from __future__ import annotations

import os
import stat
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.carry import SealedKind, SealedNote
from desktop.domain.errors import InvalidInput, LoketError, StorageProblem
from desktop.domain.opening_code import new_code
from desktop.runtime.sealed_file import Part, open_sealed, read_note, seal
from desktop.runtime.sealed_stream import CHUNK

NOTE = SealedNote(
    SealedKind.CARRY, "019ab", datetime(2026, 11, 24, 5, 0, tzinfo=UTC), "ME01-L1", for_desk="ME01-L2"
)
PARTS = [Part("items", b'{"a": 1}'), Part("berkas/foto 1.jpg", b"\xff\xd8" * 40), Part("kosong", b"")]
GOLDEN = Path(__file__).parents[1] / "golden" / "carried.loket"
"""Written by the program of November 2026: what lies on sticks must open for ever."""
GOLDEN_CODE = "1865B-R7R41-MZFFJ-PZY9F-PEQ8T"
_TAG = 16

parts_lists = st.lists(
    st.builds(
        Part,
        st.text(st.characters(codec="utf-8"), max_size=30),
        st.one_of(
            st.binary(max_size=300),
            st.integers(CHUNK - 60, CHUNK + 60).map(lambda length: b"x" * length),
            st.integers(2 * CHUNK - 60, 2 * CHUNK + 60).map(lambda length: b"y" * length),
        ),
    ),
    max_size=4,
)


@pytest.fixture(scope="module")
def code() -> str:
    return new_code()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bawaan.loket"


def test_a_file_of_an_older_program_opens() -> None:
    photo = bytes(range(256)) * ((CHUNK + 256) // 256)
    opened = open_sealed(GOLDEN, GOLDEN_CODE)
    assert opened.note == NOTE
    assert list(opened.parts()) == [PARTS[0], PARTS[2], Part("berkas/foto 1.jpg", photo)]


def refusal(path: Path, code: str) -> LoketError:
    """Return why the file is refused; fails if it is opened."""
    with pytest.raises(LoketError) as caught:
        open_sealed(path, code)
    assert caught.value.message
    return caught.value


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(parts_lists)
def test_round_trip(tmp_path: Path, code: str, parts: list[Part]) -> None:
    path = tmp_path / "bawaan.loket"
    path.unlink(missing_ok=True)
    seal(path, NOTE, code, parts)
    opened = open_sealed(path, code)
    assert opened.note == NOTE == read_note(path)
    assert list(opened.parts()) == parts


@pytest.mark.parametrize("rest", range(-20, 21))
def test_every_length_around_a_chunk(path: Path, code: str, rest: int) -> None:
    parts = [Part("a", b"z" * (CHUNK + rest))]
    seal(path, NOTE, code, parts)
    assert list(open_sealed(path, code).parts()) == parts


def test_every_flipped_bit_is_refused(path: Path, code: str) -> None:
    seal(path, NOTE, code, PARTS)
    whole = path.read_bytes()
    for place in range(len(whole)):
        for bit in range(8):
            path.write_bytes(whole[:place] + bytes([whole[place] ^ (1 << bit)]) + whole[place + 1 :])
            refusal(path, code)


def test_every_cut_is_refused(path: Path, code: str) -> None:
    seal(path, NOTE, code, PARTS)
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        refusal(path, code)


def test_chunks_keep_their_places(path: Path, code: str) -> None:
    """Cut exactly between chunks, doubled, exchanged, or with something behind: none of it is opened."""
    seal(path, NOTE, code, [Part("a", os.urandom(3 * CHUNK + 100))])
    whole = path.read_bytes()
    size = CHUNK + _TAG
    start = len(whole) - 3 * size - 100 - _TAG - 11  # the frame of the part is 10 bytes and its name 1
    head, chunks = whole[:start], [whole[at : at + size] for at in range(start, len(whole), size)]
    assert [len(chunk) for chunk in chunks] == [size, size, size, 111 + _TAG]
    one, two, three, last = chunks
    path.write_bytes(b"".join((head, one, two, three, last)))
    open_sealed(path, code)
    for changed in (
        (one, two, three),
        (one, two),
        (one,),
        (),
        (two, one, three, last),
        (one, one, two, three, last),
        (one, two, last),
        (last,),
        (one, two, three, last, last),
        (one, two, three, last, b"x"),
    ):
        path.write_bytes(head + b"".join(changed))
        assert refusal(path, code).code == "damaged"


def test_chunks_of_another_file_do_not_fit(tmp_path: Path, code: str) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    seal(one, NOTE, code, PARTS)
    seal(two, NOTE, code, PARTS)
    body = sum(10 + len(part.name.encode()) + len(part.content) for part in PARTS) + _TAG
    one.write_bytes(one.read_bytes()[:-body] + two.read_bytes()[-body:])
    assert refusal(one, code).code == "damaged"


def test_the_note_cannot_be_rewritten(path: Path, code: str) -> None:
    seal(path, NOTE, code, PARTS)
    path.write_bytes(path.read_bytes().replace(b"ME01-L2", b"ME01-L3"))
    assert read_note(path).for_desk == "ME01-L3"  # legible, but not to be believed
    assert refusal(path, code).code == "damaged"
    path.write_bytes(path.read_bytes().replace(b'"carry"', b'"other"'))
    assert refusal(path, code).code == "damaged"


def test_a_wrong_code_is_told_from_a_mistyped_one(path: Path, code: str) -> None:
    seal(path, NOTE, code, PARTS)
    wrong = refusal(path, new_code())
    assert isinstance(wrong, InvalidInput)
    assert (wrong.code, wrong.field) == ("wrong_code", "code")
    mistyped = refusal(path, code[:-1] + ("0" if code[-1] != "0" else "2"))
    assert (mistyped.code, mistyped.field) == ("mistyped", "code")
    assert list(open_sealed(path, f" {code.lower()} ").parts()) == PARTS


def test_nothing_of_the_content_is_legible(path: Path, code: str) -> None:
    seal(path, NOTE, code, [Part("pengaduan-rahasia", b"Siti Aminah" * 20)])
    whole = path.read_bytes()
    assert b"Siti" not in whole
    assert b"rahasia" not in whole
    assert code.encode() not in whole
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "not_sealed"),
        (b"PK\x03\x04", "not_sealed"),
        (b"LOKETSF", "damaged"),
        (b"LOKETSF\x01" + bytes(52) + b"[" * 4096, "damaged"),
        (b"LOKETSF\x01" + bytes(48) + b"\xff\xff\xff\xff" + b"[" * 9000, "damaged"),
        (b"LOKETSF\x01" + bytes(48) + b"\x00\x00\x00\x02{}", "damaged"),
        (b"LOKETSF\x02" + bytes(300), "newer_format"),
    ],
)
def test_other_files(path: Path, code: str, content: bytes, reason: str) -> None:
    path.write_bytes(content)
    assert refusal(path, code).code == reason


def test_missing_file_and_folder(tmp_path: Path, code: str) -> None:
    assert refusal(tmp_path / "none", code).code == "unreadable"
    assert refusal(tmp_path, code).code == "unreadable"
    with pytest.raises(StorageProblem) as caught:
        seal(tmp_path / "none" / "file", NOTE, code, PARTS)
    assert caught.value.code == "not_written"


def test_an_existing_file_is_never_replaced(path: Path, code: str) -> None:
    path.write_bytes(b"somebody's")
    with pytest.raises(StorageProblem) as caught:
        seal(path, NOTE, code, PARTS)
    assert caught.value.code == "exists"
    assert path.read_bytes() == b"somebody's"
    assert list(path.parent.iterdir()) == [path]


def test_a_failure_on_the_way_leaves_nothing(path: Path, code: str) -> None:
    def failing() -> Iterator[Part]:
        yield Part("a", b"x" * 2 * CHUNK)
        raise StorageProblem("gone")

    with pytest.raises(StorageProblem, match="gone"):
        seal(path, NOTE, code, failing())
    assert list(path.parent.iterdir()) == []


def test_a_file_changed_after_opening(path: Path, code: str) -> None:
    seal(path, NOTE, code, PARTS)
    opened = open_sealed(path, code)
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(StorageProblem):
        list(opened.parts())
    path.unlink()
    with pytest.raises(StorageProblem):
        list(opened.parts())


def test_the_same_content_is_sealed_differently(tmp_path: Path, code: str) -> None:
    note = replace(NOTE, for_desk=None)
    for name in ("one", "two"):
        seal(tmp_path / name, note, code, PARTS)
    assert (tmp_path / "one").read_bytes() != (tmp_path / "two").read_bytes()


def test_memory_does_not_grow_with_the_file(path: Path, code: str) -> None:
    """200 MB in files of 5 MB: a few of those are in memory at a time, never all."""
    five_megabytes = 5 * 1024 * 1024
    tracemalloc.start()
    try:
        seal(path, NOTE, code, (Part(str(n), bytes(five_megabytes)) for n in range(40)))
        total = sum(len(part.content) for part in open_sealed(path, code).parts())
        _now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert total == 40 * five_megabytes
    assert path.stat().st_size > total
    assert peak < 6 * five_megabytes
