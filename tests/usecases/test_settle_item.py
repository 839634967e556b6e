"""Deciding about follow-ups and carried reports: the same checks and rights as for this desk's own reports."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.domain.errors import Conflict, InvalidInput, NotAllowed, NotFound
from desktop.domain.outbox import ItemKind, OutboxItem, StepKind, StepState, SyncState
from desktop.store import outbox
from desktop.store.delivery import Outbox
from desktop.usecases.toolbox import DeskTools, Tools
from main import Program
from sync.sandbox import SandboxServer
from tests.usecases.desk import ADMIN, CLERK, OFFICE_TOML, SUPERVISOR, DeskClock, form
from tests.usecases.two_desks import two_desks

NUMBER = "9165816"


@pytest.fixture
def port(program: Program) -> Outbox:
    return Outbox(program.database, program.attachments)


@pytest.fixture
def number(desk: DeskTools, port: Outbox) -> str:
    """Return a complaint whose report is in LAPOR!."""
    number = desk.log_complaint(CLERK, form()).register_no
    begin(port, desk, only(desk, ItemKind.REPORT))
    report = only(desk, ItemKind.REPORT)
    port.item_confirmed(report.id, report.steps[-1].id, NUMBER, NUMBER, desk.desk.now())
    return number


def only(desk: DeskTools, kind: ItemKind, place: int = 0) -> OutboxItem:
    with desk.desk.database.read() as connection:
        return outbox.in_state(connection, None, 10, (kind,))[place]


def begin(port: Outbox, desk: DeskTools, item: OutboxItem) -> None:
    assert port.mark_begun(item.id, item.steps[-1].id, desk.desk.now())


def follow_up(
    desk: DeskTools, port: Outbox, number: str, state: SyncState, text: str = "Ada foto baru"
) -> OutboxItem:
    """Add a follow-up and bring it into a state as a round would."""
    desk.add_follow_up(CLERK, number, text)
    item = only(desk, ItemKind.FOLLOW_UP, -1)
    if state is SyncState.UNKNOWN:
        begin(port, desk, item)
        port.item_unknown(item.id, item.steps[0].id, "belum pasti sampai", desk.desk.now())
    elif state is SyncState.ATTENTION:
        begin(port, desk, item)
        port.item_attention(item.id, item.steps[0].id, "ditolak", "target_agency", desk.desk.now())
    return only(desk, ItemKind.FOLLOW_UP, -1)


def test_an_unknown_follow_up_that_is_there_needs_no_number(
    desk: DeskTools, port: Outbox, number: str
) -> None:
    item = follow_up(desk, port, number, SyncState.UNKNOWN)
    assert item.lapor_no == NUMBER
    desk.outbox.items.sent(SUPERVISOR, item.id)
    after = only(desk, ItemKind.FOLLOW_UP)
    assert (after.state, after.lapor_no) == (SyncState.CONFIRMED, NUMBER)
    assert after.steps[0].state is StepState.DONE
    last = desk.find.show(CLERK, number).history[-1]
    assert (last.action.value, last.detail["kind"], last.detail["lapor_no"]) == (
        "resolved_sent",
        "follow_up",
        NUMBER,
    )


def test_an_unknown_follow_up_that_is_not_there_is_queued_even_if_the_complaint_was_withdrawn(
    desk: DeskTools, port: Outbox, number: str
) -> None:
    desk.void.withdraw(SUPERVISOR, number, "sudah selesai")
    item = only(desk, ItemKind.FOLLOW_UP)
    begin(port, desk, item)
    port.item_unknown(item.id, item.steps[0].id, "belum pasti sampai", desk.desk.now())
    desk.outbox.items.not_sent(SUPERVISOR, item.id)
    after = only(desk, ItemKind.FOLLOW_UP)
    assert (after.state, after.steps[0].state) == (SyncState.WAITING, StepState.PENDING)


def test_a_refused_follow_up_is_sent_again_or_never(desk: DeskTools, port: Outbox, number: str) -> None:
    item = follow_up(desk, port, number, SyncState.ATTENTION)
    assert desk.outbox.items.retry(CLERK, item.id) == 1
    assert only(desk, ItemKind.FOLLOW_UP).state is SyncState.WAITING
    for reason in ("", "  ", "x" * 301):
        with pytest.raises(InvalidInput) as refused:
            desk.outbox.items.withhold(SUPERVISOR, item.id, reason)
        assert refused.value.field == "reason"
    desk.outbox.items.withhold(SUPERVISOR, item.id, " sudah   disampaikan lisan ")
    after = only(desk, ItemKind.FOLLOW_UP)
    assert (after.state, after.reason) == (SyncState.WITHHELD, "sudah disampaikan lisan")
    last = desk.find.show(CLERK, number).history[-1]
    assert (last.action.value, last.detail["reason"]) == ("withheld", "sudah disampaikan lisan")


def test_what_may_be_there_is_not_withheld(desk: DeskTools, port: Outbox, number: str) -> None:
    item = follow_up(desk, port, number, SyncState.WAITING)
    begin(port, desk, item)
    with pytest.raises(Conflict):
        desk.outbox.items.withhold(SUPERVISOR, item.id, "tidak jadi")
    assert only(desk, ItemKind.FOLLOW_UP).state is SyncState.WAITING


def test_a_report_of_this_desk_is_voided_instead(desk: DeskTools, number: str) -> None:
    desk.log_complaint(CLERK, form())
    with pytest.raises(Conflict, match="Batalkan di Register"):
        desk.outbox.items.withhold(SUPERVISOR, only(desk, ItemKind.REPORT, 1).id, "tidak jadi")


def test_a_follow_up_is_not_entered_by_hand_under_a_number(
    desk: DeskTools, port: Outbox, number: str
) -> None:
    item = follow_up(desk, port, number, SyncState.ATTENTION)
    with pytest.raises(Conflict):
        desk.outbox.items.entered_by_hand(SUPERVISOR, item.id, "9165817")


def test_rights(desk: DeskTools, port: Outbox, number: str) -> None:
    item = follow_up(desk, port, number, SyncState.UNKNOWN)
    items = desk.outbox.items
    acts: tuple[Callable[[], None], ...] = (
        lambda: items.sent(CLERK, item.id),
        lambda: items.not_sent(CLERK, item.id),
        lambda: items.withhold(CLERK, item.id, "tidak jadi"),
        lambda: items.entered_by_hand(CLERK, item.id, NUMBER),
    )
    for act in acts:
        with pytest.raises(NotAllowed):
            act()
    with pytest.raises(NotFound):
        items.retry(CLERK, "tidak-ada")
    assert only(desk, ItemKind.FOLLOW_UP).state is SyncState.UNKNOWN


def test_an_unknown_handover_has_its_number_already(desk: DeskTools, port: Outbox) -> None:
    number = desk.log_complaint(CLERK, form()).register_no
    item = only(desk, ItemKind.REPORT)
    with desk.desk.database.write() as connection:
        outbox.add_step(connection, item.id, 1, StepKind.HANDOVER)
    create, handover = only(desk, ItemKind.REPORT).steps
    assert port.mark_begun(item.id, create.id, desk.desk.now())
    port.step_done(item.id, create.id, NUMBER, desk.desk.now())
    assert port.mark_begun(item.id, handover.id, desk.desk.now())
    port.item_unknown(item.id, handover.id, "penerusan belum pasti", desk.desk.now())
    with pytest.raises(InvalidInput, match=f"#{NUMBER}"):
        desk.outbox.sent(SUPERVISOR, number, "7777777")
    desk.outbox.items.sent(SUPERVISOR, item.id)
    after = only(desk, ItemKind.REPORT)
    assert (after.state, after.lapor_no) == (SyncState.CONFIRMED, NUMBER)


def test_carried_reports_are_settled_at_the_desk_that_sends_them(tmp_path: Path) -> None:
    with SandboxServer() as server, two_desks(tmp_path, server) as (a, b):
        numbers = a.log(5)
        out = a.carry.export(SUPERVISOR, tmp_path / "bawaan.loket")
        b.carry.import_file(SUPERVISOR, tmp_path / "bawaan.loket", lambda: out.carry.code)
        own = b.log()[0]
        server.faults.replace({"drop_after_commit@create": 1.0})
        b.sync()
        server.faults.replace({})
        ids = {number: b.item(number).id for number in (*numbers, own)}
        unknown = [number for number in numbers if b.item(number).state is SyncState.UNKNOWN]
        assert unknown
        items = b.tools.outbox.items
        items.sent(SUPERVISOR, ids[unknown[0]], "#9100001")
        assert (b.item(unknown[0]).state, b.item(unknown[0]).lapor_no) == (SyncState.CONFIRMED, "9100001")
        waiting = next(n for n in numbers if b.item(n).state is SyncState.WAITING)
        with pytest.raises(InvalidInput) as taken:
            items.entered_by_hand(SUPERVISOR, ids[waiting], "9100001")
        assert unknown[0] in taken.value.message
        items.withhold(SUPERVISOR, ids[waiting], "alamat kejadian kurang")
        b.carry.export_results(SUPERVISOR, tmp_path / "hasil.loket")
        a.carry.import_file(SUPERVISOR, tmp_path / "hasil.loket", lambda: "")
        back = a.item(waiting)
        assert back.state is SyncState.ATTENTION
        assert "alamat kejadian kurang" in (back.reason or "")


def test_what_lacked_an_id_is_sent_again_at_once_with_a_new_office_file(
    desk: DeskTools, port: Outbox, program: Program, tools: Tools, clock: DeskClock, tmp_path: Path
) -> None:
    clock.at = datetime.now(UTC) + timedelta(
        days=1
    )  # after the office's first file, applied by the computer's clock
    lacking = [desk.log_complaint(CLERK, form()).register_no for _ in range(3)]
    empty = desk.log_complaint(CLERK, form(target_agency=None)).register_no
    other = desk.log_complaint(CLERK, form()).register_no
    for number in (*lacking, empty, other):
        item = desk.find.show(CLERK, number).item
        field = "title" if number == other else "target_agency"
        port.item_attention(item.id, None, "belum ada nomornya", field, desk.desk.now())
    clock.forward(minutes=5)
    assert desk.outbox.view(SUPERVISOR).mended == 0, "the file in force is the one that lacks the ids"
    file = tmp_path / "baru.toml"
    file.write_text(OFFICE_TOML.replace('PUPR = "12838"', 'PUPR = "12838"\nDLH = "12840"'), encoding="utf-8")
    tools.provision.apply(ADMIN, file, allow_unsigned=True)
    again = program.at_desk()
    assert again.outbox.view(SUPERVISOR).mended == 3
    clock.forward(minutes=1)
    assert again.outbox.items.retry_mended(CLERK) == 3
    states = [again.find.show(CLERK, number).item.state for number in (*lacking, empty, other)]
    assert states == [SyncState.WAITING] * 3 + [SyncState.ATTENTION] * 2
    assert again.find.show(CLERK, lacking[0]).history[-1].action.value == "retried"
    item = again.find.show(CLERK, lacking[0]).item
    port.item_attention(item.id, None, "masih belum ada", "target_agency", clock.now())
    assert again.outbox.view(SUPERVISOR).mended == 0, "the new file does not help either"


def test_a_pause_is_kept_and_written_down(desk: DeskTools, program: Program, clock: DeskClock) -> None:
    assert desk.outbox.view(SUPERVISOR).paused_at is None
    assert desk.outbox.pause(CLERK, True) == clock.now()
    clock.forward(hours=2)
    assert desk.outbox.pause(SUPERVISOR, True) == clock.now() - timedelta(hours=2)
    assert program.at_desk().outbox.view(SUPERVISOR).paused_at == clock.now() - timedelta(hours=2)
    assert desk.outbox.pause(CLERK, False) is None
    assert desk.outbox.view(SUPERVISOR).paused_at is None
    with program.database.read() as connection:
        rows = connection.exec_driver_sql(
            "SELECT actor, detail FROM history WHERE action = 'setting_changed' ORDER BY seq"
        ).all()
    assert [(row.actor, "true" in row.detail) for row in rows] == [
        (CLERK.username, True),
        (CLERK.username, False),
    ]
