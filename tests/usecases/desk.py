"""A provisioned desk to test against: the program as main.py composes it, over a real encrypted file in a folder."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from argon2 import PasswordHasher

from desktop.domain.access import Account, Role
from desktop.runtime.key_store import KeyStore
from desktop.runtime.paths import DataPaths
from desktop.store import accounts
from desktop.store.engine import Database
from main import Program, open_program

PASSWORD = "kata-sandi-uji"
ADMIN = Account("ani", "Ani Rahmawati, S.Kom.", Role.ADMIN, "198001012005012001")
SUPERVISOR = Account("sari", "Sari Dewi", Role.SUPERVISOR)
CLERK = Account("budi", "Budi Santoso", Role.CLERK)
EVERYBODY = (ADMIN, SUPERVISOR, CLERK)
NOON = datetime(2026, 11, 24, 5, 0, tzinfo=UTC)  # 12.00 WIB, a Tuesday
OFFICE_TOML = """\
format = 1
valid_until = 2099-12-31
[office]
code = "ME01"
device_code = "L1"
name = "Loket Pengaduan Diskominfo"
regency_code = "16.03"
time_zone = "Asia/Jakarta"
[letterhead]
lines = ["PEMERINTAH KABUPATEN MUARA ENIM", "DINAS KOMUNIKASI DAN INFORMATIKA", "Jl. Jenderal A. Yani, Muara Enim"]
[signatories]
head = {name = "Hj. Nurhayati, M.Si.", nip = "197506122000032004", title = "Kepala Dinas"}
[sp4n]
base_url = "http://127.0.0.1:9"
user_id = "151345"
location_id = "34"
channel_id = "13"
[sp4n.classification_ids]
tidak_berkadar_pengawasan = "6"
[sp4n.institution_ids]
PUPR = "12838"
[sp4n.category_ids]
"JALAN BERLUBANG" = "436"
[limits]
aspirasi = 5
"""
CHEAP = PasswordHasher(
    time_cost=1, memory_cost=8, parallelism=1
)  # the real cost is tested where accounts are
_FORM: dict[str, Any] = {
    "channel": "tatap_muka",
    "complainant": {
        "name": "Siti Aminah",
        "id_type": "ktp",
        "id_number": "1603025708900001",
        "phone": "0812-7345-6789",
        "email": None,
        "address": "Jl. Jenderal Sudirman No. 12 RT 03 RW 01",
        "village_code": "16.03.02.1009",
        "gender": "P",
        "occupation": "Pedagang",
        "disability": None,
        "acting_as": "diri_sendiri",
    },
    "is_anonymous": False,
    "is_secret": False,
    "classification": "tidak_berkadar_pengawasan",
    "category": "JALAN BERLUBANG",
    "title": "Jalan berlubang di depan Pasar Inpres",
    "narrative": "Lubang sedalam 30 cm.\nDua motor jatuh pekan ini.",
    "remedy_sought": "Ditambal sebelum musim hujan.",
    "incident_date": "2025-11-20",
    "incident_place": "Depan Pasar Inpres",
    "incident_village_code": "16.03.02.1009",
    "respondent": None,
    "target_agency": "PUPR",
    "attachments": [],
}
Counts = dict[str, int]


def form(**changes: Any) -> dict[str, Any]:
    """Return a valid form of its own; a key like ``complainant__name`` reaches into the complainant."""
    value = copy.deepcopy(_FORM)
    for key, change in changes.items():
        outer, _between, inner = key.partition("__")
        if inner:
            value[outer][inner] = change
        else:
            value[outer] = change
    return value


class DeskClock:
    """A clock that only tests move."""

    def __init__(self, at: datetime = NOON) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def forward(self, **time: float) -> None:
        self.at += timedelta(**time)


def today() -> date:
    """Return the computer's day, for tests that cannot move the program's clock."""
    return datetime.now(UTC).date()


def make_desk(folder: Path) -> None:
    """Fill an empty data folder: an office and one account of each role."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder.parent / f"{folder.name}.toml"
    file.write_text(OFFICE_TOML, encoding="utf-8")
    with open_desk(folder) as program:
        program.tools().provision.apply(None, file, allow_unsigned=True)
        with program.database.write() as connection:
            for account in EVERYBODY:
                accounts.add(connection, account, CHEAP.hash(PASSWORD), NOON)


@contextmanager
def open_desk(folder: Path, clock: DeskClock | None = None) -> Iterator[Program]:
    """Open the program over a data folder as main.py does."""
    program = open_program(DataPaths(folder), clock)
    try:
        yield program
    finally:
        program.close()


def desk_key(folder: Path) -> bytes:
    """Return the key of the folder's database."""
    return KeyStore(DataPaths(folder).keys).data_key(DataPaths(folder).database)


def row_counts(folder: Path) -> Counts:
    """Return how many rows each table has, sign-ins left out: they are noted even if nothing else is done."""
    database = Database(DataPaths(folder).database, desk_key(folder))
    try:
        return counts_of(database)
    finally:
        database.close()


def counts_of(database: Database) -> Counts:
    """Return how many rows each table has, sign-ins left out."""
    with database.read() as connection:
        names = connection.scalars(sa.text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
        counts = {
            name: connection.scalar(sa.text(f'SELECT count(*) FROM "{name}"')) or 0
            for name in names
            if not name.startswith(("sqlite_", "complaint_words_", "complaint_parts_"))
        }
        signed_in = connection.scalar(sa.text("SELECT count(*) FROM history WHERE action = 'signed_in'")) or 0
    counts["history"] -= signed_in
    return counts
