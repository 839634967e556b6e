"""Who came to the demonstration office before the people on its counter today (resources/demo/visits.toml)."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from typing import Any, NamedTuple

from resources import resource


class SampleVisit(NamedTuple):
    """A complaint in the JSON form, and the day on which it is told; on the next working day if that is none."""

    on: date
    form: dict[str, Any]


def sample_visits(until: date) -> list[SampleVisit]:
    """Return the visits of the month that ends ``until`` a day, the first one first."""
    listed = tomllib.loads(resource("demo", "visits.toml").read_text("utf-8"))["visit"]
    visits = (SampleVisit(until - timedelta(days=each["days_ago"]), each["form"]) for each in listed)
    return sorted(visits, key=lambda visit: visit.on)
