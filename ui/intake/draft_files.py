"""The files of a draft: adding within the limits, taking off, and what their chips show. No Qt but the section."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from resources.i18n import translate
from ui.intake.drafts import FileOfDraft, OpenDraft
from ui.intake.files_section import FilesSection, ShownFile


def add_files(draft: OpenDraft, paths: Sequence[Path], most: int) -> tuple[list[Path], list[str]]:
    """Add files that are still to be read; return those added, and a sentence for each that was not."""
    accepted: list[Path] = []
    refusals: list[str] = []
    for path in paths:
        if any(each.path == path for each in draft.files):
            refusals.append(translate("Intake", "{name} sudah dilampirkan.").format(name=path.name))
        elif len(draft.files) >= most:
            refusals.append(
                translate("Intake", "{name} tidak dapat dilampirkan: paling banyak {count} berkas.").format(
                    name=path.name, count=most
                )
            )
        else:
            draft.files.append(FileOfDraft(path))
            accepted.append(path)
    return accepted, refusals


def took_off(draft: OpenDraft, place: int) -> None:
    """Take off the file at ``place``."""
    if 0 <= place < len(draft.files):
        del draft.files[place]


def show_draft_files(section: FilesSection, draft: OpenDraft) -> None:
    """Show a chip for each file of the draft."""
    section.show_files([_shown(each) for each in draft.files])


def _shown(each: FileOfDraft) -> ShownFile:
    if each.file is None:
        return ShownFile(each.path.name, None, is_photo=False)
    return ShownFile(each.file.name, len(each.file.content), each.file.media_type.startswith("image/"))
