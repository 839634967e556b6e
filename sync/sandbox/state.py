"""What arrived at the practice server; kept in memory and, if wanted, in a journal of JSON lines."""

from __future__ import annotations

import json
import re
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

FIRST_FILE_ID = 4_199_656
FIRST_COMPLAINT_ID = 9_165_816
UNVERIFIED = "Belum Terverifikasi"
FORWARDED = "Terdisposisi Belum Ditindaklanjuti"
_REGISTER_NO = re.compile(r"\[No\. Register: ([^\]]+)\]")


@dataclass(frozen=True, slots=True)
class ArrivedFile:
    """A file that was uploaded; only its measures are kept."""

    id: int
    name: str
    media_type: str
    size: int
    sha256: str
    arrived_at: str


@dataclass(frozen=True, slots=True)
class LogEntry:
    """A line in the history of a report."""

    at: str
    status: str
    note: str


@dataclass(frozen=True, slots=True)
class ArrivedReport:
    """A report that was created. ``body`` is what was sent, ``files`` what its ``attachments`` named."""

    complaint_id: int
    register_no: str | None
    title: str
    content: str
    files: tuple[ArrivedFile, ...]
    arrived_at: str
    body: Mapping[str, Any]
    status: str = UNVERIFIED
    log: tuple[LogEntry, ...] = ()
    follow_ups: tuple[Mapping[str, Any], ...] = ()
    handovers: tuple[Mapping[str, Any], ...] = ()


@dataclass
class Arrivals:
    """Everything that arrived, safe to use from several threads; ``state_file`` makes it survive a restart."""

    state_file: Path | None = None
    files: dict[int, ArrivedFile] = field(default_factory=dict)
    reports: dict[int, ArrivedReport] = field(default_factory=dict)
    _lock: threading.RLock = field(default_factory=threading.RLock)

    def __post_init__(self) -> None:
        if self.state_file is not None and self.state_file.exists():
            journal = self.state_file.read_text("utf-8")
            for line in journal.split("\n"):
                self._replay(line)
            if journal and not journal.endswith("\n"):
                with self.state_file.open("a", encoding="utf-8") as torn:
                    torn.write("\n")

    def add_files(self, files: Iterable[tuple[str, str, int, str]]) -> list[ArrivedFile]:
        """Keep uploaded files given as (name, media type, size, sha256)."""
        with self._lock:
            kept = []
            for name, media_type, size, sha256 in files:
                file_id = FIRST_FILE_ID + len(self.files)
                file = ArrivedFile(file_id, name, media_type, size, sha256, _now())
                self.files[file_id] = file
                self._write("file", asdict(file))
                kept.append(file)
            return kept

    def add_report(self, body: Mapping[str, Any], file_ids: Iterable[int]) -> ArrivedReport:
        """Keep a new report; every call makes another one, as at the real place."""
        with self._lock:
            content, at = str(body["content"]), _now()
            found = _REGISTER_NO.search(content.partition("\n")[0])
            report = ArrivedReport(
                complaint_id=FIRST_COMPLAINT_ID + len(self.reports),
                register_no=found[1].strip() if found else None,
                title=str(body["title"]),
                content=content,
                files=tuple(self.files[i] for i in file_ids),
                arrived_at=at,
                body=dict(body),
                log=(LogEntry(at, UNVERIFIED, "Laporan diterima"),),
            )
            self._put(report)
            return report

    def hand_over(self, complaint_id: int, body: Mapping[str, Any]) -> ArrivedReport | None:
        """Pass a report on to another institution; None if there is no such report."""
        return self._change(
            complaint_id,
            FORWARDED,
            str(body.get("reason_description") or "Diteruskan"),
            lambda r: replace(r, handovers=(*r.handovers, dict(body))),
        )

    def follow_up(self, complaint_id: int, entry: Mapping[str, Any]) -> ArrivedReport | None:
        """Add a follow-up; None if there is no such report."""
        entry = {"created_at": datetime.now().astimezone().strftime("%d-%m-%Y %H:%M:%S"), **entry}
        return self._change(
            complaint_id, None, None, lambda r: replace(r, follow_ups=(*r.follow_ups, dict(entry)))
        )

    def set_status(self, complaint_id: int, status: str, note: str) -> ArrivedReport | None:
        """Move a report on, as an agency would; None if there is no such report."""
        return self._change(complaint_id, status, note, lambda r: r)

    def in_order(self) -> list[ArrivedReport]:
        """Return all reports, newest first."""
        with self._lock:
            return sorted(self.reports.values(), key=lambda r: r.complaint_id, reverse=True)

    def duplicates(self) -> dict[str, int]:
        """Return the register numbers that arrived more than once, with how often."""
        with self._lock:
            counts = Counter(r.register_no for r in self.reports.values() if r.register_no)
        return {number: n for number, n in sorted(counts.items()) if n > 1}

    def _change(
        self,
        complaint_id: int,
        status: str | None,
        note: str | None,
        change: Callable[[ArrivedReport], ArrivedReport],
    ) -> ArrivedReport | None:
        with self._lock:
            report = self.reports.get(complaint_id)
            if report is None:
                return None
            report = change(report)
            if status is not None:
                entry = LogEntry(_now(), status, note or "")
                report = replace(report, status=status, log=(*report.log, entry))
            self._put(report)
            return report

    def _put(self, report: ArrivedReport) -> None:
        self.reports[report.complaint_id] = report
        self._write("report", asdict(report))

    def _write(self, kind: str, value: Mapping[str, Any]) -> None:
        if self.state_file is not None:
            with self.state_file.open("a", encoding="utf-8") as journal:
                journal.write(json.dumps({"kind": kind, **value}, ensure_ascii=False) + "\n")

    def _replay(self, line: str) -> None:
        try:
            value = json.loads(line)
            kind = value.pop("kind")
        except (ValueError, KeyError, AttributeError):
            return  # the last line of a journal may be cut off
        if kind == "file":
            self.files[value["id"]] = ArrivedFile(**value)
        elif kind == "report":
            value["files"] = tuple(ArrivedFile(**f) for f in value["files"])
            value["log"] = tuple(LogEntry(**e) for e in value["log"])
            value["follow_ups"] = tuple(value["follow_ups"])
            value["handovers"] = tuple(value["handovers"])
            self.reports[value["complaint_id"]] = ArrivedReport(**value)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
