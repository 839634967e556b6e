"""Answers of the practice server that are not what the caller hoped for."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from sync.sandbox.faults import AFTER_COMMIT, Fault

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

RETRY_AFTER_S = 30
GIANT_BYTES = 16 * 1024 * 1024
DRIP_S = 0.5
_PORTAL = "<!doctype html><title>Wi-Fi</title><form action=/login>Silakan masuk untuk memakai internet</form>"
_WAIT = {"Retry-After": str(RETRY_AFTER_S)}


class ConnectionDropped(Exception):
    """The connection is to be closed without an answer, or without the rest of it."""

    def __init__(self, is_reset: bool = False) -> None:
        super().__init__()
        self.is_reset = is_reset


def refuse(faults: frozenset[Fault]) -> Response | None:
    """Return the answer of a server that did not do what was asked, None if nothing keeps it from doing so.

    Raises:
        ConnectionDropped: it does not answer at all.
    """
    for fault in Fault:
        if fault in faults and fault not in AFTER_COMMIT and fault is not Fault.SLOW:
            return _refusal(fault)
    return None


def spoiled(
    faults: frozenset[Fault], response: Response, earlier_id: int | None, pause: Callable[[float], object]
) -> Response:
    """Return what reaches the caller of a call that was carried out.

    ``earlier_id`` is the id that an earlier call of this kind got; ``pause`` waits for a time in seconds.

    Raises:
        ConnectionDropped: nothing does.
    """
    for fault in Fault:
        if fault in faults and (spoil := _SPOILERS.get(fault)) is not None:
            return spoil(response)
    if Fault.DUPLICATE_ID in faults and earlier_id is not None:
        response = _with_id(response, earlier_id)
    if Fault.DRIP in faults:
        body = response.get_data()
        response.response = _drops(body, pause)
        response.headers["Content-Length"] = str(len(body))
    return response


def json_answer(value: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """Return a JSON answer."""
    from werkzeug.wrappers import Response

    text = json.dumps(value, ensure_ascii=False)
    return Response(text, status, headers, mimetype="application/json")


def _refusal(fault: Fault) -> Response:
    from werkzeug.wrappers import Response

    match fault:
        case Fault.DROP_BEFORE | Fault.RESET_BEFORE:
            raise ConnectionDropped(is_reset=fault is Fault.RESET_BEFORE)
        case Fault.PORTAL_HTML:
            return Response(_PORTAL, 200, mimetype="text/html")
        case Fault.REDIRECT_302:
            return Response("", 302, {"Location": "/login"})
        case Fault.RATE_429:
            return json_answer({"message": "Too Many Attempts."}, 429, _WAIT)
        case Fault.ERROR_503:
            return json_answer({"message": "Service Unavailable"}, 503, _WAIT)
        case Fault.REJECT_422:
            errors = {"disposition_id": ["The disposition id field is required."]}
            return json_answer({"message": "The given data was invalid.", "errors": errors}, 422)
        case Fault.TOO_LARGE_413:
            return _error_page(413, "Request Entity Too Large")
        case Fault.ERROR_502:
            return _error_page(502, "Bad Gateway")
        case Fault.GATEWAY_504_BEFORE:
            return _error_page(504, "Gateway Time-out")
        case _:
            status, message = _PLAIN_REFUSALS[fault]
            return json_answer({"message": message}, status)


_PLAIN_REFUSALS = {
    Fault.BAD_400: (400, "Bad Request"),
    Fault.UNAUTHORIZED_401: (401, "Unauthenticated."),
    Fault.FORBIDDEN_403: (403, "This action is unauthorized."),
    Fault.NOT_FOUND_404: (404, "Not Found"),
    Fault.CONFLICT_409: (409, "Conflict"),
    Fault.ERROR_500: (500, "Server Error"),
    Fault.ERROR_503_PLAIN: (503, "Service Unavailable"),
}


def _drop(_response: Response) -> Response:
    raise ConnectionDropped


def _reset(_response: Response) -> Response:
    raise ConnectionDropped(is_reset=True)


def _error_page(status: int, words: str) -> Response:
    from werkzeug.wrappers import Response

    return Response(f"<h1>{status} {words}</h1>", status, mimetype="text/html")


def _page(_response: Response) -> Response:
    from werkzeug.wrappers import Response

    return Response("<!doctype html><title>LAPOR!</title><p>Selamat datang</p>", 200, mimetype="text/html")


def _without_end(response: Response) -> Response:
    response.set_data(response.get_data()[:-9])
    return response


def _cut(response: Response) -> Response:
    """Announce the whole body, send half and close."""
    body = response.get_data()

    def half() -> Iterator[bytes]:
        yield body[: len(body) // 2]
        raise ConnectionDropped

    response.response = half()
    response.headers["Content-Length"] = str(len(body))
    return response


def _giant(response: Response) -> Response:
    """Put 16 MB of padding into an answer that is right otherwise."""
    head, tail = response.get_data()[:-1] + b', "padding": "', b'"}'
    piece = b"x" * (64 * 1024)

    def pieces() -> Iterator[bytes]:
        yield head
        for _ in range(GIANT_BYTES // len(piece)):
            yield piece
        yield tail

    response.response = pieces()
    response.headers["Content-Length"] = str(len(head) + GIANT_BYTES + len(tail))
    return response


def _of_wrong_types(response: Response) -> Response:
    return json_answer(_wrong_type(json.loads(response.get_data())), response.status_code)


def _wrong_type(value: Any) -> object:
    """Return the same keys with values of another kind: objects for numbers, lists for texts, objects for lists."""
    match value:
        case dict():
            return {key: _wrong_type(inner) for key, inner in value.items()}
        case list():
            return {str(n): _wrong_type(inner) for n, inner in enumerate(value)}
        case str():
            return [value]
        case None:
            return False
        case _:
            return {"value": value}


def _of_old_shape(response: Response) -> Response:
    """Return the answer as older readers expected it: an id below ``results``, a detail below ``message``."""
    value: dict[str, Any] = json.loads(response.get_data())
    if "complaint_id" in value:
        value["results"] = {"complaint": {"id": value.pop("complaint_id")}}
    elif "data_logs" in value.get("results", ()):
        value["message"] = value.pop("results")
    return json_answer(value, response.status_code)


def _with_id(response: Response, earlier_id: int) -> Response:
    value: dict[str, Any] = json.loads(response.get_data())
    if "complaint_id" in value:
        value["complaint_id"] = earlier_id
    for listed in value.get("results", {}).values():
        for entry in listed:
            entry["id"] = earlier_id
    return json_answer(value, response.status_code)


def _with_status(status: int) -> Callable[[Response], Response]:
    def change(response: Response) -> Response:
        response.status_code = status
        return response

    return change


def _drops(body: bytes, pause: Callable[[float], object]) -> Iterator[bytes]:
    for at in range(len(body)):
        yield body[at : at + 1]
        pause(DRIP_S)


_SPOILERS: Mapping[Fault, Callable[[Response], Response]] = {
    Fault.DROP_AFTER_COMMIT: _drop,
    Fault.RESET_AFTER_COMMIT: _reset,
    Fault.GATEWAY_504: lambda _: _error_page(504, "Gateway Time-out"),
    Fault.ERROR_500_AFTER_COMMIT: lambda _: json_answer({"message": "Server Error"}, 500),
    Fault.ERROR_502_AFTER_COMMIT: lambda _: _error_page(502, "Bad Gateway"),
    Fault.ERROR_503_AFTER_COMMIT: lambda _: json_answer({"message": "Service Unavailable"}, 503),
    Fault.HTML_200: _page,
    Fault.TRUNCATED_JSON: _without_end,
    Fault.CUT_ANSWER: _cut,
    Fault.WRONG_SHAPE: lambda _: json_answer(
        {"status": "ok", "complaint_id": {"value": None}, "results": []}
    ),
    Fault.WRONG_TYPES: _of_wrong_types,
    Fault.GIANT_BODY: _giant,
    Fault.NO_CONTENT_204: lambda _: _empty(),
    Fault.OK_200: _with_status(200),
    Fault.ACCEPTED_202: _with_status(202),
    Fault.OLD_SHAPE: _of_old_shape,
}


def _empty() -> Response:
    from werkzeug.wrappers import Response

    return Response("", 204)
