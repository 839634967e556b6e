"""The list for those who type reports into LAPOR! themselves, on paper and as a table."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.documents.by_hand_csv import COLUMNS, by_hand_csv
from desktop.documents.by_hand_list import render_by_hand_list
from desktop.documents.spreadsheet import plain_cell
from desktop.domain.by_hand_list import ByHandEntry, ByHandList
from desktop.domain.complaint import Attachment, Channel, Classification
from desktop.domain.outbox import SyncState
from desktop.domain.outbox_payload import ReportPayload
from desktop.domain.report_text import report_text
from tests.documents.reading import assert_golden, pages, reader, words
from tests.documents.samples import NARRATIVE, OFFICE

MADE_AT = datetime(2026, 11, 24, 8, 42, tzinfo=UTC)
ROAD = ReportPayload(
    "ME01-L1-26-00439-8",
    Channel.TATAP_MUKA,
    Classification.TIDAK_BERKADAR_PENGAWASAN,
    "Jalan berlubang di depan Pasar Inpres",
    NARRATIVE,
    category="JALAN BERLUBANG",
    remedy_sought="Lubang ditambal sebelum musim hujan, dan dipasang rambu sementara.",
    incident_date=date(2026, 11, 20),
    incident_place="Depan Pasar Inpres, Pasar I Muara Enim, Kec. Muara Enim",
    target_agency="PUPR",
    attachments=(
        Attachment("foto jalan 1.jpg", "a" * 64, 345_000, "image/jpeg"),
        Attachment("surat pernyataan RT.pdf", "b" * 64, 45_000, "application/pdf"),
    ),
)
SCHOOL = replace(
    ROAD,
    register_no="ME01-L1-26-00440-1",
    classification=Classification.BERKADAR_PENGAWASAN,
    title="Pungutan uang perpisahan di sekolah dasar tanpa kuitansi dan tanpa persetujuan komite",
    narrative="Orang tua diminta Rp250.000.\n\nTanpa kuitansi.",
    is_anonymous=True,
    is_secret=True,
    incident_date=None,
    attachments=(),
)
PUPR = "Dinas Pekerjaan Umum dan Penataan Ruang"
ENTRIES = (
    ByHandEntry(ROAD, SyncState.WAITING, PUPR, category="Jalan Berlubang"),
    ByHandEntry(
        SCHOOL,
        SyncState.ATTENTION,
        "Inspektorat Daerah",
        handover="Dinas Pendidikan dan Kebudayaan",
        reason="LAPOR! menolak isian kategori.",
    ),
)


def listed(*entries: ByHandEntry, hidden: int = 0) -> ByHandList:
    return ByHandList(entries, MADE_AT, "Rina Puspitasari, S.Sos.", hidden)


def rows(content: ByHandList) -> list[list[str]]:
    return list(csv.reader(io.StringIO(by_hand_csv(content).decode("utf-8-sig"), newline=""), delimiter=";"))


def test_paper() -> None:
    assert_golden("by-hand-list", render_by_hand_list(listed(*ENTRIES, hidden=2), OFFICE))


def test_paper_is_the_same_each_time() -> None:
    content = listed(*ENTRIES)
    assert render_by_hand_list(content, OFFICE) == render_by_hand_list(content, OFFICE)


def test_every_word_to_be_typed_is_on_the_paper() -> None:
    text = words(render_by_hand_list(listed(*ENTRIES), OFFICE))
    for entry in ENTRIES:
        assert " ".join(report_text(entry.report).split()) in text
        assert entry.report.title in text
        assert all(file.name in text for file in entry.report.attachments)
    assert text.count("Nomor LAPOR!") == len(ENTRIES)


def test_nothing_to_list() -> None:
    text = words(render_by_hand_list(listed(), OFFICE))
    assert "0 pengaduan belum terkirim" in text
    assert "Halaman 1 dari 1" in text


@settings(deadline=None, max_examples=25)
@given(st.lists(st.integers(0, 90), min_size=1, max_size=6))
def test_long_texts_go_on_over_pages(paragraphs: list[int]) -> None:
    """No line is lost or doubled, whatever the lengths, and each page says whose text goes on."""
    entries = [
        replace(
            ENTRIES[0],
            report=replace(
                ROAD,
                register_no=f"ME01-L1-26-{place:05d}-0",
                narrative="\n".join(f"Alinea{place}x{n}." for n in range(count)) or "Kosong.",
            ),
        )
        for place, count in enumerate(paragraphs, 1)
    ]
    pdf = render_by_hand_list(listed(*entries), OFFICE)
    text = " ".join(" ".join(pages(pdf)).split())
    for place, count in enumerate(paragraphs, 1):
        assert all(text.count(f"Alinea{place}x{n}. ") == 1 for n in range(count))
    count = len(reader(pdf).pages)
    assert f"Halaman {count} dari {count}" in text


def test_page_of_a_long_text_names_its_report() -> None:
    long = replace(ENTRIES[0], report=replace(ROAD, narrative="\n".join("baris" for _ in range(90))))
    first, second = pages(render_by_hand_list(listed(long), OFFICE))
    assert "lanjutan" not in first
    assert "lanjutan" in second
    assert ROAD.register_no in second


def test_table() -> None:
    titles, road, school = rows(listed(*ENTRIES))
    assert titles == [column.title for column in COLUMNS]
    by_title = dict(zip(titles, road, strict=True))
    assert by_title["Isi laporan"] == report_text(ROAD)
    assert by_title["Instansi tujuan"] == PUPR
    assert by_title["Tanggal kejadian"] == "2026-11-20"
    assert by_title["Lampiran"] == "foto jalan 1.jpg; surat pernyataan RT.pdf"
    assert (by_title["Nomor LAPOR!"], by_title["Paraf"]) == ("", "")
    by_title = dict(zip(titles, school, strict=True))
    assert (by_title["Anonim"], by_title["Rahasia"]) == ("ya", "ya")
    assert by_title["Pernah ditolak"] == "LAPOR! menolak isian kategori."


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t", "\r", "\n"], ids=["equals", "plus", "minus", "at", "tab", "cr", "lf"]
)
def test_no_cell_is_a_formula(start: str) -> None:
    words = f"{start}HYPERLINK(0)"
    report = replace(ROAD, title=words, incident_place=words)
    entry = ByHandEntry(report, SyncState.ATTENTION, words, words, words, words)
    for cell in rows(listed(entry))[1]:
        assert not cell.startswith(start)
    assert plain_cell(words) == f"'{words}"
    assert plain_cell(f"1{words}") == f"1{words}"
