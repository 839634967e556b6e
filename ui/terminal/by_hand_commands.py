"""The list for those who type reports into LAPOR!'s own website."""

from __future__ import annotations

from argparse import Namespace
from hashlib import sha256
from pathlib import PurePath

from desktop.domain.errors import InvalidInput
from desktop.usecases.list_by_hand import ListForm
from desktop.usecases.toolbox import Tools
from resources.i18n import translate
from ui.terminal import sending_commands
from ui.terminal.exit_code import ExitCode
from ui.terminal.files import output_file
from ui.terminal.output import Output
from ui.terminal.session import signed_in


def list_outbox(tools: Tools, args: Namespace, out: Output) -> int:
    """List the outbox; with ``--output`` write what was not sent as a list to be typed in by hand."""
    if args.output is None:
        return sending_commands.list_outbox(tools, args, out)
    form = _form(args.output)
    by, desk = signed_in(tools, args), tools.at_desk()
    with output_file(args.output) as write:
        written = desk.by_hand(by, form)
        write(written.content)
    lines = [
        translate("Terminal", "Daftar isian LAPOR!: {rows} pengaduan, {path}.").format(
            rows=written.rows, path=args.output
        )
    ]
    if written.hidden:
        lines.append(
            translate("Terminal", "{count} pengaduan rahasia tidak dimuat. Minta atasan membuatnya.").format(
                count=written.hidden
            )
        )
    out.result(
        {
            "path": args.output,
            "rows": written.rows,
            "hidden": written.hidden,
            "sha256": sha256(written.content).hexdigest(),
        },
        lines,
    )
    return ExitCode.DONE


def _form(name: str) -> ListForm:
    try:
        return ListForm(PurePath(name).suffix.lower().removeprefix("."))
    except ValueError:
        raise InvalidInput.of(
            "output",
            "wrong_kind",
            translate("Terminal", "Nama berkas --output harus berakhir .pdf atau .csv."),
        ) from None
