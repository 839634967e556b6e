"""Waiting, and looking whether the link is back."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest

from desktop.domain.errors import InvalidInput
from desktop.domain.sync_round import LinkState
from sync.backoff import CEILING_S, FIRST_S, backoff_s
from sync.connectivity import CHECK_OFFLINE_S, CHECK_ONLINE_S, LinkWatch, clock_warning
from sync.lapor_v3 import LaporV3
from sync.sandbox import SandboxServer
from tests.sync.canned import CannedServer, http
from tests.sync.desk import FakeClock, PracticeDesk, gateway_to


def test_backoff_doubles_to_a_ceiling_and_never_gives_up() -> None:
    longest = [backoff_s(n, lambda: 1.0) for n in range(1, 12)]
    assert longest[:4] == [FIRST_S, 10, 20, 40]
    assert longest[-1] == CEILING_S == 900
    assert backoff_s(1_000_000, lambda: 1.0) == CEILING_S
    assert backoff_s(0, lambda: 1.0) == FIRST_S


def test_backoff_is_spread_over_the_whole_time_but_never_zero() -> None:
    draw = random.Random(5).random
    waits = sorted(backoff_s(8, draw) for _ in range(2000))
    assert waits[0] >= 1
    assert abs(waits[1000] - 320) < 40
    assert backoff_s(3, lambda: 0.0) == 1


def test_coming_up_is_noticed_within_half_a_minute(server: SandboxServer) -> None:
    url, clock = server.url, FakeClock()
    watch = LinkWatch(lambda: gateway_to(url), clock.now)
    assert watch.link is None
    server.stop()
    assert watch.check()[0].state is LinkState.OFFLINE
    assert watch.interval_s == CHECK_OFFLINE_S < 30
    assert watch.check()[1] is False
    server.start()
    link, came_up = watch.check()
    assert (link.state, came_up) == (LinkState.ONLINE, True)
    assert watch.check()[1] is False
    assert watch.interval_s == CHECK_ONLINE_S


@pytest.mark.parametrize(
    ("fault", "state"),
    [
        ("portal_html", LinkState.PORTAL),
        ("redirect_302", LinkState.PORTAL),
        ("unauthorized_401", LinkState.CREDENTIALS),
        ("error_500@all", LinkState.SERVER_TROUBLE),
        ("error_503@all", LinkState.SERVER_TROUBLE),
        ("drop_before@all", LinkState.OFFLINE),
    ],
)
def test_link_states(server: SandboxServer, fault: str, state: LinkState) -> None:
    server.faults.replace({fault: 1.0})
    watch = LinkWatch(lambda: gateway_to(server), FakeClock().now)
    link, came_up = watch.check()
    assert (link.state, came_up) == (state, False)
    assert link.message


def test_link_of_a_desk_that_is_not_set_up() -> None:
    def refuse() -> LaporV3:
        raise InvalidInput.of("sp4n.base_url", "missing", "Alamat LAPOR! kosong.")

    link, _ = LinkWatch(refuse, FakeClock().now).check()
    assert (link.state, link.message) == (LinkState.NOT_CONFIGURED, "Alamat LAPOR! kosong.")


@pytest.mark.parametrize(
    ("ours_is_ahead_by", "warning"),
    [
        (timedelta(minutes=4, seconds=50), None),
        (timedelta(minutes=-4), None),
        (
            timedelta(minutes=7),
            "Jam komputer berbeda 7 menit dari server. Betulkan jam; nomor dan tanggal tetap aman.",
        ),
        (
            timedelta(days=-2),
            "Jam komputer berbeda 2880 menit dari server. Betulkan jam; nomor dan tanggal tetap aman.",
        ),
    ],
)
def test_clocks_are_compared(ours_is_ahead_by: timedelta, warning: str | None) -> None:
    clock = FakeClock()
    clock.at += ours_is_ahead_by
    probe = http("200 OK", "{}", "application/json", "Date: Tue, 24 Nov 2026 05:17:00 GMT")
    with CannedServer(b"", probe=probe) as server:
        link, _ = LinkWatch(lambda: gateway_to(server.url), clock.now).check()
    assert link.clock_warning == warning
    assert link.clock_skew_s is not None
    assert abs(link.clock_skew_s - ours_is_ahead_by.total_seconds()) < 2


def test_a_server_that_does_not_tell_the_time() -> None:
    with CannedServer(b"") as server:
        link, _ = LinkWatch(lambda: gateway_to(server.url), FakeClock().now).check()
    assert (link.clock_skew_s, link.clock_warning, clock_warning(None)) == (None, None, None)


def test_the_report_of_a_round_tells_the_skew(server: SandboxServer, desk: PracticeDesk) -> None:
    desk.clock.at += timedelta(days=200)
    desk.log()
    report = desk.round(server)()
    assert report.clock_skew_s is not None
    assert report.delivered == 1
