"""The record of an erasure and a citizen's copy: what they say, spread over pages, and read out in order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.documents.erasure_record import render_erasure_record
from tests.documents.papers.keeping import PAPERS, RECORD
from tests.documents.reading import pages, words
from tests.documents.samples import OFFICE


@pytest.mark.parametrize("name", PAPERS)
def test_equal_content_gives_equal_bytes(name: str) -> None:
    assert PAPERS[name]() == PAPERS[name]()


@pytest.mark.parametrize("count", [0, 1, 20, 21, 22, 23, 24, 25, 26, 27, 28, 52, 400])
def test_a_record_lists_every_number_once_and_is_signed_by_four(count: int) -> None:
    lines = tuple(RECORD.lines[place % 52] for place in range(count))
    pdf = render_erasure_record(replace(RECORD, lines=lines), OFFICE)
    text = words(pdf)
    assert text.count("Saksi,") == 2
    assert text.count("Yang memusnahkan,") == 1
    assert sum(text.count(number) for number in {line.register_no for line in lines}) == count
    last = pages(pdf)[-1]
    assert f"Halaman {len(pages(pdf))} dari {len(pages(pdf))}" in last
    assert "unsur pengawasan internal" in last


def test_a_basis_as_long_as_it_may_be_is_whole() -> None:
    basis = "Nota Persetujuan Pemusnahan Arsip Pengaduan Bupati Muara Enim Nomor 045/0012/DISKOMINFO-IKP/2032 tanggal 8 Januari 2032"
    assert len(basis) <= 120
    assert basis in words(render_erasure_record(replace(RECORD, basis=basis), OFFICE))


def test_a_copy_says_who_what_for_and_who_had_it() -> None:
    text = words(PAPERS["data-pribadi.pdf"]())
    for told in (
        "Pengendali data",
        "UU 27/2022",
        "1603025708900001",
        "membuka catatan lengkap, 3 kali",
        "Lubang telah ditambal",
        "Selesai, 4 Desember 2026",
    ):
        assert told in text, told
