"""A practice server and a desk for each test that asks for them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.sandbox import SandboxServer
from tests.sync.desk import PracticeDesk, empty_store


@pytest.fixture(scope="session")
def store_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return empty_store(tmp_path_factory.mktemp("store"))


@pytest.fixture
def server() -> Iterator[SandboxServer]:
    with SandboxServer() as running:
        yield running


@pytest.fixture
def desk(tmp_path: Path, store_template: Path) -> Iterator[PracticeDesk]:
    practice = PracticeDesk(tmp_path, store_template)
    yield practice
    practice.close()
