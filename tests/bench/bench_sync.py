"""A round over one connection at 100 ms a round trip, against a bare keep-alive session that makes the same calls.

The target of docs/performance.md is 0.8 of the floor's reports a second, which is 1.25 times its time. The naive way, a
new connection for each call, is measured beside it.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop.domain.outbox_payload import thaw
from sync.lapor_v3.report import create_body
from sync.sandbox import SandboxServer
from tests.sync.desk import PracticeDesk, empty_store, settings

REPORTS = 30
LATENCY_MS = 100
TARGET = 1.25


def measure() -> list[tuple[str, float, float, str]]:
    """Return the ratio of a whole round (probe, durable marks and settling included) to the bare calls."""
    with tempfile.TemporaryDirectory() as folder, SandboxServer(latency_ms=LATENCY_MS) as server:
        desk = PracticeDesk(Path(folder), empty_store(Path(folder)))
        desk.log(REPORTS)
        bodies = [
            create_body(settings(server.url), thaw(item.payload, item.payload_sha256), [])
            for item in desk.items()
        ]
        try:
            floor = _timed(lambda: _bare(server, bodies))
            naive = _timed(lambda: _new_connections(server, bodies))
            ours = _timed(lambda: desk.round(server)())
            assert desk.outbox.totals().confirmed == REPORTS
        finally:
            desk.close()
    detail = (
        f"{REPORTS / ours:.1f} reports a second, keep-alive {REPORTS / floor:.1f}, "
        f"a connection a call {REPORTS / naive:.1f}"
    )
    return [("a round, one connection, 100 ms", ours / floor, TARGET, detail)]


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _bare(server: SandboxServer, bodies: list[dict[str, Any]]) -> None:
    import requests

    with requests.Session() as session:
        session.trust_env = False
        session.headers.update(_headers(server))
        for body in bodies:
            answer = session.post(f"{server.url}/complaints/complaint", json=body, timeout=10)
            assert answer.json()["complaint_id"]


def _new_connections(server: SandboxServer, bodies: list[dict[str, Any]]) -> None:
    import requests

    for body in bodies:
        url = f"{server.url}/complaints/complaint"
        answer = requests.post(url, json=body, headers=_headers(server), timeout=10)
        assert answer.json()["complaint_id"]


def _headers(server: SandboxServer) -> dict[str, str]:
    secrets = {"Authorization": server.secrets.bearer, "token": server.secrets.braced}
    return {"Accept": "application/json", **secrets}
