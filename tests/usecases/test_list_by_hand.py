"""Who gets which reports on the by-hand list, and that it never holds what may have been sent."""

from __future__ import annotations

import csv
import io

import pytest

from desktop.domain.access import Account
from desktop.domain.errors import NotAllowed
from desktop.domain.outbox import StepKind, SyncState
from desktop.store.delivery import Outbox
from desktop.store.history import Action
from desktop.usecases.list_by_hand import ListForm
from desktop.usecases.toolbox import DeskTools
from main import Program
from tests.documents.reading import words
from tests.usecases.desk import CLERK, NOON, SUPERVISOR, form


def log(desk: DeskTools, **changes: object) -> str:
    return desk.log_complaint(CLERK, form(**changes)).register_no


def numbers(desk: DeskTools, by: Account) -> list[str]:
    table = desk.by_hand(by, ListForm.CSV).content.decode("utf-8-sig")
    return [row[1] for row in csv.reader(io.StringIO(table, newline=""), delimiter=";")][1:]


def test_the_list_has_everything_to_type_and_nobody_named(desk: DeskTools) -> None:
    number = log(desk)
    text = words(desk.by_hand(CLERK, ListForm.PDF).content)
    for part in (
        number,
        f"[No. Register: {number}]",
        "Jalan berlubang di depan Pasar Inpres",
        "Dinas Pekerjaan Umum dan Penataan Ruang",
        "Dua motor jatuh pekan ini.",
        "20 November 2025",
    ):
        assert part in text
    whole = text + desk.by_hand(CLERK, ListForm.CSV).content.decode("utf-8-sig")
    for personal in ("Siti", "1603025708900001", "7345", "Sudirman No. 12"):
        assert personal not in whole


def test_secret_reports_are_for_those_who_may_see_them(desk: DeskTools) -> None:
    plain, secret = log(desk), log(desk, is_secret=True)
    assert numbers(desk, CLERK) == [plain]
    assert desk.by_hand(CLERK, ListForm.PDF).hidden == 1
    assert numbers(desk, SUPERVISOR) == [plain, secret]
    assert desk.by_hand(SUPERVISOR, ListForm.PDF).hidden == 0


def test_what_may_have_been_sent_is_not_listed(desk: DeskTools, program: Program) -> None:
    waiting, begun, refused, done = (log(desk) for _ in range(4))
    port = Outbox(program.database, program.attachments)
    items = {item.register_no: item for item in port.due(NOON, 10)}

    def create(number: str) -> str:
        return next(step.id for step in items[number].steps if step.kind is StepKind.CREATE)

    port.item_attention(items[refused].id, None, "Ditolak.", None, NOON)
    port.mark_begun(items[begun].id, create(begun), NOON)
    port.mark_begun(items[done].id, create(done), NOON)
    port.step_done(items[done].id, create(done), "9165816", NOON)
    assert numbers(desk, CLERK) == [waiting, refused]
    desk.outbox.entered_by_hand(SUPERVISOR, waiting, "9165817")
    assert numbers(desk, CLERK) == [refused]


def test_it_is_recorded_who_took_the_words_away(desk: DeskTools, program: Program) -> None:
    number = log(desk)
    desk.by_hand(CLERK, ListForm.CSV)
    with program.database.read() as connection:
        row = connection.exec_driver_sql(
            "SELECT actor, detail FROM history WHERE action = ?", (Action.LISTED_BY_HAND.value,)
        ).one()
    assert row.actor == CLERK.username
    assert number in row.detail


def test_without_the_right(desk: DeskTools) -> None:
    gone = Account("x", "X", CLERK.role, is_active=False)
    with pytest.raises(NotAllowed):
        desk.by_hand(gone, ListForm.PDF)


def test_states_of_the_list(desk: DeskTools) -> None:
    log(desk)
    assert [entry.state for entry in desk.by_hand.content(CLERK).entries] == [SyncState.WAITING]
