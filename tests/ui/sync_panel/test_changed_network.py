"""A changed network makes the scheduler ask at once; what the operating system thinks of it counts for nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.domain.sync_round import LinkState
from tests.ui.common.test_network_change import FakeSystem
from tests.ui.real_desk import CLERK, RealDesk
from tests.ui.sync_panel.test_scheduler import PATIENCE_MS, QUICK, Counting
from ui.common.jobs import JobRunner
from ui.common.network_change import NetworkChange
from ui.sync_panel.activity import SyncActivity
from ui.sync_panel.scheduler import SchedulerTools, SyncScheduler

SELDOM = replace(QUICK, probe_offline_s=3_000, probe_online_s=3_000, probe_refused_s=3_000)
ONLINE, OFFLINE = 4, 1


class Desk:
    """A scheduler that by itself would not ask again during a test, over a system that tells of its network."""

    def __init__(self, desk: RealDesk, jobs: JobRunner, find: Callable[[], QObject | None]) -> None:
        self.activity, self.queue = SyncActivity(), Counting(desk)
        outbox = desk.at_desk.outbox
        tools = SchedulerTools(
            self.queue,
            partial(outbox.view, CLERK),
            outbox.totals,
            lambda: outbox.retry(CLERK),
            desk.clock.now,
            lambda is_paused: outbox.pause(CLERK, is_paused),
        )
        self.network = NetworkChange(find, settle_ms=10)
        self.scheduler = SyncScheduler(self.activity, tools, jobs, SELDOM, network=self.network)
        self.scheduler.start()

    @property
    def state(self) -> LinkState | None:
        link = self.activity.status.link
        return link.state if link else None


@pytest.fixture
def system() -> FakeSystem:
    return FakeSystem()


@pytest.fixture
def desk(real_desk: RealDesk, jobs: JobRunner, system: FakeSystem) -> Iterator[Desk]:
    made = Desk(real_desk, jobs, lambda: system)
    yield made
    made.scheduler.close()


def test_what_waits_is_sent_as_soon_as_the_cable_is_in(
    qtbot: QtBot, real_desk: RealDesk, desk: Desk, system: FakeSystem
) -> None:
    real_desk.log()
    desk.activity.outbox_changed()
    qtbot.waitUntil(lambda: desk.state is LinkState.OFFLINE, timeout=PATIENCE_MS)
    with real_desk.server:
        system.reachabilityChanged.emit(ONLINE)
        qtbot.waitUntil(lambda: desk.activity.status.totals.confirmed == 1, timeout=PATIENCE_MS)


def test_the_opinion_of_the_system_counts_for_nothing(
    qtbot: QtBot, real_desk: RealDesk, desk: Desk, system: FakeSystem
) -> None:
    qtbot.waitUntil(lambda: desk.state is LinkState.OFFLINE, timeout=PATIENCE_MS)
    probes = desk.queue.probes
    system.reachabilityChanged.emit(ONLINE)
    qtbot.waitUntil(lambda: desk.queue.probes == probes + 1, timeout=PATIENCE_MS)
    assert desk.state is LinkState.OFFLINE
    with real_desk.server:
        system.reachabilityChanged.emit(OFFLINE)
        qtbot.waitUntil(lambda: desk.state is LinkState.ONLINE, timeout=PATIENCE_MS)


def test_a_cable_that_is_out_is_noticed_at_once(
    qtbot: QtBot, real_desk: RealDesk, desk: Desk, system: FakeSystem
) -> None:
    qtbot.waitUntil(lambda: desk.state is LinkState.OFFLINE, timeout=PATIENCE_MS)
    with real_desk.server:
        system.transportMediumChanged.emit(1)
        qtbot.waitUntil(lambda: desk.state is LinkState.ONLINE, timeout=PATIENCE_MS)
    system.transportMediumChanged.emit(0)
    qtbot.waitUntil(lambda: desk.state is LinkState.OFFLINE, timeout=PATIENCE_MS)


def test_a_change_while_something_runs_is_asked_about_afterwards(
    qtbot: QtBot, real_desk: RealDesk, desk: Desk, system: FakeSystem, jobs: JobRunner
) -> None:
    qtbot.waitUntil(lambda: desk.state is LinkState.OFFLINE, timeout=PATIENCE_MS)
    probes = desk.queue.probes
    desk.scheduler._is_probing = True  # as during a probe that began over the old network
    desk.network.noticed.emit()
    assert desk.queue.probes == probes
    desk.scheduler._on_link(desk.activity.status.link)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: desk.queue.probes == probes + 1, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: jobs.is_idle, timeout=PATIENCE_MS)
    assert desk.queue.probes == probes + 1


def test_refused_secrets_are_not_shown_again_and_again(
    qtbot: QtBot, real_desk: RealDesk, desk: Desk, system: FakeSystem, jobs: JobRunner
) -> None:
    qtbot.waitUntil(lambda: desk.state is LinkState.OFFLINE, timeout=PATIENCE_MS)
    with real_desk.server:
        real_desk.server.faults.replace({"unauthorized_401": 1})
        desk.network.noticed.emit()
        qtbot.waitUntil(lambda: desk.state is LinkState.CREDENTIALS, timeout=PATIENCE_MS)
        probes = desk.queue.probes
        desk.network.noticed.emit()
        assert jobs.is_idle
        assert desk.queue.probes == probes


def test_without_a_system_that_tells_the_usual_asking_goes_on(
    qtbot: QtBot, real_desk: RealDesk, jobs: JobRunner
) -> None:
    made = Desk(real_desk, jobs, lambda: None)
    qtbot.waitUntil(lambda: made.state is LinkState.OFFLINE, timeout=PATIENCE_MS)
    assert made.scheduler._timer.isActive()
    made.scheduler.close()
