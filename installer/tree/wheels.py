"""The wheels of the lock file for computers other than this one: fetched once, by their hashes, and read from then on."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from installer.plan import PROJECT

LOCK = PROJECT / "requirements.lock"
_DONE = "complete"


@dataclass(frozen=True, slots=True)
class Target:
    """A kind of computer. ``pythons`` are the versions whose compiled modules lie side by side in one tree."""

    name: str
    pythons: tuple[str, ...]
    platforms: tuple[str, ...]
    markers: tuple[tuple[str, str], ...]


LINUX = Target(
    "linux",
    ("3.11", "3.12", "3.13", "3.14"),  # Debian 12, Ubuntu 24.04, Debian 13, Ubuntu 26.04
    (*(f"manylinux_2_{minor}_x86_64" for minor in range(36, 4, -1)), "manylinux2014_x86_64"),
    (("sys_platform", "linux"), ("platform_system", "Linux"), ("os_name", "posix")),
)
WINDOWS = Target(
    "windows",
    ("3.13",),
    ("win_amd64",),
    (("sys_platform", "win32"), ("platform_system", "Windows"), ("os_name", "nt")),
)
TARGETS = {target.name: target for target in (LINUX, WINDOWS)}


def folder_of(target: Target, cache: Path) -> Path:
    """Return where a target's wheels lie."""
    return cache / "wheels" / target.name


def fetch(target: Target, cache: Path) -> Path:
    """Bring every wheel that the lock names for a target; does nothing once they are there for this lock.

    Raises:
        SystemExit: one cannot be had, or is not what the lock says.
    """
    folder = folder_of(target, cache)
    content = LOCK.read_text("utf-8")
    if _is_complete(target, folder):
        return folder
    folder.mkdir(parents=True, exist_ok=True)
    for python in target.pythons:
        wanted = folder / f"wanted-{python}.txt"
        wanted.write_text("\n".join(wanted_lines(content, target, python)) + "\n", "utf-8")
        _download(target, python, wanted, folder)
        wanted.unlink()
    _drop_others(folder, content)
    (folder / _DONE).write_text(_mark(target), "utf-8")
    return folder


def wheels_of(target: Target, cache: Path) -> list[Path]:
    """Return a target's wheels, sorted by name.

    Raises:
        SystemExit: they were not fetched yet, or the lock changed since.
    """
    folder = folder_of(target, cache)
    if not _is_complete(target, folder):
        raise SystemExit(
            f"The wheels for {target.name} are not there for this lock file. Run: build.py fetch"
        )
    return sorted(folder.glob("*.whl"))


def _is_complete(target: Target, folder: Path) -> bool:
    mark = folder / _DONE
    return mark.exists() and mark.read_text("utf-8") == _mark(target)


def _mark(target: Target) -> str:
    """Return what a complete folder was fetched for: another lock or another Python makes it incomplete."""
    return f"{' '.join(target.pythons)}\n{LOCK.read_text('utf-8')}"


def wanted_lines(lock: str, target: Target, python: str) -> list[str]:
    """Return the lock's requirements, hashes and all, that count for a target under a version of Python."""
    from packaging.requirements import Requirement

    environment = {
        **dict(target.markers),
        "python_version": python,
        "python_full_version": f"{python}.0",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
        "platform_machine": "AMD64" if target is WINDOWS else "x86_64",
    }
    lines = []
    for block in re.findall(r"^[A-Za-z0-9][^\n]*(?:\n[ \t]+[^\n]*)*", lock, re.MULTILINE):
        parts = [
            part for part in block.replace("\\\n", "\n").splitlines() if not part.strip().startswith("#")
        ]
        requirement = Requirement(parts[0].strip())
        if requirement.marker is None or requirement.marker.evaluate(environment):
            hashes = " ".join(part.strip() for part in parts[1:])
            lines.append(f"{requirement.name}{requirement.specifier} {hashes}")
    return lines


def _download(target: Target, python: str, wanted: Path, folder: Path) -> None:
    words = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    words += ["--require-hashes", "--only-binary=:all:", "--implementation", "cp", "--python-version", python]
    words += [word for platform in target.platforms for word in ("--platform", platform)]
    words += ["--requirement", str(wanted), "--dest", str(folder)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        said = done.stderr.strip()[-1500:]
        raise SystemExit(
            f"Not every wheel for {target.name} under Python {python} could be fetched. pip said: {said}"
        )


def _drop_others(folder: Path, lock: str) -> None:
    """Remove wheels of versions that an earlier lock named."""
    from installer.sbom import canonical

    pinned = {
        canonical(name): version for name, version in re.findall(r"^([\w.-]+)==([^\s;\\]+)", lock, re.M)
    }
    for wheel in folder.glob("*.whl"):
        name, version = wheel.name.split("-")[:2]
        if pinned.get(canonical(name)) != version:
            wheel.unlink()
