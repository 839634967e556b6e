"""A folder with a regency's key for each test."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.provision.fleet import Bench


@pytest.fixture(scope="session")
def key_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("regency") / "key"
    folder.mkdir()
    Bench(folder).make_key()
    return folder


@pytest.fixture
def bench(tmp_path: Path, key_folder: Path) -> Bench:
    return Bench(Path(shutil.copytree(key_folder, tmp_path / "bench")))
