"""The body of a report: ids from the office's file, words for the people at LAPOR!, nothing about the citizen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop.domain.complaint import Channel, Classification
from desktop.domain.outbox_payload import ReportPayload
from desktop.domain.report_text import report_text
from resources.i18n import set_language
from sync.lapor_v3.report import create_body, handover_body, missing
from tests.sync.desk import settings

OFFICE = settings("http://127.0.0.1")
REPORT = ReportPayload(
    register_no="ME01-L1-26-00042-7",
    channel=Channel.WHATSAPP,
    classification=Classification.BERKADAR_PENGAWASAN,
    title="Pungutan uang perpisahan di sekolah",
    narrative="Orang tua diminta Rp250.000.\n\nTanpa kuitansi.",
    category="Jalan Berlubang",
    remedy_sought="Uang dikembalikan.",
    incident_date=date(2026, 11, 20),
    incident_place="SDN 3, Pagar Dewa, Kec. Lubai Ulu",
    respondent="Kepala sekolah",
    target_agency="PUPR",
    is_secret=True,
)


@pytest.mark.parametrize("language", ["id", "en"])
def test_content(language: str) -> None:
    set_language(language)
    assert report_text(REPORT) == (
        "[No. Register: ME01-L1-26-00042-7]\n"
        "Orang tua diminta Rp250.000.\n\nTanpa kuitansi.\n\n"
        "Permintaan penyelesaian: Uang dikembalikan.\n"
        "Waktu kejadian: 20 November 2026\n"
        "Tempat kejadian: SDN 3, Pagar Dewa, Kec. Lubai Ulu\n"
        "Pihak yang dilaporkan: Kepala sekolah\n"
        "Disampaikan melalui: WhatsApp"
    )


def test_body() -> None:
    body = create_body(OFFICE, REPORT, [])
    assert body == {
        "title": REPORT.title,
        "content": report_text(REPORT),
        "channel": 13,
        "is_new_user_slider": False,
        "user_id": "151345",
        "is_inbox": True,
        "is_disposisi_slider": True,
        "disposition_id": "12838",
        "classification_id": "4",
        "category_id": "436",
        "location_id": "34",
        "date_of_incident": "2026-11-20",
        "tags_raw": "#tatapmuka",
        "priority_program_id": None,
        "community_id": None,
        "copy_externals": None,
        "info_disposition": None,
        "info_attachments": None,
        "is_approval": False,
        "is_anonymous": False,
        "is_secret": True,
        "is_priority": False,
        "attachments": False,
    }


@pytest.mark.parametrize(
    ("form", "ids", "expected"),
    [
        ("string", [], False),
        ("list", [], False),
        ("string", ["4199656"], "[4199656]"),
        ("list", ["4199656", "4199657"], [4199656, 4199657]),
    ],
)
def test_form_of_attachments(form: str, ids: list[str], expected: object) -> None:
    assert create_body(replace(OFFICE, attachments_form=form), REPORT, ids)["attachments"] == expected


def test_handover() -> None:
    body = handover_body(OFFICE, replace(REPORT, handover_to="Dinkes"))
    assert body == {
        "is_request": 1,
        "reason": "12840",
        "reason_description": "Diteruskan dari loket pengaduan, No. Register ME01-L1-26-00042-7",
        "not_authority": 1,
    }


@pytest.mark.parametrize(
    ("office", "report", "field"),
    [
        ({}, {}, None),
        ({}, {"category": None}, None),
        ({"category_ids": {"*": "1"}}, {"category": "AIR"}, None),
        ({}, {"target_agency": None}, "target_agency"),
        ({}, {"target_agency": "DPRD"}, "target_agency"),
        ({}, {"handover_to": "DPRD"}, "target_agency"),
        ({}, {"category": "AIR"}, "category"),
        ({"category_ids": {"JALAN BERLUBANG": ""}}, {}, "category"),
        ({"classification_ids": {}}, {}, "classification"),
        ({"location_id": ""}, {}, "sp4n.location_id"),
        ({"user_id": ""}, {}, "sp4n.user_id"),
        ({"channel_id": ""}, {}, "sp4n.channel_id"),
        ({"channel_id": "13a"}, {}, "sp4n.channel_id"),
        ({"channel_id": "١٣"}, {}, "sp4n.channel_id"),
    ],
)
def test_what_is_missing(office: dict[str, Any], report: dict[str, Any], field: str | None) -> None:
    problem = missing(replace(OFFICE, **office), replace(REPORT, **report))
    assert (problem.field if problem else None) == field


def test_a_report_without_topic_may_have_a_general_id() -> None:
    report = replace(REPORT, category=None)
    assert create_body(OFFICE, report, [])["category_id"] is None
    general = replace(OFFICE, category_ids={"*": "1"})
    assert create_body(general, report, [])["category_id"] == "1"
