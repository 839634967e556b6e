"""Failure 6: thirty days without a link, then it is back. The queue drains by itself, and nobody has to do anything."""

from __future__ import annotations

from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.outbox import SyncState
from desktop.store.delivery import Outbox
from sync.backoff import CEILING_S
from tests.ui.real_desk import RealDesk
from tests.ui.sync_panel.test_scheduler import PATIENCE_MS, Make, Watched, make
from ui.sync_panel.pace import Pace

__all__ = ["make"]

DAYS = 30
FIRST_ATTEMPT_S = 600.0


def test_the_link_is_looked_for_often_enough() -> None:
    """By itself, without the clock of any earlier round: within twenty seconds, and never later than the pace's ceiling."""
    assert Pace().probe_offline_s <= FIRST_ATTEMPT_S
    assert CEILING_S <= 900


def _has_asked_again(watched: Watched, probes: int) -> bool:
    return watched.queue.probes > probes


def _waits_for_its_time(watched: Watched, desk: RealDesk) -> bool:
    return watched.status.next_try_at is not None and watched.status.next_try_at > desk.clock.now()


@pytest.mark.slow
def test_thirty_days_without_a_link(qtbot: QtBot, real_desk: RealDesk, make: Make) -> None:
    outbox = Outbox(real_desk.program.database, real_desk.program.attachments)
    watched = make()
    watched.scheduler.start()
    for day in range(DAYS):
        number = real_desk.log(f"Jalan berlubang, hari ke-{day + 1}").register_no
        if day == 3:  # a process was killed in the middle of this one
            item = real_desk.item(number)
            assert outbox.mark_begun(item.id, item.steps[0].id, real_desk.clock.now())
        probes = watched.queue.probes
        watched.activity.outbox_touched.emit()
        qtbot.waitUntil(partial(_has_asked_again, watched, probes), timeout=PATIENCE_MS)
        if day < DAYS - 1:
            real_desk.clock.forward(days=1)
    qtbot.waitUntil(partial(_waits_for_its_time, watched, real_desk), timeout=PATIENCE_MS)
    assert real_desk.totals.confirmed == 0

    probes = watched.queue.probes
    with (
        real_desk.server
    ):  # from here on the clock stands still: no wait of an earlier round may hold anything back
        qtbot.waitUntil(lambda: watched.status.totals.confirmed == DAYS - 1, timeout=PATIENCE_MS)
        assert watched.queue.probes - probes <= 3, "noticed at once, so within seconds by the usual pace"
        assert len(real_desk.server.arrived) == DAYS - 1
    assert len(real_desk.in_state(SyncState.UNKNOWN)) == 1
    assert not any(watched.queue.forced), "nobody pressed a button"
    assert real_desk.totals.logged == DAYS
