"""What can go wrong, for which calls, and the names by which people and scripts say it."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum

from desktop.domain.errors import InvalidInput
from resources.i18n import translate


class Fault(StrEnum):
    """What can go wrong, in the order in which it is drawn for a call."""

    SLOW = "slow"
    DROP_BEFORE = "drop_before"
    RESET_BEFORE = "reset_before"
    PORTAL_HTML = "portal_html"
    REDIRECT_302 = "redirect_302"
    UNAUTHORIZED_401 = "unauthorized_401"
    FORBIDDEN_403 = "forbidden_403"
    RATE_429 = "rate_429"
    ERROR_503 = "error_503"
    ERROR_503_PLAIN = "error_503_plain"
    ERROR_500 = "error_500"
    ERROR_502 = "error_502"
    GATEWAY_504_BEFORE = "gateway_504_before"
    TOO_LARGE_413 = "too_large_413"
    BAD_400 = "bad_400"
    NOT_FOUND_404 = "not_found_404"
    CONFLICT_409 = "conflict_409"
    REJECT_422 = "reject_422"
    SLOW_AFTER_COMMIT = "slow_after_commit"
    DROP_AFTER_COMMIT = "drop_after_commit"
    RESET_AFTER_COMMIT = "reset_after_commit"
    GATEWAY_504 = "gateway_504"
    ERROR_500_AFTER_COMMIT = "error_500_after_commit"
    ERROR_502_AFTER_COMMIT = "error_502_after_commit"
    ERROR_503_AFTER_COMMIT = "error_503_after_commit"
    HTML_200 = "html_200"
    TRUNCATED_JSON = "truncated_json"
    CUT_ANSWER = "cut_answer"
    WRONG_SHAPE = "wrong_shape"
    WRONG_TYPES = "wrong_types"
    GIANT_BODY = "giant_body"
    NO_CONTENT_204 = "no_content_204"
    DUPLICATE_ID = "duplicate_id"
    OK_200 = "ok_200"
    ACCEPTED_202 = "accepted_202"
    OLD_SHAPE = "old_shape"
    DRIP = "drip"


class Scope(StrEnum):
    """Which calls a fault may hit, written ``NAME@SCOPE``. ALL, WRITES and READS are several, each other one is one call."""

    ALL = "all"
    WRITES = "writes"
    FILE = "file"
    CREATE = "create"
    HANDOVER = "handover"
    FOLLOWUP = "followup"
    READS = "reads"
    DETAIL = "detail"
    FOLLOWUPS = "followups"
    INSTITUTIONS = "institutions"
    TEMPLATES = "templates"

    def covers(self, call: Scope) -> bool:
        """Tell whether ``call`` is among the calls that this scope names."""
        return self in (Scope.ALL, call) or call in _MEMBERS.get(self, ())


WRITES = (Scope.FILE, Scope.CREATE, Scope.HANDOVER, Scope.FOLLOWUP)
READS = (Scope.DETAIL, Scope.FOLLOWUPS, Scope.INSTITUTIONS, Scope.TEMPLATES)
CALLS = (*WRITES, *READS)
_MEMBERS = {Scope.WRITES: WRITES, Scope.READS: READS}

WHOLE_SERVER = frozenset(
    {
        Fault.SLOW,
        Fault.PORTAL_HTML,
        Fault.REDIRECT_302,
        Fault.UNAUTHORIZED_401,
        Fault.FORBIDDEN_403,
        Fault.OLD_SHAPE,
    }
)
"""Faults that by default hit reading calls too, as they do when the link, the account or the server is another one."""
AFTER_COMMIT = frozenset(list(Fault)[list(Fault).index(Fault.SLOW_AFTER_COMMIT) :])
"""Faults of the answer only: what the call asked for has been stored."""


def target(text: str) -> tuple[Fault, Scope]:
    """Read ``NAME`` or ``NAME@SCOPE``; a status that one refusal alone has may stand for its name (``429@file``).

    Raises:
        InvalidInput: there is no such fault or scope.
    """
    name, at, scope_name = text.strip().partition("@")
    try:
        fault = _BY_STATUS.get(name) or Fault(name)
        scope = Scope(scope_name) if at else _default_scope(fault)
    except ValueError:
        raise _unknown(text) from None
    return fault, scope


def scope_named(text: str) -> Scope:
    """Return the scope of this name.

    Raises:
        InvalidInput: there is none.
    """
    try:
        return Scope(text)
    except ValueError:
        raise _unknown(text) from None


def _unknown(text: str) -> InvalidInput:
    sentence = translate("Sandbox", "Gangguan {name!r} tidak dikenal. Yang ada: {known}.")
    return InvalidInput.of("fault", "unknown", sentence.format(name=text, known=", ".join(Fault)))


def _default_scope(fault: Fault) -> Scope:
    return Scope.ALL if fault in WHOLE_SERVER else Scope.WRITES


def _by_status() -> dict[str, Fault]:
    statuses = {fault: fault.value.rpartition("_")[2] for fault in Fault}
    counts = Counter(statuses.values())
    return {s: fault for fault, s in statuses.items() if s.isdigit() and counts[s] == 1}


_BY_STATUS = _by_status()
