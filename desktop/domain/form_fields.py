"""The fields of the complaint form: how people call them, how long they may be, and what may stand in them."""

from __future__ import annotations

import re
import unicodedata

from desktop.domain.complaint import NARRATIVE_LIMIT, TITLE_LIMIT
from resources.i18n import translate

LIMITS: dict[str, int] = {
    "title": TITLE_LIMIT,
    "narrative": NARRATIVE_LIMIT,
    "remedy_sought": 1_000,
    "incident_place": 200,
    "category": 200,
    "target_agency": 100,
    "incident_village_code": 13,
    "duplicate_of": 60,
    "complainant.name": 150,
    "complainant.id_number": 40,
    "complainant.phone": 40,
    "complainant.email": 120,
    "complainant.address": 300,
    "complainant.village_code": 13,
    "complainant.occupation": 100,
    "complainant.disability": 100,
    "respondent.name": 150,
    "respondent.nip": 30,
    "respondent.position": 150,
    "respondent.unit": 150,
}
"""Longest value of each text field, in characters."""

MULTILINE = {"narrative", "remedy_sought", "complainant.address"}
# Line and paragraph controls, C0/C1 controls, lone surrogates and the marks that turn the direction of other text.
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def label(name: str) -> str:
    """Return the words by which people know the field ``name`` (dotted JSON name)."""
    return _labels().get(name, name)


def is_personal(name: str) -> bool:
    """Tell whether the field ``name`` says who complains; LAPOR! gets none of these."""
    return name.startswith("complainant.")


def clean_text(text: str) -> str:
    """Return ``text`` in NFC with plain line ends, without unprintable characters; for what is pasted into a field."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", UNPRINTABLE.sub("", plain))


def _labels() -> dict[str, str]:
    return {
        "complaint": translate("Form", "Pengaduan"),
        "channel": translate("Form", "Media"),
        "classification": translate("Form", "Klasifikasi"),
        "title": translate("Form", "Judul"),
        "narrative": translate("Form", "Uraian"),
        "remedy_sought": translate("Form", "Permintaan atau harapan"),
        "incident_date": translate("Form", "Tanggal kejadian"),
        "incident_place": translate("Form", "Tempat kejadian"),
        "incident_village_code": translate("Form", "Desa tempat kejadian"),
        "category": translate("Form", "Kategori"),
        "target_agency": translate("Form", "Instansi tujuan"),
        "is_anonymous": translate("Form", "Anonim"),
        "is_secret": translate("Form", "Rahasia"),
        "attachments": translate("Form", "Lampiran"),
        "received_at": translate("Form", "Waktu terima"),
        "duplicate_of": translate("Form", "Laporan pertama"),
        "complainant": translate("Form", "Pengadu"),
        "complainant.name": translate("Form", "Nama sesuai KTP"),
        "complainant.id_type": translate("Form", "Jenis tanda pengenal"),
        "complainant.id_number": translate("Form", "Nomor tanda pengenal"),
        "complainant.phone": translate("Form", "Telepon atau WA"),
        "complainant.email": translate("Form", "Email"),
        "complainant.address": translate("Form", "Alamat"),
        "complainant.village_code": translate("Form", "Desa atau kelurahan"),
        "complainant.gender": translate("Form", "Jenis kelamin"),
        "complainant.occupation": translate("Form", "Pekerjaan"),
        "complainant.disability": translate("Form", "Disabilitas"),
        "complainant.acting_as": translate("Form", "Bertindak sebagai"),
        "respondent": translate("Form", "Terlapor"),
        "respondent.name": translate("Form", "Nama terlapor"),
        "respondent.nip": translate("Form", "NIP terlapor"),
        "respondent.position": translate("Form", "Jabatan terlapor"),
        "respondent.unit": translate("Form", "Unit kerja terlapor"),
    }
