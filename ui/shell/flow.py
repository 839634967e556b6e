"""From the first paint to the desk and back: opening, sign-in, lock, sign-out; `first_steps` leads to the first desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from desktop.domain.errors import LoketError
from desktop.runtime.window_state import fingerprint
from resources.i18n import set_language, translate
from ui.common.jobs import JobRunner
from ui.shell.first_steps import FirstSteps
from ui.shell.frame import Frame
from ui.shell.presence import Presence
from ui.sign_in.screen import SignInScreen

if TYPE_CHECKING:
    from desktop.domain.office import Office
    from ui.shell.desk_page import DeskPage
    from ui.shell.opening import OpenedDesk, Opening, SignedIn
    from ui.sign_in.new_password import NewPasswordScreen


class LastSeen(NamedTuple):
    """The screen that somebody was at last, and the fingerprint of who it was."""

    screen: str = ""
    person: str = ""


class DeskFlow(QObject):
    """Owns which page the frame shows. ``build_desk`` makes the page of a signed-in person."""

    def __init__(
        self,
        frame: Frame,
        jobs: JobRunner,
        opening: Opening,
        build_desk: Callable[[SignedIn, DeskFlow], DeskPage],
        *,
        office: str,
        regency: str,
        wants_sample: bool,
        last_seen: LastSeen | None = None,
    ) -> None:
        super().__init__(frame)
        self.last_seen = last_seen or LastSeen()
        self._frame, self._jobs, self._opening, self._build_desk = frame, jobs, opening, build_desk
        self._opened: OpenedDesk | None = None
        self._early: tuple[str, str] | None = None
        self._sign_in = self._new_sign_in(office, regency, "")
        self._desk: DeskPage | None = None
        self._signed_in: SignedIn | None = None
        self._new_password: NewPasswordScreen | None = None
        self._first_steps = FirstSteps(frame, jobs, opening, wants_sample=wants_sample)
        self._first_steps.opened.connect(self._on_opened)
        self._first_steps.again.connect(self.open)
        self._first_steps.restored.connect(self._on_restored)
        self.presence = Presence(jobs, self)
        self.presence.idle.connect(self._on_idle)
        self.presence.changed.connect(self._on_account_changed)
        frame.show_page(self._sign_in)

    def open(self) -> None:
        """Open the data behind the window that is already painted."""
        self._jobs.store(self._opening.open, self._on_opened, self._on_cannot_open)

    def sign_out(self) -> None:
        """Leave the desk; what was typed is kept as drafts by its screens."""
        self.presence.leave()
        self._leave_desk()
        self._show_sign_in("")
        self._jobs.store(self._opening.open, self._on_opened, self._on_cannot_open)

    def change_language(self, language: str) -> None:
        """Build the desk anew in another language, and show the settings where the wish came from."""
        set_language(language)
        QTimer.singleShot(0, self, self._rebuild_desk)

    def leave_sample(self) -> None:
        """Throw the demonstration office away and return to the first start."""
        self._leave_desk()
        self.last_seen = LastSeen()
        self._opened = self._signed_in = None
        self._show_sign_in("")
        self._sign_in.show_busy(translate("SignIn", "Menghapus data contoh…"))
        self._jobs.store(self._opening.leave_sample, self._on_opened, self._on_cannot_open)

    def may_close(self) -> bool:
        """Tell whether the window may close at once; whoever is at the desk is reminded once of what is left of the day."""
        desk = self._desk
        return desk is None or not desk.isVisible() or desk.may_leave(self._frame.close)

    def sign_out_for_good(self) -> None:
        """Leave the desk because the program ends."""
        self.presence.leave()
        self._leave_desk()

    def lock(self, *, is_idle: bool = False) -> None:
        """Ask for the password again; the desk stays as it is behind, and nothing of it can be seen."""
        desk, signed_in = self._desk, self._signed_in
        if desk is None or signed_in is None or not desk.isVisible():
            return
        self.presence.lock(is_idle=is_idle)
        _close_windows_of(desk)
        self._show_sign_in(signed_in.account.username, is_locked=True)

    def _on_idle(self) -> None:
        self.lock(is_idle=True)

    def _on_account_changed(self, sentence: str) -> None:
        self.lock()
        self._sign_in.show_error(sentence)

    def _new_sign_in(
        self, office: str, regency: str, admin_name: str, username: str = "", *, is_locked: bool = False
    ) -> SignInScreen:
        screen = SignInScreen(
            office=office, regency=regency, admin_name=admin_name, username=username, is_locked=is_locked
        )
        screen.submitted.connect(self._on_submitted)
        return screen

    def _show_sign_in(self, username: str, *, is_locked: bool = False) -> None:
        before, opened = self._sign_in, self._opened
        office = opened.office if opened else None
        self._sign_in = self._new_sign_in(
            _office_line(office),
            office.regency_name if office else "",
            opened.admin_name if opened else "",
            username,
            is_locked=is_locked,
        )
        if opened is not None:
            self._sign_in.set_drafts(opened.drafts)
            self._sign_in.offer_people(opened.people_to_try)
        self._frame.show_page(self._sign_in)
        self._frame.drop_page(before)

    def _on_opened(self, opened: OpenedDesk) -> None:
        self._opened = opened
        if opened.office is None or not opened.has_accounts:
            self._first_steps.go_on(opened)
            return
        self._drop_first_steps()
        typed = self._sign_in.username.text(), self._sign_in.password.text()
        if _office_line(opened.office) and not any(typed):
            self._show_sign_in("")
        else:
            self._sign_in.set_drafts(opened.drafts)
            self._sign_in.offer_people(opened.people_to_try)
        if self._early is not None:
            self._check(*self._early)
        elif self._desk is None:
            self._jobs.network(self._opening.is_offline, self._on_link_known, _ignore)

    def _on_link_known(self, is_offline: bool) -> None:
        self._sign_in.set_offline(is_offline)

    def _on_cannot_open(self, error: LoketError) -> None:
        """Show why in place of the sign-in, from where the person may try again."""
        if error.code == "device_key_missing":
            self._ask_recovery_key()
            return
        from ui.sign_in.cannot_open import CannotOpenScreen

        self._early, office = None, self._opened.office if self._opened else None
        screen = CannotOpenScreen(error, office.regency_name if office else "")
        screen.again.connect(lambda: self._open_again(screen))
        screen.left.connect(self._frame.close)
        self._frame.show_page(screen)

    def _ask_recovery_key(self) -> None:
        """Let the recovery key open what this computer has no key to."""
        from ui.sign_in.key_screen import KeyScreen

        self._early = None
        screen = KeyScreen(self._opened.office.regency_name if self._opened and self._opened.office else "")

        def opened(desk: OpenedDesk) -> None:
            self._show_sign_in("")
            self._frame.drop_page(screen)
            self._on_opened(desk)

        screen.submitted.connect(
            lambda code: self._jobs.store(
                lambda: self._opening.open_with_recovery_key(code),
                opened,
                lambda error: screen.show_error(error.message),
            )
        )
        screen.left.connect(self._frame.close)
        self._frame.show_page(screen)

    def _on_restored(self) -> None:
        self._drop_first_steps()
        self.open()

    def _open_again(self, screen: QWidget) -> None:
        self._show_sign_in("")
        self._frame.drop_page(screen)
        self.open()

    def _on_submitted(self, username: str, password: str) -> None:
        self._sign_in.show_busy()
        if self._opened is None:
            self._early = (username, password)
        else:
            self._check(username, password)

    def _check(self, username: str, password: str) -> None:
        self._early = None
        self._jobs.store(
            lambda: self._opening.sign_in(username, password),
            lambda signed_in: self._on_checked(signed_in, password),
            self._on_refused,
        )

    def _on_refused(self, error: LoketError) -> None:
        self._sign_in.show_error(error.message)

    def _on_checked(self, signed_in: SignedIn, password: str) -> None:
        if signed_in.must_change_password:
            self._ask_new_password(signed_in, password)
        else:
            self._on_signed_in(signed_in)

    def _ask_new_password(self, signed_in: SignedIn, password: str) -> None:
        from ui.sign_in.new_password import NewPasswordScreen

        regency = signed_in.desk.desk.office.regency_name
        screen = self._new_password = NewPasswordScreen(regency, signed_in.account.full_name)
        change = signed_in.tools.change_password

        def keep(new: str) -> None:
            self._jobs.store(
                lambda: change(signed_in.account, password, new),
                lambda _none: self._on_signed_in(signed_in),
                lambda error: screen.show_error(error.field or "password", error.message),
            )

        screen.chosen.connect(keep)
        screen.dropped.connect(self._on_new_password_dropped)
        self._sign_in.forget_password()
        self._frame.show_page(screen)

    def _on_new_password_dropped(self) -> None:
        self._frame.show_page(self._sign_in)
        self._drop_new_password()

    def _drop_new_password(self) -> None:
        if self._new_password is not None:
            self._frame.drop_page(self._new_password)
            self._new_password = None

    def _on_signed_in(self, signed_in: SignedIn) -> None:
        locked, before = self._desk, self._signed_in
        if locked is not None and before is not None and before.account == signed_in.account:
            self._frame.show_page(locked)
            self.presence.come(signed_in, self._frame.windowHandle())
        else:
            self.presence.leave()
            self._leave_desk()
            self._enter_desk(signed_in)
        self._sign_in.forget_password()
        self._drop_new_password()

    def _enter_desk(self, signed_in: SignedIn) -> None:
        self._signed_in = signed_in
        self._desk = self._build_desk(signed_in, self)
        if self.last_seen.person == fingerprint(signed_in.account.username):
            self._desk.show_if_there(self.last_seen.screen)
        self._frame.show_page(self._desk)
        self.presence.come(signed_in, self._frame.windowHandle())

    def _rebuild_desk(self) -> None:
        if self._signed_in is None:
            return
        self._leave_desk()
        self._enter_desk(self._signed_in)
        assert self._desk is not None
        self._desk.show_screen("settings")

    def _leave_desk(self) -> None:
        if self._desk is not None and self._signed_in is not None:
            self.last_seen = LastSeen(self._desk.current_id, fingerprint(self._signed_in.account.username))
            self.presence.rest()
            self._desk.leave()
            self._jobs.store(self._opening.remember, _ignore, _ignore)
            self._frame.drop_page(self._desk)
            self._desk = None

    def _drop_first_steps(self) -> None:
        if self._first_steps.is_under_way:
            self._show_sign_in("")
            self._first_steps.drop()


def _close_windows_of(desk: QWidget) -> None:
    """Close what stands in windows of its own: menus, lists, dialogues."""
    QToolTip.hideText()
    for window in QApplication.topLevelWidgets():
        owner = window.parent()
        while owner is not None and owner is not desk:
            owner = owner.parent()
        if owner is desk and window.isVisible():
            window.close()


def _ignore(_outcome: object) -> None:
    """Let an outcome pass on which nothing depends."""


def _office_line(office: Office | None) -> str:
    return f"{office.name}, {office.counter_name}" if office else ""
