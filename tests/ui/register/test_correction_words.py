"""Corrections in the timeline: what stood there and what stands there now, and who may see it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from desktop.domain.form_fields import is_personal
from desktop.runtime.reference_data import load_reference
from desktop.usecases.find_complaints import Action, HistoryEntry
from ui.register.correction_words import Hides
from ui.register.step import Step
from ui.register.timeline import steps

ZONE, TODAY = ZoneInfo("Asia/Jakarta"), date(2026, 11, 24)
REFERENCE = load_reference("16.03")
NOON = datetime(2026, 11, 24, 5, 0, tzinfo=UTC)
NBSP = "\N{NO-BREAK SPACE}"


def corrected(before: dict[str, object], after: dict[str, object], hides: Hides = is_personal) -> Step:
    detail = {"before": before, "after": after, "reason": "Salah ketik"}
    (step,) = steps(
        [HistoryEntry(NOON, "rina", "Rina Marlina", Action.CORRECTED, detail)],
        REFERENCE,
        ZONE,
        TODAY,
        hides=hides,
    )
    return step


def nothing(_name: str) -> bool:
    return False


def test_a_correction_shows_what_changed_and_masks_who_it_is() -> None:
    step = corrected(
        {"complainant.id_number": "1603025708900001", "complainant.phone": "0812 7345 6789", "title": "a",
         "complainant.village_code": "16.03.02.2002", "is_secret": False, "remedy_sought": None,
         "due_on": "2026-12-01"},
        {"complainant.id_number": "1603025708900002", "complainant.phone": "0813 7345 6788", "title": "b",
         "complainant.village_code": "16.03.25.2006", "is_secret": True, "remedy_sought": "Tambal",
         "due_on": "2026-12-02"},
        nothing,
    )  # fmt: skip
    assert step.title == "6 isian diperbaiki"
    assert step.detail.replace(NBSP, " ").splitlines() == [
        "Nomor tanda pengenal: 160302XXXXXX0001 → 160302XXXXXX0002",
        "Telepon atau WA: 081XXXXX6789 → 081XXXXX6788",
        "Judul: a → b",
        "Desa atau kelurahan: Karang Raja, Kec. Muara Enim → Pagar Dewa, Kec. Lubai Ulu",
        "Rahasia: tidak → ya",
        "Permintaan atau harapan: kosong → Tambal",
        "Tenggat: 1 Des 2026 → 2 Des 2026",
        "Salah ketik. Oleh Rina Marlina",
    ]


def test_a_correction_of_one_value_is_named_in_the_title() -> None:
    step = corrected({"classification": "aspirasi"}, {"classification": "permintaan_informasi"}, nothing)
    assert (step.title, step.detail) == (
        "Klasifikasi diperbaiki",
        "Aspirasi → Permintaan Informasi\nSalah ketik. Oleh Rina Marlina",
    )


def test_of_a_hidden_person_only_the_field_is_named() -> None:
    step = corrected(
        {"complainant.name": "Asmawati", "title": "a"}, {"complainant.name": "Asmawita", "title": "b"}
    )
    assert step.detail.splitlines() == ["Nama sesuai KTP", "Judul: a → b", "Salah ketik. Oleh Rina Marlina"]
    alone = corrected({"complainant.phone": "0812 7345 6789"}, {"complainant.phone": "0813 7345 6788"})
    assert alone.detail == "Salah ketik. Oleh Rina Marlina"


def test_what_the_mask_makes_alike_is_only_named() -> None:
    step = corrected(
        {"complainant.id_number": "1603025708900001"}, {"complainant.id_number": "1603025708910001"}, nothing
    )
    assert (step.title, step.detail) == ("Nomor tanda pengenal diperbaiki", "Salah ketik. Oleh Rina Marlina")


def test_of_a_long_text_the_place_is_shown_where_it_differs() -> None:
    begin, end = "Rekam data di kantor kecamatan sudah tiga kali, ", "dan blangko habis. " * 9
    step = corrected(
        {"narrative": begin + "9 September " + end}, {"narrative": begin + "11 September " + end}
    )
    assert step.detail.splitlines()[0] == (
        "…tiga kali, 9 September dan blangko habis. dan blangko… → "
        "…tiga kali, 11 September dan blangko habis. dan blangko…"
    )
