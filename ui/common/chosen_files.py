"""The files chosen for something that is being written: adding within the limits, taking off, what is shown. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from resources.i18n import translate

if TYPE_CHECKING:
    from desktop.runtime.attached_file import AttachedFile


@dataclass(frozen=True, slots=True)
class ChosenFile:
    """A file: where it came from, and what was read of it (``None``: not read yet since the start)."""

    path: Path
    file: AttachedFile | None = None


@dataclass(frozen=True, slots=True)
class ShownFile:
    """What a chip shows of a file; ``size`` in bytes, ``None`` while it is being read."""

    name: str
    size: int | None
    is_photo: bool


def add_files(files: list[ChosenFile], paths: Sequence[Path], most: int) -> tuple[list[Path], list[str]]:
    """Add files that are still to be read; return those added, and a sentence for each that was not."""
    accepted: list[Path] = []
    refusals: list[str] = []
    for path in paths:
        if any(each.path == path for each in files):
            refusals.append(translate("Files", "{name} sudah dilampirkan.").format(name=path.name))
        elif len(files) >= most:
            refusals.append(
                translate("Files", "{name} tidak dapat dilampirkan: paling banyak {count} berkas.").format(
                    name=path.name, count=most
                )
            )
        else:
            files.append(ChosenFile(path))
            accepted.append(path)
    return accepted, refusals


def settle_file(files: list[ChosenFile], path: Path, file: AttachedFile | None, refusal: str) -> str:
    """Put in what was read of a file, or take the file off; return the refusal if there is still one to tell."""
    place = next((i for i, each in enumerate(files) if each.path == path and each.file is None), None)
    if place is None:
        return ""  # taken off while it was being read
    if file is None:
        del files[place]
        return refusal
    files[place] = ChosenFile(path, file)
    return ""


def take_off(files: list[ChosenFile], place: int) -> None:
    """Take off the file at ``place``."""
    if 0 <= place < len(files):
        del files[place]


def shown(files: Sequence[ChosenFile]) -> list[ShownFile]:
    """Return what the chips show."""
    return [_shown(each) for each in files]


def _shown(each: ChosenFile) -> ShownFile:
    if each.file is None:
        return ShownFile(each.path.name, None, is_photo=False)
    return ShownFile(each.file.name, len(each.file.content), each.file.media_type.startswith("image/"))
