"""The practice server as a thing to start and stop: werkzeug's threaded server on the loopback address only.

Every thread is joined at the end, so that a test can restart the server at the same port.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from desktop.domain.errors import InvalidInput
from resources.i18n import translate
from sync.sandbox.answers import json_answer
from sync.sandbox.api import PracticeApi
from sync.sandbox.conditions import Channel, Conditions
from sync.sandbox.controls import Controls
from sync.sandbox.fault_plan import FaultPlan
from sync.sandbox.handler import handler_class
from sync.sandbox.records import ArrivedReport, Violation
from sync.sandbox.secrets import FirstComeSecrets, PracticeSecrets
from sync.sandbox.state import Arrivals

if TYPE_CHECKING:
    from werkzeug.serving import BaseWSGIServer
    from werkzeug.wrappers import Request, Response

HOST = "127.0.0.1"
_LOCAL_NAMES = frozenset({"127.0.0.1", "localhost", "[::1]"})


class SandboxServer:
    """A practice server under the conditions of ``conditions`` and with the faults of ``faults``; both may change any time."""

    def __init__(
        self,
        port: int = 0,
        latency_ms: float = 0,
        faults: Mapping[str, float] | None = None,
        seed: int = 0,
        state_file: Path | None = None,
        secrets: PracticeSecrets | FirstComeSecrets | None = None,
        *,
        script: Iterable[str] = (),
        bandwidth_bps: float = 0,
        clock_offset_s: float = 0,
        strict: bool = True,
        attachments_form: str = "string",
        shows_content: bool = False,
    ) -> None:
        """Prepare a server on ``port`` (0: any free one); what the conditions mean is told by :class:`Conditions`.

        Raises:
            InvalidInput: there is no such fault, or a condition cannot be.
        """
        self.conditions = Conditions(
            latency_ms, bandwidth_bps, clock_offset_s, strict, attachments_form, shows_content
        )
        self.conditions.check()
        self.secrets = secrets or PracticeSecrets()
        self.faults = FaultPlan(faults or {}, seed, script)
        self.arrivals = Arrivals(state_file, self.conditions.now)
        self._port = port
        self._stopping = threading.Event()
        pause = self._stopping.wait
        self.inward = Channel(self.conditions, pause)
        self.outward = Channel(self.conditions, pause)
        self._api = PracticeApi(self.arrivals, self.faults, self.conditions, pause, self.secrets)
        self._controls = Controls(self._api, self.conditions)
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
    def latency_ms(self) -> float:
        """Return the round trip of the link; may be changed any time, like every other of the ``conditions``."""
        return self.conditions.latency_ms

    @latency_ms.setter
    def latency_ms(self, value: float) -> None:
        self.conditions.latency_ms = value

    @property
    def arrived(self) -> list[ArrivedReport]:
        """Return the reports that were created, oldest first."""
        return self.arrivals.in_order()[::-1]

    @property
    def violations(self) -> list[Violation]:
        """Return what was not the wire as known, oldest first; only a strict server notices."""
        return list(self.arrivals.violations)

    @property
    def calls(self) -> int:
        """Return how many calls of the API were made, whatever came of them."""
        return sum(self._api.calls.values())

    @property
    def calls_by_endpoint(self) -> dict[str, int]:
        """Return the same for each call that was made, by the name of its scope."""
        return dict(self._api.calls)

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
        self._stopping.wait(self.conditions.latency_ms / 1000)

    def connection_closed(self, connection: socket.socket) -> None:
        """Forget a connection (called by the handler)."""
        with self._connections_lock:
            self._connections.discard(connection)

    def http_date(self) -> str:
        """Return the value of the header ``Date`` (called by the handler)."""
        return self.conditions.http_date()

    def answer(self, request: Request) -> Response:
        """Return the answer to any request; raises ConnectionDropped where a fault wants it."""
        if request.host.rpartition(":")[0] not in _LOCAL_NAMES:
            return json_answer({"message": "Only for this computer."}, 403)
        answer = self._controls.answer(request)
        if answer is not None:
            return answer
        self._stopping.wait(self.conditions.latency_ms / 1000)
        return self._api.answer(request)


def _unused_app(environ: object, start: object) -> list[bytes]:
    del environ, start
    raise AssertionError("the handler answers by itself")
