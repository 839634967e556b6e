"""What must hold at any moment between a desk and a server, seen from outside both."""

from __future__ import annotations

import json
from collections.abc import Iterator

from desktop.domain.follow_up import read_mark
from desktop.domain.outbox import ItemKind, OutboxItem, StepState, SyncState
from desktop.domain.outbox_payload import thaw
from sync.sandbox.records import ArrivedReport
from tests.sync.history.world import World

_OPEN = (SyncState.WAITING, SyncState.UNKNOWN, SyncState.ATTENTION)


def contradictions(world: World) -> list[str]:
    """Return every sentence of issue 3 that does not hold."""
    reports, follow_ups = world.items(ItemKind.REPORT), world.items(ItemKind.FOLLOW_UP)
    return [
        *_nothing_twice(world),
        *_nothing_lost(world, reports),
        *_reports(world, reports),
        *_follow_ups(world, follow_ups),
    ]


def still_open(world: World) -> list[str]:
    """Return what is not settled, for the end of a history."""
    items = world.items(ItemKind.REPORT, *_OPEN) + world.items(ItemKind.FOLLOW_UP, *_OPEN)
    return [f"{i.kind} {i.register_no} {i.state} {i.reason}" for i in items]


def _nothing_twice(world: World) -> Iterator[str]:
    arrivals = world.server.arrivals
    for number, times in arrivals.duplicates().items():
        yield f"{number} arrived {times} times"
    for key, times in arrivals.duplicate_follow_ups().items():
        yield f"a follow-up of {key} arrived {times} times"
    for report in world.server.arrived:
        if len(report.handovers) > 1:
            yield f"{report.register_no} was handed over {len(report.handovers)} times"
    for violation in world.server.violations:
        yield f"not the wire as known: {violation}"


def _nothing_lost(world: World, items: list[OutboxItem]) -> Iterator[str]:
    if [item.register_no for item in items] != world.numbers:
        yield f"logged {world.numbers}, queued {[item.register_no for item in items]}"
    totals = world.tools.outbox.totals()
    counted = {state: getattr(totals, state.value) for state in SyncState}
    if totals.logged != len(world.numbers) or sum(counted.values()) != len(world.numbers):
        yield f"{len(world.numbers)} logged, but {totals}"
    for state, count in counted.items():
        if count != sum(item.state is state for item in items):
            yield f"{count} are counted as {state}"
    strangers = {r.register_no for r in world.server.arrived} - set(world.numbers)
    if strangers:
        yield f"nobody logged {strangers}"


def _reports(world: World, items: list[OutboxItem]) -> Iterator[str]:
    arrived = world.arrived()
    by_number = {report.register_no: report for report in arrived.values()}
    for item in items:
        there = by_number.get(item.register_no)
        name = f"{item.register_no} ({item.state})"
        if item.state in (SyncState.CONFIRMED, SyncState.BY_HAND):
            own = arrived.get(item.lapor_no or "")
            if own is None or own.register_no != item.register_no:
                yield f"{name} has the number {item.lapor_no} of {own and own.register_no}"
            elif item.state is SyncState.CONFIRMED:
                yield from _delivered_whole(item, own)
        elif there is not None and not item.may_be_there:
            yield f"{name} is at the server, although nothing of it was begun"
        if item.state is SyncState.UNKNOWN and not item.may_be_there:
            yield f"{name} cannot be there"
        if item.state is SyncState.WITHHELD and there is not None:
            yield f"{name} is there although it was withheld"
        if item.state in (SyncState.UNKNOWN, SyncState.ATTENTION) and not item.reason:
            yield f"{name} does not say why"


def _delivered_whole(item: OutboxItem, there: ArrivedReport) -> Iterator[str]:
    payload = thaw(item.payload, item.payload_sha256)
    wanted = [(a.name, a.size, a.sha256) for a in payload.attachments]
    if [(f.name, f.size, f.sha256) for f in there.files] != wanted:
        yield f"{item.register_no} is confirmed with other files"
    if payload.handover_to is not None and len(there.handovers) != 1:
        yield f"{item.register_no} is confirmed, but was handed over {len(there.handovers)} times"
    if not there.content.startswith(f"[No. Register: {item.register_no}]") or there.title != payload.title:
        yield f"{item.register_no} has other words there"
    if any(step.state is not StepState.DONE for step in item.steps):
        yield f"{item.register_no} is confirmed with open legs"


def _follow_ups(world: World, items: list[OutboxItem]) -> Iterator[str]:
    arrived = world.arrived()
    known: set[str] = set()
    for item in items:
        payload, name = (
            world.words(item),
            f"follow-up {item.register_no} {json.loads(item.payload)['ordinal']}",
        )
        known.add(payload.content)
        there = [
            (report, entry)
            for report in arrived.values()
            for entry in report.follow_ups
            if entry.form is not None and entry.content == payload.content
        ]
        if any(report.register_no != item.register_no for report, _ in there):
            yield f"{name} is at another report"
        is_open_leg = item.steps[0].state is StepState.PENDING
        if item.state is SyncState.CONFIRMED:
            wanted = [(a.name, a.sha256) for a in payload.attachments]
            if [(f.name, f.sha256) for _, entry in there for f in entry.files] != wanted or not there:
                yield f"{name} is confirmed, but not there with its files"
        elif there and is_open_leg:
            yield f"{name} ({item.state}) is there although nothing of it was begun"
        if item.state in (SyncState.UNKNOWN, SyncState.ATTENTION):
            world.ever_stuck.add(payload.content)
    for report in arrived.values():
        ours = [entry.content for entry in report.follow_ups if entry.form is not None]
        if not known.issuperset(ours):
            yield f"{report.register_no} has follow-ups of nobody"
        smooth = [_ordinal(content) for content in ours if content not in world.ever_stuck]
        if smooth != sorted(smooth):
            yield f"{report.register_no} has its follow-ups in the order {smooth}"


def _ordinal(content: str) -> int:
    mark = read_mark(content)
    assert mark is not None
    return mark[1]
