"""The composition root: arguments → paths → log → lock → open → use cases → window or command → join."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain.sync_round import Link, RoundProgress, RoundReport
    from desktop.runtime.clock import Clock
    from desktop.runtime.key_store import FileKeyStore
    from desktop.runtime.paths import DataPaths
    from desktop.store.attachments import AttachmentFolder
    from desktop.store.engine import Database
    from desktop.usecases.desk import Desk
    from desktop.usecases.toolbox import DeskTools, Tools
    from sync.gateway import Gateway
    from sync.round import SyncRound
    from sync.sandbox.server import SandboxServer


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

    def serve_sandbox(
        self, port: int, latency_ms: int, faults: Mapping[str, float], seed: int, state_file: Path | None
    ) -> None:
        """Run the practice server until interrupted."""
        from sync.sandbox.server import SandboxServer

        server = SandboxServer(port, latency_ms, dict(faults), seed, state_file)
        server.serve_forever(_announce)

    def run_demo(self, folder: Path) -> Mapping[str, object]:
        """Do the main job without a window."""
        raise NotImplementedError

    def open_window(self, data_dir: str | None, lang: str | None, demo: bool) -> int:
        """Open the desk's window."""
        raise NotImplementedError


def _announce(server: SandboxServer) -> None:
    sys.stdout.write(f"{server.url}\n")
    sys.stdout.flush()


@dataclass(frozen=True)
class Program:
    """An open data folder and what is built over it."""

    paths: DataPaths
    database: Database
    attachments: AttachmentFolder
    keys: FileKeyStore
    clock: Clock

    def tools(self) -> Tools:
        """Build the use cases."""
        from desktop.usecases.change_settings import ChangeSettings
        from desktop.usecases.keep_drafts import KeepDrafts
        from desktop.usecases.manage_accounts import ManageAccounts
        from desktop.usecases.provision_office import ProvisionOffice
        from desktop.usecases.set_credentials import SetCredentials
        from desktop.usecases.sign_in import SignIn
        from desktop.usecases.toolbox import Tools

        return Tools(
            accounts=ManageAccounts(self.database, self.clock),
            sign_in=SignIn(self.database, self.clock),
            provision=ProvisionOffice(self.database, self.clock),
            drafts=KeepDrafts(self.database, self.clock),
            settings=ChangeSettings(self.database),
            credentials=SetCredentials(self.keys),
            at_desk=self.at_desk,
        )

    def at_desk(self) -> DeskTools:
        """Build what needs an office; raises NotFound while there is none."""
        from desktop.usecases.find_complaints import FindComplaints
        from desktop.usecases.issue_receipt import IssueReceipt
        from desktop.usecases.log_complaint import LogComplaint
        from desktop.usecases.print_daily_log import PrintDailyLog
        from desktop.usecases.redirect_complaint import RedirectComplaint
        from desktop.usecases.settle_outbox import SettleOutbox
        from desktop.usecases.toolbox import DeskTools
        from desktop.usecases.verify_receipt import VerifyReceipt
        from desktop.usecases.void_complaint import VoidComplaint

        desk = self.desk()
        return DeskTools(
            desk=desk,
            log_complaint=LogComplaint(desk),
            find=FindComplaints(desk),
            void=VoidComplaint(desk),
            redirect=RedirectComplaint(desk),
            issue_receipt=IssueReceipt(desk),
            verify_receipt=VerifyReceipt(desk),
            daily_log=PrintDailyLog(desk),
            outbox=SettleOutbox(desk),
            queue=self.sending(desk),
        )

    def desk(self) -> Desk:
        """Read the office in force; raises NotFound while there is none."""
        from desktop.domain.errors import NotFound
        from desktop.usecases.desk import Desk
        from desktop.usecases.provision_office import ProvisionOffice
        from resources.i18n import translate

        setting = ProvisionOffice(self.database, self.clock).current()
        if setting is None:
            raise NotFound(
                translate("Program", "Kantor belum disiapkan. Jalankan: loket provision apply BERKAS."),
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

    def sending(self, desk: Desk) -> Sending:
        """Build the way to SP4N-LAPOR!."""
        from desktop.store.outbox import Outbox
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
        return Sending(rounds, open_gateway, self.clock)

    def close(self) -> None:
        """Close the database."""
        self.database.close()


@dataclass(frozen=True)
class Sending:
    """Sending what waits (``desktop.usecases.toolbox.SendQueue``)."""

    rounds: SyncRound
    open_gateway: Callable[[], Gateway]
    clock: Clock

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
        return link


def open_program(paths: DataPaths, clock: Clock | None = None) -> Program:
    """Open the data folder: keys, database at the present schema, attachments without orphans.

    Raises:
        StorageProblem: something of it cannot be used; nothing was changed.
    """
    from desktop.runtime.clock import SystemClock
    from desktop.runtime.key_store import FileKeyStore
    from desktop.runtime.logging_setup import set_up_logging
    from desktop.store.attachments import AttachmentFolder
    from desktop.store.engine import Database
    from desktop.store.schema import ensure_schema

    paths.create()
    set_up_logging(paths.log)
    keys = FileKeyStore(paths.keys)
    key = keys.data_key(paths.database)
    database = Database(paths.database, key)
    try:
        ensure_schema(database, key)
        attachments = AttachmentFolder(paths.attachments)
        attachments.sweep(database)
    except BaseException:
        database.close()
        raise
    return Program(paths, database, attachments, keys, clock or SystemClock())


def open_lapor(desk: Desk) -> Gateway:
    """Open the gateway of a desk.

    Raises:
        InvalidInput: no server is set, or its secrets are missing.
    """
    from desktop.domain.errors import InvalidInput
    from desktop.runtime.key_store import SP4N_AUTH, SP4N_TOKEN
    from resources.i18n import translate
    from sync.gateway import ApiSecrets
    from sync.lapor_v3 import LaporV3

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
            translate("Program", "Kunci LAPOR! belum dipasang. Jalankan: loket credentials set."),
        )
    return LaporV3(desk.office.sp4n, ApiSecrets(auth.decode("ascii"), token.decode("ascii")))


if __name__ == "__main__":
    sys.exit(entry())
