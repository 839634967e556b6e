"""The whole way of trying out: first start, sample data, in as somebody, CONTOH on paper, and back to the real start."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.errors import NotAllowed
from desktop.runtime.paths import DataPaths
from desktop.usecases import fill_demo_office
from desktop.usecases.fill_demo_office import CLERKS, SUPERVISOR
from tests.documents.reading import pages
from tests.ui.common.fake_cups import FakeCups
from tests.ui.looking import clipped_texts, keep_picture, nameless_controls, overflowing, settle
from tests.ui.seat import Seat, cups, paths, seat, server
from ui.common.jobs import JobRunner
from ui.common.layout import column
from ui.common.sheet import Question
from ui.intake.screen import IntakeScreen
from ui.shell.desk_page import DeskPage
from ui.shell.sample_strip import SampleStrip
from ui.sign_in.first_start import FirstStartScreen
from ui.sign_in.people_to_try import PeopleToTry
from ui.sign_in.screen import SignInScreen

__all__ = ["cups", "paths", "seat", "server"]

LONG_MS = 60_000


@pytest.fixture
def trial(
    qtbot: QtBot, tmp_path: Path, jobs: JobRunner, cups: FakeCups, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Seat]:
    """Sit at a fresh computer; the month of the demonstration is a few days long."""
    monkeypatch.setattr(fill_demo_office, "DAYS", 5)
    paths = DataPaths(tmp_path / "desk")
    paths.create()
    seat = Seat(qtbot, paths, jobs)
    qtbot.waitUntil(lambda: bool(seat.find(FirstStartScreen)), timeout=LONG_MS)
    yield seat
    seat.close()


def strip_of(seat: Seat) -> SampleStrip:
    (strip,) = seat.find(SampleStrip)
    assert isinstance(strip, SampleStrip)
    return strip


def test_trying_out_and_back_to_the_real_start(trial: Seat, qtbot: QtBot) -> None:
    (start,) = trial.find(FirstStartScreen)
    assert isinstance(start, FirstStartScreen)
    start.choice.sample_button.click()
    qtbot.waitUntil(lambda: bool(trial.find(PeopleToTry)), timeout=LONG_MS)
    (offer,) = trial.find(PeopleToTry)
    assert isinstance(offer, PeopleToTry)
    assert len(offer.buttons) == 4
    trial.frame.resize(1366, 768)
    settle()
    assert (clipped_texts(trial.frame), nameless_controls(trial.frame)) == ([], [])
    keep_picture(trial.frame, "masuk-contoh")

    offer.buttons[0].click()
    qtbot.waitUntil(lambda: bool(trial.find(IntakeScreen)), timeout=LONG_MS)
    (page,) = trial.find(DeskPage)
    assert isinstance(page, DeskPage)
    assert strip_of(trial).note.text().startswith("Data contoh")
    settle()
    keep_picture(trial.frame, "catat-contoh")

    assert trial.opening.program is not None
    desk = trial.opening.program.at_desk()
    number = desk.outbox.list(SUPERVISOR)[0].register_no
    assert all("CONTOH" in each for each in pages(desk.issue_receipt(CLERKS[0], number).pdf))
    day = date.fromisoformat(str(desk.desk.now().astimezone(desk.desk.office.zone).date()))
    assert all("CONTOH" in each for each in pages(desk.daily_log(SUPERVISOR, day).pdf))

    trial.press(Qt.Key.Key_F3)
    strip_of(trial).leave.click()
    (question,) = trial.frame.findChildren(Question)
    assert QApplication.focusWidget() is question.safe
    settle()
    keep_picture(trial.frame, "selesai-mencoba")
    question.safe.click()
    settle()
    assert trial.find(DeskPage)
    strip_of(trial).leave.click()
    question = next(each for each in trial.frame.findChildren(Question) if each.isVisible())
    question.risky.click()
    qtbot.waitUntil(lambda: bool(trial.find(FirstStartScreen)), timeout=LONG_MS)
    assert not trial.find(SignInScreen)
    opened = trial.opening.open()
    assert (opened.office, opened.has_accounts, opened.drafts) == (None, False, 0)
    assert not trial.opening.paths.practice_reports.exists()


def test_a_real_office_cannot_be_thrown_away(seat: Seat, paths: DataPaths) -> None:
    seat.sign_in("budi")
    assert seat.find(SampleStrip) == []
    assert seat.flow._opened is not None
    assert seat.flow._opened.people_to_try == ()
    paths.practice_reports.touch()
    with pytest.raises(NotAllowed):
        seat.opening.leave_sample()
    assert seat.opening.open().has_accounts


@pytest.mark.parametrize("circumstance", ["usual", "longer_texts", "larger_text"])
@pytest.mark.parametrize("width", [1366, 1024, 683])
def test_the_strip_is_read_whole_in_every_window(
    shown: Callable[..., None], request: pytest.FixtureRequest, width: int, circumstance: str
) -> None:
    if circumstance != "usual":
        request.getfixturevalue(circumstance)
    page = QWidget()
    strip = SampleStrip()
    page.setLayout(column(None, strip, spacing=0))
    shown(page, width, 384)
    assert (page.width(), clipped_texts(page), overflowing(page)) == (width, [], [])
    keep_picture(page, f"contoh-strip-{width}-{circumstance}")
