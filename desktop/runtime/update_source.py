"""Reading a repository of updates in a folder (share or stick) by the rules of The Update Framework.

Nothing that is read is believed before its signatures, versions, dates, sizes and hashes were held against what this computer
trusts and has seen; what has been seen is kept, so that an older state is not taken for the newest one.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.errors import StorageProblem
from desktop.domain.update import NOTES_LONGEST, Kind, Release, is_version
from desktop.runtime.disk_room import free_bytes
from desktop.runtime.durable_copy import forget
from desktop.runtime.file_trouble import reason_of
from desktop.runtime.update_refusals import cancelled, refusal_of
from desktop.runtime.update_trust import TrustedRoot, fingerprint
from resources.i18n import translate

if TYPE_CHECKING:
    from tuf.ngclient import Updater

LARGEST_INSTALLER = 600_000_000
"""Bytes; ten times what an installer has. A larger one is refused before anything of it is read."""
_SPARE = 50_000_000


@dataclass(frozen=True, slots=True)
class Offered:
    """What a repository offers: who publishes it and until when it holds."""

    releases: tuple[Release, ...]
    publisher: str
    fingerprint: str
    expires_at: datetime


@dataclass(frozen=True)
class UpdateSource:
    """A repository in ``folder``; what was seen of it is kept below ``state``."""

    folder: Path
    root: TrustedRoot
    state: Path
    is_cancelled: Callable[[], bool] = lambda: False

    def look(self) -> Offered:
        """Return what is offered.

        Raises:
            StorageProblem: it cannot be read, or is not to be believed; the sentence says why.
        """
        from tuf.api.metadata import Metadata, Targets

        updater = self._refreshed()
        try:
            kept: Metadata[Any] = Metadata.from_bytes((self._seen / "targets.json").read_bytes())
            root: Metadata[Any] = Metadata.from_bytes((self._seen / "root.json").read_bytes())
            timestamp: Metadata[Any] = Metadata.from_bytes((self._seen / "timestamp.json").read_bytes())
        except OSError as error:
            raise _unreadable(self._seen, error) from error
        assert isinstance(kept.signed, Targets)
        releases = []
        for name in sorted(kept.signed.targets):
            target = updater.get_targetinfo(name)
            release = None if target is None else _release(name, target)
            if release is not None:
                releases.append(release)
        return Offered(
            tuple(releases),
            str(root.signed.unrecognized_fields.get("publisher", ""))[:200],
            fingerprint(root.signed.roles["root"].keyids),
            min(kept.signed.expires, timestamp.signed.expires),
        )

    def fetch(self, release: Release) -> Path:
        """Copy an installer here and return the file once its size and hash are right.

        Raises:
            StorageProblem: it is not the file that was signed, is not offered any more, or there is no room for it.
        """
        updater = self._refreshed()
        target = updater.get_targetinfo(release.file_name)
        if target is None or _release(release.file_name, target) != release:
            raise StorageProblem(
                translate("Update", "Versi {version} tidak ditawarkan lagi. Periksa lagi.").format(
                    version=release.version
                ),
                code="update_gone",
            )
        self._require_room(release)
        folder = self.state / "downloads"
        file, partial = folder / release.file_name, folder / f"{release.file_name}.partial"
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            for path in folder.iterdir():
                if path != file:
                    path.unlink()
            if updater.find_cached_target(target, str(file)) is None:
                updater.download_target(target, str(partial))
                with partial.open("rb+") as written:
                    os.fsync(written.fileno())
                partial.replace(file)
        except Exception as error:
            forget(partial)
            raise refusal_of(error, self.folder) from error
        return file

    @property
    def _seen(self) -> Path:
        return self.state / self.root.name

    def _refreshed(self) -> Updater:
        from tuf.ngclient import Updater, UpdaterConfig

        from desktop.runtime.update_folder import FolderFetcher

        if not self.folder.is_dir():
            raise StorageProblem(
                translate(
                    "Update",
                    "Folder pembaruan {path} tidak ada atau tidak terjangkau. Pasang USB atau sambungkan jaringan.",
                ).format(path=self.folder),
                code="update_unreachable",
            )
        try:
            self._seen.mkdir(parents=True, exist_ok=True, mode=0o700)
            updater = Updater(
                str(self._seen),
                f"{self.folder}{os.sep}metadata/",
                str(self.state / "downloads"),
                f"{self.folder}{os.sep}targets/",
                fetcher=FolderFetcher(self.is_cancelled),
                config=UpdaterConfig(prefix_targets_with_hash=False, max_root_rotations=64),
                bootstrap=self.root.content,
            )
            updater.refresh()
        except Exception as error:
            raise refusal_of(error, self.folder) from error
        if self.is_cancelled():
            raise cancelled()
        return updater

    def _require_room(self, release: Release) -> None:
        if release.size > LARGEST_INSTALLER:
            raise StorageProblem(
                translate(
                    "Update", "Pemasang {name} terlalu besar. Tidak dipasang; hubungi penerbitnya."
                ).format(name=release.file_name),
                code="update_too_large",
            )
        free = free_bytes(self.state)
        if free is not None and free < release.size + _SPARE:
            raise StorageProblem(
                translate("Update", "Ruang disk tidak cukup untuk pemasang. Kosongkan disk, lalu ulangi."),
                code="no_room",
            )


def _release(name: str, target: Any) -> Release | None:
    """Return what an installer is, None for what says nothing that this program understands."""
    custom = target.custom
    if not isinstance(custom, dict) or Path(name).name != name:
        return None
    version, kind, notes = custom.get("version"), custom.get("kind"), custom.get("notes")
    minimum = custom.get("minimum_version", "")
    sha256 = target.hashes.get("sha256")
    if not (isinstance(version, str) and is_version(version) and kind in set(Kind) and sha256):
        return None
    if not isinstance(minimum, str) or (minimum and not is_version(minimum)):
        return None
    texts = notes if isinstance(notes, dict) else {}
    words = {str(each): str(text)[:NOTES_LONGEST] for each, text in texts.items() if each in ("id", "en")}
    return Release(version, Kind(kind), name, int(target.length), str(sha256), words, minimum)


def _unreadable(path: Path, error: OSError) -> StorageProblem:
    return StorageProblem(
        translate("Update", "{path} tidak dapat dibaca: {reason}.").format(
            path=path, reason=reason_of(error)
        ),
        code="update_unreachable",
    )
