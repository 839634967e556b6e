"""Make the pictures of docs/screens/: each screen at 1366 × 768, light and dark, filled by the demonstration month."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PIL import Image
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.runtime.paths import DataPaths
from desktop.usecases.fill_demo_office import ADMIN, CLERKS, PASSWORD, SUPERVISOR
from main import WindowOpening
from ui.common import theme
from ui.common.jobs import JobRunner
from ui.shell.desk_page import DeskPage
from ui.shell.flow import DeskFlow
from ui.shell.frame import Frame
from ui.sign_in.screen import SignInScreen

PATIENCE_S = 60.0
_REST_MS = 300  # longer than any pause that a screen makes before it reads
_KEYS = {
    "register": Qt.Key.Key_F3,
    "laporan": Qt.Key.Key_F6,
    "sinkronisasi": Qt.Key.Key_F7,
    "pengaturan": Qt.Key.Key_F10,
}


class Studio:
    """The window, and a person who visits its screens."""

    def __init__(self, app: QApplication, folder: Path, out: Path) -> None:
        self.app, self.out = app, out
        self.jobs = JobRunner(_stop)
        self.frame = Frame()
        self.opening = WindowOpening(DataPaths(folder))
        self.opening.paths.create()
        self.opening.open()
        self.opening.fill_sample(lambda text: print(text, file=sys.stderr))
        self.flow = DeskFlow(
            self.frame,
            self.jobs,
            self.opening,
            lambda signed_in, flow: DeskPage(signed_in, flow, self.jobs, self.frame),
            office="",
            regency="",
            wants_sample=False,
        )
        self.flow.open()
        self.frame.show()
        self.frame.activateWindow()
        self.until(lambda: self.jobs.is_idle)

    def until(self, reached: Callable[[], bool]) -> None:
        """Let the window live until ``reached``, then until it has nothing to do."""
        deadline = time.monotonic() + PATIENCE_S
        while not reached():
            if time.monotonic() > deadline:
                raise SystemExit("a screen did not come to rest")
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        QTest.qWait(_REST_MS)

    def picture(self, name: str) -> None:
        """Save what the window shows."""
        self.frame.activateWindow()  # this platform leaves no window active once a list has closed
        self.until(lambda: self.jobs.is_idle)
        path = self.out / f"{name}.png"
        self.frame.grab().save(str(path))
        with Image.open(path) as picture:  # a third of the size, and no difference to see
            picture.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(path, optimize=True)

    def sign_in(self, username: str) -> None:
        """Sign in by typing."""
        screen = next(s for s in self.frame.findChildren(SignInScreen) if s.isVisible())
        screen.username.setText(username)
        screen.password.setText(PASSWORD)
        screen.submitted.emit(username, PASSWORD)
        self.until(lambda: any(page.isVisible() for page in self.frame.findChildren(DeskPage)))

    def press(self, key: Qt.Key) -> None:
        """Press a key where the focus is."""
        self.frame.activateWindow()
        self.until(lambda: self.jobs.is_idle)
        QTest.keyClick(QApplication.focusWidget() or self.frame, key)
        self.until(lambda: self.jobs.is_idle)

    def type(self, text: str) -> None:
        """Type where the focus is."""
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, text)

    def next_field(self) -> None:
        """Take what the open list offers, or go on to the next field."""
        QTest.keyClick(
            QApplication.activePopupWidget() or QApplication.focusWidget() or self.frame, Qt.Key.Key_Return
        )

    def close(self) -> None:
        """End as the program does."""
        self.flow.sign_out_for_good()
        self.jobs.close()
        self.opening.close()


def _stop(error: BaseException) -> None:
    raise SystemExit(f"a screen broke: {error!r}")


def _fill_form(studio: Studio) -> None:
    for text in (
        "Siti Aminah",
        "1603025708900001",
        "081270003344",
        "Jl. Lintas Tengah No. 12 RT 03 RW 01",
        "pasar i",
    ):
        studio.type(text)
        studio.next_field()
    for _ in range(2):
        studio.next_field()
    studio.type("Jalan berlubang di depan SDN 3, motor sering jatuh")
    studio.next_field()
    studio.type(
        "Sejak hujan besar akhir Oktober jalan di depan SDN 3 berlubang, kira-kira enam lubang, yang paling dalam sampai "
        "30 cm. Minggu lalu dua motor jatuh, satu orang luka di tangan. Sudah dilaporkan ke kepala desa, tetapi belum ada "
        "perbaikan."
    )
    QTest.keyClick(QApplication.focusWidget() or studio.frame, Qt.Key.Key_Tab)
    for text in ("Ditambal sebelum musim hujan", "16 Nov 2026", "Depan SDN 3", "jalan berlubang", "pupr"):
        studio.type(text)
        studio.next_field()


def main(out: Path) -> int:
    """Make all pictures in ``out``."""
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication(["loket"])
    theme.install(app, theme.Mode.LIGHT)
    with tempfile.TemporaryDirectory() as folder:
        studio = Studio(app, Path(folder, "desk"), out)
        studio.picture("masuk")
        studio.sign_in(CLERKS[0].username)
        studio.picture("catat-kosong")
        _fill_form(studio)
        studio.picture("catat")
        theme.set_mode(theme.Mode.DARK)
        studio.picture("catat-gelap")
        theme.set_mode(theme.Mode.HIGH_CONTRAST)
        studio.picture("catat-kontras")
        theme.set_mode(theme.Mode.LIGHT)
        QTest.keyClick(
            QApplication.focusWidget() or studio.frame, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )
        studio.picture("catat-tersimpan")
        studio.press(_KEYS["register"])
        for _ in range(3):
            studio.press(Qt.Key.Key_Down)
        studio.picture("register")
        theme.set_mode(theme.Mode.DARK)
        studio.picture("register-gelap")
        theme.set_mode(theme.Mode.LIGHT)
        for username, names in (
            (SUPERVISOR.username, ("laporan", "sinkronisasi")),
            (ADMIN.username, ("pengaturan",)),
        ):
            studio.flow.sign_out()
            studio.until(lambda: studio.jobs.is_idle)
            studio.sign_in(username)
            for name in names:
                studio.press(_KEYS[name])
                studio.picture(name)
                theme.set_mode(theme.Mode.DARK)
                studio.picture(f"{name}-gelap")
                theme.set_mode(theme.Mode.LIGHT)
        for _ in range(2):
            studio.press(Qt.Key.Key_Down)
        studio.picture("pengaturan-pencetak")
        studio.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
