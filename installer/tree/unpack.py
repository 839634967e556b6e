"""Unpacking wheels into one folder of libraries."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path

from installer.tree.drop import is_dropped


def unpack(wheels: Iterable[Path], drops: list[str], lib: Path) -> None:
    """Unpack wheels side by side, without what the drop list names.

    Wheels of one version for several Pythons bring the same files beside their compiled modules; of metadata that differs the
    first one's stays.

    Raises:
        ValueError: two wheels bring different files under one name.
    """
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as content:
            for entry in content.infolist():
                if entry.is_dir():
                    continue
                path = _place(entry.filename)
                if not is_dropped(path, drops):
                    _lay(lib / path, content.read(entry), wheel.name)


def _place(name: str) -> str:
    """Return where an installer would put a file: what stands in NAME.data/purelib belongs to the libraries themselves."""
    parts = name.split("/")
    if parts[0].endswith(".data") and len(parts) > 2 and parts[1] in ("purelib", "platlib"):
        return "/".join(parts[2:])
    return name


def _lay(target: Path, content: bytes, wheel: str) -> None:
    if target.exists():
        is_metadata = any(part.endswith(".dist-info") for part in target.parts)
        if target.read_bytes() != content and not is_metadata:
            raise ValueError(f"{wheel} brings another {target.name} than the wheel before it.")
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    target.chmod(0o644)
