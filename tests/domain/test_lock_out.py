"""How long an account stays shut, whatever the clock does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from desktop.domain.lock_out import PAUSES, Attempts, pause_after
from desktop.domain.password_rule import COMMON_PASSWORDS, SHORTEST_PASSWORD, weakness_of

NOON = datetime(2026, 11, 24, 5, 0, tzinfo=UTC)


def after(count: int, now: datetime = NOON) -> Attempts:
    attempts = Attempts()
    for _each in range(count):
        attempts = attempts.failed(now)
    return attempts


@pytest.mark.parametrize(
    ("count", "seconds"),
    [(0, 0), (3, 0), (4, 30), (5, 60), (6, 120), (7, 300), (8, 900), (9, 1800), (10, 1800), (10_000, 1800)],
)
def test_each_lock_is_longer_up_to_half_an_hour(count: int, seconds: int) -> None:
    assert pause_after(count) == timedelta(seconds=seconds)
    until = after(count).locked_until
    assert until == (NOON + timedelta(seconds=seconds) if seconds else None)


def test_a_lock_ends_by_itself_and_the_count_stays() -> None:
    shut = after(4)
    assert shut.seen_at(NOON + timedelta(seconds=29)) == shut
    assert shut.seen_at(NOON + timedelta(seconds=30)) == Attempts(4)


@pytest.mark.parametrize("back", [timedelta(minutes=1), timedelta(days=2), timedelta(days=40_000)])
def test_a_clock_set_back_binds_no_longer_than_the_pause(back: timedelta) -> None:
    now = NOON - back
    seen = after(6).seen_at(now)
    assert seen.locked_until == now + pause_after(6)
    assert seen.seen_at(now + pause_after(6)) == Attempts(6)


def test_a_clock_put_forward_buys_one_attempt_and_no_shorter_lock() -> None:
    attempts, now = after(5), NOON
    for earlier, later in pairwise(PAUSES[2:]):
        now += timedelta(days=365)
        attempts = attempts.seen_at(now).failed(now)
        assert attempts.locked_until == now + earlier
        assert later > earlier


@pytest.mark.parametrize(
    ("password", "word"),
    [
        ("pendek", "paling sedikit 8"),
        ("Budi.Hartono", "nama pengguna"),
        ("onotrah.idub", "nama pengguna"),
        ("Bismillah", "mudah ditebak"),
        ("ababababab", "mudah ditebak"),
        ("sandi-lama-saya", "lain dari yang lama"),
    ],
)
def test_what_nobody_may_choose(password: str, word: str) -> None:
    weakness = weakness_of(password, "budi.hartono", "sandi-lama-saya")
    assert weakness is not None
    assert word in weakness


def test_what_one_may_choose() -> None:
    assert weakness_of("sandi-lama-saya", "budi") is None
    assert weakness_of("kopi pagi di kantor", "budi", "sandi-lama-saya") is None


def test_the_list_holds_nothing_that_the_length_refuses_anyway() -> None:
    assert all(len(each) >= SHORTEST_PASSWORD and each == each.casefold() for each in COMMON_PASSWORDS)
