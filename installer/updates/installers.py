"""What a repository offers: the installers of one version, known by their file names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import InvalidInput
from desktop.domain.update import NOTES_LONGEST, Kind, is_version

_NAMES = {
    Kind.DEB: re.compile(r"loket_(?P<version>[0-9.]+)_amd64\.deb"),
    Kind.EXE: re.compile(r"Loket-(?P<version>[0-9.]+)-setup(?P<test>-CITEST)?\.exe"),
    Kind.MSI: re.compile(r"Loket-(?P<version>[0-9.]+)(?P<test>-CITEST)?\.msi"),
}


@dataclass(frozen=True, slots=True)
class Installer:
    """One installer. ``is_test`` where it holds the runtime of tests, which nobody may roll out."""

    path: Path
    kind: Kind
    version: str
    is_test: bool


@dataclass(frozen=True, slots=True)
class Description:
    """What people are told of a version: notes in Indonesian and English; the oldest version that may go to it directly, "" for any."""

    notes_id: str
    notes_en: str
    minimum_version: str = ""


def read_installers(paths: Sequence[Path], *, allow_test: bool = False) -> tuple[Installer, ...]:
    """Return the installers in these files, all of one version.

    Raises:
        InvalidInput: a name says nothing, versions differ, or one is for tests only.
    """
    found = tuple(_read(path) for path in paths)
    versions = sorted({each.version for each in found})
    if len(versions) != 1:
        raise InvalidInput.of("files", "versions", f"give the installers of one version, not of {versions}")
    for each in found:
        if each.is_test and not allow_test:
            raise InvalidInput.of(
                "files",
                "citest",
                f"{each.path.name} holds the runtime of tests and must not be rolled out; build it with IT's own runtime",
            )
    return found


def _read(path: Path) -> Installer:
    if not path.is_file():
        raise InvalidInput.of("files", "not_found", f"{path} is no file")
    for kind, pattern in _NAMES.items():
        match = pattern.fullmatch(path.name)
        if match is not None and is_version(match["version"]):
            return Installer(path, kind, match["version"], bool(match.groupdict().get("test")))
    raise InvalidInput.of(
        "files",
        "name",
        f"{path.name} is no name of an installer: loket_V_amd64.deb, Loket-V-setup.exe or Loket-V.msi",
    )


def read_notes(file: Path | None, field: str) -> str:
    """Return the notes in a text file, "" without one.

    Raises:
        InvalidInput: the file cannot be read as UTF-8 or is too long.
    """
    if file is None:
        return ""
    try:
        text = file.read_text(encoding="utf-8-sig").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInput.of(field, "unreadable", f"the notes {file} cannot be read: {error}") from error
    if len(text) > NOTES_LONGEST:
        raise InvalidInput.of(
            field, "too_long", f"the notes {file} are longer than {NOTES_LONGEST} characters"
        )
    return text
