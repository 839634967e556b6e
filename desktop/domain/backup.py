"""Tries of backups, second copies and rehearsals as values, and how a desk stands by them. All pure."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

FOLDER_SETTING = "backup_folder"
"""The setting that names the folder of the second copy, "" for none."""
DUE_AFTER = timedelta(hours=20)
"""A desk that opens at eight every morning gets a backup every morning."""
LATE_AFTER = timedelta(days=2)
REHEARSE_EVERY = timedelta(days=30)
REHEARSAL_LATE_AFTER = timedelta(days=31)


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
