"""What the grammar of all commands is made of: named commands below each other, and the words that many of them take."""

from __future__ import annotations

from typing import Any

from resources.i18n import translate
from ui.terminal.parser import Parser, a_date, a_number

LARGEST_LIST = 1_000


class Commands:
    """The commands below one parser; each is known to the dispatcher by its full name, "complaint add"."""

    def __init__(self, parser: Parser, prefix: str = "", *, required: bool | None = None) -> None:
        self._prefix = prefix
        metavar = translate("Terminal", "AKSI") if prefix else translate("Terminal", "PERINTAH")
        self._choices: Any = parser.add_subparsers(
            title=translate("Terminal", "Perintah"),
            metavar=metavar,
            required=bool(prefix) if required is None else required,
            parser_class=Parser,
        )

    def add(self, name: str, summary: str, **settings: Any) -> Parser:
        """Add a command and return its parser."""
        parser: Parser = self._choices.add_parser(name, help=summary, description=summary, **settings)
        parser.set_defaults(command=f"{self._prefix}{name}")
        return parser

    def group(self, name: str, summary: str) -> Commands:
        """Add a word that is followed by one of its own commands."""
        return Commands(self.add(name, summary), f"{self._prefix}{name} ")


def add_number(parser: Parser) -> None:
    """Let a command take a register number."""
    parser.words.add_argument(
        "number", metavar=number_word(), help=translate("Terminal", "nomor register, ejaan apa pun")
    )


def add_period(parser: Parser) -> None:
    """Let a command take the first and the last day of a period."""
    for option, dest in (("--from", "first_day"), ("--to", "last_day")):
        parser.options.add_argument(option, dest=dest, metavar=day_word(), type=a_date(option))


def add_limit(parser: Parser) -> None:
    """Let a command take the longest list that is wanted."""
    parser.options.add_argument("--limit", default=50, metavar="N", type=a_number("--limit", 1, LARGEST_LIST))


def add_output(parser: Parser, endings: str = ".pdf", *, required: bool = True) -> None:
    """Let a command take the name of the file that it makes, whose ending says as what."""
    is_pdf = endings == ".pdf"
    parser.options.add_argument(
        "--output",
        required=required,
        metavar=f"{file_word()}{endings}",
        help=translate("Terminal", "berkas PDF yang dibuat")
        if is_pdf
        else translate("Terminal", "berkas yang dibuat; akhiran namanya menentukan jenisnya"),
    )


def file_word() -> str:
    """Return how help calls a file."""
    return translate("Terminal", "BERKAS")


def name_word() -> str:
    """Return how help calls a name."""
    return translate("Terminal", "NAMA")


def text_word() -> str:
    """Return how help calls a text."""
    return translate("Terminal", "TEKS")


def day_word() -> str:
    """Return how help calls a day."""
    return translate("Terminal", "TANGGAL")


def number_word() -> str:
    """Return how help calls a register number."""
    return translate("Terminal", "NOMOR")


def lapor_no_word() -> str:
    """Return how help calls a number of LAPOR!."""
    return translate("Terminal", "NOMOR_LAPOR")
