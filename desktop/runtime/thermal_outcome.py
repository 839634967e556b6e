"""What came of sending bytes to a thermal printer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ThermalResult(StrEnum):
    """``UNKNOWN``: bytes went out and nobody knows how many were printed; ``FAILED``: none went out."""

    PRINTED = "printed"
    UNKNOWN = "unknown"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ThermalOutcome:
    """The result and, unless it was printed, one plain sentence."""

    result: ThermalResult
    message: str = ""


class NotConnected(Exception):
    """The printer could not be reached; nothing was sent. The text says why, in the language in use."""


class BrokenOff(Exception):
    """Something was sent, and then the way broke. The text says how, in the language in use."""
