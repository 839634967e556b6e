"""The practice server: the calls as published, secrets, memory over restarts, connections."""

from __future__ import annotations

import http.client
import json
import re
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from desktop.domain.errors import InvalidInput
from sync.sandbox import SandboxServer
from sync.sandbox.secrets import FirstComeSecrets, PracticeSecrets
from tests.sync.sandbox_calls import (
    REPORT,
    create,
    follow_up,
    hand_over,
    headers,
    read,
    signed_in,
    upload,
)


@pytest.fixture
def client(server: SandboxServer) -> Iterator[requests.Session]:
    with signed_in(server) as session:
        yield session


@pytest.mark.parametrize("header", ["Authorization", "auth"])
def test_both_secrets_are_checked(server: SandboxServer, header: str) -> None:
    url = f"{server.url}/masters/institutions/external"
    accept = {"Accept": "application/json"}
    both = {**accept, header: server.secrets.bearer, "token": server.secrets.braced}
    assert requests.get(url, headers=both, timeout=5).status_code == 200
    for wrong in ({}, {header: both[header]}, {"token": both["token"]}, {**both, "token": "{x}"}):
        assert requests.get(url, headers=wrong, timeout=5).status_code == 401
    assert requests.post(f"{server.url}/complaints/complaint", json=REPORT, timeout=5).status_code == 401
    assert server.arrived == []


def test_files_and_reports(server: SandboxServer, client: requests.Session) -> None:
    results = upload(client, server, "a.jpg", "b.pdf").json()["results"]
    image, document = results["images"][0]["id"], results["docs"][0]["id"]
    assert len(str(image)) == 7
    for form, attachments in (("string", f"[{image}, {document}]"), ("list", [image, document])):
        server.conditions.attachments_form = form
        answer = create(client, server, attachments=attachments)
        assert answer.status_code == 201
        assert len(str(answer.json()["complaint_id"])) == 7
    assert [f.name for f in server.arrived[1].files] == ["a.jpg", "b.pdf"]
    assert server.arrivals.duplicates() == {"ME01-L1-26-00042-7": 2}


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"title": ""}, "title"),
        ({"content": None}, "content"),
        ({"channel": "13"}, "channel"),
        ({"channel": True}, "channel"),
        ({"location_id": None}, "location_id"),
        ({"attachments": "[1]"}, "attachments"),
        ({"attachments": "x"}, "attachments"),
    ],
)
@pytest.mark.parametrize("strict", [True, False])
def test_wrong_reports(
    server: SandboxServer, client: requests.Session, change: dict[str, object], field: str, strict: bool
) -> None:
    server.conditions.strict = strict
    answer = create(client, server, **change)
    assert answer.status_code == 422
    assert field in answer.json()["errors"]
    assert server.arrived == []


def test_no_json(server: SandboxServer, client: requests.Session) -> None:
    for body in (b"{", b"[]", b"\xff"):
        assert client.post(f"{server.url}/complaints/complaint", data=body).status_code == 422
    assert client.post(f"{server.url}/complaints/complaint/file").status_code == 422


def test_reading_back(server: SandboxServer, client: requests.Session) -> None:
    number = create(client, server).json()["complaint_id"]
    base = f"/complaints/{number}"
    detail = read(client, server, f"{base}/complaint").json()["results"]
    assert detail["data"]["status_name"] == "Belum Terverifikasi"
    assert detail["data"]["disposition_name"] == "Dinas Pekerjaan Umum dan Penataan Ruang"
    assert "content" not in detail["data"]
    assert hand_over(client, server, number).status_code == 200
    server.conditions.shows_content = True
    detail = read(client, server, f"{base}/complaint").json()["results"]
    assert detail["data"]["disposition_name"] == "Dinas Kesehatan"
    assert detail["data"]["content"] == REPORT["content"]
    assert [set(log) for log in detail["data"]["status_logs"]] == [{"note", "timestamp"}] * 2
    assert len(detail["data_logs"]) == 2
    for path in ("complaint", "followups"):
        assert read(client, server, f"/complaints/1/{path}").json() == {"message": "Laporan tidak ditemukan"}
    templates = read(client, server, "/masters/templates?page_size=2").json()["results"]["data"]
    assert len(templates) == 2
    moved = client.post(
        f"{server.url}/_status", json={"complaint_id": number, "status": "Arsip", "note": "Selesai"}
    )
    assert moved.json() == {"found": True}
    assert server.arrived[0].status == "Arsip"
    assert server.violations == []


def test_the_log_of_a_report_comes_in_no_order(server: SandboxServer, client: requests.Session) -> None:
    number = create(client, server).json()["complaint_id"]
    for hour in range(4):
        server.conditions.clock_offset_s = hour * 3600
        server.arrivals.set_status(number, "Terdisposisi Sedang Diproses", f"Langkah {hour}")
    results = read(client, server, f"/complaints/{number}/complaint").json()["results"]
    for logs in (results["data"]["status_logs"], results["data_logs"]):
        times = [log["timestamp"] for log in logs]
        assert len(times) == 5
        assert times not in (sorted(times), sorted(times, reverse=True))


def test_follow_ups_of_both_sides(server: SandboxServer, client: requests.Session) -> None:
    number = create(client, server).json()["complaint_id"]
    assert follow_up(client, server, "a.jpg", "b.pdf", complaint_id=number).status_code == 200
    for n in range(11):
        words = {"complaint_id": number, "content": f"<p>Tindak lanjut {n}</p>", "institution": "12840"}
        assert client.post(f"{server.url}/_followup", json=words).json() == {"found": True}
    first = read(client, server, f"/complaints/{number}/followups").json()["results"]
    assert len(first["data"]) == 10
    second = client.get(first["next_page_url"]).json()["results"]
    assert second["next_page_url"] is None
    assert [e["content"] for e in second["data"]] == ["<p>Tindak lanjut 9</p>", "<p>Tindak lanjut 10</p>"]
    ours, theirs = first["data"][:2]
    assert ours["content"] == "Pelapor menambahkan: lubang kini dua."
    assert [file["name"] for file in (ours["attachments"]["0"], *ours["attachments"]["docs"])] == [
        "a.jpg",
        "b.pdf",
    ]
    assert (theirs["institution_from_name"], theirs["attachments"]) == ("Dinas Kesehatan", {"docs": []})
    assert len({e["id"] for e in first["data"] + second["data"]}) == 12
    assert re.fullmatch(r"\d\d-\d\d-\d{4} \d\d:\d\d:\d\d", ours["created_at"])
    assert [f.name for f in server.arrived[0].follow_ups[0].files] == ["a.jpg", "b.pdf"]
    assert server.violations == []


def test_the_same_words_twice_are_a_duplicate(server: SandboxServer, client: requests.Session) -> None:
    numbers = [create(client, server).json()["complaint_id"] for _ in range(2)]
    for number in (*numbers, numbers[0]):
        follow_up(client, server, complaint_id=number)
    for _ in range(2):  # an agency may say the same twice
        client.post(f"{server.url}/_followup", json={"complaint_id": numbers[1], "content": "Sudah ditambal"})
    words = "Pelapor menambahkan: lubang kini dua."
    assert server.arrivals.duplicate_follow_ups() == {(numbers[0], words): 2}
    listed = client.get(f"{server.url}/_arrived").json()["duplicate_follow_ups"]
    assert listed == [{"complaint_id": numbers[0], "content": words, "times": 2}]


def test_playing_the_agency_needs_a_report(server: SandboxServer, client: requests.Session) -> None:
    wrong: list[object] = [[], {}, {"complaint_id": "x", "content": "a", "status": "b"}, {"complaint_id": 1}]
    for path in ("_status", "_followup"):
        for body in wrong:
            assert client.post(f"{server.url}/{path}", json=body).status_code == 400
        wanted = {"complaint_id": 1, "content": "a", "status": "Arsip"}
        assert client.post(f"{server.url}/{path}", json=wanted).status_code == 404


def test_paths_are_exact(server: SandboxServer, client: requests.Session) -> None:
    for path in ("/complaints", "/complaints/complaint/", "/complaints/x/complaint", "/lapor"):
        assert client.post(f"{server.url}{path}", json=REPORT).status_code in (404, 405)
    assert client.get(f"{server.url}/complaints/complaint").status_code == 405
    assert server.arrived == []


def test_it_remembers_over_a_restart(tmp_path: Path, client: requests.Session) -> None:
    state_file = tmp_path / "arrived.jsonl"
    with SandboxServer(state_file=state_file) as first:
        file_id = upload(client, first, "a.jpg").json()["results"]["images"][0]["id"]
        number = create(client, first, attachments=f"[{file_id}]").json()["complaint_id"]
        hand_over(client, first, number)
        follow_up(client, first, "b.pdf", complaint_id=number)
        read(client, first, "/complaints?x=1")
    with state_file.open("a") as journal:
        journal.write('{"kind": "report", "compl')  # a kill in the middle of a line
    for restart in range(2):
        with SandboxServer(first.port, state_file=state_file) as again:
            report = again.arrived[0]
            assert (report.complaint_id, len(report.files), len(report.handovers)) == (number, 1, 1)
            assert report.follow_ups[0].files[0].name == "b.pdf"
            assert [v.call for v in again.violations] == ["unknown"]
            assert create(client, again).json()["complaint_id"] == number + restart + 1
            assert again.url == first.url


def test_a_taken_port_is_named(server: SandboxServer) -> None:
    with pytest.raises(InvalidInput, match=str(server.port)):
        SandboxServer(server.port).start()
    with pytest.raises(InvalidInput):
        SandboxServer(99_999_999).start()


def test_connections_are_kept_and_a_stop_closes_them(server: SandboxServer) -> None:
    before = threading.active_count()
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)
    for _ in range(3):
        connection.request("GET", "/_arrived")
        assert connection.getresponse().read()
        assert connection.sock is not None
    server.stop()
    assert threading.active_count() < before + 1
    connection.close()
    server.start()


def test_a_slow_answer_does_not_keep_it_from_stopping(
    server: SandboxServer, client: requests.Session
) -> None:
    server.faults.replace({"slow": 1.0})
    with pytest.raises(requests.ReadTimeout):
        client.post(f"{server.url}/complaints/complaint", json=REPORT, timeout=0.1)
    server.stop()
    server.start()


def test_it_listens_to_this_computer_only(server: SandboxServer) -> None:
    stranger = requests.get(f"{server.url}/_arrived", headers={"Host": "contoh.id"}, timeout=5)
    assert stranger.status_code == 403


def test_a_request_cut_on_its_way_in_is_not_kept(server: SandboxServer) -> None:
    body = json.dumps(REPORT).encode()
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)
    connection.putrequest("POST", "/complaints/complaint")
    for name, value in headers(server).items():
        connection.putheader(name, value)
    connection.putheader("Content-Type", "application/json")
    connection.putheader("Content-Length", str(len(body) + 1))
    connection.endheaders(body)
    assert connection.sock is not None
    connection.sock.shutdown(socket.SHUT_WR)
    assert connection.sock.recv(1) == b""
    connection.close()
    assert server.arrived == []


def test_first_well_formed_pair_is_pinned() -> None:
    token = "{0A1B2C3D-0000-4000-8000-00000000000F}"
    secrets = FirstComeSecrets()
    assert secrets.refusal(None, None) == "Unauthenticated."
    assert secrets.refusal("Bearer x$y./z", "no braces") == "Unauthenticated."
    assert secrets.refusal("Bearer x$y./z", token) is None
    assert secrets.refusal("Bearer x$y./z", "{11111111-2222-3333-4444-555555555555}") == "Token is invalid."
    assert secrets.refusal("Bearer other", token) == "Unauthenticated."
    fixed = PracticeSecrets()
    assert secrets.refusal(fixed.bearer, fixed.braced) is None
