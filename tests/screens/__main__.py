"""Make the pictures of docs/screens/: every screen in every state, over the demonstration month; the same each time."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import traceback
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.runtime.paths import KEY_FOLDER_VARIABLE
from desktop.usecases.fill_demo_office import ADMIN, CLERKS, SUPERVISOR
from resources import i18n
from tests.screens.first_states import first_states, sign_in_states
from tests.screens.intake_states import IntakeStates
from tests.screens.list_states import (
    day_end_states,
    deadline_states,
    register_sheets,
    register_states,
    report_states,
)
from tests.screens.sample_states import make_real, sample_states
from tests.screens.settings_states import english_states, settings_states
from tests.screens.stillness import StillClock, stillness
from tests.screens.studio import Studio
from tests.screens.sync_states import SyncStates
from tests.screens.trust_states import (
    Safe,
    another_computer,
    backup_states,
    crash_states,
    first_password_states,
    key_states,
    lock_states,
    make_safe,
    restore_states,
    reveal_states,
)
from tests.ui.common.fake_cups import FakeCups
from ui.common import theme


def main(out: Path) -> int:
    """Make all pictures in ``out``."""
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication(["loket"])
    app.setCursorFlashTime(0)
    theme.install(app, theme.Mode.LIGHT)
    folder = Path(tempfile.gettempdir(), "loket")  # it can be read on a picture
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    (folder / "kunci").mkdir()
    os.environ[KEY_FOLDER_VARIABLE] = str(folder / "kunci")
    with stillness() as clock:
        cups = FakeCups(folder / "cups")
        os.environ["PATH"] = str(cups.folder)
        _empty_desk(app, folder, out, clock)
        safe = _busy_desk(app, folder, out, clock, cups)
        another_computer(folder)
        _lost_desk(app, folder, out, clock, safe)
    shutil.rmtree(folder)
    return 0


def _empty_desk(app: QApplication, folder: Path, out: Path, clock: StillClock) -> None:
    studio = Studio(app, folder / "new", out, clock)
    first_states(studio, folder)
    studio.close()


def _busy_desk(app: QApplication, folder: Path, out: Path, clock: StillClock, cups: FakeCups) -> Safe:
    studio = Studio(app, folder / "desk", out, clock)
    studio.opening.fill_sample(lambda text: print(text, file=sys.stderr))
    studio.open()
    sample_states(studio)
    make_real(studio)
    safe = make_safe(studio, folder)
    first_password_states(studio)
    sign_in_states(studio)
    studio.sign_in(CLERKS[0].username)
    IntakeStates(studio, cups, folder).all()
    register_states(studio)
    reveal_states(studio)
    lock_states(studio)
    deadline_states(studio)
    studio.change_person(SUPERVISOR.username)
    register_sheets(studio)
    report_states(studio)
    day_end_states(studio)
    SyncStates(studio).all()
    cups.set_printers(["Canon-LBP2900", "Brother-HL-L2360"], usual="Canon-LBP2900")
    studio.change_person(ADMIN.username)
    settings_states(studio)
    backup_states(studio)
    crash_states(studio)
    english_states(studio)
    i18n.set_language(i18n.SOURCE_LANGUAGE)
    studio.close()
    return safe


def _lost_desk(app: QApplication, folder: Path, out: Path, clock: StillClock, safe: Safe) -> None:
    restored = Studio(app, folder / "restored", out, clock)
    restore_states(restored, safe)
    restored.close()
    copied = Studio(app, folder / "desk", out, clock, has_key=False)
    key_states(copied)
    copied.close()


if __name__ == "__main__":
    try:
        code = main(Path(sys.argv[1]))
    except BaseException:
        traceback.print_exc()
        code = 1
    sys.stderr.flush()
    os._exit(code)  # lanes of a window that did not come to rest would keep the process
