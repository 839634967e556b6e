"""The practice server worked by hand, as LAPOR! is by its people: what arrived moves on, on the days of an invented month."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime

from sync.sandbox.server import SandboxServer


class PlayedAgencies:
    """Moves reports at ``server`` and sets its clock; made by :func:`played`."""

    def __init__(self, server: SandboxServer) -> None:
        self._server = server

    def set_faults(self, faults: Mapping[str, float]) -> None:
        """Make trouble: fault names and rates, empty for none."""
        self._server.faults.replace(faults)

    def set_time(self, at: datetime) -> None:
        """Let the server's clock show this moment, and go on from there."""
        self._server.conditions.clock_offset_s = (at - datetime.now(UTC)).total_seconds()

    def numbers(self) -> Mapping[str, str]:
        """Return the numbers of the reports that arrived, by register number."""
        arrived = self._server.arrivals.in_order()
        return {each.register_no: str(each.complaint_id) for each in arrived if each.register_no}

    def type_in(self, register_no: str, title: str) -> str:
        """Enter a report as somebody types it into LAPOR!'s website; return its number."""
        content = f"[No. Register: {register_no}]\n{title}"
        report = self._server.arrivals.add_report({"title": title, "content": content}, ())
        return str(report.complaint_id)

    def move(self, lapor_no: str, status: str, note: str) -> None:
        """Give a report another status."""
        self._server.arrivals.set_status(int(lapor_no), status, note)


@contextmanager
def played(server: SandboxServer) -> Iterator[PlayedAgencies]:
    """Work the server; afterwards its clock shows its own time again."""
    before = server.conditions.clock_offset_s
    try:
        yield PlayedAgencies(server)
    finally:
        server.conditions.clock_offset_s = before
