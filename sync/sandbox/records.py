"""What the practice server keeps: files, reports with their history and follow-ups, and what was wrong with a request."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sync.sandbox.conditions import LOCAL_FORM, SERVER_ZONE

UNVERIFIED = "Belum Terverifikasi"
FORWARDED = "Terdisposisi Belum Ditindaklanjuti"


@dataclass(frozen=True, slots=True)
class ArrivedFile:
    """A file that was uploaded; only its measures are kept."""

    id: int
    name: str
    media_type: str
    size: int
    sha256: str
    arrived_at: str


@dataclass(frozen=True, slots=True)
class LogEntry:
    """A line in the history of a report."""

    at: str
    status: str
    note: str


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A follow-up. ``form`` is what was sent by E6, None for one that an agency wrote at the server."""

    id: int
    content: str
    at: str
    institution_id: str
    institution_name: str
    files: tuple[ArrivedFile, ...] = ()
    form: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class ArrivedReport:
    """A report that was created. ``body`` is what was sent, ``files`` what its ``attachments`` named."""

    complaint_id: int
    register_no: str | None
    title: str
    content: str
    files: tuple[ArrivedFile, ...]
    arrived_at: str
    body: Mapping[str, Any]
    status: str = UNVERIFIED
    log: tuple[LogEntry, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    handovers: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Violation:
    """Something in a request that is not the wire as known: which call, which field, and what is wrong with it."""

    at: str
    call: str
    field: str
    message: str


def local_time(at: str) -> str:
    """Return a moment as LAPOR! writes it: local time without a zone."""
    return datetime.fromisoformat(at).astimezone(SERVER_ZONE).strftime(LOCAL_FORM)


def report_of(value: Mapping[str, Any]) -> ArrivedReport:
    """Return the report that was written as these JSON values."""
    follow_ups = (FollowUp(**{**f, "files": files_of(f["files"])}) for f in value["follow_ups"])
    return ArrivedReport(
        **{
            **value,
            "files": files_of(value["files"]),
            "log": tuple(LogEntry(**entry) for entry in value["log"]),
            "follow_ups": tuple(follow_ups),
            "handovers": tuple(value["handovers"]),
        }
    )


def files_of(values: list[Mapping[str, Any]]) -> tuple[ArrivedFile, ...]:
    """Return the files that were written as these JSON values."""
    return tuple(ArrivedFile(**value) for value in values)
