"""What became of a paper on its way out, as far as this side can know."""

from __future__ import annotations

from enum import StrEnum


class PrintState(StrEnum):
    """How printing or saving ended; a print of which nothing was noted (the computer went off) counts as unknown."""

    PRINTED = "printed"
    UNKNOWN = "unknown"
    """The paper may have come out: the queue has it, or it was broken off on its way."""
    FAILED = "failed"
    """Nothing came out for certain: no printer, or it did not take the paper."""
    SAVED = "saved"
    """It was saved as a file."""
