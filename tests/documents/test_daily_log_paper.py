from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise
from typing import Any, cast

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.documents.daily_log import paginate, render_daily_log
from desktop.documents.daily_log_closing import Closing
from desktop.documents.daily_log_table import TableLine, TableSetter, heading_line
from desktop.domain.complaint import Channel, Officer
from desktop.domain.daily_log import DailyLog, LogDoesNotAddUp, LogSection
from desktop.domain.daily_log_builder import LogEntry, daily_log
from desktop.domain.daily_log_content import canonical, content_hash, from_canonical_text
from desktop.domain.daily_log_totals import details, short_number, totals
from desktop.domain.office import Signatory
from desktop.domain.outbox import SyncState
from desktop.domain.register_number import RegisterNumber
from tests.documents.reading import assert_golden, pages, reader, words
from tests.documents.samples import (
    DAY,
    HENDRA,
    OFFICE,
    PLACES,
    RINA,
    SITI,
    entry,
    void_entry,
    withdrawn_entry,
)

PRINTED_AT = datetime(2026, 11, 24, 8, 42, tzinfo=UTC)
CLERK = Signatory(RINA.full_name, RINA.nip, "Petugas Loket Pengaduan", "Penata Muda Tk. I")
CLOSING_HEIGHT = 95.0
ROOM_FIRST, ROOM_LATER = 193.6 - 45.5 - 6.2, 193.6 - 26 - 6.2


def number(counter: int, device: str = "L1") -> RegisterNumber:
    return RegisterNumber("ME01", device, 26, counter)


def log_of(entries: Iterable[LogEntry], **options: Any) -> DailyLog:
    return daily_log(DAY, OFFICE, PLACES, entries, **options)


def paper(log: DailyLog, **options: Any) -> bytes:
    values: dict[str, Any] = {"printed_at": PRINTED_AT, "printed_by": HENDRA, "clerk": CLERK}
    return render_daily_log(log, OFFICE, **(values | options))


def busy_day(count: int) -> list[LogEntry]:
    """A day with a void, a secret and some unsent complaints among ``count``."""
    found = []
    for n in range(1, count + 1):
        if n % 17 == 0:
            found.append(void_entry(n))
        elif n % 11 == 0:
            found.append(entry(n, is_secret=True, state=SyncState.WITHHELD))
        else:
            found.append(entry(n, state=list(SyncState)[n % 6], channel=list(Channel)[n % 6]))
    return found


def test_an_ordinary_day_reads_as_reviewed() -> None:
    entries = [e for e in busy_day(38) if e.complaint.register_no != str(number(20))]
    log = log_of(entries, unused={number(20): "listrik padam sebelum penyimpanan selesai"})
    assert_golden("daily-log", paper(log))


def test_an_empty_day_reads_as_reviewed() -> None:
    pdf = paper(log_of([]))
    assert len(pages(pdf)) == 1
    assert_golden("daily-log-empty", pdf)


def test_several_devices_read_as_reviewed() -> None:
    second = [entry(n, number=number(n, "L2")) for n in (7, 8, 10)]
    log = log_of([*busy_day(20), *second], elsewhere={number(9, "L2"): date(2026, 11, 20)})
    assert_golden("daily-log-two-devices", paper(log))


@pytest.mark.parametrize("count", [1, 13, 400])
def test_each_number_stands_once_in_order_under_repeated_heads(count: int) -> None:
    log = log_of(busy_day(count))
    texts = pages(paper(log))
    found = re.findall(r"^(\d+) (\d{5,7}-\d) \d\d\.\d\d", "\n".join(texts), re.MULTILINE)
    assert found == [(str(n), short_number(row.number)) for n, row in enumerate(log.rows, 1)]
    for n, text in enumerate(texts, 1):
        assert "No Nomor Jam Pengadu dan alamat Media Klasifikasi" in text
        assert f"Halaman {n} dari {len(texts)}" in text
        assert f"SHA-256 isi {content_hash(log)[:8]} {content_hash(log)[8:16]}" in text
        assert ("Rekapitulasi hari ini" in text) == (n == len(texts))
        assert (f"berlanjut ke halaman {n + 1}" in text) == (n < len(texts))
    digest = content_hash(log)
    assert " ".join(digest[at : at + 8] for at in range(0, 64, 8)) in texts[-1]
    if len(texts) > 1:
        assert len(re.findall(r"^\d+ \d{5}-\d \d\d\.\d\d", texts[-1], re.MULTILINE)) >= 4
        assert len(reader(paper(log)).outline) == len(texts)


def test_three_thousand_rows() -> None:
    log = log_of(busy_day(3000))
    pdf = paper(log)
    document = pypdfium2.PdfDocument(pdf)
    try:
        texts = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    found = re.findall(
        r"\b\d{5}-\d(?= \d\d\.\d\d)", "\n".join(texts[:-1]) + texts[-1].split("Rekapitulasi")[0]
    )
    assert found == [short_number(row.number) for row in log.rows]
    assert "3000 03000-" in " ".join(texts[-1].split())
    assert f"Halaman {len(texts)} dari {len(texts)}" in texts[-1]


def test_totals_on_paper_are_those_of_the_log() -> None:
    log = log_of(busy_day(40))
    last = pages(paper(log))[-1]
    for table in totals(log):
        for line in table.lines:
            assert f"{line.label} {line.count}\n" in last
    assert last.count(f"Jumlah pengaduan sah {log.tally.valid}\n") == 4


def test_secret_rows_tell_nothing() -> None:
    pdf = paper(log_of([entry(1, is_secret=True, state=SyncState.WITHHELD)]))
    text = words(pdf)
    assert "Identitas dirahasiakan" in text
    assert "Isi dirahasiakan" in text
    for hidden in ("Siti", "berlubang", "Pasar I", "Sudirman"):
        assert hidden not in text
        assert hidden not in str(reader(pdf).metadata)


def test_void_rows_keep_number_and_say_why() -> None:
    log = log_of([entry(1), void_entry(2), entry(3)])
    text = words(paper(log))
    assert f"2 {short_number(number(2))}" in text
    assert "BATAL pukul 10.49 oleh Hendra Gunawan: dicatat dua kali" in text
    late = log_of([void_entry(1, voided_at=datetime(2026, 11, 25, 20, 0, tzinfo=UTC))])
    assert "BATAL 26 Nov 2026 pukul 03.00 oleh Hendra Gunawan" in words(paper(late))


def test_void_rows_are_struck_through_but_for_place_state_and_officer() -> None:
    valid, void = TableSetter(log_of([entry(1), void_entry(2)])).lines()
    assert not any(run.is_struck for run in valid.runs)
    assert [run.text for run in void.runs if not run.is_struck] == [
        "2",
        "—",
        "batal",
        "RP",
        "BATAL pukul 10.49 oleh Hendra Gunawan: dicatat dua kali",
    ]


def test_withdrawn_rows_stay_readable_have_no_time_limit_and_say_why() -> None:
    kept_back = withdrawn_entry(2, state=SyncState.WITHHELD)
    log = log_of([entry(1), kept_back, withdrawn_entry(3, received_by=HENDRA)])
    _valid, unsent, sent = TableSetter(log).lines()
    assert not any(run.is_struck for line in (unsent, sent) for run in line.runs)
    text = words(paper(log))
    remark = "DICABUT pukul 10.49 oleh pelapor, dicatat Hendra Gunawan: jalan sudah diperbaiki warga"
    assert text.count(remark) == 2
    assert [run.text for run in sent.runs].count("—") == 1
    assert f"#{9214303}" in [run.text for run in sent.runs]
    assert "tidak dikirim" in " ".join(run.text for run in unsent.runs)


def test_a_withdrawn_complaint_counts_in_every_total() -> None:
    log = log_of([entry(1), void_entry(2), withdrawn_entry(3, state=SyncState.WITHHELD), withdrawn_entry(4)])
    assert (log.tally.valid, log.tally.void) == (3, 1)
    text = words(paper(log))
    assert "4 nomor = 4 baris (3 pengaduan sah + 1 batal)" in text
    assert text.count("Jumlah pengaduan sah 3") == 4


def test_the_reason_of_a_withdrawn_secret_report_stays_secret() -> None:
    text = words(paper(log_of([withdrawn_entry(1, is_secret=True)])))
    assert "dicatat Hendra Gunawan: alasan dirahasiakan" in text
    assert "diperbaiki" not in text


def test_gaps_are_explained() -> None:
    log = log_of(
        [entry(1), entry(6), entry(8)],
        unused={number(2): "listrik padam."},
        elsewhere={number(4): date(2026, 11, 20), number(5): date(2026, 11, 23)},
    )
    text = words(paper(log))
    assert f"– Nomor {short_number(number(2))} tidak terpakai: listrik padam." in text
    assert f"Nomor {short_number(number(3))} tidak terpakai: belum ada penjelasan" in text
    assert (
        f"Nomor {short_number(number(4))} sampai {short_number(number(5))} (2 nomor) dipakai untuk pengaduan"
        in text
    )


def test_a_backdated_row_says_so() -> None:
    assert "susulan" in words(paper(log_of([entry(1, is_backdated=True)])))


def test_equal_content_gives_equal_bytes() -> None:
    assert paper(log_of(busy_day(60))) == paper(log_of(busy_day(60)))


def test_a_closed_day_prints_the_same_whenever_it_is_printed() -> None:
    closed = log_of(busy_day(20), closed_at=PRINTED_AT, closed_by="Hendra Gunawan, A.Md.")
    first = paper(closed)
    stored = from_canonical_text(canonical(closed))
    later = paper(stored, printed_at=datetime(2027, 2, 3, tzinfo=UTC), printed_by=Officer("x", "Orang Lain"))
    assert later == first
    assert "Dicetak 24 Nov 2026, 15.42 WIB oleh Hendra Gunawan" in words(first)


def test_an_open_day_carries_the_moment_of_printing() -> None:
    log = log_of(busy_day(5))
    text = words(paper(log, printed_at=datetime(2026, 11, 24, 17, 30, tzinfo=UTC), clerk=None))
    assert "Dicetak 25 Nov 2026, 00.30 WIB oleh Hendra Gunawan" in text
    assert "Muara Enim, 25 November 2026 Petugas Loket Pengaduan Hendra Gunawan, A.Md." in text


def test_a_log_that_does_not_add_up_is_not_printed() -> None:
    log = log_of([entry(1)])
    row = replace(log.rows[0], sync_state=cast(SyncState, "lost"))
    with pytest.raises(LogDoesNotAddUp):
        paper(replace(log, sections=(LogSection("Loket 1", (row,)),)))


def test_an_office_without_a_head_leaves_a_line_to_write_on() -> None:
    bare = replace(OFFICE, head=None, letterhead=replace(OFFICE.letterhead, lines=()))
    text = words(render_daily_log(log_of([]), bare, printed_at=PRINTED_AT, printed_by=HENDRA))
    assert "Mengetahui," in text


def test_extreme_values_fit() -> None:
    long: dict[str, Any] = {
        "complainant": replace(SITI, name="W" * 150, village_code=None, address="W" * 300),
        "title": "W" * 150,
        "category": "W" * 200,
        "target_agency": "W" * 100,
        "received_by": Officer("x", "W" * 150),
    }
    entries = [entry(1, **long), void_entry(2, void_reason="batal karena ganda " * 200), entry(3, **long)]
    for log in (log_of(entries, unused={number(4): "W" * 5000}), log_of([entry(1, **long)])):
        texts = pages(paper(log))
        assert "selengkapnya di register" in " ".join(" ".join(texts).split()) or len(log.rows) == 1
        assert "Rekapitulasi" in texts[-1]


def test_characters_that_the_font_lacks() -> None:
    pdf = paper(log_of([entry(1, title="Di 😀 ada 漢字", complainant=replace(SITI, name="مرحبا"))]))
    assert "Di □ ada □□" in words(pdf)
    assert "□□□□□" in words(pdf)


heights = st.lists(st.integers(1, 30), max_size=80)


def fake_line(lines: int, place: int) -> TableLine:
    return TableLine((), lines, first_number=str(place))


@given(heights, st.floats(60, 140))
def test_any_rows_are_kept_in_order_and_fit_their_pages(rows: list[int], closing: float) -> None:
    lines = [fake_line(n, place) for place, n in enumerate(rows)]
    found = paginate(lines, closing)
    assert [line for page in found for line in page] == lines
    for n, page in enumerate(found):
        room = ROOM_FIRST if n == 0 else ROOM_LATER
        used = sum(line.height for line in page)
        assert used <= room + 1e-6
        if n == len(found) - 1:
            assert used + closing <= room + 1e-6
        else:
            assert page


@given(st.lists(st.lists(st.integers(1, 12), min_size=1, max_size=25), min_size=1, max_size=8))
def test_headings_are_repeated_and_never_left_alone(sections: list[list[int]]) -> None:
    lines: list[TableLine] = []
    for section, rows in enumerate(sections):
        lines.append(heading_line(f"Loket {section}"))
        lines += [TableLine((), n, f"{section}-{place}", f"Loket {section}") for place, n in enumerate(rows)]
    found = paginate(lines, CLOSING_HEIGHT)
    for n, page in enumerate(found):
        if not page:
            assert n == len(found) - 1
            continue
        assert page[0].is_heading
        assert not page[-1].is_heading
        for before, line in pairwise(page):
            assert before.section == line.section or line.is_heading
        room = ROOM_FIRST if n == 0 else ROOM_LATER
        assert sum(line.height for line in page) <= room - (CLOSING_HEIGHT if page is found[-1] else 0) + 1e-6
    kept = [line for page in found for line in page if not line.is_heading]
    assert kept == [line for line in lines if not line.is_heading]


def test_the_closing_measures_what_it_draws() -> None:
    log = log_of(busy_day(30))
    closing = Closing("", totals(log), details(log), OFFICE.head, CLERK, "")
    assert 90 < closing.height < 125
