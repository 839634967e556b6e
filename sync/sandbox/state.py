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

from sync.sandbox.records import (
    FORWARDED,
    UNVERIFIED,
    ArrivedFile,
    ArrivedReport,
    FollowUp,
    LogEntry,
    Violation,
    report_of,
)

FIRST_FILE_ID = 4_199_656
FIRST_COMPLAINT_ID = 9_165_816
FIRST_FOLLOW_UP_ID = 30_471_001
_REGISTER_NO = re.compile(r"\[No\. Register: ([^\]]+)\]")


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass
class Arrivals:
    """Everything that arrived, safe to use from several threads; ``state_file`` makes it survive a restart.

    The journal is handed to the operating system line by line and never forced to the disk: it outlives the server's
    process, not the computer's power, and callers do not queue behind a disk.
    """

    state_file: Path | None = None
    now: Callable[[], datetime] = _utc_now
    files: dict[int, ArrivedFile] = field(default_factory=dict)
    reports: dict[int, ArrivedReport] = field(default_factory=dict)
    violations: list[Violation] = field(default_factory=list)
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
                file = ArrivedFile(file_id, name, media_type, size, sha256, self._at())
                self.files[file_id] = file
                self._write("file", asdict(file))
                kept.append(file)
            return kept

    def add_report(self, body: Mapping[str, Any], file_ids: Iterable[int]) -> ArrivedReport:
        """Keep a new report; every call makes another one, as at the real place."""
        with self._lock:
            content, at = str(body["content"]), self._at()
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

    def follow_up(
        self,
        complaint_id: int,
        content: str,
        institution: tuple[str, str],
        files: Iterable[ArrivedFile] = (),
        form: Mapping[str, str] | None = None,
    ) -> ArrivedReport | None:
        """Add a follow-up of an ``institution`` (id, name); None if there is no such report."""
        with self._lock:
            number = FIRST_FOLLOW_UP_ID + sum(len(r.follow_ups) for r in self.reports.values())
            entry = FollowUp(number, content, self._at(), *institution, tuple(files), form)
            return self._change(
                complaint_id, None, None, lambda r: replace(r, follow_ups=(*r.follow_ups, entry))
            )

    def set_status(self, complaint_id: int, status: str, note: str) -> ArrivedReport | None:
        """Move a report on, as an agency would; None if there is no such report."""
        return self._change(complaint_id, status, note, lambda r: r)

    def add_violations(self, call: str, problems: Iterable[tuple[str, str]]) -> None:
        """Note what was wrong with a request, given as (field, message)."""
        with self._lock:
            for name, message in problems:
                violation = Violation(self._at(), call, name, message)
                self.violations.append(violation)
                self._write("violation", asdict(violation))

    def in_order(self) -> list[ArrivedReport]:
        """Return all reports, newest first."""
        with self._lock:
            return sorted(self.reports.values(), key=lambda r: r.complaint_id, reverse=True)

    def duplicates(self) -> dict[str, int]:
        """Return the register numbers that arrived more than once, with how often."""
        with self._lock:
            counts = Counter(r.register_no for r in self.reports.values() if r.register_no)
        return {number: n for number, n in sorted(counts.items()) if n > 1}

    def duplicate_follow_ups(self) -> dict[tuple[int, str], int]:
        """Return the words that were sent more than once to one report, by (complaint id, content), with how often."""
        with self._lock:
            sent = (
                (r.complaint_id, f.content) for r in self.reports.values() for f in r.follow_ups if f.form
            )
            counts = Counter(sent)
        return {key: n for key, n in sorted(counts.items()) if n > 1}

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
                entry = LogEntry(self._at(), status, note or "")
                report = replace(report, status=status, log=(*report.log, entry))
            self._put(report)
            return report

    def _put(self, report: ArrivedReport) -> None:
        self.reports[report.complaint_id] = report
        self._write("report", asdict(report))

    def _at(self) -> str:
        return self.now().isoformat(timespec="seconds")

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
            self.reports[value["complaint_id"]] = report_of(value)
        elif kind == "violation":
            self.violations.append(Violation(**value))
