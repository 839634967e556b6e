"""Sudden death within a process: after so many touches of store or server everything that is left of a round dies.

A ``BaseException`` runs past every handler that takes trouble for data, as SIGKILL does; and once it was raised, no thread of
the round gets another word into the store. What a server was told before stays told.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import wraps
from typing import Any


class Killed(BaseException):
    """The process is gone."""


class Fuse:
    """Burns down with every touch; ``touches`` None never burns."""

    def __init__(self, touches: int | None) -> None:
        self._left = touches
        self._lock = threading.Lock()

    @property
    def is_burnt(self) -> bool:
        """Tell whether the process died."""
        return self._left is not None and self._left <= 0

    def touch(self) -> None:
        """Count one moment at which death may come."""
        with self._lock:
            if self._left is None:
                return
            self._left -= 1
            if self._left > 0:
                return
        raise Killed


class Mortal:
    """Anything whose methods may be the last thing that a process does: each touches the fuse before and after."""

    def __init__(
        self, inner: object, fuse: Fuse, before: Callable[[str], object] = lambda _name: None
    ) -> None:
        self._inner, self._fuse, self._before = inner, fuse, before

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._inner, name)
        if name in ("close", "watch"):
            return method

        @wraps(method)
        def mortal(*arguments: Any, **named: Any) -> Any:
            self._fuse.touch()
            self._before(name)
            value = method(*arguments, **named)
            self._fuse.touch()
            return value

        return mortal
