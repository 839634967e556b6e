"""The package's own scripts, run on a folder of the test's: an upgrade while a program runs, and what a purge leaves."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from installer.debian.deb import fill

OLD, NEW = "0.1.0", "0.2.0"
_RUNS = """
import mmap, sys
file = open(sys.argv[1], "rb")
held = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
print("running", flush=True)
sys.stdin.read()
"""


class Computer:
    """Folders as the package sees them; the tools of Debian that its scripts call do nothing here."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.programs = root / "usr/lib/loket"
        (root / "bin").mkdir()
        for name in ("py3compile", "py3clean", "deb-systemd-helper", "deb-systemd-invoke"):
            (root / "bin" / name).write_text("#!/bin/sh\n", "ascii")
            (root / "bin" / name).chmod(0o755)

    def lay(self, version: str) -> None:
        """Put a version's files where dpkg would."""
        for name in ("main.py", "lib/part.so", "VERSION"):
            file = self.programs / version / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"{version}\n", "ascii")

    def script(self, name: str, version: str, *words: str, **environment: str) -> str:
        """Run a script of a version's package and return what it said."""
        text = fill(f"{name}.in", version, 0)
        for place in ("/usr/lib/loket", "/etc/loket", "/var/lib/loket"):
            text = text.replace(place, f"{self.root}{place}")
        path = f"{self.root / 'bin'}:{os.environ['PATH']}"
        words = ("sh", "-s", *words)
        done = subprocess.run(
            words, input=text, text=True, capture_output=True, env={"PATH": path, **environment}, check=True
        )
        return done.stdout

    def install(self, version: str) -> None:
        """Install a version for the first time."""
        self.script("preinst", version, "install")
        self.lay(version)
        self.script("postinst", version, "configure", "")

    def upgrade(self) -> None:
        """Do what dpkg does from OLD to NEW."""
        self.script("prerm", OLD, "upgrade", NEW)
        self.script("preinst", NEW, "upgrade", OLD)
        self.lay(NEW)
        self.script("postrm", OLD, "upgrade", NEW)
        for name in ("main.py", "lib/part.so", "VERSION"):
            (self.programs / OLD / name).unlink()
        (self.programs / OLD / "lib").rmdir()  # fails, as dpkg complains, where something is left
        (self.programs / OLD).rmdir()
        self.script("postinst", NEW, "configure", OLD)

    @contextmanager
    def running(self, version: str) -> Iterator[None]:
        """Keep a program of a version running."""
        part = self.programs / "run" / version / "lib/part.so"
        words = [sys.executable, "-c", _RUNS, str(part)]
        with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"running\n"
            yield
            assert process.stdin is not None
            process.stdin.close()


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    made = Computer(tmp_path)
    (tmp_path / "etc").mkdir()
    (tmp_path / "var/lib").mkdir(parents=True)
    made.install(OLD)
    return made


def test_a_running_program_keeps_its_files_and_learns_of_the_new_version(computer: Computer) -> None:
    with computer.running(OLD):
        computer.upgrade()
        there = computer.programs / "run" / OLD
        assert (there / "main.py").read_text("ascii") == f"{OLD}\n"
        assert (there / "VERSION").read_text("ascii") == f"{NEW}\n"
        assert (computer.programs / "run" / NEW / "main.py").read_text("ascii") == f"{NEW}\n"


def test_what_nobody_runs_any_more_goes_with_the_next_installation(computer: Computer) -> None:
    with computer.running(OLD):
        computer.upgrade()
        computer.script("postinst", NEW, "configure", NEW)
        assert (computer.programs / "kept" / OLD).is_dir()
    computer.script("postinst", NEW, "configure", NEW)
    assert sorted(each.name for each in computer.programs.iterdir()) == [NEW, "run"]
    assert [each.name for each in (computer.programs / "run").iterdir()] == [NEW]


def test_an_upgrade_with_nothing_open_keeps_nothing(computer: Computer) -> None:
    (computer.programs / OLD / "lib/__pycache__").mkdir()
    computer.upgrade()
    assert sorted(each.name for each in computer.programs.iterdir()) == [NEW, "run"]


def test_the_folder_of_device_codes_is_open_to_every_user(computer: Computer) -> None:
    assert (computer.root / "var/lib/loket/claims").stat().st_mode & 0o7777 == 0o1777
    assert (computer.root / "etc/loket").stat().st_mode & 0o7777 == 0o755


def test_removal_and_a_plain_purge_keep_the_office(computer: Computer) -> None:
    office = computer.root / "etc/loket/office.toml"
    office.write_text("format = 1\n", "ascii")
    for word in ("remove", "purge"):
        shutil.rmtree(computer.programs / OLD, ignore_errors=True)
        computer.script("postrm", OLD, word)
        assert office.exists()
    assert not computer.programs.exists()


@pytest.mark.parametrize(("word", "is_kept"), [("hapus-semua", False), ("ya", True), ("", True)])
def test_only_the_word_itself_deletes_the_office(computer: Computer, word: str, is_kept: bool) -> None:
    office = computer.root / "etc/loket/office.toml"
    office.write_text("format = 1\n", "ascii")
    computer.script("postrm", OLD, "remove")
    said = computer.script("postrm", OLD, "purge", LOKET_PURGE=word)
    assert office.exists() == is_kept
    assert "Pengaduan" in said or "pengaduan" in said
