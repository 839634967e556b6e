"""What is frozen for sending: the same text for the same complaint, no citizen in it, and damage is noticed."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.complaint import (
    Attachment,
    Channel,
    Classification,
    Complainant,
    Complaint,
    ComplaintContent,
    FirstReport,
    Officer,
    Respondent,
)
from desktop.domain.errors import StorageProblem
from desktop.domain.outbox_payload import freeze, payload_sha256, thaw

CONTENT = ComplaintContent(
    channel=Channel.TATAP_MUKA,
    complainant=Complainant(
        name="Siti Aminah",
        id_number="1603025708900001",
        phone="0812-7345-6789",
        email="siti@contoh.id",
        address="Jl. Jenderal Sudirman No. 12",
        village_code="16.03.02.1001",
        occupation="Pedagang",
    ),
    classification=Classification.ASPIRASI,
    title="Lampu jalan",
    narrative="Mati sepanjang 400 meter.",
    category="JALAN",
    incident_date=date(2026, 11, 20),
    incident_place="Depan pasar",
    respondent=Respondent("Budi", "197001012000031001", "Kepala UPT", "PUPR"),
    target_agency="PUPR",
    is_secret=True,
)
COMPLAINT = Complaint(
    id="0",
    register_no="ME01-L1-26-00042-7",
    content=CONTENT,
    received_at=datetime(2026, 11, 24, tzinfo=UTC),
    received_on=date(2026, 11, 24),
    received_by=Officer("rina", "Rina"),
    due_on=date(2026, 12, 1),
    attachments=(Attachment("a.jpg", "ab" * 32, 7, "image/jpeg"),),
)


def test_there_and_back() -> None:
    text = freeze(COMPLAINT, "Pagar Dewa, Kec. Lubai Ulu", handover_to="Dinkes")
    report = thaw(text, payload_sha256(text))
    assert report.register_no == COMPLAINT.register_no
    assert report.incident_place == "Depan pasar, Pagar Dewa, Kec. Lubai Ulu"
    assert report.respondent == "Budi, Kepala UPT, PUPR"
    assert report.attachments == COMPLAINT.attachments
    assert (report.incident_date, report.handover_to, report.is_secret) == (
        date(2026, 11, 20),
        "Dinkes",
        True,
    )


def test_nothing_about_the_citizen() -> None:
    text = freeze(COMPLAINT)
    person = CONTENT.complainant
    for value in (
        person.name,
        person.id_number,
        person.phone,
        person.email,
        person.address,
        person.village_code,
    ):
        assert value is not None
        assert value not in text
    assert "197001012000031001" not in text


def test_one_complaint_has_one_text() -> None:
    assert freeze(COMPLAINT) == freeze(replace(COMPLAINT, status=COMPLAINT.status))
    assert list(json.loads(freeze(COMPLAINT))) == sorted(json.loads(freeze(COMPLAINT)))


def test_a_link_adds_one_line_and_leaves_other_texts_as_they_were() -> None:
    first = FirstReport("1", "ME01-L1-26-00007-3")
    linked = freeze(replace(COMPLAINT, duplicate_of=first))
    assert thaw(linked, payload_sha256(linked)).related_to == first.register_no
    assert "related_to" not in json.loads(freeze(COMPLAINT))
    assert freeze(replace(COMPLAINT, duplicate_of=replace(first, is_guarded=True))) == freeze(COMPLAINT)


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[:-1],
        lambda text: text + " ",
        lambda text: text.replace("400", "500"),
        lambda text: "",
    ],
)
def test_a_changed_text_is_noticed(damage: object) -> None:
    text = freeze(COMPLAINT)
    with pytest.raises(StorageProblem):
        thaw(damage(text), payload_sha256(text))  # type: ignore[operator]


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "1", '{"format": 1}', '{"format": 2}', '{"format": 1, "channel": "x"}']
)
def test_a_text_of_another_form_is_refused(text: str) -> None:
    with pytest.raises(StorageProblem):
        thaw(text, payload_sha256(text))


@given(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    st.text(st.characters(exclude_categories=["Cs"])),
)
def test_any_words_come_back(title: str, narrative: str) -> None:
    text = freeze(replace(COMPLAINT, content=replace(CONTENT, title=title, narrative=narrative)))
    report = thaw(text, payload_sha256(text))
    assert (report.title, report.narrative) == (title, narrative)
