"""What IT carries to an office: the offline bundle of this version and the package of the version before."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.installers import built

OLD, NEW = built.PREVIOUS, built.CURRENT


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


def sticks() -> Stick:
    """Build both, once in a run."""
    return Stick(built.bundle(), built.deb(OLD))
