"""Making the recorded pairs: ``python -m tests.sync.record_contract`` writes tests/golden/sp4n anew, for review.

The answers marked *practice* come from the practice server, the others are written down here; requests and what is
understood come from the adapter itself. Read the difference before keeping it.
"""

from __future__ import annotations

import json
import re
from typing import Any

from sync.gateway import Answer, ApiSecrets
from sync.lapor_v3 import LaporV3
from sync.lapor_v3.answers import RawAnswer
from sync.sandbox import SandboxServer
from sync.sandbox.secrets import PracticeSecrets
from tests.sync.canned import CannedServer
from tests.sync.contract import CALLS, FOLDER, PHOTO, SECRETS, Pair, request_of, understanding
from tests.sync.desk import settings

JSON, PAGE = "application/json", "text/html"
_TIME = re.compile(r"\d{2}-\d{2}-\d{4} \d{2}:\d{2}:\d{2}")
_INVALID = {"message": "The given data was invalid.", "errors": {}}


class Recording(LaporV3):
    """Keeps the last raw answer."""

    last: RawAnswer | None = None

    def _exchange(self, request: Any, patience_s: float) -> tuple[RawAnswer, float] | Answer:
        result = super()._exchange(request, patience_s)
        self.last = result[0] if isinstance(result, tuple) else None
        return result


# name: (call, about, status line, headers, body)
WRITTEN: dict[str, tuple[str, str, str, dict[str, str], object]] = {
    "e1-docs": ("e1-letter", "A document stands in results.docs.", "200 OK", {}, {"results": {"docs": [{"id": 4199657}], "images": []}}),
    "e1-id-as-text": ("e1", "The id may be text, the other list may be missing.", "200 OK", {}, {"results": {"images": [{"id": "4199656"}]}}),
    "e1-no-id": ("e1", "Without an id the upload did not happen: it is sent again.", "200 OK", {}, {"results": {"docs": [], "images": []}}),
    "e1-too-large": ("e1", "A server in front of the API refuses with a page of its own.", "413 Content Too Large", {"Content-Type": PAGE}, "<h1>413 Request Entity Too Large</h1>"),
    "e2-id-as-text": ("e2", "The id may be text.", "200 OK", {}, {"complaint_id": "9165816"}),
    "e2-older-shape": ("e2", "An older reader used results.complaint.id.", "200 OK", {}, {"results": {"complaint": {"id": 9165816}}}),
    "e2-no-id": ("e2", "A success without an id proves nothing: perlu dicek.", "200 OK", {}, {"message": "Laporan berhasil dikirim"}),
    "e2-no-content": ("e2", "204 proves nothing either.", "204 No Content", {}, ""),
    "e2-invalid": ("e2", "Laravel's validation, the first field is told.", "422 Unprocessable Content", {}, _INVALID | {"errors": {"disposition_id": ["The disposition id field is required."]}}),
    "e2-unauthenticated": ("e2", "An expired bearer.", "401 Unauthorized", {}, {"message": "Unauthenticated."}),
    "e2-busy": ("e2", "Told to wait: nothing was taken.", "503 Service Unavailable", {"Retry-After": "120"}, {"message": "Service Unavailable"}),
    "e2-too-many": ("e2", "Told to wait: nothing was taken.", "429 Too Many Requests", {"Retry-After": "60"}, {"message": "Too Many Attempts."}),
    "e2-gateway-time-out": ("e2", "The gateway gave up, the API may have stored it: perlu dicek.", "504 Gateway Time-out", {"Content-Type": PAGE}, "<h1>504 Gateway Time-out</h1>"),
    "e3-any-body": ("e3", "The body of a success is not read.", "200 OK", {}, ""),
    "e3-not-found": ("e3", "No such report.", "404 Not Found", {}, {"message": "Laporan tidak ditemukan"}),
    "e4-older-shape": ("e4", "Without results the same stands in message.", "200 OK", {}, {"message": {"data": {"status_code": 2, "status_name": "Terdisposisi Sedang Diproses", "disposition_id": "12838", "disposition_name": "Dinas PUPR", "status_logs": [{"note": "Diterima", "timestamp": "24-11-2026 12:17:00"}]}}}),
    "e4-unknown-status": ("e4", "A status nobody knows is kept as it is; markup becomes plain text; the log is sorted.", "200 OK", {}, {"results": {"data": {"status_code": "x9", "status_name": "Menunggu Rapat <b>Koordinasi</b>", "disposition_id": 12838, "disposition_name": None, "status_logs": [{"note": "<p>Kedua</p>", "timestamp": "25-11-2026 08:00:00"}, {"note": "Pertama", "timestamp": "24-11-2026 08:00:00"}]}, "data_logs": []}}),
    "e4-not-found": ("e4", "No such report.", "404 Not Found", {}, {"message": "Laporan tidak ditemukan"}),
    "e4-wrong-shape": ("e4", "Neither results nor message.", "200 OK", {}, {"status": "ok"}),
    "e5-html-and-files": ("e5", "Content may hold HTML; attachments are an object keyed 0, 1, … and docs; another page follows.", "200 OK", {}, {"results": {"data": [{"id": 1, "content": "<p>Sudah <b>ditambal</b>.<script>x()</script></p>", "created_at": "26-11-2026 09:30:00", "institution_from_name": "Dinas PUPR", "attachments": {"0": {"name": "sesudah.jpg"}, "docs": [{"name": "berita acara.pdf"}]}}], "next_page_url": "https://contoh.invalid/complaints/9165816/followups?page=2"}}),
    "e5-last-page": ("e5-page-2", "next_page_url is null on the last page.", "200 OK", {}, {"results": {"data": [], "next_page_url": None}}),
    "e6-too-long": ("e6", "Refused by name.", "422 Unprocessable Content", {}, _INVALID | {"errors": {"content": ["The content may not be greater than 1000 characters."]}}),
    "e7-next-page": ("e7", "doctor --sp4n reads on while there is a next page.", "200 OK", {}, {"results": {"data": [{"id": 12838, "name": "Dinas PUPR"}], "next_page_url": "https://contoh.invalid/masters/institutions/external?page=2"}}),
    "e7-unauthenticated": ("e7-probe", "The probe finds expired secrets before a report does.", "401 Unauthorized", {}, {"message": "Unauthenticated."}),
    "e7-sign-in-page": ("e7-probe", "A network's sign-in page.", "200 OK", {"Content-Type": PAGE}, "<!doctype html><title>Wi-Fi</title>"),
}  # fmt: skip


def main() -> None:
    """Write every pair."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.json"):
        old.unlink()
    for name, (status, headers, body) in _practice().items():
        _write(f"{name}-practice", name, "practice", "As the practice server answers.", status, headers, body)
    for name, (call, about, status, headers, content) in WRITTEN.items():
        text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
        _write(name, call, "written", about, status, {"Content-Type": JSON} | headers, text)


def _practice() -> dict[str, tuple[str, dict[str, str], str]]:
    """Return what the practice server answers to every call, in an order in which each can succeed."""
    found: dict[str, tuple[str, dict[str, str], str]] = {}
    secrets = PracticeSecrets()
    with SandboxServer() as server:
        gateway = Recording(settings(server.url), ApiSecrets(secrets.bearer, secrets.braced))
        for name in (
            "e7-probe",
            "e7",
            "e1",
            "e1-letter",
            "e2-files",
            "e2",
            "e2-secret",
            "e3",
            "e6",
            "e6-files",
            "e4",
            "e5",
        ):
            CALLS[name](gateway)
            raw = gateway.last
            assert raw is not None, name
            assert raw.status < 300, (name, raw)
            body = _TIME.sub("24-11-2026 12:17:00", raw.body.decode()).replace(
                server.url, "https://contoh.invalid"
            )
            found[name] = (f"{raw.status} OK", {"Content-Type": raw.headers["Content-Type"]}, body)
        assert not server.violations, server.violations
        gateway.close()
    return found


def _write(
    name: str, call: str, source: str, about: str, status: str, headers: dict[str, str], body: str
) -> None:
    response = {"status": status, "headers": headers, "body": body}
    pair = Pair(
        FOLDER / f"{name}.json", {"call": call, "source": source, "about": about, "response": response}
    )
    with CannedServer(pair.response, pair.response if call[:2] in ("e4", "e5", "e7") else None) as server:
        gateway = LaporV3(settings(server.url), ApiSecrets(*SECRETS))
        told = CALLS[call](gateway)
        gateway.close()
        pair.value["request"] = request_of(server.requests[0])
    pair.value["understood"] = understanding(told)
    pair.write()


if __name__ == "__main__":
    assert PHOTO.data.isascii()
    main()
