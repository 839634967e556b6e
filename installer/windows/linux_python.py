"""CPython of Windows' version, run here: it compiles what Windows will run, and its library is the rehearsal's.

It is Debian 13's, unpacked without root and started through its own loader and C library, whatever this computer has.
"""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

from installer.debian_archive import PrivateApt

RELEASE = "trixie"
_FOLDER = "python-for-windows"
_DONE = "complete"


def packages(python: str) -> tuple[str, ...]:
    """Return the packages that make a Python which compiles."""
    return (
        f"python{python}-minimal",
        f"libpython{python}-minimal",
        f"libpython{python}-stdlib",
        "libc6",
        "libexpat1",
        "zlib1g",
    )


def fetch(cache: Path, python: str) -> Path:
    """Bring and unpack it; does nothing once it is there."""
    folder = cache / _FOLDER / python
    if (folder / _DONE).exists():
        return folder
    apt = PrivateApt(cache / "apt" / RELEASE, RELEASE)
    for package in apt.download(packages(python), folder / "packages", with_dependencies=False):
        subprocess.run(("dpkg-deb", "--extract", str(package), str(folder)), check=True)
    (folder / _DONE).touch()
    return folder


class LinuxPython:
    """The unpacked interpreter. Raises SystemExit where it was not fetched."""

    def __init__(self, cache: Path, python: str) -> None:
        self._root = cache / _FOLDER / python
        self._python = python
        if not (self._root / _DONE).exists():
            raise SystemExit(f"Python {python} for compiling is not there. Run: build.py fetch")

    @property
    def library(self) -> Path:
        """Return its standard library."""
        return self._root / "usr" / "lib" / f"python{self._python}"

    def run(self, program: str, arguments: Sequence[str]) -> None:
        """Run a short program with it.

        Raises:
            subprocess.CalledProcessError: the program failed.
        """
        libraries = self._root / "usr" / "lib" / "x86_64-linux-gnu"
        loader = libraries / "ld-linux-x86-64.so.2"
        words = [
            str(loader),
            "--library-path",
            str(libraries),
            str(self._root / "usr" / "bin" / f"python{self._python}"),
        ]
        environment = {"PYTHONHOME": str(self._root / "usr"), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}
        subprocess.run([*words, "-S", "-s", "-c", program, *arguments], check=True, env=environment)
