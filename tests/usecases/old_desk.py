"""A desk whose complaints have outlived their time, each full of words that must not outlive them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import sqlalchemy as sa

from desktop.domain.access import Account
from desktop.domain.letter import LetterForm
from desktop.domain.outbox import SyncState
from desktop.runtime.attached_file import AttachedFile
from desktop.store import outbox
from desktop.usecases.erase_expired import EraseExpired
from desktop.usecases.keep_unsent import KeepUnsent, UnsentKind
from desktop.usecases.toolbox import DeskTools
from main import Program
from tests.usecases.desk import CLERK, SUPERVISOR, DeskClock, form

THEN = datetime(2026, 3, 10, 3, 0, tzinfo=UTC)
"""10.00 WIB on a Tuesday; kept until the end of 2031."""
LATER = datetime(2032, 1, 5, 3, 0, tzinfo=UTC)
"""10.00 WIB on the first Monday of 2032."""
MARKERS = (
    "Zubaidahmarkah", "1603025708900099", "081298765432", "zubaidah@contoh.id", "Lorongmarkah", "Judulmarkah",
    "Uraianmarkah", "Permintaanmarkah", "Tempatmarkah", "Terlapormarkah", "Susulanmarkah", "Suratmarkah",
    "berkasmarkah", "Koreksimarkah", "Selesaimarkah", "Tahanmarkah", "Tanggapanmarkah",
)  # fmt: skip
PICTURE = b"%PDF-1.4\nmarkahdalamberkas\n%%EOF\n"


@dataclass(frozen=True)
class Backups:
    """Stands where backups are made and counts them."""

    made: list[str]

    def __call__(self, by: Account) -> None:
        self.made.append(by.username)


def eraser(desk: DeskTools, made: list[str] | None = None) -> EraseExpired:
    """Return the use case with backups that are counted."""
    return EraseExpired(desk.desk, Backups([] if made is None else made))


def old_complaint(desk: DeskTools, clock: DeskClock, at: datetime = THEN, marked: bool = True) -> str:
    """Log, correct, answer and finish a complaint at some moment; return its number."""
    clock.at = at
    told = marked_form() if marked else form(incident_date="2026-03-01")
    files = (AttachedFile("berkasmarkah.pdf", PICTURE, "application/pdf"),) if marked else ()
    logged = desk.log_complaint(CLERK, told, files)
    number = logged.register_no
    if marked:
        desk.correct(SUPERVISOR, number, {"remedy_sought": "Permintaanmarkah kedua"}, "Koreksimarkah")
        desk.add_follow_up(CLERK, number, "Susulanmarkah dari pengadu")
        letter = LetterForm(
            number, f"600/{number[-8:]}", at.date(), "Jawaban", "Suratmarkah kepada Zubaidahmarkah."
        )
        desk.letters(SUPERVISOR, letter)
        KeepUnsent(desk.desk).keep(CLERK, UnsentKind.FOLLOW_UP, number, {"text": "Susulanmarkah belum jadi"})
    settle(desk, number, at, marked=marked)
    clock.at = at + timedelta(days=2)
    desk.finish(SUPERVISOR, number, "Selesaimarkah dijawab surat" if marked else "Dijawab")
    return number


def settle(desk: DeskTools, number: str, at: datetime, *, marked: bool = False) -> None:
    """Let the report and its follow-ups be at LAPOR!, with an answer read back."""
    complaint_id = desk.desk.complaint_id(number)
    with desk.desk.database.write() as connection:
        item = outbox.of_complaint(connection, complaint_id)
        assert item is not None
        outbox.settle(connection, item, SyncState.CONFIRMED, at, lapor_no=f"9{number[-5:].replace('-', '')}")
        for each in outbox.follow_ups_of(connection, complaint_id):
            outbox.settle(connection, each, SyncState.CONFIRMED, at)
        if marked:
            connection.execute(
                sa.text(
                    "INSERT INTO lapor_entry(complaint_id, kind, digest, at, content, read_at) "
                    "VALUES (:id, 'follow_up', 'x', :at, 'Tanggapanmarkah', :at)"
                ),
                {"id": complaint_id, "at": at.isoformat()},
            )


def age_files(program: Program) -> None:
    """Let the attached files be as old as their complaints."""
    for path in program.paths.attachments.glob("??/*"):
        os.utime(path, (0, 0))


def files_of(folder: Path) -> list[Path]:
    """Return the attached files that are there."""
    return sorted(folder.glob("??/*"))


def marked_form() -> dict[str, object]:
    """Return a form in which everything that can be told is marked."""
    return form(
        complainant__name="Zubaidahmarkah Ismail",
        complainant__id_number="1603025708900099",
        complainant__phone="081298765432",
        complainant__email="zubaidah@contoh.id",
        complainant__address="Lorongmarkah 9",
        title="Judulmarkah jalan rusak",
        narrative="Uraianmarkah lubang besar di jalan. " * 120,
        remedy_sought="Permintaanmarkah",
        incident_date="2026-03-01",
        incident_place="Tempatmarkah",
        respondent={"name": "Terlapormarkah", "nip": None, "position": None, "unit": None},
    )
