"""How time limits are said: what is left, what is used, which day. Pure: no widgets."""

from __future__ import annotations

from datetime import date

from desktop.domain.deadlines import Band
from desktop.domain.wording import month_name, weekday_date
from desktop.usecases.list_deadlines import Elapsed
from resources.i18n import translate
from ui.common.dates import day_in_lists


def left_words(elapsed: Elapsed) -> str:
    """Return what is left of a limit in working days: ``Hari ini``, ``Sisa 2 hari``, ``Lewat 1 hari``."""
    if elapsed.left == 1:  # one day has words of its own because other languages count them differently
        return translate("Deadlines", "Sisa 1 hari")
    if elapsed.left > 1:
        return translate("Deadlines", "Sisa {days} hari").format(days=elapsed.left)
    if elapsed.left == -1:
        return translate("Deadlines", "Lewat 1 hari")
    if elapsed.left < -1:
        return translate("Deadlines", "Lewat {days} hari").format(days=-elapsed.left)
    if elapsed.band is Band.LATE:  # it passed, and since then only days off
        return translate("Deadlines", "Baru lewat")
    return translate("Deadlines", "Hari ini")


def used_words(elapsed: Elapsed) -> str:
    """Return how much of a limit is used: ``hari kerja ke-12 dari 14``."""
    if elapsed.used == 0:
        return translate("Deadlines", "0 dari {total} hari kerja").format(total=elapsed.total)
    return translate("Deadlines", "hari kerja ke-{used} dari {total}").format(
        used=elapsed.used, total=elapsed.total
    )


def weekday_day(day: date, today: date) -> str:
    """Return ``Selasa 24 Nov``, with the year when it is not this one."""
    return f"{weekday_date(day).partition(',')[0]} {day_in_lists(day, today)}"


def day_and_month(day: date) -> str:
    """Return ``24 November``."""
    return f"{day.day} {month_name(day.month)}"
