"""The calls E1–E8 of sp4n-api.md as the practice server answers them, with the faults that are switched on."""

from __future__ import annotations

import hashlib
import json
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from sync.sandbox.answers import json_answer, refuse, spoiled
from sync.sandbox.conditions import Conditions
from sync.sandbox.fault_plan import FaultPlan
from sync.sandbox.faults import Fault, Scope
from sync.sandbox.masters import TEMPLATES, institution_name, institutions
from sync.sandbox.readings import detail, follow_up_page
from sync.sandbox.records import ArrivedFile, ArrivedReport
from sync.sandbox.secrets import FirstComeSecrets, PracticeSecrets
from sync.sandbox.state import Arrivals
from sync.sandbox.strict import findings

if TYPE_CHECKING:
    from werkzeug.datastructures import FileStorage
    from werkzeug.routing import Map
    from werkzeug.wrappers import Request, Response

SLOW_S = 5.0
FILE_LIMIT = 10 * 1024 * 1024
UNKNOWN_CALL = "unknown"
_REQUIRED = (
    ("title", str),
    ("content", str),
    ("channel", int),
    ("disposition_id", None),
    ("classification_id", None),
    ("location_id", None),
)


class PracticeApi:
    """Answers requests; ``pause`` waits for a time in seconds and returns early when the server stops."""

    def __init__(
        self,
        arrivals: Arrivals,
        faults: FaultPlan,
        conditions: Conditions,
        pause: Callable[[float], object],
        secrets: PracticeSecrets | FirstComeSecrets,
    ) -> None:
        self.arrivals = arrivals
        self.faults = faults
        self.calls: Counter[str] = Counter()
        self._conditions = conditions
        self._lock = threading.Lock()
        self._pause = pause
        self._secrets = secrets
        self._routes = _routes()

    def answer(self, request: Request) -> Response:
        """Return the answer to a call of the API.

        Raises:
            ConnectionDropped: a fault wants the connection closed without an answer.
        """
        from werkzeug.exceptions import HTTPException

        try:
            endpoint, values = self._routes.bind_to_environ(request.environ).match()
        except HTTPException as problem:
            return self._unknown_call(request, problem)
        call = Scope(endpoint)
        self._count(call)
        faults = self.faults.draw(call)
        wrong = self._findings(call, request)
        if Fault.SLOW in faults:
            self._pause(SLOW_S)
        refusal = refuse(faults) or self._check_secrets(request)
        if refusal is not None:
            return refusal
        try:
            if wrong:
                raise _Invalid(wrong)
            response = _CALLS[call](self, request, **values)
        except _Invalid as invalid:
            return json_answer({"message": "The given data was invalid.", "errors": invalid.errors}, 422)
        if response.status_code >= 300:
            return response
        if Fault.SLOW_AFTER_COMMIT in faults:
            self._pause(SLOW_S)
        return spoiled(faults, response, self._earlier_id(call), self._pause)

    def _findings(self, call: Scope, request: Request) -> Mapping[str, list[str]]:
        """Note and return what is wrong with a request, by field, if the server is strict."""
        if not self._conditions.strict:
            return {}
        known = self.arrivals.reports
        found = findings(
            call, request, self._conditions.attachments_form, lambda i: i.isdigit() and int(i) in known
        )
        self.arrivals.add_violations(call, found)
        errors: dict[str, list[str]] = {}
        for name, words in found:
            errors.setdefault(name, []).append(words)
        return errors

    def _unknown_call(self, request: Request, problem: Any) -> Response:
        self._count(UNKNOWN_CALL)
        if self._conditions.strict:
            words = f"There is no call {request.method} {request.path}."
            self.arrivals.add_violations(UNKNOWN_CALL, [("path", words)])
        return json_answer({"message": problem.description}, problem.code or 404)

    def _count(self, call: str) -> None:
        with self._lock:
            self.calls[call] += 1

    def _check_secrets(self, request: Request) -> Response | None:
        bearer = request.headers.get("Authorization") or request.headers.get("auth")
        refused = self._secrets.refusal(bearer, request.headers.get("token"))
        return json_answer({"message": refused}, 401) if refused else None

    def _earlier_id(self, call: Scope) -> int | None:
        """Return the first id that this call gave out, None if it is the only one so far."""
        kept: Mapping[int, object] = self.arrivals.files if call is Scope.FILE else self.arrivals.reports
        return min(kept) if call in (Scope.FILE, Scope.CREATE) and len(kept) > 1 else None

    def upload(self, request: Request) -> Response:
        """E1: keep the uploaded files, images and documents told apart by media type."""
        uploads = request.files.getlist("attachments[]")
        if not uploads:
            raise _Invalid({"attachments": ["The attachments field is required."]})
        kept = self._keep(uploads)
        if kept is None:
            return json_answer({"message": f"File too large, limit {FILE_LIMIT} bytes."}, 413)
        named: dict[str, list[dict[str, Any]]] = {"docs": [], "images": []}
        for file in kept:
            kind = "images" if file.media_type.startswith("image/") else "docs"
            named[kind].append({"id": file.id, "name": file.name})
        return json_answer({"results": named})

    def create(self, request: Request) -> Response:
        """E2: keep a report."""
        body = _body(request)
        errors = {
            name: [f"The {name.replace('_', ' ')} field is required."]
            for name, kind in _REQUIRED
            if body.get(name) in (None, "")
            or (kind is not None and (not isinstance(body[name], kind) or isinstance(body[name], bool)))
        }
        if errors:
            raise _Invalid(errors)
        report = self.arrivals.add_report(body, self._file_ids(body.get("attachments")))
        return json_answer({"message": "Laporan berhasil dikirim", "complaint_id": report.complaint_id}, 201)

    def hand_over(self, request: Request, complaint_id: int) -> Response:
        """E3: pass a report on."""
        body = _body(request)
        if not body.get("reason"):
            raise _Invalid({"reason": ["The reason field is required."]})
        return _known(
            self.arrivals.hand_over(complaint_id, body), lambda _: {"message": "Laporan diteruskan"}
        )

    def detail(self, request: Request, complaint_id: int) -> Response:
        """E4: the status of a report."""
        del request
        shows_content = self._conditions.shows_content
        return _known(self.arrivals.reports.get(complaint_id), lambda r: detail(r, shows_content))

    def follow_ups(self, request: Request, complaint_id: int) -> Response:
        """E5: one page of follow-ups."""
        page = max(request.args.get("page", 1, type=int), 1)
        return _known(
            self.arrivals.reports.get(complaint_id), lambda r: follow_up_page(r, page, request.base_url)
        )

    def add_follow_up(self, request: Request) -> Response:
        """E6: keep a follow-up with its files."""
        form = request.form
        content = form.get("content", "")
        if not content or len(content) > 1000:
            raise _Invalid({"content": ["The content field must have 1 to 1000 characters."]})
        complaint_id = form.get("complaint_id", 0, type=int)
        if complaint_id not in self.arrivals.reports:
            return _unknown_report()
        files = self._keep(request.files.values())
        if files is None:
            return json_answer({"message": f"File too large, limit {FILE_LIMIT} bytes."}, 413)
        sender = form.get("institution_from_id", "")
        name = institution_name(sender) or "Admin Instansi"
        kept = self.arrivals.follow_up(complaint_id, content, (sender, name), files, form.to_dict())
        return _known(kept, lambda _: {"message": "Tindak lanjut disimpan"})

    def institutions(self, request: Request) -> Response:
        """E7: the agencies."""
        return _named(request, institutions())

    def templates(self, request: Request) -> Response:
        """E8: the reply templates."""
        return _named(request, TEMPLATES)

    def _keep(self, uploads: Iterable[FileStorage]) -> list[ArrivedFile] | None:
        """Keep all of these files, or none of them (None) if one is too large."""
        measured = []
        for upload in uploads:
            data = upload.stream.read()
            if len(data) > FILE_LIMIT:
                return None
            digest = hashlib.sha256(data).hexdigest()
            measured.append((upload.filename or "", upload.mimetype, len(data), digest))
        return self.arrivals.add_files(measured)

    def _file_ids(self, attachments: object) -> list[int]:
        if attachments in (False, None, "", "[]"):
            return []
        try:
            ids = json.loads(attachments) if isinstance(attachments, str) else attachments
            numbers = [int(i) for i in ids]  # type: ignore[union-attr]
        except (TypeError, ValueError):
            raise _Invalid({"attachments": ["The attachments format is invalid."]}) from None
        if any(n not in self.arrivals.files for n in numbers):
            raise _Invalid({"attachments": ["The selected attachments is invalid."]})
        return numbers


class _Invalid(Exception):
    def __init__(self, errors: Mapping[str, list[str]]) -> None:
        super().__init__()
        self.errors = errors


_CALLS: dict[Scope, Callable[..., Response]] = {
    Scope.FILE: PracticeApi.upload,
    Scope.CREATE: PracticeApi.create,
    Scope.HANDOVER: PracticeApi.hand_over,
    Scope.DETAIL: PracticeApi.detail,
    Scope.FOLLOWUPS: PracticeApi.follow_ups,
    Scope.FOLLOWUP: PracticeApi.add_follow_up,
    Scope.INSTITUTIONS: PracticeApi.institutions,
    Scope.TEMPLATES: PracticeApi.templates,
}


def _routes() -> Map:
    from werkzeug.routing import Map, Rule

    calls = (
        (Scope.FILE, "POST", "/complaints/complaint/file"),
        (Scope.CREATE, "POST", "/complaints/complaint"),
        (Scope.HANDOVER, "POST", "/complaints/process/<int:complaint_id>/reject"),
        (Scope.DETAIL, "GET", "/complaints/<int:complaint_id>/complaint"),
        (Scope.FOLLOWUPS, "GET", "/complaints/<int:complaint_id>/followups"),
        (Scope.FOLLOWUP, "POST", "/complaints/followup/add"),
        (Scope.INSTITUTIONS, "GET", "/masters/institutions/external"),
        (Scope.TEMPLATES, "GET", "/masters/templates"),
    )
    return Map([Rule(p, endpoint=c.value, methods=[m]) for c, m, p in calls], strict_slashes=True)


def _body(request: Request) -> dict[str, Any]:
    body = request.get_json(force=True, silent=True)
    if not isinstance(body, dict):
        raise _Invalid({"body": ["The body must be a JSON object."]})
    return body


def _known(report: ArrivedReport | None, content: Callable[[ArrivedReport], dict[str, Any]]) -> Response:
    return _unknown_report() if report is None else json_answer(content(report))


def _unknown_report() -> Response:
    return json_answer({"message": "Laporan tidak ditemukan"}, 404)


def _named(request: Request, rows: tuple[tuple[int, str], ...]) -> Response:
    size = max(request.args.get("page_size", 10, type=int), 1)
    return json_answer({"results": {"data": [{"id": i, "name": n} for i, n in rows[:size]]}})
