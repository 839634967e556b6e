"""What the first painted window needs before the database is open: language, look, names of office and regency.

Kept in a small file beside the database; nothing in it is about people. A missing or damaged file means defaults.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path


@dataclass(frozen=True, slots=True)
class WindowMemory:
    """What was in force when the window was open last."""

    language: str = "id"
    theme: str = "system"
    office: str = ""
    regency: str = ""


def read_memory(path: Path) -> WindowMemory:
    """Read the file at ``path``; defaults where it says nothing usable."""
    try:
        content = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return WindowMemory()
    if not isinstance(content, dict):
        return WindowMemory()
    known = {field.name for field in fields(WindowMemory)}
    return WindowMemory(**{k: v for k, v in content.items() if k in known and isinstance(v, str)})


def write_memory(path: Path, memory: WindowMemory) -> None:
    """Write the file; trouble is ignored, since nothing depends on it."""
    try:
        path.write_text(json.dumps(asdict(memory), ensure_ascii=False), "utf-8")
    except OSError:
        return
