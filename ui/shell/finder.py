"""Ctrl+K: go to a screen, do an action, or look a number or a name up in the register."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from resources.i18n import translate
from ui.common.icons import paint_icon
from ui.common.line_edit import LineEdit
from ui.common.matching import Matcher
from ui.common.painting import RIGHT, draw_text, paint_block
from ui.common.scrolling import dress_scrolling
from ui.common.sheet import Sheet
from ui.common.theme import px
from ui.common.tokens import ICON, Colour, Size, Weight

_ROW = 36
_SHOWN = 9


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be done: its words, its key, and the doing."""

    words: str
    run: Callable[[], None]
    key: str = ""
    icon: str = ""


class _OfferRow(QStyledItemDelegate):
    """Draws icon, words and key."""

    def __init__(self, finder: Finder) -> None:
        super().__init__(finder)
        self._finder = finder

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, px(_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        offer = self._finder.offers[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            paint_block(painter, rect, "select")
        if offer.icon:
            tone: Colour = "accent" if chosen else "text2"
            paint_icon(painter, offer.icon, rect.x() + 10, rect.y() + (rect.height() - ICON) // 2, ICON, tone)
        key_room = draw_text(
            painter, rect.adjusted(0, 0, -12, 0), offer.key, size=Size.SMALL, tone="text3", align=RIGHT
        )
        words = rect.adjusted(38, 0, -24 - key_room, 0)
        draw_text(painter, words, offer.words, weight=Weight.MEDIUM if chosen else Weight.REGULAR)
        painter.restore()


class Finder(Sheet):
    """A line and a list; Up and Down walk, Enter does.

    ``look_up(text)`` is offered for every text: first when it has a digit (a register number, a NIK, a phone), last
    otherwise.
    """

    def __init__(self, host: QWidget, offers: Sequence[Offer], look_up: Callable[[str], None]) -> None:
        super().__init__(host, "", width=560, at_top=True)
        name = translate("Finder", "Cari apa saja")
        self.setAccessibleName(name)
        self._all = offers
        self._look_up = look_up
        self._matcher = Matcher((str(at), offer.words) for at, offer in enumerate(offers))
        self.offers: list[Offer] = []
        self.body.setContentsMargins(12, 12, 12, 12)
        self.body.setSpacing(8)
        self.edit = LineEdit(
            placeholder=translate("Finder", "Layar, tindakan, nomor register, nama"),
            name=name,
            icon="search",
            height=40,
        )
        self.edit.textChanged.connect(self._on_text_changed)
        self._model = QStringListModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_OfferRow(self))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(name)
        self.list.setFixedHeight(px(_ROW) * _SHOWN)
        dress_scrolling(self.list)
        self.list.clicked.connect(lambda index: self._run(index.row()))
        self.body.addWidget(self.edit)
        self.body.addWidget(self.list)
        self.closed.connect(self.deleteLater)
        self._on_text_changed("")
        self.open(self.edit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk and run."""
        at = self.list.currentIndex().row()
        if event.key() == Qt.Key.Key_Down:
            self._select(at + 1)
        elif event.key() == Qt.Key.Key_Up:
            self._select(at - 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(at)
        else:
            super().keyPressEvent(event)

    def _on_text_changed(self, text: str) -> None:
        found = [self._all[int(key)] for key, _ in self._matcher.find(text, limit=30)]
        typed = text.strip()
        if typed:
            words = translate("Finder", "Cari “{text}” di register")
            look_up = Offer(words.format(text=typed), lambda: self._look_up(typed), icon="search")
            found.insert(0 if any(letter.isdigit() for letter in typed) else len(found), look_up)
        self.offers = found
        self._model.setStringList([offer.words for offer in found])
        self._select(0)

    def _select(self, at: int) -> None:
        if self.offers:
            self.list.setCurrentIndex(self._model.index(at % len(self.offers), 0))

    def _run(self, at: int) -> None:
        if 0 <= at < len(self.offers):
            offer = self.offers[at]
            self.close_sheet()
            offer.run()
