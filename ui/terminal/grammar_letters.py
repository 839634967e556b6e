"""Words of the commands about letters of answer and the standard answers from which they are written."""

from __future__ import annotations

from resources.i18n import translate
from ui.terminal.command_words import Commands, add_output, day_word, file_word, name_word, text_word
from ui.terminal.parser import a_choice, a_date

PAPERS = ("a4", "f4")


def add_letters(commands: Commands) -> None:
    """Add letter and answers."""
    letter = commands.add(
        "letter",
        translate("Terminal", "buat surat jawaban sebagai PDF, atau lihat yang sudah dibuat"),
        usage=translate(
            "Terminal",
            "loket letter NOMOR --template NAMA --number NOMOR_SURAT --output BERKAS.pdf [--set ISIAN=TEKS]…\n"
            "           loket letter list NOMOR\n"
            "           loket letter again ID --output BERKAS.pdf",
        ),
    )
    letter.words.add_argument(
        "words", nargs="+", metavar=translate("Terminal", "NOMOR | list NOMOR | again ID")
    )
    add = letter.options.add_argument
    add(
        "--template",
        metavar=name_word(),
        help=translate("Terminal", "balasan standar; lihat: loket answers list"),
    )
    add("--number", metavar=text_word(), help=translate("Terminal", "nomor surat menurut agenda kantor"))
    add(
        "--set",
        action="append",
        default=[],
        metavar=translate("Terminal", "ISIAN=TEKS"),
        help=translate("Terminal", "isi sebuah isian dari balasan standar; boleh berulang"),
    )
    add(
        "--date",
        metavar=day_word(),
        type=a_date("--date"),
        help=translate("Terminal", "tanggal surat; bila kosong: hari ini"),
    )
    add("--subject", metavar=text_word(), help=translate("Terminal", "hal; bila kosong: nomor register saja"))
    add(
        "--copy-to",
        action="append",
        default=[],
        metavar=name_word(),
        help=translate("Terminal", "tembusan; boleh berulang"),
    )
    add_output(letter, required=False)
    add(
        "--paper",
        default="a4",
        metavar="|".join(PAPERS),
        type=a_choice("--paper", PAPERS),
        help=translate("Terminal", "kertas"),
    )
    _add_answers(commands)


def _add_answers(commands: Commands) -> None:
    group = commands.group("answers", translate("Terminal", "balasan standar: lihat, ubah, kembalikan"))
    group.add("list", translate("Terminal", "daftar balasan standar"))
    show = group.add("show", translate("Terminal", "tampilkan isi satu balasan standar"))
    change = group.add("set", translate("Terminal", "ganti isi balasan standar dengan kata-kata kantor"))
    reset = group.add("reset", translate("Terminal", "kembalikan balasan standar seperti semula"))
    for parser in (show, change, reset):
        parser.words.add_argument("name", metavar=name_word())
    change.words.add_argument(
        "file",
        metavar=f"{file_word()}|-",
        help=translate("Terminal", "isi dengan isian seperti {nama}; - untuk stdin"),
    )
    change.options.add_argument(
        "--title",
        metavar=text_word(),
        help=translate("Terminal", "nama yang ditampilkan; bila kosong: tetap"),
    )
