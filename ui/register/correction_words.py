"""A correction in words: each value by its name, before and after. Pure: no widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from desktop.domain.complaint import ActingAs, Channel, Classification, Gender, IdType
from desktop.domain.form_fields import is_personal
from desktop.domain.form_fields import label as field_label
from desktop.domain.identity import mask_nik, mask_phone
from desktop.domain.wording import label, short_date, topic_name
from resources.i18n import translate

if TYPE_CHECKING:
    from desktop.domain.places import ReferenceData

Hides = Callable[[str], bool]
"""Tells of a field whether its values must not be shown."""

_LONGEST = 60
_CONTEXT = 16
_KINDS: Mapping[str, type[StrEnum]] = {
    "channel": Channel,
    "classification": Classification,
    "complainant.id_type": IdType,
    "complainant.gender": Gender,
    "complainant.acting_as": ActingAs,
}
_MASKS: Mapping[str, Callable[[str], str]] = {
    "complainant.id_number": mask_nik,
    "complainant.phone": mask_phone,
}


def correction_title(detail: Mapping[str, Any]) -> str:
    """Return what was corrected, in a few words."""
    names = _names(detail)
    if len(names) == 1:
        return translate("Timeline", "{field} diperbaiki").format(field=field_label(names[0]))
    return translate("Timeline", "{count} isian diperbaiki").format(count=len(names))


def correction_lines(
    detail: Mapping[str, Any], reference: ReferenceData, hides: Hides = is_personal
) -> Iterator[str]:
    """List each changed value before and after; numbers of identity and telephone are masked, hidden ones only named."""
    before, after = detail.get("before") or {}, detail.get("after") or {}
    names = _names(detail)
    for name in names:
        shown = "" if hides(name) else _change(name, before.get(name), after.get(name), reference)
        if len(names) > 1:
            yield f"{field_label(name)}: {shown}" if shown else field_label(name)
        elif shown:
            yield shown
    if "due_on" in after:
        days = (date.fromisoformat(str(values["due_on"])) for values in (before, after))
        yield translate("Timeline", "Tenggat: {days}").format(days=" → ".join(map(short_date, days)))


def shown_value(name: str, value: object, reference: ReferenceData) -> str:
    """Return a value of the JSON form as people read it."""
    if value is None or value == "":
        return translate("Timeline", "kosong")
    if isinstance(value, bool):
        return translate("Timeline", "ya") if value else translate("Timeline", "tidak")
    text = str(value)
    if name in _KINDS:
        return label(_KINDS[name](text))
    if name == "incident_date":
        return short_date(date.fromisoformat(text))
    if name.endswith("village_code"):
        village = reference.village(text)
        return village.label if village else text
    if name == "target_agency":
        agency = reference.agency(text)
        return agency.label if agency else text
    return topic_name(text) if name == "category" else " ".join(text.split())


def _names(detail: Mapping[str, Any]) -> list[str]:
    """Return the fields that were corrected; the time limit only follows from them."""
    return [name for name in detail.get("after") or {} if name != "due_on"]


def _change(name: str, before: object, after: object, reference: ReferenceData) -> str:
    """Return ``0812… → 0813…``, or "" where the mask leaves no difference to be seen."""
    old, new = (shown_value(name, value, reference) for value in (before, after))
    if mask := _MASKS.get(name):
        old, new = (mask(str(value)) if value else shown for value, shown in ((before, old), (after, new)))
        return f"{old} → {new}" if old != new else ""
    return " → ".join(differing_parts(old, new, _LONGEST))


def differing_parts(old: str, new: str, longest: int) -> tuple[str, str]:
    """Return two texts, or what stands around their first difference where one is longer than ``longest`` characters."""
    if max(len(old), len(new)) <= longest:
        return old, new
    at = _first_difference(old, new)
    return _part(old, at, longest), _part(new, at, longest)


def _first_difference(left: str, right: str) -> int:
    pairs = enumerate(zip(left, right, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(left), len(right)))


def _part(text: str, at: int, longest: int) -> str:
    begin = max(0, at - _CONTEXT)
    if begin:
        begin = text.find(" ", begin, at) + 1 or begin
    end = begin + longest
    if end < len(text):
        end = text.rfind(" ", at + 1, end) + 1 or end
    return ("…" if begin else "") + text[begin:end].strip() + ("…" if end < len(text) else "")
