"""Lists and their sums: what is counted is what is listed, the states add up, and no row is read for it."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import product

import pytest
import sqlalchemy as sa

from desktop.domain.complaint import Classification, ComplaintStatus
from desktop.domain.outbox import SyncState
from desktop.store import complaints, listing, outbox, search
from desktop.store.engine import Database
from desktop.store.listing import ComplaintFilter
from desktop.store.outline import outline
from tests.store.rows import NOW, add

TODAY = date(2026, 12, 20)
DUE = date(2026, 12, 14)


@pytest.fixture
def filled(database: Database) -> Database:
    """Return a database with complaints of every state of sending, some void, finished or of another classification."""
    states = list(SyncState) * 3
    for place, state in enumerate(states):
        kind = Classification.ASPIRASI if place % 4 == 0 else Classification.TIDAK_BERKADAR_PENGAWASAN
        stored = add(database, classification=kind)
        with database.write() as connection:
            item = outbox.of_complaint(connection, stored.id)
            assert item is not None
            outbox.settle(connection, item, state, NOW, lapor_no=None)
            if place % 5 == 0:
                complaints.end(connection, stored.id, ComplaintStatus.BATAL, "uji", NOW, "Budi")
            if place % 7 == 0:
                complaints.set_finished(connection, stored.id, NOW)
    return database


FILTERS = [
    ComplaintFilter(*days, state, status, kind, late)
    for days, state, status, kind, late in product(
        [(None, None), (date(2026, 11, 1), date(2026, 11, 30)), (date(2026, 12, 1), None)],
        [None, SyncState.CONFIRMED],
        [None, ComplaintStatus.BATAL],
        [None, Classification.ASPIRASI],
        [None, DUE, TODAY],
    )
]


def test_what_is_counted_is_what_is_listed(filled: Database) -> None:
    for wanted in FILTERS:
        _compare(filled, wanted)


def _compare(filled: Database, wanted: ComplaintFilter) -> None:
    with filled.read() as connection:
        rows = complaints.page(connection, wanted, 100)
        sums = listing.totals(connection, wanted, TODAY)
        assert listing.count(connection, wanted) == sums.count == len(rows)
        assert outline(connection, wanted, 50).count == len(rows)
        assert dict(sums.by_state) == Counter(row.sync_state for row in rows)
        late = {
            row.id
            for row in complaints.page(connection, ComplaintFilter(late_on=wanted.late_on or TODAY), 100)
        }
    assert sums.late == sum(row.id in late for row in rows)


def test_late_is_open_and_past_its_time_limit(filled: Database) -> None:
    with filled.read() as connection:
        late = complaints.page(connection, ComplaintFilter(late_on=DUE + timedelta(days=1)), 100)
        assert late
        assert all(row.status is ComplaintStatus.DITERIMA for row in late)
        assert all(complaints.finished_at(connection, row.id) is None for row in late)
        assert complaints.page(connection, ComplaintFilter(late_on=DUE), 100) == []


def test_states_stand_in_the_order_of_their_fate(filled: Database) -> None:
    with filled.read() as connection:
        sums = listing.totals(connection, ComplaintFilter(), TODAY)
    assert [state for state, _count in sums.by_state] == list(SyncState)


def test_the_state_beside_a_complaint_is_that_of_its_report(filled: Database) -> None:
    apart = (
        "SELECT count(*) FROM complaint c JOIN outbox_item o ON o.complaint_id = c.id AND o.kind = 'report' "
        "WHERE o.state <> c.sync_state"
    )
    with filled.write() as connection:
        assert connection.exec_driver_sql(apart).scalar() == 0
        connection.exec_driver_sql("UPDATE outbox_item SET state = 'unknown' WHERE seq % 2 = 0")
        assert connection.exec_driver_sql(apart).scalar() == 0
        assert listing.count(connection, ComplaintFilter(sync_state=SyncState.UNKNOWN)) == 9


def test_no_row_is_read_for_keys_and_counts(filled: Database) -> None:
    """A row holds a whole story; two hundred thousand of them are half a gigabyte."""
    for wanted in FILTERS:
        _look_at_plans(filled, wanted)


def _look_at_plans(filled: Database, wanted: ComplaintFilter) -> None:
    seen: list[tuple[str, tuple[object, ...]]] = []
    with filled.read() as connection:
        note = lambda _c, _k, statement, parameters, *_m: seen.append((statement, parameters))  # noqa: E731
        sa.event.listen(filled.engine, "before_cursor_execute", note)
        listing.page_keys(connection, wanted, 50, 10)
        if wanted.late_on is None:
            listing.count(connection, wanted)
        sa.event.remove(filled.engine, "before_cursor_execute", note)
        plans = [
            connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {each}", values).all() for each, values in seen
        ]
    steps = [step[3] for plan in plans for step in plan if "complaint" in step[3]]
    assert steps
    assert all(("COVERING" in step) or ("ix_complaint_late" in step) for step in steps), steps


def test_words_are_found_behind_any_number_of_hits_outside_the_filter(database: Database) -> None:
    """An old month of a large register: the newest of many hits are all of later months."""
    first = add(database, classification=Classification.ASPIRASI)
    for _ in range(30):
        add(database)
    wanted = ComplaintFilter(classification=Classification.ASPIRASI)
    with database.read() as connection:
        row = complaints.page(connection, wanted, 1)[0]
        assert row.id == first.id
        assert search.find_words(connection, "jalan", 5, wanted) == [row.seq]
        assert search.find_words(connection, "alan", 5, wanted) == [row.seq]
        with_days = ComplaintFilter(
            date(2026, 11, 1), date(2026, 11, 30), classification=Classification.ASPIRASI
        )
        assert search.find_words(connection, "jalan", 5, with_days) == [row.seq]
        assert search.find_words(connection, "jalan", 5, ComplaintFilter(date(2026, 12, 1))) == []
        waiting = ComplaintFilter(sync_state=SyncState.WAITING, classification=Classification.ASPIRASI)
        assert search.find_words(connection, "jalan", 5, waiting) == [row.seq]
        late = ComplaintFilter(late_on=TODAY, classification=Classification.ASPIRASI)
        assert search.find_words(connection, "jalan", 5, late) == [row.seq]
        assert search.find_words(connection, "jalan", 5, ComplaintFilter(late_on=DUE)) == []


def test_rows_are_sought_by_their_keys_whatever_the_filter(filled: Database) -> None:
    seen: list[tuple[str, tuple[object, ...]]] = []
    note = lambda _c, _k, statement, parameters, *_m: seen.append((statement, parameters))  # noqa: E731
    with filled.read() as connection:
        sa.event.listen(filled.engine, "before_cursor_execute", note)
        for wanted in FILTERS:
            complaints.rows_of(connection, [3, 2, 1], wanted)
        sa.event.remove(filled.engine, "before_cursor_execute", note)
        for statement, values in seen:
            plan = [step[3] for step in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)]
            assert "SEARCH complaint USING INTEGER PRIMARY KEY (rowid=?)" in plan, plan
