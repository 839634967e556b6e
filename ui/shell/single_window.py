"""One window for one data folder: a second start raises the first.

The lock is the operating system's on a file in the data folder and vanishes with its process; the request to come to the front
goes through a local socket whose name follows from the folder.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_RAISE = b"raise\n"
_WAIT_MS = 3_000


class SingleWindow:
    """The right to show the window of one data folder."""

    def __init__(self, lock_file: Path) -> None:
        self._lock = FileLock(lock_file, timeout=0, thread_local=False)
        self._name = "loket-" + hashlib.sha256(str(lock_file.resolve()).encode()).hexdigest()[:24]
        self._server: QLocalServer | None = None

    def take(self) -> bool:
        """Take the right; False if another process shows the window already."""
        try:
            self._lock.acquire()
        except Timeout:
            return False
        return True

    def listen(self, raise_window: Callable[[], object]) -> None:
        """Call ``raise_window`` whenever another start asks for it; needs a running event loop."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(
            self._name
        )  # left by a killed process; we hold the lock, so nobody else listens
        server = QLocalServer()
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)

        def on_connection() -> None:
            while (connection := server.nextPendingConnection()) is not None:
                connection.disconnected.connect(connection.deleteLater)
                connection.disconnectFromServer()
                raise_window()

        server.newConnection.connect(on_connection)
        server.listen(self._name)
        self._server = server

    def raise_first(self) -> bool:
        """Ask the process that shows the window to raise it; False if it does not answer."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_WAIT_MS):
            return False
        socket.write(_RAISE)
        socket.waitForBytesWritten(_WAIT_MS)
        socket.waitForDisconnected(_WAIT_MS)
        return True

    def release(self) -> None:
        """Give the right back."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.release()
