"""How Credential Manager is asked, with its library replaced: one credential a key, bound to this computer."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from desktop.runtime.system_key_store import SystemKeyStore

NOT_FOUND = 1168
LOCAL_MACHINE = 2


class WindowsError(Exception):
    """What the library raises."""

    def __init__(self, winerror: int, funcname: str) -> None:
        super().__init__(winerror, funcname)
        self.winerror, self.funcname = winerror, funcname


@pytest.fixture
def credentials(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, dict[str, Any]]]:
    """Return what Credential Manager holds, by target."""
    held: dict[str, dict[str, Any]] = {}

    def read(Type: int, TargetName: str) -> dict[str, Any]:
        if TargetName not in held:
            raise WindowsError(NOT_FOUND, "CredRead")
        return held[TargetName] | {"CredentialBlob": held[TargetName]["CredentialBlob"].encode("utf-16-le")}

    def delete(Type: int, TargetName: str) -> None:
        del held[TargetName]

    cred, types = ModuleType("win32cred"), ModuleType("pywintypes")
    values = {
        "CredRead": read,
        "CredWrite": lambda credential, _flags: held.update({credential["TargetName"]: credential}),
        "CredDelete": delete,
        "CRED_TYPE_GENERIC": 1,
        "CRED_PERSIST_LOCAL_MACHINE": LOCAL_MACHINE,
        "CRED_PERSIST_ENTERPRISE": 3,
    }
    for name, value in values.items():
        setattr(cred, name, value)
    types.error = WindowsError  # type: ignore[attr-defined]
    package = ModuleType("win32ctypes.pywin32")
    package.win32cred, package.pywintypes = cred, types  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "win32ctypes", ModuleType("win32ctypes"))
    monkeypatch.setitem(sys.modules, "win32ctypes.pywin32", package)
    monkeypatch.delitem(sys.modules, "keyring.backends.Windows", raising=False)
    importlib.import_module("keyring.backends.Windows")
    monkeypatch.setattr(sys, "platform", "win32")
    yield held
    sys.modules.pop("keyring.backends.Windows", None)


def test_kept_found_and_forgotten(credentials: dict[str, dict[str, Any]]) -> None:
    store, key, other = SystemKeyStore(), bytes(range(32)), bytes(32)
    assert store.find("a-1") is None
    store.keep("a-1", key)
    store.keep("b-2", other)
    assert (store.find("a-1"), store.find("b-2")) == (key, other)
    assert sorted(credentials) == ["loket a-1", "loket b-2"]
    assert {each["Persist"] for each in credentials.values()} == {LOCAL_MACHINE}
    store.forget("a-1")
    assert sorted(credentials) == ["loket b-2"]
    assert store.system_name() == "Windows Credential Manager"
