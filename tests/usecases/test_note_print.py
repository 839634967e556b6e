"""What came of a receipt's print, and the number that the next one gets."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from desktop.store import prints, tables
from desktop.store.history import Action
from desktop.usecases.issue_receipt import IssuedReceipt, ReceiptCopy
from desktop.usecases.note_print import NotePrint, PrintState
from desktop.usecases.toolbox import DeskTools
from tests.documents.reading import words
from tests.usecases.desk import CLERK, DeskClock, form

CITIZEN, OFFICE = ReceiptCopy.CITIZEN, ReceiptCopy.OFFICE


@pytest.fixture
def number(desk: DeskTools) -> str:
    return desk.log_complaint(CLERK, form()).register_no


def note(desk: DeskTools, issued: IssuedReceipt, outcome: PrintState) -> None:
    NotePrint(desk.desk)(CLERK, issued, outcome)


def rows(desk: DeskTools) -> list[tuple[str, int, str | None]]:
    r = tables.receipt_print.c
    with desk.desk.database.read() as connection:
        found = connection.execute(sa.select(r.copy, r.copy_no, r.outcome).order_by(r.copy, r.copy_no))
        return [(row.copy, row.copy_no, row.outcome) for row in found]


def deeds(desk: DeskTools, number: str) -> list[tuple[str, int]]:
    found = desk.find.show(CLERK, number).history
    wanted = (Action.RECEIPT_PRINTED, Action.RECEIPT_NOT_PRINTED)
    return [(each.action.value, each.detail["copy_no"]) for each in found if each.action in wanted]


@pytest.mark.parametrize("outcome", list(PrintState))
def test_the_outcome_is_kept_with_the_print(desk: DeskTools, number: str, outcome: PrintState) -> None:
    note(desk, desk.issue_receipt(CLERK, number), outcome)
    assert rows(desk) == [("citizen", 1, outcome.value)]


def test_what_failed_for_certain_is_no_first_copy(desk: DeskTools, number: str) -> None:
    note(desk, desk.issue_receipt(CLERK, number), PrintState.FAILED)
    again = desk.issue_receipt(CLERK, number)
    assert again.copy_no == 1
    assert "SALINAN" not in words(again.pdf)
    assert rows(desk) == [("citizen", 1, None)]
    assert deeds(desk, number) == [
        ("receipt_printed", 1),
        ("receipt_not_printed", 1),
        ("receipt_printed", 1),
    ]


@pytest.mark.parametrize("outcome", [None, PrintState.PRINTED, PrintState.UNKNOWN, PrintState.SAVED])
def test_what_may_be_out_makes_the_next_a_copy(
    desk: DeskTools, number: str, outcome: PrintState | None
) -> None:
    first = desk.issue_receipt(CLERK, number)
    if outcome is not None:
        note(desk, first, outcome)
    again = desk.issue_receipt(CLERK, number)
    assert again.copy_no == 2
    assert "SALINAN ke-2" in words(again.pdf)


def test_a_failed_copy_leaves_the_first_alone(desk: DeskTools, number: str) -> None:
    note(desk, desk.issue_receipt(CLERK, number), PrintState.PRINTED)
    note(desk, desk.issue_receipt(CLERK, number), PrintState.FAILED)
    assert desk.issue_receipt(CLERK, number).copy_no == 2
    assert rows(desk) == [("citizen", 1, "printed"), ("citizen", 2, None)]


def test_a_first_that_failed_after_a_second_was_issued_stays_behind(desk: DeskTools, number: str) -> None:
    first, second = desk.issue_receipt(CLERK, number), desk.issue_receipt(CLERK, number)
    note(desk, first, PrintState.FAILED)
    note(desk, second, PrintState.PRINTED)
    assert desk.issue_receipt(CLERK, number).copy_no == 3
    assert rows(desk) == [("citizen", 1, "failed"), ("citizen", 2, "printed"), ("citizen", 3, None)]


def test_the_offices_copy_is_counted_apart(desk: DeskTools, number: str) -> None:
    note(desk, desk.issue_receipt(CLERK, number, copy=OFFICE), PrintState.FAILED)
    note(desk, desk.issue_receipt(CLERK, number, copy=CITIZEN), PrintState.PRINTED)
    assert rows(desk) == [("citizen", 1, "printed"), ("office", 1, "failed")]


def test_a_late_word_about_a_print_that_was_taken_back_changes_nothing(
    desk: DeskTools, number: str, clock: DeskClock
) -> None:
    first = desk.issue_receipt(CLERK, number)
    note(desk, first, PrintState.FAILED)
    clock.forward(minutes=3)
    note(desk, desk.issue_receipt(CLERK, number), PrintState.PRINTED)
    note(desk, first, PrintState.FAILED)
    assert rows(desk) == [("citizen", 1, "printed")]


def test_the_same_outcome_twice_is_told_once(desk: DeskTools, number: str) -> None:
    issued = desk.issue_receipt(CLERK, number)
    note(desk, issued, PrintState.FAILED)
    note(desk, issued, PrintState.FAILED)
    assert deeds(desk, number) == [("receipt_printed", 1), ("receipt_not_printed", 1)]


def test_a_migrated_print_of_which_nothing_is_known_counts(desk: DeskTools, number: str) -> None:
    desk.issue_receipt(CLERK, number)
    with desk.desk.database.read() as connection:
        assert prints.next_copy_no(connection, desk.desk.complaint_id(number), "citizen") == 2
