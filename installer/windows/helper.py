"""Compiling the small program that both setups run beside copying files (setup_helper.c)."""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path

_HERE = Path(__file__).parent
_COMPILER = "x86_64-w64-mingw32-gcc"
_SWITCHES = (
    "-O2",
    "-Wall",
    "-Wextra",
    "-Werror",
    "-municode",
    "-static",
    "-mwindows",
    "-s",
    "-Wl,--no-insert-timestamp",
)


def build_helper(target: Path) -> Path:
    """Compile ``target``; the same source gives the same bytes.

    Raises:
        subprocess.CalledProcessError: the compiler refuses.
    """
    with tempfile.TemporaryDirectory() as work:
        place = Path(work)
        (place / "setup_helper.c").write_bytes((_HERE / "setup_helper.c").read_bytes())
        (place / "task.h").write_text(_task_header(), "ascii")
        words = (_COMPILER, *_SWITCHES, "setup_helper.c", "-o", "helper.exe", "-ladvapi32")
        subprocess.run(words, cwd=place, check=True)
        target.write_bytes((place / "helper.exe").read_bytes())
    return target


def _task_header() -> str:
    """Return task.xml as a C text that takes the program's path (``%ls``)."""
    text = (_HERE / "task.xml").read_text("ascii").replace("%", "%%").replace("@PROGRAM@", "%ls")
    lines = (json.dumps(f"{line}\r\n") for line in text.splitlines())
    return "static const wchar_t TASK[] =\n" + "\n".join(f"    L{line}" for line in lines) + ";\n"
