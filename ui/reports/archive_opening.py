"""Getting the papers of a sealed archive back: which archive, where to, what came of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.errors import LoketError
from desktop.domain.wording import number
from resources.i18n import translate
from ui.common.jobs import JobRunner
from ui.reports.tools import ReportsTools

if TYPE_CHECKING:
    from desktop.usecases.open_archive import OpenedArchive


class ArchiveOpening(QObject):
    """``ended(sentence, is_good)`` says what came of it."""

    progressed = Signal(str)
    ended = Signal(str, bool)

    def __init__(self, tools: ReportsTools, jobs: JobRunner, host: QWidget) -> None:
        super().__init__(host)
        self._tools, self._jobs, self._host = tools, jobs, host

    def choose_archive(self) -> None:
        """Ask which archive, then where its papers go; begins where the last archive was made."""
        ask = partial(
            self._ask, "archive-to-open", translate("Reports", "Arsip yang dibuka"), self._on_archive
        )
        self._jobs.store(self._tools.archive_folder, ask, lambda _error: ask(""))

    def open_dialog(self, name: str) -> QFileDialog | None:
        """Return the dialog that asks for "archive-to-open" or "folder-for-papers", while it is open."""
        return self._host.findChild(QFileDialog, name)

    def start(self, archive: Path, output: Path) -> None:
        """Write the papers of ``archive`` below ``output``."""
        self.progressed.emit(translate("Reports", "Membuka arsip…"))
        self._jobs.files(partial(self._tools.open_archive, archive, output), self._on_opened, self._on_failed)

    def _on_archive(self, archive: str) -> None:
        self._ask(
            "folder-for-papers",
            translate("Reports", "Folder untuk PDF-nya"),
            lambda output: self.start(Path(archive), Path(output)),
            str(Path(archive).parent),
        )

    def _ask(self, name: str, title: str, then: Callable[[str], object], folder: str) -> None:
        dialog = QFileDialog(self._host, title, folder)
        dialog.setObjectName(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(then)
        dialog.open()

    def _on_opened(self, opened: OpenedArchive) -> None:
        words = translate("Reports", "{written} PDF ditulis ke {folder}, {unchanged} sudah ada.").format(
            written=number(len(opened.written)), folder=opened.folder, unchanged=number(opened.unchanged)
        )
        if opened.damaged:
            words += " " + translate(
                "Reports", "{count} tidak dapat dibuka (rusak, hilang, atau dari loket lain): {first}."
            ).format(count=number(len(opened.damaged)), first=opened.damaged[0])
        self.ended.emit(words, not opened.damaged)

    def _on_failed(self, error: LoketError) -> None:
        self.ended.emit(error.message, False)
