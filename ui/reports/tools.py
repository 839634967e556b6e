"""What Laporan can do: callables, filled from the use cases for the person signed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from desktop.domain.access import Account
from ui.common.printing import Printing

if TYPE_CHECKING:
    from desktop.usecases.print_daily_log import PrintedLog
    from desktop.usecases.toolbox import DeskTools, Tools


@dataclass(frozen=True)
class ReportsTools:
    """``preview``, ``issue`` and the printer's name use the store, so they run in its lane; the rest is quick."""

    today: Callable[[], date]
    preview: Callable[[date], PrintedLog]
    """Lay out the log of a day without recording it.

    Raises NotAllowed, InvalidInput, LogDoesNotAddUp.
    """
    issue: Callable[[date], PrintedLog]
    """Lay out the log of a day and record that it was printed; raises as ``preview`` does."""
    printing: Printing
    printer: Callable[[], str]
    """Return the chosen printer of reports, "" for the computer's usual one."""
    remember_printer: Callable[[str], None]


def reports_tools(by: Account, desk: DeskTools, tools: Tools, printing: Printing) -> ReportsTools:
    """Return the tools for ``by`` at a provisioned desk."""
    return ReportsTools(
        today=desk.desk.today,
        preview=partial(desk.daily_log.preview, by),
        issue=partial(desk.daily_log, by),
        printing=printing,
        printer=lambda: tools.settings.all()["report_printer"],
        remember_printer=partial(tools.settings.set, "report_printer", by=by),
    )
