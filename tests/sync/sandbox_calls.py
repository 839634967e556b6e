"""Calls of the practice server as the wire is known, for its own tests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import requests

from sync.sandbox import SandboxServer

REPORT: dict[str, Any] = {
    "title": "Jalan <b>berlubang</b>",
    "content": "[No. Register: ME01-L1-26-00042-7]\nLubang <script>alert(1)</script>",
    "channel": 13,
    "is_new_user_slider": False,
    "user_id": "151345",
    "is_inbox": True,
    "is_disposisi_slider": True,
    "disposition_id": "12838",
    "classification_id": "6",
    "category_id": "436",
    "location_id": "34",
    "date_of_incident": "2026-11-20",
    "tags_raw": "#tatapmuka",
    "priority_program_id": None,
    "community_id": None,
    "copy_externals": None,
    "info_disposition": None,
    "info_attachments": None,
    "is_approval": False,
    "is_anonymous": False,
    "is_secret": False,
    "is_priority": False,
    "attachments": False,
}
HANDOVER = {"is_request": 1, "reason": "12840", "reason_description": "Diteruskan", "not_authority": 1}
FOLLOW_UP = {
    "user_id": "151345",
    "institution_from_id": "12838",
    "institution_to_id": "",
    "complaint_id": "9165816",
    "info_disposition": "",
    "template_code": "",
    "rating": "0",
    "is_secret": "0",
    "content": "Pelapor menambahkan: lubang kini dua.",
}
KINDS = {"jpg": "image/jpeg", "png": "image/png", "pdf": "application/pdf"}


@contextmanager
def signed_in(server: SandboxServer) -> Iterator[requests.Session]:
    """Give a session with the right headers."""
    with requests.Session() as session:
        session.trust_env = False
        session.headers.update(headers(server))
        yield session


def headers(server: SandboxServer) -> dict[str, str]:
    secrets = {"Authorization": server.secrets.bearer, "token": server.secrets.braced}
    return {"Accept": "application/json", **secrets}


def create(client: requests.Session, server: SandboxServer, **changes: object) -> requests.Response:
    return client.post(
        f"{server.url}/complaints/complaint", json={**REPORT, **changes}, allow_redirects=False, timeout=20
    )


def upload(client: requests.Session, server: SandboxServer, *names: str) -> requests.Response:
    files = [("attachments[]", (name, b"data", KINDS[name[-3:]])) for name in names]
    return client.post(f"{server.url}/complaints/complaint/file", files=files, timeout=20)


def hand_over(
    client: requests.Session, server: SandboxServer, number: int, **changes: object
) -> requests.Response:
    url = f"{server.url}/complaints/process/{number}/reject"
    return client.post(url, json={**HANDOVER, **changes}, timeout=20)


def follow_up(
    client: requests.Session, server: SandboxServer, *names: str, **changes: object
) -> requests.Response:
    """Send E6; a change to None leaves a field out."""
    files = [(f"attachment[{n}]", (name, b"data", KINDS[name[-3:]])) for n, name in enumerate(names)]
    form = {**FOLLOW_UP, **{key: None if v is None else str(v) for key, v in changes.items()}}
    fields = [(key, (None, value)) for key, value in form.items() if value is not None]
    url = f"{server.url}/complaints/followup/add"
    return client.post(url, files=[*fields, *files], timeout=20)


def read(client: requests.Session, server: SandboxServer, path: str) -> requests.Response:
    return client.get(f"{server.url}{path}", allow_redirects=False, timeout=20)
