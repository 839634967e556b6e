"""Asking CUPS itself how a job stands: one question of the Internet Printing Protocol (RFC 8010, RFC 8011).

``lpstat`` writes the same lines about a job that was cancelled and one that was printed (CUPS 2.4, seen); the job's state,
which only the protocol tells, sets them apart.
"""

from __future__ import annotations

import socket
import struct
from dataclasses import dataclass
from enum import IntEnum
from http.client import HTTPConnection, HTTPException

_GET_JOB_ATTRIBUTES = 0x0009
_NOT_FOUND = (0x0406, 0x0407)
_FIRST_ERROR = 0x0400
_OPERATION, _END = 0x01, 0x03
_CHARSET, _LANGUAGE, _URI, _KEYWORD, _NAME = 0x47, 0x48, 0x45, 0x44, 0x42
_INTEGER, _ENUM = 0x21, 0x23
_LAST_DELIMITER = 0x0F
_VERSION = b"\x02\x00"


class JobState(IntEnum):
    """States of a job as the protocol numbers them."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9


@dataclass(frozen=True, slots=True)
class JobStatus:
    """How a job stands. ``has_begun`` tells whether anything of it ever went to the printer."""

    state: JobState
    has_begun: bool


class NoAnswer(Exception):
    """The server gave no answer that says how the job stands."""


class NoSuchJob(Exception):
    """The server does not know the job, or not any more."""


def job_status(server: str, number: int, timeout_s: float) -> JobStatus:
    """Ask the server at ``server``, a socket's path or ``host:port``, how job ``number`` stands.

    Raises:
        NoSuchJob
        NoAnswer: it does not answer within ``timeout_s`` at each step, or in another way.
    """
    connection = _connection(server, timeout_s)
    try:
        connection.request("POST", "/", _question(number), {"Content-Type": "application/ipp"})
        response = connection.getresponse()
        body = response.read()
    except (OSError, HTTPException) as error:
        raise NoAnswer from error
    finally:
        connection.close()
    if response.status != 200:
        raise NoAnswer
    return _read(body)


class _SocketConnection(HTTPConnection):
    """HTTP over the socket in the file system that CUPS listens at."""

    def __init__(self, path: str, timeout_s: float) -> None:
        super().__init__("localhost", timeout=timeout_s)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)


def _connection(server: str, timeout_s: float) -> HTTPConnection:
    if server.startswith("/"):
        return _SocketConnection(server, timeout_s)
    host, _, port = server.rpartition(":")
    if not host or not port.isdigit():
        raise NoAnswer
    return HTTPConnection(host.strip("[]"), int(port), timeout=timeout_s)


def _question(number: int) -> bytes:
    return b"".join(
        (
            _VERSION + struct.pack(">HiB", _GET_JOB_ATTRIBUTES, 1, _OPERATION),
            _attribute(_CHARSET, "attributes-charset", "utf-8"),
            _attribute(_LANGUAGE, "attributes-natural-language", "en"),
            _attribute(_URI, "job-uri", f"ipp://localhost/jobs/{number}"),
            _attribute(_NAME, "requesting-user-name", "loket"),
            _attribute(_KEYWORD, "requested-attributes", "job-state"),
            _attribute(
                _KEYWORD, "", "time-at-processing"
            ),  # a second value of the same attribute has no name
            bytes((_END,)),
        )
    )


def _attribute(tag: int, name: str, value: str) -> bytes:
    return struct.pack(f">BH{len(name)}sH", tag, len(name), name.encode(), len(value)) + value.encode()


def _read(body: bytes) -> JobStatus:
    try:
        status, position = struct.unpack_from(">H", body, 2)[0], 8
        if status in _NOT_FOUND:
            raise NoSuchJob
        if status >= _FIRST_ERROR:
            raise NoAnswer
        numbers: dict[str, int] = {}
        while (tag := body[position]) != _END:
            position += 1
            if tag <= _LAST_DELIMITER:
                continue
            name, position = _piece(body, position)
            value, position = _piece(body, position)
            if tag in (_INTEGER, _ENUM):
                numbers[name.decode("ascii", "replace")] = struct.unpack(">i", value)[0]
        return JobStatus(JobState(numbers["job-state"]), numbers.get("time-at-processing", 0) > 0)
    except (IndexError, KeyError, ValueError, struct.error) as error:
        raise NoAnswer from error


def _piece(body: bytes, position: int) -> tuple[bytes, int]:
    start = position + 2
    end = start + struct.unpack_from(">H", body, position)[0]
    if end > len(body):
        raise IndexError
    return body[start:end], end
