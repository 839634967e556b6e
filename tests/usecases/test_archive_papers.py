"""Papers in a folder with their hashes, checked by the program that everybody has for it."""

from __future__ import annotations

import json
import subprocess
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from desktop.domain.errors import InvalidInput, NotAllowed, StorageProblem
from desktop.runtime.sealed_content import ContentSeal
from desktop.usecases.archive_papers import Archived
from desktop.usecases.issue_receipt import ReceiptCopy
from desktop.usecases.period import whole_months
from desktop.usecases.toolbox import DeskTools
from main import Program
from tests.documents.reading import words
from tests.usecases.desk import CLERK, SUPERVISOR, DeskClock, form

TUESDAY, WEDNESDAY = date(2026, 11, 24), date(2026, 11, 25)
NOVEMBER = (date(2026, 11, 1), date(2026, 11, 25))
LOG = "2026/11/24/log-harian-2026-11-24.pdf"


@pytest.fixture
def two_days(desk: DeskTools, clock: DeskClock) -> DeskTools:
    """A closed Tuesday and an open Wednesday."""
    desk.log_complaint(CLERK, form())
    desk.log_complaint(CLERK, form(is_secret=True, title="Suap di kantor"))
    desk.issue_receipt(CLERK, "1")
    desk.close_day(SUPERVISOR, TUESDAY)
    clock.forward(days=1)
    desk.log_complaint(CLERK, form())
    return desk


def plain(desk: DeskTools, folder: Path, *args: Any, **options: Any) -> Archived:
    """Archive legibly, as scripts do that read the papers."""
    return desk.archive(SUPERVISOR, folder, *args, is_plain=True, **options)


def check_sums(folder: Path) -> None:
    sums = sorted(folder.rglob("SHA256SUMS"))
    assert sums
    for file in sums:
        subprocess.run(
            ["sha256sum", "--strict", "-c", file.name], cwd=file.parent, check=True, capture_output=True
        )


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_a_tree_of_days_that_sha256sum_accepts(two_days: DeskTools, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    folder = tmp_path / "arsip"
    archived = plain(two_days, folder, *NOVEMBER, lambda done, of: seen.append((done, of)))
    assert seen == [(1, 2), (2, 2)]
    assert files(folder) == [
        "2026/11/24/SHA256SUMS",
        LOG,
        "2026/11/25/SHA256SUMS",
        "2026/11/25/log-harian-2026-11-25.pdf",
        "indeks.csv",
    ]
    assert (archived.days, len(archived.written), archived.is_cancelled) == (2, 2, False)
    check_sums(folder)
    assert (folder / LOG).read_bytes() == two_days.daily_log(SUPERVISOR, TUESDAY).pdf
    index = (folder / "indeks.csv").read_text("utf-8-sig").splitlines()
    assert [line.split(";")[:4] for line in index[1:]] == [
        [LOG, "2026-11-24", "2", "ya"],
        ["2026/11/25/log-harian-2026-11-25.pdf", "2026-11-25", "1", "belum"],
    ]


def test_what_is_there_and_says_the_same_is_left_alone(
    two_days: DeskTools, clock: DeskClock, tmp_path: Path
) -> None:
    plain(two_days, tmp_path, *NOVEMBER, with_receipts=True)
    before = {path: (tmp_path / path).stat().st_mtime_ns for path in files(tmp_path) if path.endswith("pdf")}
    clock.forward(minutes=7)
    again = plain(two_days, tmp_path, *NOVEMBER, with_receipts=True)
    assert (again.written, again.unchanged) == ((), 5)
    assert {path: (tmp_path / path).stat().st_mtime_ns for path in before} == before
    check_sums(tmp_path)


def test_a_whole_month_has_its_register_and_recap(
    two_days: DeskTools, clock: DeskClock, program: Program, tmp_path: Path
) -> None:
    clock.forward(days=7)
    with program.database.read() as connection:
        before = connection.execute(sa.text("SELECT * FROM paper_print")).all()
    seen: list[tuple[int, int]] = []
    whole = (date(2026, 10, 31), date(2026, 12, 2))
    archived = plain(two_days, tmp_path, *whole, lambda done, of: seen.append((done, of)))
    assert (seen, archived.days) == ([(1, 2), (2, 2), (2, 2)], 2)
    assert archived.written[2:] == ("2026/11/register-2026-11.pdf", "2026/11/rekap-2026-11.pdf")
    check_sums(tmp_path)
    assert len(list(tmp_path.rglob("SHA256SUMS"))) == 3
    with program.database.read() as connection:
        assert connection.execute(sa.text("SELECT * FROM paper_print")).all() == before
    register, recap = ((tmp_path / name).read_bytes() for name in archived.written[2:])
    assert "Suap" not in words(register) + words(recap)

    clock.forward(minutes=7)
    assert plain(two_days, tmp_path, *whole).unchanged == 4, "only the moment differs"
    two_days.void(SUPERVISOR, "3", "salah catat, diulang besok")
    again = plain(two_days, tmp_path, *whole)
    assert again.written[1:] == ("2026/11/register-2026-11-2.pdf", "2026/11/rekap-2026-11-2.pdf")
    assert (tmp_path / "2026/11/register-2026-11.pdf").read_bytes() == register
    check_sums(tmp_path)


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        (date(2026, 11, 1), date(2026, 11, 30), ["2026-11"]),
        (date(2026, 11, 2), date(2026, 11, 30), []),
        (date(2026, 11, 1), date(2026, 11, 29), []),
        (date(2026, 11, 2), date(2027, 3, 1), ["2026-12", "2027-01", "2027-02"]),
        (date(2028, 1, 31), date(2028, 2, 29), ["2028-02"]),
        (date(2028, 2, 1), date(2028, 2, 28), []),
        (date(2026, 11, 24), date(2026, 11, 24), []),
    ],
)
def test_whole_months_of_a_range(first: date, last: date, months: list[str]) -> None:
    found = list(whole_months(first, last))
    assert [f"{start:%Y-%m}" for start, _end in found] == months
    assert all(start.day == 1 and (end + timedelta(days=1)).day == 1 for start, end in found)


def test_what_differs_is_never_replaced(two_days: DeskTools, tmp_path: Path) -> None:
    plain(two_days, tmp_path, *NOVEMBER)
    first = (tmp_path / "2026/11/25/log-harian-2026-11-25.pdf").read_bytes()
    (tmp_path / LOG).write_bytes(b"tampered")
    two_days.log_complaint(CLERK, form())
    again = plain(two_days, tmp_path, *NOVEMBER)
    assert again.written == (
        "2026/11/24/log-harian-2026-11-24-2.pdf",
        "2026/11/25/log-harian-2026-11-25-2.pdf",
    )
    assert (tmp_path / "2026/11/25/log-harian-2026-11-25.pdf").read_bytes() == first
    assert (tmp_path / LOG).read_bytes() == b"tampered"
    with pytest.raises(subprocess.CalledProcessError):
        check_sums(tmp_path)


def test_a_tampered_paper_does_not_pass_for_the_one_that_it_was(
    two_days: DeskTools, clock: DeskClock, tmp_path: Path
) -> None:
    """The index still says what its content was: the file's bytes decide."""
    log = "2026/11/25/log-harian-2026-11-25.pdf"
    plain(two_days, tmp_path, *NOVEMBER)
    (tmp_path / log).write_bytes(b"tampered")
    clock.forward(minutes=7)
    again = plain(two_days, tmp_path, *NOVEMBER)
    assert again.written == (log.replace(".pdf", "-2.pdf"),)


def test_receipts_come_only_if_wanted_and_are_not_counted(
    two_days: DeskTools, program: Program, tmp_path: Path
) -> None:
    plain(two_days, tmp_path / "a", *NOVEMBER)
    assert not list((tmp_path / "a").rglob("tanda-terima*"))
    with program.database.read() as connection:
        before = connection.execute(sa.text("SELECT * FROM receipt_print")).all()
    plain(two_days, tmp_path / "b", *NOVEMBER, with_receipts=True)
    with program.database.read() as connection:
        assert connection.execute(sa.text("SELECT * FROM receipt_print")).all() == before
    kept = sorted(path.name for path in (tmp_path / "b").rglob("tanda-terima*"))
    assert len(kept) == 3
    assert [name.rsplit("-", 1)[1] for name in kept] == ["kantor.pdf", "warga.pdf", "kantor.pdf"]
    secret = next((tmp_path / "b").rglob("tanda-terima-*-warga.pdf"))
    assert "Suap" not in words(secret.read_bytes())


def test_receipts_of_a_range_carry_the_number_of_their_last_issue(
    two_days: DeskTools, tmp_path: Path
) -> None:
    archived = two_days.archive.receipts(SUPERVISOR, tmp_path / "warga", *NOVEMBER, ReceiptCopy.CITIZEN)
    assert len(archived.written) == 3
    check_sums(tmp_path / "warga")
    issued = next(path for path in (tmp_path / "warga").glob("*.pdf") if "00001" in path.name)
    assert "SALINAN" not in words(issued.read_bytes())
    two_days.issue_receipt(CLERK, "1")
    again = two_days.archive.receipts(SUPERVISOR, tmp_path / "warga", *NOVEMBER, ReceiptCopy.CITIZEN)
    assert (len(again.written), again.unchanged) == (1, 2)
    assert "SALINAN ke-2" in words((tmp_path / "warga" / again.written[0]).read_bytes())


def test_the_data_folder_is_no_archive(two_days: DeskTools, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(folder)
    for place in (folder, folder / "arsip", tmp_path / "link"):
        with pytest.raises(InvalidInput, match="folder data"):
            plain(two_days, place, *NOVEMBER)


def test_a_place_that_cannot_be_written_is_named(two_days: DeskTools, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("x", encoding="utf-8")
    for place in (tmp_path / "berkas", tmp_path / "tidak" / "ada"):
        with pytest.raises(StorageProblem, match="tidak dapat ditulis"):
            plain(two_days, place, *NOVEMBER)
    (tmp_path / "indeks.csv").write_text("daftar;belanja\n", encoding="utf-8")
    with pytest.raises(StorageProblem, match="bukan indeks"):
        plain(two_days, tmp_path, *NOVEMBER)


def test_cancelled_work_is_whole_as_far_as_it_went(two_days: DeskTools, tmp_path: Path) -> None:
    done: list[int] = []
    archived = plain(two_days, tmp_path, *NOVEMBER, lambda n, _of: done.append(n), lambda: bool(done))
    assert (archived.days, archived.is_cancelled) == (1, True)
    check_sums(tmp_path)
    assert not list(tmp_path.rglob("*.partial"))


def test_a_range_must_be_one(two_days: DeskTools, tmp_path: Path) -> None:
    for first, last in ((WEDNESDAY, TUESDAY), (TUESDAY, date(2026, 12, 1)), (date(1990, 1, 1), TUESDAY)):
        with pytest.raises(InvalidInput):
            plain(two_days, tmp_path, first, last)


def test_papers_lie_there_sealed_and_still_pass_sha256sum(
    two_days: DeskTools, clock: DeskClock, tmp_path: Path
) -> None:
    folder = tmp_path / "arsip"
    archived = two_days.archive(SUPERVISOR, folder, *NOVEMBER, with_receipts=True)
    assert archived.written[0] == f"{LOG}.loket"
    assert all(name.endswith(".pdf.loket") for name in archived.written)
    check_sums(folder)
    for path in files(folder):
        content = (folder / path).read_bytes()
        assert b"%PDF" not in content, path
        assert b"Siti" not in content + path.encode(), path
    before = {path: (folder / path).stat().st_mtime_ns for path in archived.written}
    clock.forward(minutes=7)
    again = two_days.archive(SUPERVISOR, folder, *NOVEMBER, with_receipts=True)
    assert (again.written, again.unchanged) == ((), 5)
    assert {path: (folder / path).stat().st_mtime_ns for path in before} == before
    two_days.log_complaint(CLERK, form())
    assert two_days.archive(SUPERVISOR, folder, *NOVEMBER).written == (
        "2026/11/25/log-harian-2026-11-25-2.pdf.loket",
    )
    check_sums(folder)


def test_a_sealed_archive_opens_to_what_a_plain_one_holds(
    two_days: DeskTools, program: Program, tmp_path: Path
) -> None:
    sealed, opened, legible = (tmp_path / name for name in ("tersandi", "terbuka", "polos"))
    two_days.archive(SUPERVISOR, sealed, *NOVEMBER, with_receipts=True)
    plain(two_days, legible, *NOVEMBER, with_receipts=True)
    result = two_days.open_archive(SUPERVISOR, sealed, opened)
    assert (len(result.written), result.unchanged, result.damaged) == (5, 0, ())
    assert files(opened) == files(legible)
    check_sums(opened)
    assert (opened / LOG).read_bytes() == (legible / LOG).read_bytes()
    again = two_days.open_archive(SUPERVISOR, sealed, opened)
    assert (again.written, again.unchanged) == ((), 5)
    with program.database.read() as connection:
        kept = connection.execute(
            sa.text("SELECT detail FROM history WHERE action = 'archive_opened' ORDER BY seq")
        ).scalars()
        assert [json.loads(detail)["files"] for detail in kept] == [5, 0]


def test_damaged_and_foreign_papers_are_named_and_the_others_opened(
    two_days: DeskTools, tmp_path: Path
) -> None:
    sealed = tmp_path / "arsip"
    archived = two_days.archive(SUPERVISOR, sealed, *NOVEMBER)
    first, second = (sealed / name for name in archived.written)
    first.write_bytes(first.read_bytes()[:-1])
    result = two_days.open_archive(SUPERVISOR, sealed, tmp_path / "a")
    assert (result.damaged, len(result.written)) == ((LOG,), 1)
    second.write_bytes(b"".join(ContentSeal(b"k" * 32).seal([b"%PDF"])))
    first.unlink()
    assert len(two_days.open_archive(SUPERVISOR, sealed, tmp_path / "b").damaged) == 2


def test_where_a_sealed_archive_can_be_opened_from_and_to(
    two_days: DeskTools, folder: Path, tmp_path: Path
) -> None:
    sealed = tmp_path / "arsip"
    two_days.archive(SUPERVISOR, sealed, *NOVEMBER)
    for archive, output, field in (
        (tmp_path, tmp_path / "x", "folder"),
        (sealed, sealed, "output"),
        (sealed, folder / "x", "output"),
    ):
        with pytest.raises(InvalidInput) as refused:
            two_days.open_archive(SUPERVISOR, archive, output)
        assert refused.value.field == field
    with pytest.raises(NotAllowed):
        two_days.open_archive(CLERK, sealed, tmp_path / "x")
    assert not (tmp_path / "x").exists()
