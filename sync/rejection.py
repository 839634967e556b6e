"""The server's refusal in plain Indonesian: which of our fields, what is wrong with it, what to do."""

from __future__ import annotations

import re
from collections.abc import Callable

from desktop.domain.outbox import StepKind
from resources.i18n import translate
from sync.gateway import Answer

_OUR_FIELD = {
    "title": "title",
    "content": "narrative",
    "disposition_id": "target_agency",
    "reason": "target_agency",
    "classification_id": "classification",
    "category_id": "category",
    "date_of_incident": "incident_date",
    "attachments": "attachments",
    "location_id": "sp4n.location_id",
    "channel": "sp4n.channel_id",
    "user_id": "sp4n.user_id",
    "tags_raw": "sp4n.tags",
}


def field_of(wire_name: str | None) -> str | None:
    """Return the JSON name of our field behind a field of the wire ("attachments.0" counts as "attachments")."""
    return _OUR_FIELD.get(wire_name.partition(".")[0]) if wire_name else None


def rejection_text(step: StepKind, answer: Answer) -> str:
    """Return one sentence for an item that the server refused with a 4xx status."""
    if answer.status == 413:
        return _too_large(step)
    if answer.status == 415 and step is StepKind.FILE:
        return translate("Sync", "LAPOR! tidak menerima jenis berkas lampiran ini. Ganti, lalu kirim ulang.")
    name = _name(field_of(answer.field))
    if name is not None and answer.reason:
        return _about_field(name, answer)
    if answer.reason:
        return translate(
            "Sync", "LAPOR! menolak: {reason}. Perbaiki, lalu kirim ulang; bila perlu beri tahu admin."
        ).format(reason=answer.reason.rstrip(". "))
    if answer.status in (404, 405, 410):
        return translate(
            "Sync", "LAPOR! tidak mengenal alamat ini. Minta admin memeriksa berkas kantor, lalu kirim ulang."
        )
    if answer.status == 409:
        return translate(
            "Sync", "Menurut LAPOR! laporan ini sudah ada. Cari judulnya di LAPOR!, lalu catat nomornya."
        )
    return translate(
        "Sync", "LAPOR! menolak tanpa alasan. Periksa isinya, lalu kirim ulang atau beri tahu admin."
    )


def _too_large(step: StepKind) -> str:
    match step:
        case StepKind.FILE:
            return translate(
                "Sync", "Lampiran terlalu besar untuk LAPOR!. Kecilkan atau lepaskan, lalu kirim ulang."
            )
        case StepKind.FOLLOW_UP:
            return translate(
                "Sync", "Susulan terlalu besar untuk LAPOR!. Kirim ulang tanpa lampiran, atau catat manual."
            )
        case _:
            return translate(
                "Sync", "Laporan terlalu besar untuk LAPOR!. Ringkas uraiannya, lalu kirim ulang."
            )


def _about_field(name: str, answer: Answer) -> str:
    what = _complaint(answer.reason or "")
    if what is None:
        return translate("Sync", "LAPOR! menolak {field}: {reason}. Perbaiki, lalu kirim ulang.").format(
            field=name, reason=(answer.reason or "").rstrip(". ")
        )
    if answer.field == "disposition_id":
        return translate(
            "Sync", "LAPOR! menolak: {field} {what}. Pilih instansinya, lalu kirim ulang."
        ).format(field=name, what=what)
    return translate("Sync", "LAPOR! menolak: {field} {what}. Perbaiki, lalu kirim ulang.").format(
        field=name, what=what
    )


def _name(field: str | None) -> str | None:
    names: dict[str, Callable[[], str]] = {
        "title": lambda: translate("Sync", "judul"),
        "narrative": lambda: translate("Sync", "uraian"),
        "target_agency": lambda: translate("Sync", "instansi tujuan"),
        "classification": lambda: translate("Sync", "klasifikasi"),
        "category": lambda: translate("Sync", "kategori"),
        "incident_date": lambda: translate("Sync", "tanggal kejadian"),
        "attachments": lambda: translate("Sync", "lampiran"),
        "sp4n.location_id": lambda: translate("Sync", "lokasi di berkas kantor"),
        "sp4n.channel_id": lambda: translate("Sync", "kanal di berkas kantor"),
        "sp4n.user_id": lambda: translate("Sync", "akun kantor"),
        "sp4n.tags": lambda: translate("Sync", "tagar di berkas kantor"),
    }
    return names[field]() if field in names else None


def _complaint(reason: str) -> str | None:
    """Return what the usual validators mean, in a word or two; None if the server's own words must do."""
    words = reason.lower()
    if re.search(r"\brequired\b|wajib|harus diisi|tidak boleh kosong", words):
        return translate("Sync", "kosong")
    if re.search(r"greater than|too long|at most|may not exceed|terlalu panjang|maksimal", words):
        return translate("Sync", "terlalu panjang")
    if re.search(r"\binvalid\b|not exist|not found|tidak valid|tidak ditemukan|tidak dikenal", words):
        return translate("Sync", "tidak dikenal di LAPOR!")
    return None
