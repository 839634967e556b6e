"""Reading an office's provisioning file (TOML, docs/operations.md) into an :class:`Office`, strictly.

A file that is expired, for another format, malformed or inconsistent is refused as a whole with one sentence that names
the place; nothing is guessed. Secrets never stand in it.
"""

from __future__ import annotations

import ipaddress
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from desktop.domain.deadlines import Limits
from desktop.domain.errors import InvalidInput
from desktop.domain.office import Letterhead, Office, Signatory, Sp4nSettings
from desktop.domain.register_number import DEVICE_CODE, OFFICE_CODE
from resources.i18n import translate

FORMAT = 1
LARGEST_FILE = 2_000_000  # bytes
LONGEST_LIMIT = 365  # working days

_SECTIONS = {
    "format",
    "valid_until",
    "office",
    "letterhead",
    "signatories",
    "sp4n",
    "limits",
    "files",
    "roles",
}
_KEYS = {
    "office": {"code", "device_code", "name", "regency_code", "time_zone", "place", "contact"},
    "letterhead": {"lines", "logo"},
    "signatories": {"head"},
    "files": {"agencies", "holidays"},
}
_ID_TABLES = ("classification_ids", "institution_ids", "category_ids")
_SP4N_TEXTS = ("auth_header", "user_id", "location_id", "channel_id", "tags", "attachments_form")
_SP4N_TIMES = ("connect_timeout_s", "submit_timeout_s", "read_timeout_s")


def read_office(
    toml: str, today: date, regency_name: Callable[[str], str], logo: bytes | None = None
) -> Office:
    """Read the text of a provisioning file.

    Args:
        toml: the whole text.
        today: a file whose ``valid_until`` is before this day is refused.
        regency_name: looks a regency's name up by its code (``16.03``); raises InvalidInput if there is none.
        logo: content of the logo file named in it, if there is one.

    Raises:
        InvalidInput: with one sentence naming the section and key.
    """
    return _Reader(_parse(toml)).office(today, regency_name, logo)


def file_names(toml: str) -> dict[str, str]:
    """Return the files that a provisioning file refers to: keys ``logo``, ``agencies``, ``holidays``.

    Raises:
        InvalidInput: the text is no TOML, or a name points outside the file's own folder.
    """
    reader = _Reader(_parse(toml))
    names = {"logo": reader.section("letterhead").get("logo")}
    names |= {key: reader.section("files").get(key) for key in ("agencies", "holidays")}
    found: dict[str, str] = {}
    for key, name in names.items():
        if name is None:
            continue
        place = "letterhead.logo" if key == "logo" else f"files.{key}"
        if not isinstance(name, str) or not re.fullmatch(r"[^/\\:]{1,120}", name) or name.startswith("."):
            raise _refusal(place, translate("Provisioning", "harus nama berkas di folder yang sama"))
        found[key] = name
    return found


def _parse(toml: str) -> dict[str, Any]:
    try:
        return tomllib.loads(toml)
    except (ValueError, RecursionError) as error:  # ValueError: also a whole number of thousands of digits
        line = re.search(r"line (\d+)", str(error))
        where = (
            translate("Provisioning", "baris {line}").format(line=line[1])
            if line
            else translate("Provisioning", "akhir berkas")
        )
        raise InvalidInput.of(
            "file",
            "malformed",
            translate(
                "Provisioning", "Berkas kantor rusak atau terpotong ({where}). Minta berkas baru."
            ).format(where=where),
        ) from error


def _refusal(place: str, what: str) -> InvalidInput:
    place = "".join(ch if ch.isprintable() else "?" for ch in place[:80])
    return InvalidInput.of(
        place,
        "invalid",
        translate("Provisioning", "Berkas kantor: {place} {what}.").format(place=place, what=what),
    )


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
            time_zone=self._zone(),
            place=self._text("office", "place") or name.removeprefix("Kabupaten ").removeprefix("Kota "),
            letterhead=Letterhead(self._letterhead_lines(), logo),
            head=self._head(),
            contact=self._text("office", "contact"),
            limits=self._limits(),
            sp4n=self._sp4n(),
            valid_until=self.data.get("valid_until"),
        )

    def section(self, name: str) -> Mapping[str, Any]:
        value = self.data.get(name, {})
        if not isinstance(value, dict):
            raise _refusal(name, translate("Provisioning", "harus berupa bagian [{name}]").format(name=name))
        return value

    def _check_format(self, today: date) -> None:
        if self.data.get("format") != FORMAT:
            raise _refusal(
                "format",
                translate("Provisioning", "harus {format}; Loket ini tidak mengenal yang lain").format(
                    format=FORMAT
                ),
            )
        self._check_names()
        until = self.data.get("valid_until")
        if until is not None and (not isinstance(until, date) or type(until) is not date):
            raise _refusal("valid_until", translate("Provisioning", "harus tanggal seperti 2027-12-31"))
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
            raise _refusal(unknown[0], translate("Provisioning", "tidak dikenal"))
        if self.section("roles"):
            raise _refusal("roles", translate("Provisioning", "belum dapat dibatasi di versi ini; kosongkan"))

    def _text(self, section: str, key: str, *, required: bool = False, longest: int = 200) -> str:
        value = self.section(section).get(key, "")
        if not isinstance(value, str) or len(value) > longest or not value.isprintable():
            raise _refusal(
                f"{section}.{key}",
                translate("Provisioning", "harus teks sampai {count} huruf").format(count=longest),
            )
        if required and not value.strip():
            raise _refusal(f"{section}.{key}", translate("Provisioning", "belum diisi"))
        return value.strip()

    def _matching(self, section: str, key: str, pattern: re.Pattern[str], example: str) -> str:
        value = self._text(section, key, required=True)
        if not pattern.fullmatch(value):
            raise _refusal(
                f"{section}.{key}",
                translate("Provisioning", "harus berbentuk seperti {example}").format(example=example),
            )
        return value

    def _zone(self) -> str:
        name = self._text("office", "time_zone") or "Asia/Jakarta"
        try:
            ZoneInfo(name)
        except (KeyError, ValueError, OSError):
            raise _refusal(
                "office.time_zone", translate("Provisioning", "bukan zona waktu, misalnya Asia/Jakarta")
            ) from None
        return name

    def _letterhead_lines(self) -> tuple[str, ...]:
        lines = self.section("letterhead").get("lines", [])
        if (
            not isinstance(lines, list)
            or len(lines) > 5
            or not all(isinstance(x, str) and x.isprintable() and len(x) <= 200 for x in lines)
        ):
            raise _refusal("letterhead.lines", translate("Provisioning", "harus daftar sampai 5 baris teks"))
        return tuple(lines)

    def _head(self) -> Signatory | None:
        head = self.section("signatories").get("head")
        if head is None:
            return None
        if not isinstance(head, dict) or not all(
            isinstance(v, str) and len(v) <= 200 and v.isprintable() for v in head.values()
        ):
            raise _refusal(
                "signatories.head",
                translate("Provisioning", "harus berisi name, nip, title dan rank berupa teks"),
            )
        unknown = sorted(set(head) - {"name", "nip", "title", "rank"})
        if unknown:
            raise _refusal(f"signatories.head.{unknown[0]}", translate("Provisioning", "tidak dikenal"))
        nip = re.sub(r"\D", "", head.get("nip", ""))
        if nip and len(nip) != 18:
            raise _refusal("signatories.head.nip", translate("Provisioning", "harus 18 angka"))
        return Signatory(head.get("name", ""), nip or None, head.get("title", ""), head.get("rank") or None)

    def _limits(self) -> Limits:
        section = self.section("limits")
        known = {f.name for f in fields(Limits)}
        for key, value in section.items():
            if key not in known:
                raise _refusal(f"limits.{key}", translate("Provisioning", "tidak dikenal"))
            if type(value) is not int or not 1 <= value <= LONGEST_LIMIT:
                raise _refusal(
                    f"limits.{key}",
                    translate("Provisioning", "harus 1 sampai {count} hari kerja").format(
                        count=LONGEST_LIMIT
                    ),
                )
        return Limits(**section)

    def _sp4n(self) -> Sp4nSettings:
        section = self.section("sp4n")
        known = {"base_url", *_ID_TABLES, *_SP4N_TEXTS, *_SP4N_TIMES}
        unknown = sorted(set(section) - known)
        if unknown:
            raise _refusal(f"sp4n.{unknown[0]}", translate("Provisioning", "tidak dikenal"))
        values: dict[str, Any] = {key: self._text("sp4n", key) for key in _SP4N_TEXTS if key in section}
        values |= {key: self._seconds(key, section[key]) for key in _SP4N_TIMES if key in section}
        values |= {key: self._ids(key, section[key]) for key in _ID_TABLES if key in section}
        return Sp4nSettings(base_url=self._base_url(), **values)

    def _base_url(self) -> str:
        url = self._text("sp4n", "base_url").rstrip("/")
        if url and not is_safe_url(url):
            raise _refusal(
                "sp4n.base_url",
                translate("Provisioning", "harus https:// (http:// hanya ke komputer ini sendiri)"),
            )
        return url

    def _seconds(self, key: str, value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not 1 <= value <= 600:
            raise _refusal(f"sp4n.{key}", translate("Provisioning", "harus 1 sampai 600 detik"))
        return float(value)

    def _ids(self, key: str, value: object) -> dict[str, str]:
        if not isinstance(value, dict) or not all(isinstance(v, str) and v for v in value.values()):
            raise _refusal(f"sp4n.{key}", translate("Provisioning", 'harus berisi nama = "id" berupa teks'))
        return dict(value)


def is_safe_url(url: str) -> bool:
    """Tell whether secrets may be sent to ``url``: https, or plain http to this computer itself."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return False
    if parts.scheme == "https":
        return bool(host)
    if parts.scheme != "http":
        return False
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
