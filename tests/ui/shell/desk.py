"""A desk with plain screens, for tests of the window itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from ui.common.button import Button
from ui.common.field import Field
from ui.common.layout import boxed, column, row
from ui.common.line_edit import LineEdit
from ui.common.panels import ScreenHeader, SidePane, Surface
from ui.common.shortcuts import ShortcutTable
from ui.shell.entries import ScreenEntry, StatusLine
from ui.shell.window import MainWindow
from ui.sync_panel.standing import Standing

NOW = datetime(2026, 11, 24, 7, 5, tzinfo=UTC)
LINE = StatusLine(
    full_name="Rina Marlina",
    counter="Loket 1",
    standing=Standing("wifi", "ok", "Terhubung", is_proven=True),
    waiting=2,
    unknown=1,
    last_success_at=datetime(2026, 11, 24, 6, 47, tzinfo=UTC),
    next_try_at=datetime(2026, 11, 24, 7, 17, tzinfo=UTC),
)
WORDS = {
    "intake": ("file-pen-line", "Catat", "F2"),
    "register": ("book-open-text", "Register", "F3"),
    "reports": ("chart-column", "Laporan", "F6"),
    "sync": ("refresh-cw", "Sinkronisasi", "F7"),
    "settings": ("settings", "Pengaturan", "F10"),
}


class PlainScreen(Surface):
    """A header, a field, a pane with one button bound to a key."""

    def __init__(self, screen_id: str, title: str, keys: ShortcutTable, pressed: list[str]) -> None:
        super().__init__()
        self.edit = LineEdit()
        self.save = Button(f"Cetak {title}", icon="printer", key="Ctrl+P", kind="primary")
        self.save.clicked.connect(lambda: pressed.append(screen_id))
        pane = SidePane(264)
        pane.body.addStretch(1)
        pane.body.addWidget(self.save)
        body = boxed(column(Field("Cari", self.edit), None, margins=(24, 8, 24, 8)))
        page = column(ScreenHeader(title), (body, 1), spacing=0)
        self.setLayout(row((page, 1), (pane, 0), spacing=0))
        keys.bind_button(screen_id, self, self.save)


class Desk:
    """The window with its screens and what happened to them."""

    def __init__(self) -> None:
        self.built: list[str] = []
        self.pressed: list[str] = []
        self.found: list[str] = []
        self.keys = ShortcutTable()
        entries = [
            ScreenEntry(each, icon, word, key, self._factory(each, word), at_foot=each == "settings")
            for each, (icon, word, key) in WORDS.items()
        ]
        self.window = MainWindow(
            entries,
            LINE,
            keys=self.keys,
            zone=ZoneInfo("Asia/Jakarta"),
            now=lambda: NOW,
            place="Kab. Muara Enim",
            find=self.found.append,
        )

    def _factory(self, screen_id: str, word: str) -> Callable[[], QWidget]:
        def build() -> QWidget:
            self.built.append(screen_id)
            return PlainScreen(screen_id, word, self.keys, self.pressed)

        return build
