"""The period that a register or a recap is made of."""

from __future__ import annotations

from datetime import date

from desktop.domain.errors import InvalidInput
from resources.i18n import translate

LONGEST_DAYS = 366


def check_period(first: date, last: date, today: date) -> None:
    """Raise InvalidInput for days that make no period: the wrong way round, not begun, or longer than a year."""
    if last < first:
        raise InvalidInput.of(
            "to", "invalid", translate("Period", "Tanggal akhir lebih awal daripada tanggal mulai.")
        )
    if first > today:
        raise InvalidInput.of(
            "from", "future", translate("Period", "Masa itu belum mulai. Pilih tanggal lain.")
        )
    if (last - first).days >= LONGEST_DAYS:
        raise InvalidInput.of(
            "to", "invalid", translate("Period", "Masa paling lama satu tahun. Perpendek masanya.")
        )
