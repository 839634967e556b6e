"""Data that cannot be opened: the window says why and lets the person try again; nothing that was there is touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.errors import LoketError, StorageProblem
from desktop.runtime.paths import DataPaths
from main import WindowOpening
from ui.common.jobs import JobRunner
from ui.shell.flow import DeskFlow
from ui.shell.frame import Frame
from ui.sign_in.cannot_open import CannotOpenScreen


def _shown(frame: Frame) -> QWidget:
    page = next(each for each in frame.findChildren(QWidget) if each.parent() is frame and each.isVisible())
    assert isinstance(page, QWidget)
    return page


def test_a_folder_that_is_refused_is_told_and_tried_again(qtbot: QtBot, tmp_path: Path) -> None:
    synced = tmp_path / "OneDrive" / "loket"
    frame, jobs = Frame(), JobRunner(lambda error: pytest.fail(repr(error)))
    qtbot.addWidget(frame)
    opening = WindowOpening(DataPaths(synced))
    flow = DeskFlow(
        frame,
        jobs,
        opening,
        lambda _signed_in, _flow: pytest.fail("no desk"),
        office="",
        regency="",
        wants_sample=False,
    )
    frame.show()
    flow.open()
    qtbot.waitUntil(lambda: isinstance(_shown(frame), CannotOpenScreen))
    screen = _shown(frame)
    assert isinstance(screen, CannotOpenScreen)
    assert "OneDrive" in screen.reason.text()
    assert screen.title.text() == "Folder data tidak aman"
    assert not synced.exists()
    screen.copy.click()
    assert screen.reason.text() in QApplication.clipboard().text()
    screen.retry.click()
    qtbot.waitUntil(lambda: _shown(frame) is not screen and isinstance(_shown(frame), CannotOpenScreen))
    jobs.close()
    opening.close()


@pytest.mark.parametrize("code", ["newer_database", "disk_full", "damaged", "cannot_open"])
def test_each_trouble_has_its_title(qtbot: QtBot, code: str) -> None:
    problem: LoketError = StorageProblem("Sebab.", code=code)
    screen = CannotOpenScreen(problem, "")
    qtbot.addWidget(screen)
    assert screen.title.text()
    assert screen.reason.text() == "Sebab."
