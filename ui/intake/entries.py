"""What the fields offer: villages and choices as (key, label), and what they say of what does not fit."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.complaint import ActingAs, Channel, Classification, Gender, IdType
from desktop.domain.places import ReferenceData
from desktop.domain.wording import label, short_classification
from resources.i18n import translate
from ui.common.matching import Entry, fold

Choices = list[tuple[str, str]]


def villages(reference: ReferenceData) -> list[Entry]:
    """Return ``Pagar Dewa, Kec. Lubai Ulu`` and so on, by name."""
    return sorted(((each.code, each.label) for each in reference.villages), key=lambda entry: entry[1])


def say_ambiguous_village(names: Mapping[str, str], text: str, count: int) -> str:
    """Say what to do about a text that fits several villages; ``names`` are their names by the folded ones."""
    name = names.get(fold(text))
    if name is not None:
        return translate("Intake", "Ada {count} {name}. Pilih kecamatan.").format(count=count, name=name)
    return translate("Intake", "Ada {count} desa yang cocok dengan {name}. Pilih satu.").format(
        count=count, name=text
    )


def say_unknown_village(text: str) -> str:
    """Say what to do about a village of another regency."""
    return translate(
        "Intake", "{name} tidak ada di daftar desa. Pilih dari daftar, atau kosongkan dan tulis di Alamat."
    ).format(name=text)


def channels() -> Choices:
    """Return the ways in which a complaint reaches the desk."""
    return [(each.value, label(each)) for each in Channel]


def id_types() -> Choices:
    """Return the kinds of identity papers, without explanations, which the narrow box has no room for."""
    choices = [
        (each.value, label(each).partition(" (")[0]) for each in IdType if each is not IdType.TIDAK_DIBERIKAN
    ]
    return [*choices, (IdType.TIDAK_DIBERIKAN.value, translate("Intake", "Identitas tidak diberikan"))]


def acting_as() -> Choices:
    """Return in whose name somebody may speak."""
    return [(each.value, label(each)) for each in ActingAs]


def genders() -> Choices:
    """Return the sexes, and first that it is not said."""
    return [("", translate("Intake", "Tidak diisi")), *((each.value, label(each)) for each in Gender)]


def classifications() -> Choices:
    """Return the four kinds of report."""
    return [(each.value, short_classification(each)) for each in Classification]


def id_hint(id_type: IdType) -> str:
    """Return what an empty number field says of the number wanted."""
    match id_type:
        case IdType.KTP:
            return translate("Intake", "16 angka")
        case IdType.SIM:
            return translate("Intake", "Nomor SIM")
        case IdType.PASPOR:
            return translate("Intake", "Nomor paspor")
        case IdType.LAINNYA | IdType.TIDAK_DIBERIKAN:
            return translate("Intake", "Jenis dan nomor")
