"""Trying out: what an invented office looks like, and how the other pictures come to show it as a real one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from desktop.usecases.fill_demo_office import ADMIN, CLERKS
from main import PRACTICE_URL
from resources import resource
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


def make_real(studio: Studio, folder: Path) -> None:
    """Put the same office into force without the mark of a sample."""
    assert studio.opening.program is not None
    url = studio.opening.program.desk().office.sp4n.base_url
    toml = resource("demo", "office.toml").read_text("utf-8")
    file = folder / "kantor.toml"
    file.write_text(toml.replace("sample = true\n", "").replace(PRACTICE_URL, url), "utf-8")
    studio.opening.program.tools().provision.apply(ADMIN, file, allow_unsigned=True)
    studio.flow.sign_out()
    studio.rest()
