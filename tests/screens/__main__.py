"""Make the pictures of docs/screens/: each screen at 1366 × 768, light and dark, filled by the demonstration month."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.usecases.fill_demo_office import ADMIN, CLERKS, SUPERVISOR
from tests.screens.studio import Studio
from tests.screens.sync_states import SyncStates
from ui.common import theme

_KEYS = {
    "register": Qt.Key.Key_F3,
    "laporan": Qt.Key.Key_F6,
    "pengaturan": Qt.Key.Key_F10,
}


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


def _light_and_dark(studio: Studio, name: str) -> None:
    studio.press(_KEYS[name])
    studio.picture(name)
    theme.set_mode(theme.Mode.DARK)
    studio.picture(f"{name}-gelap")
    theme.set_mode(theme.Mode.LIGHT)


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
        studio.change_person(SUPERVISOR.username)
        _light_and_dark(studio, "laporan")
        SyncStates(studio).all()
        studio.change_person(ADMIN.username)
        _light_and_dark(studio, "pengaturan")
        for _ in range(2):
            studio.press(Qt.Key.Key_Down)
        studio.picture("pengaturan-pencetak")
        studio.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
