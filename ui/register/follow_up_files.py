"""The files that go with a follow-up: chosen, dropped or pasted, read beside the typing, refused with size and limit."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal

from ui.common.choose_files import choose_files
from ui.common.chosen_files import ChosenFile, add_files, settle_file, shown, take_off
from ui.common.file_reading import FileReader, FileReading
from ui.common.file_row import FileRow
from ui.common.jobs import JobRunner
from ui.register.tools import FileTools

_KEY = "follow-up"


class FollowUpFiles(FileRow):
    """Keeps ``files`` as chosen; ``changed()`` whenever one is added, read or taken off."""

    changed = Signal()

    def __init__(self, files: list[ChosenFile], tools: FileTools, jobs: JobRunner) -> None:
        super().__init__(tools.most, tools.largest)
        self._files, self._most = files, tools.most
        self._reader = FileReader(tools.attach, jobs, self)
        self._reader.read.connect(self._on_read)
        self._reader.idle.connect(self.changed)
        self.add.clicked.connect(self.choose)
        self.removed.connect(self._on_taken_off)
        self.show_files(shown(files))
        self._reader.begin(_KEY, [each.path for each in files if each.file is None])

    @property
    def is_reading(self) -> bool:
        """Tell whether a file is still being read."""
        return self._reader.pending(_KEY) > 0

    def choose(self) -> None:
        """Let the person choose files."""
        if self.add.isEnabled():
            choose_files(self, Path.home(), self.attach)

    def attach(self, paths: Sequence[Path]) -> None:
        """Read these files and attach them."""
        accepted, refusals = add_files(self._files, paths, self._most)
        self.refuse(refusals)
        self._reader.begin(_KEY, accepted)
        self._show()

    def _on_read(self, reading: FileReading) -> None:
        refusal = settle_file(self._files, reading.path, reading.file, reading.refusal)
        if refusal:
            self.refuse([*self.message.text.splitlines(), refusal])
        self._show()

    def _on_taken_off(self, place: int) -> None:
        take_off(self._files, place)
        self.hush()
        self._show()

    def _show(self) -> None:
        self.show_files(shown(self._files))
        self.changed.emit()
