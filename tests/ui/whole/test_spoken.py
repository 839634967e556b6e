"""The whole window as it is heard and as it is walked through with Tab, compared with what a reviewer has read.

``LOKET_UPDATE_GOLDEN=1 .venv/bin/python -m pytest tests/ui/whole/test_spoken.py`` writes tests/golden/accessibility anew.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from desktop.runtime.paths import KEY_FOLDER_VARIABLE
from resources.i18n import set_language
from tests.documents.reading import GOLDEN, UPDATE
from tests.ui.whole.controls import faults_of_controls, tab_order
from tests.ui.whole.spoken import dump
from tests.ui.whole.visitor import OpenWindow
from ui.common.spoken_roles import install_roles

FOLDER = GOLDEN / "accessibility"
WALKED = (
    "masuk",
    "catat",
    "catat-berkas",
    "catat-hitamkan",
    "register",
    "register-batal",
    "register-susulan",
    "register-selesai",
    "register-perbaiki",
    "tenggat",
    "laporan",
    "laporan-bulan",
    "laporan-register",
    "sinkronisasi-terhubung",
    "pengaturan-",
)
"""States whose tab order is kept; a name ending in "-" stands for all that begin with it."""

NOT_KEPT = ("pengaturan-diagnostics", "panduan")
"""States that tell of the computer itself, or a whole book."""


def test_every_screen_is_heard_and_walked_as_reviewed(open_window: OpenWindow) -> None:
    install_roles()
    visitor = open_window()
    different, faults, seen = [], [], set()
    for state in visitor.all():
        faults += [f"{state}: {fault}" for fault in faults_of_controls(visitor.frame)]
        if state in NOT_KEPT:
            continue
        text = _without_chance(dump(visitor.frame))
        if any(state == each or (each.endswith("-") and state.startswith(each)) for each in WALKED):
            text += "\nTab:\n" + "".join(f"  {name}\n" for name in tab_order())
        seen.add(f"{state}.txt")
        if not _is_as_reviewed(FOLDER / f"{state}.txt", text):
            different.append(state)
    assert faults == [], "\n".join(faults)
    assert different == [], f"read the change, then set {UPDATE}=1"
    assert {path.name for path in FOLDER.iterdir()} == seen


@pytest.mark.parametrize("language", ["en"])
def test_every_control_has_a_name_in_the_other_language(open_window: OpenWindow, language: str) -> None:
    set_language(language)
    install_roles()
    visitor = open_window()
    faults = [f"{state}: {fault}" for state in visitor.all() for fault in faults_of_controls(visitor.frame)]
    assert faults == [], "\n".join(faults)


def _without_chance(text: str) -> str:
    """Return ``text`` with the same file of the key of this computer each time."""
    return re.sub(rf"{re.escape(os.environ[KEY_FOLDER_VARIABLE])}/\S+\.key", "/kunci/loket.key", text)


def _is_as_reviewed(file: Path, text: str) -> bool:
    if os.environ.get(UPDATE):
        FOLDER.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return file.exists() and file.read_text(encoding="utf-8") == text
