"""Who sees what of a complaint: one rule for every list, search, paper and command (decision 023).

A report is guarded if it is secret (rahasia) or of oversight grade (berkadar pengawasan: an accusation against an official).
Who lacks the right sees of it that it exists, how it stands and by when it is due, and nothing of who told what. It still
counts in every total: totals must add up, and tell nothing of content.
"""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.access import Account, Right
from desktop.domain.complaint import Classification, Complainant, Complaint, ComplaintContent
from desktop.domain.lapor_report import LaporState, LaporStatus
from desktop.domain.outbox import OutboxItem
from resources.i18n import translate


def is_guarded(is_secret: bool, classification: Classification) -> bool:
    """Tell whether such a report is kept from those without the right, and from every paper that goes round."""
    return is_secret or classification is Classification.BERKADAR_PENGAWASAN


def sees(by: Account, is_secret: bool, classification: Classification) -> bool:
    """Tell whether ``by`` may see who told what in such a report."""
    if is_secret and not by.may(Right.SEE_SECRET_IDENTITY):
        return False
    return classification is not Classification.BERKADAR_PENGAWASAN or by.may(Right.SEE_OVERSIGHT)


def sees_all(by: Account) -> bool:
    """Tell whether nothing is kept from ``by``, so that lists need no second look."""
    return by.may(Right.SEE_SECRET_IDENTITY) and by.may(Right.SEE_OVERSIGHT)


def sees_content(by: Account, content: ComplaintContent) -> bool:
    """Tell whether ``by`` may see this content."""
    return sees(by, content.is_secret, content.classification)


def require_sight(by: Account, content: ComplaintContent) -> None:
    """Raise :class:`NotAllowed` unless ``by`` may see this content."""
    if content.is_secret:
        by.require(Right.SEE_SECRET_IDENTITY)
    if content.classification is Classification.BERKADAR_PENGAWASAN:
        by.require(Right.SEE_OVERSIGHT)


def hidden_title(is_secret: bool) -> str:
    """Return what stands in place of the title of a guarded report."""
    if is_secret:
        return translate("Visibility", "Laporan rahasia")
    return translate("Visibility", "Laporan berkadar pengawasan")


def hidden_words() -> str:
    """Return what stands in place of the text of a guarded report."""
    return translate("Visibility", "Isi dan identitasnya hanya dapat dibuka oleh atasan.")


def hidden_complaint(complaint: Complaint) -> Complaint:
    """Return a guarded complaint without who told what: number, days, officer and states remain."""
    content = complaint.content
    return replace(
        complaint,
        content=ComplaintContent(
            channel=content.channel,
            complainant=Complainant(),
            classification=content.classification,
            title=hidden_title(content.is_secret),
            narrative=hidden_words(),
            is_anonymous=content.is_anonymous,
            is_secret=content.is_secret,
        ),
        attachments=(),
        void_reason=None,
        duplicate_of=None,
    )


def hidden_item(item: OutboxItem, is_secret: bool) -> OutboxItem:
    """Return an item of a guarded report without its words; why the server refused it may quote them."""
    return replace(
        item,
        title=hidden_title(is_secret),
        payload="",
        steps=tuple(replace(step, attachment_name=None, attachment_sha256=None) for step in item.steps),
        reason=hidden_words() if item.reason else None,
        field=None,
    )


def hidden_state(state: LaporState) -> LaporState:
    """Return how a guarded report stands at LAPOR! without what was written there and which agency has it."""
    status = LaporStatus(code=state.status.code, name=state.status.name)
    return LaporState(status, state.checked_at, state.changed_at)
