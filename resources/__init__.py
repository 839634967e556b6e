"""Fonts, icons, texts and reference data, read through importlib.resources."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable


def resource(*parts: str) -> Traversable:
    """Return the shipped file or folder named by its path parts below ``resources/``."""
    return files(__name__).joinpath(*parts)
