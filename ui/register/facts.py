"""What is known of a complaint as label and value, in reading order. Pure: no widgets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.complaint import (
    ActingAs,
    Channel,
    Complainant,
    Complaint,
    ComplaintContent,
    IdType,
    Respondent,
)
from desktop.domain.identity import mask_email, mask_nik, mask_phone
from desktop.domain.wording import label, short_date, topic_name
from resources.i18n import translate
from ui.models.complaint_lines import shown_name

if TYPE_CHECKING:
    from desktop.domain.places import ReferenceData

_NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its value. ``is_hidden`` tells that the value is masked; ``offers_reveal`` that it may be asked for."""

    label: str
    value: str
    is_hidden: bool = False
    offers_reveal: bool = False


@dataclass(frozen=True, slots=True)
class Sight:
    """What this person may see: names of anonymous people, this identity in full because they asked, this report at all."""

    sees_secrets: bool
    is_revealed: bool = False
    is_hidden: bool = False


def facts(complaint: Complaint, reference: ReferenceData, sight: Sight) -> list[Fact]:
    """Return the facts of a complaint, as far as this person may see them."""
    if sight.is_hidden:
        return list(_of_hidden(complaint.content))
    return [
        *_person(complaint.content, reference, sight),
        *_report(complaint.content, reference),
    ]


def hides(content: ComplaintContent, sight: Sight, name: str) -> bool:
    """Tell whether the values of a field may not be shown to this person at all, masked or not."""
    return sight.is_hidden or (name == "complainant.name" and content.is_anonymous and not sight.sees_secrets)


def _of_hidden(content: ComplaintContent) -> Iterator[Fact]:
    """Say what stays: even a masked number helps a neighbour guess who it is."""
    yield Fact(translate("RegisterDetail", "Pengadu"), shown_name(None, True, False, False))
    yield Fact(translate("RegisterDetail", "Klasifikasi"), label(content.classification))
    if privacy := _privacy(content):
        yield Fact(translate("RegisterDetail", "Kerahasiaan"), privacy)


def _person(content: ComplaintContent, reference: ReferenceData, sight: Sight) -> Iterator[Fact]:
    person = content.complainant
    is_open = sight.is_revealed
    name = shown_name(person.name, False, content.is_anonymous, sight.sees_secrets or is_open)
    gender = f", {label(person.gender).lower()}" if person.gender else ""
    yield Fact(translate("RegisterDetail", "Pengadu"), name + gender)
    if person.acting_as is not ActingAs.DIRI_SENDIRI:
        yield Fact(translate("RegisterDetail", "Bertindak"), label(person.acting_as))
    yield from _identity(person, is_open=is_open)
    yield Fact(translate("RegisterDetail", "Alamat"), _address(person, reference))
    if person.email:
        value = person.email if is_open else mask_email(person.email)
        yield Fact(translate("RegisterDetail", "Email"), value, not is_open)
    if person.occupation:
        yield Fact(translate("RegisterDetail", "Pekerjaan"), person.occupation)
    if person.disability:
        yield Fact(translate("RegisterDetail", "Disabilitas"), person.disability)


def _identity(person: Complainant, *, is_open: bool) -> Iterator[Fact]:
    offered = True
    if person.id_number:
        paper = translate("RegisterDetail", "NIK") if person.id_type is IdType.KTP else label(person.id_type)
        value = person.id_number if is_open else mask_nik(person.id_number)
        yield Fact(paper, value, not is_open, offered)
        offered = False
    if person.phone:
        value = person.phone if is_open else mask_phone(person.phone)
        yield Fact(translate("RegisterDetail", "Telepon"), value, not is_open, offered)


def _address(person: Complainant, reference: ReferenceData) -> str:
    village = reference.village(person.village_code) if person.village_code else None
    return ", ".join(filter(None, (person.address, village.formal if village else None))) or _NOTHING


def _report(content: ComplaintContent, reference: ReferenceData) -> Iterator[Fact]:
    yield Fact(translate("RegisterDetail", "Klasifikasi"), label(content.classification))
    if content.category:
        yield Fact(translate("RegisterDetail", "Kategori"), topic_name(content.category))
    agency = reference.agency(content.target_agency) if content.target_agency else None
    chosen = agency.label if agency else content.target_agency
    yield Fact(
        translate("RegisterDetail", "Instansi"), chosen or translate("RegisterDetail", "Belum dipilih")
    )
    if content.respondent is not None:
        yield Fact(translate("RegisterDetail", "Terlapor"), _respondent(content.respondent))
    if happened := _incident(content, reference):
        yield Fact(translate("RegisterDetail", "Kejadian"), happened)
    if content.remedy_sought:
        yield Fact(translate("RegisterDetail", "Permintaan"), content.remedy_sought)
    if content.channel is not Channel.TATAP_MUKA:
        yield Fact(translate("RegisterDetail", "Media"), label(content.channel))
    if privacy := _privacy(content):
        yield Fact(translate("RegisterDetail", "Kerahasiaan"), privacy)


def _respondent(respondent: Respondent) -> str:
    parts = (respondent.name, respondent.position, respondent.unit, respondent.nip)
    return ", ".join(filter(None, parts)) or _NOTHING


def _incident(content: ComplaintContent, reference: ReferenceData) -> str:
    code = content.incident_village_code
    village = reference.village(code) if code else None
    day = short_date(content.incident_date) if content.incident_date else None
    return ", ".join(filter(None, (day, content.incident_place, village.label if village else None)))


def _privacy(content: ComplaintContent) -> str:
    words = []
    if content.is_anonymous:
        words.append(translate("RegisterDetail", "anonim"))
    if content.is_secret:
        words.append(translate("RegisterDetail", "rahasia"))
    return ", ".join(words).capitalize()
