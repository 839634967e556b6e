"""The words of follow-ups: cut without losing any, marked so that they are found again, frozen and thawed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.complaint import Attachment
from desktop.domain.errors import StorageProblem
from desktop.domain.follow_up import (
    CONTENT_LIMIT,
    FollowUpPayload,
    FollowUpPurpose,
    correction_text,
    freeze_follow_up,
    marked,
    pieces,
    read_mark,
    thaw_follow_up,
)
from desktop.domain.outbox_payload import payload_sha256

NUMBER = "ME01-L1-26-00042-7"
PAYLOAD = FollowUpPayload(
    NUMBER,
    3,
    FollowUpPurpose.NOTE,
    marked(NUMBER, 3, 1, 1, "Warga membawa surat RT."),
    is_secret=True,
    target_agency="PUPR",
    attachments=(Attachment("surat.pdf", "ab" * 32, 17, "application/pdf"),),
)

words = st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=40)
prose = st.lists(words, min_size=1, max_size=400).map(" ".join)


@given(prose)
def test_cutting_loses_no_word(text: str) -> None:
    cut = pieces(text)
    assert " ".join(cut).split() == text.split()
    assert all(cut)


@given(
    st.text(min_size=1, max_size=6_000),
    st.integers(1, 999),
    st.sampled_from([NUMBER, "ABCD12-XY99-26-99999-9"]),
)
def test_every_piece_fits_with_its_mark(text: str, ordinal: int, number: str) -> None:
    cut = pieces(text)
    for part, piece in enumerate(cut, start=1):
        content = marked(number, ordinal, part, len(cut), piece)
        assert len(content) <= CONTENT_LIMIT
        assert read_mark(content) == (number, ordinal)


def test_a_text_without_spaces_is_cut_too() -> None:
    assert "".join(pieces("x" * 5_000)) == "x" * 5_000


@pytest.mark.parametrize(
    "content", ["", "Terima kasih", "[No. Register: ME01-L1-26-00042-7]", "[Susulan untuk]", "x" * 300]
)
def test_what_is_not_ours_has_no_mark(content: str) -> None:
    assert read_mark(content) is None


def test_freezing_and_thawing() -> None:
    frozen = freeze_follow_up(PAYLOAD)
    assert thaw_follow_up(frozen, payload_sha256(frozen)) == PAYLOAD
    assert freeze_follow_up(replace(PAYLOAD)) == frozen


@pytest.mark.parametrize(
    "change",
    [
        ("PUPR", "Dinkes"),
        ('"format":1', '"format":2'),
        ('"ordinal":3', '"nomor":3'),
        ("note", "lain"),
        ("{", "["),
    ],
)
def test_a_changed_text_is_refused(change: tuple[str, str]) -> None:
    frozen = freeze_follow_up(PAYLOAD)
    broken = frozen.replace(*change)
    with pytest.raises(StorageProblem):
        thaw_follow_up(broken, payload_sha256(frozen))
    if change[0] != "PUPR":
        with pytest.raises(StorageProblem):
            thaw_follow_up(broken, payload_sha256(broken))


def test_a_correction_says_before_and_after() -> None:
    text = correction_text(
        {"Judul": ("Jalan", "Jembatan"), "Kategori": (None, "Jembatan"), "Uraian": ("x" * 500, None)}, "salah"
    )
    assert text.splitlines() == [
        "Koreksi data laporan oleh petugas loket.",
        "Alasan: salah",
        "Judul: Jembatan (sebelumnya: Jalan)",
        "Kategori: Jembatan (sebelumnya: kosong)",
        f"Uraian: (dikosongkan) (sebelumnya: {'x' * 119}…)",
    ]
