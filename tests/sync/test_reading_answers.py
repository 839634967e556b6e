"""Reading back on the wire (E4, E5) and the follow-up (E6): real bytes over real sockets, and answers nobody promised."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.follow_up import FollowUpPayload, FollowUpPurpose, marked
from desktop.domain.lapor_report import EntryKind, LaporEntry, LaporStatus
from sync.gateway import AnswerKind, EntriesReading, FileUpload, StatusReading
from sync.lapor_v3 import LaporV3
from sync.lapor_v3.answers import RawAnswer
from sync.lapor_v3.follow_ups import missing_for_follow_up
from sync.lapor_v3.reading import entries_reading, read_time, status_reading
from tests.sync.canned import CannedServer, http
from tests.sync.desk import gateway_to
from tests.sync.desk import settings as office_settings

WIB = ZoneInfo("Asia/Jakarta")
NUMBER = "ME01-L1-26-00042-7"
FOLLOW_UP = FollowUpPayload(
    register_no=NUMBER,
    ordinal=1,
    purpose=FollowUpPurpose.NOTE,
    content=marked(NUMBER, 1, 1, 1, "Sudah tiga malam & masih mati."),
    is_secret=True,
    target_agency="PUPR",
)
AT = datetime(2026, 11, 24, 7, 5, tzinfo=UTC)

DETAIL = {
    "results": {
        "data": {
            "status_code": "disposed",
            "status_name": "Terdisposisi Sedang Diproses",
            "disposition_id": 12838,
            "disposition_name": "Dinas <b>PUPR</b>",
            "content": "[No. Register: ME01-L1-26-00042-7]\nLampu mati.",
            "status_logs": [
                {"note": "Terdisposisi ke <i>PUPR</i>", "timestamp": "24-11-2026 14:05:00"},
                {"note": "Laporan diterima", "timestamp": "24-11-2026 12:17:00"},
                "bukan baris",
                {"timestamp": "24-11-2026 12:17:00"},
            ],
        },
        "data_logs": [
            {"note": "Laporan diterima", "timestamp": "24-11-2026 12:17:00"},
            {"status_name": "Terdisposisi Sedang Diproses", "timestamp": "kapan-kapan"},
        ],
    }
}
STATUS = LaporStatus(
    "disposed",
    "Terdisposisi Sedang Diproses",
    "12838",
    "Dinas PUPR",
    (
        LaporEntry(EntryKind.STATUS, "Laporan diterima", AT.replace(hour=5, minute=17)),
        LaporEntry(EntryKind.STATUS, "Terdisposisi ke PUPR", AT),
        LaporEntry(EntryKind.STATUS, "Terdisposisi Sedang Diproses", None),
    ),
    "[No. Register: ME01-L1-26-00042-7]\nLampu mati.",
)
PAGE_OF_ENTRIES = {
    "results": {
        "data": [
            {
                "content": "<p>Sudah <b>kami</b> perbaiki.</p><script>x()</script>",
                "created_at": "24-11-2026 14:05:00",
                "institution_from_name": "Dinas PUPR\u202e",
                "attachments": {
                    "0": {"name": "foto.jpg"},
                    "1": {"url": "https://lapor.go.id/berkas/foto-2.jpg?x=1"},
                    "docs": [{"name": "surat.pdf"}, "https://lapor.go.id/berkas/nota.pdf"],
                },
            },
            {"content": "", "created_at": "x", "attachments": []},
            {"content": 7},
            None,
            {"content": "Terima kasih", "created_at": None, "institution_from": {"name": "Admin"}},
        ],
        "next_page_url": "https://jahat.contoh/?page=2",
    }
}
ENTRIES = (
    LaporEntry(
        EntryKind.FOLLOW_UP,
        "Sudah kami perbaiki.",
        AT,
        "Dinas PUPR",
        ("foto.jpg", "foto-2.jpg", "surat.pdf", "nota.pdf"),
    ),
    LaporEntry(EntryKind.FOLLOW_UP, "Terima kasih", None, "Admin"),
)


@contextmanager
def reading_from(answer: bytes) -> Iterator[tuple[LaporV3, CannedServer]]:
    """Serve ``answer`` to every reading call."""
    with CannedServer(b"", probe=answer) as server:
        gateway = gateway_to(server.url, read_timeout_s=0.4)
        try:
            yield gateway, server
        finally:
            gateway.close()


def _raw(value: Any, status: int = 200) -> RawAnswer:
    return RawAnswer(status, {"Content-Type": "application/json"}, json.dumps(value).encode(), True)


@pytest.mark.parametrize("key", ["results", "message"])
def test_where_a_report_stands(key: str) -> None:
    with reading_from(http("200 OK", json.dumps({key: DETAIL["results"]}))) as (gateway, server):
        reading = gateway.read_status("9165816")
    assert reading == StatusReading(replace(reading.answer, kind=AnswerKind.ACCEPTED), STATUS)
    assert server.requests[0].startswith(b"GET /complaints/9165816/complaint HTTP/1.1")


def test_follow_ups_of_others() -> None:
    with reading_from(http("200 OK", json.dumps(PAGE_OF_ENTRIES))) as (gateway, server):
        reading = gateway.read_entries("9165816", 3)
    assert (reading.answer.kind, reading.entries, reading.has_more) == (AnswerKind.ACCEPTED, ENTRIES, True)
    assert server.requests[0].startswith(b"GET /complaints/9165816/followups?page=3 HTTP/1.1")
    assert len(server.requests) == 1  # the server's address is never followed


@pytest.mark.parametrize("more", [None, "", "  ", 0, True, 2, ["x"]])
def test_only_an_address_means_more(more: object) -> None:
    assert not entries_reading(_raw({"results": {"data": [], "next_page_url": more}}), 0, WIB).has_more


def test_a_list_with_gaps_is_an_object_on_some_servers() -> None:
    rows = PAGE_OF_ENTRIES["results"]["data"]
    value = {"results": {"data": {str(n): row for n, row in enumerate(rows)}}}
    assert entries_reading(_raw(value), 0, WIB).entries == ENTRIES


@pytest.mark.parametrize(
    "value",
    [
        None,
        7,
        "x",
        [],
        {},
        {"results": {}},
        {"results": []},
        {"results": {"data": None}},
        {"message": "ok"},
        {"results": {"data": "x"}},
        {"results": "x", "message": {"data": 3}},
    ],
)
def test_answers_of_another_shape(value: Any) -> None:
    status, entries = status_reading(_raw(value), 0, WIB), entries_reading(_raw(value), 0, WIB)
    assert (status.answer.kind, status.status) == (AnswerKind.UNREADABLE, None)
    assert (entries.answer.kind, entries.entries) == (AnswerKind.UNREADABLE, ())


@pytest.mark.parametrize(
    ("answer", "kind", "status"),
    [
        (http("404 Not Found", '{"message": "Laporan tidak ditemukan"}'), AnswerKind.STATUS, 404),
        (http("429 Too Many", "{}", "application/json", "Retry-After: 9"), AnswerKind.STATUS, 429),
        (http("200 OK", "<!doctype html>", "text/html"), AnswerKind.PORTAL, 200),
        (http("302 Found", "", "text/html", "Location: /masuk"), AnswerKind.PORTAL, 302),
        (http("200 OK", '{"results": {"data": ['), AnswerKind.UNREADABLE, 200),
        (
            http("200 OK", '{"results": {"data": {"status_name": "x"}}}', length=900),
            AnswerKind.UNREADABLE,
            200,
        ),
        (http("200 OK", "[" * 200_000), AnswerKind.UNREADABLE, 200),
        (http("200 OK", '{"results": "' + "y" * 2_000_000 + '"}'), AnswerKind.UNREADABLE, 200),
        (http("203 Other", json.dumps(DETAIL)), AnswerKind.UNREADABLE, 203),
    ],
)
def test_other_answers(answer: bytes, kind: AnswerKind, status: int) -> None:
    with reading_from(answer) as (gateway, _):
        readings: list[StatusReading | EntriesReading] = [
            gateway.read_status("9165816"),
            gateway.read_entries("9165816", 1),
        ]
    for reading in readings:
        assert (reading.answer.kind, reading.answer.status) == (kind, status)
    assert readings[0].status is None  # type: ignore[union-attr]


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
_KEYS = [
    "data",
    "status_code",
    "status_name",
    "disposition_id",
    "disposition_name",
    "content",
    "status_logs",
    "note",
    "timestamp",
    "data_logs",
    "created_at",
    "attachments",
    "docs",
    "0",
    "name",
    "institution_from_name",
    "institution_from",
    "next_page_url",
]
_LIKE = st.recursive(
    _JSON,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_KEYS), inner, max_size=6),
    max_leaves=20,
)


@settings(max_examples=300, deadline=None)
@given(st.fixed_dictionaries({"results": st.fixed_dictionaries({"data": _LIKE, "data_logs": _LIKE})}))
def test_nothing_that_is_read_can_break_the_reader(value: Any) -> None:
    raw = _raw(value)
    status, page = status_reading(raw, 0, WIB), entries_reading(raw, 0, WIB)
    assert (status.status is None) == (status.answer.kind is not AnswerKind.ACCEPTED)
    for entry in (*(status.status.entries if status.status else ()), *page.entries):
        assert entry.content or entry.attachments
        assert entry.at is None or entry.at.tzinfo is UTC


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("24-11-2026 14:05:00", AT),
        ("24-11-2026 14:05", AT),
        ("24/11/2026 14:05:00", AT),
        (" 4-1-2026 4:05:00 ", datetime(2026, 1, 3, 21, 5, tzinfo=UTC)),
        ("2026-11-24 14:05:00", AT),
        ("2026-11-24T07:05:00Z", AT),
        ("2026-11-24T14:05:00.000000+07:00", AT),
        ("31-02-2026 14:05:00", None),
        ("01-01-0001 00:00:00", None),
        ("24-11-2026 25:05:00", None),
        ("٢٤-11-2026 14:05:00", None),
        ("kemarin", None),
        ("", None),
        (1_764_000_000, None),
        (None, None),
    ],
)
def test_times(text: object, at: datetime | None) -> None:
    assert read_time(text, WIB) == at


def test_times_in_the_zone_that_is_set() -> None:
    with CannedServer(b"", probe=http("200 OK", json.dumps(PAGE_OF_ENTRIES))) as server:
        gateway = gateway_to(server.url, time_zone="Asia/Jayapura")
        reading = gateway.read_entries("9165816", 1)
        gateway.close()
    assert reading.entries[0].at == AT.replace(hour=5)


def _sent(**changes: Any) -> bytes:
    with CannedServer(http("200 OK", "")) as server:
        gateway = gateway_to(server.url, **changes)
        answer = gateway.add_follow_up(
            FOLLOW_UP,
            "9165816",
            [
                FileUpload("foto é.jpg", "image/jpeg", b"\xff\xd8"),
                FileUpload("b.pdf", "application/pdf", b"%P"),
            ],
        )
        gateway.close()
    assert (answer.kind, answer.remote_id) == (AnswerKind.ACCEPTED, "9165816")
    return server.requests[0]


def _field(request: bytes, name: str) -> str:
    part = request.partition(f'name="{name}"\r\n\r\n'.encode())[2]
    return part.partition(b"\r\n--")[0].decode()


def test_what_a_follow_up_sends() -> None:
    request = _sent(institution_id="70119")
    assert request.startswith(b"POST /complaints/followup/add HTTP/1.1")
    assert b"\r\nContent-Type: multipart/form-data; boundary=" in request
    expected = {
        "user_id": "151345",
        "institution_from_id": "70119",
        "institution_to_id": "12838",
        "complaint_id": "9165816",
        "info_disposition": "",
        "template_code": "",
        "rating": "0",
        "is_secret": "1",
        "content": FOLLOW_UP.content,
    }
    assert {name: _field(request, name) for name in expected} == expected
    assert 'name="attachment[0]"; filename="foto é.jpg"'.encode() in request
    assert b'name="attachment[1]"; filename="b.pdf"' in request


def test_without_an_id_of_its_own_the_agency_stands_for_the_office() -> None:
    assert _field(_sent(), "institution_from_id") == "12838"


def test_without_files_it_is_multipart_all_the_same() -> None:
    with CannedServer(http("204 No Content", "")) as server:
        gateway = gateway_to(server.url)
        assert gateway.add_follow_up(FOLLOW_UP, "9165816", []).kind is AnswerKind.ACCEPTED
        gateway.close()
    assert b"multipart/form-data" in server.requests[0]


def test_what_is_missing_is_named() -> None:
    office = office_settings("http://127.0.0.1")
    for follow_up, own, field in (
        (replace(FOLLOW_UP, target_agency=None), office, "target_agency"),
        (replace(FOLLOW_UP, target_agency="Dishub"), office, "target_agency"),
        (FOLLOW_UP, replace(office, user_id=""), "sp4n.user_id"),
    ):
        problem = missing_for_follow_up(own, follow_up)
        assert problem is not None
        assert problem.field == field
    assert missing_for_follow_up(office, FOLLOW_UP) is None
