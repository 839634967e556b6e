"""A code's verdict: genuine, copied, forged, void, and what this desk honestly cannot tell."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.domain.errors import InvalidInput
from desktop.domain.receipt_code import ReceiptCode, make_code
from desktop.domain.register_number import RegisterNumber, from_canonical
from desktop.usecases.issue_receipt import receipt_key
from desktop.usecases.toolbox import DeskTools
from desktop.usecases.verdict_sentence import verdict_sentence
from desktop.usecases.verify_receipt import Finding
from tests.usecases.desk import CLERK, SUPERVISOR, form


@pytest.fixture
def number(desk: DeskTools) -> str:
    return desk.log_complaint(CLERK, form()).register_no


def code_of(desk: DeskTools, number: str, key: bytes | None = None) -> ReceiptCode:
    """The code that the desk prints for a number received today."""
    return make_code(key or receipt_key(desk.desk.keys), from_canonical(number), desk.desk.today())


@pytest.mark.parametrize("only_characters", [True, False])
def test_a_receipt_of_this_desk_is_genuine(desk: DeskTools, number: str, only_characters: bool) -> None:
    code = code_of(desk, number)
    verdict = desk.verify_receipt("-".join(code.groups) if only_characters else code.qr_text)
    assert (verdict.finding, verdict.genuine) == (Finding.GENUINE, True)
    assert (verdict.register_no, verdict.received_on) == (number, desk.desk.today())
    assert verdict_sentence(verdict).startswith(f"Tanda terima {number} asli")


def test_a_void_entry_is_genuine_and_void(desk: DeskTools, number: str) -> None:
    desk.void(SUPERVISOR, number, "dicatat dua kali")
    for text in (code_of(desk, number).qr_text, code_of(desk, number).characters):
        verdict = desk.verify_receipt(text)
        assert (verdict.finding, verdict.genuine, verdict.register_no) == (Finding.VOID, True, number)
    assert "BATAL" in verdict_sentence(verdict)


def test_a_copied_code_tells_whose_it_is(desk: DeskTools, number: str) -> None:
    other = desk.log_complaint(CLERK, form(title="Lampu jalan padam")).register_no
    verdict = desk.verify_receipt(f"LOKET1/{other}/{code_of(desk, number).characters}")
    assert (verdict.finding, verdict.genuine) == (Finding.COPIED, False)
    assert (verdict.register_no, verdict.belongs_to) == (other, number)
    assert number in verdict_sentence(verdict)
    assert other in verdict_sentence(verdict)


def test_a_code_copied_to_the_number_of_another_desk(desk: DeskTools, number: str) -> None:
    other = RegisterNumber("ME01", "L2", 26, 7)
    verdict = desk.verify_receipt(f"LOKET1/{other}/{code_of(desk, number).characters}")
    assert (verdict.finding, verdict.belongs_to) == (Finding.COPIED, number)


def test_a_number_of_ours_with_a_wrong_signature_is_forged(desk: DeskTools, number: str) -> None:
    verdict = desk.verify_receipt(code_of(desk, number, b"another key").qr_text)
    assert (verdict.finding, verdict.register_no, verdict.received_on) == (Finding.FORGED, number, None)


def test_a_day_put_before_a_signature_is_forged(desk: DeskTools, number: str) -> None:
    code = code_of(desk, number)
    earlier = make_code(b"x", from_canonical(number), desk.desk.today() - timedelta(days=40))
    moved = ReceiptCode(earlier.characters[:3] + code.characters[3:], code.number)
    assert desk.verify_receipt(moved.qr_text).finding is Finding.FORGED


@pytest.mark.parametrize("text", ["LOKET1/ME01-L1-26-00001-0/0000000000000000", "LOKET1/abc", "L0KETI/x/y"])
def test_what_no_desk_can_have_printed_is_forged(desk: DeskTools, text: str) -> None:
    assert desk.verify_receipt(text).finding is Finding.FORGED


def test_a_signature_without_its_entry_is_unlisted(desk: DeskTools, number: str) -> None:
    lost = RegisterNumber("ME01", "L1", from_canonical(number).year, 777)
    verdict = desk.verify_receipt(code_of(desk, str(lost)).qr_text)
    assert (verdict.finding, verdict.genuine) == (Finding.UNLISTED, False)
    assert verdict.register_no == str(lost)


def test_a_signature_for_another_day_than_the_registers_is_unlisted(desk: DeskTools, number: str) -> None:
    tomorrow = desk.desk.today() + timedelta(days=1)
    code = make_code(receipt_key(desk.desk.keys), from_canonical(number), tomorrow)
    assert desk.verify_receipt(code.qr_text).finding is Finding.UNLISTED


def test_another_desks_number_cannot_be_told(desk: DeskTools, number: str) -> None:
    for other in (RegisterNumber("ME01", "L2", 26, 7), RegisterNumber("PLG02", "L1", 26, 7)):
        verdict = desk.verify_receipt(code_of(desk, str(other), b"their key").qr_text)
        assert (verdict.finding, verdict.genuine) == (Finding.OTHER_DESK, False)


def test_characters_alone_of_nobody_are_unknown(desk: DeskTools, number: str) -> None:
    verdict = desk.verify_receipt(code_of(desk, number, b"another key").characters)
    assert (verdict.finding, verdict.register_no) == (Finding.UNKNOWN, None)


def test_every_finding_has_its_sentence(desk: DeskTools, number: str) -> None:
    from desktop.usecases.verify_receipt import Verdict

    sentences = {verdict_sentence(Verdict(finding, number, None, number)) for finding in Finding}
    assert len(sentences) == len(Finding)
    assert not any("{" in sentence for sentence in sentences)


def test_typed_with_what_looks_alike(desk: DeskTools, number: str) -> None:
    code = code_of(desk, number)
    typed = code.qr_text.replace("0", "O").replace("1", "l").lower()
    for text in (typed, f" {typed.replace('-', ' – ')} "):
        assert desk.verify_receipt(text).finding is Finding.GENUINE


def test_what_is_no_code_is_refused(desk: DeskTools) -> None:
    with pytest.raises(InvalidInput):
        desk.verify_receipt("halo")
