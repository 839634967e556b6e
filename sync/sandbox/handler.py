"""One connection of the practice server, kept alive as at the real place (werkzeug's own handler closes each)."""

from __future__ import annotations

import contextlib
import io
import os
import socket
import struct
from collections.abc import Iterable, Iterator
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Protocol

from sync.sandbox.answers import ConnectionDropped
from sync.sandbox.conditions import CHUNK, Channel

if TYPE_CHECKING:
    from werkzeug.serving import WSGIRequestHandler
    from werkzeug.wrappers import Request, Response

BODY_LIMIT = 64 * 1024 * 1024
IDLE_S = 120
_AT_ONCE = struct.pack("ii", 1, 0)
"""SO_LINGER: do not wait, throw away and reset."""


class Sandbox(Protocol):
    """What the handler needs of the server."""

    @property
    def inward(self) -> Channel:
        """The way that the bodies of requests take."""
        ...

    @property
    def outward(self) -> Channel:
        """The way that the bodies of answers take."""
        ...

    def connection_opened(self, connection: socket.socket) -> None:
        """Take note of a new connection."""
        ...

    def connection_closed(self, connection: socket.socket) -> None:
        """Forget a connection."""
        ...

    def answer(self, request: Request) -> Response:
        """Return the answer; raises ConnectionDropped if there shall be none."""
        ...

    def http_date(self) -> str:
        """Return the time by the server's clock, as headers have it."""
        ...


def handler_class(sandbox: Sandbox) -> type[WSGIRequestHandler]:
    """Return a handler class whose requests ``sandbox`` answers."""
    from werkzeug.serving import WSGIRequestHandler

    class Handler(WSGIRequestHandler):
        timeout = IDLE_S
        wbufsize = -1
        disable_nagle_algorithm = True
        protocol_version = "HTTP/1.1"

        def setup(self) -> None:
            super().setup()
            sandbox.connection_opened(self.connection)

        def finish(self) -> None:
            sandbox.connection_closed(self.connection)
            with contextlib.suppress(OSError):
                super().finish()

        def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002
            """Say nothing: what arrives is on the page."""

        def date_time_string(self, timestamp: float | None = None) -> str:
            del timestamp
            return sandbox.http_date()

        def run_wsgi(self) -> None:
            _converse(self, sandbox)

    return Handler


def _converse(handler: WSGIRequestHandler, sandbox: Sandbox) -> None:
    """Read one request whole, answer it and keep the connection."""
    from werkzeug.wrappers import Request

    environ = handler.make_environ()
    length = handler.headers.get("Content-Length", "0")
    if not length.isdigit() or int(length) > BODY_LIMIT:
        handler.close_connection = True
        BaseHTTPRequestHandler.send_error(handler, 413 if length.isdigit() else 400)
        return
    if not environ.get("wsgi.input_terminated"):
        body = _read(handler, int(length), sandbox.inward)
        if len(body) < int(length):
            handler.close_connection = True  # cut off on the way in: never a whole request
            return
        environ["wsgi.input"] = io.BytesIO(body)
    try:
        with Request(environ) as request:
            response = sandbox.answer(request)
        _reply(handler, response, sandbox.outward)
    except ConnectionDropped as dropped:
        _break_off(handler, dropped.is_reset)


def _read(handler: WSGIRequestHandler, length: int, way: Channel) -> bytes:
    if not way.is_limited:
        return handler.rfile.read(length)
    body = bytearray()
    while len(body) < length:
        piece = handler.rfile.read(min(CHUNK, length - len(body)))
        if not piece:
            break
        way.pass_through(len(piece))
        body += piece
    return bytes(body)


def _reply(handler: WSGIRequestHandler, response: Response, way: Channel) -> None:
    if response.is_sequence:
        body = response.get_data()
        length, pieces = str(len(body)), iter([body])
    else:  # it comes piece by piece, and has said how long it will be
        length, pieces = response.headers["Content-Length"], iter(response.iter_encoded())
    handler.send_response(response.status_code)
    for name, value in response.headers.items():
        if name.lower() != "content-length":
            handler.send_header(name, value)
    if response.status_code != 204:
        handler.send_header("Content-Length", length)
    handler.end_headers()
    if handler.command != "HEAD":
        for piece in _narrowed(pieces, way):
            handler.wfile.write(piece)
            handler.wfile.flush()
    handler.wfile.flush()


def _narrowed(pieces: Iterable[bytes], way: Channel) -> Iterator[bytes]:
    """Return the pieces as they come out of ``way``."""
    for piece in pieces:
        if not way.is_limited:
            yield piece
            continue
        for at in range(0, len(piece), CHUNK):
            part = piece[at : at + CHUNK]
            way.pass_through(len(part))
            yield part


def _break_off(handler: WSGIRequestHandler, is_reset: bool) -> None:
    """Close the connection, with RST if ``is_reset``; what was written before leaves first otherwise."""
    handler.close_connection = True
    with contextlib.suppress(OSError):
        if is_reset:
            handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
            os.close(handler.connection.detach())
        else:
            handler.wfile.flush()
            handler.connection.shutdown(socket.SHUT_RDWR)
