"""Packages of a Debian release other than this computer's, downloaded through apt: signed lists, checked packages, no root.

Where they come from is what this computer's own apt is told; nothing of it is written down here.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

_APT = Path("/etc/apt")
_KEYRING = Path("/usr/share/keyrings/debian-archive-keyring.gpg")
_SECURITY = "debian-security"


class PrivateApt:
    """apt over folders of its own, for one release (``bookworm``, ``trixie``), believing that no package is installed."""

    def __init__(self, folder: Path, release: str) -> None:
        self._folder, self._release = folder, release
        self._is_fresh = False

    def download(self, packages: Sequence[str], into: Path, *, with_dependencies: bool) -> list[Path]:
        """Download packages, and all that they depend on if wanted, and return the files, sorted by name.

        Raises:
            SystemExit: apt cannot, and what it said.
        """
        if with_dependencies:
            return self._collect(
                into, "install", "--download-only", "--yes", "--no-install-recommends", *packages
            )
        return self._collect(into, "download", *packages)

    def download_satisfying(self, depends: str, into: Path) -> list[Path]:
        """Download what satisfies a package's Depends, and all that it depends on, and return the files, sorted by name.

        Raises:
            SystemExit: apt cannot, and what it said.
        """
        return self._collect(into, "satisfy", "--download-only", "--yes", "--no-install-recommends", depends)

    def _collect(self, into: Path, *words: str) -> list[Path]:
        self._refresh()
        cached = self._folder / "cache" / "archives"
        for old in cached.glob("*.deb"):
            old.unlink()
        self._run(*words, cwd=cached)
        into.mkdir(parents=True, exist_ok=True)
        return sorted(Path(shutil.move(file, into / file.name)) for file in cached.glob("*.deb"))

    def _refresh(self) -> None:
        if self._is_fresh:
            return
        for name in (
            "state/lists/partial",
            "cache/archives/partial",
            "etc/trusted.gpg.d",
            "etc/preferences.d",
        ):
            (self._folder / name).mkdir(parents=True, exist_ok=True)
        (self._folder / "state" / "status").touch()
        (self._folder / "etc" / "sources.list").write_text("\n".join(self._sources()) + "\n", "utf-8")
        self._run("update")
        self._is_fresh = True

    def _sources(self) -> Iterator[str]:
        signed = f"[signed-by={_KEYRING}] " if _KEYRING.exists() else ""
        main, security = archives()
        yield f"deb {signed}{main} {self._release} main"
        yield f"deb {signed}{main} {self._release}-updates main"
        if security is not None:
            yield f"deb {signed}{security} {self._release}-security main"

    def _run(self, *words: str, cwd: Path | None = None) -> None:
        folder = self._folder.resolve()
        options = {
            "Dir::State": folder / "state",
            "Dir::State::status": folder / "state" / "status",
            "Dir::Cache": folder / "cache",
            "Dir::Etc::sourcelist": folder / "etc" / "sources.list",
            "Dir::Etc::sourceparts": "-",
            "Dir::Etc::preferencesparts": folder / "etc" / "preferences.d",
            "APT::Architecture": "amd64",
            "APT::Sandbox::User": "",
            "Debug::NoLocking": "true",
        }
        command = ["apt-get", "-qq", *(f"-o{name}={value}" for name, value in options.items()), *words]
        environment = {**os.environ, "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
        done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=cwd, check=False)
        if done.returncode != 0:
            said = (done.stdout + done.stderr).strip()[-1500:]
            raise SystemExit(f"apt could not bring {' '.join(words)} of {self._release}: {said}")


def archives() -> tuple[str, str | None]:
    """Return the addresses of Debian's main archive and of its security archive, as this computer's apt knows them.

    Raises:
        SystemExit: it reads no archive of Debian.
    """
    addresses = [address.rstrip("/") for file in _source_files() for address in _addresses(file)]
    main = next((address for address in addresses if address.endswith("/debian")), None)
    if main is None:
        raise SystemExit(
            "This computer's apt reads no archive of Debian, so packages for it cannot be fetched here."
        )
    security = next((address for address in addresses if address.endswith(_SECURITY)), None)
    return main, security


def _source_files() -> list[Path]:
    files = [_APT / "sources.list", *sorted(_APT.glob("sources.list.d/*"))]
    return [file for file in files if file.suffix in (".list", ".sources") and file.is_file()]


def _addresses(file: Path) -> Iterator[str]:
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("URIs:"):
            yield from line.split()[1:]
        elif line.startswith("deb "):
            yield from (word for word in line.split()[1:] if "://" in word)
