"""Who is at the desk, and whether they still are: the idle lock, accounts changed elsewhere, coming and going noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.common.jobs import JobRunner
from ui.shell.idle_lock import IdleLock

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

    from desktop.domain.errors import LoketError
    from ui.shell.opening import SignedIn

_RECHECK_MS = 60_000


class Presence(QObject):
    """``idle()`` when nobody was there for too long, ``changed(sentence)`` when the account of whoever is there was."""

    idle = Signal()
    changed = Signal(str)

    def __init__(self, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._signed_in: SignedIn | None = None
        self.idle_lock = IdleLock(self)
        self.idle_lock.idle.connect(self.idle)
        self._recheck = QTimer(self, interval=_RECHECK_MS)
        self._recheck.timeout.connect(self.check_account)

    def come(self, signed_in: SignedIn, window: QWindow | None) -> None:
        """Begin to watch: somebody signed in or unlocked their screen."""
        self._signed_in = signed_in
        if window is not None:
            self.idle_lock.watch(window, signed_in.idle_lock_minutes)
        self._recheck.start()

    def rest(self) -> None:
        """Stop watching: nobody is at the desk."""
        self.idle_lock.rest()
        self._recheck.stop()

    def lock(self, *, is_idle: bool) -> None:
        """Note that the screen was locked, and stop watching."""
        self.rest()
        if self._signed_in is not None:
            sign_in, account = self._signed_in.tools.sign_in, self._signed_in.account
            self._jobs.store(lambda: sign_in.locked(account, is_idle=is_idle), _ignore, _ignore)

    def leave(self) -> None:
        """Note that the person left, and stop watching."""
        self.rest()
        if self._signed_in is not None:
            sign_in, account = self._signed_in.tools.sign_in, self._signed_in.account
            self._jobs.store(lambda: sign_in.signed_out(account), _ignore, _ignore)
        self._signed_in = None

    def check_account(self) -> None:
        """See whether the person's account was disabled or got another role, by whom and wherever that was done."""
        if self._signed_in is not None:
            sign_in, account = self._signed_in.tools.sign_in, self._signed_in.account
            self._jobs.store(lambda: sign_in.as_now(account), _ignore, self._on_changed)

    def _on_changed(self, error: LoketError) -> None:
        if error.code == "not_signed_in":
            self.changed.emit(error.message)


def _ignore(_outcome: object) -> None:
    """Let an outcome pass on which nothing depends: what cannot be noted keeps nobody at the desk or from it."""
