"""What is said beside each field: the rules of ``desktop.domain.complaint_form``, asked again as fields are left.

No rule stands here. A form that is still incomplete is asked twice: once for what is refused, and once more with the
refused values left out, since the rules warn only about a form that they accept.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from desktop.domain.complaint import IdType
from desktop.domain.complaint_form import CheckedForm
from desktop.domain.errors import Problem
from desktop.domain.identity import NikReading, digits, read_nik
from desktop.domain.wording import label, short_date
from resources.i18n import translate
from ui.common.message import Note
from ui.intake import form as names
from ui.intake.grouping import group_nik

Check = Callable[[object], tuple[CheckedForm | None, tuple[Problem, ...]]]

MOVE_NIK_KEY = "Alt+N"
_NIK_DIGITS = 16
_REQUIRED = "required"
_FILL: dict[str, object] = {
    names.CHANNEL: "lainnya",
    names.CLASSIFICATION: "aspirasi",
    names.NAME: "-",
    names.ADDRESS: "-",
    names.TITLE: "-",
    names.NARRATIVE: "-",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence beside a field; ``is_missing`` when the field only has not been filled yet."""

    kind: Note
    text: str
    is_missing: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """Everything that is to be said of a form, by the names of its fields; a field that is fine is not in it."""

    findings: Mapping[str, Finding]

    @property
    def errors(self) -> list[str]:
        """Return the names of the fields that keep the form from being logged."""
        return [name for name, finding in self.findings.items() if finding.kind is Note.ERROR]


def judge(meant: names.Values, own: Mapping[str, str], check: Check, nik: NikReading | None) -> Verdict:
    """Say what is wrong, odd or read from a form.

    Args:
        meant: what the fields mean.
        own: sentences of the fields whose text means nothing (a village that occurs three times).
        check: the desk's rules.
        nik: what the identity number tells, if it is a NIK.
    """
    form = names.to_form({name: value for name, value in meant.items() if name not in own})
    checked, problems = check(form)
    findings = {
        each.field: Finding(Note.ERROR, each.message, each.code == _REQUIRED)
        for each in reversed(problems)  # of several problems of one field the first one counts
    }
    findings |= {name: Finding(Note.ERROR, text) for name, text in own.items()}
    if checked is None:
        checked, _ = check(_without(form, (each.field for each in problems)))
    for warning in checked.warnings if checked is not None else ():
        findings.setdefault(warning.field, Finding(Note.WARNING, warning.message))
    if is_nik_in_name(meant):
        words = translate("Intake", "Ini NIK. Tekan {key} untuk memindahkannya.").format(key=MOVE_NIK_KEY)
        findings[names.NAME] = Finding(Note.WARNING, words)
    if nik is not None and (told := nik_words(nik)):
        findings.setdefault(names.ID_NUMBER, Finding(Note.GOOD, told))
    return Verdict(findings)


def is_nik_in_name(meant: names.Values) -> bool:
    """Tell whether a scanner wrote a NIK into the name while the number is still empty."""
    name, number = meant.get(names.NAME), meant.get(names.ID_NUMBER)
    if not isinstance(name, str) or number or group_nik(name) is None:
        return False
    return len(digits(name)) == _NIK_DIGITS


def nik_of(id_type: str, number: object, districts: Container[str], today: date) -> NikReading | None:
    """Return what the identity number tells, ``None`` when it is no NIK."""
    if id_type != IdType.KTP.value or not isinstance(number, str) or not number.strip():
        return None
    return read_nik(number, districts, today)


def nik_words(nik: NikReading) -> str:
    """Return ``Perempuan, lahir 17 Agu 1990``, "" when the number does not tell."""
    if nik.gender is None or nik.born_on is None:
        return ""
    return translate("Intake", "{gender}, lahir {date}").format(
        gender=label(nik.gender), date=short_date(nik.born_on)
    )


def _without(form: Mapping[str, object], refused: Iterable[str]) -> dict[str, object]:
    """Return the form without the refused values, with something in the place of those that must be there."""
    left: dict[str, object] = {
        key: dict(value) if isinstance(value, dict) else value for key, value in form.items()
    }
    for name in refused:
        group, _, key = name.rpartition(".")
        inner = left.setdefault(group, {}) if group else left
        assert isinstance(inner, dict)
        inner.pop(key, None)
        if name in _FILL:
            inner[key] = _FILL[name]
    return left
