from __future__ import annotations

import gc
import logging
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.runtime.crash_folder import CrashFolder
from tests.ui.looking import clipped_texts, nameless_controls
from ui.common.crash import CrashHook, report_of
from ui.common.crash_dialog import CrashDialog
from ui.common.message import Note

SECRET = "1603025708900001"


def broken(nik: str) -> None:
    try:
        int(nik + "x")
    except ValueError as error:
        raise RuntimeError(f"cannot log {nik}") from error


def caught() -> BaseException:
    try:
        broken(SECRET)
    except RuntimeError as error:
        return error
    raise AssertionError


def test_report_names_places_and_kinds_but_no_values() -> None:
    report = report_of(caught(), "1.2.3")
    assert "Loket 1.2.3" in report
    assert "builtins.RuntimeError" in report
    assert "builtins.ValueError" in report
    assert "common/test_crash_report.py" in report
    assert " broken" in report
    assert SECRET not in report
    assert "home" not in report
    assert "/work" not in report


def test_a_circle_of_causes_ends() -> None:
    error = ValueError()
    other = KeyError()
    error.__cause__, other.__cause__ = other, error
    assert report_of(error, "1").count("ValueError") == 1


def test_dialog_copies_its_report(qtbot: QtBot) -> None:
    dialog = CrashDialog(report_of(caught(), "1.2.3"))
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == dialog.report
    assert nameless_controls(dialog) == []
    assert clipped_texts(dialog) == []


def test_the_report_is_saved_where_a_person_wants_it(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = CrashDialog(report_of(caught(), "1.2.3"))
    qtbot.addWidget(dialog)
    dialog.write_to(tmp_path / "laporan.txt")
    assert (tmp_path / "laporan.txt").read_text("utf-8") == dialog.report + "\n"
    assert "laporan.txt" in dialog.message.text
    dialog.write_to(tmp_path / "tidak-ada" / "laporan.txt")
    assert dialog.message.kind is Note.ERROR


def test_going_on_is_what_enter_does_and_starting_anew_is_a_choice(qtbot: QtBot) -> None:
    dialog = CrashDialog("x")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.close_button.hasFocus)
    QTest.keyClick(dialog.close_button, Qt.Key.Key_Space)
    assert (dialog.result(), dialog.wants_restart) == (1, False)
    dialog.show()
    QTest.mouseClick(dialog.restart, Qt.MouseButton.LeftButton)
    assert dialog.wants_restart


def test_a_new_start_has_the_same_arguments(tmp_path: Path) -> None:
    """A real process that puts another in its place, once."""
    program = (
        "import os, sys; sys.path.insert(0, '.'); from main import begin_anew; "
        "print(sys.argv[1:], flush=True); print(os.getpid(), flush=True); "
        "os.environ.get('AGAIN') or (os.environ.__setitem__('AGAIN', '1'), begin_anew())"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "gui", "--demo"], capture_output=True, text=True, check=True
    )
    first, pid, second, same = done.stdout.split("\n")[:4]
    assert first == second == "['gui', '--demo']"
    assert pid == same


@pytest.fixture
def hooks_restored() -> Iterator[None]:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    yield
    sys.excepthook, threading.excepthook, sys.unraisablehook = before


def test_one_dialog_at_a_time(caplog: pytest.LogCaptureFixture) -> None:
    shown: list[str] = []

    def show(report: str) -> None:
        shown.append(report)
        hook(KeyError())

    hook = CrashHook("1", show)
    with caplog.at_level(logging.ERROR):
        hook(caught())
        hook(caught())
    assert len(shown) == 2
    assert len(caplog.records) == 4
    assert SECRET not in caplog.text


@pytest.mark.usefixtures("hooks_restored")
def test_hook_receives_what_escapes(caplog: pytest.LogCaptureFixture) -> None:
    shown: list[str] = []
    CrashHook("1", shown.append).install()
    error = caught()
    sys.excepthook(type(error), error, error.__traceback__)
    assert len(shown) == 1
    with caplog.at_level(logging.ERROR):
        thread = threading.Thread(target=lambda: broken(SECRET))
        thread.start()
        thread.join()
    assert len(shown) == 1
    assert "RuntimeError" in caplog.text


class BreaksWhenItGoes:
    def __del__(self) -> None:
        broken(SECRET)


@pytest.mark.usefixtures("hooks_restored")
def test_what_breaks_in_a_finalizer_is_noted_and_kept(
    caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    kept = CrashFolder(tmp_path / "crashes")
    CrashHook("1", lambda _report: None, kept).install()
    with caplog.at_level(logging.ERROR):
        del BreaksWhenItGoes().__dict__
        gc.collect()
    ((_name, report),) = kept.reports()
    assert "RuntimeError" in report
    assert SECRET not in report + caplog.text


def test_a_crash_of_the_time_before_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "native.txt").write_text("Loket 1\n\nFatal Python error: Segmentation fault\n")
    kept = CrashFolder(tmp_path)
    hook = CrashHook("2", kept=kept)
    hook.watch()
    kept.unwatch()
    (dialog,) = (
        each for each in QApplication.topLevelWidgets() if isinstance(each, CrashDialog) and each.isVisible()
    )
    qtbot.addWidget(dialog)
    assert "Segmentation fault" in dialog.report
    assert not dialog.restart.isVisible()
    assert clipped_texts(dialog) == []
