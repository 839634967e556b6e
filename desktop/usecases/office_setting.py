"""The office in force with everything it knows, out of its files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from desktop.domain.office import Office
from desktop.domain.places import ReferenceData
from desktop.domain.working_calendar import WorkingCalendar
from desktop.runtime.holiday_table import load_holidays
from desktop.runtime.provisioning import read_office
from desktop.runtime.reference_data import load_reference, regency_name
from desktop.store.office_files import OfficeFiles


@dataclass(frozen=True, slots=True)
class OfficeSetting:
    """The office in force with everything it knows."""

    office: Office
    reference: ReferenceData
    calendar: WorkingCalendar


@lru_cache(maxsize=4)
def open_office(files: OfficeFiles, today: date) -> OfficeSetting:
    """Make the office and its surroundings out of its files; those asked for last are remembered.

    Raises:
        InvalidInput: one of the files is not valid.
    """
    office = read_office(files.toml, today, regency_name, files.logo, files.ca)
    reference = load_reference(office.regency_code, files.agencies)
    return OfficeSetting(_with_our_names(office, reference), reference, load_holidays(files.holidays))


def _with_our_names(office: Office, reference: ReferenceData) -> Office:
    """Key the national ids by our own codes, however the file spells agencies ("Dinas PUPR") and topics."""
    institutions = {
        (agency.code if (agency := reference.agency(name)) else name): number
        for name, number in office.sp4n.institution_ids.items()
    }
    categories = {
        (topic.name if (topic := reference.topic(name)) else name): number
        for name, number in office.sp4n.category_ids.items()
    }
    return replace(office, sp4n=replace(office.sp4n, institution_ids=institutions, category_ids=categories))
