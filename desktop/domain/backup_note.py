"""What a backup says of itself: the legible note at its head, and the manifest that ends it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class BackupNote:
    """What stands legibly at the head of a backup; to be believed only after the whole was verified.

    ``wraps`` is the desk's master key, sealed by the recovery key and by the desk's computer.
    """

    office: str
    device: str
    name: str
    made_at: datetime
    complaints: int
    program: str
    schema: str
    wraps: Mapping[str, str]

    def to_json(self) -> dict[str, Any]:
        """Return the note as JSON values."""
        return {
            "office": self.office,
            "device": self.device,
            "name": self.name,
            "made_at": self.made_at.astimezone(UTC).isoformat(timespec="seconds"),
            "complaints": self.complaints,
            "program": self.program,
            "schema": self.schema,
            "keys": dict(self.wraps),
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> BackupNote:
        """Read what :meth:`to_json` wrote; raises KeyError, TypeError, ValueError."""
        made_at = datetime.fromisoformat(str(value["made_at"]))
        if made_at.tzinfo is None:
            raise ValueError("a moment needs a zone")
        return cls(
            str(value["office"]),
            str(value["device"]),
            str(value["name"]),
            made_at,
            int(value["complaints"]),
            str(value["program"]),
            str(value["schema"]),
            {str(name): str(wrap) for name, wrap in dict(value["keys"]).items()},
        )


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A piece of a backup: its size in bytes and its SHA-256 (hex)."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Contents:
    """What a database holds, counted: rows of each table, the end of the history's chain, the newest register number."""

    schema: str
    rows: Mapping[str, int]
    audit_entries: int
    audit_hash: str
    last_number: str | None

    @property
    def complaints(self) -> int:
        """Return how many complaints there are."""
        return self.rows.get("complaint", 0)


@dataclass(frozen=True, slots=True)
class Manifest:
    """The last piece of a backup: what must be in it. ``missing`` names attachments that the desk itself had lost."""

    contents: Contents
    database: KeptFile
    keys: KeptFile
    attachments: Mapping[str, int]
    """SHA-256 (hex) to size."""
    missing: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """Return the manifest as JSON values."""
        contents = self.contents
        return {
            "schema": contents.schema,
            "rows": dict(contents.rows),
            "audit": [contents.audit_entries, contents.audit_hash],
            "last_number": contents.last_number,
            "database": [self.database.size, self.database.sha256],
            "keys": [self.keys.size, self.keys.sha256],
            "attachments": dict(self.attachments),
            "missing": list(self.missing),
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Manifest:
        """Read what :meth:`to_json` wrote; raises KeyError, TypeError, ValueError."""
        entries, last_hash = value["audit"]
        number = value["last_number"]
        rows = {str(table): int(count) for table, count in dict(value["rows"]).items()}
        return cls(
            Contents(
                str(value["schema"]),
                rows,
                int(entries),
                str(last_hash),
                None if number is None else str(number),
            ),
            KeptFile(int(value["database"][0]), str(value["database"][1])),
            KeptFile(int(value["keys"][0]), str(value["keys"][1])),
            {str(name): int(size) for name, size in dict(value["attachments"]).items()},
            tuple(str(name) for name in value["missing"]),
        )
