"""What is added after queueing: corrections, withdrawals and notes go as follow-ups, never as changed words (rule 8)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.domain.complaint import Classification, ComplaintStatus
from desktop.domain.errors import Conflict, InvalidInput
from desktop.domain.follow_up import (
    CONTENT_LIMIT,
    FollowUpPayload,
    FollowUpPurpose,
    read_mark,
    thaw_follow_up,
)
from desktop.domain.outbox import ItemKind, OutboxItem, OutboxTotals, SyncState
from desktop.domain.outbox_payload import thaw
from desktop.runtime.attached_file import AttachedFile
from desktop.store import outbox
from desktop.store.delivery import Outbox
from desktop.usecases.toolbox import DeskTools
from main import Program
from tests.usecases.desk import CLERK, SUPERVISOR, form
from tests.usecases.test_void_and_settle import actions, bring_to, item_of

PHOTO = AttachedFile("foto susulan.pdf", b"%PDF-1.4 foto", "application/pdf")
SENT_OR_MAY_BE = [SyncState.WAITING, SyncState.CONFIRMED, SyncState.UNKNOWN]


@pytest.fixture
def port(program: Program) -> Outbox:
    return Outbox(program.database, program.attachments)


@pytest.fixture
def number(desk: DeskTools) -> str:
    return desk.log_complaint(CLERK, form()).register_no


def follow_ups(desk: DeskTools, number: str) -> list[OutboxItem]:
    with desk.desk.database.read() as connection:
        return outbox.follow_ups_of(connection, desk.desk.complaint_id(number))


def words(item: OutboxItem) -> FollowUpPayload:
    return thaw_follow_up(item.payload, item.payload_sha256)


def due(desk: DeskTools, port: Outbox) -> list[ItemKind]:
    return [item.kind for item in port.due(desk.desk.now(), 10)]


@pytest.mark.parametrize("state", SENT_OR_MAY_BE)
def test_a_correction_after_queueing_never_touches_the_frozen_words(
    desk: DeskTools, port: Outbox, number: str, state: SyncState
) -> None:
    before = bring_to(state, desk, port, number)
    assert desk.correct(SUPERVISOR, number, {"title": "Jembatan putus di Lubai"}, "salah ketik") == 1
    after = item_of(desk, number)
    assert (after.payload, after.state) == (before.payload, state)
    (item,) = follow_ups(desk, number)
    follow_up = words(item)
    assert (item.state, item.kind) == (SyncState.WAITING, ItemKind.FOLLOW_UP)
    assert follow_up.purpose is FollowUpPurpose.CORRECTION
    assert read_mark(follow_up.content) == (number, 1)
    assert "Judul: Jembatan putus di Lubai (sebelumnya: " in follow_up.content
    assert "Alasan: salah ketik" in follow_up.content
    assert desk.find.show(CLERK, number).complaint.content.title == "Jembatan putus di Lubai"
    assert [row.register_no for row in desk.find.search(CLERK, "jembatan putus")] == [number]


def test_the_old_words_are_found_no_more(desk: DeskTools, number: str) -> None:
    old = desk.find.show(CLERK, number).complaint.content.title
    desk.correct(SUPERVISOR, number, {"title": "Jembatan putus", "narrative": "Putus diterjang banjir."}, "x")
    assert desk.find.search(CLERK, old) == ()


def test_what_was_refused_is_frozen_anew_and_queued(desk: DeskTools, port: Outbox, number: str) -> None:
    bring_to(SyncState.ATTENTION, desk, port, number)
    assert desk.correct(SUPERVISOR, number, {"target_agency": "Dinkes"}, "salah instansi") == 0
    item = item_of(desk, number)
    assert item.state is SyncState.WAITING
    assert thaw(item.payload, item.payload_sha256).target_agency == "Dinkes"
    assert follow_ups(desk, number) == []


def test_what_lapor_never_gets_is_corrected_here_alone(desk: DeskTools, port: Outbox, number: str) -> None:
    bring_to(SyncState.CONFIRMED, desk, port, number)
    assert desk.correct(SUPERVISOR, number, {"complainant": {"phone": "0813 9876 5432"}}, "salah nomor") == 0
    record = desk.find.show(CLERK, number)
    assert record.complaint.content.complainant.phone == "0813 9876 5432"
    assert record.complaint.content.complainant.name is not None, "the rest of the person stays"
    (entry,) = [e for e in record.history if e.action.value == "corrected"]
    assert set(entry.detail["after"]) == {"complainant.phone"}
    assert entry.detail["reason"] == "salah nomor"


def test_another_classification_counts_the_days_anew(desk: DeskTools, number: str) -> None:
    before = desk.find.show(CLERK, number).complaint
    desk.correct(SUPERVISOR, number, {"classification": "berkadar_pengawasan"}, "penyalahgunaan wewenang")
    after = desk.find.show(CLERK, number).complaint
    limit = desk.desk.office.limits.to_finish(Classification.BERKADAR_PENGAWASAN)
    assert after.due_on == desk.desk.calendar.add_working_days(after.received_on, limit) != before.due_on


@pytest.mark.parametrize(
    ("changes", "reason", "field"),
    [
        ({}, "salah ketik", "changes"),
        ({"title": ""}, "salah ketik", "title"),
        ({"judul": "x"}, "salah ketik", "judul"),
        ({"received_at": "2026-01-01T00:00:00+07:00"}, "salah ketik", "received_at"),
        ({"title": "Jembatan"}, "  ", "reason"),
        ({"complainant": {"nama": "Ali"}}, "salah ketik", "complainant.nama"),
        ({"complainant": 7}, "salah ketik", "complainant"),
    ],
)
def test_a_bad_correction_changes_nothing(
    desk: DeskTools, number: str, changes: dict[str, object], reason: str, field: str
) -> None:
    before = desk.find.show(CLERK, number)
    with pytest.raises(InvalidInput) as refused:
        desk.correct(SUPERVISOR, number, changes, reason)
    assert refused.value.problems[0].field == field
    assert desk.find.show(CLERK, number) == before


def test_a_long_correction_goes_in_pieces_that_fit(desk: DeskTools, port: Outbox, number: str) -> None:
    long = " ".join(f"kalimat {n} tentang lubang di jalan." for n in range(90))
    count = desk.correct(SUPERVISOR, number, {"narrative": long}, "uraian lengkap")
    sent = [words(item).content for item in follow_ups(desk, number)]
    assert len(sent) == count > 2
    assert all(len(text) <= CONTENT_LIMIT for text in sent)
    assert [read_mark(text) for text in sent] == [(number, n + 1) for n in range(count)]
    assert f"bagian 2 dari {count}]" in sent[1]
    joined = " ".join(text.partition("\n")[2] for text in sent)
    assert long in joined


def test_a_follow_up_waits_for_its_report_and_its_turn(desk: DeskTools, port: Outbox, number: str) -> None:
    desk.add_follow_up(CLERK, number, "Warga membawa foto baru.", [PHOTO])
    desk.add_follow_up(CLERK, number, "Warga menelepon lagi.")
    assert due(desk, port) == [ItemKind.REPORT]
    assert desk.outbox.totals() == OutboxTotals(waiting=1)
    bring_to(SyncState.CONFIRMED, desk, port, number)
    (first,) = port.due(desk.desk.now(), 10)
    assert (first.kind, first.lapor_no, first.pending_bytes) == (
        ItemKind.FOLLOW_UP,
        "9165816",
        len(PHOTO.content),
    )
    assert desk.outbox.totals().others.waiting == 1
    port.mark_begun(first.id, first.steps[0].id, desk.desk.now())
    port.item_confirmed(first.id, first.steps[0].id, "9165816", "9165816", desk.desk.now())
    (second,) = port.due(desk.desk.now(), 10)
    assert words(second).ordinal == 2
    assert port.next_due_at(desk.desk.now()) == desk.desk.now()
    assert [a.name for a in desk.find.show(CLERK, number).complaint.attachments] == [PHOTO.name]
    assert desk.desk.attachments.sweep(desk.desk.database, older_than_s=-1) == 0


@pytest.mark.parametrize("text", ["", "  \n ", "x" * 5_001, "a\x00b"])
def test_an_empty_or_unreadable_follow_up_is_refused(desk: DeskTools, number: str, text: str) -> None:
    with pytest.raises(InvalidInput):
        desk.add_follow_up(CLERK, number, text)
    assert follow_ups(desk, number) == []


@pytest.mark.parametrize("is_withdrawal", [False, True])
@pytest.mark.parametrize("state", [SyncState.WAITING, SyncState.ATTENTION])
def test_ending_before_sending_withholds_everything(
    desk: DeskTools, port: Outbox, number: str, state: SyncState, is_withdrawal: bool
) -> None:
    desk.add_follow_up(CLERK, number, "Warga membawa foto baru.")
    bring_to(state, desk, port, number)
    end = desk.void.withdraw if is_withdrawal else desk.void
    end(SUPERVISOR, number, "dicabut warga")
    status = ComplaintStatus.DICABUT if is_withdrawal else ComplaintStatus.BATAL
    assert desk.find.show(CLERK, number).complaint.status is status
    assert item_of(desk, number).state is SyncState.WITHHELD
    assert [item.state for item in follow_ups(desk, number)] == [SyncState.WITHHELD]
    assert port.due(desk.desk.now() + timedelta(days=2), 10) == []
    with pytest.raises(Conflict):
        end(SUPERVISOR, number, "dicabut warga")


@pytest.mark.parametrize("state", [SyncState.CONFIRMED, SyncState.UNKNOWN])
def test_withdrawing_after_sending_is_told_by_a_follow_up(
    desk: DeskTools, port: Outbox, number: str, state: SyncState
) -> None:
    bring_to(state, desk, port, number)
    desk.void.withdraw(SUPERVISOR, number, "sudah diperbaiki")
    assert item_of(desk, number).state is state
    (item,) = follow_ups(desk, number)
    assert "dicabut oleh pelapor" in words(item).content
    assert "withdrawn" in actions(desk, number)
    assert due(desk, port) == ([ItemKind.FOLLOW_UP] if state is SyncState.CONFIRMED else [])


def test_withdrawn_while_unknown_and_not_there_withholds_both(
    desk: DeskTools, port: Outbox, number: str
) -> None:
    bring_to(SyncState.UNKNOWN, desk, port, number)
    desk.void.withdraw(SUPERVISOR, number, "sudah diperbaiki")
    desk.outbox.not_sent(SUPERVISOR, number)
    assert item_of(desk, number).state is SyncState.WITHHELD
    assert [item.state for item in follow_ups(desk, number)] == [SyncState.WITHHELD]


def test_nothing_is_added_to_what_is_not_sent(desk: DeskTools, number: str) -> None:
    desk.void(SUPERVISOR, number, "salah catat")
    with pytest.raises(Conflict):
        desk.add_follow_up(CLERK, number, "Warga menelepon lagi.")
    with pytest.raises(Conflict):
        desk.correct(SUPERVISOR, number, {"title": "Jembatan"}, "salah ketik")
