"""From our own terms to the body of E2 and E3: ids of the office's settings, words for the people who read it there."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from desktop.domain.errors import Problem
from desktop.domain.office import Sp4nSettings
from desktop.domain.outbox_payload import ReportPayload
from desktop.domain.report_text import report_text
from resources.i18n import translate

ANY_CATEGORY = "*"
"""Key of ``category_ids`` for topics without an id of their own, and for reports without a topic."""


def missing(settings: Sp4nSettings, report: ReportPayload) -> Problem | None:
    """Name the first id without which ``report`` cannot be sent (sp4n-api.md, Ids)."""
    if report.target_agency is None:
        return Problem(
            "target_agency",
            "missing",
            translate("Sync", "Instansi tujuan kosong. Pilih instansinya, lalu kirim ulang."),
        )
    for field, code, ids in _needed(settings, report):
        if not ids.get(code):
            return Problem(field, "missing_id", unknown_id(field, code))
    for setting, value in (
        ("location_id", settings.location_id),
        ("channel_id", settings.channel_id),
        ("user_id", settings.user_id),
    ):
        if not value:
            return Problem(f"sp4n.{setting}", "missing_id", unset(setting))
    if not (settings.channel_id.isascii() and settings.channel_id.isdigit()):
        return Problem("sp4n.channel_id", "invalid", unset("channel_id"))
    return None


def create_body(settings: Sp4nSettings, report: ReportPayload, file_ids: Sequence[str]) -> dict[str, Any]:
    """Return the JSON body of E2. Reports are posted under the office's own account; no field names the citizen."""
    return {
        "title": report.title,
        "content": report_text(report),
        "channel": int(settings.channel_id),
        "is_new_user_slider": False,
        "user_id": settings.user_id,
        "is_inbox": True,
        "is_disposisi_slider": True,
        "disposition_id": settings.institution_ids[report.target_agency or ""],
        "classification_id": settings.classification_ids[report.classification.value],
        "category_id": _category_id(settings.category_ids, report.category),
        "location_id": settings.location_id,
        "date_of_incident": report.incident_date.isoformat() if report.incident_date else None,
        "tags_raw": settings.tags,
        "priority_program_id": None,
        "community_id": None,
        "copy_externals": None,
        "info_disposition": None,
        "info_attachments": None,
        "is_approval": False,
        "is_anonymous": report.is_anonymous,
        "is_secret": report.is_secret,
        "is_priority": False,
        "attachments": _attachments(settings.attachments_form, file_ids),
    }


def handover_body(settings: Sp4nSettings, report: ReportPayload) -> dict[str, Any]:
    """Return the JSON body of E3."""
    return {
        "is_request": 1,
        "reason": settings.institution_ids[report.handover_to or ""],
        "reason_description": f"Diteruskan dari loket pengaduan, No. Register {report.register_no}",
        "not_authority": 1,
    }


def _needed(settings: Sp4nSettings, report: ReportPayload) -> list[tuple[str, str, Mapping[str, str]]]:
    needed = [
        ("target_agency", report.target_agency or "", settings.institution_ids),
        ("classification", report.classification.value, settings.classification_ids),
    ]
    if report.category is not None:
        known = {report.category: _category_id(settings.category_ids, report.category) or ""}
        needed.append(("category", report.category, known))
    if report.handover_to is not None:
        needed.append(("target_agency", report.handover_to, settings.institution_ids))
    return needed


def _category_id(ids: Mapping[str, str], category: str | None) -> str | None:
    """Return the id of a topic in any letter case, else that of ``*``, else None."""
    wanted = (category or ANY_CATEGORY).casefold()
    for name, number in ids.items():
        if name.casefold() == wanted:
            return number
    return ids.get(ANY_CATEGORY)


def _attachments(form: str, file_ids: Sequence[str]) -> object:
    """Return the ids in the form of the settings: a JSON list within a string, or a list; false without files."""
    if not file_ids:
        return False
    numbers = [int(i) if i.isdigit() else i for i in file_ids]
    return numbers if form == "list" else json.dumps(numbers, separators=(",", ":"))


def unknown_id(field: str, code: str) -> str:
    """Return the sentence about one of our codes that has no id at LAPOR!."""
    match field:
        case "target_agency":
            text = translate(
                "Sync", "Nomor LAPOR! untuk instansi {code} belum ada. Minta admin melengkapi berkas kantor."
            )
        case "classification":
            text = translate(
                "Sync",
                "Nomor LAPOR! untuk klasifikasi {code} belum ada. Minta admin melengkapi berkas kantor.",
            )
        case _:
            text = translate(
                "Sync", "Nomor LAPOR! untuk kategori {code} belum ada. Minta admin melengkapi berkas kantor."
            )
    return text.format(code=code)


def unset(setting: str) -> str:
    """Return the sentence about a setting of the office file that is missing or wrong."""
    return translate(
        "Sync", "Isian {setting} di berkas kantor kosong atau salah. Minta admin melengkapinya."
    ).format(setting=setting)
