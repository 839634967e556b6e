"""From the watched folder to the offer in the form: only what is new, only as much as fits, only when asked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from desktop.domain.errors import LoketError
from ui.common.jobs import JobRunner
from ui.intake.drafting import Drafting
from ui.intake.new_files_offer import NewFilesOffer
from ui.intake.tools import IntakeTools
from ui.intake.watched_folder import WatchedFolder


class NewPictures(QObject):
    """Watches while the screen is in sight, if the desk is set to."""

    def __init__(
        self,
        offer: NewFilesOffer,
        drafting: Drafting,
        tools: IntakeTools,
        jobs: JobRunner,
        parent: QObject,
        *,
        watched: WatchedFolder | None = None,
    ) -> None:
        super().__init__(parent)
        self._offer, self._drafting = offer, drafting
        self._tools, self._jobs = tools, jobs
        self.watched = watched or WatchedFolder(jobs, self)
        self.watched.found.connect(self._on_found)
        offer.taken.connect(drafting.files.attach)

    def begin(self) -> None:
        """Ask which folder it is, and watch it."""
        self._jobs.store(self._tools.watch_folder, self._on_folder, self._on_no_folder)

    def rest(self) -> None:
        """Watch no more until :meth:`begin`."""
        self.watched.rest()

    def take(self) -> None:
        """Attach what is offered."""
        if self._offer.paths:
            self._offer.take.click()

    def forget(self) -> None:
        """Offer nothing any more: what was new belonged to the person who has just left."""
        self._offer.show_paths([])

    def _on_folder(self, folder: str) -> None:
        self.watched.watch(Path(folder) if folder else None)

    def _on_no_folder(self, _error: LoketError) -> None:
        """Watch on as before; that the store does not answer is told where words are at stake."""

    def _on_found(self, path: Path) -> None:
        attached = self._drafting.current.files
        if any(each.path == path for each in attached):
            return
        room = max(1, self._tools.most_files - len(attached))
        self._offer.show_paths([*(each for each in self._offer.paths if each != path), path][-room:])
