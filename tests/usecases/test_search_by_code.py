"""Searching the register for a receipt's code, scanned or typed: the complaint, and whether the paper is genuine."""

from __future__ import annotations

import pytest

from desktop.domain.complaint import ComplaintStatus
from desktop.domain.receipt_code import ReceiptCode, make_code
from desktop.domain.register_number import from_canonical
from desktop.usecases.find_complaints import ComplaintFilter
from desktop.usecases.issue_receipt import receipt_key
from desktop.usecases.toolbox import DeskTools
from desktop.usecases.verify_receipt import Finding
from tests.usecases.desk import CLERK, form

NIK = "1603025708900001"


@pytest.fixture
def number(desk: DeskTools) -> str:
    number: str = desk.log_complaint(CLERK, form()).register_no
    return number


def code_of(desk: DeskTools, number: str) -> ReceiptCode:
    return make_code(receipt_key(desk.desk.keys), from_canonical(number), desk.desk.today())


def test_a_code_finds_its_complaint_alone(desk: DeskTools, number: str) -> None:
    desk.log_complaint(CLERK, form(title="Lampu jalan padam"))
    code = code_of(desk, number)
    for text in (
        code.qr_text,
        f" {code.qr_text.lower()}\r",
        code.characters,
        "-".join(code.groups),
        " ".join(code.groups).lower(),
    ):
        hits = desk.find.look_up(CLERK, text)
        assert [row.register_no for row in hits.rows] == [number]
        assert hits.verdict is not None
        assert hits.verdict.finding is Finding.GENUINE


def test_a_code_outside_the_filter_is_never_called_missing(desk: DeskTools, number: str) -> None:
    wanted = ComplaintFilter(status=ComplaintStatus.BATAL)
    hits = desk.find.look_up(CLERK, code_of(desk, number).qr_text, wanted)
    assert (hits.rows, hits.elsewhere) == ((), 1)
    assert hits.verdict is not None
    assert hits.verdict.genuine


def test_a_copied_code_finds_both_numbers(desk: DeskTools, number: str) -> None:
    other = desk.log_complaint(CLERK, form()).register_no
    hits = desk.find.look_up(CLERK, f"LOKET1/{other}/{code_of(desk, number).characters}")
    assert [row.register_no for row in hits.rows] == [other, number]
    assert hits.verdict is not None
    assert hits.verdict.finding is Finding.COPIED


def test_a_forged_code_finds_the_number_that_it_names(desk: DeskTools, number: str) -> None:
    code = code_of(desk, number).characters
    forged = code[:-1] + ("0" if code[-1] != "0" else "1")
    hits = desk.find.look_up(CLERK, f"LOKET1/{number}/{forged}")
    assert [row.register_no for row in hits.rows] == [number]
    assert hits.verdict is not None
    assert hits.verdict.finding is Finding.FORGED
    alone = desk.find.look_up(CLERK, forged)
    assert alone.rows == ()
    assert alone.verdict is not None
    assert alone.verdict.finding is Finding.UNKNOWN


def test_a_number_with_a_wrong_digit_in_a_code_is_forged(desk: DeskTools, number: str) -> None:
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    hits = desk.find.look_up(CLERK, f"LOKET1/{wrong}/{code_of(desk, number).characters}")
    assert hits.verdict is not None
    assert hits.verdict.finding is Finding.FORGED
    assert hits.rows == ()


@pytest.mark.parametrize("text", [NIK, "1603 0257 0890 0001", "jalan"])
def test_what_is_no_code_is_searched_for_as_ever(desk: DeskTools, number: str, text: str) -> None:
    hits = desk.find.look_up(CLERK, text)
    assert [row.register_no for row in hits.rows] == [number]
    assert hits.verdict is None


@pytest.mark.parametrize(
    "text", ["1603025708909999", "jalan lintas km 125", "Jl. Sehat 12, RT 02 05", "bekas galian"]
)
def test_what_was_not_found_is_not_called_forged_if_it_need_not_be_a_code(desk: DeskTools, text: str) -> None:
    hits = desk.find.look_up(CLERK, text)
    assert (hits.rows, hits.verdict) == ((), None)


def test_a_code_that_is_still_being_typed_is_not_judged(desk: DeskTools, number: str) -> None:
    whole = code_of(desk, number).qr_text
    for length in range(1, len(whole)):
        assert desk.find.look_up(CLERK, whole[:length]).verdict is None
