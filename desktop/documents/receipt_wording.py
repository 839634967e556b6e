"""Sentences of the receipt that no rule fixes word by word, so that an office may word them its own way.

They describe practice (domain.md, marks D); none of them quotes a law.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReceiptWording:
    """The editable sentences; placeholders stand in braces."""

    statement: str = "Keterangan di atas benar dan dapat saya pertanggungjawabkan."
    counting: str = "{days} hari kerja, hari pertama {first}. Sabtu, Minggu, libur nasional, dan cuti bersama tidak dihitung."
    provisional: str = "Dapat bergeser bila hari libur tahun itu ditetapkan."
    first_step: str = "Diperiksa dan diteruskan ke instansi paling lambat {date}."
    second_step: str = "Tindak lanjut pertama dari instansi paling lambat {date}."
    third_step: str = "Hasil diberitahukan lewat telepon atau surat."
    asking: str = "Sebutkan nomor register di loket atau ke {contact}."
    asking_here: str = "Sebutkan nomor register di loket ini."
    anonymous_notice: str = "Anonim: nama pengadu tidak boleh sampai kepada terlapor."
    confidential_notice: str = "Rahasia: hanya untuk pejabat yang menangani laporan ini."
    ended: str = "Nomor ini tetap tercatat, tetapi pengaduannya tidak diproses lagi."
    privacy: str = (
        "Data pribadi diproses kantor ini untuk pengaduan ini (tugas pelayanan publik, UU 27/2022), disimpan {years} tahun "
        "sesudah tahun selesai. Lihat/perbaiki: bawa KTP ke loket."
    )
    free: str = "Tidak dipungut biaya apa pun"
    inseparable: str = "Halaman ini bagian yang tidak terpisahkan dari tanda terima dengan nomor di atas."
