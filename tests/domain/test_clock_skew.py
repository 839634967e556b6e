"""Our clock against the server's."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from desktop.domain.clock_skew import clock_warning, is_skewed, server_moment

AT = datetime(2026, 11, 24, 5, 17, tzinfo=UTC)


@pytest.mark.parametrize("skew_s", [None, 0.0, 299.0, -300.0, 300.0])
def test_clocks_that_agree(skew_s: float | None) -> None:
    assert not is_skewed(skew_s)
    assert clock_warning(skew_s) is None
    assert server_moment(AT, skew_s) == AT


@pytest.mark.parametrize(
    ("skew", "minutes"),
    [
        (timedelta(minutes=7), "7"),
        (timedelta(minutes=-7), "7"),
        (timedelta(seconds=301), "5"),
        (timedelta(days=2), "2880"),
        (timedelta(days=-2), "2880"),
    ],
)
def test_clocks_that_differ(skew: timedelta, minutes: str) -> None:
    """A computer that is ahead began the call, by the server's clock, that much earlier."""
    skew_s = skew.total_seconds()
    assert is_skewed(skew_s)
    assert f" {minutes} menit " in (clock_warning(skew_s) or "")
    assert server_moment(AT, skew_s) == AT - skew
