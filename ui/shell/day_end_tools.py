"""What the end of a day can do, filled from the use cases for the person signed in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from desktop.domain.access import Account, Right
from desktop.domain.wording import clock_time
from desktop.usecases.toolbox import DeskTools, Tools
from ui.common.printing import Printing
from ui.shell.day_printing import DayEndTools, Done


def day_end_tools(
    by: Account,
    tools: Tools,
    desk: DeskTools,
    print_receipt: Callable[[str, Done], None],
    printing: Printing,
) -> DayEndTools:
    """Return the tools for ``by`` at a provisioned desk."""

    def issue_log(on: date) -> tuple[bytes, str]:
        return desk.daily_log(by, on).pdf, tools.settings.all()["printer.a4"]

    return DayEndTools(
        today=desk.desk.today,
        clock=lambda: clock_time(desk.desk.now(), desk.desk.office.zone),
        closing_time=lambda: tools.settings.all()["closing_time"],
        state=partial(desk.end_of_day.state, by),
        print_receipt=print_receipt,
        issue_log=issue_log,
        may_print_log=by.may(Right.PRINT_DAILY_LOG),
        may_print_receipts=by.may(Right.PRINT_RECEIPT),
        printing=printing,
    )
