"""What any national register must offer, in our own values; the wire of each lives in an adapter of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from desktop.domain.errors import Problem
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


class Gateway(Protocol):
    """A national register. No method raises for what a network or a server does: that is in the answer."""

    def check(self, report: ReportPayload) -> Problem | None:
        """Name what is missing for sending ``report``, before any byte of it leaves."""
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

    def probe(self) -> Answer:
        """Make the cheapest call that proves reachability, secrets and clock."""
        ...

    def close(self) -> None:
        """Close the connections."""
        ...
