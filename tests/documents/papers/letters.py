"""Samples of the letter of answer: one page, and one that runs on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from desktop.documents.letter import LetterContent, render_letter
from desktop.domain.receipt_code import make_code
from desktop.domain.register_number import RegisterNumber
from tests.documents.samples import DAY, HEAD, KEY, LETTERHEAD, OFFICE

_NUMBER = RegisterNumber("ME01", "L1", 26, 439)
_OPENING = (
    "Dengan hormat,\n\nSehubungan dengan pengaduan Saudari yang kami terima pada hari Selasa, 24 November 2026 melalui "
    "Loket Pengaduan dengan pokok “Jalan berlubang di depan Pasar Inpres membahayakan pengendara”, bersama ini kami "
    "sampaikan hal-hal sebagai berikut.\n\n"
)
_POINTS = (
    "Dinas Pekerjaan Umum dan Penataan Ruang telah memeriksa lokasi pada 27 November 2026 dan menemukan lima titik "
    "kerusakan pada lajur kiri sepanjang 40 meter.",
    "Penambalan sementara telah selesai dikerjakan pada 2 Desember 2026 dan dua rambu peringatan telah dipasang. Foto "
    "sebelum dan sesudah perbaikan kami lampirkan.",
    "Pelapisan ulang ruas tersebut dijadwalkan pada minggu kedua bulan Januari 2027, sesuai surat Dinas Pekerjaan Umum "
    "dan Penataan Ruang Nomor 620/932/PUPR-BM/2026.",
)
_END = (
    "\n\nApabila jawaban ini belum memenuhi permintaan Saudari, tanggapan dapat disampaikan paling lambat 10 hari kerja "
    "setelah surat ini diterima dengan menyebutkan nomor register di atas. Seluruh pelayanan pengaduan tidak dipungut "
    "biaya.\n\nDemikian kami sampaikan. Atas perhatian dan peran serta Saudari, kami ucapkan terima kasih."
)


def text_of(times: int) -> str:
    """Return a letter's text with three points for each of ``times``."""
    points = [f"{place}. {point}" for place, point in enumerate(_POINTS * times, 1)]
    return _OPENING + "\n".join(points) + _END


LETTER = LetterContent(
    letterhead=LETTERHEAD,
    place="Muara Enim",
    letter_on=date(2026, 12, 4),
    letter_no="490/1187/DISKOMINFO-IKP/2026",
    nature="Biasa",
    enclosures="1 (satu) lembar",
    subject=f"Jawaban atas pengaduan nomor\n{_NUMBER}",
    address=(
        "Yth. Saudari Siti Aminah",
        "Jl. Jenderal Sudirman No. 12 RT 03 RW 01",
        "Kelurahan Pasar I Muara Enim, Kecamatan Muara Enim",
        "di Muara Enim",
    ),
    text=text_of(1),
    signatory=HEAD,
    code=make_code(KEY, _NUMBER, DAY),
    lapor_no="9215389",
    copies_to=(
        "Bupati Muara Enim (sebagai laporan);",
        "Kepala Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Muara Enim.",
    ),
    printed_at=datetime(2026, 12, 4, 2, 12, tzinfo=UTC),
    zone=OFFICE.zone,
)
PAPERS = {
    "surat-jawaban.pdf": lambda: render_letter(LETTER),
    "surat-jawaban-2-halaman.pdf": lambda: render_letter(replace(LETTER, text=text_of(3))),
}
