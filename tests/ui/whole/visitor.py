"""A person who walks through every screen and state of the real window, over a real desk with half a year in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.sync_round import Link, LinkState, RoundEnd, RoundProgress, RoundReport
from desktop.runtime.paths import DataPaths
from main import Program, WindowOpening
from tests.ui.looking import settle
from tests.ui.register.office import NOW
from tests.ui.whole.aside import attached_file, forms_of_accounts, forms_of_phrases
from tests.usecases.desk import PASSWORD, SUPERVISOR
from ui.common.jobs import JobRunner
from ui.common.sheet import Sheet
from ui.intake.screen import IntakeScreen
from ui.register.screen import RegisterScreen
from ui.settings.screen import SettingsScreen
from ui.shell.desk_page import DeskPage
from ui.shell.flow import DeskFlow
from ui.shell.frame import Frame
from ui.sign_in.screen import SignInScreen
from ui.sync_panel.activity import SyncStatus
from ui.sync_panel.screen import SyncScreen

WIDE, NARROW = (1366, 768), (1024, 768)
CTRL = Qt.KeyboardModifier.ControlModifier
_PATIENCE_MS = 20_000
_KTP_ROW, _SECRET_ROW = 2, 3
_SHEETS_OF_REGISTER = {
    Qt.Key.Key_V: "batal",
    Qt.Key.Key_U: "susulan",
    Qt.Key.Key_T: "selesai",
    Qt.Key.Key_E: "perbaiki",
}
_KEYS = {
    "intake": Qt.Key.Key_F2,
    "register": Qt.Key.Key_F3,
    "deadlines": Qt.Key.Key_F4,
    "reports": Qt.Key.Key_F6,
    "sync": Qt.Key.Key_F7,
    "settings": Qt.Key.Key_F10,
}

_FORMS = {"accounts": forms_of_accounts, "phrases": forms_of_phrases}


class Visitor:
    """Opens the window as main.py does; every method that goes somewhere waits until the window has come to rest."""

    def __init__(self, qtbot: QtBot, jobs: JobRunner, program: Program, folder: Path) -> None:
        self.qtbot, self.jobs, self.program = qtbot, jobs, program
        self.folder = folder
        self.frame = Frame()
        self.opening = WindowOpening(DataPaths(folder), program)
        qtbot.addWidget(self.frame)
        self.flow = DeskFlow(
            self.frame,
            jobs,
            self.opening,
            lambda signed_in, flow: DeskPage(signed_in, flow, jobs, self.frame),
            office="",
            regency="",
            wants_sample=False,
        )
        self.flow.open()
        self.resize(*WIDE)
        self.frame.show()
        self.rest()

    def close(self) -> None:
        """Leave the desk and join what runs behind it."""
        self.flow.sign_out_for_good()
        self.jobs.close()

    def resize(self, width: int, height: int) -> None:
        """Give the window another size."""
        self.frame.resize(width, height)
        settle()

    def rest(self) -> None:
        """Wait until nothing is under way, and keep the window active, which this platform forgets."""
        self.qtbot.waitUntil(lambda: self.jobs.is_idle, timeout=_PATIENCE_MS)
        settle()
        self.frame.activateWindow()
        self.qtbot.waitUntil(lambda: self.jobs.is_idle, timeout=_PATIENCE_MS)
        settle()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self._there(), key, modifier)
        self.rest()

    def enter(self, text: str) -> None:
        """Type and go on with Enter."""
        for letter in text:
            QTest.keyClicks(self._there(), letter)
            if QApplication.activePopupWidget() is not None:
                settle()
        self.press(Qt.Key.Key_Return)

    def sign_in(self, username: str) -> None:
        """Sign in and stop what is sent in the background, so that nothing depends on the moment."""
        self.sign_in_screen.submitted.emit(username, PASSWORD)
        self.qtbot.waitUntil(
            lambda: any(each.isVisible() for each in self.frame.findChildren(DeskPage)), timeout=_PATIENCE_MS
        )
        self.rest()
        self.desk.leave()
        self.rest()

    @property
    def sign_in_screen(self) -> SignInScreen:
        """Return the screen on which one signs in."""
        return next(each for each in self.frame.findChildren(SignInScreen) if each.isVisible())

    @property
    def desk(self) -> DeskPage:
        """Return the desk of the person who is signed in."""
        return next(each for each in self.frame.findChildren(DeskPage) if each.isVisible())

    def go(self, screen_id: str) -> QWidget:
        """Go to a screen by its key."""
        self.press(_KEYS[screen_id])
        return self.desk.page(screen_id)

    # The ways

    def all(self) -> Iterator[str]:
        """Go through everything; yield the name of each state while the window is in it."""
        yield from self._signing_in()
        yield from self._logging()
        yield from self._reading()
        yield from self._deadlines()
        yield from self._reporting()
        yield from self._sending()
        yield from self._setting()

    def _signing_in(self) -> Iterator[str]:
        screen = self.sign_in_screen
        screen.set_offline(True)
        yield "masuk"
        screen.show_error(_refusal())
        yield "masuk-ditolak"
        self.sign_in("ani")

    def _logging(self) -> Iterator[str]:
        screen = self.go("intake")
        assert isinstance(screen, IntakeScreen)
        yield "catat"
        QTest.keyClicks(self._there(), "Siti")
        self.press(Qt.Key.Key_S, CTRL)
        yield "catat-ditolak"
        screen.form.focus_first()
        QTest.keyClick(self._there(), Qt.Key.Key_A, CTRL)
        for each in ("Siti Aminah", "1603025708900001", "081273456789", "Jl. Lintas Tengah 12, RT 3 RW 1"):
            self.enter(each)
        self.enter("dewa lubai ulu")
        self.enter("")
        self.enter("")
        self.enter("Jalan berlubang di depan SDN 3, motor sering jatuh")
        QTest.keyClicks(self._there(), "Enam lubang, yang paling dalam 30 cm.")
        offers = screen.page.pane.help.buttons
        self.qtbot.waitUntil(lambda: sum(each.isVisible() for each in offers) == 2, timeout=_PATIENCE_MS)
        pauses = [each for each in screen.findChildren(QTimer) if each.isSingleShot()]
        self.qtbot.waitUntil(lambda: not any(each.isActive() for each in pauses), timeout=_PATIENCE_MS)
        self.rest()  # what was asked for after the last letter has come
        screen.leave()  # the draft is kept now, not some time in the next seconds
        self.rest()
        yield "catat-diisi"
        yield from self._sheets("catat")
        screen.form.person.show_further(True)
        self.rest()
        yield "catat-lengkap"
        screen.form.person.show_further(False)
        yield from attached_file(screen, self.folder.parent, self.rest)
        with self.qtbot.waitSignal(screen.saved):
            self.press(Qt.Key.Key_S, CTRL)
        self.rest()
        yield "catat-tersimpan"

    def _reading(self) -> Iterator[str]:
        screen = self.go("register")
        assert isinstance(screen, RegisterScreen)
        self._choose(screen, _SECRET_ROW + 1)
        yield "register-rahasia"
        self._choose(screen, _KTP_ROW + 1)
        yield "register"
        self.press(Qt.Key.Key_Return)
        yield "register-terbuka"
        self.press(Qt.Key.Key_Escape)
        self._choose(screen, _KTP_ROW + 1)
        for key, name in _SHEETS_OF_REGISTER.items():
            self.press(key)
            yield f"register-{name}"
            self._close_sheet()
            screen.list.table.setFocus()
        screen.list.bar.filter_button.click()
        self.rest()
        yield "register-saring"
        self.press(Qt.Key.Key_Escape)
        screen.list.bar.edit.setFocus()
        QTest.keyClicks(screen.list.bar.edit, "jembtan")
        self.qtbot.waitUntil(lambda: screen.list.emptiness is not None, timeout=_PATIENCE_MS)
        self.rest()
        yield "register-kosong"
        screen.list.bar.edit.clear()
        self.qtbot.waitUntil(lambda: screen.list.emptiness is None, timeout=_PATIENCE_MS)
        screen.list.table.setFocus()
        yield from self._sheets("register")
        self._choose(screen, _KTP_ROW + 1)
        self.press(Qt.Key.Key_E)
        QTest.keyClicks(self._there(), "Yulia Fitriani binti Ahmad Zaini Rahman")
        self.press(Qt.Key.Key_Return, CTRL)
        yield "register-perbaiki-ditolak"
        self._close_sheet()

    def _deadlines(self) -> Iterator[str]:
        self.go("deadlines")
        self.press(Qt.Key.Key_Down)
        yield "tenggat"
        yield from self._sheets("tenggat")
        self.resize(*NARROW)
        self.press(Qt.Key.Key_Return)
        yield "tenggat-terbuka"
        self.press(Qt.Key.Key_Escape)
        self.resize(*WIDE)

    def _reporting(self) -> Iterator[str]:
        self.go("reports")
        yield "laporan"
        for key, name in ((Qt.Key.Key_2, "bulan"), (Qt.Key.Key_3, "triwulan"), (Qt.Key.Key_4, "register")):
            self.press(key, Qt.KeyboardModifier.AltModifier)
            yield f"laporan-{name}"
        self.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
        self.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        self.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        yield "laporan-kosong"

    def _sending(self) -> Iterator[str]:
        screen = self.go("sync")
        assert isinstance(screen, SyncScreen)
        for name, status in self._standings():
            screen.activity.publish(status)
            screen.refresh()
            self.rest()
            yield f"sinkronisasi-{name}"

    def _setting(self) -> Iterator[str]:
        screen = self.go("settings")
        assert isinstance(screen, SettingsScreen)
        for page in screen.page_ids:
            screen.show_page(page)
            self.rest()
            yield f"pengaturan-{page}"
            if page in _FORMS:
                yield from _FORMS[page](screen, self.rest)

    def _sheets(self, name: str) -> Iterator[str]:
        """Look at the keys and the finder from where one is."""
        self.press(Qt.Key.Key_F1)
        yield f"{name}-tombol"
        self._close_sheet()
        if name == "catat":
            self.press(Qt.Key.Key_K, CTRL)
            yield "cari-apa-saja"
            QTest.keyClicks(self._there(), "00041")
            yield "cari-nomor"
            self._close_sheet()
            self.press(Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
            yield "panduan"
            self._close_sheet()

    # What they need

    def _choose(self, screen: RegisterScreen, row: int) -> None:
        screen.list.table.choose_row(row)
        screen.list.table.setFocus(Qt.FocusReason.TabFocusReason)
        line = screen.list.table.line
        assert line is not None
        self.qtbot.waitUntil(
            lambda: screen.pane.record is not None and screen.pane.record.complaint.id == line.row.id,
            timeout=_PATIENCE_MS,
        )
        self.rest()

    def _close_sheet(self) -> None:
        for sheet in self.frame.findChildren(Sheet):
            sheet.close_sheet()
        self.rest()

    def _standings(self) -> Iterator[tuple[str, SyncStatus]]:
        view = self.program.at_desk().outbox.view(SUPERVISOR)
        calm = SyncStatus(
            view.totals,
            Link(LinkState.ONLINE, NOW, "Terhubung ke LAPOR!.", 0.42, 0.6),
            NOW - timedelta(minutes=25),
            NOW + timedelta(minutes=7),
        )
        yield "terhubung", calm
        first = view.queue.items[0]
        progress = RoundProgress(
            4, 9, first.register_no, first.title, 1, len(first.steps), first.steps[0].kind, None
        )
        yield "mengirim", replace(calm, is_sending=True, progress=progress, next_try_at=None)
        for state, end in (
            (LinkState.OFFLINE, RoundEnd.OFFLINE),
            (LinkState.PORTAL, RoundEnd.PORTAL),
            (LinkState.CREDENTIALS, RoundEnd.CREDENTIALS),
            (LinkState.SERVER_TROUBLE, RoundEnd.SERVER_TROUBLE),
        ):
            at = NOW + timedelta(minutes=7)
            last = RoundReport(end, NOW, NOW, _SENTENCES[state], waiting=7, next_try_at=at, stops_in_a_row=3)
            yield (
                state.value,
                replace(calm, link=Link(state, NOW, _SENTENCES[state]), latest=last, last_word=last),
            )
        yield "dijeda", replace(calm, paused_at=NOW - timedelta(minutes=50), next_try_at=None)

    def _there(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.frame


_SENTENCES = {
    LinkState.OFFLINE: "Luring: LAPOR! tidak terjangkau. Periksa sambungan internet.",
    LinkState.PORTAL: "Jaringan ini minta masuk dulu. Buka peramban, masuk ke jaringan, lalu coba lagi.",
    LinkState.CREDENTIALS: "LAPOR! menolak kata sandi kantor. Pengiriman dijeda. Hubungi admin; pencatatan jalan terus.",
    LinkState.SERVER_TROUBLE: "Server LAPOR! sedang terganggu. Dicoba lagi sendiri.",
}


def _refusal() -> str:
    from resources.i18n import translate

    return translate("Accounts", "Nama pengguna atau kata sandi tidak cocok.")


OpenWindow = Callable[[], Visitor]
