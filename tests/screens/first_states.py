"""The first start, and every screen of a desk at which nothing has been logged yet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from desktop.usecases.fill_demo_office import ADMIN, PASSWORD
from resources import resource
from tests.screens.studio import Studio
from ui.sign_in.first_start import FirstStartScreen
from ui.sign_in.screen import SignInScreen


def first_states(studio: Studio, folder: Path) -> None:
    """Take every picture, from the empty computer on; ``folder`` is for the office's file."""
    studio.open()
    (screen,) = studio.frame.findChildren(FirstStartScreen)
    studio.everywhere("mulai")
    file = folder / "kantor.toml"
    file.write_text("format = 1\n[office\n", "utf-8")
    _choose(studio, screen, file)
    studio.picture("mulai-berkas-rusak")
    file.write_text(
        resource("demo", "office.toml").read_text("utf-8").replace("sample = true\n", ""), "utf-8"
    )
    (folder / "logo.png").write_bytes(resource("demo", "logo.png").read_bytes())
    _choose(studio, screen, file)
    studio.picture("mulai-kantor")
    screen.office.confirmed.emit()
    studio.rest()
    admin = screen.admin
    for edit, text in (
        (admin.full_name, ADMIN.full_name),
        (admin.username, ADMIN.username),
        (admin.password, PASSWORD),
        (admin.repeated, PASSWORD),
    ):
        edit.setText(text)
    studio.picture("mulai-admin")
    admin.button.click()
    studio.rest()
    studio.sign_in(ADMIN.username)
    for key, name in (
        (Qt.Key.Key_F3, "register"),
        (Qt.Key.Key_F4, "tenggat"),
        (Qt.Key.Key_F6, "laporan"),
        (Qt.Key.Key_F7, "sinkronisasi"),
    ):
        studio.press(key)
        studio.picture(f"{name}-kosong")


def sign_in_states(studio: Studio) -> None:
    """Take the pictures of signing in, at a desk where drafts wait."""
    studio.everywhere("masuk")
    screen = next(each for each in studio.frame.findChildren(SignInScreen) if each.isVisible())
    screen.set_offline(True)
    studio.enter(ADMIN.username)
    studio.type("kata sandi lain")
    screen.password.caps_lock_noticed.emit(True)
    studio.press(Qt.Key.Key_Return)
    studio.picture("masuk-salah")
    with studio.store_at_work():
        studio.tap(Qt.Key.Key_Return)
        studio.picture("masuk-memeriksa", is_busy=True)
    screen.password.caps_lock_noticed.emit(False)


def _choose(studio: Studio, screen: FirstStartScreen, file: Path) -> None:
    """Choose a file as the dialogue does; its own picture would be the system's."""
    screen.choose_file()
    (dialog,) = screen.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    dialog.deleteLater()
    studio.rest()
