from __future__ import annotations

from collections.abc import Mapping

from tests.builders import NOON, a_reference
from ui.common.message import Note
from ui.intake import form as names
from ui.intake.judging import Verdict, judge, nik_of

GOOD: dict[str, object] = {
    names.CHANNEL: "tatap_muka",
    names.NAME: "Siti Aminah",
    names.ID_TYPE: "ktp",
    names.ID_NUMBER: "1603025708900001",
    names.ADDRESS: "Jl. Lintas Tengah 12",
    names.CLASSIFICATION: "aspirasi",
    names.TITLE: "Bak sampah",
    names.NARRATIVE: "Tambah bak sampah.",
}


def verdict(own: Mapping[str, str] | None = None, **changes: object) -> Verdict:
    from desktop.domain.complaint_form import check_form

    meant = GOOD | {name.replace("__", "."): value for name, value in changes.items()}
    reference = a_reference()
    nik = nik_of(str(meant[names.ID_TYPE]), meant[names.ID_NUMBER], reference.districts, NOON.date())
    return judge(meant, own or {}, lambda form: check_form(form, reference, NOON), nik)


def test_a_good_form_only_tells_what_the_nik_says() -> None:
    found = verdict()
    assert list(found.findings) == [names.ID_NUMBER]
    assert found.findings[names.ID_NUMBER].kind is Note.GOOD
    assert found.findings[names.ID_NUMBER].text.startswith("Perempuan, lahir 17")
    assert found.errors == []


def test_missing_values_are_told_apart_from_wrong_ones() -> None:
    found = verdict(title="", incident_date="2031-01-01").findings
    assert (found["title"].kind, found["title"].is_missing) == (Note.ERROR, True)
    assert (found["incident_date"].kind, found["incident_date"].is_missing) == (Note.ERROR, False)


def test_warnings_are_found_in_a_form_that_is_still_refused() -> None:
    found = verdict(complainant__name="", narrative="", complainant__phone="0812", complainant__email="siti")
    assert {name: each.kind for name, each in found.findings.items()} == {
        names.NAME: Note.ERROR,
        names.NARRATIVE: Note.ERROR,
        names.PHONE: Note.WARNING,
        names.EMAIL: Note.WARNING,
        names.ID_NUMBER: Note.GOOD,
    }
    assert sorted(found.errors) == [names.NAME, names.NARRATIVE]


def test_a_warning_about_the_nik_outweighs_what_it_tells() -> None:
    found = verdict(complainant__id_number="1603999908900001").findings[names.ID_NUMBER]
    assert (found.kind, found.text) == (
        Note.WARNING,
        "Tanggal lahir di NIK tidak ada. Periksa lagi; boleh dilanjutkan.",
    )


def test_a_text_that_means_nothing_is_refused_in_the_fields_own_words() -> None:
    own = {names.VILLAGE: "Ada 3 Pagar Dewa. Pilih kecamatan."}
    found = verdict(own, complainant__village_code=None).findings[names.VILLAGE]
    assert (found.kind, found.text) == (Note.ERROR, own[names.VILLAGE])


def test_other_papers_are_not_read_as_a_nik() -> None:
    assert nik_of("sim", "1603025708900001", (), NOON.date()) is None
    assert nik_of("ktp", "  ", (), NOON.date()) is None
    assert names.ID_NUMBER not in verdict(complainant__id_type="paspor").findings
