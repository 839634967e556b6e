"""The recap of a period as a paper, with its figures for scripts."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from hashlib import sha256
from pathlib import PurePath
from typing import Any

from desktop.domain.errors import InvalidInput
from desktop.domain.recap import Recap, Standing
from desktop.usecases.print_recap import PrintedRecap, RecapWorkbook
from desktop.usecases.toolbox import Tools
from resources.i18n import translate
from ui.terminal.exit_code import ExitCode, UsageProblem
from ui.terminal.files import output_file
from ui.terminal.output import Output
from ui.terminal.session import signed_in


def recap(tools: Tools, args: Namespace, out: Output) -> int:
    """Make the recap of the days ``--from`` to ``--to``; the name of the file says as what."""
    first, last = args.first_day, args.last_day
    if first is None or last is None:
        raise UsageProblem(
            translate("Terminal", "Tulis masanya: loket recap --from TANGGAL --to TANGGAL."), field="from"
        )
    form = PurePath(args.output).suffix.casefold()
    if form not in (".pdf", ".xlsx"):
        raise InvalidInput.of(
            "output",
            "invalid",
            translate("Terminal", "Rekapitulasi dibuat sebagai .pdf atau .xlsx. Pakai salah satunya."),
        )
    by, desk = signed_in(tools, args), tools.at_desk()
    with output_file(args.output) as write:
        made: PrintedRecap | RecapWorkbook
        if form == ".xlsx":
            made = desk.recap.spreadsheet(by, first, last, with_annex=args.annex)
            content = made.xlsx
        else:
            made = desk.recap(by, first, last, with_annex=args.annex)
            content = made.pdf
        write(content)
    text = translate("Terminal", "Rekapitulasi {count} pengaduan: {path}.").format(
        count=made.recap.received, path=args.output
    )
    value = {
        "path": args.output,
        "figures": figures_json(made.recap),
        "sha256": sha256(content).hexdigest(),
        "content_sha256": made.sha256,
    }
    out.result(value, [text])
    return ExitCode.DONE


def figures_json(recap: Recap) -> dict[str, Any]:
    """Return the figures as plain values; days as ISO text, means in working days or null."""
    groups: dict[str, Any] = {
        "categories": recap.categories,
        "districts": recap.districts,
        "channels": recap.channels,
        "deliveries": recap.deliveries,
        "counters": recap.counters,
        "officers": recap.officers,
        "agencies": recap.agencies,
    }
    return {
        "from": _day(recap.first),
        "to": _day(recap.last),
        "as_on": _day(recap.as_on),
        "received": recap.received,
        "followed_up": recap.followed_up,
        "finished": recap.done,
        "standings": {standing.value: recap.of(standing) for standing in Standing},
        "mean_follow_up_days": recap.mean_follow_up_days,
        "mean_days_to_finish": recap.mean_days,
        "per_day": {_day(day): count for day, count in recap.per_day},
        "classifications": {
            c.classification.value: {s.value: c.of(s) for s in Standing} for c in recap.classes
        },
        **{name: {c.key: c.count for c in counts} for name, counts in groups.items()},
        "late": [each.register_no for each in recap.late],
    }


def _day(day: date) -> str:
    return day.isoformat()
