"""Logging: one transaction or nothing, one number each, the same call twice logs once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NoReturn

import pytest

from desktop.domain.errors import Conflict, InvalidInput, StorageProblem
from desktop.domain.outbox import SyncState
from desktop.domain.register_number import parse
from desktop.runtime.attached_file import AttachedFile
from desktop.store import complaints, drafts, outbox
from desktop.store.delivery import Outbox
from desktop.usecases import log_complaint
from desktop.usecases.toolbox import DeskTools, Tools
from main import Program
from tests.usecases.desk import CLERK, DeskClock, counts_of, form, open_desk

PDF = AttachedFile("surat.pdf", b"%PDF-1.4 surat", "application/pdf")


def test_two_hundred_in_a_row_have_no_gap(desk: DeskTools) -> None:
    numbers = [parse(desk.log_complaint(CLERK, form()).register_no) for _ in range(200)]
    assert [number.counter for number in numbers if number] == list(range(1, 201))
    assert {number.prefix for number in numbers if number} == {"ME01-L1-26-"}


def test_the_same_call_twice_logs_once(desk: DeskTools, program: Program, tools: Tools) -> None:
    complaint_id = tools.drafts.new_id()
    tools.drafts.keep(CLERK, complaint_id, {"title": "Jalan"})
    first = desk.log_complaint(CLERK, form(), complaint_id=complaint_id)
    counts = counts_of(program.database)
    second = desk.log_complaint(CLERK, form(), complaint_id=complaint_id)
    assert second == first
    with pytest.raises(
        Conflict, match=first.register_no
    ):  # what was typed meanwhile must not vanish silently
        desk.log_complaint(CLERK, form(title="Judul lain"), complaint_id=complaint_id)
    assert counts_of(program.database) == counts
    assert counts["draft"] == 0
    assert desk.log_complaint(CLERK, form()).register_no.split("-")[3] == "00002"


def test_a_repeated_call_tells_the_present_fate(desk: DeskTools, program: Program) -> None:
    logged = desk.log_complaint(CLERK, form())
    item = desk.outbox.list(CLERK)[0]
    port = Outbox(program.database, program.attachments)
    port.mark_begun(item.id, item.steps[0].id, program.clock.now())
    port.item_confirmed(item.id, item.steps[0].id, "9165816", "9165816", program.clock.now())
    assert desk.log_complaint(CLERK, form(), complaint_id=logged.id).sync_state is SyncState.CONFIRMED


def test_everything_about_it_is_stored_together(desk: DeskTools, program: Program) -> None:
    before = counts_of(program.database)
    logged = desk.log_complaint(CLERK, form(), [PDF])
    after = counts_of(program.database)
    grown = {name: after[name] - before[name] for name in after if after[name] != before[name]}
    assert grown == {
        "complaint": 1,
        "attachment": 1,
        "history": 1,
        "outbox_item": 1,
        "outbox_step": 2,
        "number_series": 1,
        "complaint_words": 1,
        "complaint_parts": 1,
    }
    record = desk.find.show(CLERK, logged.register_no)
    assert program.attachments.read(record.complaint.attachments[0].sha256) == PDF.content
    assert [step.kind.value for step in record.item.steps] == ["file", "create"]


def test_what_will_be_sent_names_no_citizen(desk: DeskTools) -> None:
    person = form()["complainant"] | {"email": "siti@contoh.id", "occupation": "Pedagang sayur"}
    desk.log_complaint(CLERK, form(complainant=person))
    payload = desk.outbox.list(CLERK)[0].payload
    for key in ("name", "id_number", "phone", "email", "address", "occupation"):
        assert person[key] not in payload
    assert "Jalan berlubang di depan Pasar Inpres" in payload


Break = Callable[[pytest.MonkeyPatch], None]


def _fail(*_args: object, **_more: object) -> NoReturn:
    raise RuntimeError("stopped in between")


@pytest.mark.parametrize(
    ("module", "name"),
    [
        (log_complaint, "next_number"),
        (complaints, "add"),
        (outbox, "enqueue"),
        (log_complaint, "record"),
        (drafts, "remove"),
        (log_complaint, "LoggedComplaint"),
    ],
    ids=lambda value: value if isinstance(value, str) else value.__name__.rpartition(".")[2],
)
def test_a_failure_between_two_steps_leaves_nothing_and_no_gap(
    desk: DeskTools, program: Program, monkeypatch: pytest.MonkeyPatch, module: object, name: str
) -> None:
    desk.log_complaint(CLERK, form())
    before = counts_of(program.database)
    with monkeypatch.context() as broken:
        broken.setattr(module, name, _fail)
        with pytest.raises(RuntimeError, match="stopped in between"):
            desk.log_complaint(CLERK, form(), [PDF], complaint_id="0190-of-a-draft")
    after = counts_of(program.database)
    committed = name == "LoggedComplaint"  # after the commit: the person is told nothing, yet nothing is lost
    assert after["complaint"] == before["complaint"] + committed
    if not committed:
        assert after == before
    following = desk.log_complaint(CLERK, form()).register_no
    assert following.split("-")[3] == f"{2 + committed:05d}"


def test_two_desks_on_one_file_share_the_numbers(folder: Path, clock: DeskClock) -> None:
    given: list[str] = []

    def work() -> None:
        with open_desk(folder, clock) as program:
            desk = program.at_desk()
            for _ in range(25):
                given.append(desk.log_complaint(CLERK, form()).register_no)

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(int(number.split("-")[3]) for number in given) == list(range(1, 51))


def test_numbers_begin_anew_with_the_year_at_the_office(desk: DeskTools, clock: DeskClock) -> None:
    clock.at = datetime(2026, 12, 31, 16, 59, tzinfo=UTC)  # 23.59 WIB
    assert desk.log_complaint(CLERK, form()).register_no.startswith("ME01-L1-26-00001-")
    clock.forward(minutes=2)
    logged = desk.log_complaint(CLERK, form())
    assert logged.register_no.startswith("ME01-L1-27-00001-")
    assert logged.received_at.date() == date(2027, 1, 1)


def test_a_paper_form_of_last_week_keeps_its_day(desk: DeskTools) -> None:
    logged = desk.log_complaint(CLERK, form(received_at="2026-11-16T23:30:00+08:00"))
    shown = desk.find.show(CLERK, logged.register_no).complaint
    assert shown.is_backdated
    assert shown.received_on == date(2026, 11, 16)
    assert shown.received_at == datetime(2026, 11, 16, 15, 30, tzinfo=UTC)
    assert shown.due_on == date(2026, 12, 4)  # 14 working days after 16 November


def test_the_day_is_the_offices_not_the_computers(desk: DeskTools, clock: DeskClock) -> None:
    clock.at = datetime(2026, 11, 24, 17, 30, tzinfo=UTC)  # 00.30 WIB on the 25th
    shown = desk.find.show(CLERK, desk.log_complaint(CLERK, form()).register_no).complaint
    assert shown.received_on == date(2026, 11, 25)
    assert not shown.is_backdated


def test_every_problem_is_told_at_once(desk: DeskTools, program: Program) -> None:
    before = counts_of(program.database)
    with pytest.raises(InvalidInput) as refused:
        desk.log_complaint(CLERK, form(title="", channel="x", complainant__name=None))
    assert [problem.field for problem in refused.value.problems] == ["channel", "complainant.name", "title"]
    assert counts_of(program.database) == before


def test_too_many_files_store_none(desk: DeskTools, program: Program) -> None:
    files = [AttachedFile(f"{n}.pdf", b"%PDF-" + bytes([n]), "application/pdf") for n in range(6)]
    with pytest.raises(InvalidInput, match="Paling banyak 5"):
        desk.log_complaint(CLERK, form(), files)
    assert not program.attachments.folder.exists()


def test_an_attachment_that_cannot_be_stored_logs_nothing(desk: DeskTools, program: Program) -> None:
    before = counts_of(program.database)
    program.attachments.folder.write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(StorageProblem, match="Lampiran tidak dapat disimpan"):
        desk.log_complaint(CLERK, form(), [PDF])
    assert counts_of(program.database) == before
