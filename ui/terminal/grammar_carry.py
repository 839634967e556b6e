"""Words of the commands about the files in which reports travel between desks."""

from __future__ import annotations

from resources.i18n import translate
from ui.terminal.command_words import Commands, file_word


def add_carrying(outbox: Commands) -> None:
    """Add export, import and carries to ``outbox``."""
    desk = translate("Terminal", "KANTOR-LOKET")
    export = outbox.add("export", translate("Terminal", "bawa yang menunggu ke loket yang terhubung"))
    export.words.add_argument("file", metavar=file_word())
    export.options.add_argument(
        "--for", dest="for_desk", metavar=desk, help=translate("Terminal", "loket tujuan, misalnya ME01-L2")
    )
    what = export.options.add_mutually_exclusive_group()
    what.add_argument(
        "--results",
        action="store_true",
        help=translate("Terminal", "tulis hasil pengiriman untuk loket asalnya"),
    )
    what.add_argument(
        "--again", metavar="ID", help=translate("Terminal", "tulis lagi berkas bawaan yang hilang")
    )
    taken = outbox.add("import", translate("Terminal", "ambil berkas bawaan atau hasilnya"))
    taken.words.add_argument("file", metavar=file_word())
    taken.options.add_argument(
        "--code-file",
        metavar=file_word(),
        help=translate("Terminal", "berkas yang baris pertamanya kode pembuka"),
    )
    outbox.add("carries", translate("Terminal", "daftar berkas bawaan dengan kode pembukanya"))
