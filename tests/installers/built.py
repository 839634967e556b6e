"""The artefacts under test, each built once in a run, whatever the number of workers.

``make release`` names the folder of what it built (LOKET_DIST) and its version (LOKET_DIST_VERSION): then those very files are tried.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

from filelock import FileLock

from installer.plan import PROJECT, Plan, build_epoch, cache_folder, project_version
from tests.installers.signing_authority import PASSWORD, Authority, make_authority

PREVIOUS = "0.0.9"
"""The version that upgrades come from."""
CURRENT = os.environ.get("LOKET_DIST_VERSION") or project_version()


def folder() -> Path:
    """Return the folder of this run's artefacts."""
    path = PROJECT / "build" / "tests" / os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))
    path.mkdir(parents=True, exist_ok=True)
    return path


@cache
def authority() -> Authority:
    """Return who vouches for what signs this version for Windows; the version before is not signed."""
    with FileLock(folder() / "authority.lock"):
        return make_authority(folder() / "authority")


def deb(version: str = CURRENT) -> Path:
    """Return a version's Debian package."""
    from installer.debian.deb import build

    return _once(version, f"loket_{version}_amd64.deb", build, "linux")


def bundle(version: str = CURRENT) -> Path:
    """Return a version's package with everything that it needs."""
    from installer.debian.bundle import build

    return _once(version, f"loket_{version}_amd64-bundle.tar", build, "linux")


def setup(version: str = CURRENT) -> Path:
    """Return a version's setup for Windows."""
    from installer.windows.exe import build

    return _once(version, f"Loket-{version}-setup*.exe", build, "windows")


def msi(version: str = CURRENT) -> Path:
    """Return a version's MSI."""
    from installer.windows.msi import build

    return _once(version, f"Loket-{version}*.msi", build, "windows")


def plan_of(version: str, system: str = "linux") -> Plan:
    """Return how this run builds a version."""
    plan = Plan(version, build_epoch(), cache_folder(), folder())
    if system == "linux" or version != CURRENT:
        return plan
    password = folder() / "password"
    password.write_text(PASSWORD, "utf-8")
    return replace(plan, certificate=authority().signer, certificate_password=password)


def _once(version: str, pattern: str, build: Callable[[Plan], Path], system: str) -> Path:
    released = os.environ.get("LOKET_DIST")
    if released and version == CURRENT:
        (found,) = Path(released).glob(pattern)
        return found
    with FileLock(folder() / f"{version}-{system}.lock"):
        there = next(iter(folder().glob(pattern)), None)
        return there or build(plan_of(version, system))
