"""What people and tests ask of the practice server besides the API: its page, what arrived, faults, playing an agency."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from desktop.domain.errors import InvalidInput
from sync.sandbox.answers import json_answer
from sync.sandbox.api import PracticeApi
from sync.sandbox.conditions import Conditions
from sync.sandbox.masters import institution_name
from sync.sandbox.page import Overview, arrivals_page

if TYPE_CHECKING:
    from werkzeug.wrappers import Request, Response

_CONDITIONS = tuple(Conditions.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class Controls:
    """Answers ``/``, ``/_arrived``, ``/_faults``, ``/_status`` and ``/_followup``."""

    api: PracticeApi
    conditions: Conditions

    def answer(self, request: Request) -> Response | None:
        """Return the answer to a request that is not the API's, None for any other."""
        match request.method, request.path:
            case "GET", "/":
                return _html(arrivals_page(self._overview()))
            case "GET", "/favicon.ico":
                return json_answer({}, 404)
            case "GET", "/_arrived":
                return json_answer(self._arrived())
            case "POST", "/_faults":
                return self._change_faults(_object(request))
            case "POST", "/_status":
                return self._change_status(_object(request))
            case "POST", "/_followup":
                return self._add_follow_up(_object(request))
        return None

    def _overview(self) -> Overview:
        faults = self.api.faults
        return Overview(self.api.arrivals, faults.rates, faults.script, self.conditions, dict(self.api.calls))

    def _arrived(self) -> dict[str, Any]:
        arrivals = self.api.arrivals
        twice = arrivals.duplicate_follow_ups()
        return {
            "reports": [asdict(report) for report in arrivals.in_order()[::-1]],
            "files": [asdict(file) for file in list(arrivals.files.values())],
            "duplicates": arrivals.duplicates(),
            "duplicate_follow_ups": [
                {"complaint_id": number, "content": content, "times": times}
                for (number, content), times in twice.items()
            ],
            "violations": [asdict(violation) for violation in list(arrivals.violations)],
            "calls": sum(self.api.calls.values()),
            "calls_by_endpoint": dict(self.api.calls),
            **self._in_force(),
        }

    def _in_force(self) -> dict[str, Any]:
        return {
            "faults": self.api.faults.rates,
            "script": self.api.faults.script,
            **asdict(self.conditions),
        }

    def _change_faults(self, body: dict[str, Any] | None) -> Response:
        """Change the conditions that are named; rates are replaced all together unless only others are named."""
        if body is None:
            return json_answer({"message": "JSON object expected"}, 400)
        try:
            seed, script = body.pop("seed", None), body.pop("script", None)
            if seed is not None and not isinstance(seed, int):
                return json_answer({"message": "seed: a whole number expected"}, 422)
            conditions = {name: body.pop(name) for name in _CONDITIONS if name in body}
            names_rates = bool(body) or (seed is None and script is None and not conditions)
            before = asdict(self.conditions)
            self.conditions.change(conditions)
            try:
                self.api.faults.change(body if names_rates else None, seed, script)
            except (InvalidInput, TypeError, ValueError):
                self.conditions.change(before)
                raise
        except (InvalidInput, TypeError, ValueError) as invalid:
            return json_answer({"message": str(invalid)}, 422)
        return json_answer(self._in_force())

    def _change_status(self, body: Mapping[str, Any] | None) -> Response:
        number, status, note = _number(body, "complaint_id"), _text(body, "status"), _text(body, "note")
        if number is None or not status:
            return json_answer({"message": "complaint_id and status expected"}, 400)
        report = self.api.arrivals.set_status(number, status, note)
        return json_answer({"found": report is not None}, 200 if report else 404)

    def _add_follow_up(self, body: Mapping[str, Any] | None) -> Response:
        """Write a follow-up as an agency would: ``institution`` is its id or name, else it is the one first given the report."""
        number, content = _number(body, "complaint_id"), _text(body, "content")
        if number is None or not content:
            return json_answer({"message": "complaint_id and content expected"}, 400)
        report = self.api.arrivals.reports.get(number)
        if report is None:
            return json_answer({"found": False}, 404)
        sender = _text(body, "institution") or str(report.body.get("disposition_id", ""))
        name = institution_name(sender)
        self.api.arrivals.follow_up(number, content, (sender, name) if name else ("", sender))
        return json_answer({"found": True})


def _object(request: Request) -> dict[str, Any] | None:
    body = request.get_json(force=True, silent=True)
    return body if isinstance(body, dict) else None


def _number(body: Mapping[str, Any] | None, name: str) -> int | None:
    value = (body or {}).get(name)
    text = str(value) if isinstance(value, int | str) else ""
    return int(text) if text.isascii() and text.isdigit() else None


def _text(body: Mapping[str, Any] | None, name: str) -> str:
    value = (body or {}).get(name)
    return value if isinstance(value, str) else ""


def _html(text: str) -> Response:
    from werkzeug.wrappers import Response

    headers = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"}
    return Response(text, 200, headers, mimetype="text/html")
