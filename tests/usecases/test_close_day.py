"""Closing a day: from then on its paper is the same for ever, and nothing that comes later is lost."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta

import pytest
import sqlalchemy as sa

from desktop.domain.errors import Conflict, InvalidInput, StorageProblem
from desktop.store.history import Action
from desktop.usecases.toolbox import DeskTools
from main import Program
from tests.documents.reading import pages, words
from tests.usecases.desk import ADMIN, CLERK, SUPERVISOR, DeskClock, form

TUESDAY = date(2026, 11, 24)
FRIDAY = date(2026, 11, 27)


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def backdated(day: date) -> dict[str, object]:
    return form(received_at=f"{day.isoformat()}T09:00:00+07:00")


def forget_the_triggers(program: Program, statement: str) -> None:
    with program.database.write() as connection:
        connection.execute(sa.text("DROP TRIGGER closed_paper_no_update"))
        connection.execute(sa.text(statement))


def test_a_closed_day_prints_byte_for_byte_the_same_whatever_happens_after(
    desk: DeskTools, clock: DeskClock
) -> None:
    for _ in range(3):
        desk.log_complaint(CLERK, form())
    closed = desk.close_day(SUPERVISOR, TUESDAY)
    first = desk.daily_log(SUPERVISOR, TUESDAY)
    assert (first.is_closed, first.sha256, closed.rows) == (True, closed.sha256, 3)
    clock.forward(hours=30)
    desk.void(SUPERVISOR, "2", "dicatat dua kali")
    desk.outbox.entered_by_hand(SUPERVISOR, "1", "9165816")
    desk.log_complaint(CLERK, backdated(TUESDAY))
    again = [desk.daily_log(by, TUESDAY) for by in (SUPERVISOR, ADMIN)]
    assert {digest(printed.pdf) for printed in (first, *again)} == {digest(first.pdf)}
    text = words(first.pdf)
    assert "Dicetak 24 Nov 2026, 12.00 WIB oleh Sari Dewi" in text
    assert "SALINAN" not in words(again[1].pdf)
    assert "BATAL" not in text


def test_an_office_that_changes_leaves_closed_papers_alone(
    desk: DeskTools, program: Program, clock: DeskClock, tmp_path_factory: pytest.TempPathFactory
) -> None:
    desk.log_complaint(CLERK, form())
    desk.close_day(SUPERVISOR, TUESDAY)
    first = desk.daily_log(SUPERVISOR, TUESDAY)
    from tests.usecases.desk import OFFICE_TOML

    file = tmp_path_factory.mktemp("office") / "baru.toml"
    changed = OFFICE_TOML.replace("Hj. Nurhayati, M.Si.", "Drs. Kepala Baru").replace(
        "DINAS KOM", "BADAN KOM"
    )
    file.write_text(changed, encoding="utf-8")
    program.tools().provision.apply(ADMIN, file, allow_unsigned=True)
    later = program.at_desk()
    assert later.desk.office.head is not None
    assert later.desk.office.head.name == "Drs. Kepala Baru"
    assert digest(later.daily_log(SUPERVISOR, TUESDAY).pdf) == digest(first.pdf)


def test_the_live_view_says_what_it_is(desk: DeskTools) -> None:
    desk.log_complaint(CLERK, form())
    desk.close_day(SUPERVISOR, TUESDAY)
    desk.void(SUPERVISOR, "1", "dicatat dua kali")
    live = desk.daily_log.preview(SUPERVISOR, TUESDAY, live=True)
    assert (live.is_live, live.is_closed) == (True, True)
    text = words(live.pdf)
    assert "KEADAAN SEKARANG, log ditutup 24 Nov 2026, 12.00 WIB" in text
    assert "BATAL pukul 12.00" in text


def test_what_comes_after_closing_stands_in_the_log_of_the_next_working_day(
    desk: DeskTools, clock: DeskClock
) -> None:
    clock.forward(days=3)
    desk.log_complaint(CLERK, form())
    desk.close_day(SUPERVISOR, FRIDAY)
    late = desk.log_complaint(CLERK, form(title="Datang pukul empat sore"))
    assert [str(row.number) for row in desk.daily_log.content(SUPERVISOR, FRIDAY).rows] != [late.register_no]
    saturday = FRIDAY + timedelta(days=1)
    clock.forward(days=1)
    assert desk.daily_log.content(SUPERVISOR, saturday).late == ()
    clock.forward(days=2)
    monday = desk.desk.today()
    desk.log_complaint(CLERK, form())
    log = desk.daily_log.content(SUPERVISOR, monday)
    assert [str(row.number) for row in log.late] == [late.register_no]
    assert (log.tally.valid, len(log.rows)) == (1, 1)
    text = words(desk.daily_log.preview(SUPERVISOR, monday).pdf)
    assert "Susulan setelah penutupan" in text
    assert "S1 00002-" in text
    assert "susulan hari yang sudah ditutup: 1" in text
    desk.close_day(SUPERVISOR, monday)
    clock.forward(days=1)
    assert desk.daily_log.content(SUPERVISOR, desk.desk.today()).late == ()
    assert [str(row.number) for row in desk.daily_log.content(SUPERVISOR, monday).late] == [late.register_no]


def test_what_is_dated_back_to_a_closed_day_stands_in_the_log_of_the_day_it_was_typed_in(
    desk: DeskTools, clock: DeskClock
) -> None:
    desk.log_complaint(CLERK, form())
    desk.close_day(SUPERVISOR, TUESDAY)
    clock.forward(days=1)
    wednesday = desk.desk.today()
    desk.log_complaint(CLERK, form())
    paper = desk.log_complaint(CLERK, backdated(TUESDAY))
    desk.log_complaint(CLERK, form())
    log = desk.daily_log.content(SUPERVISOR, wednesday)
    assert [str(row.number) for row in log.late] == [paper.register_no]
    assert (log.tally.valid, log.tally.other_day) == (2, 1)
    assert "dipakai untuk pengaduan yang diterima pada hari lain, 24 November 2026" in words(
        desk.daily_log.preview(SUPERVISOR, wednesday).pdf
    )
    clock.forward(days=1)
    assert desk.daily_log.content(SUPERVISOR, desk.desk.today()).late == ()


def test_what_comes_after_both_days_were_closed_moves_on(desk: DeskTools, clock: DeskClock) -> None:
    desk.log_complaint(CLERK, form())
    desk.close_day(SUPERVISOR, TUESDAY)
    clock.forward(days=1)
    wednesday = desk.desk.today()
    desk.close_day(SUPERVISOR, wednesday)
    late = desk.log_complaint(CLERK, backdated(TUESDAY))
    clock.forward(days=1)
    log = desk.daily_log.content(SUPERVISOR, desk.desk.today())
    assert [str(row.number) for row in log.late] == [late.register_no]
    assert desk.daily_log.content(SUPERVISOR, wednesday).late == ()


def test_a_day_is_closed_once_and_not_ahead(desk: DeskTools) -> None:
    desk.close_day(SUPERVISOR, TUESDAY)
    with pytest.raises(Conflict, match="sudah ditutup"):
        desk.close_day(SUPERVISOR, TUESDAY)
    with pytest.raises(InvalidInput):
        desk.close_day(SUPERVISOR, FRIDAY)
    assert desk.close_day.closed_days(date(2026, 11, 1), date(2026, 11, 30)) == (TUESDAY,)


def test_what_was_tampered_with_is_not_printed(desk: DeskTools, program: Program) -> None:
    desk.log_complaint(CLERK, form())
    desk.close_day(SUPERVISOR, TUESDAY)
    forget_the_triggers(program, "UPDATE closed_paper SET content = replace(content, 'Siti', 'Sita')")
    with pytest.raises(StorageProblem, match="tidak lagi seperti saat ditutup"):
        desk.daily_log(SUPERVISOR, TUESDAY)


def test_the_database_refuses_to_change_what_is_closed(desk: DeskTools, program: Program) -> None:
    desk.close_day(SUPERVISOR, TUESDAY)
    for statement in ("UPDATE closed_paper SET content = ''", "DELETE FROM closed_paper"):
        with pytest.raises(sa.exc.IntegrityError, match="for ever"), program.database.write() as connection:
            connection.execute(sa.text(statement))


def test_closing_is_history(desk: DeskTools, program: Program) -> None:
    closed = desk.close_day(SUPERVISOR, TUESDAY)
    with program.database.read() as connection:
        rows = connection.execute(
            sa.text("SELECT actor, detail FROM history WHERE action = :a"), {"a": Action.DAY_CLOSED.value}
        ).all()
    assert [row.actor for row in rows] == ["sari"]
    assert closed.sha256 in rows[0].detail


def test_the_same_log_printed_again_is_marked_a_copy_and_a_newer_one_is_not(desk: DeskTools) -> None:
    desk.log_complaint(CLERK, form())
    first, second = (desk.daily_log(SUPERVISOR, TUESDAY) for _ in range(2))
    assert (first.copy_no, second.copy_no) == (1, 2)
    assert "SALINAN" not in words(first.pdf)
    for text in pages(second.pdf):
        assert "SALINAN ke-2" in text
        assert "cetakan ke-2" in text
    desk.log_complaint(CLERK, form())
    assert desk.daily_log(SUPERVISOR, TUESDAY).copy_no == 1
