"""Failure 20: the computer's zone and clock change within a session, and no date of a complaint moves."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from desktop.domain.outbox import SyncState
from desktop.runtime.attached_file import AttachedFile
from desktop.usecases.issue_receipt import ReceiptCopy, ReceiptPaper
from desktop.usecases.toolbox import DeskTools, Tools
from main import Program
from sync.sandbox import SandboxServer
from tests.documents.reading import words
from tests.usecases.desk import ADMIN, CLERK, OFFICE_TOML, SUPERVISOR, DeskClock, form

PDF = b"%PDF-1.7 halaman"
ZONES = ["UTC", "Asia/Jayapura", "America/Los_Angeles", "Pacific/Kiritimati"]
SHIFTS = [timedelta(days=2), timedelta(days=-2), timedelta(minutes=-1)]
EVENING = datetime(
    2026, 11, 23, 17, 30, tzinfo=UTC
)  # 00.30 WIB on the 24th, still the 23rd in most of these zones


@pytest.fixture(autouse=True)
def _zone_of_the_computer() -> Iterator[None]:
    before = os.environ.get("TZ")
    yield
    if before is None:
        os.environ.pop("TZ", None)
    else:
        os.environ["TZ"] = before
    time.tzset()


def move_to(zone: str) -> None:
    os.environ["TZ"] = zone
    time.tzset()


def log(desk: DeskTools) -> str:
    return desk.log_complaint(CLERK, form()).register_no


def dates_of(desk: DeskTools, number: str) -> tuple[object, ...]:
    complaint = desk.find.show(ADMIN, number).complaint
    return complaint.received_at, complaint.received_on, complaint.due_on


@pytest.mark.parametrize("shift", SHIFTS, ids=str)
@pytest.mark.parametrize("zone", ZONES)
def test_the_dates_of_what_was_logged_stay(
    desk: DeskTools, clock: DeskClock, zone: str, shift: timedelta
) -> None:
    clock.at = EVENING
    move_to("Asia/Jakarta")
    number = log(desk)
    before = dates_of(desk, number)
    assert before[:2] == (EVENING, date(2026, 11, 24))
    move_to(zone)
    clock.at += shift
    assert dates_of(desk, number) == before
    receipt = words(desk.issue_receipt(CLERK, number, ReceiptPaper.A5, ReceiptCopy.CITIZEN).pdf)
    assert "24 November 2026" in receipt.replace("\N{NO-BREAK SPACE}", " ")
    clock.at = max(clock.at, EVENING)  # a day that has not come has no log
    assert [str(row.number) for row in desk.daily_log.content(SUPERVISOR, date(2026, 11, 24)).rows] == [
        number
    ]
    assert desk.daily_log.content(SUPERVISOR, date(2026, 11, 23)).rows == ()


@pytest.mark.parametrize("zone", ZONES)
def test_the_zone_of_the_computer_never_dates_a_complaint(
    desk: DeskTools, clock: DeskClock, zone: str
) -> None:
    """Between midnight and seven, WIB, a program that reckons in UTC writes yesterday."""
    move_to(zone)
    for hour in range(24):
        clock.at = datetime(2026, 11, 23, 17, 0, tzinfo=UTC) + timedelta(hours=hour)
        assert dates_of(desk, log(desk))[1] == date(2026, 11, 24)


@pytest.mark.parametrize("shift", SHIFTS, ids=str)
def test_order_is_that_of_logging_whatever_the_clock_does(
    desk: DeskTools, program: Program, clock: DeskClock, shift: timedelta
) -> None:
    numbers = []
    for _ in range(4):
        numbers.append(log(desk))
        clock.at += shift
    assert [row.register_no for row in desk.find.page(ADMIN).rows] == numbers[::-1]
    desk.void(SUPERVISOR, numbers[0], "Tercatat dua kali.")
    actions = [entry.action.value for entry in desk.find.show(ADMIN, numbers[0]).history]
    assert actions[0] == "logged"
    assert "voided" in actions[1:]
    with program.database.read() as connection:
        rows = connection.execute(sa.text("SELECT seq, at FROM history ORDER BY rowid")).all()
    assert [row.seq for row in rows] == sorted(row.seq for row in rows)


@pytest.mark.parametrize("first", SHIFTS, ids=str)
@pytest.mark.parametrize("second", SHIFTS, ids=str)
def test_the_queue_drains_whatever_the_clock_does(
    tools: Tools, program: Program, clock: DeskClock, tmp_path: Path, first: timedelta, second: timedelta
) -> None:
    """Waits that were reckoned before the clock moved hold nothing up for ever."""
    with SandboxServer() as server:
        file = tmp_path / "kantor.toml"
        file.write_text(OFFICE_TOML.replace("http://127.0.0.1:9", server.url), encoding="utf-8")
        tools.provision.apply(ADMIN, file, allow_unsigned=True)
        tools.credentials(server.secrets.bearer, server.secrets.braced)
        desk = program.at_desk()
        numbers = [
            desk.log_complaint(CLERK, form(), [AttachedFile("foto.pdf", PDF, "application/pdf")]).register_no
            for _ in range(3)
        ]
        server.faults.replace({"error_500@file": 1})
        desk.queue.round()
        clock.at += first
        server.faults.replace({"rate_429@create": 1})
        desk.queue.round()
        clock.at += second
        server.faults.replace({})
        for _ in range(6):  # a task of the system calls every ten minutes
            if desk.queue.round().waiting == 0:
                break
            clock.at += timedelta(minutes=10)
        assert sorted(str(r.register_no) for r in server.arrived) == numbers
    assert {item.state for item in desk.outbox.list(ADMIN)} == {SyncState.CONFIRMED}
