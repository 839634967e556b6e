"""Erasing what has outlived its time: nothing of it is left in any page of the file, and everything still adds up."""

from __future__ import annotations

import signal
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.domain.access import Account
from desktop.domain.daily_log_totals import totals
from desktop.domain.errors import Conflict, InvalidInput, NotFound, StorageProblem
from desktop.domain.outbox import ItemKind, StepKind, SyncState
from desktop.domain.receipt_code import make_code
from desktop.domain.register_number import from_canonical
from desktop.domain.retention import ERASED_TEXT
from desktop.store import audit_log, outbox, search_index
from desktop.store.history import Action
from desktop.store.lapor_reports import LaporReports
from desktop.usecases.change_settings import RETENTION_YEARS
from desktop.usecases.erase_expired import EraseExpired
from desktop.usecases.hold_complaint import HoldComplaint
from desktop.usecases.issue_receipt import receipt_key
from desktop.usecases.note_version import NoteVersion
from desktop.usecases.toolbox import DeskTools, Tools
from main import Program
from tests.documents.reading import words
from tests.usecases.desk import ADMIN, CLERK, SUPERVISOR, DeskClock, desk_key, form, open_desk
from tests.usecases.old_desk import LATER, MARKERS, THEN, age_files, eraser, files_of, old_complaint
from tests.usecases.plain_pages import plain_pages

ROOT = Path(__file__).parents[2]
BASIS = "Nota Persetujuan Bupati 045/12/2027"
FIRST, LAST = date(2026, 3, 1), date(2026, 3, 31)


def raw(folder: Path) -> bytes:
    """Return the file as it is after the program has ended, decrypted, in small letters."""
    return plain_pages(folder / "loket.db", desk_key(folder)).lower()


def plain(folder: Path) -> bytes:
    """Return everything in the database's files, decrypted."""
    log = (folder / "loket.db-wal").read_bytes()
    assert len(log) < 5 * 4096, "only what was written after the file was written anew"
    return plain_pages(folder / "loket.db", desk_key(folder))


def empty_log(program: Program) -> None:
    """Write the write-ahead log into the file, which stays as it is otherwise."""
    driver = program.database.engine.raw_connection()
    driver.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    driver.close()


def sums(desk: DeskTools) -> tuple[object, ...]:
    """Return what must add up as before."""
    log, figures = (
        desk.daily_log.content(SUPERVISOR, THEN.date()),
        desk.recap.figures(SUPERVISOR, FIRST, LAST),
    )
    numbers = [str(row.number) for row in log.rows]
    return desk.outbox.totals(), totals(log), numbers, figures.received, figures.mean_follow_up_days


def erase(desk: DeskTools, clock: DeskClock) -> str:
    clock.at = LATER
    return eraser(desk)(ADMIN, BASIS).act


def test_nothing_of_it_is_left_in_any_page(
    desk: DeskTools, clock: DeskClock, program: Program, folder: Path
) -> None:
    for place in range(21):  # so many that rows are moved between pages and the index has several pieces
        old_complaint(desk, clock, THEN + timedelta(minutes=place), marked=place % 3 != 1)
    desk.close_day(SUPERVISOR, THEN.date())
    kept = old_complaint(desk, clock, THEN + timedelta(days=1), marked=False)
    hold = HoldComplaint(desk.desk)
    hold(SUPERVISOR, "1", "Tahanmarkah")
    empty_log(program)
    before = plain(folder)
    assert [marker for marker in MARKERS if marker.encode() not in before] == []
    age_files(program)
    assert files_of(program.paths.attachments)
    hold.end(SUPERVISOR, "1", "Tahanmarkah selesai")
    hold(SUPERVISOR, kept, "Perkara di PTUN")
    erase(desk, clock)
    after = plain(folder)
    assert [each for each in MARKERS if each.encode() in after or each.lower().encode() in after] == []
    with program.database.read() as connection:
        assert connection.exec_driver_sql("PRAGMA freelist_count").scalar() == 0  # written anew
    assert files_of(program.paths.attachments) == []
    assert desk.find.show(SUPERVISOR, kept).complaint.content.title == form()["title"]


def test_copies_made_before_a_version_go_with_it(
    desk: DeskTools, clock: DeskClock, program: Program, folder: Path
) -> None:
    old_complaint(desk, clock)
    note = NoteVersion(program.paths.updates, program.database, desk_key(folder), clock, "9.0.0")
    note(has_backup=False)
    (copy,) = program.paths.updates.glob("before-9.0.0-*.db")
    assert MARKERS[0].encode() in plain_pages(copy, desk_key(folder))
    erase(desk, clock)
    assert list(program.paths.updates.glob("*.db")) == []


def test_the_draft_that_was_removed_is_in_no_page(tools: Tools, program: Program, folder: Path) -> None:
    for place in range(20):
        tools.drafts.keep(CLERK, f"draf-{place}", {"narrative": f"Rahasiamarkah{place} " * 40})
    empty_log(program)
    assert b"Rahasiamarkah7" in plain(folder)
    for place in range(20):
        tools.drafts.remove(f"draf-{place}")
    program.close()  # writes the log into the file, as the end of every day at the counter does
    assert b"Rahasiamarkah" not in plain_pages(folder / "loket.db", desk_key(folder))


def test_the_stub_is_found_counted_and_printed(desk: DeskTools, clock: DeskClock, program: Program) -> None:
    number, other = old_complaint(desk, clock), old_complaint(desk, clock, THEN + timedelta(hours=1))
    desk.close_day(SUPERVISOR, THEN.date())
    before = sums(desk)
    erase(desk, clock)
    assert sums(desk) == before
    hits = desk.find.search(CLERK, number)
    assert [(hit.register_no, hit.name, hit.title) for hit in hits] == [(number, None, ERASED_TEXT)]
    assert desk.find.search(CLERK, "Zubaidahmarkah") == ()
    assert desk.find.search(CLERK, "1603025708900099") == ()
    assert desk.find.count(CLERK) == 2
    record = desk.find.show(SUPERVISOR, other)
    assert record.complaint.erased_at == LATER
    assert record.item.lapor_no
    assert record.finished_at is not None
    assert record.follow_ups == ()
    assert [entry.detail for entry in record.history[:-1]] == [{}] * (len(record.history) - 1)
    assert record.history[-1].action is Action.ERASED
    with program.database.read() as connection:
        assert audit_log.verify(connection).is_whole
        assert search_index.is_complete(connection)


def test_register_log_and_recap_are_printed_over_stubs(desk: DeskTools, clock: DeskClock) -> None:
    old_complaint(desk, clock)
    old_complaint(desk, clock, THEN + timedelta(hours=1), marked=False)
    erase(desk, clock)
    assert ERASED_TEXT in words(desk.daily_log(SUPERVISOR, THEN.date()).pdf)
    assert ERASED_TEXT in words(desk.register(SUPERVISOR, FIRST, LAST).content)
    assert "2026" in words(desk.recap(SUPERVISOR, FIRST, LAST).pdf)


def test_a_closed_day_goes_with_the_last_of_its_complaints(
    desk: DeskTools, clock: DeskClock, tools: Tools
) -> None:
    old_complaint(desk, clock)
    held = old_complaint(desk, clock, THEN + timedelta(hours=1))
    desk.close_day(SUPERVISOR, THEN.date())
    HoldComplaint(desk.desk)(SUPERVISOR, held, "Perkara di PTUN")
    clock.at = LATER
    extent = eraser(desk).due(ADMIN).extent
    assert (extent.papers_going, extent.papers_staying) == ((), (THEN.date(),))
    erase(desk, clock)
    assert desk.close_day.closed_days(FIRST, LAST) == (THEN.date(),)
    HoldComplaint(desk.desk).end(SUPERVISOR, held, "Putusan sudah tetap")
    assert eraser(desk).due(ADMIN).extent.papers_going == (THEN.date(),)
    erase(desk, clock)
    assert desk.close_day.closed_days(FIRST, LAST) == ()


def test_only_what_is_due_goes(desk: DeskTools, clock: DeskClock, tools: Tools) -> None:
    due = old_complaint(desk, clock, marked=False)
    young = old_complaint(desk, clock, THEN + timedelta(days=365), marked=False)
    held = old_complaint(desk, clock, THEN, marked=False)
    HoldComplaint(desk.desk)(SUPERVISOR, held, "Pemeriksaan Inspektorat")
    clock.at = THEN
    waiting = desk.log_complaint(CLERK, form(incident_date="2026-03-01")).register_no
    desk.finish(SUPERVISOR, waiting, "Dijawab lisan")
    open_one = desk.log_complaint(CLERK, form(incident_date="2026-03-01")).register_no
    clock.at = LATER
    found = eraser(desk).due(ADMIN)
    assert [each.register_no for each in found.now] == [due]
    assert (found.held, found.unsettled, found.never_ended) == ((held,), (waiting,), 1)
    assert found.by_year == {2026: 1}
    erase(desk, clock)
    for number in (young, held, waiting, open_one):
        assert desk.find.show(SUPERVISOR, number).complaint.erased_at is None
    tools.settings.set(RETENTION_YEARS, "4", ADMIN)
    assert [each.register_no for each in eraser(desk).due(ADMIN).now] == [young]


def test_a_report_of_another_desk_goes_by_the_same_time(
    desk: DeskTools, clock: DeskClock, program: Program, folder: Path
) -> None:
    with program.database.write() as connection:
        for number, settled_at in (("ME01-L2-26-00001-5", THEN), ("ME01-L2-26-00002-3", LATER)):
            item_id = outbox.add_item(
                connection, ItemKind.CARRIED, None, number, "Titipan", f'{{"no": "{number}"}}'
            )
            outbox.add_step(connection, item_id, 0, StepKind.CREATE)
            item = outbox.of_id(connection, item_id)
            assert item is not None
            outbox.settle(connection, item, SyncState.CONFIRMED, settled_at, lapor_no=number[-7:])
    clock.at = LATER
    due = eraser(desk).due(ADMIN)
    assert (due.now, due.carried) == ((), 1)
    erase(desk, clock)
    assert b"ME01-L2-26-00001-5" not in plain(folder)
    (kept,) = desk.outbox.list(ADMIN)
    assert kept.register_no == "ME01-L2-26-00002-3"
    assert eraser(desk).due(ADMIN).carried == 0


def test_what_a_stopped_program_left_is_cleared_at_the_next_start(
    desk: DeskTools, clock: DeskClock, program: Program, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in range(9):
        old_complaint(desk, clock, THEN + timedelta(minutes=place))
    monkeypatch.setattr(EraseExpired, "clear_away", lambda _self: None)  # as if it ended right after
    erase(desk, clock)
    program.close()
    assert any(marker.lower().encode() in raw(folder) for marker in MARKERS)
    with open_desk(folder, clock):
        pass
    assert [marker for marker in MARKERS if marker.lower().encode() in raw(folder)] == []


def test_nothing_goes_without_a_backup(desk: DeskTools, clock: DeskClock) -> None:
    number = old_complaint(desk, clock, marked=False)
    clock.at = LATER

    def fails(_by: Account) -> None:
        raise StorageProblem("Ruang disk habis.")

    with pytest.raises(StorageProblem):
        EraseExpired(desk.desk, fails)(ADMIN, BASIS)
    assert desk.find.show(SUPERVISOR, number).complaint.erased_at is None
    made: list[str] = []
    eraser(desk, made)(ADMIN, BASIS)
    assert made == [ADMIN.username]


def test_what_cannot_be_is_refused(desk: DeskTools, clock: DeskClock) -> None:
    clock.at = LATER
    with pytest.raises(Conflict, match="Belum ada"):
        eraser(desk)(ADMIN, BASIS)
    old_complaint(desk, clock, marked=False)
    clock.at = LATER
    for basis in ("  ", "x" * 121):
        with pytest.raises(InvalidInput) as refused:
            eraser(desk)(ADMIN, basis)
        assert refused.value.field == "basis"
    with pytest.raises(Conflict, match="sekarang 1"):
        eraser(desk)(ADMIN, BASIS, expected=7)
    with pytest.raises(NotFound):
        eraser(desk).record_pdf(ADMIN, "tidak-ada")


def test_nothing_can_be_done_with_a_stub(desk: DeskTools, clock: DeskClock) -> None:
    number = old_complaint(desk, clock)
    clock.at = THEN
    erase(desk, clock)
    for deed in (
        lambda: desk.correct(SUPERVISOR, number, {"title": "Lain"}, "alasan"),
        lambda: desk.void(SUPERVISOR, number, "alasan"),
        lambda: desk.finish.reopen(SUPERVISOR, number, "alasan"),
        lambda: desk.add_follow_up(CLERK, number, "susulan"),
        lambda: desk.issue_receipt(CLERK, number),
        lambda: desk.issue_receipt.preview(CLERK, number),
        lambda: desk.letters.begin(SUPERVISOR, number, "proses"),
        lambda: HoldComplaint(desk.desk)(SUPERVISOR, number, "alasan"),
    ):
        with pytest.raises(Conflict) as refused:
            deed()
        assert refused.value.code == "erased"


def test_what_was_erased_does_not_come_back_from_lapor(
    desk: DeskTools, clock: DeskClock, program: Program
) -> None:
    old_complaint(desk, clock, marked=False)
    clock.at = LATER
    reports = LaporReports(program.database)
    assert len(reports.due(LATER, 10)) == 1
    erase(desk, clock)
    assert reports.due(LATER + timedelta(days=1), 10) == []


def test_the_receipt_of_a_stub_is_still_genuine(desk: DeskTools, clock: DeskClock) -> None:
    number = old_complaint(desk, clock)
    code = make_code(receipt_key(desk.desk.keys), from_canonical(number), THEN.date())
    assert desk.verify_receipt(code.qr_text).genuine
    erase(desk, clock)
    assert desk.verify_receipt(code.qr_text).genuine


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX")
@pytest.mark.parametrize("last", [4, 40])
def test_killed_half_way_it_is_all_or_nothing(
    desk: DeskTools, clock: DeskClock, program: Program, folder: Path, last: int
) -> None:
    numbers = [old_complaint(desk, clock, THEN + timedelta(minutes=place)) for place in range(3)]
    before = sums(desk)
    program.close()
    words = [sys.executable, "-m", "tests.usecases.erasing_process", str(folder), str(last)]
    ended = subprocess.run(words, cwd=ROOT, check=False, capture_output=True)
    assert ended.returncode == -signal.SIGKILL
    with open_desk(folder, clock) as again:
        tools = again.at_desk()
        erased = [tools.find.show(SUPERVISOR, each).complaint.erased_at is not None for each in numbers]
        assert len(set(erased)) == 1
        assert sums(tools) == before
        with again.database.read() as connection:
            assert audit_log.verify(connection).is_whole
            assert search_index.is_complete(connection)


def test_the_record_lists_numbers_and_nobody(desk: DeskTools, clock: DeskClock) -> None:
    number = old_complaint(desk, clock)
    act = erase(desk, clock)
    text = words(eraser(desk).record_pdf(ADMIN, act))
    for told in (
        number,
        BASIS,
        "Senin, 5 Januari 2032",
        ADMIN.full_name,
        "Saksi",
        "memusnahkan isi 1 pengaduan",
    ):
        assert told in text, told
    assert not [marker for marker in MARKERS if marker in text]
    (only,) = eraser(desk).acts(ADMIN)
    assert (only.act, only.basis, only.complaints, only.files, only.letters) == (act, BASIS, 1, 1, 1)
