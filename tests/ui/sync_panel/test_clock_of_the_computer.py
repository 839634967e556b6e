"""A clock that is wrong is told in the status bar and on Sinkronisasi, whichever call noticed it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from desktop.domain.sync_round import Link, LinkState, RoundEnd, RoundReport
from ui.sync_panel.activity import SyncStatus
from ui.sync_panel.pace import link_after
from ui.sync_panel.pane import clock_words
from ui.sync_panel.status_words import trouble_words

NOW = datetime(2026, 11, 24, 7, 10, tzinfo=UTC)
WARNING = "Jam komputer berbeda 7 menit dari server. Betulkan jam; nomor dan tanggal tetap aman."
OFFLINE = Link(LinkState.OFFLINE, NOW, "Luring: LAPOR! tidak terjangkau.")
GOOD = Link(LinkState.ONLINE, NOW, "Terhubung.", 0.4, 0.2)
WRONG = Link(LinkState.ONLINE, NOW, "Terhubung.", 0.4, 420.0, WARNING)


def after(end: RoundEnd, skew_s: float | None, before: Link | None) -> Link:
    later = NOW + timedelta(minutes=1)
    link = link_after(RoundReport(end, NOW, later, "Server.", clock_skew_s=skew_s), before)
    assert link is not None
    return link


@pytest.mark.parametrize("before", [None, OFFLINE, GOOD, WRONG])
def test_a_round_that_noticed_it(before: Link | None) -> None:
    link = after(RoundEnd.FINISHED, 420.0, before)
    assert (link.state, link.clock_skew_s, link.clock_warning) == (LinkState.ONLINE, 420.0, WARNING)
    assert trouble_words(SyncStatus(link=link)) == "Jam komputer berbeda 7 menit dari server"
    assert clock_words(link) == ("triangle-alert", "check", WARNING)


def test_it_is_not_forgotten_when_the_server_stops_answering() -> None:
    link = after(RoundEnd.OFFLINE, None, WRONG)
    assert (link.state, link.clock_warning) == (LinkState.OFFLINE, WARNING)


def test_a_clock_that_was_set_right() -> None:
    link = after(RoundEnd.FINISHED, -0.3, WRONG)
    assert (link.clock_skew_s, link.clock_warning, link.response_s) == (-0.3, None, 0.4)
    assert trouble_words(SyncStatus(link=link)) is None


def test_a_round_that_asked_nothing_teaches_nothing() -> None:
    assert after(RoundEnd.NOTHING_DUE, None, WRONG) is WRONG
    assert after(RoundEnd.FINISHED, None, WRONG) is WRONG
