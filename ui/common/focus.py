"""Where the focus goes that is given to a whole screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


class _Lead(QObject):
    """Passes on the focus that its parent gets."""

    def __init__(self, whole: QWidget, target: QWidget) -> None:
        super().__init__(whole)
        self.target = target
        whole.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.FocusIn:
            return False
        self.target.setFocus(Qt.FocusReason.OtherFocusReason)
        return True


def lead_focus(whole: QWidget, target: QWidget) -> None:
    """Pass every focus that ``whole`` gets on to ``target``.

    Unlike with Qt's focus proxy, ``whole`` is no stop on the way of Tab then: with one, Tab comes back to ``target``
    from whatever stands before it, and never reaches that, nor what is outside ``whole``.
    """
    lead = _lead_of(whole)
    if lead is None:
        _Lead(whole, target)
    else:
        lead.target = target


def leads_focus(whole: QWidget) -> bool:
    """Tell whether ``whole`` passes its focus on."""
    return _lead_of(whole) is not None


def _lead_of(whole: QWidget) -> _Lead | None:
    return next((each for each in whole.children() if isinstance(each, _Lead)), None)
