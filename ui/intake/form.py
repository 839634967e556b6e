"""The values of the form by their dotted JSON names, and the JSON form that they make.

Two kinds of values: *typed* ones are what stands in the fields, right or wrong, and are what a draft keeps (a text is a
str, a tick a bool, a choice ``{"key": …}``, a text over a list ``{"key": …, "text": …}``); *meant* ones are what each
field stands for (codes, ISO dates), and :func:`to_form` makes the JSON form of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop.domain.complaint import Classification, IdType
from desktop.domain.form_fields import clean_text

Values = Mapping[str, object]

CHANNEL = "channel"
NAME = "complainant.name"
ID_TYPE = "complainant.id_type"
ID_NUMBER = "complainant.id_number"
PHONE = "complainant.phone"
ADDRESS = "complainant.address"
VILLAGE = "complainant.village_code"
ACTING_AS = "complainant.acting_as"
GENDER = "complainant.gender"
OCCUPATION = "complainant.occupation"
EMAIL = "complainant.email"
DISABILITY = "complainant.disability"
CLASSIFICATION = "classification"
TITLE = "title"
NARRATIVE = "narrative"
REMEDY = "remedy_sought"
INCIDENT_DATE = "incident_date"
INCIDENT_PLACE = "incident_place"
INCIDENT_VILLAGE = "incident_village_code"
CATEGORY = "category"
AGENCY = "target_agency"
DUPLICATE = "duplicate_of"
ATTACHMENTS = "attachments"
ANONYMOUS = "is_anonymous"
SECRET = "is_secret"  # noqa: S105 - the name of a field
RESPONDENT_NAME = "respondent.name"
RESPONDENT_POSITION = "respondent.position"
RESPONDENT_UNIT = "respondent.unit"
RESPONDENT_NIP = "respondent.nip"

RESPONDENT = (RESPONDENT_NAME, RESPONDENT_POSITION, RESPONDENT_UNIT, RESPONDENT_NIP)
FURTHER = (GENDER, OCCUPATION, EMAIL, DISABILITY, INCIDENT_VILLAGE)
"""Fields that are seldom filled and stand behind "Lengkapi lagi"."""

_MULTILINE = frozenset({NARRATIVE})


def one_line(text: str) -> str:
    """Return pasted text as a line edit may hold it: no line ends, no tabs, nothing unprintable."""
    return clean_text(text).replace("\n", " ").replace("\t", " ")


def to_form(meant: Values) -> dict[str, object]:
    """Return the JSON form of what the fields mean; empty ones are left out.

    The place of the incident is the complainant's village unless another one is given.
    """
    form: dict[str, object] = {}
    for name, value in meant.items():
        if isinstance(value, str):
            value = (clean_text(value) if name in _MULTILINE else one_line(value)).strip()
        if value is None or value == "":
            continue
        group, _, key = name.rpartition(".")
        if not group:
            form[key] = value
            continue
        inner = form.setdefault(group, {})
        assert isinstance(inner, dict)
        inner[key] = value
    _leave_out_withheld_number(form)
    village = _group(form, "complainant").get("village_code")
    if village is not None:
        form.setdefault(INCIDENT_VILLAGE, village)
    return form


def is_blank(typed: Values) -> bool:
    """Tell whether nothing was typed: choices and ticks alone are no beginning of a complaint."""
    return not any(words(value).strip() for value in typed.values())


def words(value: object) -> str:
    """Return the letters in a typed value; choices and ticks have none."""
    if isinstance(value, dict):
        value = value.get("text")
    return value if isinstance(value, str) else ""


def chosen_key(value: object) -> str:
    """Return the key in a typed value, "" if it has none."""
    key = value.get("key") if isinstance(value, dict) else None
    return key if isinstance(key, str) else ""


def shows_respondent(classification: str, respondent_texts: Iterable[str]) -> bool:
    """Tell whether the respondent's fields are shown: for oversight-grade complaints, and never hidden while filled."""
    return classification == Classification.BERKADAR_PENGAWASAN.value or any(
        text.strip() for text in respondent_texts
    )


def _leave_out_withheld_number(form: dict[str, object]) -> None:
    person = _group(form, "complainant")
    if person.get("id_type") == IdType.TIDAK_DIBERIKAN.value:
        person.pop("id_number", None)


def _group(form: dict[str, object], name: str) -> dict[str, object]:
    inner = form.get(name)
    return inner if isinstance(inner, dict) else {}
