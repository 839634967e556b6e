from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.looking import clipped_texts, nameless_controls
from ui.common.crash import CrashDialog, CrashHook, report_of

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


@pytest.fixture
def hooks_restored() -> Iterator[None]:
    before = sys.excepthook, threading.excepthook
    yield
    sys.excepthook, threading.excepthook = before


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
