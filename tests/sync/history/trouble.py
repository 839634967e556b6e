"""What link and server do to the next calls, drawn evenly; lost answers more often than the rest."""

from __future__ import annotations

import random

from sync.sandbox.faults import AFTER_COMMIT, Fault

_TOO_SLOW = {Fault.SLOW, Fault.SLOW_AFTER_COMMIT, Fault.DRIP, Fault.GIANT_BODY}
_LIES = {Fault.DUPLICATE_ID}
"""Another report's number in the answer: only what is known already can be told from the truth, so see :func:`script`."""
_FAULTS = [fault for fault in Fault if fault not in _TOO_SLOW | _LIES]
_LOST = [Fault.DROP_AFTER_COMMIT, Fault.RESET_AFTER_COMMIT, Fault.DROP_BEFORE]
_SCOPES = ("writes", "writes", "create", "create", "create", "file", "handover", "followup")
ON_PROBE = [f"{fault}@institutions" for fault in _FAULTS if fault not in AFTER_COMMIT]
_LIE = "duplicate_id@create"


def script(chance: random.Random, *, may_lie: bool) -> list[str]:
    """Return a script for the practice server; ``may_lie`` lets it give the number of the first report to another one."""
    entries: list[str] = []
    for _ in range(chance.randint(1, 5)):
        scope, kind = chance.choice(_SCOPES), chance.random()
        if kind < 0.2:
            entries.append("ok@writes")
        elif kind < 0.3 and may_lie:
            entries.append(_LIE)
        else:
            entries.append(f"{chance.choice(_LOST if kind < 0.6 else _FAULTS)}@{scope}")
    return entries
