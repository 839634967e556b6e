"""The real adapter, watched from within: what each connection does, in order, with a hook where a test can hold it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from desktop.domain.follow_up import FollowUpPayload
from desktop.domain.outbox_payload import ReportPayload
from sync.gateway import Answer, FileUpload
from sync.lapor_v3 import LaporV3
from sync.sandbox import SandboxServer
from tests.sync.desk import gateway_to

PATIENCE_S = 10.0
"""How long a test waits for what must happen."""
MOMENT_S = 0.3
"""How long a test looks for what must not happen; a machine that is slower passes, it never fails."""


@dataclass(frozen=True, slots=True)
class Call:
    """A call that begins: the ``nth`` of its kind (from 1), while ``at_once`` of its kind run, itself included."""

    kind: str
    name: str
    nth: int
    at_once: int


@dataclass
class Watch:
    """All calls over all connections of one desk; ``hook`` runs in the connection's thread before the call leaves."""

    server: SandboxServer
    hook: Callable[[Call], object] = lambda _call: None
    calls: list[Call] = field(default_factory=list)
    _running: dict[str, int] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def open(self) -> LaporV3:
        """Return one more connection."""
        gateway = gateway_to(self.server, WatchedLapor)
        assert isinstance(gateway, WatchedLapor)
        gateway.seen_by = self
        return gateway

    def of(self, kind: str) -> list[Call]:
        """Return the calls of a kind, in the order in which they began."""
        return [call for call in self.calls if call.kind == kind]

    def most_at_once(self, kind: str) -> int:
        """Return how many calls of a kind ever ran side by side."""
        return max((call.at_once for call in self.of(kind)), default=0)

    @contextmanager
    def call(self, kind: str, name: str = "") -> Iterator[None]:
        """Note a call while it runs."""
        with self._lock:
            self._running[kind] = self._running.get(kind, 0) + 1
            call = Call(kind, name, len(self.of(kind)) + 1, self._running[kind])
            self.calls.append(call)
        try:
            self.hook(call)
            yield
        finally:
            with self._lock:
                self._running[kind] -= 1


class WatchedLapor(LaporV3):
    """The adapter of a :class:`Watch`."""

    seen_by: Watch

    def upload_file(self, file: FileUpload) -> Answer:
        with self.seen_by.call("file", file.name):
            return super().upload_file(file)

    def create_report(self, report: ReportPayload, file_ids: Sequence[str]) -> Answer:
        with self.seen_by.call("create", report.register_no):
            return super().create_report(report, file_ids)

    def add_follow_up(self, follow_up: FollowUpPayload, lapor_no: str, files: Sequence[FileUpload]) -> Answer:
        with self.seen_by.call("follow_up", f"{follow_up.register_no} {follow_up.ordinal}"):
            return super().add_follow_up(follow_up, lapor_no, files)

    def probe(self) -> Answer:
        with self.seen_by.call("probe"):
            return super().probe()
