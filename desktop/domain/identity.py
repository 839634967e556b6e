"""NIK and telephone numbers: read what can be read, warn, never block (domain.md 2.7, 4.7)."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from datetime import date

from desktop.domain.complaint import Gender
from resources.i18n import translate


@dataclass(frozen=True, slots=True)
class NikReading:
    """What a NIK tells; ``warning`` is a plain sentence if something looks odd."""

    region_code: str | None = None
    born_on: date | None = None
    gender: Gender | None = None
    warning: str | None = None


def digits(text: str) -> str:
    """Return only the ASCII digits of ``text``."""
    return re.sub(r"[^0-9]", "", text)


def read_nik(text: str, known_districts: Container[str], today: date) -> NikReading:
    """Read birth date, sex and place of issue (``16.03.02``) out of a NIK typed in any grouping.

    A NIK has no check digit: 16 digits, district of issue, day (+ 40 for women), month, year, serial not 0000.
    """
    nik = digits(text)
    if re.search(r"[^0-9 .\-]", text):
        return NikReading(
            warning=translate("Identity", "NIK hanya berisi angka. Periksa lagi; boleh dilanjutkan.")
        )
    if len(nik) != 16:
        return NikReading(
            warning=translate("Identity", "NIK harus 16 angka, ini baru {count}.").format(count=len(nik))
            if len(nik) < 16
            else translate("Identity", "NIK harus 16 angka, ini {count}.").format(count=len(nik))
        )
    region = f"{nik[:2]}.{nik[2:4]}.{nik[4:6]}"
    day = int(nik[6:8])
    gender = Gender.PEREMPUAN if day > 40 else Gender.LAKI_LAKI
    born_on = _birth_date(day - 40 if day > 40 else day, int(nik[8:10]), int(nik[10:12]), today)
    if born_on is None:
        return NikReading(
            region,
            warning=translate("Identity", "Tanggal lahir di NIK tidak ada. Periksa lagi; boleh dilanjutkan."),
        )
    if nik[12:] == "0000":
        return NikReading(
            region,
            born_on,
            gender,
            translate(
                "Identity", "Empat angka terakhir NIK tidak mungkin 0000. Periksa lagi; boleh dilanjutkan."
            ),
        )
    if region not in known_districts:
        return NikReading(
            region,
            born_on,
            gender,
            translate("Identity", "Kode wilayah NIK tidak dikenal. Periksa lagi; boleh dilanjutkan."),
        )
    return NikReading(region, born_on, gender)


def _birth_date(day: int, month: int, two_digit_year: int, today: date) -> date | None:
    for century in (2000, 1900):
        try:
            born_on = date(century + two_digit_year, month, day)
        except ValueError:
            continue
        if born_on <= today:
            return born_on
    return None


def normal_phone(text: str) -> str | None:
    """Return an Indonesian number as ``62…`` digits from any spelling (0…, 62…, +62…, 8…); None if there is none."""
    number = digits(text)
    for country_code in ("0062", "62"):
        if number.startswith(country_code):
            return _with_country_code(number[len(country_code) :])
    if text.strip().startswith("+") or number.startswith("00"):
        return number.lstrip("0") or None
    if number.startswith(("0", "8")):
        return _with_country_code(number)
    return number or None


def _with_country_code(number: str) -> str | None:
    national = number.lstrip("0")
    return "62" + national if national else None


def phone_warning(text: str) -> str | None:
    """Return a plain sentence if ``text`` does not look like a telephone number."""
    if re.search(r"[^0-9 +().\-/]", text):
        return translate("Identity", "Telepon biasanya hanya angka. Boleh dilanjutkan.")
    length = len(digits(text))
    if length < 9:
        return translate("Identity", "Nomor ini terlalu pendek untuk telepon. Boleh dilanjutkan.")
    if length > 15:
        return translate("Identity", "Nomor ini terlalu panjang untuk telepon. Boleh dilanjutkan.")
    return None


def mask_nik(nik: str) -> str:
    """Return a NIK with its birth date hidden: first 6, XXXXXX, last 4; other numbers keep their last 4."""
    number = re.sub(r"[\s.\-]", "", nik)
    if len(number) == 16 and number == digits(number):
        return f"{number[:6]}XXXXXX{number[-4:]}"
    return "X" * max(len(number) - 4, 0) + number[-4:] if len(number) > 4 else "X" * len(number)


def mask_phone(phone: str) -> str:
    """Return a telephone number as first 3, XXXXX, last 4."""
    number = digits(phone)
    return f"{number[:3]}XXXXX{number[-4:]}" if len(number) >= 8 else "X" * len(number)


def mask_email(email: str) -> str:
    """Return an address with only the first letter of its owner's part: ``r•••@gmail.com``."""
    owner, at, domain = email.partition("@")
    return f"{owner[:1]}•••{at}{domain}" if owner else "•••"


def mask_name(name: str) -> str:
    """Return the initials of a name and three dots, for a citizen who stays anonymous."""
    return " ".join(f"{word[0].upper()}•••" for word in name.split() if word) or "•••"
