"""Reading what came back: bounded, never trusting, and only a known shape with an id counts as success (rule 4)."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from html import unescape
from typing import TYPE_CHECKING, Any

from desktop.domain.outbox import StepKind
from desktop.domain.sync_round import LONGEST_WAIT
from sync.gateway import Answer, AnswerKind

if TYPE_CHECKING:
    from requests import Response

BODY_LIMIT = 1024 * 1024
REASON_LIMIT = 300
_CHUNK = 64 * 1024
_ID = re.compile(r"[1-9][0-9]{0,19}")
_SUCCESS = frozenset({200, 201, 202})
_BODY_NOT_READ = frozenset({StepKind.HANDOVER, StepKind.FOLLOW_UP})
"""What their bodies hold is not known: any success but a page will do (sp4n-api.md E3, E6)."""


@dataclass(frozen=True, slots=True)
class RawAnswer:
    """A response whose body has been read as far as it came and is wanted."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    is_whole: bool

    @property
    def is_page(self) -> bool:
        """Tell whether this is a web page or a redirection, not an answer of an API."""
        if 300 <= self.status < 400:
            return True
        html = "html" in self.headers.get("Content-Type", "").lower()
        return 200 <= self.status < 300 and (html or self.body.lstrip()[:1] == b"<") and self.json() is None

    def json(self) -> Any:
        """Return the body as a JSON value, None if it is not whole or not JSON."""
        if not self.is_whole:
            return None
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError):
            return None


def read_bounded(response: Response, time_limit_s: float) -> RawAnswer:
    """Read a streamed response up to ``BODY_LIMIT`` bytes and ``time_limit_s`` seconds, and let it go."""
    from requests import RequestException

    body = bytearray()
    is_whole = False
    give_up_at = time.monotonic() + time_limit_s
    try:
        for chunk in response.iter_content(_CHUNK):
            body += chunk
            if len(body) > BODY_LIMIT or time.monotonic() > give_up_at:
                break
        else:
            is_whole = True
    except (RequestException, OSError):
        pass
    finally:
        response.close()
    return RawAnswer(response.status_code, response.headers, bytes(body[:BODY_LIMIT]), is_whole)


def understood(step: StepKind, raw: RawAnswer, lapor_no: str | None, elapsed_s: float) -> Answer:
    """Return what the answer to E1, E2, E3 or E6 says; ``lapor_no`` is the report that E3 and E6 are about."""
    if raw.is_page:
        return _answer(AnswerKind.ELSEWHERE, raw, elapsed_s)
    if step in _BODY_NOT_READ and 200 <= raw.status < 300:
        return _answer(AnswerKind.ACCEPTED, raw, elapsed_s, remote_id=lapor_no)
    if not 200 <= raw.status < 300:
        reason, field = refusal_words(raw)
        return _answer(AnswerKind.STATUS, raw, elapsed_s, reason=reason, field=field)
    value = raw.json() if raw.status in _SUCCESS else None
    remote_id = _file_id(value) if step is StepKind.FILE else _complaint_id(value)
    if remote_id is None:
        return _answer(AnswerKind.UNREADABLE, raw, elapsed_s)
    return _answer(AnswerKind.ACCEPTED, raw, elapsed_s, remote_id=remote_id)


def probe_understood(raw: RawAnswer, elapsed_s: float) -> Answer:
    """Return what the answer to the probe says; a page instead of JSON is a portal."""
    if raw.is_page or raw.status == 511:
        return _answer(AnswerKind.PORTAL, raw, elapsed_s)
    if 200 <= raw.status < 300:
        kind = AnswerKind.ACCEPTED if isinstance(raw.json(), dict) else AnswerKind.UNREADABLE
        return _answer(kind, raw, elapsed_s)
    reason, field = refusal_words(raw)
    return _answer(AnswerKind.STATUS, raw, elapsed_s, reason=reason, field=field)


def looked_at(raw: RawAnswer, elapsed_s: float, *, is_readable: bool) -> Answer:
    """Return what the answer to a reading call (E4, E5) says; ``is_readable`` tells that its body had the right shape."""
    if raw.is_page:
        return _answer(AnswerKind.ELSEWHERE, raw, elapsed_s)
    if not 200 <= raw.status < 300:
        reason, field = refusal_words(raw)
        return _answer(AnswerKind.STATUS, raw, elapsed_s, reason=reason, field=field)
    is_accepted = is_readable and raw.status in _SUCCESS
    return _answer(AnswerKind.ACCEPTED if is_accepted else AnswerKind.UNREADABLE, raw, elapsed_s)


def refusal_words(raw: RawAnswer) -> tuple[str | None, str | None]:
    """Return the server's reason and the wire name of the first field it complains about, both bounded plain text."""
    value = raw.json()
    if not isinstance(value, dict):
        return None, None
    errors = value.get("errors")
    if isinstance(errors, dict):
        for field, words in errors.items():
            first = words[0] if isinstance(words, list) and words else words
            if isinstance(first, str):
                return _plain(first), _plain(str(field))
    for key in ("message", "error", "msg"):
        words = value.get(key)
        if isinstance(words, str) and words.strip():
            return _plain(words), None
    return None, None


def _answer(
    kind: AnswerKind,
    raw: RawAnswer,
    elapsed_s: float,
    remote_id: str | None = None,
    reason: str | None = None,
    field: str | None = None,
) -> Answer:
    server_time = _http_date(raw.headers.get("Date"))
    retry_after_s = _retry_after(raw.headers.get("Retry-After"), server_time)
    return Answer(kind, raw.status, remote_id, reason, field, retry_after_s, server_time, elapsed_s)


def _complaint_id(value: object) -> str | None:
    """Return the id at the root, or at ``results.complaint.id`` as an older reader had it."""
    if not isinstance(value, dict):
        return None
    found = read_id(value.get("complaint_id"))
    if found is None and isinstance(results := value.get("results"), dict):
        complaint = results.get("complaint")
        found = read_id(complaint.get("id")) if isinstance(complaint, dict) else None
    return found


def _file_id(value: object) -> str | None:
    """Return the one id within ``results.docs`` and ``results.images``; one file was sent, so one id is due."""
    results = value.get("results") if isinstance(value, dict) else None
    if not isinstance(results, dict):
        return None
    files: list[Any] = []
    for name in ("docs", "images"):
        listed = results.get(name)
        files += listed if isinstance(listed, list) else []
    ids = [read_id(f.get("id")) if isinstance(f, dict) else None for f in files]
    return ids[0] if len(ids) == 1 else None


def read_id(value: object) -> str | None:
    """Return an id of the server as text, None if ``value`` is none."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value) if value.bit_length() < 128 else ""
    return value if isinstance(value, str) and _ID.fullmatch(value) else None


def _http_date(text: str | None) -> datetime | None:
    try:
        at = parsedate_to_datetime(text) if text else None
    except (TypeError, ValueError):
        return None
    if at is None:
        return None
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)


def _retry_after(text: str | None, server_time: datetime | None) -> float | None:
    """Return the wait in seconds; a date is counted from the server's own clock, which ours may not match."""
    if text is None:
        return None
    text = text.strip()
    if text.isascii() and text.isdigit():
        return min(float(text[:9]), LONGEST_WAIT.total_seconds())
    until = _http_date(text)
    if until is None:
        return None
    wait_s = (until - (server_time or datetime.now(UTC))).total_seconds()
    return min(max(wait_s, 0.0), LONGEST_WAIT.total_seconds())


def _plain(text: str) -> str:
    """Return server text as one bounded line without markup or control characters."""
    text = unescape(re.sub(r"<[^<>]{0,200}>", " ", text[: REASON_LIMIT * 10]))
    words = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return words if len(words) <= REASON_LIMIT else words[: REASON_LIMIT - 1] + "…"
