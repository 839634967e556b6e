"""Commands about sending: rounds, and what a person decides about the outbox."""

from __future__ import annotations

import signal
import threading
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from desktop.domain.access import Account
from desktop.domain.clock_skew import clock_warning
from desktop.domain.errors import InvalidInput, StorageProblem
from desktop.domain.outbox import OutboxTotals, SyncState
from desktop.domain.sync_round import RoundEnd, RoundReport
from desktop.domain.wording import label, moment
from desktop.domain.wording import number as plain_number
from desktop.usecases.complaint_json import item_json, office_time, totals_json
from desktop.usecases.toolbox import DeskTools, SendQueue, Tools
from resources.i18n import translate
from ui.terminal.exit_code import ExitCode
from ui.terminal.output import Output, pairs, table
from ui.terminal.session import signed_in


def sync(tools: Tools, args: Namespace, out: Output) -> int:
    """Send what waits: one round, or rounds until nothing is due. Ctrl+C ends after the step under way."""
    desk = tools.at_desk()
    zone = desk.desk.office.zone
    with stopped_by_ctrl_c() as is_cancelled:
        reports = []
        for report in rounds_until_nothing_due(desk.queue, desk.desk.now, is_cancelled):
            out.progress(_round_line(report))
            reports.append(report)
            if args.once:
                break
    try:
        desk.secrets.seal_due()
    except StorageProblem as problem:  # what was sent is sent; it is sealed another time
        out.note(problem.message)
    last, totals = reports[-1], desk.outbox.totals()
    if (warning := clock_warning(last.clock_skew_s)) is not None:
        out.note(warning)
    value: dict[str, Any] = {
        **totals_json(totals),
        "rounds": len(reports),
        "reason": last.end.value,
        "next_try_at": office_time(last.next_try_at, zone),
    }
    lines = _totals_lines(totals)
    if last.next_try_at is not None:
        text = translate("Terminal", "Coba lagi: {time}")
        lines.append(text.format(time=moment(last.next_try_at, zone)))
    out.result(value, lines)
    return _sync_code(last.end, totals)


def list_outbox(tools: Tools, args: Namespace, out: Output) -> int:
    """List the items of the outbox, oldest first."""
    by, desk = signed_in(tools, args), tools.at_desk()
    zone = desk.desk.office.zone
    items = desk.outbox.list(by, SyncState(args.sync) if args.sync else None)
    titles = (
        translate("Terminal", "Nomor"),
        translate("Terminal", "Pengiriman"),
        translate("Terminal", "Nomor LAPOR!"),
        translate("Terminal", "Percobaan"),
        translate("Terminal", "Coba lagi"),
        translate("Terminal", "Sebab"),
    )
    rows = [
        (
            item.register_no,
            label(item.state),
            item.lapor_no or "-",
            plain_number(item.attempts),
            _time(item.next_try_at, zone),
            item.reason or "",
        )
        for item in items
    ]
    lines = table(titles, rows) if rows else [translate("Terminal", "Antrean kosong.")]
    out.result([item_json(item, zone) for item in items], lines)
    return ExitCode.DONE


def outbox_totals(tools: Tools, args: Namespace, out: Output) -> int:
    """Show the counts that add up."""
    del args
    totals = tools.at_desk().outbox.totals()
    out.result(totals_json(totals), _totals_lines(totals))
    return ExitCode.DONE


def resolve(tools: Tools, args: Namespace, out: Output) -> int:
    """Settle an unknown item, or record what was entered by hand."""
    by, desk = signed_in(tools, args), tools.at_desk()
    if args.not_sent:
        desk.outbox.not_sent(by, args.number)
    elif args.by_hand is not None:
        desk.outbox.entered_by_hand(by, args.number, args.by_hand)
    else:
        desk.outbox.sent(by, args.number, args.sent)
    return _told(desk, by, args.number, out)


def redirect(tools: Tools, args: Namespace, out: Output) -> int:
    """Give a refused report another agency or category and queue it again."""
    if args.agency is None and args.category is None:
        raise InvalidInput.of(
            "agency", "required", translate("Terminal", "Tulis --agency atau --category yang baru.")
        )
    by, desk = signed_in(tools, args), tools.at_desk()
    desk.redirect(by, args.number, args.agency, args.category)
    return _told(desk, by, args.number, out)


def retry(tools: Tools, args: Namespace, out: Output) -> int:
    """Make one item, or all that wait, due now."""
    by, desk = signed_in(tools, args), tools.at_desk()
    count = desk.outbox.retry(by, args.number)
    text = translate("Terminal", "{count} kiriman dicoba lagi pada putaran berikut.")
    out.result({"due": count}, [text.format(count=count)])
    return ExitCode.DONE


def rounds_until_nothing_due(
    queue: SendQueue, now: Callable[[], datetime], is_cancelled: Callable[[], bool]
) -> Iterator[RoundReport]:
    """Send round after round, one at least, until nothing is due, the link ends it or somebody stops it."""
    while True:
        report = queue.round(is_cancelled=is_cancelled)
        yield report
        is_more_due = report.next_try_at is not None and report.next_try_at <= now()
        if report.end is not RoundEnd.FINISHED or not is_more_due or is_cancelled():
            return


def _round_line(report: RoundReport) -> str:
    counts = translate(
        "Terminal", "Putaran: terkirim {sent}, perlu dicek {unknown}, perlu tindakan {attention}."
    ).format(sent=report.delivered, unknown=report.unknown, attention=report.attention)
    return f"{counts} {report.message}".rstrip()


def _sync_code(end: RoundEnd, totals: OutboxTotals) -> ExitCode:
    if end.is_stop or end is RoundEnd.NOT_CONFIGURED:
        return ExitCode.OFFLINE
    return ExitCode.ATTENTION if totals.unknown or totals.attention else ExitCode.DONE


@contextmanager
def stopped_by_ctrl_c() -> Iterator[Callable[[], bool]]:
    """Turn Ctrl+C into a question that the round asks between steps: cut off in the middle, a report becomes unknown."""
    stopped = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield stopped.is_set
        return
    before = signal.signal(signal.SIGINT, lambda _number, _frame: stopped.set())
    try:
        yield stopped.is_set
    finally:
        signal.signal(signal.SIGINT, before)


def _totals_lines(totals: OutboxTotals) -> list[str]:
    counts = totals_json(totals)
    logged = counts.pop("logged")
    return pairs(
        (
            (translate("Terminal", "tercatat"), plain_number(logged)),
            *((label(SyncState(state)), plain_number(count)) for state, count in counts.items()),
        )
    )


def _told(desk: DeskTools, by: Account, number: str, out: Output) -> int:
    state = desk.find.state(by, number)
    value = {
        "register_no": state.register_no,
        "sync_state": state.sync_state.value,
        "lapor_no": state.lapor_no,
    }
    out.result(value, [f"{state.register_no}: {label(state.sync_state)}"])
    return ExitCode.DONE


def _time(at: datetime | None, zone: ZoneInfo) -> str:
    return "-" if at is None else moment(at, zone)
