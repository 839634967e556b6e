"""Commands of standard answers: list, show, word anew, put back."""

from __future__ import annotations

from argparse import Namespace

from desktop.domain.answer_template import placeholders
from desktop.domain.errors import InvalidInput
from desktop.usecases.keep_answers import LONGEST_TEXT, KeptAnswer
from desktop.usecases.toolbox import Tools
from resources.i18n import translate
from ui.terminal.exit_code import ExitCode
from ui.terminal.files import read_input
from ui.terminal.output import Output, table
from ui.terminal.session import signed_in

_LARGEST = LONGEST_TEXT * 4  # bytes of that many characters


def list_answers(tools: Tools, args: Namespace, out: Output) -> int:
    """List the standard answers in force."""
    kept = tools.answers.all(signed_in(tools, args))
    titles = (
        translate("Terminal", "Nama"),
        translate("Terminal", "Balasan standar"),
        translate("Terminal", "Keadaan"),
    )
    rows = [(each.template.name, each.template.title, _state(each)) for each in kept]
    value = [
        {"name": each.template.name, "title": each.template.title, "is_changed": each.is_changed}
        for each in kept
    ]
    out.result({"items": value}, table(titles, rows))
    return ExitCode.DONE


def show_answer(tools: Tools, args: Namespace, out: Output) -> int:
    """Show one standard answer with its placeholders."""
    return _told(tools.answers.get(signed_in(tools, args), args.name), out)


def set_answer(tools: Tools, args: Namespace, out: Output) -> int:
    """Word a standard answer anew."""
    by = signed_in(tools, args)
    try:
        text = read_input(args.file, _LARGEST).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InvalidInput.of(
            "text", "not_text", translate("Terminal", "Isi balasan bukan teks UTF-8.")
        ) from None
    title = tools.answers.get(by, args.name).template.title if args.title is None else args.title
    return _told(tools.answers.set(by, args.name, title, text), out)


def reset_answer(tools: Tools, args: Namespace, out: Output) -> int:
    """Put a standard answer back to how it came with the program."""
    return _told(tools.answers.reset(signed_in(tools, args), args.name), out)


def _told(kept: KeptAnswer, out: Output) -> int:
    template = kept.template
    value = {
        "name": template.name,
        "title": template.title,
        "text": template.text,
        "placeholders": list(placeholders(template.text)),
        "is_changed": kept.is_changed,
    }
    out.result(value, [f"{template.title} ({_state(kept)})", "", *template.text.splitlines()])
    return ExitCode.DONE


def _state(kept: KeptAnswer) -> str:
    return translate("Terminal", "diubah kantor") if kept.is_changed else translate("Terminal", "bawaan")
