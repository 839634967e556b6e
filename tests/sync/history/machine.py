"""The state machine: everything that people, the link, the server and the power may do, in any order."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from desktop.domain.errors import Conflict, InvalidInput, LoketError
from desktop.domain.outbox import ItemKind, OutboxItem, SyncState
from desktop.runtime.attached_file import AttachedFile
from desktop.usecases.toolbox import DeskTools
from sync.sandbox.faults import AFTER_COMMIT, Fault
from tests.sync.history.mortal import Fuse, Killed
from tests.sync.history.truth import contradictions, still_open
from tests.sync.history.world import World
from tests.usecases.desk import CLERK, SUPERVISOR

FILES = {
    "foto.jpg": AttachedFile("foto.jpg", b"\xff\xd8" + b"x" * 900, "image/jpeg"),
    "surat.pdf": AttachedFile("surat.pdf", b"%PDF-1.7 " + b"y" * 700, "application/pdf"),
}

_TOO_SLOW = {Fault.SLOW, Fault.SLOW_AFTER_COMMIT, Fault.DRIP, Fault.GIANT_BODY}
_LIES = {Fault.DUPLICATE_ID}
"""Another report's number in the answer: only what is known already can be told from the truth, so see :meth:`fail`."""
_ON_WRITES = [
    f"{fault}@{scope}"
    for scope in ("create", "create", "file", "handover", "followup")
    for fault in Fault
    if fault not in _TOO_SLOW | _LIES
]
_ON_PROBE = [
    f"{fault}@institutions" for fault in Fault if fault not in _TOO_SLOW | _LIES and fault not in AFTER_COMMIT
]
_LIE = "duplicate_id@create"
_WELL = ["ok@create", "ok@file", "ok@followup"]
_ACTIONS = ("void", "withdraw", "correct", "note", "retry", "log")


class AnyHistory(RuleBasedStateMachine):
    """One desk, one server; after every step nothing contradicts, and at the end everything comes out."""

    folder: ClassVar[Path]
    template: ClassVar[Path]

    @initialize(seed=st.integers(0, 1_000))
    def begin(self, seed: int) -> None:
        self.own_folder = Path(tempfile.mkdtemp(dir=self.folder))
        self.world = World(self.own_folder, self.template, seed)
        self.is_sound = True

    def teardown(self) -> None:
        if not hasattr(self, "world"):
            return
        try:
            if self.is_sound:
                self._all_is_well_in_the_end()
        finally:
            self.world.close()
            shutil.rmtree(self.own_folder)

    # People

    @rule(
        files=st.sampled_from([(), (), ("foto.jpg",), ("foto.jpg", "surat.pdf")]),
        is_secret=st.booleans(),
        agency=st.sampled_from(["PUPR", "PUPR", "PUPR", "Dinkes", "Setda"]),
        is_passed_on=st.sampled_from([False, False, False, True]),
    )
    def log(self, files: tuple[str, ...], is_secret: bool, agency: str, is_passed_on: bool) -> None:
        handover_to = "Dinkes" if is_passed_on else None
        attached = [FILES[name] for name in files]
        self.world.log(attached, handover_to, is_secret=is_secret, target_agency=agency)

    @precondition(lambda self: self.world.numbers)
    @rule(
        data=st.data(), action=st.sampled_from(_ACTIONS), text=st.sampled_from(["Sudah rusak.", "x " * 800])
    )
    def act(self, data: st.DataObject, action: str, text: str) -> None:
        self._act(action, data.draw(st.sampled_from(self.world.numbers)), text)

    def _act(self, action: str, number: str, text: str) -> None:
        tools = self.world.tools
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

    @rule(data=st.data())
    def look_at_one(self, data: st.DataObject) -> None:
        unknown = self._every(SyncState.UNKNOWN)
        if unknown:
            self.world.look(data.draw(st.sampled_from(unknown)))

    @rule(data=st.data())
    def put_one_right(self, data: st.DataObject) -> None:
        refused = self._every(SyncState.ATTENTION)
        if refused:
            self._put_right(data.draw(st.sampled_from(refused)))

    def _put_right(self, item: OutboxItem) -> None:
        """Choose an agency that has an id where that was the matter, else send as it is."""
        tools: DeskTools = self.world.tools
        if item.field == "target_agency" and item.kind is ItemKind.REPORT and not item.may_be_there:
            tools.redirect(CLERK, item.register_no, agency="PUPR")
        else:
            tools.outbox.items.retry(CLERK, item.id)

    @rule(data=st.data())
    def enter_one_by_hand(self, data: st.DataObject) -> None:
        reports = self.world.items(ItemKind.REPORT, SyncState.WAITING, SyncState.ATTENTION)
        fitting = [item for item in reports if not item.may_be_there and item.field != "target_agency"]
        fitting = [item for item in fitting if '"target_agency":"Setda"' not in item.payload]
        if fitting:
            self.world.enter_by_hand(data.draw(st.sampled_from(fitting)))

    # Link and server

    @rule(script=st.lists(st.sampled_from(_ON_WRITES + _WELL * 8 + [_LIE] * 3), min_size=1, max_size=6))
    def fail(self, script: list[str]) -> None:
        """Let the next calls fail. A lie is told only once the number in it is known to be another report's."""
        arrived = self.world.server.arrived
        known = {item.lapor_no for item in self.world.items(ItemKind.REPORT)}
        may_lie = bool(arrived) and str(arrived[0].complaint_id) in known
        told = [fault for fault in script if may_lie or fault != _LIE]
        self.world.server.faults.replace({}, script=told)

    @rule(fault=st.sampled_from(_ON_PROBE))
    def fail_the_question(self, fault: str) -> None:
        self.world.server.faults.replace({}, script=[fault])

    @rule()
    def recover(self) -> None:
        self.world.server.faults.replace({})

    @rule()
    def restart_the_server(self) -> None:
        self.world.restart_server()

    # The program

    @rule(
        connections=st.sampled_from([1, 4]),
        is_forced=st.booleans(),
        items=st.sampled_from([200, 200, 3]),
        file_bytes=st.sampled_from([8_000_000, 1_000]),
    )
    def send(self, connections: int, is_forced: bool, items: int, file_bytes: int) -> None:
        self.world.round(connections, items=items, file_bytes=file_bytes)(is_forced=is_forced)

    @rule(touches=st.integers(1, 60), connections=st.sampled_from([1, 4]))
    def die_while_sending(self, touches: int, connections: int) -> None:
        with suppress(Killed):
            self.world.round(connections, Fuse(touches))(is_forced=True)
        self.world.restart_desk()

    @precondition(lambda self: self.world.numbers)
    @rule(
        data=st.data(),
        connections=st.sampled_from([1, 4]),
        nth=st.integers(1, 8),
        action=st.sampled_from(_ACTIONS),
    )
    def act_while_sending(self, data: st.DataObject, connections: int, nth: int, action: str) -> None:
        """Somebody does something else just before a call leaves, when its leg was marked begun already."""
        number, left = data.draw(st.sampled_from(self.world.numbers)), [nth]

        def before(_call: str) -> None:
            left[0] -= 1
            if left[0] == 0:
                self._act(action, number, "Sementara dikirim.")

        self.world.round(connections, before=before)(is_forced=True)

    @rule()
    def read_back(self) -> None:
        self.world.read_back()

    @rule()
    def restart_the_desk(self) -> None:
        self.world.restart_desk()

    @rule(minutes=st.sampled_from([1, 5, 20, 300, 3_000, 60_000, -3, -2_880, -20_000]))
    def move_the_clock(self, minutes: int) -> None:
        self.world.clock.forward(minutes=minutes)

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
