"""The table of days off, shipped or the office's own, as a calendar of working days (SKB Cuti Bersama; domain.md 2.5)."""

from __future__ import annotations

import re
from datetime import date

from desktop.domain.working_calendar import Holiday, SkipReason, WorkingCalendar
from desktop.runtime.table_file import Row, TableFile
from resources import resource
from resources.i18n import translate

_REASONS = {
    "libur_nasional": SkipReason.LIBUR_NASIONAL,
    "cuti_bersama": SkipReason.CUTI_BERSAMA,
    "lokal": SkipReason.LOKAL,
    "libur_lokal": SkipReason.LOKAL,
}
_YES = {"1", "ya", "true"}
_NO = {"", "0", "tidak", "false"}
_ISO_DATE = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_LOCAL_DATE = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")
FIRST_YEAR, LAST_YEAR = 2000, 2100


def load_holidays(content: bytes | None = None, file_name: str = "holidays.csv") -> WorkingCalendar:
    """Read a table of holidays: date, name, category and, if it is there, estimated.

    Args:
        content: the office's own file, which replaces the shipped table; None for the shipped one.
        file_name: how messages call the file.

    Raises:
        InvalidInput: naming the file and the line.
    """
    if content is None:
        content, file_name = resource("calendar", "holidays.csv").read_bytes(), "holidays.csv"
    table = TableFile(file_name, "files.holidays", content)
    holidays: dict[date, Holiday] = {}
    for row in table.rows(("date", "name", "category")):
        holiday = _holiday(row)
        earlier = holidays.get(holiday.on)
        holidays[holiday.on] = holiday if earlier is None else _both(earlier, holiday)
    if not holidays:
        raise table.problem(translate("Holidays", "tidak ada satu hari libur pun di dalamnya."))
    return WorkingCalendar(holidays)


def _holiday(row: Row) -> Holiday:
    name, category = row.get("name"), row.get("category").lower().replace(" ", "_")
    if not name:
        raise row.problem(translate("Holidays", "nama hari libur kosong."))
    if category not in _REASONS:
        raise row.problem(
            translate(
                "Holidays",
                "jenis {category} tidak dikenal, pilih libur_nasional, cuti_bersama, atau lokal.",
            ).format(category=row.get("category") or "-")
        )
    return Holiday(_date(row), name, _REASONS[category], is_estimated=_flag(row))


def _date(row: Row) -> date:
    text = row.get("date")
    if match := _ISO_DATE.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
    elif match := _LOCAL_DATE.fullmatch(text):
        day, month, year = (int(part) for part in match.groups())
    else:
        raise row.problem(
            translate("Holidays", "tanggal {date} tidak terbaca, tulis misalnya 2026-12-25.").format(
                date=text or "-"
            )
        )
    try:
        read = date(year, month, day)
    except ValueError:
        raise row.problem(
            translate("Holidays", "tanggal {date} tidak ada di kalender.").format(date=text)
        ) from None
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise row.problem(
            translate("Holidays", "tahun pada tanggal {date} tidak masuk akal.").format(date=text)
        )
    return read


def _flag(row: Row) -> bool:
    text = row.get("estimated").lower()
    if text not in _YES | _NO:
        raise row.problem(
            translate("Holidays", "kolom estimated berisi {value}, tulis 1 atau 0.").format(value=text)
        )
    return text in _YES


def _both(first: Holiday, second: Holiday) -> Holiday:
    """Join two holidays that fall on one day; the weightier reason, and certain if one of them is."""
    order = tuple(SkipReason)
    reason = min(first.reason, second.reason, key=order.index)
    names = first.name if second.name in first.name else f"{first.name}; {second.name}"
    return Holiday(first.on, names, reason, is_estimated=first.is_estimated and second.is_estimated)
