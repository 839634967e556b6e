"""Issuing: papers, who may have which copy, and whether somebody anonymous sees their name."""

from __future__ import annotations

import pytest

from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.usecases.issue_receipt import ReceiptCopy, ReceiptPaper
from desktop.usecases.show_sample_receipt import ShowSampleReceipt
from desktop.usecases.toolbox import DeskTools, Tools
from tests.documents.reading import words
from tests.usecases.desk import ADMIN, CLERK, SUPERVISOR, form

A4, AGENCY = ReceiptPaper.A4, ReceiptCopy.AGENCY


@pytest.mark.parametrize("paper", list(ReceiptPaper))
def test_every_paper_is_issued_and_counted(desk: DeskTools, paper: ReceiptPaper) -> None:
    number = desk.log_complaint(CLERK, form()).register_no
    first, second = (desk.issue_receipt(CLERK, number, paper) for _ in range(2))
    assert (first.copy_no, second.copy_no) == (1, 2)
    assert number in words(first.pdf)
    assert "SALINAN ke-2" in words(second.pdf)


def test_the_agencys_copy_of_a_secret_report_needs_the_right_to_see_it(desk: DeskTools) -> None:
    secret = desk.log_complaint(CLERK, form(is_secret=True)).register_no
    plain = desk.log_complaint(CLERK, form(title="Lampu padam")).register_no
    for act in (desk.issue_receipt, desk.issue_receipt.preview):
        with pytest.raises(NotAllowed):
            act(CLERK, secret, A4, AGENCY)
        act(SUPERVISOR, secret, A4, AGENCY)
    assert "1603025708900001" in words(desk.issue_receipt(CLERK, plain, A4, AGENCY).pdf)


def test_the_agencys_copy_has_no_room_on_a_roll(desk: DeskTools) -> None:
    number = desk.log_complaint(CLERK, form()).register_no
    with pytest.raises(InvalidInput):
        desk.issue_receipt(CLERK, number, ReceiptPaper.ROLL_80, AGENCY)
    assert desk.issue_receipt(CLERK, number, A4, AGENCY).copy_no == 1


def test_admins_choose_whether_somebody_anonymous_sees_their_name(tools: Tools, desk: DeskTools) -> None:
    number = desk.log_complaint(CLERK, form(is_anonymous=True)).register_no
    assert "Siti Aminah" not in words(desk.issue_receipt(CLERK, number).pdf)
    with pytest.raises(NotAllowed):
        tools.settings.set("receipt_anonymous_name", "full", CLERK)
    tools.settings.set("receipt_anonymous_name", "full", ADMIN)
    assert "Siti Aminah" in words(desk.issue_receipt(CLERK, number).pdf)


@pytest.mark.parametrize("paper", [ReceiptPaper.A5, A4, ReceiptPaper.F4])
def test_the_slip_of_a_secret_report_never_brings_the_offices_copy(
    desk: DeskTools, paper: ReceiptPaper
) -> None:
    secret = desk.log_complaint(CLERK, form(is_secret=True)).register_no
    plain = desk.log_complaint(CLERK, form()).register_no
    slip, office = desk.issue_receipt(CLERK, secret, paper), desk.issue_receipt(CLERK, plain, paper)
    assert "1603025708900001" not in words(slip.pdf)
    assert not slip.brings_office_copy
    assert (
        office.brings_office_copy
        == ("1603025708900001" in words(office.pdf))
        == (paper is not ReceiptPaper.A5)
    )


def test_a_roll_tells_where_its_code_stands(desk: DeskTools) -> None:
    number = desk.log_complaint(CLERK, form()).register_no
    assert desk.issue_receipt(CLERK, number).own_code is None
    code = desk.issue_receipt(CLERK, number, ReceiptPaper.ROLL_58).own_code
    assert code is not None
    assert code.text.startswith(f"LOKET1/{number}/")
    assert code.bottom - code.top == 29 * code.module


def test_a_long_narrative_is_better_on_a_sheet(desk: DeskTools) -> None:
    def is_long(paper: ReceiptPaper, characters: int, **more: object) -> bool:
        number = desk.log_complaint(CLERK, form(narrative="x" * characters, **more)).register_no
        return desk.issue_receipt(CLERK, number, paper).is_long_roll

    assert is_long(ReceiptPaper.ROLL_80, 601)
    assert not is_long(ReceiptPaper.ROLL_80, 600)
    assert not is_long(ReceiptPaper.A5, 601)
    assert not is_long(ReceiptPaper.ROLL_80, 601, is_secret=True)


def test_rolls_and_slips_use_the_offices_short_name(tools: Tools, desk: DeskTools) -> None:
    number = desk.log_complaint(CLERK, form()).register_no
    with pytest.raises(NotAllowed):
        tools.settings.set("short_office_name", "DISKOMINFO", CLERK)
    for bad in ("x" * 61, "a\x00b"):
        with pytest.raises(InvalidInput):
            tools.settings.set("short_office_name", bad, ADMIN)
    assert "Loket Pengaduan Diskominfo" in words(desk.issue_receipt(CLERK, number, ReceiptPaper.ROLL_80).pdf)
    tools.settings.set("short_office_name", "  DISKOMINFO \n MUARA ENIM ", ADMIN)
    assert tools.settings.all()["short_office_name"] == "DISKOMINFO MUARA ENIM"
    assert "DISKOMINFO MUARA ENIM" in words(desk.issue_receipt(CLERK, number, ReceiptPaper.ROLL_80).pdf)
    sample = ShowSampleReceipt(desk.desk)(CLERK, ReceiptPaper.ROLL_80)
    assert "DISKOMINFO MUARA ENIM" in words(sample)
