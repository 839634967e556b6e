"""Looking at an attached file in the system's own viewer, through a private copy that is deleted at exit.

The copy is named after the content's kind, never after what the citizen called it; the folder is for this user only. A
copy that could not be deleted (a viewer on Windows holds it, the power went) is swept a day later.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
import time
from pathlib import Path

from desktop.domain.complaint import Attachment
from desktop.domain.errors import StorageProblem
from resources.i18n import translate

_PREFIX = "loket-lihat-"
_STALE_S = 24 * 3600
_SUFFIXES = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "application/pdf": ".pdf",
    "application/msword": ".doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}


class OpenedFiles:
    """Makes private copies and deletes them."""

    def __init__(self, parent: Path | None = None) -> None:
        self._parent = parent or Path(tempfile.gettempdir())
        self._folder: Path | None = None

    def copy(self, file: Attachment, content: bytes) -> Path:
        """Write a private copy of ``content`` and return where it is.

        Raises:
            StorageProblem: the disk does not let us.
        """
        try:
            target = self._own_folder() / f"{file.sha256[:16]}{_SUFFIXES.get(file.media_type, '.bin')}"
            if not target.exists():
                handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
                with os.fdopen(handle, "wb") as opened:
                    opened.write(content)
        except OSError as error:
            raise StorageProblem(
                translate("RegisterDetail", "{name} tidak dapat dibuka: {reason}.").format(
                    name=file.name, reason=error.strerror or str(error)
                )
            ) from error
        return target

    def clear(self) -> None:
        """Delete all copies of this run."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    def _own_folder(self) -> Path:
        if self._folder is None:
            self._sweep()
            self._folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=self._parent))
            atexit.register(self.clear)
        return self._folder

    def _sweep(self) -> None:
        limit = time.time() - _STALE_S
        for old in self._parent.glob(f"{_PREFIX}*"):
            try:
                is_stale = old.is_dir() and not old.is_symlink() and old.stat().st_mtime < limit
            except OSError:
                continue
            if is_stale:
                shutil.rmtree(old, ignore_errors=True)
