"""What is written about a logged report is kept for its writer, beside the drafts of reports and never among them."""

from __future__ import annotations

import pytest

from desktop.usecases.keep_unsent import KeepUnsent, UnsentKind
from desktop.usecases.toolbox import DeskTools
from main import Program
from tests.usecases.desk import CLERK, SUPERVISOR, form

NOTE, CORRECTION = UnsentKind.FOLLOW_UP, UnsentKind.CORRECTION


@pytest.fixture
def keep(desk: DeskTools) -> KeepUnsent:
    return KeepUnsent(desk.desk)


def test_it_is_found_again_by_the_same_person_at_the_same_report(desk: DeskTools, keep: KeepUnsent) -> None:
    first, second = (desk.log_complaint(CLERK, form()).register_no for _ in range(2))
    keep.keep(CLERK, NOTE, first, {"text": "Baru"})
    keep.keep(CLERK, NOTE, first, {"text": "Baru separuh"})
    keep.keep(CLERK, CORRECTION, first, {"reason": "salah"})
    assert keep.find(CLERK, NOTE, first) == {"text": "Baru separuh"}
    assert keep.find(CLERK, CORRECTION, first) == {"reason": "salah"}
    assert keep.find(CLERK, NOTE, second) == {}
    assert keep.find(SUPERVISOR, NOTE, first) == {}
    keep.keep(CLERK, NOTE, first, {})
    assert keep.find(CLERK, NOTE, first) == {}
    keep.drop(CLERK, CORRECTION, first)
    assert keep.find(CLERK, CORRECTION, first) == {}


def test_it_is_no_draft_of_a_report(program: Program, desk: DeskTools, keep: KeepUnsent) -> None:
    drafts = program.tools().drafts
    number = desk.log_complaint(CLERK, form()).register_no
    keep.keep(CLERK, NOTE, number, {"text": "Baru separuh"})
    assert (drafts.count(), drafts.list(CLERK)) == (0, [])
    drafts.keep(CLERK, drafts.new_id(), {"title": "Jalan"})
    assert (drafts.count(), len(drafts.list(CLERK))) == (1, 1)
