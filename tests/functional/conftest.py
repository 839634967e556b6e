"""The program as its users start it: words in, exit code and two streams out."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import main
from sync.sandbox import SandboxServer
from tests.desk_copies import copy_desk
from tests.usecases.desk import OFFICE_TOML, PASSWORD, make_desk


@dataclass(frozen=True)
class Result:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Return the one JSON value on stdout; fails if there is anything else."""
        return json.loads(self.out)

    @property
    def error(self) -> dict[str, Any]:
        """Return the error on stdout."""
        error: dict[str, Any] = self.json["error"]
        return error


class Loket:
    """The command line over one data folder."""

    def __init__(
        self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.folder = folder
        self.password_file = folder.parent / "password.txt"
        self.password_file.write_text(PASSWORD + "\n", encoding="utf-8")
        self._capsys = capsys
        self._monkeypatch = monkeypatch

    def __call__(
        self, *words: str, user: str | None = "budi", stdin: bytes = b"", as_json: bool = False
    ) -> Result:
        """Run ``loket … words`` and return what it did; ``user`` None signs nobody in."""
        options = ["--data-dir", str(self.folder)]
        if as_json:
            options.append("--json")
        if user is not None:
            options += ["--user", user, "--password-file", str(self.password_file)]
        return self.bare(*options, *words, stdin=stdin)

    def json(self, *words: str, user: str | None = "budi", stdin: bytes = b"") -> Result:
        """Run a command with ``--json``."""
        return self(*words, user=user, stdin=stdin, as_json=True)

    def bare(self, *words: str, stdin: bytes = b"") -> Result:
        """Run the program with exactly these words."""
        self._capsys.readouterr()
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        code = main.run(list(words))
        out, err = self._capsys.readouterr()
        assert "Traceback" not in out + err
        return Result(code, out, err)

    def add(self, value: object, user: str = "budi") -> Result:
        """Log what ``value`` says, by way of stdin."""
        return self.json("complaint", "add", "-", user=user, stdin=json.dumps(value).encode())


@pytest.fixture(scope="session")
def desk_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("template") / "desk"
    make_desk(folder)
    return folder


@pytest.fixture
def folder(tmp_path: Path, desk_template: Path) -> Path:
    return copy_desk(desk_template, tmp_path / "desk")


@pytest.fixture
def loket(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Loket:
    return Loket(folder, capsys, monkeypatch)


@pytest.fixture
def fresh_loket(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Loket:
    """Return the command line over a folder that does not exist yet."""
    return Loket(tmp_path / "new", capsys, monkeypatch)


@pytest.fixture
def server() -> Iterator[SandboxServer]:
    """Return a practice server that is running."""
    with SandboxServer() as running:
        yield running


@pytest.fixture
def linked(loket: Loket, server: SandboxServer, tmp_path: Path) -> Loket:
    """Return the command line of a desk that knows the practice server and its secrets."""
    text = OFFICE_TOML.replace("http://127.0.0.1:9", server.url)
    times = 'connect_timeout_s = 2\nsubmit_timeout_s = 2\nread_timeout_s = 2\nuser_id = "151345"'
    (tmp_path / "kantor.toml").write_text(text.replace('user_id = "151345"', times), encoding="utf-8")
    (tmp_path / "auth").write_text(server.secrets.bearer, encoding="ascii")
    (tmp_path / "token").write_text(server.secrets.braced, encoding="ascii")
    apply = ("provision", "apply", str(tmp_path / "kantor.toml"), "--allow-unsigned")
    assert loket(*apply, user="ani").code == 0
    secrets = ("--auth-file", str(tmp_path / "auth"), "--token-file", str(tmp_path / "token"))
    assert loket("credentials", "set", *secrets, user=None).code == 0
    return loket
