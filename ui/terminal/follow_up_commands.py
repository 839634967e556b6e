"""Commands about what happens to a complaint after it was logged: corrections, withdrawal, finish, follow-ups."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from desktop.domain.access import Account
from desktop.domain.errors import InvalidInput
from desktop.domain.wording import label, long_date
from desktop.runtime.attached_file import read_attached_file
from desktop.usecases.complaint_json import office_time
from desktop.usecases.toolbox import DeskTools, Tools
from resources.i18n import translate
from ui.terminal.exit_code import ExitCode
from ui.terminal.files import read_input
from ui.terminal.json_text import LARGEST_JSON, read_json
from ui.terminal.output import Output
from ui.terminal.session import signed_in

LARGEST_TEXT = 64_000  # bytes; the use case counts characters


def correct(tools: Tools, args: Namespace, out: Output) -> int:
    """Correct a complaint by the part of its JSON form that changes."""
    by, desk = signed_in(tools, args), tools.at_desk()
    changes = read_json(read_input(args.file, LARGEST_JSON))
    if not isinstance(changes, dict):
        raise InvalidInput.of(
            "changes",
            "invalid",
            translate("Terminal", "Koreksi harus satu objek JSON berisi isian yang berubah."),
        )
    return _told(desk, by, args.number, desk.correct(by, args.number, changes, args.reason), out)


def withdraw(tools: Tools, args: Namespace, out: Output) -> int:
    """Take note that the complainant withdraws a complaint."""
    by, desk = signed_in(tools, args), tools.at_desk()
    desk.void.withdraw(by, args.number, args.reason)
    return _told(desk, by, args.number, 0, out)


def finish(tools: Tools, args: Namespace, out: Output) -> int:
    """Take note that a complaint was answered and is finished, or open it again."""
    by, desk = signed_in(tools, args), tools.at_desk()
    if args.reopen:
        desk.finish.reopen(by, args.number, args.reason)
    else:
        desk.finish(by, args.number, args.reason, args.on)
    state = desk.find.state(by, args.number)
    number, at = state.register_no, state.finished_at
    zone = desk.desk.office.zone
    line = (
        translate("Terminal", "{number} selesai {day}.").format(
            number=number, day=long_date(at.astimezone(zone).date())
        )
        if at is not None
        else translate("Terminal", "{number} dibuka kembali.").format(number=number)
    )
    out.result({"register_no": number, "finished_at": office_time(at, zone)}, [line])
    return ExitCode.DONE


def follow_up(tools: Tools, args: Namespace, out: Output) -> int:
    """Add a follow-up to a complaint, with files if there are any."""
    by, desk = signed_in(tools, args), tools.at_desk()
    try:
        text = read_input(args.file, LARGEST_TEXT).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InvalidInput.of(
            "text", "not_text", translate("Terminal", "Isi susulan bukan teks UTF-8.")
        ) from None
    files = [read_attached_file(Path(name)) for name in args.attach or ()]
    return _told(desk, by, args.number, desk.add_follow_up(by, args.number, text, files), out)


def _told(desk: DeskTools, by: Account, number: str, pieces: int, out: Output) -> int:
    state = desk.find.state(by, number)
    value = {
        "register_no": state.register_no,
        "status": state.status.value,
        "sync_state": state.sync_state.value,
        "follow_ups_queued": pieces,
    }
    text = translate("Terminal", "{number}: {status}, pengiriman {state}, {count} susulan diantrekan.")
    line = text.format(
        number=state.register_no,
        status=label(state.status).lower(),
        state=label(state.sync_state),
        count=pieces,
    )
    out.result(value, [line])
    return ExitCode.DONE
