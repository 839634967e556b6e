"""Clean Debian systems to install into: made once by debootstrap, kept as archives, unpacked afresh for each story.

Where packages come from is what this computer's own apt is told; nothing of it is written down here.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

RELEASES = ("bookworm", "trixie")
"""Debian 12 and 13."""
_SOURCES = Path("/etc/apt")
_KEYRING = Path("/usr/share/keyrings/debian-archive-keyring.gpg")
_ROOT = Path(__file__).resolve().parents[2]
_TOOLS = ("debootstrap", "tar", "zstd", "unshare", "nsenter", "chroot")


def cache_folder() -> Path:
    """Return where downloads are kept: ``LOKET_BUILD_CACHE``, or ``build/cache`` of the checkout."""
    return Path(os.environ.get("LOKET_BUILD_CACHE") or _ROOT / "build" / "cache")


def require_root_and_tools() -> None:
    """Raise RuntimeError where no system can be installed into: not root, or a tool is missing."""
    if os.geteuid() != 0:
        raise RuntimeError("Clean systems are made by root only: run `sudo make installers-test`.")
    missing = [each for each in _TOOLS if shutil.which(each, path=search_path()) is None]
    if missing:
        raise RuntimeError(f"Missing: {', '.join(missing)}. Run `sh installer/installer_tools.sh`.")


def search_path() -> str:
    """Return PATH with the folders of administrators."""
    return f"{os.environ.get('PATH', os.defpath)}:/usr/sbin:/sbin"


def unpack_system(release: str, folder: Path) -> None:
    """Unpack a clean minimal system into a new folder, making it first where there is none yet.

    Raises:
        RuntimeError, subprocess.CalledProcessError: it cannot be made here.
    """
    require_root_and_tools()
    archive = cache_folder() / "chroots" / f"{release}.tar.zst"
    archive.parent.mkdir(parents=True, exist_ok=True)
    with _alone(archive.with_suffix(".lock")):
        if not archive.exists():
            _make(release, archive)
    folder.mkdir(parents=True)
    _run("tar", "--extract", "--zstd", "--file", str(archive), "--directory", str(folder), "--numeric-owner")


def _make(release: str, archive: Path) -> None:
    building, unfinished = archive.with_suffix(".new"), archive.with_suffix(".part")
    shutil.rmtree(building, ignore_errors=True)
    try:
        keyring = [f"--keyring={_KEYRING}"] if _KEYRING.exists() else []
        _run("debootstrap", "--variant=minbase", *keyring, release, str(building), _mirror())
        for each in (*building.glob("var/cache/apt/archives/*.deb"), *building.glob("var/lib/apt/lists/*_*")):
            each.unlink()
        (building / "etc/apt/sources.list").write_text("")  # nothing to fetch from: an office without a link
        _run(
            "tar",
            "--create",
            "--zstd",
            "--file",
            str(unfinished),
            "--directory",
            str(building),
            "--numeric-owner",
            ".",
        )
        unfinished.rename(archive)
    finally:
        shutil.rmtree(building, ignore_errors=True)
        unfinished.unlink(missing_ok=True)


def _mirror() -> str:
    """Return the address of the first archive of Debian's main section that this computer's apt reads."""
    for file in [_SOURCES / "sources.list", *sorted(_SOURCES.glob("sources.list.d/*"))]:
        if file.suffix not in (".list", ".sources") or not file.is_file():
            continue
        for uri in _addresses(file.read_text("utf-8")):
            if uri.rstrip("/").endswith("/debian"):
                return uri
    raise RuntimeError(
        "This computer's apt reads no archive of Debian, so no clean system can be made from it."
    )


def _addresses(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if line.startswith("URIs:"):
            yield from line.split()[1:]
        elif line.startswith("deb "):
            yield from (word for word in line.split()[1:] if "://" in word)


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Hold a lock: two runs of tests make a system once."""
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _run(*command: str) -> None:
    environment = {
        **os.environ,
        "PATH": search_path(),
        "LC_ALL": "C.UTF-8",
        "DEBIAN_FRONTEND": "noninteractive",
    }
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed ({done.returncode}): {(done.stdout + done.stderr)[-2000:]}")
