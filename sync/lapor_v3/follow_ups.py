"""The parts of a follow-up (E6): who adds it, to whom it goes, and its files."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.domain.errors import Problem
from desktop.domain.follow_up import FollowUpPayload
from desktop.domain.office import Sp4nSettings
from resources.i18n import translate
from sync.gateway import FileUpload
from sync.lapor_v3.report import unknown_id, unset

Part = tuple[str, tuple[str | None, bytes | str, str] | tuple[None, str]]


def missing_for_follow_up(settings: Sp4nSettings, follow_up: FollowUpPayload) -> Problem | None:
    """Name the first id without which ``follow_up`` cannot be sent."""
    code = follow_up.target_agency
    if code is None:
        return Problem(
            "target_agency",
            "missing",
            translate("Sync", "Instansi tujuan kosong. Pilih instansinya, lalu kirim ulang."),
        )
    if not settings.institution_ids.get(code):
        return Problem("target_agency", "missing_id", unknown_id("target_agency", code))
    if not settings.user_id:
        return Problem("sp4n.user_id", "missing_id", unset("user_id"))
    return None


def follow_up_parts(
    settings: Sp4nSettings, follow_up: FollowUpPayload, lapor_no: str, files: Sequence[FileUpload]
) -> list[Part]:
    """Return the parts of E6's multipart body.

    Without an id of the office's own the agency that has the report stands for both sides: which institution may add
    to a report is not publicly known (docs/operations.md, Not verified).
    """
    target = settings.institution_ids[follow_up.target_agency or ""]
    values = {
        "user_id": settings.user_id,
        "institution_from_id": settings.institution_id or target,
        "institution_to_id": target,
        "complaint_id": lapor_no,
        "info_disposition": "",
        "template_code": "",
        "rating": "0",
        "is_secret": "1" if follow_up.is_secret else "0",
        "content": follow_up.content,
    }
    parts: list[Part] = [(name, (None, value)) for name, value in values.items()]
    parts += [(f"attachment[{n}]", (f.name, f.data, f.media_type)) for n, f in enumerate(files)]
    return parts
