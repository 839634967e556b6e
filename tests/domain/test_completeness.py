"""Hints: what an agency would ask back, the costliest first, never more than two."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.domain.completeness import hints
from tests.builders import some_samples

LONG = "Lampu jalan di tikungan padam sejak dua minggu lalu dan sudah ada yang jatuh."
WHOLE: dict[str, Any] = {
    "channel": "tatap_muka",
    "classification": "tidak_berkadar_pengawasan",
    "narrative": LONG,
    "remedy_sought": "Diperbaiki.",
    "incident_date": "2026-11-20",
    "incident_place": "Tikungan",
    "target_agency": "Dishub",
    "complainant": {"phone": "081273456789"},
}


def fields(**changes: Any) -> list[str]:
    return [hint.field for hint in hints(WHOLE | changes)]


def test_a_whole_form_has_no_hint() -> None:
    assert fields() == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("narrative", "Lampu mati."),
        ("incident_place", None),
        ("incident_date", ""),
        ("remedy_sought", "  "),
        ("target_agency", None),
    ],
)
def test_each_missing_thing_is_named(name: str, value: object) -> None:
    assert fields(**{name: value}) == [name]


def test_nobody_can_be_reached() -> None:
    assert fields(complainant={}) == ["complainant.phone"]
    assert fields(complainant={"email": "a@b.id"}) == []
    assert fields(complainant={"id_type": "tidak_diberikan"}) == []
    assert fields(complainant={}, channel="whatsapp") == []


def test_oversight_wants_somebody_accused() -> None:
    assert fields(classification="berkadar_pengawasan") == ["respondent.unit"]
    assert fields(classification="berkadar_pengawasan", respondent={"position": "Kepala UPT"}) == []


@pytest.mark.parametrize("kind", ["aspirasi", "permintaan_informasi"])
def test_a_wish_has_neither_place_nor_day_nor_remedy(kind: str) -> None:
    assert fields(classification=kind, incident_place=None, incident_date=None, remedy_sought=None) == []


def test_at_most_two_the_costliest_first() -> None:
    assert fields(narrative="Mati.", incident_place="", incident_date="", remedy_sought="") == [
        "narrative",
        "incident_place",
    ]


@pytest.mark.parametrize("form", [{}, {"title": "Lampu"}, {"narrative": "   "}, {"narrative": 7}])
def test_silence_before_the_story_begins(form: dict[str, Any]) -> None:
    assert hints(form) == ()


def test_any_report_gets_short_sentences() -> None:
    for sample in some_samples(200, seed=4):
        found = hints(sample.form)
        assert len(found) <= 2
        assert all(hint.message.count(".") == hint.message.rstrip().count(".") > 0 for hint in found)
        assert all(len(hint.message) < 90 for hint in found)
