"""What IT carries to an office: the offline bundle of this version and the package of the version before, built once for all stories."""

from __future__ import annotations

import fcntl
import subprocess
from dataclasses import dataclass
from pathlib import Path

from installer.plan import Plan, build_epoch, cache_folder, project_version

OLD = "0.0.9"
"""The version before, built from the same checkout."""
NEW = project_version()


@dataclass(frozen=True)
class Stick:
    """``bundle`` is this version for computers without a link, ``before`` the package of the version before."""

    bundle: Path
    before: Path

    def unpack(self, folder: Path) -> Path:
        """Unpack the bundle into a new folder; return the folder of its ``install.sh``."""
        folder.mkdir(parents=True)
        subprocess.run(
            ["tar", "--extract", "--file", str(self.bundle), "--directory", str(folder)], check=True
        )
        (script,) = folder.rglob("install.sh")
        return script.parent


def built(folder: Path) -> Stick:
    """Build both into ``folder``; a second process waits for the first and takes what it built."""
    from installer.debian import bundle, deb

    folder.mkdir(parents=True, exist_ok=True)
    done = folder / "done"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        plans = [Plan(version, build_epoch(), cache_folder(), folder) for version in (OLD, NEW)]
        if not done.exists():
            for plan in plans:
                deb.build(plan)
            bundle.build(plans[1])
            done.touch()
    return Stick(folder / f"loket_{NEW}_amd64-bundle.tar", folder / deb.file_name(OLD))
