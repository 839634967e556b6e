"""rescue: everything out of a database that a newer Loket wrote. Nothing in the data folder is changed."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from desktop.usecases.rescue_data import RescueData
from resources.i18n import translate
from ui.terminal.exit_code import ExitCode
from ui.terminal.output import Output
from ui.terminal.session import credentials


def rescue(rescuing: RescueData, args: Namespace, out: Output) -> int:
    """Write tables and attached files into a new folder."""
    done = rescuing(*credentials(args), Path(args.output).absolute())
    value = {
        "folder": str(done.folder),
        "rows": done.rows,
        "files": done.files,
        "unreadable": list(done.unreadable),
    }
    text = translate("Rescue", "{count} pengaduan dan {files} lampiran ditulis ke {path}.")
    lines = [text.format(count=done.rows.get("complaint", 0), files=done.files, path=done.folder)]
    lines.append(
        translate("Rescue", "Isinya terbaca siapa saja yang memegang folder ini. Simpan di tempat aman.")
    )
    out.result(value, lines)
    if done.unreadable:
        text = translate("Rescue", "Lampiran tidak terbaca pada: {numbers}.")
        out.note(text.format(numbers=", ".join(done.unreadable)))
    return ExitCode.ATTENTION if done.unreadable else ExitCode.DONE
