"""What is said of a report's fate at LAPOR! to somebody who ends it or adds to it."""

from __future__ import annotations

import pytest

from desktop.domain.complaint import ComplaintStatus
from desktop.domain.outbox import OutboxItem, OutboxStep, StepKind, StepState, SyncState
from ui.register.fate import Fate, consequence, fate, standing_words, why_no_follow_up

VOID, WITHDRAWN = ComplaintStatus.BATAL, ComplaintStatus.DICABUT


def item(state: SyncState, create: StepState, handover: StepState = StepState.PENDING) -> OutboxItem:
    steps = (
        OutboxStep("1", StepKind.FILE, StepState.DONE),
        OutboxStep("2", StepKind.CREATE, create),
        OutboxStep("3", StepKind.HANDOVER, handover),
    )
    return OutboxItem("1", "1", "ME01-L1-26-00001-9", "Judul", "{}", "", state, steps)


@pytest.mark.parametrize(
    ("state", "create", "known"),
    [
        (SyncState.WAITING, StepState.PENDING, Fate.NOT_THERE),
        (SyncState.WAITING, StepState.BEGUN, Fate.MAYBE_THERE),
        (SyncState.WAITING, StepState.DONE, Fate.THERE),
        (SyncState.ATTENTION, StepState.PENDING, Fate.NOT_THERE),
        (SyncState.ATTENTION, StepState.DONE, Fate.THERE),
        (SyncState.UNKNOWN, StepState.BEGUN, Fate.MAYBE_THERE),
        (SyncState.UNKNOWN, StepState.DONE, Fate.THERE),
        (SyncState.CONFIRMED, StepState.DONE, Fate.THERE),
        (SyncState.BY_HAND, StepState.PENDING, Fate.THERE),
        (SyncState.WITHHELD, StepState.PENDING, Fate.NEVER_SENT),
    ],
)
def test_state_and_legs_tell_the_fate(state: SyncState, create: StepState, known: Fate) -> None:
    assert fate(state, item(state, create)) is known


@pytest.mark.parametrize(
    ("state", "known"),
    [
        (SyncState.WAITING, Fate.NOT_THERE),
        (SyncState.UNKNOWN, Fate.MAYBE_THERE),
        (SyncState.CONFIRMED, Fate.THERE),
        (SyncState.WITHHELD, Fate.NEVER_SENT),
    ],
)
def test_before_the_record_is_read_the_state_alone_tells_it(state: SyncState, known: Fate) -> None:
    assert fate(state) is known


@pytest.mark.parametrize("status", [VOID, WITHDRAWN])
def test_the_sheet_says_what_becomes_of_the_report(status: ComplaintStatus) -> None:
    said = {known: consequence(status, known) for known in Fate}
    assert "belum dikirim ke LAPOR! dan tidak akan dikirim" in said[Fate.NOT_THERE]
    assert "mungkin sudah ada di LAPOR!. Bila ada" in said[Fate.MAYBE_THERE]
    assert "sudah ada di LAPOR!" in said[Fate.THERE]
    assert "lewat susulan" in said[Fate.THERE]
    assert "memang tidak dikirim" in said[Fate.NEVER_SENT]
    here = "dicoret dan tidak dihitung" if status is VOID else "tetap dihitung di log harian"
    assert all(here in each for each in said.values())


def test_a_follow_up_says_when_it_goes() -> None:
    assert "LAPOR! #9214387. Susulan dikirim begitu tersambung" in standing_words(Fate.THERE, "9214387")
    assert "ada di LAPOR!. Susulan" in standing_words(Fate.THERE, None)
    assert "belum terkirim. Susulan dikirim begitu laporan punya nomor LAPOR!" in standing_words(
        Fate.NOT_THERE, None
    )
    assert "masih perlu dicek" in standing_words(Fate.MAYBE_THERE, None)


def test_where_none_can_be_added_it_says_why() -> None:
    assert why_no_follow_up(VOID, Fate.THERE) == "sudah dibatalkan"
    assert why_no_follow_up(WITHDRAWN, Fate.THERE) == "sudah dicabut"
    assert why_no_follow_up(ComplaintStatus.DITERIMA, Fate.NEVER_SENT) == "tidak dikirim ke LAPOR!"
    assert why_no_follow_up(ComplaintStatus.DITERIMA, Fate.NOT_THERE) == ""
