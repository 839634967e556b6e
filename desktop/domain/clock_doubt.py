"""A computer that lost its clock (an empty battery on the board): what its date cannot be, and what it hardly is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from desktop.domain.errors import Conflict
from desktop.domain.wording import moment
from resources.i18n import translate

EARLIEST = datetime(2025, 1, 1, tzinfo=UTC)
"""Loket is younger: a clock before it was lost."""
BACK = timedelta(days=1)
AHEAD = timedelta(days=366)


def require_possible(now: datetime, zone: ZoneInfo) -> None:
    """Raise Conflict for a date that cannot be: number and receipt would carry it for ever."""
    if now < EARLIEST:
        raise Conflict(
            translate(
                "Clock",
                "Jam komputer menunjukkan {now}. Betulkan jam komputer, lalu simpan; tulisan tetap ada.",
            ).format(now=moment(now, zone)),
            code="clock_lost",
        )


def clock_doubt(now: datetime, last: datetime | None, zone: ZoneInfo) -> str | None:
    """Return the sentence for a clock that is a day before, or a year after, what was last recorded; else None."""
    if now < EARLIEST:
        return translate("Clock", "Jam komputer menunjukkan {now}. Betulkan sebelum mencatat.").format(
            now=moment(now, zone)
        )
    if last is None or now - AHEAD < last < now + BACK:
        return None
    return translate(
        "Clock", "Jam komputer menunjukkan {now}, catatan terakhir {last}. Periksa jam komputer."
    ).format(now=moment(now, zone), last=moment(last, zone))
