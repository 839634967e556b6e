"""Correcting what was logged: on what was read, with reasons why not, and without telling who complained in secret."""

from __future__ import annotations

import pytest

from desktop.domain.errors import Conflict
from desktop.usecases.correct_complaint import CORRECTED_MEANWHILE, flat_content
from desktop.usecases.find_complaints import Action, ComplaintRecord
from desktop.usecases.toolbox import DeskTools
from tests.usecases.desk import CLERK, SUPERVISOR, form

NEW_NAME = {"complainant": {"name": "Siti Aminah Putri"}}


@pytest.fixture
def number(desk: DeskTools) -> str:
    return desk.log_complaint(CLERK, form(is_secret=True)).register_no


def corrections(record: ComplaintRecord) -> list[dict[str, object]]:
    return [dict(entry.detail) for entry in record.history if entry.action is Action.CORRECTED]


def test_what_somebody_else_corrected_meanwhile_is_not_overwritten(desk: DeskTools, number: str) -> None:
    read = desk.find.show(SUPERVISOR, number).complaint.content
    desk.correct(SUPERVISOR, number, {"title": "Jembatan putus"}, "salah ketik", read)
    with pytest.raises(Conflict) as refused:
        desk.correct(SUPERVISOR, number, {"title": "Jembatan roboh"}, "salah ketik", read)
    assert refused.value.code == CORRECTED_MEANWHILE
    now = desk.find.show(SUPERVISOR, number)
    assert now.complaint.content.title == "Jembatan putus"
    assert len(corrections(now)) == 1
    desk.correct(SUPERVISOR, number, {"title": "Jembatan roboh"}, "salah ketik", now.complaint.content)


def test_it_is_judged_before_it_is_saved(desk: DeskTools, number: str) -> None:
    content = desk.find.show(SUPERVISOR, number).complaint.content
    refused = desk.correct.judge(content, {"title": "", "complainant": {"address": None}})
    assert [each.field for each in refused.problems] == ["complainant.address", "title"]
    odd = desk.correct.judge(content, {"complainant": {"phone": "081"}})
    assert odd.problems == ()
    assert "complainant.phone" in [each.field for each in odd.warnings]


def test_the_values_by_their_dotted_names(desk: DeskTools, number: str) -> None:
    values = flat_content(desk.find.show(SUPERVISOR, number).complaint.content)
    assert values["complainant.name"] == "Siti Aminah"
    assert values["title"] == form()["title"]
    assert "complainant" not in values


def test_the_history_does_not_tell_who_complained_in_secret(desk: DeskTools, number: str) -> None:
    desk.correct(SUPERVISOR, number, {**NEW_NAME, "title": "Jembatan putus"}, "salah tulis")
    (shown,) = corrections(desk.find.show(CLERK, number))
    assert shown["before"] == shown["after"] == {"complainant.name": None, "title": None}
    assert "reason" not in shown
    (whole,) = corrections(desk.find.show(SUPERVISOR, number))
    assert whole["after"] == {"complainant.name": "Siti Aminah Putri", "title": "Jembatan putus"}
