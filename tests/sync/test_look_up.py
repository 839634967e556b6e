"""A register that can find a report by our number settles what is unknown both ways; SP4N-LAPOR! v3 cannot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from desktop.domain.outbox import SyncState
from desktop.domain.sync_round import RoundEnd
from sync.gateway import LooksUp, LookUp
from sync.lapor_v3 import LaporV3
from sync.sandbox import SandboxServer
from tests.sync.desk import PracticeDesk, gateway_to

PHOTO = ("foto.jpg", b"\xff\xd8photo", "image/jpeg")


@dataclass
class Searches:
    """Gateways that look through everything that arrived; ``answers`` are given instead, by register number."""

    server: SandboxServer
    answers: dict[str, LookUp | None] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def open(self) -> LaporV3:
        gateway = gateway_to(self.server, SearchingLapor)
        assert isinstance(gateway, SearchingLapor)
        gateway.searches = self
        return gateway


class SearchingLapor(LaporV3):
    searches: Searches

    def look_up(self, register_no: str) -> LookUp | None:
        import requests

        searches = self.searches
        searches.asked.append(register_no)
        if register_no in searches.answers:
            return searches.answers[register_no]
        arrived = requests.get(f"{searches.server.url}/_arrived", timeout=10).json()["reports"]
        found = [str(r["complaint_id"]) for r in arrived if r["register_no"] == register_no]
        return LookUp(found[0] if found else None)


def lose(server: SandboxServer, desk: PracticeDesk, *faults: str) -> None:
    """Send with these faults, one for each report, then let all be well."""
    server.faults.replace({}, script=[f"{fault}@create" for fault in faults])
    report = desk.round(server)()
    assert report.unknown == len(faults)


def test_only_a_register_that_can_is_asked(server: SandboxServer) -> None:
    assert isinstance(Searches(server).open(), LooksUp)
    assert not isinstance(gateway_to(server), LooksUp)


@pytest.mark.parametrize("connections", [1, 4])
def test_found_or_certainly_not_there(server: SandboxServer, desk: PracticeDesk, connections: int) -> None:
    there, not_there = desk.log(2)
    lose(server, desk, "drop_after_commit", "drop_before")
    desk.log(2)
    searches = Searches(server)
    report = desk.round(server, gateway=searches.open, connections=connections)()
    assert (report.end, report.delivered, report.unknown) == (RoundEnd.FINISHED, 3, 0)
    assert searches.asked == [there, not_there]
    assert desk.outbox.totals().confirmed == 4
    numbers = {r.register_no: str(r.complaint_id) for r in server.arrived}
    assert {i.register_no: i.lapor_no for i in desk.items()} == numbers
    assert server.arrivals.duplicates() == {}


def test_asked_even_if_nothing_else_is_due(server: SandboxServer, desk: PracticeDesk) -> None:
    there, not_there = desk.log(2)
    lose(server, desk, "drop_after_commit", "drop_before")
    report = desk.round(server, gateway=Searches(server).open)()
    assert (report.end, report.delivered) == (RoundEnd.FINISHED, 1)
    assert desk.item(there).lapor_no == str(server.arrived[0].complaint_id)
    assert desk.item(not_there).state is SyncState.CONFIRMED


def test_nothing_is_asked_where_nobody_can_answer(server: SandboxServer, desk: PracticeDesk) -> None:
    desk.log()
    lose(server, desk, "drop_after_commit")
    calls = server.calls
    assert desk.round(server)().end is RoundEnd.NOTHING_DUE
    assert server.calls == calls


@pytest.mark.parametrize(
    "answer", [lambda _: None, lambda first: LookUp(first)], ids=["no answer", "a number that is taken"]
)
def test_what_is_not_answered_stays_with_a_person(
    server: SandboxServer, desk: PracticeDesk, answer: Callable[[str], LookUp | None]
) -> None:
    first = desk.log()[0]
    desk.round(server)()
    number = desk.log()[0]
    lose(server, desk, "drop_before")
    searches = Searches(server, {number: answer(desk.item(first).lapor_no or "")})
    desk.round(server, gateway=searches.open)()
    assert desk.item(number).state is SyncState.UNKNOWN
    assert len(server.arrived) == 1


def test_a_report_with_files_is_found_whole(server: SandboxServer, desk: PracticeDesk) -> None:
    number = desk.log(files=[PHOTO])[0]
    lose(server, desk, "drop_after_commit")
    desk.round(server, gateway=Searches(server).open)()
    item = desk.item(number)
    assert item.state is SyncState.CONFIRMED
    assert [step.remote_id for step in item.steps][-1] == item.lapor_no
    assert len(server.arrivals.files) == 1
