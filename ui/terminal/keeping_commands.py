"""Commands of keeping and erasing: what is due, erasing it, its record, holds, and a citizen's copy of their data."""

from __future__ import annotations

from argparse import Namespace

from desktop.domain.wording import moment, number, short_date
from desktop.usecases.erase_expired import Due, Erased
from desktop.usecases.toolbox import DeskTools, Tools
from resources.i18n import translate
from ui.terminal.exit_code import ExitCode, UsageProblem
from ui.terminal.files import output_file, read_secret
from ui.terminal.output import Output, table
from ui.terminal.session import signed_in


def list_due(tools: Tools, args: Namespace, out: Output) -> int:
    """List what may go, and what stays although its time is over."""
    by, desk = signed_in(tools, args), tools.at_desk()
    due = desk.erase.due(by)
    value = {
        "years": due.years,
        "ended_before": due.before.isoformat(),
        "due": [each.register_no for each in due.now],
        "total": due.total,
        "held": list(due.held),
        "unsettled": list(due.unsettled),
        "never_ended": due.never_ended,
        "carried": due.carried,
        "files": due.extent.files,
        "size": due.extent.size,
        "letters": due.extent.letters,
        "closed_days": len(due.extent.papers_going),
        "closed_days_staying": len(due.extent.papers_staying),
    }
    out.result(value, _due_lines(due))
    return ExitCode.DONE


def erase(tools: Tools, args: Namespace, out: Output) -> int:
    """Erase what is due after a backup, and write the record of it."""
    by, desk = signed_in(tools, args), tools.at_desk()
    with output_file(args.output) as write:
        erased = desk.erase(by, args.basis, args.expect)
        write(desk.erase.record_pdf(by, erased.act))
    value = {**_act_json(erased, desk), "path": args.output}
    text = translate("Keeping", "{count} pengaduan dimusnahkan. Berita acara: {path}")
    out.result(value, [text.format(count=number(erased.complaints), path=args.output)])
    return ExitCode.DONE


def list_acts(tools: Tools, args: Namespace, out: Output) -> int:
    """List the erasures so far."""
    by, desk = signed_in(tools, args), tools.at_desk()
    acts = desk.erase.acts(by)
    titles = (
        translate("Terminal", "Tanda"),
        translate("Terminal", "Waktu"),
        translate("Terminal", "Pengaduan"),
        translate("Terminal", "Dasar"),
    )
    zone = desk.desk.office.zone
    rows = [(each.act, moment(each.at, zone), number(each.complaints), each.basis) for each in acts]
    out.result([_act_json(each, desk) for each in acts], table(titles, rows))
    return ExitCode.DONE


def act_record(tools: Tools, args: Namespace, out: Output) -> int:
    """Write the record of an erasure again."""
    by, desk = signed_in(tools, args), tools.at_desk()
    with output_file(args.output) as write:
        write(desk.erase.record_pdf(by, args.act))
    text = translate("Keeping", "Berita acara: {path}")
    out.result({"path": args.output}, [text.format(path=args.output)])
    return ExitCode.DONE


def hold(tools: Tools, args: Namespace, out: Output) -> int:
    """Hold a complaint from erasure, or end its hold."""
    by, desk = signed_in(tools, args), tools.at_desk()
    if args.end:
        desk.hold.end(by, args.number, args.reason)
    else:
        desk.hold(by, args.number, args.reason)
    register_no = desk.find.show(by, args.number).complaint.register_no
    text = (
        translate("Keeping", "{number} tidak lagi ditahan.")
        if args.end
        else translate("Keeping", "{number} ditahan dari pemusnahan.")
    )
    out.result({"register_no": register_no, "held": not args.end}, [text.format(number=register_no)])
    return ExitCode.DONE


def person_data(tools: Tools, args: Namespace, out: Output) -> int:
    """Write a citizen's copy of their data."""
    if (args.nik_file is None) == (args.register is None):
        raise UsageProblem(
            translate("PersonData", "Pilih satu: --nik-file BERKAS atau --register NOMOR."), field="nik_file"
        )
    by, desk = signed_in(tools, args), tools.at_desk()
    with output_file(args.output) as write:
        given = (
            desk.person_data.by_number(by, args.register)
            if args.nik_file is None
            else desk.person_data.by_id_number(by, read_secret(args.nik_file, "nik_file"))
        )
        write(given.pdf)
    value = {"path": args.output, "complaints": list(given.register_nos), "sha256": given.sha256}
    text = translate("PersonData", "Salinan data {count} pengaduan: {path}")
    out.result(value, [text.format(count=number(len(given.register_nos)), path=args.output)])
    return ExitCode.DONE


def _due_lines(due: Due) -> list[str]:
    lines = [
        translate(
            "Keeping", "Masa simpan {years} tahun: yang berakhir sebelum {day} habis masa simpannya."
        ).format(years=due.years, day=short_date(due.before)),
        translate(
            "Keeping", "Dapat dimusnahkan: {count} pengaduan, {files} lampiran, {letters} surat."
        ).format(count=number(due.total), files=number(due.extent.files), letters=number(due.extent.letters)),
    ]
    for count, text in (
        (len(due.held), translate("Keeping", "Ditahan: {count}.")),
        (len(due.unsettled), translate("Keeping", "Menunggu kiriman atau keputusan: {count}.")),
        (due.never_ended, translate("Keeping", "Sama tuanya tetapi tidak pernah dicatat selesai: {count}.")),
    ):
        if count:
            lines.append(text.format(count=number(count)))
    return [*lines, *(each.register_no for each in due.now)]


def _act_json(erased: Erased, desk: DeskTools) -> dict[str, object]:
    return {
        "act": erased.act,
        "at": erased.at.astimezone(desk.desk.office.zone).isoformat(timespec="seconds"),
        "basis": erased.basis,
        "complaints": erased.complaints,
        "files": erased.files,
        "letters": erased.letters,
    }
