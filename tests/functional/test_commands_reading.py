"""follow-ups and what complaint show says afterwards, against the practice server."""

from __future__ import annotations

from sync.sandbox import SandboxServer
from tests.functional.conftest import Loket
from tests.usecases.desk import form


def test_news_is_read_and_shown(linked: Loket, server: SandboxServer) -> None:
    number = linked.add(form()).json["register_no"]
    assert linked.json("complaint", "show", number).json["lapor"] is None
    assert linked.json("follow-ups", user=None).json == {"checked": 0, "changed": 0}
    assert linked("sync", user=None).code == 0
    report = server.arrived[0].complaint_id
    server.arrivals.set_status(report, "Ditelaah Ulang", "Terdisposisi ke Dinas PUPR")
    server.arrivals.follow_up(report, "<p>Kami tambal <b>Kamis</b>.</p>", ("", "Dinas PUPR"))

    result = linked.json("follow-ups", user=None)

    assert (result.code, result.json) == (0, {"checked": 1, "changed": 1})
    assert linked.json("follow-ups", user=None).json == {"checked": 0, "changed": 0}
    shown = linked.json("complaint", "show", number).json
    lapor = shown["lapor"]
    assert (lapor["status_name"], lapor["reason"], shown["follow_ups"]) == ("Ditelaah Ulang", None, [])
    told = [(e["kind"], e["author"], e["content"]) for e in lapor["entries"]]
    assert ("follow_up", "Dinas PUPR", "Kami tambal Kamis.") in told
    assert [e["action"] for e in shown["history"]][-2:] == ["status_read", "follow_up_read"]
    text = linked("complaint", "show", number).out
    assert "Ditelaah Ulang (dibaca " in text
    assert "Dinas PUPR: Kami tambal Kamis." in text


def test_our_own_follow_ups_are_shown_once(linked: Loket, server: SandboxServer) -> None:
    number = linked.add(form()).json["register_no"]
    linked("sync", user=None)
    words = "Warga menambah: sudah dua motor jatuh."
    assert linked("complaint", "follow-up", number, "-", stdin=words.encode()).code == 0
    waiting = linked("complaint", "show", number).out
    assert f"menunggu  {words}" in waiting.lower().replace("warga", "Warga")
    assert linked("sync", user=None).code == 0
    assert len(server.arrived[0].follow_ups) == 1
    linked("follow-ups", user=None)
    shown = linked.json("complaint", "show", number).json["follow_ups"][0]
    assert (shown["sync_state"], shown["purpose"], shown["ordinal"]) == ("confirmed", "note", 1)
    assert words in shown["content"]
    assert linked("complaint", "show", number).out.count(words) == 1


def test_offline_is_said(linked: Loket, server: SandboxServer) -> None:
    linked.add(form())
    linked("sync", user=None)
    server.stop()
    result = linked.json("follow-ups", user=None)
    assert (result.code, result.json) == (7, {"checked": 0, "changed": 0})
    assert "LAPOR!" in result.err
