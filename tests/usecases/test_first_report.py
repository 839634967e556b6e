"""A report that repeats an earlier one: the link is kept, shown, printed and told to LAPOR!, a wrong one is refused."""

from __future__ import annotations

import pytest

from desktop.domain.errors import Conflict, InvalidInput
from desktop.domain.outbox_payload import thaw
from desktop.domain.report_text import report_text
from desktop.store import outbox
from desktop.usecases.complaint_json import record_json
from desktop.usecases.log_complaint import LoggedComplaint
from desktop.usecases.toolbox import DeskTools, Tools
from main import Program
from tests.documents.reading import words
from tests.usecases.desk import CLERK, SUPERVISOR, counts_of, form


def sent_text(program: Program, logged: LoggedComplaint) -> str:
    with program.database.read() as connection:
        item = outbox.of_complaint(connection, logged.id)
    assert item is not None
    return report_text(thaw(item.payload, item.payload_sha256))


@pytest.mark.parametrize(
    "spelling",
    [
        lambda first: first.register_no,
        lambda first: first.register_no.lower().replace("-", " "),
        lambda first: "1",
        lambda first: first.id,
    ],
    ids=["number", "spaces", "counter", "id"],
)
def test_the_link_is_kept_and_said_everywhere(desk: DeskTools, program: Program, spelling: object) -> None:
    first = desk.log_complaint(CLERK, form())
    again = desk.log_complaint(CLERK, form(duplicate_of=spelling(first)))  # type: ignore[operator]
    record = desk.find.show(CLERK, again.register_no)
    assert record.complaint.duplicate_of is not None
    assert record.complaint.duplicate_of.register_no == first.register_no
    assert record.history[0].detail["duplicate_of"] == first.register_no
    assert record_json(record, program.desk().office.zone)["duplicate_of"] == first.register_no
    assert desk.find.show(CLERK, first.register_no).duplicates == (again.register_no,)
    assert f"\nTerkait No. Register: {first.register_no}\n" in sent_text(program, again)
    assert f"Terkait laporan {first.register_no}" in words(desk.issue_receipt(CLERK, again.register_no).pdf)


def test_without_a_link_nothing_is_said(desk: DeskTools, program: Program) -> None:
    logged = desk.log_complaint(CLERK, form())
    assert "Terkait" not in sent_text(program, logged)
    assert "Terkait" not in words(desk.issue_receipt(CLERK, logged.register_no).pdf)
    assert "duplicate_of" not in desk.find.show(CLERK, logged.register_no).history[0].detail


def test_a_repeated_repetition_is_linked_to_the_first(desk: DeskTools) -> None:
    first = desk.log_complaint(CLERK, form())
    second = desk.log_complaint(CLERK, form(duplicate_of=first.register_no))
    third = desk.log_complaint(CLERK, form(duplicate_of=second.register_no))
    assert desk.find.show(CLERK, first.register_no).duplicates == (second.register_no, third.register_no)
    desk.void(SUPERVISOR, first.register_no, "salah catat")
    fourth = desk.log_complaint(CLERK, form(duplicate_of=third.register_no))
    linked = desk.find.show(CLERK, fourth.register_no).complaint.duplicate_of
    assert linked is not None
    assert linked.register_no == third.register_no


def test_that_a_secret_report_exists_is_told_to_nobody_outside(desk: DeskTools, program: Program) -> None:
    first = desk.log_complaint(CLERK, form(is_secret=True))
    again = desk.log_complaint(CLERK, form(duplicate_of=first.register_no))
    assert desk.find.show(CLERK, again.register_no).complaint.duplicate_of is None
    linked = desk.find.show(SUPERVISOR, again.register_no).complaint.duplicate_of
    assert linked is not None
    assert linked.register_no == first.register_no
    assert first.register_no not in sent_text(program, again)
    assert first.register_no not in words(desk.issue_receipt(CLERK, again.register_no).pdf)


@pytest.mark.parametrize(
    ("pointed_at", "code"),
    [
        ("ME01-L1-26-00009-9", "not_found"),
        ("ME01-L1-26-00001-0", "not_found"),
        ("jalan", "not_found"),
        ("01997c4e-0000-7000-8000-000000000000", "not_found"),
        ("2", "void"),
        (7, "wrong_type"),
        ("1" * 61, "too_long"),
    ],
)
def test_a_wrong_link_is_refused_by_its_field(
    desk: DeskTools, program: Program, pointed_at: object, code: str
) -> None:
    desk.log_complaint(CLERK, form())
    desk.log_complaint(CLERK, form())
    desk.void(SUPERVISOR, "2", "salah catat")
    counts = counts_of(program.database)
    with pytest.raises(InvalidInput) as refused:
        desk.log_complaint(CLERK, form(duplicate_of=pointed_at))
    assert (refused.value.field, refused.value.code) == ("duplicate_of", code)
    assert counts_of(program.database) == counts


def test_a_correction_does_not_move_the_link(desk: DeskTools) -> None:
    first = desk.log_complaint(CLERK, form())
    again = desk.log_complaint(CLERK, form(duplicate_of=first.register_no))
    with pytest.raises(InvalidInput) as refused:
        desk.correct(SUPERVISOR, again.register_no, {"title": "Lubang", "duplicate_of": None}, "salah ketik")
    assert (refused.value.field, refused.value.code) == ("duplicate_of", "fixed")
    desk.correct(SUPERVISOR, again.register_no, {"title": "Jalan rusak"}, "salah ketik")
    assert desk.find.show(CLERK, again.register_no).complaint.duplicate_of is not None


def test_a_link_made_after_the_save_does_not_vanish_silently(desk: DeskTools, tools: Tools) -> None:
    first = desk.log_complaint(CLERK, form())
    complaint_id = tools.drafts.new_id()
    desk.log_complaint(CLERK, form(), complaint_id=complaint_id)
    with pytest.raises(Conflict):
        desk.log_complaint(CLERK, form(duplicate_of=first.register_no), complaint_id=complaint_id)
