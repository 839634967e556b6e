"""Names, options and help of all commands (docs/operations.md); names are a contract with scripts.

Nothing heavy is imported here: the window starts through this module too.
"""

from __future__ import annotations

from typing import Any

from desktop.domain.access import Role
from desktop.domain.complaint import Classification, ComplaintStatus
from desktop.domain.outbox import SyncState
from resources.i18n import LANGUAGES, translate
from ui.terminal.parser import Parser, a_choice, a_date, a_number, a_rate

LARGEST_LIST = 1_000
PRACTICE_PORT = 8975
PAPERS = ("a5", "a4", "f4", "80mm", "58mm")
LATER_COMMANDS = ("register", "recap", "follow-ups", "backup", "audit", "doctor")


class Commands:
    """The commands below one parser; each is known to the dispatcher by its full name, "complaint add"."""

    def __init__(self, parser: Parser, prefix: str = "") -> None:
        self._prefix = prefix
        metavar = translate("Terminal", "AKSI") if prefix else translate("Terminal", "PERINTAH")
        self._choices: Any = parser.add_subparsers(
            title=translate("Terminal", "Perintah"),
            metavar=metavar,
            required=bool(prefix),
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


def build_parser() -> Parser:
    """Return the parser of the whole command line, in the language in use."""
    parser = Parser(
        prog="loket",
        description=translate("Terminal", "Loket: mencatat pengaduan warga, juga tanpa internet."),
    )
    parser.set_defaults(command="gui", demo=False)
    _add_global_options(parser)
    commands = Commands(parser)
    for add in (_office, _accounts, _complaints, _papers, _sending, _program, _later):
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
    add("--user", metavar=_name(), help=translate("Terminal", "nama pengguna untuk masuk"))
    add(
        "--password-file",
        metavar=_file(),
        help=translate("Terminal", "berkas yang baris pertamanya kata sandi"),
    )


def _office(commands: Commands) -> None:
    group = commands.group("provision", translate("Terminal", "berkas kantor: lihat atau terapkan"))
    show = group.add("show", translate("Terminal", "lihat isi berkas kantor dan apa yang akan berubah"))
    show.words.add_argument("file", metavar=_file())
    apply = group.add("apply", translate("Terminal", "terapkan berkas kantor"))
    apply.words.add_argument("file", metavar=_file())
    apply.options.add_argument(
        "--allow-unsigned",
        action="store_true",
        help=translate("Terminal", "terima berkas yang belum ditandatangani"),
    )


def _accounts(commands: Commands) -> None:
    group = commands.group("user", translate("Terminal", "akun petugas"))
    add = group.add("add", translate("Terminal", "tambah akun; yang pertama harus admin"))
    add.words.add_argument("username", metavar=_name())
    add.options.add_argument(
        "--role",
        required=True,
        metavar="|".join(Role),
        type=a_choice("--role", Role),
        help=translate("Terminal", "peran"),
    )
    add.options.add_argument(
        "--full-name",
        required=True,
        metavar=_name(),
        help=translate("Terminal", "nama lengkap di tanda terima"),
    )
    add.options.add_argument("--nip", metavar="NIP", help=translate("Terminal", "NIP, 18 angka"))
    _new_password(add)
    group.add("list", translate("Terminal", "daftar akun"))
    disable = group.add("disable", translate("Terminal", "nonaktifkan akun"))
    disable.words.add_argument("username", metavar=_name())
    reset = group.add("reset-password", translate("Terminal", "ganti kata sandi sebuah akun"))
    reset.words.add_argument("username", metavar=_name())
    _new_password(reset)


def _new_password(parser: Parser) -> None:
    parser.options.add_argument(
        "--new-password-file",
        metavar=_file(),
        help=translate("Terminal", "berkas yang baris pertamanya kata sandi baru"),
    )


def _complaints(commands: Commands) -> None:
    group = commands.group("complaint", translate("Terminal", "catat, lihat, daftar atau batalkan pengaduan"))
    add = group.add("add", translate("Terminal", "catat pengaduan dari JSON"))
    add.words.add_argument(
        "file", metavar=f"{_file()}|-", help=translate("Terminal", "objek JSON atau daftarnya; - untuk stdin")
    )
    _number(group.add("show", translate("Terminal", "tampilkan satu pengaduan dengan riwayatnya")))
    _list_options(group.add("list", translate("Terminal", "daftar pengaduan, terbaru dulu")))
    void = group.add("void", translate("Terminal", "batalkan catatan; isinya tetap tersimpan"))
    _number(void)
    void.options.add_argument(
        "--reason", required=True, metavar=_text(), help=translate("Terminal", "alasan pembatalan")
    )
    search = commands.add(
        "search", translate("Terminal", "cari nomor, nama, NIK, telepon, kata atau potongan kata")
    )
    search.words.add_argument("text", nargs="+", metavar=_text())
    _limit(search)


def _list_options(parser: Parser) -> None:
    _period(parser)
    add = parser.options.add_argument
    add("--sync", metavar="|".join(SyncState), type=a_choice("--sync", SyncState))
    add("--status", metavar="|".join(ComplaintStatus), type=a_choice("--status", ComplaintStatus))
    add("--classification", metavar=_text(), type=a_choice("--classification", Classification))
    add(
        "--after",
        metavar=translate("Terminal", "KURSOR"),
        help=translate("Terminal", 'nilai "next" dari halaman sebelumnya'),
    )
    _limit(parser)


def _papers(commands: Commands) -> None:
    receipt = commands.add(
        "receipt",
        translate("Terminal", "buat tanda terima sebagai PDF, atau periksa kodenya"),
        usage=translate(
            "Terminal",
            "loket receipt NOMOR --output BERKAS.pdf [--paper a5|a4|f4|80mm|58mm] [--copy citizen|office]\n"
            "           loket receipt verify KODE",
        ),
    )
    receipt.words.add_argument("words", nargs="+", metavar=translate("Terminal", "NOMOR | verify KODE"))
    _output(receipt, required=False)
    receipt.options.add_argument(
        "--paper",
        default="a5",
        metavar="|".join(PAPERS),
        type=a_choice("--paper", PAPERS),
        help=translate("Terminal", "kertas"),
    )
    receipt.options.add_argument(
        "--copy",
        default="citizen",
        metavar="citizen|office",
        type=a_choice("--copy", ("citizen", "office")),
        help=translate("Terminal", "lembar warga (tersamar) atau lembar kantor"),
    )
    log = commands.add("daily-log", translate("Terminal", "log harian sebagai PDF"))
    log.options.add_argument(
        "--date", metavar=_day(), type=a_date("--date"), help=translate("Terminal", "bila kosong: hari ini")
    )
    _output(log)


def _sending(commands: Commands) -> None:
    sync = commands.add("sync", translate("Terminal", "kirim yang menunggu ke SP4N-LAPOR!"))
    sync.options.add_argument(
        "--once", action="store_true", help=translate("Terminal", "satu putaran saja, bukan sampai habis")
    )
    group = commands.group("outbox", translate("Terminal", "antrean kiriman"))
    listing = group.add("list", translate("Terminal", "daftar antrean"))
    listing.options.add_argument("--sync", metavar="|".join(SyncState), type=a_choice("--sync", SyncState))
    group.add("totals", translate("Terminal", "jumlah menurut keadaan"))
    resolve = group.add("resolve", translate("Terminal", "pastikan yang perlu dicek"))
    _number(resolve)
    fate = resolve.options.add_mutually_exclusive_group(required=True)
    fate.add_argument(
        "--sent", metavar=_lapor_no(), help=translate("Terminal", "sudah ada di LAPOR! dengan nomor ini")
    )
    fate.add_argument(
        "--not-sent", action="store_true", help=translate("Terminal", "tidak ada di LAPOR!: antrekan lagi")
    )
    fate.add_argument(
        "--by-hand", metavar=_lapor_no(), help=translate("Terminal", "dimasukkan sendiri ke LAPOR!")
    )
    retry = group.add("retry", translate("Terminal", "coba kirim lagi sekarang"))
    retry.words.add_argument("number", nargs="?", metavar=_number_word())
    redirect = group.add("redirect", translate("Terminal", "ganti tujuan kiriman yang ditolak"))
    _number(redirect)
    redirect.options.add_argument("--agency", metavar=_text(), help=translate("Terminal", "instansi tujuan"))
    redirect.options.add_argument("--category", metavar=_text(), help=translate("Terminal", "kategori"))
    secrets = commands.group("credentials", translate("Terminal", "kunci LAPOR!")).add(
        "set", translate("Terminal", "simpan kedua kunci LAPOR!")
    )
    for option in ("--auth-file", "--token-file"):
        secrets.options.add_argument(option, required=True, metavar=_file())


def _program(commands: Commands) -> None:
    gui = commands.add("gui", translate("Terminal", "buka jendela (juga bila tanpa perintah)"))
    gui.options.add_argument("--demo", action="store_true", help=translate("Terminal", "dengan data contoh"))
    demo = commands.add("demo", translate("Terminal", "kerjakan satu hari loket dengan data contoh"))
    demo.options.add_argument(
        "--folder", default=".demo", metavar="FOLDER", help=translate("Terminal", "folder hasil, .demo")
    )
    sandbox = commands.add("sandbox", translate("Terminal", "server latihan SP4N-LAPOR! di komputer ini"))
    add = sandbox.options.add_argument
    add("--port", default=PRACTICE_PORT, metavar="PORT", type=a_number("--port", 0, 65_535))
    add("--latency-ms", default=0, metavar="N", type=a_number("--latency-ms", 0, 600_000))
    add(
        "--fault",
        default=[],
        nargs="+",
        action="extend",
        metavar=translate("Terminal", "NAMA=ANGKA"),
        type=a_rate,
    )
    add("--seed", default=0, metavar="N", type=a_number("--seed", 0, 2**31))
    add("--state-file", metavar=_file(), help=translate("Terminal", "simpan yang diterima di berkas ini"))


def _later(commands: Commands) -> None:
    """Know the names of what later issues bring; what is written after them is not read."""
    for name in LATER_COMMANDS:
        parser = commands.add(name, translate("Terminal", "belum ada di versi ini"))
        parser.set_defaults(command="later", name=name)


def _number(parser: Parser) -> None:
    parser.words.add_argument(
        "number", metavar=_number_word(), help=translate("Terminal", "nomor register, ejaan apa pun")
    )


def _period(parser: Parser) -> None:
    for option, dest in (("--from", "first_day"), ("--to", "last_day")):
        parser.options.add_argument(option, dest=dest, metavar=_day(), type=a_date(option))


def _limit(parser: Parser) -> None:
    parser.options.add_argument("--limit", default=50, metavar="N", type=a_number("--limit", 1, LARGEST_LIST))


def _output(parser: Parser, *, required: bool = True) -> None:
    parser.options.add_argument(
        "--output",
        required=required,
        metavar=f"{_file()}.pdf",
        help=translate("Terminal", "berkas PDF yang dibuat"),
    )


def _file() -> str:
    return translate("Terminal", "BERKAS")


def _name() -> str:
    return translate("Terminal", "NAMA")


def _text() -> str:
    return translate("Terminal", "TEKS")


def _day() -> str:
    return translate("Terminal", "TANGGAL")


def _number_word() -> str:
    return translate("Terminal", "NOMOR")


def _lapor_no() -> str:
    return translate("Terminal", "NOMOR_LAPOR")
