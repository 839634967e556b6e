"""A village's telephone line (failure 12): 64 kbit/s, 300 ms, 2 % loss, cut every 60 s; the words must get through.

Time on the line runs ``speed`` times as fast as ours, and the time-outs are divided by it. What our own computing takes is
thereby counted ``speed`` times: the figures are worse than they would be, never better.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop.domain.outbox import SyncState
from sync.sandbox import SandboxServer
from tests.campaign.kill_the_sender import settle_truthfully
from tests.sync.desk import FakeClock, PracticeDesk, empty_store, gateway_to
from tests.sync.slow_link import SlowLink

LIMIT_S = 15 * 60.0
SCAN = ("surat.pdf", b"%PDF-1.7 " + bytes(5_000_000), "application/pdf")
PAGES = [(f"lembar-{n}.jpg", b"\xff\xd8" + bytes([n]) * 180_000, "image/jpeg") for n in range(3)]
"""Three pages that fit between two cuts one by one, never together."""
NARRATIVE = (
    "Sejak awal bulan ada lima lubang besar pada lajur kiri jalan di depan pasar, dua motor jatuh. " * 12
)
STEP_S = 20.0
"""How often the desk looks whether it should go on, as the window does while it is offline."""


class LineClock(FakeClock):
    """The time on the line."""

    def __init__(self, line: SlowLink) -> None:
        super().__init__()
        self.start, self.line = datetime(2026, 11, 24, 5, 0, tzinfo=UTC), line

    def now(self) -> datetime:
        return self.start + timedelta(seconds=self.line.elapsed_s)


@dataclass
class Outcome:
    """Seconds on the line until all words had arrived and until the pages had; what was cut, and every contradiction."""

    cases: int = 0
    words_s: float = 0.0
    late_words_s: float = 0.0
    pages_s: float = 0.0
    cuts: int = 0
    ever_unknown: int = 0
    rounds: int = 0
    problems: list[str] = field(default_factory=list)


@dataclass
class _Run:
    desk: PracticeDesk
    server: SandboxServer
    line: SlowLink
    outcome: Outcome

    def until_arrived(self, numbers: list[str], limit_s: float) -> float:
        """Send, look and decide as the window and a person do until these have arrived; return the seconds that took."""
        began_at = self.line.elapsed_s
        wanted, speed = set(numbers), self.line.speed
        while self.line.elapsed_s - began_at < limit_s:
            report = self.desk.round(
                self.server,
                gateway=lambda: gateway_to(
                    self.line.url,
                    connect_timeout_s=30 / speed,
                    submit_timeout_s=90 / speed,
                    read_timeout_s=30 / speed,
                ),
                connections=4,
            )(is_cancelled=lambda: self.line.elapsed_s - began_at >= limit_s)
            self.outcome.rounds += 1
            self.outcome.ever_unknown += settle_truthfully(self.desk, self.server)
            if wanted <= {r.register_no for r in self.server.arrived}:
                return self.line.elapsed_s - began_at
            due_at = report.next_try_at or self.desk.clock.now()
            wait_s = (due_at - self.desk.clock.now()).total_seconds()
            self.line.wait_until(self.line.elapsed_s + max(min(wait_s, STEP_S), 0.5))
        missing = len(wanted - {r.register_no for r in self.server.arrived})
        self.outcome.problems.append(f"{missing} of {len(numbers)} had not arrived after {limit_s:.0f} s")
        return limit_s


def run(cases: int, folder: Path, speed: float, *, scans: int = 3, with_pages: bool = True) -> Outcome:
    """Send ``cases`` reports behind ``scans`` files of 5 MB, and half as many again while those go up."""
    outcome = Outcome(cases)
    with SandboxServer() as server, SlowLink(server.port, loss=0.02, speed=speed) as line:
        desk = PracticeDesk(folder, empty_store(folder))
        desk.clock = LineClock(line)
        try:
            desk.log(scans, files=[SCAN])
            pages = desk.log(files=PAGES) if with_pages else []
            process = _Run(desk, server, line, outcome)
            outcome.words_s = process.until_arrived(desk.log(cases, narrative=NARRATIVE), LIMIT_S)
            if with_pages:
                outcome.pages_s = process.until_arrived(pages, 4 * LIMIT_S)
                outcome.late_words_s = process.until_arrived(
                    desk.log(cases // 2, narrative=NARRATIVE), LIMIT_S
                )
            outcome.cuts = line.cuts
            _check(desk, server, outcome)
        finally:
            desk.close()
    return outcome


def _check(desk: PracticeDesk, server: SandboxServer, outcome: Outcome) -> None:
    if server.arrivals.duplicates():
        outcome.problems.append(f"twice: {server.arrivals.duplicates()}")
    totals = desk.outbox.totals()
    if totals.logged != totals.confirmed + totals.waiting or totals.confirmed != len(server.arrived):
        outcome.problems.append(f"something is lost: {totals}")
    for item in desk.items(SyncState.CONFIRMED):
        report = next(r for r in server.arrived if r.register_no == item.register_no)
        if len(report.files) != len(item.steps) - 1:
            outcome.problems.append(f"{item.register_no} lacks a file")
