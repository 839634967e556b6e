"""The calls themselves: one session, certificates checked, nothing of the environment trusted, no redirect followed.

Whether a create may have happened hangs on one fact: did its body begin to leave? It is observed, not guessed from the
kind of error: urllib3 reads the body only after the connection stands and the request's head is out.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit
from zoneinfo import ZoneInfo

from desktop.domain.errors import InvalidInput, Problem
from desktop.domain.follow_up import FollowUpPayload
from desktop.domain.network import is_loopback
from desktop.domain.office import Sp4nSettings
from desktop.domain.outbox import StepKind
from desktop.domain.outbox_payload import ReportPayload
from resources.i18n import translate
from sync.gateway import Answer, AnswerKind, ApiSecrets, EntriesReading, FileUpload, StatusReading
from sync.lapor_v3.answers import RawAnswer, probe_understood, read_bounded, understood
from sync.lapor_v3.failures import after_sending, before_sending
from sync.lapor_v3.follow_ups import follow_up_parts, missing_for_follow_up
from sync.lapor_v3.private_roots import trust
from sync.lapor_v3.reading import entries_reading, status_reading
from sync.lapor_v3.report import create_body, handover_body, missing

if TYPE_CHECKING:
    from requests import PreparedRequest, Request

SLOWEST_LINK_BYTES_PER_S = 8_000
"""64 kbit/s: the link on which an upload must still finish within its time-out."""


class LaporV3:
    """SP4N-LAPOR! integration v3. Not for several threads at once."""

    def __init__(
        self,
        settings: Sp4nSettings,
        secrets: ApiSecrets,
        proxies: Mapping[str, str] | None = None,
        ca: bytes = b"",
    ) -> None:
        """Prepare the session; nothing is sent yet.

        ``proxies`` are addresses by scheme; ``ca`` holds certificates (PEM) of authorities trusted besides the public ones.

        Raises:
            InvalidInput: the address is not usable (plain http leads only to this computer) or a secret is malformed.
        """
        import requests

        check_address(settings.base_url)
        self._settings = settings
        self._base = settings.base_url.rstrip("/")
        self._zone = ZoneInfo(settings.time_zone)
        self._sent: Callable[[int], object] = lambda _count: None
        self._session = requests.Session()
        self._session.trust_env = False
        if ca:
            trust(self._session, ca)
        if proxies and not is_loopback(urlsplit(self._base).hostname or ""):
            self._session.proxies.update(proxies)
        self._session.headers.update(
            {
                "User-Agent": "Loket",
                "Accept": "application/json",
                settings.auth_header: _header_value("auth", secrets.auth),
                "token": _header_value("token", secrets.token),
            }
        )

    def watch(self, sent: Callable[[int], object]) -> None:
        """Tell ``sent`` how many bytes of files leave from now on."""
        self._sent = sent

    def check(self, report: ReportPayload) -> Problem | None:
        """Name the id without which this report cannot be sent."""
        return missing(self._settings, report)

    def upload_file(self, file: FileUpload) -> Answer:
        """Send one attachment (E1)."""
        from requests import Request

        parts = [("attachments[]", (file.name, file.data, file.media_type))]
        request = Request("POST", f"{self._base}/complaints/complaint/file", files=parts)
        return self._deliver(StepKind.FILE, request, self._patience(len(file.data)))

    def create_report(self, report: ReportPayload, file_ids: Sequence[str]) -> Answer:
        """Create the report (E2)."""
        from requests import Request

        body = create_body(self._settings, report, file_ids)
        request = Request("POST", f"{self._base}/complaints/complaint", json=body)
        return self._deliver(StepKind.CREATE, request, self._settings.submit_timeout_s)

    def hand_over(self, report: ReportPayload, lapor_no: str) -> Answer:
        """Pass a report on to another institution (E3)."""
        from requests import Request

        url = f"{self._base}/complaints/process/{quote(lapor_no, safe='')}/reject"
        request = Request("POST", url, json=handover_body(self._settings, report))
        return self._deliver(StepKind.HANDOVER, request, self._settings.submit_timeout_s, lapor_no)

    def check_follow_up(self, follow_up: FollowUpPayload) -> Problem | None:
        """Name the id without which this follow-up cannot be sent."""
        return missing_for_follow_up(self._settings, follow_up)

    def add_follow_up(self, follow_up: FollowUpPayload, lapor_no: str, files: Sequence[FileUpload]) -> Answer:
        """Add a follow-up with its files (E6)."""
        from requests import Request

        parts = follow_up_parts(self._settings, follow_up, lapor_no, files)
        request = Request("POST", f"{self._base}/complaints/followup/add", files=parts)
        patience = self._patience(sum(len(f.data) for f in files))
        return self._deliver(StepKind.FOLLOW_UP, request, patience, lapor_no)

    def read_status(self, lapor_no: str) -> StatusReading:
        """Read where a report stands (E4)."""
        result = self._look(lapor_no, "complaint")
        if isinstance(result, Answer):
            return StatusReading(result)
        reading = status_reading(*result, self._zone)
        return replace(reading, answer=self._told_from_portal(reading.answer))

    def read_entries(self, lapor_no: str, page: int) -> EntriesReading:
        """Read one page of a report's follow-ups (E5)."""
        result = self._look(lapor_no, "followups", {"page": str(page)})
        if isinstance(result, Answer):
            return EntriesReading(result)
        reading = entries_reading(*result, self._zone)
        return replace(reading, answer=self._told_from_portal(reading.answer))

    def probe(self) -> Answer:
        """Ask for one agency (E7)."""
        from requests import Request

        request = Request("GET", f"{self._base}/masters/institutions/external", params={"page_size": "1"})
        answer = self._exchange(request, self._settings.read_timeout_s)
        return answer if isinstance(answer, Answer) else probe_understood(*answer)

    def institutions(self, page: int) -> tuple[RawAnswer, float] | Answer:
        """Ask for one page (from 1) of all agencies (E7), as it comes, for holding it against the contract."""
        from requests import Request

        query = {"page_size": "1000"} | ({"page": str(page)} if page > 1 else {})
        request = Request("GET", f"{self._base}/masters/institutions/external", params=query)
        return self._exchange(request, self._settings.read_timeout_s)

    def close(self) -> None:
        """Close the connections."""
        self._session.close()

    def _deliver(
        self, step: StepKind, request: Request, patience_s: float, lapor_no: str | None = None
    ) -> Answer:
        result = self._exchange(request, patience_s)
        if isinstance(result, Answer):
            return result
        raw, elapsed_s = result
        return self._told_from_portal(understood(step, raw, lapor_no, elapsed_s))

    def _told_from_portal(self, answer: Answer) -> Answer:
        """Return ``answer``, or that a portal stands in the way if the probe meets a page too."""
        if answer.kind is AnswerKind.ELSEWHERE and self.probe().kind is AnswerKind.PORTAL:
            return Answer(AnswerKind.PORTAL, answer.status, elapsed_s=answer.elapsed_s)
        return answer

    def _patience(self, size: int) -> float:
        return self._settings.submit_timeout_s + size / SLOWEST_LINK_BYTES_PER_S

    def _look(
        self, lapor_no: str, what: str, query: Mapping[str, str] | None = None
    ) -> tuple[RawAnswer, float] | Answer:
        from requests import Request

        url = f"{self._base}/complaints/{quote(lapor_no, safe='')}/{what}"
        return self._exchange(Request("GET", url, params=query), self._settings.read_timeout_s)

    def _exchange(self, request: Request, patience_s: float) -> tuple[RawAnswer, float] | Answer:
        """Send one request; return what came back, or what kept it from coming."""
        from requests import RequestException
        from urllib3.exceptions import HTTPError

        prepared = self._session.prepare_request(request)
        body = _watch_body(prepared, self._sent if request.files else lambda _count: None)
        # The adapter itself: a session would read a redirection's body without limit even if told not to follow.
        adapter = self._session.get_adapter(self._base)
        started = time.monotonic()
        try:
            response = adapter.send(
                prepared,
                stream=True,
                timeout=(self._settings.connect_timeout_s, patience_s),
                verify=True,
                proxies=dict(self._session.proxies),
            )
        except (RequestException, HTTPError, OSError) as failure:
            kind = after_sending(failure) if body.has_begun else before_sending(failure)
            if kind is AnswerKind.UNREACHABLE and self._session.proxies:
                kind = AnswerKind.PROXY_FAILED  # it was reached, and what it said led nowhere
            return Answer(kind, elapsed_s=time.monotonic() - started)
        return read_bounded(response, patience_s), time.monotonic() - started


class _WatchedBody:
    """A request body that remembers whether it was touched and tells how much of it left."""

    def __init__(self, data: bytes, sent: Callable[[int], object]) -> None:
        self._data = data
        self._sent = sent
        self._at = 0
        self.has_begun = False

    def read(self, size: int) -> bytes:
        self.has_begun = True
        chunk = self._data[self._at : self._at + size]
        self._at += len(chunk)
        self._sent(len(chunk))
        return chunk

    def __iter__(self) -> Iterator[bytes]:
        while chunk := self.read(16_384):
            yield chunk


def _watch_body(prepared: PreparedRequest, sent: Callable[[int], object]) -> _WatchedBody:
    data: Any = prepared.body or b""
    body = _WatchedBody(data.encode() if isinstance(data, str) else bytes(data), sent)
    if data:
        prepared.body = body  # type: ignore[assignment]  # any iterable of bytes will do
    return body


def check_address(base_url: str) -> None:
    """Refuse an address that would send secrets in the clear or holds some itself.

    Raises:
        InvalidInput: with the reason.
    """
    try:
        parts = urlsplit(base_url)
        host = parts.hostname or ""
        port_is_readable = parts.port is None or parts.port > 0
    except ValueError:
        parts, host, port_is_readable = urlsplit(""), "", False
    if parts.scheme not in ("http", "https") or not host or not port_is_readable:
        reason = translate("Sync", "Alamat LAPOR! di berkas kantor kosong atau salah.")
    elif parts.username or parts.query or parts.fragment:
        reason = translate("Sync", "Alamat LAPOR! tidak boleh memuat kata sandi atau tanda tanya.")
    elif parts.scheme == "http" and not is_loopback(host):
        reason = translate("Sync", "Alamat LAPOR! harus https. Tanpa itu isi laporan bisa dibaca orang lain.")
    else:
        return
    raise InvalidInput.of("sp4n.base_url", "invalid_address", reason)


def _header_value(field: str, text: str) -> str:
    value = text.strip()
    if not value or not value.isascii() or not value.isprintable():
        raise InvalidInput.of(
            f"credentials.{field}",
            "invalid_secret",
            translate(
                "Sync", "Kata sandi kantor untuk LAPOR! kosong atau rusak. Minta admin memasangnya lagi."
            ),
        )
    return value
