"""Showing an identity in full: why, in a small menu at the button, and no longer than it is needed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.reveal_reason import OFFERED, RevealReason
from desktop.domain.wording import label
from ui.register.action_menu import ActionMenu, MenuAction
from ui.register.actions import ComplaintActions
from ui.register.reveal_sheet import RevealSheet

SHOWN_MS = 60_000
"""After a minute an identity is masked again, as it is when another complaint is chosen or the screen is locked."""


class Revealing(QObject):
    """Knows of which complaint the identity is shown now; ``changed()`` when it is shown or hidden."""

    changed = Signal()

    def __init__(self, actions: ComplaintActions, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        self._number = ""
        self.clock = QTimer(self)
        self.clock.setSingleShot(True)
        self.clock.setInterval(SHOWN_MS)
        self.clock.timeout.connect(self.end)

    def is_revealed(self, register_no: str) -> bool:
        """Tell whether the identity of this complaint is shown."""
        return bool(self._number) and self._number == register_no

    def ask(self, register_no: str, button: QWidget) -> None:
        """Offer the reasons below ``button``; each has a digit as its key."""
        offered = [
            MenuAction(f"&{place}  {label(reason)}{_goes_on(reason)}", "", partial(self._take, register_no, reason, button))
            for place, reason in enumerate(OFFERED, start=1)
        ]  # fmt: skip
        ActionMenu(offered, button).open_below(button)

    def begin(self, register_no: str) -> None:
        """Show it from now on."""
        self._number = register_no
        self.clock.start()
        self.changed.emit()

    def end(self) -> None:
        """Hide it again."""
        if self._number:
            self.forget()
            self.changed.emit()

    def forget(self) -> None:
        """Hide it with the next thing that is shown."""
        self._number = ""
        self.clock.stop()

    def _take(self, register_no: str, reason: RevealReason, button: QWidget) -> None:
        if reason is RevealReason.OTHER:
            self._actions.ask_reveal(RevealSheet(button.window(), register_no), register_no)
        else:
            self._actions.reveal(register_no, reason)


def _goes_on(reason: RevealReason) -> str:
    return "…" if reason is RevealReason.OTHER else ""
