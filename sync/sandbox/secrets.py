"""Which two header values the practice server accepts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from threading import Lock

_BEARER = re.compile(r"Bearer \S+")
_BRACED = re.compile(r"\{[0-9A-Za-z]{8}(-[0-9A-Za-z]{4}){3}-[0-9A-Za-z]{12}\}")


@dataclass(frozen=True, slots=True)
class PracticeSecrets:
    """One fixed pair; it opens nothing else."""

    bearer: str = "Bearer latihan$2026./loket"
    braced: str = "{11111111-2222-3333-4444-555555555555}"

    def refusal(self, bearer: str | None, braced: str | None) -> str | None:
        """Return the words of a refusal, None if the pair is accepted."""
        if bearer != self.bearer:
            return "Unauthenticated."
        return None if braced == self.braced else "Token is invalid."


@dataclass(slots=True)
class FirstComeSecrets:
    """The fixed pair, or else the first well-formed pair that anybody shows; from then on only that one.

    For practising ``credentials set`` with one's own values: a missing, malformed or changed secret is still refused.
    """

    fixed: PracticeSecrets = field(default_factory=PracticeSecrets)
    _pinned: PracticeSecrets | None = None
    _lock: Lock = field(default_factory=Lock)

    @property
    def bearer(self) -> str:
        """Return the bearer that is always accepted."""
        return self.fixed.bearer

    @property
    def braced(self) -> str:
        """Return the token that is always accepted."""
        return self.fixed.braced

    def refusal(self, bearer: str | None, braced: str | None) -> str | None:
        """Return the words of a refusal, None if the pair is accepted."""
        if self.fixed.refusal(bearer, braced) is None:
            return None
        with self._lock:
            if self._pinned is None and _BEARER.fullmatch(bearer or "") and _BRACED.fullmatch(braced or ""):
                self._pinned = PracticeSecrets(bearer or "", braced or "")
            return (self._pinned or self.fixed).refusal(bearer, braced)
