"""Ways back to the data before anybody can sign in: out of a backup, or with the recovery key."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.backup_keeping import ENDING
from desktop.domain.errors import LoketError
from resources.i18n import translate
from ui.common.jobs import JobRunner
from ui.shell.frame import Frame
from ui.sign_in.restore_screen import RestoreScreen

if TYPE_CHECKING:
    from desktop.domain.backup_note import BackupNote
    from desktop.usecases.restore_backup import RestoredDesk
    from ui.shell.opening import Opening


class Restoring(QObject):
    """Leads from the file to the restored desk in ``frame``.

    ``left()`` when the person goes back to where they came from, ``finished()`` when the desk shall be opened,
    ``refused(sentence)`` when a chosen file is no backup.
    """

    left = Signal()
    finished = Signal()
    refused = Signal(str)

    def __init__(self, frame: Frame, jobs: JobRunner, opening: Opening) -> None:
        super().__init__(frame)
        self._frame, self._jobs, self._opening = frame, jobs, opening
        self._screen: RestoreScreen | None = None

    def choose_file(self) -> QFileDialog:
        """Ask for the backup without blocking the window."""
        dialog = QFileDialog(self._frame, translate("Restore", "Pilih cadangan"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                translate("Restore", "Cadangan Loket (*{ending})").format(ending=ENDING),
                translate("FirstStart", "Semua berkas (*)"),
            ]
        )
        dialog.fileSelected.connect(lambda path: self.look(Path(path)))
        dialog.open()
        return dialog

    def look(self, file: Path) -> None:
        """Show what a backup says of itself."""
        self._jobs.store(
            partial(self._opening.look_into_backup, file), partial(self._on_note, file), self._on_no_backup
        )

    def drop(self) -> None:
        """Forget the screen, which is not shown any more."""
        if self._screen is not None:
            self._frame.drop_page(self._screen)
            self._screen = None

    def _on_note(self, file: Path, note: BackupNote) -> None:
        before = self._screen
        screen = self._screen = RestoreScreen(file, note)
        screen.restore_asked.connect(partial(self._restore, screen))
        screen.another_asked.connect(self.choose_file)
        screen.left.connect(self.left)
        screen.finished.connect(self.finished)
        self._frame.show_page(screen)
        screen.code.setFocus(Qt.FocusReason.OtherFocusReason)
        if before is not None:
            self._frame.drop_page(before)

    def _on_no_backup(self, error: LoketError) -> None:
        if self._screen is not None:
            self._screen.show_error(error.message)
        else:
            self.refused.emit(error.message)

    def _restore(self, screen: RestoreScreen, code: str) -> None:
        self._jobs.store(
            partial(self._opening.restore, screen.file, code or None),
            partial(self._on_restored, screen),
            lambda error: screen.show_error(error.message),
        )

    def _on_restored(self, screen: QWidget, desk: RestoredDesk) -> None:
        assert isinstance(screen, RestoreScreen)
        screen.show_restored(desk)
