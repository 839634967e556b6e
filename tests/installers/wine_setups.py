"""The two ways Loket comes onto a Windows computer, Setup.exe and MSI, spoken to alike."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tests.installers import built
from tests.installers.wine import Done, Wine, windows_path
from tests.installers.wine_desk import PROGRAM

OLD, NEW = built.PREVIOUS, built.CURRENT
_UNINSTALL = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall"
_SETUP_S = 300


class Setup(Protocol):
    """A setup of one version; codes are its exit codes for an office file that is refused or not there, or if it is the older."""

    @property
    def refused(self) -> int: ...

    @property
    def missing(self) -> int: ...

    @property
    def older(self) -> int: ...

    @property
    def file(self) -> Path: ...

    def install(self, wine: Wine, office: Path | None = None, key: Path | None = None) -> int:
        """Install silently and return the exit code."""

    def repair(self, wine: Wine) -> int:
        """Do what IT does when something is broken."""

    def remove(self, wine: Wine) -> int:
        """Remove silently and return the exit code."""


@dataclass(frozen=True)
class Exe:
    """``Loket-V-setup.exe``."""

    file: Path
    refused: int = 4
    missing: int = 3
    older: int = 5

    def install(self, wine: Wine, office: Path | None = None, key: Path | None = None) -> int:
        words = [windows_path(self.file), "/S"]
        words += [f"/OFFICE={windows_path(office)}"] if office else []
        words += [f"/KEY={windows_path(key)}"] if key else []
        return _shown(wine.run(*words, limit_s=_SETUP_S))

    def repair(self, wine: Wine) -> int:
        return self.install(wine)

    def remove(self, wine: Wine) -> int:
        command = wine.registry(rf"{_UNINSTALL}\Loket", "QuietUninstallString")
        assert command is not None, "no QuietUninstallString in the registry"
        words = re.findall(r'"([^"]+)"|(\S+)', command)
        code = _shown(wine.run(*(quoted or plain for quoted, plain in words), limit_s=_SETUP_S))
        # The uninstaller goes on as a copy of itself, since it removes its own file.
        wine.wait_for(lambda: not wine.path(PROGRAM).exists(), "the program's folder is gone")
        return code


@dataclass(frozen=True)
class Msi:
    """``Loket-V.msi``. On Windows msiexec says 1603 for whatever made it roll back; wine's says 1627 for an action that failed.

    Exit codes are modulo 256 on this side.
    """

    file: Path
    refused: int = 1627 % 256
    missing: int = 1627 % 256
    older: int = 1603 % 256

    def install(self, wine: Wine, office: Path | None = None, key: Path | None = None) -> int:
        words = [f"OFFICEFILE={windows_path(office)}"] if office else []
        words += [f"KEYFILE={windows_path(key)}"] if key else []
        return self._msiexec(wine, "/i", *words)

    def repair(self, wine: Wine) -> int:
        # The same as /fa, which wine's msiexec does not do.
        return self._msiexec(wine, "/i", "REINSTALL=ALL", "REINSTALLMODE=amus")

    def remove(self, wine: Wine) -> int:
        return self._msiexec(wine, "/x")

    def _msiexec(self, wine: Wine, what: str, *words: str) -> int:
        return _shown(wine.run("msiexec", what, windows_path(self.file), "/qn", *words, limit_s=_SETUP_S))


def build(kind: str, version: str) -> Setup:
    """Return a setup of a version; ``kind`` is exe or msi."""
    return Exe(built.setup(version)) if kind == "exe" else Msi(built.msi(version))


def display_version(wine: Wine) -> str | None:
    """Return the version that Windows lists under installed programs, None if Loket is not listed."""
    key = _entry(wine)
    return wine.registry(rf"{_UNINSTALL}\{key}", "DisplayVersion") if key else None


def _entry(wine: Wine) -> str | None:
    """Return the name of Loket's key among those of installed programs: "Loket", or the MSI's product code."""
    listed = wine.run("reg", "query", _UNINSTALL, "/reg:64").out
    keys = re.findall(r"Uninstall\\([^\\\r\n]+)$", listed, re.MULTILINE)
    return next(
        (key for key in keys if wine.registry(rf"{_UNINSTALL}\{key}", "DisplayName") == "Loket"), None
    )


def damage(wine: Wine) -> None:
    """Take a file that the program needs out of its folder."""
    shutil.rmtree(wine.path(rf"{PROGRAM}\program\lib\sqlalchemy"))


def _shown(done: Done) -> int:
    """Return the exit code; what was said stands in the report of a test that fails."""
    print(done)
    return done.code
