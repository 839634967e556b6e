"""The pages of Sinkronisasi: nothing is shown twice, nothing is left out, files that left are told apart."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop.domain.outbox import ItemKind, OutboxItem, SyncState
from desktop.domain.outbox_view import Cursor, OutboxQuery
from desktop.domain.sync_round import RoundEnd, RoundReport
from desktop.runtime.attached_file import AttachedFile
from desktop.store import outbox
from desktop.store.delivery import Outbox
from desktop.usecases import view_outbox
from desktop.usecases.toolbox import DeskTools
from main import Program
from sync.sandbox import SandboxServer
from tests.usecases.desk import CLERK, SUPERVISOR, DeskClock, form
from tests.usecases.two_desks import two_desks

PDF = AttachedFile("surat.pdf", b"%PDF-1.4 surat", "application/pdf")


@pytest.fixture
def port(program: Program) -> Outbox:
    return Outbox(program.database, program.attachments)


def refuse(desk: DeskTools, port: Outbox, item: OutboxItem) -> None:
    port.item_attention(item.id, None, "ditolak", None, desk.desk.now())


def lose(desk: DeskTools, port: Outbox, item: OutboxItem) -> None:
    assert port.mark_begun(item.id, item.steps[-1].id, desk.desk.now())
    port.item_unknown(item.id, item.steps[-1].id, "tidak ada jawaban", desk.desk.now())


def items(desk: DeskTools) -> list[OutboxItem]:
    with desk.desk.database.read() as connection:
        return outbox.in_state(connection, None, 1_000, tuple(ItemKind))


def test_decisions_come_in_pages_the_unknown_ones_first(
    desk: DeskTools, port: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view_outbox, "DECIDED", 3)
    numbers = [desk.log_complaint(CLERK, form()).register_no for _ in range(8)]
    for place, item in enumerate(items(desk)):
        if place < 7:
            (lose if place in (1, 5) else refuse)(desk, port, item)
    seen: list[str] = []
    after: Cursor | None = None
    while True:
        page = desk.outbox.view(SUPERVISOR, OutboxQuery(decisions_after=after)).decisions
        assert page.total == 7
        seen += [item.register_no for item in page.items]
        if page.next is None:
            break
        assert len(page.items) == 3
        after = page.next
    assert seen == [numbers[n] for n in (1, 5, 0, 2, 3, 4, 6)]


def test_the_queue_is_in_the_order_of_sending_and_in_pages(
    desk: DeskTools, port: Outbox, clock: DeskClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view_outbox, "QUEUED", 2)
    with_file = desk.log_complaint(CLERK, form(), [PDF]).register_no
    numbers = [desk.log_complaint(CLERK, form()).register_no for _ in range(4)]
    later, tried = items(desk)[1], items(desk)[2]
    port.item_waiting(later.id, None, "luring", clock.now() + timedelta(hours=1), clock.now())
    port.item_waiting(tried.id, None, "luring", clock.now(), clock.now())
    seen: list[str] = []
    query = OutboxQuery()
    while True:
        page = desk.outbox.view(SUPERVISOR, query).queue
        assert page.total == 5
        seen += [item.register_no for item in page.items]
        if page.next is None:
            break
        query = OutboxQuery(queue_after=page.next)
    assert seen == [numbers[2], numbers[3], numbers[1], with_file, numbers[0]]
    assert seen[:-1] == [item.register_no for item in port.due(clock.now(), 10)], "as the round sends them"


def test_a_follow_up_waits_in_the_queue_only_when_it_can_go(desk: DeskTools, port: Outbox) -> None:
    number = desk.log_complaint(CLERK, form()).register_no
    desk.add_follow_up(CLERK, number, "Ada foto baru")
    assert [item.kind for item in desk.outbox.view(SUPERVISOR).queue.items] == [ItemKind.REPORT]
    report = items(desk)[0]
    assert port.mark_begun(report.id, report.steps[0].id, desk.desk.now())
    port.item_confirmed(report.id, report.steps[0].id, "9165816", "9165816", desk.desk.now())
    view = desk.outbox.view(SUPERVISOR)
    assert [item.kind for item in view.queue.items] == [ItemKind.FOLLOW_UP]
    assert (view.queue.total, view.totals.logged, view.totals.waiting) == (1, 1, 0)


def test_what_left_in_a_file_is_told_apart_until_its_results_are_back(tmp_path: Path) -> None:
    with SandboxServer() as server, two_desks(tmp_path, server) as (a, b):
        numbers = a.log(3)
        out = a.carry.export(SUPERVISOR, tmp_path / "bawaan.loket", "ME01-L2")
        a.log()
        view = a.tools.outbox.view(SUPERVISOR)
        assert [(f.file_name, f.peer, f.items, f.open) for f in view.carried] == [
            ("bawaan.loket", "ME01-L2", 3, 3)
        ]
        assert (view.decisions.total, view.decisions.items, view.totals.unknown) == (0, (), 3)
        inside = a.tools.outbox.view(SUPERVISOR, OutboxQuery(carry_id=out.carry.id)).decisions
        assert [item.register_no for item in inside.items] == numbers
        assert inside.total == 3
        a.tools.outbox.not_sent(SUPERVISOR, numbers[0])
        server.faults.replace({"drop_after_commit@create": 1.0})
        a.clock.forward(minutes=1)
        a.sync()
        server.faults.replace({})
        assert a.item(numbers[0]).state is SyncState.UNKNOWN
        view = a.tools.outbox.view(SUPERVISOR)
        assert [f.open for f in view.carried] == [2]
        assert numbers[0] in [item.register_no for item in view.decisions.items], "sent from here since"
        b.carry.import_file(SUPERVISOR, tmp_path / "bawaan.loket", lambda: out.carry.code)
        b.sync()
        b.carry.export_results(SUPERVISOR, tmp_path / "hasil.loket")
        a.carry.import_file(SUPERVISOR, tmp_path / "hasil.loket", lambda: "")
        assert a.tools.outbox.view(SUPERVISOR).carried == ()


def record(port: Outbox, at: datetime, end: RoundEnd, **counts: int) -> None:
    port.record_round(RoundReport(end, at, at + timedelta(seconds=3), **counts))  # type: ignore[arg-type]


def test_the_last_day_of_rounds_and_older_ones_on_demand(
    desk: DeskTools, port: Outbox, clock: DeskClock
) -> None:
    now = clock.now()
    for hours in (80, 50, 49, 20, 1):
        record(port, now - timedelta(hours=hours), RoundEnd.FINISHED, delivered=hours)
    record(port, now - timedelta(minutes=5), RoundEnd.NOTHING_DUE)
    view = desk.outbox.view(SUPERVISOR)
    assert [r.delivered for r in view.rounds] == [0, 1, 20]
    assert view.older_round_at == now - timedelta(hours=49)
    older = desk.outbox.view(SUPERVISOR, OutboxQuery(rounds_since=now - timedelta(hours=60)))
    assert [r.delivered for r in older.rounds] == [0, 1, 20, 49, 50]
    assert older.older_round_at == now - timedelta(hours=80)
    assert view.last_word is not None
    assert view.last_word.delivered == 1, "a round that asked nothing has no word from the server"
    assert (
        desk.outbox.view(SUPERVISOR, OutboxQuery(rounds_since=now - timedelta(hours=90))).older_round_at
        is None
    )
