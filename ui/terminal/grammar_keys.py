"""Words of the commands about the recovery key."""

from __future__ import annotations

from desktop.runtime.device_key import KeyPlace
from resources.i18n import translate
from ui.terminal.command_words import Commands, file_word
from ui.terminal.parser import Parser, a_choice


def add_keys(commands: Commands) -> None:
    """Add recovery-key."""
    group = commands.group("recovery-key", translate("Terminal", "kunci pemulihan di atas kertas"))
    make = group.add("make", translate("Terminal", "buat kunci baru; yang lama tidak berlaku lagi"))
    make.options.add_argument(
        "--output",
        required=True,
        metavar=f"{file_word()}.pdf",
        help=translate("Terminal", "lembar untuk dicetak; hapus berkasnya sesudah dicetak"),
    )
    check = group.add("check", translate("Terminal", "apakah lembar ini masih membuka data?"))
    _add_key_file(check)
    opening = group.add("open", translate("Terminal", "buka data di komputer atau akun lain"))
    _add_key_file(opening)
    protect = group.add("protect", translate("Terminal", "pindahkan kunci perangkat ini"))
    protect.options.add_argument(
        "--place",
        default=KeyPlace.SYSTEM.value,
        metavar="|".join(KeyPlace),
        type=a_choice("--place", tuple(KeyPlace)),
        help=translate("Terminal", "ke penyimpanan kunci sistem (system) atau berkas (file)"),
    )


def _add_key_file(parser: Parser) -> None:
    parser.options.add_argument(
        "--key-file",
        metavar=file_word(),
        help=translate("Terminal", "berkas yang baris pertamanya kunci pemulihan"),
    )
