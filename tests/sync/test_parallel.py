"""Several connections at once (``sync.dispatch``): what may run side by side, what must wait, and how it all stops."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest

from desktop.domain.errors import StorageProblem
from desktop.domain.outbox import OutboxItem, SyncState
from desktop.domain.sync_round import RoundEnd
from desktop.store.delivery import Outbox
from sync.dispatch import Assignment, Bounds, Dispatch
from sync.round import SyncRound
from sync.sandbox import SandboxServer
from tests.sync.desk import PracticeDesk
from tests.sync.rounds import until_done
from tests.sync.watching import MOMENT_S, PATIENCE_S, Call, Watch

PHOTO = ("foto.jpg", b"\xff\xd8" + b"x" * 60_000, "image/jpeg")


def rounds(desk: PracticeDesk, watch: Watch, connections: int = 4, **bounds: int) -> SyncRound:
    """Return a round over ``connections`` watched connections."""
    usual = desk.round(watch.server, gateway=watch.open)
    return replace(usual, bounds=Bounds(connections=connections, **bounds))


def at(kind: str, nth: int, act: Callable[[], object]) -> Callable[[Call], object]:
    """Return a hook that acts in the ``nth`` call of a kind."""
    return lambda call: act() if (call.kind, call.nth) == (kind, nth) else None


def test_words_logged_while_a_file_goes_up_overtake_it(server: SandboxServer, desk: PracticeDesk) -> None:
    with_file = desk.log(files=[PHOTO])[0]
    words_arrived = threading.Event()
    late: list[str] = []

    def log_and_wait() -> None:
        late.extend(desk.log())
        assert words_arrived.wait(PATIENCE_S), "the words waited for the file"

    def hook(call: Call) -> None:
        if call.kind == "file":
            log_and_wait()
        elif call.kind == "create" and call.name in late:
            words_arrived.set()

    report = rounds(desk, Watch(server, hook), connections=2)()
    assert report.delivered == 2
    assert [r.register_no for r in server.arrived] == [*late, with_file]


def test_words_go_out_beside_a_file_after_a_trouble_too(server: SandboxServer, desk: PracticeDesk) -> None:
    desk.log()
    desk.log(files=[PHOTO])
    server.faults.replace({}, script=["drop_after_commit@create"])
    second_words = threading.Event()

    def hook(call: Call) -> None:
        if call.kind == "file":
            desk.log()
            assert second_words.wait(PATIENCE_S)
        elif (call.kind, call.nth) == ("create", 2):
            second_words.set()

    report = rounds(desk, Watch(server, hook))()
    assert (report.unknown, report.delivered) == (1, 2)


def test_one_file_goes_up_at_a_time(server: SandboxServer, desk: PracticeDesk) -> None:
    desk.log(6)
    desk.log(5, files=[PHOTO, ("surat.pdf", b"%PDF-1.7 surat", "application/pdf")])
    watch = Watch(server, at("file", 3, lambda: threading.Event().wait(MOMENT_S)))
    report = rounds(desk, watch)()
    assert report.delivered == 11
    assert len(watch.of("file")) == 10
    assert watch.most_at_once("file") == 1


def test_a_round_begins_with_one_report_and_doubles(server: SandboxServer, desk: PracticeDesk) -> None:
    desk.log(15)
    second, meeting_of_two, meeting_of_four = threading.Event(), threading.Barrier(2), threading.Barrier(4)

    def hook(call: Call) -> None:
        if call.kind != "create":
            return
        if call.nth == 1:
            second.wait(MOMENT_S)
        elif call.nth <= 3:
            second.set()
            meeting_of_two.wait(PATIENCE_S)
        elif call.nth >= 6 and call.nth <= 9:
            meeting_of_four.wait(PATIENCE_S)

    watch = Watch(server, hook)
    assert rounds(desk, watch)().delivered == 15
    creates = watch.of("create")
    assert creates[1].at_once == 1, "the second report began before the first had arrived"
    assert watch.most_at_once("create") == 4


def test_never_more_connections_than_allowed(server: SandboxServer, desk: PracticeDesk) -> None:
    desk.log(15)
    beside_it = threading.Barrier(2)
    watch = Watch(
        server,
        lambda call: beside_it.wait(PATIENCE_S) if call.kind == "create" and 2 <= call.nth <= 11 else None,
    )
    assert rounds(desk, watch, connections=2)().delivered == 15
    assert watch.most_at_once("create") == 2


def test_after_a_trouble_the_server_is_asked_before_the_next_report(
    server: SandboxServer, desk: PracticeDesk
) -> None:
    """Two reports are under way, the first meets trouble; while the server is asked, the second's success starts nothing."""
    desk.log(6)
    server.faults.replace({}, script=["ok@create", "error_500@create"])
    asked, fourth = threading.Event(), threading.Event()
    began_while_asking: list[bool] = []

    def hook(call: Call) -> None:
        match call.kind, call.nth:
            case "create", 2:
                both_under_way.wait(PATIENCE_S)
            case "create", 3:
                both_under_way.wait(PATIENCE_S)
                assert asked.wait(PATIENCE_S)
            case "create", 4:
                fourth.set()
            case "probe", 2:
                asked.set()
                began_while_asking.append(fourth.wait(MOMENT_S))

    both_under_way = threading.Barrier(2)
    watch = Watch(server, hook)
    report = rounds(desk, watch, connections=2)()
    assert began_while_asking == [False]
    assert (report.end, report.unknown, report.delivered) == (RoundEnd.FINISHED, 1, 5)


def test_two_troubles_at_once_are_both_asked_about(server: SandboxServer, desk: PracticeDesk) -> None:
    """The answer to the first question does not free the way while the second is still being asked."""
    desk.log(6)
    server.faults.replace({}, script=["ok@create", "error_500@create", "error_500@create"])
    both_under_way, both_asking = threading.Barrier(2), threading.Barrier(2)
    first_answered, fourth = threading.Event(), threading.Event()
    began_while_asking: list[bool] = []

    def hook(call: Call) -> None:
        match call.kind, call.nth:
            case "create", 2 | 3:
                both_under_way.wait(PATIENCE_S)
            case "create", 4:
                fourth.set()
            case "probe", 2:
                both_asking.wait(PATIENCE_S)
                first_answered.set()
            case "probe", 3:
                both_asking.wait(PATIENCE_S)
                first_answered.wait(PATIENCE_S)
                began_while_asking.append(fourth.wait(MOMENT_S))

    report = rounds(desk, Watch(server, hook), connections=2)()
    assert began_while_asking == [False]
    assert (report.unknown, report.delivered) == (2, 4)


def test_one_report_at_a_time_after_a_trouble(
    server: SandboxServer, desk: PracticeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was handed out before the trouble still goes; the first one handed out after it goes alone."""
    desk.log(30)
    server.faults.replace({}, script=["ok@create"] * 7 + ["error_500@create"])
    watch = Watch(server)
    handed_out: list[str] = []
    assign = Dispatch._assign

    def noted(dispatch: Dispatch, item: OutboxItem) -> Assignment:
        handed_out.append(item.id)
        return assign(dispatch, item)

    monkeypatch.setattr(Dispatch, "_assign", noted)
    begun = threading.Condition()
    before_trouble: list[int] = []
    alone: list[bool] = []

    def hook(call: Call) -> None:
        if call.kind == "probe" and call.nth == 2:
            with begun:  # nothing is handed out while the server is asked: wait for what has still to begin
                assert begun.wait_for(lambda: len(watch.of("create")) == len(handed_out), PATIENCE_S)
            before_trouble.append(len(handed_out))
        elif call.kind == "create":
            with begun:
                begun.notify_all()
            if before_trouble and call.nth == before_trouble[0] + 1:
                threading.Event().wait(MOMENT_S)
                alone.append(len(watch.of("create")) == call.nth)

    watch.hook = hook
    report = rounds(desk, watch)()
    assert (report.unknown, report.delivered) == (1, 29)
    assert alone == [True]


def test_a_stop_in_one_connection_stops_all_and_keeps_what_is_under_way(
    server: SandboxServer, desk: PracticeDesk
) -> None:
    desk.log(12)
    server.faults.replace({}, script=["ok@create", "401@create"])
    both_under_way, first_answered = threading.Barrier(2), threading.Event()

    def hook(call: Call) -> None:
        if (call.kind, call.nth) == ("create", 2):
            both_under_way.wait(PATIENCE_S)
        elif (call.kind, call.nth) == ("create", 3):
            both_under_way.wait(PATIENCE_S)
            first_answered.wait(MOMENT_S)

    watch = Watch(server, hook)
    report = rounds(desk, watch, connections=2)()
    assert (report.end, report.delivered, report.unknown) == (RoundEnd.CREDENTIALS, 2, 0)
    assert report.waiting == 10
    assert len(watch.of("create")) == 3
    assert len(server.arrived) == 2


class Failing(Outbox):
    """A store that fails when a certain report is to be confirmed."""

    victim = ""

    def item_confirmed(self, item_id: str, step_id: str, remote_id: str, lapor_no: str, at: datetime) -> None:
        if item_id == self.victim:
            raise StorageProblem("Ruang disk habis.")
        super().item_confirmed(item_id, step_id, remote_id, lapor_no, at)


@pytest.mark.parametrize("nth", [1, 3])
def test_a_store_that_fails_in_one_connection_ends_the_round(
    server: SandboxServer, desk: PracticeDesk, nth: int
) -> None:
    """The report that could not be kept is found begun by the next round; those under way beside it are kept."""
    desk.log(12)
    outbox = Failing(desk.database, desk.files)
    outbox.victim = desk.items()[nth - 1].id
    watch = Watch(server)
    with pytest.raises(StorageProblem, match="Ruang disk habis"):
        replace(rounds(desk, watch), outbox=outbox)()
    sent = len(watch.of("create"))
    assert sent < 12
    assert len(server.arrived) == sent
    assert desk.outbox.totals().confirmed == sent - 1
    assert desk.items(SyncState.WAITING)[0].may_be_there

    report = rounds(desk, watch)()
    assert (report.unknown, report.delivered) == (1, 12 - sent)
    assert desk.items(SyncState.UNKNOWN)[0].id == outbox.victim
    assert server.arrivals.duplicates() == {}


def test_bounded_in_items(server: SandboxServer, desk: PracticeDesk) -> None:
    desk.log(23)
    bounded = rounds(desk, Watch(server), items=10)
    assert [bounded().delivered for _ in range(3)] == [10, 10, 3]


def test_bounded_in_bytes_of_files(server: SandboxServer, desk: PracticeDesk) -> None:
    size = len(PHOTO[1])
    desk.log(5, files=[PHOTO])
    desk.log(3)
    first = rounds(desk, Watch(server), file_bytes=2 * size)()
    assert (first.end, first.delivered, first.waiting) == (RoundEnd.FINISHED, 3 + 2, 3)
    assert first.next_try_at == desk.clock.now()
    one_goes_always = rounds(desk, Watch(server), file_bytes=size // 2)()
    assert (one_goes_always.delivered, one_goes_always.waiting) == (1, 2)
    assert sum(r.delivered for r in until_done(rounds(desk, Watch(server), file_bytes=1))) == 2


def test_a_cancel_ends_all_connections_between_two_legs(server: SandboxServer, desk: PracticeDesk) -> None:
    desk.log(20)
    cancelled = threading.Event()
    watch = Watch(server, at("create", 5, cancelled.set))
    report = rounds(desk, watch)(is_cancelled=cancelled.is_set)
    assert report.end is RoundEnd.CANCELLED
    assert 5 <= report.delivered == len(server.arrived) <= 8
    assert report.delivered + report.waiting == 20
    assert not any(item.may_be_there for item in desk.items(SyncState.WAITING))


def test_a_bad_item_holds_up_nobody(server: SandboxServer, desk: PracticeDesk) -> None:
    """Failure 7 in the small; ``tests.campaign.one_bad_item`` has 500."""
    desk.log(10)
    bad = desk.log(target_agency="DPRD")[0]
    desk.log(10)
    report = rounds(desk, Watch(server))()
    assert (report.end, report.delivered, report.attention) == (RoundEnd.FINISHED, 20, 1)
    assert desk.item(bad).field == "target_agency"
    assert {i.register_no for i in desk.items(SyncState.ATTENTION)} == {bad}


def test_files_that_do_not_get_through_stop_no_words(server: SandboxServer, desk: PracticeDesk) -> None:
    """Nothing is risked by trying a file, so that it never counts as the server's trouble."""
    desk.log(5, files=[PHOTO])
    server.faults.replace({"error_500@file": 1.0})
    words = desk.log(2)
    watch = Watch(server, at("file", 4, lambda: words.extend(desk.log(2))))
    report = rounds(desk, watch, connections=2)()
    assert (report.end, report.delivered, report.waiting) == (RoundEnd.FINISHED, 4, 5)
    assert len(watch.of("file")) == 5
    assert sorted(r.register_no or "" for r in server.arrived) == sorted(words)


def test_a_round_that_got_on_starts_the_pace_anew(server: SandboxServer, desk: PracticeDesk) -> None:
    desk.log(3)
    stops: list[int] = []
    for script in (["401@institutions"], ["401@institutions"], ["ok@create", "401@create"]):
        server.faults.replace({}, script=script)
        report = desk.round(server)(is_forced=True)
        assert report.end is RoundEnd.CREDENTIALS
        stops.append(report.stops_in_a_row)
    assert (report.delivered, stops) == (1, [1, 2, 1])
    server.faults.replace({}, script=["401@create"])
    assert desk.round(server)(is_forced=True).stops_in_a_row == 2
