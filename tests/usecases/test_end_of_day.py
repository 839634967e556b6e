"""What is left at the end of a day."""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa

from desktop.store import day_end
from desktop.usecases.issue_receipt import ReceiptCopy, ReceiptPaper
from desktop.usecases.toolbox import DeskTools
from main import Program
from tests.usecases.desk import CLERK, SUPERVISOR, DeskClock, form

TUESDAY = date(2026, 11, 24)


def test_receipts_that_visitors_do_not_have(desk: DeskTools, program: Program) -> None:
    printed, missing, secret, failed, void, office_only = (
        desk.log_complaint(CLERK, form(is_secret=place == 2)).register_no for place in range(6)
    )
    for number in (printed, failed, void):
        desk.issue_receipt(CLERK, number)
    desk.issue_receipt(CLERK, office_only, ReceiptPaper.A5, ReceiptCopy.OFFICE)
    desk.void(SUPERVISOR, void, "salah ketik")
    with program.database.write() as connection:
        connection.execute(
            sa.text(
                "UPDATE receipt_print SET outcome = 'failed' WHERE complaint_id = "
                "(SELECT id FROM complaint WHERE register_no = :n)"
            ),
            {"n": failed},
        )
    state = desk.end_of_day.state(CLERK, TUESDAY)
    assert state.unprinted == (missing, secret, failed, office_only)
    assert (state.received, state.unsent) == (6, 5)
    desk.issue_receipt(CLERK, failed)
    assert failed not in desk.end_of_day.state(CLERK, TUESDAY).unprinted


def test_the_log_counts_as_printed_while_it_holds_everything(desk: DeskTools, clock: DeskClock) -> None:
    state = desk.end_of_day.state(CLERK, TUESDAY)
    assert (state.received, state.unprinted, state.unsent, state.is_closed) == (0, (), 0, False)
    desk.log_complaint(CLERK, form())
    assert not desk.end_of_day.state(CLERK, TUESDAY).is_log_printed
    desk.daily_log(SUPERVISOR, TUESDAY)
    assert desk.end_of_day.state(CLERK, TUESDAY).is_log_printed
    desk.log_complaint(CLERK, form())
    assert not desk.end_of_day.state(CLERK, TUESDAY).is_log_printed
    desk.daily_log(SUPERVISOR, TUESDAY)
    clock.forward(minutes=1)
    desk.close_day(SUPERVISOR, TUESDAY)
    state = desk.end_of_day.state(CLERK, TUESDAY)
    assert (state.is_closed, state.is_log_printed) == (True, False)
    desk.daily_log(SUPERVISOR, TUESDAY, live=True)
    assert not desk.end_of_day.state(CLERK, TUESDAY).is_log_printed
    desk.daily_log(SUPERVISOR, TUESDAY)
    assert desk.end_of_day.state(CLERK, TUESDAY).is_log_printed


def test_the_question_is_answered_by_indexes(desk: DeskTools, program: Program) -> None:
    desk.log_complaint(CLERK, form())
    plans: list[str] = []

    def explain(
        _connection: object, cursor: Any, statement: str, parameters: tuple[object, ...], *_: object
    ) -> None:
        beside = cursor.connection.cursor()
        plans.extend(row[-1] for row in beside.execute(f"EXPLAIN QUERY PLAN {statement}", parameters))

    sa.event.listen(program.database.engine, "before_cursor_execute", explain)
    with program.database.read() as connection:
        day_end.entries(connection, TUESDAY)
        day_end.states(connection, TUESDAY)
        day_end.without_receipt(connection, TUESDAY)
        day_end.printed_rows(connection, TUESDAY)
    assert plans
    assert not [plan for plan in plans if plan.startswith("SCAN") and "CONSTANT" not in plan]
