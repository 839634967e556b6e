"""The register book of a period: as a paper to sign, or as a table."""

from __future__ import annotations

from argparse import Namespace
from hashlib import sha256
from pathlib import PurePath

from desktop.domain.errors import InvalidInput
from desktop.usecases.print_register import RegisterFormat
from desktop.usecases.toolbox import Tools
from resources.i18n import translate
from ui.terminal.exit_code import ExitCode, UsageProblem
from ui.terminal.files import output_file
from ui.terminal.output import Output
from ui.terminal.session import signed_in


def register(tools: Tools, args: Namespace, out: Output) -> int:
    """Make the register of the days ``--from`` to ``--to``; the name of the file says as what."""
    first, last = args.first_day, args.last_day
    if first is None or last is None:
        raise UsageProblem(
            translate("Terminal", "Tulis masanya: loket register --from TANGGAL --to TANGGAL."), field="from"
        )
    form = _form(args.output)
    by, desk = signed_in(tools, args), tools.at_desk()
    with output_file(args.output) as write:
        printed = desk.register(by, first, last, form)
        write(printed.content)
    text = translate("Terminal", "Buku register: {rows} pengaduan, {path}.").format(
        rows=printed.rows, path=args.output
    )
    value = {
        "path": args.output,
        "rows": printed.rows,
        "sha256": sha256(printed.content).hexdigest(),
        "content_sha256": printed.sha256,
    }
    out.result(value, [text])
    return ExitCode.DONE


def _form(name: str) -> RegisterFormat:
    try:
        return RegisterFormat(PurePath(name).suffix.casefold().removeprefix("."))
    except ValueError:
        raise InvalidInput.of(
            "output",
            "invalid",
            translate("Terminal", "Buku register dibuat sebagai .pdf, .xlsx atau .csv. Pakai salah satunya."),
        ) from None
