"""The daily log: as a paper, and closing a day."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from hashlib import sha256
from pathlib import PurePath
from typing import Any

from desktop.domain.access import Account
from desktop.domain.errors import InvalidInput
from desktop.domain.wording import long_date
from desktop.usecases.close_day import DayClosed
from desktop.usecases.print_daily_log import LogFormat, PrintedLog
from desktop.usecases.toolbox import DeskTools, Tools
from resources.i18n import translate
from ui.terminal.exit_code import ExitCode, UsageProblem
from ui.terminal.files import output_file
from ui.terminal.output import Output
from ui.terminal.session import signed_in


def daily_log(tools: Tools, args: Namespace, out: Output) -> int:
    """Make the log of a day, close the day, or both."""
    if args.output is None and not args.close:
        raise UsageProblem(
            translate(
                "Terminal",
                "Belum ditulis: --output BERKAS (.pdf, .xlsx atau .csv). Lihat: loket daily-log --help.",
            ),
            field="output",
        )
    form = LogFormat.PDF if args.output is None else _form(args.output)
    by, desk = signed_in(tools, args), tools.at_desk()
    day = args.date or desk.desk.today()
    if args.output is None:
        closed = desk.close_day(by, day)
        out.result({**_closed_json(closed), "closed": True}, [_closed_text(closed)])
        return ExitCode.DONE
    lines: list[str] = []
    with output_file(args.output) as write:
        if args.close:
            lines.append(_closed_text(desk.close_day(by, day)))
        value, text = _write(desk, by, day, form, args, write)
    out.result(value, [*lines, *text])
    return ExitCode.DONE


def _write(
    desk: DeskTools, by: Account, day: date, form: LogFormat, args: Namespace, write: Any
) -> tuple[dict[str, Any], list[str]]:
    if form is LogFormat.PDF:
        printed = desk.daily_log(by, day, live=args.live)
        content = printed.pdf
    else:
        content, printed = desk.daily_log.spreadsheet(by, day, form, live=args.live)
    write(content)
    text = translate("Terminal", "Log harian {day}: {rows} pengaduan, {path}.").format(
        day=long_date(printed.on), rows=printed.rows, path=args.output
    )
    return (
        {
            "path": args.output,
            "rows": printed.rows,
            "sha256": sha256(content).hexdigest(),
            "content_sha256": printed.sha256,
            "closed": printed.is_closed,
            "live": printed.is_live or not printed.is_closed,
            "late": len(printed.log.late),
            "totals": {t.key: {line.key: line.count for line in t.lines} for t in printed.totals},
        },
        [text, *_state_text(printed)],
    )


def _form(name: str) -> LogFormat:
    """Return the format that a file's name asks for; a name without an ending is a PDF."""
    ending = PurePath(name).suffix.casefold().removeprefix(".")
    try:
        return LogFormat(ending or LogFormat.PDF)
    except ValueError:
        raise InvalidInput.of(
            "output",
            "invalid",
            translate("Terminal", "Log harian dibuat sebagai .pdf, .xlsx atau .csv. Pakai salah satunya."),
        ) from None


def _state_text(printed: PrintedLog) -> list[str]:
    if not printed.is_closed:
        return []
    if printed.is_live:
        return [translate("Terminal", "Keadaan sekarang, bukan log yang sudah ditutup.")]
    return [translate("Terminal", "Keadaan saat hari ditutup. Keadaan sekarang: --live.")]


def _closed_json(closed: DayClosed) -> dict[str, Any]:
    return {"date": closed.on.isoformat(), "rows": closed.rows, "content_sha256": closed.sha256}


def _closed_text(closed: DayClosed) -> str:
    return translate("Terminal", "Log harian {day} ditutup: {rows} pengaduan.").format(
        day=long_date(closed.on), rows=closed.rows
    )
