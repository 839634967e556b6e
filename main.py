"""The composition root: arguments → paths → log → lock → open → use cases → window or command → join."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from desktop.domain.access import Account
    from desktop.domain.backup_note import BackupNote
    from desktop.domain.checkup import Checkup
    from desktop.domain.sync_round import Link, RoundProgress, RoundReport
    from desktop.runtime.clock import Clock
    from desktop.runtime.device_mark import DeviceMark
    from desktop.runtime.key_store import KeyStore
    from desktop.runtime.paths import DataPaths
    from desktop.store.attachments import AttachmentFolder
    from desktop.store.engine import Database
    from desktop.usecases.check_password import Strangers
    from desktop.usecases.claim_code import ClaimCode
    from desktop.usecases.desk import Desk
    from desktop.usecases.fill_demo_office import DemoSummary
    from desktop.usecases.keep_recovery_key import OpenWithRecoveryKey
    from desktop.usecases.lay_office_file import LayOfficeFile
    from desktop.usecases.provision_office import ProvisionOffice
    from desktop.usecases.rescue_data import RescueData
    from desktop.usecases.restore_backup import RestoreBackup, RestoredDesk
    from desktop.usecases.toolbox import DeskTools, Tools
    from sync.follow_ups import FollowUpRound
    from sync.gateway import Gateway
    from sync.lapor_v3 import LaporV3
    from sync.lease import HeldLease
    from sync.round import SyncRound
    from sync.sandbox.server import SandboxServer
    from ui.shell.opening import OpenedDesk, SamplePerson, SignedIn
    from ui.terminal.assembly import Demonstration, PracticeOptions


PRACTICE_URL = "http://127.0.0.1:8974/sandbox"
PRACTICE_PORT = 8974


def entry() -> int:
    """Run the program with the command line's arguments and return its exit code."""
    return run(sys.argv[1:])


def run(argv: list[str]) -> int:
    """Run the program with these arguments and return its exit code."""
    from ui.terminal.run import run_command

    return run_command(argv, ProgramAssembly())


class ProgramAssembly:
    """How the program is put together (``ui.terminal.assembly.Assembly``)."""

    @contextmanager
    def open(self, data_dir: str | None) -> Iterator[Tools]:
        """Open the data folder, creating or migrating it if needed."""
        from desktop.runtime.paths import data_paths

        program = open_program(data_paths(data_dir))
        try:
            yield program.tools()
        finally:
            program.close()

    @contextmanager
    def open_quietly(self, data_dir: str | None) -> Iterator[Tools | None]:
        """Open the data folder if there is a desk in it and no window shows it."""
        from desktop.runtime.paths import data_paths
        from ui.shell.single_window import SingleWindow

        paths = data_paths(data_dir)
        if not paths.database.exists():
            yield None
            return
        window = SingleWindow(paths.window_lock)
        if not window.take():
            yield None
            return
        window.release()  # somebody who opens the window now shall get it
        with self.open(data_dir) as tools:
            yield tools

    def restoring(self, data_dir: str | None) -> RestoreBackup:
        """Look into backups and restore one, with or without a desk there."""
        from desktop.runtime.paths import data_paths

        return restoring(data_paths(data_dir))

    def rescuing(self, data_dir: str | None) -> RescueData:
        """Get everything out of a database that a newer program wrote."""
        from desktop.runtime.paths import data_paths
        from desktop.usecases.rescue_data import RescueData

        return RescueData(data_paths(data_dir))

    def opening(self, data_dir: str | None) -> OpenWithRecoveryKey:
        """Open data that this computer has no key to."""
        from desktop.runtime.clock import SystemClock
        from desktop.runtime.paths import data_paths
        from desktop.usecases.keep_recovery_key import OpenWithRecoveryKey

        return OpenWithRecoveryKey(data_paths(data_dir), SystemClock())

    def laying(self) -> LayOfficeFile:
        """Lay an office's file down for all users of this computer."""
        from desktop.runtime.clock import SystemClock
        from desktop.runtime.machine_folder import machine_folder
        from desktop.usecases.lay_office_file import LayOfficeFile

        return LayOfficeFile(machine_folder(), SystemClock())

    def serve_sandbox(self, options: PracticeOptions) -> None:
        """Run the practice server until interrupted."""
        from sync.sandbox.secrets import FirstComeSecrets
        from sync.sandbox.server import SandboxServer

        server = SandboxServer(
            options.port,
            options.latency_ms,
            options.faults,
            options.seed,
            options.state_file,
            FirstComeSecrets(),
            script=options.script,
            bandwidth_bps=options.bandwidth_bps,
            clock_offset_s=options.clock_offset_s,
        )
        server.serve_forever(_announce)

    @contextmanager
    def open_demonstration(self, folder: Path, progress: Callable[[date], object]) -> Iterator[Demonstration]:
        """Live through the demonstration month in an empty ``folder``."""
        from desktop.runtime.paths import DataPaths
        from ui.terminal.assembly import Demonstration

        program = open_program(DataPaths(folder), for_trying=True)
        try:
            with practice_server(program.paths, port=0) as server:
                summary = fill_demonstration(program, server, progress)
                yield Demonstration(program.at_desk(), summary, server.url, lambda: len(server.arrived))
        finally:
            program.close()

    def open_window(self, data_dir: str | None, lang: str | None, demo: bool) -> int:
        """Open the desk's window; a second start raises the first."""
        from desktop import VERSION
        from desktop.domain.errors import StorageProblem
        from desktop.runtime.paths import data_paths
        from desktop.runtime.window_memory import read_memory
        from resources.i18n import set_language, translate
        from ui.common.crash import RESTART
        from ui.common.leaving import INSTALL
        from ui.shell.single_window import SingleWindow
        from ui.shell.start import run_window

        _require_display()
        paths = data_paths(data_dir)
        single, is_usable = SingleWindow(paths.window_lock), True
        try:
            paths.create()
        except StorageProblem:  # the window says why when it opens the data
            is_usable = False
        if is_usable and not single.take():
            if not single.raise_first():
                raise StorageProblem(
                    translate(
                        "Program", "Loket sudah terbuka di komputer ini, tetapi tidak menjawab. Tutup dulu."
                    )
                )
            return 0
        memory = read_memory(paths.window_memory)
        set_language(lang or memory.language)
        try:
            code = run_window(
                WindowOpening(paths, for_trying=demo),
                version=VERSION,
                look=memory.theme,
                office=memory.office,
                regency=memory.regency,
                wants_sample=demo,
                state_file=paths.window_state,
                crashes=paths.crashes,
                listen=single.listen if is_usable else _listen_to_nobody,
            )
        finally:
            single.release()
        if code == RESTART:
            begin_anew()
        return code if code != INSTALL else install_update(paths)


def begin_anew() -> NoReturn:
    """Put a new process in the place of this one, with the same arguments."""
    is_launcher = (
        Path(sys.executable).stem.lower().startswith("loket")
    )  # Windows: it adds the interpreter's own words
    words = sys.argv[1:] if is_launcher else sys.orig_argv[1:]
    if sys.platform == "win32":
        import subprocess

        # exec would tear the words at their blanks ("C:\\Program Files") and let this process go on
        subprocess.Popen([sys.executable, *words])
        sys.exit(0)
    os.execv(sys.executable, [sys.executable, *words])  # noqa: S606 - our own program, no shell


def install_update(paths: DataPaths) -> int:
    """Start the installer that was made ready; if that fails, open the window again, which says why."""
    from desktop.domain.errors import StorageProblem
    from desktop.runtime.update_installer import start_ready
    from desktop.runtime.update_notes import UpdateNotes

    notes = UpdateNotes(paths.updates)
    try:
        start_ready(notes)
    except StorageProblem as problem:
        notes.keep(replace(notes.state(), problem=problem.message, started=""))
        begin_anew()
    return 0


def _listen_to_nobody(_raise_window: Callable[[], object]) -> None:
    """Take the place of listening for a second start where the folder holds no lock."""


def _require_display() -> None:
    """Raise InvalidInput where no window can open: Qt itself would abort the process."""
    has_display = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform.startswith("linux") and not has_display:
        from desktop.domain.errors import InvalidInput
        from resources.i18n import translate

        raise InvalidInput.of(
            "display",
            "no_display",
            translate(
                "Program", "Tidak ada layar di sini, jadi jendela tidak dapat dibuka. Lihat: loket --help."
            ),
        )


@dataclass
class WindowOpening:
    """Opens the data behind the painted window (``ui.shell.opening.Opening``); its methods run on the store lane."""

    paths: DataPaths
    program: Program | None = None
    practice: ExitStack = field(default_factory=ExitStack)
    for_trying: bool = False

    def open(self) -> OpenedDesk:
        """Open, or look again after something changed."""
        from desktop.domain.access import Role
        from desktop.domain.errors import NotFound
        from ui.shell.opening import OpenedDesk

        if self.program is None:
            self.program = open_program(self.paths, for_trying=self.for_trying)
            self._resume_practice()
            seal_secrets(self.program)
        tools = self.program.tools()
        try:
            office = self.program.desk().office
        except NotFound:
            office = None
        admins = tools.accounts.names(Role.ADMIN)
        self.remember()
        return OpenedDesk(
            tools,
            office,
            tools.accounts.any_exists(),
            admins[0] if admins else "",
            tools.drafts.count(),
            people_to_try() if office is not None and office.is_sample else (),
            self.program.office_trouble(),
        )

    def fill_sample(self, progress: Callable[[str], object]) -> OpenedDesk:
        """Turn the empty desk into the demonstration office with its practice server beside it."""
        from desktop.domain.wording import long_date
        from resources.i18n import translate

        assert self.program is not None
        server = self.practice.enter_context(practice_server(self.paths, PRACTICE_PORT))
        text = translate("FirstStart", "Menyiapkan data contoh: {day}")
        fill_demonstration(self.program, server, lambda day: progress(text.format(day=long_date(day))))
        return self.open()

    def leave_sample(self) -> OpenedDesk:
        """Throw everything of the demonstration office away and begin anew; raises NotAllowed at a real one."""
        from desktop.runtime.sample_desk import throw_away

        assert self.program is not None
        throw_away(self.program.desk().office, self.paths, self._let_go)
        self.for_trying = False
        return self.open()

    def _let_go(self) -> None:
        self.practice.close()
        if self.program is not None:
            self.program.close()
            self.program = None

    def look_into_backup(self, file: Path) -> BackupNote:
        """Return what a backup says of itself."""
        return restoring(self.paths).look(file)

    def restore(self, file: Path, recovery_code: str | None) -> RestoredDesk:
        """Let go of what is open and make a desk of a backup."""
        self._let_go()
        return restoring(self.paths)(file, recovery_code)

    def open_with_recovery_key(self, code: str) -> OpenedDesk:
        """Give this computer a key to the data and open them."""
        from desktop.runtime.clock import SystemClock
        from desktop.usecases.keep_recovery_key import OpenWithRecoveryKey

        OpenWithRecoveryKey(self.paths, SystemClock())(code)
        return self.open()

    def sign_in(self, username: str, password: str) -> SignedIn:
        """Check a person and build the desk."""
        from desktop.usecases.change_settings import IDLE_LOCK_MINUTES
        from ui.shell.opening import SignedIn

        assert self.program is not None
        tools = self.program.tools()
        account = tools.sign_in(username, password)
        return SignedIn(
            account,
            tools,
            self.program.at_desk(),
            self.paths,
            tools.change_password.is_due(account),
            int(tools.settings.all()[IDLE_LOCK_MINUTES]),
        )

    def is_offline(self) -> bool:
        """Ask the server whether it is there."""
        from desktop.domain.sync_round import LinkState

        assert self.program is not None
        return self.program.sending(self.program.desk()).probe().state is LinkState.OFFLINE

    def remember(self) -> None:
        """Keep what the first painted window needs next time."""
        from desktop.domain.errors import NotFound
        from desktop.runtime.window_memory import WindowMemory, write_memory

        assert self.program is not None
        settings = self.program.tools().settings.all()
        try:
            office = self.program.desk().office
        except NotFound:
            memory = WindowMemory(settings["language"], settings["theme"])
        else:
            line = f"{office.name}, {office.counter_name}"
            memory = WindowMemory(settings["language"], settings["theme"], line, office.regency_name)
        write_memory(self.paths.window_memory, memory)

    def close(self) -> None:
        """Close the practice server and the data."""
        self._let_go()

    def _resume_practice(self) -> None:
        """Start the practice server again if this is a demonstration desk, where its office file expects it."""
        from urllib.parse import urlsplit

        from desktop.domain.errors import NotFound

        assert self.program is not None
        if not self.paths.practice_reports.exists():
            return
        try:
            port = urlsplit(self.program.desk().office.sp4n.base_url).port
        except NotFound:
            return
        self.practice.enter_context(practice_server(self.paths, port or PRACTICE_PORT))


def restoring(paths: DataPaths) -> RestoreBackup:
    """Return what looks into backups and restores one below ``paths``; nothing may be open there."""
    from desktop.runtime.clock import SystemClock
    from desktop.usecases.restore_backup import RestoreBackup

    return RestoreBackup(paths, SystemClock())


def people_to_try() -> tuple[SamplePerson, ...]:
    """Return who works at the demonstration office, the clerks first."""
    from desktop.domain.wording import label
    from desktop.usecases.fill_demo_office import ADMIN, CLERKS, PASSWORD, SUPERVISOR
    from ui.shell.opening import SamplePerson

    return tuple(
        SamplePerson(each.username, each.full_name, label(each.role), PASSWORD)
        for each in (*CLERKS, SUPERVISOR, ADMIN)
    )


@contextmanager
def practice_server(paths: DataPaths, port: int) -> Iterator[SandboxServer]:
    """Run the practice server of a demonstration desk, on ``port`` or, if that is taken, on any free one."""
    from desktop.domain.errors import InvalidInput
    from sync.sandbox.server import SandboxServer

    server = SandboxServer(port, state_file=paths.practice_reports)
    try:
        server.start()
    except InvalidInput:
        server = SandboxServer(0, state_file=paths.practice_reports).start()
    try:
        yield server
    finally:
        server.stop()


def fill_demonstration(
    program: Program, server: SandboxServer, progress: Callable[[date], object]
) -> DemoSummary:
    """Provision the demonstration office in an empty desk and live through its month."""
    import tempfile
    from datetime import timedelta

    from desktop.runtime.set_clock import SetClock
    from desktop.usecases.fill_demo_office import DAYS, FillDemoOffice
    from resources import resource
    from sync.sandbox.played_agencies import played

    clock = SetClock(
        program.clock.now() - timedelta(days=DAYS + 2)
    )  # the office is older than its first complaint
    moved = replace(program, clock=clock)
    with tempfile.TemporaryDirectory() as folder:
        toml = resource("demo", "office.toml").read_text("utf-8")
        file = Path(folder, "office.toml")
        file.write_text(toml.replace(PRACTICE_URL, server.url), "utf-8")
        Path(folder, "logo.png").write_bytes(resource("demo", "logo.png").read_bytes())
        moved.tools().provision.apply(None, file, allow_unsigned=True)
    program.tools().credentials(server.secrets.bearer, server.secrets.braced)
    with played(server) as lapor:
        fill = FillDemoOffice(moved.at_desk(), moved.tools().accounts, clock, moved.tools().drafts, lapor)
        return fill(program.clock.now(), progress=progress)


def _announce(server: SandboxServer) -> None:
    sys.stdout.write(f"{server.url}\n")
    sys.stdout.flush()


@dataclass(frozen=True)
class Program:
    """An open data folder and what is built over it."""

    paths: DataPaths
    database: Database
    attachments: AttachmentFolder
    keys: KeyStore
    clock: Clock
    mark: DeviceMark
    strangers: Strangers

    def tools(self) -> Tools:
        """Build the use cases."""
        from desktop.domain.backup import Occasion
        from desktop.usecases.change_password import ChangePassword
        from desktop.usecases.change_settings import ChangeSettings
        from desktop.usecases.check_desk import CheckDesk
        from desktop.usecases.check_for_update import CheckForUpdate
        from desktop.usecases.check_password import CheckPassword
        from desktop.usecases.keep_answers import KeepAnswers
        from desktop.usecases.keep_device import KeepDevice
        from desktop.usecases.keep_drafts import KeepDrafts
        from desktop.usecases.keep_phrases import KeepPhrases
        from desktop.usecases.keep_recovery_key import KeepRecoveryKey
        from desktop.usecases.make_backup import MakeBackup
        from desktop.usecases.manage_accounts import ManageAccounts
        from desktop.usecases.read_audit import ReadAudit
        from desktop.usecases.rehearse_restore import RehearseRestore
        from desktop.usecases.save_diagnostics import SaveDiagnostics
        from desktop.usecases.set_credentials import SetCredentials
        from desktop.usecases.sign_in import SignIn
        from desktop.usecases.toolbox import Tools

        check = CheckPassword(self.database, self.clock, self.strangers)
        audit, devices = (
            ReadAudit(self.database, self.mark, self.clock),
            KeepDevice(self.database, self.clock, self.codes()),
        )
        backups = MakeBackup(self.paths, self.database, self.attachments, self.keys, self.clock)
        settings = ChangeSettings(self.database, self.clock)
        checks = CheckDesk(self.paths, self.database, self.keys, self.clock, audit, backups, devices)
        return Tools(
            accounts=ManageAccounts(self.database, self.clock),
            sign_in=SignIn(check),
            change_password=ChangePassword(check),
            provision=self.provisioning(partial(backups, None, Occasion.PROVISIONING)),
            drafts=KeepDrafts(self.database, self.clock),
            settings=settings,
            phrases=KeepPhrases(self.database, self.clock),
            answers=KeepAnswers(self.database, self.clock),
            recovery_key=KeepRecoveryKey(self.database, self.keys, self.clock),
            credentials=SetCredentials(self.keys, self.database, self.clock),
            check=checks,
            diagnostics=SaveDiagnostics(self.paths, self.database, self.clock, checks, settings),
            audit=audit,
            backups=backups,
            rehearse=RehearseRestore(self.paths, self.database, self.clock, backups),
            device=devices,
            updates=CheckForUpdate(self.paths.updates, self.database, self.clock),
            at_desk=self.at_desk,
        )

    def provisioning(self, backup: Callable[[], object]) -> ProvisionOffice:
        """Build what puts office files into force; ``backup`` is called before one takes the place of another."""
        from desktop.usecases.provision_office import ProvisionOffice

        return ProvisionOffice(self.database, self.clock, backup, self.codes(), self.keys)

    def codes(self) -> ClaimCode:
        """Build what keeps two desks on this computer from using one device code."""
        from desktop.runtime.machine_folder import claims_folder
        from desktop.usecases.claim_code import ClaimCode

        return ClaimCode(self.database, claims_folder())

    def at_desk(self) -> DeskTools:
        """Build what needs an office; raises NotFound while there is none."""
        from desktop.usecases.add_follow_up import AddFollowUp
        from desktop.usecases.archive_papers import ArchivePapers
        from desktop.usecases.carry_outbox import CarryOutbox
        from desktop.usecases.close_day import CloseDay
        from desktop.usecases.correct_complaint import CorrectComplaint
        from desktop.usecases.end_of_day import EndOfDay
        from desktop.usecases.erase_expired import EraseExpired
        from desktop.usecases.find_complaints import FindComplaints
        from desktop.usecases.finish_complaint import FinishComplaint
        from desktop.usecases.give_person_data import GivePersonData
        from desktop.usecases.hold_complaint import HoldComplaint
        from desktop.usecases.issue_receipt import IssueReceipt
        from desktop.usecases.list_by_hand import ListByHand
        from desktop.usecases.list_deadlines import ListDeadlines
        from desktop.usecases.log_complaint import LogComplaint
        from desktop.usecases.open_archive import OpenArchive
        from desktop.usecases.print_daily_log import PrintDailyLog
        from desktop.usecases.print_recap import PrintRecap
        from desktop.usecases.print_register import PrintRegister
        from desktop.usecases.redirect_complaint import RedirectComplaint
        from desktop.usecases.seal_secrets import SealSecrets
        from desktop.usecases.settle_outbox import SettleOutbox
        from desktop.usecases.toolbox import DeskTools
        from desktop.usecases.verify_receipt import VerifyReceipt
        from desktop.usecases.void_complaint import VoidComplaint
        from desktop.usecases.write_letter import WriteLetter
        from desktop.usecases.writing_help import WritingHelp

        desk = self.desk()
        return DeskTools(
            desk=desk,
            log_complaint=LogComplaint(desk),
            find=FindComplaints(desk),
            void=VoidComplaint(desk),
            finish=FinishComplaint(desk),
            correct=CorrectComplaint(desk),
            add_follow_up=AddFollowUp(desk),
            redirect=RedirectComplaint(desk),
            issue_receipt=IssueReceipt(desk),
            verify_receipt=VerifyReceipt(desk),
            daily_log=PrintDailyLog(desk),
            recap=PrintRecap(desk),
            register=PrintRegister(desk),
            letters=WriteLetter(desk),
            close_day=CloseDay(desk),
            end_of_day=EndOfDay(desk),
            archive=ArchivePapers(desk),
            open_archive=OpenArchive(desk),
            erase=EraseExpired(desk, self.back_up_for_erasure),
            hold=HoldComplaint(desk),
            person_data=GivePersonData(desk),
            secrets=SealSecrets(desk),
            outbox=SettleOutbox(desk),
            by_hand=ListByHand(desk),
            deadlines=ListDeadlines(desk),
            carry=CarryOutbox(desk, self.take_sending),
            help=WritingHelp(desk),
            queue=self.sending(desk),
            check_sp4n=partial(check_lapor, desk),
            read_back=self.reading_back(desk),
        )

    def back_up_for_erasure(self, by: Account) -> object:
        """Make and verify a backup before anything is erased."""
        from desktop.domain.backup import Occasion

        return self.tools().backups(by, Occasion.ERASURE)

    def desk(self) -> Desk:
        """Read the office in force; raises NotFound while there is none."""
        from desktop.domain.errors import NotFound
        from desktop.usecases.desk import Desk
        from desktop.usecases.provision_office import ProvisionOffice
        from resources.i18n import translate

        setting = ProvisionOffice(self.database, self.clock).current()
        if setting is None:
            raise NotFound(
                self.office_trouble()
                or translate("Program", "Kantor belum disiapkan. Jalankan: loket provision apply BERKAS."),
                code="no_office",
                field="office",
            )
        return Desk(
            setting.office,
            setting.reference,
            setting.calendar,
            self.database,
            self.attachments,
            self.keys,
            self.clock,
        )

    def office_trouble(self) -> str:
        """Return why the office's file that IT laid down for this computer was not taken over, "" if nothing is wrong."""
        from desktop.store import machine_note

        with self.database.read() as connection:
            return machine_note.read(connection).trouble

    def sending(self, desk: Desk) -> Sending:
        """Build the way to SP4N-LAPOR!."""
        import random

        from desktop.store.delivery import Outbox
        from sync.lease import Lease
        from sync.round import SyncRound

        def open_gateway() -> Gateway:
            return open_lapor(desk)

        rounds = SyncRound(
            Outbox(self.database, self.attachments),
            open_gateway,
            Lease(self.paths.folder),
            self.clock.now,
            random.random,
            desk.office.zone,
        )
        return Sending(rounds, open_gateway, self.clock, self.note)

    def reading_back(self, desk: Desk) -> FollowUpRound:
        """Build the way to what LAPOR! says of reports."""
        from desktop.store.delivery import Outbox
        from desktop.store.lapor_reports import LaporReports
        from sync.follow_ups import FollowUpRound
        from sync.lease import Lease

        return FollowUpRound(
            LaporReports(self.database),
            Outbox(self.database, self.attachments),
            lambda: open_lapor(desk),
            Lease(self.paths.folder),
            self.clock.now,
            desk.office.sp4n.institution_ids.get,
        )

    def take_sending(self) -> HeldLease:
        """Take the right to send, so that no round runs meanwhile.

        Raises:
            Conflict: one runs just now.
        """
        from desktop.domain.errors import Conflict
        from resources.i18n import translate
        from sync.lease import AlreadyRunning, Lease

        try:
            return Lease(self.paths.folder).take()
        except AlreadyRunning:
            raise Conflict(
                translate("Program", "Pengiriman sedang berjalan. Tunggu sampai selesai, lalu ulangi."),
                code="sending",
            ) from None

    def close(self) -> None:
        """Note how far the history is and whether numbers were given under this desk's code, and close the database."""
        from desktop.domain.errors import StorageProblem

        self.note()
        with suppress(StorageProblem):
            self.codes()()
        self.database.close()

    def note(self) -> None:
        """Note outside the data folder how far the history is, if the database can be read."""
        from desktop.domain.errors import StorageProblem
        from desktop.usecases.claim_desk import ClaimDesk

        with suppress(StorageProblem):
            ClaimDesk(self.database, self.mark, self.clock).note()


@dataclass(frozen=True)
class Sending:
    """Sending what waits (``desktop.usecases.toolbox.SendQueue``)."""

    rounds: SyncRound
    open_gateway: Callable[[], Gateway]
    clock: Clock
    note: Callable[[], object]
    """Note how far the history is: now and then while the desk is open, not only when it is closed."""

    def round(
        self,
        progress: Callable[[RoundProgress], object] | None = None,
        is_cancelled: Callable[[], bool] | None = None,
        *,
        is_forced: bool = False,
    ) -> RoundReport:
        """Send one bounded round."""
        return self.rounds(
            is_forced=is_forced,
            progress=progress or (lambda _progress: None),
            is_cancelled=is_cancelled or (lambda: False),
        )

    def probe(self) -> Link:
        """Ask the server whether it is there."""
        from sync.connectivity import LinkWatch

        link, _came_up = LinkWatch(self.open_gateway, self.clock.now).check()
        self.note()
        return link


def open_program(
    paths: DataPaths, clock: Clock | None = None, version: str | None = None, *, for_trying: bool = False
) -> Program:
    """Open the data folder: keys, database at the present schema, attachments without orphans, the computer's office file.

    ``version`` is that of the program which opens them, None for this one. A folder ``for_trying`` shall become the
    demonstration office whatever IT laid down for the computer.

    Raises:
        StorageProblem: something of it cannot be used; nothing was changed.
    """
    from desktop import VERSION
    from desktop.runtime.clock import SystemClock
    from desktop.runtime.device_mark import mark_of
    from desktop.runtime.key_store import KeyStore
    from desktop.runtime.logging_setup import set_up_logging
    from desktop.runtime.paths import key_folder
    from desktop.runtime.restore_place import finish_placing
    from desktop.runtime.sealed_content import ContentSeal
    from desktop.store.attachments import AttachmentFolder
    from desktop.store.engine import Database
    from desktop.store.plain_database import encrypt_plain
    from desktop.store.schema import ensure_schema
    from desktop.store.search_index import ensure_index
    from desktop.usecases.back_up_first import BackUpFirst
    from desktop.usecases.check_password import Strangers
    from desktop.usecases.claim_desk import ClaimDesk
    from desktop.usecases.note_version import NoteVersion

    paths.create()
    set_up_logging(paths.log)
    finish_placing(paths)
    keys = KeyStore(paths.keys)
    encrypt_plain(paths.database, keys.data_key)
    key = keys.data_key(paths.database)
    database, mark = Database(paths.database, key), mark_of(key, paths.folder, key_folder())
    clock = clock or SystemClock()
    try:
        attachments = AttachmentFolder(paths.attachments, ContentSeal(keys.purpose_key("attachments")))
        backups = BackUpFirst(paths, database, attachments, keys, clock)
        ensure_schema(database, key, backups)
        note = NoteVersion(paths.updates, database, key, clock, version or VERSION)
        note(has_backup=backups.was_made)
        backups.keep_record()
        ensure_index(database)
        ClaimDesk(database, mark, clock)()
        attachments.sweep(database)
        clear_erased(database)
        program = Program(paths, database, attachments, keys, clock, mark, Strangers())
        if not for_trying:
            take_over_office(program)
    except BaseException:
        database.close()
        raise
    return program


def take_over_office(program: Program) -> None:
    """Take over the office's file that IT laid down for this computer, and note whose this desk's device code is.

    What stands in the way is told where it helps (doctor, the first start, settings); it keeps nobody from working.
    """
    import logging

    from desktop.domain.errors import StorageProblem
    from desktop.runtime.machine_folder import machine_folder
    from desktop.usecases.take_over_office import TakeOverOffice

    def back_up() -> None:
        from desktop.domain.backup import Occasion

        program.tools().backups(None, Occasion.PROVISIONING)

    try:
        TakeOverOffice(program.provisioning(back_up), machine_folder())()
        program.codes()()
    except StorageProblem as problem:
        logging.getLogger("loket.store").warning(
            "the computer's office file is not looked at: %s", problem.code
        )


def clear_erased(database: Database) -> None:
    """Finish what an erasure that was stopped half-way left; without room for it, at another start."""
    import logging

    from desktop.domain.errors import StorageProblem
    from desktop.store.erasure import finish_erasure

    try:
        finish_erasure(database)
    except StorageProblem as problem:
        logging.getLogger("loket.store").warning("an erasure is not cleared away yet: %s", problem.code)


def seal_secrets(program: Program) -> None:
    """Seal the secret reports of earlier days, if an officer is named; what cannot be is sealed at another start."""
    import logging

    from desktop.domain.errors import NotFound, StorageProblem
    from desktop.domain.sealing import SEALING_OFFICER
    from desktop.store import settings

    with program.database.read() as connection:
        if not settings.read(connection).get(SEALING_OFFICER):
            return  # at most desks: nothing more is imported or read
    from desktop.usecases.seal_secrets import SealSecrets

    try:
        SealSecrets(program.desk()).seal_due()
    except NotFound:
        return  # no office yet
    except StorageProblem as problem:
        logging.getLogger("loket.store").warning("secret reports are not sealed yet: %s", problem.code)


def check_lapor(desk: Desk) -> Checkup:
    """Hold the server of a desk against what is known of it; raises as :func:`open_lapor`."""
    from contextlib import closing

    from sync.lapor_v3.checkup import check_sp4n

    with closing(open_lapor(desk)) as gateway:
        return check_sp4n(gateway, desk.office.sp4n, desk.clock.now)


def open_lapor(desk: Desk) -> LaporV3:
    """Open the gateway of a desk.

    Raises:
        InvalidInput: no server is set, its secrets are missing, or the proxy cannot be used.
    """
    from desktop.domain.errors import InvalidInput
    from desktop.runtime.key_store import SP4N_AUTH, SP4N_TOKEN
    from desktop.usecases.change_settings import ChangeSettings
    from resources.i18n import translate
    from sync.gateway import ApiSecrets
    from sync.lapor_v3 import LaporV3
    from sync.proxies import proxies_for

    auth, token = desk.keys.get(SP4N_AUTH), desk.keys.get(SP4N_TOKEN)
    if not desk.office.sp4n.base_url:
        raise InvalidInput.of(
            "sp4n.base_url",
            "not_configured",
            translate("Program", "Alamat server LAPOR! belum diatur di berkas kantor."),
        )
    if auth is None or token is None:
        raise InvalidInput.of(
            "credentials",
            "not_configured",
            translate("Program", "Kunci LAPOR! belum dipasang. Pasang di Pengaturan, bagian Sambungan."),
        )
    network = ChangeSettings(desk.database, desk.clock).network().or_else(desk.office.network)
    return LaporV3(
        desk.office.sp4n,
        ApiSecrets(auth.decode("ascii"), token.decode("ascii")),
        proxies_for(desk.office.sp4n.base_url, network.proxy),
        network.ca,
    )


if __name__ == "__main__":
    sys.exit(entry())
