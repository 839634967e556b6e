"""The faults of the practice server: each by itself on the wire, by rate, by script, and for the calls it is meant for."""

from __future__ import annotations

import http.client
import json
import threading
from collections.abc import Iterator
from typing import Any

import pytest
import requests

from desktop.domain.errors import InvalidInput
from sync.sandbox import SandboxServer, answers, api
from sync.sandbox.fault_plan import FaultPlan
from sync.sandbox.faults import AFTER_COMMIT, CALLS, READS, WRITES, Fault, Scope
from tests.sync.sandbox_calls import REPORT, create, follow_up, hand_over, headers, read, signed_in, upload

NUMBER = 9_165_816


@pytest.fixture
def client(server: SandboxServer) -> Iterator[requests.Session]:
    with signed_in(server) as session:
        yield session


REFUSALS = [
    ("portal_html", 200),
    ("redirect_302", 302),
    ("bad_400", 400),
    ("unauthorized_401", 401),
    ("forbidden_403", 403),
    ("not_found_404", 404),
    ("conflict_409", 409),
    ("too_large_413", 413),
    ("reject_422", 422),
    ("rate_429", 429),
    ("error_500", 500),
    ("error_502", 502),
    ("error_503", 503),
    ("error_503_plain", 503),
    ("gateway_504_before", 504),
]
SPOILED = [
    ("gateway_504", 504),
    ("error_500_after_commit", 500),
    ("error_502_after_commit", 502),
    ("error_503_after_commit", 503),
    ("html_200", 200),
    ("truncated_json", 201),
    ("wrong_shape", 200),
    ("wrong_types", 201),
    ("no_content_204", 204),
]


@pytest.mark.parametrize(("fault", "status"), REFUSALS + SPOILED)
def test_answers_without_an_id(
    server: SandboxServer, client: requests.Session, fault: str, status: int
) -> None:
    changed = client.post(f"{server.url}/_faults", json={fault: 1.0})
    assert changed.status_code == 200
    answer = create(client, server)
    assert answer.status_code == status
    assert ("Retry-After" in answer.headers) is (fault in ("rate_429", "error_503"))
    with pytest.raises((ValueError, KeyError, TypeError)):  # nothing that could pass for an id
        int(json.loads(answer.text)["complaint_id"])
    assert len(server.arrived) == (Fault(fault) in AFTER_COMMIT)


@pytest.mark.parametrize("fault", ["drop_before", "drop_after_commit", "reset_before", "reset_after_commit"])
def test_no_answer_at_all(server: SandboxServer, fault: str) -> None:
    server.faults.replace({fault: 1.0})
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)
    connection.request("POST", "/complaints/complaint", json.dumps(REPORT), _json(server))
    wanted = ConnectionResetError if fault.startswith("reset") else http.client.RemoteDisconnected
    with pytest.raises(ConnectionError) as raised:
        connection.getresponse()
    assert type(raised.value) is wanted
    connection.close()
    assert len(server.arrived) == fault.endswith("commit")


def _json(server: SandboxServer) -> dict[str, str]:
    return {**headers(server), "Content-Type": "application/json"}


def test_every_fault_is_tested() -> None:
    tested = {name for name, _ in REFUSALS + SPOILED}
    tested |= {"drop_before", "drop_after_commit", "reset_before", "reset_after_commit"}
    tested |= {"slow", "slow_after_commit", "cut_answer", "giant_body", "duplicate_id"}
    tested |= {"ok_200", "accepted_202", "old_shape", "drip"}
    assert tested == set(Fault)


@pytest.mark.parametrize(("fault", "kept"), [("slow", 0), ("slow_after_commit", 1)])
def test_a_late_answer_is_kept_before_or_after(
    server: SandboxServer,
    client: requests.Session,
    monkeypatch: pytest.MonkeyPatch,
    fault: str,
    kept: int,
) -> None:
    monkeypatch.setattr(api, "SLOW_S", 600)
    server.faults.replace({fault: 1.0})
    with pytest.raises(requests.ReadTimeout):
        client.post(f"{server.url}/complaints/complaint", json=REPORT, timeout=0.5)
    assert len(server.arrived) == kept
    server.stop()  # does not wait for the pause, and then the slow one is carried out
    server.start()
    assert len(server.arrived) == 1


def test_an_answer_cut_in_transfer(server: SandboxServer, client: requests.Session) -> None:
    server.faults.replace({"cut_answer": 1.0})
    with pytest.raises(requests.exceptions.ChunkedEncodingError):
        create(client, server)
    assert len(server.arrived) == 1


def test_a_giant_answer(server: SandboxServer, client: requests.Session) -> None:
    server.faults.replace({"giant_body": 1.0})
    answer = create(client, server)
    assert len(answer.content) > answers.GIANT_BYTES
    assert answer.json()["complaint_id"] == NUMBER


def test_a_dripping_answer(
    server: SandboxServer, client: requests.Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers, "DRIP_S", 0.001)
    server.faults.replace({"drip": 1.0})
    assert create(client, server).json()["complaint_id"] == NUMBER
    monkeypatch.setattr(answers, "DRIP_S", 600)
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    connection.request("POST", "/complaints/complaint", json.dumps(REPORT), _json(server))
    answer = connection.getresponse()
    assert answer.read(1) == b"{"
    assert connection.sock is not None
    connection.sock.settimeout(0.1)
    with pytest.raises(TimeoutError):
        answer.read(1)
    connection.close()
    answer.close()
    assert len(server.arrived) == 2


def test_an_id_that_was_given_out_before(server: SandboxServer, client: requests.Session) -> None:
    server.faults.replace({"duplicate_id": 1.0})
    assert [create(client, server).json()["complaint_id"] for _ in range(3)] == [NUMBER] * 3
    assert [report.complaint_id for report in server.arrived] == [NUMBER, NUMBER + 1, NUMBER + 2]
    ids = [upload(client, server, "a.jpg").json()["results"]["images"][0]["id"] for _ in range(2)]
    assert ids[0] == ids[1]
    assert len(server.arrivals.files) == 2


@pytest.mark.parametrize(("fault", "status"), [("ok_200", 200), ("accepted_202", 202)])
def test_other_words_for_yes(
    server: SandboxServer, client: requests.Session, fault: str, status: int
) -> None:
    server.faults.replace({fault: 1.0})
    answer = create(client, server)
    assert (answer.status_code, answer.json()["complaint_id"]) == (status, NUMBER)


def test_the_older_shapes(server: SandboxServer, client: requests.Session) -> None:
    server.faults.replace({"old_shape": 1.0})
    assert create(client, server).json()["results"] == {"complaint": {"id": NUMBER}}
    detail = read(client, server, f"/complaints/{NUMBER}/complaint").json()
    assert "results" not in detail
    assert detail["message"]["data"]["status_name"] == "Belum Terverifikasi"
    assert read(client, server, f"/complaints/{NUMBER}/followups").json()["results"]["data"] == []


def test_wrong_types_where_they_are_read(server: SandboxServer, client: requests.Session) -> None:
    create(client, server)
    follow_up(client, server)
    server.faults.replace({"wrong_types@all": 1.0})
    assert upload(client, server, "a.jpg").json()["results"]["images"] == {
        "0": {"id": {"value": 4199656}, "name": ["a.jpg"]}
    }
    detail = read(client, server, f"/complaints/{NUMBER}/complaint").json()["results"]
    assert isinstance(detail["data"]["status_name"], list)
    assert isinstance(read(client, server, f"/complaints/{NUMBER}/followups").json()["results"]["data"], dict)


def one_of_each(server: SandboxServer, client: requests.Session) -> dict[str, int]:
    """Make every call and return the statuses."""
    return {
        "file": upload(client, server, "a.jpg").status_code,
        "create": create(client, server).status_code,
        "handover": hand_over(client, server, NUMBER).status_code,
        "followup": follow_up(client, server).status_code,
        "detail": read(client, server, f"/complaints/{NUMBER}/complaint").status_code,
        "followups": read(client, server, f"/complaints/{NUMBER}/followups?page=1").status_code,
        "institutions": read(client, server, "/masters/institutions/external").status_code,
        "templates": read(client, server, "/masters/templates").status_code,
    }


@pytest.mark.parametrize("scope", Scope)
def test_only_the_calls_meant_are_hit(server: SandboxServer, client: requests.Session, scope: Scope) -> None:
    create(client, server)
    server.faults.replace({f"error_500@{scope}": 1.0})
    hit = {call for call, status in one_of_each(server, client).items() if status == 500}
    several = {Scope.ALL: CALLS, Scope.WRITES: WRITES, Scope.READS: READS}
    assert hit == set(several.get(scope, (scope,)))


@pytest.mark.parametrize(("fault", "hit"), [("error_500", set(WRITES)), ("portal_html", set())])
def test_without_a_scope(
    server: SandboxServer, client: requests.Session, fault: str, hit: set[Scope]
) -> None:
    create(client, server)
    server.faults.replace({fault: 1.0})
    answers = one_of_each(server, client)
    assert {call for call, status in answers.items() if status == 500} == hit
    if fault == "portal_html":
        assert set(answers.values()) == {200}
        assert len(server.arrived) == 1


def test_faults_are_drawn_again_alike() -> None:
    def drawn(seed: int) -> list[Any]:
        plan = FaultPlan({"drop_after_commit": 0.3, "error_500@create": 0.1}, seed)
        return [plan.draw(Scope.CREATE) for _ in range(200)]

    assert drawn(1) == drawn(1) != drawn(2)
    assert 40 < sum(bool(f) for f in drawn(1)) < 110


def test_a_script_goes_before_the_rates() -> None:
    script = ["ok", "drop_after_commit@create", "429@file", " error_500@handover "]
    plan = FaultPlan({"error_502@all": 1.0}, script=script)
    calls = [
        (Scope.INSTITUTIONS, None),  # the first entry waits for a writing call
        (Scope.FILE, None),
        (Scope.FILE, None),  # the second one for a create
        (Scope.CREATE, Fault.DROP_AFTER_COMMIT),
        (Scope.CREATE, None),
        (Scope.FILE, Fault.RATE_429),
        (Scope.HANDOVER, Fault.ERROR_500),
        (Scope.DETAIL, Fault.ERROR_502),  # used up
    ]
    assert [plan.draw(call) for call, _ in calls] == [frozenset([f] if f else []) for _, f in calls]
    assert plan.script == []


def test_a_script_over_the_wire(server: SandboxServer, client: requests.Session) -> None:
    entries = ["ok@create", "conflict_409@create", "ok@create"]
    answer = client.post(f"{server.url}/_faults", json={"script": entries, "error_500@create": 1})
    assert answer.json()["script"] == entries
    assert [create(client, server).status_code for _ in range(4)] == [201, 409, 201, 500]
    client.post(f"{server.url}/_faults", json={"script": ["ok@create"]})
    assert [create(client, server).status_code for _ in range(2)] == [201, 500]
    client.post(f"{server.url}/_faults", json={})
    assert create(client, server).status_code == 201


def test_a_script_is_consumed_once_by_many() -> None:
    plan = FaultPlan({}, script=["error_500@create"] * 100)
    hits: list[int] = []

    def call() -> None:
        hits.append(sum(bool(plan.draw(Scope.CREATE)) for _ in range(50)))

    threads = [threading.Thread(target=call) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(hits) == 100


@pytest.mark.parametrize("name", ["", "drop", "200", "error_500@bulan", "@create", "ok"])
def test_wrong_rates(name: str) -> None:
    with pytest.raises(InvalidInput):
        FaultPlan({name: 1.0})


@pytest.mark.parametrize("rate", [2, -0.1, float("nan"), True, "a", None])
def test_rates_out_of_range(rate: Any) -> None:
    with pytest.raises(InvalidInput):
        FaultPlan({"error_500": rate})


@pytest.mark.parametrize("script", ["ok", ["drop"], ["ok@bulan"], ["ok@"], [1], [""], 5])
def test_wrong_scripts(script: Any) -> None:
    with pytest.raises((InvalidInput, TypeError)):
        FaultPlan({}, script=script)


@pytest.mark.parametrize(
    "body",
    [
        {"tidak_ada": 1},
        {"error_500": "a"},
        {"latency_ms": "x"},
        {"latency_ms": -1},
        {"bandwidth_bps": True},
        {"clock_offset_s": 1e300},
        {"strict": 1},
        {"attachments_form": "tuple"},
        {"script": "ok"},
        {"script": 5},
        {"seed": [1]},
        {"latency_ms": 70, "tidak_ada": 1},
        {"error_500": 1, "script": ["tidak_ada"]},
        [1],
    ],
)
def test_wrong_faults_at_run_time_change_nothing(
    server: SandboxServer, client: requests.Session, body: Any
) -> None:
    before = client.post(f"{server.url}/_faults", json={"error_500": 0.5, "script": ["ok"]}).json()
    assert client.post(f"{server.url}/_faults", json=body).status_code in (400, 422)
    after = client.get(f"{server.url}/_arrived").json()
    assert {key: after[key] for key in before} == before
