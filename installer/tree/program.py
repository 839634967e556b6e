"""Our own code in the tree: what ``main.py`` needs, with its version and with what the regency wants trusted from the start."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from installer.plan import PROJECT, Plan

PACKAGES = ("desktop", "ui", "sync", "resources")
VERSION_FILE = "VERSION"
"""Beside main.py: an open window sees by it that another version was laid below it."""


def copy_program(plan: Plan, tree: Path) -> None:
    """Copy the program into a tree.

    Raises:
        SystemExit: the key or root to put inside is not there.
    """
    for name in PACKAGES:
        shutil.copytree(PROJECT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__", "*.pyc"))
    shutil.copyfile(PROJECT / "main.py", tree / "main.py")
    head = tree / "desktop" / "__init__.py"
    text, count = re.subn(
        r'^VERSION = ".*"$', f'VERSION = "{plan.version}"', head.read_text("utf-8"), flags=re.M
    )
    if count != 1:
        raise SystemExit("desktop/__init__.py names no version.")
    head.write_text(text, "utf-8")
    (tree / VERSION_FILE).write_text(plan.version + "\n", "ascii")
    for source, name in ((plan.regency_key, "regency.pub"), (plan.update_root, "update-root.json")):
        if source is not None:
            if not source.is_file():
                raise SystemExit(f"{source} is not there: nothing to trust from the start.")
            trust = tree / "resources" / "trust"
            trust.mkdir(exist_ok=True)
            shutil.copyfile(source, trust / name)
