"""A dead printing server: it takes every connection and never says a word."""

from __future__ import annotations

import socket
from threading import Event, Thread
from typing import Self


class SilentServer:
    """Listens from ``__enter__`` to ``__exit__``; ``address`` is what CUPS_SERVER takes."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._held: list[socket.socket] = []
        self._asked = Event()
        self._thread = Thread(target=self._take, name="silent server")
        self.address = f"127.0.0.1:{self._listener.getsockname()[1]}"

    @property
    def has_been_asked(self) -> bool:
        """Tell whether anybody waits, or waited, for an answer."""
        return self._asked.is_set()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *ended_by: object) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(10)
        for each in self._held:
            each.close()

    def _take(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self._held.append(connection)
            self._asked.set()
