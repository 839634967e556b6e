"""A server that says exactly what it is told to, down to the byte, or breaks off where it is told to."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
from types import TracebackType

JSON = "application/json"


def http(status: str, body: bytes | str, kind: str = JSON, *extra: str, length: int | None = None) -> bytes:
    """Return the bytes of an answer; ``length`` may lie about the body."""
    data = body.encode() if isinstance(body, str) else body
    head = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {length or len(data)}", *extra]
    return "\r\n".join([*head, "Connection: close", "", ""]).encode() + data


class CannedServer:
    """Answers every call of one path with ``answer`` and every other one as ``probe`` says."""

    def __init__(
        self,
        answer: bytes,
        probe: bytes | None = None,
        *,
        reset: bool = False,
        stall: bool = False,
        early: bool = False,
        flood: int = 0,
    ) -> None:
        self.answer = answer
        self.probe = http("200 OK", '{"results": {"data": []}}') if probe is None else probe
        self.reset = reset
        self.stall = stall
        self.early = early
        self.flood = flood
        self.flooded = 0
        self.requests: list[bytes] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._serve, name="canned")

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def __enter__(self) -> CannedServer:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()

    def _serve(self) -> None:
        while not self._stop.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with connection, contextlib.suppress(ConnectionError):  # the other side may leave first
                self._converse(connection)

    def _converse(self, connection: socket.socket) -> None:
        if self.early:
            self._answer_before_reading(connection)
            return
        request = _read_request(connection)
        if not request:
            return
        self.requests.append(request)
        if request.startswith(b"GET"):
            connection.sendall(self.probe)
            return
        if self.flood:
            self._flood(connection)
        elif self.stall:
            connection.sendall(self.answer)
            self._stop.wait(5)
        elif self.reset:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        else:
            try:
                connection.sendall(self.answer)
            except ConnectionError:
                return

    def _flood(self, connection: socket.socket) -> None:
        """Send ``answer`` and then a body of ``flood`` bytes, as far as the other side lets us."""
        try:
            connection.sendall(self.answer)
            while self.flooded < self.flood:
                connection.sendall(b" " * 65536)
                self.flooded += 65536
        except OSError:
            return

    def _answer_before_reading(self, connection: socket.socket) -> None:
        connection.recv(1024)
        connection.sendall(self.answer)
        connection.shutdown(socket.SHUT_WR)
        while connection.recv(65536):
            pass


def _read_request(connection: socket.socket) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data:
        chunk = connection.recv(65536)
        if not chunk:
            return b""
        data += chunk
    head, _, body = data.partition(b"\r\n\r\n")
    length = next(
        (
            int(line.split(b":")[1])
            for line in head.split(b"\r\n")
            if line.lower().startswith(b"content-length")
        ),
        0,
    )
    while len(body) < length:
        chunk = connection.recv(65536)
        if not chunk:
            break
        body += chunk
    return head + b"\r\n\r\n" + body
