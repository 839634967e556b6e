"""What Laporan can do: callables, filled from the use cases for the person signed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.access import Account, Right
from desktop.domain.printer_choices import printer_setting
from ui.common.printing import Paper, Printing

if TYPE_CHECKING:
    from desktop.usecases.archive_papers import Archived
    from desktop.usecases.close_day import DayClosed
    from desktop.usecases.open_archive import OpenedArchive
    from desktop.usecases.print_daily_log import LogFormat, PrintedLog
    from desktop.usecases.print_recap import PrintedRecap, RecapWorkbook
    from desktop.usecases.print_register import PrintedRegister, RegisterFormat
    from desktop.usecases.toolbox import DeskTools, Tools


@dataclass(frozen=True)
class ReportsTools:
    """What makes or prints papers and the printers' names use the store, so they run in its lane; the rest is quick.

    What only looks records nothing; what is issued is recorded as printed or saved.
    """

    today: Callable[[], date]
    preview: Callable[[date], PrintedLog]
    """Lay out the log of a day without recording it.

    Raises NotAllowed, InvalidInput, LogDoesNotAddUp.
    """
    issue: Callable[[date], PrintedLog]
    """Lay out the log of a day and record that it was printed; raises as ``preview`` does."""
    log_table: Callable[[date, LogFormat], tuple[bytes, PrintedLog]]
    """Make the log of a day as a table and record it; raises as ``preview`` does."""
    preview_recap: Callable[[date, date, bool], PrintedRecap]
    """Lay out the recap of a period, with or without its annex (PEKPPP); raises NotAllowed, InvalidInput, RecapDoesNotAddUp."""
    issue_recap: Callable[[date, date, bool], PrintedRecap]
    recap_workbook: Callable[[date, date, bool], RecapWorkbook]
    preview_register: Callable[[date, date], PrintedRegister]
    """Lay out the register of a period; raises NotAllowed, InvalidInput, RegisterDoesNotAddUp."""
    issue_register: Callable[[date, date, RegisterFormat], PrintedRegister]
    close_day: Callable[[date], DayClosed] | None
    """Close a day for good, None for those who may not; raises Conflict if it is closed already."""
    is_day_off: Callable[[date], bool]
    """Tell whether the counter has no service on a day."""
    archive: Callable[[Path, date, date, Callable[[int, int], object], Callable[[], bool], bool], Archived]
    """Archive the papers of a stretch of days below a folder, the last argument tells whether legibly; may take long."""
    open_archive: Callable[[Path, Path], OpenedArchive]
    """Write the papers of a sealed archive into another folder, legibly; may take long."""
    archive_folder: Callable[[], str]
    remember_archive_folder: Callable[[str], None]
    printing: Printing
    printer: Callable[[Paper], str]
    """Return the printer chosen for a sheet, "" for the computer's usual one."""
    remember_printer: Callable[[Paper, str], None]


def reports_tools(by: Account, desk: DeskTools, tools: Tools, printing: Printing) -> ReportsTools:
    """Return the tools for ``by`` at a provisioned desk."""
    return ReportsTools(
        today=desk.desk.today,
        preview=partial(desk.daily_log.preview, by),
        issue=partial(desk.daily_log, by),
        log_table=partial(desk.daily_log.spreadsheet, by),
        preview_recap=lambda first, last, annex: desk.recap.preview(by, first, last, with_annex=annex),
        issue_recap=lambda first, last, annex: desk.recap(by, first, last, with_annex=annex),
        recap_workbook=lambda first, last, annex: desk.recap.spreadsheet(by, first, last, with_annex=annex),
        preview_register=partial(desk.register.preview, by),
        issue_register=partial(desk.register, by),
        close_day=partial(desk.close_day, by) if by.may(Right.CLOSE_DAY) else None,
        is_day_off=lambda day: desk.desk.calendar.skip_reason(day) is not None,
        archive=lambda folder, first, last, progress, is_cancelled, is_plain: desk.archive(
            by, folder, first, last, progress, is_cancelled, is_plain=is_plain
        ),
        open_archive=partial(desk.open_archive, by),
        archive_folder=lambda: tools.settings.all()["archive_folder"],
        remember_archive_folder=partial(tools.settings.set, "archive_folder", by=by),
        printing=printing,
        printer=lambda paper: tools.settings.all()[printer_setting(paper.value)],
        remember_printer=lambda paper, name: tools.settings.set(printer_setting(paper.value), name, by=by),
    )
