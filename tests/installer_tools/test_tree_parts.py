"""What the tree is made of: which wheels, what of them, and our own code with its version and what it trusts."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from installer.plan import Plan, project_version
from installer.tree.build import settle, size_of
from installer.tree.drop import is_dropped, read_drops
from installer.tree.program import copy_program
from installer.tree.unpack import unpack
from installer.tree.wheels import LINUX, LOCK, WINDOWS, wanted_lines, wheels_of

EPOCH = 1_767_225_600


def plan(folder: Path, version: str = "0.2.0", regency_key: Path | None = None) -> Plan:
    return Plan(version, EPOCH, folder / "cache", folder / "dist", regency_key=regency_key)


def wheel(folder: Path, name: str, files: dict[str, str]) -> Path:
    path = folder / name
    with zipfile.ZipFile(path, "w") as content:
        for file, text in files.items():
            content.writestr(file, text)
    return path


def names_wanted(python: str, target: str) -> set[str]:
    lines = wanted_lines(LOCK.read_text("utf-8"), {"linux": LINUX, "windows": WINDOWS}[target], python)
    assert all("--hash=sha256:" in line for line in lines)
    return {line.split("==")[0].lower() for line in lines}


def test_each_kind_of_computer_gets_its_own_packages() -> None:
    linux, windows = names_wanted("3.11", "linux"), names_wanted("3.13", "windows")
    assert {"pywin32", "pywin32-ctypes", "colorama"} <= windows - linux
    assert {"secretstorage", "jeepney"} <= linux - windows
    assert {"pyside6-essentials", "sqlcipher3", "cryptography", "tzdata"} <= linux & windows
    assert "importlib-metadata" in linux - names_wanted("3.13", "linux")  # of older Pythons only


def test_wheels_of_another_lock_or_another_python_count_as_missing(tmp_path: Path) -> None:
    folder = tmp_path / "wheels" / "linux"
    folder.mkdir(parents=True)
    wheel(folder, "a-1-py3-none-any.whl", {"a.py": ""})
    for mark in (None, LOCK.read_text("utf-8"), "3.11\n" + LOCK.read_text("utf-8"), "3.11 3.12\nother"):
        if mark is not None:
            (folder / "complete").write_text(mark, "utf-8")
        with pytest.raises(SystemExit, match=r"build\.py fetch"):
            wheels_of(LINUX, tmp_path)
    (folder / "complete").write_text(f"{' '.join(LINUX.pythons)}\n{LOCK.read_text('utf-8')}", "utf-8")
    assert [each.name for each in wheels_of(LINUX, tmp_path)] == ["a-1-py3-none-any.whl"]


def test_the_last_pattern_decides() -> None:
    drops = read_drops("linux", "[all]\nqt/*\n!qt/core*\n*.pyi\n[windows]\nqt/core*\n")
    assert not is_dropped("qt/core.so", drops)
    assert is_dropped("qt/web.so", drops)
    assert is_dropped("qt/core.pyi", drops)
    assert is_dropped("qt/core.so", read_drops("windows", "[all]\nqt/*\n!qt/core*\n[windows]\nqt/core*\n"))


@pytest.mark.parametrize("text", ["*.pyi\n[all]\n", "[mac]\n*.pyi\n"])
def test_a_drop_list_that_cannot_be_meant_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"drop\.txt line 1"):
        read_drops("linux", text)


@pytest.mark.parametrize(
    "kept",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "PySide6/QtPrintSupport.abi3.so",
        "reportlab/graphics/barcode/code128.py",
        "sqlcipher3/_sqlite3.cpython-314-x86_64-linux-gnu.so",
        "requests-2.34.2.dist-info/licenses/LICENSE",
    ],
)
def test_what_printing_and_the_window_need_stays_on_linux(kept: str) -> None:
    assert not is_dropped(kept, read_drops("linux"))


@pytest.mark.parametrize(
    "kept",
    [
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt6PrintSupport.dll",
        "win32/win32print.pyd",
        "win32/lib/pywintypes.py",
        "pywin32_system32/pywintypes313.dll",
    ],
)
def test_what_printing_and_the_window_need_stays_on_windows(kept: str) -> None:
    assert not is_dropped(kept, read_drops("windows"))


def test_wheels_for_several_pythons_lie_side_by_side(tmp_path: Path) -> None:
    first = wheel(tmp_path, "a-cp311.whl", {"a/b.py": "x", "a/c.311.so": "1", "a-1.dist-info/METADATA": "1"})
    second = wheel(tmp_path, "a-cp313.whl", {"a/b.py": "x", "a/c.313.so": "3", "a-1.dist-info/METADATA": "2"})
    unpack([first, second], ["*.pyi"], tmp_path / "lib")
    found = {
        str(each.relative_to(tmp_path / "lib")) for each in (tmp_path / "lib").rglob("*") if each.is_file()
    }
    assert found == {"a/b.py", "a/c.311.so", "a/c.313.so", "a-1.dist-info/METADATA"}


def test_two_different_files_of_one_name_are_refused(tmp_path: Path) -> None:
    wheels = [wheel(tmp_path, f"{name}.whl", {"same.py": name}) for name in ("a", "b")]
    with pytest.raises(ValueError, match=r"b\.whl brings another same\.py"):
        unpack(wheels, [], tmp_path / "lib")


def test_what_a_wheel_puts_under_purelib_belongs_to_the_libraries(tmp_path: Path) -> None:
    made = wheel(tmp_path, "a.whl", {"a-1.data/purelib/a.py": "x", "a-1.data/scripts/run": "y"})
    unpack([made], read_drops("linux"), tmp_path / "lib")
    assert [each.name for each in (tmp_path / "lib").rglob("*")] == ["a.py"]


def test_our_code_carries_the_version_that_is_built(tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    tree.mkdir()
    copy_program(plan(tmp_path), tree)
    assert 'VERSION = "0.2.0"' in (tree / "desktop" / "__init__.py").read_text("utf-8")
    assert (tree / "VERSION").read_text("ascii") == "0.2.0\n"
    assert {each.name for each in tree.iterdir()} == {
        "main.py",
        "VERSION",
        "desktop",
        "ui",
        "sync",
        "resources",
    }
    assert not [each for each in tree.rglob("*") if each.name == "__pycache__" or each.suffix == ".pyc"]
    assert not (tree / "resources" / "trust").exists()


def test_what_shall_be_trusted_from_the_start_is_inside_or_nothing_is_built(tmp_path: Path) -> None:
    key, tree = tmp_path / "bupati.pub", tmp_path / "tree"
    tree.mkdir()
    key.write_text("public", "ascii")
    copy_program(plan(tmp_path, regency_key=key), tree)
    assert (tree / "resources" / "trust" / "regency.pub").read_text("ascii") == "public"
    other = tmp_path / "other"
    other.mkdir()
    with pytest.raises(SystemExit, match=r"hilang\.pub is not there"):
        copy_program(plan(tmp_path, regency_key=tmp_path / "hilang.pub"), other)


def test_rights_and_times_are_the_same_wherever_it_is_built(tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    (tree / "a").mkdir(parents=True, mode=0o700)
    (tree / "a" / "b").write_text("x", "ascii")
    (tree / "a" / "b").chmod(0o600)
    (tree / "a" / "run").write_text("x", "ascii")
    (tree / "a" / "run").chmod(0o700)
    settle(tree, EPOCH)
    told = {each.name: (each.stat().st_mode & 0o777, int(each.stat().st_mtime)) for each in tree.rglob("*")}
    assert told == {"a": (0o755, EPOCH), "b": (0o644, EPOCH), "run": (0o755, EPOCH)}
    assert size_of(tree) == (2, 2)


def test_builds_of_several_versions_and_places_do_not_meet(tmp_path: Path) -> None:
    works = {plan(tmp_path, version).work for version in ("0.1.0", "0.2.0")}
    assert len(works | {plan(tmp_path / "elsewhere").work}) == 3
    assert project_version().count(".") == 2
