"""Keys, backups, passwords and identities: what guards the desk, and the ways back to one that was lost."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.domain.backup import FOLDER_SETTING, BackupRun, Occasion, RunKind, RunOutcome
from desktop.domain.recovery_code import new_recovery_code
from desktop.runtime.paths import KEY_FOLDER_VARIABLE
from desktop.usecases.fill_demo_office import ADMIN, CLERKS, PASSWORD
from tests.screens.stillness import NOW
from tests.screens.studio import Studio
from ui.common.crash_dialog import CrashDialog
from ui.register.action_menu import ActionMenu
from ui.register.screen import RegisterScreen
from ui.settings.recovery_sheets import MadeKeySheet
from ui.settings.screen import SettingsScreen
from ui.shell.backup_strip import BackupStanding
from ui.shell.password_sheet import PasswordSheet
from ui.sign_in.first_start import FirstStartScreen
from ui.sign_in.key_screen import KeyScreen
from ui.sign_in.new_password import NewPasswordScreen
from ui.sign_in.restore_screen import RestoreScreen
from ui.sign_in.screen import SignInScreen

_GIVEN = "perahu-7-kemangi"
_NO_DISK = "Ruang disk habis: 3,1 GB dibutuhkan, 0,4 GB tersisa. Kosongkan disk, lalu cadangkan lagi."


_REPORT = """\
Loket 0.1.0, skema 0010
Python 3.11.7
Windows 11 AMD64

builtins.KeyError
  ui/register/details.py:212 show
  ui/register/facts_view.py:74 _fill
sqlalchemy.exc.OperationalError [SQLITE_IOERR_READ]
  desktop/store/complaints.py:118 read"""


@dataclass(frozen=True)
class Safe:
    """What lies outside the computer: a backup, and the letters on the sheet."""

    backup: Path
    code: str


def make_safe(studio: Studio, folder: Path) -> Safe:
    """Back the desk up, rehearse a restore and make a recovery key, as an admin does on the first day."""
    assert studio.opening.program is not None
    tools = studio.opening.program.tools()
    code = tools.recovery_key.make(ADMIN).code
    usb = folder / "usb"
    usb.mkdir()
    tools.settings.set(FOLDER_SETTING, str(usb))
    made = tools.backups(ADMIN)
    tools.rehearse(ADMIN)
    return Safe(Path(shutil.copy(made.path, folder)), code)


def lock_states(studio: Studio) -> None:
    """Take the pictures of what a clerk meets who left the counter, and of a password of their own; they are back at the end."""
    clerk = CLERKS[0].username
    studio.flow.lock(is_idle=True)
    studio.picture("terkunci")
    studio.in_dark("terkunci")
    studio.in_high_contrast("terkunci")
    studio.sign_in(clerk)
    studio.page.password_requested.emit()
    studio.picture("ganti-kata-sandi")
    studio.at_150_percent("ganti-kata-sandi")
    (sheet,) = studio.frame.findChildren(PasswordSheet)
    sheet.close_sheet()
    studio.rest()


def reveal_states(studio: Studio) -> None:
    """Take the pictures of an identity that is asked for and shown; Register stands open."""
    register = studio.page.page("register")
    assert isinstance(register, RegisterScreen)
    register.list.table.choose_row(3)
    register.list.table.setFocus()
    studio.rest()
    studio.press(Qt.Key.Key_N)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, ActionMenu)
    studio.picture_with("register-alasan", menu)
    QTest.keyClick(menu, Qt.Key.Key_1)
    studio.picture("register-identitas")
    studio.press(Qt.Key.Key_N)


def first_password_states(studio: Studio) -> None:
    """Take the pictures of a person who comes with a password that an admin gave; nobody is signed in before and after."""
    assert studio.opening.program is not None
    accounts = studio.opening.program.tools().accounts
    clerk = CLERKS[1].username
    accounts.reset_password(ADMIN, clerk, _GIVEN)
    (screen,) = (each for each in studio.frame.findChildren(SignInScreen) if each.isVisible())
    screen.username.setText(clerk)
    screen.password.setText(_GIVEN)
    screen.submitted.emit(clerk, _GIVEN)
    studio.until(lambda: any(each.isVisible() for each in studio.frame.findChildren(NewPasswordScreen)))
    studio.picture("kata-sandi-pertama")
    studio.in_dark("kata-sandi-pertama")
    (first,) = studio.frame.findChildren(NewPasswordScreen)
    first.dropped.emit()
    studio.rest()
    accounts.reset_password(ADMIN, clerk, PASSWORD, is_temporary=False)


def backup_states(studio: Studio) -> None:
    """Take the pictures of Cadangan and of a backup that failed; the admin is signed in and Pengaturan open."""
    screen = studio.page.page("settings")
    assert isinstance(screen, SettingsScreen)
    screen.show_page("safety")
    studio.in_dark("pengaturan-cadangan")
    studio.in_high_contrast("pengaturan-cadangan")
    studio.at_1024("pengaturan-cadangan")
    studio.at_150_percent("pengaturan-cadangan")
    sheet = MadeKeySheet(studio.frame, new_recovery_code(), "7F3A")
    sheet.ask()
    sheet.show_outcome("Lembar tercetak di Canon-LBP2900.", is_good=True)
    studio.picture("kunci-pemulihan")
    sheet.close_sheet()
    screen.show_page("keeping")
    studio.in_dark("pengaturan-retensi")
    studio.at_150_percent("pengaturan-retensi")
    screen.show_page("audit")
    studio.in_dark("pengaturan-audit")
    studio.at_150_percent("pengaturan-audit")
    _failed_backup(studio)


def _failed_backup(studio: Studio) -> None:
    assert studio.opening.program is not None
    failed = BackupRun("0", NOW, RunKind.BACKUP, Occasion.DAILY, "", RunOutcome.FAILED, reason=_NO_DISK)
    (standing,) = studio.page.findChildren(BackupStanding)
    state = studio.opening.program.tools().backups.state()
    studio.press(Qt.Key.Key_F3)
    standing.show_state(replace(state, last_failure=failed))
    studio.everywhere("cadangan-gagal")
    standing.show_state(state)
    studio.press(Qt.Key.Key_F10)


def crash_states(studio: Studio) -> None:
    """Take the picture of the dialogue in which a bug is told of."""
    dialog = CrashDialog(_REPORT, studio.frame)
    dialog.show()
    studio.picture_of(dialog, "kesalahan")
    dialog.done(0)
    dialog.deleteLater()
    studio.rest()


def restore_states(studio: Studio, safe: Safe) -> None:
    """Take the pictures of a new computer that takes a desk out of a backup."""
    studio.open()
    (first,) = studio.frame.findChildren(FirstStartScreen)
    first.choice.backup_button.click()
    (dialog,) = studio.frame.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(safe.backup))
    dialog.reject()
    dialog.deleteLater()
    studio.until(lambda: bool(studio.frame.findChildren(RestoreScreen)))
    (screen,) = studio.frame.findChildren(RestoreScreen)
    studio.picture("pulihkan")
    studio.in_dark("pulihkan")
    studio.in_high_contrast("pulihkan")
    studio.at_150_percent("pulihkan")
    screen.code.setText(safe.code[:-1])
    screen.go.click()
    studio.picture("pulihkan-ditolak")
    screen.code.setText(safe.code)
    screen.go.click()
    studio.until(screen.enter.isVisible)
    studio.picture("pulihkan-selesai")


def key_states(studio: Studio) -> None:
    """Take the pictures of data that were copied to a computer without their key."""
    studio.open()
    studio.until(lambda: bool(studio.frame.findChildren(KeyScreen)))
    studio.picture("kunci-diminta")
    studio.at_150_percent("kunci-diminta")


def another_computer(folder: Path) -> None:
    """Keep keys elsewhere from now on: what this computer had so far it has no more."""
    keys = folder / "kunci-komputer-baru"
    keys.mkdir()
    os.environ[KEY_FOLDER_VARIABLE] = str(keys)
