"""Loket as it stands on a Windows computer: launchers, ``runtime`` (CPython) and ``program`` (the tree)."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

from installer.plan import Plan
from installer.tree.build import build_tree, settle
from installer.windows.launchers import LAUNCHERS, build_launchers
from installer.windows.linux_python import LinuxPython
from installer.windows.runtime_source import read_lock, unpack_python
from installer.windows.sign import sign
from installer.windows.stub_library import build_stub_library

_COMPILE = """
import py_compile, sys
from pathlib import Path
root = Path(sys.argv[1])
for source in sorted(root.rglob("*.py")):
    if "migrations" in source.parts:
        continue  # alembic reads them as files
    target = source.parent / "__pycache__" / f"{source.stem}.cpython-{sys.argv[2]}.pyc"
    mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
    py_compile.compile(str(source), str(target), dfile=str(source.relative_to(root)), doraise=True, invalidation_mode=mode)
"""
_PACK_LIBRARY = """
import py_compile, sys, time, zipfile
from pathlib import Path
root, target, epoch, skipped = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), set(sys.argv[4].split())
moment = time.gmtime(epoch)[:6]
with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
    for source in sorted(root.rglob("*.py")):
        place = source.relative_to(root)
        if source.is_symlink() or skipped & set(place.parts) or place.name.startswith("_sysconfigdata"):
            continue
        mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
        made = Path(target + ".pyc")
        py_compile.compile(str(source), str(made), dfile=str(place), doraise=True, invalidation_mode=mode)
        entry = zipfile.ZipInfo(str(place.with_suffix(".pyc")), moment)
        entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
        packed.writestr(entry, made.read_bytes())
    made.unlink()
"""
_LIBRARY_LEFT_OUT = "test tests idlelib tkinter turtledemo turtle.py ensurepip pydoc_data lib2to3 dist-packages __pycache__ curses"
_SEARCHED = (".", r"..\program", r"..\program\lib", r"..\program\lib\win32", r"..\program\lib\win32\lib")
_BESIDE_PYTHON = (
    "shiboken6/msvcp140.dll",
    "shiboken6/msvcp140_1.dll",
    "shiboken6/msvcp140_2.dll",
    "shiboken6/msvcp140_codecvt_ids.dll",
)
"""Libraries that several others load: Windows looks for them beside the interpreter."""
_OF_WIN32 = "pywintypes{tag}.dll"
"""What win32print loads: Windows looks for it in win32print's own folder, not in the runtime's."""


@cache
def build_layout(plan: Plan) -> Path:
    """Lay out what the setup and the MSI install, once for a plan, and return the folder.

    Raises:
        SystemExit: something was not fetched yet, or the interpreter is refused.
        subprocess.CalledProcessError: a compiler refuses.
    """
    lock = read_lock()
    folder = plan.work / "windows"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    runtime, program = folder / "runtime", folder / "program"
    unpack_python(plan, runtime)
    build_tree(plan, "windows").rename(program)
    python = LinuxPython(plan.cache, lock.python)
    if plan.python_zip is None:
        arguments = (
            str(python.library),
            str(runtime / f"python{lock.tag}.zip"),
            str(plan.epoch),
            _LIBRARY_LEFT_OUT,
        )
        python.run(_PACK_LIBRARY, arguments)
        build_stub_library(runtime, f"python{lock.tag}.dll")
    for name in _BESIDE_PYTHON:
        source = program / "lib" / name
        if source.exists():
            shutil.copyfile(source, runtime / source.name)
    types = program / "lib" / "pywin32_system32" / _OF_WIN32.format(tag=lock.tag)
    types.rename(program / "lib" / "win32" / types.name)
    types.parent.rmdir()
    searched = "\r\n".join((f"python{lock.tag}.zip", *_SEARCHED))
    (runtime / f"python{lock.tag}._pth").write_text(searched + "\r\n", "ascii", newline="")
    python.run(_COMPILE, (str(program), lock.tag))
    build_launchers(folder, plan.version, f"python{lock.tag}.dll")
    for name in LAUNCHERS:
        sign(folder / name, plan)
    settle(folder, plan.epoch)
    return folder
