"""What a backup is called, and which backups of a folder are kept. All pure.

Keeping (docs/decisions/022): the newest three, and the newest of each of the last 7 days, 5 weeks and 12 months that have one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

ENDING = ".loketbak"
NEWEST, DAYS, WEEKS, MONTHS = 3, 7, 5, 12
_NAME = re.compile(
    r"loket-(?P<office>[A-Z0-9]{1,8})-(?P<device>[A-Z0-9]{1,4})-(?P<at>\d{8}-\d{6})(?:-(?P<again>\d{1,4}))?\.loketbak",
    re.ASCII,
)

_NO_OFFICE, _NO_DEVICE = "BARU", "0"
"""How a desk is called that no office's file was put into yet."""


@dataclass(frozen=True, slots=True)
class BackupName:
    """What the name of a backup says; ``again`` tells those of one second apart."""

    office: str
    device: str
    made_at: datetime
    again: int


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup in a folder; ``size`` in bytes. ``is_verified`` if this desk found it right when it was made."""

    name: str
    made_at: datetime
    size: int
    is_verified: bool
    again: int = 0


def file_name(office: str | None, device: str | None, made_at: datetime, again: int = 0) -> str:
    """Return the name of a backup, by the time in UTC; ``again`` tells two of one second apart."""
    end = f"-{again}" if again else ""
    stamp = made_at.astimezone(UTC).strftime("%Y%m%d-%H%M%S")
    return f"loket-{office or _NO_OFFICE}-{device or _NO_DEVICE}-{stamp}{end}{ENDING}"


def read_file_name(name: str) -> BackupName | None:
    """Read what :func:`file_name` made, None for any other name."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    try:
        made_at = datetime.strptime(found["at"], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None
    return BackupName(found["office"], found["device"], made_at, int(found["again"] or 0))


def no_longer_needed(backups: Iterable[Kept]) -> list[Kept]:
    """Return those that may go, oldest first: never the newest, never one that was not verified here."""
    newest_first = sorted((b for b in backups if b.is_verified), key=_age, reverse=True)
    kept = {b.name for b in newest_first[:NEWEST]}
    for span, of in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        kept |= _newest_of_each(newest_first, span, of)
    return [b for b in reversed(newest_first) if b.name not in kept]


def given_up_for_room(backups: Iterable[Kept], missing: int) -> list[Kept]:
    """Return the oldest verified ones that free ``missing`` bytes, never the newest; fewer if there are no more."""
    oldest_first = sorted((b for b in backups if b.is_verified), key=_age)
    given_up: list[Kept] = []
    freed = 0
    for each in oldest_first[:-1]:
        if freed >= missing:
            break
        given_up.append(each)
        freed += each.size
    return given_up


def _age(backup: Kept) -> tuple[datetime, int, str]:
    return backup.made_at, backup.again, backup.name


def _newest_of_each(newest_first: Sequence[Kept], spans: int, of: Callable[[datetime], object]) -> set[str]:
    newest: dict[object, str] = {}
    for backup in newest_first:
        newest.setdefault(of(backup.made_at), backup.name)
    return set(list(newest.values())[:spans])


def _day(at: datetime) -> object:
    return at.date()


def _week(at: datetime) -> object:
    return at.isocalendar()[:2]


def _month(at: datetime) -> object:
    return at.year, at.month
