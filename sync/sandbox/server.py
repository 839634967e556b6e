"""The practice server as a thing to start and stop: werkzeug's threaded server on the loopback address only.

Every thread is joined at the end, so that a test can restart the server at the same port.
"""

from __future__ import annotations

import contextlib
import json
import socket
import threading
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from desktop.domain.errors import InvalidInput
from resources.i18n import translate
from sync.sandbox.answers import json_answer
from sync.sandbox.api import PracticeApi
from sync.sandbox.faults import FaultPlan
from sync.sandbox.handler import handler_class
from sync.sandbox.page import arrivals_page
from sync.sandbox.secrets import FirstComeSecrets, PracticeSecrets
from sync.sandbox.state import Arrivals, ArrivedReport

if TYPE_CHECKING:
    from werkzeug.serving import BaseWSGIServer
    from werkzeug.wrappers import Request, Response

HOST = "127.0.0.1"
_LOCAL_NAMES = frozenset({"127.0.0.1", "localhost", "[::1]"})


class SandboxServer:
    """A practice server. ``latency_ms`` is one round trip: each call takes one, each new connection one more."""

    def __init__(
        self,
        port: int = 0,
        latency_ms: float = 0,
        faults: Mapping[str, float] | None = None,
        seed: int = 0,
        state_file: Path | None = None,
        secrets: PracticeSecrets | FirstComeSecrets | None = None,
    ) -> None:
        """Prepare a server on ``port`` (0: any free one); raises InvalidInput for a fault that does not exist."""
        self.latency_ms = latency_ms
        self.secrets = secrets or PracticeSecrets()
        self.faults = FaultPlan(faults or {}, seed)
        self.arrivals = Arrivals(state_file)
        self._port = port
        self._stopping = threading.Event()
        self._api = PracticeApi(self.arrivals, self.faults, self._stopping.wait, self.secrets)
        self._connections: set[socket.socket] = set()
        self._connections_lock = threading.Lock()
        self._server: BaseWSGIServer | None = None
        self._thread: threading.Thread | None = None

    @property
    def url(self) -> str:
        """Return the base URL, without a slash at its end."""
        return f"http://{HOST}:{self._port}"

    @property
    def port(self) -> int:
        """Return the port in use."""
        return self._port

    @property
    def arrived(self) -> list[ArrivedReport]:
        """Return the reports that were created, oldest first."""
        return self.arrivals.in_order()[::-1]

    @property
    def calls(self) -> int:
        """Return how many calls of the API were made, whatever came of them."""
        return self._api.calls

    def start(self) -> SandboxServer:
        """Listen, and answer in threads of its own.

        Raises:
            InvalidInput: the port is taken.
        """
        self._listen()
        self._thread = threading.Thread(target=self._serve, name="sandbox", daemon=True)
        self._thread.start()
        return self

    def stop(self) -> None:
        """Close every connection, wait for every thread, free the port."""
        if self._server is None:
            return
        self._stopping.set()
        if self._thread is not None:
            self._server.shutdown()
            self._thread.join()
        with self._connections_lock:
            open_connections = list(self._connections)
        for connection in open_connections:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        self._server.server_close()
        self._server = self._thread = None

    def serve_forever(self, ready: Callable[[SandboxServer], object] | None = None) -> None:
        """Serve in this thread until Ctrl+C; ``ready`` is called once the port is open.

        Raises:
            InvalidInput: the port is taken.
        """
        self._listen()
        if ready is not None:
            ready(self)
        try:
            self._serve()
        except KeyboardInterrupt:
            pass
        finally:
            self.stop()

    def __enter__(self) -> SandboxServer:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _listen(self) -> None:
        from werkzeug.serving import make_server

        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        with listener:
            try:
                listener.bind((HOST, self._port))
            except (OSError, OverflowError) as problem:
                raise InvalidInput.of(
                    "port",
                    "port_taken",
                    translate("Sandbox", "Port {port} sudah dipakai program lain. Pilih port lain.").format(
                        port=self._port
                    ),
                ) from problem
            listener.listen(128)
            self._port = listener.getsockname()[1]
            self._server = make_server(
                HOST,
                self._port,
                _unused_app,
                threaded=True,
                request_handler=handler_class(self),
                fd=listener.fileno(),
            )
        self._server.daemon_threads = False  # type: ignore[attr-defined]
        self._server.block_on_close = True  # type: ignore[attr-defined]
        self._stopping.clear()

    def _serve(self) -> None:
        from socketserver import BaseServer

        assert self._server is not None
        BaseServer.serve_forever(self._server, poll_interval=0.05)

    def connection_opened(self, connection: socket.socket) -> None:
        """Take note of a connection (called by the handler) and make it cost a round trip."""
        with self._connections_lock:
            self._connections.add(connection)
        self._stopping.wait(self.latency_ms / 1000)

    def connection_closed(self, connection: socket.socket) -> None:
        """Forget a connection (called by the handler)."""
        with self._connections_lock:
            self._connections.discard(connection)

    def answer(self, request: Request) -> Response:
        """Return the answer to any request; raises ConnectionDropped where a fault wants it."""
        if request.host.rpartition(":")[0] not in _LOCAL_NAMES:
            return json_answer({"message": "Only for this computer."}, 403)
        match request.method, request.path:
            case "GET", "/":
                return _html(arrivals_page(self.arrivals, self.faults.rates))
            case "GET", "/favicon.ico":
                return json_answer({}, 404)
            case "GET", "/_arrived":
                return json_answer(self._arrived())
            case "POST", "/_faults":
                return self._change_faults(request)
            case "POST", "/_status":
                return self._change_status(request)
        self._stopping.wait(self.latency_ms / 1000)
        return self._api.answer(request)

    def _arrived(self) -> dict[str, Any]:
        return {
            "reports": [asdict(report) for report in self.arrived],
            "files": [asdict(file) for file in self.arrivals.files.values()],
            "duplicates": self.arrivals.duplicates(),
            "calls": self._api.calls,
            "faults": self.faults.rates,
        }

    def _change_faults(self, request: Request) -> Response:
        body = request.get_json(force=True, silent=True)
        if not isinstance(body, dict):
            return json_answer({"message": "JSON object expected"}, 400)
        try:
            seed = body.pop("seed", None)
            self.latency_ms = float(body.pop("latency_ms", self.latency_ms))
            self.faults.replace(body, seed)
        except (InvalidInput, TypeError, ValueError) as invalid:
            return json_answer({"message": str(invalid)}, 422)
        return json_answer({"faults": self.faults.rates, "latency_ms": self.latency_ms})

    def _change_status(self, request: Request) -> Response:
        try:
            body = json.loads(request.get_data())
            report = self.arrivals.set_status(int(body["complaint_id"]), body["status"], body.get("note", ""))
        except (KeyError, TypeError, ValueError):
            return json_answer({"message": "complaint_id and status expected"}, 400)
        return json_answer({"found": report is not None}, 200 if report else 404)


def _html(text: str) -> Response:
    from werkzeug.wrappers import Response

    headers = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"}
    return Response(text, 200, headers, mimetype="text/html")


def _unused_app(environ: object, start: object) -> list[bytes]:
    del environ, start
    raise AssertionError("the handler answers by itself")
