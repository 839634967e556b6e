"""What the choices are called: the words with which proposals begin before the office has any report of its own."""

from __future__ import annotations

import tomllib

from desktop.domain.places import ReferenceData
from desktop.domain.stems import stems
from resources import resource

KECAMATAN = "*kecamatan"
"""One choice for all kecamatan: words tell that a matter is one for the camat, the village tells for which."""
_DISTRICT_OFFICE = "Kec. "
_GENERAL = frozenset(
    stems(
        "lainnya terkait informasi keluhan pengaduan permohonan aspirasi layanan pelayanan masalah dinas badan"
    )
)


def category_seeds(reference: ReferenceData) -> dict[str, list[str]]:
    """Return each topic with the stems of its name."""
    return {topic.name: _telling(topic.name) for topic in reference.topics}


def agency_seeds(reference: ReferenceData) -> dict[str, list[str]]:
    """Return each agency with the stems of its name and of what it is known to look after (resources/agencies)."""
    keywords = tomllib.loads(resource("agencies", "keywords.toml").read_text("utf-8"))["keywords"]
    seeds: dict[str, list[str]] = {KECAMATAN: _telling(keywords.pop(KECAMATAN))}
    for agency in reference.agencies:
        if agency_class(agency.code) != KECAMATAN:
            seeds[agency.code] = _telling(agency.name)
    for name, text in keywords.items():
        known = reference.agency(name)
        if known is not None and known.code in seeds:
            seeds[known.code] += _telling(text)
    return seeds


def agency_class(code: str) -> str:
    """Return the choice that an agency counts for."""
    return KECAMATAN if code.startswith(_DISTRICT_OFFICE) else code


def agency_of_class(choice: str, village_code: str | None, reference: ReferenceData) -> str | None:
    """Return the agency's code that a choice means for a matter in this village, None if that is unknown."""
    if choice != KECAMATAN:
        return choice
    village = reference.village(village_code) if village_code else None
    agency = reference.agency(_DISTRICT_OFFICE + village.district) if village else None
    return agency.code if agency else None


def _telling(text: str) -> list[str]:
    return [word for word in dict.fromkeys(stems(text)) if word not in _GENERAL]
