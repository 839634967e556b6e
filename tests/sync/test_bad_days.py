"""Failure 2 in the small: 30 % of the answers lost after the server kept the report, both sides restarted all the time."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.outbox import SyncState
from sync.sandbox import SandboxServer
from tests.sync.desk import PracticeDesk

REPORTS = 240
RESTARTS = 40


@pytest.mark.slow
def test_lost_answers_and_restarts(tmp_path: Path, store_template: Path) -> None:
    state_file = tmp_path / "arrived.jsonl"
    port, logged, ever_unknown = 0, 0, 0
    for day in range(RESTARTS):
        desk = PracticeDesk(tmp_path, store_template)
        desk.clock.forward(days=day)
        with SandboxServer(
            port, faults={"drop_after_commit": 0.3}, seed=day, state_file=state_file
        ) as server:
            port = server.port
            if logged < REPORTS:
                desk.log(10, files=[("a.png", b"\x89PNG", "image/png")] if day % 2 else ())
                logged += 10
            for _ in range(8):
                report = desk.round(server)()
                due_at = report.next_try_at or desk.clock.now()
                desk.clock.at = max(due_at, desk.clock.now()) + timedelta(seconds=1)
            there = {r.register_no: str(r.complaint_id) for r in server.arrived}
            unknown = desk.items(SyncState.UNKNOWN)
            ever_unknown += len(unknown)
            for item in unknown:
                assert item.lapor_no is None
                desk.resolve(item, there.get(item.register_no))
            arrived = server.arrived
            assert server.arrivals.duplicates() == {}
        totals = desk.outbox.totals()
        desk.close()
        if totals.confirmed == REPORTS:
            break
    assert totals.confirmed == totals.logged == REPORTS
    assert len(arrived) == REPORTS
    assert ever_unknown > REPORTS // 6
