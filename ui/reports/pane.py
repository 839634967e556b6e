"""The paper itself beside its figures, and what can be done with it."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.check_box import CheckBox
from ui.common.jobs import JobRunner
from ui.common.labels import ElidedLabel, Label
from ui.common.layout import row
from ui.common.message import Message
from ui.common.pane_width import PaneWidth
from ui.common.panels import Ground, SidePane
from ui.common.pdf_view import PdfView
from ui.common.theme import px
from ui.common.tokens import Size, Weight

_WIDTH, _NARROW, _STRIP_HEIGHT = 401, 320, 50


class PaperActions(QWidget):
    """Print, save as PDF or table, further actions, and what came of it; at the foot of the pane or in a strip."""

    def __init__(self) -> None:
        super().__init__()
        self.message = Message(collapse=True)
        self.annex = CheckBox(translate("Reports", "Dengan lampiran PEKPPP"))
        self.annex.hide()
        self.print = Button(translate("Reports", "Cetak"), icon="printer", key="Ctrl+P", kind="primary")
        self.save = Button(translate("Reports", "Simpan PDF"), icon="download", key="Ctrl+S")
        self.table = Button(translate("Reports", "Tabel…"), icon="file-spreadsheet")
        self.table.setToolTip(translate("Reports", "Simpan sebagai tabel untuk Excel atau program lain"))
        self.more = Button(icon="ellipsis", name=translate("Reports", "Lainnya"))
        self.more.setToolTip(translate("Reports", "Lainnya: beberapa hari, arsip, pencetak"))
        self.stop = Button(translate("Reports", "Hentikan"))
        self.stop.hide()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)

    def set_working(self, is_working: bool) -> None:
        """Offer to stop in place of what cannot be done meanwhile."""
        self.stop.setVisible(is_working)
        for button in (self.annex, self.print, self.save, self.table, self.more):
            button.setEnabled(not is_working)
        self.more.setVisible(not is_working)

    def arrange(self, width: PaneWidth) -> None:
        """Stand below each other, or lie side by side in a strip; buttons drop their icons where it is narrow."""
        grid, is_strip = self._grid, width is PaneWidth.STRIP
        if is_strip:
            grid.addWidget(self.annex, 0, 0, 1, 6)
            for column, widget in enumerate((self.message, self.table, self.save, self.print, self.more)):
                grid.addWidget(widget, 1, column)
            grid.addWidget(self.stop, 1, 4)
        else:
            grid.addWidget(self.message, 0, 0, 1, 3)
            grid.addWidget(self.annex, 1, 0, 1, 3)
            grid.addWidget(self.print, 2, 0, 1, 2)
            grid.addWidget(self.more, 2, 2)
            grid.addWidget(self.stop, 2, 2)
            grid.addWidget(self.save, 3, 0)
            grid.addWidget(self.table, 3, 1, 1, 2)
        for column in range(6):
            grid.setColumnStretch(column, int(column == 0 or (column == 1 and not is_strip)))
        for button in (self.print, self.save, self.table, self.stop):
            button.set_compact(width is not PaneWidth.FULL)


class PaperPane(SidePane):
    """The preview, and below it the actions."""

    def __init__(self, jobs: JobRunner, actions: PaperActions, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTH, parent=parent)
        self._actions = actions
        self.title = ElidedLabel("", weight=Weight.SEMIBOLD)
        self.place = Label("", Size.SMALL, tone="text2", tabular=True)
        self.view = PdfView(jobs, translate("Reports", "Laporan, seperti dicetak"))
        self.body.setSpacing(10)
        self.body.addLayout(row((self.title, 1), self.place))
        self.body.addWidget(self.view, 1)
        self.body.addWidget(actions)
        self.view.page_changed.connect(lambda _page, _count: self.place.setText(self.view.position))

    def show_paper(self, title: str, pdf: bytes) -> None:
        """Show a paper of this title."""
        self.title.set_text(title)
        self.view.show_pdf(pdf)

    def show_waiting(self) -> None:
        """Show that another paper is on its way."""
        self.place.setText(translate("Reports", "Sebentar…"))

    def clear(self) -> None:
        """Show no paper: there is none of what was chosen."""
        self.title.set_text("")
        self.place.setText("")
        self.view.clear()

    def take_actions(self, width: PaneWidth) -> None:
        """Take the actions back from the strip, in a pane of this width."""
        self.setFixedWidth(px(_WIDTH if width is PaneWidth.FULL else _NARROW))
        self.body.addWidget(self._actions)


class PaperStrip(Ground):
    """What is left of the pane in a narrow window: the actions in one line above the status bar."""

    def __init__(self, actions: PaperActions) -> None:
        super().__init__("canvas", line_top=True)
        self._actions = actions
        self.setMinimumHeight(px(_STRIP_HEIGHT))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 8, 16, 8)

    def take_actions(self) -> None:
        """Take the actions from the pane."""
        self._column.addWidget(self._actions)
