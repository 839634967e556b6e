"""What one run of the builder shall make, and out of what."""

from __future__ import annotations

import os
import subprocess
import tomllib
import zlib
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
CACHE_VARIABLE = "LOKET_BUILD_CACHE"


@dataclass(frozen=True, slots=True)
class Plan:
    """What to build.

    Attributes:
        version: as in pyproject.toml, or another one for a trial.
        epoch: second since 1970 (UTC) that every file carries, so that the same input gives the same bytes.
        cache: what ``fetch`` brought; nothing else is read from outside the checkout.
        out: where the results go.
        python_zip: the official embeddable CPython for Windows; None builds a rehearsal named CITEST.
        regency_key: public key that the program trusts from the start, if one shall be inside.
        update_root: root of the update repository that the program trusts from the start, if one shall be inside.
        is_release: pack small and slow instead of quick.
        certificate: PKCS#12 file that Windows programs and setups are signed with, None leaves them unsigned.
        certificate_password: file with its password.
    """

    version: str
    epoch: int
    cache: Path
    out: Path
    python_zip: Path | None = None
    regency_key: Path | None = None
    update_root: Path | None = None
    is_release: bool = False
    certificate: Path | None = None
    certificate_password: Path | None = None

    @property
    def windows_mark(self) -> str:
        """Return what a rehearsal's name ends with, so that nobody hands it out."""
        return "" if self.python_zip else "-CITEST"

    @property
    def work(self) -> Path:
        """Return the folder of trees and other steps on the way, one for each version and place of results."""
        place = zlib.crc32(os.fsencode(self.out.resolve()))
        return PROJECT / "build" / f"work-{self.version}-{place:08x}"


def project_version() -> str:
    """Return the version in pyproject.toml."""
    data = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
    return str(data["project"]["version"])


def cache_folder() -> Path:
    """Return where downloads are kept between builds: ``build/cache``, or what LOKET_BUILD_CACHE names."""
    chosen = os.environ.get(CACHE_VARIABLE)
    return Path(chosen).absolute() if chosen else PROJECT / "build" / "cache"


def build_epoch() -> int:
    """Return SOURCE_DATE_EPOCH, or the second of the checkout's last commit; 2026-01-01 outside a repository."""
    chosen = os.environ.get("SOURCE_DATE_EPOCH")
    if chosen:
        return int(chosen)
    told = subprocess.run(
        ("git", "log", "-1", "--format=%ct"), cwd=PROJECT, capture_output=True, text=True, check=False
    )
    return int(told.stdout.strip() or 1_767_225_600)
