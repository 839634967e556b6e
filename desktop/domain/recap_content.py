"""The recap as canonical text: what is hashed, so that the same figures always say the same hash."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from datetime import date

from desktop.domain.recap import Recap

FORMAT = 1


def canonical(recap: Recap) -> str:
    """Return the recap as JSON in one single possible form; the moment of printing takes no part in it."""
    content = {"format": FORMAT, **asdict(recap), "days_off": sorted(recap.days_off)}
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_day)


def content_hash(recap: Recap) -> str:
    """Return the SHA-256 of the canonical text in hexadecimal digits."""
    return hashlib.sha256(canonical(recap).encode("utf-8", "surrogatepass")).hexdigest()


def _day(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a recap")
