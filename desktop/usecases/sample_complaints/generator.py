"""One complaint after the other, as the desk would type it: the JSON form, its files, and what is known about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from desktop.domain.complaint import ActingAs, Channel, Classification, IdType
from desktop.domain.places import ReferenceData
from desktop.usecases.sample_complaints.cases import Case, CaseSource, Relation, village_words
from desktop.usecases.sample_complaints.files import sample_files
from desktop.usecases.sample_complaints.narrative import Telling
from desktop.usecases.sample_complaints.people import invent_name
from desktop.usecases.sample_complaints.phrases import expand, sentence
from desktop.usecases.sample_complaints.styles import Style, choose_style

USUAL_DAY = date(2026, 2, 2)
"""Every complaint is told as of this day if no days are given."""

_CHANNELS = {
    Channel.TATAP_MUKA: 78,
    Channel.WHATSAPP: 9,
    Channel.SURAT: 6,
    Channel.TELEPON: 4,
    Channel.EMAIL: 2,
    Channel.LAINNYA: 1,
}
_ID_SHOWN = {Channel.TATAP_MUKA: 0.94, Channel.SURAT: 0.8}
_ID_SHOWN_OTHERWISE = 0.45
_PUBLIC_ROLES = {ActingAs.DIRI_SENDIRI: 62, ActingAs.MASYARAKAT: 33, ActingAs.LEMBAGA: 5}
_WITHOUT_IDENTITY, _ANONYMOUS, _SECRET = 0.035, 0.05, 0.01
_ANONYMOUS_OVERSIGHT = 0.45


@dataclass(frozen=True, slots=True)
class SampleLabel:
    """What the generator knows: ``of`` is the place in the run of the complaint that this one repeats or resembles."""

    template: str
    style: Style
    relation: Relation = Relation.NEW
    of: int | None = None


@dataclass(frozen=True, slots=True)
class SampleComplaint:
    """A complaint as the JSON form without ``attachments``; its ``files`` are names and contents."""

    form: dict[str, object]
    files: tuple[tuple[str, bytes], ...]
    label: SampleLabel


def sample_complaints(
    seed: int, count: int, reference: ReferenceData, received_on: Sequence[date] = ()
) -> Iterator[SampleComplaint]:
    """Yield ``count`` complaints from the villages of ``reference``; the same arguments give the same complaints.

    Args:
        seed: any number.
        count: how many.
        reference: villages, agencies and topics; those unknown there are left empty.
        received_on: the day on which each is told (dates in the text follow from it), the last one stands for the rest.
    """
    source = CaseSource(reference.villages)
    for index in range(count):
        rng = Random(f"loket:{seed}:{index}")
        today = received_on[min(index, len(received_on) - 1)] if received_on else USUAL_DAY
        yield _complaint(source.next(index, today, rng), today, reference, rng)


def _complaint(case: Case, today: date, reference: ReferenceData, rng: Random) -> SampleComplaint:
    channel = rng.choices(list(_CHANNELS), list(_CHANNELS.values()))[0]
    style = choose_style(channel, rng)
    telling = Telling(case, today, style, rng)
    is_anonymous, is_secret = _privacy(case, rng)
    form: dict[str, object] = {
        "channel": channel.value,
        "complainant": _complainant(case, channel, rng),
        "is_anonymous": is_anonymous,
        "is_secret": is_secret,
        "classification": case.template.classification.value,
        "category": _category(case, reference, rng),
        "title": telling.title(),
        "narrative": telling.narrative(),
        "remedy_sought": telling.remedy() if rng.random() < 0.85 else None,
        **_incident(case, rng),
        "respondent": _respondent(case, telling, rng),
        "target_agency": _agency(case, reference, rng),
    }
    files = sample_files(case.template.evidence, case.started_on, channel, rng)
    return SampleComplaint(form, files, SampleLabel(case.template.id, style, case.relation, case.of))


def _privacy(case: Case, rng: Random) -> tuple[bool, bool]:
    is_oversight = case.template.classification is Classification.BERKADAR_PENGAWASAN
    is_anonymous = rng.random() < (_ANONYMOUS_OVERSIGHT if is_oversight else _ANONYMOUS)
    return is_anonymous, rng.random() < max(case.template.secret, _SECRET)


def _complainant(case: Case, channel: Channel, rng: Random) -> dict[str, object]:
    citizen, template = case.citizen, case.template
    may_hide = template.is_public or template.classification is Classification.BERKADAR_PENGAWASAN
    if may_hide and case.relation is not Relation.DUPLICATE and rng.random() < _WITHOUT_IDENTITY:
        return _nameless(case)
    id_type, id_number = _identity(case, channel, rng)
    return {
        "name": citizen.name,
        "id_type": id_type.value,
        "id_number": id_number,
        "phone": citizen.phone,
        "email": citizen.email,
        "address": citizen.address,
        "village_code": citizen.village.code,
        "gender": citizen.gender.value,
        "occupation": citizen.occupation if rng.random() < 0.9 else None,
        "disability": citizen.disability,
        "acting_as": _acting_as(case, rng).value,
    }


def _nameless(case: Case) -> dict[str, object]:
    return {
        "name": None,
        "id_type": IdType.TIDAK_DIBERIKAN.value,
        "id_number": None,
        "phone": None,
        "email": None,
        "address": f"Warga {village_words(case.village)['desa']}",
        "village_code": case.village.code,
        "gender": None,
        "occupation": None,
        "disability": None,
        "acting_as": ActingAs.MASYARAKAT.value,
    }


def _identity(case: Case, channel: Channel, rng: Random) -> tuple[IdType, str | None]:
    luck = rng.random()
    if luck < 0.02:
        return IdType.SIM, f"{rng.randint(10**11, 10**12 - 1)}"
    if luck < 0.025:
        return IdType.PASPOR, f"X{rng.randint(10**6, 10**7 - 1)}"
    if luck < 0.035:
        return IdType.LAINNYA, None
    if rng.random() > _ID_SHOWN.get(channel, _ID_SHOWN_OTHERWISE):
        return IdType.KTP, None
    nik = case.citizen.nik
    return IdType.KTP, f"{nik[:6]} {nik[6:12]} {nik[12:]}" if rng.random() < 0.06 else nik


def _acting_as(case: Case, rng: Random) -> ActingAs:
    template = case.template
    if template.acting:
        return rng.choice(template.acting)
    if template.is_public:
        return rng.choices(list(_PUBLIC_ROLES), list(_PUBLIC_ROLES.values()))[0]
    return ActingAs.KUASA if rng.random() < 0.02 else ActingAs.DIRI_SENDIRI


def _incident(case: Case, rng: Random) -> dict[str, object]:
    template = case.template
    has_village = not template.at_office and (template.is_public or case.place is not None)
    return {
        "incident_date": None if template.is_wish or rng.random() < 0.08 else case.started_on.isoformat(),
        "incident_place": sentence(case.place) if case.place else None,
        "incident_village_code": case.village.code if has_village else None,
    }


def _respondent(case: Case, telling: Telling, rng: Random) -> dict[str, object] | None:
    if not case.template.respondent:
        return None
    found = telling.respondent()
    return {
        "name": invent_name(rng) if rng.random() < 0.25 else None,
        "nip": None,
        "position": found.get("position"),
        "unit": found.get("unit"),
    }


def _category(case: Case, reference: ReferenceData, rng: Random) -> str | None:
    topic = reference.topic(case.template.category)
    return topic.name if topic and rng.random() < 0.97 else None


def _agency(case: Case, reference: ReferenceData, rng: Random) -> str | None:
    agency = reference.agency(expand(case.template.agency, village_words(case.village), rng))
    return agency.code if agency and rng.random() < 0.95 else None
