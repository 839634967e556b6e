"""The file keys.json: read with plain sentences for what may be wrong with it, replaced as a whole by one at a time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.domain.errors import StorageProblem
from desktop.runtime.durable_file import replace_durably
from desktop.runtime.file_trouble import reason_of
from desktop.runtime.vault import NewerFormat, Vault, read_vault
from resources.i18n import translate


@dataclass(frozen=True, slots=True)
class VaultFile:
    """One such file."""

    path: Path

    def content(self) -> dict[str, Any] | None:
        """Return the file's JSON, None if there is no file; raises StorageProblem."""
        try:
            content = json.loads(self.path.read_text(encoding="ascii"))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, RecursionError) as error:
            raise self.unreadable() from error
        if not isinstance(content, dict):
            raise self.unreadable()
        return content

    def vault(self, content: Mapping[str, Any]) -> Vault:
        """Return the vault in the file's JSON; raises StorageProblem."""
        try:
            return read_vault(content)
        except NewerFormat:
            raise StorageProblem(
                translate(
                    "Keys",
                    "Berkas kunci {path} dibuat oleh Loket yang lebih baru. Pasang Loket terbaru; tidak ada yang diubah.",
                ).format(path=self.path),
                code="newer_format",
            ) from None
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise self.unreadable() from error

    def replace(self, vault: Vault) -> None:
        """Put another vault in the place of the present one, durably; raises StorageProblem."""
        try:
            replace_durably(self.path, vault.to_bytes())
        except OSError as error:
            raise StorageProblem(
                translate("Keys", "Berkas kunci {path} tidak dapat ditulis: {reason}.").format(
                    path=self.path, reason=reason_of(error)
                ),
                code="key_not_written",
            ) from error

    def alone(self) -> AbstractContextManager[object]:
        """Keep every other program and thread from changing the file meanwhile; may be entered again within itself."""
        from filelock import FileLock

        return FileLock(self.path.with_suffix(".lock"), is_singleton=True)

    def unreadable(self) -> StorageProblem:
        """Return the error for a file that is damaged."""
        return StorageProblem(
            translate("Storage", "Berkas kunci {path} tidak dapat dibaca. Pulihkan dari cadangan.").format(
                path=self.path
            ),
            code="key_unreadable",
        )

    def missing(self) -> StorageProblem:
        """Return the error for a file that is not there."""
        return StorageProblem(
            translate("Keys", "Berkas kunci {path} tidak ada. Pulihkan dari cadangan.").format(
                path=self.path
            ),
            code="key_missing",
        )
