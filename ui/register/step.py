"""One step of a complaint's timeline. Pure: no widgets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ui.common.tokens import Colour


@dataclass(frozen=True, slots=True)
class Step:
    """One step. ``at`` is None for what is still open; ``when`` is how its time is shown beside the newest step's day.

    ``by`` names who speaks in ``detail``: then that is to be read, not only looked up.
    """

    at: datetime | None
    icon: str
    tone: Colour
    title: str
    detail: str
    when: str = ""
    by: str = ""
