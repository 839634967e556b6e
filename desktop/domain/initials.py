"""Initials that tell officers apart."""

from __future__ import annotations


class DistinctInitials:
    """Numbers the initials that two officers share, in the order in which they are met: RP, RP2."""

    def __init__(self) -> None:
        self._of_officer: dict[str, str] = {}

    def of(self, officer: str, initials: str) -> str:
        """Return the initials of an officer (full name) that nobody else has."""
        if officer not in self._of_officer:
            taken, distinct, n = set(self._of_officer.values()), initials, 2
            while distinct in taken:
                distinct, n = f"{initials}{n}", n + 1
            self._of_officer[officer] = distinct
        return self._of_officer[officer]
