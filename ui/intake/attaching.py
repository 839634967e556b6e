"""The files of the draft in the form: brought by hand, pasted or dropped, read beside the typing, looked at, exchanged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QImage

from desktop.domain.errors import LoketError
from desktop.domain.wording import clock_time
from resources.i18n import translate
from ui.common.chosen_files import ChosenFile, add_files, exchange, free_name, shown, take_off
from ui.common.dropped_files import is_only_linked, local_files, picture
from ui.common.file_reading import FileReader, FileReading
from ui.common.jobs import JobRunner
from ui.intake.drafts import OpenDraft
from ui.intake.files_section import FilesSection
from ui.intake.previews import thumbnail
from ui.intake.tools import IntakeTools

if TYPE_CHECKING:
    from desktop.runtime.attached_file import AttachedFile


@dataclass(frozen=True)
class OpenDrafts:
    """The drafts that files may belong to."""

    current: Callable[[], OpenDraft]
    find: Callable[[str], OpenDraft | None]


class Attaching(QObject):
    """Brings the files of a draft into its list and onto the screen.

    ``changed`` when the files of the draft in the form are others than before, ``changed_elsewhere(draft)`` when those of
    another one are, ``idle`` when none is being read any more.
    """

    changed = Signal()
    changed_elsewhere = Signal(object)
    idle = Signal()

    def __init__(
        self,
        section: FilesSection,
        drafts: OpenDrafts,
        tools: IntakeTools,
        jobs: JobRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._section, self._drafts = section, drafts
        self._tools, self._jobs = tools, jobs
        self._thumbnails: dict[str, QImage] = {}
        self._asked: set[str] = set()
        self._reader = FileReader(tools.attach, jobs, self)
        self._reader.read.connect(self._on_read)
        self._reader.idle.connect(self.idle)
        section.removed.connect(self.take_off)

    @property
    def is_reading(self) -> bool:
        """Tell whether files of the draft in the form are still being read."""
        return self._reader.pending(self._drafts.current().id) > 0

    def attach(self, paths: Sequence[Path]) -> None:
        """Read files and attach them to the draft in the form."""
        draft = self._drafts.current()
        accepted, refusals = add_files(draft.files, paths, self._tools.most_files)
        self._section.refuse(refusals)
        self._reader.begin(draft.id, accepted)
        if accepted:
            self._on_changed()

    def bring(self, source: QMimeData) -> None:
        """Attach what was pasted or dropped: files, or a picture that stands in none."""
        paths = local_files(source)
        found = None if paths else picture(source)
        if paths:
            self.attach(paths)
        elif found is not None:
            at = clock_time(self._tools.now(), self._tools.zone)
            name = translate("Intake", "Tempelan {time}").format(time=at)
            self._attach_content(f"{name}.{found.suffix}", found.encoded)
        elif is_only_linked(source):
            self._section.refuse(
                [
                    translate(
                        "Intake",
                        "Itu hanya alamat di internet. Simpan dulu gambarnya, lalu lampirkan berkasnya.",
                    )
                ]
            )

    def take_off(self, place: int) -> None:
        """Take a file off the draft in the form."""
        take_off(self._drafts.current().files, place)
        self._section.hush()
        self._on_changed()

    def remove(self, file_id: str) -> None:
        """Take off a file by its id."""
        ids = [each.id for each in self._drafts.current().files]
        if file_id in ids:
            self.take_off(ids.index(file_id))

    def exchange(self, file_id: str, file: AttachedFile) -> str:
        """Put another content in the place of a file, which is gone then; return the new one's id."""
        files = self._drafts.current().files
        if not exchange(files, file_id, file):
            return ""
        self._on_changed()
        return next(each.id for each in files if each.file is file)

    def show(self) -> None:
        """Show the files of the draft that has come into the form, and read those not read since the start."""
        self._show()
        if not self.is_reading:
            self.read_missing()

    def read_missing(self) -> None:
        """Read the files that could not be read so far."""
        draft = self._drafts.current()
        for each in draft.files:
            if each.file is None:
                self._reader.begin_with(
                    draft.id, each.path, partial(self._read_again, draft.id, each), is_offered_back=True
                )

    def _attach_content(self, name: str, content: Callable[[], bytes]) -> None:
        draft = self._drafts.current()
        path = Path(free_name(draft.files, name))
        accepted, refusals = add_files(draft.files, [path], self._tools.most_files)
        self._section.refuse(refusals)
        if accepted:
            self._reader.begin_with(draft.id, path, lambda: self._tools.judge(path.name, content()))
            self._on_changed()

    def _read_again(self, draft_id: str, each: ChosenFile) -> AttachedFile:
        """Read a file of a draft that was kept, from there or from where it was brought; runs in the lane of files."""
        is_only_there = each.is_kept or not each.path.is_absolute()  # pasted, or blacked out in part
        return self._tools.drafts.file(draft_id, each.id) if is_only_there else self._tools.attach(each.path)

    def _show(self) -> None:
        files = self._drafts.current().files
        ids = {each.id for each in files}
        self._thumbnails = {key: made for key, made in self._thumbnails.items() if key in ids}
        self._asked &= ids
        self._section.show_files(shown(files))
        for each in files:
            self._show_thumbnail(each)

    def _show_thumbnail(self, each: ChosenFile) -> None:
        if each.id in self._thumbnails:
            self._section.show_thumbnail(each.id, self._thumbnails[each.id])
        elif each.file is not None and each.id not in self._asked:
            self._asked.add(each.id)
            self._jobs.files(
                partial(thumbnail, each.file), partial(self._on_thumbnail, each.id), self._on_no_thumbnail
            )

    def _on_thumbnail(self, file_id: str, made: QImage | None) -> None:
        if made is not None:
            self._thumbnails[file_id] = made
            self._section.show_thumbnail(file_id, made)

    def _on_no_thumbnail(self, _error: LoketError) -> None:
        """Leave the icon there; the crash report has told of it."""

    def _on_changed(self) -> None:
        self._show()
        self.changed.emit()

    def _on_read(self, reading: FileReading) -> None:
        draft = self._drafts.find(reading.key)
        if draft is None:
            return
        is_current = draft is self._drafts.current()
        if reading.may_come_back and reading.is_offered_back:
            if is_current:
                self._section.warn([reading.refusal])
            return
        is_kept = any(each.path == reading.path and each.is_kept for each in draft.files)
        refusal = draft.settle_file(reading.path, reading.file, reading.refusal)
        if not is_current:
            self.changed_elsewhere.emit(draft)
            return
        if refusal and reading.is_offered_back:
            self._section.warn(
                [translate("Intake", "{reason} Lampirkan lagi bila perlu.").format(reason=refusal)]
            )
        elif refusal:
            self._section.refuse([*self._section.refusals, refusal])
        if is_kept and not refusal:
            self._show()
        else:
            self._on_changed()
