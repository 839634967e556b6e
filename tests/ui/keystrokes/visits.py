"""The twenty visits of twenty.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from ui.intake import form as names

_FILE = Path(__file__).with_name("twenty.toml")

FREE_TEXT = (names.TITLE, names.NARRATIVE, names.REMEDY)
"""What the citizen tells: every program has to be given these words; all else counts as work with the program."""


@dataclass(frozen=True)
class Visit:
    """What one citizen brings. Keys and codes say what must come of what is typed."""

    name: str
    nik: str
    phone: str
    address: str
    village: str
    village_code: str
    title: str
    narrative: str
    remedy: str
    place: str
    category: str
    category_key: str
    agency: str
    agency_key: str
    date: str = ""
    classification: int = 0
    """How often the arrow goes right from Pengaduan."""
    acting_as: int = 0
    """How often the arrow goes down from Diri sendiri."""
    comes_again: bool = False
    """Told this desk the same name, telephone, address and village before."""

    def typed(self) -> dict[str, str]:
        """Return what is typed into each field, by the field's name."""
        return {
            names.NAME: self.name,
            names.ID_NUMBER: self.nik,
            names.PHONE: self.phone,
            names.ADDRESS: self.address,
            names.VILLAGE: self.village,
            names.TITLE: self.title,
            names.NARRATIVE: self.narrative,
            names.REMEDY: self.remedy,
            names.INCIDENT_DATE: self.date,
            names.INCIDENT_PLACE: self.place,
            names.CATEGORY: self.category,
            names.AGENCY: self.agency,
        }


def twenty_visits() -> list[Visit]:
    """Return the visits in their order; some people come twice."""
    return [Visit(**each) for each in tomllib.loads(_FILE.read_text(encoding="utf-8"))["visit"]]
