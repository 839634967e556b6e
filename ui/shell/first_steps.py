"""The first start: from an empty computer to a desk, by the office's file, by trying it out, or out of a backup."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import LoketError
from resources.i18n import translate
from ui.common.jobs import JobRunner
from ui.shell.frame import Frame

if TYPE_CHECKING:
    from desktop.runtime.office_signature import PublicKey
    from desktop.usecases.provision_office import OfficePreview
    from ui.shell.opening import OpenedDesk, Opening
    from ui.shell.restoring import Restoring
    from ui.sign_in.first_start import FirstStartScreen


class FirstSteps(QObject):
    """Leads through the first start in ``frame``.

    ``opened(OpenedDesk)`` after every step that changed the data, ``again()`` when what there is shall be opened anew,
    ``restored()`` when a desk was taken out of a backup.
    """

    opened = Signal(object)
    again = Signal()
    restored = Signal()

    def __init__(self, frame: Frame, jobs: JobRunner, opening: Opening, *, wants_sample: bool) -> None:
        super().__init__(frame)
        self._frame, self._jobs, self._opening = frame, jobs, opening
        self._wants_sample = wants_sample
        self._key: PublicKey | None = (
            None  # beside the file that is shown; whoever confirms it vouches for it
        )
        self._desk: OpenedDesk | None = None
        self._screen: FirstStartScreen | None = None
        self._restoring: Restoring | None = None

    @property
    def is_under_way(self) -> bool:
        """Tell whether the desk is still being set up."""
        return self._screen is not None

    def go_on(self, desk: OpenedDesk) -> None:
        """Show the step that ``desk`` waits for."""
        self._desk = desk
        screen = self._screen or self._begin()
        if desk.office is not None:
            screen.show_admin_form()
        elif self._wants_sample:
            self._wants_sample = False
            self._fill_sample()
        elif desk.office_trouble:
            screen.show_error(desk.office_trouble)

    def drop(self) -> None:
        """Forget the screens, which are not shown any more."""
        if self._screen is not None:
            self._frame.drop_page(self._screen)
            self._screen = None
        if self._restoring is not None:
            self._restoring.drop()

    def _begin(self) -> FirstStartScreen:
        from ui.sign_in.first_start import FirstStartScreen

        screen = self._screen = FirstStartScreen()
        screen.office_file_chosen.connect(self._look_at_office)
        screen.office_confirmed.connect(self._apply_office)
        screen.backup_wanted.connect(self._choose_backup)
        screen.sample_chosen.connect(self._fill_sample)
        screen.admin_created.connect(self._add_admin)
        self._frame.show_page(screen)
        return screen

    # The office's file and the first admin

    def _look_at_office(self, path: str) -> None:
        desk, screen = self._standing()
        screen.show_busy(translate("FirstStart", "Memeriksa berkas kantor…"))
        provision = desk.tools.provision

        def look() -> tuple[OfficePreview, PublicKey | None]:
            key = provision.key_beside(Path(path))
            return provision.show(Path(path), key), key

        self._jobs.store(look, self._on_preview, self._on_refused)

    def _on_preview(self, looked: tuple[OfficePreview, PublicKey | None]) -> None:
        from ui.sign_in.office_facts import office_facts

        preview, self._key = looked
        compare = translate(
            "FirstStart",
            "Kunci kabupaten baru pertama kali dipakai di komputer ini. Cocokkan sidiknya dengan kartu loket, lewat telepon "
            "bila perlu.",
        )
        unsigned = translate(
            "FirstStart",
            "Berkas ini belum ditandatangani. Terapkan hanya bila Anda menerimanya langsung dari petugas TI.",
        )
        unchecked = translate(
            "FirstStart",
            "Tanda tangan berkas ini belum dapat diperiksa di komputer ini. Terapkan hanya bila Anda menerimanya langsung "
            "dari petugas TI.",
        )
        facts = office_facts(preview.office)
        if preview.signed_by is not None:
            facts.append((translate("FirstStart", "Ditandatangani"), preview.signed_by))
        _desk, screen = self._standing()
        warning = unchecked if preview.has_signature else unsigned
        if preview.signed_by is not None:
            warning = compare if self._key is not None else ""
        screen.show_office(facts, warning)

    def _apply_office(self, path: str) -> None:
        desk, screen = self._standing()
        screen.show_busy(translate("FirstStart", "Menerapkan berkas kantor…"))
        provision, key = desk.tools.provision, self._key

        def work() -> OpenedDesk:
            provision.apply(None, Path(path), allow_unsigned=True, key=key)
            return self._opening.open()

        self._jobs.store(work, self.opened.emit, self._on_refused)

    def _add_admin(self, username: str, full_name: str, password: str) -> None:
        desk, screen = self._standing()
        screen.show_busy(translate("FirstStart", "Membuat akun…"))
        accounts = desk.tools.accounts

        def work() -> OpenedDesk:
            from desktop.domain.access import Account, Role
            from desktop.usecases.change_password import check_own_password

            check_own_password(username, password)
            accounts.add(None, Account(username, full_name, Role.ADMIN), password)
            return self._opening.open()

        self._jobs.store(work, self.opened.emit, self._on_admin_refused)

    # Trying it out

    def _fill_sample(self) -> None:
        _desk, screen = self._standing()
        screen.show_busy(translate("FirstStart", "Menyiapkan data contoh satu bulan…"))
        progress = self._jobs.on_gui(self._on_progress)
        self._jobs.store(lambda: self._opening.fill_sample(progress), self.opened.emit, self._on_refused)

    def _on_progress(self, text: str) -> None:
        if self._screen is not None:
            self._screen.show_busy(text)

    # Out of a backup

    def _choose_backup(self) -> None:
        from ui.shell.restoring import Restoring

        if self._restoring is None:
            restoring = self._restoring = Restoring(self._frame, self._jobs, self._opening)
            restoring.left.connect(self._leave_restoring)
            restoring.finished.connect(self.restored)
            restoring.refused.connect(self._on_no_backup)
        self._restoring.choose_file()

    def _leave_restoring(self) -> None:
        """Go back to the first start; a restore that failed has closed what was open."""
        assert self._restoring is not None
        if self._screen is not None:
            self._frame.show_page(self._screen)
        self._restoring.drop()
        self.again.emit()

    def _on_no_backup(self, sentence: str) -> None:
        if self._screen is not None:
            self._screen.choice.show_backup_error(sentence)

    # What they share

    def _standing(self) -> tuple[OpenedDesk, FirstStartScreen]:
        assert self._desk is not None
        assert self._screen is not None
        return self._desk, self._screen

    def _on_refused(self, error: LoketError) -> None:
        if self._screen is not None:
            self._screen.show_ready()
            self._screen.show_error(error.message)

    def _on_admin_refused(self, error: LoketError) -> None:
        if self._screen is not None:
            self._screen.show_ready()
            self._screen.show_admin_error(error.field or "username", error.message)
