"""Commands of letters of answer: write one from a standard answer, list those of a complaint, print one again."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from desktop.domain.access import Account
from desktop.domain.answer_template import PLACEHOLDERS
from desktop.domain.errors import InvalidInput
from desktop.domain.wording import moment, short_date
from desktop.usecases.toolbox import DeskTools, Tools
from desktop.usecases.write_letter import LetterForm, LetterPaper, WrittenLetter
from resources.i18n import translate
from ui.terminal.exit_code import ExitCode, UsageProblem
from ui.terminal.files import output_file
from ui.terminal.output import Output, table
from ui.terminal.session import signed_in

LIST, AGAIN = "list", "again"


def letter(tools: Tools, args: Namespace, out: Output) -> int:
    """Write a letter, list letters or print one again: all three begin with the same word."""
    first, rest = args.words[0], " ".join(args.words[1:]).strip()
    if first == LIST:
        if not rest:
            raise UsageProblem(
                translate("Terminal", "Tulis nomor registernya: loket letter list NOMOR."), field="number"
            )
        return _list(tools, args, rest, out)
    if first == AGAIN:
        _need(args, "output")
        if not rest:
            raise UsageProblem(
                translate("Terminal", "Tulis ID suratnya; lihat: loket letter list NOMOR."), field="letter"
            )
        return _again(tools, args, rest, out)
    for option in ("template", "number", "output"):
        _need(args, option)
    return _write(tools, args, " ".join(args.words), out)


def _need(args: Namespace, option: str) -> None:
    if not getattr(args, option):
        raise UsageProblem(
            translate("Terminal", "Belum ditulis: --{option}. Lihat: loket letter --help.").format(
                option=option
            ),
            field=option,
        )


def _write(tools: Tools, args: Namespace, number: str, out: Output) -> int:
    values = _values(args.set)
    by, desk = signed_in(tools, args), tools.at_desk()
    form = _form(by, desk, number, values, args)
    with output_file(args.output) as write:
        written = desk.letters(by, form, LetterPaper(args.paper))
        write(written.pdf)
    return _told(written, args.output, out)


def _form(by: Account, desk: DeskTools, number: str, values: dict[str, str], args: Namespace) -> LetterForm:
    draft = desk.letters.begin(by, number, args.template)
    missing = [name for name in draft.missing if not values.get(name)]
    if missing:
        raise InvalidInput.of(
            "set",
            "required",
            translate("Terminal", "Isian belum ada: {names}. Tulis dengan --set {example}=TEKS.").format(
                names=", ".join(missing), example=missing[0]
            ),
        )
    return LetterForm(
        number,
        args.number,
        args.date or draft.letter_on,
        args.subject or draft.subject,
        desk.letters.fill(by, number, args.template, values),
        draft.nature,
        copies_to=tuple(args.copy_to),
    )


def _again(tools: Tools, args: Namespace, letter_id: str, out: Output) -> int:
    by, desk = signed_in(tools, args), tools.at_desk()
    with output_file(args.output) as write:
        written = desk.letters.again(by, letter_id, LetterPaper(args.paper))
        write(written.pdf)
    return _told(written, args.output, out)


def _told(written: WrittenLetter, path: str, out: Output) -> int:
    text = translate("Terminal", "Surat {letter_no} untuk {number}: {path}.").format(
        letter_no=written.letter_no, number=written.register_no, path=path
    )
    value = {
        "path": path,
        "id": written.id,
        "register_no": written.register_no,
        "letter_no": written.letter_no,
        "sha256": written.sha256,
    }
    out.result(value, [text])
    return ExitCode.DONE


def _list(tools: Tools, args: Namespace, number: str, out: Output) -> int:
    by, desk = signed_in(tools, args), tools.at_desk()
    kept = desk.letters.letters(by, number)
    value = [
        {
            "id": each.id,
            "letter_no": each.letter_no,
            "letter_on": each.letter_on.isoformat(),
            "created_at": each.created_at.astimezone(desk.desk.office.zone).isoformat(),
            "created_by": each.created_by,
        }
        for each in kept
    ]
    titles = (
        translate("Terminal", "Nomor surat"),
        translate("Terminal", "Tanggal"),
        translate("Terminal", "Dibuat"),
        translate("Terminal", "Oleh"),
        "ID",
    )
    rows = [
        (
            each.letter_no,
            short_date(each.letter_on),
            moment(each.created_at, desk.desk.office.zone),
            each.created_by,
            each.id,
        )
        for each in kept
    ]
    lines = table(titles, rows) if rows else [translate("Terminal", "Belum ada surat jawaban.")]
    out.result({"items": value}, lines)
    return ExitCode.DONE


def _values(pairs: Sequence[str]) -> dict[str, str]:
    """Read ``name=value``. Raises InvalidInput for names that no template has."""
    found: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or name.strip() not in PLACEHOLDERS:
            raise InvalidInput.of(
                "set",
                "unknown_placeholder",
                translate("Terminal", "--set harus ISIAN=TEKS dengan isian salah satu dari: {known}.").format(
                    known=", ".join(PLACEHOLDERS)
                ),
            )
        found[name.strip()] = value.strip()
    return found
