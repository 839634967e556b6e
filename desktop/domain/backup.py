"""Backups as values: what a file is called and says of itself, which are kept, and when one is due. All pure.

Keeping (docs/decisions/022): the newest three, and the newest of each of the last 7 days, 5 weeks and 12 months that have one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

ENDING = ".loketbak"
FOLDER_SETTING = "backup_folder"
"""The setting that names the folder of the second copy, "" for none."""
NEWEST, DAYS, WEEKS, MONTHS = 3, 7, 5, 12
DUE_AFTER = timedelta(hours=20)
"""A desk that opens at eight every morning gets a backup every morning."""
LATE_AFTER = timedelta(days=2)
REHEARSE_EVERY = timedelta(days=30)
REHEARSAL_LATE_AFTER = timedelta(days=31)

_NAME = re.compile(
    r"loket-(?P<office>[A-Z0-9]{1,8})-(?P<device>[A-Z0-9]{1,4})-(?P<at>\d{8}-\d{6})(?:-(?P<again>\d{1,4}))?\.loketbak",
    re.ASCII,
)
_NO_OFFICE, _NO_DEVICE = "BARU", "0"
"""How a desk is called that no office's file was put into yet."""


class Occasion(StrEnum):
    """Why a backup was made."""

    START = "start"
    DAILY = "daily"
    MIGRATION = "migration"
    PROVISIONING = "provisioning"
    ERASURE = "erasure"
    BY_HAND = "by_hand"


class RunKind(StrEnum):
    """What was tried."""

    BACKUP = "backup"
    SECOND_COPY = "second_copy"
    """Copying a backup to a second disk."""
    DRILL = "drill"
    """A rehearsed restore."""


class RunOutcome(StrEnum):
    """How it ended."""

    GOOD = "good"
    INCOMPLETE = "incomplete"
    """Everything is in it that was there, but files are missing or damaged at the desk itself."""
    FAILED = "failed"
    ABSENT = "absent"
    """The second disk was not there."""

    @property
    def can_be_restored(self) -> bool:
        """Tell whether a desk can be made of it."""
        return self in (RunOutcome.GOOD, RunOutcome.INCOMPLETE)


@dataclass(frozen=True, slots=True)
class BackupRun:
    """One try as recorded; sizes in bytes, ``sha256`` of the whole file, ``reason`` a sentence."""

    id: str
    at: datetime
    kind: RunKind
    occasion: Occasion
    path: str
    outcome: RunOutcome
    size: int | None = None
    complaints: int | None = None
    attachments: int | None = None
    sha256: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class BackupNote:
    """What stands legibly at the head of a backup; to be believed only after the whole was verified.

    ``wraps`` is the desk's master key, sealed by the recovery key and by the desk's computer.
    """

    office: str
    device: str
    name: str
    made_at: datetime
    complaints: int
    program: str
    schema: str
    wraps: Mapping[str, str]

    def to_json(self) -> dict[str, Any]:
        """Return the note as JSON values."""
        return {
            "office": self.office,
            "device": self.device,
            "name": self.name,
            "made_at": self.made_at.astimezone(UTC).isoformat(timespec="seconds"),
            "complaints": self.complaints,
            "program": self.program,
            "schema": self.schema,
            "keys": dict(self.wraps),
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> BackupNote:
        """Read what :meth:`to_json` wrote; raises KeyError, TypeError, ValueError."""
        made_at = datetime.fromisoformat(str(value["made_at"]))
        if made_at.tzinfo is None:
            raise ValueError("a moment needs a zone")
        return cls(
            str(value["office"]),
            str(value["device"]),
            str(value["name"]),
            made_at,
            int(value["complaints"]),
            str(value["program"]),
            str(value["schema"]),
            {str(name): str(wrap) for name, wrap in dict(value["keys"]).items()},
        )


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A piece of a backup: its size in bytes and its SHA-256 (hex)."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Contents:
    """What a database holds, counted: rows of each table, the end of the history's chain, the newest register number."""

    schema: str
    rows: Mapping[str, int]
    audit_entries: int
    audit_hash: str
    last_number: str | None

    @property
    def complaints(self) -> int:
        """Return how many complaints there are."""
        return self.rows.get("complaint", 0)


@dataclass(frozen=True, slots=True)
class Manifest:
    """The last piece of a backup: what must be in it. ``missing`` names attachments that the desk itself had lost."""

    contents: Contents
    database: KeptFile
    keys: KeptFile
    attachments: Mapping[str, int]
    """SHA-256 (hex) to size."""
    missing: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """Return the manifest as JSON values."""
        contents = self.contents
        return {
            "schema": contents.schema,
            "rows": dict(contents.rows),
            "audit": [contents.audit_entries, contents.audit_hash],
            "last_number": contents.last_number,
            "database": [self.database.size, self.database.sha256],
            "keys": [self.keys.size, self.keys.sha256],
            "attachments": dict(self.attachments),
            "missing": list(self.missing),
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Manifest:
        """Read what :meth:`to_json` wrote; raises KeyError, TypeError, ValueError."""
        entries, last_hash = value["audit"]
        number = value["last_number"]
        rows = {str(table): int(count) for table, count in dict(value["rows"]).items()}
        return cls(
            Contents(
                str(value["schema"]),
                rows,
                int(entries),
                str(last_hash),
                None if number is None else str(number),
            ),
            KeptFile(int(value["database"][0]), str(value["database"][1])),
            KeptFile(int(value["keys"][0]), str(value["keys"][1])),
            {str(name): int(size) for name, size in dict(value["attachments"]).items()},
            tuple(str(name) for name in value["missing"]),
        )


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


@dataclass(frozen=True, slots=True)
class BackupState:
    """How the desk stands: the newest runs of each kind, None if there was none.

    ``last_failure`` is None once a later backup succeeded; so is ``second_failure``. The flags are decided by
    :func:`state_of` at one moment.
    """

    last_good: BackupRun | None
    last_failure: BackupRun | None
    last_drill: BackupRun | None
    last_second: BackupRun | None
    """The last copy on the second disk that was read back and found the same."""
    second_failure: BackupRun | None
    second_folder: str
    is_due: bool
    """A backup should be made now."""
    is_late: bool
    """People have to be told: there is none, or it is older than two days."""
    is_drill_due: bool
    is_drill_late: bool


def state_of(
    runs: Collection[BackupRun], now: datetime, second_folder: str, desk_since: datetime | None
) -> BackupState:
    """Judge the newest runs of each kind and outcome.

    Args:
        runs: at least the newest of each kind with each outcome.
        now: the present moment.
        second_folder: where the second copy goes, "" if nowhere.
        desk_since: when the first thing happened at this desk; a new one is late with nothing yet.
    """
    good = _newest(runs, RunKind.BACKUP, RunOutcome.GOOD, RunOutcome.INCOMPLETE)
    drill = _newest(runs, RunKind.DRILL, RunOutcome.GOOD)
    second = _newest(runs, RunKind.SECOND_COPY, RunOutcome.GOOD)
    since = good.at if good else desk_since
    drilled = drill.at if drill else desk_since
    return BackupState(
        good,
        _later(_newest(runs, RunKind.BACKUP, RunOutcome.FAILED), good),
        _newest(runs, RunKind.DRILL, RunOutcome.GOOD, RunOutcome.FAILED),
        second,
        _later(_newest(runs, RunKind.SECOND_COPY, RunOutcome.FAILED, RunOutcome.ABSENT), second)
        if second_folder
        else None,
        second_folder,
        is_due=good is None or _is_past(good.at, now, DUE_AFTER),
        is_late=since is not None and _is_past(since, now, LATE_AFTER),
        is_drill_due=good is not None and (drill is None or _is_past(drill.at, now, REHEARSE_EVERY)),
        is_drill_late=drilled is not None and _is_past(drilled, now, REHEARSAL_LATE_AFTER),
    )


def _newest(runs: Collection[BackupRun], kind: RunKind, *outcomes: RunOutcome) -> BackupRun | None:
    found = [run for run in runs if run.kind is kind and run.outcome in outcomes]
    return max(found, key=lambda run: run.at, default=None)


def _later(failure: BackupRun | None, good: BackupRun | None) -> BackupRun | None:
    return failure if failure and (good is None or failure.at > good.at) else None


def _is_past(since: datetime, now: datetime, longest: timedelta) -> bool:
    """Tell whether it is too long ago; a moment that is yet to come comes from a clock that was wrong."""
    return now - since > longest or since - now > timedelta(days=1)
