"""Invented complaints: valid, varied, in themselves consistent, and nobody's."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, datetime, timedelta
from io import BytesIO
from random import Random
from typing import Any

import pytest

from desktop.domain.complaint import NARRATIVE_LIMIT, TITLE_LIMIT, Classification
from desktop.domain.complaint_form import read_form
from desktop.domain.identity import digits, phone_warning, read_nik
from desktop.runtime.attached_file import judge
from desktop.runtime.reference_data import load_reference
from desktop.usecases.sample_complaints import Relation, SampleComplaint, sample_complaints
from desktop.usecases.sample_complaints.phrases import expand, how_long, since
from desktop.usecases.sample_complaints.styles import Style
from desktop.usecases.sample_complaints.templates import templates
from tests.builders import NOON, TODAY, a_complaint, a_content, a_form, a_reference, an_office, some_samples

MANY = 2_400


@pytest.fixture(scope="module")
def samples() -> list[SampleComplaint]:
    return list(some_samples(MANY, seed=3))


def _person(sample: SampleComplaint) -> dict[str, Any]:
    person = sample.form["complainant"]
    assert isinstance(person, dict)
    return person


def _texts(sample: SampleComplaint) -> list[str]:
    values = [*sample.form.values(), *_person(sample).values(), *(sample.form["respondent"] or {}).values()]  # type: ignore[attr-defined]
    return [value for value in values if isinstance(value, str)]


def test_every_form_is_accepted_as_it_is(samples: list[SampleComplaint]) -> None:
    now = NOON.astimezone(an_office().zone)
    for sample in samples:
        checked = read_form(sample.form, a_reference(), now)
        assert checked.content.title == sample.form["title"]
        assert {w.field for w in checked.warnings} <= {"incident_date"}, checked.warnings


def test_the_form_has_exactly_the_documented_keys(samples: list[SampleComplaint]) -> None:
    keys = {
        "channel", "complainant", "is_anonymous", "is_secret", "classification", "category", "title", "narrative",
        "remedy_sought", "incident_date", "incident_place", "incident_village_code", "respondent", "target_agency",
    }  # fmt: skip
    assert all(set(sample.form) == keys for sample in samples)


def test_the_same_seed_gives_the_same_complaints() -> None:
    first, again = list(some_samples(60, seed=9)), list(some_samples(80, seed=9))
    assert first == again[:60]
    assert first != list(some_samples(60, seed=10))


def test_the_mix_is_that_of_a_desk(samples: list[SampleComplaint]) -> None:
    share = {key: n / MANY for key, n in Counter(s.form["classification"] for s in samples).items()}
    assert 0.72 < share[Classification.TIDAK_BERKADAR_PENGAWASAN] < 0.81
    for rare in (
        Classification.BERKADAR_PENGAWASAN,
        Classification.ASPIRASI,
        Classification.PERMINTAAN_INFORMASI,
    ):
        assert 0.05 < share[rare] < 0.11
    channels = Counter(s.form["channel"] for s in samples)
    assert channels["tatap_muka"] / MANY > 0.7
    assert len(channels) == 6
    assert {s.label.style for s in samples} == set(Style)
    assert 0.1 < sum(bool(s.files) for s in samples) / MANY < 0.4
    assert 0.01 < sum(_person(s)["id_type"] == "tidak_diberikan" for s in samples) / MANY < 0.05
    assert sum(s.form["is_anonymous"] is True for s in samples) > MANY * 0.03


def test_oversight_reports_name_a_respondent_and_are_often_secret(samples: list[SampleComplaint]) -> None:
    oversight = [s for s in samples if s.form["classification"] == Classification.BERKADAR_PENGAWASAN]
    assert all(s.form["respondent"] for s in oversight)
    assert sum(s.form["is_secret"] is True for s in oversight) > len(oversight) * 0.5
    assert all(s.form["respondent"] is None for s in samples if s not in oversight)


def test_texts_come_in_all_lengths_within_the_limits(samples: list[SampleComplaint]) -> None:
    lengths = [len(str(s.form["narrative"])) for s in samples]
    assert min(lengths) < 100
    assert max(lengths) > 3_500
    assert max(lengths) <= NARRATIVE_LIMIT - 100
    assert max(len(str(s.form["title"])) for s in samples) <= TITLE_LIMIT
    assert len({s.form["narrative"] for s in samples}) > MANY * 0.95
    assert len({s.label.template for s in samples}) >= 60


def test_nothing_of_the_workshop_is_left_in_the_texts(samples: list[SampleComplaint]) -> None:
    for sample in samples:
        for text in _texts(sample):
            assert not re.search(r"[{}|]|  |\.\.\d| ,|\.\.$|^\s|\s$", text), text


def test_texts_fit_the_village(samples: list[SampleComplaint]) -> None:
    for sample in samples:
        code = sample.form["incident_village_code"]
        village = a_reference().village(str(code)) if code else None
        if village is not None and village.is_kelurahan:
            about = (
                f"{sample.form['title']} {sample.form['narrative']} {sample.form['incident_place']}".lower()
            )
            assert "dusun i" not in about
            assert "kepala desa" not in about
            assert "kantor desa" not in about


def test_nothing_happens_after_it_is_told(samples: list[SampleComplaint]) -> None:
    for sample in samples:
        told = sample.form["incident_date"]
        assert told is None or date.fromisoformat(str(told)) <= TODAY
    days = [TODAY - timedelta(days=30), TODAY]
    early, late = list(sample_complaints(1, 2, a_reference(), days))
    assert early == next(sample_complaints(1, 1, a_reference(), days[:1]))
    assert late.form["incident_date"] is None or str(late.form["incident_date"]) <= TODAY.isoformat()


def test_people_are_invented(samples: list[SampleComplaint]) -> None:
    for sample in samples:
        person = _person(sample)
        if person["phone"] is not None:
            assert re.fullmatch(r"(0|62)8(12|13|21|22|52|53)7000[0-9]{4}", digits(person["phone"]))
            assert phone_warning(person["phone"]) is None
        if person["email"] is not None:
            assert re.fullmatch(r"[a-z.]+[0-9]{2}@surel\.example", person["email"])
        if person["id_type"] == "ktp" and person["id_number"] is not None:
            reading = read_nik(person["id_number"], a_reference().districts, TODAY)
            assert reading.warning is None, person
            assert reading.gender == person["gender"]
            assert int(digits(person["id_number"])[-4:]) >= 9_000


def test_labels_tell_duplicates_from_what_only_looks_alike(samples: list[SampleComplaint]) -> None:
    relations = Counter(s.label.relation for s in samples)
    assert relations[Relation.DUPLICATE] > MANY * 0.03
    assert relations[Relation.OTHER_OBJECT] > MANY * 0.03
    for index, sample in enumerate(samples):
        if sample.label.of is None:
            assert sample.label.relation is Relation.NEW
            continue
        first = samples[sample.label.of]
        assert sample.label.of < index
        assert first.label.template == sample.label.template
        assert _person(first)["village_code"] == _person(sample)["village_code"]
        if sample.label.relation is Relation.DUPLICATE:
            assert first.form["incident_place"] == sample.form["incident_place"]
            assert (
                first.form["narrative"] != sample.form["narrative"] or len(str(first.form["narrative"])) < 200
            )
        else:
            assert first.form["incident_place"] != sample.form["incident_place"] or (
                _person(first)["name"] != _person(sample)["name"]
            )


def test_files_are_real_and_accepted(samples: list[SampleComplaint]) -> None:
    from PIL import Image

    kinds: Counter[str] = Counter()
    for sample in samples[:600]:
        assert len({name for name, _ in sample.files}) == len(sample.files) <= 3
        for name, content in sample.files:
            judged = judge(name, content)
            kinds[judged.media_type] += 1
            assert len(content) < 40_000
            if judged.media_type == "image/jpeg":
                assert Image.open(BytesIO(content)).getexif()
    assert set(kinds) == {"image/jpeg", "image/png", "application/pdf"}


@pytest.mark.parametrize("template", templates(), ids=lambda t: t.id)
def test_every_template_names_what_exists_and_can_be_filled_in(template: Any) -> None:
    topic = a_reference().topic(template.category)
    assert topic in a_reference().topics
    assert template.agency == "{kec}" or a_reference().agency(template.agency).code == template.agency  # type: ignore[union-attr]
    assert template.title
    assert template.fact
    assert template.remedy
    if template.classification is Classification.BERKADAR_PENGAWASAN:
        assert template.respondent
    names = {
        "place", "village", "district", "desa", "kantor", "kades", "pemdes", "camat", "tgl", "bulan", "lama", "sejak",
        "pasangan", "hari", *template.vars,
    }  # fmt: skip
    values = dict.fromkeys(names, "kata")
    for text in (
        *template.title, *template.fact, *template.detail, *template.impact, *template.remedy, *template.places,
        *(value for r in template.respondent for value in r.values()),
    ):  # fmt: skip
        for seed in range(6):
            assert not set("{}|") & set(expand(text, values, Random(seed)))
    if "{place}" in "".join((*template.title, *template.fact)).lower():
        assert len(template.places) == len(set(template.places)) > 0


def test_there_are_at_least_sixty_matters() -> None:
    assert len({template.id for template in templates()}) == len(templates()) >= 60


@pytest.mark.parametrize("regency", ["36.71", "16.71", "11.01", "96.71"])
def test_any_regency_can_be_shown(regency: str) -> None:
    reference = load_reference(regency)
    now = datetime.now(an_office().zone)
    for sample in sample_complaints(2, 60, reference):
        checked = read_form(sample.form, reference, now)
        assert str(checked.content.complainant.village_code).startswith(regency)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (1, "satu hari"), (6, "enam hari"), (7, "seminggu"), (20, "dua minggu"), (29, "hampir sebulan"), (31, "sebulan"),
        (55, "hampir dua bulan"), (65, "dua bulan"), (349, "sebelas bulan"), (355, "lebih dari setahun"), (400, "lebih dari setahun"),
    ],
)  # fmt: skip
def test_times_are_said_as_people_say_them(days: int, words: str) -> None:
    assert how_long(days) == words


def test_since_when_never_lies() -> None:
    for days in range(400):
        text = since(TODAY - timedelta(days=days), TODAY, Random(days))
        assert text.startswith("sejak ")
        assert "bulan November" not in text or text.endswith("2025")
        assert "sejak tanggal" not in text or days < 60


def test_builders_make_valid_values_and_take_changes() -> None:
    assert a_form(4) == a_form(4) != a_form(5)
    assert a_form(complainant__name="Siti Aminah")["complainant"]["name"] == "Siti Aminah"
    assert a_content(title="Judul").title == "Judul"
    complaint = a_complaint(42, received_at=datetime(2026, 11, 24, 17, 30, tzinfo=NOON.tzinfo))
    assert complaint.register_no == "ME01-L1-26-00042-7"
    assert complaint.received_on == date(2026, 11, 25)
    assert complaint.due_on > complaint.received_on
