"""The settings as the pages see them: read once, each change stored at once, and put back when it is refused."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import LoketError
from ui.common.jobs import JobRunner
from ui.settings.tools import SettingsTools


class SettingStore(QObject):
    """``loaded()`` when the settings are there; ``stored(name, value)`` or ``refused(name, sentence)`` after a change."""

    loaded = Signal()
    stored = Signal(str, str)
    refused = Signal(str, str)

    def __init__(self, tools: SettingsTools, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._jobs = tools, jobs
        self._values: dict[str, str] = {}

    @property
    def is_loaded(self) -> bool:
        """Tell whether the settings have been read."""
        return bool(self._values)

    def load(self) -> None:
        """Read all settings."""
        self._jobs.store(self._tools.settings, self._on_loaded, partial(self._on_refused, ""))

    def value(self, name: str) -> str:
        """Return a setting as it is stored, "" before they are loaded."""
        return self._values.get(name, "")

    def change(self, name: str, value: str) -> None:
        """Store one setting."""
        self._jobs.store(
            partial(self._tools.change, name, value),
            partial(self._on_stored, name, value),
            partial(self._on_refused, name),
        )

    def _on_loaded(self, values: Mapping[str, str]) -> None:
        self._values = dict(values)
        self.loaded.emit()

    def _on_stored(self, name: str, value: str, _none: None) -> None:
        self._values[name] = value
        self.stored.emit(name, value)

    def _on_refused(self, name: str, error: LoketError) -> None:
        self.refused.emit(name, error.message)
        self.loaded.emit()
