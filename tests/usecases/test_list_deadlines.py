"""Time limits of what is open: who is in which band, in which order, and what closes a complaint."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
import sqlalchemy as sa

from desktop.domain.access import Account
from desktop.domain.deadlines import Band
from desktop.domain.reading_back import CLOSED
from desktop.store import tables
from desktop.store.values import to_time_text
from desktop.usecases.list_deadlines import IN_ORDER_OF_NEED, DeadlineCounts, DeadlineRow, NeedKey
from desktop.usecases.toolbox import DeskTools
from tests.usecases.desk import CLERK, EVERYBODY, NOON, SUPERVISOR, DeskClock, form

TUESDAY = date(2026, 11, 24)
ALL = {Band.LATE: 1_000, Band.RED: 1_000, Band.YELLOW: 1_000, Band.GREEN: 1_000}


def log(desk: DeskTools, clock: DeskClock, day: date, **changes: object) -> str:
    """Log a complaint at noon of a day; return its number. The clock is back at noon of the 24th afterwards."""
    clock.at = datetime(day.year, day.month, day.day, 5, 0, tzinfo=UTC)
    number = desk.log_complaint(CLERK, form(**changes)).register_no
    clock.at = NOON
    return number


def fill(desk: DeskTools, clock: DeskClock) -> dict[str, Band]:
    """Log one complaint on each working day from October on; return number → band, told by hand."""
    bands: dict[str, Band] = {}
    day = date(2026, 10, 26)
    while day <= TUESDAY:
        if desk.desk.calendar.is_working_day(day):
            used = sum(
                desk.desk.calendar.is_working_day(day + timedelta(days=n + 1))
                for n in range((TUESDAY - day).days)
            )
            share = used / 14
            band = (
                Band.LATE
                if share > 1
                else Band.RED
                if share > 0.9
                else Band.YELLOW
                if share >= 0.75
                else Band.GREEN
            )
            bands[log(desk, clock, day)] = band
        day += timedelta(days=1)
    return bands


def tell(desk: DeskTools, number: str, status: str | None, at: datetime = NOON) -> None:
    """Keep a status of LAPOR! as reading back does."""
    with desk.desk.database.write() as connection:
        complaint_id = desk.desk.complaint_id(number)
        known = connection.scalar(
            sa.select(tables.lapor_report.c.complaint_id).where(
                tables.lapor_report.c.complaint_id == complaint_id
            )
        )
        values = {"status_name": status, "changed_at": to_time_text(at), "checked_at": to_time_text(at)}
        if known:
            connection.execute(
                sa.update(tables.lapor_report)
                .where(tables.lapor_report.c.complaint_id == complaint_id)
                .values(**values)
            )
        else:
            connection.execute(sa.insert(tables.lapor_report).values(complaint_id=complaint_id, **values))


def shown(desk: DeskTools, by: Account = CLERK) -> dict[str, Band]:
    """Return number → band of everything that is listed."""
    listed = desk.deadlines.overview(by, ALL)
    return {row.complaint.register_no: band for band, page in listed.pages.items() for row in page.rows}


def test_everything_open_stands_in_its_band(desk: DeskTools, clock: DeskClock) -> None:
    bands = fill(desk, clock)
    assert set(bands.values()) == set(Band)
    assert shown(desk) == bands
    counts = desk.deadlines.counts(CLERK)
    assert counts.today == TUESDAY
    assert {band: counts.of(band) for band in Band} == {
        band: list(bands.values()).count(band) for band in Band
    }
    assert counts.total == len(bands)
    assert counts.pressing == counts.late + counts.red
    assert desk.deadlines.overview(CLERK, ALL).counts == counts


def test_the_rows_tell_how_they_stand(desk: DeskTools, clock: DeskClock) -> None:
    bands = fill(desk, clock)
    for band, page in desk.deadlines.overview(CLERK, ALL).pages.items():
        for row in page.rows:
            assert row.elapsed.band is band is bands[row.complaint.register_no]
            assert row.elapsed.total == 14
            assert row.complaint.title == "Jalan berlubang di depan Pasar Inpres"
            assert row.complaint.received_by_name == CLERK.full_name
            assert row.complaint.target_agency == "PUPR"


@pytest.mark.parametrize("band", IN_ORDER_OF_NEED)
@pytest.mark.parametrize("limit", [1, 2, 3, 50])
def test_pages_lead_through_a_band_in_the_order_of_need(
    desk: DeskTools, clock: DeskClock, band: Band, limit: int
) -> None:
    fill(desk, clock)
    for day in (date(2026, 10, 26), date(2026, 11, 3), date(2026, 11, 5), TUESDAY):
        for _ in range(3):
            log(desk, clock, day)
    whole = desk.deadlines.page(CLERK, band, 1_000)
    assert whole.next_after is None
    rows: list[DeadlineRow] = []
    after: NeedKey | None = None
    while True:
        page = desk.deadlines.page(CLERK, band, limit, after)
        assert len(page.rows) <= limit
        rows += page.rows
        after = page.next_after
        if after is None:
            break
    assert rows == list(whole.rows)
    keys = [row.complaint.key for row in rows]
    assert keys == sorted(set(keys))
    assert len(rows) == desk.deadlines.counts(CLERK).of(band)


def test_midnight_moves_a_complaint_on(desk: DeskTools, clock: DeskClock) -> None:
    number = log(desk, clock, date(2026, 11, 4))
    assert shown(desk) == {number: Band.RED}  # its fourteenth working day
    due_on = desk.find.show(CLERK, number).complaint.due_on
    zone = desk.desk.office.zone
    clock.at = datetime(due_on.year, due_on.month, due_on.day, 23, 59, tzinfo=zone)
    assert shown(desk) == {number: Band.RED}
    clock.forward(minutes=1)
    assert shown(desk) == {number: Band.LATE}
    assert desk.deadlines.counts(CLERK).today == due_on + timedelta(days=1)


def test_what_was_struck_out_or_withdrawn_is_not_open(desk: DeskTools, clock: DeskClock) -> None:
    numbers = [log(desk, clock, date(2026, 10, 26)) for _ in range(3)]
    desk.void(SUPERVISOR, numbers[0], "Salah catat")
    desk.void.withdraw(SUPERVISOR, numbers[1], "Sudah selesai")
    assert shown(desk) == {numbers[2]: Band.LATE}
    assert desk.deadlines.counts(CLERK) == DeadlineCounts(TUESDAY, late=1)


@pytest.mark.parametrize("status", [name.title() for name in sorted(CLOSED)])
def test_what_lapor_has_closed_is_not_open(desk: DeskTools, clock: DeskClock, status: str) -> None:
    number = log(desk, clock, date(2026, 10, 26))
    tell(desk, number, "Terdisposisi Belum Ditindaklanjuti")
    assert shown(desk) == {number: Band.LATE}
    tell(desk, number, status)
    assert shown(desk) == {}
    assert desk.deadlines.counts(CLERK).total == 0
    tell(desk, number, "Terdisposisi Sedang Proses")  # LAPOR! has opened it again
    assert shown(desk) == {number: Band.LATE}


@pytest.mark.parametrize("status", [name.upper() for name in sorted(CLOSED)])
def test_a_first_look_that_finds_it_closed_counts_too(desk: DeskTools, clock: DeskClock, status: str) -> None:
    number = log(desk, clock, date(2026, 10, 26))
    tell(desk, number, status)
    assert shown(desk) == {}


def test_when_it_was_closed_stays_and_goes_with_the_report(desk: DeskTools, clock: DeskClock) -> None:
    number = log(desk, clock, date(2026, 10, 26))
    finished = sa.select(tables.complaint.c.finished_at)
    tell(desk, number, "Terdisposisi Selesai", NOON)
    tell(desk, number, "Arsip", NOON + timedelta(days=30))
    with desk.desk.database.write() as connection:
        assert connection.scalar(finished) == to_time_text(NOON)
        connection.execute(sa.delete(tables.lapor_report))  # its number turned out to be another report's
        assert connection.scalar(finished) is None
    assert shown(desk) == {number: Band.LATE}


def test_the_place_of_a_secret_report_is_kept_from_a_clerk(desk: DeskTools, clock: DeskClock) -> None:
    log(desk, clock, TUESDAY, is_secret=True)
    for by, is_hidden in ((CLERK, True), (SUPERVISOR, False)):
        (row,) = desk.deadlines.page(by, Band.GREEN).rows
        assert row.is_hidden is is_hidden
        assert row.complaint.village_code == (None if is_hidden else "16.03.02.1009")
        assert row.complaint.is_secret


def test_where_it_happened_comes_before_where_they_live(desk: DeskTools, clock: DeskClock) -> None:
    log(desk, clock, TUESDAY, incident_village_code="16.03.02.1007")
    log(desk, clock, TUESDAY, incident_village_code=None)
    rows = desk.deadlines.page(CLERK, Band.GREEN).rows
    assert [row.complaint.village_code for row in rows] == ["16.03.02.1007", "16.03.02.1009"]


@pytest.mark.parametrize("by", EVERYBODY, ids=lambda account: account.role.value)
def test_everybody_who_reads_complaints_reads_their_limits(desk: DeskTools, by: Account) -> None:
    assert desk.deadlines.counts(by).total == 0
    assert desk.deadlines.overview(by, ALL).counts.total == 0
    assert desk.deadlines.page(by, Band.LATE).rows == ()


@pytest.mark.parametrize("classification", ["aspirasi", "tidak_berkadar_pengawasan", "berkadar_pengawasan"])
def test_each_date_is_explained_by_its_own_count(
    desk: DeskTools, clock: DeskClock, classification: str
) -> None:
    for day in (date(2026, 11, 2), date(2026, 11, 13), TUESDAY):
        log(desk, clock, day, classification=classification)
    for page in desk.deadlines.overview(CLERK, ALL).pages.values():
        for row in page.rows:
            seen = row.complaint
            count = desk.deadlines.explain(seen.received_on, seen.due_on, seen.classification)
            assert count.agrees
            assert count.days[-1].on == seen.due_on
            assert count.days[-1].number == count.limit == row.elapsed.total


_PARTIAL = ("ix_complaint_open", "ix_complaint_late")
"""Both hold nothing but what is open; counting may go through either."""


def test_the_index_is_used(desk: DeskTools) -> None:
    """Without it the counts of 200,000 complaints would read them all."""
    from sqlalchemy import event

    asked: list[tuple[str, object]] = []

    def note(
        _connection: object, _cursor: object, statement: str, parameters: object, *_rest: object
    ) -> None:
        asked.append((statement, parameters))

    event.listen(desk.desk.database.engine, "before_cursor_execute", note)
    desk.deadlines.overview(CLERK, {Band.LATE: 5})
    event.remove(desk.desk.database.engine, "before_cursor_execute", note)
    statements = [(text, values) for text, values in asked if "FROM complaint" in text]
    assert len(statements) == 3
    with desk.desk.database.read() as connection:
        for statement, parameters in statements:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()  # type: ignore[arg-type]
            assert any(index in step[3] for step in plan for index in _PARTIAL), (statement, plan)
            assert not any("TEMP B-TREE" in step[3] for step in plan)
