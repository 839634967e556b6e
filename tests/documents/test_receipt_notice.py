"""The notice on personal data: one line of the citizen's copy, whatever else stands there, and the office's own words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.documents.receipt import render_receipt
from desktop.documents.receipt_content import ReceiptContent
from desktop.domain.complaint import NARRATIVE_LIMIT, TITLE_LIMIT, Complaint, Respondent
from desktop.usecases.change_settings import LONGEST_NOTICE
from tests.documents.reading import pages, words
from tests.documents.samples import COMPLAINT, CONTENT, SITI
from tests.documents.test_receipt import receipt

USUAL = "Data pribadi diproses kantor ini untuk pengaduan ini (tugas pelayanan publik, UU 27/2022), disimpan 5 tahun"
SHEETS = ["a5", "a4", "f4", "80mm", "58mm"]
OWN = "Kami memakai data Anda hanya untuk pengaduan ini. " * 4


def full(letter: str = "m") -> Complaint:
    """Return a complaint with as much in every field as the form accepts."""
    person = replace(
        SITI,
        name=letter * 100,
        address=(letter * 19 + " ") * 15,
        occupation=letter * 60,
        email=f"{letter * 40}@contoh.id",
    )
    content = replace(
        CONTENT,
        complainant=person,
        title=letter * TITLE_LIMIT,
        narrative=(letter * 9 + " ") * (NARRATIVE_LIMIT // 10),
        remedy_sought=(letter * 9 + " ") * 100,
        incident_place=letter * 150,
        respondent=Respondent(letter * 100, "196904171994031006", letter * 100, letter * 100),
    )
    return replace(COMPLAINT, content=content)


def with_words(content: ReceiptContent, text: str) -> ReceiptContent:
    return replace(content, privacy=text)


@pytest.mark.parametrize("paper", SHEETS)
def test_every_citizens_copy_says_it_once(paper: str) -> None:
    assert words(render_receipt(receipt(COMPLAINT), paper)).count(USUAL) == 1


@pytest.mark.parametrize("paper", ["a5", "a4", "f4"])
def test_the_usual_receipt_stays_one_page(paper: str) -> None:
    assert len(pages(render_receipt(receipt(COMPLAINT), paper))) == 1


@pytest.mark.parametrize("copy", ["office", "agency"])
def test_other_copies_do_without(copy: str) -> None:
    assert "Data pribadi diproses" not in words(render_receipt(receipt(COMPLAINT, copy=copy), "a5"))


@pytest.mark.parametrize("paper", SHEETS)
def test_the_slip_of_a_secret_report_tells_nothing_more(paper: str) -> None:
    secret = replace(COMPLAINT, content=replace(CONTENT, is_secret=True))
    assert "Data pribadi" not in words(render_receipt(receipt(secret), paper))


@pytest.mark.parametrize("text", [OWN[:LONGEST_NOTICE], "W" * LONGEST_NOTICE])
@pytest.mark.parametrize("letter", ["m", "W"])
@pytest.mark.parametrize("paper", SHEETS)
def test_own_words_of_any_length_fit_beside_everything(paper: str, letter: str, text: str) -> None:
    pdf = render_receipt(with_words(receipt(full(letter)), text.strip()), paper)
    found = "".join("".join(pages(pdf)).split())
    assert "".join(text.split()) in found
