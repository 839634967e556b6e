"""Words of the commands about sealed content."""

from __future__ import annotations

from resources.i18n import translate
from ui.terminal.command_words import Commands, add_number, file_word, name_word, text_word
from ui.terminal.parser import Parser


def add_sealing(commands: Commands) -> None:
    """Add seal."""
    group = commands.group("seal", translate("Terminal", "segel isi laporan rahasia untuk satu petugas"))
    key = group.add("key", translate("Terminal", "buat kunci segel sendiri, dengan kalimat sandi"))
    _add_secrets(
        key,
        translate("Terminal", "berkas yang baris pertamanya kunci pemulihan; kunci itu juga akan membukanya"),
    )
    officer = group.add("officer", translate("Terminal", "tetapkan untuk siapa isinya disegel"))
    officer.words.add_argument("officer", metavar=name_word(), nargs="?")
    officer.options.add_argument(
        "--off", action="store_true", help=translate("Terminal", "jangan menyegel lagi")
    )
    group.add("show", translate("Terminal", "untuk siapa, dan berapa yang disegel"))
    group.add("run", translate("Terminal", "segel sekarang yang sudah waktunya"))
    opening = group.add("open", translate("Terminal", "baca isi tersegel; tercatat di riwayat"))
    add_number(opening)
    opening.options.add_argument(
        "--reason", required=True, metavar=text_word(), help=translate("Terminal", "alasan membukanya")
    )
    _add_secrets(
        opening,
        translate("Terminal", "berkas yang baris pertamanya kunci pemulihan, bila petugasnya tidak ada"),
    )
    opening.options.add_argument(
        "--files",
        metavar="FOLDER",
        help=translate("Terminal", "tulis lampirannya ke folder ini; hapus sesudah dipakai"),
    )


def _add_secrets(parser: Parser, recovery_help: str) -> None:
    parser.options.add_argument(
        "--passphrase-file",
        metavar=file_word(),
        help=translate("Terminal", "berkas yang baris pertamanya kalimat sandi"),
    )
    parser.options.add_argument("--recovery-key-file", metavar=file_word(), help=recovery_help)
