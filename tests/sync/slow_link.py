"""A bad telephone line on loopback: narrow, far, lossy and cut again and again, between a desk and a server.

One thread carries all connections. Time on the line may run faster than ours (``speed``), so that a quarter of an hour on a
village's line takes seconds; whoever talks over it must shorten their time-outs alike.

What it does as a line does: all connections share the bits of each direction, packets of one connection stay in order, a new
connection waits for its handshake, a lost packet is sent again after a time-out and keeps those behind it waiting, a cut
throws away what is on its way. What it does not: slow start, and what loss does to the window of a sender.
"""

from __future__ import annotations

import random
import select
import socket
import threading
import time
from collections.abc import Iterator
from types import TracebackType

from tests.sync.slow_link_parts import (
    HEADERS,
    HOST,
    NEVER,
    SEGMENT,
    UP,
    Connection,
    Door,
    Flow,
    Lane,
    Orders,
    as_a_line,
    reset,
)

LEAST_RETRY_S = 0.2


class SlowLink:
    """The line to the server at ``target_port``; connect to ``port`` instead.

    Times are seconds on the line: ``latency_s`` is a round trip, every ``cut_every_s`` (0: never) all connections are
    reset, and for ``gap_s`` no new one is taken. ``loss`` is the share of packets that is lost. ``speed`` is how many
    seconds pass on the line in one of ours.
    """

    def __init__(
        self,
        target_port: int,
        bits_per_s: float = 64_000,
        latency_s: float = 0.3,
        cut_every_s: float = 60,
        loss: float = 0.0,
        speed: float = 1.0,
        *,
        gap_s: float = 2.0,
        seed: int = 0,
    ) -> None:
        self.bytes_up = 0
        self.bytes_down = 0
        self.connections = 0
        self.cuts = 0
        self.latency_s = latency_s
        self.speed = speed
        self._target = (HOST, target_port)
        self._loss = loss
        self._cut_every_s = cut_every_s
        self._gap_s = gap_s
        self._random = random.Random(seed)
        self._lanes = (Lane(bits_per_s), Lane(bits_per_s))
        # A segment, or what passes in 4 ms of our time: the loop need not turn more often than that.
        self._packet = int(min(max(SEGMENT, bits_per_s / 8 * speed * 0.004), 65_536))
        self._backlog_s = max(2 * self._packet * 8 / bits_per_s, 0.02 * speed)
        self._door = Door()
        self.port = self._door.port
        self._next_cut = cut_every_s or NEVER
        self._joined: list[Connection] = []
        self._orders = Orders()
        self._stopping = threading.Event()
        self._started_at = 0.0
        self._stopped_at: float | None = None
        self._thread = threading.Thread(target=self._run, name="slow-link")

    @property
    def url(self) -> str:
        """Return the base URL of the server, over this line."""
        return f"http://{HOST}:{self.port}"

    @property
    def elapsed_s(self) -> float:
        """Return how many seconds have passed on the line since it was started."""
        if not self._started_at:
            return 0.0
        until = time.monotonic() if self._stopped_at is None else self._stopped_at
        return (until - self._started_at) * self.speed

    def start(self) -> SlowLink:
        """Take connections from now on."""
        self._started_at = time.monotonic()
        self._door.mind(0.0)
        self._thread.start()
        return self

    def stop(self) -> None:
        """Reset what is open and wait for the thread."""
        self._orders.carry_out(self._stopping.set)
        self._thread.join()
        self._door.remove()
        self._orders.close()

    def down(self) -> None:
        """Reset every connection and refuse new ones until :meth:`up`; both hold once this returns."""
        self._orders.carry_out(self._go_down)

    def up(self) -> None:
        """Take connections again."""
        self._orders.carry_out(self._go_up)

    def cut(self) -> None:
        """Cut now, as it happens by itself every ``cut_every_s``."""
        self._orders.carry_out(self._cut)

    def wait_until(self, elapsed_s: float) -> None:
        """Wait until so many seconds have passed on the line, and what was due by then has happened."""
        self._thread.join(max(elapsed_s - self.elapsed_s, 0.0) / self.speed)
        self._orders.carry_out(lambda: None)

    def __enter__(self) -> SlowLink:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _run(self) -> None:
        try:
            while not self._stopping.is_set():
                self._turn()
        finally:
            self._stopped_at = time.monotonic()
            self._door.close()
            self._reset_all()

    def _turn(self) -> None:
        now = self.elapsed_s
        if now >= self._next_cut:
            self._cut()
        self._door.mind(now)
        for connection in list(self._joined):
            self._deliver(connection, now)
        readers, writers, wake_at = self._interests(now)
        patience_s = max(wake_at - now, 0.0) / self.speed
        # Never asleep for long: the clock of the line goes on, whatever the sums above say.
        able = select.select(readers, writers, [], min(patience_s, 0.25))
        self._read(set(able[0]))

    def _interests(self, now: float) -> tuple[list[socket.socket], list[socket.socket], float]:
        """Return whom to listen to, who must take more before we go on, and when something is due by itself."""
        readers, writers, due = [self._orders.ear], [], [self._next_cut]
        if self._door.listener is not None:
            readers.append(self._door.listener)
        else:
            due.append(self._door.opens_at)
        for flow in self._flows():
            lane_has_room_at = self._lanes[flow.lane].free_at - self._backlog_s
            if flow.wants_more and lane_has_room_at <= now:
                readers.append(flow.source)
            elif flow.wants_more:
                due.append(lane_has_room_at)
            if flow.outbox:
                writers.append(flow.sink)
            if flow.packets:
                due.append(flow.packets[0][0])
        return readers, writers, min(due)

    def _read(self, ready: set[socket.socket]) -> None:
        now = self.elapsed_s
        if self._orders.ear in ready:
            self._orders.obey()
            return  # what was ready may be gone
        if self._door.listener in ready:
            self._accept(self._door.listener, now)
        flows = [flow for flow in self._flows() if flow.source in ready]
        self._random.shuffle(flows)  # nobody is served first always
        for flow in flows:
            if self._lanes[flow.lane].free_at - now <= self._backlog_s:
                self._take(flow, now)

    def _accept(self, listener: socket.socket, now: float) -> None:
        try:
            near, _ = listener.accept()
        except OSError:
            return  # it went away before we looked
        far = socket.socket()
        as_a_line(far)
        try:
            far.connect(self._target)
        except OSError:
            far.close()
            reset(near)
            return
        self.connections += 1
        for end in (near, far):
            end.setblocking(False)
            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._joined.append(Connection(near, far, now + 1.5 * self.latency_s))

    def _take(self, flow: Flow, now: float) -> None:
        """Put what a flow has to say onto its lane."""
        try:
            data = flow.source.recv(self._packet)
        except BlockingIOError:
            return
        except OSError:
            self._drop(flow)
            return
        if not data:
            flow.has_ended = True
        cost = len(data) + HEADERS * (len(data) // SEGMENT + 1)
        lane = self._lanes[flow.lane]
        arrives_at = lane.send(cost, now) + self.latency_s / 2
        while self._random.random() < self._loss:
            lane.send(cost, now)
            arrives_at += max(LEAST_RETRY_S, 2 * self.latency_s)
        flow.not_before = max(flow.not_before, arrives_at)
        flow.packets.append((flow.not_before, data))

    def _deliver(self, connection: Connection, now: float) -> None:
        for flow in connection.flows:
            carried = flow.arrive(now)  # counted before the other end can tell
            if flow.lane == UP:
                self.bytes_up += carried
            else:
                self.bytes_down += carried
        try:
            for flow in connection.flows:
                flow.hand_over()
        except OSError:
            self._drop(connection.flows[0])
            return
        if all(flow.is_done for flow in connection.flows):
            connection.close()
            self._joined.remove(connection)

    def _drop(self, flow: Flow) -> None:
        for connection in list(self._joined):
            if flow in connection.flows:
                connection.reset()
                self._joined.remove(connection)

    def _flows(self) -> Iterator[Flow]:
        for connection in self._joined:
            yield from connection.flows

    def _cut(self) -> None:
        now = self.elapsed_s
        if self._cut_every_s:
            self._next_cut = (now // self._cut_every_s + 1) * self._cut_every_s
        if self._door.opens_at == NEVER:
            return
        self.cuts += 1
        self._door.close(until=now + self._gap_s)
        self._reset_all()

    def _go_down(self) -> None:
        self._door.close()
        self._reset_all()

    def _go_up(self) -> None:
        self._door.opens_at = 0.0
        self._door.mind(self.elapsed_s)

    def _reset_all(self) -> None:
        for connection in self._joined:
            connection.reset()
        self._joined.clear()
        for lane in self._lanes:
            lane.free_at = 0.0  # what was on its way is lost
