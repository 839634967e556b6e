"""Getting the papers of a sealed archive back as PDFs that everybody can read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.domain.access import Account, Right
from desktop.domain.errors import InvalidInput
from desktop.runtime.archive_folder import INDEX, ArchiveFolder
from desktop.store.history import Action, record
from desktop.usecases.archive_papers import archive_seal
from desktop.usecases.desk import Desk
from resources.i18n import translate


@dataclass(frozen=True, slots=True)
class OpenedArchive:
    """What came of it: papers written now, papers that were there already, and those that could not be opened."""

    folder: Path
    written: tuple[str, ...]
    unchanged: int
    damaged: tuple[str, ...]


@dataclass(frozen=True)
class OpenArchive:
    """Write every sealed paper of an archive into another folder, legibly and with its hashes."""

    desk: Desk

    def __call__(self, by: Account, archive: Path, output: Path) -> OpenedArchive:
        """Open what this desk (or the one it was restored from) sealed; a file that is there is never replaced.

        Raises:
            NotAllowed
            InvalidInput: ``archive`` is none, or ``output`` is the data folder or the archive itself.
            StorageProblem: something cannot be read or written.
        """
        by.require(Right.PRINT_DAILY_LOG)
        by.require(Right.PRINT_RECEIPT)
        if not (archive / INDEX).is_file():
            raise InvalidInput.of(
                "folder",
                "not_an_archive",
                translate("Archive", "Di {folder} tidak ada indeks.csv, jadi itu bukan arsip Loket.").format(
                    folder=archive
                ),
            )
        if archive.resolve() == output.resolve():
            raise InvalidInput.of(
                "output",
                "same_folder",
                translate("Archive", "Pilih folder lain daripada arsip itu sendiri."),
            )
        data = self.desk.database.path.parent
        source, target = (
            ArchiveFolder(archive, data, archive_seal(self.desk)),
            ArchiveFolder(output, data, None),
        )
        written: list[str] = []
        damaged: list[str] = []
        unchanged, folders = 0, set[str]()
        for paper, content in source.opened():
            if content is None:
                damaged.append(paper.path)
                continue
            name, is_new = target.add(paper, content)
            folders.add(name.rpartition("/")[0])
            if is_new:
                written.append(name)
            else:
                unchanged += 1
        for folder in sorted(folders):
            target.finish(folder)
        with self.desk.database.write() as connection:
            record(
                connection,
                Action.ARCHIVE_OPENED,
                self.desk.now(),
                by,
                files=len(written),
                unchanged=unchanged,
                damaged=len(damaged),
            )
        return OpenedArchive(output, tuple(written), unchanged, tuple(damaged))
