"""What a letter of answer needs beside its text: whom it is addressed to, what is known for its placeholders, its number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop.domain.complaint import Classification, Complaint, Gender
from desktop.domain.errors import Problem
from desktop.domain.places import ReferenceData, Village
from desktop.domain.wording import weekday_date
from resources.i18n import translate

USUAL, SECRET = "Biasa", "Rahasia"  # the nature (sifat) of a letter
OPEN_PLACE = "…"
"""Stands in a proposed number where the register of letters has yet to say the figure."""
_SALUTATION = {Gender.LAKI_LAKI: "Saudara", Gender.PEREMPUAN: "Saudari"}
_LIMITS = {
    "letter_no": 100,
    "subject": 250,
    "nature": 40,
    "attachments": 80,
    "copies_to": 200,
    "text": 20_000,
}
_MOST_COPIES = 20
_MOST_STREET_LINES = 3


@dataclass(frozen=True, slots=True)
class LetterForm:
    """A letter as a person wrote it; ``number`` is the complaint's, ``letter_no`` the letter's own."""

    number: str
    letter_no: str
    letter_on: date
    subject: str
    text: str
    nature: str = USUAL
    attachments: str = "-"
    copies_to: tuple[str, ...] = ()


def salutation(complaint: Complaint) -> str:
    """Return how the letter speaks to the complainant: ``Saudara``, ``Saudari`` or ``Saudara/i``."""
    gender = complaint.content.complainant.gender
    return _SALUTATION[gender] if gender else "Saudara/i"


def address(complaint: Complaint, reference: ReferenceData, place: str) -> tuple[str, ...]:
    """Return the lines of the address; a letter goes to the complainants themselves, so nothing is masked."""
    person = complaint.content.complainant
    name = person.name or f"Pengadu nomor register {complaint.register_no}"
    lines = [f"Yth. {salutation(complaint)} {name}"]
    street = [line.strip() for line in (person.address or "").splitlines() if line.strip()]
    lines += street if len(street) <= _MOST_STREET_LINES else [", ".join(street)]
    village = reference.village(person.village_code) if person.village_code else None
    if village is not None:
        lines.append(_in_full(village))
    lines.append(f"di {place}" if len(lines) > 1 else "di tempat")
    return tuple(lines)


def _in_full(village: Village) -> str:
    kind = "Kelurahan" if village.is_kelurahan else "Desa"
    return f"{kind} {village.name}, Kecamatan {village.district}"


def subject(complaint: Complaint) -> str:
    """Return what the letter is about. It names the number only: a window envelope shows no title."""
    is_question = complaint.content.classification is Classification.PERMINTAAN_INFORMASI
    what = "permintaan informasi" if is_question else "pengaduan"
    return f"Jawaban atas {what} nomor {complaint.register_no}"


def known_values(complaint: Complaint, reference: ReferenceData, lapor_no: str | None) -> dict[str, str]:
    """Return what the complaint itself says for placeholders; what it does not say is left out."""
    content = complaint.content
    agency = reference.agency(content.target_agency) if content.target_agency else None
    values: Mapping[str, str | None] = {
        "sapaan": salutation(complaint),
        "nama": content.complainant.name,
        "nomor_register": complaint.register_no,
        "pokok": content.title,
        "tanggal_terima": weekday_date(complaint.received_on, "id"),
        "instansi": agency.name if agency else content.target_agency,
        "nomor_lapor": lapor_no,
    }
    return {name: value for name, value in values.items() if value}


def proposed_number(last: str | None, year: int) -> str:
    """Return the last letter's number with its counter left open and this year's; empty before the first letter.

    Offices number their letters in a register of their own: ``490/1187/DISKOMINFO-IKP/2026`` gives ``490/…/…``.
    """
    if not last:
        return ""
    parts = re.sub(r"(?<!\d)20\d\d(?!\d)", str(year), last).split("/")
    figures = [place for place, part in enumerate(parts) if part.isdigit() and part != str(year)]
    if not figures:
        return ""
    parts[figures[1] if len(figures) > 1 else figures[0]] = OPEN_PLACE
    return "/".join(parts)


def check_letter(form: LetterForm, complaint: Complaint) -> tuple[Problem, ...]:
    """Return what is wrong with a letter, each problem by the name of its field."""
    found = [*_missing(form), *_too_long(form)]
    if OPEN_PLACE in form.letter_no:
        found.append(
            Problem(
                "letter_no",
                "incomplete",
                translate("Letter", "Lengkapi nomor surat: ganti tanda {mark} dengan nomor agenda.").format(
                    mark=OPEN_PLACE
                ),
            )
        )
    if form.letter_on < complaint.received_on:
        words = translate(
            "Letter", "Tanggal surat mendahului tanggal pengaduan diterima. Periksa tanggalnya."
        )
        found.append(Problem("letter_on", "too_early", words))
    title = complaint.content.title.casefold()
    if complaint.content.is_secret and title in form.subject.casefold():
        words = translate(
            "Letter", "Pengaduan ini rahasia: hal surat terbaca di amplop, jadi jangan memuat judulnya."
        )
        found.append(Problem("subject", "secret", words))
    return tuple(found)


def _missing(form: LetterForm) -> list[Problem]:
    needed = {
        "letter_no": (form.letter_no, translate("Letter", "Tulis nomor surat.")),
        "subject": (form.subject, translate("Letter", "Tulis hal surat.")),
        "text": (form.text, translate("Letter", "Tulis isi surat.")),
    }
    return [Problem(name, "required", words) for name, (value, words) in needed.items() if not value.strip()]


def _too_long(form: LetterForm) -> list[Problem]:
    words = translate("Letter", "{field} terlalu panjang, paling banyak {limit} huruf.")
    names = {
        "letter_no": translate("Letter", "Nomor surat"),
        "subject": translate("Letter", "Hal"),
        "nature": translate("Letter", "Sifat"),
        "attachments": translate("Letter", "Lampiran"),
        "copies_to": translate("Letter", "Tembusan"),
        "text": translate("Letter", "Isi surat"),
    }
    lengths = {name: len(getattr(form, name)) for name in names if name != "copies_to"}
    lengths["copies_to"] = max(map(len, form.copies_to), default=0)
    found = [
        Problem(name, "too_long", words.format(field=names[name], limit=_LIMITS[name]))
        for name, length in lengths.items()
        if length > _LIMITS[name]
    ]
    if len(form.copies_to) > _MOST_COPIES:
        many = translate("Letter", "Tembusan paling banyak {limit}.").format(limit=_MOST_COPIES)
        found.append(Problem("copies_to", "too_many", many))
    return found
