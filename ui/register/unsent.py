"""What is written in the sheets and not sent yet: in the store at most a second after it was typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.errors import LoketError
from desktop.usecases.keep_unsent import UnsentKind
from ui.common.jobs import JobRunner

KEEP_AFTER_MS = 1_000

Words = Mapping[str, object]
KeepUnsentWords = Callable[[UnsentKind, str, Words], None]
FindUnsentWords = Callable[[UnsentKind, str], Words]


class UnsentWords(QObject):
    """Keeps the latest words by kind and register number; none drops them.

    ``found(register_no, kinds)`` answers :meth:`look`; ``troubled(LoketError)`` when the store does not do its part.
    """

    found = Signal(str, object)
    troubled = Signal(object)

    def __init__(
        self, keep: KeepUnsentWords, find: FindUnsentWords, jobs: JobRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._keep, self._find, self._jobs = keep, find, jobs
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

    def look(self, register_no: str) -> None:
        """Ask what is kept about a report (``found``), after what waits to be kept."""
        self.flush()
        self._jobs.store(
            lambda: {kind for kind in UnsentKind if self._find(kind, register_no)},
            partial(self._on_looked, register_no),
            self._on_failed,
        )

    def flush(self) -> None:
        """Hand everything to the store now."""
        self._timer.stop()
        for (kind, register_no), words in self._waiting.items():
            self._jobs.store(partial(self._keep, kind, register_no, words), _nothing, self._on_failed)
        self._waiting.clear()

    def _on_looked(self, register_no: str, kinds: set[UnsentKind]) -> None:
        self.found.emit(register_no, kinds)

    def _on_failed(self, error: LoketError) -> None:
        self.troubled.emit(error)


def _nothing(_value: object) -> None:
    return
