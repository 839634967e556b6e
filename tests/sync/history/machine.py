"""The state machine: everything that people, the link, the server and the power may do, in any order."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from desktop.domain.errors import Conflict, InvalidInput, LoketError
from desktop.domain.outbox import ItemKind, OutboxItem, SyncState
from desktop.domain.sync_round import RoundReport
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
    for scope in ("writes", "writes", "create", "create", "file", "handover", "followup")
    for fault in Fault
    if fault not in _TOO_SLOW | _LIES
]
_ON_PROBE = [
    f"{fault}@institutions" for fault in Fault if fault not in _TOO_SLOW | _LIES and fault not in AFTER_COMMIT
]
_LIE = "duplicate_id@create"
_WELL = ["ok@writes"]
_SCRIPTS = st.lists(st.sampled_from(_ON_WRITES + _WELL * 20 + [_LIE] * 3), min_size=1, max_size=6)
_FILES: tuple[tuple[str, ...], ...] = ((), (), ("foto.jpg",), ("foto.jpg", "surat.pdf"))
_AGENCIES = ("PUPR", "PUPR", "PUPR", "Dinkes", "Setda")
"""The last one has no id at LAPOR! until somebody chooses another one."""
_COMPLAINTS = st.lists(
    st.tuples(
        st.sampled_from(_FILES),
        st.booleans(),
        st.sampled_from(_AGENCIES),
        st.sampled_from([False, False, True]),
    ),
    min_size=1,
    max_size=3,
)
_Complaints = list[tuple[tuple[str, ...], bool, str, bool]]
_PICK = st.integers(0, 999)
"""One of what there is by then. Drawn without looking: what there is hangs on threads, and hypothesis must not notice."""
_MINUTES = (1, 5, 20, 300, 3_000, 60_000, -3, -2_880, -20_000)
_ACTIONS = ("void", "withdraw", "correct", "note", "retry", "log")


class AnyHistory(RuleBasedStateMachine):
    """One desk, one server; after every step nothing contradicts, and at the end everything comes out.

    There are few rules, each with much in it: hypothesis leaves some rules out of each history, and one without complaints
    or without a round would prove nothing.
    """

    folder: ClassVar[Path]
    template: ClassVar[Path]
    lived: ClassVar[Counter[str]] = Counter()
    """What all histories together were made of, to be shown and to be seen not to be empty."""

    @initialize(seed=st.integers(0, 1_000), complaints=_COMPLAINTS)
    def begin(self, seed: int, complaints: _Complaints) -> None:
        self.own_folder = Path(tempfile.mkdtemp(dir=self.folder))
        self.world = World(self.own_folder, self.template, seed)
        self.is_sound = True
        self.log(complaints)

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

    @rule(complaints=_COMPLAINTS)
    def log(self, complaints: _Complaints) -> None:
        for files, is_secret, agency, is_passed_on in complaints:
            attached = [FILES[name] for name in files]
            handover_to = "Dinkes" if is_passed_on else None
            self.world.log(attached, handover_to, is_secret=is_secret, target_agency=agency)

    @rule(pick=_PICK, action=st.sampled_from(_ACTIONS), text=st.sampled_from(["Sudah rusak.", "x " * 800]))
    def act(self, pick: int, action: str, text: str) -> None:
        self._act(action, self._number(pick), text)

    def _number(self, pick: int) -> str:
        return self.world.numbers[pick % len(self.world.numbers)]

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

    @rule(pick=_PICK, decision=st.sampled_from(["look", "look", "put right", "put right", "by hand"]))
    def decide(self, pick: int, decision: str) -> None:
        """Decide about one item that somebody has to decide about."""
        match decision:
            case "look":
                fitting, do = self._every(SyncState.UNKNOWN), self.world.look
            case "put right":
                fitting, do = self._every(SyncState.ATTENTION), self._put_right
            case _:
                fitting, do = self._ready_for_hands(), self.world.enter_by_hand
        if fitting:
            self.lived[decision] += 1
            do(fitting[pick % len(fitting)])

    def _put_right(self, item: OutboxItem) -> None:
        """Choose an agency that has an id where that was the matter, else send as it is."""
        tools: DeskTools = self.world.tools
        if item.field == "target_agency" and item.kind is ItemKind.REPORT and not item.may_be_there:
            tools.redirect(CLERK, item.register_no, agency="PUPR")
        else:
            tools.outbox.items.retry(CLERK, item.id)

    def _ready_for_hands(self) -> list[OutboxItem]:
        reports = self.world.items(ItemKind.REPORT, SyncState.WAITING, SyncState.ATTENTION)
        return [i for i in reports if not i.may_be_there and '"target_agency":"Setda"' not in i.payload]

    # Link, server, time

    @rule(
        what=st.sampled_from(["well", "server", "desk", "read back", "clock", "clock"]),
        minutes=st.sampled_from(_MINUTES),
    )
    def happen(self, what: str, minutes: int) -> None:
        match what:
            case "well":
                self.world.server.faults.replace({})
            case "server":
                self.world.restart_server()
            case "desk":
                self.world.restart_desk()
            case "read back":
                self.world.read_back()
            case _:
                self.world.clock.forward(minutes=minutes)

    @rule(fault=st.sampled_from(_ON_PROBE))
    def fail_the_question(self, fault: str) -> None:
        self.world.server.faults.replace({}, script=[fault])

    # The program

    @rule(
        connections=st.sampled_from([1, 4]),
        is_forced=st.booleans(),
        items=st.sampled_from([200, 200, 3]),
        file_bytes=st.sampled_from([8_000_000, 1_000]),
    )
    def send(self, connections: int, is_forced: bool, items: int, file_bytes: int) -> None:
        self._note(self.world.round(connections, items=items, file_bytes=file_bytes)(is_forced=is_forced))

    @rule(complaints=_COMPLAINTS, script=_SCRIPTS, connections=st.sampled_from([1, 4]))
    def send_into_trouble(self, complaints: _Complaints, script: list[str], connections: int) -> None:
        """Send while calls fail. A lie is told only once the number in it is known to be another report's."""
        self.log(complaints)
        arrived = self.world.server.arrived
        known = {item.lapor_no for item in self.world.items(ItemKind.REPORT)}
        may_lie = bool(arrived) and str(arrived[0].complaint_id) in known
        told = [fault for fault in script if may_lie or fault != _LIE]
        self.world.server.faults.replace({}, script=told)
        self._note(self.world.round(connections)(is_forced=True))

    @rule(complaints=_COMPLAINTS, touches=st.integers(12, 90), connections=st.sampled_from([1, 4]))
    def die_while_sending(self, complaints: _Complaints, touches: int, connections: int) -> None:
        self.log(complaints)
        fuse = Fuse(touches)
        with suppress(Killed):
            self._note(self.world.round(connections, fuse)(is_forced=True))
        self.lived["died"] += fuse.is_burnt
        self.world.restart_desk()
        begun = [
            step for item in self._every(SyncState.WAITING) for step in item.steps if step.state == "begun"
        ]
        self.lived["died in a leg"] += bool(begun)

    @rule(
        pick=_PICK,
        connections=st.sampled_from([1, 4]),
        nth=st.integers(3, 8),
        action=st.sampled_from(_ACTIONS),
    )
    def act_while_sending(self, pick: int, connections: int, nth: int, action: str) -> None:
        """Somebody does something else just before a call leaves, when its leg was marked begun already."""
        number, left = self._number(pick), [nth]

        def before(_call: str) -> None:
            left[0] -= 1
            if left[0] == 0:
                self.lived["acted meanwhile"] += 1
                self._act(action, number, "Sementara dikirim.")

        self._note(self.world.round(connections, before=before)(is_forced=True))

    def _note(self, report: RoundReport) -> None:
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
