"""A report that was refused for certain goes again with other words, but with the legs that it has."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.domain.outbox import OutboxItem, StepKind, SyncState
from desktop.domain.outbox_payload import freeze, thaw
from desktop.runtime.attached_file import AttachedFile
from desktop.store import complaints, outbox
from desktop.store.delivery import Outbox
from desktop.usecases.toolbox import DeskTools
from main import Program
from sync.cargo import Cargo, load
from tests.sync.desk import gateway_to
from tests.usecases.desk import CLERK, SUPERVISOR, form
from tests.usecases.test_follow_ups import follow_ups, words
from tests.usecases.test_void_and_settle import item_of

PHOTO = AttachedFile("foto.jpg", b"\xff\xd8photo", "image/jpeg")
LATER = AttachedFile("surat.pdf", b"%PDF-1.4 surat", "application/pdf")
AGAIN: list[Callable[[DeskTools, str], object]] = [
    lambda desk, number: desk.redirect(CLERK, number, agency="PUPR"),
    lambda desk, number: desk.correct(SUPERVISOR, number, {"target_agency": "PUPR"}, "salah instansi"),
]


@pytest.fixture
def port(program: Program) -> Outbox:
    return Outbox(program.database, program.attachments)


def refused(desk: DeskTools, port: Outbox, number: str) -> OutboxItem:
    item = item_of(desk, number)
    port.item_attention(item.id, None, "instansi tidak dikenal", "target_agency", desk.desk.now())
    return item


def pass_on(desk: DeskTools, number: str, agency: str) -> None:
    """Let a waiting report be handed over after it was created."""
    item = item_of(desk, number)
    with desk.desk.database.write() as connection:
        complaint = complaints.get(connection, item.complaint_id or "")
        assert complaint is not None
        outbox.refreeze(connection, item, freeze(complaint, None, agency))
        outbox.add_step(connection, item.id, len(item.steps), StepKind.HANDOVER)


@pytest.mark.parametrize("again", AGAIN, ids=["redirected", "corrected"])
def test_files_that_came_later_do_not_damage_the_report(
    desk: DeskTools, port: Outbox, again: Callable[[DeskTools, str], object]
) -> None:
    number = desk.log_complaint(CLERK, form(target_agency="Setda"), [PHOTO]).register_no
    desk.add_follow_up(CLERK, number, "Surat menyusul.", [LATER])
    refused(desk, port, number)
    again(desk, number)
    item = item_of(desk, number)
    report = thaw(item.payload, item.payload_sha256)
    assert item.state is SyncState.WAITING
    assert report.target_agency == "PUPR"
    assert [a.name for a in report.attachments] == [PHOTO.name]
    assert isinstance(load(item, gateway_to("http://127.0.0.1:9"), port.attachment), Cargo)


@pytest.mark.parametrize("again", AGAIN, ids=["redirected", "corrected"])
def test_what_waits_behind_it_goes_to_the_same_agency(
    desk: DeskTools, port: Outbox, again: Callable[[DeskTools, str], object]
) -> None:
    number = desk.log_complaint(CLERK, form(target_agency="Setda")).register_no
    desk.add_follow_up(CLERK, number, "Jalan makin rusak.")
    refused(desk, port, number)
    again(desk, number)
    (follow_up,) = follow_ups(desk, number)
    assert words(follow_up).target_agency == "PUPR"
    assert words(follow_up).content.endswith("\nJalan makin rusak.")


def test_a_hand_over_stays_part_of_it(desk: DeskTools, port: Outbox) -> None:
    number = desk.log_complaint(CLERK, form(target_agency="Setda")).register_no
    pass_on(desk, number, "Dinkes")
    refused(desk, port, number)
    desk.redirect(CLERK, number, agency="PUPR")
    item = item_of(desk, number)
    assert thaw(item.payload, item.payload_sha256).handover_to == "Dinkes"


def test_a_report_that_was_found_still_has_to_be_handed_over(desk: DeskTools, port: Outbox) -> None:
    """Terkirim only when every leg is: the person knows that it is there, not that it was passed on."""
    number = desk.log_complaint(CLERK, form()).register_no
    pass_on(desk, number, "Dinkes")
    item = item_of(desk, number)
    port.mark_begun(item.id, item.steps[0].id, desk.desk.now())
    port.item_unknown(item.id, item.steps[0].id, "tidak ada jawaban", desk.desk.now())
    desk.outbox.sent(SUPERVISOR, number, "9165816")
    item = item_of(desk, number)
    assert (item.state, item.lapor_no) == (SyncState.WAITING, "9165816")
    assert [step.state.value for step in item.steps] == ["done", "pending"]
