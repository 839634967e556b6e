"""Roles and what each may do: one table, asked by the use cases."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.complaint import Officer
from desktop.domain.errors import NotAllowed
from resources.i18n import translate


class Role(StrEnum):
    """The three roles of a desk."""

    CLERK = "clerk"
    SUPERVISOR = "supervisor"
    ADMIN = "admin"


class Right(StrEnum):
    """Something a person may do."""

    LOG_COMPLAINT = "log_complaint"
    READ_COMPLAINTS = "read_complaints"
    PRINT_RECEIPT = "print_receipt"
    RETRY_SENDING = "retry_sending"
    ADD_FOLLOW_UP = "add_follow_up"
    CORRECT_COMPLAINT = "correct_complaint"
    VOID_COMPLAINT = "void_complaint"
    FINISH_COMPLAINT = "finish_complaint"
    SEE_SECRET_IDENTITY = "see_secret_identity"  # noqa: S105 - a right, not a password
    """See who told what in a secret report (rahasia)."""
    SEE_OVERSIGHT = "see_oversight"
    """See who told what in a report of oversight grade (berkadar pengawasan)."""
    PRINT_DAILY_LOG = "print_daily_log"
    CLOSE_DAY = "close_day"
    RESOLVE_UNKNOWN = "resolve_unknown"
    KEEP_PHRASES = "keep_phrases"
    WRITE_LETTER = "write_letter"
    MANAGE_ACCOUNTS = "manage_accounts"
    CHANGE_SETTINGS = "change_settings"
    READ_AUDIT = "read_audit"
    MAKE_BACKUP = "make_backup"
    KEEP_RECOVERY_KEY = "keep_recovery_key"
    ERASE_EXPIRED = "erase_expired"
    HOLD_COMPLAINT = "hold_complaint"
    GIVE_PERSON_DATA = "give_person_data"


_CLERK = frozenset(
    {
        Right.LOG_COMPLAINT,
        Right.READ_COMPLAINTS,
        Right.PRINT_RECEIPT,
        Right.RETRY_SENDING,
        Right.ADD_FOLLOW_UP,
    }
)
_SUPERVISOR = _CLERK | {
    Right.CORRECT_COMPLAINT,
    Right.VOID_COMPLAINT,
    Right.FINISH_COMPLAINT,
    Right.SEE_SECRET_IDENTITY,
    Right.SEE_OVERSIGHT,
    Right.PRINT_DAILY_LOG,
    Right.CLOSE_DAY,
    Right.RESOLVE_UNKNOWN,
    Right.KEEP_PHRASES,
    Right.WRITE_LETTER,
    Right.READ_AUDIT,
    Right.MAKE_BACKUP,
    Right.HOLD_COMPLAINT,
    Right.GIVE_PERSON_DATA,
}
RIGHTS: dict[Role, frozenset[Right]] = {
    Role.CLERK: _CLERK,
    Role.SUPERVISOR: _SUPERVISOR,
    Role.ADMIN: _SUPERVISOR
    | {Right.MANAGE_ACCOUNTS, Right.CHANGE_SETTINGS, Right.KEEP_RECOVERY_KEY, Right.ERASE_EXPIRED},
}


@dataclass(frozen=True, slots=True)
class Account:
    """A person who may sign in."""

    username: str
    full_name: str
    role: Role
    nip: str | None = None
    is_active: bool = True
    withheld: frozenset[Right] = frozenset()
    """What the office's file takes from the role (its section ``[roles]``), as it was at sign-in."""

    @property
    def officer(self) -> Officer:
        """Return the person as printed on paper."""
        return Officer(self.username, self.full_name, self.nip)

    def may(self, right: Right) -> bool:
        """Tell whether this person's role includes ``right`` at this office."""
        return self.is_active and right in RIGHTS[self.role] and right not in self.withheld

    def require(self, right: Right) -> None:
        """Raise :class:`NotAllowed` unless this person's role includes ``right``."""
        if not self.may(right):
            raise NotAllowed(
                translate(
                    "Access", "Peran {role} tidak boleh melakukan ini. Minta atasan atau admin."
                ).format(role=self.role.value)
            )
