"""audit: is the log whole, and a copy of it for others."""

from __future__ import annotations

from argparse import Namespace

from desktop.usecases.read_audit import verdict_words
from desktop.usecases.toolbox import Tools
from resources.i18n import translate
from ui.terminal.exit_code import ExitCode
from ui.terminal.files import output_file
from ui.terminal.output import Output
from ui.terminal.session import signed_in


def verify(tools: Tools, _args: Namespace, out: Output) -> int:
    """Go through the chain of the audit log; nobody need sign in."""
    verdict, signer = tools.audit.verify(), tools.audit.signer()
    value = {
        "entries": verdict.entries,
        "ok": verdict.is_whole,
        "first_bad": verdict.first_bad,
        "fault": verdict.fault,
        "last_hash": verdict.last_hash,
        "signer": signer,
    }
    out.result(
        value, [verdict_words(verdict), translate("Terminal", "Kunci tanda tangan: {key}").format(key=signer)]
    )
    return ExitCode.DONE if verdict.is_whole else ExitCode.ATTENTION


def export(tools: Tools, args: Namespace, out: Output) -> int:
    """Write the whole log into a file that docs/tools/verify_audit.py verifies."""
    by = signed_in(tools, args)
    with output_file(args.output) as write:
        exported = tools.audit.export(by)
        write(exported.content)
    line = translate("Terminal", "{count} catatan ditulis ke {name}. Kunci tanda tangan: {key}").format(
        count=exported.entries, name=args.output, key=exported.signer
    )
    out.result({"path": args.output, "entries": exported.entries, "signer": exported.signer}, [line])
    return ExitCode.DONE
