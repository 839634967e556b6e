"""A port that takes everything, as a network printer's does."""

from __future__ import annotations

import socket
from queue import Queue
from threading import Thread


class RawPort:
    """Listens at a free port of this computer; ``papers`` gets what came over each connection."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.number: int = self._listener.getsockname()[1]
        self.papers: Queue[bytes] = Queue()
        self._thread = Thread(target=self._listen, name="raw port")
        self._thread.start()

    def close(self) -> None:
        """Listen no more; may be called again."""
        if self._listener.fileno() < 0:
            return
        self._listener.shutdown(socket.SHUT_RDWR)  # wakes the thread, which closing alone does not
        self._listener.close()
        self._thread.join(10)

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with connection:
                connection.settimeout(10)
                received = bytearray()
                try:
                    while piece := connection.recv(65_536):
                        received += piece
                except OSError:
                    continue
            self.papers.put(bytes(received))
