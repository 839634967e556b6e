"""A folder of papers with their hashes: the logs of a range of days and, if wanted, the office's copies of the receipts.

Nothing here counts as a print: an archive copy of a receipt carries the number of the last issue, and the moment of it, so
that the same receipt is the same file whenever it is archived.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from desktop.domain.access import Account, Right
from desktop.domain.errors import InvalidInput
from desktop.runtime.archive_folder import ArchivedPaper, ArchiveFolder
from desktop.store import archive_days
from desktop.store.archive_days import ReceiptToKeep
from desktop.store.history import Action, record
from desktop.usecases.desk import Desk
from desktop.usecases.issue_receipt import IssueReceipt, ReceiptCopy, ReceiptPaper
from desktop.usecases.print_daily_log import PrintDailyLog, refuse_coming_day
from resources.i18n import translate


@dataclass(frozen=True, slots=True)
class Archived:
    """What came of archiving: files written now, files that were there already, days looked at."""

    folder: Path
    written: tuple[str, ...]
    unchanged: int
    days: int
    is_cancelled: bool = False


def _nothing(_done: int, _of: int) -> None:
    return None


@dataclass(frozen=True)
class ArchivePapers:
    """Write the papers of a range of days below a folder: ``2026/11/24/log-harian-2026-11-24.pdf``."""

    desk: Desk

    def __call__(
        self,
        by: Account,
        folder: Path,
        first: date,
        last: date,
        progress: Callable[[int, int], object] = _nothing,
        is_cancelled: Callable[[], bool] = lambda: False,
        *,
        with_receipts: bool = False,
    ) -> Archived:
        """Archive every day from ``first`` to ``last`` that has a log; ``progress`` is told days done and all days.

        A file that is there and says the same is left alone; one that differs is never replaced. Receipts are personal
        data and stay out unless wanted.

        Raises:
            NotAllowed
            InvalidInput: the range is no range, or the folder is the data folder.
            LogDoesNotAddUp: the numbers of a day contradict each other; earlier days are archived.
            StorageProblem: a file cannot be written; what is archived already stays whole.
        """
        by.require(Right.PRINT_DAILY_LOG)
        _check_range(self.desk, first, last)
        archive = ArchiveFolder(folder, self.desk.database.path.parent)
        with self.desk.database.read() as connection:
            days = archive_days.days_with_papers(connection, first, last)
        written: list[str] = []
        unchanged = done = 0
        for day in days:
            if is_cancelled():
                break
            for name, is_new in self._archive_day(by, archive, day, with_receipts=with_receipts):
                if is_new:
                    written.append(name)
                else:
                    unchanged += 1
            archive.finish(archive.day_folder(day))
            done += 1
            progress(done, len(days))
        self._note(by, first, last, len(written), with_receipts=with_receipts)
        return Archived(folder, tuple(written), unchanged, done, done < len(days))

    def receipts(
        self,
        by: Account,
        folder: Path,
        first: date,
        last: date,
        copy: ReceiptCopy,
        paper: ReceiptPaper = ReceiptPaper.A5,
    ) -> Archived:
        """Write the receipts of a range of days into one folder, a file each; raises as archiving does."""
        by.require(Right.PRINT_DAILY_LOG)
        by.require(Right.PRINT_RECEIPT)
        _check_range(self.desk, first, last)
        archive = ArchiveFolder(folder, self.desk.database.path.parent)
        with self.desk.database.read() as connection:
            kept = archive_days.receipts(connection, first, last)
        found = [self._receipt(by, archive, "", each, copy, paper) for each in kept]
        archive.finish("")
        written = tuple(name for name, is_new in found if is_new)
        self._note(by, first, last, len(written), with_receipts=True)
        days = len({each.on for each in kept})
        return Archived(folder, written, len(found) - len(written), days)

    def _archive_day(
        self, by: Account, archive: ArchiveFolder, on: date, *, with_receipts: bool
    ) -> Iterator[tuple[str, bool]]:
        place = archive.day_folder(on)
        yield self._log(by, archive, f"{place}/log-harian-{on.isoformat()}.pdf", on)
        if with_receipts:
            with self.desk.database.read() as connection:
                kept = archive_days.receipts(connection, on, on)
            for each in kept:
                yield self._receipt(by, archive, f"{place}/", each, ReceiptCopy.OFFICE, ReceiptPaper.A5)

    def _log(self, by: Account, archive: ArchiveFolder, path: str, on: date) -> tuple[str, bool]:
        """Archive the log of a day; that of an open day only if it says something new, whatever moment it would name."""
        printed = PrintDailyLog(self.desk).archive_copy(by, on)
        if not printed.is_closed:
            for name in archive.versions(path):
                line = archive.known(name)
                if line is not None and not line.is_closed and line.content_sha256 == printed.sha256:
                    return name, False
        digest = hashlib.sha256(printed.pdf).hexdigest()
        paper = ArchivedPaper(path, on, printed.rows, printed.is_closed, printed.sha256, digest)
        return archive.add(paper, printed.pdf)

    def _receipt(
        self,
        by: Account,
        archive: ArchiveFolder,
        place: str,
        kept: ReceiptToKeep,
        copy: ReceiptCopy,
        paper: ReceiptPaper,
    ) -> tuple[str, bool]:
        """Keep one receipt; of a secret report only the slip."""
        if kept.is_secret:
            copy = ReceiptCopy.CITIZEN
        pdf = IssueReceipt(self.desk).archive_copy(by, kept.register_no, paper, copy)
        who = {ReceiptCopy.CITIZEN: "warga", ReceiptCopy.OFFICE: "kantor"}.get(copy, copy.value)
        path = f"{place}tanda-terima-{kept.register_no}-{who}.pdf"
        return archive.add(ArchivedPaper(path, kept.on, 1, False, "", hashlib.sha256(pdf).hexdigest()), pdf)

    def _note(self, by: Account, first: date, last: date, written: int, *, with_receipts: bool) -> None:
        with self.desk.database.write() as connection:
            record(
                connection,
                Action.PAPERS_ARCHIVED,
                self.desk.now(),
                by,
                first=first.isoformat(),
                last=last.isoformat(),
                files=written,
                with_receipts=with_receipts,
            )


def _check_range(desk: Desk, first: date, last: date) -> None:
    refuse_coming_day(desk, last)
    if last < first or last - first > timedelta(days=5 * 366):
        raise InvalidInput.of(
            "to",
            "range",
            translate(
                "Archive", "Tanggal akhir harus sama dengan atau sesudah tanggal awal, paling lama 5 tahun."
            ),
        )
