"""Reading a complaint from its JSON form, the one set of rules for the window, the commands and imports.

Whatever is wrong is collected, field by field, each with one plain sentence; nothing is silently cut or dropped.
NIK and telephone are never refused, only warned about (domain.md 2.7).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TypeVar

from desktop.domain.complaint import (
    ActingAs,
    Channel,
    Classification,
    Complainant,
    ComplaintContent,
    Gender,
    IdType,
    Respondent,
)
from desktop.domain.errors import InvalidInput, Problem
from desktop.domain.form_fields import LIMITS as LIMITS
from desktop.domain.form_fields import MULTILINE, UNPRINTABLE
from desktop.domain.form_fields import clean_text as clean_text
from desktop.domain.form_fields import label as label
from desktop.domain.identity import phone_warning, read_nik
from desktop.domain.places import ReferenceData
from resources.i18n import translate

OLDEST_INCIDENT = date(1945, 8, 17)
OLDEST_RECEIPT = date(2020, 1, 1)  # the receipt code counts days from here
USUAL_DAYS_TO_COMPLAIN = 30  # UU 25/2009 Ps. 42; warned about, never refused

_TOP = {
    "channel", "complainant", "is_anonymous", "is_secret", "classification", "category", "title", "narrative",
    "remedy_sought", "incident_date", "incident_place", "incident_village_code", "respondent", "target_agency",
    "attachments", "received_at", "duplicate_of",
}  # fmt: skip
_COMPLAINANT = {
    "name", "id_type", "id_number", "phone", "email", "address", "village_code", "gender", "occupation",
    "disability", "acting_as",
}  # fmt: skip
_RESPONDENT = {"name", "nip", "position", "unit"}
_VILLAGE_CODE = re.compile(r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}\.[0-9]{4}")

_E = TypeVar("_E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class CheckedForm:
    """What was read: the content, the warnings beside it, and what the desk adds if it was given.

    ``duplicate_of`` is the number or id of an earlier report as it was typed; only the store knows whether there is one.
    """

    content: ComplaintContent
    warnings: tuple[Problem, ...] = ()
    attachments: tuple[str, ...] = ()
    received_at: datetime | None = None
    duplicate_of: str | None = None


def read_form(data: object, reference: ReferenceData, now: datetime) -> CheckedForm:
    """Read and check a complaint given as the JSON form.

    Args:
        data: the decoded JSON value.
        reference: villages, agencies and topics that codes may point to.
        now: the present moment in the office's zone (aware).

    Raises:
        InvalidInput: with every problem found, in the order of the form.
    """
    checked, problems = check_form(data, reference, now)
    if checked is None:
        raise InvalidInput(problems)
    return checked


def check_form(
    data: object, reference: ReferenceData, now: datetime
) -> tuple[CheckedForm | None, tuple[Problem, ...]]:
    """Like :func:`read_form`, returning problems instead of raising; for fields that are checked as they are left."""
    reader = _Reader(reference, now)
    checked = reader.read(data)
    return (None if reader.problems else checked), tuple(reader.problems)


@dataclass
class _Reader:
    reference: ReferenceData
    now: datetime
    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)

    def read(self, data: object) -> CheckedForm | None:
        form = self._mapping(data, "", _TOP)
        if form is None:
            return None
        channel = self._choice(form, "channel", Channel, None)
        complainant = self._complainant(form.get("complainant"))
        classification = self._choice(form, "classification", Classification, None)
        title = self._text(form, "title", required=True)
        narrative = self._text(form, "narrative", required=True)
        content = ComplaintContent(
            channel=channel or Channel.TATAP_MUKA,
            complainant=complainant,
            classification=classification or Classification.TIDAK_BERKADAR_PENGAWASAN,
            title=title or "",
            narrative=narrative or "",
            is_anonymous=self._flag(form, "is_anonymous"),
            is_secret=self._flag(form, "is_secret"),
            category=self._known(form, "category", self.reference.topic, lambda topic: topic.name),
            remedy_sought=self._text(form, "remedy_sought"),
            incident_date=self._incident_date(form),
            incident_place=self._text(form, "incident_place"),
            incident_village_code=self._village(form, "incident_village_code"),
            respondent=self._respondent(form.get("respondent")),
            target_agency=self._known(
                form, "target_agency", self.reference.agency, lambda agency: agency.code
            ),
        )
        return CheckedForm(
            content,
            tuple(self.warnings),
            self._paths(form),
            self._received_at(form),
            self._text(form, "duplicate_of"),
        )

    def _complainant(self, data: object) -> Complainant:
        form = self._mapping({} if data is None else data, "complainant", _COMPLAINANT)
        if form is None:
            return Complainant()
        prefix = "complainant."
        id_type = self._choice(form, prefix + "id_type", IdType, IdType.KTP) or IdType.KTP
        return Complainant(
            name=self._text(form, prefix + "name", required=id_type is not IdType.TIDAK_DIBERIKAN),
            id_type=id_type,
            id_number=self._id_number(form, id_type),
            phone=self._phone(form),
            email=self._email(form),
            address=self._text(form, prefix + "address", required=True),
            village_code=self._village(form, prefix + "village_code"),
            gender=self._choice(form, prefix + "gender", Gender, None, required=False),
            occupation=self._text(form, prefix + "occupation"),
            disability=self._text(form, prefix + "disability"),
            acting_as=self._choice(form, prefix + "acting_as", ActingAs, ActingAs.DIRI_SENDIRI)
            or ActingAs.DIRI_SENDIRI,
        )

    def _respondent(self, data: object) -> Respondent | None:
        if data is None:
            return None
        form = self._mapping(data, "respondent", _RESPONDENT)
        if form is None:
            return None
        values = {key: self._text(form, f"respondent.{key}") for key in ("name", "nip", "position", "unit")}
        return Respondent(**values) if any(values.values()) else None

    def _problem(self, name: str, code: str, message: str) -> None:
        self.problems.append(Problem(name, code, message))

    def _warn(self, name: str, code: str, message: str) -> None:
        self.warnings.append(Problem(name, code, message))

    def _mapping(self, data: object, name: str, known: set[str]) -> Mapping[str, object] | None:
        if not isinstance(data, dict):
            self._problem(
                name or "complaint",
                "wrong_type",
                translate("Form", "{field} harus berupa objek JSON.").format(
                    field=label(name or "complaint")
                ),
            )
            return None
        for key in data:
            if key not in known:
                full = f"{name}.{key}" if name else str(key)
                shown = UNPRINTABLE.sub("?", full)[:60]
                self._problem(
                    shown,
                    "unknown_key",
                    translate("Form", "Isian {field} tidak dikenal. Periksa ejaannya.").format(field=shown),
                )
        return data

    def _text(self, form: Mapping[str, object], name: str, *, required: bool = False) -> str | None:
        value = form.get(name.rpartition(".")[2])
        if value is None:
            if required:
                self._required(name)
            return None
        if not isinstance(value, str):
            self._problem(
                name, "wrong_type", translate("Form", "{field} harus berupa teks.").format(field=label(name))
            )
            return None
        return self._clean(value, name, required)

    def _clean(self, value: str, name: str, required: bool) -> str | None:
        limit = LIMITS[name]
        text = value.replace("\r\n", "\n").replace("\r", "\n").strip()
        if len(text) > limit * 4 or (len(text) > limit and len(unicodedata.normalize("NFC", text)) > limit):
            self._problem(
                name,
                "too_long",
                translate("Form", "{field} terlalu panjang: {count} huruf, batasnya {limit}.").format(
                    field=label(name), count=len(text), limit=limit
                ),
            )
            return None
        if (
            UNPRINTABLE.search(text)
            or ("\n" in text and name not in MULTILINE)
            or ("\t" in text and name not in MULTILINE)
        ):
            self._problem(
                name,
                "unprintable",
                translate(
                    "Form", "{field} memuat huruf yang tidak dapat dicetak. Ketik ulang bagian itu."
                ).format(field=label(name)),
            )
            return None
        text = unicodedata.normalize("NFC", text)
        if not text:
            if required:
                self._required(name)
            return None
        return text

    def _required(self, name: str) -> None:
        if name == "complainant.name":
            message = translate("Form", 'Tulis nama sesuai KTP, atau pilih "Identitas tidak diberikan".')
        else:
            message = translate("Form", "{field} belum diisi.").format(field=label(name))
        self._problem(name, "required", message)

    def _choice(
        self,
        form: Mapping[str, object],
        name: str,
        kind: type[_E],
        default: _E | None,
        *,
        required: bool = True,
    ) -> _E | None:
        value = form.get(name.rpartition(".")[2])
        if value is None:
            if default is None and required:
                self._required(name)
            return default
        if isinstance(value, str):
            try:
                return kind(value)
            except ValueError:
                pass
        options = ", ".join(member.value for member in kind)
        self._problem(
            name,
            "unknown_choice",
            translate("Form", "{field} harus salah satu dari: {options}.").format(
                field=label(name), options=options
            ),
        )
        return default

    def _flag(self, form: Mapping[str, object], name: str) -> bool:
        value = form.get(name)
        if value is None:
            return False
        if not isinstance(value, bool):
            self._problem(
                name,
                "wrong_type",
                translate("Form", "{field} harus true atau false.").format(field=label(name)),
            )
            return False
        return value

    def _known(
        self,
        form: Mapping[str, object],
        name: str,
        find: Callable[[str], _T | None],
        key: Callable[[_T], str],
    ) -> str | None:
        text = self._text(form, name)
        if text is None:
            return None
        found = find(text)
        if found is None:
            self._problem(
                name,
                "not_found",
                translate("Form", '{field} "{value}" tidak ada di daftar.').format(
                    field=label(name), value=text
                ),
            )
            return None
        return key(found)

    def _village(self, form: Mapping[str, object], name: str) -> str | None:
        code = self._text(form, name)
        if code is None:
            return None
        if not _VILLAGE_CODE.fullmatch(code):
            self._problem(
                name,
                "not_found",
                translate("Form", "{field} harus kode seperti 16.03.02.1001.").format(field=label(name)),
            )
            return None
        if self.reference.village(code) is None:
            self._problem(
                name,
                "not_found",
                translate("Form", "{field}: kode {value} tidak ada di daftar wilayah.").format(
                    field=label(name), value=code
                ),
            )
            return None
        return code

    def _id_number(self, form: Mapping[str, object], id_type: IdType) -> str | None:
        name = "complainant.id_number"
        number = self._text(form, name)
        if number is not None and id_type is IdType.KTP:
            reading = read_nik(number, self.reference.districts, self.now.date())
            if reading.warning:
                self._warn(name, "nik", reading.warning)
        return number

    def _phone(self, form: Mapping[str, object]) -> str | None:
        name = "complainant.phone"
        phone = self._text(form, name)
        if phone is not None and (warning := phone_warning(phone)):
            self._warn(name, "phone", warning)
        return phone

    def _email(self, form: Mapping[str, object]) -> str | None:
        name = "complainant.email"
        email = self._text(form, name)
        if email is not None and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", email):
            self._warn(
                name, "email", translate("Form", "Alamat email ini tampak tidak lengkap. Boleh dilanjutkan.")
            )
        return email

    def _incident_date(self, form: Mapping[str, object]) -> date | None:
        name, value = "incident_date", form.get("incident_date")
        if value is None:
            return None
        try:
            if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
                raise ValueError
            on = date.fromisoformat(value)
        except ValueError:
            self._problem(
                name,
                "wrong_date",
                translate("Form", "Tanggal kejadian harus tanggal yang ada, seperti 2026-11-20."),
            )
            return None
        if on > self.now.date():
            self._problem(
                name, "future", translate("Form", "Tanggal kejadian belum terjadi. Periksa tahunnya.")
            )
        elif on < OLDEST_INCIDENT:
            self._problem(
                name, "too_old", translate("Form", "Tanggal kejadian sebelum 1945. Periksa tahunnya.")
            )
        elif self.now.date() - on > timedelta(days=USUAL_DAYS_TO_COMPLAIN):
            self._warn(
                name,
                "long_ago",
                translate("Form", "Kejadian lebih dari 30 hari yang lalu. Boleh dilanjutkan."),
            )
        return on

    def _received_at(self, form: Mapping[str, object]) -> datetime | None:
        name, value = "received_at", form.get("received_at")
        if value is None:
            return None
        try:
            at = datetime.fromisoformat(value) if isinstance(value, str) else None
        except ValueError:
            at = None
        if at is None or at.tzinfo is None:
            self._problem(
                name,
                "wrong_time",
                translate("Form", "Waktu terima harus ditulis seperti 2026-11-20T09:30:00+07:00."),
            )
            return None
        if at > self.now:
            self._problem(
                name, "future", translate("Form", "Waktu terima belum tiba. Periksa tanggal dan jamnya.")
            )
            return None
        at_office = (
            self.now.tzinfo
        )  # a day that begins in another zone may still be the day before at the office
        if at.date() < OLDEST_RECEIPT or at.astimezone(at_office).date() < OLDEST_RECEIPT:
            self._problem(name, "too_old", translate("Form", "Waktu terima sebelum 2020. Periksa tahunnya."))
            return None
        return at

    def _paths(self, form: Mapping[str, object]) -> tuple[str, ...]:
        value = form.get("attachments")
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
            self._problem(
                "attachments", "wrong_type", translate("Form", "Lampiran harus berupa daftar nama berkas.")
            )
            return ()
        return tuple(value)


_T = TypeVar("_T")
