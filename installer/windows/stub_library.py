"""python3.dll for a rehearsal: the stable ABI's library, which only hands every name on to the versioned one.

The official zip brings its own; the wheel that rehearsals take CPython from does not, and Qt's bindings load it.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from pathlib import Path


def build_stub_library(runtime: Path, versioned: str) -> None:
    """Write ``python3.dll`` beside ``versioned`` (``python313.dll``).

    Raises:
        subprocess.CalledProcessError: the tools refuse.
    """
    told = subprocess.run(
        ("x86_64-w64-mingw32-objdump", "--private-headers", str(runtime / versioned)),
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    names = sorted(set(re.findall(r"^\t\[ *\d+\].* (_?Py\w+)$", told, re.MULTILINE)))
    module = versioned.removesuffix(".dll")
    with tempfile.TemporaryDirectory() as work:
        listing = Path(work) / "python3.def"
        exports = "".join(f"  {name} = {module}.{name}\n" for name in names)
        listing.write_text(f"LIBRARY python3.dll\nEXPORTS\n{exports}", "ascii")
        words = [
            "x86_64-w64-mingw32-gcc",
            "-shared",
            "-nostdlib",
            "-Wl,--no-insert-timestamp,--disable-auto-image-base,-e,0",
        ]
        subprocess.run([*words, "-o", str(runtime / "python3.dll"), str(listing)], check=True)
