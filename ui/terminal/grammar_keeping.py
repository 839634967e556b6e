"""Commands of keeping and erasing."""

from __future__ import annotations

from resources.i18n import translate
from ui.terminal.command_words import Commands, add_number, add_output, file_word, number_word, text_word
from ui.terminal.parser import a_number

_MOST = 1_000_000


def add_keeping(commands: Commands) -> None:
    """Add retention, hold and person-data."""
    group = commands.group("retention", translate("Terminal", "masa simpan: lihat, musnahkan, berita acara"))
    group.add("list", translate("Terminal", "pengaduan yang habis masa simpannya; tidak ada yang dihapus"))
    erase = group.add(
        "erase", translate("Terminal", "musnahkan isinya sesudah membuat cadangan, dan buat berita acara")
    )
    erase.options.add_argument(
        "--basis",
        required=True,
        metavar=text_word(),
        help=translate("Terminal", "nomor dan tanggal nota persetujuan"),
    )
    erase.options.add_argument(
        "--expect",
        metavar="N",
        type=a_number("--expect", 0, _MOST),
        help=translate("Terminal", "batal bila jumlahnya bukan ini"),
    )
    add_output(erase)
    group.add("acts", translate("Terminal", "pemusnahan yang sudah dilakukan"))
    record = group.add("record", translate("Terminal", "berita acara sebuah pemusnahan, sekali lagi"))
    record.words.add_argument("act", metavar=translate("Terminal", "TANDA"))
    add_output(record)
    hold = commands.add("hold", translate("Terminal", "tahan pengaduan dari pemusnahan, atau akhiri"))
    add_number(hold)
    hold.options.add_argument("--reason", required=True, metavar=text_word())
    hold.options.add_argument("--end", action="store_true", help=translate("Terminal", "akhiri penahanannya"))
    person = commands.add("person-data", translate("Terminal", "salinan data pribadi untuk pengadu sendiri"))
    person.options.add_argument(
        "--nik-file",
        metavar=file_word(),
        help=translate("Terminal", "berkas yang baris pertamanya NIK"),
    )
    person.options.add_argument("--register", metavar=number_word())
    add_output(person)
