"""Guarded reports (decision 023) tell nothing to those without the right, by whatever way they are read."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from itertools import product
from typing import Any, get_type_hints

import pytest

from desktop.domain.access import Account, Right, Role
from desktop.domain.complaint import Classification
from desktop.domain.deadlines import Band
from desktop.domain.errors import NotAllowed, NotFound
from desktop.domain.outbox import SyncState
from desktop.domain.visibility import is_guarded, sees
from desktop.store.listing import ComplaintFilter
from desktop.usecases.issue_receipt import ReceiptCopy, ReceiptPaper
from desktop.usecases.keep_drafts import KeepDrafts
from desktop.usecases.list_by_hand import ListForm
from desktop.usecases.print_register import RegisterFormat
from desktop.usecases.toolbox import DeskTools
from tests.usecases.desk import CLERK, EVERYBODY, SUPERVISOR, form
from tests.usecases.guarded_desk import (
    NIK,
    OVERSIGHT_TITLE,
    PHONE,
    SECRET_TITLE,
    WORDS,
    Guarded,
    fill,
    leaks,
    marked,
)

OTHER = Account("dewi", "Dewi Lestari", Role.CLERK)
"""A clerk who logged none of it."""
Read = Callable[[DeskTools, Guarded, Account], Any]
READS: dict[str, Read] = {
    "find.page": lambda d, _g, by: d.find.page(by),
    "find.day": lambda d, _g, by: d.find.day(by, d.desk.today()),
    "find.count": lambda d, _g, by: d.find.count(by),
    "find.totals": lambda d, _g, by: d.find.totals(by),
    "find.outline": lambda d, _g, by: d.find.outline(by),
    "find.show": lambda d, g, by: [d.find.show(by, n) for n in (*g.hidden, g.open)],
    "find.show_id": lambda d, g, by: [d.find.show_id(by, d.desk.complaint_id(n)) for n in g.hidden],
    "find.state": lambda d, g, by: [d.find.state(by, n) for n in g.hidden],
    "find.look_up": lambda d, g, by: [d.find.look_up(by, n) for n in g.hidden],
    "find.search": lambda d, g, by: [d.find.search(by, n) for n in g.hidden],
    "deadlines.counts": lambda d, _g, by: d.deadlines.counts(by),
    "deadlines.overview": lambda d, _g, by: d.deadlines.overview(by, dict.fromkeys(Band, 50)),
    "deadlines.page": lambda d, _g, by: [d.deadlines.page(by, band) for band in Band],
    "outbox.view": lambda d, _g, by: d.outbox.view(by),
    "outbox.list": lambda d, _g, by: d.outbox.list(by),
    "by_hand.content": lambda d, _g, by: d.by_hand.content(by),
    "by_hand": lambda d, _g, by: [d.by_hand(by, form).content for form in ListForm],
    "issue_receipt.preview": lambda d, g, by: [
        d.issue_receipt.preview(by, n, paper) for n in g.hidden for paper in (ReceiptPaper.A5, ReceiptPaper.A4)
    ],
    "issue_receipt": lambda d, g, by: [d.issue_receipt(by, n) for n in g.hidden],
    "issue_receipt.archive_copy": lambda d, g, by: [
        d.issue_receipt.archive_copy(by, n, ReceiptPaper.A5, ReceiptCopy.CITIZEN) for n in g.hidden
    ],
    "end_of_day.state": lambda d, _g, by: d.end_of_day.state(by, d.desk.today()),
    "help.similar": lambda d, _g, by: d.help.similar(by, marked()),
    "help.known_person": lambda d, _g, by: d.help.known_person(by, marked()),
    "help.propose": lambda d, _g, by: (d.help.learned.learn_all(), d.help.propose(by, marked())),
}  # fmt: skip
"""Everything that a clerk may read."""
PAPERS: dict[str, Read] = {
    "daily_log.preview": lambda d, _g, by: d.daily_log.preview(by, d.desk.today()),
    "daily_log.content": lambda d, _g, by: d.daily_log.content(by, d.desk.today()),
    "register.preview": lambda d, _g, by: [
        d.register.preview(by, d.desk.today(), d.desk.today(), form)
        for form in (RegisterFormat.PDF, RegisterFormat.CSV)
    ],
    "recap.preview": lambda d, _g, by: d.recap.preview(by, d.desk.today(), d.desk.today(), with_annex=True),
    "issue_receipt.archive_copy": READS["issue_receipt.archive_copy"],
}
"""What goes round on paper: guarded for everybody, whoever prints it."""
FOR_SUPERVISORS = {
    "find.file", "void", "void.withdraw", "finish", "finish.reopen", "correct", "letters", "letters.again",
    "letters.begin", "letters.fill", "letters.letters", "letters.plain_text", "letters.preview", "close_day", "archive",
    "archive.receipts", "daily_log", "daily_log.archive_copy", "daily_log.content", "daily_log.day", "daily_log.note",
    "daily_log.preview", "daily_log.spreadsheet", "recap", "recap.figures", "recap.preview", "recap.spreadsheet",
    "register", "register.content", "register.preview", "carry.export", "carry.export_again", "carry.export_results",
    "carry.files", "carry.import_file", "outbox.entered_by_hand", "outbox.not_sent", "outbox.sent", "open_archive",
    "erase", "erase.acts", "erase.due", "erase.record", "erase.record_pdf", "hold", "hold.all", "hold.end",
    "person_data.by_id_number", "person_data.by_number", "secrets.make_key", "secrets.name_officer", "secrets.open",
    "secrets.state",
}  # fmt: skip
"""Read and written by those who may see everything (tests/usecases/test_rights.py)."""
TELLS_NOTHING = {"log_complaint", "add_follow_up", "redirect", "outbox.pause", "outbox.retry"}


@pytest.fixture
def guarded(desk: DeskTools) -> Guarded:
    return fill(desk)


def test_every_way_of_reading_is_known_here() -> None:
    """A new one must be put to the test below, or be for those who may see everything."""
    known = {*READS, *PAPERS, *FOR_SUPERVISORS, *TELLS_NOTHING}
    found = set()
    for part, kind in get_type_hints(DeskTools).items():
        if not inspect.isclass(kind):
            continue
        for name, value in inspect.getmembers(kind, callable):
            if name.startswith("_") and name != "__call__":
                continue
            if "by" in inspect.signature(value).parameters:
                found.add(part if name == "__call__" else f"{part}.{name}")
    assert found <= known, found - known


def test_nothing_is_told_to_a_clerk(desk: DeskTools, guarded: Guarded) -> None:
    told = {name: leaks(read(desk, guarded, OTHER)) for name, read in READS.items()}
    assert {name: words for name, words in told.items() if words} == {}


def test_the_marks_can_be_seen_by_those_who_may(desk: DeskTools, guarded: Guarded) -> None:
    for name in ("find.page", "find.show", "outbox.view", "by_hand.content", "help.similar"):
        assert "markajudul" in leaks(READS[name](desk, guarded, SUPERVISOR)), name


def test_papers_that_go_round_tell_nothing(desk: DeskTools, guarded: Guarded) -> None:
    told = {name: leaks(read(desk, guarded, SUPERVISOR)) for name, read in PAPERS.items()}
    assert {name: words for name, words in told.items() if words} == {}


def test_words_of_a_guarded_report_do_not_find_it(desk: DeskTools, guarded: Guarded) -> None:
    other_states = ComplaintFilter(sync_state=SyncState.BY_HAND)
    for text in (*WORDS, NIK, PHONE, "Zulmarka Tandawang", "zul mar", "narasi"):
        assert not desk.find.search(OTHER, text), text
        for wanted in (None, other_states):
            hits = desk.find.look_up(OTHER, text, wanted)
            assert (hits.rows, hits.elsewhere, hits.is_cut) == ((), 0, False), text
    for text in (NIK, PHONE, "zulmarka", "markanarasi"):
        found = {row.register_no for row in desk.find.search(SUPERVISOR, text)}
        assert found == set(guarded.hidden), text


def test_by_its_number_it_is_found_without_its_content(desk: DeskTools, guarded: Guarded) -> None:
    (row,) = desk.find.search(OTHER, guarded.secret)
    assert (row.title, row.name, row.target_agency, row.is_hidden) == (SECRET_TITLE, None, None, True)
    record = desk.find.show(OTHER, guarded.oversight)
    assert record.is_hidden
    assert record.complaint.content.title == OVERSIGHT_TITLE
    assert record.complaint.due_on
    assert record.complaint.attachments == ()


def test_totals_are_complete_for_everybody(desk: DeskTools, guarded: Guarded) -> None:
    assert desk.find.count(OTHER) == desk.find.count(SUPERVISOR) == 4
    assert desk.find.totals(OTHER) == desk.find.totals(SUPERVISOR)
    assert desk.deadlines.counts(OTHER) == desk.deadlines.counts(SUPERVISOR)
    assert desk.by_hand.content(OTHER).hidden == 2
    assert guarded.open


def test_that_a_guarded_report_is_about_the_same_is_part_of_what_it_says(
    desk: DeskTools, guarded: Guarded
) -> None:
    assert desk.find.show(OTHER, guarded.open).complaint.duplicate_of is None
    assert desk.find.show(SUPERVISOR, guarded.secret).duplicates == (guarded.open,)
    again = desk.log_complaint(CLERK, marked(is_secret=True, duplicate_of=guarded.open)).register_no
    assert again in desk.find.show(SUPERVISOR, guarded.secret).duplicates
    assert desk.find.show(OTHER, guarded.secret).duplicates == ()


def test_its_files_are_closed(desk: DeskTools, guarded: Guarded) -> None:
    sha256 = desk.find.show(SUPERVISOR, guarded.secret).complaint.attachments[0].sha256
    with pytest.raises(NotAllowed):
        desk.find.file(OTHER, guarded.secret, sha256)
    with pytest.raises(NotFound):
        desk.find.file(OTHER, guarded.open, sha256)
    assert desk.find.file(SUPERVISOR, guarded.secret, sha256) == b"%PDF-1.4 marka"


def test_copies_that_tell_everything_are_for_those_who_may(desk: DeskTools, guarded: Guarded) -> None:
    for number, copy in product(guarded.hidden, (ReceiptCopy.OFFICE, ReceiptCopy.AGENCY)):
        with pytest.raises(NotAllowed):
            desk.issue_receipt(OTHER, number, copy=copy)
        with pytest.raises(NotAllowed):
            desk.issue_receipt.preview(OTHER, number, copy=copy)


def test_who_logged_it_hands_out_the_first_papers_and_then_no_more(desk: DeskTools) -> None:
    number = desk.log_complaint(CLERK, marked(classification="berkadar_pengawasan")).register_no
    assert "markajudul" in leaks(desk.issue_receipt(CLERK, number).pdf)
    assert leaks(desk.issue_receipt(CLERK, number).pdf) == []
    assert "markajudul" in leaks(desk.issue_receipt(CLERK, number, copy=ReceiptCopy.OFFICE).pdf)
    with pytest.raises(NotAllowed):
        desk.issue_receipt(CLERK, number, copy=ReceiptCopy.OFFICE)
    assert "markajudul" in leaks(desk.issue_receipt(SUPERVISOR, number).pdf)


def test_a_clerk_cannot_redirect_what_they_may_not_see(desk: DeskTools, guarded: Guarded) -> None:
    with pytest.raises(NotAllowed):
        desk.redirect(OTHER, guarded.oversight, agency="PUPR")


def test_drafts_are_offered_to_their_owner_alone(desk: DeskTools) -> None:
    drafts = KeepDrafts(desk.desk.database, desk.desk.clock)
    drafts.keep(CLERK, drafts.new_id(), marked(is_secret=True))
    assert leaks(drafts.list(OTHER)) == []
    assert leaks(drafts.list(CLERK)) != []


@pytest.mark.parametrize("by", EVERYBODY, ids=lambda account: account.role.value)
@pytest.mark.parametrize("kind", Classification)
@pytest.mark.parametrize("is_secret", [True, False])
def test_the_rule(by: Account, kind: Classification, is_secret: bool) -> None:
    needs = {Right.SEE_SECRET_IDENTITY} if is_secret else set()
    needs |= {Right.SEE_OVERSIGHT} if kind is Classification.BERKADAR_PENGAWASAN else set()
    assert sees(by, is_secret, kind) is all(by.may(right) for right in needs)
    assert is_guarded(is_secret, kind) is bool(needs)


def test_what_everybody_may_read_is_not_hidden(desk: DeskTools) -> None:
    number = desk.log_complaint(CLERK, form()).register_no
    record = desk.find.show(OTHER, number)
    assert not record.is_hidden
    assert record.complaint.content.title == form()["title"]
