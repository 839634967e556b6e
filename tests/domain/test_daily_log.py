from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.complaint import Channel, Classification, Complainant, IdType, Officer
from desktop.domain.daily_log import DailyLog, GapKind, LogDoesNotAddUp, LogGap, LogRow, LogSection
from desktop.domain.daily_log_builder import LogEntry, daily_log
from desktop.domain.daily_log_content import canonical, content_hash, from_canonical_text
from desktop.domain.daily_log_totals import reconciliation, section_reconciliation, short_number, totals
from desktop.domain.outbox import SyncState
from desktop.domain.register_number import RegisterNumber
from tests.documents.samples import DAY, OFFICE, PLACES, entry, void_entry, withdrawn_entry

YESTERDAY = DAY - timedelta(days=1)


def number(counter: int, device: str = "L1", year: int = 26) -> RegisterNumber:
    return RegisterNumber("ME01", device, year, counter)


def log_of(entries: Iterable[LogEntry], **options: object) -> DailyLog:
    return daily_log(DAY, OFFICE, PLACES, entries, **options)  # type: ignore[arg-type]


def gaps(log: DailyLog) -> list[LogGap]:
    return [line for s in log.sections for line in s.lines if isinstance(line, LogGap)]


def test_a_day_with_everything() -> None:
    log = log_of(
        [
            entry(409),
            entry(411, state=SyncState.WAITING, channel=Channel.SURAT),
            void_entry(412),
            entry(414, is_secret=True, state=SyncState.WITHHELD),
        ],
        unused={number(410): "listrik padam"},
        elsewhere={number(413): YESTERDAY, number(9000): DAY},
    )
    assert reconciliation(log) == (
        f"Nomor {short_number(number(409))} sampai {short_number(number(414))}: "
        "6 nomor = 4 baris (3 pengaduan sah + 1 batal) + 1 nomor tidak terpakai + 1 nomor bertanggal lain"
    )
    assert [(g.kind, g.reason) for g in gaps(log)] == [
        (GapKind.UNUSED, "listrik padam"),
        (GapKind.OTHER_DAY, "23\u00a0November 2026"),
    ]
    assert [t.total for t in totals(log)] == [3, 3, 3, 3]
    classification, channel, officer, delivery = totals(log)
    assert [(line.label, line.count) for line in classification.lines] == [
        ("Pengaduan tidak berkadar pengawasan", 3),
        ("Pengaduan berkadar pengawasan", 0),
        ("Aspirasi", 0),
        ("Permintaan informasi", 0),
    ]
    assert [line.count for line in channel.lines] == [2, 1, 0, 0, 0, 0]
    assert [(line.label, line.count) for line in officer.lines] == [
        ("Rina Puspitasari (RP)", 1),
        ("Hendra Gunawan (HG)", 2),
    ]
    assert [(line.label, line.count) for line in delivery.lines] == [
        ("terkirim", 1),
        ("menunggu", 1),
        ("perlu dicek", 0),
        ("perlu tindakan", 0),
        ("dicatat manual", 0),
        ("tidak dikirim", 1),
    ]


def test_an_empty_day_is_a_log() -> None:
    log = log_of([])
    assert log.rows == ()
    assert [t.total for t in totals(log)] == [0, 0, 0, 0]
    assert reconciliation(log) == (
        "Tidak ada nomor pada hari ini: 0 nomor = 0 baris (0 pengaduan sah + 0 batal) + 0 nomor tidak terpakai"
    )


def test_secret_rows_hold_nothing_secret() -> None:
    log = log_of([entry(1, is_secret=True, state=SyncState.WITHHELD)])
    text = canonical(log)
    for secret in ("Siti", "1603", "0812", "Sudirman", "Pasar I", "Jalan", "lubang"):
        assert secret not in text
    row = log.rows[0]
    assert (row.complainant, row.address, row.title, row.category) == (
        "Identitas dirahasiakan",
        "",
        "Isi dirahasiakan",
        None,
    )
    assert row.agency == "Dinas PUPR"


def test_rows_come_by_number_whatever_the_order() -> None:
    entries = [entry(n) for n in (5, 3, 4, 1, 2)]
    assert log_of(entries) == log_of(reversed(entries))
    assert [row.number.counter for row in log_of(entries).rows] == [1, 2, 3, 4, 5]


def test_names_and_places() -> None:
    nameless = Complainant(
        id_type=IdType.TIDAK_DIBERIKAN, address="Pasar Bawah", village_code="16.03.99.9999"
    )
    log = log_of([entry(1), entry(2, complainant=nameless, category=None, target_agency="Polsek")])
    assert log.rows[0].address == "Kel. Pasar I Muara Enim, Kec. Muara Enim"
    assert log.rows[0].category == "Jalan Berlubang"
    second = log.rows[1]
    assert (second.complainant, second.address, second.category, second.agency) == (
        "Identitas tidak diberikan",
        "Pasar Bawah",
        None,
        "Polsek",
    )


def test_unused_numbers_with_the_same_reason_are_one_gap() -> None:
    log = log_of([entry(1), entry(9)], unused={number(2): "a", number(3): "a", number(4): "b"})
    assert [(g.first.counter, g.last.counter, g.reason) for g in gaps(log)] == [
        (2, 3, "a"),
        (4, 4, "b"),
        (5, 8, None),
    ]
    assert log.tally.unused == 7


def test_unused_numbers_may_lie_at_the_edge_of_the_day() -> None:
    log = log_of([entry(5)], unused={number(4): "vor", number(6): "nach"})
    assert (log.sections[0].first, log.sections[0].last) == (number(4), number(6))
    only_gap = log_of([], unused={number(4): "listrik padam"})
    assert reconciliation(only_gap).startswith(f"Nomor {short_number(number(4))}: 1 nomor = 0 baris")


def test_a_number_that_has_a_complaint_is_not_unused() -> None:
    log = log_of([entry(1), entry(2)], unused={number(2): "restored"})
    assert gaps(log) == []
    assert log.tally.valid == 2


def test_devices_and_years_are_sections() -> None:
    log = log_of(
        [
            entry(1),
            entry(2),
            entry(7, number=number(7, "L2")),
            entry(9, number=number(9, "L2")),
            entry(3, number=number(3, "L1", 25)),
        ]
    )
    assert [(s.counter_name, s.first.prefix) for s in log.sections] == [
        ("Loket 1", "ME01-L1-25-"),
        ("Loket 1", "ME01-L1-26-"),
        ("Loket 2", "ME01-L2-26-"),
    ]
    assert [(line.label, line.count) for line in totals(log)[2].lines] == [
        ("Loket 1 (ME01-L1-25)", 1),
        ("Loket 1 (ME01-L1-26)", 2),
        ("Loket 2 (ME01-L2-26)", 2),
    ]
    assert section_reconciliation(log.sections[2]).endswith(
        "3 nomor = 2 baris (2 pengaduan sah + 0 batal) + 1 nomor tidak terpakai"
    )
    assert reconciliation(log) == (
        "Seluruhnya dari 3 awalan: 6 nomor = 5 baris (5 pengaduan sah + 0 batal) + 1 nomor tidak terpakai"
    )


def test_officers_with_equal_initials_are_told_apart() -> None:
    log = log_of([entry(n, received_by=Officer(str(n), f"Rudi P{n}atra")) for n in range(3)])
    assert [row.initials for row in log.rows] == ["RP", "RP2", "RP3"]


def test_many_officers_are_gathered() -> None:
    entries = [entry(n, received_by=Officer(str(n), f"Petugas {chr(65 + n % 13)}")) for n in range(1, 40)]
    table = totals(log_of(entries))[2]
    assert len(table.lines) == 10
    assert table.lines[-1].label == "4 petugas lain"
    assert sum(line.count for line in table.lines) == table.total == 39


def test_a_number_twice_is_refused() -> None:
    with pytest.raises(LogDoesNotAddUp, match="tidak dicetak"):
        log_of([entry(1), entry(2), entry(2)])


def test_a_section_with_a_hole_is_refused() -> None:
    rows = log_of([entry(1), entry(2), entry(3)]).rows
    with pytest.raises(LogDoesNotAddUp):
        LogSection("Loket 1", (rows[0], rows[2]))
    with pytest.raises(LogDoesNotAddUp):
        LogSection("Loket 1", (rows[1], rows[0]))
    with pytest.raises(LogDoesNotAddUp):
        LogSection("Loket 1", (LogGap(number(3), number(1), GapKind.UNUSED),))


def test_sections_of_the_same_device_are_refused() -> None:
    section = log_of([entry(1)]).sections[0]
    with pytest.raises(LogDoesNotAddUp):
        DailyLog(DAY, "x", "Asia/Jakarta", (section, section))


@pytest.mark.parametrize("field", ["channel", "classification", "sync_state"])
def test_a_value_that_no_table_knows_is_refused(field: str) -> None:
    log = log_of([entry(1)])
    row = replace(log.rows[0], **{field: cast("Channel", "fax")})  # type: ignore[arg-type]
    strange = replace(log, sections=(LogSection("Loket 1", (row,)),))
    with pytest.raises(LogDoesNotAddUp, match="berjumlah 0, pengaduan sah berjumlah 1"):
        totals(strange)


kinds = st.lists(
    st.sampled_from(["valid", "void", "withdrawn", "unused", "lost", "elsewhere"]), min_size=1, max_size=40
)


@given(kinds)
def test_any_day_adds_up(day: list[str]) -> None:
    entries, unused, elsewhere = [], {}, {}
    for counter, kind in enumerate(day, 1):
        if kind == "valid":
            entries.append(entry(counter, classification=list(Classification)[counter % 4]))
        elif kind == "void":
            entries.append(void_entry(counter))
        elif kind == "withdrawn":
            entries.append(withdrawn_entry(counter))
        elif kind == "unused":
            unused[number(counter)] = "padam"
        elif kind == "elsewhere":
            elsewhere[number(counter)] = YESTERDAY
    log = log_of(entries, unused=unused, elsewhere=elsewhere)
    tally = log.tally
    assert tally.numbers == tally.valid + tally.void + tally.unused + tally.other_day
    assert tally.valid == day.count("valid") + day.count("withdrawn")
    assert tally.void == day.count("void")
    assert tally.unused >= len(unused)
    assert {t.total for t in totals(log)} == {tally.valid}
    assert from_canonical_text(canonical(log)) == log


def test_canonical_text_reads_back() -> None:
    log = log_of(
        [entry(1), void_entry(2), entry(4, is_secret=True, is_backdated=True, state=SyncState.BY_HAND)],
        closed_at=datetime(2026, 11, 24, 8, 42, tzinfo=UTC),
        closed_by="Hendra Gunawan",
    )
    assert from_canonical_text(canonical(log)) == log
    assert content_hash(from_canonical_text(canonical(log))) == content_hash(log)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"format":2}', '{"format":1}', '{"format":1,"on":"x"}', "null"]
)
def test_other_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        from_canonical_text(text)


def test_tampered_content_is_refused_or_hashes_differently() -> None:
    log = log_of([entry(1), entry(2), entry(3)])
    content = json.loads(canonical(log))
    del content["sections"][0]["lines"][1]
    with pytest.raises(LogDoesNotAddUp):
        from_canonical_text(json.dumps(content))


def test_the_hash_covers_every_value_and_the_closing_moment() -> None:
    log = log_of([entry(1), void_entry(2)])
    hashes = {content_hash(log)}
    row = cast(LogRow, log.sections[0].lines[0])
    for change in (
        {"title": "x"},
        {"complainant": "x"},
        {"address": "x"},
        {"category": "x"},
        {"agency": "x"},
        {"lapor_no": "x"},
        {"officer": "x"},
        {"initials": "x"},
        {"is_secret": True},
        {"is_backdated": True},
        {"channel": Channel.EMAIL},
        {"classification": Classification.ASPIRASI},
        {"sync_state": SyncState.UNKNOWN},
        {"due_on": DAY},
        {"received_at": row.received_at + timedelta(microseconds=1)},
        {"void": cast(LogRow, log.sections[0].lines[1]).void},
        {"withdrawal": cast(LogRow, log.sections[0].lines[1]).void},
    ):
        changed = replace(row, **change)
        hashes.add(
            content_hash(replace(log, sections=(LogSection("Loket 1", (changed, log.sections[0].lines[1])),)))
        )
    closed = replace(log, closed_at=datetime(2026, 11, 24, 8, 42, tzinfo=UTC))
    hashes |= {
        content_hash(closed),
        content_hash(replace(closed, closed_by="x")),
        content_hash(replace(log, office_name="x")),
    }
    assert len(hashes) == 21
    elsewhere = closed.closed_at.astimezone(timezone(timedelta(hours=7))) if closed.closed_at else None
    assert content_hash(replace(closed, closed_at=elsewhere)) == content_hash(closed)


def test_a_log_without_withdrawals_reads_as_it_did_before_there_were_any() -> None:
    """Hashes that stand on signed paper stay what they are."""
    plain, withdrawn = log_of([entry(1), void_entry(2)]), log_of([entry(1), withdrawn_entry(2)])
    assert "withdrawn" not in canonical(plain)
    assert from_canonical_text(canonical(withdrawn)) == withdrawn
    assert cast(LogRow, withdrawn.sections[0].lines[1]).withdrawal is not None
