"""The contract with SP4N-LAPOR! as pairs of a request and an answer (tests/golden/sp4n, docs/sp4n-contract.md).

Pairs marked *practice* hold what the practice server answers, the others what working code of others was seen to read,
or what a server is likely to say. ``python -m tests.sync.record_contract`` makes them anew, for review.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any

from desktop.domain.complaint import Channel, Classification
from desktop.domain.follow_up import FollowUpPayload, FollowUpPurpose, marked
from desktop.domain.outbox_payload import ReportPayload
from sync.gateway import Answer, EntriesReading, FileUpload, StatusReading
from sync.lapor_v3 import LaporV3
from sync.lapor_v3.answers import RawAnswer
from tests.sync.canned import http

FOLDER = Path(__file__).parents[1] / "golden" / "sp4n"
BOUNDARY = b"0" * 32
SECRETS = ("Bearer RAHASIA", "{00000000-0000-0000-0000-000000000000}")
"""What stands for the office's secrets in every recorded request."""
LAPOR_NO = "9165816"
REPORT = ReportPayload(
    register_no="ME01-L1-26-00042-7",
    channel=Channel.TATAP_MUKA,
    classification=Classification.TIDAK_BERKADAR_PENGAWASAN,
    title="Jalan berlubang di depan Pasar Inpres",
    narrative="Lubang sedalam 30 cm.\nDua motor jatuh pekan ini.",
    category="JALAN BERLUBANG",
    remedy_sought="Ditambal sebelum musim hujan.",
    incident_date=date(2026, 11, 20),
    incident_place="Depan Pasar Inpres, Kec. Muara Enim",
    target_agency="PUPR",
    handover_to="Dinkes",
)
SECRET_REPORT = replace(REPORT, is_anonymous=True, is_secret=True, respondent="Kepala seksi", category=None)
PHOTO = FileUpload("foto lubang é.jpg", "image/jpeg", b"(isi foto)")
LETTER = FileUpload("surat.pdf", "application/pdf", b"(isi surat)")
FOLLOW_UP = FollowUpPayload(
    REPORT.register_no,
    1,
    FollowUpPurpose.NOTE,
    marked(REPORT.register_no, 1, 1, 1, "Lubang bertambah dalam & lebar."),
    target_agency="PUPR",
)
Told = Answer | StatusReading | EntriesReading | tuple[RawAnswer, float]
CALLS: Mapping[str, Callable[[LaporV3], Told]] = {
    "e1": lambda g: g.upload_file(PHOTO),
    "e1-letter": lambda g: g.upload_file(LETTER),
    "e2": lambda g: g.create_report(REPORT, []),
    "e2-files": lambda g: g.create_report(REPORT, ["4199656", "4199657"]),
    "e2-secret": lambda g: g.create_report(SECRET_REPORT, []),
    "e3": lambda g: g.hand_over(REPORT, LAPOR_NO),
    "e4": lambda g: g.read_status(LAPOR_NO),
    "e5": lambda g: g.read_entries(LAPOR_NO, 1),
    "e5-page-2": lambda g: g.read_entries(LAPOR_NO, 2),
    "e6": lambda g: g.add_follow_up(FOLLOW_UP, LAPOR_NO, []),
    "e6-files": lambda g: g.add_follow_up(replace(FOLLOW_UP, is_secret=True), LAPOR_NO, [PHOTO, LETTER]),
    "e7-probe": lambda g: g.probe(),
    "e7": lambda g: g.institutions(1),
}


@dataclass(frozen=True)
class Pair:
    """One recorded call: ``call`` is a key of ``CALLS``, ``source`` who answered so."""

    path: Path
    value: dict[str, Any]

    @property
    def call(self) -> str:
        return str(self.value["call"])

    @property
    def response(self) -> bytes:
        """Return the bytes of the recorded answer."""
        recorded = self.value["response"]
        headers = dict(recorded["headers"])
        kind = headers.pop("Content-Type", "application/json")
        return http(recorded["status"], recorded["body"], kind, *(f"{k}: {v}" for k, v in headers.items()))

    def write(self) -> None:
        self.path.write_text(json.dumps(self.value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def pairs() -> dict[str, Pair]:
    """Return all recorded pairs by name."""
    return {
        path.stem: Pair(path, json.loads(path.read_text(encoding="utf-8")))
        for path in sorted(FOLDER.glob("*.json"))
    }


def request_of(raw: bytes) -> dict[str, Any]:
    """Return a request as it is recorded: without secrets, with a boundary and a host that never change."""
    head, _, body = raw.partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    method, path, _version = first.split(" ")
    headers = dict(line.split(": ", 1) for line in lines)
    assert (headers["Authorization"], headers["token"]) == SECRETS
    headers["Authorization"], headers["token"] = "<auth>", "<token>"
    headers["Host"] = "<host>"
    headers["Accept-Encoding"] = "<what this computer can unpack>"
    if found := re.search(rb"boundary=([0-9a-f]{32})", head):
        body = body.replace(found[1], BOUNDARY)
        headers["Content-Type"] = headers["Content-Type"].replace(found[1].decode(), BOUNDARY.decode())
    return {"method": method, "path": path, "headers": headers, "body": body.decode()}


def understanding(told: Told) -> dict[str, Any]:
    """Return what the adapter made of an answer, as plain JSON values."""
    match told:
        case StatusReading(answer, status):
            return {**_answer(answer), "report": _plain(asdict(status)) if status else None}
        case EntriesReading(answer, entries, has_more):
            found = [_plain(asdict(entry)) for entry in entries]
            return {**_answer(answer), "entries": found, "has_more": has_more}
        case Answer():
            return _answer(told)
        case (RawAnswer() as raw, _):
            value = raw.json()
            return {"status": raw.status, "is_page": raw.is_page, "is_object": isinstance(value, dict)}
    raise AssertionError(told)


def _answer(answer: Answer) -> dict[str, Any]:
    names = ("kind", "status", "remote_id", "reason", "field", "retry_after_s")
    return {name: _plain(value) for name in names if (value := getattr(answer, name)) is not None}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, datetime) else value
