"""Archiving the papers of a stretch of days in a folder: where, how far it is, what came of it."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.errors import LoketError
from desktop.domain.wording import number
from resources.i18n import translate
from ui.common.jobs import JobRunner
from ui.reports.tools import ReportsTools

if TYPE_CHECKING:
    from desktop.usecases.archive_papers import Archived


class Archiving(QObject):
    """``ended(sentence, is_good)`` says what came of it; the folder is remembered for the next time."""

    progressed = Signal(str)
    ended = Signal(str, bool)

    def __init__(self, tools: ReportsTools, jobs: JobRunner, host: QWidget) -> None:
        super().__init__(host)
        self._tools, self._jobs, self._host = tools, jobs, host
        self._stop = Event()

    def choose_folder(self, first: date, last: date, *, is_plain: bool) -> None:
        """Ask where to, beginning where the last archive is."""
        self._jobs.store(
            self._tools.archive_folder,
            partial(self._ask, first, last, is_plain),
            lambda _error: self._ask(first, last, is_plain, ""),
        )

    def open_dialog(self) -> QFileDialog | None:
        """Return the dialog that asks for the folder, while it is open."""
        return self._host.findChild(QFileDialog, "archive-folder")

    def start(self, folder: Path, first: date, last: date, *, is_plain: bool = False) -> None:
        """Archive the days from ``first`` to ``last`` below ``folder``, legibly if ``is_plain``."""
        self._stop.clear()
        closing = self._jobs.closing
        progress = self._jobs.on_gui(self._on_progress)
        self.progressed.emit(translate("Reports", "Mengarsipkan…"))

        def work() -> Archived:
            return self._tools.archive(
                folder,
                first,
                last,
                lambda done, of: progress((done, of)),
                lambda: self._stop.is_set() or closing.is_set(),
                is_plain,
            )

        self._jobs.files(work, self._on_archived, self._on_failed)

    def stop(self) -> None:
        """Leave the days that are not archived yet."""
        self._stop.set()

    def _ask(self, first: date, last: date, is_plain: bool, folder: str) -> None:
        dialog = QFileDialog(self._host, translate("Reports", "Arsipkan ke folder"), folder)
        dialog.setObjectName("archive-folder")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: self.start(Path(path), first, last, is_plain=is_plain))
        dialog.open()

    def _on_progress(self, so_far: tuple[int, int]) -> None:
        done, days = so_far
        text = translate("Reports", "Mengarsipkan: {done} dari {days} hari")
        self.progressed.emit(text.format(done=number(done), days=number(days)))

    def _on_archived(self, archived: Archived) -> None:
        self._jobs.store(
            partial(self._tools.remember_archive_folder, str(archived.folder)), _nothing, _nothing
        )
        text = (
            translate("Reports", "Dihentikan. {written} berkas baru, {unchanged} sudah ada, di {folder}.")
            if archived.is_cancelled
            else translate(
                "Reports", "Arsip {days} hari: {written} berkas baru, {unchanged} sudah ada, di {folder}."
            )
        )
        self.ended.emit(
            text.format(
                days=number(archived.days),
                written=number(len(archived.written)),
                unchanged=number(archived.unchanged),
                folder=archived.folder,
            ),
            True,
        )

    def _on_failed(self, error: LoketError) -> None:
        self.ended.emit(error.message, False)


def _nothing(_value: object) -> None:
    """Let an outcome pass on which nothing depends."""
