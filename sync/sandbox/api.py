"""The calls E1–E8 of sp4n-api.md as the practice server answers them, with the faults that are switched on."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from sync.sandbox.answers import ConnectionDropped, json_answer, refusal, spoiled
from sync.sandbox.faults import AFTER_COMMIT, Fault, FaultPlan, Scope
from sync.sandbox.secrets import FirstComeSecrets, PracticeSecrets
from sync.sandbox.state import Arrivals, ArrivedReport

if TYPE_CHECKING:
    from werkzeug.routing import Map
    from werkzeug.wrappers import Request, Response

SLOW_S = 5.0
FILE_LIMIT = 10 * 1024 * 1024
_REQUIRED = (
    ("title", str),
    ("content", str),
    ("channel", int),
    ("disposition_id", None),
    ("classification_id", None),
    ("location_id", None),
)
_INSTITUTIONS = (
    (12838, "Dinas Pekerjaan Umum dan Penataan Ruang"),
    (12839, "Dinas Pendidikan dan Kebudayaan"),
    (12840, "Dinas Kesehatan"),
    (12841, "Dinas Sosial"),
    (12842, "Dinas Perhubungan"),
    (12843, "Dinas Lingkungan Hidup"),
    (12844, "Dinas Kependudukan dan Pencatatan Sipil"),
    (12845, "Satuan Polisi Pamong Praja"),
    (12846, "Inspektorat Daerah"),
)
_TEMPLATES = (
    (1, "Proses verifikasi dan telaah"),
    (2, "Menunggu kelengkapan data dukung"),
    (3, "Diteruskan kepada instansi berwenang"),
    (4, "Penanganan selesai"),
)


class PracticeApi:
    """Answers requests; ``pause`` waits for a time in seconds and returns early when the server stops."""

    def __init__(
        self,
        arrivals: Arrivals,
        faults: FaultPlan,
        pause: Callable[[float], object],
        secrets: PracticeSecrets | FirstComeSecrets | None = None,
    ) -> None:
        self.arrivals = arrivals
        self.faults = faults
        self.calls = 0
        self._count = threading.Lock()
        self._pause = pause
        self._secrets = secrets or PracticeSecrets()
        self._routes = _routes()

    def answer(self, request: Request) -> Response:
        """Return the answer to a call of the API.

        Raises:
            ConnectionDropped: a fault wants the connection closed without an answer.
        """
        from werkzeug.exceptions import HTTPException

        with self._count:
            self.calls += 1
        try:
            endpoint, values = self._routes.bind_to_environ(request.environ).match()
        except HTTPException as problem:
            return json_answer({"message": problem.description}, problem.code or 404)
        faults = self.faults.draw(_SCOPES.get(endpoint, Scope.READS))
        refusal = self._before(faults) or self._check_secrets(request)
        if refusal is not None:
            return refusal
        try:
            response = _CALLS[endpoint](self, request, **values)
        except _Invalid as invalid:
            return json_answer({"message": "The given data was invalid.", "errors": invalid.errors}, 422)
        return spoiled(faults, response) if response.status_code < 300 else response

    def _before(self, faults: frozenset[Fault]) -> Response | None:
        if Fault.SLOW in faults:
            self._pause(SLOW_S)
        if Fault.DROP_BEFORE in faults:
            raise ConnectionDropped
        for fault in Fault:
            if fault in faults and fault not in AFTER_COMMIT and fault is not Fault.SLOW:
                return refusal(fault)
        return None

    def _check_secrets(self, request: Request) -> Response | None:
        bearer = request.headers.get("Authorization") or request.headers.get("auth")
        refused = self._secrets.refusal(bearer, request.headers.get("token"))
        return json_answer({"message": refused}, 401) if refused else None

    def upload(self, request: Request) -> Response:
        """E1: keep the uploaded files, images and documents told apart by media type."""
        uploads = request.files.getlist("attachments[]")
        if not uploads:
            raise _Invalid({"attachments": ["The attachments field is required."]})
        measured = []
        for upload in uploads:
            data = upload.stream.read()
            if len(data) > FILE_LIMIT:
                return json_answer({"message": f"File too large, limit {FILE_LIMIT} bytes."}, 413)
            digest = hashlib.sha256(data).hexdigest()
            measured.append((upload.filename or "", upload.mimetype, len(data), digest))
        kept = self.arrivals.add_files(measured)
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
        return _known(self.arrivals.reports.get(complaint_id), _detail)

    def follow_ups(self, request: Request, complaint_id: int) -> Response:
        """E5: one page of follow-ups, ten each."""
        page = max(request.args.get("page", 1, type=int), 1)

        def pages(report: ArrivedReport) -> dict[str, Any]:
            entries = report.follow_ups[(page - 1) * 10 : page * 10]
            more = len(report.follow_ups) > page * 10
            following = f"{request.base_url}?page={page + 1}" if more else None
            return {"results": {"data": list(entries), "next_page_url": following}}

        return _known(self.arrivals.reports.get(complaint_id), pages)

    def add_follow_up(self, request: Request) -> Response:
        """E6: keep a follow-up with its files."""
        form = request.form
        if not form.get("content") or len(form["content"]) > 1000:
            raise _Invalid({"content": ["The content field must have 1 to 1000 characters."]})
        names = {str(n): upload.filename for n, upload in enumerate(request.files.values())}
        entry = {**form.to_dict(), "attachments": {**names, "docs": []}}
        complaint_id = form.get("complaint_id", 0, type=int)
        return _known(
            self.arrivals.follow_up(complaint_id, entry), lambda _: {"message": "Tindak lanjut disimpan"}
        )

    def institutions(self, request: Request) -> Response:
        """E7: the agencies."""
        return _named(request, _INSTITUTIONS)

    def templates(self, request: Request) -> Response:
        """E8: the reply templates."""
        return _named(request, _TEMPLATES)

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


_CALLS: dict[str, Callable[..., Response]] = {
    "upload": PracticeApi.upload,
    "create": PracticeApi.create,
    "hand_over": PracticeApi.hand_over,
    "detail": PracticeApi.detail,
    "follow_ups": PracticeApi.follow_ups,
    "add_follow_up": PracticeApi.add_follow_up,
    "institutions": PracticeApi.institutions,
    "templates": PracticeApi.templates,
}
_SCOPES = {
    "upload": Scope.FILE,
    "create": Scope.CREATE,
    "hand_over": Scope.HANDOVER,
    "add_follow_up": Scope.WRITES,
}


def _routes() -> Map:
    from werkzeug.routing import Map, Rule

    return Map(
        [
            Rule("/complaints/complaint/file", endpoint="upload", methods=["POST"]),
            Rule("/complaints/complaint", endpoint="create", methods=["POST"]),
            Rule("/complaints/process/<int:complaint_id>/reject", endpoint="hand_over", methods=["POST"]),
            Rule("/complaints/<int:complaint_id>/complaint", endpoint="detail", methods=["GET"]),
            Rule("/complaints/<int:complaint_id>/followups", endpoint="follow_ups", methods=["GET"]),
            Rule("/complaints/followup/add", endpoint="add_follow_up", methods=["POST"]),
            Rule("/masters/institutions/external", endpoint="institutions", methods=["GET"]),
            Rule("/masters/templates", endpoint="templates", methods=["GET"]),
        ],
        strict_slashes=True,
    )


def _body(request: Request) -> dict[str, Any]:
    body = request.get_json(force=True, silent=True)
    if not isinstance(body, dict):
        raise _Invalid({"body": ["The body must be a JSON object."]})
    return body


def _detail(report: ArrivedReport) -> dict[str, Any]:
    last = report.handovers[-1]["reason"] if report.handovers else report.body.get("disposition_id")
    names = {str(number): name for number, name in _INSTITUTIONS}
    logs = [{"note": e.note or e.status, "timestamp": e.at} for e in report.log]
    data = {
        "complaint_id": report.complaint_id,
        "status_code": report.status.lower().replace(" ", "_"),
        "status_name": report.status,
        "disposition_id": last,
        "disposition_name": names.get(str(last)),
        "status_logs": logs,
    }
    return {"results": {"data": data, "data_logs": [asdict(e) for e in report.log]}}


def _known(report: ArrivedReport | None, content: Callable[[ArrivedReport], dict[str, Any]]) -> Response:
    if report is None:
        return json_answer({"message": "Laporan tidak ditemukan"}, 404)
    return json_answer(content(report))


def _named(request: Request, rows: tuple[tuple[int, str], ...]) -> Response:
    size = max(request.args.get("page_size", 10, type=int), 1)
    return json_answer({"results": {"data": [{"id": i, "name": n} for i, n in rows[:size]]}})
