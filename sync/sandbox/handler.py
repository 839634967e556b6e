"""One connection of the practice server, kept alive as at the real place (werkzeug's own handler closes each)."""

from __future__ import annotations

import contextlib
import io
import socket
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Protocol

from sync.sandbox.answers import ConnectionDropped

if TYPE_CHECKING:
    from werkzeug.serving import WSGIRequestHandler
    from werkzeug.wrappers import Request, Response

BODY_LIMIT = 64 * 1024 * 1024
IDLE_S = 120


class Sandbox(Protocol):
    """What the handler needs of the server."""

    def connection_opened(self, connection: socket.socket) -> None:
        """Take note of a new connection."""
        ...

    def connection_closed(self, connection: socket.socket) -> None:
        """Forget a connection."""
        ...

    def answer(self, request: Request) -> Response:
        """Return the answer; raises ConnectionDropped if there shall be none."""
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
        body = handler.rfile.read(int(length))
        if len(body) < int(length):
            handler.close_connection = True  # cut off on the way in: never a whole request
            return
        environ["wsgi.input"] = io.BytesIO(body)
    try:
        with Request(environ) as request:
            response = sandbox.answer(request)
    except ConnectionDropped:
        handler.close_connection = True
        with contextlib.suppress(OSError):
            handler.connection.shutdown(socket.SHUT_RDWR)
        return
    _reply(handler, response)


def _reply(handler: WSGIRequestHandler, response: Response) -> None:
    body = response.get_data()
    handler.send_response(response.status_code)
    for name, value in response.headers.items():
        if name.lower() != "content-length":
            handler.send_header(name, value)
    if response.status_code != 204:
        handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    if handler.command != "HEAD":
        handler.wfile.write(body)
    handler.wfile.flush()
