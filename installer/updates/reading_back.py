"""Reading a repository as a desk does, from its first root to the last byte of every installer."""

from __future__ import annotations

import tempfile
from pathlib import Path

from desktop.runtime.update_source import Offered, UpdateSource
from desktop.runtime.update_trust import TrustedRoot
from installer.updates.repository import Repository


def read_back(repository: Repository) -> Offered:
    """Return what a desk finds that has only the first root and has seen nothing yet.

    Raises:
        StorageProblem: a desk would refuse it.
    """
    first = repository.root_file(repository.root_versions()[0])
    with tempfile.TemporaryDirectory() as folder:
        source = UpdateSource(repository.folder, TrustedRoot(first.read_bytes(), str(first)), Path(folder))
        offered = source.look()
        for release in offered.releases:
            source.fetch(release)
    return offered
