"""Issuing: papers, who may have which copy, and whether somebody anonymous sees their name."""

from __future__ import annotations

import pytest

from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.usecases.issue_receipt import ReceiptCopy, ReceiptPaper
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
