"""The practice server's link and clock: latency, bandwidth, many connections at once, and time that is off."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import pytest
import requests

from desktop.domain.errors import InvalidInput
from sync.sandbox import SandboxServer
from sync.sandbox.conditions import SERVER_ZONE, Channel, Conditions
from tests.sync.sandbox_calls import create, follow_up, headers, read, signed_in, upload

SIZE = 20_000
BITS = 400_000


@pytest.fixture
def client(server: SandboxServer) -> Iterator[requests.Session]:
    with signed_in(server) as session:
        yield session


def test_a_channel_is_shared_and_later_ones_wait_longer() -> None:
    waits: list[float] = []
    channel = Channel(Conditions(bandwidth_bps=8_000), waits.append)
    for _ in range(3):
        channel.pass_through(1_000)
    assert [round(wait, 1) for wait in waits] == [1.0, 2.0, 3.0]


def test_a_wide_link_keeps_nobody() -> None:
    waits: list[float] = []
    Channel(Conditions(), waits.append).pass_through(10**9)
    assert waits == []


@pytest.mark.parametrize("direction", ["inward", "outward"])
def test_bodies_take_their_time(server: SandboxServer, client: requests.Session, direction: str) -> None:
    number = create(client, server, content="[No. Register: ME01-L1-26-00042-7]\n" + "x" * SIZE).json()
    client.post(f"{server.url}/_faults", json={"bandwidth_bps": BITS, "shows_content": True})
    started = time.monotonic()
    if direction == "inward":
        file = {"attachments[]": ("a.pdf", b"x" * SIZE, "application/pdf")}
        assert client.post(f"{server.url}/complaints/complaint/file", files=file).status_code == 200
    else:
        answer = read(client, server, f"/complaints/{number['complaint_id']}/complaint")
        assert len(answer.json()["results"]["data"]["content"]) > SIZE
    assert time.monotonic() - started >= SIZE * 8 / BITS


def test_a_narrow_link_does_not_keep_it_from_stopping(server: SandboxServer) -> None:
    server.conditions.bandwidth_bps = 8
    with signed_in(server) as client, pytest.raises(requests.ReadTimeout):
        client.post(f"{server.url}/complaints/complaint", json={"x": 1}, timeout=0.2)
    server.stop()
    server.start()


def test_eight_connections_are_served_at_once(server: SandboxServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every call waits within the server until all eight are there."""
    together = threading.Barrier(8)
    monkeypatch.setattr(server._api, "_pause", lambda _: together.wait(20))
    server.faults.replace({"slow": 1.0})

    def call(_: int) -> int:
        with signed_in(server) as client:
            return create(client, server).status_code

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(call, range(8))) == [201] * 8
    assert len({report.complaint_id for report in server.arrived}) == 8


@pytest.mark.parametrize("offset_s", [0, 600, -172_800])
def test_the_clock_of_the_server(offset_s: int) -> None:
    with SandboxServer(clock_offset_s=offset_s) as server, signed_in(server) as client:
        answer = create(client, server)
        number = answer.json()["complaint_id"]
        follow_up(client, server, complaint_id=number)
        upload(client, server, "a.jpg")
        detail = read(client, server, f"/complaints/{number}/complaint").json()["results"]
        listed = read(client, server, f"/complaints/{number}/followups").json()["results"]["data"]
        times = [
            parsedate_to_datetime(answer.headers["Date"]),
            datetime.fromisoformat(server.arrived[0].arrived_at),
            datetime.fromisoformat(server.arrivals.files[4_199_656].arrived_at),
            local(detail["data"]["status_logs"][0]["timestamp"]),
            local(detail["data_logs"][0]["timestamp"]),
            local(listed[0]["created_at"]),
        ]
    wanted = datetime.now(UTC) + timedelta(seconds=offset_s)
    assert [abs(at - wanted) < timedelta(seconds=60) for at in times] == [True] * 6


def local(text: str) -> datetime:
    return datetime.strptime(text, "%d-%m-%Y %H:%M:%S").replace(tzinfo=SERVER_ZONE)


def test_the_clock_may_be_moved_while_it_runs(server: SandboxServer, client: requests.Session) -> None:
    server.faults.replace({"error_500@file": 0.5})
    changed = client.post(f"{server.url}/_faults", json={"clock_offset_s": -3600})
    assert changed.json()["faults"] == {"error_500@file": 0.5}  # only what is named changes
    moved = parsedate_to_datetime(create(client, server).headers["Date"])
    assert timedelta(minutes=59) < datetime.now(UTC) - moved < timedelta(minutes=61)


def test_latency_is_one_round_trip_a_call(server: SandboxServer) -> None:
    server.latency_ms = 50
    with signed_in(server) as client:
        started = time.monotonic()
        create(client, server)
        assert time.monotonic() - started >= 0.1  # the connection and the call
        started = time.monotonic()
        create(client, server)
        assert time.monotonic() - started >= 0.05
    assert (
        requests.get(f"{server.url}/_arrived", headers=headers(server), timeout=5).json()["latency_ms"] == 50
    )


@pytest.mark.parametrize(
    "condition",
    [
        {"latency_ms": -1},
        {"bandwidth_bps": float("inf")},
        {"clock_offset_s": float("nan")},
        {"clock_offset_s": 1e12},
        {"attachments_form": "tuple"},
    ],
)
def test_conditions_that_cannot_be(condition: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput) as refused:
        SandboxServer(**condition)
    assert refused.value.field == next(iter(condition))
