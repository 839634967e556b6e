"""The tree and the Windows layout as they are built: the same bytes each time, without a network, complete for all that we do."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from PIL import Image

from installer.plan import PROJECT, Plan, build_epoch, cache_folder
from installer.tree.build import build_tree, size_of
from installer.windows.layout import build_layout
from installer.windows.runtime_source import read_lock, require_signed, unpack_python
from tests.usecases.desk import PASSWORD, form, make_desk, today

VERSION = "0.2.0"
_AGAIN = """
import sys
from pathlib import Path
from installer.plan import Plan
from installer.tree.build import build_tree
from installer.windows.layout import build_layout
plan = Plan(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4]))
print(build_tree(plan, "linux"))
print(build_layout(plan))
"""
_PROGRAM = """
import sys
tree = sys.argv.pop(1)
sys.path[:0] = [tree, tree + "/lib"]
from main import entry
sys.exit(entry())
"""
_EVERY_MODULE = """
import importlib, os, pkgutil, sys
tree = sys.argv[1]
sys.path[:0] = [tree, tree + "/lib"]
os.environ["QT_QPA_PLATFORM"] = "offscreen"
names = ["main", "reportlab.graphics.barcode.code128", "keyring.backends.SecretService"]
for package in ("desktop", "ui", "sync", "resources"):
    names += [package]
    for each in pkgutil.walk_packages([tree + "/" + package], package + "."):
        if ".migrations." not in each.name and not each.name.endswith("__main__"):
            names.append(each.name)
for name in names:
    importlib.import_module(name)
places = {name: getattr(module, "__file__", None) or "" for name, module in list(sys.modules.items())}
library = os.path.dirname(os.__file__)
foreign = {name: path for name, path in places.items() if os.path.isabs(path) and not path.startswith((tree, library))}
assert not foreign, foreign
print(len(names))
"""
_WINDOW = """
import os, sys
tree, picture = sys.argv.pop(1), sys.argv.pop(1)
os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path[:0] = [tree, tree + "/lib"]
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImageReader
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
app = QApplication(["loket"])
assert {b"svg", b"jpeg", b"png"} <= {bytes(each) for each in QImageReader.supportedImageFormats()}
QPrinter()
def look():
    shown = [each for each in app.topLevelWidgets() if each.isVisible()]
    if shown and not app.activeModalWidget():
        image = shown[0].grab().toImage()
        if len({image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}) > 50:
            image.save(picture)
            timer.stop()
            shown[0].close()
timer = QTimer(interval=100, timeout=look)
timer.start()
from main import entry
sys.exit(entry())
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Plan]:
    made = Plan(VERSION, build_epoch(), cache_folder(), tmp_path_factory.mktemp("first"))
    yield made
    shutil.rmtree(made.work, ignore_errors=True)


@pytest.fixture(scope="module")
def linux(plan: Plan) -> Path:
    return build_tree(plan, "linux")


@pytest.fixture(scope="module")
def windows(plan: Plan) -> Path:
    return build_layout(plan)


def sums(folder: Path) -> dict[str, tuple[int, int, str]]:
    """Return rights, time and SHA-256 of every file."""
    return {
        str(file.relative_to(folder)): (
            file.stat().st_mode,
            int(file.stat().st_mtime),
            sha256(file.read_bytes()).hexdigest(),
        )
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def run(*words: str, code: int = 0) -> str:
    """Run Python without a site, an environment or a current folder of its own, and return what it wrote."""
    done = subprocess.run(
        (sys.executable, "-I", "-S", "-c", *words),
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
        env={"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", **_folders()},
    )
    assert done.returncode == code, done.stderr[-3000:]
    return done.stdout


def _folders() -> dict[str, str]:
    return {
        name: os.environ[name]
        for name in ("LOKET_KEY_DIR", "LOKET_MACHINE_DIR", "TMPDIR")
        if name in os.environ
    }


def test_built_again_without_a_network_every_byte_is_the_same(
    plan: Plan, linux: Path, windows: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = (VERSION, str(plan.epoch), str(plan.cache), str(tmp_path))
    alone = ("unshare", "--map-root-user", "--net", sys.executable, "-c", _AGAIN, *words)
    told = subprocess.run(alone, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr[-3000:]
    again = [Path(line) for line in told.stdout.splitlines() if line.startswith("/")]
    try:
        for first, second in zip((linux, windows), again, strict=True):
            assert sums(first) == sums(second)
            count, size = size_of(first)
            with capsys.disabled():
                print(f"\n{first.name}: {count} files, {size / 1e6:.0f} MB")
    finally:
        shutil.rmtree(again[0].parent)


def test_every_module_finds_what_it_imports_in_the_tree(linux: Path) -> None:
    assert int(run(_EVERY_MODULE, str(linux))) > 300


def test_a_complaint_and_its_paper_come_from_the_tree(linux: Path, tmp_path: Path) -> None:
    desk, password, file = tmp_path / "desk", tmp_path / "password.txt", tmp_path / "form.json"
    make_desk(desk)
    password.write_text(PASSWORD + "\n", "utf-8")
    file.write_text(json.dumps(form(incident_date=today().isoformat())), "utf-8")
    signed_in = ("--data-dir", str(desk), "--json", "--user", "budi", "--password-file", str(password))
    logged = json.loads(run(_PROGRAM, str(linux), *signed_in, "complaint", "add", str(file)))
    paper = tmp_path / "resi.pdf"
    run(_PROGRAM, str(linux), *signed_in, "receipt", logged["register_no"], "--output", str(paper))
    assert paper.read_bytes().startswith(b"%PDF-")
    assert run(_PROGRAM, str(linux), "--version").split()[-1] == VERSION


def test_the_window_is_painted_from_the_tree(linux: Path, tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    run(_WINDOW, str(linux), str(picture), "--data-dir", str(tmp_path / "data"), "gui")
    with Image.open(picture) as painted:
        assert painted.width >= 800


def test_windows_finds_printers_platform_and_pictures(windows: Path) -> None:
    for needed in (
        "Loket.exe",
        "loket-cli.exe",
        "runtime/python313.dll",
        "runtime/python3.dll",
        "runtime/python313.zip",
        "program/main.py",
        "program/__pycache__/main.cpython-313.pyc",
        "program/lib/PySide6/plugins/platforms/qwindows.dll",
        "program/lib/PySide6/Qt6PrintSupport.dll",
        "program/lib/PySide6/plugins/imageformats/qjpeg.dll",
        "program/lib/win32/win32print.pyd",
        "program/lib/win32/pywintypes313.dll",
    ):
        assert (windows / needed).is_file(), needed
    printing = (windows / "program/lib/PySide6/Qt6PrintSupport.dll").read_bytes()
    assert b"QWindowsPrinterSupportPlugin" in printing  # Qt's printers on Windows are inside this library
    assert not list(windows.rglob("_wmi*"))
    for program in windows.rglob("*.exe"):
        assert program.name in ("Loket.exe", "loket-cli.exe")


def test_the_launchers_ask_for_no_rights_and_tell_their_version(windows: Path) -> None:
    for name in ("Loket.exe", "loket-cli.exe"):
        content = (windows / name).read_bytes()
        assert b'level="asInvoker"' in content
        assert b"PerMonitorV2" in content
        assert VERSION.encode("utf-16-le") in content


def test_every_file_of_the_interpreter_is_signed_and_one_flipped_bit_is_noticed(
    plan: Plan, tmp_path: Path
) -> None:
    lock, runtime = read_lock(), tmp_path / "runtime"
    unpack_python(plan, runtime)
    assert require_signed(runtime, lock.signer) >= 15
    with pytest.raises(SystemExit, match="not signed by the Somebody Else"):
        require_signed(runtime, "Somebody Else")
    library = runtime / "_ssl.pyd"
    content = bytearray(library.read_bytes())
    content[0x600] ^= 1
    library.write_bytes(bytes(content))
    with pytest.raises(SystemExit, match=r"_ssl\.pyd is refused"):
        require_signed(runtime, lock.signer)
