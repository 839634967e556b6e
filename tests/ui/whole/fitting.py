"""What is wrong with the texts of a window: cut, shortened without the whole being at hand, out of sight, or one on another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QLabel,
    QTabBar,
    QWidget,
)

from tests.ui.whole.written import ELLIPSIS, Written, written_in
from ui.common.chips import _FileFace
from ui.common.sheet import Sheet
from ui.deadlines.pane import DeadlinePane
from ui.register.detail_pane import DetailPane
from ui.register.filter_panel import FilterPanel
from ui.shell.status_bar import StatusItem

SPOKEN = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
DATA_ON_BUTTONS = (_FileFace, StatusItem)
"""Buttons whose words are somebody's data (a file's name, a sentence of trouble) and may be long."""
OVERLAYS = (Sheet, DetailPane, DeadlinePane, FilterPanel)
"""What is made to lie over other things."""
_BETWEEN_FACTS = "·"


def faults_of_texts(window: QWidget) -> list[str]:
    """Return everything that cannot be read as it should, in plain words."""
    root, seen = _on_top(window), texts_in_sight(window)
    found = [fault for each in seen for fault in _faults(each)]
    return [*found, *_out_of_sight(root), *_on_top_of_each_other(seen)]


def texts_in_sight(window: QWidget) -> list[Written]:
    """Return the texts that are neither scrolled away nor below something that is made to lie over them."""
    root = _on_top(window)
    texts = [each for each in written_in(window) if root is each.owner or root.isAncestorOf(each.owner)]
    return [each for each in texts if not _is_hidden(each)]


def _on_top(window: QWidget) -> QWidget:
    sheet = next((each for each in window.findChildren(Sheet) if each.isVisible()), None)
    return window if sheet is None else sheet.card


def _faults(text: Written) -> Iterator[str]:
    if text.is_cut:
        yield f"{_named(text)} lacks {text.lacking[0]:.0f} × {text.lacking[1]:.0f} px"
    if text.is_shortened and not _whole_is_at_hand(text):
        yield f"{_named(text)} is shortened"
    hidden = _beyond(text)
    if hidden:
        yield f"{_named(text)} reaches out of {hidden}"


def _whole_is_at_hand(text: Written) -> bool:
    """Tell whether tooltip or spoken text hold what the ellipsis left out; a control's own words may not be shortened."""
    owner = text.owner
    if isinstance(owner, QAbstractButton) and not isinstance(owner, DATA_ON_BUTTONS):
        return owner.text().endswith(ELLIPSIS)
    spoken = [owner.toolTip(), owner.accessibleName(), owner.accessibleDescription()]
    view = owner.parentWidget()
    if isinstance(view, QAbstractItemView) and owner is view.viewport():
        index = view.indexAt(text.place.center())
        spoken += [str(index.data(role) or "") for role in SPOKEN]
    if isinstance(owner, QTabBar):
        spoken += [owner.tabToolTip(each) for each in range(owner.count())]
    parts = [_plain(each) for each in text.words.removesuffix(ELLIPSIS).split(_BETWEEN_FACTS)]
    said = [_plain(each) for each in spoken]
    return all(any(part in each for each in said) for part in parts) or any(
        text.words in each for each in spoken
    )


def _beyond(text: Written) -> str:
    """Return of what the text sticks out; where one scrolls down, only to the sides."""
    place, owner = text.place, text.owner
    each: QWidget | None = owner
    scrolls = False
    while each is not None:
        scrolls = scrolls or _scrolls(each)
        room = each.rect().adjusted(-1, -1, 1, 1)
        if scrolls:
            place = QRect(place.left(), room.top(), place.width(), 1)
        if not room.contains(place):
            return f"{type(each).__name__} {each.width()}×{each.height()} at {place.getRect()}"
        if each.isWindow():
            break
        place = place.translated(each.pos())
        each = each.parentWidget()
    return ""


def _out_of_sight(root: QWidget) -> Iterator[str]:
    """Tell of labels and buttons that should be there and of which nothing is."""
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, QLabel | QAbstractButton) or not widget.isVisible() or _is_empty(widget):
            continue
        if widget.visibleRegion().isEmpty() and not _is_scrolled(widget):
            yield f"{type(widget).__name__} {widget.text()!r} cannot be seen"


def _is_empty(widget: QLabel | QAbstractButton) -> bool:
    return not widget.text() or widget.objectName().startswith("Scroll")


def _scrolls(widget: QWidget) -> bool:
    area = widget.parentWidget()
    if not isinstance(area, QAbstractScrollArea) or area.viewport() is not widget:
        return False
    return isinstance(area, QAbstractItemView) or area.verticalScrollBar().maximum() > 0


def _is_hidden(text: Written) -> bool:
    """Tell whether the text is scrolled away, or below something that is made to lie over others."""
    if not _is_in_sight(text):
        return True
    top: QWidget | None = text.owner.window().childAt(text.in_window().center())
    while top is not None and top is not text.owner and not top.isAncestorOf(text.owner):
        if isinstance(top, OVERLAYS):
            return True
        top = top.parentWidget()
    return False


def _is_in_sight(text: Written) -> bool:
    """Tell whether the middle of the text is not scrolled away."""
    centre = text.place.center()
    return text.owner.visibleRegion().contains(centre) or not _is_scrolled(text.owner)


def _is_scrolled(widget: QWidget) -> bool:
    each: QWidget | None = widget
    while each is not None and not each.isWindow():
        if _scrolls(each):
            return True
        each = each.parentWidget()
    return False


def _on_top_of_each_other(texts: Sequence[Written]) -> Iterator[str]:
    inner = [(each, _in_sight(each).adjusted(1, 3, -1, -3), _overlay(each)) for each in texts]
    for (one, here, layer), (other, there, its_layer) in combinations(inner, 2):
        if layer is its_layer and here.intersects(there):
            yield f"{_named(one)} and {_named(other)} stand on each other at {here.intersected(there).getRect()}"


def _in_sight(text: Written) -> QRect:
    """Return the part of the text's place that is not scrolled away, in the window's coordinates."""
    if not _is_scrolled(text.owner):
        return text.in_window()
    shown = text.place.intersected(text.owner.visibleRegion().boundingRect())
    return shown.translated(text.owner.mapTo(text.owner.window(), QPoint()))


def _overlay(text: Written) -> QWidget | None:
    each: QWidget | None = text.owner
    while each is not None and not isinstance(each, OVERLAYS):
        each = each.parentWidget()
    return each


def _named(text: Written) -> str:
    chain = [type(text.owner).__name__]
    each = text.owner.parentWidget()
    while each is not None and len(chain) < 4:
        chain.append(type(each).__name__)
        each = each.parentWidget()
    return f"{text.words[:60]!r} in {' < '.join(chain)}"


def _plain(words: str) -> str:
    return words.replace("\N{NO-BREAK SPACE}", " ").strip().casefold()
