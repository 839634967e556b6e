"""Answers of a printing server, good and broken; real ones are asked in tests/ui/printing."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from tests.ui.printing.silent_server import SilentServer
from ui.common.ipp import JobState, JobStatus, NoAnswer, NoSuchJob, job_status

OK, NOT_FOUND, FORBIDDEN = 0x0000, 0x0406, 0x0403
ENUM, INTEGER, NO_VALUE, JOB, END = 0x23, 0x21, 0x13, 0x02, 0x03


class Answering(HTTPServer):
    """Answers every question with ``body``."""

    body, code = b"", 200
    asked: bytes = b""


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        server = self.server
        assert isinstance(server, Answering)
        server.asked = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(server.code)
        self.send_header("Content-Length", str(len(server.body)))
        self.end_headers()
        self.wfile.write(server.body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture
def server() -> Iterator[Answering]:
    server = Answering(("127.0.0.1", 0), _Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def address(server: Answering) -> str:
    return f"127.0.0.1:{server.server_port}"


def attribute(tag: int, name: str, value: bytes) -> bytes:
    return struct.pack(f">BH{len(name)}sH", tag, len(name), name.encode(), len(value)) + value


def answer(*attributes: bytes, status: int = OK) -> bytes:
    return b"\x02\x00" + struct.pack(">HiB", status, 1, JOB) + b"".join(attributes) + bytes((END,))


def state(number: int) -> bytes:
    return attribute(ENUM, "job-state", struct.pack(">i", number))


@pytest.mark.parametrize("each", list(JobState))
def test_reads_each_state(server: Answering, each: JobState) -> None:
    server.body = answer(state(each), attribute(NO_VALUE, "time-at-processing", b""))
    assert job_status(address(server), 42, 5) == JobStatus(each, has_begun=False)
    assert b"ipp://localhost/jobs/42" in server.asked


def test_a_job_that_began(server: Answering) -> None:
    server.body = answer(attribute(INTEGER, "time-at-processing", struct.pack(">i", 1_795_000_000)), state(7))
    assert job_status(address(server), 1, 5) == JobStatus(JobState.CANCELED, has_begun=True)


def test_a_job_that_is_not_known(server: Answering) -> None:
    server.body = answer(status=NOT_FOUND)
    with pytest.raises(NoSuchJob):
        job_status(address(server), 1, 5)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", 200),
        (b"\x02\x00", 200),
        (answer(), 200),
        (answer(state(99)), 200),
        (answer(state(9))[:-1], 200),
        (answer(state(9))[:-4], 200),
        (answer(attribute(ENUM, "job-state", b"\x09")), 200),
        (answer(status=FORBIDDEN), 200),
        (answer(state(9)), 426),
        (b"<html>", 404),
    ],
    ids=[
        "empty",
        "cut short",
        "no state",
        "new state",
        "no end",
        "in mid-value",
        "one byte",
        "refused",
        "426",
        "404",
    ],
)
def test_what_is_no_answer(server: Answering, body: bytes, code: int) -> None:
    server.body, server.code = body, code
    with pytest.raises(NoAnswer):
        job_status(address(server), 1, 5)


@pytest.mark.parametrize("where", ["", "tanpa-porta", "/tidak/ada.sock", "127.0.0.1:1"])
def test_where_nothing_listens(where: str) -> None:
    with pytest.raises(NoAnswer):
        job_status(where, 1, 5)


def test_a_server_that_never_answers() -> None:
    with SilentServer() as silent, pytest.raises(NoAnswer):
        job_status(silent.address, 1, 0.2)
    assert silent.has_been_asked
