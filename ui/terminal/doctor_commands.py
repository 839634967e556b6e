"""doctor: what IT asks first, each question answered in one line."""

from __future__ import annotations

from argparse import Namespace

from desktop.domain.checkup import Checkup
from desktop.usecases.toolbox import Tools
from resources.i18n import translate
from ui.terminal.exit_code import ExitCode, UsageProblem
from ui.terminal.output import Output, table


def doctor(tools: Tools, args: Namespace, out: Output) -> int:
    """Hold the server against what is known of it; sends nothing and needs no sign-in."""
    if not args.sp4n:
        raise UsageProblem(
            translate("Terminal", "Perintah doctor belum ada di versi ini, kecuali doctor --sp4n."),
            code="not_yet",
        )
    checkup = tools.at_desk().check_sp4n()
    out.result(_json(checkup), _lines(checkup))
    if checkup.is_offline:
        return ExitCode.OFFLINE
    return ExitCode.DONE if checkup.is_well else ExitCode.ATTENTION


def _json(checkup: Checkup) -> dict[str, object]:
    return {"checks": [{"name": c.name, "ok": c.ok, "detail": c.detail} for c in checkup.checks]}


def _lines(checkup: Checkup) -> list[str]:
    titles = (
        translate("Terminal", "Pemeriksaan"),
        translate("Terminal", "Hasil"),
        translate("Terminal", "Keterangan"),
    )
    good, bad = translate("Terminal", "baik"), translate("Terminal", "periksa")
    return table(titles, [(c.name, good if c.ok else bad, c.detail) for c in checkup.checks])
