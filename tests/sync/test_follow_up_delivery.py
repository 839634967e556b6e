"""Follow-ups on their way: after their report, in their order, and never twice."""

from __future__ import annotations

import hashlib

import pytest

from desktop.domain.outbox import StepKind, StepState, SyncState
from desktop.domain.sync_round import RoundEnd
from sync.sandbox import SandboxServer
from tests.sync.desk import PracticeDesk

PHOTO = ("foto.jpg", b"\xff\xd8photo", "image/jpeg")


@pytest.mark.parametrize("connections", [1, 4])
def test_after_their_report_and_in_order(server: SandboxServer, desk: PracticeDesk, connections: int) -> None:
    numbers = desk.log(3)
    expected = {number: [desk.follow_up(number, f"Susulan ke-{n}") for n in range(3)] for number in numbers}
    report = desk.round(server, connections=connections)()
    assert (report.end, report.delivered, report.waiting) == (RoundEnd.FINISHED, 3 + 9, 0)
    assert {r.register_no: [f.content for f in r.follow_ups] for r in server.arrived} == expected
    assert desk.outbox.totals().logged == 3


def test_not_before_the_report_is_there(server: SandboxServer, desk: PracticeDesk) -> None:
    number = desk.log()[0]
    desk.follow_up(number, "Jalan makin rusak.")
    server.faults.replace({}, script=["drop_after_commit@create"])
    assert desk.round(server)().unknown == 1
    assert desk.round(server)().end is RoundEnd.NOTHING_DUE
    assert server.arrived[0].follow_ups == ()
    desk.resolve(desk.item(number), str(server.arrived[0].complaint_id))
    assert desk.round(server)().delivered == 1
    assert len(server.arrived[0].follow_ups) == 1


def test_its_files_travel_with_it(server: SandboxServer, desk: PracticeDesk) -> None:
    number = desk.log()[0]
    desk.follow_up(number, "Foto hari ini.", [PHOTO])
    assert desk.round(server)().delivered == 2
    files = server.arrived[0].follow_ups[0].files
    assert [(f.name, f.sha256) for f in files] == [(PHOTO[0], hashlib.sha256(PHOTO[1]).hexdigest())]


@pytest.mark.parametrize("fault", ["drop_after_commit", "drop_before", "error_500", "truncated_json"])
def test_an_unknown_one_is_never_sent_again_by_itself(
    server: SandboxServer, desk: PracticeDesk, fault: str
) -> None:
    number = desk.log()[0]
    first, second = desk.follow_up(number, "Satu."), desk.follow_up(number, "Dua.")
    server.faults.replace({}, script=[f"{fault}@followup"])
    desk.round(server)()
    states = [item.state for item in desk.follow_ups(number)]
    if fault == "truncated_json":  # the body of E6 is not read: any 2xx is a yes
        assert states == [SyncState.CONFIRMED, SyncState.CONFIRMED]
        return
    assert states == [SyncState.UNKNOWN, SyncState.CONFIRMED], "one that is unknown does not hold up the next"
    for _ in range(3):
        desk.clock.forward(days=2)
        assert desk.round(server)().end is RoundEnd.NOTHING_DUE
    there = [f.content for f in server.arrived[0].follow_ups]
    assert there == ([first, second] if fault == "drop_after_commit" else [second])

    item = desk.follow_ups(number)[0]
    desk.resolve(item, item.lapor_no if first in there else None)
    desk.round(server)()
    assert sorted(f.content for f in server.arrived[0].follow_ups) == sorted([first, second])
    assert server.arrivals.duplicate_follow_ups() == {}


def test_a_killed_one_is_unknown(server: SandboxServer, desk: PracticeDesk) -> None:
    number = desk.log()[0]
    desk.follow_up(number, "Satu.")
    desk.follow_up(number, "Dua.")
    report = desk.item(number)
    desk.outbox.mark_begun(report.id, report.steps[0].id, desk.clock.now())
    desk.outbox.item_confirmed(report.id, report.steps[0].id, "9165816", "9165816", desk.clock.now())
    begun = desk.follow_ups(number)[0]
    assert begun.steps[0].kind is StepKind.FOLLOW_UP
    assert desk.outbox.mark_begun(begun.id, begun.steps[0].id, desk.clock.now())
    assert desk.outbox.recover_begun("Program tertutup.", desk.clock.now()) == 1
    killed, next_one = desk.follow_ups(number)
    assert (killed.state, killed.reason) == (SyncState.UNKNOWN, "Program tertutup.")
    assert killed.steps[0].state is StepState.BEGUN
    assert [item.id for item in desk.outbox.due(desk.clock.now(), 10)] == [next_one.id]
    assert desk.outbox.totals().others.unknown == 1


def test_a_refused_one_leaves_its_report_as_it_is(server: SandboxServer, desk: PracticeDesk) -> None:
    number = desk.log()[0]
    desk.follow_up(number, "Satu.")
    server.faults.replace({}, script=["reject_422@followup"])
    report = desk.round(server)()
    assert (report.delivered, report.attention) == (1, 1)
    assert desk.item(number).state is SyncState.CONFIRMED
    assert desk.follow_ups(number)[0].state is SyncState.ATTENTION
