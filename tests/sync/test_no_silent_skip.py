"""Failure 11, in the code itself: there is no way by which a file could be left out of a delivery without a word."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable

import pytest
import sqlalchemy as sa

from desktop.domain.outbox import OutboxItem, StepKind, SyncState
from desktop.store import tables
from sync import cargo, courier
from sync.courier import Courier
from sync.sandbox import SandboxServer
from tests.sync.desk import PracticeDesk

FILES = [
    ("foto.jpg", b"\xff\xd8satu", "image/jpeg"),
    ("surat.pdf", b"%PDF dua", "application/pdf"),
    ("denah.png", b"\x89PNG tiga", "image/png"),
]
_s = tables.outbox_step.c


def _without(place: int) -> Callable[[OutboxItem], sa.Executable]:
    return lambda item: tables.outbox_step.delete().where(_s.id == item.steps[place].id)


def _for_another_file(item: OutboxItem) -> sa.Executable:
    other = item.steps[1].attachment_sha256
    return tables.outbox_step.update().where(_s.id == item.steps[0].id).values(attachment_sha256=other)


def _of_another_kind(item: OutboxItem) -> sa.Executable:
    kind = StepKind.HANDOVER.value
    return tables.outbox_step.update().where(_s.id == item.steps[0].id).values(kind=kind)


DAMAGES = [_without(0), _without(1), _without(2), _without(3), _for_another_file, _of_another_kind]


@pytest.mark.parametrize("damage", DAMAGES, ids=["first", "second", "third", "create", "other file", "kind"])
def test_legs_that_do_not_cover_the_report_are_told(
    server: SandboxServer, desk: PracticeDesk, damage: Callable[[OutboxItem], sa.Executable]
) -> None:
    number = desk.log(files=FILES)[0]
    with desk.database.write() as connection:
        connection.execute(damage(desk.item(number)))
    assert desk.round(server, connections=4)().attention == 1
    assert desk.item(number).state is SyncState.ATTENTION
    assert server.arrived == []


def _nodes(code: object, *kinds: type[ast.AST]) -> list[ast.AST]:
    tree = ast.parse(textwrap.dedent(inspect.getsource(code)))  # type: ignore[arg-type]
    return [node for node in ast.walk(tree) if isinstance(node, kinds)]


def test_a_step_is_passed_over_only_if_it_is_done() -> None:
    (only,) = [n for n in _nodes(Courier.deliver, ast.If) if any(isinstance(c, ast.Continue) for c in n.body)]  # type: ignore[attr-defined]
    assert ast.unparse(only.test) == "step.id in remote_ids"  # type: ignore[attr-defined]
    assert len(_nodes(courier, ast.Continue)) == 1
    assert _nodes(cargo, ast.Continue) == []


@pytest.mark.parametrize("module", [courier, cargo], ids=["courier", "cargo"])
def test_no_trouble_is_swallowed(module: object) -> None:
    """Every handler says what happened to somebody: it raises, returns the trouble, or settles the item with it."""
    for handler in _nodes(module, ast.ExceptHandler):
        assert isinstance(handler, ast.ExceptHandler)
        last = handler.body[-1]
        assert isinstance(last, ast.Return | ast.Raise), ast.unparse(handler)
        assert not isinstance(last, ast.Return) or last.value is not None, ast.unparse(handler)


def test_no_file_is_chosen_by_its_size() -> None:
    """Limits are for attaching; whatever was attached is sent (CommCare logged what was too large and went on)."""
    for module in (courier, cargo):
        compared = [ast.unparse(node) for node in _nodes(module, ast.Compare)]
        assert not [text for text in compared if "size" in text or "len(" in text]
