"""The register book over a real desk: numbers in order, sums that reach the highest number, what is secret, void, back-dated."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pytest

from desktop.domain.daily_log_builder import HIDDEN_PERSON, HIDDEN_REASON, HIDDEN_TITLE
from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.register_book import RegisterDoesNotAddUp
from desktop.usecases.print_register import RegisterFormat
from desktop.usecases.toolbox import DeskTools
from tests.builders import some_samples
from tests.documents.reading import pages, words
from tests.usecases.desk import CLERK, SUPERVISOR, DeskClock, form

SECRET = "Rahasia yang tidak boleh tercetak"


def log(desk: DeskTools, count: int, **changed: object) -> list[str]:
    return [desk.log_complaint(CLERK, {**s.form, **changed}).register_no for s in some_samples(count)]


def test_a_book_has_every_number_and_its_sums_reach_the_highest(desk: DeskTools) -> None:
    today = desk.desk.today()
    numbers = log(desk, 30)
    desk.void(SUPERVISOR, numbers[20], "dicatat dua kali")
    printed = desk.register(SUPERVISOR, today, today)
    section = printed.book.sections[0]
    assert [str(row.number) for row in section.rows] == numbers
    assert [(sheet.number, len(sheet.lines)) for sheet in section.sheets] == [(1, 13), (2, 13), (3, 4)]
    assert (section.sheets[-1].total.numbers, section.sheets[-1].total.void) == (30, 1)
    assert printed.rows == 30
    text = words(printed.content)
    assert "30 nomor: 29 sah, 1 batal" in text
    assert "BATAL" in text
    assert len(pages(printed.content)) == 3


def test_a_later_period_carries_the_earlier_numbers_over(desk: DeskTools, clock: DeskClock) -> None:
    log(desk, 15)
    clock.at += timedelta(days=1)
    log(desk, 3)
    today = desk.desk.today()
    section = desk.register(SUPERVISOR, today, today).book.sections[0]
    assert [sheet.number for sheet in section.sheets] == [2]
    assert section.sheets[0].carried.numbers == 15
    assert section.sheets[0].total.numbers == 18


def test_sums_that_do_not_reach_the_highest_number_are_refused(desk: DeskTools) -> None:
    log(desk, 2)
    section = desk.register.content(SUPERVISOR, desk.desk.today(), desk.desk.today()).sections[0]
    wrong = replace(section.sheets[0], carried=replace(section.sheets[0].carried, numbers=1))
    with pytest.raises(RegisterDoesNotAddUp):
        replace(section, sheets=(wrong,))


def test_a_secret_report_shows_neither_person_nor_content_in_any_file(desk: DeskTools) -> None:
    today = desk.desk.today()
    form = {**next(some_samples(1)).form, "is_secret": True, "title": SECRET, "narrative": SECRET * 3}
    number = desk.log_complaint(CLERK, form).register_no
    desk.void(SUPERVISOR, number, SECRET)
    for kind in RegisterFormat:
        printed = desk.register(SUPERVISOR, today, today, kind)
        row = printed.book.rows[0]
        assert (row.complainant, row.title, row.address, row.phone) == (HIDDEN_PERSON, HIDDEN_TITLE, "", "")
        assert row.void is not None
        assert row.void.reason == HIDDEN_REASON
        if kind is RegisterFormat.PDF:
            said = words(printed.content)
        elif kind is RegisterFormat.CSV:
            said = printed.content.decode("utf-8-sig")
        else:
            said = str(cells(printed.content))
        assert HIDDEN_PERSON in said
        assert SECRET not in said
        assert str(form["complainant"]) not in said


def test_a_back_dated_form_stands_where_its_number_is(desk: DeskTools, clock: DeskClock) -> None:
    yesterday = desk.desk.today()
    log(desk, 2)
    received_at = (desk.desk.now() + timedelta(minutes=5)).isoformat()
    clock.at += timedelta(days=1)
    log(desk, 1)
    late = log(desk, 1, received_at=received_at)[0]
    section = desk.register(SUPERVISOR, yesterday, yesterday).book.sections[0]
    assert [str(number) for number in section.elsewhere] == [late]
    assert len(section.rows) == 2
    of_today = desk.register(SUPERVISOR, desk.desk.today(), desk.desk.today()).book.sections[0]
    both = desk.register(SUPERVISOR, yesterday, desk.desk.today()).book.sections[0]
    assert len(of_today.rows) == 1
    assert len(both.rows) == 3
    assert "dicatat kemudian" in words(desk.register(SUPERVISOR, yesterday, yesterday).content)


def test_two_prints_that_say_the_same_have_the_same_hash(desk: DeskTools, clock: DeskClock) -> None:
    today = desk.desk.today()
    number = log(desk, 3)[0]
    first = desk.register(SUPERVISOR, today, today).sha256
    clock.at += timedelta(minutes=3)
    assert desk.register(SUPERVISOR, today, today).sha256 == first
    desk.finish(SUPERVISOR, number, "dijawab langsung")
    assert desk.register(SUPERVISOR, today, today).sha256 != first


def cells(xlsx: bytes) -> list[tuple[object, ...]]:
    import openpyxl

    return list(openpyxl.load_workbook(BytesIO(xlsx)).worksheets[0].iter_rows(values_only=True))


def test_a_table_keeps_formulas_and_zeros_as_text(desk: DeskTools) -> None:
    today = desk.desk.today()
    person = {**form()["complainant"], "phone": "0812-7000-1708"}
    log(desk, 1, title='=HYPERLINK("http://x")', complainant=person)
    rows = cells(desk.register(SUPERVISOR, today, today, RegisterFormat.XLSX).content)
    assert rows[1][11] == '=HYPERLINK("http://x")'
    assert rows[1][7] == "0812-7000-1708"
    csv = desk.register(SUPERVISOR, today, today, RegisterFormat.CSV).content.decode("utf-8-sig")
    assert "'=HYPERLINK" in csv


def test_nothing_logged_is_a_book_too(desk: DeskTools) -> None:
    printed = desk.register(SUPERVISOR, desk.desk.today(), desk.desk.today())
    assert printed.rows == 0
    assert "Tidak ada pengaduan" in words(printed.content)


def test_clerks_and_impossible_periods_are_refused(desk: DeskTools) -> None:
    today = desk.desk.today()
    with pytest.raises(NotAllowed):
        desk.register(CLERK, today, today)
    for first, last in ((today, today - timedelta(days=1)), (date(2030, 1, 1), date(2030, 1, 2))):
        with pytest.raises(InvalidInput):
            desk.register(SUPERVISOR, first, last)
