"""The line at the foot that always tells: who, connection, queue, to be checked, last success, next try."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.domain.wording import clock_time
from resources.i18n import translate
from ui.common.dates import day_in_lists
from ui.common.icons import paint_icon
from ui.common.menu import Menu
from ui.common.painting import draw_text, paint_block, paint_outline, smooth, text_width
from ui.common.panels import Ground
from ui.common.theme import px
from ui.common.tokens import STATUS_HEIGHT, WIDTH_NORMAL, Colour, Size, Weight
from ui.shell.entries import StatusLine

_ICON = 15
_ICON_GAP = 6
_EDGE = 16
_LONGEST_TROUBLE = 420


class StatusItem(QAbstractButton):
    """An icon and a few words; pressing it leads to where it is explained."""

    def __init__(self, parent: QWidget, *, focusable: bool = False) -> None:
        super().__init__(parent)
        self._icon = ""
        self._tones: tuple[Colour, Colour] = ("text2", "text2")
        self._weight = Weight.REGULAR
        self._short, self._is_compact = "", False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if focusable else Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_text(
        self,
        icon: str,
        tone: Colour,
        text: str,
        text_tone: Colour = "text2",
        weight: Weight = Weight.REGULAR,
        *,
        short: str = "",
    ) -> None:
        """Show an icon and words; without words the item is hidden. ``short`` stands for them when compact."""
        self._icon, self._tones, self._weight = icon, (tone, text_tone), weight
        self._short = short
        self.setText(text)
        self.setAccessibleName(text)
        self.update()

    def set_compact(self, is_compact: bool) -> None:
        """Show the short words beside the icon, and the whole as tooltip."""
        self._is_compact = is_compact
        if self._short:
            self.setToolTip(self.text() if is_compact else "")
        self.update()

    @property
    def _words(self) -> str:
        return self._short if self._is_compact and self._short else self.text()

    @property
    def tone(self) -> Colour:
        """Return the colour of the icon."""
        return self._tones[0]

    def sizeHint(self) -> QSize:
        """Return the room for icon and words."""
        icon = _ICON + _ICON_GAP if self._icon else 0
        words = min(float(_LONGEST_TROUBLE), text_width(self._words, Size.SMALL, self._weight, tabular=True))
        return QSize(math.ceil(icon + words) + 1, px(STATUS_HEIGHT) - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the item."""
        painter = smooth(self)
        rect = QRectF(self.rect())
        around = rect.adjusted(0, 3, 0, -3)
        if self.underMouse() and self.isEnabled():
            paint_block(painter, around, "hover", 4)
        left = 0.0
        if self._icon:
            paint_icon(painter, self._icon, 0, (self.height() - _ICON) // 2, _ICON, self._tones[0])
            left = _ICON + _ICON_GAP
        draw_text(
            painter,
            rect.adjusted(left, 0, 0, 0),
            self._words,
            size=Size.SMALL,
            weight=self._weight,
            tone=self._tones[1],
            tabular=True,
        )
        if self.hasFocus():
            paint_outline(painter, around, focused=True, fill=None)
        painter.end()


class StatusBar(Ground):
    """Shows a :class:`StatusLine`; where the room is short the least important parts go first."""

    spoken_as = QAccessible.Role.StatusBar
    lock_requested = Signal()
    sign_out_requested = Signal()
    password_requested = Signal()
    sync_pressed = Signal()
    trouble_pressed = Signal()
    backup_pressed = Signal()
    update_pressed = Signal()
    find_pressed = Signal()
    keys_pressed = Signal()

    def __init__(self, zone: ZoneInfo, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__("canvas", line_top=True, parent=parent)
        self._zone, self._now = zone, now
        self.setFixedHeight(px(STATUS_HEIGHT))
        self.who = StatusItem(self, focusable=True)
        self.online = StatusItem(self)
        self.waiting = StatusItem(self)
        self.unknown = StatusItem(self)
        self.attention = StatusItem(self)
        self.news = StatusItem(self)
        self.next_try = StatusItem(self)
        self.backup = StatusItem(self)
        self.update_item = StatusItem(self)
        self.finder = StatusItem(self)
        self.keys = StatusItem(self)
        self.finder.show_text("", "text3", translate("StatusBar", "Ctrl+K Cari apa saja"), "text3")
        self.keys.show_text("", "text3", translate("StatusBar", "F1 Tombol"), "text3")
        self.who.clicked.connect(self._on_who_clicked)
        for item in (self.online, self.waiting, self.unknown, self.attention):
            item.clicked.connect(self.sync_pressed)
        self.backup.clicked.connect(self.backup_pressed)
        self.update_item.clicked.connect(self.update_pressed)
        self.finder.clicked.connect(self.find_pressed)
        self.keys.clicked.connect(self.keys_pressed)
        self.news.clicked.connect(self._on_news_clicked)
        self._has_trouble = self._is_for_settings = False
        self.setAccessibleName(translate("StatusBar", "Keadaan"))

    def show_line(self, line: StatusLine) -> None:
        """Show the latest state of things."""
        self.who.show_text("user-round", "text2", f"{line.full_name} · {line.counter}")
        sign = line.standing
        loud: tuple[Colour, Weight] = ("check", Weight.SEMIBOLD) if sign.is_loud else ("text", Weight.MEDIUM)
        self.online.show_text(sign.icon, sign.tone, sign.words, *loud)
        text = translate("StatusBar", "Antrean {count}").format(count=line.waiting)
        self.waiting.show_text("clock", "wait", text, short=str(line.waiting))
        text = translate("StatusBar", "Perlu dicek {count}").format(count=line.unknown)
        if line.unknown:
            self.unknown.show_text(
                "circle-help", "check", text, "check", Weight.SEMIBOLD, short=str(line.unknown)
            )
        else:
            self.unknown.show_text("circle-help", "none", text, short=str(line.unknown))
        text = translate("StatusBar", "Perlu tindakan {count}").format(count=line.attention)
        self.attention.show_text(
            "circle-alert",
            "act",
            text if line.attention else "",
            "act",
            Weight.SEMIBOLD,
            short=str(line.attention),
        )
        self._show_news(line)
        self._arrange()

    def show_backup(self, words: str, short: str, *, is_good: bool) -> None:
        """Show when the last backup and the last rehearsal were; ``short`` where there is little room."""
        self.backup.show_text("database-backup", "ok" if is_good else "act", words, short=short)
        self._arrange()

    def show_update(self, words: str, version: str) -> None:
        """Show that a newer version is there, or nothing; ``version`` alone where there is little room."""
        self.update_item.show_text("download" if words else "", "accent", words, short=version)
        self._arrange()

    def texts(self) -> list[str]:
        """Return the texts that are visible, in reading order."""
        return [item.text() for item in self._in_order() if item.isVisibleTo(self)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew."""
        super().resizeEvent(event)
        self._arrange()

    def _show_news(self, line: StatusLine) -> None:
        self._has_trouble, self._is_for_settings = bool(line.trouble), line.is_for_settings
        self.news.setToolTip(line.trouble or "")
        self.next_try.show_text("", "text2", "")
        if line.trouble:
            self.news.show_text("triangle-alert", "check", line.trouble, "check", Weight.MEDIUM)
        elif line.sending:
            self.news.show_text("refresh-cw", "accent", line.sending, "text")
        else:
            self._show_times(line)

    def _show_times(self, line: StatusLine) -> None:
        if line.last_success_at is None:
            self.news.show_text("circle-check", "none", translate("StatusBar", "Belum pernah terkirim"))
        else:
            text = translate("StatusBar", "Terakhir terkirim {time}").format(
                time=self._when(line.last_success_at)
            )
            self.news.show_text("circle-check", "ok" if line.standing.is_proven else "none", text)
        if line.next_try_at is not None:
            text = translate("StatusBar", "Coba berikutnya {time}").format(time=self._when(line.next_try_at))
            self.next_try.show_text("history", "text2", text)

    def _when(self, at: datetime) -> str:
        """Return the time today, or the day with another one."""
        day, today = at.astimezone(self._zone).date(), self._now().astimezone(self._zone).date()
        return clock_time(at, self._zone) if day == today else day_in_lists(day, today)

    def _in_order(self) -> list[StatusItem]:
        return [
            self.who, self.online, self.waiting, self.unknown, self.attention, self.news, self.next_try, self.backup,
            self.update_item, self.finder, self.keys,
        ]  # fmt: skip

    def _arrange(self) -> None:
        """Place the items from both sides, dropping the least important ones until the rest fits."""
        gap = 24 if self.width() >= px(WIDTH_NORMAL) else 16
        shown = [item for item in self._in_order() if item.text()]
        counts = (self.waiting, self.unknown, self.attention)
        for item in (*counts, self.backup, self.update_item):
            item.set_compact(False)
        if self._is_too_wide(shown, gap) and self.finder in shown:
            shown.remove(self.finder)
        for item in (self.update_item, self.backup):
            item.set_compact(self._is_too_wide(shown, gap))
        for spare in (self.next_try, self.backup, self.update_item, self.keys, self.news):
            if not self._is_too_wide(shown, gap):
                break
            if spare in shown and not (spare is self.news and self._has_trouble):
                shown.remove(spare)
        for item in counts:
            item.set_compact(self._is_too_wide(shown, gap))
        left, right = _EDGE, self.width() - _EDGE
        for item in self._in_order():
            item.setVisible(item in shown)
        for item in (self.keys, self.finder):
            if item in shown:
                right -= item.sizeHint().width()
                item.setGeometry(right, 1, item.sizeHint().width(), item.sizeHint().height())
                right -= 14
        for item in shown:
            if item not in (self.keys, self.finder):
                width = min(item.sizeHint().width(), max(40, right - left))
                item.setGeometry(left, 1, width, item.sizeHint().height())
                left += width + gap

    def _is_too_wide(self, items: list[StatusItem], gap: int) -> bool:
        widths = sum(item.sizeHint().width() for item in items)
        return 2 * _EDGE + widths + gap * max(0, len(items) - 1) > self.width()

    def _on_news_clicked(self) -> None:
        to_settings = self._has_trouble and self._is_for_settings
        (self.trouble_pressed if to_settings else self.sync_pressed).emit()

    def _on_who_clicked(self) -> None:
        menu = Menu(self)
        menu.add(translate("StatusBar", "Kunci layar"), self.lock_requested.emit, "lock")
        menu.add(translate("StatusBar", "Ganti kata sandi"), self.password_requested.emit, "user-round")
        menu.add(translate("StatusBar", "Keluar"), self.sign_out_requested.emit, "log-out")
        menu.show_at(self.who, above=True)
