"""Commands of backups."""

from __future__ import annotations

from resources.i18n import translate
from ui.terminal.command_words import Commands, file_word
from ui.terminal.parser import Parser


def add_backups(commands: Commands) -> None:
    """Add backup."""
    group = commands.group("backup", translate("Terminal", "cadangan: buat, periksa, pulihkan"))
    create = group.add("create", translate("Terminal", "buat cadangan dan periksa isinya"))
    create.options.add_argument(
        "--output",
        metavar="FOLDER",
        help=translate("Terminal", "folder cadangan, bila bukan folder cadangan loket"),
    )
    group.add("list", translate("Terminal", "cadangan yang ada dan keadaannya"))
    verify = group.add("verify", translate("Terminal", "periksa seluruh isi sebuah cadangan"))
    _add_file(verify)
    rehearse = group.add("rehearse", translate("Terminal", "latihan memulihkan; loket ini tidak berubah"))
    rehearse.words.add_argument("file", nargs="?", metavar=file_word())
    restore = group.add("restore", translate("Terminal", "pulihkan loket dari sebuah cadangan"))
    _add_file(restore)


def _add_file(parser: Parser) -> None:
    parser.words.add_argument("file", metavar=file_word())
    parser.options.add_argument(
        "--recovery-key-file",
        metavar=file_word(),
        help=translate("Terminal", "berkas yang baris pertamanya kunci pemulihan, bila komputer ini lain"),
    )
