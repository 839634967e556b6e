"""The system's own key store, asked with a time limit: Credential Manager on Windows, the Secret Service on Linux.

The backends of ``keyring`` are imported directly: looking for others by their entry points would cost more than opening the
database. A store that is locked asks its user by itself; one that does not answer in time counts as silent, and the thread
that waits for it is left behind as a daemon.
"""

from __future__ import annotations

import os
import queue
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")
TIME_LIMIT_S = 10.0
"""Long enough for a person to unlock their key ring, short enough that nothing seems to hang."""


class SystemStoreSilent(Exception):
    """There is no key store in this session, it is locked, or it did not answer in time."""


class SystemKeyStore:
    """Keys in the system's key store, each under a service name of its own."""

    def __init__(self, time_limit_s: float = TIME_LIMIT_S) -> None:
        self._time_limit_s = time_limit_s

    @staticmethod
    def system_name() -> str:
        """Return what people call the store of this system."""
        return "Windows Credential Manager" if sys.platform == "win32" else "Secret Service"

    def keep(self, name: str, key: bytes) -> None:
        """Keep a key and read it back; raises :class:`SystemStoreSilent` if it is not there afterwards."""

        def keep() -> bool:
            backend = _backend()
            backend.set_password(_service(name), name, key.hex())
            return backend.get_password(_service(name), name) == key.hex()

        if not self._answer(keep):
            raise SystemStoreSilent

    def find(self, name: str) -> bytes | None:
        """Return a key, None if the store has none of this name; raises :class:`SystemStoreSilent`."""
        text = self._answer(lambda: _backend().get_password(_service(name), name))
        try:
            return None if text is None else bytes.fromhex(text)
        except ValueError:
            return None

    def forget(self, name: str) -> None:
        """Throw a key away; raises :class:`SystemStoreSilent`."""
        self._answer(lambda: _backend().delete_password(_service(name), name))

    def _answer(self, ask: Callable[[], T]) -> T:
        answers: queue.SimpleQueue[tuple[T] | None] = queue.SimpleQueue()
        threading.Thread(target=_put_answer, args=(ask, answers), name="key-store", daemon=True).start()
        try:
            answer = answers.get(timeout=self._time_limit_s)
        except queue.Empty:
            answer = None
        if answer is None:
            raise SystemStoreSilent
        return answer[0]


def _put_answer(ask: Callable[[], T], answers: queue.SimpleQueue[tuple[T] | None]) -> None:
    try:
        answers.put((ask(),))
    except Exception:  # whatever a store throws means the same here: it does not answer
        answers.put(None)


def _backend() -> KeyringBackend:
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring

        vault = WinVaultKeyring()
        vault.persist = "local machine"  # else the key would travel with the profile to other computers
        return vault
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        raise SystemStoreSilent
    from keyring.backends import SecretService

    make: Callable[[], KeyringBackend] = SecretService.Keyring
    return make()


def _service(name: str) -> str:
    return f"loket {name}"
