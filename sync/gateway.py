"""What any national register must offer, in our own values; the wire of each lives in an adapter of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol, runtime_checkable

from desktop.domain.errors import Problem
from desktop.domain.follow_up import FollowUpPayload
from desktop.domain.lapor_report import LaporEntry, LaporStatus
from desktop.domain.outbox_payload import ReportPayload


class AnswerKind(StrEnum):
    """What became of a call, as far as this side can know."""

    ACCEPTED = "accepted"
    """The answer has the expected shape and an id."""
    STATUS = "status"
    """The server answered with another status; see ``Answer.status``."""
    UNREADABLE = "unreadable"
    """A success status, but a body that is cut, oversized or of another shape."""
    ELSEWHERE = "elsewhere"
    """A page or redirection instead of the API, although the API answers otherwise."""
    PORTAL = "portal"
    """A page or redirection instead of the API, as a network's sign-in page gives to every call."""
    READ_TIMEOUT = "read_timeout"
    """The request left, no answer came in time."""
    CUT_OFF = "cut_off"
    """The connection broke after the request had begun to leave."""
    NOT_RESOLVED = "not_resolved"
    """The name of the server is not known; nothing left. The same holds for all below."""
    REFUSED = "refused"
    CONNECT_TIMEOUT = "connect_timeout"
    UNREACHABLE = "unreachable"
    TLS_FAILED = "tls_failed"
    PROXY_FAILED = "proxy_failed"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. ``remote_id`` is set if accepted; ``reason`` and ``field`` are the server's words and wire name.

    ``retry_after_s`` is the wait that the server asked for, ``server_time`` its clock, ``elapsed_s`` the whole call.
    """

    kind: AnswerKind
    status: int | None = None
    remote_id: str | None = None
    reason: str | None = None
    field: str | None = None
    retry_after_s: float | None = None
    server_time: datetime | None = None
    elapsed_s: float = 0.0


@dataclass(frozen=True, slots=True)
class FileUpload:
    """A file to be uploaded."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class ApiSecrets:
    """The API's two secrets as whole header values; never shown in a log or a traceback."""

    auth: str = field(repr=False)
    token: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class StatusReading:
    """The answer to a look at one report; ``status`` is set if it was accepted."""

    answer: Answer
    status: LaporStatus | None = None


@dataclass(frozen=True, slots=True)
class EntriesReading:
    """The answer to a look at one page of follow-ups; ``has_more`` tells that another page follows."""

    answer: Answer
    entries: tuple[LaporEntry, ...] = ()
    has_more: bool = False


@dataclass(frozen=True, slots=True)
class LookUp:
    """What a search for our register number found: ``lapor_no``, or None when the report certainly is not there."""

    lapor_no: str | None


@runtime_checkable
class LooksUp(Protocol):
    """A register that can find a report by our own number; SP4N-LAPOR! v3 cannot (sp4n-api.md)."""

    def look_up(self, register_no: str) -> LookUp | None:
        """Return what was found, None if the question could not be answered."""
        ...


class Gateway(Protocol):
    """A national register. No method raises for what a network or a server does: that is in the answer."""

    def check(self, report: ReportPayload) -> Problem | None:
        """Name what is missing for sending ``report``, before any byte of it leaves."""
        ...

    def watch(self, sent: Callable[[int], object]) -> None:
        """Tell ``sent`` the number of bytes of files each time some leave from now on."""
        ...

    def upload_file(self, file: FileUpload) -> Answer:
        """Send an attachment; its id is the answer's ``remote_id``. May be repeated."""
        ...

    def create_report(self, report: ReportPayload, file_ids: Sequence[str]) -> Answer:
        """Create the report; its number is the answer's ``remote_id``. Must never be repeated blindly."""
        ...

    def hand_over(self, report: ReportPayload, lapor_no: str) -> Answer:
        """Pass the created report on to ``report.handover_to``."""
        ...

    def check_follow_up(self, follow_up: FollowUpPayload) -> Problem | None:
        """Name what is missing for sending ``follow_up``, before any byte of it leaves."""
        ...

    def add_follow_up(self, follow_up: FollowUpPayload, lapor_no: str, files: Sequence[FileUpload]) -> Answer:
        """Add a follow-up to a report. Must never be repeated blindly."""
        ...

    def read_status(self, lapor_no: str) -> StatusReading:
        """Read where a report stands."""
        ...

    def read_entries(self, lapor_no: str, page: int) -> EntriesReading:
        """Read one page (from 1) of a report's follow-ups."""
        ...

    def probe(self) -> Answer:
        """Make the cheapest call that proves reachability, secrets and clock."""
        ...

    def close(self) -> None:
        """Close the connections."""
        ...
