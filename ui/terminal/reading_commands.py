"""The command that reads back what became of reports at LAPOR!; it may run as a task, so nobody signs in."""

from __future__ import annotations

from argparse import Namespace

from desktop.domain.sync_round import RoundEnd
from desktop.usecases.toolbox import Tools
from ui.terminal.exit_code import ExitCode
from ui.terminal.output import Output
from ui.terminal.sending_commands import stopped_by_ctrl_c


def read_back(tools: Tools, args: Namespace, out: Output) -> int:
    """Read statuses and follow-ups of the reports that are due; Ctrl+C ends after the call under way."""
    del args
    with stopped_by_ctrl_c() as is_cancelled:
        report = tools.at_desk().read_back(is_cancelled=is_cancelled)
    out.result({"checked": report.checked, "changed": report.changed}, [report.message])
    if report.end.is_stop or report.end is RoundEnd.NOT_CONFIGURED:
        out.note(report.message)
        return ExitCode.OFFLINE
    return ExitCode.DONE
