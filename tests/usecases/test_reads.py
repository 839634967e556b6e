"""Who looks at what is written down: once, without the numbers that were looked for, and why where it matters."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.domain.errors import InvalidInput, StorageProblem
from desktop.domain.reveal_reason import LONGEST_NOTE, RevealReason
from desktop.runtime.attached_file import AttachedFile
from desktop.store import history
from desktop.store.history import Action, AuditEntry
from desktop.usecases.read_log import AGAIN_AFTER, ReadLog
from desktop.usecases.reveal_identity import RevealIdentity
from desktop.usecases.toolbox import DeskTools
from tests.usecases.desk import CLERK, NOON, SUPERVISOR, DeskClock, form


def entries(desk: DeskTools, *actions: Action) -> list[AuditEntry]:
    with desk.desk.database.read() as connection:
        newest = history.newest(connection, 1_000)
    return [each for each in reversed(newest) if each.entry.action in actions]


def told(desk: DeskTools, *actions: Action) -> list[tuple[str, str]]:
    return [(each.entry.action.value, each.entry.actor) for each in entries(desk, *actions)]


@pytest.fixture
def number(desk: DeskTools) -> str:
    return desk.log_complaint(CLERK, form()).register_no


def test_who_opens_a_complaint_is_recorded_once_while_they_look(
    desk: DeskTools, clock: DeskClock, number: str
) -> None:
    for _ in range(3):
        desk.find.show(CLERK, number)
        clock.forward(minutes=9)  # still looking: each look counts from the last
    assert told(desk, Action.COMPLAINT_OPENED) == [("complaint_opened", "budi")]
    clock.forward(minutes=2)
    desk.find.show(SUPERVISOR, number)
    desk.find.show(CLERK, number)
    assert [actor for _action, actor in told(desk, Action.COMPLAINT_OPENED)] == ["budi", "sari", "budi"]


def test_a_whole_look_is_another_one_than_a_masked_one(desk: DeskTools, number: str) -> None:
    desk.find.show(CLERK, number)
    desk.find.show(CLERK, number, is_whole=True)
    assert [dict(each.entry.detail) for each in entries(desk, Action.COMPLAINT_OPENED)] == [
        {},
        {"is_whole": True},
    ]


def test_looks_stand_in_the_whole_history_alone(desk: DeskTools, number: str) -> None:
    desk.find.show(CLERK, number)
    shown = desk.find.show(SUPERVISOR, number).history
    assert [entry.action for entry in shown] == [Action.LOGGED]


def test_asking_how_it_stands_is_no_look(desk: DeskTools, number: str) -> None:
    assert desk.find.state(CLERK, number).register_no == number
    desk.find.page(CLERK)
    desk.find.search(CLERK, "jalan")
    assert entries(desk, Action.COMPLAINT_OPENED, Action.PERSON_SEARCHED) == []


def test_what_is_hidden_was_not_looked_at(desk: DeskTools) -> None:
    secret = desk.log_complaint(CLERK, form(is_secret=True)).register_no
    desk.find.show(CLERK, secret)
    assert entries(desk, Action.COMPLAINT_OPENED) == []


@pytest.mark.parametrize("text", ["1603025708900001", "0812-7345-6789", "+62 812 7345 6789"])
def test_looking_for_a_person_is_recorded_without_the_number(desk: DeskTools, number: str, text: str) -> None:
    assert [row.register_no for row in desk.find.look_up(CLERK, text).rows] == [number]
    desk.find.search(CLERK, text)
    desk.find.look_up(CLERK, "1603025708900009")  # nobody's
    (found,) = entries(desk, Action.PERSON_SEARCHED)
    assert dict(found.entry.detail) == {"found": 1}


def test_who_opens_a_file_is_recorded(desk: DeskTools) -> None:
    file = AttachedFile("foto.pdf", b"%PDF-1.4", "application/pdf")
    number = desk.log_complaint(CLERK, form(), [file]).register_no
    sha256 = desk.find.show(CLERK, number).complaint.attachments[0].sha256
    assert desk.find.file(CLERK, number, sha256) == file.content
    desk.find.file(CLERK, number, sha256)
    (opened,) = entries(desk, Action.FILE_OPENED)
    assert (opened.register_no, opened.entry.detail["sha256"]) == (number, sha256)


def test_a_full_disk_hides_no_complaint_but_everything_whole(
    desk: DeskTools, number: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_detail: object) -> None:
        raise StorageProblem("Disk penuh.")

    monkeypatch.setattr(history, "record", full)
    assert desk.find.show(CLERK, number).complaint.register_no == number
    with pytest.raises(StorageProblem):
        desk.find.show(CLERK, number, is_whole=True)
    monkeypatch.undo()
    desk.find.show(CLERK, number)
    assert len(entries(desk, Action.COMPLAINT_OPENED)) == 1, (
        "what could not be recorded is recorded next time"
    )


def test_an_identity_is_shown_for_a_reason(desk: DeskTools, number: str) -> None:
    reveal = RevealIdentity(desk.desk)
    reveal(CLERK, number, RevealReason.CONTACT, "is dropped")
    reveal(CLERK, number, RevealReason.OTHER, "  surat\nsalah  alamat ")
    assert [dict(each.entry.detail) for each in entries(desk, Action.IDENTITY_REVEALED)] == [
        {"why": "menghubungi_pelapor"},
        {"why": "lainnya", "note": "surat salah alamat"},
    ]
    for note in ("", " \n ", "x" * (LONGEST_NOTE + 1)):
        with pytest.raises(InvalidInput) as refused:
            reveal(CLERK, number, RevealReason.OTHER, note)
        assert refused.value.field == "reason"


def test_what_was_looked_at_is_forgotten_in_order() -> None:
    log = ReadLog()
    assert log.is_new("budi", "a", NOON)
    assert not log.is_new("budi", "a", NOON + AGAIN_AFTER - timedelta(seconds=1))
    assert log.is_new("sari", "a", NOON)
    assert log.is_new("budi", "a", NOON - timedelta(days=1)), "a clock that was set back hides no look"
    for place in range(2_100):
        log.is_new("budi", place, NOON)
    assert log.is_new("sari", "a", NOON)
