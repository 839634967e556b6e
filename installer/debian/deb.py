"""The package for Debian 12 and 13: the program's tree with what belongs to it, packed so that the same input gives the same bytes."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from installer.debian.needs import depends, needs_of, read_libraries
from installer.debian.papers import MAINTAINER, bundled, changelog, copyrights
from installer.icons import PICTURE, SIZES, png
from installer.plan import PROJECT, Plan
from installer.tree.build import build_tree
from installer.tree.wheels import LINUX, wheels_of

APP_ID = "id.go.loket.Loket"
"""Also what the window calls itself (ui/shell/start.py): the desktop finds icon and name by it."""

_FILES = Path(__file__).with_name("files")
_PACKING = {True: ("-Zxz", "-z6"), False: ("-Zgzip", "-z4")}
_DESCRIPTION = """\
Description: complaint desk for the offices of an Indonesian regency
 A clerk logs a walk-in complaint while the citizen waits and hands over a
 printed receipt. The complaint reaches the national system SP4N-LAPOR! as soon
 as there is a link; everything else works without one.
 .
 The libraries that the program was tested with are part of the package.
"""


@dataclass(frozen=True, slots=True)
class Package:
    """What goes into a package.

    Attributes:
        tree: the program: main.py, its packages, and ``lib`` with the libraries.
        wheels: what ``lib`` was unpacked from.
        epoch: second since 1970 (UTC) that every file carries.
        is_small: take minutes to pack it small, as for a release.
    """

    tree: Path
    wheels: Sequence[Path]
    version: str
    epoch: int
    is_small: bool = False

    @property
    def home(self) -> str:
        """Return where the program stands, relative to the root; each version has a folder of its own (see preinst)."""
        return f"usr/lib/loket/{self.version}"


def file_name(version: str) -> str:
    """Return the name of a version's package."""
    return f"loket_{version}_amd64.deb"


def build(plan: Plan) -> Path:
    """Make the package of a plan in its folder of results and return it."""
    tree = build_tree(plan, LINUX.name)
    package = Package(tree, wheels_of(LINUX, plan.cache), plan.version, plan.epoch, plan.is_release)
    return pack(package, plan.out)


def pack(package: Package, out: Path) -> Path:
    """Make the package in the folder ``out`` and return it.

    Raises:
        ValueError: a needed library is unknown, or a licence or the notes of this version are missing.
        OSError, subprocess.CalledProcessError: a tool is missing or failed.
    """
    with tempfile.TemporaryDirectory(prefix="loket-deb-") as folder:
        root = Path(folder) / "root"
        root.mkdir(mode=0o755)
        _lay_program(package, root)
        _lay_desktop(package, root)
        _lay_papers(package, root)
        _set_modes(root)
        _lay_control(package, root)
        _set_times(root, package.epoch)
        target = out / file_name(package.version)
        out.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            [
                "dpkg-deb",
                "--root-owner-group",
                *_PACKING[package.is_small],
                "--build",
                str(root),
                str(target),
            ],
            check=True,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "SOURCE_DATE_EPOCH": str(package.epoch)},
        )
    return target


def _lay_program(package: Package, root: Path) -> None:
    home = root / package.home
    shutil.copytree(package.tree, home, symlinks=True, ignore=shutil.ignore_patterns("__pycache__"))
    for path in home.rglob("*.py"):
        content = path.read_bytes()
        if content.startswith(b"#!"):  # imported, never started: a library's script may name another Python
            path.write_bytes(b"#" + content[2:])
    _write(package, root, "usr/bin/loket", "loket.in")
    _write(package, root, "usr/lib/loket/show-office", "show-office")
    _write(package, root, "usr/share/python3/runtime.d/loket.rtupdate", "loket.rtupdate.in")
    for each in ("service", "timer"):
        name = f"loket-background.{each}"
        _write(package, root, f"usr/lib/systemd/user/{name}", name)
    _write(package, root, "usr/lib/tmpfiles.d/loket.conf", "loket.tmpfiles")


def _lay_desktop(package: Package, root: Path) -> None:
    for name in (f"{APP_ID}.desktop", f"{APP_ID}.office.desktop"):
        _write(package, root, f"usr/share/applications/{name}", name)
    _write(package, root, f"usr/share/metainfo/{APP_ID}.metainfo.xml", f"{APP_ID}.metainfo.xml.in")
    _write(package, root, "usr/share/mime/packages/loket.xml", "loket.xml")
    icons = root / "usr/share/icons/hicolor"
    for size in SIZES:
        _lay_icon(icons / f"{size}x{size}" / "apps" / f"{APP_ID}.png", png(size))
    _lay_icon(icons / "scalable" / "apps" / f"{APP_ID}.svg", PICTURE.read_bytes())


def _lay_icon(path: Path, picture: bytes) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(picture)


def _lay_papers(package: Package, root: Path) -> None:
    _write(package, root, "usr/share/man/man1/loket.1.gz", "loket.1.in")
    _write(package, root, "usr/share/man/id/man1/loket.1.gz", "loket.id.1.in")
    notes = (PROJECT / "CHANGELOG.md").read_text("utf-8")
    papers = root / "usr/share/doc/loket"
    papers.mkdir(parents=True)
    _put(papers / "changelog.gz", changelog(package.version, package.epoch, notes).encode())
    parts = bundled(root / package.home, package.home, package.wheels)
    _put(papers / "copyright", copyrights(parts).encode())
    _write(package, root, "usr/share/lintian/overrides/loket", "loket.lintian-overrides")


def _lay_control(package: Package, root: Path) -> None:
    control = root / "DEBIAN"
    control.mkdir(mode=0o755)
    for name in ("preinst", "postinst", "prerm", "postrm"):
        _write(package, root, f"DEBIAN/{name}", f"{name}.in")
        (control / name).chmod(0o755)
    table = read_libraries()
    size = sum(-(-each.lstat().st_size // 1024) for each in _files(root))
    fields = (
        f"Package: loket\nVersion: {package.version}\nSection: misc\nPriority: optional\nArchitecture: amd64\n"
        f"Maintainer: {MAINTAINER}\nInstalled-Size: {size}\n"
        f"Depends: {pythons()}, {depends(needs_of(root / package.home), table)}\n"
        f"Recommends: {', '.join(sorted(table.wished.values()))}\n"
    )
    (control / "control").write_text(fields + _DESCRIPTION, "utf-8")
    sums = "".join(
        f"{hashlib.md5(each.read_bytes(), usedforsecurity=False).hexdigest()}  {each.relative_to(root).as_posix()}\n"
        for each in _files(root)
    )
    (control / "md5sums").write_text(sums, "utf-8")
    for name in ("control", "md5sums"):
        (control / name).chmod(0o644)


def pythons() -> str:
    """Return the versions of Python that compiled modules are there for."""
    numbers = [tuple(map(int, each.split("."))) for each in LINUX.pythons]
    (first, low), (last, high) = min(numbers), max(numbers)
    return f"python3 (>= {first}.{low}), python3 (<< {last}.{high + 1})"


def _files(root: Path) -> Iterator[Path]:
    """Yield the files of the package in order, without those of DEBIAN and without links."""
    for each in sorted(root.rglob("*")):
        if each.is_file() and not each.is_symlink() and each.relative_to(root).parts[0] != "DEBIAN":
            yield each


def fill(source: str, version: str, epoch: int) -> str:
    """Return the text of a file of files/, with version and date filled in if its name ends in ``.in``."""
    text = (_FILES / source).read_text("utf-8")
    if source.endswith(".in"):
        day = datetime.fromtimestamp(epoch, UTC).date().isoformat()
        text = text.replace("@VERSION@", version).replace("@DATE@", day)
    return text


def _write(package: Package, root: Path, target: str, source: str) -> None:
    """Write a file of files/, packed if its name ends in .gz."""
    path = root / target
    path.parent.mkdir(parents=True, exist_ok=True)
    _put(path, fill(source, package.version, package.epoch).encode())


def _put(path: Path, content: bytes) -> None:
    path.write_bytes(gzip.compress(content, 9, mtime=0) if path.suffix == ".gz" else content)


def _set_modes(root: Path) -> None:
    started = {"usr/bin/loket", "usr/lib/loket/show-office", "usr/share/python3/runtime.d/loket.rtupdate"}
    for each in root.rglob("*"):
        if not each.is_symlink():
            is_open = each.is_dir() or each.relative_to(root).as_posix() in started
            each.chmod(0o755 if is_open else 0o644)


def _set_times(root: Path, epoch: int) -> None:
    for each in [root, *root.rglob("*")]:
        os.utime(each, (epoch, epoch), follow_symlinks=False)
