from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.printing.cups_server import CupsServer


@pytest.fixture
def server_of_cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CupsServer]:
    """Start a CUPS server that everything in this test prints on, whatever its user has chosen for themselves."""
    home = tmp_path / "home"
    home.mkdir()
    server = CupsServer()
    server.start()
    for name in ("PRINTER", "LPDEST"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("CUPS_SERVER", server.address)
    yield server
    server.close()
