"""Striking out, settling, redirecting: what may have been sent stays as it is known, what was not is withheld."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest

from desktop.domain.complaint import ComplaintStatus
from desktop.domain.errors import Conflict, InvalidInput, NotFound
from desktop.domain.outbox import ItemKind, OutboxItem, StepState, SyncState
from desktop.domain.outbox_payload import payload_sha256, thaw
from desktop.domain.wording import label
from desktop.runtime.attached_file import AttachedFile
from desktop.store.delivery import Outbox
from desktop.usecases.toolbox import DeskTools
from main import Program
from tests.usecases.desk import CLERK, SUPERVISOR, counts_of, form

PDF = AttachedFile("surat.pdf", b"%PDF-1.4 surat", "application/pdf")


@pytest.fixture
def port(program: Program) -> Outbox:
    return Outbox(program.database, program.attachments)


@pytest.fixture
def number(desk: DeskTools) -> str:
    return desk.log_complaint(CLERK, form()).register_no


def item_of(desk: DeskTools, number: str) -> OutboxItem:
    return desk.find.show(CLERK, number).item


def actions(desk: DeskTools, number: str) -> Sequence[str]:
    return [entry.action.value for entry in desk.find.show(CLERK, number).history]


def bring_to(state: SyncState, desk: DeskTools, port: Outbox, number: str) -> OutboxItem:
    """Bring an item into a state as a round would."""
    item, now = item_of(desk, number), desk.desk.now()
    create = item.steps[-1].id
    if state is not SyncState.WAITING:
        assert port.mark_begun(item.id, create, now)
    match state:
        case SyncState.CONFIRMED:
            port.item_confirmed(item.id, create, "9165816", "9165816", now)
        case SyncState.UNKNOWN:
            port.item_unknown(item.id, create, "tidak ada jawaban", now)
        case SyncState.ATTENTION:
            port.item_attention(item.id, create, "instansi ditolak", "target_agency", now)
        case _:
            assert state is SyncState.WAITING
    return item_of(desk, number)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (SyncState.WAITING, SyncState.WITHHELD),
        (SyncState.ATTENTION, SyncState.WITHHELD),
        (SyncState.UNKNOWN, SyncState.UNKNOWN),
        (SyncState.CONFIRMED, SyncState.CONFIRMED),
    ],
)
def test_void_withholds_what_was_not_sent_and_only_that(
    desk: DeskTools, port: Outbox, number: str, before: SyncState, after: SyncState
) -> None:
    bring_to(before, desk, port, number)
    desk.void(SUPERVISOR, number, "  salah   ketik ")
    record = desk.find.show(CLERK, number)
    assert record.item.state is after
    assert record.complaint.status is ComplaintStatus.BATAL
    assert (record.complaint.void_reason, record.complaint.voided_by) == ("salah ketik", "Sari Dewi")
    assert record.complaint.content.title == form()["title"]
    assert "voided" in actions(desk, number)
    assert ("withheld" in actions(desk, number)) == (after is SyncState.WITHHELD)
    due = port.due(desk.desk.now(), 10)
    assert all(item.kind is ItemKind.FOLLOW_UP for item in due), "only the word of it may go"


def test_void_while_a_report_is_on_the_way(desk: DeskTools, port: Outbox, number: str) -> None:
    """Nobody knows yet whether it arrives; once it certainly did not, it is not sent again."""
    item = item_of(desk, number)
    port.mark_begun(item.id, item.steps[0].id, desk.desk.now())
    desk.void(SUPERVISOR, number, "salah ketik")
    assert item_of(desk, number).state is SyncState.WAITING
    port.item_waiting(item.id, item.steps[0].id, "luring", desk.desk.now(), desk.desk.now())
    settled = item_of(desk, number)
    assert (settled.state, settled.reason) == (SyncState.WITHHELD, "salah ketik")
    assert actions(desk, number) == ["logged", "voided", "withheld"]
    assert port.due(desk.desk.now() + timedelta(days=1), 10) == []
    assert port.totals().logged == 1


def test_void_while_the_server_refuses_it(desk: DeskTools, port: Outbox, number: str) -> None:
    item = item_of(desk, number)
    port.mark_begun(item.id, item.steps[0].id, desk.desk.now())
    desk.void(SUPERVISOR, number, "salah ketik")
    port.item_attention(item.id, item.steps[0].id, "ditolak", None, desk.desk.now())
    assert item_of(desk, number).state is SyncState.WITHHELD


def test_void_while_its_answer_is_lost_asks_a_person_first(
    desk: DeskTools, port: Outbox, number: str
) -> None:
    item = item_of(desk, number)
    port.mark_begun(item.id, item.steps[0].id, desk.desk.now())
    desk.void(SUPERVISOR, number, "salah ketik")
    port.item_unknown(item.id, item.steps[0].id, "tidak ada jawaban", desk.desk.now())
    assert item_of(desk, number).state is SyncState.UNKNOWN
    desk.outbox.not_sent(SUPERVISOR, number)
    assert item_of(desk, number).state is SyncState.WITHHELD
    assert port.due(desk.desk.now(), 10) == []


def test_void_while_a_file_is_on_the_way(desk: DeskTools, port: Outbox) -> None:
    number = desk.log_complaint(CLERK, form(), [PDF]).register_no
    item = item_of(desk, number)
    file, create = item.steps
    port.mark_begun(item.id, file.id, desk.desk.now())
    desk.void(SUPERVISOR, number, "salah ketik")
    assert item_of(desk, number).state is SyncState.WITHHELD
    port.item_waiting(item.id, file.id, "luring", desk.desk.now(), desk.desk.now())
    port.item_attention(item.id, file.id, "terlalu besar", "attachments", desk.desk.now())
    assert (item_of(desk, number).state, item_of(desk, number).reason) == (SyncState.WITHHELD, "salah ketik")
    assert not port.mark_begun(item.id, create.id, desk.desk.now())


@pytest.mark.parametrize("reason", ["", "  \n ", "x" * 301, "a\x00b"])
def test_void_wants_a_printable_reason(desk: DeskTools, program: Program, number: str, reason: str) -> None:
    before = counts_of(program.database)
    with pytest.raises(InvalidInput) as refused:
        desk.void(SUPERVISOR, number, reason)
    assert refused.value.field == "reason"
    assert counts_of(program.database) == before


def test_void_once(desk: DeskTools, number: str) -> None:
    desk.void(SUPERVISOR, number, "salah ketik")
    with pytest.raises(Conflict, match="sudah dibatalkan"):
        desk.void(SUPERVISOR, number, "lagi")
    with pytest.raises(NotFound):
        desk.void(SUPERVISOR, "99", "salah ketik")


def test_an_unknown_item_is_settled_as_sent(desk: DeskTools, port: Outbox, number: str) -> None:
    bring_to(SyncState.UNKNOWN, desk, port, number)
    desk.outbox.sent(SUPERVISOR, number, " #9165816 ")
    item = item_of(desk, number)
    assert (item.state, item.lapor_no) == (SyncState.CONFIRMED, "9165816")
    assert actions(desk, number) == ["logged", "unknown", "resolved_sent"]


def test_an_unknown_item_that_is_not_there_is_queued_again(
    desk: DeskTools, port: Outbox, number: str
) -> None:
    bring_to(SyncState.UNKNOWN, desk, port, number)
    desk.outbox.not_sent(SUPERVISOR, number)
    item = item_of(desk, number)
    assert (item.state, item.steps[0].state, item.next_try_at) == (SyncState.WAITING, StepState.PENDING, None)
    assert [due.register_no for due in port.due(desk.desk.now(), 10)] == [number]
    assert actions(desk, number) == ["logged", "unknown", "resolved_not_sent"]


@pytest.mark.parametrize("state", [SyncState.WAITING, SyncState.ATTENTION, SyncState.CONFIRMED])
def test_only_what_is_unknown_is_settled(
    desk: DeskTools, port: Outbox, number: str, state: SyncState
) -> None:
    bring_to(state, desk, port, number)
    with pytest.raises(Conflict, match=label(state)):
        desk.outbox.sent(SUPERVISOR, number, "9165817")
    with pytest.raises(Conflict):
        desk.outbox.not_sent(SUPERVISOR, number)
    assert item_of(desk, number).state is state


@pytest.mark.parametrize("lapor_no", ["", "#", "12", "12345678901", "91a5816", "９１６５８１６", "-9165816"])
def test_a_lapor_number_has_a_form(desk: DeskTools, port: Outbox, number: str, lapor_no: str) -> None:
    bring_to(SyncState.UNKNOWN, desk, port, number)
    with pytest.raises(InvalidInput) as refused:
        desk.outbox.sent(SUPERVISOR, number, lapor_no)
    assert refused.value.field == "lapor_no"


def test_a_lapor_number_belongs_to_one_complaint(desk: DeskTools, port: Outbox, number: str) -> None:
    bring_to(SyncState.CONFIRMED, desk, port, number)
    other = desk.log_complaint(CLERK, form()).register_no
    bring_to(SyncState.UNKNOWN, desk, port, other)
    with pytest.raises(InvalidInput, match=number):
        desk.outbox.sent(SUPERVISOR, other, "9165816")
    assert item_of(desk, other).state is SyncState.UNKNOWN


@pytest.mark.parametrize("state", [SyncState.WAITING, SyncState.ATTENTION])
def test_by_hand_is_recorded_with_its_number(
    desk: DeskTools, port: Outbox, number: str, state: SyncState
) -> None:
    bring_to(state, desk, port, number)
    desk.outbox.entered_by_hand(SUPERVISOR, number, "9165816")
    assert (item_of(desk, number).state, item_of(desk, number).lapor_no) == (SyncState.BY_HAND, "9165816")
    assert port.due(desk.desk.now(), 10) == []


@pytest.mark.parametrize("state", [SyncState.UNKNOWN, SyncState.CONFIRMED])
def test_by_hand_only_what_was_not_sent(desk: DeskTools, port: Outbox, number: str, state: SyncState) -> None:
    bring_to(state, desk, port, number)
    with pytest.raises(Conflict):
        desk.outbox.entered_by_hand(SUPERVISOR, number, "9165817")


def test_by_hand_not_while_it_is_on_the_way(desk: DeskTools, port: Outbox, number: str) -> None:
    item = item_of(desk, number)
    port.mark_begun(item.id, item.steps[0].id, desk.desk.now())
    with pytest.raises(Conflict):
        desk.outbox.entered_by_hand(SUPERVISOR, number, "9165817")


def test_retry_makes_due_now(desk: DeskTools, port: Outbox, number: str) -> None:
    item, later = item_of(desk, number), desk.desk.now() + timedelta(hours=1)
    port.mark_begun(item.id, item.steps[0].id, desk.desk.now())
    port.item_waiting(item.id, item.steps[0].id, "luring", later, desk.desk.now())
    other = desk.log_complaint(CLERK, form()).register_no
    assert [due.register_no for due in port.due(desk.desk.now(), 10)] == [other]
    assert desk.outbox.retry(CLERK) == 2
    assert [due.register_no for due in port.due(desk.desk.now(), 10)] == [other, number]
    assert desk.outbox.retry(CLERK, number) == 1
    with pytest.raises(NotFound):
        desk.outbox.retry(CLERK, "99")


def test_retry_queues_what_was_refused_but_nothing_else(desk: DeskTools, port: Outbox, number: str) -> None:
    bring_to(SyncState.ATTENTION, desk, port, number)
    assert desk.outbox.retry(CLERK) == 0
    assert desk.outbox.retry(CLERK, number) == 1
    item = item_of(desk, number)
    assert (item.state, item.reason, item.field) == (SyncState.WAITING, None, None)
    bring_to(SyncState.UNKNOWN, desk, port, number)
    with pytest.raises(Conflict):
        desk.outbox.retry(CLERK, number)


def test_redirect_freezes_new_words(desk: DeskTools, port: Outbox, number: str) -> None:
    before = bring_to(SyncState.ATTENTION, desk, port, number)
    desk.redirect(CLERK, number, agency="Dinas Kesehatan", category=None)
    record = desk.find.show(CLERK, number)
    assert record.item.state is SyncState.WAITING
    assert record.item.payload != before.payload
    assert record.item.payload_sha256 == payload_sha256(record.item.payload)
    sent = thaw(record.item.payload, record.item.payload_sha256)
    assert sent.target_agency == record.complaint.content.target_agency != "PUPR"
    assert (sent.title, sent.narrative) == (form()["title"], form()["narrative"])
    assert record.history[-1].detail["before"] == {"target_agency": "PUPR"}


def test_redirect_refuses_what_is_not_refused(
    desk: DeskTools, port: Outbox, program: Program, number: str
) -> None:
    before = counts_of(program.database)
    with pytest.raises(Conflict, match="tidak sedang ditolak"):
        desk.redirect(CLERK, number, agency="PUPR")
    with pytest.raises(InvalidInput) as refused:
        desk.redirect(CLERK, number, agency="NASA")
    assert refused.value.field == "target_agency"
    with pytest.raises(InvalidInput) as refused:
        desk.redirect(CLERK, number, category="LUAR ANGKASA")
    assert refused.value.field == "category"
    assert counts_of(program.database) == before
    assert item_of(desk, number).state is SyncState.WAITING
    assert port.totals().waiting == 1


def test_the_view_is_one_addition(desk: DeskTools, port: Outbox) -> None:
    numbers = [desk.log_complaint(CLERK, form()).register_no for _ in range(6)]
    bring_to(SyncState.CONFIRMED, desk, port, numbers[0])
    bring_to(SyncState.UNKNOWN, desk, port, numbers[1])
    bring_to(SyncState.ATTENTION, desk, port, numbers[2])
    desk.outbox.entered_by_hand(SUPERVISOR, numbers[3], "1234567")
    desk.void(SUPERVISOR, numbers[4], "salah ketik")
    view = desk.outbox.view(SUPERVISOR)
    assert view.totals == port.totals() == desk.outbox.totals()
    counts = view.totals
    assert (counts.confirmed, counts.unknown, counts.attention) == (1, 1, 1)
    assert (counts.by_hand, counts.withheld, counts.waiting, counts.logged) == (1, 1, 1, 6)
    assert [item.register_no for item in view.queue.items] == [numbers[5]]
    assert view.last_success_at == desk.desk.now()
