"""Villages, agencies and topics of an office: complete, found in the usual spellings, replaceable, cheap."""

from __future__ import annotations

import subprocess
import sys
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import InvalidInput
from desktop.domain.places import Agency, ReferenceData, Topic, Village
from desktop.runtime.reference_data import load_reference, regency_name
from resources import resource

MUARA_ENIM = load_reference("16.03")


def test_it_is_what_the_domain_asks_for() -> None:
    reference: ReferenceData = MUARA_ENIM
    assert (len(reference.villages), len(reference.agencies)) == (256, 61)


def test_villages_of_the_same_name_are_told_apart() -> None:
    same = [village for village in MUARA_ENIM.villages if village.name == "Pagar Dewa"]
    assert {village.label for village in same} == {
        "Pagar Dewa, Kec. Tanjung Agung",
        "Pagar Dewa, Kec. Benakat",
        "Pagar Dewa, Kec. Lubai Ulu",
    }
    assert len({village.label for village in MUARA_ENIM.villages}) == 256


def test_a_village_is_found_by_its_code() -> None:
    tungkal = Village("16.03.02.1006", "Tungkal", True, "Muara Enim")
    assert MUARA_ENIM.village("16.03.02.1006") == tungkal == MUARA_ENIM.village(" 1603021006 ")
    assert tungkal.formal == "Kel. Tungkal, Kec. Muara Enim"
    assert MUARA_ENIM.village("16.03.02.9999") is None
    assert MUARA_ENIM.village("") is None


@pytest.mark.parametrize(
    ("regency", "name", "villages", "last"),
    [
        ("16.71", "Kota Palembang", 107, None),
        ("11.01", "Kabupaten Aceh Selatan", 260, None),
        ("12.07", "Kabupaten Deli Serdang", 394, "Lubuk Pakam I,II"),
        ("96.71", "Kota Sorong", 41, "Tanjung Kasuari"),
    ],
)
def test_any_regency_of_the_country_can_be_provisioned(
    regency: str, name: str, villages: int, last: str | None
) -> None:
    reference = load_reference(regency)
    assert regency_name(regency) == name
    assert len(reference.villages) == villages
    assert all(village.code.startswith(regency + ".") for village in reference.villages)
    assert last is None or last in {village.name for village in reference.villages}
    assert all(agency.name.startswith("Kecamatan ") for agency in reference.agencies)


def test_the_plain_file_of_muara_enim_equals_the_one_in_the_archive() -> None:
    with zipfile.ZipFile(resource("regions", "indonesia.zip")) as archive:
        assert archive.read("16.03.csv") == resource("regions", "16.03.csv").read_bytes()
        assert len(archive.namelist()) == 514


@pytest.mark.parametrize("code", ["99.99", "16", "1603", "", "../agencies/16.03", "16.03\n", "x" * 500])
def test_an_unknown_regency_is_refused(code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        load_reference(code)
    assert caught.value.field == "office.regency_code"
    assert len(caught.value.message) < 120


@pytest.mark.parametrize(
    "spelling",
    ["PUPR", "pupr", "Dinas PUPR", "dinas  pupr", "DINAS PEKERJAAN UMUM DAN PENATAAN RUANG"],
)
def test_an_agency_is_found_in_its_usual_spellings(spelling: str) -> None:
    assert MUARA_ENIM.agency(spelling) == Agency(
        "PUPR", "Dinas Pekerjaan Umum dan Penataan Ruang", "Dinas PUPR"
    )


@pytest.mark.parametrize(
    ("spelling", "code"),
    [
        ("kecamatan lubai", "Kec. Lubai"),
        ("kec. lubai ulu", "Kec. Lubai Ulu"),
        ("Dinas Perikanan", "Perikanan"),
        ("RSUD dr. H. M. Rabain", "RSUD Rabain"),
        ("Dinas Komunikasi, Informatika, Statistik dan Persandian", "Diskominfo"),
        ("Satpol PP", "Satpol PP"),
    ],
)
def test_other_agencies(spelling: str, code: str) -> None:
    agency = MUARA_ENIM.agency(spelling)
    assert agency is not None
    assert agency.code == code


@pytest.mark.parametrize("spelling", ["", "Dinas", "dinas ketenangan", "Kec. Ilir Barat"])
def test_no_other_agency_is_found_by_chance(spelling: str) -> None:
    assert MUARA_ENIM.agency(spelling) is None


def test_every_agency_is_found_by_code_short_and_full_name() -> None:
    for agency in MUARA_ENIM.agencies:
        assert {MUARA_ENIM.agency(text) for text in (agency.code, agency.label, agency.name)} == {agency}
    assert len({agency.code for agency in MUARA_ENIM.agencies}) == 61


def test_topics_are_those_of_a_regency() -> None:
    names = [topic.name for topic in MUARA_ENIM.topics]
    assert len(names) == len(set(names))
    assert len({topic.main for topic in MUARA_ENIM.topics}) == 26
    assert "JALAN BERLUBANG" in names
    assert "TOPIK LAINNYA" in names
    for hidden in ("CORONA VIRUS", "SRGI", "PELANGGARAN MUDIK ASN", "SELEKSI CALON HAKIM AGUNG RI"):
        assert hidden not in names


@pytest.mark.parametrize(
    ("name", "topic"),
    [
        ("jalan berlubang", Topic("JALAN BERLUBANG", "PEKERJAAN UMUM DAN PENATAAN RUANG")),
        (" Jalan  Berlubang ", Topic("JALAN BERLUBANG", "PEKERJAAN UMUM DAN PENATAAN RUANG")),
        ("KEBUDAYAAN", Topic("KEBUDAYAAN", "PENDIDIKAN DAN KEBUDAYAAN")),
        ("STATUS KEPESERTAAN", Topic("STATUS KEPESERTAAN", "KESEHATAN")),
        ("KESEHATAN", Topic("KESEHATAN", "KESEHATAN")),
        ("VENTILATOR", Topic("VENTILATOR", "CORONA VIRUS")),
    ],
)
def test_a_topic_is_found_by_its_name_even_when_hidden(name: str, topic: Topic) -> None:
    assert MUARA_ENIM.topic(name) == topic


def test_an_unknown_topic_is_none() -> None:
    assert MUARA_ENIM.topic("JALAN MULUS") is None


def test_districts_of_the_whole_country() -> None:
    districts = MUARA_ENIM.districts
    assert "16.03.02" in districts
    assert "96.71.10" in districts
    for unknown in ("16.03.05", "99.01.01", "16.03", "", None, 160302):
        assert unknown not in districts
    assert sum(1 for _ in districts) == 7285


@pytest.mark.parametrize(
    "text",
    [
        "no,name,short,kind\n1,Dinas Pekerjaan Umum,Dinas PU,dinas\n2,Dinas Sosial,Dinsos,dinas\n",
        "code;name;short\nPU;Dinas Pekerjaan Umum;Dinas PU\nDinsos;Dinas Sosial;Dinsos\n",
    ],
)
def test_an_office_brings_its_own_agencies(text: str) -> None:
    reference = load_reference("16.03", text.encode())
    assert reference.agencies == (
        Agency("PU", "Dinas Pekerjaan Umum", "Dinas PU"),
        Agency("Dinsos", "Dinas Sosial", "Dinsos"),
    )
    assert reference.agency("PUPR") is None


def test_without_short_names_the_code_stands_for_them() -> None:
    (agency,) = load_reference("16.03", b"code,name\nPU,Dinas Pekerjaan Umum\n").agencies
    assert (agency.code, agency.label) == ("PU", "PU")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ("opd.csv baris 1", "kolom name")),
        ("short,name\n", ("opd.csv:", "tidak ada satu instansi pun")),
        ("name\nDinas Sosial\n", ("opd.csv baris 2", "singkatannya kosong")),
        ("short,name\nDinsos,\n", ("baris 2", "kosong")),
        ("short,name\nDinsos,Dinas Sosial\ndinsos,Dinas Lain\n", ("baris 3", "dinsos", "dua kali")),
        ("short,name\n?,Dinas Sosial\n", ("baris 2", "tidak terbaca")),
        ("short,name\nDinsos,Dinas Sosial,Lagi\n", ("baris 2", "ada 3 kolom")),
    ],
)
def test_a_wrong_list_is_refused_with_its_line(text: str, words: tuple[str, ...]) -> None:
    with pytest.raises(InvalidInput) as caught:
        load_reference("16.03", text.encode())
    assert caught.value.field == "files.agencies"
    for word in words:
        assert word in caught.value.message


@given(st.binary(max_size=200))
def test_junk_instead_of_a_list_is_refused_politely(content: bytes) -> None:
    for candidate in (content, b"short,name\n" + content):
        message = "opd.csv"
        try:
            reference = load_reference("16.03", candidate, "opd.csv")
        except InvalidInput as error:
            message = error.message
            reference = MUARA_ENIM
        assert message.startswith("opd.csv")
        assert all(reference.agency(agency.code) for agency in reference.agencies)


def test_loading_reads_neither_the_country_nor_what_is_not_asked_for() -> None:
    """In a fresh interpreter: the hot start opens one regency file and nothing else."""
    script = """
import sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
from desktop.runtime.reference_data import load_reference
load_reference("16.03").village("16.03.02.1006")
print([name for name in opened if "/resources/" in name.replace("\\\\", "/") and not name.endswith((".py", ".pyc"))])
"""
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.count("resources") == run.stdout.count("16.03.csv") > 0
    assert "indonesia.zip" not in run.stdout
