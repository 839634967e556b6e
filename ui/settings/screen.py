"""Pengaturan: a list of pages, the page, and beside it what explains it or acts on it. Everything is saved at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.access import Account, Right
from resources.i18n import translate
from ui.common.focus import lead_focus
from ui.common.jobs import JobRunner
from ui.common.labels import Hairline
from ui.common.layout import boxed, column, row
from ui.common.message import Message, Note
from ui.common.pane_width import PaneWidth, pane_width
from ui.common.panels import ScreenHeader, SidePane, Surface
from ui.common.shortcuts import ShortcutTable
from ui.common.theme import px
from ui.settings.accounts_page import AccountsPage
from ui.settings.answers_page import AnswersPage
from ui.settings.audit_page import AuditPage
from ui.settings.connection_page import ConnectionPage
from ui.settings.diagnostics_page import DiagnosticsPage
from ui.settings.keeping_page import KeepingPage
from ui.settings.look_page import LookPage
from ui.settings.office_page import OfficePage
from ui.settings.page_list import PageEntry, PageList
from ui.settings.phrases_page import PhrasesPage
from ui.settings.pictures_page import PicturesPage
from ui.settings.printer_page import PrinterPage
from ui.settings.safety_page import SafetyPage
from ui.settings.setting_store import SettingStore
from ui.settings.tools import SettingsTools
from ui.settings.update_page import UpdatePage

SCOPE = "settings"
_PANES = {PaneWidth.FULL: 385, PaneWidth.NARROW: 320, PaneWidth.STRIP: 256}
_WIDTH_TIGHT, _PANE_TIGHT = 820, 216


class _Page(Protocol):
    page: QWidget
    pane: QWidget | None

    def shown(self) -> None: ...


@dataclass(frozen=True, slots=True)
class _Entry:
    entry: PageEntry
    make: Callable[[], _Page]
    right: Right | None = None


class SettingsScreen(QWidget):
    """Shows the pages that ``account`` may see; each is built at its first visit.

    ``office_changed()`` once another office's file is in force, ``secrets_changed()`` once the API's secrets were
    replaced, ``setting_changed(name, value)`` after every stored setting, ``safety_changed()`` after something was done about backups,
    ``update_found(state)`` after a look for a newer version, ``install_asked()`` once its installer waits for the program's end.
    """

    office_changed = Signal()
    secrets_changed = Signal()
    setting_changed = Signal(str, str)
    safety_changed = Signal()
    update_found = Signal(object)
    install_asked = Signal()

    def __init__(
        self,
        account: Account,
        tools: SettingsTools,
        jobs: JobRunner,
        *,
        keys: ShortcutTable | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._account, self._tools, self._jobs = account, tools, jobs
        self._keys = keys
        self._built: dict[str, _Page] = {}
        self._pane_width = 0
        self.store = SettingStore(tools, jobs, self)
        self.header = ScreenHeader(translate("Settings", "Pengaturan"))
        self.message = Message(collapse=True)
        entries = [each for each in self._entries() if each.right is None or account.may(each.right)]
        self._makers = {each.entry.id: each.make for each in entries}
        self.list = PageList([each.entry for each in entries], translate("Settings", "Bagian pengaturan"))
        self._pages, self._panes = QStackedWidget(), QStackedWidget()
        self.pane = SidePane(_PANES[PaneWidth.FULL])
        self.pane.body.addWidget(self._panes, 1)
        self.setLayout(row((self._lay_out(), 1), (self.pane, 0), spacing=0))
        lead_focus(self, self.list)
        self.list.page_chosen.connect(self.show_page)
        self.store.stored.connect(self.setting_changed)
        self.store.refused.connect(self._on_refused)

    @property
    def page_ids(self) -> list[str]:
        """Return the pages that this person may see, in order."""
        return list(self._makers)

    def built(self, page_id: str) -> _Page:
        """Return a page, building it when this is the first visit."""
        page = self._built.get(page_id)
        if page is None:
            page = self._built[page_id] = self._makers[page_id]()
            self._pages.addWidget(page.page)
            if page.pane is not None:
                self._panes.addWidget(page.pane)
        return page

    def show_page(self, page_id: str) -> None:
        """Show a page."""
        if self.list.page != page_id:
            self.list.choose(page_id)
            return
        page = self.built(page_id)
        self._pages.setCurrentWidget(page.page)
        if page.pane is not None:
            self._panes.setCurrentWidget(page.pane)
        self.pane.setVisible(page.pane is not None)
        self.message.clear()
        page.shown()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the settings anew and bring the page up to date."""
        super().showEvent(event)
        self.store.load()
        self.show_page(self.list.page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give list and pane the room that the window has for them."""
        super().resizeEvent(event)
        width = pane_width(self)
        is_tight = self.window().width() < px(_WIDTH_TIGHT)
        wanted = px(_PANE_TIGHT if is_tight else _PANES[width])
        if wanted != self._pane_width:
            self._pane_width = wanted
            self.list.set_narrow(width is PaneWidth.STRIP)
            self.pane.setFixedWidth(wanted)
            self.header.note.setVisible(not is_tight)

    def _lay_out(self) -> Surface:
        page = Surface()
        header = self.header
        header.note.setText(translate("Settings", "Perubahan langsung disimpan"))
        header.note.set_tone("text3")
        header.add(header.note)
        top = boxed(column(self.message, margins=(24, 0, 24, 0)))
        body = row((self.list, 0), (Hairline(vertical=True), 0), (self._pages, 1), spacing=0)
        page.setLayout(column(header, top, (boxed(body), 1), spacing=0))
        return page

    def _entries(self) -> list[_Entry]:
        tools, account, jobs = self._tools, self._account, self._jobs
        return [
            _Entry(PageEntry("office", "building-2", translate("Settings", "Kantor")), self._make_office),
            _Entry(
                PageEntry("accounts", "users", translate("Settings", "Akun")),
                partial(AccountsPage, tools, account, self.store, jobs, self),
                Right.MANAGE_ACCOUNTS,
            ),
            _Entry(
                PageEntry("printers", "printer", translate("Settings", "Pencetak")),
                partial(PrinterPage, tools, account, self.store, jobs, self),
            ),
            _Entry(
                PageEntry("pictures", "image", translate("Settings", "Kamera")),
                partial(PicturesPage, self.store, self),
            ),
            _Entry(
                PageEntry("phrases", "file-text", translate("Settings", "Kalimat")),
                partial(PhrasesPage, tools, account, jobs, self),
            ),
            _Entry(
                PageEntry("answers", "message-square-reply", translate("Settings", "Jawaban")),
                partial(AnswersPage, tools, jobs, self),
                Right.KEEP_PHRASES,
            ),
            _Entry(
                PageEntry("connection", "plug", translate("Settings", "Sambungan")), self._make_connection
            ),
            _Entry(
                PageEntry("audit", "history", translate("Settings", "Audit")),
                partial(AuditPage, tools.audit, tools.zone, jobs, self),
                Right.READ_AUDIT,
            ),
            _Entry(
                PageEntry("safety", "database-backup", translate("Settings", "Cadangan")),
                self._make_safety,
                Right.MAKE_BACKUP,
            ),
            _Entry(
                PageEntry("keeping", "hourglass", translate("Settings", "Retensi")),
                partial(KeepingPage, tools.keeping, self.store, jobs, self),
                Right.ERASE_EXPIRED,
            ),
            _Entry(PageEntry("updates", "download", translate("Settings", "Pembaruan")), self._make_updates),
            _Entry(
                PageEntry("look", "eye", translate("Settings", "Tampilan")),
                partial(LookPage, self.store, self),
            ),
            _Entry(
                PageEntry("diagnostics", "stethoscope", translate("Settings", "Diagnostik")),
                partial(DiagnosticsPage, tools, jobs, self),
            ),
        ]

    def _make_office(self) -> _Page:
        page = OfficePage(self._tools, self._account, self._jobs, self)
        page.office_changed.connect(self.office_changed)
        return page

    def _make_safety(self) -> _Page:
        page = SafetyPage(self._tools, self._account, self.store, self._jobs, self)
        page.changed.connect(self.safety_changed)
        return page

    def _make_updates(self) -> _Page:
        page = UpdatePage(self._tools, self._jobs, self)
        page.found.connect(self.update_found)
        page.install.connect(self.install_asked)
        return page

    def _make_connection(self) -> _Page:
        page = ConnectionPage(self._tools, self._account, self._jobs, self)
        page.secrets_changed.connect(self.secrets_changed)
        return page

    def _on_refused(self, _name: str, sentence: str) -> None:
        self.message.show_text(sentence, Note.ERROR)
