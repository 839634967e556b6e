"""Commands of sending and of the program itself."""

from __future__ import annotations

from desktop.domain.outbox import SyncState
from resources.i18n import translate
from ui.terminal.command_words import (
    Commands,
    add_number,
    file_word,
    lapor_no_word,
    number_word,
    text_word,
)
from ui.terminal.grammar_carry import add_carrying
from ui.terminal.parser import a_choice
from ui.terminal.practice_commands import add_practice


def add_sending(commands: Commands) -> None:
    """Add sync, background, outbox and credentials."""
    sync = commands.add("sync", translate("Terminal", "kirim yang menunggu ke SP4N-LAPOR!"))
    sync.options.add_argument(
        "--once", action="store_true", help=translate("Terminal", "satu putaran saja, bukan sampai habis")
    )
    commands.add(
        "background", translate("Terminal", "kirim dan baca dengan diam, untuk tugas terjadwal komputer")
    )
    commands.add("follow-ups", translate("Terminal", "baca status dan tindak lanjut dari LAPOR!"))
    group = commands.group("outbox", translate("Terminal", "antrean kiriman"))
    listing = group.add("list", translate("Terminal", "daftar antrean"))
    listing.options.add_argument("--sync", metavar="|".join(SyncState), type=a_choice("--sync", SyncState))
    listing.options.add_argument(
        "--output",
        metavar=f"{file_word()}.pdf|.csv",
        help=translate("Terminal", "daftar untuk diketik sendiri di situs LAPOR!"),
    )
    group.add("totals", translate("Terminal", "jumlah menurut keadaan"))
    resolve = group.add("resolve", translate("Terminal", "pastikan yang perlu dicek"))
    add_number(resolve)
    fate = resolve.options.add_mutually_exclusive_group(required=True)
    fate.add_argument(
        "--sent", metavar=lapor_no_word(), help=translate("Terminal", "sudah ada di LAPOR! dengan nomor ini")
    )
    fate.add_argument(
        "--not-sent", action="store_true", help=translate("Terminal", "tidak ada di LAPOR!: antrekan lagi")
    )
    fate.add_argument(
        "--by-hand", metavar=lapor_no_word(), help=translate("Terminal", "dimasukkan sendiri ke LAPOR!")
    )
    retry = group.add("retry", translate("Terminal", "coba kirim lagi sekarang"))
    retry.words.add_argument("number", nargs="?", metavar=number_word())
    redirect = group.add("redirect", translate("Terminal", "ganti tujuan kiriman yang ditolak"))
    add_number(redirect)
    redirect.options.add_argument(
        "--agency", metavar=text_word(), help=translate("Terminal", "instansi tujuan")
    )
    redirect.options.add_argument("--category", metavar=text_word(), help=translate("Terminal", "kategori"))
    add_carrying(group)
    credentials = commands.group("credentials", translate("Terminal", "kunci LAPOR!"))
    secrets = credentials.add("set", translate("Terminal", "simpan kedua kunci LAPOR!"))
    for option in ("--auth-file", "--token-file"):
        secrets.options.add_argument(option, required=True, metavar=file_word())
    device_key = credentials.add(
        "device-key", translate("Terminal", "kunci publik perangkat ini, untuk menyegel kunci LAPOR!")
    )
    device_key.options.add_argument("--output", metavar=file_word())


def add_program(commands: Commands) -> None:
    """Add gui, demo, sandbox, rescue, audit, device and doctor."""
    gui = commands.add("gui", translate("Terminal", "buka jendela (juga bila tanpa perintah)"))
    gui.options.add_argument("--demo", action="store_true", help=translate("Terminal", "dengan data contoh"))
    rescue = commands.add("rescue", translate("Terminal", "keluarkan isi basis data versi lebih baru"))
    rescue.options.add_argument(
        "--output", required=True, metavar="FOLDER", help=translate("Terminal", "folder baru untuk hasilnya")
    )
    demo = commands.add("demo", translate("Terminal", "kerjakan satu hari loket dengan data contoh"))
    demo.options.add_argument(
        "--folder", default=".demo", metavar="FOLDER", help=translate("Terminal", "folder hasil, .demo")
    )
    add_practice(commands)
    audit = commands.group("audit", translate("Terminal", "catatan audit"))
    audit.add("verify", translate("Terminal", "periksa keutuhan catatan audit"))
    export = audit.add("export", translate("Terminal", "salin catatan audit, bertanda tangan"))
    export.options.add_argument("--output", required=True, metavar=f"{file_word()}.jsonl")
    device = commands.group("device", translate("Terminal", "kode loket ini di nomor register"))
    device.add("show", translate("Terminal", "tampilkan kode dan yang diketahui tentangnya"))
    change = device.add("set", translate("Terminal", "ganti kode loket ini"))
    change.words.add_argument("code", metavar=translate("Terminal", "KODE"))
    doctor = commands.add("doctor", translate("Terminal", "periksa pemasangan dan server LAPOR!"))
    doctor.options.add_argument(
        "--sp4n",
        action="store_true",
        help=translate("Terminal", "cocokkan server LAPOR! dengan kontrak; tidak mengirim apa pun"),
    )
    doctor.options.add_argument(
        "--bundle",
        metavar=f"{file_word()}.zip",
        help=translate("Terminal", "tulis paket diagnostik untuk petugas TI, tanpa data warga"),
    )
