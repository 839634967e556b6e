"""The desk after sign-in: rail, one screen beside it, status bar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from resources.i18n import translate
from ui.common.focus import lead_focus, leads_focus
from ui.common.layout import row
from ui.common.panels import Surface
from ui.common.shortcuts import WINDOW, ShortcutTable
from ui.common.theme import px
from ui.common.tokens import WIDTH_NORMAL
from ui.shell.entries import ScreenEntry, StatusLine
from ui.shell.finder import Finder, Offer
from ui.shell.guide import GuideSheet
from ui.shell.key_list import GUIDE_KEY, KeyList
from ui.shell.rail import Rail
from ui.shell.status_bar import StatusBar


class MainWindow(Surface):
    """Shows one of ``screens`` at a time, building each at its first visit.

    ``place`` stands under the name on the rail ("Kab. Muara Enim"). ``find(text)`` looks a text up in the register.
    ``trouble_screen`` names the screen to which an entry about trouble leads, ``sync_screen`` the one for the counts.
    ``strip`` stands above the status bar, whatever screen is shown.
    """

    lock_requested = Signal()
    sign_out_requested = Signal()
    password_requested = Signal()
    screen_shown = Signal(str)

    def __init__(
        self,
        screens: Sequence[ScreenEntry],
        status: StatusLine,
        *,
        keys: ShortcutTable,
        zone: ZoneInfo,
        now: Callable[[], datetime],
        place: str,
        find: Callable[[str], None],
        sync_screen: str = "sync",
        trouble_screen: str = "settings",
        strip: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._entries = {entry.id: entry for entry in screens}
        self._built: dict[str, QWidget] = {}
        self._keys, self._find = keys, find
        self.rail = Rail(screens, place)
        self.status_bar = StatusBar(zone, now)
        self._pages = QStackedWidget()
        body = row((self.rail, 0), (self._pages, 1), spacing=0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        layout.addLayout(body, 1)
        if strip is not None:
            layout.addWidget(strip)
        layout.addWidget(self.status_bar)
        self._connect(sync_screen, trouble_screen)
        self._bind_keys()
        self.set_status(status)
        self.show_screen(screens[0].id)

    @property
    def current_id(self) -> str:
        """Return the id of the screen that is shown."""
        shown = self._pages.currentWidget()
        return next(screen_id for screen_id, page in self._built.items() if page is shown)

    def page(self, screen_id: str) -> QWidget:
        """Return the screen, building it when this is the first visit."""
        page = self._built.get(screen_id)
        if page is None:
            page = self._entries[screen_id].factory()
            self._built[screen_id] = page
            self._pages.addWidget(page)
        return page

    def is_built(self, screen_id: str) -> bool:
        """Tell whether a screen has been visited."""
        return screen_id in self._built

    def show_screen(self, screen_id: str) -> None:
        """Show a screen and give it the focus it had."""
        page = self.page(screen_id)
        self.rail.choose(screen_id)
        if self._pages.currentWidget() is page and self._pages.count() > 1:
            return
        before = self._pages.currentWidget()
        if before is not None and before is not page:
            self._remember_focus(before)
        self._pages.setCurrentWidget(page)
        lead_focus(self, page)
        self._focus(page)
        self.screen_shown.emit(screen_id)

    def show_if_there(self, screen_id: str) -> None:
        """Show a screen unless this desk has none of that name."""
        if screen_id in self._entries:
            self.show_screen(screen_id)

    def set_badge(self, screen_id: str, count: int) -> None:
        """Show on the rail how many things wait for this person on a screen."""
        if screen_id in self._entries:
            self.rail.set_badge(screen_id, count)

    def set_status(self, line: StatusLine) -> None:
        """Show the latest state of things at the foot."""
        self.status_bar.show_line(line)

    def open_finder(self) -> None:
        """Open the finder over screens, actions and the register."""
        Finder(self, self._offers(), self._find)

    def open_key_list(self) -> None:
        """Open the list of keys."""
        here = self.current_id
        KeyList(
            self,
            [
                (self._entries[here].word, self._keys.entries(here)),
                (translate("MainWindow", "Di mana pun"), self._keys.entries(WINDOW)),
            ],
            self.open_guide,
        )

    def open_guide(self) -> None:
        """Open the clerk's guide."""
        GuideSheet(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the rail narrow where the window is."""
        super().resizeEvent(event)
        is_narrow = self.width() < px(WIDTH_NORMAL)
        if is_narrow != self.rail.is_narrow:
            self.rail.set_narrow(is_narrow)

    def _connect(self, sync_screen: str, trouble_screen: str) -> None:
        self.rail.chosen.connect(self.show_screen)
        bar = self.status_bar
        bar.lock_requested.connect(self.lock_requested)
        bar.sign_out_requested.connect(self.sign_out_requested)
        bar.password_requested.connect(self.password_requested)
        bar.find_pressed.connect(self.open_finder)
        bar.keys_pressed.connect(self.open_key_list)
        bar.sync_pressed.connect(partial(self.show_if_there, sync_screen))
        bar.trouble_pressed.connect(partial(self.show_if_there, trouble_screen))

    def _bind_keys(self) -> None:
        for entry in self._entries.values():
            self._keys.bind(WINDOW, self, entry.key, entry.word, partial(self.show_screen, entry.id))
        self._keys.bind(WINDOW, self, "Ctrl+K", translate("MainWindow", "Cari apa saja"), self.open_finder)
        self._keys.bind(WINDOW, self, "F1", translate("MainWindow", "Daftar tombol"), self.open_key_list)
        self._keys.bind(WINDOW, self, GUIDE_KEY, translate("MainWindow", "Panduan"), self.open_guide)
        self._keys.bind(
            WINDOW,
            self,
            "Ctrl+Shift+L",
            translate("MainWindow", "Kunci layar"),
            self.lock_requested.emit,
        )

    def _offers(self) -> list[Offer]:
        screens = [
            Offer(entry.word, partial(self.show_screen, entry.id), entry.key, entry.icon)
            for entry in self._entries.values()
        ]
        taken = {entry.key for entry in self._entries.values()} | {"Ctrl+K"}
        actions = [
            Offer(entry.words, entry.run, entry.key)
            for entry in (*self._keys.entries(self.current_id), *self._keys.entries(WINDOW))
            if entry.run is not None and entry.key not in taken
        ]
        person = [
            Offer(translate("MainWindow", "Ganti kata sandi"), self.password_requested.emit, icon="lock"),
            Offer(translate("MainWindow", "Keluar"), self.sign_out_requested.emit, icon="log-out"),
        ]
        return [*screens, *actions, *person]

    @staticmethod
    def _focus(page: QWidget) -> None:
        """Give the focus back to where it was on the page, or to its first control."""
        last = page.property("focus_before")
        if isinstance(last, QWidget) and page.isAncestorOf(last) and last.isVisible():
            last.setFocus(Qt.FocusReason.OtherFocusReason)
        elif leads_focus(page):
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        elif (first := _first_stop(page)) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    @staticmethod
    def _remember_focus(page: QWidget) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and page.isAncestorOf(focused):
            page.setProperty("focus_before", focused)


def _first_stop(page: QWidget) -> QWidget | None:
    """Return the first widget of the page that Tab would reach."""
    each = page.nextInFocusChain()
    while each is not None and each is not page:
        takes_tab = each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled()
        if takes_tab and page.isAncestorOf(each) and each.isVisibleTo(page):
            return each
        each = each.nextInFocusChain()
    return None
