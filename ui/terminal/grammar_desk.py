"""Commands of the desk: the office and its accounts, complaints, papers."""

from __future__ import annotations

from desktop.domain.access import Role
from desktop.domain.complaint import Classification, ComplaintStatus
from desktop.domain.deadlines import Band
from desktop.domain.outbox import SyncState
from desktop.domain.reveal_reason import OFFERED
from resources.i18n import translate
from ui.terminal.command_words import (
    Commands,
    add_limit,
    add_number,
    add_output,
    add_period,
    day_word,
    file_word,
    name_word,
    text_word,
)
from ui.terminal.parser import Parser, a_choice, a_date

PAPERS = ("a5", "a4", "f4", "80mm", "58mm")


def add_office(commands: Commands) -> None:
    """Add provision."""
    group = commands.group("provision", translate("Terminal", "berkas kantor: lihat atau terapkan"))
    show = group.add("show", translate("Terminal", "lihat isi berkas kantor dan apa yang akan berubah"))
    apply = group.add("apply", translate("Terminal", "terapkan berkas kantor"))
    for parser in (show, apply):
        parser.words.add_argument("file", metavar=file_word())
        parser.options.add_argument(
            "--key",
            metavar=file_word(),
            help=translate("Terminal", "kunci publik kabupaten; berlaku selama belum ada yang dipercaya"),
        )
    option = apply.options.add_argument
    option(
        "--allow-unsigned",
        action="store_true",
        help=translate("Terminal", "terima berkas yang belum ditandatangani"),
    )
    option(
        "--move-office",
        action="store_true",
        help=translate("Terminal", "loket ini memang menjadi kantor atau loket lain"),
    )
    option(
        "--machine",
        action="store_true",
        help=translate("Terminal", "pasang untuk semua pengguna komputer ini; hanya oleh administrator"),
    )
    trust = group.add("trust", translate("Terminal", "ganti kunci yang dipercaya, bila yang lama hilang"))
    trust.words.add_argument("file", metavar=file_word())


def add_accounts(commands: Commands) -> None:
    """Add user."""
    group = commands.group("user", translate("Terminal", "akun petugas"))
    add = group.add("add", translate("Terminal", "tambah akun; yang pertama harus admin"))
    add.words.add_argument("username", metavar=name_word())
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
        metavar=name_word(),
        help=translate("Terminal", "nama lengkap di tanda terima"),
    )
    add.options.add_argument("--nip", metavar="NIP", help=translate("Terminal", "NIP, 18 angka"))
    _new_password(add)
    group.add("list", translate("Terminal", "daftar akun"))
    change = group.add("change", translate("Terminal", "ubah peran, nama lengkap atau NIP sebuah akun"))
    change.words.add_argument("username", metavar=name_word())
    change.options.add_argument("--role", metavar="|".join(Role), type=a_choice("--role", Role))
    change.options.add_argument("--full-name", metavar=name_word())
    change.options.add_argument("--nip", metavar="NIP")
    disable = group.add("disable", translate("Terminal", "nonaktifkan akun"))
    disable.words.add_argument("username", metavar=name_word())
    enable = group.add("enable", translate("Terminal", "aktifkan lagi sebuah akun"))
    enable.words.add_argument("username", metavar=name_word())
    reset = group.add("reset-password", translate("Terminal", "ganti kata sandi sebuah akun"))
    reset.words.add_argument("username", metavar=name_word())
    _new_password(reset)
    _new_password(group.add("change-password", translate("Terminal", "ganti kata sandi sendiri")))


def _new_password(parser: Parser) -> None:
    parser.options.add_argument(
        "--new-password-file",
        metavar=file_word(),
        help=translate("Terminal", "berkas yang baris pertamanya kata sandi baru"),
    )


def _show_options(show: Parser) -> None:
    add_number(show)
    show.options.add_argument(
        "--reveal",
        metavar="|".join(OFFERED),
        type=a_choice("--reveal", OFFERED),
        help=translate("Terminal", "tampilkan NIK, telepon dan email utuh; alasannya dicatat"),
    )
    show.options.add_argument(
        "--note", metavar=text_word(), help=translate("Terminal", "alasan dengan kata sendiri, untuk lainnya")
    )


def add_complaints(commands: Commands) -> None:
    """Add complaint, deadlines and search."""
    group = commands.group("complaint", translate("Terminal", "catat, lihat, daftar atau batalkan pengaduan"))
    add = group.add("add", translate("Terminal", "catat pengaduan dari JSON"))
    add.words.add_argument(
        "file",
        metavar=f"{file_word()}|-",
        help=translate("Terminal", "objek JSON atau daftarnya; - untuk stdin"),
    )
    _show_options(group.add("show", translate("Terminal", "tampilkan satu pengaduan dengan riwayatnya")))
    _list_options(group.add("list", translate("Terminal", "daftar pengaduan, terbaru dulu")))
    void = group.add("void", translate("Terminal", "batalkan catatan; isinya tetap tersimpan"))
    add_number(void)
    void.options.add_argument(
        "--reason", required=True, metavar=text_word(), help=translate("Terminal", "alasan pembatalan")
    )
    _after_logging(group)
    deadlines = commands.add(
        "deadlines", translate("Terminal", "tenggat: yang lewat, mendesak dan mendekati batas")
    )
    deadlines.options.add_argument(
        "--band",
        metavar="|".join(Band),
        type=a_choice("--band", Band),
        help=translate("Terminal", "satu keadaan saja; green ialah yang aman"),
    )
    _add_after(deadlines)
    add_limit(deadlines)
    search = commands.add(
        "search", translate("Terminal", "cari nomor, nama, NIK, telepon, kata atau potongan kata")
    )
    search.words.add_argument("text", nargs="+", metavar=text_word())
    add_limit(search)


def _after_logging(group: Commands) -> None:
    """Add what is done to a complaint after it was logged."""
    correct = group.add("correct", translate("Terminal", "koreksi isian; LAPOR! diberi tahu lewat susulan"))
    add_number(correct)
    correct.words.add_argument(
        "file", metavar=f"{file_word()}|-", help=translate("Terminal", "JSON berisi isian yang berubah saja")
    )
    withdraw = group.add("withdraw", translate("Terminal", "catat bahwa warga mencabut pengaduannya"))
    add_number(withdraw)
    finish = group.add("finish", translate("Terminal", "catat bahwa pengaduan sudah dijawab dan selesai"))
    add_number(finish)
    finish.options.add_argument(
        "--on",
        metavar=day_word(),
        type=a_date("--on"),
        help=translate("Terminal", "tanggal selesai; bila kosong: hari ini"),
    )
    finish.options.add_argument(
        "--reopen", action="store_true", help=translate("Terminal", "buka kembali yang sudah selesai")
    )
    for parser in (correct, withdraw, finish):
        parser.options.add_argument(
            "--reason", required=True, metavar=text_word(), help=translate("Terminal", "alasan")
        )
    follow_up = group.add("follow-up", translate("Terminal", "kirim susulan untuk sebuah pengaduan"))
    add_number(follow_up)
    follow_up.words.add_argument(
        "file", metavar=f"{file_word()}|-", help=translate("Terminal", "teks susulan; - untuk stdin")
    )
    follow_up.options.add_argument(
        "--attach",
        action="append",
        metavar=file_word(),
        help=translate("Terminal", "lampiran; boleh berulang"),
    )


def _list_options(parser: Parser) -> None:
    add_period(parser)
    add = parser.options.add_argument
    add("--sync", metavar="|".join(SyncState), type=a_choice("--sync", SyncState))
    add("--status", metavar="|".join(ComplaintStatus), type=a_choice("--status", ComplaintStatus))
    add("--classification", metavar=text_word(), type=a_choice("--classification", Classification))
    _add_after(parser)
    add_limit(parser)


def _add_after(parser: Parser) -> None:
    parser.options.add_argument(
        "--after",
        metavar=translate("Terminal", "KURSOR"),
        help=translate("Terminal", 'nilai "next" dari halaman sebelumnya'),
    )


def add_papers(commands: Commands) -> None:
    """Add receipt and daily-log."""
    receipt = commands.add(
        "receipt",
        translate("Terminal", "buat tanda terima sebagai PDF, atau periksa kodenya"),
        usage=translate(
            "Terminal",
            "loket receipt NOMOR --output BERKAS.pdf [--paper a5|a4|f4|80mm|58mm] [--copy citizen|office|agency]\n"
            "           loket receipt verify KODE",
        ),
    )
    receipt.words.add_argument("words", nargs="+", metavar=translate("Terminal", "NOMOR | verify KODE"))
    add_output(receipt, required=False)
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
        metavar="citizen|office|agency",
        type=a_choice("--copy", ("citizen", "office", "agency")),
        help=translate("Terminal", "lembar warga (tersamar), lembar kantor, atau lembar instansi"),
    )
    log = commands.add(
        "daily-log", translate("Terminal", "log harian sebagai PDF, XLSX atau CSV; menutup hari")
    )
    log.options.add_argument(
        "--date",
        metavar=day_word(),
        type=a_date("--date"),
        help=translate("Terminal", "bila kosong: hari ini"),
    )
    log.options.add_argument(
        "--close", action="store_true", help=translate("Terminal", "tutup log hari itu untuk seterusnya")
    )
    log.options.add_argument(
        "--live",
        action="store_true",
        help=translate("Terminal", "keadaan sekarang dari hari yang sudah ditutup"),
    )
    add_output(log, ".pdf|.xlsx|.csv", required=False)
    recap = commands.add("recap", translate("Terminal", "rekapitulasi suatu masa sebagai PDF atau XLSX"))
    add_period(recap)
    add_output(recap, ".pdf|.xlsx")
    recap.options.add_argument(
        "--annex",
        action="store_true",
        help=translate("Terminal", "sertakan lampiran bukti PEKPPP, indikator 25 sampai 28"),
    )
    register = commands.add(
        "register", translate("Terminal", "buku register suatu masa sebagai PDF, XLSX atau CSV")
    )
    add_period(register)
    add_output(register, ".pdf|.xlsx|.csv")
    _add_archive(commands)


def _add_archive(commands: Commands) -> None:
    archive = commands.add(
        "archive",
        translate(
            "Terminal",
            "arsipkan log harian, register dan rekapitulasi bulanan ke folder, dengan sidik SHA-256",
        ),
    )
    archive.options.add_argument(
        "--with-receipts",
        action="store_true",
        help=translate("Terminal", "sertakan tanda terima lembar kantor (data pribadi)"),
    )
    archive.options.add_argument(
        "--plain",
        action="store_true",
        help=translate("Terminal", "PDF yang dapat dibaca siapa pun, tidak disandikan"),
    )
    again = Commands(archive, "archive ", required=False).add(
        "open", translate("Terminal", "tulis isi arsip yang tersandi sebagai PDF ke folder lain")
    )
    again.words.add_argument("folder", metavar="FOLDER")
    again.options.add_argument(
        "--output", required=True, metavar="FOLDER", help=translate("Terminal", "folder untuk PDF-nya")
    )
    receipts = commands.add(
        "receipts", translate("Terminal", "tanda terima dari suatu masa, satu berkas setiapnya")
    )
    receipts.options.add_argument(
        "--copy",
        default="office",
        metavar="citizen|office|agency",
        type=a_choice("--copy", ("citizen", "office", "agency")),
        help=translate("Terminal", "lembar warga (tersamar), lembar kantor, atau lembar instansi"),
    )
    for parser in (archive, receipts):
        add_period(parser)
        parser.options.add_argument("--output", metavar="FOLDER", help=translate("Terminal", "folder arsip"))
