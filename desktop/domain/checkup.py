"""What a check of the installation says: one line for each question, in words, and whether it is well."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    """``name`` is stable for scripts, ``detail`` is a sentence or a value for people."""

    name: str
    ok: bool
    detail: str


@dataclass(frozen=True, slots=True)
class Checkup:
    """All checks in order; ``is_offline`` tells that the server could not be asked at all."""

    checks: tuple[Check, ...]
    is_offline: bool = False

    @property
    def is_well(self) -> bool:
        """Tell whether nothing needs attention."""
        return all(check.ok for check in self.checks)
