"""Drafts, settings and credentials: kept at once, as they are, or refused by name."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.domain.errors import InvalidInput
from desktop.store import settings
from desktop.usecases.change_settings import CHOICES, DEFAULTS
from desktop.usecases.toolbox import DeskTools, Tools
from main import Program
from tests.usecases.desk import CLERK, SUPERVISOR, DeskClock, form, open_desk

ODD_FORM: dict[str, object] = {
    "title": "belum selesai \ud83d",
    "narrative": "nul\x00 dan \u202e",
    "complainant": {"name": None, "id_number": "12"},
    "list": [1, 2.5, True, None, "é🚧"],
}


def test_a_draft_is_kept_as_typed_right_or_wrong(tools: Tools) -> None:
    draft_id = tools.drafts.new_id()
    tools.drafts.keep(CLERK, draft_id, ODD_FORM)
    assert [draft.form for draft in tools.drafts.list(CLERK)] == [ODD_FORM]


def test_a_draft_is_replaced_by_its_later_state(tools: Tools, clock: DeskClock) -> None:
    draft_id = tools.drafts.new_id()
    tools.drafts.keep(CLERK, draft_id, {"title": "a"})
    clock.forward(seconds=2)
    tools.drafts.keep(CLERK, draft_id, {"title": "ab"})
    (draft,) = tools.drafts.list(CLERK)
    assert (draft.form, draft.updated_at) == ({"title": "ab"}, clock.now())


def test_several_drafts_of_several_people(tools: Tools) -> None:
    ids = [tools.drafts.new_id() for _ in range(3)]
    for draft_id in ids:
        tools.drafts.keep(CLERK, draft_id, {"title": draft_id})
    tools.drafts.keep(SUPERVISOR, tools.drafts.new_id(), {"title": "lain"})
    assert [draft.id for draft in tools.drafts.list(CLERK)] == ids
    assert tools.drafts.count() == 4
    tools.drafts.remove(ids[1])
    tools.drafts.remove(ids[1])
    assert [draft.id for draft in tools.drafts.list(CLERK)] == [ids[0], ids[2]]


def test_a_draft_survives_the_program(folder: Path, tools: Tools) -> None:
    tools.drafts.keep(CLERK, "0190", ODD_FORM)
    with open_desk(folder) as again:
        assert [draft.form for draft in again.tools().drafts.list(CLERK)] == [ODD_FORM]


def test_saving_takes_its_own_draft_away_and_no_other(tools: Tools, desk: DeskTools) -> None:
    mine, other = tools.drafts.new_id(), tools.drafts.new_id()
    tools.drafts.keep(CLERK, mine, form())
    tools.drafts.keep(CLERK, other, {"title": "lain"})
    assert desk.log_complaint(CLERK, form(), complaint_id=mine).id == mine
    assert [draft.id for draft in tools.drafts.list(CLERK)] == [other]


def test_a_refused_form_keeps_its_draft(tools: Tools, desk: DeskTools) -> None:
    mine = tools.drafts.new_id()
    tools.drafts.keep(CLERK, mine, form(title=""))
    with pytest.raises(InvalidInput):
        desk.log_complaint(CLERK, form(title=""), complaint_id=mine)
    assert [draft.id for draft in tools.drafts.list(CLERK)] == [mine]


def test_a_changed_setting_says_who(folder: Path, tools: Tools) -> None:
    tools.settings.set("theme", "dark", by=CLERK)
    with open_desk(folder) as again, again.database.read() as connection:
        row = connection.exec_driver_sql(
            "SELECT actor, detail FROM history WHERE action = 'setting_changed'"
        ).one()
    assert row.actor == CLERK.username
    assert row.detail == '{"name":"theme","value":"dark"}'


def test_settings_have_defaults_and_remember(folder: Path, tools: Tools) -> None:
    assert tools.settings.all() == dict(DEFAULTS)
    tools.settings.set("printer.a5", "Epson LX-310 (loket 1)")
    tools.settings.set("theme", "dark")
    tools.settings.set("theme", "light")
    with open_desk(folder) as again:
        kept = again.tools().settings.all()
    assert kept == dict(DEFAULTS) | {"printer.a5": "Epson LX-310 (loket 1)", "theme": "light"}


@pytest.mark.parametrize(("name", "choices"), CHOICES.items())
def test_every_choice_can_be_chosen_and_nothing_else(
    tools: Tools, name: str, choices: tuple[str, ...]
) -> None:
    assert DEFAULTS[name] in choices
    for choice in choices:
        tools.settings.set(name, choice)
        assert tools.settings.all()[name] == choice
    with pytest.raises(InvalidInput) as refused:
        tools.settings.set(name, "lainnya")
    assert refused.value.field == name


@pytest.mark.parametrize(("name", "value"), [("tidak_ada", "1"), ("printer.a5", "x" * 301), ("", "")])
def test_what_is_no_setting_is_refused(tools: Tools, name: str, value: str) -> None:
    with pytest.raises(InvalidInput):
        tools.settings.set(name, value)
    assert tools.settings.all() == dict(DEFAULTS)


def test_a_folder_to_watch_must_be_there(tools: Tools, tmp_path: Path) -> None:
    folder = tmp_path / "Kamera"
    for value in (str(folder), "Kamera", __file__):
        with pytest.raises(InvalidInput, match="Pilih folder") as refused:
            tools.settings.set("watch_folder", value)
        assert refused.value.field == "watch_folder"
    folder.mkdir()
    for value in (str(folder), ""):
        tools.settings.set("watch_folder", value)
        assert tools.settings.all()["watch_folder"] == value


def test_credentials_are_set_together(tools: Tools, program: Program) -> None:
    assert not tools.credentials.are_set()
    tools.credentials("  Bearer a.$/b\n", "{1-2}\r\n")
    assert tools.credentials.are_set()
    assert (program.keys.get("sp4n_auth"), program.keys.get("sp4n_token")) == (b"Bearer a.$/b", b"{1-2}")
    if os.name != "nt":
        assert program.paths.keys.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("auth", "token", "field"),
    [
        ("", "{1}", "auth"),
        ("Bearer x", " \n", "token"),
        ("Bearer\nx", "{1}", "auth"),
        ("Bearer x", "{1}\r\nX-Evil: 1", "token"),
        ("Bearer é", "{1}", "auth"),
        ("Bearer \ud800", "{1}", "auth"),
        ("x" * 8_001, "{1}", "auth"),
    ],
)
def test_what_no_header_may_hold_is_refused(tools: Tools, auth: str, token: str, field: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        tools.credentials(auth, token)
    assert refused.value.field == field
    assert not tools.credentials.are_set()


def test_the_printers_of_earlier_versions_are_taken_over(program: Program, tools: Tools) -> None:
    with program.database.write() as connection:
        settings.write(connection, "receipt_printer", "canon")
        settings.write(connection, "report_printer", "ruang-tu")
    printers = {"printer.a5": "canon", "printer.a4": "ruang-tu", "printer.f4": "ruang-tu"}
    assert tools.settings.all() == dict(DEFAULTS) | printers
    tools.settings.set("printer.a5", "")
    assert tools.settings.all()["printer.a5"] == ""


@pytest.mark.parametrize("name", ["printer.80mm", "printer.58mm"])
def test_a_printer_of_rolls_may_be_an_address(tools: Tools, name: str) -> None:
    for value in ("tcp://192.168.1.50:9100", "usb://04b8:0e15", "file:/dev/usb/lp0", "Epson TM-T82", ""):
        tools.settings.set(name, value)
        assert tools.settings.all()[name] == value
    with pytest.raises(InvalidInput, match="heksadesimal"):
        tools.settings.set(name, "usb://epson")


@pytest.mark.parametrize("name", ["printer.a5", "printer.a4", "printer.f4"])
def test_a_printer_of_sheets_is_one_of_the_computers(tools: Tools, name: str) -> None:
    with pytest.raises(InvalidInput, match="hanya untuk kertas gulung") as refused:
        tools.settings.set(name, "tcp://192.168.1.50")
    assert refused.value.field == name
