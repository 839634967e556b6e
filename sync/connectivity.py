"""Is SP4N-LAPOR! reachable? Only our own call counts: operating systems say yes on machines without any network."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime

from desktop.domain.clock_skew import clock_warning, server_moment
from desktop.domain.errors import LoketError
from desktop.domain.sync_round import Link, LinkState, RoundEnd
from sync.gateway import Answer, Gateway
from sync.outcome import judge_link

__all__ = ["LinkReading", "LinkWatch", "clock_warning", "read_link", "server_moment"]

CHECK_OFFLINE_S = 20.0
CHECK_ONLINE_S = 120.0


@dataclass(frozen=True, slots=True)
class LinkReading:
    """A link, and why no round should start over it (None: one may), with the wait that the server asked for."""

    link: Link
    end: RoundEnd | None
    retry_after_s: float | None = None


def read_link(gateway: Gateway, now: Callable[[], datetime]) -> LinkReading:
    """Probe the server and compare the clocks."""
    answer = gateway.probe()
    at = now()
    state, end, message = judge_link(answer)
    skew_s = _clock_skew_s(answer, at)
    return LinkReading(
        Link(state, at, message, answer.elapsed_s, skew_s, clock_warning(skew_s)), end, answer.retry_after_s
    )


def _clock_skew_s(answer: Answer, at: datetime) -> float | None:
    """Return our clock minus the server's, taken at the middle of the call (the header has whole seconds)."""
    if answer.server_time is None:
        return None
    return (at - answer.server_time).total_seconds() - answer.elapsed_s / 2


class LinkWatch:
    """The link over time. Ask :meth:`check` every ``interval_s``; a change to online is the time to start a round."""

    def __init__(self, open_gateway: Callable[[], Gateway], now: Callable[[], datetime]) -> None:
        """Watch over gateways that ``open_gateway`` makes; it may raise LoketError while nothing is set up."""
        self._open_gateway = open_gateway
        self._now = now
        self._link: Link | None = None

    @property
    def link(self) -> Link | None:
        """Return the last reading, None before the first."""
        return self._link

    @property
    def interval_s(self) -> float:
        """Return after how many seconds the link should be looked at again."""
        is_online = self._link is not None and self._link.state is LinkState.ONLINE
        return CHECK_ONLINE_S if is_online else CHECK_OFFLINE_S

    def check(self) -> tuple[Link, bool]:
        """Look once; return the link and whether it has just come up."""
        before = self._link
        try:
            with closing(self._open_gateway()) as gateway:
                self._link = read_link(gateway, self._now).link
        except LoketError as problem:
            self._link = Link(LinkState.NOT_CONFIGURED, self._now(), problem.message)
        came_up = self._link.state is LinkState.ONLINE and (
            before is None or before.state is not LinkState.ONLINE
        )
        return self._link, came_up
