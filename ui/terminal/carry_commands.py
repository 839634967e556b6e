"""Carrying reports between desks: export, import, and which files there are."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from desktop.domain.access import Account
from desktop.domain.carry import CarryDirection
from desktop.domain.errors import InvalidInput
from desktop.domain.wording import moment
from desktop.domain.wording import number as plain_number
from desktop.usecases.carry_in import TakenIn
from desktop.usecases.carry_results import Results
from desktop.usecases.complaint_json import office_time
from desktop.usecases.toolbox import DeskTools, Tools
from resources.i18n import translate
from ui.terminal.exit_code import ExitCode, UsageProblem
from ui.terminal.files import read_secret
from ui.terminal.output import Output, table
from ui.terminal.session import ask, is_terminal, signed_in


def export_file(tools: Tools, args: Namespace, out: Output) -> int:
    """Carry out what waits, or write the results of what was carried in."""
    by, desk = signed_in(tools, args), tools.at_desk()
    if args.results:
        return _tell(desk.carry.export_results(by, Path(args.file), args.for_desk), args.file, out)
    if args.again is not None:
        if args.for_desk is not None:
            raise UsageProblem(
                translate("Terminal", "--again menulis berkas untuk loket yang sama; jangan tulis --for."),
                field="for",
            )
        carried = desk.carry.export_again(by, Path(args.file), args.again)
    else:
        carried = desk.carry.export(by, Path(args.file), args.for_desk)
    carry = carried.carry
    lines = [
        translate("Terminal", "{items} pengaduan dibawa dengan {path}.").format(
            items=plain_number(carry.items), path=args.file
        ),
        translate("Terminal", "Kode pembuka: {code}").format(code=carry.code),
        translate("Terminal", "Catat kodenya terpisah dari berkas. Impor berkas ini di satu loket saja."),
    ]
    if carried.left:
        lines.append(
            translate(
                "Terminal", "{left} pengaduan tetap menunggu di sini: terlalu besar atau lampirannya hilang."
            ).format(left=plain_number(carried.left))
        )
    out.result(
        {
            "path": args.file,
            "carry_id": carry.id,
            "items": carry.items,
            "left": carried.left,
            "code": carry.code,
            "for": carry.peer,
        },
        lines,
    )
    return ExitCode.DONE


def import_file(tools: Tools, args: Namespace, out: Output) -> int:
    """Take in reports of another desk, or the results of reports that left this one."""
    by, desk = signed_in(tools, args), tools.at_desk()
    found = desk.carry.import_file(by, Path(args.file), lambda: _code(args))
    if isinstance(found, Results):
        return _tell(found, args.file, out)
    return _tell_taken(found, args.file, out)


def list_carries(tools: Tools, args: Namespace, out: Output) -> int:
    """List the files that left or came, with their opening codes."""
    by, desk = signed_in(tools, args), tools.at_desk()
    out.result(_carries_json(desk, by), _carries_lines(desk, by))
    return ExitCode.DONE


def _code(args: Namespace) -> str:
    if args.code_file is not None:
        return read_secret(args.code_file, "code_file")
    if not is_terminal():
        raise InvalidInput.of(
            "code_file",
            "required",
            translate("Terminal", "Tulis --code-file BERKAS dengan kode pembuka berkas bawaan."),
        )
    return ask(translate("Terminal", "Kode pembuka: "))


def _tell_taken(taken: TakenIn, path: str, out: Output) -> int:
    fresh = taken.carry.items - taken.already_here
    lines = [
        translate("Terminal", "{items} pengaduan dari {desk} masuk antrean.").format(
            items=plain_number(fresh), desk=taken.carry.peer
        )
    ]
    if taken.already_here:
        lines.append(
            translate("Terminal", "{count} sudah ada di sini dari berkas sebelumnya.").format(
                count=plain_number(taken.already_here)
            )
        )
    out.result(
        {
            "path": path,
            "kind": "carry",
            "carry_id": taken.carry.id,
            "from": taken.carry.peer,
            "items": fresh,
            "already_here": taken.already_here,
        },
        lines,
    )
    return ExitCode.DONE


def _tell(results: Results, path: str, out: Output) -> int:
    lines = [
        translate(
            "Terminal",
            "Hasil ({desk}): terkirim {confirmed}, dicatat manual {by_hand}, dikembalikan {returned}, belum selesai {open}.",
        ).format(
            desk=results.peer,
            confirmed=plain_number(results.confirmed),
            by_hand=plain_number(results.by_hand),
            returned=plain_number(results.returned),
            open=plain_number(results.open),
        )
    ]
    lines += [
        translate(
            "Terminal", "{number}: nomor LAPOR!-nya lain dari catatan di sini. Periksa keduanya di LAPOR!."
        ).format(number=number)
        for number in results.conflicts
    ]
    out.result(
        {
            "path": path,
            "kind": "results",
            "peer": results.peer,
            "confirmed": results.confirmed,
            "by_hand": results.by_hand,
            "returned": results.returned,
            "open": results.open,
            "conflicts": list(results.conflicts),
        },
        lines,
    )
    return ExitCode.ATTENTION if results.returned or results.conflicts else ExitCode.DONE


def _carries_json(desk: DeskTools, by: Account) -> list[dict[str, object]]:
    zone = desk.desk.office.zone
    return [
        {
            "carry_id": each.id,
            "direction": each.direction.value,
            "created_at": office_time(each.created_at, zone),
            "peer": each.peer,
            "file": each.file_name,
            "items": each.items,
            "code": each.code,
            "finished_at": office_time(each.finished_at, zone),
        }
        for each in desk.carry.files(by)
    ]


def _carries_lines(desk: DeskTools, by: Account) -> list[str]:
    zone = desk.desk.office.zone
    titles = (
        translate("Terminal", "Waktu"),
        translate("Terminal", "Arah"),
        translate("Terminal", "Loket"),
        translate("Terminal", "Berkas"),
        translate("Terminal", "Isi"),
        translate("Terminal", "Selesai"),
        translate("Terminal", "Kode pembuka"),
        "ID",
    )
    ways = {
        CarryDirection.OUT: translate("Terminal", "keluar"),
        CarryDirection.IN: translate("Terminal", "masuk"),
    }
    rows = [
        (
            moment(each.created_at, zone),
            ways[each.direction],
            each.peer or "-",
            each.file_name,
            plain_number(each.items),
            moment(each.finished_at, zone) if each.finished_at else "-",
            each.code,
            each.id,
        )
        for each in desk.carry.files(by)
    ]
    return table(titles, rows) if rows else [translate("Terminal", "Belum ada berkas bawaan.")]
