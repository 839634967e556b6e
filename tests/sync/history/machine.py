"""The state machine: everything that people, the link, the server and the power may do, in any order.

Hypothesis chooses where chance starts and how long a history is; each step and what is in it is drawn evenly from there.
Drawn by hypothesis itself most histories would be made of little (it prefers what is small and leaves rules out), and what
there is to choose from hangs on threads, which it must not notice.
"""

from __future__ import annotations

import random
import shutil
import tempfile
import threading
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

from hypothesis import note
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from desktop.domain.errors import Conflict, InvalidInput, LoketError
from desktop.domain.outbox import ItemKind, OutboxItem, SyncState
from desktop.domain.sync_round import RoundReport
from desktop.runtime.attached_file import AttachedFile
from desktop.usecases.toolbox import DeskTools
from tests.sync.history.mortal import Fuse, Killed
from tests.sync.history.trouble import ON_PROBE, script
from tests.sync.history.truth import contradictions, still_open
from tests.sync.history.world import World
from tests.usecases.desk import CLERK, SUPERVISOR

FILES = {
    "foto.jpg": AttachedFile("foto.jpg", b"\xff\xd8" + b"x" * 900, "image/jpeg"),
    "surat.pdf": AttachedFile("surat.pdf", b"%PDF-1.7 " + b"y" * 700, "application/pdf"),
}

_FILES: tuple[tuple[str, ...], ...] = ((), (), (), ("foto.jpg",), ("foto.jpg", "surat.pdf"))
_AGENCIES = ("PUPR", "PUPR", "PUPR", "PUPR", "PUPR", "Dinkes", "Setda")
"""The last one has no id at LAPOR! until somebody chooses another one."""
_TEXTS = ("Sudah rusak.", "x " * 800)
_MINUTES = (1, 5, 20, 300, 3_000, 60_000, -3, -2_880, -20_000)
_ACTIONS = ("void", "withdraw", "correct", "note", "note", "retry", "log")


class AnyHistory(RuleBasedStateMachine):
    """One desk, one server; after every step nothing contradicts, and at the end everything comes out."""

    folder: ClassVar[Path]
    template: ClassVar[Path]
    lived: ClassVar[Counter[str]] = Counter()
    """What all histories together were made of, to be shown and to be seen not to be empty."""

    @initialize(start=st.integers(0, 2**64))
    def begin(self, start: int) -> None:
        self.chance = random.Random(start)
        self.own_folder = Path(tempfile.mkdtemp(dir=self.folder))
        self.world = World(self.own_folder, self.template, start)
        self.is_sound = True
        self.thread, self.meanwhile = threading.get_ident(), list[str]()
        self._log(2)

    def teardown(self) -> None:
        if not hasattr(self, "world"):
            return
        try:
            if self.is_sound:
                self._all_is_well_in_the_end()
        finally:
            self.world.close()
            shutil.rmtree(self.own_folder)

    @rule()
    def step(self) -> None:
        self.chance.choice(
            (
                self._log_some,
                self._act_at_once,
                self._act_at_once,
                self._decide,
                self._decide,
                self._happen,
                self._happen,
                self._send,
                self._send_into_trouble,
                self._send_into_trouble,
                self._die_while_sending,
                self._die_while_sending,
                self._act_while_sending,
            )
        )()

    # People

    def _log_some(self) -> None:
        self._log(self.chance.randint(1, 3))

    def _log(self, count: int) -> None:
        for _ in range(count):
            attached = [FILES[name] for name in self.chance.choice(_FILES)]
            handover_to = "Dinkes" if self.chance.random() < 0.2 else None
            agency, is_secret = self.chance.choice(_AGENCIES), self.chance.random() < 0.3
            number = self.world.log(attached, handover_to, is_secret=is_secret, target_agency=agency)
            self._tell(f"logged {number} for {agency}, {len(attached)} files, passed on to {handover_to}")

    def _act_at_once(self) -> None:
        self._act(self.chance.choice(_ACTIONS), self.chance.choice(self.world.numbers))

    def _act(self, action: str, number: str) -> None:
        tools, text = self.world.tools, self.chance.choice(_TEXTS)
        self._tell(f"{action} {number}")
        with suppress(Conflict, InvalidInput):  # what does not fit the state is refused, and changes nothing
            match action:
                case "void":
                    tools.void(SUPERVISOR, number, "Salah catat.")
                case "withdraw":
                    tools.void.withdraw(SUPERVISOR, number, "Sudah selesai.")
                case "correct":
                    tools.correct(SUPERVISOR, number, {"narrative": f"Diperbaiki: {text}"}, "Salah ketik.")
                case "note":
                    tools.add_follow_up(CLERK, number, text, [FILES["foto.jpg"]] if len(text) < 100 else [])
                case "retry":
                    tools.outbox.retry(SUPERVISOR, number)
                case "log":
                    self.world.log()

    def _decide(self) -> None:
        """Decide about one item that somebody has to decide about."""
        match decision := self.chance.choice(("look", "put right", "by hand")):
            case "look":
                fitting, do = self._every(SyncState.UNKNOWN), self.world.look
            case "put right":
                fitting, do = self._every(SyncState.ATTENTION), self._put_right
            case _:
                fitting, do = self._ready_for_hands(), self.world.enter_by_hand
        if fitting:
            item = self.chance.choice(fitting)
            self._tell(f"{decision} {item.kind} {item.register_no}")
            self.lived[decision] += 1
            do(item)

    def _put_right(self, item: OutboxItem) -> None:
        """Choose an agency that has an id where that was the matter, else send as it is."""
        tools: DeskTools = self.world.tools
        if item.field == "target_agency" and item.kind is ItemKind.REPORT and not item.may_be_there:
            tools.redirect(SUPERVISOR, item.register_no, agency="PUPR")
        else:
            tools.outbox.items.retry(SUPERVISOR, item.id)

    def _ready_for_hands(self) -> list[OutboxItem]:
        reports = self.world.items(ItemKind.REPORT, SyncState.WAITING, SyncState.ATTENTION)
        return [i for i in reports if not i.may_be_there and '"target_agency":"Setda"' not in i.payload]

    # Link, server, time

    def _happen(self) -> None:
        what = self.chance.choice(("well", "question", "server", "desk", "read back", "clock", "clock"))
        self._tell(what)
        match what:
            case "well":
                self.world.server.faults.replace({})
            case "question":
                self.world.server.faults.replace({}, script=[self.chance.choice(ON_PROBE)])
            case "server":
                self.world.restart_server()
            case "desk":
                self.world.restart_desk()
            case "read back":
                self.world.read_back()
            case _:
                self.world.clock.forward(minutes=self.chance.choice(_MINUTES))

    # The program

    def _send(self) -> None:
        items, file_bytes = self.chance.choice((200, 3)), self.chance.choice((8_000_000, 1_000))
        is_forced = self.chance.random() < 0.5
        send = self.world.round(self._connections(), items=items, file_bytes=file_bytes)
        self._note(send(is_forced=is_forced))

    def _send_into_trouble(self) -> None:
        self._log(self.chance.randint(1, 3))
        failures = self._script()
        self._tell(f"script {failures}")
        self.world.server.faults.replace({}, script=failures)
        self._note(self.world.round(self._connections())(is_forced=True))

    def _script(self) -> list[str]:
        """Return what happens to the next calls. A lie is told only once its number is known to be another report's."""
        arrived = self.world.server.arrived
        known = {item.lapor_no for item in self.world.items(ItemKind.REPORT)}
        return script(self.chance, may_lie=bool(arrived) and str(arrived[0].complaint_id) in known)

    def _die_while_sending(self) -> None:
        self._log(1)
        touches = self.chance.randint(8, 16 + 12 * self.world.tools.outbox.totals().to_send)
        fuse, connections = Fuse(touches), self._connections()
        self._tell(f"dies after {touches} touches of {connections} connections")
        with suppress(Killed):
            self._note(self.world.round(connections, fuse)(is_forced=True))
        self.lived["died"] += fuse.is_burnt
        self.world.restart_desk()
        begun = [
            step for item in self._every(SyncState.WAITING) for step in item.steps if step.state == "begun"
        ]
        self.lived["died in a leg"] += bool(begun)

    def _act_while_sending(self) -> None:
        """Somebody does something else just before a call leaves, when its leg was marked begun already."""
        left, action = [self.chance.randint(3, 8)], self.chance.choice(_ACTIONS)
        number = self.chance.choice(self.world.numbers)
        self._log(1)

        def before(_call: str) -> None:
            left[0] -= 1
            if left[0] == 0:
                self.lived["acted meanwhile"] += 1
                self._act(action, number)

        self._note(self.world.round(self._connections(), before=before)(is_forced=True))

    def _tell(self, what: str) -> None:
        """Note what happens for whoever has to understand a failure; threads of a round tell it later."""
        if threading.get_ident() != self.thread:
            self.meanwhile.append(what)
            return
        for told in (*self.meanwhile, what):
            note(told)
        self.meanwhile.clear()

    def _connections(self) -> int:
        return self.chance.choice((1, 4))

    def _note(self, report: RoundReport) -> None:
        self._tell(f"{report.end}: {report.message}")
        self.lived[f"rounds {report.end}"] += 1
        self.lived["delivered"] += report.delivered
        self.lived["unknown"] += report.unknown
        self.lived["refused"] += report.attention

    @invariant()
    def nothing_contradicts(self) -> None:
        if not hasattr(self, "world"):
            return
        found = contradictions(self.world)
        self.is_sound = not found
        assert not found, found

    def _every(self, state: SyncState) -> list[OutboxItem]:
        return self.world.items(ItemKind.REPORT, state) + self.world.items(ItemKind.FOLLOW_UP, state)

    def _all_is_well_in_the_end(self) -> None:
        """Link and server are well again and people do what the screen asks of them: then nothing stays open."""
        world = self.world
        self.lived["histories"] += 1
        self.lived["logged"] += len(world.numbers)
        self.lived["follow-ups"] += len(world.items(ItemKind.FOLLOW_UP))
        world.server.faults.replace({})
        passes: list[list[str]] = []
        for _ in range(6):
            world.clock.forward(days=2)
            ends = [report.end.value for report in world.send_all()]
            passes.append([*ends, *still_open(world)])
            for item in self._every(SyncState.UNKNOWN):
                world.look(item)
            for item in self._every(SyncState.ATTENTION):
                with suppress(LoketError):
                    self._put_right(item)
            if not still_open(world):
                break
        assert not still_open(world), passes
        assert not contradictions(world), contradictions(world)
