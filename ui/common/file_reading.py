"""Reading files to be attached in the lane of files, where scaling a photo down holds up neither typing nor keeping."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import InvalidInput, LoketError
from ui.common.jobs import JobRunner

if TYPE_CHECKING:
    from desktop.runtime.attached_file import AttachedFile


@dataclass(frozen=True, slots=True)
class FileReading:
    """What came of reading one file; ``refusal`` is a sentence when it cannot be attached.

    ``key`` names what it is to be attached to: a draft has its id. ``may_come_back`` when it could not be read this time.
    """

    key: str
    path: Path
    file: AttachedFile | None = None
    refusal: str = ""
    is_offered_back: bool = False
    may_come_back: bool = False


class FileReader(QObject):
    """Reads files one after the other; ``read`` for each, ``idle`` after the last."""

    read = Signal(object)
    idle = Signal()

    def __init__(self, attach: Callable[[Path], AttachedFile], jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._attach, self._jobs = attach, jobs
        self._pending: list[str] = []

    def pending(self, key: str) -> int:
        """Return how many files of something are still being read."""
        return self._pending.count(key)

    def begin(self, key: str, paths: Sequence[Path], *, is_offered_back: bool = False) -> None:
        """Read these files; ``is_offered_back`` for those that a draft held already when the program was left."""
        for path in paths:
            self.begin_with(key, path, partial(self._attach, path), is_offered_back=is_offered_back)

    def begin_with(
        self, key: str, path: Path, read: Callable[[], AttachedFile], *, is_offered_back: bool = False
    ) -> None:
        """Read a file that stands elsewhere by ``read``, which raises as attaching does."""
        self._pending.append(key)
        self._jobs.files(partial(_reading, read, key, path, is_offered_back), self._on_read, self._on_bug)

    def _on_read(self, reading: FileReading) -> None:
        self._pending.remove(reading.key)
        self.read.emit(reading)
        self._rest()

    def _on_bug(self, _error: LoketError) -> None:
        """Go on after an unexpected error, which the crash report has told of; jobs end in the order they began."""
        del self._pending[0]
        self._rest()

    def _rest(self) -> None:
        if not self._pending:
            self.idle.emit()


def _reading(read: Callable[[], AttachedFile], key: str, path: Path, is_offered_back: bool) -> FileReading:
    try:
        return FileReading(key, path, read(), is_offered_back=is_offered_back)
    except LoketError as error:
        may_come_back = not isinstance(error, InvalidInput)
        return FileReading(
            key, path, refusal=error.message, is_offered_back=is_offered_back, may_come_back=may_come_back
        )
