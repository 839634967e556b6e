"""Keeping drafts: at most a second after a change, in the store lane, one at a time.

A clerk who types without a pause is kept every second all the same: the timer starts with the first change and is not
pushed on by the next ones. While one state is being written the next waits, so that a slow disk gets the latest state
instead of a queue of old ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.errors import LoketError
from ui.common.jobs import JobRunner
from ui.intake.tools import DraftTools

if TYPE_CHECKING:
    from desktop.runtime.attached_file import AttachedFile

KEEP_AFTER_MS = 1_000
RETRY_AFTER_MS = 10_000


@dataclass(frozen=True, slots=True)
class Content:
    """What is kept of a draft: what was typed, and the files (``None`` for one that the store has already)."""

    form: Mapping[str, object]
    files: Mapping[str, AttachedFile | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Written:
    """What came of one writing; ``content`` is ``None`` for a removal."""

    draft_id: str
    content: Content | None
    at: datetime | None = None
    trouble: LoketError | None = None


class DraftKeeper(QObject):
    """Keeps the latest content of each draft that was handed to it.

    ``kept(draft_id, at)`` after a writing, ``troubled(LoketError)`` when one failed: the content stays in memory and is
    tried again; ``due`` asks for the content of the draft in the form.
    """

    kept = Signal(str, object)
    troubled = Signal(object)
    due = Signal()

    def __init__(self, tools: DraftTools, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._jobs = tools, jobs
        self._waiting: dict[str, Content | None] = {}
        self._writing = 0
        self._timer = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._timer.timeout.connect(self.due)
        self._retry = QTimer(self, singleShot=True, interval=RETRY_AFTER_MS)
        self._retry.timeout.connect(self._write_next)

    def note_change(self) -> None:
        """Ask for the content soon (``due``)."""
        if not self._timer.isActive():
            self._timer.start()

    def rest(self) -> None:
        """Ask no more until the next change."""
        self._timer.stop()

    def keep(self, draft_id: str, content: Content) -> None:
        """Write this content."""
        self._timer.stop()
        self._waiting[draft_id] = content
        self._write_next()

    def remove(self, draft_id: str) -> None:
        """Take a draft out of the store."""
        self._waiting[draft_id] = None
        self._write_next()

    def forget(self, draft_id: str) -> None:
        """Write nothing more of this draft: it has become a complaint."""
        self._waiting.pop(draft_id, None)

    def flush(self) -> None:
        """Hand everything to the store lane now, however busy it is: the screen is going away."""
        while self._waiting:
            self._hand_over()

    def _write_next(self) -> None:
        if self._waiting and not self._writing:
            self._hand_over()

    def _hand_over(self) -> None:
        draft_id, content = next(iter(self._waiting.items()))
        del self._waiting[draft_id]
        self._writing += 1
        self._retry.stop()
        self._jobs.store(lambda: self._write(draft_id, content), self._on_written, self._on_bug)

    def _write(self, draft_id: str, content: Content | None) -> _Written:
        """Write or remove one draft; runs in the store lane."""
        try:
            if content is None:
                self._tools.remove(draft_id)
                return _Written(draft_id, None)
            return _Written(
                draft_id, content, at=self._tools.keep(draft_id, content.form, content.files).updated_at
            )
        except LoketError as error:
            return _Written(draft_id, content, trouble=error)

    def _on_written(self, outcome: _Written) -> None:
        self._writing -= 1
        if outcome.trouble is not None:
            self._waiting.setdefault(
                outcome.draft_id, outcome.content
            )  # unless something newer waits already
            self._retry.start()
            self.troubled.emit(outcome.trouble)
            return
        if outcome.at is not None:
            self.kept.emit(outcome.draft_id, outcome.at)
        self._write_next()

    def _on_bug(self, error: LoketError) -> None:
        self._writing -= 1
        self.troubled.emit(error)
