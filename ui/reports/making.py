"""What is shown and what goes to paper or into a file: made by the use cases, in the store's lane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from desktop.usecases.print_daily_log import LogFormat, PrintedLog
from desktop.usecases.print_recap import PrintedRecap
from desktop.usecases.print_register import PrintedRegister, RegisterFormat
from ui.reports.paper import FileForm
from ui.reports.period import Period, ReportKind
from ui.reports.tools import ReportsTools

Preview: TypeAlias = PrintedLog | PrintedRecap | PrintedRegister


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which report of which period; only recaps have an annex (PEKPPP)."""

    kind: ReportKind
    period: Period
    with_annex: bool = False


def preview(tools: ReportsTools, wanted: Wanted) -> Preview:
    """Lay a report out without recording it; raises what the use case raises."""
    period = wanted.period
    match wanted.kind:
        case ReportKind.DAY:
            return tools.preview(period.first)
        case ReportKind.MONTH | ReportKind.QUARTER:
            return tools.preview_recap(period.first, period.last, wanted.with_annex)
        case ReportKind.REGISTER:
            return tools.preview_register(period.first, period.last)


def pdf_of(shown: Preview) -> bytes:
    """Return the paper of what is shown."""
    return shown.content if isinstance(shown, PrintedRegister) else shown.pdf


def issue(tools: ReportsTools, wanted: Wanted, form: FileForm) -> bytes:
    """Make a report and record that it was printed or saved; raises what the use case raises."""
    period = wanted.period
    match wanted.kind:
        case ReportKind.DAY if form is FileForm.PDF:
            return tools.issue(period.first).pdf
        case ReportKind.DAY:
            return tools.log_table(period.first, LogFormat(form.value))[0]
        case ReportKind.MONTH | ReportKind.QUARTER if form is FileForm.PDF:
            return tools.issue_recap(period.first, period.last, wanted.with_annex).pdf
        case ReportKind.MONTH | ReportKind.QUARTER:
            return tools.recap_workbook(period.first, period.last, wanted.with_annex).xlsx
        case ReportKind.REGISTER:
            return tools.issue_register(period.first, period.last, RegisterFormat(form.value)).content
