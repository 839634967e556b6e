"""Noticing that the computer's network changed: a reason to ask the server at once, never an answer by itself.

Where the operating system tells nothing (no backend, as on a bare Linux), nobody is told and the usual asking goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

SETTLE_MS = 1_000
"""A cable that is plugged in makes several changes; only after the last one is it worth asking."""
_SIGNALS = ("reachabilityChanged", "transportMediumChanged", "isBehindCaptivePortalChanged")


class _Signal(Protocol):
    def connect(self, slot: Callable[..., object]) -> object: ...


class NetworkChange(QObject):
    """``noticed()`` once after every burst of changes."""

    noticed = Signal()

    def __init__(
        self,
        find: Callable[[], QObject | None] | None = None,
        *,
        settle_ms: int = SETTLE_MS,
        parent: QObject | None = None,
    ) -> None:
        """``find`` returns what tells of changes, None where nothing does; by default Qt is asked."""
        super().__init__(parent)
        self._find = find or _of_the_system
        self._source: QObject | None = None
        self._settling = QTimer(self, singleShot=True, interval=settle_ms)
        self._settling.timeout.connect(self.noticed)

    def watch(self) -> bool:
        """Begin to listen; return whether anything will ever be told."""
        if self._source is None:
            self._source = self._find()
            for name in _SIGNALS if self._source is not None else ():
                signal: _Signal | None = getattr(self._source, name, None)
                if signal is not None:
                    signal.connect(self._on_change)
        return self._source is not None

    def _on_change(self, _opinion: object = None) -> None:
        self._settling.start()


def _of_the_system() -> QObject | None:
    from PySide6.QtNetwork import QNetworkInformation  # here: nothing before the first paint needs it

    if not QNetworkInformation.loadDefaultBackend():
        return None
    return QNetworkInformation.instance()
