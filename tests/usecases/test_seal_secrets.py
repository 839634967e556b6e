"""Sealing secret reports to an officer's key: nothing of them is left that the desk itself can read, and all adds up."""

from __future__ import annotations

import signal
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.daily_log_totals import totals
from desktop.domain.errors import Conflict, InvalidInput, NotAllowed, NotFound
from desktop.domain.lapor_report import EntryKind, LaporEntry, LaporStatus
from desktop.domain.outbox import SyncState
from desktop.domain.reading_back import ReadReport
from desktop.domain.receipt_code import make_code
from desktop.domain.register_number import from_canonical
from desktop.domain.reveal_reason import RevealReason
from desktop.domain.sealing import SEALED_TEXT, SEALED_TITLE
from desktop.store import audit_log, sealing, search_index
from desktop.store.history import Action
from desktop.store.lapor_reports import LaporReports
from desktop.usecases.hold_complaint import HoldComplaint
from desktop.usecases.issue_receipt import ReceiptCopy, receipt_key
from desktop.usecases.reveal_identity import RevealIdentity
from desktop.usecases.seal_secrets import SealSecrets
from desktop.usecases.toolbox import DeskTools, Tools
from main import Program
from tests.documents.reading import words
from tests.usecases.desk import ADMIN, CLERK, SUPERVISOR, DeskClock, desk_key, open_desk
from tests.usecases.old_desk import PICTURE, THEN, age_files, eraser
from tests.usecases.plain_pages import plain_pages
from tests.usecases.secret_desk import (
    DAY_AFTER,
    PASSPHRASE,
    PLANTED,
    name_officer,
    plain,
    seal_on_the_day_after,
    secret,
)

ROOT = Path(__file__).parents[2]
FIRST, LAST = date(2026, 3, 1), date(2026, 3, 31)
WHY = "Diminta Inspektorat"


def pages(folder: Path) -> bytes:
    return plain_pages(folder / "loket.db", desk_key(folder))


def left(content: bytes) -> list[str]:
    return [each for each in PLANTED if each.encode() in content or each.lower().encode() in content]


def sums(desk: DeskTools) -> tuple[object, ...]:
    """Return what must add up as before."""
    log = desk.daily_log.content(SUPERVISOR, THEN.date())
    figures = desk.recap.figures(SUPERVISOR, FIRST, LAST)
    register = desk.register.content(SUPERVISOR, FIRST, LAST)
    return (
        desk.outbox.totals(),
        totals(log),
        [str(row.number) for row in log.rows],
        figures.received,
        figures.mean_follow_up_days,
        len(register.rows),
        desk.find.totals(SUPERVISOR),
    )


def test_nothing_of_it_is_left_in_any_page(
    desk: DeskTools, clock: DeskClock, program: Program, folder: Path
) -> None:
    numbers = [secret(desk, clock, place) for place in range(7)]
    kept = plain(desk, clock, 30)
    name_officer(desk)
    program.database.compact()
    assert [each for each in PLANTED if each.encode() not in pages(folder)] == []
    age_files(program)
    assert seal_on_the_day_after(desk, clock) == len(numbers)
    program.close()
    assert left(pages(folder)) == []
    with open_desk(folder, clock) as again:
        assert again.at_desk().find.show(CLERK, kept).complaint.content.title.startswith("Jalan berlubang")
        files = [again.attachments.read(file.sha256) for number in numbers
                 for file in again.at_desk().find.show(SUPERVISOR, number).complaint.attachments]  # fmt: skip
        assert len(list(again.paths.attachments.glob("??/*"))) == len(files) == len(numbers)
        assert not any(PICTURE in each for each in files)


def test_its_officer_reads_all_of_it_and_that_is_recorded(desk: DeskTools, clock: DeskClock) -> None:
    number = secret(desk, clock)
    before = desk.find.show(SUPERVISOR, number)
    name_officer(desk)
    seal_on_the_day_after(desk, clock)
    shown = desk.find.show(SUPERVISOR, number)
    assert (shown.complaint.content.title, shown.complaint.content.narrative) == (SEALED_TITLE, SEALED_TEXT)
    assert shown.complaint.sealed_for == SUPERVISOR.username
    opened = desk.secrets.open(SUPERVISOR, number, PASSPHRASE, WHY)
    assert opened.files == (("berkasmarkah.pdf", PICTURE),)
    told = str(opened.told)
    assert [each for each in PLANTED if each not in told] == []
    assert opened.told["content"]["narrative"] == before.complaint.content.narrative
    entry = desk.find.show(SUPERVISOR, number).history[-1]
    assert (entry.action, entry.actor, entry.detail) == (
        Action.SEALED_READ,
        SUPERVISOR.username,
        {"reason": WHY, "way": "passphrase"},
    )
    assert desk.find.show(SUPERVISOR, number).complaint.content.narrative == SEALED_TEXT


def test_everything_adds_up_as_before(desk: DeskTools, clock: DeskClock, program: Program) -> None:
    number = secret(desk, clock)
    plain(desk, clock, 5)
    desk.close_day(SUPERVISOR, THEN.date())
    code = make_code(receipt_key(desk.desk.keys), from_canonical(number), THEN.date())
    name_officer(desk)
    clock.at = DAY_AFTER
    before, due_on = sums(desk), desk.find.show(SUPERVISOR, number).complaint.due_on
    assert desk.secrets.seal_due() == 1
    assert sums(desk) == before
    assert desk.find.show(SUPERVISOR, number).complaint.due_on == due_on
    assert desk.verify_receipt(code.qr_text).genuine
    assert not [each for each in PLANTED if each in words(desk.register(SUPERVISOR, FIRST, LAST).content)]
    assert "disegel untuk satu petugas" in words(desk.person_data.by_number(SUPERVISOR, number).pdf)
    assert [hit.register_no for hit in desk.find.search(SUPERVISOR, number)] == [number]
    for lost in ("Zubaidahmarkah", "1603025708900099", "081298765432", "Uraianmarkah"):
        assert desk.find.search(SUPERVISOR, lost) == ()
    with program.database.read() as connection:
        assert audit_log.verify(connection).is_whole
        assert search_index.is_complete(connection)


def test_only_what_is_settled_and_of_an_earlier_day_is_sealed(desk: DeskTools, clock: DeskClock) -> None:
    settled, waiting = secret(desk, clock), secret(desk, clock, 1, is_settled=False)
    later = secret(desk, clock, 24 * 60)
    plain(desk, clock, 2)
    assert seal_on_the_day_after(desk, clock) == 0  # nobody is named
    name_officer(desk)
    assert desk.secrets.state(SUPERVISOR).due == 1
    assert seal_on_the_day_after(desk, clock) == 1
    assert desk.secrets.seal_due() == 0
    fates = {
        each: desk.find.show(SUPERVISOR, each).complaint.sealed_for for each in (settled, waiting, later)
    }
    assert fates == {settled: SUPERVISOR.username, waiting: None, later: None}


def test_nobody_else_opens_it(desk: DeskTools, clock: DeskClock) -> None:
    number, other = secret(desk, clock), plain(desk, clock, 3)
    name_officer(desk)
    desk.secrets.make_key(ADMIN, "kalimat milik admin sendiri")
    seal_on_the_day_after(desk, clock)
    for by, phrase in ((ADMIN, PASSPHRASE), (ADMIN, "kalimat milik admin sendiri"), (CLERK, PASSPHRASE)):
        with pytest.raises(NotAllowed):
            desk.secrets.open(by, number, phrase, WHY)
    with pytest.raises(InvalidInput) as wrong:
        desk.secrets.open(SUPERVISOR, number, PASSPHRASE + ".", WHY)
    assert wrong.value.field == "passphrase"
    with pytest.raises(InvalidInput):
        desk.secrets.open(SUPERVISOR, number, PASSPHRASE, " ")
    with pytest.raises(Conflict, match="tidak disegel"):
        desk.secrets.open(SUPERVISOR, other, PASSPHRASE, WHY)
    actions = [entry.action for entry in desk.find.show(SUPERVISOR, number).history]
    assert Action.SEALED_READ not in actions


def test_the_recovery_key_opens_it_if_it_was_given(desk: DeskTools, tools: Tools, clock: DeskClock) -> None:
    code = tools.recovery_key.keys.make_recovery_key()
    with_code = secret(desk, clock)
    name_officer(desk, code)
    assert seal_on_the_day_after(desk, clock) == 1
    without = secret(desk, clock, 1)
    desk.secrets.make_key(SUPERVISOR, "kunci baru tanpa lembar")
    assert seal_on_the_day_after(desk, clock) == 1
    opened = desk.secrets.open(ADMIN, with_code, code.lower(), WHY, is_recovery_key=True)
    assert "Uraianmarkah" in str(opened.told)
    assert desk.find.show(ADMIN, with_code).history[-1].detail["way"] == "recovery_key"
    with pytest.raises(InvalidInput, match="tidak membuka"):
        desk.secrets.open(ADMIN, without, code, WHY, is_recovery_key=True)
    assert desk.secrets.open(SUPERVISOR, with_code, PASSPHRASE, WHY)  # a key that retired still opens
    assert desk.secrets.open(SUPERVISOR, without, "kunci baru tanpa lembar", WHY)


def test_what_cannot_be_is_refused(desk: DeskTools, tools: Tools) -> None:
    for phrase in ("pendek", "aaaaaaaaaaaaaa"):
        with pytest.raises(InvalidInput) as weak:
            desk.secrets.make_key(SUPERVISOR, phrase)
        assert weak.value.field == "passphrase"
    with pytest.raises(NotFound, match="belum punya kunci segel"):
        desk.secrets.name_officer(ADMIN, SUPERVISOR.username)
    code = tools.recovery_key.keys.make_recovery_key()
    tools.recovery_key.keys.make_recovery_key()
    with pytest.raises(InvalidInput, match="bukan untuk data ini"):
        desk.secrets.make_key(SUPERVISOR, PASSPHRASE, code)
    name_officer(desk)
    desk.secrets.name_officer(ADMIN, "")
    assert desk.secrets.state(ADMIN).officer == ""


def test_nothing_that_needs_its_words_can_be_done(desk: DeskTools, clock: DeskClock) -> None:
    number = secret(desk, clock)
    sha256 = desk.find.show(SUPERVISOR, number).complaint.attachments[0].sha256
    name_officer(desk)
    seal_on_the_day_after(desk, clock)
    sealed_file = desk.find.show(SUPERVISOR, number).complaint.attachments[0].sha256
    assert sealed_file != sha256
    for deed in (
        lambda: desk.correct(SUPERVISOR, number, {"title": "Lain"}, "alasan"),
        lambda: desk.void(SUPERVISOR, number, "alasan"),
        lambda: desk.void.withdraw(SUPERVISOR, number, "alasan"),
        lambda: desk.add_follow_up(CLERK, number, "susulan"),
        lambda: desk.issue_receipt(CLERK, number),
        lambda: desk.issue_receipt.preview(CLERK, number),
        lambda: desk.letters.begin(SUPERVISOR, number, "proses"),
        lambda: desk.find.file(SUPERVISOR, number, sealed_file),
        lambda: RevealIdentity(desk.desk)(SUPERVISOR, number, RevealReason.VERIFY),
    ):
        with pytest.raises(Conflict) as refused:
            deed()
        assert refused.value.code == "sealed"


def test_it_is_held_finished_archived_and_erased_like_any_other(
    desk: DeskTools, clock: DeskClock, program: Program, tmp_path: Path
) -> None:
    number = secret(desk, clock)
    name_officer(desk)
    seal_on_the_day_after(desk, clock)
    hold = HoldComplaint(desk.desk)
    hold(SUPERVISOR, number, "Perkara di PTUN")
    hold.end(SUPERVISOR, number, "Putusan sudah tetap")
    desk.finish(SUPERVISOR, number, "Dijawab lisan")
    assert (
        desk.archive.receipts(SUPERVISOR, tmp_path, THEN.date(), THEN.date(), ReceiptCopy.CITIZEN).written
        == ()
    )
    clock.at = THEN + timedelta(days=365 * 6)
    assert len(eraser(desk).due(ADMIN).now) == 1
    eraser(desk)(ADMIN, "Nota 1/2032")
    record = desk.find.show(SUPERVISOR, number)
    assert (record.complaint.sealed_for, record.complaint.attachments) == (None, ())
    with program.database.read() as connection:
        assert audit_log.verify(connection).is_whole


def test_what_lapor_says_later_is_not_kept_in_words(
    desk: DeskTools, clock: DeskClock, program: Program, folder: Path
) -> None:
    number = secret(desk, clock)
    name_officer(desk)
    seal_on_the_day_after(desk, clock)
    reports = LaporReports(program.database)
    (due,) = reports.due(clock.at, 10)
    at = clock.at - timedelta(hours=1)
    told = LaporEntry(EntryKind.FOLLOW_UP, "Jawabanmarkah untuk Zubaidahmarkah", at, "PUPR")
    own = LaporEntry(
        EntryKind.FOLLOW_UP, f"[Susulan 1 untuk No. Register: {number}]\nSusulanmarkah dari pengadu", at, None
    )
    foreign = f"No. Register: ME01-L1-26-00099-{number[-1]}"
    status = LaporStatus(
        "2", "Sedang diproses", entries=(LaporEntry(EntryKind.STATUS, "Disposisi oleh Zubaidahmarkah", at),),
        content=foreign,
    )  # fmt: skip
    read = ReadReport(due, status, (told, own))
    assert reports.keep(read, clock.at)
    assert not reports.keep(read, clock.at)
    record = desk.find.show(SUPERVISOR, number)
    assert record.item.state is SyncState.CONFIRMED
    assert record.lapor is not None
    assert record.lapor.status.name == "Sedang diproses"
    assert {each.content for each in record.lapor.status.entries} == {SEALED_TEXT, f"Disposisi {SEALED_TEXT}"}
    program.close()
    content = pages(folder)
    assert [each for each in (*PLANTED, "Jawabanmarkah") if each.encode() in content] == []


def test_two_that_seal_at_once_do_not_seal_the_stub(
    desk: DeskTools, clock: DeskClock, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = secret(desk, clock)
    name_officer(desk)
    clock.at = DAY_AFTER
    others = [program.at_desk().secrets]
    due = sealing.due

    def due_and_then_another_seals(*asked: Any) -> list[str]:
        found = due(*asked)
        while others:
            assert others.pop().seal_due() == 1
        return found

    monkeypatch.setattr(SealSecrets, "clear_away", lambda _self: None)  # it would wait for the reader above
    monkeypatch.setattr(sealing, "due", due_and_then_another_seals)
    assert desk.secrets.seal_due() == 0
    assert "Uraianmarkah" in str(desk.secrets.open(SUPERVISOR, number, PASSPHRASE, WHY).told)


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX")
@pytest.mark.parametrize("last", [5, 20])
def test_killed_half_way_each_is_sealed_or_not(
    desk: DeskTools, clock: DeskClock, program: Program, folder: Path, last: int
) -> None:
    numbers = [secret(desk, clock, place) for place in range(2)]
    name_officer(desk)
    clock.at = DAY_AFTER
    before = sums(desk)
    program.close()
    command = [sys.executable, "-m", "tests.usecases.sealing_process", str(folder), str(last)]
    ended = subprocess.run(command, cwd=ROOT, check=False, capture_output=True)
    assert ended.returncode == -signal.SIGKILL
    with open_desk(folder, clock) as again:
        tools = again.at_desk()
        assert sums(tools) == before
        for number in numbers:
            record = tools.find.show(SUPERVISOR, number)
            if record.complaint.sealed_for is None:
                assert record.complaint.erased_at is None
                assert record.complaint.content.title.startswith("Judulmarkah")
                assert tools.find.file(SUPERVISOR, number, record.complaint.attachments[0].sha256) == PICTURE
            else:
                assert "Uraianmarkah" in str(tools.secrets.open(SUPERVISOR, number, PASSPHRASE, WHY).told)
        tools.secrets.seal_due()
        with again.database.read() as connection:
            assert audit_log.verify(connection).is_whole
    assert left(pages(folder)) == []
