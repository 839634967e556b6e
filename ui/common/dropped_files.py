"""Files in what is pasted or dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData


def local_files(source: QMimeData) -> list[Path]:
    """Return the files of this computer that ``source`` names, [] if it is anything else."""
    if not source.hasUrls():
        return []
    return [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile() and url.toLocalFile()]
