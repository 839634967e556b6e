"""Two workstations of one office, each with its own data folder, and the practice server that either may reach."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from desktop.domain.outbox import ItemKind, OutboxItem, SyncState
from desktop.domain.sync_round import RoundReport
from desktop.store import accounts, outbox
from main import Program
from sync.sandbox import SandboxServer
from tests.usecases.desk import (
    CHEAP,
    CLERK,
    EVERYBODY,
    NOON,
    OFFICE_TOML,
    PASSWORD,
    DeskClock,
    form,
    open_desk,
)

PHOTO = b"\xff\xd8\xff\xe0" + b"foto" * 50


def make_linked_desk(folder: Path, device: str, server: SandboxServer, **changes: str) -> None:
    """Fill a data folder: workstation ``device`` of the office, with the server's address and secrets."""
    text = OFFICE_TOML.replace("http://127.0.0.1:9", server.url).replace('"L1"', f'"{device}"')
    text = text.replace('user_id = "151345"', 'user_id = "151345"\nsubmit_timeout_s = 2\nread_timeout_s = 2')
    for before, after in changes.items():
        assert before in text
        text = text.replace(before, after)
    folder.mkdir(parents=True)
    file = folder.parent / f"{folder.name}.toml"
    file.write_text(text, encoding="utf-8")
    with open_desk(folder) as program:
        program.tools().provision.apply(None, file, allow_unsigned=True)
        program.tools().credentials(server.secrets.bearer, server.secrets.braced)
        with program.database.write() as connection:
            for account in EVERYBODY:
                accounts.add(connection, account, CHEAP.hash(PASSWORD), NOON)


class CarryDesk:
    """One of the desks, opened."""

    def __init__(self, program: Program, clock: DeskClock) -> None:
        self.program = program
        self.clock = clock
        self.tools = program.at_desk()
        self.carry = self.tools.carry

    def log(self, count: int = 1, **changes: object) -> list[str]:
        return [self.tools.log_complaint(CLERK, form(**changes)).register_no for _ in range(count)]

    def sync(self) -> RoundReport:
        return self.tools.queue.round(is_forced=True)

    def item(self, number: str) -> OutboxItem:
        """Return the report with this number, this desk's own or one that came to it."""
        with self.program.database.read() as connection:
            items = outbox.in_state(connection, None, 1_000, (ItemKind.REPORT, ItemKind.CARRIED))
        return [item for item in items if item.register_no == number][-1]

    def states(self, *numbers: str) -> list[SyncState]:
        return [self.item(number).state for number in numbers]


@contextmanager
def carry_desk(folder: Path) -> Iterator[CarryDesk]:
    clock = DeskClock()
    with open_desk(folder, clock) as program:
        yield CarryDesk(program, clock)


@contextmanager
def two_desks(folder: Path, server: SandboxServer) -> Iterator[tuple[CarryDesk, CarryDesk]]:
    """Yield desk L1, which has no link, and desk L2, which has one; nothing but the tests keeps L1 from sending."""
    for device in ("L1", "L2"):
        make_linked_desk(folder / device, device, server)
    with ExitStack() as stack:
        first, second = (stack.enter_context(carry_desk(folder / device)) for device in ("L1", "L2"))
        yield first, second
