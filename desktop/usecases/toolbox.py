"""What can be done at a desk, gathered: main.py fills it, the commands use it whole, each screen gets its part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from desktop.domain.checkup import Checkup
from desktop.domain.reading_back import ReadBackQueue
from desktop.domain.sync_round import Link, RoundProgress, RoundReport
from desktop.usecases.add_follow_up import AddFollowUp
from desktop.usecases.archive_papers import ArchivePapers
from desktop.usecases.carry_outbox import CarryOutbox
from desktop.usecases.change_password import ChangePassword
from desktop.usecases.change_settings import ChangeSettings
from desktop.usecases.check_desk import CheckDesk
from desktop.usecases.check_for_update import CheckForUpdate
from desktop.usecases.close_day import CloseDay
from desktop.usecases.correct_complaint import CorrectComplaint
from desktop.usecases.desk import Desk
from desktop.usecases.end_of_day import EndOfDay
from desktop.usecases.erase_expired import EraseExpired
from desktop.usecases.find_complaints import FindComplaints
from desktop.usecases.finish_complaint import FinishComplaint
from desktop.usecases.give_person_data import GivePersonData
from desktop.usecases.hold_complaint import HoldComplaint
from desktop.usecases.issue_receipt import IssueReceipt
from desktop.usecases.keep_answers import KeepAnswers
from desktop.usecases.keep_device import KeepDevice
from desktop.usecases.keep_drafts import KeepDrafts
from desktop.usecases.keep_phrases import KeepPhrases
from desktop.usecases.keep_recovery_key import KeepRecoveryKey
from desktop.usecases.list_by_hand import ListByHand
from desktop.usecases.list_deadlines import ListDeadlines
from desktop.usecases.log_complaint import LogComplaint
from desktop.usecases.make_backup import MakeBackup
from desktop.usecases.manage_accounts import ManageAccounts
from desktop.usecases.open_archive import OpenArchive
from desktop.usecases.print_daily_log import PrintDailyLog
from desktop.usecases.print_recap import PrintRecap
from desktop.usecases.print_register import PrintRegister
from desktop.usecases.provision_office import ProvisionOffice
from desktop.usecases.read_audit import ReadAudit
from desktop.usecases.redirect_complaint import RedirectComplaint
from desktop.usecases.rehearse_restore import RehearseRestore
from desktop.usecases.save_diagnostics import SaveDiagnostics
from desktop.usecases.seal_secrets import SealSecrets
from desktop.usecases.set_credentials import SetCredentials
from desktop.usecases.settle_outbox import SettleOutbox
from desktop.usecases.sign_in import SignIn
from desktop.usecases.verify_receipt import VerifyReceipt
from desktop.usecases.void_complaint import VoidComplaint
from desktop.usecases.write_letter import WriteLetter
from desktop.usecases.writing_help import WritingHelp


class SendQueue(Protocol):
    """Sending what waits; safe to call from several processes, only one sends at a time."""

    def round(
        self,
        progress: Callable[[RoundProgress], object] | None = None,
        is_cancelled: Callable[[], bool] | None = None,
        *,
        is_forced: bool = False,
    ) -> RoundReport:
        """Send one bounded round; ``is_forced`` (a person's "try now") does not heed a wait that the server asked for."""
        ...

    def probe(self) -> Link:
        """Ask the server whether it is there, sending nothing."""
        ...


@dataclass(frozen=True)
class DeskTools:
    """Everything a person does at a provisioned desk."""

    desk: Desk
    log_complaint: LogComplaint
    find: FindComplaints
    void: VoidComplaint
    finish: FinishComplaint
    correct: CorrectComplaint
    add_follow_up: AddFollowUp
    redirect: RedirectComplaint
    issue_receipt: IssueReceipt
    verify_receipt: VerifyReceipt
    daily_log: PrintDailyLog
    recap: PrintRecap
    register: PrintRegister
    letters: WriteLetter
    close_day: CloseDay
    end_of_day: EndOfDay
    archive: ArchivePapers
    open_archive: OpenArchive
    erase: EraseExpired
    hold: HoldComplaint
    person_data: GivePersonData
    secrets: SealSecrets
    outbox: SettleOutbox
    by_hand: ListByHand
    deadlines: ListDeadlines
    carry: CarryOutbox
    help: WritingHelp
    queue: SendQueue
    check_sp4n: Callable[[], Checkup]
    """Hold the server against what is known of it, sending nothing."""
    read_back: ReadBackQueue


@dataclass(frozen=True)
class Tools:
    """What needs no office yet, and the way to the rest."""

    accounts: ManageAccounts
    sign_in: SignIn
    change_password: ChangePassword
    provision: ProvisionOffice
    drafts: KeepDrafts
    settings: ChangeSettings
    phrases: KeepPhrases
    answers: KeepAnswers
    credentials: SetCredentials
    recovery_key: KeepRecoveryKey
    check: CheckDesk
    diagnostics: SaveDiagnostics
    audit: ReadAudit
    backups: MakeBackup
    rehearse: RehearseRestore
    device: KeepDevice
    updates: CheckForUpdate
    at_desk: Callable[[], DeskTools]
    """Raises NotFound while no office is provisioned; reads the office anew after provisioning."""
