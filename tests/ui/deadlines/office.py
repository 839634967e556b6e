"""A desk on 24 November 2026 with the complaints of the design picture, a local holiday on the way, and 29 that are safe."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import sqlalchemy as sa

from desktop.domain.access import Account, Role
from desktop.store import tables
from desktop.store.values import to_time_text
from desktop.usecases.sample_complaints.generator import sample_complaints
from desktop.usecases.toolbox import DeskTools
from main import Program
from resources import resource
from tests.usecases.desk import OFFICE_TOML, DeskClock, form, make_desk, open_desk
from ui.deadlines.tools import DeadlineTools, deadline_tools

RINA = Account("rina", "Rina Marlina", Role.CLERK)
HENDRA = Account("hendra", "Hendra Gunawan", Role.CLERK)
SARI = Account("sari", "Sari Dewi", Role.SUPERVISOR)
ADMIN = Account("ani", "Ani Rahmawati, S.Kom.", Role.ADMIN)
TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 7, 12, tzinfo=UTC)  # 14.12 WIB, a Tuesday
GREEN = 29
_INFO, _ORDINARY, _OVERSIGHT = "permintaan_informasi", "tidak_berkadar_pengawasan", "berkadar_pengawasan"


@dataclass(frozen=True)
class Entry:
    """A complaint of the design picture."""

    day: int
    title: str
    village: str
    agency: str | None
    by: Account = RINA
    classification: str = _ORDINARY
    is_secret: bool = False


# fmt: off
DESIGN = (
    Entry(2, "Sampah menumpuk di TPS Tanjung Enim dekat Pasar Baru", "16.03.02.1007", "DLH"),
    Entry(3, "Saluran irigasi bocor di Sugih Waras", "16.03.10.2010", "PUPR"),
    Entry(4, "Trayek angkutan desa berhenti", "16.03.08.2004", "Dishub", HENDRA),
    Entry(5, "Atap ruang kelas bocor di SDN 7", "16.03.04.2017", "Disdikbud"),
    Entry(5, "Data PKH tidak sesuai keadaan", "16.03.11.2002", "Dinsos", HENDRA, is_secret=True),
    Entry(6, "Parkir liar di depan RSUD", "16.03.06.2015", None),
    Entry(16, "Syarat akta kelahiran terlambat", "16.03.07.2005", "Disdukcapil", HENDRA, _INFO),
    Entry(17, "Cara mengurus pindah domisili", "16.03.14.2014", "Disdukcapil", RINA, _INFO),
    Entry(19, "Pungutan uang perpisahan di sekolah", "16.03.06.2025", "Inspektorat", RINA, _OVERSIGHT),
)
# fmt: on


def make_office(folder: Path) -> None:
    """Fill an empty data folder."""
    make_desk(folder)
    holidays = resource("calendar", "holidays.csv").read_text("utf-8")
    (folder.parent / "libur.csv").write_text(f"{holidays}2026-11-20,Hari jadi kabupaten,lokal,0\n", "utf-8")
    file = folder.parent / "kantor.toml"
    file.write_text(f'{OFFICE_TOML}[files]\nholidays = "libur.csv"\n', "utf-8")
    clock = DeskClock(NOW)
    with open_desk(folder, clock) as program:
        program.tools().provision.apply(ADMIN, file, allow_unsigned=True)
        desk = program.at_desk()
        for entry in DESIGN:
            log(desk, clock, entry)
        days = [TODAY - timedelta(days=n % 5) for n in range(GREEN - 1, 0, -1)]
        samples = sample_complaints(7, len(days), desk.desk.reference, days)
        for day, sample in zip(days, samples, strict=True):
            clock.at = datetime(day.year, day.month, day.day, 3, 0, tzinfo=UTC)
            desk.log_complaint(RINA, sample.form | {"classification": _ORDINARY})


def log(desk: DeskTools, clock: DeskClock, entry: Entry) -> str:
    """Log one complaint; return its number."""
    clock.at = datetime(2026, 11, entry.day, 3, 0, tzinfo=UTC)
    content = form(
        title=entry.title,
        incident_village_code=entry.village,
        target_agency=entry.agency,
        classification=entry.classification,
        is_secret=entry.is_secret,
        incident_date=None,
    )
    number = desk.log_complaint(entry.by, content).register_no
    clock.at = NOW
    return number


@dataclass
class OpenOffice:
    """The open desk of one test."""

    program: Program
    desk: DeskTools
    clock: DeskClock

    def tools(self, by: Account = RINA) -> DeadlineTools:
        """Return the screen's tools for a person."""
        return deadline_tools(by, self.desk)

    def close_all(self) -> None:
        """Let LAPOR! have closed every report."""
        at = to_time_text(NOW)
        with self.desk.desk.database.write() as connection:
            for complaint_id in connection.scalars(sa.select(tables.complaint.c.id)).all():
                connection.execute(
                    sa.insert(tables.lapor_report).values(
                        complaint_id=complaint_id, status_name="Arsip", changed_at=at, checked_at=at
                    )
                )
