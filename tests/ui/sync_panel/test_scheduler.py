"""The scheduler over a real desk and the practice server. The clock stands still unless a test moves it, so that a round
can only start for the reason that the test is about."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from desktop.domain.errors import StorageProblem
from desktop.domain.outbox import SyncState
from desktop.domain.sync_round import Link, LinkState, RoundEnd, RoundProgress, RoundReport
from tests.ui.real_desk import CLERK, RealDesk
from ui.common.jobs import JobRunner
from ui.sync_panel.activity import SyncActivity, SyncStatus
from ui.sync_panel.scheduler import Pace, SchedulerTools, SyncScheduler
from ui.sync_panel.status_words import sending_words, trouble_words

QUICK = Pace(probe_offline_s=0.05, probe_online_s=0.05, probe_refused_s=0.05)
PATIENCE_MS = 15_000


@dataclass
class Counting:
    """The desk's own queue, counting what is asked of it."""

    desk: RealDesk
    probes: int = 0
    rounds: int = 0
    forced: list[bool] = field(default_factory=list)
    gate: threading.Event | None = None

    def probe(self) -> Link:
        self.probes += 1
        return self.desk.at_desk.queue.probe()

    def round(
        self,
        progress: Callable[[RoundProgress], object] | None = None,
        is_cancelled: Callable[[], bool] | None = None,
        *,
        is_forced: bool = False,
    ) -> RoundReport:
        self.rounds += 1
        self.forced.append(is_forced)
        if self.gate is not None:
            self.gate.wait(30)
        return self.desk.at_desk.queue.round(progress, is_cancelled, is_forced=is_forced)


class Watched:
    """A scheduler with everything that it published."""

    def __init__(self, desk: RealDesk, jobs: JobRunner, pace: Pace) -> None:
        self.queue = Counting(desk)
        self.activity = SyncActivity()
        self.reports: list[RoundReport] = []
        self.links: list[LinkState] = []
        self.progress: list[RoundProgress] = []
        self.statuses: list[SyncStatus] = []
        self.activity.finished.connect(self.reports.append)
        self.activity.link_changed.connect(lambda link: self.links.append(link.state))
        self.activity.progressed.connect(self.progress.append)
        self.activity.status_changed.connect(self.statuses.append)
        outbox = desk.at_desk.outbox
        tools = SchedulerTools(
            self.queue,
            partial(outbox.view, CLERK),
            outbox.totals,
            lambda: outbox.retry(CLERK),
            desk.clock.now,
            lambda is_paused: outbox.pause(CLERK, is_paused),
        )
        self.scheduler = SyncScheduler(self.activity, tools, jobs, pace)

    @property
    def status(self) -> SyncStatus:
        return self.activity.status


Make = Callable[..., Watched]


@pytest.fixture
def make(real_desk: RealDesk, jobs: JobRunner) -> Iterator[Make]:
    made: list[Watched] = []

    def build(pace: Pace = QUICK) -> Watched:
        made.append(Watched(real_desk, jobs, pace))
        return made[-1]

    yield build
    for each in made:
        each.scheduler.close()


def test_a_change_to_online_starts_a_round(qtbot: QtBot, real_desk: RealDesk, make: Make) -> None:
    number = real_desk.log().register_no
    watched = make()
    watched.scheduler.start()
    qtbot.waitUntil(lambda: watched.queue.probes >= 3, timeout=PATIENCE_MS)
    assert watched.links == [LinkState.OFFLINE]
    assert [report.end for report in watched.reports] == [RoundEnd.OFFLINE]
    assert watched.status.next_try_at is not None
    assert watched.status.next_try_at > real_desk.clock.now()
    with real_desk.server:
        qtbot.waitUntil(lambda: watched.status.totals.confirmed == 1, timeout=PATIENCE_MS)
        assert [r.register_no for r in real_desk.server.arrived] == [number]
    assert watched.links == [LinkState.OFFLINE, LinkState.ONLINE]
    assert watched.status.last_success_at is not None
    assert watched.status.next_try_at is None


def test_the_default_pace_keeps_the_promise_of_thirty_seconds() -> None:
    assert Pace().probe_offline_s <= 25


def test_a_new_complaint_is_sent_at_once_when_online(qtbot: QtBot, real_desk: RealDesk, make: Make) -> None:
    slow = replace(QUICK, probe_online_s=3_000)
    with real_desk.server:
        watched = make(slow)
        watched.scheduler.start()
        qtbot.waitUntil(lambda: watched.links == [LinkState.ONLINE], timeout=PATIENCE_MS)
        assert watched.queue.rounds == 0
        for count in (1, 2):
            real_desk.log()
            watched.activity.outbox_changed()
            qtbot.waitUntil(lambda n=count: watched.status.totals.confirmed == n, timeout=PATIENCE_MS)  # type: ignore[misc]
    assert watched.queue.rounds == 2
    assert [p.register_no for p in watched.progress] == real_desk.in_state(SyncState.CONFIRMED)


def test_a_new_complaint_offline_only_waits(qtbot: QtBot, real_desk: RealDesk, make: Make) -> None:
    watched = make(replace(QUICK, probe_offline_s=3_000))
    real_desk.log()
    watched.scheduler.start()
    qtbot.waitUntil(lambda: len(watched.reports) == 1, timeout=PATIENCE_MS)
    real_desk.log()
    watched.activity.outbox_changed()
    qtbot.waitUntil(lambda: watched.status.totals.waiting == 2, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not watched.status.is_sending, timeout=PATIENCE_MS)
    assert len(watched.reports) == 1


def test_nothing_waiting_starts_no_round(qtbot: QtBot, real_desk: RealDesk, make: Make) -> None:
    with real_desk.server:
        watched = make()
        watched.scheduler.start()
        qtbot.waitUntil(lambda: watched.queue.probes >= 5, timeout=PATIENCE_MS)
    assert watched.queue.rounds == 0


def test_the_servers_wait_is_obeyed_and_try_now_is_not_held_by_it(
    qtbot: QtBot, real_desk: RealDesk, make: Make
) -> None:
    real_desk.log()
    with real_desk.server:
        watched = make()
        real_desk.server.faults.replace({"rate_429@create": 1.0})
        watched.scheduler.start()
        qtbot.waitUntil(lambda: len(watched.reports) == 1, timeout=PATIENCE_MS)
        assert watched.reports[0].end is RoundEnd.TOLD_TO_WAIT
        real_desk.server.faults.replace({})
        watched.activity.outbox_changed()
        before = watched.queue.probes
        qtbot.waitUntil(lambda: watched.queue.probes >= before + 3, timeout=PATIENCE_MS)
        assert watched.queue.rounds == 1
        assert watched.status.next_try_at == watched.reports[0].next_try_at
        watched.activity.start_now()
        qtbot.waitUntil(lambda: watched.status.totals.confirmed == 1, timeout=PATIENCE_MS)
    assert watched.queue.forced == [False, True]


def test_a_wait_that_is_over_starts_a_round(qtbot: QtBot, real_desk: RealDesk, make: Make) -> None:
    real_desk.log()
    with real_desk.server:
        watched = make()
        real_desk.server.faults.replace({"rate_429@create": 1.0})
        watched.scheduler.start()
        qtbot.waitUntil(lambda: len(watched.reports) == 1, timeout=PATIENCE_MS)
        real_desk.server.faults.replace({})
        real_desk.clock.forward(hours=1)
        qtbot.waitUntil(lambda: watched.status.totals.confirmed == 1, timeout=PATIENCE_MS)


def test_stop_ends_the_round_between_two_items_and_holds(
    qtbot: QtBot, real_desk: RealDesk, make: Make
) -> None:
    numbers = [real_desk.log().register_no for _ in range(3)]
    with real_desk.server:
        watched = make()
        watched.activity.progressed.connect(lambda _: watched.activity.stop())
        real_desk.server.latency_ms = 50
        watched.scheduler.start()
        qtbot.waitUntil(lambda: len(watched.reports) == 1, timeout=PATIENCE_MS)
        assert watched.reports[0].end is RoundEnd.CANCELLED
        arrived = [r.register_no for r in real_desk.server.arrived]
        assert arrived == numbers[: len(arrived)]
        assert len(arrived) < 3
        before = watched.queue.probes
        qtbot.waitUntil(lambda: watched.queue.probes >= before + 3, timeout=PATIENCE_MS)
        assert watched.queue.rounds == 1
        assert watched.status.next_try_at is not None
        held_s = (watched.status.next_try_at - real_desk.clock.now()).total_seconds()
        assert held_s == QUICK.after_stop_s


def test_pause_starts_nothing_until_it_ends(qtbot: QtBot, real_desk: RealDesk, make: Make) -> None:
    with real_desk.server:
        watched = make()
        watched.activity.pause(True)
        real_desk.log()
        watched.scheduler.start()
        watched.activity.outbox_changed()
        qtbot.waitUntil(lambda: watched.queue.probes >= 4, timeout=PATIENCE_MS)
        assert watched.queue.rounds == 0
        assert watched.status.is_paused
        assert watched.status.next_try_at is None
        watched.activity.pause(False)
        qtbot.waitUntil(lambda: watched.status.totals.confirmed == 1, timeout=PATIENCE_MS)


def test_the_end_of_a_pause_goes_on_where_it_stopped(qtbot: QtBot, real_desk: RealDesk, make: Make) -> None:
    for _ in range(3):
        real_desk.log()
    with real_desk.server:
        real_desk.server.latency_ms = 50
        watched = make()
        paused: list[RoundProgress] = []

        def pause_once(progress: RoundProgress) -> None:
            if not paused:
                watched.activity.pause(True)
            paused.append(progress)

        watched.activity.progressed.connect(pause_once)
        watched.scheduler.start()
        qtbot.waitUntil(lambda: len(watched.reports) == 1, timeout=PATIENCE_MS)
        assert watched.reports[0].end is RoundEnd.CANCELLED
        watched.activity.pause(False)
        qtbot.waitUntil(lambda: watched.status.totals.confirmed == 3, timeout=PATIENCE_MS)


def test_a_bug_is_reported_once_not_every_minute(
    qtbot: QtBot, real_desk: RealDesk, make: Make, jobs: JobRunner, crashes: list[BaseException]
) -> None:
    def broken() -> Link:
        raise ZeroDivisionError

    watched = make()
    watched.queue.probe = broken  # type: ignore[method-assign]
    watched.scheduler.start()
    qtbot.waitUntil(lambda: len(crashes) == 1, timeout=PATIENCE_MS)
    with real_desk.server:
        watched.activity.outbox_changed()
        qtbot.waitUntil(lambda: jobs.is_idle, timeout=PATIENCE_MS)
    quiet: list[None] = []
    QTimer.singleShot(5 * round(QUICK.probe_offline_s * 1000), lambda: quiet.append(None))
    qtbot.waitUntil(lambda: bool(quiet))
    assert len(crashes) == 1


def test_only_one_round_runs_at_a_time(qtbot: QtBot, real_desk: RealDesk, make: Make) -> None:
    real_desk.log()
    with real_desk.server:
        watched = make()
        watched.queue.gate = threading.Event()
        watched.scheduler.start()
        qtbot.waitUntil(lambda: watched.queue.rounds == 1, timeout=PATIENCE_MS)
        for _ in range(5):
            watched.activity.start_now()
            watched.activity.outbox_changed()
        watched.queue.gate.set()
        qtbot.waitUntil(lambda: watched.status.totals.confirmed == 1, timeout=PATIENCE_MS)
        qtbot.waitUntil(lambda: not watched.status.is_sending, timeout=PATIENCE_MS)
    assert len(watched.reports) == watched.queue.rounds == 1


def test_a_complaint_logged_during_a_round_is_sent_after_it(
    qtbot: QtBot, real_desk: RealDesk, make: Make
) -> None:
    real_desk.log()
    with real_desk.server:
        watched = make(replace(QUICK, probe_online_s=3_000))
        watched.queue.gate = threading.Event()
        watched.scheduler.start()
        qtbot.waitUntil(lambda: watched.queue.rounds == 1, timeout=PATIENCE_MS)
        real_desk.log()
        watched.activity.outbox_changed()
        watched.queue.gate.set()
        qtbot.waitUntil(lambda: watched.status.totals.confirmed == 2, timeout=PATIENCE_MS)


def test_refused_secrets_are_said_and_not_tried_again_and_again(
    qtbot: QtBot, real_desk: RealDesk, make: Make
) -> None:
    real_desk.log()
    real_desk.tools.credentials("Bearer salah", "{salah}")
    with real_desk.server:
        watched = make(replace(QUICK, probe_refused_s=3_000))
        watched.scheduler.start()
        qtbot.waitUntil(lambda: watched.links == [LinkState.CREDENTIALS], timeout=PATIENCE_MS)
        qtbot.waitUntil(lambda: len(watched.reports) == 1, timeout=PATIENCE_MS)
        qtbot.waitUntil(lambda: not watched.status.is_sending, timeout=PATIENCE_MS)
        words = trouble_words(watched.status)
        assert words is not None
        assert words.startswith("LAPOR! menolak kata sandi kantor.")
        assert watched.queue.probes == 1


def test_a_desk_without_secrets_waits_for_them(qtbot: QtBot, real_desk: RealDesk, make: Make) -> None:
    real_desk.log()
    keys = real_desk.folder / "keys.json"
    text = keys.read_text()
    keys.write_text(text.replace("sp4n_auth", "no_auth"))
    with real_desk.server:
        watched = make()
        watched.scheduler.start()
        qtbot.waitUntil(lambda: watched.queue.probes >= 3, timeout=PATIENCE_MS)
        assert watched.queue.rounds == 0
        assert watched.status.next_try_at is None
        keys.write_text(text)
        qtbot.waitUntil(lambda: watched.status.totals.confirmed == 1, timeout=PATIENCE_MS)


def test_trouble_of_this_computer_is_said_and_waits(
    qtbot: QtBot, real_desk: RealDesk, jobs: JobRunner, make: Make
) -> None:
    real_desk.log()

    def full(*_: object, **__: object) -> RoundReport:
        watched.queue.rounds += 1
        raise StorageProblem("Ruang disk habis.")

    with real_desk.server:
        watched = make()
        watched.queue.round = full  # type: ignore[method-assign]
        watched.scheduler.start()
        qtbot.waitUntil(lambda: watched.status.trouble is not None, timeout=PATIENCE_MS)
        qtbot.waitUntil(lambda: jobs.is_idle, timeout=PATIENCE_MS)
        assert not watched.status.is_sending
        assert trouble_words(watched.status) == "Ruang disk habis."
        assert watched.queue.rounds == 1


def test_what_the_status_bar_is_told_while_sending(qtbot: QtBot, real_desk: RealDesk, make: Make) -> None:
    for _ in range(2):
        real_desk.log()
    with real_desk.server:
        watched = make()
        watched.scheduler.start()
        qtbot.waitUntil(lambda: watched.status.totals.confirmed == 2, timeout=PATIENCE_MS)
    words = list(dict.fromkeys(sending_words(status) for status in watched.statuses))
    assert words == [None, "Menyiapkan pengiriman", "Mengirim 1 dari 2", "Mengirim 2 dari 2"]


def test_close_ends_the_round_and_starts_nothing_more(real_desk: RealDesk, qtbot: QtBot) -> None:
    for _ in range(5):
        real_desk.log()
    runner = JobRunner(lambda error: pytest.fail(str(error)))
    with real_desk.server:
        real_desk.server.latency_ms = 100
        watched = Watched(real_desk, runner, QUICK)
        watched.scheduler.start()
        qtbot.waitUntil(lambda: bool(watched.progress), timeout=PATIENCE_MS)
        watched.scheduler.close()
        runner.close()
        assert len(real_desk.server.arrived) < 5
        watched.activity.start_now()
        watched.activity.outbox_changed()
    assert real_desk.totals.unknown == 0
    assert real_desk.totals.logged == 5


def test_a_desk_that_was_left_before_it_began_asks_for_nothing(real_desk: RealDesk) -> None:
    runner = JobRunner(lambda error: pytest.fail(str(error)))
    watched = Watched(real_desk, runner, QUICK)
    watched.scheduler.close()
    runner.close()
    watched.scheduler.start()
    assert watched.statuses == []
