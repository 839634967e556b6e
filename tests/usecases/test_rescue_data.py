"""A database of a newer program: refused for work, readable for an administrator, unchanged (failures.md, 15)."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from desktop.domain.errors import NotSignedIn, StorageProblem
from desktop.runtime.attached_file import AttachedFile
from desktop.runtime.paths import DataPaths
from desktop.store.engine import Database
from desktop.usecases.rescue_data import RescueData
from main import open_program
from tests.usecases.desk import ADMIN, CLERK, PASSWORD, desk_key, form, open_desk

PHOTO = AttachedFile("foto jalan.pdf", b"%PDF-1.4\n" + bytes(500), "application/pdf")


@pytest.fixture
def newer(folder: Path) -> Path:
    """Return a desk of a program to come: with a column and a table that nobody here knows."""
    with open_desk(folder) as program:
        program.at_desk().log_complaint(CLERK, form(title="=1+1 jalan rusak"), [PHOTO])
    database = Database(DataPaths(folder).database, desk_key(folder))
    with database.write() as connection:
        connection.exec_driver_sql("ALTER TABLE complaint ADD COLUMN mood TEXT DEFAULT 'baru'")
        connection.exec_driver_sql("CREATE TABLE novelty (id TEXT)")
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    return folder


def test_a_newer_database_is_refused_and_says_what_to_do(newer: Path) -> None:
    with pytest.raises(StorageProblem, match="loket rescue") as refused:
        open_program(DataPaths(newer))
    assert refused.value.code == "newer_database"


def test_everything_comes_out_and_nothing_is_changed(newer: Path, tmp_path: Path) -> None:
    before = DataPaths(newer).database.read_bytes()
    done = RescueData(DataPaths(newer))(ADMIN.username, PASSWORD, tmp_path / "keluar")
    assert DataPaths(newer).database.read_bytes() == before
    assert (done.rows["complaint"], done.files, done.unreadable) == (1, 1, ())
    with (done.folder / "complaint.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file, delimiter=";")
    assert row["title"] == "'=1+1 jalan rusak"
    assert row["mood"] == "baru"
    (saved,) = (done.folder / "lampiran" / row["register_no"]).iterdir()
    assert saved.read_bytes() == PHOTO.content
    assert saved.name.endswith("foto jalan.pdf")
    assert not (done.folder / "account.csv").exists()


@pytest.mark.parametrize(("who", "password"), [(CLERK, PASSWORD), (ADMIN, "salah"), (None, PASSWORD)])
def test_only_an_administrator_gets_it(newer: Path, tmp_path: Path, who: object, password: str) -> None:
    username = getattr(who, "username", "siapa")
    with pytest.raises(NotSignedIn):
        RescueData(DataPaths(newer))(username, password, tmp_path / "keluar")
    assert not (tmp_path / "keluar").exists()


def test_a_folder_that_is_there_is_left_alone(newer: Path, tmp_path: Path) -> None:
    with pytest.raises(StorageProblem, match="sudah ada"):
        RescueData(DataPaths(newer))(ADMIN.username, PASSWORD, tmp_path)


def test_where_no_desk_is_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(StorageProblem, match="tidak ada basis data"):
        RescueData(DataPaths(tmp_path / "kosong"))(ADMIN.username, PASSWORD, tmp_path / "keluar")
    assert not (tmp_path / "kosong").exists()
