"""Looking at the files of the draft in the form, one after the other, and blacking out parts of pictures."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import LoketError
from ui.common.chosen_files import ChosenFile, shown
from ui.common.jobs import JobRunner
from ui.intake.drafting import Drafting
from ui.intake.files_section import FilesSection
from ui.intake.preview_sheet import PreviewSheet
from ui.intake.previews import Preview, preview
from ui.intake.redaction_sheet import RedactionSheet
from ui.intake.tools import IntakeTools

if TYPE_CHECKING:
    from desktop.runtime.attached_file import AttachedFile
    from desktop.runtime.redaction import Box


class LookingAtFiles(QObject):
    """Opens the sheets over the window of ``screen``."""

    def __init__(
        self, screen: QWidget, section: FilesSection, drafting: Drafting, tools: IntakeTools, jobs: JobRunner
    ) -> None:
        super().__init__(screen)
        self._screen, self._section, self._drafting = screen, section, drafting
        self._tools, self._jobs = tools, jobs
        self._sheet: PreviewSheet | None = None
        self._editor: RedactionSheet | None = None
        self._id = ""
        section.opened.connect(self.open)

    def open(self, file_id: str) -> None:
        """Show a file, once it is read."""
        if self._find(file_id) is None:
            return
        sheet = self._sheet = PreviewSheet(self._screen.window())
        sheet.step_asked.connect(self._on_step)
        sheet.black_out_asked.connect(self._on_black_out)
        sheet.remove_asked.connect(self._on_remove)
        sheet.closed.connect(self._on_closed)
        self._show(file_id)
        sheet.ask()

    @property
    def _read(self) -> list[ChosenFile]:
        return [each for each in self._drafting.current.files if each.file is not None]

    def _find(self, file_id: str) -> ChosenFile | None:
        return next((each for each in self._read if each.id == file_id), None)

    def _show(self, file_id: str) -> None:
        found, sheet = self._find(file_id), self._sheet
        if found is None or found.file is None or sheet is None:
            return
        self._id = file_id
        read = self._read
        sheet.show_file(shown([found])[0], read.index(found) + 1, len(read))
        self._jobs.files(
            partial(preview, found.file), partial(self._on_preview, file_id), self._on_no_preview
        )

    def _on_preview(self, file_id: str, made: Preview) -> None:
        if self._sheet is not None and file_id == self._id:
            self._sheet.show_preview(made)

    def _on_no_preview(self, _error: LoketError) -> None:
        if self._sheet is not None:
            self._sheet.show_preview(Preview(None))

    def _on_step(self, by: int) -> None:
        ids = [each.id for each in self._read]
        if self._id in ids and len(ids) > 1:
            self._show(ids[(ids.index(self._id) + by) % len(ids)])

    def _on_remove(self) -> None:
        if self._sheet is not None:
            self._sheet.close_sheet()
        self._drafting.files.remove(self._id)

    def _on_black_out(self) -> None:
        found = self._find(self._id)
        picture = self._sheet.view.picture if self._sheet is not None else None
        if found is None or found.file is None or picture is None:
            return
        file, file_id = found.file, found.id
        if self._sheet is not None:
            self._sheet.close_sheet()
        editor = self._editor = RedactionSheet(self._screen.window(), file.name, picture)
        editor.confirmed.connect(partial(self._on_confirmed, file_id, file))
        editor.closed.connect(partial(self._on_editor_closed, file_id))
        editor.ask()

    def _on_confirmed(self, file_id: str, file: AttachedFile, boxes: list[Box]) -> None:
        self._jobs.files(
            partial(self._tools.black_out, file, boxes),
            partial(self._on_blacked_out, file_id),
            self._on_refused,
        )

    def _on_blacked_out(self, file_id: str, file: AttachedFile) -> None:
        new_id = self._drafting.files.exchange(file_id, file)
        editor = self._editor
        if editor is not None:
            self._editor = None
            editor.close_sheet()
        if new_id:
            self._drafting.keep_now()  # at once: the picture as it was is to be gone from the store too
            self._section.focus_file(new_id)

    def _on_refused(self, error: LoketError) -> None:
        if self._editor is not None:
            self._editor.show_refusal(error.message)

    def _on_closed(self) -> None:
        if self._sheet is not None:
            self._sheet.deleteLater()
            self._sheet = None
        self._section.focus_file(self._id)

    def _on_editor_closed(self, file_id: str) -> None:
        self._editor = None
        self._section.focus_file(file_id)
