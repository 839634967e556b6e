"""The practice server: the calls as published, secrets, faults, memory over restarts, and its page."""

from __future__ import annotations

import http.client
import json
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from desktop.domain.errors import InvalidInput
from sync.sandbox import SandboxServer
from sync.sandbox.faults import FaultPlan, Scope, parse_rate
from sync.sandbox.secrets import FirstComeSecrets, PracticeSecrets

REPORT = {
    "title": "Jalan <b>berlubang</b>",
    "content": "[No. Register: ME01-L1-26-00042-7]\nLubang <script>alert(1)</script>",
    "channel": 13,
    "disposition_id": "12838",
    "classification_id": "6",
    "location_id": "34",
    "attachments": False,
}


@pytest.fixture
def client(server: SandboxServer) -> Iterator[requests.Session]:
    with requests.Session() as session:
        session.trust_env = False
        session.headers.update({"Authorization": server.secrets.bearer, "token": server.secrets.braced})
        yield session


def create(client: requests.Session, server: SandboxServer, **changes: object) -> requests.Response:
    return client.post(
        f"{server.url}/complaints/complaint", json={**REPORT, **changes}, allow_redirects=False
    )


def upload(client: requests.Session, server: SandboxServer, *names: str) -> requests.Response:
    kinds = {"jpg": "image/jpeg", "pdf": "application/pdf"}
    files = [("attachments[]", (name, b"data", kinds[name[-3:]])) for name in names]
    return client.post(f"{server.url}/complaints/complaint/file", files=files)


@pytest.mark.parametrize("header", ["Authorization", "auth"])
def test_both_secrets_are_checked(server: SandboxServer, header: str) -> None:
    url = f"{server.url}/masters/institutions/external"
    both = {header: server.secrets.bearer, "token": server.secrets.braced}
    assert requests.get(url, headers=both, timeout=5).status_code == 200
    for wrong in ({}, {header: both[header]}, {"token": both["token"]}, {**both, "token": "{x}"}):
        assert requests.get(url, headers=wrong, timeout=5).status_code == 401
    assert requests.post(f"{server.url}/complaints/complaint", json=REPORT, timeout=5).status_code == 401
    assert server.arrived == []


def test_files_and_reports(server: SandboxServer, client: requests.Session) -> None:
    results = upload(client, server, "a.jpg", "b.pdf").json()["results"]
    image, document = results["images"][0]["id"], results["docs"][0]["id"]
    assert len(str(image)) == 7
    for form in (f"[{image}, {document}]", [image, document]):
        answer = create(client, server, attachments=form)
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
def test_wrong_reports(
    server: SandboxServer, client: requests.Session, change: dict[str, object], field: str
) -> None:
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
    base = f"{server.url}/complaints"
    detail = client.get(f"{base}/{number}/complaint").json()["results"]
    assert detail["data"]["status_name"] == "Belum Terverifikasi"
    assert detail["data"]["disposition_name"] == "Dinas Pekerjaan Umum dan Penataan Ruang"
    handed = client.post(f"{base}/process/{number}/reject", json={"reason": "12840", "is_request": 1})
    assert handed.status_code == 200
    detail = client.get(f"{base}/{number}/complaint").json()["results"]
    assert detail["data"]["disposition_name"] == "Dinas Kesehatan"
    assert len(detail["data"]["status_logs"]) == len(detail["data_logs"]) == 2
    for n in range(12):
        added = client.post(f"{base}/followup/add", data={"complaint_id": number, "content": f"TL {n}"})
        assert added.status_code == 200
    first = client.get(f"{base}/{number}/followups").json()["results"]
    assert len(first["data"]) == 10
    second = client.get(first["next_page_url"]).json()["results"]
    assert [e["content"] for e in second["data"]] == ["TL 10", "TL 11"]
    assert second["next_page_url"] is None
    for path in ("complaint", "followups"):
        assert client.get(f"{base}/1/{path}").json() == {"message": "Laporan tidak ditemukan"}
    assert len(client.get(f"{server.url}/masters/templates?page_size=2").json()["results"]["data"]) == 2
    moved = client.post(
        f"{server.url}/_status", json={"complaint_id": number, "status": "Arsip", "note": "Selesai"}
    )
    assert moved.json() == {"found": True}
    assert server.arrived[0].status == "Arsip"


def test_paths_are_exact(server: SandboxServer, client: requests.Session) -> None:
    for path in ("/complaints", "/complaints/complaint/", "/complaints/x/complaint", "/lapor"):
        assert client.post(f"{server.url}{path}", json=REPORT).status_code in (404, 405)
    assert client.get(f"{server.url}/complaints/complaint").status_code == 405
    assert server.arrived == []


@pytest.mark.parametrize(
    ("fault", "status", "kept"),
    [
        ("portal_html", 200, 0),
        ("redirect_302", 302, 0),
        ("unauthorized_401", 401, 0),
        ("rate_429", 429, 0),
        ("error_503", 503, 0),
        ("error_500", 500, 0),
        ("too_large_413", 413, 0),
        ("reject_422", 422, 0),
        ("gateway_504", 504, 1),
        ("truncated_json", 201, 1),
        ("wrong_shape", 200, 1),
        ("no_content_204", 204, 1),
        ("drop_before", None, 0),
        ("drop_after_commit", None, 1),
    ],
)
def test_faults(
    server: SandboxServer, client: requests.Session, fault: str, status: int | None, kept: int
) -> None:
    changed = client.post(f"{server.url}/_faults", json={fault: 1.0})
    assert changed.status_code == 200
    if status is None:
        with pytest.raises(requests.ConnectionError):
            create(client, server)
    else:
        answer = create(client, server)
        assert answer.status_code == status
        assert ("Retry-After" in answer.headers) is (status in (429, 503))
        with pytest.raises((ValueError, KeyError, TypeError)):  # nothing that could pass for an id
            int(json.loads(answer.text)["complaint_id"])
    assert len(server.arrived) == kept


def test_faults_are_drawn_again_alike() -> None:
    def drawn(seed: int) -> list[Any]:
        plan = FaultPlan({"drop_after_commit": 0.3, "error_500@create": 0.1}, seed)
        return [plan.draw(Scope.CREATE) for _ in range(200)]

    assert drawn(1) == drawn(1) != drawn(2)
    assert 40 < sum(bool(f) for f in drawn(1)) < 110


@pytest.mark.parametrize(
    "text", ["", "drop", "tidak_ada=1", "error_500=2", "error_500=x", "error_500@bulan=1"]
)
def test_wrong_faults(text: str, server: SandboxServer) -> None:
    with pytest.raises(InvalidInput):
        parse_rate(text)


def test_wrong_faults_at_run_time_change_nothing(server: SandboxServer, client: requests.Session) -> None:
    client.post(f"{server.url}/_faults", json={"error_500": 0.5})
    for body in ({"tidak_ada": 1}, {"error_500": "a"}, {"latency_ms": "x"}, [1]):
        assert client.post(f"{server.url}/_faults", json=body).status_code >= 400
    assert server.faults.rates == {"error_500@writes": 0.5}


def test_rates_of_a_command_line() -> None:
    assert parse_rate("drop_after_commit=0.3") == ("drop_after_commit", 0.3)
    assert parse_rate(" error_500@create = 1") == ("error_500@create", 1.0)


def test_it_remembers_over_a_restart(tmp_path: Path, client: requests.Session) -> None:
    state_file = tmp_path / "arrived.jsonl"
    with SandboxServer(state_file=state_file) as first:
        file_id = upload(client, first, "a.jpg").json()["results"]["images"][0]["id"]
        number = create(client, first, attachments=f"[{file_id}]").json()["complaint_id"]
        client.post(f"{first.url}/complaints/process/{number}/reject", json={"reason": "1"})
    with state_file.open("a") as journal:
        journal.write('{"kind": "report", "compl')  # a kill in the middle of a line
    for restart in range(2):
        with SandboxServer(first.port, state_file=state_file) as again:
            report = again.arrived[0]
            assert (report.complaint_id, len(report.files), len(report.handovers)) == (number, 1, 1)
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
    connection.putheader("Authorization", server.secrets.bearer)
    connection.putheader("token", server.secrets.braced)
    connection.putheader("Content-Length", str(len(body) + 1))
    connection.endheaders(body)
    assert connection.sock is not None
    connection.sock.shutdown(socket.SHUT_WR)
    assert connection.sock.recv(1) == b""
    connection.close()
    assert server.arrived == []


def test_the_page(server: SandboxServer, client: requests.Session) -> None:
    empty = client.get(server.url).text
    assert "Belum ada laporan" in empty
    file_id = upload(client, server, "foto <x>.jpg").json()["results"]["images"][0]["id"]
    create(client, server, attachments=f"[{file_id}]", is_secret=True)
    create(client, server)
    server.faults.replace({"drop_after_commit": 0.3})
    answer = client.get(server.url)
    page = answer.text
    assert answer.headers["Content-Type"].startswith("text/html")
    for shown in (
        "ME01-L1-26-00042-7",
        "2 kali masuk",
        "Jalan &lt;b&gt;berlubang&lt;/b&gt;",
        "foto &lt;x&gt;.jpg",
        server.arrived[0].files[0].sha256,
        "rahasia",
        "drop_after_commit",
        'http-equiv="refresh"',
    ):
        assert shown in page
    assert "<script" not in page


def test_the_list_for_programs(server: SandboxServer, client: requests.Session) -> None:
    create(client, server)
    arrived = client.get(f"{server.url}/_arrived").json()
    assert arrived["reports"][0]["register_no"] == "ME01-L1-26-00042-7"
    assert (arrived["duplicates"], arrived["calls"]) == ({}, 1)


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
