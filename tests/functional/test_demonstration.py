"""``loket demo``: the main job without a window."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

import main
from desktop.domain.outbox import SyncState
from desktop.runtime.paths import DataPaths
from desktop.runtime.set_clock import SetClock
from desktop.usecases.fill_demo_office import CLERKS, SUPERVISOR
from desktop.usecases.find_complaints import Action
from main import fill_demonstration, open_program, practice_server


@pytest.mark.slow
def test_the_whole_job_without_a_window(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run(["--json", "demo", "--folder", str(tmp_path)]) == 0
    done = json.loads(capsys.readouterr().out)
    totals = done["totals"]
    assert done["complaints"] == totals["logged"] >= 200
    assert totals["logged"] == sum(number for state, number in totals.items() if state != "logged")
    for state in ("confirmed", "unknown", "attention", "by_hand", "withheld"):
        assert totals[state] > 0, state
    assert done["waiting_before_last_sync"] > 0
    assert totals["waiting"] == 0
    assert done["arrived"] >= totals["confirmed"]
    for path in done["papers"]:
        assert Path(path).read_bytes().startswith(b"%PDF-")


def test_another_folder_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    foreign = tmp_path / "demo-desk" / "skripsi.docx"
    foreign.parent.mkdir()
    foreign.write_text("bab 1")
    assert main.run(["demo", "--folder", str(tmp_path)]) == 5
    assert foreign.read_text() == "bab 1"
    assert "berisi hal lain" in capsys.readouterr().err


@pytest.mark.slow
def test_the_month_can_end_on_any_day(tmp_path: Path) -> None:
    now = datetime(
        2027, 1, 2, 20, 0, tzinfo=UTC
    )  # a Sunday, three in the morning, behind the turn of the year
    program = open_program(DataPaths(tmp_path / "desk"), SetClock(now))
    try:
        with practice_server(program.paths, 0) as server:
            summary = fill_demonstration(program, server, lambda _day: None)
            arrived = [datetime.fromisoformat(report.arrived_at) for report in server.arrived]
        desk = program.at_desk()
        zone = desk.desk.office.zone
        counts, totals = desk.deadlines.counts(CLERKS[0]), desk.outbox.totals()
        reasons = [item.reason or "" for item in desk.outbox.list(SUPERVISOR, SyncState.UNKNOWN)]
        drafts = program.tools().drafts.list(CLERKS[0])
        answered = [
            entry.action
            for row in desk.find.page(CLERKS[0], limit=1_000).rows
            for entry in desk.find.show_id(CLERKS[0], row.id).history
        ]
    finally:
        program.close()
    assert len(summary.complaints) > 150
    assert summary.totals.logged == len(summary.complaints)
    assert summary.last_day is not None
    assert summary.last_day <= now.date()
    assert max(arrived) <= now, "the server's times are those of the month"
    assert not any(now.astimezone(zone).strftime("pukul %H.%M") in reason for reason in reasons)
    assert 1 <= counts.pressing <= 6
    assert counts.yellow <= 4
    assert totals.unknown + totals.attention <= 6
    assert answered.count(Action.STATUS_READ) > 100
    assert answered.count(Action.FINISHED) > 0
    assert [_name(draft.form) for draft in drafts] == [None, "Herman", "Siti Aminah"]
    assert all(draft.updated_at < now for draft in drafts)


def _name(form: Mapping[str, object]) -> object:
    typed = form["typed"]
    assert isinstance(typed, Mapping)
    return typed.get("complainant.name")
