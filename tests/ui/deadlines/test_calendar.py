"""The calendar and the sentences beside it say the same as the count they explain."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop.domain.complaint import Classification
from desktop.domain.deadline_count import DeadlineCount, count_deadline, elapsed
from desktop.domain.deadlines import Band, Limits, deadlines
from desktop.domain.working_calendar import Holiday, SkipReason, WorkingCalendar
from desktop.runtime.holiday_table import load_holidays
from ui.deadlines.calendar_days import MOST_WEEKS, Cell, Kind, calendar_pages
from ui.deadlines.explanation import Explanation, explanation

LIMITS = Limits()
TODAY = date(2026, 11, 24)
ORDINARY, OVERSIGHT = Classification.TIDAK_BERKADAR_PENGAWASAN, Classification.BERKADAR_PENGAWASAN
CALENDAR = WorkingCalendar(
    {
        **load_holidays().holidays,
        date(2026, 11, 20): Holiday(date(2026, 11, 20), "Hari jadi kabupaten", SkipReason.LOKAL),
    }
)


def counted(
    received_on: date, classification: Classification = ORDINARY, calendar: WorkingCalendar = CALENDAR
) -> DeadlineCount:
    due_on = deadlines(received_on, classification, LIMITS, CALENDAR).finish_by
    return count_deadline(received_on, due_on, classification, LIMITS, calendar)


def cells_of(count: DeadlineCount) -> dict[date, Cell]:
    return {cell.day: cell for page in calendar_pages(count, TODAY) for week in page.weeks for cell in week}


def explained(
    count: DeadlineCount, today: date = TODAY, classification: Classification = ORDINARY
) -> Explanation:
    stands = elapsed(count.received_on, count.due_on, today, CALENDAR)
    return explanation(count, stands, classification, today)


@pytest.mark.parametrize("classification", list(Classification))
@pytest.mark.parametrize("month", range(1, 13))
def test_every_counted_and_skipped_day_is_shown_once_and_as_what_it_is(
    classification: Classification, month: int
) -> None:
    for day in range(1, 29):
        count = counted(date(2026, month, day), classification)
        pages = calendar_pages(count, TODAY)
        shown = [cell for page in pages for week in page.weeks for cell in week]
        assert [cell.day for cell in shown] == [shown[0].day + timedelta(days=n) for n in range(len(shown))]
        assert all(len(week) == 7 and week[0].day.weekday() == 0 for page in pages for week in page.weeks)
        assert all(len(page.weeks) <= MOST_WEEKS for page in pages)
        cells = {cell.day: cell for cell in shown}
        assert cells[count.received_on].kind is Kind.RECEIVED
        assert pages[-1].weeks[-1][count.due_on.weekday()] is cells[count.due_on]
        assert cells[count.due_on].kind is Kind.DUE
        for told in count.days:
            cell = cells[told.on]
            if told.number is not None:
                assert cell.kind in (Kind.COUNTED, Kind.DUE)
                assert cell.word == f"ke-{told.number}"
            else:
                assert cell.kind is Kind.SKIPPED
                assert (cell.word == "") == (told.skip is SkipReason.WEEKEND)
                assert told.name is None or told.name in cell.spoken
        outside = set(cells) - {told.on for told in count.days} - {count.received_on}
        assert all(cells[each].kind is Kind.OUTSIDE for each in outside)


def test_a_count_within_a_month_shows_the_month() -> None:
    (page,) = calendar_pages(counted(date(2026, 11, 3)), TODAY)
    assert page.title == "November 2026"
    assert [cell.number for cell in page.weeks[0]] == ["", "", "", "", "", "", "1"]
    assert [cell.word for cell in page.weeks[3]] == ["ke-9", "ke-10", "ke-11", "ke-12", "libur", "", ""]
    assert [cell.number for cell in page.weeks[-1]] == ["23", "24", "25", "26", "27", "28", "29"]
    assert [cell.kind for cell in page.weeks[-1]][:3] == [Kind.COUNTED, Kind.DUE, Kind.OUTSIDE]


def test_a_count_that_crosses_the_end_of_a_month_goes_on_week_after_week() -> None:
    (page,) = calendar_pages(counted(TODAY), TODAY)
    assert page.title == "November – Desember 2026"
    assert [cell.number for cell in page.weeks[0]][:3] == ["23\xa0Nov", "24", "25"]
    assert page.weeks[1][1].number == "1\xa0Des"
    assert page.weeks[-1][0].kind is Kind.DUE


def test_a_count_over_three_months_is_turned_over_and_ends_on_its_last_page() -> None:
    pages = calendar_pages(counted(date(2026, 11, 19), OVERSIGHT), TODAY)
    assert [page.title for page in pages] == [
        "November 2026",
        "November 2026 – Januari 2027",
        "Januari – Februari 2027",
    ]
    assert [len(page.weeks) for page in pages] == [2, 6, 6]
    assert [page.weeks[0][0].number for page in pages] == ["16\xa0Nov", "30\xa0Nov", "11\xa0Jan"]


def test_today_is_marked_once() -> None:
    cells = cells_of(counted(date(2026, 11, 9)))
    assert [day for day, cell in cells.items() if cell.is_today] == [TODAY]


def test_the_sentences_of_the_design() -> None:
    answer = explained(counted(date(2026, 11, 3)))
    assert answer.question == "Mengapa 24 November?"
    assert [each.text.replace("\xa0", " ") for each in answer.sentences] == [
        "Diterima Selasa 3 Nov. Hitungan mulai besoknya.",
        "Dilewati: 6 hari Sabtu dan Minggu.",
        "Dilewati: Jumat 20 Nov, libur daerah, Hari jadi kabupaten.",
        "Hari kerja ke-14: Selasa 24 Nov, hari ini.",
    ]
    assert [note.replace("\xa0", " ") for note in answer.notes] == [
        "Batas 14 hari kerja untuk pengaduan tidak berkadar pengawasan, dari tabel batas waktu kantor.",
        "Diverifikasi paling lambat 6 Nov, tindak lanjut pertama paling lambat 13 Nov.",
    ]
    assert answer.doubts == ()


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2026, 11, 20), "sisa 2 hari"),
        (date(2026, 11, 23), "sisa 1 hari"),
        (date(2026, 11, 24), "hari ini"),
        (date(2026, 11, 25), "lewat 1 hari"),
        (date(2026, 11, 30), "lewat 4 hari"),
    ],
)
def test_the_last_sentence_says_how_it_stands(today: date, words: str) -> None:
    assert explained(counted(date(2026, 11, 3)), today).sentences[-1].text.endswith(f", {words}.")


def test_what_passed_on_a_weekend_has_just_passed() -> None:
    count = counted(date(2026, 11, 6))  # due on Friday the 27th
    assert explained(count, date(2026, 11, 28)).sentences[-1].text.endswith(", baru lewat.")
    assert elapsed(count.received_on, count.due_on, date(2026, 11, 28), CALENDAR).band is Band.LATE


def test_a_count_that_does_not_begin_the_next_day_says_when() -> None:
    text = explained(counted(date(2026, 11, 19))).sentences[0].text.replace("\xa0", " ")
    assert text == "Diterima Kamis 19 Nov. Hitungan mulai Senin 23 Nov."


def test_many_days_off_stand_in_one_sentence() -> None:
    count = counted(date(2026, 11, 19), OVERSIGHT)
    holidays = [day for day in count.skipped if day.name]
    answer = explained(count, classification=OVERSIGHT)
    assert len(answer.sentences) == 4
    assert len(holidays) > 3
    assert all(day.name in answer.sentences[2].text for day in holidays if day.name)


def test_a_name_that_says_the_reason_says_it_once() -> None:
    cells = cells_of(counted(date(2026, 12, 22)))
    assert cells[date(2026, 12, 24)].spoken.startswith("Kamis, 24\xa0Desember 2026: Cuti Bersama")
    assert cells[date(2026, 12, 25)].spoken.startswith("Jumat, 25\xa0Desember 2026: libur nasional, ")


def test_a_short_limit_has_no_first_follow_up_before_its_end() -> None:
    answer = explained(counted(TODAY, Classification.ASPIRASI), classification=Classification.ASPIRASI)
    assert answer.notes[1].replace("\xa0", " ") == "Diverifikasi paling lambat 27 Nov."


def test_what_a_changed_table_would_say_is_said() -> None:
    without_local = load_holidays()
    count = counted(date(2026, 11, 3), calendar=without_local)
    (doubt,) = explained(count).doubts
    assert "sekarang jatuhnya Senin 23\xa0Nov." in doubt
    assert "tetap 24\xa0Nov." in doubt


def test_a_due_date_that_became_a_day_off_is_shown_as_due_and_why_not_counted() -> None:
    later = WorkingCalendar(
        {**CALENDAR.holidays, TODAY: Holiday(TODAY, "Pilkada", SkipReason.LIBUR_NASIONAL)}
    )
    count = counted(date(2026, 11, 3), calendar=later)
    cell = cells_of(count)[TODAY]
    assert (cell.kind, cell.word) == (Kind.DUE, "libur")
    assert "Pilkada" in cell.spoken


def test_days_off_not_decreed_yet_are_a_doubt() -> None:
    until = CALENDAR.decreed_until
    assert until is not None
    assert any("ditetapkan" in doubt for doubt in explained(counted(until)).doubts)
