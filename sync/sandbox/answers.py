"""Answers of the practice server that are not what the caller hoped for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from sync.sandbox.faults import Fault

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

RETRY_AFTER_S = 30
_PORTAL = "<!doctype html><title>Wi-Fi</title><form action=/login>Silakan masuk untuk memakai internet</form>"


class ConnectionDropped(Exception):
    """The connection is to be closed without an answer."""


def refusal(fault: Fault) -> Response:
    """Return the answer of a server that did not do what was asked."""
    from werkzeug.wrappers import Response

    match fault:
        case Fault.PORTAL_HTML:
            return Response(_PORTAL, 200, mimetype="text/html")
        case Fault.REDIRECT_302:
            return Response("", 302, {"Location": "/login"})
        case Fault.UNAUTHORIZED_401:
            return json_answer({"message": "Unauthenticated."}, 401)
        case Fault.RATE_429:
            return json_answer({"message": "Too Many Attempts."}, 429, {"Retry-After": str(RETRY_AFTER_S)})
        case Fault.ERROR_503:
            return json_answer({"message": "Service Unavailable"}, 503, {"Retry-After": str(RETRY_AFTER_S)})
        case Fault.TOO_LARGE_413:
            return Response("<h1>413 Request Entity Too Large</h1>", 413, mimetype="text/html")
        case Fault.REJECT_422:
            errors = {"disposition_id": ["The disposition id field is required."]}
            return json_answer({"message": "The given data was invalid.", "errors": errors}, 422)
        case _:
            return json_answer({"message": "Server Error"}, 500)


def spoiled(faults: frozenset[Fault], response: Response) -> Response:
    """Return what reaches the caller of a call that was carried out.

    Raises:
        ConnectionDropped: nothing does.
    """
    from werkzeug.wrappers import Response as Answer

    if Fault.DROP_AFTER_COMMIT in faults:
        raise ConnectionDropped
    if Fault.GATEWAY_504 in faults:
        return Answer("<h1>504 Gateway Time-out</h1>", 504, mimetype="text/html")
    if Fault.TRUNCATED_JSON in faults:
        return Answer(response.get_data()[:-9], response.status_code, mimetype="application/json")
    if Fault.WRONG_SHAPE in faults:
        return json_answer({"status": "ok", "complaint_id": {"value": None}, "results": []})
    if Fault.NO_CONTENT_204 in faults:
        return Answer("", 204)
    return response


def json_answer(value: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """Return a JSON answer."""
    from werkzeug.wrappers import Response

    text = json.dumps(value, ensure_ascii=False)
    return Response(text, status, headers, mimetype="application/json")
