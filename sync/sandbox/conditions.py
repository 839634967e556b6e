"""Under which conditions the practice server answers: how far and how narrow the link is, its clock, what it insists on."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime
from typing import Any

from desktop.domain.errors import InvalidInput
from resources.i18n import translate

SERVER_ZONE = timezone(timedelta(hours=7), "WIB")
"""LAPOR! stands in Jakarta: the times that it writes without a zone are taken for WIB."""
LOCAL_FORM = "%d-%m-%Y %H:%M:%S"
CHUNK = 4096
ATTACHMENT_FORMS = ("string", "list")
_LONGEST_OFFSET_S = 100 * 366 * 86_400


@dataclass
class Conditions:
    """``latency_ms`` is one round trip: each call takes one, each new connection one more.

    ``bandwidth_bps`` are the bits a second that the bodies of all connections share, each direction by itself; 0 is no limit.
    ``clock_offset_s`` is how far the server's clock runs ahead. ``strict`` refuses what is not the wire as known, with
    ``attachments`` in the form of ``attachments_form``. ``shows_content`` puts a report's text into E4, which may or may not
    be so at the real place.
    """

    latency_ms: float = 0.0
    bandwidth_bps: float = 0.0
    clock_offset_s: float = 0.0
    strict: bool = True
    attachments_form: str = "string"
    shows_content: bool = False

    def now(self) -> datetime:
        """Return the time by the server's clock."""
        return datetime.now(UTC) + timedelta(seconds=self.clock_offset_s)

    def http_date(self) -> str:
        """Return the value of the header ``Date``."""
        return format_datetime(self.now(), usegmt=True)

    def change(self, values: Mapping[str, Any]) -> None:
        """Take over these values, all or none.

        Raises:
            InvalidInput: one of them cannot be.
        """
        checked = replace(self, **values)
        checked.check()
        for field in fields(self):
            setattr(self, field.name, getattr(checked, field.name))

    def check(self) -> None:
        """Look at every value.

        Raises:
            InvalidInput: one of them cannot be.
        """
        for name, lowest, highest in (
            ("latency_ms", 0.0, 600_000.0),
            ("bandwidth_bps", 0.0, 1e12),
            ("clock_offset_s", -_LONGEST_OFFSET_S, _LONGEST_OFFSET_S),
        ):
            value = getattr(self, name)
            is_number = (
                isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
            )
            if not (is_number and lowest <= value <= highest):
                raise _wrong(name)
        for name in ("strict", "shows_content"):
            if not isinstance(getattr(self, name), bool):
                raise _wrong(name)
        if self.attachments_form not in ATTACHMENT_FORMS:
            raise _wrong("attachments_form")


class Channel:
    """One direction of the link: what passes takes its time, after everything that passed before it."""

    def __init__(self, conditions: Conditions, pause: Callable[[float], object]) -> None:
        self._conditions = conditions
        self._pause = pause
        self._lock = threading.Lock()
        self._free_at = 0.0

    @property
    def is_limited(self) -> bool:
        """Tell whether passing takes time at all."""
        return self._conditions.bandwidth_bps > 0

    def pass_through(self, size: int) -> None:
        """Wait as long as ``size`` bytes need."""
        bits_a_second = self._conditions.bandwidth_bps
        if bits_a_second <= 0:
            return
        with self._lock:
            now = time.monotonic()
            self._free_at = max(now, self._free_at) + size * 8 / bits_a_second
            wait_s = self._free_at - now
        self._pause(wait_s)


def _wrong(name: str) -> InvalidInput:
    sentence = translate("Sandbox", "Nilai {name} untuk server latihan tidak bisa dipakai.")
    return InvalidInput.of(name, "invalid", sentence.format(name=name))
