"""This computer's clock against the server's: from five minutes on a person is told, and times are given as the server's."""

from __future__ import annotations

from datetime import datetime, timedelta

from resources.i18n import translate

CLOCK_TOLERANCE_S = 5 * 60.0


def is_skewed(skew_s: float | None) -> bool:
    """Tell whether the clocks differ by more than five minutes; ``skew_s`` is our clock minus the server's."""
    return skew_s is not None and abs(skew_s) > CLOCK_TOLERANCE_S


def clock_warning(skew_s: float | None) -> str | None:
    """Return the sentence for clocks that differ by more than five minutes, else None."""
    if skew_s is None or not is_skewed(skew_s):
        return None
    return translate(
        "Sync",
        "Jam komputer berbeda {minutes} menit dari server. Betulkan jam; nomor dan tanggal tetap aman.",
    ).format(minutes=round(abs(skew_s) / 60))


def server_moment(at: datetime, skew_s: float | None) -> datetime:
    """Return what the server's clock said at ``at`` of ours; ``at`` itself while the clocks agree or nothing is known.

    A person looks a lost report up at the server, so the minute that is given for it must be the server's.
    """
    if skew_s is None or not is_skewed(skew_s):
        return at
    return at - timedelta(seconds=skew_s)
