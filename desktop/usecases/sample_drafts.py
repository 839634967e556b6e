"""What a clerk of the demonstration office has begun and not saved (resources/demo/drafts.toml)."""

from __future__ import annotations

import tomllib
from datetime import datetime, timedelta

from desktop.domain.access import Account
from desktop.domain.wording import NBSP, short_date
from desktop.runtime.set_clock import SetClock
from desktop.usecases.keep_drafts import KeepDrafts
from resources import resource


def keep_sample_drafts(drafts: KeepDrafts, clock: SetClock, by: Account, until: datetime) -> None:
    """Keep the drafts for ``by`` at their times before ``until``, a time at the office."""
    for each in tomllib.loads(resource("demo", "drafts.toml").read_text("utf-8"))["draft"]:
        typed = dict(each["typed"])
        if "incident_days_ago" in each:
            day = until.date() - timedelta(days=each["incident_days_ago"])
            typed["incident_date"] = short_date(day, "id").replace(NBSP, " ")
        clock.set(until - timedelta(minutes=each["minutes_ago"]))
        drafts.keep(by, drafts.new_id(), {"typed": typed, "files": []})
