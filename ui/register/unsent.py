"""What is written in the sheets and not sent yet: in the store at most a second after it was typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.errors import LoketError
from ui.common.jobs import JobRunner

if TYPE_CHECKING:
    from desktop.usecases.keep_unsent import UnsentKind

KEEP_AFTER_MS = 1_000

Words = Mapping[str, object]
KeepUnsentWords = Callable[["UnsentKind", str, Words], None]


class UnsentWords(QObject):
    """Keeps the latest words by kind and register number; none drops them. ``troubled(LoketError)`` when it cannot."""

    troubled = Signal(object)

    def __init__(self, keep: KeepUnsentWords, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._keep, self._jobs = keep, jobs
        self._waiting: dict[tuple[UnsentKind, str], Words] = {}
        self._timer = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._timer.timeout.connect(self.flush)

    def note(self, kind: UnsentKind, register_no: str, words: Words) -> None:
        """Keep ``words`` soon."""
        self._waiting[kind, register_no] = words
        if not self._timer.isActive():
            self._timer.start()

    def drop(self, kind: UnsentKind, register_no: str) -> None:
        """Forget at once what was sent."""
        self._waiting[kind, register_no] = {}
        self.flush()

    def flush(self) -> None:
        """Hand everything to the store now."""
        self._timer.stop()
        for (kind, register_no), words in self._waiting.items():
            self._jobs.store(partial(self._keep, kind, register_no, words), _nothing, self._on_failed)
        self._waiting.clear()

    def _on_failed(self, error: LoketError) -> None:
        self.troubled.emit(error)


def _nothing(_value: object) -> None:
    return
