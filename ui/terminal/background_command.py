"""What a computer's scheduled task does while no window is open: send, read back, seal, look for a newer version. It asks nobody anything.

A link that is down is no trouble here: the next run tries again. Only what a person must look at makes the task fail, such as
a key store that does not open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.domain.errors import NotFound
from desktop.domain.sync_round import RoundEnd
from desktop.usecases.complaint_json import totals_json
from ui.terminal.exit_code import ExitCode
from ui.terminal.sending_commands import rounds_until_nothing_due, stopped_by_ctrl_c

if TYPE_CHECKING:
    from desktop.usecases.toolbox import DeskTools, Tools
    from ui.terminal.output import Output


def work_in_background(tools: Tools | None, out: Output) -> int:
    """Do one desk's quiet work; nothing where there is no desk yet, no office, or an open window.

    Raises:
        StorageProblem: the desk's data or keys cannot be used.
    """
    desk = _desk_of(tools)
    if tools is None or desk is None:
        out.result({"done": False}, [])
        return ExitCode.DONE
    value: dict[str, Any] = {"done": True}
    with stopped_by_ctrl_c() as is_cancelled:
        *_, last = rounds_until_nothing_due(desk.queue, desk.desk.now, is_cancelled)
        value["reason"] = last.end.value
        if not last.end.is_stop and last.end is not RoundEnd.NOT_CONFIGURED and not is_cancelled():
            read = desk.read_back(is_cancelled=is_cancelled)
            value |= {"checked": read.checked, "changed": read.changed}
        desk.secrets.seal_due()
        if not is_cancelled():  # also where LAPOR! cannot be reached: a share of the office may well be
            release = tools.updates.if_due(is_cancelled).release
            value["update"] = None if release is None else release.version
    out.result({**value, **totals_json(desk.outbox.totals())}, [])
    return ExitCode.DONE


def _desk_of(tools: Tools | None) -> DeskTools | None:
    try:
        return None if tools is None else tools.at_desk()
    except NotFound:
        return None
