"""argparse that speaks the desk's language: its own English sentences never reach a person.

Every error becomes a :class:`UsageProblem` with one plain sentence; asking for help raises :class:`HelpWanted`, so that
the caller alone decides what is printed where.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, NoReturn

from resources.i18n import translate
from ui.terminal.exit_code import UsageProblem

GLOBAL_OPTIONS = ("--data-dir", "--json", "--lang", "--user", "--password-file", "--version")


class HelpWanted(Exception):
    """Somebody asked for help; the text is its argument."""


class Parser(argparse.ArgumentParser):
    """A parser whose ``words`` (positional arguments) and ``options`` stand in groups with translated titles."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_Help, **settings)
        self.words = self.add_argument_group(translate("Terminal", "Isian"))
        self.options = self.add_argument_group(translate("Terminal", "Pilihan"))
        self.options.add_argument(
            "-h", "--help", action=_ShowHelp, nargs=0, help=translate("Terminal", "tampilkan bantuan ini")
        )

    def error(self, message: str) -> NoReturn:
        """Raise the problem in plain words; argparse's own sentence is only read."""
        raise UsageProblem(_in_plain_words(message, self.prog))


class _Help(argparse.RawDescriptionHelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        if prefix is None:
            prefix = translate("Terminal", "Pemakaian: ")
        super().add_usage(usage, actions, groups, prefix)


class _ShowHelp(argparse.Action):
    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> NoReturn:
        raise HelpWanted(parser.format_help())


def a_date(name: str) -> Callable[[str], date]:
    """Return a reader of days like 2026-11-24 for the option ``name``."""

    def read(text: str) -> date:
        try:
            if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
                return date.fromisoformat(text)
        except ValueError:
            pass
        raise _wrong(
            name,
            translate("Terminal", "{name} harus tanggal yang ada, seperti 2026-11-24.").format(name=name),
        )

    return read


def a_number(name: str, lowest: int, highest: int) -> Callable[[str], int]:
    """Return a reader of whole numbers from ``lowest`` to ``highest`` for the option ``name``."""

    def read(text: str) -> int:
        if re.fullmatch(r"-?\d{1,18}", text, re.ASCII) and lowest <= int(text) <= highest:
            return int(text)
        raise _wrong(
            name,
            translate("Terminal", "{name} harus angka {lowest} sampai {highest}.").format(
                name=name, lowest=lowest, highest=highest
            ),
        )

    return read


def a_choice(name: str, choices: Iterable[str]) -> Callable[[str], str]:
    """Return a reader of one of the ``choices`` for the option ``name``."""
    known = tuple(choices)

    def read(text: str) -> str:
        if text in known:
            return text
        raise _wrong(
            name,
            translate("Terminal", "{name} harus salah satu dari: {choices}.").format(
                name=name, choices=", ".join(known)
            ),
        )

    return read


def a_rate(text: str) -> tuple[str, float]:
    """Read a fault of the practice server: ``NAME=RATE`` with a rate between 0 and 1."""
    fault, _equals, rate = text.partition("=")
    if fault and re.fullmatch(r"\d(\.\d{1,6})?", rate, re.ASCII) and float(rate) <= 1:
        return fault, float(rate)
    raise _wrong(
        "--fault",
        translate("Terminal", "--fault harus NAMA=ANGKA antara 0 dan 1, misalnya error_503=0.3."),
    )


def _wrong(name: str, message: str) -> UsageProblem:
    return UsageProblem(message, field=name.lstrip("-"))


def _in_plain_words(message: str, program: str) -> str:
    hint = translate("Terminal", "Lihat: {program} --help.").format(program=program)
    argument, rest = "", message
    if found := re.fullmatch(r"argument (\S+): (.*)", message, re.DOTALL):
        argument, rest = found[1].split("/")[0], found[2]
    return f"{_sentence(argument, rest)} {hint}"


def _sentence(argument: str, rest: str) -> str:
    if found := re.match(r"invalid choice: (.{1,80}?) \(", rest):
        return translate("Terminal", "Perintah {name} tidak ada.").format(name=found[1])
    if re.match(r"expected .* argument", rest):
        return translate("Terminal", "Nilai untuk {name} belum ditulis.").format(name=argument)
    if found := re.match(r"not allowed with argument (\S+)", rest):
        return translate("Terminal", "{one} dan {other} tidak dapat dipakai bersama.").format(
            one=argument, other=found[1]
        )
    if rest.startswith("ignored explicit argument"):
        return translate("Terminal", "{name} tidak memakai nilai.").format(name=argument)
    if found := re.match(r"the following arguments are required: (.*)", rest, re.DOTALL):
        return translate("Terminal", "Belum ditulis: {names}.").format(names=found[1])
    if found := re.match(r"one of the arguments (.*) is required", rest, re.DOTALL):
        return translate("Terminal", "Tulis salah satu dari: {names}.").format(names=found[1])
    if found := re.match(r"unrecognized arguments: (.*)", rest, re.DOTALL):
        return _unrecognized(found[1])
    return translate("Terminal", "Perintah ini tidak dipahami.")


def _unrecognized(words: str) -> str:
    first = words.split(" ")[0][:80]
    if first.split("=")[0] in GLOBAL_OPTIONS:
        return translate("Terminal", "{name} ditulis sebelum nama perintah.").format(name=first)
    return translate("Terminal", "{name} tidak dikenal di sini.").format(name=first)
