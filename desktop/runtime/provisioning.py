"""Reading an office's provisioning file (TOML, docs/operations.md) into an :class:`Office`, strictly.

A file that is expired, for another format, malformed or inconsistent is refused as a whole with one sentence that names
the place; nothing is guessed. Secrets never stand in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from desktop.domain.deadlines import Limits
from desktop.domain.errors import InvalidInput
from desktop.domain.network import is_loopback, is_safe_url
from desktop.domain.office import Letterhead, Office, Signatory, Sp4nSettings
from desktop.domain.register_number import DEVICE_CODE, OFFICE_CODE
from desktop.runtime.network_section import read_network
from desktop.runtime.office_file import parse_office, refusal, section_of
from desktop.runtime.roles_section import read_roles
from desktop.runtime.rollout_sections import read_sealed, read_serial, read_trust, read_updates
from resources.i18n import translate

FORMAT = 1
LONGEST_LIMIT = 365  # working days

_SECTIONS = {
    "format",
    "valid_until",
    "office",
    "letterhead",
    "signatories",
    "sp4n",
    "network",
    "limits",
    "files",
    "roles",
    "serial",
    "trust",
    "updates",
}
_KEYS = {
    "office": {"code", "device_code", "name", "regency_code", "time_zone", "place", "contact", "sample"},
    "letterhead": {"lines", "logo", "logo_sha256"},
    "signatories": {"head"},
    "network": {"proxy", "ca_file", "ca_file_sha256"},
    "files": {"agencies", "agencies_sha256", "holidays", "holidays_sha256"},
    "trust": {"keys"},
    "updates": {"repository", "may_start_installer"},
}
_ID_TABLES = ("classification_ids", "institution_ids", "category_ids")
_SP4N_TEXTS = (
    "auth_header",
    "user_id",
    "location_id",
    "channel_id",
    "institution_id",
    "tags",
    "attachments_form",
)
_SP4N_TIMES = ("connect_timeout_s", "submit_timeout_s", "read_timeout_s")


def read_office(
    toml: str,
    today: date,
    regency_name: Callable[[str], str],
    logo: bytes | None = None,
    ca: bytes | None = None,
) -> Office:
    """Read the text of a provisioning file.

    Args:
        toml: the whole text.
        today: a file whose ``valid_until`` is before this day is refused.
        regency_name: looks a regency's name up by its code (``16.03``); raises InvalidInput if there is none.
        logo: content of the logo file named in it, if there is one.
        ca: content of the file of certificates named in it, if there is one.

    Raises:
        InvalidInput: with one sentence naming the section and key.
    """
    reader = _Reader(parse_office(toml))
    office = reader.office(today, regency_name, logo)
    return replace(office, network=read_network(reader.section("network"), ca))


class _Reader:
    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data

    def office(self, today: date, regency_name: Callable[[str], str], logo: bytes | None) -> Office:
        self._check_format(today)
        code = self._matching("office", "code", OFFICE_CODE, "ME01")
        device = self._matching("office", "device_code", DEVICE_CODE, "L1")
        regency_code = self._matching("office", "regency_code", re.compile(r"[0-9]{2}\.[0-9]{2}"), "16.03")
        name = regency_name(regency_code)
        return Office(
            code=code,
            device_code=device,
            name=self._text("office", "name", required=True),
            regency_code=regency_code,
            regency_name=name,
            time_zone=self._zone("office"),
            place=self._text("office", "place") or name.removeprefix("Kabupaten ").removeprefix("Kota "),
            letterhead=Letterhead(self._letterhead_lines(), logo),
            head=self._head(),
            contact=self._text("office", "contact"),
            limits=self._limits(),
            sp4n=self._sp4n(),
            roles=read_roles(self.section("roles")),
            updates=read_updates(self.section("updates")),
            trusted_keys=read_trust(self.section("trust")),
            serial=read_serial(self.data),
            valid_until=self.data.get("valid_until"),
            is_sample=self._is_sample(),
        )

    def section(self, name: str) -> Mapping[str, Any]:
        return section_of(self.data, name)

    def _check_format(self, today: date) -> None:
        if self.data.get("format") != FORMAT:
            raise refusal(
                "format",
                translate("Provisioning", "harus {format}; Loket ini tidak mengenal yang lain").format(
                    format=FORMAT
                ),
            )
        self._check_names()
        until = self.data.get("valid_until")
        if until is not None and (not isinstance(until, date) or type(until) is not date):
            raise refusal("valid_until", translate("Provisioning", "harus tanggal seperti 2027-12-31"))
        if until is not None and until < today:
            raise InvalidInput.of(
                "valid_until",
                "expired",
                translate(
                    "Provisioning", "Berkas kantor hanya berlaku sampai {until}. Minta berkas baru."
                ).format(until=until),
            )

    def _check_names(self) -> None:
        unknown = sorted(set(self.data) - _SECTIONS)
        unknown += [
            f"{section}.{key}"
            for section, known in _KEYS.items()
            for key in sorted(set(self.section(section)) - known)
        ]
        if unknown:
            raise refusal(unknown[0], translate("Provisioning", "tidak dikenal"))

    def _text(self, section: str, key: str, *, required: bool = False, longest: int = 200) -> str:
        value = self.section(section).get(key, "")
        if not isinstance(value, str) or len(value) > longest or not value.isprintable():
            raise refusal(
                f"{section}.{key}",
                translate("Provisioning", "harus teks sampai {count} huruf").format(count=longest),
            )
        if required and not value.strip():
            raise refusal(f"{section}.{key}", translate("Provisioning", "belum diisi"))
        return value.strip()

    def _matching(self, section: str, key: str, pattern: re.Pattern[str], example: str) -> str:
        value = self._text(section, key, required=True)
        if not pattern.fullmatch(value):
            raise refusal(
                f"{section}.{key}",
                translate("Provisioning", "harus berbentuk seperti {example}").format(example=example),
            )
        return value

    def _is_sample(self) -> bool:
        value = self.section("office").get("sample", False)
        if not isinstance(value, bool):
            raise refusal("office.sample", translate("Provisioning", "harus true atau false"))
        host = urlsplit(self._base_url()).hostname
        if value and host and not is_loopback(host):
            raise refusal(
                "sp4n.base_url",
                translate("Provisioning", "harus server latihan di komputer ini, karena kantornya contoh"),
            )
        return value

    def _zone(self, section: str) -> str:
        name = self._text(section, "time_zone") or "Asia/Jakarta"
        try:
            ZoneInfo(name)
        except (KeyError, ValueError, OSError):
            raise refusal(
                f"{section}.time_zone", translate("Provisioning", "bukan zona waktu, misalnya Asia/Jakarta")
            ) from None
        return name

    def _letterhead_lines(self) -> tuple[str, ...]:
        lines = self.section("letterhead").get("lines", [])
        if (
            not isinstance(lines, list)
            or len(lines) > 5
            or not all(isinstance(x, str) and x.isprintable() and len(x) <= 200 for x in lines)
        ):
            raise refusal("letterhead.lines", translate("Provisioning", "harus daftar sampai 5 baris teks"))
        return tuple(lines)

    def _head(self) -> Signatory | None:
        head = self.section("signatories").get("head")
        if head is None:
            return None
        if not isinstance(head, dict) or not all(
            isinstance(v, str) and len(v) <= 200 and v.isprintable() for v in head.values()
        ):
            raise refusal(
                "signatories.head",
                translate("Provisioning", "harus berisi name, nip, title dan rank berupa teks"),
            )
        unknown = sorted(set(head) - {"name", "nip", "title", "rank"})
        if unknown:
            raise refusal(f"signatories.head.{unknown[0]}", translate("Provisioning", "tidak dikenal"))
        nip = re.sub(r"\D", "", head.get("nip", ""))
        if nip and len(nip) != 18:
            raise refusal("signatories.head.nip", translate("Provisioning", "harus 18 angka"))
        return Signatory(head.get("name", ""), nip or None, head.get("title", ""), head.get("rank") or None)

    def _limits(self) -> Limits:
        section = self.section("limits")
        known = {f.name for f in fields(Limits)}
        for key, value in section.items():
            if key not in known:
                raise refusal(f"limits.{key}", translate("Provisioning", "tidak dikenal"))
            if type(value) is not int or not 1 <= value <= LONGEST_LIMIT:
                raise refusal(
                    f"limits.{key}",
                    translate("Provisioning", "harus 1 sampai {count} hari kerja").format(
                        count=LONGEST_LIMIT
                    ),
                )
        return Limits(**section)

    def _sp4n(self) -> Sp4nSettings:
        section = self.section("sp4n")
        known = {"base_url", "time_zone", "sealed_credentials", *_ID_TABLES, *_SP4N_TEXTS, *_SP4N_TIMES}
        unknown = sorted(set(section) - known)
        if unknown:
            raise refusal(f"sp4n.{unknown[0]}", translate("Provisioning", "tidak dikenal"))
        values: dict[str, Any] = {key: self._text("sp4n", key) for key in _SP4N_TEXTS if key in section}
        values |= {key: self._seconds(key, section[key]) for key in _SP4N_TIMES if key in section}
        values |= {key: self._ids(key, section[key]) for key in _ID_TABLES if key in section}
        return Sp4nSettings(
            base_url=self._base_url(),
            time_zone=self._zone("sp4n"),
            sealed_credentials=read_sealed(section),
            **values,
        )

    def _base_url(self) -> str:
        url = self._text("sp4n", "base_url").rstrip("/")
        if url and not is_safe_url(url):
            raise refusal(
                "sp4n.base_url",
                translate("Provisioning", "harus https:// (http:// hanya ke komputer ini sendiri)"),
            )
        return url

    def _seconds(self, key: str, value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not 1 <= value <= 600:
            raise refusal(f"sp4n.{key}", translate("Provisioning", "harus 1 sampai 600 detik"))
        return float(value)

    def _ids(self, key: str, value: object) -> dict[str, str]:
        if not isinstance(value, dict) or not all(isinstance(v, str) and v for v in value.values()):
            raise refusal(f"sp4n.{key}", translate("Provisioning", 'harus berisi nama = "id" berupa teks'))
        return dict(value)
