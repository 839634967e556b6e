"""Complaints go in and come out as they were; numbers are unique; pages follow keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
import sqlalchemy as sa

from desktop.domain.complaint import (
    ActingAs,
    Attachment,
    Channel,
    Classification,
    Complainant,
    ComplaintContent,
    ComplaintStatus,
    IdType,
)
from desktop.domain.outbox import SyncState
from desktop.domain.register_number import RegisterNumber, read_query
from desktop.store import complaints
from desktop.store.complaints import ComplaintFilter
from desktop.store.engine import Database
from desktop.store.numbering import next_number
from desktop.store.outline import outline
from tests.store.rows import CONTENT, NOW, add, complaint

BARE = ComplaintContent(
    channel=Channel.LAINNYA,
    complainant=Complainant(id_type=IdType.TIDAK_DIBERIKAN, acting_as=ActingAs.LAINNYA),
    classification=Classification.ASPIRASI,
    title="x",
    narrative="y",
)


@pytest.mark.parametrize("content", [CONTENT, BARE], ids=["full", "bare"])
def test_what_goes_in_comes_out(database: Database, content: ComplaintContent) -> None:
    files = (
        Attachment("a.pdf", "0" * 64, 10, "application/pdf"),
        Attachment("b.png", "1" * 64, 20, "image/png"),
    )
    stored = replace(
        complaint(RegisterNumber("ME01", "L1", 26, 1), files), content=content, is_backdated=True
    )
    with database.write() as connection:
        complaints.add(connection, stored, RegisterNumber("ME01", "L1", 26, 1))
    with database.read() as connection:
        assert complaints.get(connection, stored.id) == stored
        assert complaints.get(connection, "tidak-ada") is None


def test_a_number_is_given_to_one_complaint(database: Database) -> None:
    number = RegisterNumber("ME01", "L1", 26, 1)
    with database.write() as connection:
        complaints.add(connection, complaint(number), number)
    with pytest.raises(sa.exc.IntegrityError), database.write() as connection:
        complaints.add(connection, complaint(number), number)


def test_each_device_and_year_counts_for_itself(database: Database) -> None:
    with database.write() as connection:
        numbers = [
            next_number(connection, office, device, year)
            for office, device, year in (
                ("ME01", "L1", 2026),
                ("ME01", "L1", 2026),
                ("ME01", "L2", 2026),
                ("ME01", "L1", 2027),
                ("ME02", "L1", 2026),
            )
        ]
    assert [(n.prefix, n.counter) for n in numbers] == [
        ("ME01-L1-26-", 1),
        ("ME01-L1-26-", 2),
        ("ME01-L2-26-", 1),
        ("ME01-L1-27-", 1),
        ("ME02-L1-26-", 1),
    ]


def test_void_keeps_everything_else(database: Database) -> None:
    stored = add(database)
    with database.write() as connection:
        complaints.end(connection, stored.id, ComplaintStatus.BATAL, "salah ketik", NOW, "Sari Dewi")
    with database.read() as connection:
        found = complaints.get(connection, stored.id)
    assert found == replace(
        stored,
        status=ComplaintStatus.BATAL,
        void_reason="salah ketik",
        voided_at=NOW,
        voided_by="Sari Dewi",
    )


@pytest.mark.parametrize("typed", ["0812-7345-6789", "+62 812 7345 6789", "6281273456789", "081273456789"])
def test_a_telephone_number_is_found_in_any_spelling(database: Database, typed: str) -> None:
    stored = add(database)
    with database.read() as connection:
        (seq,) = complaints.find_by_person(connection, typed, 10)
        assert [row.id for row in complaints.rows_of(connection, [seq])] == [stored.id]


@pytest.mark.parametrize("typed", ["1603025708900001", "1603.0257.0890.0001", "1603-0257-0890-0001"])
def test_a_nik_is_found_in_any_grouping(database: Database, typed: str) -> None:
    add(database)
    with database.read() as connection:
        assert len(complaints.find_by_person(connection, typed, 10)) == 1


@pytest.mark.parametrize("typed", ["", "---", "123", "9999999999999999", "\x00", "'"])
def test_nobody_is_found_by_nothing(database: Database, typed: str) -> None:
    add(database)
    with database.read() as connection:
        assert complaints.find_by_person(connection, typed, 10) == []


def test_a_wrong_check_digit_still_finds_the_entry(database: Database) -> None:
    stored = add(database)
    wrong = stored.register_no[:-1] + str((int(stored.register_no[-1]) + 1) % 10)
    query = read_query(wrong)
    assert query is not None
    with database.read() as connection:
        assert len(complaints.find_by_number(connection, query, 10)) == 1


def test_pages_by_key(database: Database) -> None:
    stored = [add(database).register_no for _ in range(9)]
    with database.read() as connection:
        first = complaints.page(connection, ComplaintFilter(), 4)
        second = complaints.page(connection, ComplaintFilter(), 4, first[-1].seq)
        third = complaints.page(connection, ComplaintFilter(), 4, second[-1].seq)
        beyond = complaints.page(connection, ComplaintFilter(), 4, third[-1].seq)
    assert [row.register_no for row in (*first, *second, *third)] == stored[::-1]
    assert beyond == []


def test_a_page_at_any_depth_is_one_search_by_key(database: Database) -> None:
    """An OFFSET or a sort over everything would show as SCAN or TEMP B-TREE in the plan."""
    statement = (
        "EXPLAIN QUERY PLAN SELECT complaint.seq, outbox_item.state FROM complaint "
        "LEFT OUTER JOIN outbox_item ON complaint.id = outbox_item.complaint_id "
        "WHERE complaint.seq < ? ORDER BY complaint.seq DESC LIMIT 50"
    )
    with database.read() as connection:
        plan = " | ".join(row[3] for row in connection.exec_driver_sql(statement, (1_000,)))
    assert "SEARCH complaint USING INTEGER PRIMARY KEY" in plan
    assert "TEMP B-TREE" not in plan


def test_rows_show_what_the_register_shows(database: Database) -> None:
    stored = add(database)
    with database.read() as connection:
        (row,) = complaints.page(connection, ComplaintFilter(), 10)
    assert (row.id, row.register_no, row.name) == (stored.id, stored.register_no, "Siti Aminah")
    assert (row.received_at, row.received_on, row.due_on) == (NOW, date(2026, 11, 24), date(2026, 12, 14))
    assert (row.sync_state, row.lapor_no, row.is_secret) == (SyncState.WAITING, None, True)


def test_the_outline_knows_where_pages_begin(database: Database) -> None:
    for number in range(11):
        add(database, classification=Classification.ASPIRASI if number % 2 else CONTENT.classification)
    with database.read() as connection:
        everything = outline(connection, ComplaintFilter(), 4)
        some = outline(connection, ComplaintFilter(classification=Classification.ASPIRASI), 2)
        newest = [row.seq for row in complaints.page(connection, ComplaintFilter(), 11)]
        chosen = [
            row.seq
            for row in complaints.page(
                connection, ComplaintFilter(classification=Classification.ASPIRASI), 11
            )
        ]
    assert (everything.count, list(everything.firsts)) == (11, newest[::4])
    assert (some.count, list(some.firsts)) == (5, chosen[::2])
    assert [everything.page_of(seq) for seq in newest] == [n // 4 for n in range(11)]
    assert [some.page_of(seq) for seq in chosen] == [n // 2 for n in range(5)]
    assert everything.page_of(newest[0] + 1) is None


def test_numbers_between_are_those_given_out(database: Database) -> None:
    stored = [add(database) for _ in range(5)]
    with database.read() as connection:
        found = complaints.numbers_between(connection, [stored[3], stored[1]])
        day = complaints.received_on(connection, NOW.date())
    assert [number.counter for number in found] == [2, 3, 4]
    assert [c.register_no for c in day] == [c.register_no for c in stored]
