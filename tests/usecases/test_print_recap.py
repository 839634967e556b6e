"""The recap of a period over a real desk: groups that add up, what is secret, void, and the same hash twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import openpyxl
import pytest

from desktop.domain.daily_log_builder import HIDDEN_TITLE
from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.recap import RecapDoesNotAddUp, Standing
from desktop.usecases.toolbox import DeskTools
from tests.builders import some_samples
from tests.documents.reading import assert_golden, assert_golden_bytes, words
from tests.usecases.desk import CLERK, EVERYBODY, SUPERVISOR, DeskClock

FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)
SECRET = "Rahasia yang tidak boleh tercetak"


def _log(desk: DeskTools, count: int) -> list[str]:
    return [desk.log_complaint(CLERK, s.form).register_no for s in some_samples(count)]


def test_every_group_adds_up(desk: DeskTools) -> None:
    numbers = _log(desk, 7)
    desk.void(SUPERVISOR, numbers[2], "dicatat dua kali")
    desk.finish(SUPERVISOR, numbers[0], "dijawab langsung")
    recap = desk.recap.figures(SUPERVISOR, FIRST, LAST)
    assert recap.received == 6
    assert (recap.followed_up, recap.of(Standing.DONE_IN_TIME)) == (1, 1)
    assert (recap.tallies[0].tally.numbers, recap.tallies[0].tally.void) == (7, 1)
    assert len(recap.districts) == 23


def test_counts_that_differ_are_refused(desk: DeskTools) -> None:
    _log(desk, 2)
    recap = desk.recap.figures(SUPERVISOR, FIRST, LAST)
    with pytest.raises(RecapDoesNotAddUp):
        replace(recap, channels=recap.channels[1:])


def test_the_same_figures_say_the_same_hash(desk: DeskTools, clock: DeskClock) -> None:
    _log(desk, 3)
    assert desk.recap(SUPERVISOR, FIRST, LAST).sha256 == desk.recap(SUPERVISOR, FIRST, LAST).sha256


def test_a_secret_report_past_its_limit_shows_no_title(desk: DeskTools, clock: DeskClock) -> None:
    form = {**next(some_samples(1)).form, "is_secret": True, "title": SECRET}
    desk.log_complaint(CLERK, form)
    clock.at = clock.at.replace(year=2027, month=6)
    printed = desk.recap.preview(SUPERVISOR, FIRST, date(2027, 6, 1))
    assert printed.recap.late[0].title == HIDDEN_TITLE
    assert SECRET not in words(printed.pdf)


def test_an_empty_period_is_a_recap_too(desk: DeskTools) -> None:
    assert "tidak ada laporan" in words(desk.recap(SUPERVISOR, FIRST, LAST).pdf)


def test_refusals(desk: DeskTools) -> None:
    with pytest.raises(NotAllowed):
        desk.recap.figures(CLERK, FIRST, LAST)
    for first, last in ((LAST, FIRST), (date(2027, 1, 1), date(2027, 1, 31)), (date(2024, 1, 1), LAST)):
        with pytest.raises(InvalidInput):
            desk.recap.figures(SUPERVISOR, first, last)


def test_every_sheet_of_the_workbook_adds_up(desk: DeskTools) -> None:
    numbers = _log(desk, 9)
    desk.void(SUPERVISOR, numbers[2], "dicatat dua kali")
    made = desk.recap.spreadsheet(SUPERVISOR, FIRST, LAST)
    assert made.sha256 == desk.recap(SUPERVISOR, FIRST, LAST).sha256
    book = openpyxl.load_workbook(BytesIO(made.xlsx))
    assert made.sha256 in book.properties.description
    for name in ("Per hari", "Kategori", "Kecamatan", "Media", "Pengiriman", "Loket", "Petugas", "Instansi"):
        rows = [row[:2] for row in book[name].iter_rows(min_row=2, values_only=True)]
        assert rows[-1] == ("Jumlah", 8), name
        assert sum(count for _label, count in rows[:-1]) == 8, name


def _secret_and_void(desk: DeskTools) -> list[str]:
    """Log two plain reports, a secret one, and one that is void."""
    numbers = _log(desk, 3)
    form = {**next(some_samples(1)).form, "is_secret": True, "title": SECRET}
    numbers.append(desk.log_complaint(CLERK, form).register_no)
    desk.void(SUPERVISOR, numbers[1], SECRET)
    return numbers


def test_what_is_secret_or_void_reads_as_reviewed(desk: DeskTools, clock: DeskClock) -> None:
    _secret_and_void(desk)
    clock.at = clock.at.replace(year=2027, month=6)
    printed = desk.recap.preview(SUPERVISOR, FIRST, date(2027, 6, 1), with_annex=True)
    assert (printed.recap.received, printed.recap.tallies[0].tally.void) == (3, 1)
    assert SECRET not in words(printed.pdf)
    assert_golden("recap-secret-void", printed.pdf)
    assert_golden_bytes("recap-secret-void", printed.pdf)


def test_the_annex_names_officers_papers_and_evidence(desk: DeskTools) -> None:
    _secret_and_void(desk)
    before = desk.recap(SUPERVISOR, FIRST, LAST, with_annex=True)
    after = desk.recap(SUPERVISOR, FIRST, LAST, with_annex=True)
    assert "belum ada laporan berkala" in words(before.pdf)
    text = words(after.pdf)
    assert "Rekapitulasi Bulan November 2026 1 24 Nov 2026" in text
    assert all(each.full_name in text for each in EVERYBODY)
    assert before.sha256 == after.sha256
    assert "PEKPPP" not in words(desk.recap.preview(SUPERVISOR, FIRST, LAST).pdf)


def test_the_annex_has_sheets_without_what_is_secret(desk: DeskTools) -> None:
    _secret_and_void(desk)
    made = desk.recap.spreadsheet(SUPERVISOR, FIRST, LAST, with_annex=True)
    book = openpyxl.load_workbook(BytesIO(made.xlsx))
    cells = [str(cell) for page in book for row in page.iter_rows(values_only=True) for cell in row]
    assert SECRET not in " ".join(cells)
    officers = book["PEKPPP 25 petugas"]
    assert (officers["A2"].value, officers["D2"].value) == (CLERK.full_name, 3)
    assert "PEKPPP bukti" in book.sheetnames
