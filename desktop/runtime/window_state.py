"""How the window stood when it was closed: size, place, maximised, and the screen its last person was at.

Kept in a small file of this computer beside the database. It names nobody: the person is a fingerprint, by which the same
one finds the screen again and anybody else begins where everybody begins. A missing or damaged file means nothing.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

_NUMBERS = ("x", "y", "width", "height")
_TEXTS = ("screen", "person")
_FARTHEST = 100_000  # pixels; no desktop is larger
_FINGERPRINT = 16  # hexadecimal digits


@dataclass(frozen=True, slots=True)
class WindowState:
    """Place and size of the window in logical pixels, as it is when not maximised."""

    x: int
    y: int
    width: int
    height: int
    is_maximised: bool = False
    screen: str = ""
    person: str = ""


def fingerprint(username: str) -> str:
    """Return what the file says instead of a person's name."""
    return sha256(f"loket window {username}".encode()).hexdigest()[:_FINGERPRINT]


def read_state(path: Path) -> WindowState | None:
    """Read the file at ``path``; None unless all of it can be used."""
    try:
        content = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(content, dict):
        return None
    kept: dict[str, Any] = {name: content.get(name) for name in (*_NUMBERS, *_TEXTS, "is_maximised")}
    if not all(type(kept[name]) is int and abs(kept[name]) < _FARTHEST for name in _NUMBERS):
        return None
    if type(kept["is_maximised"]) is not bool or not all(isinstance(kept[name], str) for name in _TEXTS):
        return None
    return WindowState(**kept)


def write_state(path: Path, state: WindowState) -> None:
    """Write the file as a whole; trouble is ignored, since nothing depends on it."""
    partial = path.with_name(f"{path.name}.partial")
    try:
        partial.write_text(json.dumps(asdict(state)), "utf-8")
        partial.replace(path)
    except OSError:
        return
