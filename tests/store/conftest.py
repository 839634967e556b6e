"""An encrypted file at the present schema, copied for each test from one that is made once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.runtime.sealed_content import ContentSeal
from desktop.store.attachments import AttachmentFolder
from desktop.store.delivery import Outbox
from desktop.store.engine import Database
from desktop.store.schema import ensure_schema
from tests.store.rows import KEY


@pytest.fixture(scope="session")
def store_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "loket.db"
    database = Database(path, KEY)
    ensure_schema(database, KEY)
    database.close()
    return path


@pytest.fixture
def path(tmp_path: Path, store_template: Path) -> Path:
    return Path(shutil.copy(store_template, tmp_path / "loket.db"))


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    database = Database(path, KEY)
    yield database
    database.close()


@pytest.fixture
def files(tmp_path: Path) -> AttachmentFolder:
    return AttachmentFolder(tmp_path / "attachments", ContentSeal(KEY))


@pytest.fixture
def outbox(database: Database, files: AttachmentFolder) -> Outbox:
    return Outbox(database, files)
