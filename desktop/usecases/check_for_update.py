"""Looking for a newer version on the office's share or a stick, and making its installer ready for an admin."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from desktop import VERSION
from desktop.domain.access import Account, Right
from desktop.domain.errors import Conflict, InvalidInput, LoketError, NotFound, StorageProblem
from desktop.domain.office import UpdateSettings
from desktop.domain.update import Kind, Release, UpdateState, is_newer, version_key
from desktop.runtime.clock import Clock
from desktop.runtime.update_installer import kind_of_this_computer
from desktop.runtime.update_notes import ReadyInstaller, UpdateNotes
from desktop.runtime.update_source import Offered, UpdateSource
from desktop.runtime.update_trust import trusted_root
from desktop.store.engine import Database
from desktop.store.history import Action, record
from desktop.usecases.provision_office import ProvisionOffice
from resources.i18n import translate

LOOKS_EVERY = timedelta(days=1)
TRIES_AGAIN_AFTER = timedelta(hours=2)
"""After a look that failed: the share may be there again after lunch."""
NOT_TOLD = ("update_unreachable", "cancelled")
"""What is no refusal: the computer is not at the office, the stick is out, the program ends."""
_log = logging.getLogger("loket.update")


@dataclass(frozen=True)
class CheckForUpdate:
    """Reads a repository that this computer trusts; installs nothing itself."""

    updates: Path
    database: Database
    clock: Clock
    running: str = VERSION

    @property
    def notes(self) -> UpdateNotes:
        """Return what is remembered between two looks."""
        return UpdateNotes(self.updates)

    def settings(self) -> UpdateSettings:
        """Return what the office's file says about updates; nothing for an invented office, or before there is one."""
        setting = ProvisionOffice(self.database, self.clock).current()
        return UpdateSettings() if setting is None or setting.office.is_sample else setting.office.updates

    def state(self) -> UpdateState:
        """Return what the last look found, without a version that runs by now."""
        state = self.notes.state()
        if state.release is not None and not is_newer(state.release.version, self.running):
            return replace(state, release=None, started="")
        return state

    def __call__(
        self, folder: Path | None = None, is_cancelled: Callable[[], bool] = lambda: False
    ) -> UpdateState:
        """Look now, in ``folder`` or where the office's file says, and return what was found.

        Raises:
            NotFound: neither is given, or this computer trusts nobody about updates.
            InvalidInput: what the office's file says is no folder's path.
            StorageProblem: what is there cannot be read or is not to be believed.
        """
        before, now = self.state(), self.clock.now()
        source = self._source(folder, is_cancelled)
        try:
            state = self._found(source.look(), str(source.folder), now)
        except LoketError as problem:
            self._note_refusal(before, problem, str(source.folder), now)
            raise
        state = replace(state, started=before.started if state.release is not None else "")
        self.notes.keep(state)
        if state.release is not None and state.release != before.release:
            found = {"version": state.release.version, "sha256": state.release.sha256}
            self._record(Action.UPDATE_FOUND, None, **found, publisher=state.publisher, key=state.fingerprint)
        return state

    def if_due(self, is_cancelled: Callable[[], bool] = lambda: False) -> UpdateState:
        """Look if the office's file names a repository and the last look is long enough ago; what goes wrong is in the state.

        Raises:
            StorageProblem: the desk's own database or notes cannot be used.
        """
        state, now = self.state(), self.clock.now()
        every = TRIES_AGAIN_AFTER if state.problem else LOOKS_EVERY
        is_due = state.looked_at is None or not timedelta() <= now - state.looked_at < every
        if not is_due or not self.settings().repository:
            return state
        try:
            return self(None, is_cancelled)
        except LoketError as problem:
            _log.warning("no look for a newer version: %s", problem.code)
            return self.state()

    def prepare(self, by: Account, is_cancelled: Callable[[], bool] = lambda: False) -> ReadyInstaller:
        """Copy the installer of the version that was found, verify it and let it wait for the program's end.

        Raises:
            NotAllowed: ``by`` is no admin, or the office's file keeps installing to IT.
            NotFound: nothing newer was found.
            Conflict: the running version is too old to go to it directly.
            StorageProblem: it is not to be believed any more, or does not fit on the disk.
        """
        by.require(Right.CHANGE_SETTINGS)
        state = self.state()
        release = state.release
        if release is None:
            raise NotFound(
                translate("Update", "Tidak ada versi yang lebih baru. Periksa pembaruan dulu."),
                code="no_update",
            )
        if not self.settings().may_start_installer:
            raise Conflict(only_it(release, state.source), code="update_by_it")
        if release.minimum_version and is_newer(release.minimum_version, self.running):
            raise Conflict(
                translate(
                    "Update", "Versi {version} hanya dapat dipasang di atas versi {minimum}. Pasang itu dulu."
                ).format(version=release.version, minimum=release.minimum_version),
                code="update_step",
            )
        file = self._source(Path(state.source), is_cancelled).fetch(release)
        ready = ReadyInstaller(file, release.kind, release.version, release.sha256)
        self._record(Action.UPDATE_STARTED, by, version=release.version, sha256=release.sha256)
        self.notes.keep_ready(ready)
        self.notes.keep(replace(state, started=release.version))
        return ready

    def _source(self, folder: Path | None, is_cancelled: Callable[[], bool]) -> UpdateSource:
        if folder is None:
            folder = _folder(self.settings().repository)
        root = trusted_root()
        if root is None:
            raise NotFound(
                translate(
                    "Update",
                    "Komputer ini belum punya kunci pembaruan (update-root.json), jadi tidak ada yang dipercaya. "
                    "Minta petugas TI memasangnya.",
                ),
                code="no_update_root",
            )
        return UpdateSource(folder.expanduser().absolute(), root, self.updates, is_cancelled)

    def _found(self, offered: Offered, source: str, now: datetime) -> UpdateState:
        kind = kind_of_this_computer()
        if offered.releases and not any(each.kind is kind for each in offered.releases):
            raise StorageProblem(_wrong_platform(kind).format(path=source), code="update_wrong_platform")
        fitting = [
            each for each in offered.releases if each.kind is kind and is_newer(each.version, self.running)
        ]
        release = _next_step(fitting, self.running)
        return UpdateState(now, source, release, offered.publisher, offered.fingerprint, offered.expires_at)

    def _note_refusal(self, before: UpdateState, problem: LoketError, source: str, now: datetime) -> None:
        if problem.code == "cancelled":
            return
        self.notes.keep(replace(before, looked_at=now, problem=problem.message, problem_code=problem.code))
        if problem.code not in NOT_TOLD and problem.message != before.problem:
            self._record(Action.UPDATE_REFUSED, None, source=source, reason=problem.code)

    def _record(self, action: Action, by: Account | None, **detail: object) -> None:
        with self.database.write() as connection:
            record(connection, action, self.clock.now(), by, None, **detail)


def only_it(release: Release, source: str) -> str:
    """Return what IT has to do where the office's file lets nobody else install."""
    return translate("Update", "Petugas TI yang memasang: {name} dari {path}").format(
        name=release.file_name, path=source
    )


def _next_step(releases: list[Release], running: str) -> Release | None:
    """Return the newest version that ``running`` may go to directly; if none, the newest, whose sentence says what is before it."""
    ordered = sorted(releases, key=lambda each: version_key(each.version))
    direct = [
        each for each in ordered if not each.minimum_version or not is_newer(each.minimum_version, running)
    ]
    best = direct or ordered
    return best[-1] if best else None


def _folder(repository: str) -> Path:
    if not repository:
        raise NotFound(
            translate(
                "Update",
                "Berkas kantor tidak menyebut tempat pembaruan. Tunjuk foldernya: loket update check --from FOLDER.",
            ),
            code="no_repository",
        )
    if "://" in repository or not Path(repository).is_absolute():
        raise InvalidInput.of(
            "updates.repository",
            "invalid",
            translate(
                "Update",
                "Tempat pembaruan {path} bukan folder lengkap seperti /media/usb/loket. Perbaiki berkas kantor.",
            ).format(path=repository),
        )
    return Path(repository)


def _wrong_platform(kind: Kind) -> str:
    if kind is Kind.DEB:
        return translate(
            "Update", "Di {path} tidak ada pemasang untuk Linux. Minta salinan yang memuat .deb."
        )
    return translate("Update", "Di {path} tidak ada pemasang untuk Windows seperti yang terpasang di sini.")
