"""Failure 9, false green: every answer there is, over the wire, into the state of the item (the table of sync/outcome.py).

One report with one leg that is answered so; all other calls are answered well. Whatever comes, the leg is sent at most
once, nothing is green but a true success, and a person reads a sentence for everything else.
"""

from __future__ import annotations

import contextlib
import socket
import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from desktop.domain.outbox import OutboxItem, StepKind, SyncState
from desktop.domain.sync_round import RoundEnd, RoundReport
from sync.gateway import ApiSecrets
from sync.lapor_v3 import LaporV3
from tests.sync.canned import CannedServer, _read_request, http
from tests.sync.desk import PracticeDesk, settings
from tests.sync.test_round import _add_handover_step
from tests.sync.tls import Proxy

SENT, WAITS = SyncState.CONFIRMED, SyncState.WAITING
UNKNOWN, ATTENTION = SyncState.UNKNOWN, SyncState.ATTENTION
PAGE = "<!doctype html><title>Masuk</title>"
SHORT: dict[str, Any] = {"connect_timeout_s": 0.4, "submit_timeout_s": 0.4, "read_timeout_s": 0.4}
FINE = {
    StepKind.FILE: http("200 OK", '{"results": {"docs": [{"id": 4199656}], "images": []}}'),
    StepKind.CREATE: http("201 Created", '{"complaint_id": 9165816}'),
    StepKind.HANDOVER: http("200 OK", '{"message": "Laporan diteruskan"}'),
    StepKind.FOLLOW_UP: http("200 OK", '{"message": "Tindak lanjut disimpan"}'),
}
PATHS = {
    StepKind.FILE: b"POST /complaints/complaint/file ",
    StepKind.CREATE: b"POST /complaints/complaint ",
    StepKind.HANDOVER: b"POST /complaints/process/9165816/reject ",
    StepKind.FOLLOW_UP: b"POST /complaints/followup/add ",
}
LEGS = list(FINE)


@dataclass(frozen=True)
class Case:
    """What a leg is answered, the item's state after it for file, report and the rest, and how the round ends."""

    answer: bytes
    file: SyncState
    create: SyncState
    handover: SyncState
    end: RoundEnd = RoundEnd.FINISHED
    reset: bool = False
    stall: bool = False
    everywhere: bool = False

    def after(self, leg: StepKind) -> SyncState:
        return {StepKind.FILE: self.file, StepKind.CREATE: self.create}.get(leg, self.handover)


def uncertain(answer: bytes, *, handover: SyncState = UNKNOWN, **how: Any) -> Case:
    """It may have happened: a file is sent again by itself, nothing else is."""
    return Case(answer, WAITS, UNKNOWN, handover, **how)


def refused(answer: bytes) -> Case:
    """A plain no to this item."""
    return Case(answer, ATTENTION, ATTENTION, ATTENTION)


def later(answer: bytes, end: RoundEnd, **how: Any) -> Case:
    """A plain no to everything: kept, and the round ends."""
    return Case(answer, WAITS, WAITS, WAITS, end, **how)


REASON = '{"message": "The given data was invalid.", "errors": {"title": ["The title field is required."]}}'
CASES: dict[str, Case] = {
    "cut before any answer": uncertain(b""),
    "reset after sending": uncertain(b"", reset=True),
    "no answer in time": uncertain(b"", stall=True),
    "half a status line": uncertain(b"HTTP/1.1 2"),
    "another protocol": uncertain(b"SSH-2.0-OpenSSH_9.2\r\n"),
    "an answer that never ends": uncertain(
        b"HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n{", handover=SENT, stall=True
    ),
    "200 HTML": uncertain(http("200 OK", PAGE, "text/html")),
    "200 HTML without saying so": uncertain(http("200 OK", PAGE)),
    "200 wrong shape": uncertain(http("200 OK", '{"status": "ok"}'), handover=SENT),
    "200 empty": uncertain(http("200 OK", ""), handover=SENT),
    "200 a list": uncertain(http("200 OK", "[9165816]"), handover=SENT),
    "204": uncertain(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n", handover=SENT),
    "truncated JSON": uncertain(http("201 Created", '{"complaint_id": 916'), handover=SENT),
    "cut in transfer": uncertain(
        http("201 Created", '{"complaint_id": 9165816}', length=4000), handover=SENT
    ),
    "wrong types": uncertain(
        http("201 Created", '{"complaint_id": {"id": null}, "results": {"docs": 1, "images": "x"}}'),
        handover=SENT,
    ),
    "giant body": uncertain(
        http("201 Created", '{"complaint_id": 9165816, "x": "' + "y" * 2_000_000 + '"}'), handover=SENT
    ),
    "301": uncertain(http("301 Moved Permanently", "", "text/html", "Location: /login")),
    "302": uncertain(http("302 Found", "", "text/html", "Location: http://10.0.0.1/login")),
    "307": uncertain(http("307 Temporary Redirect", "", "text/html", "Location: /x")),
    "500": uncertain(http("500 Oops", '{"message": "Server Error"}')),
    "502": uncertain(http("502 Bad Gateway", "<h1>502</h1>", "text/html")),
    "503": uncertain(http("503 Service Unavailable", "{}")),
    "504": uncertain(http("504 Gateway Time-out", "<h1>504</h1>", "text/html")),
    "400": refused(http("400 Bad Request", '{"message": "Bad Request"}')),
    "404": refused(http("404 Not Found", '{"message": "Not Found"}')),
    "409": refused(http("409 Conflict", "{}")),
    "413": refused(http("413 Content Too Large", "<h1>413</h1>", "text/html")),
    "422": refused(http("422 Unprocessable", "{}")),
    "422 with fields": refused(http("422 Unprocessable", REASON)),
    "401": later(http("401 Unauthorized", '{"message": "Unauthenticated."}'), RoundEnd.CREDENTIALS),
    "403": later(http("403 Forbidden", "{}"), RoundEnd.CREDENTIALS),
    "407": later(http("407 Proxy Authentication Required", ""), RoundEnd.PORTAL),
    "511": later(http("511 Network Authentication Required", PAGE, "text/html"), RoundEnd.PORTAL),
    "429": later(http("429 Too Many", "{}"), RoundEnd.TOLD_TO_WAIT),
    "429 with a time": later(
        http("429 Too Many", "{}", "application/json", "Retry-After: 9"), RoundEnd.TOLD_TO_WAIT
    ),
    "503 with a time": later(
        http("503 Busy", "{}", "application/json", "Retry-After: 9"), RoundEnd.TOLD_TO_WAIT
    ),
    "a sign-in page": later(http("200 OK", PAGE, "text/html"), RoundEnd.PORTAL, everywhere=True),
    "a sign-in redirection": later(
        http("302 Found", "", "text/html", "Location: http://10.0.0.1/login"),
        RoundEnd.PORTAL,
        everywhere=True,
    ),
}
TRUE_SUCCESSES: dict[str, dict[StepKind, bytes]] = {
    "200": {
        StepKind.FILE: http("200 OK", '{"results": {"docs": [], "images": [{"id": "4199656"}]}}'),
        StepKind.CREATE: http("200 OK", '{"complaint_id": "9165816"}'),
        StepKind.HANDOVER: http("200 OK", "{}"),
        StepKind.FOLLOW_UP: http("200 OK", "{}"),
    },
    "201": {
        StepKind.FILE: http("201 Created", '{"results": {"docs": [{"id": 4199656}]}}'),
        StepKind.CREATE: FINE[StepKind.CREATE],
        StepKind.HANDOVER: http("201 Created", ""),
        StepKind.FOLLOW_UP: http("201 Created", ""),
    },
    "202": {
        StepKind.FILE: http("202 Accepted", '{"results": {"docs": [{"id": 4199656}]}}'),
        StepKind.CREATE: http("202 Accepted", '{"results": {"complaint": {"id": 9165816}}}'),
        StepKind.HANDOVER: http("202 Accepted", "{}"),
        StepKind.FOLLOW_UP: http("202 Accepted", "{}"),
    },
}


class LegServer(CannedServer):
    """Answers one leg as it is told (with ``everywhere`` all calls), everything else well."""

    def __init__(self, leg: StepKind, case: Case) -> None:
        page = case.answer if case.everywhere else None
        super().__init__(case.answer, page, reset=case.reset, stall=case.stall)
        self._leg = leg
        self._held: list[socket.socket] = []

    def __enter__(self) -> LegServer:
        super().__enter__()
        return self

    def __exit__(self, *problem: Any) -> None:
        super().__exit__(*problem)
        for connection in self._held:
            connection.close()

    def times(self, leg: StepKind) -> int:
        return sum(request.startswith(PATHS[leg]) for request in self.requests)

    def _converse(self, connection: socket.socket) -> None:
        request = _read_request(connection)
        if not request:
            return
        self.requests.append(request)
        leg = next((leg for leg, path in PATHS.items() if request.startswith(path)), None)
        if leg is not self._leg:
            connection.sendall(self.probe if leg is None else FINE[leg])
            return
        with contextlib.suppress(ConnectionError):
            connection.sendall(self.answer)
        if self.stall:
            self._held.append(connection.dup())  # stays open, and others are served meanwhile
        if self.reset:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def queued(desk: PracticeDesk, leg: StepKind) -> Callable[[], OutboxItem]:
    """Queue something that has ``leg`` and that all legs before are done for; return how to read its item."""
    files = [("foto.jpg", b"\xff\xd8foto", "image/jpeg")] if leg is StepKind.FILE else []
    number = desk.log(files=files, handover_to="Dinkes" if leg is StepKind.HANDOVER else None)[0]
    if leg is StepKind.HANDOVER:
        _add_handover_step(desk, number)
    if leg is not StepKind.FOLLOW_UP:
        return lambda: desk.item(number)
    with LegServer(StepKind.HANDOVER, Case(b"", SENT, SENT, SENT)) as fine:
        desk.round(fine.url, **SHORT)()
    desk.follow_up(number, "Lubang bertambah dalam.")
    return lambda: desk.follow_ups(number)[0]


def deliver(desk: PracticeDesk, server: LegServer, leg: StepKind) -> tuple[OutboxItem, RoundReport]:
    """Send one report that has ``leg`` in one round."""
    read = queued(desk, leg)
    report = desk.round(server.url, **SHORT)()
    return read(), report


def assert_told(item: OutboxItem, report: RoundReport) -> None:
    """Nothing is green, and a person reads why."""
    assert report.delivered == 0
    assert item.settled_at is None or item.state is not WAITS
    sentence = item.reason or report.message
    assert len(sentence) > 20
    assert sentence.endswith((".", "?"))
    assert "{" not in sentence


@pytest.mark.parametrize("leg", LEGS)
@pytest.mark.parametrize("name", CASES)
def test_an_answer(desk: PracticeDesk, name: str, leg: StepKind) -> None:
    case = CASES[name]
    with LegServer(leg, case) as server:
        item, report = deliver(desk, server, leg)
        assert (item.state, report.end) == (case.after(leg), case.end)
        assert server.times(leg) <= 1, "a leg is never sent twice in a round"
        if item.state is SENT:
            assert report.delivered == 1
            return
        assert_told(item, report)
        if item.state is UNKNOWN:  # and by no later round either, whatever the clock says
            desk.clock.forward(days=30)
            again = desk.round(server.url, **SHORT)()
            assert again.end is RoundEnd.NOTHING_DUE
            assert server.times(leg) == 1


@pytest.mark.parametrize("leg", LEGS)
@pytest.mark.parametrize("name", TRUE_SUCCESSES)
def test_only_a_known_shape_with_an_id_is_a_success(desk: PracticeDesk, name: str, leg: StepKind) -> None:
    case = Case(TRUE_SUCCESSES[name][leg], SENT, SENT, SENT)
    with LegServer(leg, case) as server:
        item, report = deliver(desk, server, leg)
    assert (item.state, report.delivered) == (SENT, 1)
    assert leg is StepKind.FOLLOW_UP or item.lapor_no == "9165816"
    assert (report.end, report.unknown, report.attention) == (RoundEnd.FINISHED, 0, 0)


def _closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


@pytest.mark.parametrize("leg", LEGS)
@pytest.mark.parametrize(
    "where",
    ["name not resolved", "refused", "no TLS there", "silent TLS", "proxy down", "proxy wants a login"],
)
def test_a_way_that_leads_nowhere(desk: PracticeDesk, where: str, leg: StepKind) -> None:
    """Nothing leaves, everything waits, and the next round is set."""
    read = queued(desk, leg)
    with contextlib.ExitStack() as stack:
        url, proxies = "https://lapor.uji.invalid", {}
        match where:
            case "refused":
                url = f"http://127.0.0.1:{_closed_port()}"
            case "no TLS there":
                server = stack.enter_context(CannedServer(b"", early=True))
                url = server.url.replace("http:", "https:")
            case "silent TLS":
                server = stack.enter_context(CannedServer(b""))
                url = server.url.replace("http:", "https:")
            case "proxy down":
                proxies = {"https": f"http://127.0.0.1:{_closed_port()}"}
            case "proxy wants a login":
                proxy = stack.enter_context(Proxy(1, login="Basic x").running())
                proxies = {"https": proxy.url}
        secrets = ApiSecrets("Bearer a", "{b}")
        report = desk.round(url, lambda: LaporV3(settings(url, **SHORT), secrets, proxies))()
    item = read()
    assert (item.state, report.end, report.waiting) == (WAITS, RoundEnd.OFFLINE, 1)
    assert [step.state.value for step in item.steps] == ["pending"] * len(item.steps)
    assert report.next_try_at is not None
    assert_told(item, report)


def test_every_cell_of_the_matrix_is_there() -> None:
    """The list of the acceptance (failure 9): each has a case above."""
    wanted = "200 HTML|200 wrong shape|204|302|400|401|403|404|409|413|422|429|500|502|503|504|truncated JSON|wrong types|giant body"
    assert set(wanted.split("|")) <= CASES.keys()
