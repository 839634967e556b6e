"""Reading back against the practice server and the real store: what is kept, what it settles, how polite it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, timedelta
from typing import Any

import pytest

from desktop.domain.follow_up import FollowUpPayload, FollowUpPurpose, marked
from desktop.domain.lapor_report import EntryKind, LaporState
from desktop.domain.outbox import ItemKind, OutboxItem, SyncState
from desktop.domain.reading_back import ReadBackReport
from desktop.domain.sync_round import RoundEnd
from desktop.store import history, outbox, tables
from desktop.store.history import Action
from desktop.store.lapor_reports import LaporReports, lapor_state
from sync.follow_ups import FollowUpRound
from sync.gateway import Gateway
from sync.lease import Lease
from sync.sandbox import SandboxServer
from tests.sync.canned import CannedServer, http
from tests.sync.desk import PracticeDesk, gateway_to

IDS = {"PUPR": "12838", "Dinkes": "12840"}


def read_back(
    desk: PracticeDesk,
    server: SandboxServer | str,
    gateway: Callable[[], Gateway] | None = None,
    at_once: int = 100,
    **changes: Any,
) -> ReadBackReport:
    """Run once, as often as tests move the clock."""
    run = FollowUpRound(
        reports=LaporReports(desk.database),
        outbox=desk.outbox,
        open_gateway=gateway or (lambda: gateway_to(server)),
        lease=Lease(desk.folder),
        now=desk.clock.now,
        institution_id=IDS.get,
        at_once=at_once,
    )
    return run(**changes)


def sent(desk: PracticeDesk, server: SandboxServer, count: int = 1) -> list[str]:
    """Log complaints and deliver them; return their register numbers."""
    numbers = desk.log(count)
    assert desk.round(server)().delivered == count
    return numbers


def state_of(desk: PracticeDesk, register_no: str) -> LaporState | None:
    with desk.database.read() as connection:
        return lapor_state(connection, desk.item(register_no).complaint_id or "")


def actions(desk: PracticeDesk, register_no: str) -> list[tuple[Action, dict[str, Any]]]:
    with desk.database.read() as connection:
        entries = history.of_complaint(connection, desk.item(register_no).complaint_id or "")
    return [(entry.action, dict(entry.detail)) for entry in entries]


def lapor_id(desk: PracticeDesk, register_no: str) -> int:
    return int(desk.item(register_no).lapor_no or "0")


def queue_follow_up(desk: PracticeDesk, register_no: str, text: str = "Sudah tiga malam mati.") -> None:
    item = desk.item(register_no)
    with desk.database.write() as connection:
        ordinal = outbox.follow_up_count(connection, item.complaint_id or "") + 1
        content = marked(register_no, ordinal, 1, 1, text)
        payload = FollowUpPayload(register_no, ordinal, FollowUpPurpose.NOTE, content, target_agency="PUPR")
        outbox.enqueue_follow_up(connection, item.complaint_id or "", item.title, payload)


def follow_ups(desk: PracticeDesk, register_no: str) -> list[OutboxItem]:
    with desk.database.read() as connection:
        return outbox.follow_ups_of(connection, desk.item(register_no).complaint_id or "")


def test_statuses_and_follow_ups_are_read_and_kept(server: SandboxServer, desk: PracticeDesk) -> None:
    first, second = sent(desk, server, 2)
    assert state_of(desk, first) is None
    number = lapor_id(desk, first)
    server.arrivals.set_status(number, "Terdisposisi Sedang Diproses", "Terdisposisi ke Dinas PUPR")
    reply = "<p>Sudah <b>kami</b> tambal.</p><script>x()</script>"
    server.arrivals.follow_up(number, reply, ("70106", "Dinas PUPR"))

    report = read_back(desk, server)

    assert (report.end, report.checked, report.changed) == (RoundEnd.FINISHED, 2, 2)
    state = state_of(desk, first)
    assert state is not None
    assert (state.status.name, state.status.disposition_id) == ("Terdisposisi Sedang Diproses", "12838")
    assert (state.checked_at, state.reason) == (desk.clock.now(), None)
    told = [(e.kind, e.author, e.content) for e in state.status.entries]
    assert (EntryKind.STATUS, None, "Laporan diterima") in told
    assert (EntryKind.STATUS, None, "Terdisposisi ke Dinas PUPR") in told
    assert (EntryKind.FOLLOW_UP, "Dinas PUPR", "Sudah kami tambal.") in told
    assert len(told) == 3
    assert all(e.at is not None and e.at.tzinfo is UTC for e in state.status.entries)
    assert actions(desk, first)[-2:] == [
        (Action.STATUS_READ, {"status": "Terdisposisi Sedang Diproses"}),
        (Action.FOLLOW_UP_READ, {"author": "Dinas PUPR"}),
    ]
    assert server.violations == []
    unread = state_of(desk, second)
    assert unread is not None
    assert unread.status.name == "Belum Terverifikasi"


def test_each_report_at_most_every_three_hours(server: SandboxServer, desk: PracticeDesk) -> None:
    number = sent(desk, server)[0]
    read_back(desk, server)
    told = actions(desk, number)
    calls = server.calls
    desk.clock.forward(hours=2, minutes=59)
    assert read_back(desk, server).end is RoundEnd.NOTHING_DUE
    assert server.calls == calls
    desk.clock.forward(minutes=1)
    report = read_back(desk, server)
    assert (report.checked, report.changed) == (1, 0)
    assert actions(desk, number) == told


def test_news_is_told_once(server: SandboxServer, desk: PracticeDesk) -> None:
    number = sent(desk, server)[0]
    read_back(desk, server)
    for at in range(2):
        server.arrivals.follow_up(lapor_id(desk, number), f"Tanggapan {at}", ("70106", "Dinas PUPR"))
        desk.clock.forward(hours=4)
        assert read_back(desk, server).changed == 1
        state = state_of(desk, number)
        assert state is not None
        assert state.changed_at == desk.clock.now()
    desk.clock.forward(hours=4)
    assert read_back(desk, server).changed == 0
    read = [detail for action, detail in actions(desk, number) if action is Action.FOLLOW_UP_READ]
    assert read == [{"author": "Dinas PUPR"}] * 2


def test_unknown_statuses_are_kept_as_they_are(server: SandboxServer, desk: PracticeDesk) -> None:
    number = sent(desk, server)[0]
    server.arrivals.set_status(lapor_id(desk, number), "Ditelaah Ulang (baru)", "")
    read_back(desk, server)
    state = state_of(desk, number)
    assert state is not None
    assert state.status.name == "Ditelaah Ulang (baru)"


def test_a_clock_set_back_does_not_stall(server: SandboxServer, desk: PracticeDesk) -> None:
    sent(desk, server)
    read_back(desk, server)
    desk.clock.forward(days=-400)
    assert read_back(desk, server).checked == 1


def test_a_run_is_bounded_and_begins_with_what_changed_last(
    server: SandboxServer, desk: PracticeDesk
) -> None:
    numbers = []
    for _ in range(5):
        numbers += sent(desk, server)
        desk.clock.forward(minutes=1)
    assert read_back(desk, server, at_once=2).checked == 2
    assert [state_of(desk, n) is not None for n in numbers] == [False, False, False, True, True]
    assert read_back(desk, server, at_once=9).checked == 3


@pytest.mark.parametrize(
    ("status", "days", "is_read"),
    [
        ("Terdisposisi Selesai", 31, False),
        ("ARSIP", 31, False),
        ("Terdisposisi Selesai", 29, True),
        ("Tertunda", 400, True),
    ],
)
def test_what_is_closed_for_long_is_left_alone(
    server: SandboxServer, desk: PracticeDesk, status: str, days: int, is_read: bool
) -> None:
    number = sent(desk, server)[0]
    read_back(desk, server)
    server.arrivals.set_status(lapor_id(desk, number), status, "")
    desk.clock.forward(hours=4)
    read_back(desk, server)
    desk.clock.forward(days=days)
    assert (read_back(desk, server).checked == 1) is is_read


def test_a_report_that_is_not_there_stops_no_other(server: SandboxServer, desk: PracticeDesk) -> None:
    numbers = sent(desk, server, 3)
    for number in numbers[1:]:
        with desk.database.write() as connection:
            connection.execute(
                tables.outbox_item.update()
                .where(tables.outbox_item.c.register_no == number)
                .values(lapor_no=f"4{number[-7:-2]}")
            )
    report = read_back(desk, server)
    assert (report.end, report.checked) == (RoundEnd.FINISHED, 1)
    state = state_of(desk, numbers[1])
    assert state is not None
    assert state.reason == "LAPOR! tidak mengenal nomor ini. Periksa nomornya."
    assert read_back(desk, server).end is RoundEnd.NOTHING_DUE


def test_a_number_unknown_for_a_while_is_readable_again(server: SandboxServer, desk: PracticeDesk) -> None:
    number = sent(desk, server)[0]
    server.faults.replace({"not_found_404@detail": 1.0})
    read_back(desk, server)
    server.faults.replace({})
    desk.clock.forward(hours=4)
    read_back(desk, server)
    state = state_of(desk, number)
    assert state is not None
    assert (state.reason, state.status.name) == (None, "Belum Terverifikasi")


@pytest.mark.parametrize(
    ("fault", "end"),
    [
        ("unauthorized_401@all", RoundEnd.CREDENTIALS),
        ("portal_html@all", RoundEnd.PORTAL),
        ("drop_before@all", RoundEnd.OFFLINE),
        ("error_500@all", RoundEnd.SERVER_TROUBLE),
    ],
)
def test_trouble_of_all_stops_the_run(
    server: SandboxServer, desk: PracticeDesk, fault: str, end: RoundEnd
) -> None:
    numbers = sent(desk, server, 3)
    server.faults.replace({fault: 1.0})
    before = server.calls
    report = read_back(desk, server)
    assert report.end is end
    assert report.message
    assert report.next_try_at is not None
    assert server.calls == before + 1
    assert [state_of(desk, n) for n in numbers] == [None] * 3
    server.faults.replace({})
    assert read_back(desk, server).checked == 3


def test_nobody_is_there(desk: PracticeDesk, server: SandboxServer) -> None:
    sent(desk, server)
    assert read_back(desk, "http://127.0.0.1:9").end is RoundEnd.OFFLINE


def test_a_server_that_answers_no_report_is_left_alone(server: SandboxServer, desk: PracticeDesk) -> None:
    sent(desk, server, 10)
    server.faults.replace({"wrong_shape@detail": 1.0})
    report = read_back(desk, server)
    assert (report.end, report.checked) == (RoundEnd.SERVER_TROUBLE, 0)
    assert server.calls_by_endpoint["detail"] == 3


def test_one_report_that_cannot_be_read_is_noted(server: SandboxServer, desk: PracticeDesk) -> None:
    numbers = sent(desk, server, 3)
    server.faults.change({}, script=["wrong_shape@detail"])
    report = read_back(desk, server)
    assert (report.end, report.checked) == (RoundEnd.FINISHED, 2)
    states = [state_of(desk, n) for n in numbers]
    assert [s is not None and s.reason is not None for s in states] == [False, False, True]


def test_follow_ups_that_cannot_be_read_leave_the_status(server: SandboxServer, desk: PracticeDesk) -> None:
    number = sent(desk, server)[0]
    server.faults.replace({"wrong_shape@followups": 1.0})
    assert read_back(desk, server).checked == 1
    state = state_of(desk, number)
    assert state is not None
    assert state.status.name == "Belum Terverifikasi"
    assert state.reason


def test_a_wait_that_the_server_asks_for_holds_for_all_rounds(
    server: SandboxServer, desk: PracticeDesk
) -> None:
    sent(desk, server, 2)
    desk.log()
    server.faults.replace({"rate_429@detail": 1.0})
    report = read_back(desk, server)
    assert report.end is RoundEnd.TOLD_TO_WAIT
    assert report.next_try_at is not None
    server.faults.replace({})
    calls = server.calls
    assert desk.round(server)().end is RoundEnd.TOLD_TO_WAIT
    assert read_back(desk, server).end is RoundEnd.TOLD_TO_WAIT
    assert server.calls == calls
    desk.clock.at = report.next_try_at
    assert read_back(desk, server).checked == 2
    assert desk.round(server)().delivered == 1


def test_never_beside_a_round(server: SandboxServer, desk: PracticeDesk) -> None:
    sent(desk, server)
    with Lease(desk.folder).take():
        report = read_back(desk, server)
    assert (report.end, report.checked) == (RoundEnd.ALREADY_RUNNING, 0)
    assert "detail" not in server.calls_by_endpoint
    assert read_back(desk, server).checked == 1


def test_it_stops_when_asked(server: SandboxServer, desk: PracticeDesk) -> None:
    sent(desk, server, 3)
    asked: list[bool] = []

    def is_cancelled() -> bool:
        asked.append(True)
        return len(asked) > 2

    report = read_back(desk, server, is_cancelled=is_cancelled)
    assert (report.end, report.checked) == (RoundEnd.CANCELLED, 1)


def test_nothing_set_up(server: SandboxServer, desk: PracticeDesk) -> None:
    from desktop.domain.errors import InvalidInput

    def refuse() -> Gateway:
        raise InvalidInput.of("credentials", "not_configured", "Kunci LAPOR! belum dipasang.")

    sent(desk, server)
    report = read_back(desk, server, gateway=refuse)
    assert (report.end, report.message) == (RoundEnd.NOT_CONFIGURED, "Kunci LAPOR! belum dipasang.")


def test_all_pages_are_read(server: SandboxServer, desk: PracticeDesk) -> None:
    number = sent(desk, server)[0]
    for at in range(25):
        server.arrivals.follow_up(lapor_id(desk, number), f"Tanggapan {at}", ("70106", "Dinas PUPR"))
    read_back(desk, server)
    state = state_of(desk, number)
    assert state is not None
    assert len([e for e in state.status.entries if e.kind is EntryKind.FOLLOW_UP]) == 25
    assert server.calls_by_endpoint["followups"] == 3


def test_pages_without_end_are_given_up(server: SandboxServer, desk: PracticeDesk) -> None:
    sent(desk, server)
    data = '{"status_name": "Tertunda", "0": {"content": "Sama saja"}}'
    page = f'{{"results": {{"data": {data}, "next_page_url": "https://jahat.contoh/x"}}}}'
    with CannedServer(b"", probe=http("200 OK", page)) as canned:
        assert read_back(desk, canned.url).checked == 1
    assert len([r for r in canned.requests if b"/followups?" in r]) == 2


# What reading settles


@pytest.mark.parametrize("fate", ["unknown", "queued again by mistake"])
def test_a_follow_up_that_is_there_is_confirmed(server: SandboxServer, desk: PracticeDesk, fate: str) -> None:
    number = sent(desk, server)[0]
    queue_follow_up(desk, number)
    server.faults.replace({"drop_after_commit@followup": 1.0})
    assert desk.round(server)().unknown == 1
    server.faults.replace({})
    if fate != "unknown":
        desk.resolve(follow_ups(desk, number)[0], None)
    report = read_back(desk, server)

    assert report.changed == 1
    item = follow_ups(desk, number)[0]
    assert (item.state, item.reason) == (SyncState.CONFIRMED, None)
    assert [s.remote_id for s in item.steps] == [desk.item(number).lapor_no]
    assert (Action.RESOLVED_BY_READING, {"kind": "follow_up"}) in actions(desk, number)
    assert Action.FOLLOW_UP_READ not in [action for action, _ in actions(desk, number)]
    assert desk.round(server)().end is RoundEnd.NOTHING_DUE
    assert len(server.arrived[0].follow_ups) == 1


def test_what_became_unknown_is_looked_up_soon_and_once(server: SandboxServer, desk: PracticeDesk) -> None:
    number = sent(desk, server)[0]
    read_back(desk, server)
    desk.clock.forward(minutes=5)
    queue_follow_up(desk, number)
    server.faults.replace({"drop_before@followup": 1.0})
    desk.round(server)()
    server.faults.replace({})
    assert follow_ups(desk, number)[0].state is SyncState.UNKNOWN
    desk.clock.forward(minutes=1)
    assert read_back(desk, server).checked == 1
    desk.clock.forward(minutes=1)
    assert read_back(desk, server).end is RoundEnd.NOTHING_DUE
    assert follow_ups(desk, number)[0].state is SyncState.UNKNOWN


def test_a_follow_up_that_is_not_there_stays_unknown(server: SandboxServer, desk: PracticeDesk) -> None:
    number = sent(desk, server)[0]
    queue_follow_up(desk, number)
    server.faults.replace({"drop_after_commit@followup": 1.0})
    desk.round(server)()
    server.faults.replace({})
    arrived = server.arrivals.reports[lapor_id(desk, number)]
    object.__setattr__(arrived, "follow_ups", ())
    other = marked("ME01-L1-26-00999-X", 1, 1, 1, "lain")
    server.arrivals.follow_up(lapor_id(desk, number), other, ("", "Admin"))
    read_back(desk, server)
    assert follow_ups(desk, number)[0].state is SyncState.UNKNOWN


def test_a_report_with_something_unknown_comes_first_and_is_read_though_closed(
    server: SandboxServer, desk: PracticeDesk
) -> None:
    number = sent(desk, server)[0]
    server.arrivals.set_status(lapor_id(desk, number), "Arsip", "")
    read_back(desk, server)
    desk.clock.forward(days=60)
    sent(desk, server, 3)
    queue_follow_up(desk, number)
    server.faults.replace({"drop_after_commit@followup": 1.0})
    desk.round(server)()
    server.faults.replace({})
    read_back(desk, server, at_once=1)
    assert follow_ups(desk, number)[0].state is SyncState.CONFIRMED


def _with_unknown_handover(desk: PracticeDesk, server: SandboxServer, fault: str, to: str) -> str:
    number = desk.log(handover_to=to)[0]
    item = desk.item(number)
    with desk.database.write() as connection:
        connection.execute(
            tables.outbox_step.insert().values(
                id=f"{item.id}-h", item_id=item.id, ordinal=9, kind="handover", state="pending"
            )
        )
    server.faults.replace({f"{fault}@handover": 1.0})
    desk.round(server)()
    server.faults.replace({})
    assert desk.item(number).state is SyncState.UNKNOWN
    return number


@pytest.mark.parametrize(
    ("fault", "to", "state"),
    [
        ("drop_after_commit", "Dinkes", SyncState.CONFIRMED),
        ("drop_before", "Dinkes", SyncState.UNKNOWN),
        ("drop_before", "PUPR", SyncState.UNKNOWN),  # it stood there before: that proves nothing
    ],
)
def test_a_hand_over_that_shows_is_confirmed(
    server: SandboxServer, desk: PracticeDesk, fault: str, to: str, state: SyncState
) -> None:
    number = _with_unknown_handover(desk, server, fault, to)
    assert read_back(desk, server).checked == 1
    item = desk.item(number)
    assert item.state is state
    assert item.lapor_no == str(server.arrived[0].complaint_id)
    resolved = (Action.RESOLVED_BY_READING, {"kind": "handover"}) in actions(desk, number)
    assert resolved is (state is SyncState.CONFIRMED)


def test_a_number_that_is_another_reports_changes_hands(server: SandboxServer, desk: PracticeDesk) -> None:
    """The first report's answer was lost; the second's answer named the first one's number, which nobody had yet.

    That a person settled a follow-up of the second one says nothing of its number.
    """
    server.conditions.shows_content = True
    lost, wrong = desk.log(2)
    server.faults.change({}, script=["drop_after_commit@create", "duplicate_id@create"])
    desk.round(server)()
    first, second = server.arrived
    assert (desk.item(lost).state, desk.item(wrong).state) == (SyncState.UNKNOWN, SyncState.CONFIRMED)
    assert desk.item(wrong).lapor_no == str(first.complaint_id)
    with desk.database.write() as connection:
        whose = desk.item(wrong).complaint_id
        history.record(
            connection, Action.RESOLVED_SENT, desk.clock.now(), None, whose, kind=ItemKind.FOLLOW_UP.value
        )

    read_back(desk, server)

    found, doubtful = desk.item(lost), desk.item(wrong)
    assert (found.state, found.lapor_no) == (SyncState.CONFIRMED, str(first.complaint_id))
    assert (doubtful.state, doubtful.lapor_no) == (SyncState.UNKNOWN, None)
    assert lost in (doubtful.reason or "")
    assert state_of(desk, wrong) is None
    assert (Action.RESOLVED_BY_READING, {"lapor_no": found.lapor_no}) in actions(desk, lost)
    desk.resolve(doubtful, str(second.complaint_id))
    desk.clock.forward(hours=4)
    read_back(desk, server)
    assert {i.state for i in desk.items()} == {SyncState.CONFIRMED}
    assert len(server.arrived) == 2


@pytest.mark.parametrize("how", [SyncState.BY_HAND, SyncState.CONFIRMED])
def test_what_a_person_typed_is_doubted_in_words_only(
    server: SandboxServer, desk: PracticeDesk, how: SyncState
) -> None:
    server.conditions.shows_content = True
    there = sent(desk, server)[0]
    number = desk.item(there).lapor_no
    typed = desk.log()[0]
    with desk.database.write() as connection:
        connection.execute(tables.outbox_item.update().values(lapor_no=None))
        item = outbox.of_complaint(connection, desk.item(typed).complaint_id or "")
        assert item is not None
        outbox.settle(connection, item, how, desk.clock.now(), lapor_no=number)
        history.record(connection, Action.RESOLVED_SENT, desk.clock.now(), None, item.complaint_id)
    read_back(desk, server)
    assert (desk.item(typed).state, desk.item(typed).lapor_no) == (how, number)
    state = state_of(desk, typed)
    assert state is not None
    assert there in (state.reason or "")


def test_what_was_decided_meanwhile_is_not_overwritten(server: SandboxServer, desk: PracticeDesk) -> None:
    from desktop.domain.lapor_report import LaporStatus
    from desktop.domain.reading_back import ReadReport

    number = sent(desk, server)[0]
    reports = LaporReports(desk.database)
    due = reports.due(desk.clock.now() + timedelta(hours=4), 9)[0]
    with desk.database.write() as connection:
        connection.execute(tables.outbox_item.update().values(lapor_no="7777777"))
    assert not reports.keep(ReadReport(due, LaporStatus(name="Arsip")), desk.clock.now())
    reports.missed(due, "x", desk.clock.now())
    assert state_of(desk, number) is None
