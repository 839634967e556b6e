"""Reading files to be attached in the store lane, where scaling a photo down holds up nobody's typing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import LoketError
from ui.common.jobs import JobRunner

if TYPE_CHECKING:
    from desktop.runtime.attached_file import AttachedFile


@dataclass(frozen=True, slots=True)
class FileReading:
    """What came of reading one file; ``refusal`` is a sentence when it cannot be attached.

    ``key`` names what it is to be attached to: a draft has its id.
    """

    key: str
    path: Path
    file: AttachedFile | None = None
    refusal: str = ""
    is_offered_back: bool = False


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
            self._pending.append(key)
            self._jobs.store(_reading(self._attach, key, path, is_offered_back), self._on_read, self._on_bug)

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


def _reading(
    attach: Callable[[Path], AttachedFile], key: str, path: Path, is_offered_back: bool
) -> Callable[[], FileReading]:
    def read() -> FileReading:
        try:
            return FileReading(key, path, attach(path), is_offered_back=is_offered_back)
        except LoketError as error:
            return FileReading(key, path, refusal=error.message, is_offered_back=is_offered_back)

    return read
