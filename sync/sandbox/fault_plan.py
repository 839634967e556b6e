"""Which call goes wrong: by a script, entry after entry, and when that is used up by rates from a seeded source.

Either way a bad day can be repeated, as long as the calls come in the same order.
"""

from __future__ import annotations

import random
import threading
from collections import deque
from collections.abc import Iterable, Mapping

from desktop.domain.errors import InvalidInput
from resources.i18n import translate
from sync.sandbox.faults import Fault, Scope, scope_named, target

OK = "ok"
"""The script's entry for a call that goes well; without a scope it is any writing call."""
_Entry = tuple[Fault | None, Scope]


class FaultPlan:
    """The script and the rates in force; safe to use from several threads."""

    def __init__(self, rates: Mapping[str, float], seed: int = 0, script: Iterable[str] = ()) -> None:
        """Take rates between 0 and 1 by ``NAME`` or ``NAME@SCOPE``, and a script of ``ok`` and names in the order of calls.

        Raises:
            InvalidInput: a name or a rate is not one.
        """
        self._lock = threading.Lock()
        self._random = random.Random(seed)
        self._rates = _checked_rates(rates)
        self._script = deque(_checked_script(script))

    @property
    def rates(self) -> dict[str, float]:
        """Return the rates in force by ``NAME@SCOPE``."""
        with self._lock:
            return {f"{fault}@{scope}": rate for (fault, scope), rate in self._rates.items()}

    @property
    def script(self) -> list[str]:
        """Return what is left of the script."""
        with self._lock:
            return [f"{fault or OK}@{scope}" for fault, scope in self._script]

    def replace(
        self, rates: Mapping[str, float], seed: int | None = None, script: Iterable[str] = ()
    ) -> None:
        """Use other rates and another script from now on, and start the drawing anew if ``seed`` is given.

        Raises:
            InvalidInput: a name or a rate is not one; then nothing changes.
        """
        self.change(rates, seed, script)

    def change(
        self,
        rates: Mapping[str, float] | None = None,
        seed: int | None = None,
        script: Iterable[str] | None = None,
    ) -> None:
        """Do the same with what is given, and leave the rest as it is.

        Raises:
            InvalidInput: a name or a rate is not one; then nothing changes.
        """
        checked_rates = None if rates is None else _checked_rates(rates)
        checked_script = None if script is None else deque(_checked_script(script))
        with self._lock:
            if checked_rates is not None:
                self._rates = checked_rates
            if checked_script is not None:
                self._script = checked_script
            if seed is not None:
                self._random.seed(seed)

    def draw(self, call: Scope) -> frozenset[Fault]:
        """Return the faults that hit this ``call``, one of those that are a single call.

        While a script runs, its first entry hits the first call that it may hit; calls before that one go well.
        """
        with self._lock:
            if self._script:
                fault, scope = self._script[0]
                if not scope.covers(call):
                    return frozenset()
                self._script.popleft()
                return frozenset() if fault is None else frozenset({fault})
            return frozenset(
                fault
                for (fault, scope), rate in self._rates.items()
                if scope.covers(call) and self._random.random() < rate
            )


def _checked_rates(rates: Mapping[str, float]) -> dict[tuple[Fault, Scope], float]:
    checked: dict[tuple[Fault, Scope], float] = {}
    for name, rate in rates.items():
        fault, scope = target(name)
        if isinstance(rate, bool) or not isinstance(rate, int | float) or not 0 <= rate <= 1:
            raise InvalidInput.of(
                "fault",
                "out_of_range",
                translate("Sandbox", "Peluang {name} harus antara 0 dan 1.").format(name=name),
            )
        checked[fault, scope] = float(rate)
    order = list(Fault)
    return dict(sorted(checked.items(), key=lambda item: order.index(item[0][0])))


def _checked_script(script: Iterable[str]) -> list[_Entry]:
    entries: list[_Entry] = []
    if isinstance(script, str):  # its letters would be taken for entries
        raise _no_script()
    for text in script:
        if not isinstance(text, str):
            raise _no_script()
        name, at, scope_name = text.strip().partition("@")
        if name == OK:
            entries.append((None, scope_named(scope_name) if at else Scope.WRITES))
        else:
            entries.append(target(text))
    return entries


def _no_script() -> InvalidInput:
    return InvalidInput.of(
        "script",
        "invalid",
        translate("Sandbox", "Naskah gangguan harus daftar nama, misalnya {example}.").format(
            example='["ok", "drop_after_commit@create"]'
        ),
    )
