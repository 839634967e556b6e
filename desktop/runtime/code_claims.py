"""Which desk on this computer uses which device code: one small file a code in a folder that all users may write to.

Two people with an account each on one computer have a desk each. Under one code both would give the same numbers, so whoever
comes first has it (docs/decisions/030). The files are notes among colleagues and hold nothing secret; a folder that is not
there, as in a checkout, means that nobody keeps them.
"""

from __future__ import annotations

import contextlib
import getpass
import json
import logging
import os
from dataclasses import asdict, dataclass
from pathlib import Path

_LARGEST = 4_000  # bytes
_log = logging.getLogger("loket.claims")


@dataclass(frozen=True, slots=True)
class Claim:
    """``desk`` is the id that a database keeps for life, ``user`` and ``folder`` say where it was, ``has_numbers`` whether it gave any."""

    desk: str
    user: str
    folder: str
    has_numbers: bool


def this_user() -> str:
    """Return the name of whoever the operating system says runs the program."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"


def claim_file(folder: Path, name: str) -> Path:
    """Return the file of a code ("ME01-L1")."""
    return folder / f"{name}.json"


def read_claim(folder: Path, name: str) -> Claim | None:
    """Return who has a code, None if nobody has; what cannot be read is somebody's whom nobody knows."""
    path = claim_file(folder, name)
    try:
        if not path.is_file():
            return Claim("", "?", "?", True) if path.is_symlink() or path.exists() else None
        with path.open("rb") as file:
            told = json.loads(file.read(_LARGEST))
        return Claim(
            str(told["desk"]), str(told["user"]), str(told["folder"]), bool(told.get("has_numbers", True))
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Claim("", "?", "?", True)


def keep_claim(folder: Path, name: str, claim: Claim, *, is_new: bool) -> None:
    """Write a claim; a new one gives way to somebody who was faster."""
    path = claim_file(folder, name)
    beside = folder / f".{name}.{os.getpid()}"
    try:
        with beside.open("x", encoding="utf-8") as file:
            json.dump(asdict(claim), file)
        beside.chmod(0o644)
        if is_new:
            os.link(beside, path)  # fails if it is there
            beside.unlink()
        else:
            beside.replace(path)
    except OSError:
        _log.warning("the device code of this desk could not be noted for other users of the computer")
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
