"""sync and outbox against the practice server: what arrives, what is said of it, which exit code follows."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.runtime.clock import SystemClock
from sync.dispatch import Bounds
from sync.sandbox import SandboxServer
from tests.functional.conftest import Loket
from tests.usecases.desk import form

TOTALS = {"logged", "confirmed", "waiting", "unknown", "attention", "by_hand", "withheld"}


def test_what_waits_arrives(linked: Loket, server: SandboxServer) -> None:
    numbers = [entry["register_no"] for entry in linked.add([form(), form(), form()]).json]
    result = linked.json("sync", user=None)
    assert result.code == 0
    assert set(result.json) == TOTALS | {"rounds", "reason", "next_try_at"}
    assert (result.json["confirmed"], result.json["waiting"]) == (3, 0)
    assert result.json["next_try_at"] is None
    assert result.json["reason"] in ("finished", "nothing_due")
    assert sorted(str(report.register_no) for report in server.arrived) == numbers
    shown = linked.json("complaint", "show", numbers[0]).json
    assert shown["sync_state"] == "confirmed"
    assert shown["lapor_no"] in {str(report.complaint_id) for report in server.arrived}
    assert [entry["action"] for entry in shown["history"]] == ["logged", "confirmed"]


def test_sync_goes_on_until_nothing_is_due_and_once_is_one_round(
    linked: Loket, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Bounds.__init__, "__defaults__", (50, 8 * 1024 * 1024, 4))
    linked.add([form() for _ in range(60)])
    once = linked.json("sync", "--once", user=None).json
    assert (once["rounds"], once["confirmed"], once["waiting"]) == (1, 50, 10)
    linked.add([form() for _ in range(50)])
    rest = linked.json("sync", user=None)
    assert rest.code == 0
    assert (rest.json["confirmed"], rest.json["waiting"]) == (110, 0)
    assert rest.json["rounds"] == 2
    assert rest.err.count("Putaran") == 2


def test_a_clock_that_is_wrong_is_told_beside_the_result(
    linked: Loket, monkeypatch: pytest.MonkeyPatch
) -> None:
    linked.add(form())
    monkeypatch.setattr(SystemClock, "now", lambda _self: datetime.now(UTC) + timedelta(minutes=7))
    result = linked.json("sync", user=None)
    assert (result.code, result.json["confirmed"]) == (0, 1)
    assert "Jam komputer berbeda 7 menit dari server." in result.err


def test_nothing_to_send_is_done(linked: Loket) -> None:
    result = linked.json("sync", user=None)
    assert (result.code, result.json["reason"], result.json["rounds"]) == (0, "nothing_due", 1)
    assert linked("sync", user=None).out.startswith("Putaran")


def test_a_refused_report_needs_attention_and_another_target(linked: Loket, server: SandboxServer) -> None:
    server.faults.replace({"reject_422@create": 1})
    number = linked.add(form()).json["register_no"]
    result = linked.json("sync", user=None)
    assert (result.code, result.json["attention"]) == (6, 1)
    item = linked.json("outbox", "list", "--sync", "attention").json[0]
    assert item["register_no"] == number
    assert item["sync_reason"]
    assert number in linked("outbox", "list").out
    server.faults.replace({})
    assert linked.json("outbox", "redirect", number).code == 2
    assert linked.json("outbox", "redirect", number, "--agency", "NASA").error["field"] == "target_agency"
    redirected = linked.json("outbox", "redirect", number, "--agency", "PUPR")
    assert redirected.json == {"register_no": number, "sync_state": "waiting", "lapor_no": None}
    assert linked.json("outbox", "redirect", number, "--agency", "PUPR").code == 2
    assert linked.json("sync", user=None).code == 0


def test_retry_queues_what_was_refused(linked: Loket, server: SandboxServer) -> None:
    server.faults.replace({"reject_422@create": 1})
    linked.add([form(), form()])
    assert linked.json("sync", user=None).code == 6
    server.faults.replace({})
    assert linked.json("outbox", "retry", "1").json == {"due": 1}
    assert linked.json("outbox", "retry").json == {"due": 1}
    assert linked.json("sync", user=None).json["confirmed"] == 1
    assert linked.json("outbox", "retry", "1").code == 2
    assert linked.json("outbox", "retry", "99").code == 3


def test_a_lost_answer_is_unknown_until_somebody_looked(linked: Loket, server: SandboxServer) -> None:
    server.faults.replace({"drop_after_commit@create": 1})
    first, second = (entry["register_no"] for entry in linked.add([form(), form()]).json)
    result = linked.json("sync", user=None)
    assert (result.code, result.json["unknown"]) == (6, 2)
    server.faults.replace({})
    assert linked.json("sync", user=None).code == 6
    assert len(server.arrived) == 2
    on_server = {report.register_no: str(report.complaint_id) for report in server.arrived}
    clerk = linked.json("outbox", "resolve", first, "--sent", on_server[first])
    assert clerk.code == 4
    bad = linked.json("outbox", "resolve", first, "--sent", "abc", user="sari")
    assert (bad.code, bad.error["field"]) == (2, "lapor_no")
    sent = linked.json("outbox", "resolve", first, "--sent", f"#{on_server[first]}", user="sari")
    assert sent.json == {"register_no": first, "sync_state": "confirmed", "lapor_no": on_server[first]}
    taken = linked.json("outbox", "resolve", second, "--sent", on_server[first], user="sari")
    assert (taken.code, taken.error["code"]) == (2, "taken")
    again = linked.json("outbox", "resolve", second, "--not-sent", user="sari")
    assert again.json["sync_state"] == "waiting"
    assert linked.json("outbox", "resolve", second, "--not-sent", user="sari").code == 2
    assert linked.json("sync", user=None).json["confirmed"] == 2


def test_what_was_entered_by_hand_is_not_sent(linked: Loket, server: SandboxServer) -> None:
    number = linked.add(form()).json["register_no"]
    result = linked.json("outbox", "resolve", number, "--by-hand", "9165816", user="sari")
    assert result.json == {"register_no": number, "sync_state": "by_hand", "lapor_no": "9165816"}
    assert linked.json("sync", user=None).json["by_hand"] == 1
    assert server.arrived == []


def test_what_was_struck_out_is_not_sent(linked: Loket, server: SandboxServer) -> None:
    linked.add([form(), form()])
    linked("complaint", "void", "1", "--reason", "salah ketik", user="sari")
    result = linked.json("sync", user=None)
    assert (result.code, result.json["withheld"], result.json["confirmed"]) == (0, 1, 1)
    assert len(server.arrived) == 1


def test_offline_keeps_everything(linked: Loket, server: SandboxServer) -> None:
    linked.add([form(), form()])
    server.stop()
    result = linked.json("sync", user=None)
    assert (result.code, result.json["reason"], result.json["waiting"]) == (7, "offline", 2)
    assert result.json["rounds"] == 1
    assert result.json["next_try_at"].endswith("+07:00")
    assert linked("sync", user=None).code == 7


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ("unauthorized_401", "credentials"),
        ("portal_html", "portal"),
        ("error_503@reads", "told_to_wait"),
        ("error_500@reads", "server_trouble"),
    ],
)
def test_a_server_that_refuses_the_round(
    linked: Loket, server: SandboxServer, fault: str, reason: str
) -> None:
    linked.add(form())
    server.faults.replace({fault: 1})
    result = linked.json("sync", user=None)
    assert (result.code, result.json["waiting"]) == (7, 1)
    assert result.json["reason"] == reason
    assert server.arrived == []


def test_a_desk_that_knows_no_server_cannot_send(loket: Loket) -> None:
    loket.add(form())
    result = loket.json("sync", user=None)
    assert (result.code, result.json["reason"]) == (7, "not_configured")


def test_attachments_arrive_whole(linked: Loket, server: SandboxServer, tmp_path: Path) -> None:
    (tmp_path / "surat.pdf").write_bytes(b"%PDF-1.4 surat kuasa")
    (tmp_path / "c.json").write_text(json.dumps(form(attachments=["surat.pdf"])), encoding="utf-8")
    number = linked.json("complaint", "add", str(tmp_path / "c.json")).json["register_no"]
    assert linked.json("sync", user=None).code == 0
    kept = linked.json("complaint", "show", number).json["attachments"]
    assert [(f.name, f.sha256) for f in server.arrived[0].files] == [(f["name"], f["sha256"]) for f in kept]


def test_the_totals_always_add_up(linked: Loket, server: SandboxServer) -> None:
    server.faults.replace({"reject_422@create": 0.3, "drop_after_commit@create": 0.3}, seed=5)
    linked.add([form() for _ in range(20)])
    linked("complaint", "void", "3", "--reason", "salah ketik", user="sari")
    for _ in range(3):
        linked("outbox", "retry")
        result = linked.json("sync", user=None)
        totals = result.json
        assert totals["logged"] == 20 == sum(totals[name] for name in TOTALS - {"logged"})
        assert result.code == (7 if totals["reason"] in ("server_trouble", "offline") else 6)
    printed = linked("outbox", "totals", user=None).out.split()
    assert printed[:2] == ["tercatat", "20"]
