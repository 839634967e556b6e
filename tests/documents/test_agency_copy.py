"""The agency's copy: everything it needs to act, on A5 and on whole sheets."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.documents.receipt import render_receipt
from desktop.domain.complaint import Gender
from tests.documents.papers.receipts import PAPERS
from tests.documents.reading import assert_golden, assert_golden_bytes, pages, words
from tests.documents.test_receipt import numbered, places, receipt, said


@pytest.mark.parametrize("paper", ["a5", "a4", "f4"])
def test_identity_is_whole_and_the_agency_is_told_to_keep_it(paper: str) -> None:
    complaint = said(is_anonymous=True, gender=Gender.PEREMPUAN, email="siti@contoh.id")
    pdf = render_receipt(receipt(complaint, copy="agency"), paper)
    assert len(pages(pdf)) == 1
    text = words(pdf)
    for shown in (
        "Lembar untuk instansi",
        "Siti Aminah",
        "1603025708900001",
        "0812-7345-6789",
        "siti@contoh.id",
        "Perempuan",
        "Pedagang",
        "tidak boleh sampai kepada terlapor",
        "DISPOSISI",
        "TINDAK LANJUT INSTANSI",
        "surat-keterangan-rt.pdf",
        "Diterima oleh instansi",
    ):
        assert shown in text


@pytest.mark.parametrize("paper", ["a5", "a4", "f4"])
@pytest.mark.parametrize(("count", "per_line"), [(1, 1), (200, 1), (833, 833)])
def test_the_narrative_goes_on_exactly(paper: str, count: int, per_line: int) -> None:
    pdf = render_receipt(receipt(said(narrative=numbered(count, per_line)), copy="agency", copy_no=2), paper)
    assert places(pdf) == [f"w{n:04d}" for n in range(count)]
    texts = pages(pdf)
    for number, text in enumerate(texts, 1):
        assert f"Halaman {number} dari {len(texts)}" in text
        assert "ME01-L1-26-00439-8" in text
        assert "SALINAN ke-2" in text
    if paper != "a5":
        assert "DISPOSISI" in texts[-1]


def test_every_length_leaves_room_for_the_foot() -> None:
    """The foot stands whole below the text, or the last lines go along to its page."""
    for lines in range(20, 60):
        content = receipt(said(narrative=numbered(lines, 1)), copy="agency")
        texts = pages(render_receipt(content, "a4"))
        assert len(texts[-1].split("BATAS WAKTU")[0].strip().splitlines()) >= 2 + 3, lines


def test_a_secret_report_says_so() -> None:
    text = words(render_receipt(receipt(said(is_secret=True), copy="agency"), "a4"))
    assert "RAHASIA" in text
    assert "hanya untuk pejabat" in text


def test_a_setting_shows_somebody_anonymous_their_own_name() -> None:
    content = receipt(said(is_anonymous=True))
    assert "Siti" not in words(render_receipt(content))
    shown = words(render_receipt(replace(content, names_anonymous=True)))
    assert "Siti Aminah" in shown
    assert "160302XXXXXX0001" in shown


@pytest.mark.parametrize("name", PAPERS)
def test_samples_are_what_was_looked_at(name: str) -> None:
    pdf = PAPERS[name]()
    assert_golden_bytes(name.removesuffix(".pdf"), pdf)
    if "instansi" in name:
        assert_golden(name.removesuffix(".pdf"), pdf)
