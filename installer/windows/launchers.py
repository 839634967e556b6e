"""Compiling the two launchers: ``Loket.exe`` opens the window, ``loket-cli.exe`` runs commands in a console."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from installer.windows.ico import write_ico

_HERE = Path(__file__).parent
_COMPILER, _RESOURCES = "x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-windres"
LAUNCHERS = {"Loket.exe": ["-mwindows"], "loket-cli.exe": ["-DCONSOLE", "-mconsole"]}


def build_launchers(folder: Path, version: str, python_dll: str) -> None:
    """Compile both launchers into a folder; the same input gives the same bytes.

    Args:
        folder: where they go.
        version: three numbers with dots, shown in the files' properties.
        python_dll: file name of the interpreter in ``runtime``.

    Raises:
        subprocess.CalledProcessError: the compiler refuses.
    """
    with tempfile.TemporaryDirectory() as work:
        place = Path(work)
        write_ico(place / "loket.ico")
        (place / "launcher.manifest").write_bytes((_HERE / "launcher.manifest").read_bytes())
        (place / "launcher.c").write_bytes((_HERE / "launcher.c").read_bytes())
        for name, switches in LAUNCHERS.items():
            (place / "launcher.rc").write_text(_resources(name, version), "ascii")
            _run(place, _RESOURCES, "launcher.rc", "-O", "coff", "-o", "launcher.res")
            words = [_COMPILER, "-O2", "-Wall", "-Wextra", "-Werror", "-municode", "-static", *switches]
            words += [
                f'-DPYTHON_DLL=L"{python_dll}"',
                "-Wl,--no-insert-timestamp",
                "-s",
                "launcher.c",
                "launcher.res",
            ]
            _run(place, *words, "-o", name)
            (folder / name).write_bytes((place / name).read_bytes())
            (folder / name).chmod(0o755)


def _resources(name: str, version: str) -> str:
    numbers = ",".join([*version.split("."), "0"])
    text = (_HERE / "launcher.rc.in").read_text("ascii")
    return text.replace("@NUMBERS@", numbers).replace("@VERSION@", version).replace("@NAME@", name)


def _run(place: Path, *words: str) -> None:
    subprocess.run(words, cwd=place, check=True)
