"""A file of reports that left this desk: its results are to be brought back, not its reports sent from here."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.access import Account, Right
from desktop.domain.outbox_view import CarriedFile
from desktop.domain.wording import number
from resources.i18n import translate
from ui.common.button import Button
from ui.common.labels import Hairline, IconLabel, Label
from ui.common.layout import column, row
from ui.common.tokens import ICON, Weight
from ui.sync_panel.headline import when_words


class CarriedItem(QWidget):
    """Shows one file; ``results_asked()`` to read its results, ``opened(CarriedFile)`` to see its reports."""

    results_asked = Signal()
    opened = Signal(object)

    def __init__(
        self,
        file: CarriedFile,
        account: Account,
        now: datetime,
        zone: ZoneInfo,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.file = file
        self.setAccessibleName(carried_words(file))
        self.bring = Button(translate("SyncPanel", "Impor hasil"), icon="download")
        self.look = Button(translate("SyncPanel", "Lihat isinya"), kind="ghost")
        self.bring.clicked.connect(self.results_asked)
        self.look.clicked.connect(lambda: self.opened.emit(file))
        left_at = translate("SyncPanel", "Dibawa keluar {when}").format(
            when=when_words(file.left_at, now, zone)
        )
        head = row(Label(left_at, weight=Weight.SEMIBOLD, tone="check"), None)
        words = column(
            head,
            Label(carried_words(file), weight=Weight.MEDIUM, wrap=True),
            Label(_advice(file), tone="text2", wrap=True),
            spacing=3,
        )
        icon = IconLabel("package-open", "check", ICON)
        body = row(column(3, icon, None, spacing=0), (words, 1), spacing=8)
        body.addSpacing(16)
        if account.may(Right.RESOLVE_UNKNOWN):
            for button in (self.look, self.bring):
                body.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(column(body, 12, Hairline(), spacing=0, margins=(0, 8, 0, 0)))


def carried_words(file: CarriedFile) -> str:
    """Return the file's name and how many of its reports are open: ``bawaan.loket: 12 laporan``."""
    if file.open == file.items:
        text = translate("SyncPanel", "{file}: {count} laporan")
    else:
        text = translate("SyncPanel", "{file}: {count} laporan, {open} belum ada hasilnya")
    return text.format(file=file.file_name, count=number(file.items), open=number(file.open))


def _advice(file: CarriedFile) -> str:
    if file.peer is None:
        return translate(
            "SyncPanel", "Dikirim oleh loket yang mengimpornya. Tunggu berkas hasilnya, lalu impor di sini."
        )
    return translate(
        "SyncPanel", "Dikirim oleh loket {desk}. Tunggu berkas hasilnya, lalu impor di sini."
    ).format(desk=file.peer)
