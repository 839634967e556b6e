"""The files chosen for something that is being written: adding within the limits, taking off, what is shown. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from resources.i18n import translate

if TYPE_CHECKING:
    from desktop.runtime.attached_file import AttachedFile


def _new_id() -> str:
    return uuid4().hex


@dataclass(frozen=True, slots=True)
class ChosenFile:
    """A file: where it came from, and what was read of it (``None``: not read yet since the start).

    ``path`` is a mere name where the content came from elsewhere, the clipboard. ``id`` stands for the content;
    ``is_kept`` says that a draft in the store has it.
    """

    path: Path
    file: AttachedFile | None = None
    id: str = field(default_factory=_new_id, compare=False)
    is_kept: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class ShownFile:
    """What a chip shows of a file; ``size`` in bytes, ``None`` while it is being read."""

    id: str
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
    files[place] = replace(files[place], file=file)
    return ""


def exchange(files: list[ChosenFile], file_id: str, file: AttachedFile) -> bool:
    """Put another content in the place of a file, which forgets where it came from; tell whether it was still there."""
    place = next((i for i, each in enumerate(files) if each.id == file_id), None)
    if place is None:
        return False
    files[place] = ChosenFile(Path(file.name), file)
    return True


def free_name(files: Sequence[ChosenFile], name: str) -> str:
    """Return ``name``, numbered where a file of that name is there already: ``Tempelan 14.05 (2).png``."""
    taken = {each.path.name for each in files}
    stem, suffix = name.rsplit(".", 1)
    numbered = (f"{stem} ({number}).{suffix}" for number in range(2, len(files) + 3))
    return name if name not in taken else next(each for each in numbered if each not in taken)


def take_off(files: list[ChosenFile], place: int) -> None:
    """Take off the file at ``place``."""
    if 0 <= place < len(files):
        del files[place]


def shown(files: Sequence[ChosenFile]) -> list[ShownFile]:
    """Return what the chips show."""
    return [_shown(each) for each in files]


def _shown(each: ChosenFile) -> ShownFile:
    if each.file is None:
        return ShownFile(each.id, each.path.name, None, is_photo=False)
    is_photo = each.file.media_type.startswith("image/")
    return ShownFile(each.id, each.file.name, len(each.file.content), is_photo)
