"""A folder of papers with their hashes: the logs of a range of days, register and recap of its whole months, receipts if wanted.

Nothing here counts as a print: an archive copy of a receipt carries the number of the last issue, and the moment of it, so
that the same receipt is the same file whenever it is archived. Papers lie in the folder sealed by the desk's key unless they
are wanted legible; :mod:`desktop.usecases.open_archive` opens them again, also at a desk restored from a backup.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from desktop.domain.access import Account, Right
from desktop.domain.errors import InvalidInput
from desktop.runtime.archive_folder import ArchivedPaper, ArchiveFolder, day_folder, month_folder
from desktop.runtime.sealed_content import ContentSeal
from desktop.store import archive_days
from desktop.store.archive_days import ReceiptToKeep
from desktop.store.history import Action, record
from desktop.usecases.desk import Desk
from desktop.usecases.issue_receipt import IssueReceipt, ReceiptCopy, ReceiptPaper
from desktop.usecases.period import whole_months
from desktop.usecases.print_daily_log import PrintDailyLog, refuse_coming_day
from desktop.usecases.print_recap import PrintRecap
from desktop.usecases.print_register import PrintRegister
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
    """Write the papers of a range of days below a folder: ``2026/11/24/log-harian-2026-11-24.pdf``.

    A month that lies in the range from its first to its last day also gets ``2026/11/register-2026-11.pdf`` and
    ``2026/11/rekap-2026-11.pdf``.
    """

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
        is_plain: bool = False,
    ) -> Archived:
        """Archive every day from ``first`` to ``last`` that has a log, and its months; ``progress`` is told days done of all.

        A file that is there and says the same is left alone; one that differs is never replaced. Receipts are personal
        data and stay out unless wanted. ``is_plain`` leaves the papers legible for everybody who has the folder.

        Raises:
            NotAllowed
            InvalidInput: the range is no range, or the folder is the data folder.
            LogDoesNotAddUp, RegisterDoesNotAddUp, RecapDoesNotAddUp: the numbers of a day or month contradict each
                other; what came before it is archived.
            StorageProblem: a file cannot be written; what is archived already stays whole.
        """
        by.require(Right.PRINT_DAILY_LOG)
        _check_range(self.desk, first, last)
        archive = self._folder(folder, is_plain=is_plain)
        with self.desk.database.read() as connection:
            days = archive_days.days_with_papers(connection, first, last)
        months = [
            month for month in whole_months(first, last) if any(month[0] <= day <= month[1] for day in days)
        ]
        work = [
            *(
                (day_folder(day), self._archive_day(by, archive, day, with_receipts=with_receipts))
                for day in days
            ),
            *((month_folder(month[0]), self._archive_month(by, archive, *month)) for month in months),
        ]
        written: list[str] = []
        unchanged = done = 0
        for place, papers in work:
            if is_cancelled():
                break
            for name, is_new in papers:
                if is_new:
                    written.append(name)
                else:
                    unchanged += 1
            archive.finish(place)
            done += 1
            progress(min(done, len(days)), len(days))
        self._note(by, first, last, len(written), with_receipts=with_receipts, is_plain=is_plain)
        return Archived(folder, tuple(written), unchanged, min(done, len(days)), done < len(work))

    def receipts(
        self,
        by: Account,
        folder: Path,
        first: date,
        last: date,
        copy: ReceiptCopy,
        paper: ReceiptPaper = ReceiptPaper.A5,
    ) -> Archived:
        """Write the receipts of a range of days into one folder, a legible file each; raises as archiving does."""
        by.require(Right.PRINT_DAILY_LOG)
        by.require(Right.PRINT_RECEIPT)
        _check_range(self.desk, first, last)
        archive = self._folder(folder, is_plain=True)
        with self.desk.database.read() as connection:
            kept = archive_days.receipts(connection, first, last)
        found = [self._receipt(by, archive, "", each, copy, paper) for each in kept]
        archive.finish("")
        written = tuple(name for name, is_new in found if is_new)
        self._note(by, first, last, len(written), with_receipts=True, is_plain=True)
        days = len({each.on for each in kept})
        return Archived(folder, written, len(found) - len(written), days)

    def _folder(self, folder: Path, *, is_plain: bool) -> ArchiveFolder:
        seal = None if is_plain else archive_seal(self.desk)
        return ArchiveFolder(folder, self.desk.database.path.parent, seal)

    def _archive_day(
        self, by: Account, archive: ArchiveFolder, on: date, *, with_receipts: bool
    ) -> Iterator[tuple[str, bool]]:
        place = day_folder(on)
        yield self._log(by, archive, f"{place}/log-harian-{on.isoformat()}.pdf", on)
        if with_receipts:
            with self.desk.database.read() as connection:
                kept = archive_days.receipts(connection, on, on)
            for each in kept:
                yield self._receipt(by, archive, f"{place}/", each, ReceiptCopy.OFFICE, ReceiptPaper.A5)

    def _log(self, by: Account, archive: ArchiveFolder, path: str, on: date) -> tuple[str, bool]:
        printed = PrintDailyLog(self.desk).archive_copy(by, on)
        return archive.add(
            _paper(path, on, printed.rows, printed.sha256, printed.pdf, is_closed=printed.is_closed),
            printed.pdf,
        )

    def _archive_month(
        self, by: Account, archive: ArchiveFolder, first: date, last: date
    ) -> Iterator[tuple[str, bool]]:
        place, month = month_folder(first), f"{first:%Y-%m}"
        register = PrintRegister(self.desk).preview(by, first, last)
        path = f"{place}/register-{month}.pdf"
        yield archive.add(
            _paper(path, last, register.rows, register.sha256, register.content), register.content
        )
        recap = PrintRecap(self.desk).preview(by, first, last)
        path = f"{place}/rekap-{month}.pdf"
        yield archive.add(_paper(path, last, recap.recap.received, recap.sha256, recap.pdf), recap.pdf)

    def _receipt(
        self,
        by: Account,
        archive: ArchiveFolder,
        place: str,
        kept: ReceiptToKeep,
        copy: ReceiptCopy,
        paper: ReceiptPaper,
    ) -> tuple[str, bool]:
        """Keep one receipt; of a guarded report only the slip."""
        if kept.is_guarded:
            copy = ReceiptCopy.CITIZEN
        pdf = IssueReceipt(self.desk).archive_copy(by, kept.register_no, paper, copy)
        who = {ReceiptCopy.CITIZEN: "warga", ReceiptCopy.OFFICE: "kantor"}.get(copy, copy.value)
        path = f"{place}tanda-terima-{kept.register_no}-{who}.pdf"
        return archive.add(_paper(path, kept.on, 1, "", pdf), pdf)

    def _note(
        self, by: Account, first: date, last: date, written: int, *, with_receipts: bool, is_plain: bool
    ) -> None:
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
                plain=is_plain,
            )


def archive_seal(desk: Desk) -> ContentSeal:
    """Return what seals the papers of a desk's archives, and opens them."""
    return ContentSeal(desk.keys.purpose_key("archive"))


def _paper(
    path: str, on: date, rows: int, content_sha256: str, pdf: bytes, *, is_closed: bool = False
) -> ArchivedPaper:
    return ArchivedPaper(path, on, rows, is_closed, content_sha256, hashlib.sha256(pdf).hexdigest())


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
