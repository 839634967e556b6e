"""What is wrong with a request, measured against the wire as far as it is known (docs/reference/sp4n-api.md). Pure.

Each finding is a pair of the field and the words that a server of this kind answers with 422.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from desktop.domain.register_number import from_canonical
from sync.sandbox.faults import READS, Scope

if TYPE_CHECKING:
    from werkzeug.wrappers import Request

Finding = tuple[str, str]
TITLE_LIMIT = 150
FOLLOW_UP_LIMIT = 1000
PAGE_SIZE_LIMIT = 1000
MEDIA_TYPES = frozenset(
    {
        "image/jpeg",
        "image/png",
        "application/pdf",
        "application/msword",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }
)
_FIRST_LINE = re.compile(r"\[No\. Register: ([^\]]+)\]")
_ID = re.compile(r"[1-9][0-9]{0,19}")
_QUERY = {Scope.FOLLOWUPS: ("page",), Scope.INSTITUTIONS: ("page_size",), Scope.TEMPLATES: ("page_size",)}
_FOLLOW_UP_KEYS = (
    "user_id",
    "institution_from_id",
    "institution_to_id",
    "complaint_id",
    "info_disposition",
    "template_code",
    "rating",
    "is_secret",
    "content",
)


def findings(
    call: Scope, request: Request, attachments_form: str, is_known: Callable[[str], bool]
) -> list[Finding]:
    """Return everything that is wrong; ``is_known`` tells whether there is a report with this id."""
    found = list(_headers(call, request))
    match call:
        case Scope.FILE:
            found += _uploads(request)
        case Scope.CREATE:
            found += _object(request, lambda body: _report(body, attachments_form))
        case Scope.HANDOVER:
            found += _object(request, _handover)
        case Scope.FOLLOWUP:
            found += _follow_up(request, is_known)
    return found + list(_query(call, request))


def _headers(call: Scope, request: Request) -> Iterator[Finding]:
    if request.headers.get("Accept") != "application/json":
        yield "Accept", "The header Accept must be application/json."
    if not re.fullmatch(r"\{[^{}]+\}", request.headers.get("token", "")):
        yield "token", "The header token must stand in braces."
    if call in READS:
        if request.get_data():
            yield "body", "A reading call must have no body."
        return
    wanted = "multipart/form-data" if call in (Scope.FILE, Scope.FOLLOWUP) else "application/json"
    if request.mimetype != wanted:
        yield "Content-Type", f"The header Content-Type must be {wanted}."


def _query(call: Scope, request: Request) -> Iterator[Finding]:
    known = _QUERY.get(call, ())
    for name, value in request.args.items(multi=True):
        if name not in known:
            yield name, f"The parameter {name} is not known."
        elif not _ID.fullmatch(value) or (name == "page_size" and int(value) > PAGE_SIZE_LIMIT):
            yield name, f"The parameter {name} must be a number from 1."


def _uploads(request: Request) -> Iterator[Finding]:
    yield from _unknown(request.form, ())
    if not request.files:
        yield "attachments", "The attachments field is required."
    for name, upload in request.files.items(multi=True):
        if name != "attachments[]":
            yield name, "Files must be sent as attachments[]."
        yield from _file(name, upload.filename, upload.mimetype)


def _file(field: str, name: str | None, media_type: str) -> Iterator[Finding]:
    if not name:
        yield field, "The file must have a name."
    if media_type not in MEDIA_TYPES:
        yield field, f"The media type {media_type or 'none'} is not taken."


def _object(request: Request, check: Callable[[Mapping[str, Any]], Iterable[Finding]]) -> Iterator[Finding]:
    body = request.get_json(force=True, silent=True)
    if isinstance(body, dict):
        yield from check(body)
    else:
        yield "body", "The body must be a JSON object."


def _report(body: Mapping[str, Any], attachments_form: str) -> Iterator[Finding]:
    kinds = dict(_REPORT_KINDS)
    if body.get("is_new_user_slider") is True:
        kinds |= {"nameUser": _text, "emailUser": _text_or_null, "phoneUser": _text_or_null}
    else:
        kinds["user_id"] = _id
    yield from _kinds(body, kinds)
    title, content = body.get("title"), body.get("content")
    if isinstance(title, str) and len(title) > TITLE_LIMIT:
        yield "title", f"The title may not be greater than {TITLE_LIMIT} characters."
    if isinstance(content, str) and not _begins_with_number(content):
        yield "content", "The first line of content must hold [No. Register: …] with a right number."
    if "attachments" in body and (wrong := _attachments(body["attachments"], attachments_form)):
        yield "attachments", wrong


def _begins_with_number(content: str) -> bool:
    line = _FIRST_LINE.fullmatch(content.partition("\n")[0])
    try:
        return line is not None and bool(from_canonical(line[1]))
    except ValueError:
        return False


def _attachments(value: object, form: str) -> str | None:
    if value is False:
        return None
    ids: object = value
    if form == "string":
        try:
            ids = json.loads(value) if isinstance(value, str) else None
        except ValueError:
            ids = None
    is_list = isinstance(ids, list) and ids and all(_id(i) is None for i in ids)
    kind = "a string holding a JSON list" if form == "string" else "a JSON list"
    return None if is_list else f"The attachments must be {kind} of ids, or false."


def _handover(body: Mapping[str, Any]) -> Iterator[Finding]:
    kinds = {"is_request": _one, "reason": _id, "reason_description": _text, "not_authority": _one}
    yield from _kinds(body, kinds)


def _follow_up(request: Request, is_known: Callable[[str], bool]) -> Iterator[Finding]:
    form = request.form
    yield from _unknown(form, _FOLLOW_UP_KEYS)
    for name in _FOLLOW_UP_KEYS:
        if len(form.getlist(name)) != 1:
            yield name, f"The {name} field must be present once."
    content = form.get("content", "")
    if not content.strip() or len(content) > FOLLOW_UP_LIMIT:
        yield "content", f"The content field must have 1 to {FOLLOW_UP_LIMIT} characters."
    if form.get("rating") != "0":
        yield "rating", "The rating field must be 0."
    if form.get("is_secret") not in ("0", "1"):
        yield "is_secret", "The is_secret field must be 0 or 1."
    if not _ID.fullmatch(form.get("user_id", "")):
        yield "user_id", "The user_id field must be an id."
    for name in ("institution_from_id", "institution_to_id"):
        if form.get(name) and not _ID.fullmatch(form[name]):
            yield name, f"The {name} field must be an id or empty."
    if not is_known(form.get("complaint_id", "")):
        yield "complaint_id", "The selected complaint_id is invalid."
    for number, (name, upload) in enumerate(request.files.items(multi=True)):
        if name != f"attachment[{number}]":
            yield name, f"This file must be sent as attachment[{number}]."
        yield from _file(name, upload.filename, upload.mimetype)


def _unknown(values: Iterable[str], known: Iterable[str]) -> Iterator[Finding]:
    for name in values:
        if name not in known:
            yield name, f"The field {name} is not known."


def _kinds(body: Mapping[str, Any], kinds: Mapping[str, Callable[[Any], str | None]]) -> Iterator[Finding]:
    yield from _unknown(body, kinds)
    for name, check in kinds.items():
        if name not in body:
            yield name, f"The {name} field must be present."
        elif wrong := check(body[name]):
            yield name, f"The {name} field must be {wrong}."


def _text(value: Any) -> str | None:
    return None if isinstance(value, str) and value.strip() else "a text"


def _text_or_null(value: Any) -> str | None:
    return None if value is None or isinstance(value, str) else "a text or null"


def _whole(value: Any) -> str | None:
    return None if isinstance(value, int) and not isinstance(value, bool) else "a whole number"


def _one(value: Any) -> str | None:
    return None if _whole(value) is None and value == 1 else "1"


def _id(value: Any) -> str | None:
    text = str(value) if _whole(value) is None else value
    return None if isinstance(text, str) and _ID.fullmatch(text) else "an id"


def _id_or_null(value: Any) -> str | None:
    return None if value is None or _id(value) is None else "an id or null"


def _bool(value: Any) -> str | None:
    return None if isinstance(value, bool) else "true or false"


def _true(value: Any) -> str | None:
    return None if value is True else "true"


def _false(value: Any) -> str | None:
    return None if value is False else "false"


def _null(value: Any) -> str | None:
    return None if value is None else "null"


def _day_or_null(value: Any) -> str | None:
    try:
        is_day = value is None or date.fromisoformat(value).isoformat() == value
    except (TypeError, ValueError):
        is_day = False
    return None if is_day else "a day like 2026-11-24 or null"


_REPORT_KINDS: Mapping[str, Callable[[Any], str | None]] = {
    "title": _text,
    "content": _text,
    "channel": _whole,
    "is_new_user_slider": _bool,
    "is_inbox": _true,
    "is_disposisi_slider": _true,
    "disposition_id": _id,
    "classification_id": _id,
    "category_id": _id_or_null,
    "location_id": _id,
    "date_of_incident": _day_or_null,
    "tags_raw": _text_or_null,
    "priority_program_id": _id_or_null,
    "community_id": _id_or_null,
    "copy_externals": _null,
    "info_disposition": _text_or_null,
    "info_attachments": _null,
    "is_approval": _false,
    "is_anonymous": _bool,
    "is_secret": _bool,
    "is_priority": _bool,
    "attachments": lambda _: None,
}
