"""The bundle for the stick: the package, everything that it needs of Debian 12 and 13, and a script that installs it offline."""

from __future__ import annotations

import hashlib
import io
import shutil
import subprocess
import tarfile
from collections.abc import Mapping
from pathlib import Path

from installer.debian.deb import build as build_deb
from installer.debian.deb import file_name, fill, pythons
from installer.debian.needs import read_libraries
from installer.debian_archive import PrivateApt
from installer.plan import Plan

RELEASES = {"debian-12": "bookworm", "debian-13": "trixie"}
"""How /etc/os-release names a system (ID-VERSION_ID) → the release's name in the archive."""

_DONE = "complete"


def fetch(plan: Plan) -> list[Path]:
    """Bring the packages that a minimal system of each release needs, and return their folders.

    Does nothing once they are there for what Loket depends on; delete the folders to have newer ones.

    Raises:
        SystemExit: apt cannot bring them.
    """
    wanted = _wanted()
    folders = []
    for system, release in RELEASES.items():
        folder = _folder(plan, system)
        mark = folder / _DONE
        if not mark.exists() or mark.read_text("utf-8") != wanted:
            shutil.rmtree(folder, ignore_errors=True)
            apt = PrivateApt(plan.cache / "apt" / release, release)
            apt.download_satisfying(wanted, folder)
            mark.write_text(wanted, "utf-8")
        folders.append(folder)
    return folders


def build(plan: Plan) -> Path:
    """Make the bundle in the folder of results, and the package if it is not there, and return it.

    Raises:
        SystemExit: the packages were not fetched yet.
    """
    package = plan.out / file_name(plan.version)
    if not package.exists():
        build_deb(plan)
    top = f"loket-{plan.version}"
    files: dict[str, Path | bytes] = {package.name: package}
    for system in RELEASES:
        folder = _folder(plan, system)
        if not (folder / _DONE).exists() or (folder / _DONE).read_text("utf-8") != _wanted():
            raise SystemExit(f"The packages of {system} are not there for this version. Run: build.py fetch")
        debs = sorted(folder.glob("*.deb"))
        files |= {f"{system}/{deb.name}": deb for deb in debs}
        files[f"{system}/Packages"] = _index(
            {package.name: package, **{f"{system}/{d.name}": d for d in debs}}
        )
    for name, source in (("install.sh", "install.sh.in"), ("BACA-SAYA.txt", "BACA-SAYA.txt.in")):
        text = fill(source, plan.version, plan.epoch)
        files[name] = text.replace("@PACKAGE@", package.name).encode()
    files["SHA256SUMS"] = "".join(f"{_sum(files[name])}  {name}\n" for name in sorted(files)).encode()
    target = plan.out / f"loket_{plan.version}_amd64-bundle.tar"
    _pack(target, top, files, plan.epoch)
    return target


def _folder(plan: Plan, system: str) -> Path:
    return plan.cache / "debian" / system


def _wanted() -> str:
    return ", ".join([pythons(), *read_libraries().packages()])


def _index(debs: Mapping[str, Path]) -> bytes:
    """Return the list Packages that apt reads, for packages by their paths in the bundle."""
    return "\n".join(_entry(name, deb) for name, deb in sorted(debs.items())).encode()


def _entry(name: str, deb: Path) -> str:
    words = ("dpkg-deb", "--field", str(deb))
    fields = subprocess.run(words, check=True, capture_output=True, text=True).stdout.strip()
    return f"{fields}\nFilename: {name}\nSize: {deb.stat().st_size}\nSHA256: {_sum(deb)}\n"


def _sum(content: Path | bytes) -> str:
    if isinstance(content, bytes):
        return hashlib.sha256(content).hexdigest()
    with content.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _pack(target: Path, top: str, files: Mapping[str, Path | bytes], epoch: int) -> None:
    partial = target.with_suffix(".partial")
    with tarfile.open(partial, "w", format=tarfile.GNU_FORMAT) as archive:
        for folder in ("", *RELEASES):
            archive.addfile(_entry_of(f"{top}/{folder}".rstrip("/"), 0o755, epoch, tarfile.DIRTYPE))
        for name in sorted(files):
            content = files[name]
            entry = _entry_of(
                f"{top}/{name}", 0o755 if name.endswith(".sh") else 0o644, epoch, tarfile.REGTYPE
            )
            entry.size = len(content) if isinstance(content, bytes) else content.stat().st_size
            with io.BytesIO(content) if isinstance(content, bytes) else content.open("rb") as file:
                archive.addfile(entry, file)
    partial.replace(target)


def _entry_of(name: str, mode: int, epoch: int, kind: bytes) -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    entry.type, entry.mode, entry.mtime = kind, mode, epoch
    return entry
