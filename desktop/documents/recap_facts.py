"""What every page of a recap knows: its figures, whose it is, who prints it when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop.domain.complaint import Officer
from desktop.domain.office import Office
from desktop.domain.recap import Recap


@dataclass(frozen=True, slots=True)
class Facts:
    """A recap to be laid out; ``printed_at`` is aware, ``sha256`` is of its content."""

    recap: Recap
    office: Office
    printed_at: datetime
    printed_by: Officer
    sha256: str
