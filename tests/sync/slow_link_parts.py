"""What a slow line is made of: lanes of bits, flows of packets in order, connections with two ends."""

from __future__ import annotations

import contextlib
import queue
import socket
import struct
import threading
from collections import deque
from collections.abc import Callable

HOST = "127.0.0.1"
SEGMENT = 1460
HEADERS = 40
"""Bytes of TCP and IP around each segment; they use the line too."""
BUFFERED = 16_384
NEVER = float("inf")
_AT_ONCE = struct.pack("ii", 1, 0)
UP, DOWN = 0, 1


class Lane:
    """One direction of the line, shared by all."""

    def __init__(self, bits_per_s: float) -> None:
        self._bits_per_s = bits_per_s
        self.free_at = 0.0

    def send(self, size: int, now: float) -> float:
        """Return when the last bit of ``size`` bytes has left."""
        self.free_at = max(now, self.free_at) + size * 8 / self._bits_per_s
        return self.free_at


class Flow:
    """One direction of one connection: what is on its way, in order, and what the other end did not take yet."""

    def __init__(self, source: socket.socket, sink: socket.socket, lane: int, not_before: float) -> None:
        self.source = source
        self.sink = sink
        self.lane = lane
        self.not_before = not_before
        self.packets: deque[tuple[float, bytes]] = deque()
        self.outbox = bytearray()
        self.has_ended = False
        self.is_done = False

    @property
    def wants_more(self) -> bool:
        return not self.has_ended and len(self.outbox) < BUFFERED

    def arrive(self, now: float) -> int:
        """Take out what has arrived by ``now`` and return its size."""
        carried = 0
        while self.packets and self.packets[0][0] <= now:
            data = self.packets.popleft()[1]
            carried += len(data)
            self.outbox += data
        return carried

    def hand_over(self) -> None:
        """Give the other end as much as it takes; raises OSError if it is gone."""
        with contextlib.suppress(BlockingIOError):
            while self.outbox:
                del self.outbox[: self.sink.send(self.outbox)]
        if self.has_ended and not self.packets and not self.outbox and not self.is_done:
            self.is_done = True
            self.sink.shutdown(socket.SHUT_WR)


class Door:
    """Where connections come in, while it is open."""

    def __init__(self) -> None:
        # The port stays ours while nobody listens: connecting is refused, and no other program can take it.
        self._holder = _bound(0)
        self.port: int = self._holder.getsockname()[1]
        self.listener: socket.socket | None = None
        self.opens_at = 0.0

    def mind(self, now: float) -> None:
        """Open it if it is time."""
        if self.listener is None and now >= self.opens_at:
            self.listener = _bound(self.port)
            as_a_line(self.listener)
            self.listener.setblocking(False)
            self.listener.listen(128)

    def close(self, until: float = NEVER) -> None:
        """Refuse everyone ``until`` then."""
        self.opens_at = until
        if self.listener is not None:
            self.listener.close()
            self.listener = None

    def remove(self) -> None:
        """Give the port up."""
        self._holder.close()


class Orders:
    """What other threads want done by the thread that watches ``ear``."""

    def __init__(self) -> None:
        self._waiting: queue.SimpleQueue[tuple[Callable[[], object], threading.Event]] = queue.SimpleQueue()
        self._bell, self.ear = socket.socketpair()

    def carry_out(self, work: Callable[[], object]) -> None:
        """Have it done, and return when it is."""
        done = threading.Event()
        self._waiting.put((work, done))
        self._bell.send(b"!")
        if not done.wait(30):
            raise RuntimeError("the line is not in use")

    def obey(self) -> None:
        """Do the next one."""
        self.ear.recv(1)
        work, done = self._waiting.get()
        work()
        done.set()

    def close(self) -> None:
        self._bell.close()
        self.ear.close()


class Connection:
    """A connection of the near end and its continuation to the far end."""

    def __init__(self, near: socket.socket, far: socket.socket, ready_at: float) -> None:
        self._ends = (near, far)
        self.flows = (Flow(near, far, UP, ready_at), Flow(far, near, DOWN, ready_at))

    def close(self) -> None:
        for end in self._ends:
            end.close()

    def reset(self) -> None:
        for end in self._ends:
            reset(end)


def reset(end: socket.socket) -> None:
    with contextlib.suppress(OSError):
        end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
    end.close()


def _bound(port: int) -> socket.socket:
    end = socket.socket()
    end.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    end.bind((HOST, port))
    return end


def as_a_line(end: socket.socket) -> None:
    """Take segments of a line's size and little ahead of it, so that senders feel how slow it is."""
    end.setsockopt(socket.IPPROTO_TCP, socket.TCP_MAXSEG, SEGMENT)
    end.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, BUFFERED)
