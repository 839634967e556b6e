"""The key of this computer in a real key ring, in a D-Bus session of its own; and what happens where there is none."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the Secret Service is of Linux")
ROOT = Path(__file__).resolve().parents[2]
TOKEN = "{1-2}"


class Session:
    """A user with a home of their own, who signs in to the desktop once for each step."""

    def __init__(self, folder: Path) -> None:
        self.home, self.vault = folder / "home", folder / "data" / "keys.json"
        for each in (self.home / "run", self.vault.parent):
            each.mkdir(parents=True)
        (self.home / "run").chmod(0o700)

    def __call__(self, step: str, *, has_bus: bool = True) -> Any:
        """Carry out a step and return what it found."""
        environment = {k: v for k, v in os.environ.items() if k not in ("LOKET_KEY_DIR", "DISPLAY")}
        environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
        environment |= {
            "HOME": str(self.home),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_DATA_HOME": str(self.home / "share"),
            "XDG_RUNTIME_DIR": str(self.home / "run"),
        }
        command = [sys.executable, "-m", "tests.runtime.key_session", step, str(self.vault)]
        result = subprocess.run(
            ["dbus-run-session", "--", *command] if has_bus else command,
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert result.returncode == 0, result.stderr
        assert "Traceback" not in result.stderr
        return json.loads(result.stdout)

    def key_files(self) -> list[Path]:
        """Return the key files outside the data folder."""
        return sorted(self.home.rglob("*.key"))


@pytest.fixture
def session(tmp_path: Path) -> Session:
    assert shutil.which("gnome-keyring-daemon"), "run installer/test_tools.sh"
    return Session(tmp_path)


def test_the_key_ring_keeps_the_key(session: Session) -> None:
    """Also over the end of the session; without one, and for somebody else, the data stay shut."""
    first, again = session("unlocked")
    assert first == again
    assert (first["token"], first["place"]) == (TOKEN, "system")
    assert "Secret Service" in first["sentence"]
    assert session.key_files() == []
    assert session("unlocked")[0] == first
    assert session("none", has_bus=False)["code"] == "key_store_silent"
    assert session("locked")["code"] == "key_store_silent"
    shutil.rmtree(session.home / "share")
    missing = session("unlocked")[0]
    assert missing["code"] == "device_key_missing"
    assert "loket recovery-key open" in missing["message"]


def test_the_key_moves_into_the_key_ring_and_back(session: Session) -> None:
    assert session("none", has_bus=False)["place"] == "file"
    (file,) = session.key_files()
    key = file.read_bytes()
    assert session("moved") == ["system", "system", "file", "system"]
    assert session.key_files() == []
    assert all(key not in each.read_bytes() for each in session.home.rglob("*") if each.is_file())
    assert session("unlocked")[0]["token"] == TOKEN


@pytest.mark.parametrize("step", ["none", "locked", "hanging"])
def test_a_key_ring_that_does_not_answer_is_done_without(session: Session, step: str) -> None:
    found = session(step)
    assert (found["token"], found["place"]) == (TOKEN, "file")
    (file,) = session.key_files()
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700
    assert str(file) in found["sentence"]
    assert session.vault.parent not in file.parents


def test_a_key_ring_that_hangs_hangs_nobody(session: Session) -> None:
    assert session("unlocked")[0]["place"] == "system"
    assert session("hanging")["code"] == "key_store_silent"
