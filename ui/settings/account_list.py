"""The people who may sign in, as a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.domain.access import Account
from desktop.domain.wording import label
from resources.i18n import translate
from ui.common.icons import paint_icon
from ui.common.painting import RIGHT, draw_text, paint_outline
from ui.common.scrolling import dress_scrolling
from ui.common.theme import colour, px
from ui.common.tokens import ICON, ROW_HEIGHT, Colour, Size, Weight

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_MARGIN, _MARK = 24, 3


class AccountModel(QAbstractListModel):
    """Holds the accounts."""

    def __init__(self) -> None:
        super().__init__()
        self.accounts: Sequence[Account] = ()

    def set_accounts(self, accounts: Sequence[Account]) -> None:
        """Show other accounts."""
        self.beginResetModel()
        self.accounts = tuple(accounts)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.accounts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a person in words."""
        if role != int(Qt.ItemDataRole.DisplayRole):
            return None
        account = self.accounts[index.row()]
        return ", ".join(each for each in (account.full_name, account.username, state_words(account)) if each)


def state_words(account: Account) -> str:
    """Return the role, or that the person cannot sign in any more."""
    return label(account.role) if account.is_active else translate("Settings", "Tidak aktif")


class _Delegate(QStyledItemDelegate):
    def __init__(self, model: AccountModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        account = self._model.accounts[index.row()]
        painter.save()
        rect = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, colour("select"))
            painter.fillRect(QRectF(rect.left(), rect.top(), _MARK, rect.height()), colour("accent"))
        else:
            line = QRectF(rect.left() + _MARGIN, rect.bottom() - 1, rect.width() - _MARGIN, 1)
            painter.fillRect(line, colour("line"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_outline(painter, rect.adjusted(1, 1, -1, -1), focused=True, fill=None)
        tone: Colour = "text" if account.is_active else "text3"
        icon = "user-round" if account.is_active else "ban"
        paint_icon(painter, icon, rect.left() + _MARGIN, rect.center().y() - ICON / 2, ICON, "text2")
        room = rect.adjusted(_MARGIN + ICON + 12, 0, -_MARGIN, 0)
        half = rect.height() / 2
        top = QRectF(room.left(), rect.top() + px(5), room.width() * 0.68, half - px(4))
        weight = Weight.MEDIUM if chosen else Weight.REGULAR
        draw_text(painter, top, account.full_name, weight=weight, tone=tone)
        below = QRectF(top.left(), rect.top() + half, top.width(), half - px(6))
        draw_text(painter, below, account.username, size=Size.SMALL, tone="text2")
        draw_text(painter, room, state_words(account), tone="text2", align=RIGHT)
        painter.restore()


class AccountList(QListView):
    """``account_chosen(Account)`` whenever another person is chosen."""

    account_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people = AccountModel()
        self._people.setParent(self)
        self.setAccessibleName(translate("Settings", "Akun"))
        self.setModel(self._people)
        self.setItemDelegate(_Delegate(self._people, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        dress_scrolling(self)

    @property
    def accounts(self) -> Sequence[Account]:
        """Return the accounts in the list."""
        return self._people.accounts

    @property
    def chosen(self) -> Account | None:
        """Return the chosen account."""
        index = self.currentIndex()
        return self._people.accounts[index.row()] if index.isValid() else None

    def show_accounts(self, accounts: Sequence[Account], username: str | None = None) -> None:
        """Show these, with ``username`` (or who was chosen before, or the first) chosen."""
        wanted = username or (self.chosen.username if self.chosen else None)
        self._people.set_accounts(accounts)
        rows = [n for n, account in enumerate(accounts) if account.username == wanted]
        if accounts:
            self.setCurrentIndex(self._people.index(rows[0] if rows else 0))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell who is chosen."""
        super().selectionChanged(selected, deselected)
        if self.chosen is not None and selected.count():
            self.account_chosen.emit(self.chosen)
