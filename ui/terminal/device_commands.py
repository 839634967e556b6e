"""device: the code of this desk in register numbers, and what was noticed of it."""

from __future__ import annotations

from argparse import Namespace

from desktop.domain.errors import NotFound
from desktop.usecases.keep_device import DeviceState, why_changed
from desktop.usecases.toolbox import Tools
from resources.i18n import translate
from ui.terminal.exit_code import ExitCode
from ui.terminal.output import Output
from ui.terminal.session import signed_in


def show(tools: Tools, _args: Namespace, out: Output) -> int:
    """Say which device this is; nobody need sign in."""
    state = tools.device.state()
    if state is None:
        raise NotFound(
            translate("Program", "Kantor belum disiapkan. Jalankan: loket provision apply BERKAS."),
            code="no_office",
            field="office",
        )
    return _told(state, out)


def set_code(tools: Tools, args: Namespace, out: Output) -> int:
    """Give this desk another code."""
    return _told(tools.device.set_code(signed_in(tools, args), args.code), out)


def _told(state: DeviceState, out: Output) -> int:
    noticed = state.noticed
    value = {
        "device_code": state.code,
        "of_office_file": state.of_office_file,
        "noticed": noticed,
        "noticed_at": state.noticed_at.isoformat() if state.noticed_at else None,
    }
    lines = [translate("Terminal", "Kode loket ini: {code}").format(code=state.code)]
    if noticed is not None:
        lines.append(why_changed(noticed))
    out.result(value, lines)
    return ExitCode.DONE
