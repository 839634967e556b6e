"""How long to wait before trying again by itself: exponential with full jitter, never giving up (rule 3)."""

from __future__ import annotations

from collections.abc import Callable

FIRST_S = 5.0
CEILING_S = 15 * 60.0
SHORTEST_S = 1.0


def backoff_s(failures: int, random: Callable[[], float]) -> float:
    """Return the wait in seconds after ``failures`` (≥ 1) in a row; ``random`` draws from [0, 1).

    Full jitter: any time up to the limit is as likely, so that many desks of a regency do not come back at once.
    """
    limit = min(CEILING_S, FIRST_S * 2.0 ** min(max(failures, 1) - 1, 20))
    return max(SHORTEST_S, limit * random())
