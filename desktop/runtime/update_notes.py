"""What the desk remembers of updates in its data folder: the last look, and the installer that waits to be started."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop.domain.errors import StorageProblem
from desktop.domain.update import Kind, Release, UpdateState, is_version
from desktop.runtime.durable_file import replace_durably
from desktop.runtime.file_trouble import reason_of
from resources.i18n import translate

_STATE, _READY = "state.json", "ready.json"
_LARGEST = 64_000


@dataclass(frozen=True, slots=True)
class ReadyInstaller:
    """A copied installer whose signature, size and hash were right."""

    path: Path
    kind: Kind
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class UpdateNotes:
    """The notes below ``folder``; whoever may write there may do everything else to the desk's data too."""

    folder: Path

    def state(self) -> UpdateState:
        """Return what the last look found; a note that cannot be read counts as none."""
        value = self._read(_STATE)
        try:
            return UpdateState(
                looked_at=_moment(value.get("looked_at")),
                source=str(value.get("source", "")),
                release=_release(value.get("release")),
                publisher=str(value.get("publisher", "")),
                fingerprint=str(value.get("fingerprint", "")),
                expires_at=_moment(value.get("expires_at")),
                problem=str(value.get("problem", "")),
                problem_code=str(value.get("problem_code", "")),
                started=str(value.get("started", "")),
            )
        except (ValueError, KeyError, TypeError):
            return UpdateState()

    def keep(self, state: UpdateState) -> None:
        """Remember what a look found; raises StorageProblem."""
        self._write(_STATE, asdict(state))

    def ready(self) -> ReadyInstaller | None:
        """Return the installer that waits, None if there is none."""
        value = self._read(_READY)
        try:
            return ReadyInstaller(
                Path(value["path"]), Kind(value["kind"]), str(value["version"]), str(value["sha256"])
            )
        except (ValueError, KeyError, TypeError):
            return None

    def keep_ready(self, ready: ReadyInstaller) -> None:
        """Remember that an installer waits; raises StorageProblem."""
        self._write(_READY, asdict(ready))

    def forget_ready(self) -> None:
        """Let no installer wait any more."""
        (self.folder / _READY).unlink(missing_ok=True)

    def _read(self, name: str) -> Mapping[str, Any]:
        try:
            with (self.folder / name).open("rb") as file:
                value = json.loads(file.read(_LARGEST))
        except (OSError, ValueError, RecursionError):
            return {}
        return value if isinstance(value, dict) else {}

    def _write(self, name: str, value: Mapping[str, Any]) -> None:
        path = self.folder / name
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            replace_durably(path, json.dumps(value, default=_text, ensure_ascii=False).encode("utf-8"))
        except OSError as error:
            raise StorageProblem(
                translate("Update", "{path} tidak dapat ditulis: {reason}.").format(
                    path=path, reason=reason_of(error)
                )
            ) from error


def _text(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _moment(value: object) -> datetime | None:
    return datetime.fromisoformat(value) if isinstance(value, str) else None


def _release(value: object) -> Release | None:
    if not isinstance(value, dict):
        return None
    if not is_version(value["version"]):
        raise ValueError(value["version"])
    return Release(**{**value, "kind": Kind(value["kind"])})
