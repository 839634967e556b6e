"""When reading back runs: online and idle, every half hour, and out of the way as soon as somebody wants to send."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.errors import StorageProblem
from desktop.domain.outbox import OutboxTotals
from desktop.domain.reading_back import ReadBackReport
from desktop.domain.sync_round import Link, LinkState, RoundEnd
from tests.ui.real_desk import CLERK, RealDesk
from ui.common.jobs import JobRunner
from ui.sync_panel.activity import SyncActivity, SyncStatus
from ui.sync_panel.reading_back import ReadingBack

NOW = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)


def link(state: LinkState) -> Link:
    return Link(state, NOW, "")


ONLINE = SyncStatus(OutboxTotals(), link(LinkState.ONLINE))


class Reader:
    """Stands for the run: counts, waits if told to, answers what it is given."""

    def __init__(self) -> None:
        self.runs = 0
        self.changed = 0
        self.next_try_at: datetime | None = None
        self.trouble: StorageProblem | None = None
        self.gate = threading.Event()
        self.gate.set()
        self.was_cancelled = False

    def __call__(self, *, is_cancelled: Callable[[], bool] = lambda: False) -> ReadBackReport:
        self.runs += 1
        if self.trouble is not None:
            raise self.trouble
        self.gate.wait(30)
        self.was_cancelled = is_cancelled()
        end = RoundEnd.CANCELLED if self.was_cancelled else RoundEnd.FINISHED
        return ReadBackReport(end, NOW, NOW, 1, self.changed, next_try_at=self.next_try_at)


class Watched:
    """Reading back over an activity that tests publish to."""

    def __init__(self, jobs: JobRunner, qtbot: QtBot) -> None:
        self.jobs, self.qtbot = jobs, qtbot
        self.now = NOW
        self.reader = Reader()
        self.activity = SyncActivity()
        self.news: list[bool] = []
        self.reading = ReadingBack(self.activity, self.reader, lambda: self.now, jobs)
        self.reading.changed.connect(lambda: self.news.append(True))

    def publish(self, status: SyncStatus = ONLINE) -> int:
        """Publish a status, wait until all is calm, and return how often was read so far."""
        self.activity.publish(status)
        self.calm()
        return self.reader.runs

    def calm(self) -> None:
        self.qtbot.waitUntil(lambda: self.jobs.is_idle)

    def later(self, **time: float) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def watched(jobs: JobRunner, qtbot: QtBot) -> Iterator[Watched]:
    made = Watched(jobs, qtbot)
    yield made
    made.reader.gate.set()
    made.reading.close()


def test_it_reads_when_online_and_every_half_hour(watched: Watched) -> None:
    assert watched.publish() == 1
    watched.later(minutes=29)
    assert watched.publish() == 1
    watched.later(minutes=1)
    assert watched.publish() == 2


@pytest.mark.parametrize(
    "status",
    [
        replace(ONLINE, link=None),
        replace(ONLINE, link=link(LinkState.OFFLINE)),
        replace(ONLINE, link=link(LinkState.CREDENTIALS)),
        replace(ONLINE, is_sending=True),
        replace(ONLINE, paused_at=NOW),
        replace(ONLINE, next_try_at=NOW),
    ],
)
def test_it_keeps_out_of_the_way(watched: Watched, status: SyncStatus) -> None:
    assert watched.publish(status) == 0
    assert watched.publish() == 1


def test_a_round_far_ahead_is_no_hindrance(watched: Watched) -> None:
    assert watched.publish(replace(ONLINE, next_try_at=NOW + timedelta(minutes=10))) == 1


@pytest.mark.parametrize("wish", ["start_now", "outbox_changed", "pause", "started"])
def test_whoever_wants_to_send_comes_first(watched: Watched, wish: str) -> None:
    watched.reader.gate.clear()
    watched.activity.publish(ONLINE)
    watched.qtbot.waitUntil(lambda: watched.reader.runs == 1)
    match wish:
        case "started":
            watched.activity.publish(replace(ONLINE, is_sending=True))
        case "pause":
            watched.activity.pause(True)
        case _:
            getattr(watched.activity, wish)()
    watched.reader.gate.set()
    watched.calm()
    assert watched.reader.was_cancelled
    assert watched.publish(replace(ONLINE, is_sending=False)) == 1
    watched.later(minutes=1)
    assert watched.publish() == 2
    assert not watched.reader.was_cancelled


def test_one_run_at_a_time(watched: Watched) -> None:
    watched.reader.gate.clear()
    for _ in range(3):
        watched.activity.publish(ONLINE)
    watched.qtbot.waitUntil(lambda: watched.reader.runs == 1)
    watched.reader.gate.set()
    watched.calm()
    assert watched.reader.runs == 1


def test_a_wait_that_the_run_names_is_kept(watched: Watched) -> None:
    watched.reader.next_try_at = NOW + timedelta(hours=2)
    watched.publish()
    watched.later(minutes=119)
    assert watched.publish() == 1
    watched.later(minutes=1)
    assert watched.publish() == 2


def test_a_clock_set_back_does_not_stall(watched: Watched) -> None:
    watched.publish()
    watched.later(days=-30)
    assert watched.publish() == 2


def test_news_is_told_and_silence_is_not(watched: Watched) -> None:
    watched.publish()
    assert watched.news == []
    watched.reader.changed = 2
    watched.later(hours=1)
    watched.publish()
    assert watched.news == [True]


def test_trouble_of_the_store_waits_too(watched: Watched) -> None:
    watched.reader.trouble = StorageProblem("x")
    assert watched.publish() == 1
    assert watched.publish() == 1
    watched.reader.trouble = None
    watched.later(minutes=30)
    assert watched.publish() == 2


def test_after_the_end_nothing_starts(watched: Watched) -> None:
    watched.reader.gate.clear()
    watched.activity.publish(ONLINE)
    watched.qtbot.waitUntil(lambda: watched.reader.runs == 1)
    watched.reading.close()
    watched.reader.changed = 1
    watched.reader.gate.set()
    watched.calm()
    assert watched.reader.was_cancelled
    assert watched.news == []
    watched.later(hours=9)
    assert watched.publish() == 1


def test_a_real_desk_reads_a_real_answer(real_desk: RealDesk, jobs: JobRunner, qtbot: QtBot) -> None:
    number = real_desk.log().register_no
    with real_desk.server:
        real_desk.at_desk.queue.round()
        activity = SyncActivity()
        reading = ReadingBack(activity, real_desk.at_desk.read_back, real_desk.clock.now, jobs)
        with qtbot.waitSignal(reading.changed):
            activity.publish(ONLINE)
        reading.close()
    lapor = real_desk.at_desk.find.show(CLERK, number).lapor
    assert lapor is not None
    assert lapor.status.name == "Belum Terverifikasi"
