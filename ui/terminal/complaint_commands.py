"""Commands over complaints: log, show, list, strike out, search."""

from __future__ import annotations

import re
from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from desktop.domain.complaint import Classification, ComplaintStatus
from desktop.domain.errors import InvalidInput
from desktop.domain.outbox import SyncState
from desktop.domain.reveal_reason import RevealReason
from desktop.domain.wording import label, moment, short_date
from desktop.usecases.complaint_json import hit_json, record_json, row_json
from desktop.usecases.find_complaints import ComplaintFilter, ComplaintRow
from desktop.usecases.reveal_identity import RevealIdentity
from desktop.usecases.tell_citizen import citizen_sentence
from desktop.usecases.toolbox import Tools
from resources.i18n import translate
from ui.terminal.complaint_sheet import sheet
from ui.terminal.exit_code import ExitCode
from ui.terminal.output import Output, table
from ui.terminal.session import signed_in


def show_complaint(tools: Tools, args: Namespace, out: Output) -> int:
    """Show one complaint with its history: for people masked unless a reason is given, for scripts whole."""
    by, desk = signed_in(tools, args), tools.at_desk()
    is_revealed = args.reveal is not None
    if is_revealed:
        RevealIdentity(desk.desk)(by, args.number, RevealReason(args.reveal), args.note or "")
    record = desk.find.show(by, args.number, is_whole=out.is_json or is_revealed)
    zone = desk.desk.office.zone
    sentence = citizen_sentence(record, desk.desk.today(), zone)
    value = record_json(record, zone) | {
        "is_identity_hidden": record.is_hidden,
        "status_sentence": sentence,
    }
    out.result(value, [sentence, "", *sheet(record, desk.desk.reference, zone, is_revealed=is_revealed)])
    return ExitCode.DONE


def list_complaints(tools: Tools, args: Namespace, out: Output) -> int:
    """List complaints, newest first, a page at a time."""
    by, desk = signed_in(tools, args), tools.at_desk()
    _check_period(args.first_day, args.last_day)
    wanted = ComplaintFilter(
        received_from=args.first_day,
        received_to=args.last_day,
        sync_state=SyncState(args.sync) if args.sync else None,
        status=ComplaintStatus(args.status) if args.status else None,
        classification=Classification(args.classification) if args.classification else None,
    )
    page = desk.find.page(by, wanted, _cursor(args.after), args.limit)
    zone = desk.desk.office.zone
    following = None if page.next_before is None else str(page.next_before)
    lines = _lines(page.rows, zone)
    if following:
        lines.append(translate("Terminal", "Halaman berikut: --after {cursor}").format(cursor=following))
    out.result({"items": [row_json(row, zone) for row in page.rows], "next": following}, lines)
    return ExitCode.DONE


def void_complaint(tools: Tools, args: Namespace, out: Output) -> int:
    """Strike a complaint out."""
    by, desk = signed_in(tools, args), tools.at_desk()
    desk.void(by, args.number, args.reason)
    after = desk.find.state(by, args.number)
    number, state = after.register_no, after.sync_state
    text = translate("Terminal", "{number} dibatalkan; pengiriman: {state}.")
    out.result(
        {"register_no": number, "status": after.status.value, "sync_state": state.value},
        [text.format(number=number, state=label(state))],
    )
    return ExitCode.DONE


def search(tools: Tools, args: Namespace, out: Output) -> int:
    """Find complaints as people remember them."""
    text = " ".join(args.text)
    if not text.strip():
        raise InvalidInput.of("text", "required", translate("Terminal", "Tulis apa yang dicari."))
    by, desk = signed_in(tools, args), tools.at_desk()
    rows, zone = desk.find.search(by, text, args.limit), desk.desk.office.zone
    lines = _lines(rows, zone) if rows else [translate("Terminal", "Tidak ada yang cocok.")]
    out.result([hit_json(row, zone) for row in rows], lines)
    return ExitCode.DONE


def _check_period(first: date | None, last: date | None) -> None:
    if first and last and first > last:
        raise InvalidInput.of("from", "invalid", translate("Terminal", "--from harus sebelum --to."))


def _cursor(text: str | None) -> int | None:
    if text is None:
        return None
    if not re.fullmatch(r"[0-9]{1,18}", text):
        raise InvalidInput.of(
            "after",
            "invalid",
            translate("Terminal", '--after harus nilai "next" dari halaman sebelumnya.'),
        )
    return int(text)


def _lines(rows: Sequence[ComplaintRow], zone: ZoneInfo) -> list[str]:
    titles = (
        translate("Terminal", "Nomor"),
        translate("Terminal", "Diterima"),
        translate("Terminal", "Nama"),
        translate("Terminal", "Judul"),
        translate("Terminal", "Batas"),
        translate("Terminal", "Pengiriman"),
    )
    cells = [
        (
            row.register_no,
            moment(row.received_at, zone),
            row.name or "-",
            row.title,
            short_date(row.due_on),
            label(row.sync_state if row.status is ComplaintStatus.DITERIMA else row.status),
        )
        for row in rows
    ]
    return table(titles, cells)
