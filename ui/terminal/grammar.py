"""The grammar of the whole command line (docs/operations.md); names are a contract with scripts.

Nothing heavy is imported for it: the window starts through this module too.
"""

from __future__ import annotations

from resources.i18n import LANGUAGES, translate
from ui.terminal.command_words import Commands, file_word, name_word
from ui.terminal.grammar_backup import add_backups
from ui.terminal.grammar_desk import add_accounts, add_complaints, add_office, add_papers
from ui.terminal.grammar_keeping import add_keeping
from ui.terminal.grammar_keys import add_keys
from ui.terminal.grammar_letters import add_letters
from ui.terminal.grammar_program import add_program, add_sending
from ui.terminal.grammar_sealing import add_sealing
from ui.terminal.grammar_updates import add_updates
from ui.terminal.parser import Parser, a_choice


def build_parser() -> Parser:
    """Return the parser of the whole command line, in the language in use."""
    parser = Parser(
        prog="loket",
        description=translate("Terminal", "Loket: mencatat pengaduan warga, juga tanpa internet."),
    )
    parser.set_defaults(command="gui", demo=False)
    _add_global_options(parser)
    commands = Commands(parser)
    for add in (
        add_office,
        add_accounts,
        add_complaints,
        add_papers,
        add_letters,
        add_sending,
        add_program,
        add_keys,
        add_backups,
        add_keeping,
        add_sealing,
        add_updates,
    ):
        add(commands)
    return parser


def _add_global_options(parser: Parser) -> None:
    add = parser.options.add_argument
    add("--version", action="store_true", help=translate("Terminal", "tampilkan versi"))
    add(
        "--data-dir",
        metavar="FOLDER",
        help=translate("Terminal", "folder data (bila tidak ditulis: LOKET_DATA_DIR atau folder pengguna)"),
    )
    add("--json", action="store_true", help=translate("Terminal", "hasil sebagai satu nilai JSON di stdout"))
    add("--lang", metavar="id|en", type=a_choice("--lang", LANGUAGES), help=translate("Terminal", "bahasa"))
    add("--user", metavar=name_word(), help=translate("Terminal", "nama pengguna untuk masuk"))
    add(
        "--password-file",
        metavar=file_word(),
        help=translate("Terminal", "berkas yang baris pertamanya kata sandi"),
    )
