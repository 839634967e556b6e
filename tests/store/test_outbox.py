"""The outbox keeps its word (``OutboxPort``): every transition, one transaction each, and the addition always holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from desktop.domain.complaint import Attachment, Complaint
from desktop.domain.errors import Conflict, StorageProblem
from desktop.domain.outbox import OutboxItem, StepKind, StepState, SyncState
from desktop.domain.sync_round import LONGEST_WAIT, RoundEnd, RoundReport
from desktop.runtime.sealed_content import ContentSeal
from desktop.store import outbox as rows
from desktop.store.attachments import AttachmentFolder
from desktop.store.delivery import Outbox
from desktop.store.engine import Database
from desktop.store.schema import ensure_schema
from tests.store.rows import KEY, NOW, add, item_of

MINUTE = timedelta(minutes=1)


def with_file(database: Database, files: AttachmentFolder) -> Complaint:
    """Store a complaint with one attachment."""
    sha256 = files.put(b"%PDF surat")
    return add(database, [Attachment("surat.pdf", sha256, 10, "application/pdf")])


def steps_of(database: Database, stored: Complaint) -> list[StepState]:
    return [step.state for step in item_of(database, stored).steps]


def test_queued_with_a_leg_for_each_file(database: Database, files: AttachmentFolder) -> None:
    item = item_of(database, with_file(database, files))
    assert [(s.kind, s.state, s.attachment_name) for s in item.steps] == [
        (StepKind.FILE, StepState.PENDING, "surat.pdf"),
        (StepKind.CREATE, StepState.PENDING, None),
    ]
    assert (item.state, item.attempts, item.next_try_at, item.begun_at) == (SyncState.WAITING, 0, None, None)


def test_due_oldest_first_up_to_the_limit(database: Database, outbox: Outbox) -> None:
    stored = [add(database).register_no for _ in range(5)]
    assert [item.register_no for item in outbox.due(NOW, 3)] == stored[:3]
    assert [len(item.steps) for item in outbox.due(NOW, 10)] == [1] * 5


def test_due_words_before_files_and_seldom_tried_before_often_tried(
    database: Database, files: AttachmentFolder, outbox: Outbox
) -> None:
    with_files, tried, fresh = with_file(database, files), add(database), add(database)
    item = item_of(database, tried)
    outbox.item_waiting(item.id, None, "luring", None, NOW)
    expected = [fresh.register_no, tried.register_no, with_files.register_no]
    assert [item.register_no for item in outbox.due(NOW, 10)] == expected
    item = item_of(database, with_files)
    outbox.mark_begun(item.id, item.steps[0].id, NOW)
    outbox.step_done(item.id, item.steps[0].id, "4199656", NOW)
    expected = [with_files.register_no, fresh.register_no, tried.register_no]
    assert [item.register_no for item in outbox.due(NOW, 10)] == expected


def test_due_when_its_time_has_come(database: Database, outbox: Outbox) -> None:
    item = item_of(database, add(database))
    outbox.item_waiting(item.id, None, "luring", NOW + MINUTE, NOW)
    assert outbox.due(NOW, 10) == []
    assert len(outbox.due(NOW + MINUTE, 10)) == 1
    assert outbox.next_due_at(NOW) == NOW + MINUTE
    assert outbox.next_due_at(NOW + 2 * MINUTE) == NOW + 2 * MINUTE


def test_due_when_the_clock_was_set_back(database: Database, outbox: Outbox) -> None:
    usual, far = (item_of(database, add(database)) for _ in range(2))
    outbox.item_waiting(usual.id, None, "luring", NOW + MINUTE, NOW)
    outbox.item_waiting(far.id, None, "luring", NOW + LONGEST_WAIT, NOW)
    assert outbox.next_due_at(NOW) == NOW + MINUTE
    outbox.item_waiting(far.id, None, "luring", NOW + LONGEST_WAIT + MINUTE, NOW)
    assert [item.id for item in outbox.due(NOW, 10)] == [far.id]
    assert outbox.next_due_at(NOW) == NOW


def test_nothing_waits(database: Database, outbox: Outbox) -> None:
    assert outbox.next_due_at(NOW) is None
    assert outbox.due(NOW, 10) == []
    assert outbox.totals().logged == 0
    assert outbox.last_round() is None


def test_a_leg_is_begun_once(database: Database, outbox: Outbox) -> None:
    item = item_of(database, add(database))
    assert outbox.mark_begun(item.id, item.steps[0].id, NOW)
    assert not outbox.mark_begun(item.id, item.steps[0].id, NOW + MINUTE)
    begun = outbox.due(NOW, 1)[0]
    assert (begun.steps[0].state, begun.begun_at) == (StepState.BEGUN, NOW)


@pytest.mark.parametrize("state", [s for s in SyncState if s is not SyncState.WAITING])
def test_nothing_is_begun_of_what_no_longer_waits(
    database: Database, outbox: Outbox, state: SyncState
) -> None:
    item = item_of(database, stored := add(database))
    with database.write() as connection:
        rows.settle(connection, item, state, NOW)
    assert not outbox.mark_begun(item.id, item.steps[0].id, NOW)
    assert steps_of(database, stored) == [StepState.PENDING]
    assert item_of(database, stored).begun_at is None


def test_a_leg_of_another_item_is_not_begun(database: Database, outbox: Outbox) -> None:
    one, other = (item_of(database, add(database)) for _ in range(2))
    assert not outbox.mark_begun(one.id, other.steps[0].id, NOW)
    assert not outbox.mark_begun(one.id, "tidak-ada", NOW)
    assert not outbox.mark_begun("tidak-ada", one.steps[0].id, NOW)


def test_legs_are_done_one_by_one(database: Database, outbox: Outbox, files: AttachmentFolder) -> None:
    item = item_of(database, stored := with_file(database, files))
    file, create = item.steps
    outbox.mark_begun(item.id, file.id, NOW)
    outbox.step_done(item.id, file.id, "4199656", NOW)
    halfway = item_of(database, stored)
    assert [(s.state, s.remote_id) for s in halfway.steps] == [
        (StepState.DONE, "4199656"),
        (StepState.PENDING, None),
    ]
    assert (halfway.state, halfway.lapor_no) == (SyncState.WAITING, None)
    outbox.mark_begun(item.id, create.id, NOW)
    outbox.item_confirmed(item.id, create.id, "9165816", "9165816", NOW + MINUTE)
    done = item_of(database, stored)
    assert (done.state, done.lapor_no, done.settled_at) == (SyncState.CONFIRMED, "9165816", NOW + MINUTE)
    assert all(step.state is StepState.DONE for step in done.steps)


def test_the_number_is_kept_as_soon_as_the_report_exists(database: Database, outbox: Outbox) -> None:
    item = item_of(database, stored := add(database))
    outbox.mark_begun(item.id, item.steps[0].id, NOW)
    outbox.step_done(item.id, item.steps[0].id, "9165816", NOW)
    assert item_of(database, stored).lapor_no == "9165816"


def test_a_number_belongs_to_one_report(database: Database, outbox: Outbox) -> None:
    first, second = (add(database) for _ in range(2))
    one, two = item_of(database, first), item_of(database, second)
    for item in (one, two):
        outbox.mark_begun(item.id, item.steps[0].id, NOW)
    outbox.item_confirmed(one.id, one.steps[0].id, "9165816", "9165816", NOW)
    with pytest.raises(Conflict, match="9165816"):
        outbox.item_confirmed(two.id, two.steps[0].id, "9165816", "9165816", NOW)
    with pytest.raises(Conflict, match="9165816"):
        outbox.step_done(two.id, two.steps[0].id, "9165816", NOW)
    unchanged = item_of(database, second)
    assert (unchanged.state, unchanged.lapor_no, unchanged.steps[0].state) == (
        SyncState.WAITING,
        None,
        StepState.BEGUN,
    )
    outbox.item_confirmed(one.id, one.steps[0].id, "9165816", "9165816", NOW)  # the same again is no conflict


def test_certain_non_delivery_waits_for_its_time(database: Database, outbox: Outbox) -> None:
    item = item_of(database, stored := add(database))
    outbox.mark_begun(item.id, item.steps[0].id, NOW)
    outbox.item_waiting(item.id, item.steps[0].id, "luring", NOW + MINUTE, NOW)
    waiting = item_of(database, stored)
    assert (waiting.state, waiting.attempts, waiting.reason) == (SyncState.WAITING, 1, "luring")
    assert (waiting.next_try_at, waiting.steps[0].state) == (NOW + MINUTE, StepState.PENDING)
    outbox.item_waiting(item.id, None, "masih luring", None, NOW)
    assert (item_of(database, stored).attempts, item_of(database, stored).next_try_at) == (2, None)


def test_an_unknown_fate_leaves_the_leg_begun(database: Database, outbox: Outbox) -> None:
    item = item_of(database, stored := add(database))
    outbox.mark_begun(item.id, item.steps[0].id, NOW)
    outbox.item_unknown(item.id, item.steps[0].id, "tidak ada jawaban", NOW)
    unknown = item_of(database, stored)
    assert (unknown.state, unknown.reason) == (SyncState.UNKNOWN, "tidak ada jawaban")
    assert unknown.steps[0].state is StepState.BEGUN
    assert outbox.due(NOW + timedelta(days=30), 10) == []
    assert outbox.recover_begun("dimatikan", NOW) == 0


def test_a_refusal_names_its_field(database: Database, outbox: Outbox) -> None:
    item = item_of(database, stored := add(database))
    outbox.mark_begun(item.id, item.steps[0].id, NOW)
    outbox.item_attention(item.id, item.steps[0].id, "instansi tidak dikenal", "target_agency", NOW)
    refused = item_of(database, stored)
    assert (refused.state, refused.field, refused.reason) == (
        SyncState.ATTENTION,
        "target_agency",
        "instansi tidak dikenal",
    )
    assert refused.steps[0].state is StepState.PENDING
    assert outbox.due(NOW + timedelta(days=30), 10) == []


def test_a_killed_round_is_recovered(database: Database, outbox: Outbox, files: AttachmentFolder) -> None:
    at_file, at_create, untouched = with_file(database, files), add(database), add(database)
    for stored in (at_file, at_create):
        item = item_of(database, stored)
        outbox.mark_begun(item.id, item.steps[0].id, NOW)
    assert outbox.recover_begun("dimatikan", NOW + MINUTE) == 1
    assert steps_of(database, at_file) == [StepState.PENDING, StepState.PENDING]
    assert item_of(database, at_file).state is SyncState.WAITING
    unknown = item_of(database, at_create)
    assert (unknown.state, unknown.reason, unknown.steps[0].state) == (
        SyncState.UNKNOWN,
        "dimatikan",
        StepState.BEGUN,
    )
    assert item_of(database, untouched).state is SyncState.WAITING
    assert outbox.recover_begun("dimatikan", NOW) == 0


def test_files_come_back_as_they_were(database: Database, outbox: Outbox, files: AttachmentFolder) -> None:
    sha256 = item_of(database, with_file(database, files)).steps[0].attachment_sha256 or ""
    assert outbox.attachment(sha256) == b"%PDF surat"
    files.path(sha256).write_bytes(b"x")
    with pytest.raises(StorageProblem):
        outbox.attachment(sha256)
    files.path(sha256).unlink()
    with pytest.raises(StorageProblem):
        outbox.attachment(sha256)


def test_rounds_are_kept_and_the_last_one_counts(database: Database, outbox: Outbox) -> None:
    reports = [
        RoundReport(
            end, NOW + n * MINUTE, NOW + n * MINUTE, "kalimat", n, 1, 2, 3, NOW + (n + 9) * MINUTE, n, 1.5
        )
        for n, end in enumerate(RoundEnd)
    ]
    for report in reports:
        outbox.record_round(report)
    assert outbox.last_round() == reports[-1]
    with database.read() as connection:
        assert rows.rounds_since(connection, NOW + 2 * MINUTE, 3) == reports[:-4:-1]
        assert rows.rounds_since(connection, NOW, 100) == reports[::-1]


@dataclass
class Model:
    """What an item should look like."""

    item: OutboxItem
    state: SyncState = SyncState.WAITING
    steps: list[StepState] = field(default_factory=lambda: [StepState.PENDING, StepState.PENDING])

    @property
    def next_step(self) -> int:
        return self.steps.index(StepState.PENDING) if StepState.PENDING in self.steps else len(self.steps)

    @property
    def begun(self) -> int | None:
        return self.steps.index(StepState.BEGUN) if StepState.BEGUN in self.steps else None


class OutboxMachine(RuleBasedStateMachine):
    """Any order of what rounds, kills and people may do; the store must agree with a model of six lines."""

    folder: Path

    @initialize()
    def open(self) -> None:
        self.path = self.folder / f"{id(self)}.db"
        self.database = Database(self.path, KEY)
        ensure_schema(self.database, KEY)
        self.files = AttachmentFolder(self.folder / "files", ContentSeal(KEY))
        self.outbox = Outbox(self.database, self.files)
        self.models: list[Model] = []
        self.numbers = 9_000_000

    def teardown(self) -> None:
        if hasattr(self, "database"):
            self.database.close()

    def pick(self, data: st.DataObject, *states: SyncState) -> Model | None:
        fitting = [model for model in self.models if model.state in states]
        return data.draw(st.sampled_from(fitting)) if fitting else None

    @rule()
    def log(self) -> None:
        self.models.append(Model(item_of(self.database, with_file(self.database, self.files))))

    @precondition(lambda self: self.models)
    @rule(data=st.data())
    def begin(self, data: st.DataObject) -> None:
        model = data.draw(st.sampled_from(self.models))
        place = data.draw(st.integers(0, 1))
        expected = model.state is SyncState.WAITING and model.steps[place] is StepState.PENDING
        if expected and (model.begun is not None or place != model.next_step):
            return  # rounds take one leg after the other
        assert self.outbox.mark_begun(model.item.id, model.item.steps[place].id, NOW) == expected
        if expected:
            model.steps[place] = StepState.BEGUN

    @rule(data=st.data(), fate=st.sampled_from(["done", "waiting", "unknown", "attention"]))
    def answer(self, data: st.DataObject, fate: str) -> None:
        model = self.pick(data, SyncState.WAITING)
        if model is None or model.begun is None:
            return
        place = model.begun
        ids = (model.item.id, model.item.steps[place].id)
        match fate, place:
            case "done", 0:
                self.outbox.step_done(*ids, "4199656", NOW)
                model.steps[0] = StepState.DONE
            case "done", 1:
                self.numbers += 1
                self.outbox.item_confirmed(*ids, str(self.numbers), str(self.numbers), NOW)
                model.steps[1], model.state = StepState.DONE, SyncState.CONFIRMED
            case "unknown", 1:
                self.outbox.item_unknown(*ids, "?", NOW)
                model.state = SyncState.UNKNOWN
            case "attention", _:
                self.outbox.item_attention(*ids, "!", None, NOW)
                model.steps[place], model.state = StepState.PENDING, SyncState.ATTENTION
            case _:
                self.outbox.item_waiting(*ids, "…", NOW, NOW)
                model.steps[place] = StepState.PENDING

    @rule()
    def kill_and_recover(self) -> None:
        self.database.close()
        self.database = Database(self.path, KEY)
        self.outbox = Outbox(self.database, self.files)
        unknown = 0
        for model in self.models:
            if model.state is SyncState.WAITING and model.begun == 0:
                model.steps[0] = StepState.PENDING
            elif model.state is SyncState.WAITING and model.begun == 1:
                model.state = SyncState.UNKNOWN
                unknown += 1
        assert self.outbox.recover_begun("dimatikan", NOW) == unknown

    @rule(data=st.data(), state=st.sampled_from([SyncState.WAITING, SyncState.CONFIRMED]))
    def settle_unknown(self, data: st.DataObject, state: SyncState) -> None:
        model = self.pick(data, SyncState.UNKNOWN)
        if model is None:
            return
        self.numbers += 1
        lapor_no = str(self.numbers) if state is SyncState.CONFIRMED else None
        with self.database.write() as connection:
            rows.settle(connection, model.item, state, NOW, lapor_no=lapor_no)
        model.state = state
        if state is SyncState.WAITING:
            model.steps = [StepState.PENDING if s is StepState.BEGUN else s for s in model.steps]

    @rule(data=st.data())
    def requeue(self, data: st.DataObject) -> None:
        model = self.pick(data, SyncState.ATTENTION)
        if model is not None:
            with self.database.write() as connection:
                rows.settle(connection, model.item, SyncState.WAITING, NOW)
            model.state = SyncState.WAITING

    @invariant()
    def agrees(self) -> None:
        if not hasattr(self, "models"):
            return
        totals = self.outbox.totals()
        assert totals.logged == len(self.models)
        for state in SyncState:
            assert getattr(totals, state.value) == sum(model.state is state for model in self.models)
        with self.database.read() as connection:
            stored = rows.in_state(connection, None, 1_000)
        assert [item.state for item in stored] == [model.state for model in self.models]
        assert [[s.state for s in item.steps] for item in stored] == [model.steps for model in self.models]
        due = {item.id for item in self.outbox.due(NOW, 1_000)}
        assert due == {model.item.id for model in self.models if model.state is SyncState.WAITING}


def test_any_order_of_events(tmp_path: Path) -> None:
    from hypothesis.stateful import run_state_machine_as_test

    class Machine(OutboxMachine):
        folder = tmp_path

    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=20, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
