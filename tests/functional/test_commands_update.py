"""update: an IT officer with a stick, a timer that looks by itself, and an admin who installs."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop import VERSION
from desktop.runtime.machine_folder import UPDATE_ROOT
from tests.functional.conftest import Loket
from tests.updates.publisher import Publisher
from tests.usecases.desk import OFFICE_TOML


@pytest.fixture
def publisher(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Publisher:
    publisher = Publisher(tmp_path / "penerbit").begin().add("7.1.0")
    machine = tmp_path / "mesin"
    machine.mkdir()
    (machine / UPDATE_ROOT).write_bytes(publisher.root().content)
    monkeypatch.setenv("LOKET_MACHINE_DIR", str(machine))
    return publisher


def provision(loket: Loket, publisher: Publisher, *, may_start: bool) -> None:
    file = loket.folder.parent / "kantor.toml"
    section = f'[updates]\nrepository = "{publisher.repository.folder}"\nmay_start_installer = {str(may_start).lower()}\n'
    file.write_text(OFFICE_TOML + section, encoding="utf-8")
    assert loket("provision", "apply", str(file), "--allow-unsigned", user="ani").code == 0


def test_from_a_stick(loket: Loket, publisher: Publisher) -> None:
    nothing = loket.json("update", "show", user=None)
    assert (nothing.code, nothing.json["available"], nothing.json["looked_at"]) == (0, None, None)
    found = loket.json("update", "check", "--from", str(publisher.repository.folder), user=None)
    assert found.code == 0
    assert (found.json["current"], found.json["available"]) == (VERSION, "7.1.0")
    assert (found.json["file"], found.json["publisher"]) == (
        "loket_7.1.0_amd64.deb",
        "Diskominfo Kab. Muara Enim",
    )
    assert set(found.json["notes"]) == {"id", "en"}
    assert loket.json("update", "show", user=None).json == found.json
    told = loket("update", "show", user=None).out
    assert "7.1.0, loket_7.1.0_amd64.deb" in told
    assert "pencarian lebih cepat" in told


def test_where_nothing_is_named_and_where_nobody_is_trusted(
    loket: Loket, publisher: Publisher, tmp_path: Path
) -> None:
    assert loket.json("update", "check", user=None).code == 3
    (tmp_path / "mesin" / UPDATE_ROOT).unlink()
    refused = loket.json("update", "check", "--from", str(publisher.repository.folder), user=None)
    assert (refused.code, refused.error["code"]) == (3, "no_update_root")


def test_a_refusal_ends_with_5_and_is_shown_afterwards(loket: Loket, publisher: Publisher) -> None:
    publisher.expire()
    refused = loket.json("update", "check", "--from", str(publisher.repository.folder), user=None)
    assert (refused.code, refused.error["code"]) == (5, "update_expired")
    shown = loket.json("update", "show", user=None)
    assert (shown.code, "masa berlakunya" in shown.json["problem"]) == (6, True)


def test_the_timer_looks_by_itself_and_no_trouble_of_it_ends_the_round(
    loket: Loket, publisher: Publisher
) -> None:
    provision(loket, publisher, may_start=False)
    done = loket.json("background", user=None)
    assert (done.code, done.json["update"]) == (0, "7.1.0"), "LAPOR! cannot be reached, the share can"
    assert loket.json("update", "show", user=None).json["available"] == "7.1.0"
    publisher.expire()
    assert loket.json("background", user=None).code == 0


def test_an_admin_installs_where_the_office_lets_them(
    loket: Loket, publisher: Publisher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system's installer is a program that writes down what it was told."""
    provision(loket, publisher, may_start=False)
    assert loket.json("update", "check", user=None).json["may_start_installer"] is False
    assert loket.json("update", "install", user="ani").error["code"] == "update_by_it"
    provision(loket, publisher, may_start=True)
    assert loket.json("update", "install", user="budi").code == 4
    said = tmp_path / "dikatakan"
    tool = tmp_path / "bin" / "apt-get"
    tool.parent.mkdir()
    tool.write_text(f'#!/bin/sh\necho "$@" > {said}\nexit ${{LOKET_TEST_CODE:-0}}\n')
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tool.parent}:/usr/bin:/bin")
    monkeypatch.setattr("os.geteuid", lambda: 0)
    installed = loket.json("update", "install", user="ani")
    assert (installed.code, installed.json["version"]) == (0, "7.1.0")
    assert said.read_text().split() == ["install", "-y", installed.json["path"]]
    monkeypatch.setenv("LOKET_TEST_CODE", "100")
    failed = loket.json("update", "install", user="ani")
    assert (failed.code, failed.error["code"]) == (5, "update_not_installed")
    assert loket.json("audit", "verify", user=None).json["ok"]
