"""Papers of a range of days in a folder, with their hashes."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from desktop.usecases.archive_papers import Archived
from desktop.usecases.issue_receipt import ReceiptCopy
from desktop.usecases.toolbox import Tools
from resources.i18n import translate
from ui.terminal.exit_code import ExitCode, UsageProblem
from ui.terminal.output import Output
from ui.terminal.session import signed_in


def archive(tools: Tools, args: Namespace, out: Output) -> int:
    """Archive the logs of a range of days."""
    _need_period(args)
    by, desk = signed_in(tools, args), tools.at_desk()
    archived = desk.archive(
        by,
        Path(args.output),
        args.first_day,
        args.last_day,
        with_receipts=args.with_receipts,
        is_plain=args.plain,
    )
    return _tell(archived, out)


def open_archive(tools: Tools, args: Namespace, out: Output) -> int:
    """Write the papers of a sealed archive into another folder as PDFs."""
    by, desk = signed_in(tools, args), tools.at_desk()
    opened = desk.open_archive(by, Path(args.folder), Path(args.output))
    lines = [
        translate("Terminal", "{written} PDF ditulis ke {path}, {unchanged} sudah ada.").format(
            written=len(opened.written), path=opened.folder, unchanged=opened.unchanged
        )
    ]
    lines += [
        translate("Terminal", "Rusak, hilang, atau bukan dari loket ini: {path}").format(path=path)
        for path in opened.damaged
    ]
    out.result(
        {
            "path": str(opened.folder),
            "written": list(opened.written),
            "unchanged": opened.unchanged,
            "damaged": list(opened.damaged),
        },
        lines,
    )
    return ExitCode.ATTENTION if opened.damaged else ExitCode.DONE


def receipts(tools: Tools, args: Namespace, out: Output) -> int:
    """Write the receipts of a range of days, a file each; nothing is counted as issued."""
    _need_period(args)
    by, desk = signed_in(tools, args), tools.at_desk()
    archived = desk.archive.receipts(
        by, Path(args.output), args.first_day, args.last_day, ReceiptCopy(args.copy)
    )
    return _tell(archived, out)


def _need_period(args: Namespace) -> None:
    for field, value in (("from", args.first_day), ("to", args.last_day)):
        if value is None:
            raise UsageProblem(
                translate("Terminal", "Belum ditulis: --{option} TANGGAL.").format(option=field), field=field
            )
    if args.output is None:
        raise UsageProblem(
            translate("Terminal", "Belum ditulis: {names}.").format(names="--output"), field="output"
        )


def _tell(archived: Archived, out: Output) -> int:
    out.result(
        {
            "path": str(archived.folder),
            "days": archived.days,
            "written": list(archived.written),
            "unchanged": archived.unchanged,
        },
        [
            translate(
                "Terminal", "{days} hari di {path}: {written} berkas baru, {unchanged} sudah ada."
            ).format(
                days=archived.days,
                path=archived.folder,
                written=len(archived.written),
                unchanged=archived.unchanged,
            )
        ],
    )
    return ExitCode.DONE
