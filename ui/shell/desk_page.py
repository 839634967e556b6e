"""The desk of a signed-in person: its screens with the use cases they may call, and the sending behind them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QWidget

from desktop import VERSION
from desktop.domain.access import Right
from desktop.domain.update import UpdateState
from desktop.runtime.program_tree import version_on_disk
from desktop.usecases.change_settings import IDLE_LOCK_MINUTES
from desktop.usecases.keep_up_backups import KeepUpBackups
from desktop.usecases.list_deadlines import DeadlineCounts
from desktop.usecases.reveal_identity import RevealIdentity
from desktop.usecases.watch_machine import WatchMachine
from resources.i18n import translate
from ui.common.crash import RESTART
from ui.common.jobs import JobRunner
from ui.common.layout import boxed, column
from ui.common.leaving import INSTALL
from ui.common.network_change import NetworkChange
from ui.common.printing import Printing
from ui.common.shortcuts import WINDOW, ShortcutTable
from ui.deadlines.screen import DeadlinesScreen
from ui.deadlines.tools import deadline_tools
from ui.deadlines.watch import DeadlineWatch
from ui.intake.screen import IntakeScreen
from ui.intake.tools import intake_tools
from ui.register.letter_tools import letter_printing, letter_tools
from ui.register.screen import RegisterScreen
from ui.register.tools import register_tools
from ui.reports.screen import ReportsScreen
from ui.reports.tools import reports_tools
from ui.settings.screen import SettingsScreen
from ui.settings.tools import settings_tools
from ui.settings.update_words import announcement
from ui.shell.backup_strip import BackupStanding
from ui.shell.backup_watch import BackupWatch
from ui.shell.day_end import DayEndKeeper
from ui.shell.day_end_strip import LATER_KEY, PRINT_KEY
from ui.shell.day_end_tools import day_end_tools
from ui.shell.entries import ScreenEntry, StatusLine
from ui.shell.flow import DeskFlow
from ui.shell.machine_watch import MachineWatch
from ui.shell.opening import SignedIn
from ui.shell.password_sheet import PasswordSheet
from ui.shell.receipt_printing import ReceiptPrinting
from ui.shell.replaced_strip import ReplacedStrip
from ui.shell.sample_strip import SampleStrip
from ui.shell.update_watch import UpdateWatch
from ui.shell.window import MainWindow
from ui.sync_panel.activity import SyncActivity, SyncStatus
from ui.sync_panel.reading_back import ReadingBack
from ui.sync_panel.scheduler import SchedulerTools, SyncScheduler
from ui.sync_panel.screen import SyncScreen
from ui.sync_panel.standing import standing
from ui.sync_panel.status_words import is_for_settings, sending_words, trouble_words
from ui.sync_panel.tools import sync_tools


class DeskPage(MainWindow):
    """The window's page between sign-in and sign-out."""

    def __init__(self, signed_in: SignedIn, flow: DeskFlow, jobs: JobRunner, parent: QWidget) -> None:
        self._signed_in, self._flow, self._jobs = signed_in, flow, jobs
        self._account, self._desk = signed_in.account, signed_in.desk
        self._keys = ShortcutTable()
        self._printing = Printing(jobs)
        self._receipts = ReceiptPrinting(self._account, signed_in.tools, self._desk, jobs, self._printing)
        self._day_end = DayEndKeeper(
            day_end_tools(
                self._account, signed_in.tools, self._desk, self._receipts.for_counter, self._printing
            ),
            jobs,
        )
        self._activity = SyncActivity()
        self._backups = BackupStanding(
            self._account,
            signed_in.tools,
            jobs,
            self._desk.desk.office.zone,
            is_sample=self._desk.desk.office.is_sample,
        )
        self._machine = MachineWatch(WatchMachine(self._desk.desk), jobs)
        self.replaced = ReplacedStrip(VERSION, version_on_disk)
        self._deadline_tools = deadline_tools(self._account, self._desk)
        desk = self._desk.desk
        super().__init__(
            self._entries_of_desk(),
            self._status_line(SyncStatus()),
            keys=self._keys,
            zone=desk.office.zone,
            now=desk.now,
            place=desk.office.regency_name.replace("Kabupaten", "Kab."),
            find=self._find_in_register,
            strip=self._strips(),
            parent=parent,
        )
        self._scheduler = SyncScheduler(
            self._activity, self._scheduler_tools(), jobs, parent=self, network=NetworkChange(parent=self)
        )
        self._activity.setParent(self)
        self._reading = ReadingBack(
            self._activity, self._desk.read_back, self._desk.desk.now, jobs, parent=self
        )
        self._reading.changed.connect(self._on_news)
        self._printing.setParent(self)
        self._machine.setParent(self)
        self._machine.found.connect(lambda _sentence: self._on_status(self._activity.status))
        self._watch = DeadlineWatch(self._deadline_tools, jobs, parent=self)
        self._watch.counted.connect(self._on_deadlines_counted)
        self._watch.day_began.connect(self._refresh)
        keep_up = KeepUpBackups(signed_in.tools.backups, signed_in.tools.rehearse, desk.office.is_sample)
        self.backup_watch = BackupWatch(keep_up, jobs, parent=self)
        self._bind_backups()
        self.update_watch = UpdateWatch(
            signed_in.tools.updates.state, signed_in.tools.updates.if_due, jobs, parent=self
        )
        self._bind_updates()
        self._activity.status_changed.connect(self._on_status)
        self._activity.finished.connect(lambda _report: self._refresh())
        self.lock_requested.connect(lambda: flow.lock())
        self.password_requested.connect(self._change_password)
        self._day_end.setParent(self)
        self.sign_out_requested.connect(self._on_sign_out)
        self.screen_shown.connect(lambda _screen: self._day_end.stay())
        self._bind_day_end()
        QTimer.singleShot(0, self, self._scheduler.start)
        QTimer.singleShot(0, self, self._watch.recount)
        QTimer.singleShot(0, self, self._machine.look)
        QTimer.singleShot(0, self, self.update_watch.read)
        QTimer.singleShot(0, self, self.replaced.look)

    def leave(self) -> None:
        """End what runs behind the screens; the page may be thrown away then."""
        self._scheduler.close()
        self._reading.close()
        self._day_end.close()
        self.backup_watch.close()
        self.update_watch.close()
        for screen_id, end in (("intake", IntakeScreen.leave), ("register", RegisterScreen.close_files)):
            if self.is_built(screen_id):
                end(self.page(screen_id))  # type: ignore[arg-type]

    def may_leave(self, leave: Callable[[], object]) -> bool:
        """Tell whether a person who leaves may go at once; if not, they are reminded once, or ``leave`` is called."""
        return self._day_end.may_leave(leave)

    def _change_password(self) -> None:
        PasswordSheet(self, self._account, self._signed_in.tools.change_password, self._jobs)

    def _bind_backups(self) -> None:
        standing, bar = self._backups, self.status_bar
        standing.setParent(self)
        self.backup_watch.stands.connect(standing.show_state)
        standing.dated.connect(lambda words, short, is_good: bar.show_backup(words, short, is_good=is_good))
        for asked in (standing.strip.asked, bar.backup_pressed):
            asked.connect(partial(self._open_settings, "safety"))

    def _bind_updates(self) -> None:
        self.update_watch.stands.connect(self._on_update)
        self.status_bar.update_pressed.connect(partial(self._open_settings, "updates"))
        self.replaced.again.connect(partial(QCoreApplication.exit, RESTART))

    def _on_update(self, state: UpdateState) -> None:
        version = state.release.version if state.release is not None else ""
        self.status_bar.show_update(announcement(state), version)
        self.set_badge("settings", int(bool(version) and self._account.may(Right.CHANGE_SETTINGS)))

    def _open_settings(self, page_id: str) -> None:
        self.show_screen("settings")
        settings = self.page("settings")
        assert isinstance(settings, SettingsScreen)
        if page_id in settings.page_ids:
            settings.show_page(page_id)

    def _on_sign_out(self) -> None:
        if self.may_leave(self._flow.sign_out):
            self._flow.sign_out()

    def _bind_day_end(self) -> None:
        bind = partial(self._keys.bind, WINDOW, self)
        if self._account.may(Right.PRINT_RECEIPT):
            bind(PRINT_KEY, translate("DayEnd", "Cetak hari ini"), self._day_end.print_today)
        bind(LATER_KEY, translate("DayEnd", "Tutup pengingat akhir hari"), self._day_end.put_off)

    def _entries_of_desk(self) -> list[ScreenEntry]:
        return [
            ScreenEntry("intake", "file-pen-line", translate("MainWindow", "Catat"), "F2", self._make_intake),
            ScreenEntry(
                "register", "book-open-text", translate("MainWindow", "Register"), "F3", self._make_register
            ),
            ScreenEntry(
                "deadlines", "calendar-clock", translate("MainWindow", "Tenggat"), "F4", self._make_deadlines
            ),
            ScreenEntry(
                "reports", "chart-column", translate("MainWindow", "Laporan"), "F6", self._make_reports
            ),
            ScreenEntry("sync", "refresh-cw", translate("MainWindow", "Sinkronisasi"), "F7", self._make_sync),
            ScreenEntry(
                "settings",
                "settings",
                translate("MainWindow", "Pengaturan"),
                "F10",
                self._make_settings,
                at_foot=True,
            ),
        ]

    def _make_intake(self) -> QWidget:
        drafts = self._signed_in.tools.drafts
        screen = IntakeScreen(
            self._account,
            intake_tools(self._account, self._desk, drafts, self._receipts.for_counter),
            self._jobs,
            keys=self._keys,
        )
        screen.saved.connect(self._on_saved)
        screen.open_requested.connect(self._find_in_register)
        return screen

    def _make_register(self) -> QWidget:
        tools = self._signed_in.tools
        print_letter = letter_printing(tools, self._printing, self._jobs)
        screen = RegisterScreen(
            self._account,
            register_tools(
                self._account,
                self._desk,
                RevealIdentity(self._desk.desk),
                self._receipts.one_copy,
                letter_tools(self._account, self._desk, tools.answers, print_letter),
            ),
            self._jobs,
            keys=self._keys,
        )
        screen.changed.connect(self._activity.outbox_changed)
        screen.changed.connect(self._refresh_deadlines)
        screen.intake_asked.connect(partial(self.show_screen, "intake"))
        return screen

    def _make_deadlines(self) -> QWidget:
        screen = DeadlinesScreen(self._deadline_tools, self._jobs, keys=self._keys)
        screen.register_asked.connect(self._find_in_register)
        screen.intake_asked.connect(partial(self.show_screen, "intake"))
        screen.changed.connect(self._refresh)
        return screen

    def _make_reports(self) -> QWidget:
        tools = reports_tools(self._account, self._desk, self._signed_in.tools, self._printing)
        return ReportsScreen(self._account, tools, self._jobs, keys=self._keys)

    def _make_sync(self) -> QWidget:
        tools = sync_tools(self._account, self._desk)
        screen = SyncScreen(self._account, tools, self._activity, self._jobs, keys=self._keys)
        screen.changed.connect(self._activity.outbox_changed)
        screen.changed.connect(self._refresh)
        return screen

    def _make_settings(self) -> QWidget:
        signed_in = self._signed_in
        tools = settings_tools(
            self._account, self._desk, signed_in.tools, self._printing, signed_in.paths, VERSION
        )
        screen = SettingsScreen(self._account, tools, self._jobs, keys=self._keys)
        screen.office_changed.connect(self._flow.sign_out)
        screen.secrets_changed.connect(self._activity.start_now)
        screen.setting_changed.connect(self._on_setting_changed)
        screen.safety_changed.connect(self._backups.look_again)
        screen.update_found.connect(self._on_update)
        screen.install_asked.connect(partial(QCoreApplication.exit, INSTALL))
        return screen

    def _strips(self) -> QWidget:
        sample = self._sample_strip()
        strips = [
            self._day_end.strip,
            self.replaced,
            self._backups.strip,
            *([] if sample is None else [sample]),
        ]
        return boxed(column(*strips, spacing=0))

    def _sample_strip(self) -> SampleStrip | None:
        if not self._desk.desk.office.is_sample:
            return None
        strip = SampleStrip()
        strip.left.connect(self._flow.leave_sample)
        return strip

    def _on_setting_changed(self, name: str, value: str) -> None:
        if name == "language":
            self._flow.change_language(value)
        elif name == IDLE_LOCK_MINUTES:
            self._flow.presence.idle_lock.set_minutes(int(value))

    def _scheduler_tools(self) -> SchedulerTools:
        outbox = self._desk.outbox
        return SchedulerTools(
            queue=self._desk.queue,
            view=partial(outbox.view, self._account),
            totals=outbox.totals,
            make_due=partial(outbox.retry, self._account),
            now=self._desk.desk.now,
            pause=partial(outbox.pause, self._account),
        )

    def _find_in_register(self, text: str) -> None:
        self.show_screen("register")
        register = self.page("register")
        assert isinstance(register, RegisterScreen)
        register.look_up(text)

    def _on_saved(self, _logged: object) -> None:
        self._activity.outbox_changed()
        self._refresh_register()
        self._refresh_deadlines()
        self._day_end.look()

    def _on_news(self) -> None:
        """Show what was read of reports, and count anew: it may have settled something or let a follow-up go."""
        self._activity.outbox_changed()
        self._refresh()

    def _refresh(self) -> None:
        """Let the screens that show states of sending, or how limits stand, read them again."""
        self._refresh_register()
        self._refresh_deadlines()
        if self.is_built("intake"):
            intake = self.page("intake")
            assert isinstance(intake, IntakeScreen)
            intake.refresh()

    def _refresh_register(self) -> None:
        if self.is_built("register"):
            register = self.page("register")
            assert isinstance(register, RegisterScreen)
            register.refresh()

    def _refresh_deadlines(self) -> None:
        self._watch.recount()
        if self.is_built("deadlines"):
            deadlines = self.page("deadlines")
            assert isinstance(deadlines, DeadlinesScreen)
            deadlines.refresh()

    def _on_deadlines_counted(self, counts: DeadlineCounts) -> None:
        self.set_badge("deadlines", counts.pressing)

    def _on_status(self, status: SyncStatus) -> None:
        self.set_status(self._status_line(status))
        totals, others = status.totals, status.totals.others
        self.set_badge("sync", totals.unknown + totals.attention + others.unknown + others.attention)

    def _status_line(self, status: SyncStatus) -> StatusLine:
        return StatusLine(
            full_name=self._account.full_name,
            counter=self._desk.desk.office.counter_name,
            standing=standing(status),
            waiting=status.totals.to_send,
            unknown=status.totals.unknown + status.totals.others.unknown,
            attention=status.totals.attention + status.totals.others.attention,
            last_success_at=status.last_success_at,
            next_try_at=status.next_try_at,
            sending=sending_words(status),
            trouble=self._machine.told or trouble_words(status),
            is_for_settings=not self._machine.told and is_for_settings(status),
        )
