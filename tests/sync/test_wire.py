"""The adapter on the wire: what it sends, and what it makes of every kind of answer, true bytes over true sockets."""

from __future__ import annotations

import json
import socket
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.domain.complaint import Channel, Classification
from desktop.domain.errors import InvalidInput
from desktop.domain.follow_up import FollowUpPayload, FollowUpPurpose, marked
from desktop.domain.outbox import StepKind
from desktop.domain.outbox_payload import ReportPayload
from sync.gateway import Answer, AnswerKind, ApiSecrets, FileUpload
from sync.lapor_v3 import LaporV3
from sync.lapor_v3.calls import check_address
from sync.sandbox import SandboxServer
from tests.sync.canned import CannedServer, http
from tests.sync.desk import gateway_to, settings

REPORT = ReportPayload(
    register_no="ME01-L1-26-00042-7",
    channel=Channel.TATAP_MUKA,
    classification=Classification.ASPIRASI,
    title="Lampu jalan mati",
    narrative="Sepanjang 400 meter.",
    target_agency="PUPR",
    handover_to="Dinkes",
)
FILE = FileUpload("foto é.jpg", "image/jpeg", b"\xff\xd8" * 400)
FOLLOW_UP = FollowUpPayload(
    register_no=REPORT.register_no,
    ordinal=1,
    purpose=FollowUpPurpose.NOTE,
    content=marked(REPORT.register_no, 1, 1, 1, "Sudah tiga malam & masih mati."),
    target_agency="PUPR",
)
BIG = FileUpload("pindaian.pdf", "application/pdf", b"%PDF" * 1_250_000)
PAGE = "<!doctype html><title>Masuk</title>"


def call(url: str, step: StepKind) -> Answer:
    gateway = gateway_to(url, submit_timeout_s=0.4, read_timeout_s=0.4, connect_timeout_s=0.4)
    try:
        match step:
            case StepKind.FILE:
                return gateway.upload_file(FILE)
            case StepKind.CREATE:
                return gateway.create_report(REPORT, ["4199656"])
            case StepKind.HANDOVER:
                return gateway.hand_over(REPORT, "9165816")
            case StepKind.FOLLOW_UP:
                return gateway.add_follow_up(FOLLOW_UP, "9165816", [FILE])
    finally:
        gateway.close()


@pytest.mark.parametrize(
    ("answer", "remote_id"),
    [
        (http("200 OK", '{"complaint_id": 9165816}'), "9165816"),
        (http("201 Created", '{"complaint_id": "9165816"}'), "9165816"),
        (http("202 Accepted", '{"results": {"complaint": {"id": 9165816}}}'), "9165816"),
        (http("200 OK", '{"complaint_id": 9165816}', "text/html; charset=utf-8"), "9165816"),
    ],
)
def test_reports_that_arrived(answer: bytes, remote_id: str) -> None:
    with CannedServer(answer) as server:
        found = call(server.url, StepKind.CREATE)
    assert (found.kind, found.remote_id) == (AnswerKind.ACCEPTED, remote_id)


UNREADABLE = {
    "204": b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n",
    "203": http("203 Non-Authoritative", '{"complaint_id": 9165816}'),
    "206": http("206 Partial Content", '{"complaint_id": 9165816}'),
    "empty": http("200 OK", ""),
    "no id": http("201 Created", '{"message": "ok"}'),
    "null id": http("201 Created", '{"complaint_id": null}'),
    "id true": http("201 Created", '{"complaint_id": true}'),
    "id zero": http("201 Created", '{"complaint_id": 0}'),
    "id negative": http("201 Created", '{"complaint_id": -5}'),
    "id float": http("201 Created", '{"complaint_id": 9165816.5}'),
    "id list": http("201 Created", '{"complaint_id": [9165816]}'),
    "id object": http("201 Created", '{"complaint_id": {"id": 1}}'),
    "id words": http("201 Created", '{"complaint_id": "berhasil"}'),
    "id of 400 digits": http("201 Created", '{"complaint_id": %s}' % ("9" * 400)),
    "id of 5000 digits": http("201 Created", '{"complaint_id": %s}' % ("9" * 5000)),
    "list": http("200 OK", "[9165816]"),
    "number": http("200 OK", "9165816"),
    "results of another kind": http("200 OK", '{"results": [1]}'),
    "truncated": http("201 Created", '{"complaint_id": 916'),
    "cut in transfer": http("201 Created", '{"complaint_id": 9165816}', length=4000),
    "not utf-8": http("201 Created", b'{"complaint_id": "\xff\xfe"}'),
    "deep": http("201 Created", "[" * 200_000),
    "giant": http("201 Created", '{"complaint_id": 9165816, "x": "' + "y" * 2_000_000 + '"}'),
    "bad gzip": http("201 Created", b"no gzip", "application/json", "Content-Encoding: gzip"),
    "bad chunk": b"HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n",
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_answers_that_are_no_success(name: str) -> None:
    """Rule 4: a success status is not enough."""
    with CannedServer(UNREADABLE[name]) as server:
        found = call(server.url, StepKind.CREATE)
    assert (found.kind, found.remote_id) == (AnswerKind.UNREADABLE, None)


@pytest.mark.parametrize("step", StepKind)
@pytest.mark.parametrize(
    "page",
    [
        http("200 OK", PAGE, "text/html"),
        http("200 OK", PAGE, "application/octet-stream"),
        http("302 Found", "", "text/html", "Location: http://10.0.0.1/login"),
        http("301 Moved Permanently", PAGE * 100_000, "text/html", "Location: /login"),
        http("307 Temporary Redirect", "", "text/html", "Location: http://["),
        http("303 See Other", '{"complaint_id": 9165816}', "application/json", "Location: /x"),
    ],
)
def test_pages_and_redirections(page: bytes, step: StepKind) -> None:
    """Rule 4: a page is a portal only if the probe gets one too; no redirection is followed."""
    with CannedServer(page, probe=page) as server:
        assert call(server.url, step).kind is AnswerKind.PORTAL
        assert [r.split()[0] for r in server.requests] == [b"POST", b"GET"]
    with CannedServer(page) as server:
        assert call(server.url, step).kind is AnswerKind.ELSEWHERE


@pytest.mark.parametrize("step", StepKind)
@pytest.mark.parametrize(
    ("how", "kind"),
    [
        ({"answer": b"", "reset": True}, AnswerKind.CUT_OFF),
        ({"answer": b""}, AnswerKind.CUT_OFF),
        ({"answer": b"HTTP/1.1 2"}, AnswerKind.CUT_OFF),
        ({"answer": b"SSH-2.0-OpenSSH_9.2\r\n"}, AnswerKind.CUT_OFF),
        ({"answer": b"HTTP/1.1 200 OK\r\n" + b"X: " + b"y" * 100_000}, AnswerKind.CUT_OFF),
        ({"answer": b"", "stall": True}, AnswerKind.READ_TIMEOUT),
    ],
)
def test_broken_after_sending(how: dict[str, object], kind: AnswerKind, step: StepKind) -> None:
    with CannedServer(**how) as server:  # type: ignore[arg-type]
        assert call(server.url, step).kind is kind


def test_a_body_that_never_ends_is_given_up() -> None:
    slow = b"HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n" + b'{"complaint_id": 91'
    with CannedServer(slow, stall=True) as server:
        assert call(server.url, StepKind.CREATE).kind is AnswerKind.UNREADABLE


@pytest.mark.parametrize("status", ["201 Created", "302 Found", "500 Oops"])
def test_a_flood_is_not_drunk(status: str) -> None:
    size = 200_000_000
    head = f"HTTP/1.1 {status}\r\nLocation: /x\r\nContent-Length: {size}\r\n\r\n".encode()
    with CannedServer(head, flood=size) as server:
        assert call(server.url, StepKind.CREATE).kind is not AnswerKind.ACCEPTED
        assert server.flooded < 50_000_000


def _closed_port() -> str:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return f"http://127.0.0.1:{listener.getsockname()[1]}"


@pytest.mark.parametrize("step", StepKind)
def test_never_sent(step: StepKind) -> None:
    assert call(_closed_port(), step).kind is AnswerKind.REFUSED
    assert call("https://lapor.tidak-ada.invalid", step).kind is AnswerKind.NOT_RESOLVED
    with CannedServer(b"") as silent:
        assert call(silent.url.replace("http:", "https:"), step).kind is AnswerKind.CONNECT_TIMEOUT
        assert silent.requests == []
    with SandboxServer() as plain:
        assert call(plain.url.replace("http:", "https:"), step).kind is AnswerKind.TLS_FAILED


def test_a_full_listener_is_a_connect_timeout() -> None:
    """A listener whose queue is full drops the SYN: nothing was sent."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        address = listener.getsockname()
        fillers = [socket.socket() for _ in range(8)]
        try:
            for filler in fillers:
                filler.setblocking(False)
                filler.connect_ex(address)
            found = call(f"http://127.0.0.1:{address[1]}", StepKind.CREATE)
        finally:
            for filler in fillers:
                filler.close()
    assert found.kind is AnswerKind.CONNECT_TIMEOUT


def test_a_proxy_that_refuses() -> None:
    secrets = ApiSecrets("Bearer a", "{b}")
    gateway = LaporV3(settings("https://api.contoh.invalid"), secrets, proxies={"https": _closed_port()})
    assert gateway.create_report(REPORT, []).kind is AnswerKind.PROXY_FAILED
    gateway.close()
    with CannedServer(b"") as server:
        server.answer = b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"
        gateway = LaporV3(settings("https://api.contoh.invalid"), secrets, proxies={"https": server.url})
        assert gateway.create_report(REPORT, []).kind is AnswerKind.PROXY_FAILED
        gateway.close()
        assert b"Lampu jalan" not in b"".join(server.requests)


def test_the_environment_is_not_trusted(
    monkeypatch: pytest.MonkeyPatch, server: SandboxServer, tmp_path: Path
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nonexistent")
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login siapa password saja\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    gateway = gateway_to(server)
    assert gateway.probe().kind is AnswerKind.ACCEPTED
    gateway.close()


def test_an_early_no_to_an_upload_is_heard() -> None:
    """A server that answers 413 and closes while the file is still on its way."""
    with CannedServer(http("413 Content Too Large", "{}"), early=True) as server:
        gateway = gateway_to(server.url)
        found = gateway.upload_file(BIG)
        gateway.close()
    assert (found.kind, found.status) == (AnswerKind.STATUS, 413)


@pytest.mark.parametrize(
    ("body", "remote_id"),
    [
        ('{"results": {"docs": [], "images": [{"id": 4199656}]}}', "4199656"),
        ('{"results": {"docs": [{"id": "4199656"}], "images": []}}', "4199656"),
        ('{"results": {"docs": [{"id": 4199656}]}}', "4199656"),
        ('{"results": {"docs": [], "images": []}}', None),
        ('{"results": {"docs": [{"id": 1}], "images": [{"id": 2}]}}', None),
        ('{"results": {"docs": "x", "images": null}}', None),
        ('{"results": {"images": [{"id": null}]}}', None),
        ('{"results": []}', None),
        ("[]", None),
    ],
)
def test_ids_of_files(body: str, remote_id: str | None) -> None:
    with CannedServer(http("200 OK", body)) as server:
        found = call(server.url, StepKind.FILE)
    assert found.remote_id == remote_id
    assert found.kind is (AnswerKind.ACCEPTED if remote_id else AnswerKind.UNREADABLE)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("Retry-After: 120", 120.0),
        ("Retry-After:   0", 0.0),
        ("Retry-After: 99999999999999999999", 86400.0),
        ("Retry-After: Tue, 24 Nov 2026 05:20:00 GMT", 180.0),
        ("Retry-After: Tue, 24 Nov 2026 05:00:00 GMT", 0.0),
        ("Retry-After: nanti", None),
        ("X-Other: 1", None),
    ],
)
def test_the_wait_is_counted_from_the_clock_of_the_server(header: str, seconds: float | None) -> None:
    answer = http("429 Too Many", "{}", "application/json", "Date: Tue, 24 Nov 2026 05:17:00 GMT", header)
    with CannedServer(answer) as server:
        found = call(server.url, StepKind.CREATE)
    assert found.retry_after_s == seconds
    assert found.server_time == datetime(2026, 11, 24, 5, 17, tzinfo=UTC)


@pytest.mark.parametrize(
    ("body", "reason", "field"),
    [
        ('{"errors": {"title": ["Wajib diisi"]}, "message": "x"}', "Wajib diisi", "title"),
        ('{"errors": {"title": "Wajib diisi"}}', "Wajib diisi", "title"),
        ('{"message": "Tidak <b>boleh</b>\\n\\u0000 lagi"}', "Tidak boleh lagi", None),
        ('{"error": "Tidak"}', "Tidak", None),
        ('{"errors": {"title": [{}]}, "message": ""}', None, None),
        ('{"message": {"a": 1}}', None, None),
        ("[1]", None, None),
        ("<h1>Bad Request</h1>", None, None),
        ('{"message": "' + "a" * 5000 + '"}', "a" * 299 + "…", None),
    ],
)
def test_reasons_are_plain_and_bounded(body: str, reason: str | None, field: str | None) -> None:
    with CannedServer(http("422 Unprocessable", body)) as server:
        found = call(server.url, StepKind.CREATE)
    assert (found.reason, found.field) == (reason, field)


def test_what_is_sent() -> None:
    with CannedServer(http("201 Created", '{"complaint_id": 9165816}')) as server:
        gateway = gateway_to(server.url)
        gateway.create_report(REPORT, ["4199656", "4199657"])
        gateway.hand_over(REPORT, "9165816")
        gateway.upload_file(FILE)
        gateway.close()
        create, handover, upload = server.requests
    head, _, body = create.partition(b"\r\n\r\n")
    lines = head.decode().split("\r\n")
    assert lines[0] == "POST /complaints/complaint HTTP/1.1"
    for header in ("Accept: application/json", "Content-Type: application/json"):
        assert header in lines
    assert any(line.startswith("Authorization: Bearer ") for line in lines)
    assert any(line.startswith("token: {") and line.endswith("}") for line in lines)
    sent = json.loads(body)
    assert sent["content"].split("\n")[0] == "[No. Register: ME01-L1-26-00042-7]"
    assert (sent["channel"], sent["attachments"]) == (13, "[4199656,4199657]")
    assert handover.startswith(b"POST /complaints/process/9165816/reject HTTP/1.1")
    assert json.loads(handover.partition(b"\r\n\r\n")[2])["reason"] == "12840"
    assert upload.startswith(b"POST /complaints/complaint/file HTTP/1.1")
    assert 'name="attachments[]"; filename="foto é.jpg"'.encode() in upload
    assert FILE.data in upload


@pytest.mark.parametrize(
    "url",
    [
        "",
        "lapor.go.id",
        "ftp://lapor.go.id",
        "http://lapor.go.id",
        "http://127.0.0.1.contoh.id",
        "https://",
        "https://nama:sandi@lapor.go.id",
        "https://lapor.go.id/?a=1",
        "https://lapor.go.id:99999",
        "https://[::1",
    ],
)
def test_addresses_that_are_refused(url: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_address(url)
    assert refused.value.field == "sp4n.base_url"


@pytest.mark.parametrize(
    "url",
    [
        "https://api-splp.layanan.go.id/lapor/3.0.0",
        "http://127.0.0.1:8",
        "http://localhost",
        "http://[::1]:8",
    ],
)
def test_addresses_that_are_taken(url: str) -> None:
    check_address(url)


@pytest.mark.parametrize("secret", ["", "  ", "Bearer a\r\nX: y", "Bearer é"])
def test_secrets_that_cannot_be_a_header(secret: str) -> None:
    with pytest.raises(InvalidInput):
        LaporV3(settings("http://127.0.0.1:9"), ApiSecrets(secret, "{b}"))


def test_secrets_do_not_show() -> None:
    assert "geheim" not in repr(ApiSecrets("Bearer geheim", "{geheim}"))
