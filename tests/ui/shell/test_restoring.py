"""A computer that was thrown away: a new one, its backup and the sheet with the recovery key, in the real window."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.runtime.paths import DataPaths
from tests.ui.looking import clipped_texts, keep_picture, nameless_controls, settle
from tests.ui.real_desk import ADMIN, CLERK, RealDesk, desk_template, real_desk
from tests.ui.seat import PATIENCE_MS, Seat
from tests.usecases.desk import PASSWORD
from ui.common.jobs import JobRunner
from ui.intake.screen import IntakeScreen
from ui.sign_in.first_start import FirstStartScreen
from ui.sign_in.key_screen import KeyScreen
from ui.sign_in.restore_screen import RestoreScreen
from ui.sign_in.screen import SignInScreen

__all__ = ["desk_template", "real_desk"]


class Lost:
    """What is left of a desk whose computer is gone: a backup and the letters on the sheet."""

    def __init__(self, desk: RealDesk, folder: Path) -> None:
        self.number = desk.log().register_no
        self.code = desk.tools.recovery_key.make(ADMIN).code
        self.backup = Path(shutil.copy(desk.tools.backups(ADMIN).path, folder))


@pytest.fixture
def lost(real_desk: RealDesk, tmp_path: Path) -> Lost:
    (tmp_path / "usb").mkdir()
    return Lost(real_desk, tmp_path / "usb")


@pytest.fixture
def another_computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away the keys that this computer keeps."""
    (tmp_path / "other-keys").mkdir()
    monkeypatch.setenv("LOKET_KEY_DIR", str(tmp_path / "other-keys"))


@pytest.fixture
def fresh(
    lost: Lost, another_computer: None, qtbot: QtBot, tmp_path: Path, jobs: JobRunner
) -> Iterator[Seat]:
    paths = DataPaths(tmp_path / "new" / "desk")
    paths.create()
    seat = Seat(qtbot, paths, jobs)
    qtbot.waitUntil(lambda: bool(seat.find(FirstStartScreen)), timeout=PATIENCE_MS)
    yield seat
    seat.flow.sign_out_for_good()
    jobs.close()
    seat.opening.close()


def choose(seat: Seat, first: FirstStartScreen, file: Path) -> None:
    """Choose a backup in the dialogue."""
    first.choice.backup_button.click()
    dialog = seat.frame.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(file))
    dialog.close()
    seat.frame.activateWindow()


def looking_at(seat: Seat, file: Path, qtbot: QtBot) -> RestoreScreen:
    (first,) = seat.find(FirstStartScreen)
    assert isinstance(first, FirstStartScreen)
    choose(seat, first, file)
    qtbot.waitUntil(lambda: bool(seat.find(RestoreScreen)), timeout=PATIENCE_MS)
    (screen,) = seat.find(RestoreScreen)
    assert isinstance(screen, RestoreScreen)
    settle()
    return screen


def test_from_a_backup_and_a_sheet_to_the_counter(
    fresh: Seat, lost: Lost, qtbot: QtBot, jobs: JobRunner
) -> None:
    screen = looking_at(fresh, lost.backup, qtbot)
    assert screen.code.hasFocus()
    keep_picture(screen.window(), "restore-ask")
    assert nameless_controls(screen) == []
    assert clipped_texts(screen) == []
    screen.go.click()  # without the key
    qtbot.waitUntil(lambda: jobs.is_idle and bool(screen.message.text), timeout=PATIENCE_MS)
    assert "Masukkan kunci pemulihan" in screen.message.text
    screen.code.setText(lost.code[:-1])
    screen.go.click()
    qtbot.waitUntil(lambda: jobs.is_idle and "Masukkan" not in screen.message.text, timeout=PATIENCE_MS)
    assert screen.message.text
    screen.code.setText(lost.code.lower())
    screen.go.click()
    qtbot.waitUntil(lambda: screen.enter.isVisible(), timeout=PATIENCE_MS)
    settle()
    keep_picture(screen.window(), "restore-done")
    assert clipped_texts(screen) == []
    fresh.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: jobs.is_idle and bool(fresh.find(SignInScreen)), timeout=PATIENCE_MS)
    (sign_in,) = fresh.find(SignInScreen)
    assert isinstance(sign_in, SignInScreen)
    sign_in.submitted.emit(CLERK.username, PASSWORD)
    qtbot.waitUntil(lambda: bool(fresh.find(IntakeScreen)), timeout=PATIENCE_MS)
    program = fresh.opening.program
    assert program is not None
    assert program.at_desk().find.show(CLERK, lost.number).complaint.register_no == lost.number
    device = program.tools().device.state()
    assert device is not None
    assert device.code != "L1"


def test_what_is_no_backup_is_told_and_the_way_back_leads_to_the_first_start(
    fresh: Seat, lost: Lost, qtbot: QtBot, jobs: JobRunner, tmp_path: Path
) -> None:
    (first,) = fresh.find(FirstStartScreen)
    assert isinstance(first, FirstStartScreen)
    other = tmp_path / "catatan.txt"
    other.write_text("belanja", encoding="utf-8")
    choose(fresh, first, other)
    qtbot.waitUntil(
        lambda: first.choice.backup_message.text == "catatan.txt bukan cadangan Loket.", timeout=PATIENCE_MS
    )
    screen = looking_at(fresh, lost.backup, qtbot)
    screen.back.click()
    qtbot.waitUntil(lambda: jobs.is_idle and bool(fresh.find(FirstStartScreen)), timeout=PATIENCE_MS)
    assert first.choice.backup_button.isEnabled()
    keep_picture(first.window(), "restore-first")
    assert clipped_texts(first) == []


def test_a_copied_data_folder_asks_for_the_recovery_key(
    real_desk: RealDesk, lost: Lost, another_computer: None, qtbot: QtBot, jobs: JobRunner
) -> None:
    real_desk.program.close()
    seat = Seat(qtbot, DataPaths(real_desk.folder), jobs)
    qtbot.waitUntil(lambda: bool(seat.find(KeyScreen)), timeout=PATIENCE_MS)
    (screen,) = seat.find(KeyScreen)
    assert isinstance(screen, KeyScreen)
    settle()
    keep_picture(screen.window(), "recovery-key")
    assert nameless_controls(screen) == []
    assert clipped_texts(screen) == []
    screen.code.setText("ABC")
    screen.go.click()
    qtbot.waitUntil(lambda: jobs.is_idle and bool(screen.message.text), timeout=PATIENCE_MS)
    screen.code.setText(lost.code)
    screen.go.click()
    qtbot.waitUntil(lambda: bool(seat.find(SignInScreen)), timeout=PATIENCE_MS)
    seat.flow.sign_out_for_good()
    jobs.close()
    seat.opening.close()
