"""What a person should look at before an office file is put into force."""

from __future__ import annotations

from desktop.domain.office import Office
from desktop.domain.wording import short_date
from resources.i18n import translate


def office_facts(office: Office) -> list[tuple[str, str]]:
    """Return label and value, in the order of what would hurt most when wrong."""
    facts = [
        (translate("OfficeFacts", "Kantor"), office.name),
        (translate("OfficeFacts", "Loket"), f"{office.counter_name} ({office.code}-{office.device_code})"),
        (translate("OfficeFacts", "Wilayah"), office.regency_name),
        (translate("OfficeFacts", "Zona waktu"), office.time_zone),
        (translate("OfficeFacts", "Kop surat"), "\n".join(office.letterhead.lines)),
        (translate("OfficeFacts", "Kepala"), office.head.name if office.head else ""),
        ("LAPOR!", office.sp4n.base_url),
    ]
    if office.valid_until is not None:
        facts.append((translate("OfficeFacts", "Berlaku sampai"), short_date(office.valid_until)))
    return [(label, value) for label, value in facts if value]
