"""What an office's file changes, value by value, and in a few lines for people."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass

from desktop.domain.office import Office
from resources.i18n import translate

_TABLES = ("sp4n.classification_ids", "sp4n.institution_ids", "sp4n.category_ids")
_FEW = 5
"""Up to so many values of one table are named one by one."""
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Change:
    """One value that a file would change; ``before`` is None where there was none, ``after`` where it goes."""

    name: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class ChangedTable:
    """A table of ids in which more than a few values change: how many it had, has, and what became of them."""

    name: str
    before: int
    after: int
    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]

    def in_words(self) -> str:
        """Return the change in one line, naming the first of each kind."""
        kinds = (
            (translate("Provisioning", "{count} baru: {names}"), self.added),
            (translate("Provisioning", "{count} berubah: {names}"), self.changed),
            (translate("Provisioning", "{count} hilang: {names}"), self.removed),
        )
        told = [text.format(count=len(names), names=_first(names)) for text, names in kinds if names]
        count = translate("Provisioning", "{after} nomor (sebelumnya {before})")
        return "; ".join((count.format(after=self.after, before=self.before), *told))


def changes(before: Office | None, after: Office) -> tuple[Change, ...]:
    """Return every value that differs; ``before`` None means that nothing is in force."""
    old, new = dict(_flat(before)) if before else {}, dict(_flat(after))
    changed = [Change(name, old.get(name), value) for name, value in new.items() if old.get(name) != value]
    return (*changed, *(Change(name, value, None) for name, value in old.items() if name not in new))


def summary(
    found: Sequence[Change], before: Office | None, after: Office
) -> tuple[list[Change], list[ChangedTable]]:
    """Return what people read of changes: single values, and whole tables where many of their values change."""
    single, tables = list(found), []
    for name in _TABLES:
        inside = [change for change in found if change.name.startswith(f"{name}.")]
        if len(inside) <= _FEW:
            continue
        single = [change for change in single if change not in inside]
        tables.append(
            ChangedTable(
                name,
                _size(before, name),
                _size(after, name),
                tuple(change.name.removeprefix(f"{name}.") for change in inside if change.before is None),
                tuple(
                    change.name.removeprefix(f"{name}.")
                    for change in inside
                    if change.before is not None and change.after is not None
                ),
                tuple(change.name.removeprefix(f"{name}.") for change in inside if change.after is None),
            )
        )
    return single, tables


def _size(office: Office | None, name: str) -> int:
    return 0 if office is None else len(getattr(office.sp4n, name.removeprefix("sp4n.")))


def _first(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_NAMED])
    if len(names) <= _NAMED:
        return shown
    more = translate("Provisioning", "dan {count} lagi").format(count=len(names) - _NAMED)
    return f"{shown} {more}"


def _flat(value: object, prefix: str = "") -> list[tuple[str, str]]:
    if is_dataclass(value):
        pairs = [(f.name, getattr(value, f.name)) for f in fields(value)]
        return [
            pair for name, inner in pairs for pair in _flat(inner, f"{prefix}.{name}" if prefix else name)
        ]
    if isinstance(value, dict):
        return [pair for name, inner in value.items() for pair in _flat(inner, f"{prefix}.{name}")]
    if isinstance(value, bytes):
        return [(prefix, f"{len(value)} B, {hashlib.sha256(value).hexdigest()[:12]}")] if value else []
    if isinstance(value, tuple):
        return [(prefix, " / ".join(map(str, value)))] if value else []
    return [] if value is None or value == "" else [(prefix, str(value))]
