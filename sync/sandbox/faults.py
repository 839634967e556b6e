"""Which call goes wrong, and how: rates per fault, drawn from a seeded source so that a bad day can be repeated."""

from __future__ import annotations

import random
import threading
from collections.abc import Mapping
from enum import StrEnum

from desktop.domain.errors import InvalidInput
from resources.i18n import translate


class Fault(StrEnum):
    """What can go wrong, in the order in which it is drawn for a call."""

    SLOW = "slow"
    DROP_BEFORE = "drop_before"
    PORTAL_HTML = "portal_html"
    REDIRECT_302 = "redirect_302"
    UNAUTHORIZED_401 = "unauthorized_401"
    RATE_429 = "rate_429"
    ERROR_503 = "error_503"
    ERROR_500 = "error_500"
    TOO_LARGE_413 = "too_large_413"
    REJECT_422 = "reject_422"
    DROP_AFTER_COMMIT = "drop_after_commit"
    GATEWAY_504 = "gateway_504"
    TRUNCATED_JSON = "truncated_json"
    WRONG_SHAPE = "wrong_shape"
    NO_CONTENT_204 = "no_content_204"


class Scope(StrEnum):
    """Which calls a fault may hit; a rate is given to a scope by ``NAME@SCOPE=RATE``."""

    ALL = "all"
    WRITES = "writes"
    FILE = "file"
    CREATE = "create"
    HANDOVER = "handover"
    READS = "reads"


WHOLE_SERVER = frozenset({Fault.SLOW, Fault.PORTAL_HTML, Fault.REDIRECT_302, Fault.UNAUTHORIZED_401})
"""Faults that by default hit reading calls too, as they do when the link or the account is bad."""
AFTER_COMMIT = frozenset(
    {
        Fault.DROP_AFTER_COMMIT,
        Fault.GATEWAY_504,
        Fault.TRUNCATED_JSON,
        Fault.WRONG_SHAPE,
        Fault.NO_CONTENT_204,
    }
)
"""Faults of the answer only: what the call asked for has been stored."""


class FaultPlan:
    """The rates in force; safe to use from several threads."""

    def __init__(self, rates: Mapping[str, float], seed: int = 0) -> None:
        """Take rates between 0 and 1 by ``NAME`` or ``NAME@SCOPE``.

        Raises:
            InvalidInput: a name or a rate is not one.
        """
        self._lock = threading.Lock()
        self._random = random.Random(seed)
        self._rates = _checked(rates)

    @property
    def rates(self) -> dict[str, float]:
        """Return the rates in force by ``NAME@SCOPE``."""
        with self._lock:
            return {f"{fault}@{scope}": rate for (fault, scope), rate in self._rates.items()}

    def replace(self, rates: Mapping[str, float], seed: int | None = None) -> None:
        """Use other rates from now on, and start the drawing anew if ``seed`` is given."""
        checked = _checked(rates)
        with self._lock:
            self._rates = checked
            if seed is not None:
                self._random.seed(seed)

    def draw(self, call: Scope) -> frozenset[Fault]:
        """Return the faults that hit this ``call`` (FILE, CREATE, HANDOVER, WRITES for another write, READS)."""
        with self._lock:
            return frozenset(
                fault
                for (fault, scope), rate in self._rates.items()
                if _covers(scope, call) and self._random.random() < rate
            )


def parse_rate(text: str) -> tuple[str, float]:
    """Read ``NAME=RATE`` or ``NAME@SCOPE=RATE`` from a command line.

    Raises:
        InvalidInput: it is not of this form.
    """
    name, _, rate = text.partition("=")
    try:
        pair = name.strip(), float(rate)
    except ValueError:
        raise InvalidInput.of(
            "fault",
            "invalid",
            translate(
                "Sandbox", "Gangguan {text!r} tidak terbaca. Tulis NAMA=ANGKA, misalnya {example}."
            ).format(text=text, example="drop_after_commit=0.3"),
        ) from None
    _checked(dict([pair]))
    return pair


def _covers(scope: Scope, call: Scope) -> bool:
    return scope in (Scope.ALL, call) or (scope is Scope.WRITES and call is not Scope.READS)


def _checked(rates: Mapping[str, float]) -> dict[tuple[Fault, Scope], float]:
    checked: dict[tuple[Fault, Scope], float] = {}
    for name, rate in rates.items():
        fault_name, _, scope_name = name.partition("@")
        try:
            fault = Fault(fault_name)
            scope = Scope(scope_name) if scope_name else _default_scope(fault)
        except ValueError:
            raise InvalidInput.of(
                "fault",
                "unknown",
                translate("Sandbox", "Gangguan {name!r} tidak dikenal. Yang ada: {known}.").format(
                    name=name, known=", ".join(Fault)
                ),
            ) from None
        if isinstance(rate, bool) or not isinstance(rate, int | float) or not 0 <= rate <= 1:
            raise InvalidInput.of(
                "fault",
                "out_of_range",
                translate("Sandbox", "Peluang {name} harus antara 0 dan 1.").format(name=name),
            )
        checked[fault, scope] = float(rate)
    order = list(Fault)
    return dict(sorted(checked.items(), key=lambda item: order.index(item[0][0])))


def _default_scope(fault: Fault) -> Scope:
    return Scope.ALL if fault in WHOLE_SERVER else Scope.WRITES
