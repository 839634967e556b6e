"""What is written into the files that travel between desks, and reading it back strictly (format 1, JSON)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.domain.carry import CarriedFate, FateKind
from desktop.domain.outbox import OutboxItem, StepKind
from desktop.domain.outbox_payload import ReportPayload, thaw
from desktop.domain.register_number import from_canonical

FORMAT = 1
HEAD, FILE, REPORT, FATES = "head", "file", "report", "fates"
"""Names of the parts: one head, then each report after the files that it needs and that did not come before."""

_LATER_LEGS = frozenset({StepKind.CREATE, StepKind.HANDOVER})


@dataclass(frozen=True, slots=True)
class CarriedReport:
    """A report on its way: its frozen words and the legs that follow its files."""

    register_no: str
    title: str
    payload: str
    report: ReportPayload
    later_legs: tuple[StepKind, ...]


def pack_head(regency_code: str, items: int) -> bytes:
    """Return the first part: for whose LAPOR! place the reports are, and how many follow."""
    return _pack({"format": FORMAT, "regency_code": regency_code, "items": items})


def read_head(content: bytes) -> tuple[str, int]:
    """Return the regency's code and the number of reports; raises ValueError."""
    value = _read(content)
    return _text(value, "regency_code"), int(value["items"])


def pack_report(item: OutboxItem) -> bytes:
    """Return the part of a report."""
    return _pack(
        {
            "register_no": item.register_no,
            "title": item.title,
            "payload": item.payload,
            "payload_sha256": item.payload_sha256,
            "later_legs": [step.kind.value for step in item.steps if step.kind is not StepKind.FILE],
        }
    )


def read_report(content: bytes) -> CarriedReport:
    """Read the part of a report back.

    Raises:
        ValueError: it contradicts itself.
        StorageProblem: its frozen words are not the ones that were frozen.
    """
    value = _read(content)
    register_no, payload = _text(value, "register_no"), _text(value, "payload")
    report = thaw(payload, _text(value, "payload_sha256"))
    legs = tuple(StepKind(kind) for kind in value["later_legs"])
    from_canonical(register_no)
    if (
        report.register_no != register_no
        or legs[:1] != (StepKind.CREATE,)
        or not _LATER_LEGS.issuperset(legs)
    ):
        raise ValueError("a report that contradicts itself")
    return CarriedReport(register_no, _text(value, "title"), payload, report, legs)


def pack_fates(fates: Sequence[CarriedFate]) -> bytes:
    """Return the only part of a file of results."""
    return _pack({"format": FORMAT, "fates": [_fate_json(fate) for fate in fates]})


def read_fates(content: bytes) -> list[CarriedFate]:
    """Read results back; raises ValueError."""
    return [_fate(value) for value in _read(content)["fates"]]


def _fate_json(fate: CarriedFate) -> dict[str, str | None]:
    return {
        "register_no": fate.register_no,
        "carry_id": fate.carry_id,
        "fate": fate.kind.value,
        "lapor_no": fate.lapor_no,
        "reason": fate.reason,
        "field": fate.field,
        "settled_at": fate.settled_at.isoformat() if fate.settled_at else None,
    }


def _fate(value: dict[str, Any]) -> CarriedFate:
    kind, lapor_no = FateKind(value["fate"]), value["lapor_no"]
    if kind in (FateKind.CONFIRMED, FateKind.BY_HAND) and not lapor_no:
        raise ValueError("a report that is there needs its number")
    return CarriedFate(
        _text(value, "register_no"),
        _text(value, "carry_id"),
        kind,
        lapor_no,
        value["reason"],
        value["field"],
        datetime.fromisoformat(value["settled_at"]) if value["settled_at"] else None,
    )


def _pack(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _read(content: bytes) -> dict[str, Any]:
    """Return a JSON object; what is missing or of another kind in it becomes a ValueError by its reader."""
    try:
        value = json.loads(content)
    except RecursionError as error:
        raise ValueError("nested without end") from error
    if not isinstance(value, dict):
        raise ValueError("not an object")
    if value.get("format", FORMAT) != FORMAT:
        raise ValueError("another format")
    return value


def _text(value: dict[str, Any], name: str) -> str:
    found = value[name]
    if not isinstance(found, str):
        raise ValueError(f"{name} is no text")
    return found
