"""background: what the computer's scheduled task runs while nobody has the window open."""

from __future__ import annotations

from pathlib import Path

from desktop.runtime.paths import DataPaths
from sync.sandbox import SandboxServer
from tests.functional.conftest import Loket
from tests.usecases.desk import form
from ui.shell.single_window import SingleWindow


def test_it_sends_what_waits(linked: Loket) -> None:
    linked.add(form())
    result = linked.json("background", user=None)
    assert result.code == 0
    assert (result.json["done"], result.json["confirmed"], result.json["waiting"]) == (True, 1, 0)


def test_it_reads_back(linked: Loket, server: SandboxServer) -> None:
    linked.add(form())
    linked("sync", user=None)
    server.arrivals.set_status(server.arrived[0].complaint_id, "Ditelaah Ulang", "Terdisposisi ke Dinas PUPR")
    result = linked.json("background", user=None)
    assert (result.json["checked"], result.json["changed"]) == (1, 1)


def test_it_says_nothing(linked: Loket) -> None:
    linked.add(form())
    result = linked("background", user=None)
    assert (result.code, result.out, result.err) == (0, "", "")


def test_a_link_that_is_down_is_no_failure(linked: Loket, server: SandboxServer) -> None:
    linked.add(form())
    server.stop()
    result = linked.json("background", user=None)
    assert (result.code, result.json["reason"], result.json["waiting"]) == (0, "offline", 1)


def test_an_open_window_is_left_alone(linked: Loket, server: SandboxServer) -> None:
    linked.add(form())
    window = SingleWindow(DataPaths(linked.folder).window_lock)
    assert window.take()
    try:
        assert linked.json("background", user=None).json == {"done": False}
        assert not server.arrived
    finally:
        window.release()
    assert linked.json("background", user=None).json["confirmed"] == 1
    assert window.take(), "the task must not keep the window's right"
    window.release()


def test_a_user_without_a_desk_gets_none(loket: Loket, tmp_path: Path) -> None:
    folder = tmp_path / "nobody"
    result = loket.bare("--data-dir", str(folder), "--json", "background")
    assert (result.code, result.json) == (0, {"done": False})
    assert not folder.exists()
