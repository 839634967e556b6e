"""A desk, as main.py composes it over a real encrypted file, and a real server on loopback that can be told to fail."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, cast

from desktop.domain.follow_up import FollowUpPayload, thaw_follow_up
from desktop.domain.outbox import ItemKind, OutboxItem, StepKind, StepState, SyncState
from desktop.domain.outbox_payload import freeze, thaw
from desktop.domain.sync_round import RoundReport
from desktop.runtime.attached_file import AttachedFile
from desktop.store import complaints, outbox
from desktop.store.delivery import Outbox
from desktop.store.lapor_reports import LaporReports
from desktop.usecases.toolbox import DeskTools
from main import Program
from sync.dispatch import Bounds
from sync.follow_ups import FollowUpRound
from sync.lapor_v3.report import create_body
from sync.lease import Lease
from sync.round import SyncRound
from sync.sandbox import SandboxServer
from sync.sandbox.records import ArrivedReport
from tests.desk_copies import copy_desk
from tests.sync.desk import gateway_to, settings
from tests.sync.history.mortal import Fuse, Mortal
from tests.sync.rounds import until_done
from tests.usecases.desk import CLERK, SUPERVISOR, DeskClock, form, make_desk, open_desk

NOTHING = Fuse(None)
EVERYTHING = 100_000


def make_template(folder: Path) -> Path:
    """Make a provisioned data folder to copy from."""
    make_desk(folder / "template")
    return folder / "template"


class World:
    """One desk and one server. ``numbers`` are all register numbers that were ever given out."""

    def __init__(self, folder: Path, template: Path, seed: int = 0) -> None:
        copy_desk(template, folder / "desk")
        self.folder = folder
        self.clock = DeskClock()
        self.random = random.Random(seed)
        self.numbers: list[str] = []
        self.ever_stuck: set[str] = set()
        self._open_desk = ExitStack()
        self.server = self._start_server(0)
        self.open()

    def open(self) -> None:
        """Open the desk, as after a start of the program."""
        self.program: Program = self._open_desk.enter_context(open_desk(self.folder / "desk", self.clock))
        self.tools: DeskTools = self.program.at_desk()

    def restart_desk(self) -> None:
        """Close the desk, or what death left of it, and open it again."""
        self._open_desk.close()
        self.open()

    def restart_server(self) -> None:
        """Let the server forget everything but what it keeps on disk."""
        port = self.server.port
        self.server.stop()
        self.server = self._start_server(port)

    def close(self) -> None:
        """End both."""
        self._open_desk.close()
        self.server.stop()

    def _start_server(self, port: int) -> SandboxServer:
        return SandboxServer(port, state_file=self.folder / "arrived.jsonl", shows_content=True).start()

    # What people do

    def log(self, files: Sequence[AttachedFile] = (), handover_to: str | None = None, **changes: Any) -> str:
        """Log a complaint; with ``handover_to`` it is to be passed on once it is there."""
        title = f"Jalan berlubang di depan Pasar Inpres {len(self.numbers) + 1}"
        logged = self.tools.log_complaint(CLERK, form(title=title, **changes), files)
        self.numbers.append(logged.register_no)
        if handover_to is not None:
            with self.program.database.write() as connection:
                complaint = complaints.get(connection, logged.id)
                item = outbox.of_complaint(connection, logged.id)
                assert complaint is not None
                assert item is not None
                outbox.refreeze(connection, item, freeze(complaint, None, handover_to))
                outbox.add_step(connection, item.id, len(item.steps), StepKind.HANDOVER)
        return logged.register_no

    def enter_by_hand(self, item: OutboxItem) -> None:
        """Type a report that certainly is not there into LAPOR!, and record its number."""
        body = create_body(settings(self.server.url), thaw(item.payload, item.payload_sha256), [])
        typed = self.server.arrivals.add_report(body, [])
        self.tools.outbox.items.entered_by_hand(SUPERVISOR, item.id, str(typed.complaint_id))

    def look(self, item: OutboxItem) -> None:
        """Settle an unknown item as a person does who looks at LAPOR! and says what is there."""
        number = self._number_there(item)
        if number is None:
            self.tools.outbox.items.not_sent(SUPERVISOR, item.id)
        else:
            self.tools.outbox.items.sent(SUPERVISOR, item.id, number)

    def _number_there(self, item: OutboxItem) -> str | None:
        report = next((r for r in self.server.arrived if r.register_no == item.register_no), None)
        if report is None:
            return None
        if item.kind is ItemKind.FOLLOW_UP:
            is_there = self.words(item).content in [f.content for f in report.follow_ups]
        elif any(s.kind is StepKind.CREATE and s.state is StepState.DONE for s in item.steps):
            is_there = bool(report.handovers)
        else:
            is_there = True
        return str(report.complaint_id) if is_there else None

    # What the program does

    def round(
        self,
        connections: int = 1,
        fuse: Fuse = NOTHING,
        before: Callable[[str], object] = lambda _call: None,
        **bounds: int,
    ) -> SyncRound:
        """Return a round; ``before`` is called in the connection's thread before each call to the server leaves."""
        store = Mortal(Outbox(self.program.database, self.program.attachments), fuse)
        return SyncRound(
            outbox=cast("Any", store),
            open_gateway=lambda: cast("Any", Mortal(gateway_to(self.server), fuse, before)),
            lease=Lease(self.folder / "desk"),
            now=self.clock.now,
            random=self.random.random,
            zone=self.tools.desk.office.zone,
            bounds=Bounds(connections=connections, **bounds),
        )

    def send_all(self, connections: int = 4) -> tuple[RoundReport, ...]:
        """Send until nothing is due."""
        return until_done(self.round(connections), is_forced=True)

    def read_back(self) -> None:
        """Read statuses and follow-ups back, which also settles some of what is unknown."""
        FollowUpRound(
            LaporReports(self.program.database),
            Outbox(self.program.database, self.program.attachments),
            lambda: gateway_to(self.server),
            Lease(self.folder / "desk"),
            self.clock.now,
            settings(self.server.url).institution_ids.get,
        )()

    # What there is

    def items(self, kind: ItemKind, *states: SyncState) -> list[OutboxItem]:
        """Return the items of a kind, in these states or in any."""
        with self.program.database.read() as connection:
            found = outbox.in_state(connection, None, EVERYTHING, (kind,))
        return [item for item in found if not states or item.state in states]

    def arrived(self) -> dict[str, ArrivedReport]:
        """Return what arrived by its number at the server."""
        return {str(report.complaint_id): report for report in self.server.arrived}

    @staticmethod
    def words(item: OutboxItem) -> FollowUpPayload:
        """Return a follow-up as it is sent."""
        return thaw_follow_up(item.payload, item.payload_sha256)
