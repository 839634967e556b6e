"""The Debian package and its bundle as they are built: the same bytes each time, complete, and what Debian's own tools say."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from installer.debian import bundle, deb
from installer.debian.needs import needs_of, read_libraries
from installer.plan import Plan
from tests.installers import built as artefacts

VERSION = artefacts.CURRENT
pytestmark = pytest.mark.xdist_group("deb")


@dataclass(frozen=True)
class Built:
    """A package, what is in it, and its bundle, unpacked."""

    plan: Plan
    package: Path
    root: Path
    bundle: Path
    stick: Path

    @property
    def home(self) -> Path:
        """Return where the program stands."""
        return self.root / "usr/lib/loket" / VERSION


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    folder = tmp_path_factory.mktemp("deb")
    plan, package, tar = artefacts.plan_of(VERSION), artefacts.deb(), artefacts.bundle()
    run("dpkg-deb", "--extract", str(package), str(folder / "root"))
    with tarfile.open(tar) as archive:
        archive.extractall(folder, filter="data")
    yield Built(plan, package, folder / "root", tar, folder / f"loket-{VERSION}")
    run("rm", "-rf", str(folder))  # a third of a gigabyte in memory


def run(*words: str, **environment: str) -> str:
    """Run a tool and return what it said, both streams; a failure shows it."""
    done = subprocess.run(
        words,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, **environment},
        check=False,
    )
    assert done.returncode == 0, f"{words[0]}: {done.stdout[-3000:]}"
    return done.stdout


def digest(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def test_two_builds_give_the_same_bytes(built: Built, tmp_path: Path) -> None:
    plan = Plan(VERSION, built.plan.epoch, built.plan.cache, tmp_path)
    assert digest(deb.build(plan)) == digest(built.package)
    again = bundle.build(plan)
    assert digest(again) == digest(built.bundle)
    again.unlink()


def test_lintian_finds_no_error(built: Built) -> None:
    run("lintian", "--fail-on", "error", "--allow-root", str(built.package))


def test_desktop_entries_and_metadata_are_valid(built: Built) -> None:
    share = built.root / "usr/share"
    for entry in share.glob("applications/*.desktop"):
        run("desktop-file-validate", str(entry))
    run("appstreamcli", "validate", "--no-net", *map(str, share.glob("metainfo/*.xml")))


@pytest.mark.parametrize("page", ["man1/loket.1.gz", "id/man1/loket.1.gz"])
def test_the_manual_has_no_warnings(built: Built, page: str) -> None:
    words = ("man", "--warnings", "--local-file", str(built.root / "usr/share/man" / page))
    done = subprocess.run(
        words, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C.UTF-8"}, check=True
    )
    assert done.stderr == ""
    assert VERSION in done.stdout


def test_the_table_of_libraries_says_what_is_needed_and_no_more(built: Built) -> None:
    assert set(needs_of(built.home).libraries) == set(read_libraries().needed)


def test_the_window_the_entry_and_the_package_share_one_name(built: Built) -> None:
    name = deb.APP_ID
    assert f'setDesktopFileName("{name}")' in (built.home / "ui/shell/start.py").read_text("utf-8")
    assert f"Icon={name}\n" in (built.root / f"usr/share/applications/{name}.desktop").read_text("utf-8")
    assert (built.root / f"usr/share/icons/hicolor/256x256/apps/{name}.png").is_file()


def test_what_belongs_to_printing_and_windows_is_there(built: Built) -> None:
    plugins = built.home / "lib/PySide6/Qt/plugins"
    for name in ("platforms/libqxcb.so", "printsupport/libcupsprintersupport.so", "platforms/libqwayland.so"):
        assert (plugins / name).is_file(), name


def test_every_bundled_distribution_stands_in_the_list_of_licences(built: Built) -> None:
    listed = (built.root / "usr/share/doc/loket/copyright").read_text("utf-8")
    for info in (built.home / "lib").glob("*.dist-info"):
        assert f"/lib/{info.name}/*" in listed, info.name


def test_neither_home_folders_nor_the_environment_change_the_program(built: Built, tmp_path: Path) -> None:
    for name in ("main.py", "sqlalchemy.py", "sitecustomize.py", "usercustomize.py"):
        (tmp_path / name).write_text("raise SystemExit('somebody else was here')\n", "utf-8")
    first, *rest = (built.root / "usr/bin/loket").read_text("utf-8").splitlines()
    assert first == "#!/usr/bin/python3 -IS"
    launcher = tmp_path / "loket"
    launcher.write_text("\n".join(rest).replace(f"/usr/lib/loket/{VERSION}", str(built.home)), "utf-8")
    said = run(
        sys.executable,
        "-IS",
        str(launcher),
        "--version",
        PYTHONPATH=str(tmp_path),
        PYTHONUSERBASE=str(tmp_path),
    )
    assert said.strip() == f"Loket {VERSION}"


def test_the_bundle_is_what_its_checksums_say(built: Built) -> None:
    lines = (built.stick / "SHA256SUMS").read_text("ascii").splitlines()
    listed = {line.split("  ", 1)[1] for line in lines}
    there = {str(each.relative_to(built.stick)) for each in built.stick.rglob("*") if each.is_file()}
    assert listed == there - {"SHA256SUMS"}
    subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=built.stick, check=True)


@pytest.mark.parametrize("system", sorted(bundle.RELEASES))
def test_the_bundle_is_complete_for_a_system_that_has_nothing(
    built: Built, system: str, tmp_path: Path
) -> None:
    for name in ("lists/partial", "cache/archives/partial"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "status").touch()
    (tmp_path / "sources.list").write_text(f"deb [trusted=yes] file:{built.stick} {system}/\n", "utf-8")
    options = {
        "Dir::State": tmp_path,
        "Dir::State::lists": tmp_path / "lists",
        "Dir::State::status": tmp_path / "status",
        "Dir::Cache": tmp_path / "cache",
        "Dir::Etc::sourcelist": tmp_path / "sources.list",
        "Dir::Etc::sourceparts": "-",
        "Dir::Etc::preferencesparts": "-",
        "APT::Sandbox::User": "root",
        "APT::Architecture": "amd64",
        "Debug::NoLocking": "true",
    }
    apt = ("apt-get", *(f"-o{name}={value}" for name, value in options.items()), "-qq")
    run(*apt, "update")
    planned = run(*apt, "install", "--simulate", "--no-install-recommends", "loket")
    assert f"Inst loket ({VERSION} " in planned
