"""Rules for every test: no leaked threads, the interface's language as it was, Qt without a screen."""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("LOKET_DATA_DIR", None)
_KEY_FOLDER = tempfile.TemporaryDirectory(prefix="loket-keys-")
os.environ["LOKET_KEY_DIR"] = _KEY_FOLDER.name
os.environ["LOKET_MACHINE_DIR"] = f"{_KEY_FOLDER.name}/machine"  # nobody provisioned this computer

_JOIN_TIMEOUT_S = 10


@pytest.fixture(autouse=True)
def _no_leaked_threads() -> Iterator[None]:
    """Fail a test that leaves a thread behind."""
    before = set(threading.enumerate())
    yield
    left = [t for t in threading.enumerate() if t not in before and t.is_alive()]
    for thread in left:
        thread.join(_JOIN_TIMEOUT_S)
    stubborn = [t.name for t in left if t.is_alive() and not isinstance(t, threading._DummyThread)]
    if stubborn:
        pytest.fail(f"threads left running: {stubborn}")


@pytest.fixture(autouse=True)
def _own_keys(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let a test use the keys of the desks that many share, and lose them, as it likes."""
    with tempfile.TemporaryDirectory(prefix="loket-keys-") as folder:
        shutil.copytree(_KEY_FOLDER.name, folder, dirs_exist_ok=True)
        monkeypatch.setenv("LOKET_KEY_DIR", folder)
        yield


@pytest.fixture(autouse=True)
def _indonesian() -> Iterator[None]:
    """Put the language back to Indonesian after a test that changed it."""
    from resources.i18n import set_language

    yield
    set_language("id")


@pytest.fixture(autouse=True)
def _cheap_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hash passwords at next to no cost; what is about the real cost puts it back."""
    from desktop.runtime import passwords

    monkeypatch.setattr(passwords, "COST", passwords.Cost(passes=1, memory_kib=8, lanes=1))
