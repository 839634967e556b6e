"""Register: find a complaint, read it, hand out its paper again."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.domain.access import Account, Right
from resources.i18n import translate
from ui.common.focus import lead_focus
from ui.common.jobs import JobRunner
from ui.common.shortcuts import ShortcutTable
from ui.common.theme import px
from ui.common.tokens import WIDTH_NORMAL
from ui.models.complaint_lines import LineContext
from ui.models.complaint_table import ComplaintTableModel
from ui.register.actions import ComplaintActions, Doors
from ui.register.browsing import Browsing
from ui.register.detail_pane import DetailPane
from ui.register.details import Details
from ui.register.filter_panel import FilterPanel
from ui.register.kept_columns import KeptColumns
from ui.register.list_page import ListPage
from ui.register.offers import key_actions
from ui.register.saved_filters import SavedFilters
from ui.register.tools import RegisterTools

SCOPE = "register"
_NARROWEST_PANE, _WIDEST_PANE, _PANE_SHARE = 361, 521, 0.361  # 421 beside the rail of a window of 1366
_PANE_OVER_LIST = 421
_GAP = 4


class RegisterScreen(QWidget):
    """The list at the left, one complaint at the right; in a narrow window the complaint opens over the list.

    ``changed()`` when something was printed, ended, added or revealed here; ``intake_asked()`` when the empty register's
    button leads to Catat. ``keys`` is the window's table of keys, ``doors`` the ways out of the window.
    """

    changed = Signal()
    intake_asked = Signal()

    def __init__(
        self,
        account: Account,
        tools: RegisterTools,
        jobs: JobRunner,
        *,
        keys: ShortcutTable | None = None,
        doors: Doors | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tools = tools
        self._is_open = False
        self.model = ComplaintTableModel(self)
        self.list = ListPage(self.model, self)
        self.pane = DetailPane(tools.reference, tools.zone, self)
        self.filter_panel = FilterPanel(self._today, self)
        context = LineContext(
            tools.reference,
            tools.zone,
            tools.now,
            tools.time_left,
            sees_secrets=account.may(Right.SEE_SECRET_IDENTITY),
        )
        self.browsing = Browsing(self.list, self.model, tools, jobs, context, self._today, self)
        self.actions_here = ComplaintActions(tools, jobs, doors, self)
        self.details = Details(self.pane, self.actions_here, account, tools, jobs, self._today, self)
        lead_focus(self, self.list.bar.edit)
        self._connect()
        self.kept_columns = KeptColumns(self.list.table.head, tools.own, jobs, self)
        self.saved_filters = SavedFilters(
            self.filter_panel, self.browsing, tools.own, jobs, self._today, self
        )
        self._bind(keys or ShortcutTable())
        self.browsing.begin()

    def refresh(self) -> None:
        """Read again because complaints or their states have changed; what is chosen and in view stays."""
        self.browsing.refresh()
        self.details.reload()

    def look_up(self, text: str) -> None:
        """Look ``text`` up in the whole register and put the focus on what is found."""
        self.browsing.find(text)
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_files(self) -> None:
        """Keep what is written and not sent; delete the private copies of attached files that were opened."""
        self.details.leave()
        self.actions_here.close()

    @property
    def is_wide(self) -> bool:
        """Tell whether list and complaint stand side by side."""
        return self.window().width() >= px(WIDTH_NORMAL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place list and pane."""
        super().resizeEvent(event)
        self._place()

    def hideEvent(self, event: QHideEvent) -> None:
        """Hide an identity that was shown: whoever comes back may be somebody else."""
        super().hideEvent(event)
        self.details.mask()

    def _connect(self) -> None:
        table, bar = self.list.table, self.list.bar
        self.browsing.chosen.connect(self.details.choose)
        self.browsing.intake_asked.connect(self.intake_asked)
        self.details.changed.connect(self._on_changed)
        self.details.jump_asked.connect(self.look_up)
        table.opened.connect(self._open_pane)
        table.left_upwards.connect(self._focus_search)
        table.escaped.connect(self._on_escaped)
        bar.edit.left_downwards.connect(self.browsing.enter_list)
        bar.edit.entered.connect(self.browsing.enter_list)
        bar.filter_button.clicked.connect(self._open_filter)
        self.filter_panel.changed.connect(self.browsing.filter_by)
        self.filter_panel.left.connect(self._focus_search)
        self.pane.left.connect(self._leave_pane)

    def _bind(self, keys: ShortcutTable) -> None:
        table = self.list.table
        keys.bind(
            SCOPE, self, "Ctrl+F", translate("Register", "Cari; sekali lagi: saring"), self._find_or_filter
        )
        keys.note(SCOPE, "Enter", translate("Register", "Buka pengaduan"))
        keys.note(SCOPE, "Esc", translate("Register", "Kembali ke daftar"))
        keys.note(SCOPE, "Ctrl+C", translate("Register", "Salin nomor"))
        keys.bind(SCOPE, table, "/", translate("Register", "Cari"), self._focus_search, only_with_focus=True)
        keys.bind(
            SCOPE,
            table,
            "Shift+K",
            translate("Register", "Atur kolom"),
            lambda: table.head.setFocus(Qt.FocusReason.OtherFocusReason),
            only_with_focus=True,
        )
        for key, words, action in key_actions(self.details):
            keys.bind(SCOPE, table, key, words, action, only_with_focus=True)
            in_pane = QShortcut(QKeySequence(key), self.pane)
            in_pane.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            in_pane.setAutoRepeat(False)
            in_pane.activated.connect(action)

    def _today(self) -> date:
        return self._tools.now().astimezone(self._tools.zone).date()

    def _place(self) -> None:
        width, height, is_wide = self.width(), self.height(), self.is_wide
        narrowest = px(_NARROWEST_PANE) if is_wide else px(_PANE_OVER_LIST)
        pane_width = min(max(narrowest, round(width * _PANE_SHARE)), px(_WIDEST_PANE), width)
        self.list.setGeometry(0, 0, width - pane_width if is_wide else width, height)
        self.pane.setGeometry(width - pane_width, 0, pane_width, height)
        self.pane.close_button.setVisible(not is_wide)
        self.pane.covers_list = not is_wide
        self.pane.setVisible(is_wide or self._is_open)
        self.pane.raise_()
        self._place_filter()

    def _place_filter(self) -> None:
        panel, button = self.filter_panel, self.list.bar.filter_button
        panel.fit()
        corner = button.mapTo(self, QPoint(button.width(), button.height() + _GAP))
        lowest = max(0, self.height() - panel.height())
        panel.move(max(0, corner.x() - panel.width()), min(corner.y(), lowest))
        panel.raise_()

    def _open_pane(self) -> None:
        self._is_open = True
        self._place()
        self.pane.take_focus()

    def _leave_pane(self) -> None:
        self.list.table.setFocus(Qt.FocusReason.TabFocusReason)
        self._is_open = False
        self._place()

    def _on_escaped(self) -> None:
        if self._is_open and not self.is_wide:
            self._leave_pane()
        else:
            self._focus_search()

    def _focus_search(self) -> None:
        self.list.bar.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.bar.edit.selectAll()

    def _find_or_filter(self) -> None:
        if self.list.bar.edit.hasFocus():
            self._open_filter()
        else:
            self._focus_search()

    def _open_filter(self) -> None:
        if self.filter_panel.isVisible():
            self.filter_panel.close_panel()
            return
        self.filter_panel.open_with(self.browsing.wanted)
        self._place_filter()

    def _on_changed(self) -> None:
        self.refresh()
        self.changed.emit()
