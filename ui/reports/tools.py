"""What Laporan can do: callables, filled from the use cases for the person signed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.access import Account, Right
from ui.common.printing import Printing

if TYPE_CHECKING:
    from desktop.usecases.archive_papers import Archived
    from desktop.usecases.close_day import DayClosed
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
    close_day: Callable[[date], DayClosed] | None
    """Close a day for good, None for those who may not; raises Conflict if it is closed already."""
    is_day_off: Callable[[date], bool]
    """Tell whether the counter has no service on a day."""
    archive: Callable[[Path, date, date, Callable[[int, int], object], Callable[[], bool]], Archived]
    """Archive the papers of a stretch of days below a folder; may take long."""
    archive_folder: Callable[[], str]
    remember_archive_folder: Callable[[str], None]
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
        close_day=partial(desk.close_day, by) if by.may(Right.CLOSE_DAY) else None,
        is_day_off=lambda day: desk.desk.calendar.skip_reason(day) is not None,
        archive=partial(desk.archive, by),
        archive_folder=lambda: tools.settings.all()["archive_folder"],
        remember_archive_folder=partial(tools.settings.set, "archive_folder", by=by),
        printing=printing,
        printer=lambda: tools.settings.all()["printer.a4"],
        remember_printer=partial(tools.settings.set, "printer.a4", by=by),
    )
