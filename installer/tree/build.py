"""The one tree builder."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from installer.plan import Plan
from installer.tree.drop import read_drops
from installer.tree.program import copy_program
from installer.tree.unpack import unpack
from installer.tree.wheels import TARGETS, wheels_of


def build_tree(plan: Plan, target: str) -> Path:
    """Lay the program out for ``linux`` or ``windows`` and return the folder: main.py, its packages, VERSION, ``lib``.

    For Windows the runtime and the launchers come on top (installer.windows.runtime).

    Raises:
        SystemExit: what it is made of was not fetched yet.
    """
    wheels = wheels_of(TARGETS[target], plan.cache)
    tree = plan.work / f"tree-{target}"
    shutil.rmtree(tree, ignore_errors=True)
    (tree / "lib").mkdir(parents=True)
    unpack(wheels, read_drops(target), tree / "lib")
    copy_program(plan, tree)
    settle(tree, plan.epoch)
    return tree


def settle(tree: Path, epoch: int) -> None:
    """Give every file and folder the same rights and time, so that only content counts."""
    for path in sorted(tree.rglob("*"), reverse=True):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
            os.utime(path, (epoch, epoch))
    os.utime(tree, (epoch, epoch))


def size_of(tree: Path) -> tuple[int, int]:
    """Return how many files a tree has and their bytes."""
    files = [path for path in tree.rglob("*") if path.is_file() and not path.is_symlink()]
    return len(files), sum(path.stat().st_size for path in files)
