"""Copies of a desk that stand for desks of their own: what they know of the place they were made in is taken out."""

from __future__ import annotations

import shutil
from pathlib import Path

from desktop.runtime.key_store import KeyStore
from desktop.runtime.machine import this_machine
from desktop.runtime.paths import DataPaths
from desktop.store import device
from desktop.store.engine import Database


def copy_desk(template: Path, target: Path) -> Path:
    """Copy a desk that is closed; the copy takes itself for the original, wherever it stands."""
    shutil.copytree(template, target)
    paths = DataPaths(target)
    database = Database(paths.database, KeyStore(paths.keys).data_key(paths.database))
    with database.write() as connection:
        device.settle_here(connection, this_machine(), str(target.resolve()))
    database.close()
    return target
