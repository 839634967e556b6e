"""The strict practice server: what is not the wire as known is refused with its field, noted, and not kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests

from sync.sandbox import SandboxServer
from tests.sync.sandbox_calls import (
    FOLLOW_UP,
    HANDOVER,
    REPORT,
    create,
    follow_up,
    hand_over,
    headers,
    read,
    signed_in,
    upload,
)

NUMBER = 9_165_816
FIRST_LINE = "[No. Register: ME01-L1-26-00042-7]"


@pytest.fixture
def client(server: SandboxServer) -> Iterator[requests.Session]:
    with signed_in(server) as session:
        yield session


def refused(server: SandboxServer, answer: requests.Response, field: str) -> None:
    """Check that the field was refused and noted."""
    assert answer.status_code == 422
    assert field in answer.json()["errors"]
    assert [v.field for v in server.violations] == list(answer.json()["errors"])


REPORTS: list[tuple[str, dict[str, Any]]] = [
    ("title", {"title": "x" * 151}),
    ("title", {"title": "  "}),
    ("title", {"title": 7}),
    ("content", {"content": "Lubang\n" + FIRST_LINE}),
    ("content", {"content": FIRST_LINE[:-2] + "8]\nLubang"}),
    ("content", {"content": FIRST_LINE + " Lubang"}),
    ("content", {"content": FIRST_LINE.lower() + "\nLubang"}),
    ("channel", {"channel": "13"}),
    ("channel", {"channel": 13.0}),
    ("is_inbox", {"is_inbox": 1}),
    ("is_disposisi_slider", {"is_disposisi_slider": False}),
    ("is_anonymous", {"is_anonymous": "false"}),
    ("is_secret", {"is_secret": None}),
    ("is_priority", {"is_priority": 0}),
    ("is_approval", {"is_approval": True}),
    ("is_new_user_slider", {"is_new_user_slider": 0}),
    ("disposition_id", {"disposition_id": "PUPR"}),
    ("disposition_id", {"disposition_id": True}),
    ("category_id", {"category_id": ""}),
    ("location_id", {"location_id": 0}),
    ("date_of_incident", {"date_of_incident": "20-11-2026"}),
    ("date_of_incident", {"date_of_incident": "2026-02-30"}),
    ("tags_raw", {"tags_raw": ["#tatapmuka"]}),
    ("priority_program_id", {"priority_program_id": ""}),
    ("copy_externals", {"copy_externals": []}),
    ("info_disposition", {"info_disposition": 1}),
    ("info_attachments", {"info_attachments": ""}),
    ("attachments", {"attachments": None}),
    ("attachments", {"attachments": "[]"}),
    ("attachments", {"attachments": "4199656"}),
    ("attachments", {"attachments": '["a"]'}),
    ("attachments", {"attachments": [4199656]}),
    ("nik", {"nik": "1603025708900001"}),
    ("nameUser", {"nameUser": "Siti"}),
    ("user_id", {"is_new_user_slider": True}),
]


@pytest.mark.parametrize(("field", "change"), REPORTS)
def test_reports(server: SandboxServer, client: requests.Session, field: str, change: dict[str, Any]) -> None:
    upload(client, server, "a.jpg")
    refused(server, create(client, server, **change), field)
    assert server.arrived == []


@pytest.mark.parametrize("field", REPORT)
def test_no_field_of_a_report_may_be_left_out(
    server: SandboxServer, client: requests.Session, field: str
) -> None:
    body = {name: value for name, value in REPORT.items() if name != field}
    refused(server, client.post(f"{server.url}/complaints/complaint", json=body), field)


def test_reports_that_are_right(server: SandboxServer, client: requests.Session) -> None:
    upload(client, server, "a.jpg", "b.pdf")
    reporter = {"nameUser": "Siti Aminah", "emailUser": None, "phoneUser": "081273456789"}
    body = {**REPORT, **reporter, "is_new_user_slider": True}
    del body["user_id"]
    assert client.post(f"{server.url}/complaints/complaint", json=body).status_code == 201
    for change in (
        {"title": "x" * 150, "category_id": None, "date_of_incident": None},
        {"attachments": '["4199656",4199657]', "disposition_id": 12838},
        {"content": FIRST_LINE, "tags_raw": ""},
    ):
        assert create(client, server, **change).status_code == 201
    server.conditions.attachments_form = "list"
    assert create(client, server, attachments=[4199656]).status_code == 201
    assert server.violations == []
    refused(server, create(client, server, attachments="[4199656]"), "attachments")


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("is_request", {"is_request": True}),
        ("not_authority", {"not_authority": 0}),
        ("reason", {"reason": "Dinkes"}),
        ("reason_description", {"reason_description": ""}),
        ("note", {"note": "x"}),
    ],
)
def test_hand_overs(
    server: SandboxServer, client: requests.Session, field: str, change: dict[str, Any]
) -> None:
    create(client, server)
    assert hand_over(client, server, NUMBER).status_code == 200
    refused(server, hand_over(client, server, NUMBER, **change), field)
    assert len(server.arrived[0].handovers) == 1


@pytest.mark.parametrize("field", HANDOVER)
def test_no_field_of_a_hand_over_may_be_left_out(
    server: SandboxServer, client: requests.Session, field: str
) -> None:
    create(client, server)
    body = {name: value for name, value in HANDOVER.items() if name != field}
    url = f"{server.url}/complaints/process/{NUMBER}/reject"
    refused(server, client.post(url, json=body), field)


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("content", {"content": "x" * 1001}),
        ("content", {"content": " "}),
        ("rating", {"rating": 5}),
        ("is_secret", {"is_secret": "true"}),
        ("complaint_id", {"complaint_id": 1}),
        ("complaint_id", {"complaint_id": "#9165816"}),
        ("user_id", {"user_id": ""}),
        ("institution_from_id", {"institution_from_id": "PUPR"}),
        ("institution_to_id", {"institution_to_id": "-1"}),
        ("token", {"token": "x"}),
        *((name, {name: None}) for name in FOLLOW_UP),
    ],
)
def test_follow_ups(
    server: SandboxServer, client: requests.Session, field: str, change: dict[str, Any]
) -> None:
    create(client, server)
    assert follow_up(client, server, "a.jpg", "b.pdf", content="x" * 1000).status_code == 200
    answer = follow_up(client, server, **change)
    assert answer.status_code == 422
    assert field in answer.json()["errors"]
    assert field in [v.field for v in server.violations]
    assert len(server.arrived[0].follow_ups) == 1


@pytest.mark.parametrize(
    ("path", "name", "file"),
    [
        ("/complaints/complaint/file", "attachments", ("a.jpg", b"x", "image/jpeg")),
        ("/complaints/complaint/file", "attachments[0]", ("a.jpg", b"x", "image/jpeg")),
        ("/complaints/complaint/file", "attachments[]", ("a.exe", b"x", "application/octet-stream")),
        ("/complaints/complaint/file", "attachments[]", ("a.jpg", b"x")),
        ("/complaints/followup/add", "attachment[1]", ("a.jpg", b"x", "image/jpeg")),
        ("/complaints/followup/add", "attachments[]", ("a.jpg", b"x", "image/jpeg")),
        ("/complaints/followup/add", "attachment[0]", ("a.gif", b"x", "image/gif")),
    ],
)
def test_files(server: SandboxServer, client: requests.Session, path: str, name: str, file: Any) -> None:
    create(client, server)
    form = FOLLOW_UP if "followup" in path else {}
    refused(server, client.post(f"{server.url}{path}", data=form, files={name: file}), name)
    assert server.arrivals.files == {}


def test_an_upload_has_no_other_fields(server: SandboxServer, client: requests.Session) -> None:
    file = {"attachments[]": ("a.jpg", b"x", "image/jpeg")}
    answer = client.post(f"{server.url}/complaints/complaint/file", data={"complaint_id": 1}, files=file)
    refused(server, answer, "complaint_id")


def test_headers(server: SandboxServer, client: requests.Session) -> None:
    for accept in ("*/*", "text/html"):
        client.headers["Accept"] = accept
        assert "Accept" in create(client, server).json()["errors"]
        assert "Accept" in read(client, server, "/masters/templates").json()["errors"]
    client.headers["Accept"] = "application/json"
    url = f"{server.url}/complaints/complaint"
    for kind in ("text/plain", "application/x-www-form-urlencoded"):
        assert "Content-Type" in client.post(url, data="{}", headers={"Content-Type": kind}).json()["errors"]
    before = len(server.violations)
    bare = {**headers(server), "token": server.secrets.braced.strip("{}")}
    assert requests.get(f"{server.url}/masters/templates", headers=bare, timeout=5).status_code == 401
    assert [v.field for v in server.violations[before:]] == ["token"]
    assert server.arrived == []


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("/masters/institutions/external?page_size=1001", "page_size"),
        ("/masters/institutions/external?page_size=0", "page_size"),
        ("/masters/templates?page=1", "page"),
        ("/complaints/9165816/followups?page=0", "page"),
        ("/complaints/9165816/followups?page=satu", "page"),
        ("/complaints/9165816/complaint?nik=1", "nik"),
    ],
)
def test_parameters(server: SandboxServer, client: requests.Session, path: str, field: str) -> None:
    create(client, server)
    refused(server, read(client, server, path), field)


def test_a_reading_call_has_no_body(server: SandboxServer, client: requests.Session) -> None:
    answer = client.get(f"{server.url}/masters/templates", data=b"{}")
    refused(server, answer, "body")


def test_an_address_that_is_not_there_is_noted(server: SandboxServer, client: requests.Session) -> None:
    assert read(client, server, "/complaint").status_code == 404
    assert [(v.call, v.field) for v in server.violations] == [("unknown", "path")]
    assert server.calls_by_endpoint == {"unknown": 1}


def test_a_violation_is_noted_whatever_goes_wrong_besides(
    server: SandboxServer, client: requests.Session
) -> None:
    server.faults.replace({"error_500": 1})
    assert create(client, server, nik="1").status_code == 500
    assert [v.field for v in server.violations] == ["nik"]
    listed = client.get(f"{server.url}/_arrived").json()["violations"]
    assert listed[0] | {"at": ""} == {
        "at": "",
        "call": "create",
        "field": "nik",
        "message": "The field nik is not known.",
    }


def test_a_server_that_is_not_strict_minds_nothing(client: requests.Session) -> None:
    with SandboxServer(strict=False) as server, signed_in(server) as session:
        assert create(session, server, nik="1", content="Lubang").status_code == 201
        assert server.violations == []
        changed = session.post(f"{server.url}/_faults", json={"strict": True})
        assert changed.json()["strict"] is True
        assert create(session, server, nik="1").status_code == 422
