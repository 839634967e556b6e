"""The program's icon in every size that desktops ask for."""

from __future__ import annotations

import subprocess
from pathlib import Path

PICTURE = Path(__file__).with_name("loket.svg")
SIZES = (16, 22, 24, 32, 48, 64, 128, 256)
"""Pixels."""


def png(size: int) -> bytes:
    """Return the icon as a PNG of ``size`` × ``size`` pixels.

    Raises:
        OSError, subprocess.CalledProcessError: rsvg-convert is missing or failed.
    """
    words = ("rsvg-convert", "--width", str(size), "--height", str(size), str(PICTURE))
    return subprocess.run(words, check=True, capture_output=True).stdout
