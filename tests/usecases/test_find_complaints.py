"""A record that cannot be found is lost: numbers, names, NIK, telephone, words and parts of words, pages by key."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.complaint import Classification, ComplaintStatus
from desktop.domain.errors import NotFound
from desktop.domain.outbox import SyncState
from desktop.usecases.find_complaints import MOST_HITS, ComplaintFilter
from desktop.usecases.toolbox import DeskTools
from tests.usecases.desk import CLERK, SUPERVISOR, DeskClock, form

OTHER = {"name": "Joko Widada", "address": "Jl. Lintas", "id_number": None, "phone": None}


@pytest.fixture
def number(desk: DeskTools) -> str:
    """Return the number of one complaint among others that have nothing in common with it."""
    desk.log_complaint(
        CLERK, form(complainant=OTHER, title="Air keruh", narrative="Keruh.", incident_place="RT 9")
    )
    number = desk.log_complaint(CLERK, form(complainant__phone="0812-7345-6789")).register_no
    desk.log_complaint(
        CLERK, form(complainant=OTHER, title="Sampah", narrative="Bau.", incident_place="RT 8")
    )
    return number


@pytest.mark.parametrize(
    "text",
    [
        "Siti",
        "siti aminah",
        "AMINAH SITI",
        "ami",
        "minah",
        "berlubang",
        "lubang depan",
        "pasar inpres",
        "Sudirman",
        "motor jatuh",
        "1603025708900001",
        "1603 0257 0890 0001",
        "0812-7345-6789",
        "081273456789",
        "6281273456789",
        "+62 812 7345 6789",
        "62-812-7345-6789",
        "2",
        "00002",
        "L1 26 00002",
    ],
)
def test_it_is_found_as_people_remember_it(desk: DeskTools, number: str, text: str) -> None:
    assert [row.register_no for row in desk.find.search(CLERK, text)] == [number]
    assert [row.register_no for row in desk.find.look_up(CLERK, text).rows] == [number]


def test_it_is_found_by_its_number_in_any_spelling(desk: DeskTools, number: str) -> None:
    for text in (
        number,
        number.lower(),
        number.replace("-", ""),
        number.replace("-", " "),
        number.replace("-", "/"),
    ):
        assert desk.find.show(CLERK, text).complaint.register_no == number
        assert number in [row.register_no for row in desk.find.search(CLERK, text)]


def test_a_mistyped_number_opens_nothing_but_is_searched_for(desk: DeskTools, number: str) -> None:
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    with pytest.raises(NotFound):
        desk.find.show(CLERK, wrong)
    assert number in [row.register_no for row in desk.find.search(CLERK, wrong)]


@pytest.mark.parametrize(
    "text", ["", "   ", "\n", "-", '"', "tidakadasamasekali", "9" * 16, "\x00", "\ud800"]
)
def test_nothing_is_found_without_complaint(desk: DeskTools, number: str, text: str) -> None:
    assert list(desk.find.search(CLERK, text)) == []
    assert desk.find.look_up(CLERK, text).rows == ()


def test_accents_and_case_do_not_hide_anybody(desk: DeskTools) -> None:
    number = desk.log_complaint(CLERK, form(complainant__name="René Müller-Ñúñez")).register_no
    for text in ("rene", "muller", "NUNEZ", "René"):
        assert [row.register_no for row in desk.find.search(CLERK, text)] == [number]


def test_the_newest_comes_first_and_the_limit_holds(desk: DeskTools) -> None:
    numbers = [desk.log_complaint(CLERK, form()).register_no for _ in range(7)]
    assert [row.register_no for row in desk.find.search(CLERK, "jalan", limit=3)] == numbers[:3:-1]


def test_hits_outside_the_filter_are_counted(desk: DeskTools, number: str) -> None:
    outside = desk.find.look_up(CLERK, "siti", ComplaintFilter(status=ComplaintStatus.BATAL))
    assert (outside.rows, outside.elsewhere) == ((), 1)
    inside = desk.find.look_up(CLERK, "siti", ComplaintFilter(sync_state=SyncState.WAITING))
    assert ([row.register_no for row in inside.rows], inside.elsewhere) == ([number], 0)


def test_too_many_hits_are_cut_and_said_to_be(desk: DeskTools) -> None:
    for _ in range(MOST_HITS + 1):
        desk.log_complaint(CLERK, form())
    hits = desk.find.look_up(CLERK, "jalan")
    assert (len(hits.rows), hits.is_cut) == (MOST_HITS, True)


def test_pages_follow_each_other_without_gap_or_repeat(desk: DeskTools) -> None:
    numbers = [desk.log_complaint(CLERK, form()).register_no for _ in range(23)]
    seen: list[str] = []
    before = None
    while True:
        page = desk.find.page(CLERK, before=before, limit=5)
        seen += [row.register_no for row in page.rows]
        before = page.next_before
        if before is None:
            break
    assert seen == numbers[::-1]


def test_pages_stand_still_while_others_log(desk: DeskTools) -> None:
    numbers = [desk.log_complaint(CLERK, form()).register_no for _ in range(6)]
    first = desk.find.page(CLERK, limit=3)
    desk.log_complaint(CLERK, form())
    second = desk.find.page(CLERK, before=first.next_before, limit=3)
    assert [row.register_no for row in (*first.rows, *second.rows)] == numbers[::-1]


def test_filters(desk: DeskTools, clock: DeskClock) -> None:
    desk.log_complaint(CLERK, form())
    clock.forward(days=1)
    desk.log_complaint(CLERK, form(classification="aspirasi"))
    desk.void(SUPERVISOR, "2", "salah ketik")

    def found(**wanted: object) -> int:
        wanted_rows = ComplaintFilter(**wanted)  # type: ignore[arg-type]
        rows = desk.find.page(CLERK, wanted_rows).rows
        assert len(rows) == desk.find.count(CLERK, wanted_rows) == desk.find.outline(CLERK, wanted_rows).count
        return len(rows)

    assert found() == 2
    assert found(received_from=date(2026, 11, 25)) == 1
    assert found(received_to=date(2026, 11, 24)) == 1
    assert found(received_from=date(2026, 11, 26)) == 0
    assert found(status=ComplaintStatus.BATAL) == 1
    assert found(sync_state=SyncState.WITHHELD) == 1
    assert found(classification=Classification.ASPIRASI) == 1
    assert found(classification=Classification.ASPIRASI, status=ComplaintStatus.DITERIMA) == 0
    assert len(desk.find.day(CLERK, date(2026, 11, 24))) == 1
