"""A provisioned desk for screens: the program as main.py composes it over a real file, and a practice server beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.errors import InvalidInput
from desktop.domain.outbox import OutboxItem, OutboxTotals, SyncState
from desktop.usecases.log_complaint import LoggedComplaint
from main import Program
from sync.sandbox import SandboxServer
from tests.desk_copies import copy_desk
from tests.usecases.desk import ADMIN, CLERK, OFFICE_TOML, SUPERVISOR, DeskClock, form, make_desk, open_desk

__all__ = ["ADMIN", "CLERK", "SUPERVISOR", "RealDesk", "desk_template", "real_desk"]


class RealDesk:
    """One workstation with everything on it, and its server, which is not started yet."""

    def __init__(self, folder: Path, program: Program, clock: DeskClock, server: SandboxServer) -> None:
        self.folder = folder
        self.program = program
        self.clock = clock
        self.server = server
        self.tools = program.tools()
        self.tools.credentials(server.secrets.bearer, server.secrets.braced)
        with server:
            self.provision(base_url=server.url)
        self.at_desk = self.tools.at_desk()

    def office_file(self, base_url: str, name: str = "kantor.toml", **replaced: str) -> Path:
        """Write an office's file; ``replaced`` maps pieces of its text to others."""
        text = OFFICE_TOML.replace("http://127.0.0.1:9", base_url)
        text = text.replace(
            "[sp4n]\n", "[sp4n]\nconnect_timeout_s = 2\nsubmit_timeout_s = 3\nread_timeout_s = 2\n"
        )
        text = text.replace('PUPR = "12838"', 'PUPR = "12838"\nDisdikbud = "12839"\nDishub = "12842"')
        for old, new in replaced.items():
            text = text.replace(old, new)
        path = self.folder.parent / name
        path.write_text(text, encoding="utf-8")
        return path

    def provision(self, base_url: str, **replaced: str) -> None:
        """Put another office's file into force."""
        self.tools.provision.apply(ADMIN, self.office_file(base_url, **replaced), allow_unsigned=True)
        self.at_desk = self.tools.at_desk()

    def log(self, title: str = "Jalan berlubang di depan Pasar Inpres", **changes: Any) -> LoggedComplaint:
        """Log a complaint; raises InvalidInput as the use case does."""
        try:
            return self.at_desk.log_complaint(CLERK, form(title=title, **changes))
        except InvalidInput as error:  # an invalid form is a mistake in the test
            raise AssertionError(error.message) from error

    def item(self, number: str) -> OutboxItem:
        """Return the outbox item of one complaint."""
        return next(i for i in self.at_desk.outbox.list(ADMIN) if i.register_no == number)

    def in_state(self, state: SyncState) -> list[str]:
        """Return the register numbers in one state."""
        return [i.register_no for i in self.at_desk.outbox.list(ADMIN, state)]

    def numbers(self) -> list[str]:
        """Return all register numbers, oldest first."""
        return [i.register_no for i in self.at_desk.outbox.list(ADMIN)]

    @property
    def totals(self) -> OutboxTotals:
        """Return the counts."""
        return self.at_desk.outbox.totals()


@pytest.fixture(scope="session")
def desk_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("template") / "desk"
    make_desk(folder)
    return folder


@pytest.fixture
def real_desk(tmp_path: Path, desk_template: Path) -> Iterator[RealDesk]:
    folder = copy_desk(desk_template, tmp_path / "desk")
    clock = DeskClock()
    server = SandboxServer()
    with open_desk(folder, clock) as program:
        yield RealDesk(folder, program, clock, server)
    server.stop()
