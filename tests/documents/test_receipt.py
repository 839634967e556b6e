from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import groupby
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.documents.fonts import printable
from desktop.documents.receipt import ReceiptContent, receipt_content, render_receipt
from desktop.documents.receipt_frame import Frame
from desktop.documents.receipt_main import compose_main
from desktop.domain.complaint import (
    ActingAs,
    Attachment,
    Complainant,
    Complaint,
    ComplaintContent,
    ComplaintStatus,
    FirstReport,
    IdType,
    Officer,
    Respondent,
)
from desktop.domain.complaint_form import LIMITS
from desktop.domain.deadlines import Deadlines
from desktop.domain.receipt_code import make_code
from desktop.domain.register_number import from_canonical
from tests.documents.reading import assert_golden, pages, reader, words
from tests.documents.samples import (
    COMPLAINT,
    CONTENT,
    KEY,
    OFFICE,
    PLACES,
    RECEIVED_AT,
    RINA,
    SITI,
)

DEADLINES = Deadlines(
    verify_by=date(2026, 11, 27),
    first_follow_up_by=date(2026, 12, 4),
    finish_by=date(2026, 12, 14),
    first_counted_day=date(2026, 11, 25),
    working_days=14,
)


def receipt(complaint: Complaint = COMPLAINT, **options: Any) -> ReceiptContent:
    number = from_canonical(complaint.register_no)
    values: dict[str, Any] = {
        "code": make_code(KEY, number, complaint.received_on),
        "printed_at": RECEIVED_AT,
        "printed_by": RINA.full_name,
    }
    return receipt_content(complaint, OFFICE, PLACES, DEADLINES, **(values | options))


def said(**changes: Any) -> Complaint:
    """The sample complaint with other content, or another complainant for fields of one."""
    person = {k: v for k, v in changes.items() if k in Complainant.__dataclass_fields__}
    rest = {k: v for k, v in changes.items() if k not in person}
    return replace(COMPLAINT, content=replace(CONTENT, complainant=replace(SITI, **person), **rest))


def numbered(count: int, per_line: int) -> str:
    """Words that tell their place, so that what follows what can be checked after extraction."""
    tokens = [f"w{n:04d}" for n in range(count)]
    return "\n".join(" ".join(tokens[at : at + per_line]) for at in range(0, count, per_line))


def places(pdf: bytes) -> list[str]:
    return re.findall(r"w\d{4}", " ".join(pages(pdf)))


def test_citizens_copy_reads_as_reviewed() -> None:
    assert_golden("receipt-citizen", render_receipt(receipt()))


def test_office_copy_reads_as_reviewed() -> None:
    assert_golden("receipt-office", render_receipt(receipt(copy="office", copy_no=2, lapor_no="9214321")))


def test_anonymous_copy_reads_as_reviewed() -> None:
    assert_golden("receipt-anonymous", render_receipt(receipt(said(is_anonymous=True), copy_no=2)))


def test_long_receipt_reads_as_reviewed() -> None:
    lines = [f"{n % 28 + 1} Agu {n % 24:02d}.{n % 60:02d} air mati, ember ke-{n}" for n in range(1, 201)]
    pdf = render_receipt(receipt(said(narrative="\n".join(lines))))
    assert len(pages(pdf)) == 3
    assert_golden("receipt-200-lines", pdf)


def test_slip_of_a_secret_report_reads_as_reviewed() -> None:
    assert_golden("receipt-secret-slip", render_receipt(receipt(said(is_secret=True))))


def test_sheet_with_both_copies_reads_as_reviewed() -> None:
    assert_golden("receipt-a4-sheet", render_receipt(receipt(), "a4"))


def test_what_the_law_asks_for_is_on_page_one_in_its_order() -> None:
    """Identity, description, place and time of receipt, the officer's name and place to sign (UU 25/2009 Ps. 44)."""
    for narrative in ("Singkat.", numbered(800, 10)):
        first = pages(render_receipt(receipt(said(narrative=narrative), copy="office")))[0]
        asked = (
            "13.46 WIB · Loket 1, Muara Enim",
            "Siti Aminah",
            "1603025708900001",
            "Jl. Jenderal Sudirman No. 12",
            "Klasifikasi",
            "Uraian",
            "Permintaan",
            "Lampiran",
            "Petugas penerima",
            "Rina Puspitasari, S.Sos.",
            "NIP 19890714 201503 2 004",
        )
        found = [first.index(text) for text in asked]
        assert found == sorted(found)


class TestMasking:
    def test_the_citizens_copy_masks_numbers(self) -> None:
        text = words(render_receipt(receipt()))
        assert "160302XXXXXX0001" in text
        assert "081XXXXX6789" in text
        for hidden in ("1603025708900001", "570890", "0812-7345-6789", "Pedagang"):
            assert hidden not in text

    def test_the_office_copy_is_full(self) -> None:
        text = words(render_receipt(receipt(said(is_anonymous=True, email="siti@contoh.id"), copy="office")))
        for shown in ("1603025708900001", "0812-7345-6789", "Siti Aminah", "Pedagang", "siti@contoh.id"):
            assert shown in text
        assert "anonim: nama dirahasiakan" in text

    def test_the_anonymous_copy_hides_name_and_street(self) -> None:
        text = words(render_receipt(receipt(said(is_anonymous=True, narrative=numbered(800, 10)))))
        assert "S••• A•••" in text
        assert "Kel. Pasar I Muara Enim, Kec. Muara Enim (lengkapnya di loket)" in text
        for hidden in ("Siti", "Aminah", "Sudirman", "RT 03"):
            assert hidden not in text

    def test_a_secret_report_leaves_the_desk_as_number_and_code_only(self) -> None:
        text = words(render_receipt(receipt(said(is_secret=True), copy_no=3)))
        assert "ME01-L1-26-00439-8" in text
        assert "SALINAN ke-3" in text
        for hidden in ("Siti", "PENGADUAN", "engadu", "Jalan", "13.46", "Rina", "160302", "081", "rahasia"):
            assert hidden not in text

    @pytest.mark.parametrize("paper", ["a5", "a4", "f4", "80mm", "58mm"])
    def test_the_slip_of_a_secret_report_is_alone(self, paper: str) -> None:
        (slip,) = pages(render_receipt(receipt(said(is_secret=True)), paper))
        for hidden in ("Siti", "TANDA TERIMA PENGADUAN", "RAHASIA", "Halaman"):
            assert hidden not in slip
        (office,) = pages(render_receipt(receipt(said(is_secret=True), copy="office"), paper))
        assert "RAHASIA" in office
        assert "1603025708900001" in office

    @pytest.mark.parametrize(
        ("copy", "paper"),
        [("office", "a5"), ("office", "80mm"), ("office", "58mm"), ("agency", "a5"), ("agency", "a4")],
    )
    def test_an_entry_struck_out_has_no_limits(self, copy: str, paper: str) -> None:
        void = replace(
            COMPLAINT, status=ComplaintStatus.BATAL, void_reason="dicatat dua kali", voided_at=RECEIVED_AT
        )
        assert "BATAS WAKTU" in words(render_receipt(receipt(copy=copy), paper))
        text = words(render_receipt(receipt(void, copy=copy), paper))
        assert "BATAS WAKTU" not in text
        assert "14 Des" not in text
        assert "BATAL" in text
        assert "tidak diproses lagi" in text

    def test_no_metadata_tells_a_secret(self) -> None:
        metadata = reader(render_receipt(receipt(said(is_secret=True)))).metadata
        assert metadata is not None
        assert metadata.title == "Tanda Terima ME01-L1-26-00439-8"
        assert "Siti" not in str(metadata)


class TestLongTexts:
    @pytest.mark.parametrize("copy", ["citizen", "office"])
    @pytest.mark.parametrize(
        ("count", "per_line"), [(50, 10), (120, 120), (300, 3), (830, 830), (830, 17), (833, 1)]
    )
    def test_the_narrative_goes_on_exactly(self, count: int, per_line: int, copy: str) -> None:
        pdf = render_receipt(receipt(said(narrative=numbered(count, per_line)), copy=copy))
        assert places(pdf) == [f"w{n:04d}" for n in range(count)]

    def test_five_thousand_characters(self) -> None:
        narrative = numbered(833, 833)
        assert len(narrative) <= LIMITS["narrative"]
        pdf = render_receipt(receipt(said(narrative=narrative)))
        assert len(pages(pdf)) == 3
        assert f"Akhir uraian ({len(narrative):,} karakter).".replace(",", ".") in pages(pdf)[-1]

    def test_pages_name_the_receipt_and_count(self) -> None:
        pdf = render_receipt(receipt(said(narrative=numbered(833, 1)), copy_no=2))
        texts = pages(pdf)
        assert "bersambung ke halaman 2" in texts[0]
        for n, text in enumerate(texts, 1):
            assert f"Halaman {n} dari {len(texts)}" in text
            assert "ME01-L1-26-00439-8" in text
            assert "SALINAN ke-2" in text
            assert "cetakan ke-2" in text
        assert [str(item["/Title"]) for item in reader(pdf).outline if not isinstance(item, list)] == [
            "Tanda terima pengaduan ME01-L1-26-00439-8",
            *(f"Tanda terima pengaduan, lanjutan uraian, halaman {n}" for n in range(2, len(texts) + 1)),
        ]

    def test_a_middling_narrative_is_set_smaller_instead(self) -> None:
        columns = [compose_main(receipt(said(narrative=numbered(n, n))), Frame()) for n in range(50, 100, 2)]
        sizes = [next(row.size for row in column.rows if row.label == "Uraian") for column in columns]
        assert [size for size, _ in groupby(sizes)] == [8.0, 7.4, 8.0]
        assert [runs_on for runs_on, _ in groupby(bool(column.continued) for column in columns)] == [
            False,
            True,
        ]

    def test_no_single_line_of_a_paragraph_is_left_alone(self) -> None:
        """Paragraphs of three lines: page 1 ends with a whole one, wherever it is cut."""
        paragraph = " ".join(["kata"] * 35)
        for before in range(8):
            narrative = "\n".join([*["Awal."] * before, *[paragraph] * 12])
            column = compose_main(receipt(said(narrative=narrative)), Frame())
            shown = next(row for row in column.rows if row.label == "Uraian").lines
            assert len(shown) >= 2
            assert column.continued[0].text.split("\n")[0] in ("Awal.", paragraph)

    @pytest.mark.parametrize("per_line", [8, 166])
    def test_a_long_remedy_runs_on_too(self, per_line: int) -> None:
        remedy = numbered(166, per_line)
        assert len(remedy) <= LIMITS["remedy_sought"]
        pdf = render_receipt(receipt(said(narrative="Pendek saja.", remedy_sought=remedy)))
        assert places(pdf) == re.findall(r"w\d{4}", remedy)
        assert "PERMINTAAN (LANJUTAN)" in pages(pdf)[1]

    def test_both_copies_on_separate_sheets_if_one_runs_on(self) -> None:
        long = receipt(said(narrative=numbered(300, 300)))
        texts = pages(render_receipt(long, "a4"))
        assert [("Lembar untuk" in text) for text in texts] == [True, False, True, False]
        sizes = {
            (round(p.mediabox.width), round(p.mediabox.height))
            for p in reader(render_receipt(long, "a4")).pages
        }
        assert sizes == {(595, 842)}

    def test_attachments_that_do_not_fit_are_counted(self) -> None:
        files = tuple(
            Attachment(f"foto-jalan-rusak-{'x' * 28}-{n}.jpg", "0", 1, "image/jpeg") for n in range(5)
        )
        text = words(render_receipt(receipt(replace(COMPLAINT, attachments=files))))
        assert "5 berkas: foto-jalan-rusak" in text
        assert "dan 3 lagi" in text

    def test_one_attachment_of_an_endless_name_is_counted(self) -> None:
        files = (Attachment("f" * 255 + ".jpg", "0", 1, "image/jpeg"),)
        assert "1 berkas" in words(render_receipt(receipt(replace(COMPLAINT, attachments=files))))


class TestFields:
    def test_empty_fields_show_a_dash(self) -> None:
        bare = replace(
            COMPLAINT,
            attachments=(),
            received_by=Officer("x", "Rina"),
            content=ComplaintContent(
                channel=CONTENT.channel,
                complainant=Complainant(id_type=IdType.TIDAK_DIBERIKAN, address="Pasar Bawah"),
                classification=CONTENT.classification,
                title="Lampu",
                narrative="Padam",
            ),
        )
        text = words(render_receipt(receipt(bare)))
        for shown in (
            "Nama pengadu tidak diberikan",
            "Tanda pengenal —",
            "Telepon —",
            "Alamat Pasar Bawah",
            "Kategori —",
            "Instansi tujuan ditentukan saat verifikasi",
            "Kejadian —",
            "Permintaan —",
            "Lampiran Tidak ada",
        ):
            assert shown in text
        assert "NIP" not in text

    def test_optional_rows(self) -> None:
        other = said(
            respondent=Respondent("Budi", "198001012005011001", "Kepala Seksi", "Kelurahan"),
            acting_as=ActingAs.KUASA,
            id_type=IdType.PASPOR,
            id_number="X1234567",
        )
        text = words(render_receipt(receipt(other, copy="office")))
        assert "Terlapor Budi, NIP 198001012005011001, Kepala Seksi, Kelurahan" in text
        assert "Kedudukan Kuasa" in text
        assert "Nomor paspor X1234567" in text
        assert "Nomor paspor XXXX4567" in words(render_receipt(receipt(other)))

    def test_a_backdated_form_says_so(self) -> None:
        text = words(render_receipt(receipt(replace(COMPLAINT, is_backdated=True))))
        assert "Loket 1, Muara Enim · dicatat susulan" in text

    def test_the_counter_is_that_of_the_number(self) -> None:
        moved = replace(COMPLAINT, register_no="ME01-L3-26-00439-0")
        moved = replace(moved, register_no=str(replace(from_canonical(moved.register_no))))
        assert "Loket 3, Muara Enim" in words(render_receipt(receipt(moved)))

    def test_the_time_is_the_offices(self) -> None:
        east = replace(OFFICE, time_zone="Asia/Jayapura")
        content = receipt_content(
            COMPLAINT,
            east,
            PLACES,
            DEADLINES,
            code=make_code(KEY, from_canonical(COMPLAINT.register_no), COMPLAINT.received_on),
            printed_at=datetime(2026, 11, 24, 15, 30, tzinfo=UTC),
            printed_by="Rina",
        )
        text = words(render_receipt(content))
        assert "15.46 WIT" in text
        assert "Dicetak 25 Nov 2026, 00.30 WIT oleh Rina" in text

    def test_the_lapor_number_or_its_promise(self) -> None:
        assert "Nomor LAPOR! menyusul" in words(render_receipt(receipt()))
        for number in ("9214321", "#9214321"):
            assert "Nomor LAPOR! #9214321" in words(render_receipt(receipt(lapor_no=number)))

    def test_a_date_that_may_move_says_so(self) -> None:
        assert "Dapat bergeser" in words(render_receipt(receipt(is_provisional=True)))
        assert "Dapat bergeser" not in words(render_receipt(receipt()))

    def test_the_first_print_has_no_mark(self) -> None:
        text = words(render_receipt(receipt()))
        assert "SALINAN" not in text
        assert "cetakan" not in text
        assert "SALINAN ke-12" in words(render_receipt(receipt(copy_no=12)))

    def test_characters_that_the_font_lacks(self) -> None:
        text = words(
            render_receipt(
                receipt(said(name="Siti 😀", title="Di مرحبا ada 漢字", narrative="e\u0301 ok\u200d"))
            )
        )
        assert "Siti □" in text
        assert "Di □□□□□ ada □□" in text
        assert "Uraian é ok" in text

    def test_papers_speak_indonesian_whatever_the_interface_does(self) -> None:
        from resources.i18n import set_language

        indonesian = render_receipt(receipt())
        set_language("en")
        assert render_receipt(receipt()) == indonesian

    def test_other_sizes_are_refused(self) -> None:
        with pytest.raises(ValueError, match="no receipt on"):
            render_receipt(receipt(), "a4-landscape")


MARK = "→\N{NO-BREAK SPACE}hal.\N{NO-BREAK SPACE}2"


def letters(text: str) -> str:
    """What is left of a text without spaces and ends of lines."""
    return "".join(text.split())


def long_text(limit: int) -> st.SearchStrategy[str]:
    pieces = ("W", "W ", "i", "desa ", "a\n", "😀", "م", "http://a.b/c-d_e@f", "20 hari ")
    return st.builds(
        lambda piece, share: (piece * limit)[: max(1, limit // share)].strip() or "x",
        st.sampled_from(pieces),
        st.sampled_from((1, 2, 4, 1000)),
    )


def optional(name: str) -> st.SearchStrategy[str | None]:
    return st.none() | long_text(LIMITS[name])


people = st.builds(
    Complainant,
    name=optional("complainant.name"),
    id_type=st.sampled_from(IdType),
    id_number=optional("complainant.id_number"),
    phone=optional("complainant.phone"),
    email=optional("complainant.email"),
    address=optional("complainant.address"),
    village_code=st.sampled_from((None, "16.03.02.1001", "16.03.99.9999")),
    occupation=optional("complainant.occupation"),
    acting_as=st.sampled_from(ActingAs),
)
contents = st.builds(
    ComplaintContent,
    channel=st.just(CONTENT.channel),
    complainant=people,
    classification=st.just(CONTENT.classification),
    title=long_text(LIMITS["title"]),
    narrative=long_text(LIMITS["narrative"]),
    is_anonymous=st.booleans(),
    category=optional("category"),
    remedy_sought=optional("remedy_sought"),
    incident_place=optional("incident_place"),
    incident_village_code=st.sampled_from((None, "16.03.02.1001", "16.03.22.2003")),
    respondent=st.none()
    | st.builds(
        Respondent,
        name=optional("respondent.name"),
        nip=optional("respondent.nip"),
        position=optional("respondent.position"),
        unit=optional("respondent.unit"),
    ),
    target_agency=optional("target_agency"),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    contents,
    st.sampled_from(["citizen", "office"]),
    st.sampled_from(["a5", "f4"]),
    st.sampled_from([1, 1234]),
)
def test_whatever_the_form_accepts_can_be_printed(
    content: ComplaintContent, copy: str, paper: str, copy_no: int
) -> None:
    """Every value fits its box: the layout asserts it while drawing."""
    complaint = replace(COMPLAINT, content=content, received_by=Officer("x", "W" * 150, "1" * 30))
    first = FirstReport("1", "WWWW-W99-26-9999999-9")
    printed = receipt(replace(complaint, duplicate_of=first), copy=copy, copy_no=copy_no)
    assert render_receipt(printed, paper).startswith(b"%PDF")
    column = compose_main(printed, Frame())
    person = printed.person()
    for label, text in (
        ("Nama pengadu", person.name),
        ("Alamat", person.address),
        ("Kategori", printed.category),
        ("Pokok pengaduan", printed.title),
        ("Terlapor", printed.respondent or ""),
        ("Kejadian", printed.incident),
        ("Uraian", printed.narrative),
        ("Permintaan", printed.remedy),
    ):
        shown = " ".join(line for row in column.rows if row.label == label for line in row.lines)
        rest = " ".join(part.text for part in column.continued if part.label == label)
        assert letters(shown.removesuffix(MARK)) + letters(rest) == letters(printable(text)), label
