"""The artefacts under test, each built once in a run, whatever the number of workers.

``make release`` names the folder of what it built (LOKET_DIST) and its version (LOKET_DIST_VERSION): then those very files are tried.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock

from installer.plan import PROJECT, Plan, build_epoch, cache_folder, project_version

PREVIOUS = "0.0.9"
"""The version that upgrades come from."""
CURRENT = os.environ.get("LOKET_DIST_VERSION") or project_version()


def deb(version: str = CURRENT) -> Path:
    """Return a version's Debian package."""
    from installer.debian.deb import build

    return _once(version, f"loket_{version}_amd64.deb", build)


def bundle(version: str = CURRENT) -> Path:
    """Return a version's package with everything that it needs."""
    from installer.debian.bundle import build

    return _once(version, f"loket_{version}_amd64-bundle.tar", build)


def setup(version: str = CURRENT) -> Path:
    """Return a version's setup for Windows."""
    from installer.windows.exe import build

    return _once(version, f"Loket-{version}-setup*.exe", build)


def msi(version: str = CURRENT) -> Path:
    """Return a version's MSI."""
    from installer.windows.msi import build

    return _once(version, f"Loket-{version}*.msi", build)


def _once(version: str, pattern: str, build: Callable[[Plan], Path]) -> Path:
    released = os.environ.get("LOKET_DIST")
    if released and version == CURRENT:
        (found,) = Path(released).glob(pattern)
        return found
    folder = PROJECT / "build" / "tests" / os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))
    folder.mkdir(parents=True, exist_ok=True)
    system = "windows" if pattern.startswith("Loket") else "linux"
    with FileLock(folder / f"{version}-{system}.lock"):
        built = next(iter(folder.glob(pattern)), None)
        return built or build(Plan(version, build_epoch(), cache_folder(), folder))
