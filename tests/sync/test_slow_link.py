"""The slow line itself: it is as narrow and as far as it says, keeps what it carries, and breaks as a line breaks."""

from __future__ import annotations

import hashlib
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.sync.slow_link import SlowLink
from tests.sync.slow_link_parts import Lane

KBIT_64 = 64_000
DATA = hashlib.sha256(b"loket").digest() * 1_250
"""40,000 bytes: five seconds at 64 kbit/s."""
SECONDS = len(DATA) * 8 / KBIT_64


class Echo:
    """Sends back what it got, once the other side has said all; notes connections that were reset."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self.resets = threading.Semaphore(0)
        self._pool = ThreadPoolExecutor(8)
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()
        self._pool.shutdown()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self._pool.submit(self._converse, connection)

    def _converse(self, connection: socket.socket) -> None:
        with connection:
            try:
                data = b"".join(iter(lambda: connection.recv(65_536), b""))
                connection.sendall(data)
            except ConnectionResetError:
                self.resets.release()


@pytest.fixture
def echo() -> Iterator[Echo]:
    server = Echo()
    yield server
    server.close()


def talk(link: SlowLink, data: bytes) -> bytes:
    """Say all, then listen to the end."""
    with socket.create_connection(("127.0.0.1", link.port), timeout=30) as line:
        line.sendall(data)
        line.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: line.recv(65_536), b""))


def test_what_goes_in_comes_out_in_its_time(echo: Echo) -> None:
    with SlowLink(echo.port, cut_every_s=0, speed=50) as link:
        assert talk(link, DATA) == DATA
        # Up and down one after the other, the handshake, and each way half a round trip.
        assert link.elapsed_s >= 2 * SECONDS + 2 * 0.3
        assert (link.bytes_up, link.bytes_down) == (len(DATA), len(DATA))
        assert (link.connections, link.cuts) == (1, 0)


def test_all_connections_share_the_line(echo: Echo) -> None:
    with SlowLink(echo.port, cut_every_s=0, speed=100) as link, ThreadPoolExecutor(4) as pool:
        assert set(pool.map(lambda _: talk(link, DATA), range(4))) == {DATA}
        assert link.elapsed_s >= 4 * SECONDS
        assert (link.bytes_up, link.connections) == (4 * len(DATA), 4)


def test_the_bits_of_a_lane_are_counted() -> None:
    lane = Lane(8_000)
    assert [lane.send(1_000, now=0), lane.send(500, now=0), lane.send(1_000, now=9)] == [1.0, 1.5, 10.0]


def test_a_small_word_takes_a_round_trip(echo: Echo) -> None:
    with SlowLink(echo.port, latency_s=4, cut_every_s=0, speed=40) as link:
        assert talk(link, b"ya") == b"ya"
        assert link.elapsed_s >= 8  # the handshake and the word


def test_loss_costs_time_and_nothing_else(echo: Echo) -> None:
    with SlowLink(echo.port, KBIT_64 * 100, 1, 0, loss=0.5, speed=100, seed=1) as link:
        assert talk(link, DATA) == DATA
        assert link.elapsed_s > 2 + 2  # some packet was sent again, after two round trips


def test_a_cut_resets_both_ends_and_keeps_the_line_closed_for_a_while(echo: Echo) -> None:
    with SlowLink(echo.port, cut_every_s=20, gap_s=5, speed=10) as link:
        with pytest.raises(ConnectionResetError):
            talk(link, DATA * 20)
        assert _is_refused(link)
        assert echo.resets.acquire(timeout=10)
        assert link.cuts == 1
        assert 0 < link.bytes_up <= 20 * KBIT_64 / 8
        link.wait_until(25.5)
        assert talk(link, b"lagi") == b"lagi"


def _is_refused(link: SlowLink) -> bool:
    try:
        socket.create_connection(("127.0.0.1", link.port), timeout=5).close()
    except ConnectionRefusedError:
        return True
    return False


def test_cuts_come_again_and_again(echo: Echo) -> None:
    with SlowLink(echo.port, cut_every_s=10, gap_s=1, speed=100) as link:
        link.wait_until(45)
        assert link.cuts == 4


def test_a_cut_by_hand(echo: Echo) -> None:
    with SlowLink(echo.port, cut_every_s=0, gap_s=10_000, speed=1) as link:
        with socket.create_connection(("127.0.0.1", link.port), timeout=5) as line:
            line.sendall(b"ya")
            link.cut()
            with pytest.raises(ConnectionResetError):
                line.recv(1)
        assert _is_refused(link)
        assert link.cuts == 1


def test_down_and_up(echo: Echo) -> None:
    with SlowLink(echo.port, cut_every_s=0, speed=50) as link:
        for _ in range(3):
            with socket.create_connection(("127.0.0.1", link.port), timeout=5) as line:
                link.down()
                assert _is_refused(link)
                with pytest.raises(ConnectionResetError):
                    line.recv(1)
                link.down()
                link.cut()  # there is nothing to cut, and the line stays down
                link.wait_until(link.elapsed_s + 3)
                assert _is_refused(link)
                link.up()
                assert talk(link, b"ya") == b"ya"
        assert link.cuts == 0


def test_no_server_behind_it() -> None:
    with socket.socket() as gone:
        gone.bind(("127.0.0.1", 0))  # taken, so that the line itself does not get it, and nobody listens
        with SlowLink(gone.getsockname()[1], speed=50) as link:
            with pytest.raises(ConnectionResetError):
                _listen(link)
            assert link.connections == 0


def _listen(link: SlowLink) -> bytes:
    with socket.create_connection(("127.0.0.1", link.port), timeout=5) as line:
        return line.recv(1)


def test_it_ends_at_once_and_resets_what_is_open(echo: Echo) -> None:
    link = SlowLink(echo.port, bits_per_s=8).start()
    with socket.create_connection(("127.0.0.1", link.port), timeout=5) as line:
        line.sendall(b"x" * 1_000)  # sixteen minutes
        link.stop()
        with pytest.raises(ConnectionResetError):
            line.recv(1)
    assert link.elapsed_s < 60
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", link.port), timeout=5)
