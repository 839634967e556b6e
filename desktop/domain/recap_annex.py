"""What a recap proves to the evaluators of PEKPPP: indicators 25 to 28 of form F01, aspect V (domain.md 2.3).

The form asks for who serves, which media are open, which reports are made, and what was followed up. Numbers of decrees (SK)
and photographs are no concern of the desk: the paper leaves room for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from desktop.domain.access import Account, Role
from desktop.domain.recap import Recap


@dataclass(frozen=True, slots=True)
class AnnexOfficer:
    """Who serves; ``role`` is None for someone without an account any more. ``received`` counts their reports."""

    name: str
    nip: str | None
    role: Role | None
    received: int


@dataclass(frozen=True, slots=True)
class SentReport:
    """A report with its number at SP4N-LAPOR!."""

    register_no: str
    lapor_no: str


@dataclass(frozen=True, slots=True)
class MadePaper:
    """A paper of a period: ``times`` it was printed or saved, last on ``last_on``. ``kind`` is its Indonesian name."""

    kind: str
    first: date
    last: date
    times: int
    last_on: date


@dataclass(frozen=True, slots=True)
class RecapAnnex:
    """The annex to a recap: what its figures do not say."""

    officers: tuple[AnnexOfficer, ...]
    sent: tuple[SentReport, ...]
    papers: tuple[MadePaper, ...]


def officers_of(recap: Recap, accounts: Iterable[Account]) -> tuple[AnnexOfficer, ...]:
    """Return everyone who may serve now, and whoever received a report of the period, those with most of them first."""
    counts: Mapping[str, int] = {each.label: each.count for each in recap.officers}
    known = [
        AnnexOfficer(account.full_name, account.nip, account.role, counts.get(account.full_name, 0))
        for account in accounts
        if account.is_active or account.full_name in counts
    ]
    names = {each.name for each in known}
    others = [AnnexOfficer(name, None, None, count) for name, count in counts.items() if name not in names]
    return tuple(sorted((*known, *others), key=lambda each: (-each.received, each.name)))
