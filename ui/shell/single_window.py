"""One window for one data folder: a second start raises the first.

The lock is Qt's, a file in the data folder that counts for nothing once its process is gone; the request to come to the front
goes through a local socket whose name follows from the folder.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_RAISE = b"raise\n"
_WAIT_MS = 3_000


class SingleWindow:
    """The right to show the window of one data folder."""

    def __init__(self, lock_file: Path) -> None:
        self._lock = QLockFile(str(lock_file))
        self._lock.setStaleLockTime(0)
        self._lock_file = lock_file
        self._server: QLocalServer | None = None

    def take(self) -> bool:
        """Take the right; False if another process shows the window already."""
        return self._lock.tryLock(0)

    def listen(self, raise_window: Callable[[], object]) -> None:
        """Call ``raise_window`` whenever another start asks for it; needs a running event loop."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name())  # a killed process left it: we hold the lock
        server = QLocalServer()
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)

        def on_connection() -> None:
            while (connection := server.nextPendingConnection()) is not None:
                connection.disconnected.connect(connection.deleteLater)
                connection.disconnectFromServer()
                raise_window()

        server.newConnection.connect(on_connection)
        server.listen(self._name())
        self._server = server

    def raise_first(self) -> bool:
        """Ask the process that shows the window to raise it; False if it does not answer."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name())
        if not socket.waitForConnected(_WAIT_MS):
            return False
        socket.write(_RAISE)
        socket.waitForBytesWritten(_WAIT_MS)
        socket.waitForDisconnected(_WAIT_MS)
        return True

    def _name(self) -> str:
        from hashlib import sha256

        return "loket-" + sha256(str(self._lock_file.resolve()).encode()).hexdigest()[:24]

    def release(self) -> None:
        """Give the right back."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()
