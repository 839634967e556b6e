"""A world in which the same pictures come out each time: one afternoon, one practice server's clock, no chance."""

from __future__ import annotations

import platform
import random
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import NamedTuple
from unittest.mock import patch
from uuid import UUID

import uuid_utils

from sync.dispatch import Dispatch
from sync.sandbox.conditions import Conditions

NOW = datetime(2026, 11, 24, 7, 5, 30, tzinfo=UTC)
"""14.05 WIB, a Tuesday, as in the pictures of the design."""
_TICK = timedelta(microseconds=100)


class _Disk(NamedTuple):
    """The room on an office computer, in bytes."""

    total: int = 256_000_000_000
    used: int = 168_000_000_000
    free: int = 88_000_000_000


class StillClock:
    """Stays in one minute; each look is a little later, so that what follows each other is so ordered."""

    def __init__(self) -> None:
        self._looks = count()

    def now(self) -> datetime:
        """Return the moment."""
        return NOW + next(self._looks) * _TICK


_fill = Dispatch.fill


def _fill_for_one(dispatch: Dispatch) -> int:
    """Let one connection send everything: over several, what arrives first is a matter of chance."""
    return min(1, _fill(dispatch))


def _ids() -> Iterator[UUID]:
    """Yield UUIDs of version 7, a millisecond after each other."""
    first = int(NOW.timestamp() * 1_000) - 60 * 86_400_000
    for at in count(first):
        yield UUID(int=at << 80 | 0x7 << 76 | 0b10 << 62)


@contextmanager
def stillness() -> Iterator[StillClock]:
    """Let keys, pauses between tries and the practice server's clock be the same each time."""
    chance = random.Random(7)  # keys of a desk that is thrown away

    letters = random.Random(11)  # of the recovery key

    def token_bytes(length: int | None = None) -> bytes:
        return chance.randbytes(32 if length is None else length)

    with (
        patch.object(Conditions, "now", lambda _self: NOW),
        patch.object(secrets, "token_bytes", token_bytes),
        patch.object(secrets, "choice", letters.choice),
        patch.object(Dispatch, "fill", _fill_for_one),
        patch.object(uuid_utils, "uuid7", _ids().__next__),
        patch.object(random, "random", lambda: 0.5),
        patch.object(shutil, "disk_usage", lambda _path: _Disk()),
        patch.object(platform, "system", lambda: "Windows"),
        patch.object(platform, "release", lambda: "11"),
    ):
        yield StillClock()
