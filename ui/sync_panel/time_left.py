"""How long a round may still take, as a person wants to read it: late rather than wrong, and never jumping about."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from resources.i18n import translate

SURE_AFTER_S = 2.0
"""A guess is shown only once there has been one for this long."""
_SMOOTHED_OVER_S = 8.0
_STICKY_MIN = 0.75
"""The minutes shown change only when the guess is this far (in minutes) from them."""


@dataclass
class TimeLeft:
    """Smooths the guesses of one round; ``clock`` gives seconds that only go forward."""

    clock: Callable[[], float] = time.monotonic
    _known_since: float | None = None
    _ends_at: float = 0.0
    _noted_at: float = 0.0
    _shown_min: int | None = None

    def note(self, seconds_left: float | None) -> None:
        """Take note of a guess; None changes nothing."""
        if seconds_left is None:
            return
        now = self.clock()
        guess = now + seconds_left
        if self._known_since is None:
            self._known_since, self._ends_at = now, guess
        else:
            weight = 1 - math.exp((self._noted_at - now) / _SMOOTHED_OVER_S)
            self._ends_at += (guess - self._ends_at) * weight
        self._noted_at = now

    def forget(self) -> None:
        """Begin anew with the next round."""
        self._known_since = self._shown_min = None

    def words(self) -> str:
        """Return how long it may still take, "" while nobody can know."""
        now = self.clock()
        if self._known_since is None or now - self._known_since < SURE_AFTER_S:
            return ""
        minutes = max(0.0, self._ends_at - now) / 60
        if self._shown_min is None or abs(minutes - self._shown_min) > _STICKY_MIN:
            self._shown_min = round(minutes)
        return left_words(self._shown_min)


def left_words(minutes: int) -> str:
    """Return whole minutes in words: ``kira-kira 3 menit lagi``."""
    if minutes < 1:
        return translate("SyncPanel", "kurang dari 1 menit lagi")
    if minutes < 90:
        return translate("SyncPanel", "kira-kira {minutes} menit lagi").format(minutes=minutes)
    return translate("SyncPanel", "kira-kira {hours} jam lagi").format(hours=round(minutes / 60))
