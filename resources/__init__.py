"""Fonts, icons, texts and reference data beside this file.

They are read as plain files, not through ``importlib.resources``: that import alone (zipfile, shutil, tempfile) costs a
twentieth of the time to the first paint, and every installer unpacks the program.
"""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent


def resource(*parts: str) -> Path:
    """Return the shipped file or folder named by its path parts below ``resources/``."""
    return _HERE.joinpath(*parts)
