"""The files of the program itself: which version lies there now, which may be newer than the one that runs.

An installer lays ``VERSION`` beside ``main.py``; a checkout has none. The path is not resolved: Debian's package lets a window
run through a link, and after an upgrade the file behind the link names the new version.
"""

from __future__ import annotations

from pathlib import Path

VERSION_FILE = Path(__file__).absolute().parents[2] / "VERSION"
_LONGEST = 64


def version_on_disk(file: Path = VERSION_FILE) -> str:
    """Return the version that lies there, "" where nobody installed one or it cannot be read just now."""
    try:
        with file.open(encoding="ascii") as opened:
            return opened.read(_LONGEST).strip()
    except (OSError, UnicodeDecodeError):
        return ""
