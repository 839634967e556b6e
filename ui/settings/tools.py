"""What Pengaturan can do: callables, filled from the use cases for the person signed in."""

from __future__ import annotations

import platform
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop.domain.access import Account, Right
from desktop.domain.checkup import Check
from desktop.domain.office import Office
from desktop.domain.phrases import Phrase
from desktop.domain.sync_round import Link
from desktop.domain.update import UpdateState
from desktop.domain.wording import NBSP, file_size, number
from resources.i18n import translate
from ui.common.printing import Printing

if TYPE_CHECKING:
    from desktop.domain.backup import BackupRun, BackupState
    from desktop.runtime.device_key import Protection
    from desktop.runtime.paths import DataPaths
    from desktop.usecases.erase_expired import Due, Erased
    from desktop.usecases.keep_answers import KeptAnswer
    from desktop.usecases.keep_device import DeviceState
    from desktop.usecases.keep_recovery_key import MadeKey, RecoveryKeyState
    from desktop.usecases.manage_accounts import AccountStanding
    from desktop.usecases.provision_office import OfficePreview, OfficeTrust
    from desktop.usecases.read_audit import AuditEntry, AuditVerdict, ExportedAudit
    from desktop.usecases.save_diagnostics import Diagnostics
    from desktop.usecases.show_network import NetworkFacts
    from desktop.usecases.toolbox import DeskTools, Tools

Fact = tuple[str, str]
"""A name and its value, both in words."""


@dataclass(frozen=True)
class AccountTools:
    """What an admin does with accounts (store); each raises as its use case does."""

    list: Callable[[], Sequence[AccountStanding]]
    add: Callable[[Account, str], Account]
    change: Callable[[Account], Account]
    """Give the account of this name the role, full name and NIP given."""
    disable: Callable[[str], None]
    enable: Callable[[str], None]
    reset_password: Callable[[str, str], None]


@dataclass(frozen=True)
class PhraseTools:
    """The standard phrases (store); each raises as its use case does."""

    list: Callable[[], Sequence[Phrase]]
    save: Callable[[Phrase, str | None], Phrase]
    """Add a phrase, or change the one with the short form given."""
    remove: Callable[[str], None]


@dataclass(frozen=True)
class AnswerTools:
    """The standard answers (store); each raises as its use case does."""

    list: Callable[[], Sequence[KeptAnswer]]
    save: Callable[[str, str, str], KeptAnswer]
    """By name, title and text."""
    reset: Callable[[str], KeptAnswer]


@dataclass(frozen=True)
class AuditTools:
    """The audit log (store); each raises as its use case does."""

    newest: Callable[[int], Sequence[AuditEntry]]
    verify: Callable[[], AuditVerdict]
    export: Callable[[], ExportedAudit]


@dataclass(frozen=True)
class KeepingTools:
    """Erasing what has outlived its time (store); each raises as its use case does."""

    due: Callable[[], Due]
    erase: Callable[[str, int], Erased]
    """By basis and how many the person was shown."""
    acts: Callable[[], Sequence[Erased]]
    record: Callable[[str], bytes]
    """The record of an act as PDF."""
    zone: ZoneInfo


@dataclass(frozen=True)
class SafetyTools:
    """Backups and keys; the first two run in the backup lane, the others in the store lane. Each raises as its use case."""

    make: Callable[[], object]
    rehearse: Callable[[], object]
    state: Callable[[], BackupState]
    kept: Callable[[], Sequence[BackupRun]]
    key_state: Callable[[], RecoveryKeyState]
    protection: Callable[[], Protection]
    make_key: Callable[[], MadeKey]
    check_key: Callable[[str], bool]


@dataclass(frozen=True)
class DeviceTools:
    """The code of this desk (store); each raises as its use case does."""

    state: Callable[[], DeviceState | None]
    set_code: Callable[[str], DeviceState]


@dataclass(frozen=True)
class UpdateTools:
    """Newer versions; ``state`` runs in the store lane, the other callables in the backup lane. Each raises as its use case.

    ``may_start`` says whether this person may start an installer, ``running`` which version this is.
    """

    state: Callable[[], UpdateState]
    look: Callable[[], UpdateState]
    look_in: Callable[[Path], UpdateState]
    """Look in a folder that somebody chose."""
    prepare: Callable[[], object]
    may_start: bool
    running: str


@dataclass(frozen=True)
class DiagnosticTools:
    """Checks, and the bundle for IT; the first two only read and run in the files lane, for they take their time."""

    check: Callable[[], Sequence[Check]]
    gather: Callable[[], Diagnostics]
    pack: Callable[[Diagnostics], bytes]
    """Record that the bundle was made and return it as a ZIP file (store)."""
    file_name: Callable[[], str]


@dataclass(frozen=True)
class SettingsTools:
    """``probe`` runs in the network lane, ``printing`` runs itself; all other callables run in the store lane."""

    settings: Callable[[], Mapping[str, str]]
    change: Callable[[str, str], None]
    """Store one setting; raises InvalidInput."""
    office: Office
    read_office_file: Callable[[Path], OfficePreview]
    """Read a provisioning file and say what it would change; raises InvalidInput."""
    apply_office_file: Callable[[Path, bool], OfficePreview]
    """Put a provisioning file into force, signed or not; True if this desk is to become another; raises as provisioning does."""
    office_trust: Callable[[], OfficeTrust]
    """Read who signed the file in force, whose files are taken, and what became of the computer's own."""
    accounts: AccountTools
    phrases: PhraseTools
    answers: AnswerTools
    audit: AuditTools
    keeping: KeepingTools
    safety: SafetyTools
    device: DeviceTools
    updates: UpdateTools
    are_secrets_set: Callable[[], bool]
    set_secrets: Callable[[str, str], None]
    """Keep the two header values (bearer, token); raises InvalidInput, StorageProblem."""
    network: Callable[[], NetworkFacts]
    """Read how the internet is reached, without any password."""
    probe: Callable[[], Link]
    printing: Printing
    sample_receipt: Callable[[str], bytes]
    """Lay out a sample receipt for a paper ("a5", "a4", "f4", "80mm", "58mm")."""
    test_page: Callable[[str, str], bytes]
    """Lay out the page that tries a printer: the paper, and the printer's name or address ("" for the usual one)."""
    facts: Callable[[], Sequence[Fact]]
    """What IT asks first: versions, places, sizes."""
    diagnostics: DiagnosticTools
    zone: ZoneInfo
    now: Callable[[], datetime]


def settings_tools(
    by: Account, desk: DeskTools, tools: Tools, printing: Printing, paths: DataPaths, version: str
) -> SettingsTools:
    """Return the tools for ``by`` at a provisioned desk."""
    from desktop.usecases.issue_receipt import ReceiptPaper
    from desktop.usecases.show_network import ShowNetwork
    from desktop.usecases.show_sample_receipt import ShowSampleReceipt
    from desktop.usecases.show_test_page import ShowTestPage

    sample = ShowSampleReceipt(desk.desk)
    accounts = tools.accounts
    return SettingsTools(
        settings=tools.settings.all,
        change=partial(tools.settings.set, by=by),
        office=desk.desk.office,
        read_office_file=tools.provision.show,
        apply_office_file=lambda path, moves: tools.provision.apply(
            by, path, allow_unsigned=True, move_office=moves
        ),
        office_trust=tools.provision.trust,
        accounts=AccountTools(
            list=partial(accounts.list, by),
            add=partial(accounts.add, by),
            change=lambda wanted: accounts.change(
                by, wanted.username, role=wanted.role, full_name=wanted.full_name, nip=wanted.nip or ""
            ),
            disable=partial(accounts.disable, by),
            enable=partial(accounts.enable, by),
            reset_password=partial(accounts.reset_password, by),
        ),
        phrases=PhraseTools(
            list=tools.phrases.list,
            save=partial(tools.phrases.save, by),
            remove=partial(tools.phrases.remove, by),
        ),
        answers=AnswerTools(
            list=partial(tools.answers.all, by),
            save=partial(tools.answers.set, by),
            reset=partial(tools.answers.reset, by),
        ),
        audit=AuditTools(
            newest=partial(tools.audit.newest, by),
            verify=tools.audit.verify,
            export=partial(tools.audit.export, by),
        ),
        keeping=KeepingTools(
            due=partial(desk.erase.due, by),
            erase=partial(desk.erase, by),
            acts=partial(desk.erase.acts, by),
            record=partial(desk.erase.record_pdf, by),
            zone=desk.desk.office.zone,
        ),
        safety=SafetyTools(
            make=partial(tools.backups, by),
            rehearse=partial(tools.rehearse, by),
            state=tools.backups.state,
            kept=tools.backups.kept,
            key_state=tools.recovery_key.state,
            protection=tools.recovery_key.protection,
            make_key=partial(tools.recovery_key.make, by),
            check_key=partial(tools.recovery_key.check, by),
        ),
        device=DeviceTools(state=tools.device.state, set_code=partial(tools.device.set_code, by)),
        updates=UpdateTools(
            state=tools.updates.state,
            look=tools.updates,
            look_in=tools.updates,
            prepare=partial(tools.updates.prepare, by),
            may_start=desk.desk.office.updates.may_start_installer and by.may(Right.CHANGE_SETTINGS),
            running=version,
        ),
        are_secrets_set=tools.credentials.are_set,
        set_secrets=partial(tools.credentials, by=by),
        network=ShowNetwork(tools.settings, desk.desk.office),
        probe=desk.queue.probe,
        printing=printing,
        sample_receipt=lambda paper: sample(by, ReceiptPaper(paper)),
        test_page=partial(ShowTestPage(desk.desk), by),
        facts=partial(diagnostic_facts, version, paths, desk.desk.office),
        diagnostics=DiagnosticTools(
            tools.check,
            tools.diagnostics.gather,
            partial(tools.diagnostics.pack, by),
            tools.diagnostics.file_name,
        ),
        zone=desk.desk.office.zone,
        now=desk.desk.now,
    )


def diagnostic_facts(version: str, paths: DataPaths, office: Office) -> list[Fact]:
    """Return what can be told of this installation; nothing in it is about citizens."""
    import shutil

    from PySide6.QtCore import qVersion

    def say(path: Path) -> str:
        return f"{path} ({file_size(path.stat().st_size)})" if path.exists() else str(path)

    free = shutil.disk_usage(paths.folder).free
    return [
        (translate("Settings", "Loket"), version),
        (translate("Settings", "Kantor"), f"{office.code}-{office.device_code}, {office.name}"),
        (
            translate("Settings", "Sistem"),
            f"{platform.system()} {platform.release()}, Python {platform.python_version()}, Qt {qVersion()}",
        ),
        (translate("Settings", "Folder data"), str(paths.folder)),
        (translate("Settings", "Basis data"), say(paths.database)),
        (translate("Settings", "Catatan program"), say(paths.log)),
        (translate("Settings", "Ruang disk tersisa"), f"{number(free / 1e9, 1)}{NBSP}GB"),
    ]
