"""doctor: what IT asks first, each question answered in one line. Sends nothing, changes nothing, needs no sign-in."""

from __future__ import annotations

from argparse import Namespace

from desktop.domain.checkup import Check, Checkup
from desktop.domain.clock_skew import clock_warning
from desktop.domain.errors import NotFound
from desktop.domain.sync_round import LinkState
from desktop.usecases.toolbox import Tools
from resources.i18n import translate
from ui.terminal.exit_code import ExitCode
from ui.terminal.files import output_file
from ui.terminal.output import Output, table


def doctor(tools: Tools, args: Namespace, out: Output) -> int:
    """Check the installation; ``--sp4n`` holds the server against what is known of it, ``--bundle`` writes a file for IT."""
    if args.bundle is not None:
        return _bundle(tools, args.bundle, out)
    checkup = tools.at_desk().check_sp4n() if args.sp4n else Checkup((*tools.check(), *_server(tools)))
    out.result(_json(checkup), _lines(checkup))
    if checkup.is_offline:
        return ExitCode.OFFLINE
    return ExitCode.DONE if checkup.is_well else ExitCode.ATTENTION


def _bundle(tools: Tools, name: str, out: Output) -> int:
    """Write everything that IT needs into one file without anything about citizens."""
    with output_file(name) as write:
        gathered = tools.diagnostics.gather(_server(tools))
        write(tools.diagnostics.pack(None, gathered))
    files = [file for file, _text in gathered.files]
    text = translate(
        "Terminal", "Paket diagnostik ditulis ke {name}; tidak ada data warga di dalamnya. Isinya:"
    )
    out.result({"path": name, "files": files}, [text.format(name=name), *files])
    return ExitCode.DONE


def _server(tools: Tools) -> tuple[Check, ...]:
    """Ask the server whether it is there; nothing where no office says which server."""
    try:
        link = tools.at_desk().queue.probe()
    except NotFound:
        return ()
    checks = [Check("server_reachable", link.state is LinkState.ONLINE, link.message)]
    if link.clock_skew_s is not None:
        warning = clock_warning(link.clock_skew_s)
        agrees = translate("Terminal", "Jam komputer cocok dengan server.")
        checks.append(Check("clock", warning is None, warning or agrees))
    return tuple(checks)


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
