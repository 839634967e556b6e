"""Trying out: what an invented office looks like, and how the other pictures come to show it as a real one."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

from desktop.store import office_files
from desktop.usecases.fill_demo_office import ADMIN, CLERKS
from tests.screens.studio import Studio
from ui.common.sheet import Question
from ui.shell.sample_strip import SampleStrip


def sample_states(studio: Studio) -> None:
    """Take the pictures of the invented office; nobody is signed in before and after."""
    studio.everywhere("masuk-contoh")
    studio.sign_in(CLERKS[0].username)
    studio.press(Qt.Key.Key_F3)
    studio.everywhere("register-contoh")
    (strip,) = studio.frame.findChildren(SampleStrip)
    strip.leave.click()
    studio.picture("selesai-mencoba")
    (question,) = studio.frame.findChildren(Question)
    question.close_sheet()
    studio.press(Qt.Key.Key_F2)  # where the next one begins
    studio.flow.sign_out()
    studio.rest()


def make_real(studio: Studio) -> None:
    """Let the same office be in force without the mark of a sample, which the program itself refuses."""
    program = studio.opening.program
    assert program is not None
    with program.database.write() as connection:
        files = office_files.current(connection)
        assert files is not None
        toml = files.toml.replace("sample = true\n", "")
        office_files.add(connection, replace(files, toml=toml), program.clock.now(), ADMIN)
    studio.flow.sign_out()
    studio.rest()
