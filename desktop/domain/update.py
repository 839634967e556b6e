"""Versions of the program and what is offered of newer ones."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

NOTES_LONGEST = 4_000
"""Characters of what is told of a version, in each language."""
_VERSION = re.compile(r"[0-9]{1,5}(\.[0-9]{1,5}){1,3}")


class Kind(StrEnum):
    """How a version comes: Debian's package, or one of Windows' two setups."""

    DEB = "deb"
    EXE = "exe"
    MSI = "msi"


def is_version(text: str) -> bool:
    """Tell whether ``text`` is a version: two to four numbers with points between them."""
    return _VERSION.fullmatch(text) is not None


def version_key(version: str) -> tuple[int, ...]:
    """Return what versions are ordered by; trailing zeros make no difference. Raises ValueError for what is none."""
    if not is_version(version):
        raise ValueError(version)
    numbers = [int(part) for part in version.split(".")]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def is_newer(version: str, than: str) -> bool:
    """Tell whether ``version`` is newer; raises ValueError for what is no version."""
    return version_key(version) > version_key(than)


@dataclass(frozen=True, slots=True)
class Release:
    """An installer of a version as its publisher signed it. ``notes`` by language; sizes in bytes, SHA-256 in hex."""

    version: str
    kind: Kind
    file_name: str
    size: int
    sha256: str
    notes: Mapping[str, str] = field(default_factory=dict)
    minimum_version: str = ""
    """The oldest version that may go to this one directly, "" for any."""


@dataclass(frozen=True, slots=True)
class UpdateState:
    """What the last look for a newer version found.

    ``release`` is None where there is nothing newer, ``problem`` the sentence of a look that failed. ``publisher`` and
    ``fingerprint`` say who vouches for it, ``expires_at`` until when.
    """

    looked_at: datetime | None = None
    source: str = ""
    release: Release | None = None
    publisher: str = ""
    fingerprint: str = ""
    expires_at: datetime | None = None
    problem: str = ""
    problem_code: str = ""
    started: str = ""
    """The version whose installer was started from here."""


class VersionStep(StrEnum):
    """How the program that opens the data stands to the ones that opened them before."""

    SAME = "same"
    NEW = "new"
    """Newer than the last one, or nobody knows which that was."""
    BACK = "back"
    """Older than the newest one that ever opened them."""


def step_to(running: str, last: str, newest: str) -> VersionStep:
    """Return how ``running`` stands to the version that opened the data ``last`` and the ``newest`` one ever; "" is unknown."""
    if running == last:
        return VersionStep.SAME
    if is_version(newest) and is_newer(newest, running):
        return VersionStep.BACK
    return VersionStep.NEW
